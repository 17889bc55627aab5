const list = (words: string): string[] => words.trim().split(/\s+/);

/** Words that policy terms are made of. */
export const KINDS =
	list(`Advance Affordable Ambulatory Ancillary Annual Appropriate Behavioral Bundled Capitated Catastrophic Certified Clinical
Collaborative Commercial Community Complex
Comprehensive Concurrent Contracted Coordinated Correct Creditable Delegated Dental Designated Diagnostic Direct Disproportionate Durable
Elderly Elective Electronic Eligible Emergency Employer Enhanced
Episodic Essential Excepted Exclusive External Federal Fiscal Formulary Geriatric Global Graduate Habilitative Hospital Independent
Indirect Individual Inpatient Institutional Integrated Intensive Interim
International Limited Local Longitudinal Managed Marketplace Maternal Medicaid Medicare Mental Minimum National Neonatal Nonprofit
Nursing Occupational Oncology Outpatient Palliative Participating Pediatric
Performance Personal Pharmacy Physician Population Preferred Prenatal Preventive Primary Prior Private Prospective Provider Public
Qualified Radiology Reasonable Regional Rehabilitative Residential Retrospective
Rural Safety Seasonal Secondary Shared Skilled Social Specialty Standard State Statewide Supplemental Surgical Telehealth Transitional
Tribal Uniform Universal Urban Urgent Veteran Virtual Voluntary`);

/** Nouns in the middle of policy terms. */
export const TOPICS =
	list(`Access Accounting Accreditation Adherence Adjudication Adjustment Admission Allocation Ambulance Appeal Appointment Assessment
Assignment Attribution Audit Authorization Benchmark Benefit Billing Budget
Care Case Caseload Charge Chart Claim Coding Coinsurance Compliance Consent Contract Conversion Copayment Cost Coverage Credential Data
Deductible Delivery Denial Device Diagnosis Directory Discharge Disclosure
Discount Disease Dispute Documentation Drug Eligibility Encounter Enrollment Equipment Equity Ethics Exchange Exclusion Expense Facility
Fee Financing Fraud Funding Grievance Guideline Health Imaging Immunization
Incentive Information Innovation Inspection Insurance Interoperability Inventory Investment Laboratory Liability Licensure Loss
Management Medication Membership Metric Monitoring Network Notification Nutrition Outcome
Outlier Outreach Oversight Ownership Patient Payment Penalty Planning Policyholder Practice Premium Prescribing Prevention Pricing
Privacy Procedure Procurement Purchasing Quality Readmission Reconciliation Record
Recovery Recruitment Referral Registration Rehabilitation Reimbursement Remittance Renewal Reporting Research Reserve Resource Revenue
Review Risk Safety Savings Scheduling Screening Security Settlement Severity Spending
Staffing Subsidy Supply Support Surveillance Survey Therapy Threshold Training Transfer Transition Transparency Transport Treatment
Triage Underwriting Utilization Vaccination Validation Value Verification Visit Wellness Workforce`);

/** What policy terms are. */
export const FORMS =
	list(`Account Act Adjuster Administrator Agency Agreement Alliance Association Authority Baseline Board Bureau Campaign Category Center
Certificate Classification Clearinghouse Coalition Code Collaborative
Commission Committee Compact Consortium Contract Council Database Demonstration Department Directive Edit Factor File Form Formula
Foundation Framework Fund Grant Group Guide Index Indicator Initiative Institute
Instrument Inventory Ledger List Manual Measure Mechanism Method Model Module Network Notice Office Option Order Organization Panel
Partnership Pathway Period Plan Platform Policy Pool Portal Process Profile Program
Project Protocol Provision Rate Ratio Register Registry Regulation Repository Requirement Rule Scale Schedule Scheme Score Section
Service Set Standard Statement Strategy Summary System Table Tariff Task Test Tier Tool
Track Trust Unit Waiver Window`);

/** Beginnings, middles and ends of clinical words. */
export const PREFIXES =
	list(`a ab ante anti auto bi brady circum contra dys ecto endo epi eu exo extra hemi hetero homo hyper hypo infra inter intra iso juxta
macro mega meta micro mono multi neo oligo pan para per peri poly post pre
pro pseudo quadri retro semi sub super supra sym tachy trans tri ultra`);
export const ROOTS =
	list(`abdomin acanth acetabul aden adren alveol amni angi ankyl appendic arteri arthr articul astr ather atri aur axill bacteri balan
blephar brachi bronch bucc burs calc cancer capill carcin card carp cephal
cerebell cerebr cervic cheil chol chondr chori chrom cirrh cleid coll colp conjunctiv corne cort cost crani crin cutane cyan cyst cyt
dacry dactyl dent derm dipl duoden dur encephal enter erythr esophag fasci femor
fibr follicul gangli gastr gingiv gli glomerul gloss gluc gnath gonad granul gyn hem hepat hidr hist hyster ile ili immun insul irid
ischi jejun kerat kyph labyrinth lacrim lamin lapar laryng leiomy leuk lip lith lob
lumb lymph mamm mast mediastin melan mening metr mucos muscul myc myel myos myring nas necr nephr neur nod occipit ocul onc onych oophor
ophthalm orchi orth oste ot ovari pancreat parathyr patell pector pelv perine periton
phac pharyng phleb phren pil pleur pneum pod proct prostat psych pulmon py pyel rachi radicul ren retin rhabdomy rhin sacr salping sarc
scapul scler scoli sial sinus somat spermat sphen splen spondyl stern stomat strict
synov tars tend tens test thorac thromb thym thyr toc tonsill trache trich tympan umbilic ungu ureter urethr uter uve vagin valvul vas
ven ventricul vertebr vesic vestibul vulv xanth xer`);
export const ENDINGS =
	list(`algia ectasia ectomy edema emia genesis gram graphy iasis itis lysis malacia megaly meter metry oma opathy opexy oplasty optosis
orrhagia orrhaphy orrhea orrhexis oscopy osis ostomy otomy otripsy
penia phagia phasia phobia plasia plegia pnea poiesis ptysis rrhaphy sclerosis spasm stasis stenosis therapy toxicity trophy uria`);

