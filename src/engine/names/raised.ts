const RAISED = '¹²³⁰⁴-⁹';
/** Raised digits, which behind a word are the mark of a note: capitation¹, COVID-19²; but not those of CO², m² or 10³ alone. */
// Bounded: a word.
const NOTE = new RegExp(`^(.*(?:\\p{L}{4}|\\p{Lu}{3})|\\d+)[${RAISED}]+$`, 'u');
// Bounded: one character.
const DIGITS = new RegExp(`[${RAISED}₀-₉]`, 'g');

/** A word without the mark of a note at its end. */
export function withoutNote(word: string): string {
	return word.charCodeAt(word.length - 1) < 128 ? word : (NOTE.exec(word)?.[1] ?? word);
}

/** Raised and lowered digits behind letters count as digits: CO₂ is CO2, but 10³ is not 103. */
export function lowerDigits(word: string): string {
	return /[\u00b2-\u2089]/.test(word) && /\p{L}/u.test(word) ? word.replace(DIGITS, (digit) => digit.normalize('NFKC')) : word;
}

/** Whether the character at an offset is a raised digit. */
export function isRaised(text: string, at: number): boolean {
	return /[¹²³⁰⁴-⁹]/.test(text.charAt(at));
}
