import { basesOf } from '../text/plurals';

/**
 * What is called after people: before these words, and no others, a possessive may lose its ending or a plain name take one. Style guides
 * (AMA Manual of Style, 11th edition, section 16) drop it, most notes keep it: Parkinson's disease, Parkinson disease.
 */
const CALLED_AFTER = new Set(
	`ANEMIA ANAEMIA ANGINA ANOMALY APHASIA ATAXIA ATROPHY CANAL CELL CHOREA CIRRHOSIS CONTRACTURE CRITERION CYST DEFORMITY DEMENTIA DISEASE
	DISORDER DYSTROPHY ENCEPHALOPATHY EPILEPSY ESOPHAGUS OESOPHAGUS FRACTURE GANGRENE GLAND GOITER GOITRE HERNIA LYMPHOMA MALFORMATION
	MANEUVER MANOEUVRE NEURALGIA NODE NODULE OPERATION OPHTHALMOPATHY PALSY PARALYSIS PHENOMENON POINT POSITION PROCEDURE PSYCHOSIS PUPIL
	PURPURA REFLEX SARCOMA SCALE SCORE SIGN SPACE SPOT STAIN STRUMA SYMPTOM SYNDROME TEST TETRALOGY THYROIDITIS TRIAD TRIANGLE TREMOR TUMOR
	TUMOUR ULCER VASCULITIS`.split(/\s+/),
);

/** Whether a word of a name is what the next is called after: it has a capital, or is a possessive. */
export function isEponym(word: string, next: string | undefined): boolean {
	if (next === undefined || next.length < 4) return false;
	const upper = next.toUpperCase();
	if (!CALLED_AFTER.has(upper) && !(upper.endsWith('S') && basesOf(upper).some((base) => CALLED_AFTER.has(base)))) return false;
	return /^\p{Lu}\p{Ll}/u.test(word) || /['‘’ʼ]s$/i.test(word);
}

/** Surnames that are words: without a possessive they are meant only with their capital. */
const WORDS = new Set(`
	BAKER BALL BARBER BELL BEST BISHOP BLOOM BROWN COOK DAY FAIR FIELD FISH FOX GOLD GRAVE GREEN GRAY HAND HEAD HUNTER KING LITTLE
	LONG MARK MARSH MAY MOON PAGET PARK PICK POPE PRICE RAY READ RICH ROSE SHARP SHORT SINGER STILL STONE STRONG SWEET TURNER WALKER
	WALL WARD WEST WHITE WOOD WOLF YOUNG`.trim().split(/\s+/));

/** Whether a surname is none of the words that people say as well, so that its capital may be missing. */
export function canBeWithout(surname: string): boolean {
	const upper = surname.toUpperCase();
	return !WORDS.has(upper) && !WORDS.has(upper.replace(/S$/, ''));
}
