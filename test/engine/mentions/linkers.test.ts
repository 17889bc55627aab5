import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Linkers } from '../../../src/engine/mentions/linkers';
import { parseNote, type Note } from '../../../src/engine/note/note';

function linkersOf(vault: Readonly<Record<string, string>>): Linkers {
	const linkers = new Linkers();
	for (const [path, text] of Object.entries(vault)) linkers.set(parseNote(path, text));
	return linkers;
}

const ACO = parseNote(
	'Models/Accountable Care Organization (ACO).md',
	'---\naliases: [accountable group, ACO/REACH]\n---\n# Accountable Care\n',
);

describe('the notes that may link to a note', () => {
	it.each([
		['its file name', '[[Accountable Care Organization (ACO)]]'],
		['its path', '[[Models/Accountable Care Organization (ACO)]]'],
		['its path with ending', '[[Models/Accountable Care Organization (ACO).md]]'],
		['a path from the note', '[[../Models/Accountable Care Organization (ACO)]]'],
		['its file name in other letter case', '[[accountable care organization (aco)]]'],
		['an alias', '[[accountable group]]'],
		['an alias that holds a slash', '[[ACO/REACH]]'],
		['its heading', '[[Accountable Care]]'],
		['its acronym', '[[ACO]]'],
		['an alias with hyphen and capitals', '[[Accountable-Group]]'],
		['a section of it', '[[ACO#Risk|its risk]]'],
		['an embed', '![[ACO]]'],
		['a Markdown link', '[group](Models/Accountable%20Care%20Organization%20(ACO).md)'],
		['a link in the frontmatter', '---\nrelated: "[[ACO]]"\n---\n'],
		['a link in an admonition block', '```ad-info\n[[ACO]]\n```'],
		['a link in a table', '| a |\n| --- |\n| [[ACO\\|group]] |'],
	])('are found by %s', (_how, text) => {
		expect(linkersOf({ 'Claim.md': text, 'Payer.md': '[[Claim]]' }).of(ACO)).toEqual(['Claim.md']);
	});

	it.each([
		['another name', '[[Accountable]]'],
		['a name in code', '`[[ACO]]`'],
		['a name that is no link', 'ACO and accountable group'],
		['a link out of the vault', '[ACO](https://example.org/ACO.md)'],
		['a display text alone', '[[Payer|ACO]]'],
	])('are not found by %s', (_how, text) => {
		expect(linkersOf({ 'Claim.md': text }).of(ACO)).toEqual([]);
	});

	it('stand in the order of their paths, each once', () => {
		const vault = { 'z.md': '[[ACO]] [[ACO]]', 'b/a.md': '[[accountable group]] and [[ACO]]', 'a.md': '[[ACO]]', 'm.md': '[[Claim]]' };
		expect(linkersOf(vault).of(ACO)).toEqual(['a.md', 'b/a.md', 'z.md']);
	});

	it.each(['constructor', '__proto__', 'toString'])('are found for a note that is named %s', (name) => {
		const linkers = linkersOf({ 'Claim.md': `[[${name}]]`, 'Payer.md': '[[Claim]]' });
		expect(linkers.of(parseNote(`${name}.md`, ''))).toEqual(['Claim.md']);
		expect(linkersOf({}).of(parseNote(`${name}.md`, ''))).toEqual([]);
	});

	it('are found whether letters are composed or not', () => {
		expect(linkersOf({ 'Claim.md': '[[Hôpital]]'.normalize('NFD') }).of(parseNote('Hôpital.md'.normalize('NFC'), ''))).toEqual(['Claim.md']);
	});
});

describe('the notes by their links, kept in step', () => {
	it('follow a note whose links have changed', () => {
		const linkers = linkersOf({ 'Claim.md': '[[ACO]] [[Payer]]' });
		linkers.set(parseNote('Claim.md', '[[Payer]] [[Benchmark]]'));
		const of = (path: string): string[] => linkers.of(parseNote(path, ''));
		expect([of('ACO.md'), of('Payer.md'), of('Benchmark.md')]).toEqual([[], ['Claim.md'], ['Claim.md']]);
	});

	it('forget a note that is deleted, and one that has lost all its links', () => {
		const linkers = linkersOf({ 'Claim.md': '[[ACO]]', 'Payer.md': '[[ACO]]', 'Benchmark.md': '[[ACO]]' });
		linkers.delete('Payer.md');
		linkers.set(parseNote('Claim.md', 'No link any more.'));
		linkers.delete('Never there.md');
		expect(linkers.of(ACO)).toEqual(['Benchmark.md']);
	});

	it('after any changes are the same as built anew', () => {
		const path = fc.constantFrom('a.md', 'b.md', 'x/c.md');
		const text = fc
			.array(fc.constantFrom('[[ACO]]', '[[aco]]', '[[x/c]]', '[[a|b]]', '[[b.md]]', 'none'), { maxLength: 3 })
			.map((links) => links.join(' '));
		const change = fc.tuple(path, fc.option(text));
		fc.assert(fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
			const linkers = new Linkers();
			const vault = new Map<string, string>();
			for (const [where, what] of changes) {
				if (what === null) linkers.delete(where);
				else linkers.set(parseNote(where, what));
				if (what === null) vault.delete(where);
				else vault.set(where, what);
			}
			const anew = linkersOf(Object.fromEntries(vault));
			const notes: Note[] = [ACO, ...['a.md', 'b.md', 'x/c.md'].map((one) => parseNote(one, ''))];
			for (const note of notes) expect(linkers.of(note)).toEqual(anew.of(note));
		}));
	});
});
