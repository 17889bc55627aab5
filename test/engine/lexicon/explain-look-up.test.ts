import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { explainLookUp, lookUp } from '../../../src/engine/lexicon/look-up';
import { parseNote } from '../../../src/engine/note/note';

/** Why a name leads to no single note of a vault; null if it leads to one. */
function explain(wanted: string, vault: Readonly<Record<string, string>>): string | null {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(vault)) lexicon.set(parseNote(path, text));
	const found = lookUp(lexicon, wanted);
	return found.kind === 'found' ? null : explainLookUp(wanted, found);
}

const MSSP = '---\naliases: [MSSP]\n---\n';

describe('why a name leads to no single note', () => {
	it('is said of a name that notes share with all of them and what to do', () => {
		expect(explain('mssp', { 'Savings program.md': MSSP, 'Vendors/Security provider.md': MSSP, 'Claim.md': '' })).toBe(
			'"mssp" is a name of 2 notes: Savings program.md, Vendors/Security provider.md. Give the one you mean by its title or path.',
		);
	});

	it('is said of a name that three notes share with their number', () => {
		expect(explain('MSSP', { 'c.md': MSSP, 'a.md': MSSP, 'b.md': MSSP })).toContain('3 notes: a.md, b.md, c.md.');
	});

	it('is said of an unknown name with the nearest, best first', () => {
		const message = explain('Capitaton', { 'Benchmark.md': '', 'Capitation.md': '', 'Capitation rate.md': '', 'Zoning.md': '' });
		expect(message).toMatch(/^No note has the name "Capitaton"\. The nearest are: "Capitation", "Capitation rate", "[^"]+"\.$/);
	});

	it('suggests no name where the vault has none, or none was given', () => {
		expect(explain('ACO', {})).toBe('No note has the name "ACO".');
		expect(explain('', { 'Claim.md': '' })).toBe('No note has the name "".');
	});

	it('is not asked for a name that leads to a note', () => {
		expect(explain('MSSP', { 'Savings program.md': MSSP })).toBeNull();
	});

	it.each(['$&', '$1 $$', '__proto__', '"quoted"', '%s'])('says the name as it was given: %j', (wanted) => {
		expect(explain(wanted, { 'Claim.md': '' })).toBe(`No note has the name "${wanted}". The nearest are: "Claim".`);
	});
});
