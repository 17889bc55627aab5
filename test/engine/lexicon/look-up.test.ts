import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../../src/engine/text/fold';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { editDistance, idsOf, lookUp } from '../../../src/engine/lexicon/look-up';
import { parseNote } from '../../../src/engine/note/note';

const alias = (...names: string[]): string => `---\naliases: ${JSON.stringify(names)}\n---\n`;

function lexiconOf(vault: Readonly<Record<string, string>>): Lexicon {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(vault)) lexicon.set(parseNote(path, text));
	return lexicon;
}

const VAULT = lexiconOf({
	'Glossary/Accountable Care Organization.md': alias('ACO', 'ACO/REACH'),
	'Glossary/Fee-For-Service (FFS).md': '# The Fee for a Service',
	'Glossary/Capitation.md': '',
	'Models/Overview.md': '',
	'Plans/Overview.md': alias('plans at a glance'),
	'Shared Savings.md': alias('MSSP'),
	'Security Provider.md': alias('MSSP'),
	'Information Technology.md': alias('IT'),
	'Pronoun.md': alias('it'),
	'Terms/constructor.md': '',
});

describe('a person finds a note', () => {
	it.each([
		['by its path', 'Glossary/Capitation.md', 'Glossary/Capitation.md', 'Capitation'],
		['by its path without ending', 'Glossary/Capitation', 'Glossary/Capitation.md', 'Capitation'],
		['by its title', 'Capitation', 'Glossary/Capitation.md', 'Capitation'],
		[
			'by its title with hyphens',
			'accountable-care-organization',
			'Glossary/Accountable Care Organization.md',
			'Accountable Care Organization',
		],
		['by an alias in another letter case', 'aco', 'Glossary/Accountable Care Organization.md', 'ACO'],
		['by an alias that holds a slash', 'ACO/REACH', 'Glossary/Accountable Care Organization.md', 'ACO/REACH'],
		['by its heading', 'the fee for a service', 'Glossary/Fee-For-Service (FFS).md', 'The Fee for a Service'],
		['by a derived name', 'fee for service', 'Glossary/Fee-For-Service (FFS).md', 'Fee-For-Service'],
		['by derived letters', 'FFS', 'Glossary/Fee-For-Service (FFS).md', 'FFS'],
		['by the path of one of two namesakes', 'Plans/Overview', 'Plans/Overview.md', 'Overview'],
		['by a name whose letter case decides', 'IT', 'Information Technology.md', 'IT'],
		['by a name that objects have', 'constructor', 'Terms/constructor.md', 'constructor'],
	])('%s: %s', (_how, wanted, path, name) => {
		const found = lookUp(VAULT, wanted);
		expect(found).toMatchObject({ kind: 'found', name, entry: { path } });
	});

	it.each([
		['MSSP', ['Security Provider.md', 'Shared Savings.md']],
		['Overview', ['Models/Overview.md', 'Plans/Overview.md']],
		['It', ['Information Technology.md', 'Pronoun.md']],
	])('is told all notes that %s could be, and none is guessed', (wanted, paths) => {
		const found = lookUp(VAULT, wanted);
		expect(found.kind === 'ambiguous' && found.entries.map(({ path }) => path)).toEqual(paths);
	});
});

