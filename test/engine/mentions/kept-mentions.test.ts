import { describe, expect, it } from 'vitest';
import { MentionIndex } from '../../../src/engine/mentions/mention-index';
import { parseNote, type Note } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';
import { fronted, Shelf } from './shelf';

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
		expect(occurrence?.owners.map((owner) => after.habits.writtenOf(owner))).toEqual([[2, 0]]);
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

	it('asks for those that ignored a name which is gone: a shorter one may come to light', () => {
		const texts = {
			'Program.md': fronted(['Shared Savings Program']),
			'Savings.md': fronted(['Shared Savings']),
			'Quiet.md': `${fronted([], 'lexicon-ignore: [Shared Savings Program]')}The shared savings program.`,
		};
		const shelf = new Shelf(texts);
		// The note that ignores comes before the one whose name it ignores is known.
		shelf.restart(['Quiet.md', 'Savings.md', 'Program.md']);
		shelf.remove('Program.md');
		expect(shelf.index.in('Quiet.md').map(({ text }) => text)).toEqual(['shared savings']);
	});

	it('knows what of each text is prose', () => {
		const shelf = new Shelf({ 'ACO.md': '', 'Claim.md': 'The `MSSP` is no MSSP.' });
		shelf.restart(['Claim.md', 'ACO.md']);
		shelf.index.setNames('MSSP.md', parseNote('MSSP.md', ''));
		expect(shelf.index.scanAgain(shelf.note('Claim.md'), shelf.textOf('Claim.md'))).toBe(true);
		expect(shelf.index.in('Claim.md').map(({ from }) => from)).toEqual([17]);
	});

	it('is kept as it is at that moment: what changes later changes nothing of it', () => {
		const index = indexOf(VAULT);
		const kept = index.keep('Claim.md');
		const before = structuredClone(kept);
		index.setNames('Benchmark.md', parseNote('Benchmark.md', fronted(['claim of the'])));
		index.scan(parseNote('Claim.md', ''), scanNote('Nothing at all.'));
		index.forget('Claim.md');
		for (let i = 0; i < 40; i++) index.scan(parseNote(`${i}.md`, ''), scanNote('An ACO and a benchmark of the MSSP.'));
		expect(kept).toEqual(before);
		expect(index.keep('Claim.md')).toBeNull();
	});

	it('is nothing for a note that was not scanned', () => {
		expect(new MentionIndex((path) => VAULT[path] ?? null).keep('Claim.md')).toBeNull();
	});
});
