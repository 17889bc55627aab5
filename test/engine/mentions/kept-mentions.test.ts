import { describe, expect, it } from 'vitest';
import { MentionIndex } from '../../../src/engine/mentions/mention-index';
import { parseNote, type Note } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';

const VAULT: Readonly<Record<string, string>> = {
	'Accountable Care Organization.md': '---\naliases: [ACO]\n---\nPaid by a [[Benchmark]].',
	'Benchmark.md': 'What an ACO is measured against. Several ACOs argue about it.',
	'Program A.md': '---\naliases: [MSSP]\n---\n',
	'Program B.md': '---\naliases: [MSSP]\n---\n',
	'Claim.md': 'A claim of the ACO, or of the MSSP (medicare shared savings program).',
};

function indexOf(vault: Readonly<Record<string, string>>): MentionIndex {
	const index = new MentionIndex((path) => VAULT[path] ?? null);
	const notes = Object.entries(vault).map(([path, text]): [Note, string] => [parseNote(path, text), text]);
	for (const [note] of notes) index.setNames(note.path, note);
	for (const [note, text] of notes) index.scan(note, scanNote(text));
	return index;
}

/** An index made of what another kept, by way of plain data. */
function restored(from: MentionIndex): MentionIndex {
	const index = new MentionIndex((path) => VAULT[path] ?? null);
	for (const path of Object.keys(VAULT)) {
		const kept = from.keep(path);
		if (kept) index.restore(structuredClone(kept));
	}
	return index;
}

describe('an index put back from what was kept', () => {
	it('says the same of every note', () => {
		const [before, after] = [indexOf(VAULT), restored(indexOf(VAULT))];
		for (const path of Object.keys(VAULT)) {
			expect(after.in(path)).toEqual(before.in(path));
			expect(after.sourcesOf(path)).toEqual(before.sourcesOf(path));
		}
		const [occurrence] = before.in('Claim.md');
		expect(occurrence && after.countOf(occurrence)).toBe(2);
	});

	it('asks for no scan as long as no name has changed', () => {
		const after = restored(indexOf(VAULT));
		expect(Object.entries(VAULT).flatMap(([path, text]) => after.setNames(path, parseNote(path, text)))).toEqual([]);
	});

	it('asks for the notes that may hold a name which is new since then, and for those that held one which is gone', () => {
		const after = restored(indexOf(VAULT));
		expect(after.setNames('Benchmark.md', parseNote('Benchmark.md', '---\naliases: [savings program]\n---\n'))).toContain('Claim.md');
		expect(after.setNames('Accountable Care Organization.md', null).sort()).toEqual(['Benchmark.md', 'Claim.md']);
	});

	it('is nothing for a note that was not scanned', () => {
		expect(new MentionIndex((path) => VAULT[path] ?? null).keep('Claim.md')).toBeNull();
	});
});