/** What goes before and after a clinical word. */
export const MANNERS =
	list(`Acquired Active Acute Advanced Allergic Anterior Atypical Benign Bilateral Chronic Complicated Congenital Deep Diffuse Distal
Early External Familial Focal Fulminant Generalized Hereditary Idiopathic
Infantile Infectious Inflammatory Internal Intermittent Isolated Juvenile Late Lateral Left Malignant Medial Mild Moderate Multifocal
Neonatal Nocturnal Obstructive Partial Persistent Posterior Postoperative Primary Progressive
Proximal Recurrent Refractory Relapsing Residual Right Secondary Septic Severe Silent Simple Spontaneous Subacute Superficial Symptomatic
Systemic Toxic Transient Traumatic Unilateral Unspecified Viral`);
export const FINDINGS =
	list(`Abscess Anomaly Calcification Colic Complication Crisis Cyst Defect Deficiency Degeneration Deposit Dilation Disease Disorder
Displacement Effusion Embolism Episode Exacerbation Failure Fissure Fistula Fracture
Graft Hemorrhage Hernia Implant Infarction Infection Injury Insufficiency Laceration Lesion Mass Nodule Obstruction Occlusion Onset Pain
Palsy Perforation Polyp Procedure Prolapse Puncture Reaction Relapse Remission Repair
Resection Rupture Screening Sequela Sign Spasm Stage Stricture Swelling Syndrome Test Thickening Tumor Ulcer Weakness`);

/** People whose names conditions bear, as they are written. */
export const EPONYMS =
	list(`Ménière Sjögren Guillain-Barré Behçet Köhler Löfgren Schönlein Sézary Kienböck Déjerine Charcot-Marie-Tooth Gélineau Hallopeau Meige
Rosai-Dorfman Waldenström Müller Grönblad Ålström Bäckström Brücke Bürger Döhle Fröhlich Gräfenberg Hürthle Jürgensen Kümmell Küttner
Lüscher Mönckeberg Nägele Ødegaard Pétrequin Quincke Raynaud Römheld Schüller Sørensen Tietze Türk Uhthoff Vörner Weber-Ménétrier
Zöllner Crohn Hodgkin Addison Cushing Graves Hashimoto Parkinson Alzheimer Huntington Tourette Marfan Turner Klinefelter Wilson Bell
Dupuytren Paget Babiński Łukasiewicz Šimek Čech Ñúñez Peña Muñoz Gonçalves`);
export const EPONYM_FORMS = list('disease syndrome sign reflex test maneuver nodule fracture deformity operation');

/** What definitions are made of. */
export const DEFINITION = {
	things:
		list(`allowance amount arrangement attachment bargain basis bill book certificate charge check collection committee condition decision
device document estimate examination file finding form gathering goal instruction
institution letter limit meeting message number obligation operation opinion outline paper payment permission person place plan practice
price promise proof question reason receipt request rule sample schedule share sheet
sickness signature source statement step sum swelling symptom team tissue treatment trial vessel warning worker`),
	tells:
		list(`agreed annual approved bedside billed blocked borrowed broken careful cheap clean closed common costly covered daily damaged
delayed detailed doubtful drawn early earned fixed former frequent gentle handwritten
hidden hurried inflamed joint lasting local lowered missing monthly mutual narrowed negotiated ordinary outside painful partial planned
pooled printed promised quarterly rare rejected repeated retired rounded sealed shortened
signed slow sudden swollen temporary thickened trusted unpaid unspent usual weekly widened written yearly`),
	acts:
		list(`answers arranges balances begins binds blocks changes checks collects compares counts covers decides delays describes divides
ends explains fills follows forbids forwards gathers guards guides halts joins keeps
lends lifts limits lowers measures mends moves names opens orders pays predicts prevents proves raises reaches records reduces releases
removes replaces reports returns reveals rewards separates settles shares shows signals
slows splits starts stores studies supports tracks treats warns weighs widens`),
	peoples:
		list(`actuaries aides auditors caregivers carriers clerks clinics coders counselors dentists dietitians dispatchers donors employers
enrollees families guardians hospitals inspectors insurers interpreters investigators
laboratories lawyers managers midwives nurses optometrists orderlies paramedics patients payers pharmacists physicians radiologists
registrars relatives researchers residents retirees schools students subscribers surgeons
taxpayers technicians therapists trustees veterans volunteers widows`),
};
