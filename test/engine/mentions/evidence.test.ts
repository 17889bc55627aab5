import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Disambiguator, folderOf, isDecided, type Candidate } from '../../../src/engine/mentions/evidence';
import { fronted, Shelf, UNSAID, type Texts } from './shelf';

const PROGRAM = 'Programs/Medicare Shared Savings Program.md';
const PROVIDER = 'Information/Managed Security Service Provider.md';

/** Two notes that share an acronym, and others that the vault speaks of. */
const VAULT: Texts = {
	[PROGRAM]:
		`${fronted(['MSSP'], 'tags: [payment]')}*A way in which Medicare pays hospitals part of what they keep from being spent.*\n\n` +
		'See [[Benchmark]].',
	[PROVIDER]:
		`${fronted(['MSSP', 'security vendor'], 'tags: [vendor]')}*A firm that watches the firewall of hospitals.*\n\n` +
		'See [[Firewall log]].',
	'Benchmark.md': '',
	'Firewall log.md': '',
	'Loose end.md': '',
	'Notes/Padding.md': '',
	'Notes/More padding.md': '',
};

const CLAIM = 'Claim.md';

/** The candidates for the last MSSP of a note with this text. */
function candidatesIn(text: string, path = CLAIM, vault: Texts = VAULT): readonly Candidate[] {
	return new Shelf({ ...vault, [path]: text }).in(path).filter(({ candidates }) => candidates.length > 1).at(-1)?.candidates ?? [];
}

/** Each candidate's reasons, by path: `code points`. */
function reasonsIn(text: string, path = CLAIM, vault: Texts = VAULT): Record<string, string[]> {
	return Object.fromEntries(candidatesIn(text, path, vault).map((one) => [one.id, one.reasons.map(({ code }) => code)]));
}

const first = (candidates: readonly Candidate[]): string | null => (isDecided(candidates) ? (candidates[0]?.id ?? null) : null);

const candidate = (score: number): Candidate => ({ id: `${score}.md`, name: 'MSSP', score, reasons: [] });

describe('candidates', () => {
	it('are decided if there is one alone, or if the first leads clearly', () => {
		expect(isDecided([candidate(0)])).toBe(true);
		expect(isDecided([candidate(3), candidate(0)])).toBe(true);
		expect(isDecided([candidate(2), candidate(0), candidate(0)])).toBe(true);
		expect(isDecided([candidate(104), candidate(9)])).toBe(true);
	});

	it('are not decided if there is none, or if the lead is small', () => {
		expect(isDecided([])).toBe(false);
		expect(isDecided([candidate(0), candidate(0)])).toBe(false);
		expect(isDecided([candidate(5), candidate(4)])).toBe(false);
		expect(isDecided([candidate(1.99), candidate(0)])).toBe(false);
		expect(isDecided([candidate(8), candidate(8), candidate(0)])).toBe(false);
	});

	it('stand by path, without reasons, where the note says nothing', () => {
		expect(candidatesIn('Ask the MSSP.')).toEqual([PROVIDER, PROGRAM].map((id) => ({ id, name: 'MSSP', score: 0, reasons: [] })));
	});
});

