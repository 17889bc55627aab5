import type { Term } from './terms';

/** Real terms of policy and clinic in our own words: title, aliases, tag, definition. */
const ROWS = `
Accountable Care Organization|ACO; coordinated care group|models|\
A group of providers that answers together for the cost and the quality of care.
Health Maintenance Organization|HMO; prepaid health plan|models|A plan that pays only for care inside its own network.
Preferred Provider Organization|PPO; preferred network plan|models|A plan that pays more for care inside its network than outside.
Exclusive Provider Organization|EPO; exclusive network plan|models|A plan without payment outside its network, and without referrals inside.
Independent Physician Association|IPA; independent practice association|models|\
A union of practices that signs contracts with plans together.
Management Services Organization|MSO; back office company|models|A company that runs the office work of practices.
Clinically Integrated Network|CIN; integrated network|models|Hospitals and practices that share data and rules in order to bargain as one.
Patient-Centered Medical Home|PCMH; medical home|models|A practice that coordinates all the care of a person.
Group Purchasing Organization|GPO; buying cooperative|models|A body that bargains for lower prices on supplies of many hospitals.
Physician Hospital Organization|PHO; joint venture of doctors and hospital|models|\
A body owned by a hospital and its doctors to sign contracts.
Federally Qualified Health Center|FQHC; community clinic|models|A clinic with federal grants that turns nobody away.
Rural Health Clinic|RHC; country clinic|models|A clinic in a place with too few doctors that is paid by the visit.
Critical Access Hospital|CAH; small rural hospital|models|A hospital of at most 25 beds far from any other.
Medicare|federal insurance for the aged; Title XVIII|programs|Federal insurance for people of 65 and more and for some younger ones.
Medicaid|state insurance for the poor; Title XIX|programs|Insurance by the states and the nation for people with little money.
Medicare Advantage|MA; Part C|programs|Private plans that stand in for the federal ones.
Medicare Shared Savings Program|MSSP; shared savings program|programs|\
The lasting program in which groups keep part of what they did not spend.
Medicare Secondary Payer|MSP; secondary payer rules|programs|Rules on when another insurer pays first.
Managed Security Service Provider|MSSP; security contractor|privacy|A firm that watches over the networks of others.
Managed Service Provider|MSP; IT contractor|privacy|A firm that runs the computers of others.
Children's Health Insurance Program|CHIP; child coverage|programs|Coverage for children whose parents earn too much for the poor program.
Advance Payment ACO Model|Advance Payment Model; upfront savings test|programs|A test that lent small groups part of their expected savings.
Pioneer ACO Model|Pioneer model; first ACO test|programs|A test of groups that were ready to bear losses early.
Next Generation ACO Model|NGACO; next generation model|programs|A test with larger gains and larger losses.
Bundled Payments for Care Improvement|BPCI; bundle program|programs|One price for all the care around a stay.
Comprehensive Primary Care Plus|CPC+; primary care test|programs|A test that paid practices for work between visits.
Merit-based Incentive Payment System|MIPS; merit incentive|programs|A score by which the fees of clinicians rise or fall.
Quality Payment Program|QPP; clinician quality program|programs|The law's two tracks by which clinicians are paid for quality.
Alternative Payment Model|APM; value payment|payment|A way to pay that does not count each service.
Pathways to Success|shared savings tracks; new tracks|programs|The rules of 2018 that made groups bear risk sooner.
Capitation|per member per month; PMPM payment|payment|A fixed sum for each person and month, whatever care is given.
Fee-For-Service|FFS; piecework payment|payment|A price for each visit, test or treatment.
Shared Savings|gainsharing; share of savings|payment|The part of unspent money that goes to those who saved it.
Shared Losses|downside payment; share of losses|payment|The part of overspent money that providers give back.
One-Sided Risk|upside only; gain only contract|payment|A contract with gains and no losses.
Two-Sided Risk|downside risk; full risk|payment|A contract with gains and losses.
Benchmark|spending target; cost target|payment|The spending against which a group is held.
Attribution|patient assignment; alignment|payment|The rule that says whose patients count.
Risk Adjustment|case mix adjustment; acuity correction|payment|A correction for how ill people are.
Hierarchical Condition Category|HCC; condition category|payment|A class of illness used to correct payments.
Diagnosis-Related Group|DRG; inpatient case group|payment|A class of hospital stays with one price.
Prospective Payment System|PPS; fixed price system|payment|Prices set before care is given.
Relative Value Unit|RVU; work unit|payment|A measure of the work of a service.
Resource-Based Relative Value Scale|RBRVS; physician fee scale|payment|The scale from which fees of doctors are worked out.
Conversion Factor|dollar multiplier; fee multiplier|payment|The sum by which work units become dollars.
Geographic Practice Cost Index|GPCI; local cost index|payment|A correction for what rent and wages cost in a place.
Value-Based Purchasing|VBP; pay for value|payment|Payment that follows results.
Pay for Performance|P4P; performance bonus|payment|Money on top for reaching goals.
Total Cost of Care|TCOC; whole spending|payment|All that is spent on a person, whoever is paid.
Global Budget|fixed yearly budget; hospital budget|payment|One sum for a year for all care of a hospital.
Reference Pricing|price cap; reference price|payment|A highest price that a plan pays for a service.
Prior Authorization|preauthorization; advance approval|coverage|The insurer's consent before care is given.
Medical Necessity|needed care; necessity standard|coverage|Care that good practice asks for.
Coordination of Benefits|COB; order of payers|coverage|Which of two insurers pays first.
Explanation of Benefits|EOB; payment letter|coverage|The letter that says what was paid and what is owed.
Deductible|yearly own share; first dollars|coverage|What a person pays before the plan does.
Coinsurance|percentage share; split bill|coverage|The share of a bill that a person pays.
Copayment|copay; fixed own share|coverage|A fixed sum for each visit.
Out-of-Pocket Maximum|MOOP; spending cap|coverage|The most a person pays in a year.
Premium Tax Credit|PTC; premium help|coverage|Help with the price of insurance through taxes.
Essential Health Benefits|EHB; required benefits|coverage|Ten kinds of care that plans must cover.
Open Enrollment|sign-up season; enrollment period|coverage|The weeks in which people may choose a plan.
Special Enrollment Period|SEP; life event enrollment|coverage|Time to choose a plan after marriage, birth or a move.
Pre-existing Condition|prior illness; earlier condition|coverage|An illness from before the coverage began.
Preventive Services|checkups and shots; prevention benefits|coverage|Care that looks for illness before it shows.
Formulary|drug list; preferred drugs|pharmacy|The drugs that a plan pays for.
Pharmacy Benefit Manager|PBM; drug middleman|pharmacy|A firm that runs the drug benefit of plans.
Step Therapy|fail first; cheaper drug first|pharmacy|A cheaper drug has to fail before a dearer one is paid.
Medication Therapy Management|MTM; drug review|pharmacy|A pharmacist's look at all the drugs of a person.
Durable Medical Equipment|DME; home equipment|coverage|Beds, chairs and pumps that last and are used at home.
Skilled Nursing Facility|SNF; nursing home|models|A place for care by nurses after a stay in hospital.
Home Health Agency|HHA; visiting nurses|models|Nurses and therapists who come to the house.
Hospice Care|end of life care; comfort care|clinical|Comfort for people in their last months.
Palliative Care|symptom relief; supportive care|clinical|Relief of pain beside treatment.
Long-Term Care|LTC; custodial care|coverage|Help with dressing, washing and eating over years.
Activities of Daily Living|ADL; daily tasks|clinical|Dressing, washing, eating and moving about.
Health Insurance Portability and Accountability Act|HIPAA; privacy act|privacy|The law on who may see health data.
Protected Health Information|PHI; patient data|privacy|Data that tell something of a person's health and who it is.
Business Associate Agreement|BAA; data contract|privacy|A contract that binds a contractor to guard patient data.
Electronic Health Record|EHR; electronic chart|information|A chart that follows a patient from place to place.
Electronic Medical Record|EMR; practice chart|information|The chart of one practice in a computer.
Health Information Exchange|HIE; data exchange|information|The sending of charts between places of care.
Health Information Management|HIM; medical records management|information|The profession that keeps records complete and safe.
Computerized Physician Order Entry|CPOE; electronic ordering|information|Orders typed in place of written.
Clinical Decision Support|CDS; alerts and reminders|information|Hints to a clinician from the chart's software.
Fast Healthcare Interoperability Resources|FHIR; exchange standard|information|The newer standard for sending health data.
International Classification of Diseases|ICD; disease codes|coding|The codes for what is wrong with a patient.
Current Procedural Terminology|CPT; procedure codes|coding|The codes for what was done.
Healthcare Common Procedure Coding System|HCPCS; hickpicks|coding|The codes for supplies, drugs and services.
National Provider Identifier|NPI; provider number|coding|The ten digits that name a provider.
Revenue Cycle Management|RCM; billing operations|payment|All steps from the appointment to the last payment.
Clean Claim|error free claim; complete claim|payment|A bill that can be paid without a question.
Upcoding|overcoding; code inflation|coding|A code for more than was done.
Unbundling|fragmented billing; split codes|coding|Many codes where one covers them all.
Anti-Kickback Statute|AKS; kickback law|law|The law against paying for referrals.
Physician Self-Referral Law|Stark law; self referral ban|law|The law against sending patients to one's own firms.
False Claims Act|FCA; Lincoln law|law|The law against sending the government wrong bills.
Patient Protection and Affordable Care Act|ACA; Obamacare|law|The law of 2010 on coverage for all.
Emergency Medical Treatment and Labor Act|EMTALA; patient dumping act|law|The law that nobody is turned away from an emergency room.
No Surprises Act|NSA; surprise billing law|law|The law against bills from doctors that one did not choose.
Myocardial Infarction|MI; heart attack|clinical|Death of heart muscle for want of blood.
Cerebrovascular Accident|CVA; stroke|clinical|Loss of brain tissue for want of blood or by bleeding.
Hypertension|HTN; high blood pressure|clinical|Blood pressure that is lastingly too high.
Hypotension|low blood pressure; pressure drop|clinical|Blood pressure that is too low.
Hypercalcemia|high calcium; calcium excess|clinical|Too much calcium in the blood.
Hyperglycemia|high blood sugar; sugar excess|clinical|Too much sugar in the blood.
Hypoglycemia|low blood sugar; sugar lack|clinical|Too little sugar in the blood.
Hyperthermia|overheating; high body heat|clinical|A body that is too warm.
Hypothermia|low body heat; exposure|clinical|A body that is too cold.
Type 2 Diabetes Mellitus|T2DM; adult onset diabetes|clinical|Sugar stays in the blood since the body heeds insulin too little.
Chronic Obstructive Pulmonary Disease|COPD; smoker's lung|clinical|Airways that are lastingly narrow.
Congestive Heart Failure|CHF; weak heart|clinical|A heart that pumps too little.
Chronic Kidney Disease|CKD; renal insufficiency|clinical|Kidneys that lose their strength over months and years.
End-Stage Renal Disease|ESRD; kidney failure|clinical|Kidneys that no longer keep a person alive.
Urinary Tract Infection|UTI; bladder infection|clinical|Germs in the bladder or above it.
Ménière's Disease|endolymphatic hydrops; inner ear vertigo|clinical|Attacks of dizziness with ringing in an ear.
Sjögren's Syndrome|sicca syndrome; dry gland syndrome|clinical|Dry eyes and a dry mouth by the body's own defense.
`;

