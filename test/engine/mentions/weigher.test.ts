import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MentionFacts } from '../../../src/engine/mentions/weights';
import { fronted, Shelf, type Texts } from './shelf';

const ENTRIES: Texts = {
	'ACO.md': fronted(['accountable group']),
	'Payer.md': '',
	'Health Plan.md': fronted(['plan sponsor']),
	'Copay.md': '',
};

/** The mentions in a note, each with what was made of it. */
function weighedIn(shelf: Shelf, path: string): { text: string; facts: MentionFacts; points: readonly number[] }[] {
	const weigh = shelf.index.habits.weigherOf(path);
	return shelf.index.in(path).flatMap(({ owners, text, ...place }) =>
		owners.map(({ id, name }) => ({ text, ...weigh({ id, name, ...place, isShared: owners.length > 1 }) })));
}

/** What is known of the first mention in a note with a text, beside others. */
function factsIn(text: string, others: Texts = {}, path = 'Claim.md'): MentionFacts {
	const [first] = weighedIn(new Shelf({ ...ENTRIES, ...others, [path]: text }), path);
	if (!first) throw new Error('Nothing is mentioned there');
	return first.facts;
}

describe('what is known of a mention', () => {
	it('is in how many other notes its name stands, and is linked', () => {
		const others = { '1.md': 'An [[ACO]].', '2.md': 'An ACO, a [[Payer]].', '3.md': 'An ACO.', '4.md': 'An [[ACO|accountable group]].' };
		expect(factsIn('The ACO.', others)).toMatchObject({
			name: { held: 2, linked: 1 }, target: { held: 3, linked: 2 }, notes: 5, written: [3, 0],
		});
	});

	it('is how mentions of its kind of place are linked in other notes', () => {
		const others = { '1.md': '- [[ACO]]\n- [[Payer]]\n- Copay', '2.md': 'An ACO, a [[Payer]].' };
		expect(factsIn('ACO', others)).toMatchObject({ kind: 'alone', role: 'first', spot: { held: 3, linked: 2 } });
		expect(factsIn('The ACO', others)).toMatchObject({ kind: 'text', role: 'first', spot: { held: 2, linked: 1 } });
		expect(factsIn('- see ACO, Payer', others)).toMatchObject({ kind: 'item', spot: { held: 0, linked: 0 }, isBehindSee: true });
	});

	it('is how often its entry is mentioned here, and how often entries are on average', () => {
		expect(factsIn('An ACO, an [[ACO|accountable group]], two ACOs, a [[ACO|group]].')).toMatchObject({ times: 3, notes: 1 });
		expect(factsIn('An ACO, an ACO.').means).toEqual({ times: Math.log(2), notes: Math.log(2) });
	});

	it('is how its name is written elsewhere', () => {
		expect(factsIn('A payer.', { '1.md': 'A payer.', '2.md': 'A payer, a Payer.', '3.md': 'A Payer.' }).written).toEqual([3, 2]);
	});

	it.each([
		['mentions it', { 'ACO.md': 'It files each claim.' }, true],
		['links it', { 'ACO.md': 'See [[Claim]].' }, true],
		['does neither', { 'ACO.md': 'Nothing.', 'Payer.md': 'A claim.' }, false],
	])('is whether the note of its entry speaks of this one: it %s', (_what, others, isKnown) => {
		expect(factsIn('The ACO.', others).isKnown).toBe(isKnown);
	});

	it('is for a term whether the note that holds it speaks of this one', () => {
		const acronyms = (more: string): string => [
			'# Acronyms', '', more, '', '- ACO: accountable care organization', '- HMO: health maintenance organization',
			'- PPO: preferred provider organization, less strict than an HMO', '- MSSP: Medicare Shared Savings Program ^mssp', '',
		].join('\n');
		expect(factsIn('The HMO.', { 'Acronyms.md': acronyms('For a claim.') })).toMatchObject({ isKnown: true, isTitle: true });
		expect(factsIn('The HMO.', { 'Acronyms.md': acronyms('For nobody.') }).isKnown).toBe(false);
	});

	it.each([
		['a title', 'ACO.md', '', 'The ACO.', { isTitle: true, isSingleWord: false, isSmall: false }],
		['a title with an acronym behind it', 'Health Savings Account (HSA).md', '', 'The HSA.', { isTitle: true, isSingleWord: false }],
		['a title of one word', 'Payer.md', '', 'The payer.', { isTitle: true, isSingleWord: true, isSmall: false }],
		['a title in lower case', 'withhold.md', '', 'The withhold.', { isTitle: true, isSingleWord: true, isSmall: true }],
		['an alias', 'Insurer.md', fronted(['carrier']), 'The carrier.', { isTitle: false, isSingleWord: true, isSmall: true }],
		['an alias of several words', 'Insurer.md', fronted(['risk carrier']), 'The risk carrier.', { isTitle: false, isSingleWord: false }],
		['words with hyphens between them', 'Pay-for-performance.md', '', 'On pay-for-performance.', { isSingleWord: false }],
		['a word with a digit', '340B.md', '', 'The 340B.', { isSingleWord: false, isSmall: false }],
	])('is what kind of name it is: %s', (_what, path, front, text, facts) => {
		expect(factsIn(text, { [path]: front })).toMatchObject(facts);
	});

	it('is, of a mention inside a name of the note itself, that it is no first one', () => {
		const [own, first] = weighedIn(new Shelf({ ...ENTRIES, 'ACO Claim.md': 'The ACO claim. The ACO.' }), 'ACO Claim.md');
		expect([own?.facts.role, first?.facts.role]).toEqual(['own', 'first']);
	});

	it('is what somebody says that it is to its entry, rather than what its place tells', () => {
		const shelf = new Shelf({ ...ENTRIES, '1.md': 'ACO, ACO, [[Payer]]', 'Claim.md': 'The ACO, the ACO.' });
		const [, later] = shelf.index.in('Claim.md');
		const [owner] = later?.owners ?? [];
		if (!later || !owner) throw new Error('Nothing is mentioned there');
		const weigh = shelf.index.habits.weigherOf('Claim.md');
		const asked = { ...later, ...owner, isShared: false };
		expect(weigh(asked).facts).toMatchObject({ role: 'later', spot: { held: 1, linked: 0 } });
		expect(weigh({ ...asked, role: 'first' }).facts).toMatchObject({ role: 'first', spot: { held: 2, linked: 1 } });
	});

	it('is nothing of a name that nobody has', () => {
		const weigh = new Shelf(ENTRIES).index.habits.weigherOf('Nobody.md');
		const { facts } = weigh({ id: 'Nobody.md', name: { text: 'Nobody' }, from: 0, inOwnName: false, standing: 0, isShared: false });
		expect(facts).toMatchObject({ name: { held: 0, linked: 0 }, target: { held: 0, linked: 0 }, times: 1, notes: 1 });
		expect([facts.isKnown, facts.isTitle, facts.isSingleWord, facts.isSmall]).toEqual([false, false, false, false]);
	});
});

