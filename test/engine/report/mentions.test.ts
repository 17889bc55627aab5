import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import type { Mention } from '../../../src/engine/mentions/mentions';
import { describeMention, mentionJson, mentionLines, mentionReasonLines, mentionsBetween } from '../../../src/engine/report/mentions';
import { Shelf } from '../mentions/shelf';
import { mentionOf, READABLE } from './made';

const candidate = (id: string, score: number, ...texts: readonly string[]): Mention['candidates'][number] => {
	return { id, name: 'MSSP', score, reasons: texts.map((text) => ({ code: 'word', points: 1, text })) };
};

describe('a mention in a few words', () => {
	it.each<[string, Partial<Mention>]>([
		['', { kind: 'linked' }],
		['linked by name', { kind: 'alias-linked' }],
		['not linked', {}],
		['not linked, suggested', { suggested: true }],
		['may mean A.md or B.md', { ambiguous: true, targets: ['A.md', 'B.md'] }],
	])('is "%s"', (words, mention) => {
		expect(describeMention(mentionOf(mention))).toBe(words);
	});
});

describe('a mention for people', () => {
	const REASONS = [
		{ code: 'bias', points: -1.2, text: 'Most names are not linked' }, { code: 'title', points: 0.75, text: 'The title of the note' },
		{ code: 'name-links', points: 0.5, text: 'You link it in 1 of 2 notes that use it' }, { code: 'several', points: -0.4, text: 'IT has 2' },
	];

	it('is its place and what it means, and below them how likely a link is, and the reasons that count most', () => {
		expect(mentionLines(mentionOf({ reasons: REASONS, suggested: true }), READABLE).text)
			.toBe('*Tour.md:2*  ACO -> ACO.md _not linked, suggested_\n  _50 %: You link it in 1 of 2 notes that use it · the title of the note_');
		const against = [{ code: 'below', points: 0, text: 'Too few' }, ...REASONS];
		expect(mentionLines(mentionOf({ reasons: against })).text.split('\n')[1]).toBe('  50 %: Too few · IT has 2');
		expect(mentionLines(mentionOf({ score: 0.126 })).text.split('\n')[1]).toBe('  13 %');
	});

	it('tells on request all that speaks for a link, and against it', () => {
		const told = (said: Partial<Mention>): string[] =>
		mentionReasonLines(mentionOf({ reasons: REASONS, ...said }), READABLE).text.split('\n');
		expect(told({ suggested: true }).slice(1)).toEqual([
			'  Suggested (50 %): You link it in 1 of 2 notes that use it · the title of the note', '  _  -1.20  Most names are not linked_',
			'  _  +0.75  The title of the note_', '  _  +0.50  You link it in 1 of 2 notes that use it_', '  _  -0.40  IT has 2_',
		]);
		expect(told({ reasons: [{ code: 'linked', points: 0, text: 'The note links there already' }] }).slice(1))
			.toEqual(['  Not suggested (50 %): The note links there already']);
		expect(told({ kind: 'linked', reasons: [] }).slice(1)).toEqual(['  Not suggested: it is linked']);
		expect(told({ kind: 'alias-linked', reasons: [] }).slice(1)).toEqual(['  Not suggested: it is a link already, by a name']);
	});

	it('is one line where it is a link', () => {
		expect(mentionLines(mentionOf({ kind: 'linked', text: 'the\n\tACO' })).text).toBe('Tour.md:2  the ACO -> ACO.md');
	});

	it('tells three of the notes that it may mean, with what speaks for each, and how many more there are', () => {
		const candidates = [candidate('A.md', 2, 'near', 'tagged'), candidate('B.md', 1, 'near'), candidate('C.md', 0), candidate('D.md', 0)];
		const told = (mention: Mention, most?: number): string[] => mentionLines(mention, READABLE, most).text.split('\n').slice(1);
		const linked = mentionOf({ kind: 'alias-linked', candidates });
		expect(told(linked)).toEqual(['  _A.md 2: near; tagged_', '  _B.md 1: near_', '  _C.md 0_', '  _and 1 more_']);
		expect(told(linked, 1)).toEqual(['  _A.md 2: near; tagged_', '  _and 3 more_']);
		expect(told(mentionOf({ kind: 'alias-linked', candidates: candidates.slice(0, 3) }))).toHaveLength(3);
		expect(told(mentionOf({ kind: 'alias-linked', candidates: candidates.slice(0, 1) }))).toEqual([]);
	});
});

describe('a mention as JSON', () => {
	it('has candidates where there are several,', () => {
		const fields = ['path', 'from', 'to', 'text', 'kind', 'targets', 'ambiguous', 'suggested', 'score', 'reasons'];
		expect(Object.keys(mentionJson(mentionOf(), new Lexicon()))).toEqual(fields);
		const candidates = [candidate('A.md', 2, 'near'), candidate('B.md', 1)];
		const asked = candidates.map(({ id, ...rest }) => ({ path: id, ...rest }));
		expect(mentionJson(mentionOf({ candidates }), new Lexicon())).toMatchObject({ path: 'Tour.md', from: 4, to: 7, candidates: asked });
	});
});

describe('the mentions of a vault', () => {
	const { sources } = new Shelf({ 'ACO.md': 'An IPA.', 'IPA.md': '', 'Tour.md': 'The ACO and the [[IPA]].', 'A walk.md': 'The ACO.' });
	const note = (path: string): ReturnType<typeof sources.lexicon.get> => sources.lexicon.get(path);
	const between = (source: string | null, target: string | null): string[] => {
		const [from, to] = [source, target].map((path) => (path === null ? null : note(path)));
		return mentionsBetween(sources, from ?? null, to ?? null).map(({ path, text, kind }) => `${path} ${text} ${kind}`);
	};

	it('are listed by note and place, or only those in a note, of a note, or both', () => {
		const all = ['A walk.md ACO unlinked', 'ACO.md IPA unlinked', 'Tour.md ACO unlinked', 'Tour.md IPA linked'];
		expect(between(null, null)).toEqual(all);
		expect(between('Tour.md', null)).toEqual(all.slice(2));
		expect([...between(null, 'IPA.md')].sort()).toEqual([all[1], all[3]]);
		expect(between('Tour.md', 'IPA.md')).toEqual([all[3]]);
	});
});