/** The real terms of the glossary that searches are measured on. */
export const REAL_TERMS: readonly Term[] = ROWS.trim().split('\n').map((row) => {
	const [title = '', aliases = '', tag = '', definition = ''] = row.split('|');
	return { title, aliases: aliases.split('; '), tag, definition };
});

/** What a person types, and the titles that may be meant. */
const ASKED = `
aco|Accountable Care Organization
hmo|Health Maintenance Organization
ppo|Preferred Provider Organization
acountable|Accountable Care Organization
accountible care|Accountable Care Organization
acountable care organisation|Accountable Care Organization
care org acc|Accountable Care Organization
mssp|Medicare Shared Savings Program|Managed Security Service Provider
msp|Medicare Secondary Payer|Managed Service Provider
shared saving|Shared Savings
sharedsavings|Shared Savings
shared savigns|Shared Savings
medicare shared|Medicare Shared Savings Program
medicare savings|Medicare Shared Savings Program
mssp shared|Medicare Shared Savings Program
advance pay|Advance Payment ACO Model
advance paymnt aco|Advance Payment ACO Model
aco hmo|Accountable Care Organization|Health Maintenance Organization
ppo hmo|Preferred Provider Organization|Health Maintenance Organization
him|Health Information Management
health info manag|Health Information Management
capitaton|Capitation
capit|Capitation
pmpm|Capitation
per member|Capitation
fee for service|Fee-For-Service
ffs|Fee-For-Service
feeforservice|Fee-For-Service
medical home|Patient-Centered Medical Home
patient centred medical home|Patient-Centered Medical Home
hippa|Health Insurance Portability and Accountability Act
hipaa|Health Insurance Portability and Accountability Act
portability act|Health Insurance Portability and Accountability Act
prior auth|Prior Authorization
preauth|Prior Authorization
prior authorisation|Prior Authorization
obamacare|Patient Protection and Affordable Care Act
affordable care act|Patient Protection and Affordable Care Act
ppaca|Patient Protection and Affordable Care Act
emtala|Emergency Medical Treatment and Labor Act
stark|Physician Self-Referral Law
stark law|Physician Self-Referral Law
kickback|Anti-Kickback Statute
anti kickback|Anti-Kickback Statute
heart attack|Myocardial Infarction
myocardial infraction|Myocardial Infarction
stroke|Cerebrovascular Accident
high blood pressure|Hypertension
hyper tension|Hypertension
hypertenshion|Hypertension
hypercalcemia|Hypercalcemia
hyperglycemia|Hyperglycemia
hypoglycemia|Hypoglycemia
hypothermia|Hypothermia
diabetes type 2|Type 2 Diabetes Mellitus
copd|Chronic Obstructive Pulmonary Disease
kidney failure|End-Stage Renal Disease
menieres|Ménière's Disease
sjogren|Sjögren's Syndrome
relative value|Relative Value Unit
out of pocket|Out-of-Pocket Maximum
turns nobody away|Federally Qualified Health Center
coordination benefits|Coordination of Benefits
skilled nursing|Skilled Nursing Facility
`;

/** Queries by hand, each with the titles that may be meant. */
export const REAL_QUERIES: readonly (readonly [string, readonly string[]])[] = ASKED.trim().split('\n').map((row) => {
	const [query = '', ...titles] = row.split('|');
	return [query, titles];
});
