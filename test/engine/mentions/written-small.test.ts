import { describe, expect, it } from 'vitest';
import { isWrittenSmall } from '../../../src/engine/mentions/written-small';
import { Shelf, type Texts } from './shelf';

interface Written {
	/** How many notes have the name in lower case, or as it is given here, and how many have it as the title does. */
	readonly small: number;
	readonly large?: number;
	readonly others?: number;
}

/** Notes that have a name, in lower case and as its title has it, and others that do not. */
function notesWith(title: string, { small, large = 0, others = 0 }: Written, word = title.toLowerCase()): Texts {
	const texts = [
		...Array<string>(small).fill(`Here a ${word} is paid.`),
		...Array<string>(large).fill(`Here a ${title} is paid.`),
		...Array<string>(others).fill('No.'),
	];
	return { [`${title}.md`]: '', ...Object.fromEntries(texts.map((text, i) => [`Page ${i}.md`, text])) };
}

/** Whether the first mention in a note is of a name that the vault writes small. */
function isSmallIn(vault: Texts, text = Object.values(vault)[1] ?? ''): boolean {
	const shelf = new Shelf({ ...vault, 'Page 0.md': text });
	const [mention] = shelf.in('Page 0.md');
	if (!mention) throw new Error(`Nothing is mentioned in "${text}".`);
	return isWrittenSmall(shelf.index, mention);
}

describe('a name that is written like an ordinary word', () => {
	it('stands in lower case in four fifths of the notes that have it', () => {
		expect(isSmallIn(notesWith('Language', { small: 20, large: 5 }))).toBe(true);
		expect(isSmallIn(notesWith('Language', { small: 20, large: 6 }))).toBe(false);
	});

	it('stands in twenty notes', () => {
		expect(isSmallIn(notesWith('Language', { small: 20 }))).toBe(true);
		expect(isSmallIn(notesWith('Language', { small: 19 }))).toBe(false);
	});

	it('stands in one of a hundred notes of a large vault', () => {
		expect(isSmallIn(notesWith('Language', { small: 24, others: 2_000 }))).toBe(true);
		expect(isSmallIn(notesWith('Language', { small: 20, others: 2_000 }))).toBe(false);
	});

	it('is one at the beginning of a sentence, too', () => {
		expect(isSmallIn(notesWith('Language', { small: 30 }), 'Language is paid.')).toBe(true);
	});

	it('is one in a note of its own form: all spellings of a name are counted together', () => {
		expect(isSmallIn(notesWith('Language', { small: 30 }, 'languages'))).toBe(true);
	});

	it.each([
		['of several words', 'Health Plan', 'health plan'],
		['with a hyphen', 'Co-Payment', 'co-payment'],
		['of an acronym', 'ACO', 'ACO'],
		['in a script without capitals', '元数据', '元数据'],
	])('is none %s', (_what, title, word) => {
		expect(isSmallIn(notesWith(title, { small: 30 }, word))).toBe(false);
	});
});
