/*
 * British and American spellings of one word. Folded is only what both sides write: words that merely look so (aerobic, poem, hour, prize)
 * are told apart by roots, since no two words may become one. A folded word need not be one (ORGANISASION): it is compared, never shown.
 */

/** Pairs of a variant and its plain spelling, wherever they stand in a word. */
const ROOTS = pairsIn(`
	AEMI EMI, HAEM HEM, PAED PED, AESTHE ESTHE, AETIO ETIO, CAEC CEC, CAES CES, FAEC FEC, GYNAEC GYNEC, NAEV NEV, TAENIA TENIA, LAEV LEV,
	PALAEO PALEO, ARCHAEO ARCHEO, FRAEN FREN, PRAEVI PREVI, FOET FET, COELI CELI, AMOEB AMEB, PNOE PNE, RRHOE RRHE, HOMOEO HOMEO,
	ROENTGEN RONTGEN, OOESOPH OESOPH, OOESTR OESTR, IOESTR IESTR, XOEDEM XEDEM, LOEDEM LEDEM, HOEDEM HEDEM, MANOEUVR MANEUVR, SULPH SULF,
	LEUCO LEUKO, LEUCAEM LEUKEM, TRANQUILL TRANQUIL, ENROLL ENROL, FULFILL FULFIL, INSTALLMENT INSTALMENT, SKILLFUL SKILFUL, WILLFUL WILFUL,
	DISTILL DISTIL, INSTILL INSTIL, CENTRED CENTERED, DEFENCE DEFENSE, OFFENCE OFFENSE, LICENCE LICENSE, PRETENCE PRETENSE, PRACTISE PRACTICE,
	PRACTISING PRACTICING, DGEMENT DGMENT, AGEING AGING, ALUMINIUM ALUMINUM, ARTEFACT ARTIFACT, MOULD MOLD, PYJAMA PAJAMA,
	SPECIALITY SPECIALTY, SPECIALITIES SPECIALTIES, ARMOUR ARMOR, BEHAVIOUR BEHAVIOR, CANDOUR CANDOR, COLOUR COLOR, DEMEANOUR DEMEANOR,
	ENDEAVOUR ENDEAVOR, FAVOUR FAVOR, FERVOUR FERVOR, FLAVOUR FLAVOR, HARBOUR HARBOR, HONOUR HONOR, HUMOUR HUMOR, LABOUR LABOR,
	NEIGHBOUR NEIGHBOR, ODOUR ODOR, RIGOUR RIGOR, RUMOUR RUMOR, SAVOUR SAVOR, TUMOUR TUMOR, VAPOUR VAPOR, VIGOUR VIGOR`);

/** Roots only at the beginning of a word: gastroesophageal, phytoestrogen and angioedema are spelt so on both sides. */
const BEGINNINGS = pairsIn('OESOPH ESOPH, OESTR ESTR, OEDEM EDEM');

/** Endings, and letters doubled before them. */
const ENDINGS: readonly (readonly [variant: RegExp, plain: string])[] = [
	[/(CENT|FIB|LIT|MET|TIT|CALIB|THEAT|LUST|SPECT|MANEUV)RE(?=S?\b)/g, '$1ER'],
	[/(CATAL|ANAL|DIAL|HOMOL|MONOL)OGUE(?=S?\b)/g, '$1OG'],
	[/GRAMME(?=S?\b)/g, 'GRAM'],
	[/\bGREY(?=S?\b)/g, 'GRAY'],
	[/(COUNSEL|LABEL|RAVEL|MODEL|CANCEL|CHANNEL|FUEL|LEVEL|SIGNAL|DIAL|TOTAL|TRIAL|PANEL|TUNNEL|INITIAL|PEDAL|QUARREL)L(?=[EIO])/g, '$1'],
	// Realize, analyze. Of prize, size and seize there is no other spelling.
	[/(\w{3}I|LY)Z(?=[EAI]|\b)/g, '$1S'],
];

const alternatives = (roots: ReadonlyMap<string, string>): string => [...roots.keys()].sort((a, b) => b.length - a.length).join('|');
// Bounded: lists of ours.
const ROOT = new RegExp(`${alternatives(ROOTS)}|\\b(?:${alternatives(BEGINNINGS)})`, 'g');
/** Any text that may hold a variant: most hold none, and one look at them is enough. */
// Bounded: lists of ours.
const HINT = new RegExp(`${alternatives(ROOTS)}|${alternatives(BEGINNINGS)}|RES?\\b|OGUE|GRAMME|GREY|[AE]LL[EIO]|[IY]Z`);

/** Whether a folded text may hold a word that has another spelling. */
export function mayVary(text: string): boolean {
	return HINT.test(text);
}

/**
 * A word in the one of its spellings that all others are compared by: ANAEMIA and ANEMIA both give ANEMIA. Idempotent.
 * @param word folded as names are, in capitals and without accents; or several such words with blanks between them.
 */
export function foldSpelling(word: string): string {
	if (!mayVary(word)) return word;
	const plain = word.replace(ROOT, (root) => ROOTS.get(root) ?? BEGINNINGS.get(root) ?? root);
	return ENDINGS.reduce((text, [variant, ending]) => text.replace(variant, ending), plain);
}

/**
 * The same for a word that ends inside a root, as one does that is being typed: ANAE and TUMOU would begin no word that is folded. It may
 * begin others (anaerobic), so this is for a beginning of no known word.
 */
export function foldHalfSpelling(word: string): string {
	for (let at = Math.max(0, word.length - LONGEST); at <= word.length - SHORTEST; at++) {
		const plain = HALVES.get(word.slice(at));
		if (plain !== undefined) return word.slice(0, at) + plain;
	}
	return word;
}

const SHORTEST = 3;
const LONGEST = 11;

/** The beginnings of roots that are no beginnings of their plain spelling, and what is plain in them. */
const HALVES: ReadonlyMap<string, string> = new Map([...ROOTS, ...BEGINNINGS].flatMap(([root, plain]) => {
	let [same, tail] = [0, 0];
	while (root[same] === plain[same]) same++;
	while (root[root.length - 1 - tail] === plain[plain.length - 1 - tail] && same + tail < plain.length) tail++;
	const ends = Array.from({ length: root.length - 1 }, (_, i) => i + 1).filter((end) => end > same && end >= SHORTEST);
	return ends.map((end) => [root.slice(0, end), plain.slice(0, Math.max(same, end + plain.length - root.length))] as const);
}));

function pairsIn(list: string): ReadonlyMap<string, string> {
	return new Map(list.trim().split(/,\s+/).map((pair): [string, string] => [pair.replace(/ .*/, ''), pair.replace(/.* /, '')]));
}
