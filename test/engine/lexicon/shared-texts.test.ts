import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { parseNote } from '../../../src/engine/note/note';

function lexiconOf(texts: Readonly<Record<string, string>>): Lexicon {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(texts)) lexicon.set(parseNote(path, text));
	return lexicon;
}

const definitionAt = (lexicon: Lexicon, path: string): string | null => lexicon.get(path)?.definition?.text ?? null;

const BACK = 'Back to the list.';

describe('a text that three notes share', () => {
	it('defines none of them; what comes next does', () => {
		const lexicon = lexiconOf({ 'a.md': BACK, 'b.md': `${BACK}\n\nA payer.`, 'c.md': `*${BACK}*` });
		expect(['a.md', 'b.md', 'c.md'].map((path) => definitionAt(lexicon, path))).toEqual([null, 'A payer.', null]);
		expect(lexicon.takeAffected().sort()).toEqual(['a.md', 'b.md', 'c.md']);
		expect(lexicon.takeAffected()).toEqual([]);
	});

	it('defines the two that are left when one goes or changes', () => {
		for (const change of [(one: Lexicon) => one.delete('c.md'), (one: Lexicon) => one.set(parseNote('c.md', 'Other words.'))]) {
			const lexicon = lexiconOf({ 'a.md': BACK, 'b.md': `${BACK}\n\nA payer.`, 'c.md': BACK });
			lexicon.takeAffected();
			change(lexicon);
			expect(['a.md', 'b.md'].map((path) => definitionAt(lexicon, path))).toEqual([BACK, BACK]);
			expect(lexicon.takeAffected().sort()).toEqual(['a.md', 'b.md']);
		}
	});

	it('is a definition all the same where its author calls it one', () => {
		const stated = '---\ndefinition: A payer.\n---\n';
		const lexicon = lexiconOf({ 'a.md': stated, 'b.md': stated, 'c.md': stated, 'd.md': 'A payer.' });
		expect(['a.md', 'd.md'].map((path) => definitionAt(lexicon, path))).toEqual(['A payer.', 'A payer.']);
	});

	it('is that of two notes as well as of one', () => {
		expect(definitionAt(lexiconOf({ 'a.md': BACK, 'b.md': BACK }), 'a.md')).toBe(BACK);
	});

	it('is told alike in whatever order the notes come', () => {
		const texts = { 'a.md': BACK, 'b.md': `${BACK}\n\nA payer.`, 'c.md': `A payer.\n\n${BACK}`, 'd.md': BACK };
		const forwards = lexiconOf(texts);
		const backwards = lexiconOf(Object.fromEntries(Object.entries(texts).reverse()));
		for (const path of Object.keys(texts)) expect(definitionAt(backwards, path)).toBe(definitionAt(forwards, path));
	});
});