describe('a name that the note spells out', () => {
	it.each([
		['before it', 'The Medicare Shared Savings Program (MSSP) saves.'],
		['in other letter case', 'The medicare shared savings program (MSSP) saves.'],
		['nearly, as a possessive', "Medicare's Shared Savings Program (MSSP) saves."],
		['nearly, in the plural', 'All Medicare shared savings programs (MSSPs) save.'],
		['behind it', 'The MSSP (Medicare Shared Savings Program) saves.'],
		['behind it, nearly', "The MSSP (Medicare's Shared Savings Program) saves."],
		['once, further up', "Medicare's Shared Savings Program (MSSP) is old.\n\n## Later\n\nAsk the MSSP."],
		['once, further down', "Ask the MSSP.\n\n## Later\n\nMedicare's Shared Savings Program (MSSP) is old."],
		['in a callout', "> [!info] MSSP\n> Medicare's Shared Savings Program (MSSP) is old.\n\nAsk the MSSP."],
		['as a link', 'The [[Medicare Shared Savings Program]] (MSSP) saves.'],
	])('is decided by it: %s', (_how, text) => {
		expect(first(candidatesIn(text))).toBe(PROGRAM);
		expect(reasonsIn(text)[PROVIDER]).not.toContain('long-form');
	});

	it.each(["Medicare's Shared Savings Program (MSSP) saves.", 'The MSSP (Medicare Shared Savings Program) saves.'])(
		'is said to be so, with what stands there: %j',
		(text) => {
			const reason = candidatesIn(text)[0]?.reasons.find(({ code }) => code === 'long-form');
			expect(reason?.text).toMatch(/Medicare.* Shared Savings Program/);
			expect(reason?.points).toBeGreaterThanOrEqual(3);
		},
	);

	it('is decided for the other note by its words', () => {
		expect(first(candidatesIn('A managed security service provider (MSSP) guards it.'))).toBe(PROVIDER);
		expect(first(candidatesIn('Ask the MSSP (managed security services provider) first.'))).toBe(PROVIDER);
	});

	it.each([
		['words in another order', 'The shared savings program of Medicare (MSSP) holds.'],
		['words that only begin alike', 'A multi-site surgical pathway (MSSP) was drawn.'],
		['a pointer', 'The MSSP (see above) holds.'],
		['words further off', 'Medicare has a shared program. Savings are due (MSSP).'],
	])('is not spelled out by %s', (_what, text) => {
		for (const codes of Object.values(reasonsIn(text))) expect(codes).not.toContain('long-form');
	});

	it('is meant as spelled out nearest to it, if the note spells out both', () => {
		const text = "Medicare's Shared Savings Program (MSSP) saves. A managed firm for security of services, our provider (MSSP), guards it.";
		const shelf = new Shelf({ ...VAULT, [CLAIM]: `${text} And a managed security services provider (MSSP).` });
		const meant = shelf.in(CLAIM).filter(({ text: one }) => one === 'MSSP').map(({ candidates }) => candidates[0]?.id);
		expect([meant[0], meant.at(-1)]).toEqual([PROGRAM, PROVIDER]);
	});

	it('speaks for no note that an other acronym in the note stands for', () => {
		const vault = { ...VAULT, 'Managed Service Provider.md': fronted(['MSP']), 'Medicare Secondary Payer.md': fronted(['MSP']) };
		const shelf = new Shelf({ ...vault, [CLAIM]: 'A managed service provider (MSP) runs it. Ask [[MSSP]] too.' });
		const [link] = shelf.linkedIn(CLAIM);
		expect(link?.candidates.flatMap(({ reasons }) => reasons.map(({ code }) => code))).not.toContain('long-form');
	});
});

describe('a name whose note is also there under another name', () => {
	it.each([
		['an alias', 'Ask the MSSP. A security vendor is paid.'],
		['the names of both', 'The Medicare Shared Savings Program is no security vendor. Ask the MSSP.'],
	])('is not decided by it: %s', (_how, text) => {
		expect(first(candidatesIn(text))).toBeNull();
	});
});

describe('how the name stands to each note', () => {
	const SAMPLE = 'Statistics/Sample.md';
	const ENTITY = 'Data/Entity.md';
	const named: Texts = { [SAMPLE]: '', [ENTITY]: fronted(['sample']) };

	it('speaks for the note of which it is the title, and for the one that spells it like that', () => {
		expect(reasonsIn('Each sample counts.', CLAIM, named)).toEqual({ [ENTITY]: ['spelling'], [SAMPLE]: ['title'] });
		expect(reasonsIn('A Sample counts.', CLAIM, named)).toEqual({ [SAMPLE]: ['spelling', 'title'], [ENTITY]: [] });
	});

	it('puts the title first where nothing else speaks', () => {
		const found = candidatesIn('SAMPLES count.', CLAIM, { ...named, 'A.md': fronted(['Sample']) });
		expect(found.map(({ id }) => id)).toEqual([SAMPLE, 'A.md', ENTITY]);
	});

	it('is the title with hyphens in it, too', () => {
		const vault = { 'androgen-receptor.md': fronted(['androgen receptor']), 'NR3C4.md': fronted(['androgen receptor']) };
		expect(reasonsIn('The androgen receptor binds.', CLAIM, vault)['androgen-receptor.md']).toContain('title');
	});

	it('speaks against a template', () => {
		const [best, next] = candidatesIn('Ask the MSSP.', CLAIM, { [PROGRAM]: fronted(['MSSP']), 'Templates/A.md': fronted(['MSSP']) });
		expect([best?.id, next?.id, next?.reasons.map(({ code }) => code)]).toEqual([PROGRAM, 'Templates/A.md', ['template']]);
	});
});