describe('a note\'s own links', () => {
	const WORDS = ['ACO', 'accountable group', 'Payer', 'payers', 'Health Plan', 'plan sponsor', 'copay'] as const;
	const IDS: Readonly<Record<(typeof WORDS)[number], string>> = {
		'ACO': 'ACO', 'accountable group': 'ACO', 'Payer': 'Payer', 'payers': 'Payer', 'Health Plan': 'Health Plan',
		'plan sponsor': 'Health Plan', 'copay': 'Copay',
	};
	const JOINTS = [' or ', ', ', '. See ', '\n\n', '\n- ', '\n- [ ] ', '\n\n## ', '\n> ', '\n\n| a | b |\n| --- | --- |\n| '] as const;
	const anyPiece = fc.record({ word: fc.constantFrom(...WORDS), joint: fc.constantFrom(...JOINTS), isLinked: fc.boolean() });
	const anyPieces = fc.array(anyPiece, { minLength: 1, maxLength: 8 });
	const textOf = (pieces: readonly (typeof anyPieces extends fc.Arbitrary<(infer One)[]> ? One : never)[], areLinks: boolean): string =>
		pieces.map(({ word, joint, isLinked }) => joint + (isLinked && areLinks ? `[${word}](<${IDS[word]}.md>)` : word)).join('');

	/** The weights of the mentions in a note that are no links, by their number among all. */
	function weightsOf(others: readonly string[], pieces: Parameters<typeof textOf>[0], areLinks: boolean): unknown[] {
		const notes = Object.fromEntries(others.map((text, i) => [`Other ${i}.md`, text]));
		const weighed = weighedIn(new Shelf({ ...ENTRIES, ...notes, 'Claim.md': textOf(pieces, areLinks) }), 'Claim.md');
		const bare = areLinks ? weighed : weighed.filter((_, i) => pieces[i]?.isLinked !== true);
		return bare.map(({ text, points }) => [text, ...points.map((weight) => Math.round(weight * 1e6) + 0)]);
	}

	it('never change the weights of its own mentions: a linked name weighs as the bare one did', () => {
		fc.assert(fc.property(fc.array(anyPieces, { maxLength: 3 }), anyPieces, (others, pieces) => {
			const texts = others.map((other) => textOf(other, true));
			expect(weightsOf(texts, pieces, true)).toEqual(weightsOf(texts, pieces, false));
		}), { numRuns: 60 });
	});

	it('change those of the mentions in other notes', () => {
		const weights = (text: string): unknown =>
			weighedIn(new Shelf({ ...ENTRIES, 'Other.md': text, 'Claim.md': 'The ACO.' }), 'Claim.md')[0]?.points;
		expect(weights('An [[ACO]].')).not.toEqual(weights('An ACO.'));
	});
});
