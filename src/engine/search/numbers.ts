const NUMBERS = ['ZERO', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN', 'EIGHT', 'NINE', 'TEN', 'ELEVEN', 'TWELVE'];

/** A small number as a word, for its digits, and its digits for the word; nothing for any other word. */
export function otherNumber(word: string): string[] {
	const number = NUMBERS.indexOf(word);
	const other = number < 0 ? NUMBERS[/^\d{1,2}$/.test(word) ? Number(word) : -1] : String(number);
	return other === undefined ? [] : [other];
}