describe('what the author links the name to', () => {
	const others = (count: number, text: string): Texts =>
		Object.fromEntries(Array.from({ length: count }, (_, i) => [`Reports/${i}.md`, text]));
	const PAID = '[[Medicare Shared Savings Program|MSSP]]';

	it('speaks for that note, by the number of other notes, for the name and for the note', () => {
		const best = candidatesIn('Ask the MSSP.', CLAIM, { ...VAULT, ...others(3, `The ${PAID} pays.`) })[0];
		expect(best?.id).toBe(PROGRAM);
		const words = new Map(best?.reasons.map(({ code, text }) => [code, text]));
		expect([words.get('name-links'), words.get('target-links')]).toEqual(['You link the name to it in 3 notes', 'You link it in 3 notes']);
	});

	it('weighs more the more they are', () => {
		const score = (count: number): number =>
			candidatesIn('Ask the MSSP.', CLAIM, { ...VAULT, ...others(count, `The ${PAID}.`) })[0]?.score ?? 0;
		expect(score(8)).toBeGreaterThan(score(1));
	});

	it('does not count in the note itself', () => {
		const reasons = reasonsIn(`The ${PAID} pays. Ask the MSSP.`)[PROGRAM];
		expect(reasons).not.toContain('name-links');
		expect(reasons).not.toContain('target-links');
	});

	it('is told of notes like this one', () => {
		const reports = others(2, `Above the [[Loose end]] the ${PAID} pays.`);
		expect(reasonsIn('The loose end: ask the MSSP.', CLAIM, { ...VAULT, ...reports })[PROGRAM]).toContain('linkers');
		expect(reasonsIn('Ask the MSSP.', CLAIM, { ...VAULT, ...reports })[PROGRAM]).not.toContain('linkers');
	});
});

describe('a name beside links', () => {
	it.each([
		['a link to one of the notes', '[[Medicare Shared Savings Program]] pays. Ask the MSSP.', PROGRAM],
		['a link by a name that is its alone', 'Ask the MSSP, see [[security vendor]].', PROVIDER],
		['a link in the frontmatter', '---\nrelated: "[[Managed Security Service Provider]]"\n---\nAsk the MSSP.', PROVIDER],
	])('is decided by %s', (_how, text, meant) => {
		expect(first(candidatesIn(text))).toBe(meant);
		expect(reasonsIn(text)[meant]).toContain('link');
	});

	it.each(['See [[Claim]].', 'It reads every claim.'])('is nearer to one of the notes that speaks of it: %s', (said) => {
		const vault = { ...VAULT, [PROVIDER]: `${VAULT[PROVIDER]} ${said}` };
		expect(reasonsIn('Ask the MSSP.', CLAIM, vault)).toEqual({ [PROVIDER]: ['backlink'], [PROGRAM]: [] });
		expect(candidatesIn('Ask the MSSP.', CLAIM, vault)[0]?.id).toBe(PROVIDER);
	});

	it('is not decided by links to both notes, which are no reason at all', () => {
		const text = 'Ask the MSSP: [[Medicare Shared Savings Program]] or [[Managed Security Service Provider]].';
		expect(first(candidatesIn(text))).toBeNull();
		for (const codes of Object.values(reasonsIn(text))) expect(codes).not.toContain('link');
	});

	it.each([
		['linked', 'See [[Firewall log]]. Ask the MSSP.', PROVIDER],
		['in running text', 'Below the benchmark the MSSP pays.', PROGRAM],
	])('is nearer to the note that speaks of an entry which is here too, %s', (_how, text, nearer) => {
		const [best, next] = candidatesIn(text);
		expect(best?.id).toBe(nearer);
		expect(best?.reasons.map(({ code }) => code)).toContain('company');
		expect(next?.reasons.map(({ code }) => code)).not.toContain('company');
	});
});

