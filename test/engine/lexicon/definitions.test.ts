import { describe, expect, it } from 'vitest';
import { tellDefinition } from '../../../src/engine/lexicon/definitions';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { parseNote } from '../../../src/engine/note/note';

function lexiconOf(texts: Readonly<Record<string, string>>): Lexicon {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(texts)) lexicon.set(parseNote(path, text));
	return lexicon;
}

const definitionAt = (lexicon: Lexicon, path: string): string | null => lexicon.get(path)?.definition?.text ?? null;
const told = (lexicon: Lexicon, path: string): ReturnType<typeof tellDefinition> => {
	const note = lexicon.get(path);
	return note && tellDefinition(lexicon, note);
};

const BACK = 'Back to the list.';

describe('a text that three notes share', () => {
	it('defines none of them; what comes next does', () => {
		const lexicon = lexiconOf({ 'a.md': BACK, 'b.md': `${BACK}\n\nA payer.`, 'c.md': `*${BACK}*` });
		expect(['a.md', 'b.md', 'c.md'].map((path) => definitionAt(lexicon, path))).toEqual([null, 'A payer.', null]);
		expect(lexicon.takeRedefined().sort()).toEqual(['a.md', 'b.md', 'c.md']);
		expect(lexicon.takeRedefined()).toEqual([]);
	});

	it('defines the two that are left when one goes or changes', () => {
		for (const change of [(one: Lexicon) => one.delete('c.md'), (one: Lexicon) => one.set(parseNote('c.md', 'Other words.'))]) {
			const lexicon = lexiconOf({ 'a.md': BACK, 'b.md': `${BACK}\n\nA payer.`, 'c.md': BACK });
			lexicon.takeRedefined();
			change(lexicon);
			expect(['a.md', 'b.md'].map((path) => definitionAt(lexicon, path))).toEqual([BACK, BACK]);
			expect(lexicon.takeRedefined().sort()).toEqual(['a.md', 'b.md']);
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

describe('a definition for people', () => {
	it('says where it was taken from, unless somebody has called it one', () => {
		const lexicon = lexiconOf({ 'a.md': '# a\n\nA payer. More.', 'b.md': '---\nsummary: A plan.\n---\n', 'c.md': '*A group.*', 'd.md': '' });
		expect(told(lexicon, 'a.md')).toEqual({ text: 'A payer.', source: 'From the text, line 3', isOwn: true });
		expect(told(lexicon, 'b.md')).toEqual({ text: 'A plan.', source: null, isOwn: true });
		expect(told(lexicon, 'c.md')).toEqual({ text: 'A group.', source: null, isOwn: true });
		expect(told(lexicon, 'd.md')).toBeNull();
	});

	it('is, where a note sends its reader on, that of the other note', () => {
		const lexicon = lexiconOf({
			'Shared saving.md': '---\nalias: gain\n---\nMoney left over that is divided.', 'a.md': 'See [[Shared saving]].', 'b.md': 'See gain.',
		});
		const text = 'Money left over that is divided.';
		expect(told(lexicon, 'a.md')).toEqual({ text: `see Shared saving: ${text}`, source: 'From the text, line 4', isOwn: false });
		expect(told(lexicon, 'b.md')?.text).toBe(`see gain: ${text}`);
	});

	it.each([
		['leads nowhere', { 'a.md': 'See [[Nobody]].' }, 'see Nobody'],
		['leads to itself', { 'a.md': 'See [[a]].' }, 'see a'],
		['leads to a note that sends on too', { 'a.md': 'See [[b]].', 'b.md': 'See [[a]].' }, 'see b'],
	])('is the name alone where the reference %s', (_what, texts, text) => {
		expect(told(lexiconOf(texts), 'a.md')).toEqual({ text, source: null, isOwn: false });
	});
});
