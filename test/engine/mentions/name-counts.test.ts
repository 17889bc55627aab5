import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NameMatch } from '../../../src/engine/mentions/find-names';
import { NameCounts } from '../../../src/engine/mentions/name-counts';

/** A match of a name, written as the text says. */
function match(name: string, text = name): NameMatch & { text: string } {
	return { from: 0, to: text.length, text, owners: [{ path: `${name}.md`, name: { text: name, kind: 'title', from: 0, line: 1 } }] };
}

describe('the counts of names', () => {
	it('are those of notes, not of places', () => {
		const counts = new NameCounts();
		counts.add([match('Health plan'), match('Health plan'), match('Claim')]);
		counts.add([match('Health plan')]);
		expect([match('Health plan'), match('Claim'), match('Payer')].map((one) => counts.of(one))).toEqual([2, 1, 0]);
	});

	it('take names for one that differ in letter case and hyphens alone', () => {
		const counts = new NameCounts();
		counts.add([match('Prior authorization'), match('PRIOR-AUTHORIZATION')]);
		counts.add([match('prior authorization')]);
		expect(counts.of(match('Prior Authorization'))).toBe(2);
	});

	it('tell in how many notes a name stands in small letters', () => {
		const counts = new NameCounts();
		counts.add([match('Claim', 'Claim'), match('Claim', 'claims'), match('Claim', 'claim')]);
		counts.add([match('Claim', 'Claim')]);
		expect([counts.of(match('Claim')), counts.ofSmall(match('Claim'))]).toEqual([2, 1]);
	});

	it('are as if a note that is taken away had never been there', () => {
		const some = fc.array(fc.tuple(fc.constantFrom('Claim', 'claim', 'Payer', 'Health plan', 'Health-Plan'), fc.boolean()).map(([name, isSmall]) => match(name, isSmall ? name.toLowerCase() : name)), { maxLength: 6 });
		fc.assert(fc.property(some, some, some, (first, second, third) => {
			const [counts, without] = [new NameCounts(), new NameCounts()];
			counts.add(first);
			const gone = counts.add(second);
			counts.add(third);
			counts.remove(gone);
			for (const kept of [first, third]) without.add(kept);
			for (const one of [...first, ...second, ...third]) expect([counts.of(one), counts.ofSmall(one)]).toEqual([without.of(one), without.ofSmall(one)]);
		}));
	});
});