describe('a name beside tags and folders', () => {
	it.each([
		['a tag of one of the notes', '---\ntags: [payment]\n---\nAsk the MSSP.', CLAIM],
		['the folder of one of them', 'Ask the MSSP.', 'Information/Claim.md'],
	])('is nearer to neither note for %s', (_what, text, path) => {
		expect(reasonsIn(text, path)).toEqual({ [PROVIDER]: [], [PROGRAM]: [] });
	});
});

describe('a name beside words', () => {
	it.each([
		['of a definition', 'The MSSP watches every firewall of ours.', PROVIDER, 'firewall'],
		['of a title', 'The security of our systems: an MSSP.', PROVIDER, 'security'],
		['of a definition, in the plural', 'Behind two firewalls the MSSP waits.', PROVIDER, 'firewalls'],
	])('is nearer to the note that has them too: %s', (_how, text, nearer, word) => {
		const [best] = candidatesIn(text);
		expect(best?.id).toBe(nearer);
		expect(best?.reasons.find(({ code }) => code === 'word')?.text.toLowerCase()).toContain(word);
	});

	it('is not decided by one such word, and is by four', () => {
		expect(first(candidatesIn('Below the firewall sits the MSSP.'))).toBeNull();
		expect(first(candidatesIn('The firm that watches firewall security is an MSSP.'))).toBe(PROVIDER);
	});

	it('is not nearer to either for words that both have, nor for words that say nothing', () => {
		expect(reasonsIn('For our hospitals this is what the MSSP of a hospital is.')).toEqual({ [PROVIDER]: [], [PROGRAM]: [] });
	});

	it('is not nearer for words far away', () => {
		expect(reasonsIn(`The firewall.\n\n${'Much else is so. '.repeat(60)}\n\nAsk the MSSP.`)).toEqual({ [PROVIDER]: [], [PROGRAM]: [] });
	});
});

describe('reasons', () => {
	const TEXT =
		'---\ntags: [payment]\n---\nBelow the [[Benchmark]] the MSSP (Medicare Shared Savings Program) pays hospitals. The firewall log is old.';

	it('add up to the score, each with points and words of its own', () => {
		const candidates = candidatesIn(TEXT, 'Programs/Claim.md');
		expect(candidates.map(({ id }) => id)).toEqual([PROGRAM, PROVIDER]);
		for (const { score, reasons } of candidates) {
			expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score);
			for (const { points, text } of reasons) {
				expect(points).toBeGreaterThan(0);
				expect(text).toMatch(/^\p{Lu}.*[^.]$/u);
			}
			expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
		}
		expect(candidates[0]?.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['long-form', 'company', 'word']));
	});

	it('are those of some only: what speaks for all alike is none', () => {
		const text = '---\ntags: [x]\n---\nSee the [[Loose end]] and the MSSP.';
		const third = 'Programs/Third meaning.md';
		const others = {
			'Loose end.md': '',
			[PROVIDER]: `${fronted(['MSSP'], 'tags: [x]')}*One.*\n\n[[Loose end]]`,
			[third]: `${fronted(['MSSP'], 'tags: [x]')}*Another.*\n\n[[Loose end]]`,
		};
		expect(reasonsIn(text, CLAIM, others)).toEqual({ [PROVIDER]: [], [third]: [] });
		const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`Notes/${i}.md`, '']));
		expect(reasonsIn(text, CLAIM, { ...VAULT, ...others, ...many })).toEqual({
			[PROVIDER]: ['company'],
			[third]: ['company'],
			[PROGRAM]: [],
		});
	});

	it('are found for every candidate, and rank them, in any vault', () => {
		const piece = fc.constantFrom(
			'[[Benchmark]]',
			'[[Managed Security Service Provider]]',
			'firewall',
			'Medicare',
			"Medicare's Shared Savings Program (MSSP)",
			'security vendor',
			'hospitals',
			'[[MSSP]]',
			'Ask the MSSP.',
			'\n\n',
		);
		const tags = fc.subarray(['payment', 'vendor', 'x']).map((all) => `---\ntags: [${all.join(', ')}]\n---\n`);
		fc.assert(
			fc.property(
				tags,
				fc.array(piece, { maxLength: 10 }),
				fc.constantFrom('Claim.md', 'Programs/Claim.md', 'Information/Claim.md'),
				(head, pieces, path) => {
					const shelf = new Shelf({ ...VAULT, [path]: `${head}${pieces.join(' ')} MSSP` });
					for (const { candidates } of [...shelf.in(path), ...shelf.linkedIn(path)].filter((one) => one.candidates.length > 1)) {
						expect(candidates.map((one) => one.id).sort()).toEqual([PROVIDER, PROGRAM]);
						const [best, next] = candidates;
						expect(best?.score).toBeGreaterThanOrEqual(next?.score ?? Infinity);
						if (best?.score === next?.score) expect(best?.id).toBe(PROVIDER);
						for (const { score, reasons } of candidates) expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score);
						const said = (reasons: Candidate['reasons'] = []): string[] => reasons.map(({ code, text }) => `${code} ${text}`);
						expect(said(best?.reasons).filter((one) => said(next?.reasons).includes(one))).toEqual([]);
					}
				},
			),
			{ numRuns: 150 },
		);
	});
});

