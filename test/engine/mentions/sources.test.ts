import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sources } from '../../../src/engine/mentions/sources';

describe('the notes in which names stand', () => {
	it('are known by the path of the note that has the names, each once', () => {
		const sources = new Sources();
		const [aco, ipa] = [sources.listFor('ACO.md'), sources.listFor('IPA.md')];
		sources.add('Benchmark.md', [aco, ipa, aco]);
		sources.add('Claim.md', [aco]);
		expect([sources.of('ACO.md'), sources.of('IPA.md'), sources.of('MSO.md')]).toEqual([['Benchmark.md', 'Claim.md'], ['Benchmark.md'], []]);
	});

	it('are as if a note that is taken out had never been there', () => {
		const some = fc.uniqueArray(fc.tuple(fc.nat(6).map((i) => `source ${i}`), fc.array(fc.nat(4).map((i) => `${i}.md`), { maxLength: 6 })), { selector: ([source]) => source });
		fc.assert(fc.property(some, fc.infiniteStream(fc.boolean()), (all, isGone) => {
			const [sources, without] = [new Sources(), new Sources()];
			const add = (to: Sources, [source, paths]: (typeof all)[number]): void => to.add(source, paths.map((path) => to.listFor(path)));
			for (const one of all) add(sources, one);
			for (const one of all) {
				if (isGone.next().value === true) sources.remove(one[0], one[1].map((path) => sources.listFor(path)));
				else add(without, one);
			}
			for (let i = 0; i < 5; i++) expect([...sources.of(`${i}.md`)].sort()).toEqual([...without.of(`${i}.md`)].sort());
		}));
	});

	it('loses nothing when a note is taken out that was never in', () => {
		const sources = new Sources();
		sources.add('Claim.md', [sources.listFor('ACO.md')]);
		sources.remove('Benchmark.md', [sources.listFor('ACO.md'), sources.listFor('IPA.md')]);
		expect(sources.of('ACO.md')).toEqual(['Claim.md']);
	});
});
