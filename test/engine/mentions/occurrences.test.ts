import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/engine/mentions/fingerprint';
import { readOccurrences, type Evidence, type NameOwner, type Occurrence } from '../../../src/engine/mentions/occurrences';
import { marked } from '../../marked';

const owner = (id: string, text: string): NameOwner => ({ id, name: { text, kind: 'alias', from: 0, line: 1 } });
const ONE = [owner('Payer.md', 'Payer')];
const TWO = [owner('Program.md', 'MSSP'), owner('Provider.md', 'MSSP')];

/** What is read at the places that are marked, where each name belongs to several notes but for "payer". */
function read(source: string, ownersOf = (written: string): NameOwner[] => /payer/i.test(written) ? ONE : TWO): Occurrence[] {
	const { text, ranges } = marked(source);
	const place = { inOwnName: false, standing: 3 };
	return readOccurrences(text, ranges.map(({ from, to }) => ({ ...place, from, to, owners: ownersOf(text.slice(from, to)) })));
}

const evidenceIn = (source: string): (Evidence | null)[] => read(source).map(({ evidence }) => evidence);

describe('what is read at a place of a name', () => {
	it('is what is written there, its line, its owners, and a number for the place', () => {
		const { text } = marked('A payer\n\nand «Payers».');
		expect(read('A «payer»\n\nand «Payers».')).toEqual([
			{
				from: 2,
				to: 7,
				owners: ONE,
				inOwnName: false,
				standing: 3,
				text: 'payer',
				line: 1,
				fingerprint: fingerprintOf('A payer\n\nand Payers.', { from: 2, to: 7 }),
				evidence: null,
			},
			{
				from: 13,
				to: 19,
				owners: ONE,
				inOwnName: false,
				standing: 3,
				text: 'Payers',
				line: 3,
				fingerprint: fingerprintOf(text, { from: 13, to: 19 }),
				evidence: null,
			},
		]);
	});

	it('is nothing where there are no places', () => {
		expect(readOccurrences('The payer pays.', [])).toEqual([]);
	});
});

describe('the evidence around a name that several notes have', () => {
	it('is what the note says it stands for, and the words around it that say something', () => {
		const [evidence] = evidenceIn('The Medicare savings specialty plan («MSSP») pays hospitals.');
		expect(evidence?.longForm).toBe('Medicare savings specialty plan');
		expect(evidence?.near).toEqual(expect.arrayContaining(['hospitals', 'medicare']));
	});

	it('has the long form also where it is given elsewhere, behind as well as before', () => {
		const forms = evidenceIn('A «MSSP» came. The Medicare savings specialty plan («MSSP») pays. The «MSSP» pays.').map(
			(one) => one?.longForm,
		);
		expect(forms).toEqual(Array.from({ length: 3 }, () => 'Medicare savings specialty plan'));
	});

	it('has the one that is given there, and elsewhere the first', () => {
		const text = 'The Medicare savings specialty plan («MSSP») and the managed security service provider («MSSP»). A «MSSP» pays.';
		expect(evidenceIn(text).map((one) => one?.longForm)).toEqual([
			'Medicare savings specialty plan', 'managed security service provider', 'Medicare savings specialty plan',
		]);
	});

	it('has none of another name', () => {
		const other = [owner('a.md', 'IPA'), owner('b.md', 'IPA')];
		const found = read('The Medicare savings specialty plan («MSSP») and an «IPA».', (written) => (written === 'IPA' ? other : TWO));
		expect(found.map(({ evidence }) => evidence?.longForm)).toEqual(['Medicare savings specialty plan', null]);
	});

	it('has the long form of its name also where the owners write that in other letters', () => {
		const small = [owner('a.md', 'mssp'), owner('b.md', 'MSSP')];
		const found = read('The Medicare savings specialty plan («MSSP») and the «mssp».', (written) => (written === 'mssp' ? small : TWO));
		expect(found.map(({ evidence }) => evidence?.longForm)).toEqual(['Medicare savings specialty plan', 'Medicare savings specialty plan']);
	});

	it('is none where one note has the name, also beside others that several have', () => {
		expect(evidenceIn('The «payer» has a «MSSP».').map((one) => one === null)).toEqual([true, false]);
	});

	it('has no words of the frontmatter', () => {
		const [evidence] = evidenceIn('---\nabout: dialysis\n---\nThe «MSSP» pays clinics.');
		expect([evidence?.near.includes('dialysis'), evidence?.near.includes('clinics')]).toEqual([false, true]);
	});
});