describe('a link that says an ambiguous name', () => {
	it.each([
		['spelled out beside it', "Medicare's Shared Savings Program (MSSP) is old. Ask [[MSSP]].", PROGRAM],
		['with a link to the note', 'Ask [[MSSP]], see [[Medicare Shared Savings Program]].', PROGRAM],
	])('is decided as running text is: %s', (_how, text, meant) => {
		const [link] = new Shelf({ ...VAULT, [CLAIM]: text }).linkedIn(CLAIM);
		expect(link).toMatchObject({ kind: 'alias-linked', ambiguous: false });
		expect(link?.targets[0]).toBe(meant);
	});

	it('stays open where nothing decides', () => {
		const [link] = new Shelf({ ...VAULT, [CLAIM]: 'Ask [[MSSP]].' }).linkedIn(CLAIM);
		expect(link).toMatchObject({ kind: 'alias-linked', ambiguous: true, targets: [PROVIDER, PROGRAM] });
	});
});

describe('the ranking of candidates', () => {
	const shelf = new Shelf({ ...VAULT, [CLAIM]: 'Ask the MSSP.' });
	const owners = [PROVIDER, PROGRAM].map((id) => ({ id, name: { text: 'MSSP', kind: 'alias' as const, from: 0, line: 1 } }));
	const rank = (chosen: string): Candidate[] => {
		const preferences = { ...UNSAID, choices: { [CLAIM]: { MSSP: chosen } } };
		return new Disambiguator({ ...shelf.sources, preferences }, shelf.note(CLAIM)).rank({ owners, occurrence: null });
	};

	it('puts a chosen note first, by far and in words', () => {
		const [best, next] = rank(PROGRAM);
		expect(best?.id).toBe(PROGRAM);
		expect(best?.reasons.map(({ code }) => code)).toEqual(['chosen']);
		expect((best?.score ?? 0) - (next?.score ?? 0)).toBeGreaterThan(20);
	});

	it('gives a note that is not there no reasons', () => {
		const [gone] = new Disambiguator(shelf.sources, shelf.note(CLAIM)).rank({
			owners: owners.slice(0, 1).map((one) => ({ ...one, id: 'Gone.md' })),
			occurrence: null,
		});
		expect(gone).toEqual({ id: 'Gone.md', name: 'MSSP', score: 0, reasons: [] });
	});
});

describe('the folder of a path', () => {
	it.each([['Claim.md', ''], ['Programs/MSSP.md', 'Programs'], ['a/b c/MSSP.md', 'a/b c'], ['', '']])('of %j is %j', (path, folder) => {
		expect(folderOf(path)).toBe(folder);
	});
});
