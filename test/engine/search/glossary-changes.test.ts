import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { parseNote, type Note } from '../../../src/engine/note/note';
import { Glossary } from '../../../src/engine/search/glossary';

const NAMES = [
	'ACO', 'ACO Model', 'Shared Savings', 'Shared Saving', 'Sharedsavings', 'Savings Rate', 'Hypertension', 'Hypotension', 'Fee for Service',
	'Value Based Purchasing', 'Ménière', 'Accountable Care Organization',
];
const QUERIES = [
	'aco', 'shared', 'savings', 'shraed savings', 'sharedsav', 'hyper tension', 'hypretension', 'ffs', 'vbp', 'meniere', 'acountable',
	'aco hmo', 'care fixed', 'rate #b', '', 'in:a', 's', 'savings zebra rate',
];

const name = fc.constantFrom(...NAMES);
const note = fc.record({
	folder: fc.constantFrom('a', 'b'), title: name, alias: name, tag: fc.constantFrom('a', 'b/c'),
	definition: fc.constantFrom('', 'A fixed sum.', 'A shared rate of savings.'),
})
	.map(({ folder, title, alias, tag, definition }): Note => parseNote(
		`${folder}/${title}.md`, `---\naliases: [${alias}]\ntags: [${tag}]\n---\n*${definition}*`,
	));
const step = fc.oneof(
	note.map((one) => ({ kind: 'set' as const, note: one })),
	note.map(({ path }) => ({ kind: 'delete' as const, path })),
	fc.nat({ max: 40 }).map((steps) => ({ kind: 'fold' as const, steps })),
);

/** A glossary folded to the end. */
function folded(notes: Iterable<Note>): Glossary {
	const glossary = new Glossary(DEFAULT_SCOPE);
	for (const one of notes) glossary.set(one);
	run(glossary.fold());
	return glossary;
}

function run(steps: Iterator<void>, most = Infinity): void {
	for (let i = 0; i < most && !steps.next().done; i++);
}

describe('a glossary that changes', () => {
	it('answers as one made anew of what it holds, wherever a fold stands', () => {
		fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
			const glossary = new Glossary(DEFAULT_SCOPE);
			const held = new Map<string, Note>();
			let fold: Iterator<void> | null = null;
			for (const one of steps) {
				if (one.kind === 'set') {
					glossary.set(one.note);
					held.set(one.note.path, one.note);
				} else if (one.kind === 'delete') {
					glossary.delete(one.path);
					held.delete(one.path);
				} else run(fold ??= glossary.fold(), one.steps);
			}
			const anew = folded(held.values());
			expect(glossary.size).toBe(held.size);
			for (const query of QUERIES) for (const limit of [2, 20]) expect(glossary.search(query, limit)).toEqual(anew.search(query, limit));
		}), { numRuns: 150 });
	});

	it('keeps what changed while it was folded', () => {
		const glossary = folded([parseNote('ACO.md', ''), parseNote('HMO.md', '')]);
		const fold = glossary.fold();
		fold.next();
		glossary.set(parseNote('IPA.md', ''));
		glossary.delete('HMO.md');
		glossary.set(parseNote('ACO.md', '# Accountable Care Organization'));
		run(fold);
		expect(glossary.search('').map(({ path }) => path)).toEqual(['ACO.md', 'IPA.md']);
		expect(glossary.search('accountable')).toHaveLength(1);
	});

	it('lets the latest of several folds win', () => {
		const glossary = new Glossary(DEFAULT_SCOPE);
		glossary.set(parseNote('ACO.md', ''));
		const early = glossary.fold();
		early.next();
		glossary.set(parseNote('HMO.md', ''));
		run(glossary.fold());
		glossary.delete('ACO.md');
		run(early);
		expect(glossary.search('').map(({ path }) => path)).toEqual(['HMO.md']);
	});

	it('never loses an exact hit by another note', () => {
		fc.assert(fc.property(fc.array(note, { maxLength: 12 }), note, (notes, added) => {
			const before = folded(notes);
			const after = folded(notes);
			after.set(added);
			for (const query of NAMES) {
				const exact = (glossary: Glossary): string[] =>
					glossary.search(query, 100).filter(({ name: found }) => found === query).map(({ path }) => path).sort();
				expect(exact(after)).toEqual(expect.arrayContaining(exact(before).filter((path) => path !== added.path)));
			}
		}));
	});

	it('says when so much has changed that a fold is worth it', () => {
		const glossary = folded(Array.from({ length: 100 }, (_, i) => parseNote(`Plan ${i}.md`, '')));
		expect(glossary.needsFold).toBe(false);
		for (let i = 0; i < 6; i++) glossary.set(parseNote(`New ${i}.md`, ''));
		expect(glossary.needsFold).toBe(true);
		run(glossary.fold());
		expect(glossary.needsFold).toBe(false);
		for (let i = 0; i < 6; i++) glossary.delete(`New ${i}.md`);
		expect(glossary.needsFold).toBe(true);
	});

	it('takes no work for a note that it has already, and none for a path that it has not', () => {
		const one = parseNote('ACO.md', '');
		const glossary = folded([one]);
		glossary.set(one);
		glossary.delete('HMO.md');
		expect(glossary.needsFold).toBe(false);
		expect(glossary.size).toBe(1);
	});

	it('drops a note that is an entry no longer', () => {
		const glossary = new Glossary({ ...DEFAULT_SCOPE, tags: ['term'] });
		glossary.set(parseNote('ACO.md', '---\ntags: [term]\n---\n'));
		glossary.set(parseNote('ACO.md', ''));
		expect(glossary.size).toBe(0);
		expect(glossary.search('aco')).toEqual([]);
	});

	it('is warmed up by searches that change nothing', () => {
		const glossary = folded([parseNote('Shared Savings.md', ''), parseNote('ACO.md', '')]);
		const before = QUERIES.map((query) => glossary.search(query));
		run(glossary.warmUp());
		expect(QUERIES.map((query) => glossary.search(query))).toEqual(before);
		run(new Glossary(DEFAULT_SCOPE).warmUp());
	});
});
