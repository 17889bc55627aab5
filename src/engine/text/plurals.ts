/**
 * The words that a word, folded as names are compared, may be the plural or the possessive of: itself first, at most four in all.
 * Two words mean the same if their bases share one: DIAGNOSES meets DIAGNOSIS, and INDEXES meets INDICES by way of INDEX.
 * A base need not be a word (NURSES: NURSIS); what matters is that it is no other word. An acronym's capitals are for the caller to check.
 */
export function basesOf(word: string): readonly string[] {
	// Nearly every word is done here: no plural or possessive ends in another letter.
	if (!"SEAINTHX'".includes(word.charAt(word.length - 1))) return [word];
	const owner = ownerIn(word);
	return owner === '' ? [word, ...singularsOf(word)] : [word, owner, ...singularsOf(owner)];
}

/** Whose the word says something is: CROHN of CROHN'S, HOSPITALS of HOSPITALS'. Empty if it is no possessive. */
function ownerIn(word: string): string {
	if (word.endsWith("'S")) return word.slice(0, -2);
	return word.endsWith("S'") ? word.slice(0, -1) : '';
}

const NONE: readonly string[] = [];

/** At most two, so that a possessive plural has room for itself and the plural. */
function singularsOf(word: string): readonly string[] {
	const known = KNOWN.get(word);
	if (known) return known;
	if (word.endsWith('S')) return regularSingulars(word);
	if (word.endsWith('AE') && word.length > 4) return [word.slice(0, -1)];
	if (word.endsWith('MATA') && word.length > 5) return [word.slice(0, -2)];
	return NONE;
}

