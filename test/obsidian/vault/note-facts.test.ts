import { describe, expect, it } from 'vitest';
import { parseNote, type Note } from '../../../src/engine';
import { NoteFacts } from '../../../src/obsidian/vault/note-facts';

function factsOf(texts: Readonly<Record<string, string>>): NoteFacts {
	const facts = new NoteFacts();
	for (const [path, text] of Object.entries(texts)) facts.set(parseNote(path, text));
	return facts;
}

/** The notes with a link that may lead to the note at a path. */
const linkersOf = (facts: NoteFacts, path: string): string[] => facts.linkers.of(facts.lexicon.get(path) ?? parseNote(path, ''));

describe('the facts of notes and what links to them', () => {
	it('come, change and go together', () => {
		const facts = factsOf({ 'Copay.md': '[[Premium]]', 'Premium.md': '' });
		expect([facts.lexicon.size, linkersOf(facts, 'Premium.md')]).toEqual([2, ['Copay.md']]);
		facts.set(parseNote('Copay.md', '[[Plan]]'));
		expect([linkersOf(facts, 'Premium.md'), linkersOf(facts, 'Plan.md')]).toEqual([[], ['Copay.md']]);
		facts.delete('Copay.md');
		expect([facts.lexicon.get('Copay.md'), linkersOf(facts, 'Plan.md')]).toEqual([null, []]);
	});

	it('move with a note to another folder', () => {
		const facts = factsOf({ 'Copay.md': '[[Premium]]', 'Premium.md': '' });
		expect(facts.rename('Copay.md', 'Money/Copay.md')).toBe(true);
		expect([facts.lexicon.get('Copay.md'), facts.lexicon.get('Money/Copay.md')?.names[0]?.text]).toEqual([null, 'Copay']);
		expect(linkersOf(facts, 'Premium.md')).toEqual(['Money/Copay.md']);
	});

	it('are to be read again where the file name is another, since the title tells what defines and what is a section', () => {
		const facts = factsOf({ 'Copay.md': '' });
		expect(facts.rename('Copay.md', 'Cost share.md')).toBe(false);
		expect(facts.lexicon.get('Copay.md')).not.toBeNull();
	});

	it('are of no note that is not there, and that is no failure', () => {
		const facts = factsOf({ 'Premium.md': '' });
		facts.delete('Gone.md');
		facts.rename('Gone.md', 'Other.md');
		expect([facts.lexicon.get('Gone.md'), facts.lexicon.get('Other.md'), linkersOf(facts, 'Premium.md')]).toEqual([null, null, []]);
	});

	it('say where a note could not be moved', () => {
		const facts = factsOf({ 'Copay.md': '' });
		const broken: Note = { ...parseNote('Copay.md', ''), links: [{ target: 7 }] as unknown as Note['links'] };
		facts.lexicon.set({ ...parseNote('Copay.md', ''), links: [] });
		facts.lexicon.get = () => broken;
		expect(facts.rename('Copay.md', 'Cost share.md')).toBe(false);
	});
});