describe('a name that nothing has', () => {
	const nearest = (lexicon: Lexicon, wanted: string): readonly string[] | null => {
		const found = lookUp(lexicon, wanted);
		return found.kind === 'unknown' ? found.nearest : null;
	};

	it.each([
		['a letter too few', 'Capitaton', 'Capitation'],
		['a letter too many', 'Capitattion', 'Capitation'],
		['two letters swapped', 'Captiation', 'Capitation'],
		['a wrong letter', 'Capitetion', 'Capitation'],
		['a letter too few in a long name', 'Acountable Care Organization', 'Accountable Care Organization'],
		['only its beginning', 'Accountable', 'Accountable Care Organization'],
		['a typo in an alias', 'plans at a glence', 'plans at a glance'],
		['a typo in a derived name', 'Fee for sevrice', 'Fee-For-Service'],
		['a typo in a heading', 'the fee for a servce', 'The Fee for a Service'],
	])('with %s suggests first what was meant: %s', (_slip, wanted, meant) => {
		expect(nearest(VAULT, wanted)?.[0]).toBe(meant);
	});

	it('suggests a long name by the one of its words that was misspelt', () => {
		const lexicon = lexiconOf({ 'Accountable Care Organization.md': '', 'Stable.md': '', 'Counting Calories.md': '', 'Account.md': '' });
		expect(nearest(lexicon, 'acountable')?.[0]).toBe('Accountable Care Organization');
		expect(nearest(lexicon, 'organisation')?.[0]).toBe('Accountable Care Organization');
	});

	it('suggests at most three names, the best first, and one of a note', () => {
		const lexicon = lexiconOf({ 'Shared Losses.md': alias('shared loses'), 'Shared Risk.md': '', 'Shared Savings.md': '', 'Zzzz.md': '' });
		expect(nearest(lexicon, 'Shared Loss')).toEqual(['Shared Losses', 'Shared Risk', 'Shared Savings']);
	});

	it('suggests fewer than three where the lexicon has fewer notes, and nothing from an empty one', () => {
		expect(nearest(lexiconOf({ 'ACO.md': '', 'IPA.md': '' }), 'AC')).toEqual(['ACO', 'IPA']);
		expect(nearest(new Lexicon(), 'ACO')).toEqual([]);
		expect(nearest(lexiconOf({ 'ACO.md': '' }), ' ')).toEqual([]);
	});

	it('are told once each, though several notes have one', () => {
		expect(nearest(lexiconOf({ 'a/ACO.md': '', 'b/ACO.md': '', 'c/ACO.md': '', 'IPA.md': '' }), 'ACOO')).toEqual(['ACO', 'IPA']);
	});

	it.each([
		'__proto__', 'toString', 'hasOwnProperty', '', ' ', '/', '.md', '(', '[a-', '\\', '糖尿病', 'Glossary/Nothing',
	])('may be %j, which is unknown and no error', (wanted) => {
		expect(lookUp(VAULT, wanted).kind).toBe('unknown');
	});

	it('may be anything at all, and is answered with names the lexicon has', () => {
		const known = new Set([...VAULT.notes()].flatMap(({ names }) => names.map(({ text }) => text)));
		fc.assert(fc.property(fc.string(), (wanted) => {
			const found = lookUp(VAULT, wanted);
			if (found.kind !== 'unknown') return;
			expect(found.nearest).toHaveLength(foldName(wanted) === '' ? 0 : 3);
			for (const name of found.nearest) expect(known.has(name)).toBe(true);
		}));
	});
});

describe('the distance between two texts', () => {
	it('is Infinity above a limit, and the same as without one up to it', () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'c', 'o'), maxLength: 12 });
		fc.assert(fc.property(text, text, fc.double({ min: 0, max: 12, noNaN: true }), (one, other, limit) => {
			const distance = editDistance(one, other);
			expect(editDistance(one, other, limit)).toBe(distance <= limit ? distance : Infinity);
		}), { numRuns: 3000 });
	});

	it('is Infinity above a limit also where only the very last step goes above it', () => {
		expect(editDistance('a', 'cc')).toBe(2);
		expect(editDistance('a', 'cc', 1)).toBe(Infinity);
	});

	it.each([
		['', '', 0],
		['ACO', 'ACO', 0],
		['', 'ACO', 3],
		['ACO', '', 3],
		['ACO', 'ACOS', 1],
		['IPA', 'IPX', 1],
		['MSO', 'MOS', 1],
		['MSSP', 'MSP', 1],
		['kitten', 'sitting', 3],
		['flaw', 'lawn', 2],
		['HYPOTHERMIA', 'HYPERTHERMIA', 2],
		['a', 'b', 1],
		['ab', 'ba', 1],
		['ca', 'abc', 3],
		['abcd', 'badc', 2],
	])('%j and %j is %i edits', (one, other, edits) => {
		expect(editDistance(one, other)).toBe(edits);
	});

	it('is zero for equal texts alone, the same both ways, and between the difference and the maximum of the lengths', () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
		fc.assert(fc.property(text, text, (one, other) => {
			const distance = editDistance(one, other);
			expect(distance === 0).toBe(one === other);
			expect(editDistance(other, one)).toBe(distance);
			expect(distance).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
			expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
		}));
	});

	it('grows by at most one with each letter that is put in, left out or swapped', () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 8 });
		fc.assert(fc.property(text, fc.nat({ max: 6 }), (one, at) => {
			const i = Math.min(at, one.length - 2);
			const swapped = one.slice(0, i) + one.charAt(i + 1) + one.charAt(i) + one.slice(i + 2);
			expect(editDistance(one, swapped)).toBeLessThanOrEqual(1);
			expect(editDistance(one, `${one.slice(0, i)}x${one.slice(i)}`)).toBe(1);
			expect(editDistance(one, one.slice(0, i) + one.slice(i + 1))).toBe(1);
		}));
	});
});

describe('what a name may mean, without looking for what is near', () => {
	const lexicon = lexiconOf({ 'Eye.md': '# Eye\n\n## BRAO\n\nA branch is closed.\n', 'A/Overview.md': '', 'B/Overview.md': '' });

	it.each([
		['Eye', ['Eye.md']],
		['Eye#brao', ['Eye.md#BRAO']],
		['Overview', ['A/Overview.md', 'B/Overview.md']],
		['Eye#CRAO', []],
		['Ear', []],
	])('is told by ids: %s', (name, ids) => {
		expect(idsOf(lexicon, name)).toEqual(ids);
	});
});
