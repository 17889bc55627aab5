import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';
import { marked } from '../../marked';
import { NamedNotes } from './named-notes';

/** A text with « and » around what is found of the names of one note. */
function found(properties: string, text: string): string {
	const index = new NamedNotes();
	index.set(parseNote('Zzyzx.md', `---\n${properties}\n---\n`));
	let [shown, at] = ['', 0];
	for (const { from, to } of index.in(scanNote(text))) {
		shown += `${text.slice(at, from)}«${text.slice(from, to)}»`;
		at = to;
	}
	return shown + text.slice(at);
}

function expectFound(properties: string, source: string): void {
	expect(found(properties, marked(source).text)).toBe(source);
}

describe('a name of one letter', () => {
	it.each([
		['is found nowhere', 'aliases: [A]', 'Vitamin A, a plan A, and A.'],
		['is none either in another alphabet', 'aliases: [β, é]', 'The β cells, é alone.'],
		['is none in two code points', 'aliases: ["e\u0301"]', 'Here e\u0301 stands.'],
		['leaves longer names of the note alone', 'aliases: [A, vitamin A]', 'The «vitamin A» and A.'],
		['counts if the note marks it for its capitals', 'aliases: [A]\nlexicon-case:\n  A: exact', 'Vitamin «A» and a plan.'],
		['counts if the note marks it for any capitals', 'aliases: [A]\nlexicon-case:\n  a: any', 'Vitamin «A» or «a».'],
		['is not marked by a rule for all names', 'aliases: [A, ACO]\nlexicon-case: any', 'Plan A, an «aco».'],
		['is not marked by a rule for another name', 'aliases: [A, B]\nlexicon-case:\n  B: exact', 'Plan A or «B».'],
		['is none if the note ignores it, however marked', 'aliases: [A]\nlexicon-case:\n  A: exact\nlexicon-ignore: A', 'Plan A.'],
	])('%s', (_, properties, source) => {
		expectFound(properties, source);
	});

	it.each([
		['a character that is a word', 'aliases: [癌, 암]', '«癌» «암»'],
		['a digit', 'aliases: ["7"]', 'Level «7» only.'],
		['two letters', 'aliases: [MA]', 'The «MA» plan.'],
	])('is not %s', (_, properties, source) => {
		expectFound(properties, source);
	});

	it('goes with its mark, and comes with it', () => {
		const index = new NamedNotes();
		const found = (mark: string): number => {
			index.set(parseNote('Vitamin.md', `---\naliases: [A]\n${mark}---\n`));
			return index.in(scanNote('Vitamin A')).filter(({ owners }) => owners.some(({ name }) => name.text === 'A')).length;
		};
		expect([found(''), found('lexicon-case: { A: exact }\n'), found(''), found('lexicon-case: { A: any }\n')]).toEqual([0, 1, 0, 1]);
	});
});