function regularSingulars(word: string): readonly string[] {
	const stem = word.slice(0, -1);
	// Most short words in S are acronyms (ACLS is no ACL) or no plurals (HIS, BUS, LENS).
	if (word.length < 5) return SHORT_NOUNS.has(stem) ? [stem] : NONE;
	// Access, virus, basis; a possessive of a possessive; and what cannot be spoken is an acronym: HCPCS.
	if (/[SUI']$/.test(stem) || !/[AEIOUY\u0080-\uffff]/.test(stem)) return NONE;
	const rule = stem.endsWith('E') ? PLURALS_IN_ES.find(([plural]) => word.endsWith(plural)) : undefined;
	if (!rule) return [stem];
	const [plural, ...singulars] = rule;
	return singulars.map((singular) => word.slice(0, -plural.length) + singular);
}

/** Regular plurals that lose more than S, or may: the plural's ending and the singular's. The first that fits counts. */
const PLURALS_IN_ES: readonly (readonly [plural: string, ...singulars: string[]])[] = [
	['IES', 'Y', 'IE'],
	['ITIDES', 'ITIS'],
	['XES', 'X'],
	['SHES', 'SH'],
	['CHES', 'CH', 'CHE'],
	['ZES', 'Z', 'ZE'],
	['OES', 'O', 'OE'],
	['SSES', 'SS'],
	// Causes and spouses, but viruses beside abuses.
	['AUSES', 'AUSE'],
	['OUSES', 'OUSE'],
	['USES', 'US', 'USE'],
	['NSES', 'NSE', 'NS'],
	// Greek words in -SIS have a vowel or P before it: metastases, prostheses, diagnoses, analyses, synopses.
	['ASES', 'ASE', 'ASIS'],
	['ESES', 'ESE', 'ESIS'],
	['OSES', 'OSE', 'OSIS'],
	['YSES', 'YSE', 'YSIS'],
	['PSES', 'PSE', 'PSIS'],
];

const wordsIn = (list: string): string[] => list.trim().split(/\s+/);

/** Nouns of three letters that take S. A list, because any other three letters are likelier an acronym or a pronoun: HIM. */
const SHORT_NOUNS: ReadonlySet<string> = new Set(wordsIn(`
	ACT AGE AID AIM ANT APP ARM ART BAG BAN BAR BAT BED BEE BIB BID BIN BIT BOY BUD BUG CAP CAR CAT COT COW CUE CUP CUT DAD DAY DOG
	EAR EGG END ERA EYE FAN FEE FIT FLU FOE GAP GEL GUM GUN GUT HAT HEN HIP HUB INN ION JAB JAR JAW JOB KEY KID KIT LAB LAG LAW LEG
	LID LIE LIP LOG LOT MAP MOM MUM NET NIT NUT OAT OIL PAD PAN PEA PEN PET PIE PIG PIN PIT POD POT PUS RAT RAY RIB ROD ROW RUN SAC
	SET SON SUM TAG TAP TEA TIE TIP TOE TON TOP TOY TUB USE VAN VET WAR WAY WIG`));

/** Whether three letters, in capitals, are a noun rather than an acronym. */
export function isShortNoun(letters: string): boolean {
	return SHORT_NOUNS.has(letters);
}

/** Words in S that are no plurals, or whose singular is another thing: shingles, hives, genetics, Graves' disease, the HCAHPS survey. */
const NOT_PLURAL = wordsIn(`
	ASCITES CARIES DIABETES FACIES FAECES FAUCES FECES GLANDERS HERPES HIVES MEASLES MENSES MUMPS RABIES RICKETS SANIES SCABIES SHINGLES STAPES
	TABES BICEPS FORCEPS QUADRICEPS TRICEPS ATLAS PANCREAS PSOAS ASBESTOS DEFERENS TREMENS
	ALIAS CANVAS CHAOS CORPS COSMOS ETHOS GALLOWS GOODS HEADQUARTERS KUDOS PATHOS SERIES MINISERIES SPECIES SUBSPECIES SUMMONS CHRISTMAS
	AFTERWARDS ALWAYS BESIDES NOWADAYS OVERSEAS PERHAPS SOMETIMES THEIRS TOWARDS WHEREAS YOURS
	ACOUSTICS ATHLETICS BIOETHICS BIOINFORMATICS BIOMECHANICS BIOMETRICS CYBERNETICS DIETETICS DYNAMICS ECONOMICS ELECTRONICS EPIGENETICS
	ERGONOMICS ETHICS GENETICS GENOMICS GERIATRICS HEMODYNAMICS INFORMATICS KINETICS LINGUISTICS LOGISTICS MATHEMATICS METABOLOMICS OBSTETRICS
	OPTICS ORTHOPAEDICS ORTHOPEDICS PAEDIATRICS PEDIATRICS PHARMACODYNAMICS PHARMACOGENETICS PHARMACOGENOMICS PHARMACOKINETICS PHYSICS POLITICS
	PROTEOMICS PSYCHOMETRICS ROBOTICS ACHILLES ADAMS COLLES EDWARDS GRAVES HUGHES JONES SACHS STEVENS STOKES WILLIAMS ARKANSAS DALLAS KANSAS
	MASSACHUSETTS NETHERLANDS PHILIPPINES TEXAS WALES CAHPS HCAHPS NPPES PECOS
	AEDES ALBICANS ANOPHELES ELEGANS FLUORESCENS MARCESCENS NIGRICANS PERFRINGENS SAPIENS`);

/** A germ named after its disease is not that disease: Haemophilus influenzae, Plasmodium malariae. (Tetani and typhi are in no list.) */
const GERMS = wordsIn('AGALACTIAE CHOLERAE DIPHTHERIAE DYSENTERIAE GONORRHOEAE INFLUENZAE LEPRAE MALARIAE PNEUMONIAE');

/**
 * Plurals by the list: the plural's ending, the singular's, and what stands before both. Latin plurals in -I and -A are few, and words that
 * only look like them many (alibi, pylori, anemia, data), so that here nothing is guessed. Media and agenda have become words of their own.
 */
const PLURALS_BY_STEM: readonly (readonly [plural: string, singular: string, stems: string])[] = [
	['I', 'US', `
		ABAC ACIN ALUMN ALVEOL ANNUL BACILL BRONCH CACT CALCUL COCC COLLICUL CUMUL DISC EMBOL EMERIT ESOPHAG FASCICUL FOC FUNG FUNICUL GENI
		GLOMERUL GYR HIPPOCAMP HUMER HYPOTHALAM INCUB ISTHM LIMB LOBUL LOC MALLEOL MENISC METACARP METATARS MODUL MUSCUL NAEV NERV NEV NID NODUL
		NUCLE NUCLEOL OCTOP OESOPHAG PIL RADI RAM RHOMB RHONCH STIMUL SULC SYLLAB TAL TARS TERMIN THALAM THROMB TOPH TRAG TUMUL UMBILIC UNC UTER
		VAG VILL DIPLOCOCC ENTEROCOCC GONOCOCC MENINGOCOCC MICROCOCC PNEUMOCOCC STAPHYLOCOCC STREPTOCOCC LACTOBACILL MICROEMBOL MICROTHROMB
		MICROVILL`],
	['A', 'UM', `
		ACETABUL ADDEND ANTR AQUARI ASYL ATRI AUDITORI BACTERI CENTR CEREBELL CEREBR CILI CLOSTRIDI COMPENDI CONIDI CONSORTI CORRIGEND CRANI
		CREMATORI CRYPTOSPORIDI CURRICUL CYANOBACTERI DESIDERAT DIVERTICUL DORS DUODEN EMPORI ENDOCARDI ENDOMETRI ENDOTHELI EPICARDI EPITHELI
		EQUILIBRI ERRAT EXTREM FLAGELL FRENUL FULCR GYMNASI HAUSTR HIL HONORARI ILE ILI INFUNDIBUL ISCHI JEJUN LABI LABR MANUBRI MAXIM MEDIASTIN
		MEMORAND MESOTHELI MILLENNI MINIM MORATORI MYCELI MYCOBACTERI MYOCARDI OMENT OPERCUL OPTIM OV PERICARDI PERINE PERIOSTE PERITONE PHYL
		PLASMODI PODI PUERPERI QUANT RECT REFEREND RETICUL SANATORI SCROT SEPT SER SPECTR SPECUL SPUT STADI STERN STRAT SUBSTRAT SYMPOSI TENACUL
		ULTIMAT VEL VESTIBUL`],
	['A', 'ON', 'ACROMI AUTOMAT CRITERI GANGLI MITOCHONDRI OLECRAN PHENOMEN POLYHEDR SPERMATOZO TAX'],
	['INA', 'EN', 'ABDOM CERUM FORAM LUM RUM'],
	['ICES', 'EX', 'AP COD CORT IND NEOCORT VERT VORT'],
	['ICES', 'IX', 'APPEND CAL CERV CICATR FORN HEL MATR RAD VAR'],
	['CES', 'X', 'CALY HALLU HEMOTHORA PNEUMOTHORA THORA'],
	['GES', 'X', 'COCCY LARYN MENIN PHARYN SALPIN'],
	['ES', 'IS', 'ANAPHYLAX CHEMOTAX CRIS EPISTAX NAR PELV PEN PHTHIS PROPHYLAX PUB TEST THES'],
	['IDES', 'IS', 'CHRYSAL EPIDIDYM IR'],
	['ES', '', `
		ALIAS ATLAS BIAS BICEPS CANVAS CLITORIS EPIDERMIS FORCEPS GAS IRIS METROPOLIS PANCREAS PELVIS PENIS QUADRICEPS SUMMONS TRELLIS TRICEPS`],
	['EAUX', 'EAU', 'BUR CHAT PLAT TABL'],
	// Words in -I and -U that do take S, beside all the basis and virus that end so.
	['S', '', 'ALIBI ALKALI BUREAU CHATEAU EMOJI GURU KIWI MENU PLATEAU RABBI SAFARI SKI TABLEAU TAXI TSUNAMI WIKI'],
	// Not valves and nerves, nor saves, which is not safe.
	['VES', 'F', 'BOOKSHEL CAL DWAR EL HAL HOO LOA SCAR SEL SHEL THIE WOL'],
	['VES', 'FE', 'HOUSEWI KNI MIDWI PENKNI WI'],
	// Not specimen, abdomen, regimen.
	['MEN', 'MAN', `
		ALDER BUSINESS CHAIR CLERGY CONGRESS CRAFTS FIRE FORE FRESH GENTLE LAY OMBUDS POLICE SALES SERVICE SPOKES WORK
		WO BUSINESSWO CHAIRWO CONGRESSWO POLICEWO SALESWO SERVICEWO SPOKESWO`],
];

/** Plurals that follow no rule, each with its singulars. */
const IRREGULAR = `
	FEET FOOT, FOREFEET FOREFOOT, CLUBFEET CLUBFOOT, TEETH TOOTH, GEESE GOOSE, MICE MOUSE, DORMICE DORMOUSE, LICE LOUSE, MEN MAN, OXEN OX,
	QUIZZES QUIZ, CHILDREN CHILD, GRANDCHILDREN GRANDCHILD, SCHOOLCHILDREN SCHOOLCHILD, STEPCHILDREN STEPCHILD,
	LEAVES LEAF LEAVE, LIVES LIFE LIVE, AFTERLIVES AFTERLIFE, AXES AXIS AXE, PHALANGES PHALANX PHALANGE, PROTOZOA PROTOZOON PROTOZOAN,
	CORNUA CORNU, CORPORA CORPUS, CRURA CRUS, FEMORA FEMUR, GENERA GENUS, VISCERA VISCUS`;

/** Words that the rules would get wrong, each with its singulars. */
const KNOWN: ReadonlyMap<string, readonly string[]> = new Map([
	...[...NOT_PLURAL, ...GERMS].map((word) => [word, NONE] as const),
	...PLURALS_BY_STEM.flatMap(([plural, singular, stems]) => wordsIn(stems).map((stem) => [stem + plural, [stem + singular]] as const)),
	...IRREGULAR.split(',').map((entry): readonly [string, readonly string[]] => {
		const [plural = '', ...singulars] = wordsIn(entry);
		return [plural, singulars];
	}),
]);
