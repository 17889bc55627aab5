import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceKey } from '../../../src/engine/mentions/authority';
import { findMentionsFrom, pathsMentioning, type Mention } from '../../../src/engine/mentions/mentions';
import type { Note } from '../../../src/engine/note/note';
import { marked } from '../../marked';
import { fronted, Shelf, shown, type Texts } from './shelf';

const GROUP = fronted(['accountable group']);
const GROUP_PATH = 'Models/Accountable Care Organization (ACO).md';

/** The mentions of the ACO note in one other note with this text. */
const mentionsIn = (text: string): Mention[] => new Shelf({ [GROUP_PATH]: GROUP, 'Claim.md': text }).of(GROUP_PATH);

/** What every link to one note alone has, beside its place. */
const LINK = { targets: [GROUP_PATH], ambiguous: false, suggested: false, score: 0, reasons: [], fingerprint: 0 };
const candidates = (name: string): object[] => [{ id: GROUP_PATH, name, score: 0, reasons: [] }];

describe('a link to a note', () => {
	const TITLE = 'Accountable Care Organization (ACO)';

	it.each([
		['its file name', 'Ask the «[[Accountable Care Organization (ACO)]]» today', TITLE, TITLE],
		['its path', 'Ask the «[[Models/Accountable Care Organization (ACO)|group]]» today', 'group', TITLE],
		[
			'another of its names as text',
			'Ask the «[[Accountable Care Organization (ACO)|Accountable Group]]» today',
			'Accountable Group',
			'accountable group',
		],
		['other letter case', 'Ask «[[accountable care organization (aco)]]»', 'accountable care organization (aco)', TITLE],
		['a section of it', 'Ask «[[Accountable Care Organization (ACO)#Risk]]»', 'Accountable Care Organization (ACO) > Risk', TITLE],
		['a Markdown link', 'Ask «[the group](<Models/Accountable Care Organization (ACO).md>)» today', 'the group', TITLE],
		['an embed', 'See «![[Accountable Care Organization (ACO)]]»', TITLE, TITLE],
		['a cell of a table', '| Who | What |\n| --- | --- |\n| «[[Accountable Care Organization (ACO)\\|ACOs]]» | pays |', 'ACOs', TITLE],
	])('is linked where it leads to the file: %s', (_how, source, seen, name) => {
		const {
			text,
			ranges: [range],
		} = marked(source);
		expect(mentionsIn(text)).toEqual([
			{ path: 'Claim.md', text: seen, kind: 'linked', line: text.split('\n').length, ...LINK, candidates: candidates(name), ...range },
		]);
	});

	it.each([
		['its acronym', 'Ask the «[[ACO]]» today', 'ACO', 'ACO'],
		['an alias with a text of its own', 'Ask «[[accountable group|them]]»', 'them', 'accountable group'],
		['an alias in other letter case with a hyphen', 'Ask «[[Accountable-Group]]»', 'Accountable-Group', 'accountable group'],
		['a Markdown link to an alias', 'Ask «[them](ACO)»', 'them', 'ACO'],
		['an admonition block, which Obsidian passes over', 'Text.\n\n```ad-Info\ntitle: Note\nAsk «[[ACO]]».\n```', 'ACO', 'ACO'],
		['the title of an admonition block', '```ad-info\ntitle: Ask «[[ACO]]»\n```', 'ACO', 'ACO'],
		['the frontmatter', '---\nowner: "«[[ACO]]»"\n---\nText.', 'ACO', 'ACO'],
		['a cell of a table', '| Who |\n| --- |\n| «[[ACO\\|ACOs]]» |', 'ACOs', 'ACO'],
		['a callout in a list', '- one\n  > [!tip] Ask\n  > the «[[ACO]]»', 'ACO', 'ACO'],
	])('is alias-linked where it only says a name of the note: %s', (_how, source, seen, name) => {
		const { text, ranges: [range] } = marked(source);
		const line = text.slice(0, range?.from).split('\n').length;
		expect(mentionsIn(text)).toEqual([
			{ path: 'Claim.md', text: seen, kind: 'alias-linked', line, ...LINK, candidates: candidates(name), ...range },
		]);
	});

	it('is alias-linked by an alias that holds a slash', () => {
		const vault = new Shelf({ 'Model.md': fronted(['ACO/REACH']), 'Claim.md': 'Ask [[ACO/REACH]].' });
		expect(shown(vault.of('Model.md'))).toEqual(['Claim.md:1 ACO/REACH (alias-linked)']);
	});

	it.each([
		'`[[ACO]]`',
		'```\n[[ACO]]\n```',
		'[[Nobody|ACO]]',
		'[[Models/ACO]]',
		'[ACO](https://example.org/ACO)',
		'[[#ACO]]',
		'<!-- [[ACO]] -->',
	])('is none in %j', (text) => {
		expect(mentionsIn(text)).toEqual([]);
	});
});

describe('a name of a note in running text', () => {
	it.each([
		['its title', 'The «Accountable Care Organization (ACO)» saves.'],
		['a name taken from its title', 'An «accountable care organization» saves.'],
		['its acronym in the plural', 'Three «ACOs» save.'],
		['its acronym in the possessive', "The «ACO»'s board meets."],
		['an alias over a line end', 'Ask the «accountable\ngroup» today.'],
		['a cell of a table', '| Who |\n| --- |\n| an «ACO» |'],
		['an admonition block', '```ad-info\nAn «ACO» saves.\n```'],
	])('is an unlinked mention: %s', (_how, source) => {
		const { text, ranges: [range] } = marked(source);
		const line = text.slice(0, range?.from).split('\n').length;
		expect(mentionsIn(text)).toMatchObject([
			{
				path: 'Claim.md',
				text: text.slice(range?.from, range?.to),
				kind: 'unlinked',
				line,
				targets: [GROUP_PATH],
				ambiguous: false,
				...range,
			},
		]);
	});

	it.each(['An aco saves.', '`ACO`', 'ACO2 and ACO_2024', '#ACO', '[ACO](https://example.org)', '---\nowner: ACO\n---\n', '[[Nobody|ACO]]'])(
		'is none in %j',
		(text) => {
			expect(mentionsIn(text)).toEqual([]);
		},
	);

	it('tells which of the names it is a form of', () => {
		const names = mentionsIn('ACOs, an accountable group and accountable care organizations').map(({ text, candidates: [one] }) => [
			text,
			one?.name,
		]);
		expect(names).toEqual([
			['ACOs', 'ACO'],
			['accountable group', 'accountable group'],
			['accountable care organizations', 'Accountable Care Organization'],
		]);
	});
});

describe('the mentions of a note', () => {
	const VAULT = {
		'ACO.md': '---\nalias: group\n---\n',
		'z.md': 'To [[ACO]].',
		'b/c.md': 'To [[group]], to [[ACO|it]]\nand to [[Payer]] and ![[ACO]]. A group is more than one ACO.',
		'a.md': '---\nowner: "[[group]]"\n---\n> ACOs and [[ACO]]',
	};

	it('stand by path and place, linked or not', () => {
		expect(shown(new Shelf(VAULT).of('ACO.md'))).toEqual([
			'a.md:2 group (alias-linked)',
			'a.md:4 ACOs (unlinked)',
			'a.md:4 ACO (linked)',
			'b/c.md:1 group (alias-linked)',
			'b/c.md:1 it (linked)',
			'b/c.md:2 ACO (linked)',
			'b/c.md:2 group (unlinked)',
			'b/c.md:2 ACO (unlinked)',
			'z.md:1 ACO (linked)',
		]);
	});

	it('are found note by note too', () => {
		const shelf = new Shelf(VAULT);
		expect(pathsMentioning(shelf.sources, shelf.note('ACO.md'))).toEqual(['a.md', 'b/c.md', 'z.md']);
		expect(['a.md', 'b/c.md', 'z.md'].flatMap((path) => findMentionsFrom(shelf.sources, shelf.note('ACO.md'), path))).toEqual(
			shelf.of('ACO.md'),
		);
		expect([
			...findMentionsFrom(shelf.sources, shelf.note('ACO.md'), 'ACO.md'),
			...findMentionsFrom(shelf.sources, shelf.note('ACO.md'), 'gone.md'),
		]).toEqual([]);
	});

	it('do not count those of the note in itself', () => {
		const vault = new Shelf({
			'ACO.md': '---\nalias: group\n---\n[[ACO]], [[group]], [[#Risk]], [[ACO#Risk]], ACO and groups\n',
			'MSSP.md': '[[#ACO]]',
		});
		expect(vault.of('ACO.md')).toEqual([]);
		expect(vault.in('ACO.md')).toEqual([]);
	});

	it('do not count links that lead to a namesake', () => {
		const vault = new Shelf({
			'Models/Overview.md': '',
			'Plans/Overview.md': '',
			'Plans/Tour.md': '[[Overview]]',
			'Tour.md': '[[Models/Overview]]',
		});
		expect(shown(vault.of('Models/Overview.md'))).toEqual(['Tour.md:1 Models/Overview (linked)']);
		expect(shown(vault.of('Plans/Overview.md'))).toEqual(['Plans/Tour.md:1 Overview (linked)']);
	});

	it('do not count links by a name of the note that is the file of another', () => {
		const vault = new Shelf({ 'Group.md': '---\nalias: ACO\n---\n', 'ACO.md': '', 'Claim.md': '[[ACO]]' });
		expect(vault.of('Group.md')).toEqual([]);
		expect(shown(vault.of('ACO.md'))).toEqual(['Claim.md:1 ACO (linked)']);
	});

	it('count for every note that an ambiguous link may mean, and say so', () => {
		const vault = new Shelf({
			'Savings program.md': '---\nalias: MSSP\n---\n',
			'Security provider.md': '---\nalias: MSSP\n---\nSee [[MSSP]].',
			'Claim.md': 'Ask the [[MSSP|people]].',
		});
		const targets = ['Savings program.md', 'Security provider.md'];
		const claim = { path: 'Claim.md', text: 'people', kind: 'alias-linked', line: 1, targets, ambiguous: true, from: 8, to: 23 };
		expect(vault.of('Security provider.md')).toMatchObject([claim]);
		expect(vault.of('Savings program.md')).toMatchObject([
			claim,
			{ path: 'Security provider.md', text: 'MSSP', kind: 'alias-linked', line: 4, ambiguous: true, from: 24, to: 32 },
		]);
	});

	it('count for every note that an ambiguous name in running text may mean, and for one alone where the context decides', () => {
		const vault = { 'Savings program.md': fronted(['MSSP']), 'Security provider.md': fronted(['MSSP']) };
		const open = new Shelf({ ...vault, 'Claim.md': 'Ask the MSSP.' });
		for (const path of ['Savings program.md', 'Security provider.md'])
			expect(open.of(path)).toMatchObject([
				{ text: 'MSSP', ambiguous: true, suggested: false, targets: ['Savings program.md', 'Security provider.md'] },
			]);
		const decided = new Shelf({ ...vault, 'Claim.md': 'Ask the MSSP. See [[Security provider]].' });
		expect(shown(decided.of('Security provider.md'))).toEqual(['Claim.md:1 MSSP (unlinked)', 'Claim.md:1 Security provider (linked)']);
		expect(decided.of('Savings program.md')).toEqual([]);
	});

	it('mean by a name in its letter case the note that has it letter for letter', () => {
		const vault = new Shelf({ 'Technology.md': '---\nalias: IT\n---\n', 'Pronoun.md': '---\nalias: it\n---\n', 'Claim.md': 'Ask [[IT]].' });
		expect(shown(vault.of('Technology.md'))).toEqual(['Claim.md:1 IT (alias-linked)']);
		expect(vault.of('Pronoun.md')).toEqual([]);
	});
});

describe('what a note mentions', () => {
	const VAULT = {
		'ACO.md': fronted(['accountable group']),
		'Payer.md': '',
		'Claim.md':
			'# Claim\n\nThe [[Payer]] pays the accountable group, see [[accountable group]] and [[Nobody]]. A claim by an ACO reaches the payer.',
	};

	it('are the names of others in it, in order, without its own', () => {
		expect(shown(new Shelf(VAULT).in('Claim.md'))).toEqual([
			'Claim.md:3 accountable group (unlinked)',
			'Claim.md:3 ACO (unlinked)',
			'Claim.md:3 payer (unlinked)',
		]);
	});

	it('are its links to others, in order', () => {
		expect(shown(new Shelf(VAULT).linkedIn('Claim.md'))).toEqual([
			'Claim.md:3 Payer (linked)',
			'Claim.md:3 accountable group (alias-linked)',
		]);
	});

	it('is nothing in a note without text, and in one that there is not', () => {
		const shelf = new Shelf(VAULT);
		expect([...shelf.in('ACO.md'), ...shelf.linkedIn('ACO.md'), ...shelf.in('gone.md'), ...shelf.linkedIn('gone.md')]).toEqual([]);
	});
});

describe('a choice between notes of one name', () => {
	const VAULT = {
		'Savings program.md': fronted(['MSSP']),
		'Security provider.md': fronted(['MSSP']),
		'Claim.md': 'Ask the MSSP.',
		'Link.md': 'Ask [[mssp]].',
		'Other.md': 'Ask the MSSP.',
	};

	it.each(['Savings program.md', 'Security provider.md'])('decides in its note, for text and for links: %s', (chosen) => {
		const shelf = new Shelf(VAULT, { choices: { 'Claim.md': { MSSP: chosen }, 'Link.md': { MSSP: chosen } } });
		for (const [mention] of [shelf.in('Claim.md'), shelf.linkedIn('Link.md')]) {
			expect(mention).toMatchObject({ ambiguous: false });
			expect(mention?.targets[0]).toBe(chosen);
			expect(mention?.candidates[0]?.reasons.map(({ code }) => code)).toContain('chosen');
		}
		expect(shelf.in('Claim.md')[0]?.suggested).toBe(true);
		expect(shelf.in('Other.md')[0]?.ambiguous).toBe(true);
		expect(shown(shelf.of(chosen))).toEqual(['Claim.md:1 MSSP (unlinked)', 'Link.md:1 mssp (alias-linked)', 'Other.md:1 MSSP (unlinked)']);
	});

	it('wins over all that the context says', () => {
		const text = 'The security provider (MSSP) is [[Security provider]]. Ask the MSSP.';
		const shelf = new Shelf({ ...VAULT, 'Claim.md': text }, { choices: { 'Claim.md': { MSSP: 'Savings program.md' } } });
		expect(
			shelf
				.in('Claim.md')
				.filter((one) => one.text === 'MSSP')
				.map(({ targets: [first], ambiguous }) => [first, ambiguous]),
		).toEqual([
			['Savings program.md', false],
			['Savings program.md', false],
		]);
	});

	it.each(['gone.md', 'Claim.md', ''])('of %j, which has not the name, decides nothing', (chosen) => {
		const [mention] = new Shelf(VAULT, { choices: { 'Claim.md': { MSSP: chosen } } }).in('Claim.md');
		expect(mention).toMatchObject({ ambiguous: true, suggested: false, targets: ['Savings program.md', 'Security provider.md'] });
	});

	it.each(['constructor', 'toString', 'valueOf', '__proto__'])('is none where a name or path is %s, as those of all objects', (word) => {
		const shelf = new Shelf({
			'a.md': fronted([word, 'MSSP']),
			'b.md': fronted([word, 'MSSP']),
			'Claim.md': `Ask the ${word}.`,
			[word]: 'Ask the MSSP.',
		});
		expect([...shelf.in('Claim.md'), ...shelf.in(word)].map(({ ambiguous }) => ambiguous)).toEqual([true, true]);
	});
});

describe('a choice by any candidate\'s form of the name', () => {
	it.each([
		['of a plural', { 'a.md': fronted(['Indices']), 'b.md': fronted(['Index']), 'Claim.md': 'All indices.' }],
		['of an acronym', { 'a.md': fronted(['ACOs']), 'b.md': fronted(['ACO']), 'Claim.md': 'All ACOs.' }],
		[
			'of words joined in another way',
			{ 'a.md': fronted(['Fee-for-Service']), 'b.md': fronted(['fee for service']), 'Claim.md': 'By fee for service.' },
		],
		[
			'with an ampersand',
			{
				'a.md': fronted(['Research & Development']),
				'b.md': fronted(['Research and Development']),
				'Claim.md': 'Our research & development.',
			},
		],
	])('is remembered: %s', (_how, vault) => {
		const [open] = new Shelf(vault).in('Claim.md');
		expect([...(open?.targets ?? [])].sort()).toEqual(['a.md', 'b.md']);
		for (const candidate of open?.candidates ?? []) {
			const [mention] = new Shelf(vault, { choices: { 'Claim.md': { [choiceKey(candidate.name)]: candidate.id } } }).in('Claim.md');
			expect(mention).toMatchObject({ ambiguous: false });
			expect(mention?.targets[0]).toBe(candidate.id);
		}
	});
});

describe('an ambiguous mention beside one that means its first candidate', () => {
	it('is judged the same, seen from the note it is in and from each that it may mean', () => {
		const shelf = new Shelf({
			'a.md': fronted(['MSSP', 'Savings group']),
			'b.md': fronted(['MSSP']),
			'Claim.md': 'The savings group. Ask the MSSP.',
		});
		const [, here] = shelf.in('Claim.md');
		expect(here).toMatchObject({ text: 'MSSP', ambiguous: true });
		for (const path of ['a.md', 'b.md']) expect(shelf.of(path).find(({ text }) => text === 'MSSP')).toEqual(here);
	});
});

describe('the mentions of a note, as notes change', () => {
	it('follow a link that is added, changed and taken out', () => {
		const vault = new Shelf({ 'ACO.md': '', 'Claim.md': 'No link.' });
		vault.set('Claim.md', 'To [[ACO]].');
		expect(shown(vault.of('ACO.md'))).toEqual(['Claim.md:1 ACO (linked)']);
		vault.set('Claim.md', 'New line.\nTo [[ACO|it]].');
		expect(shown(vault.of('ACO.md'))).toEqual(['Claim.md:2 it (linked)']);
		vault.remove('Claim.md');
		expect(vault.of('ACO.md')).toEqual([]);
	});

	it('follow an alias that is added, shared with another note, and taken out', () => {
		const vault = new Shelf({ 'Savings program.md': '', 'Claim.md': 'Ask [[MSSP]] or another MSSP.' });
		const state = (): string[] => vault.of('Savings program.md').map(({ kind, ambiguous }) => `${kind}${ambiguous ? '?' : ''}`);
		expect(state()).toEqual([]);
		vault.set('Savings program.md', '---\nalias: MSSP\n---\n');
		expect(state()).toEqual(['alias-linked', 'unlinked']);
		vault.set('Security provider.md', '---\nalias: MSSP\n---\n');
		expect(state()).toEqual(['alias-linked?', 'unlinked?']);
		vault.remove('Security provider.md');
		expect(state()).toEqual(['alias-linked', 'unlinked']);
		vault.set('Savings program.md', '');
		expect(state()).toEqual([]);
	});

	it('follow a link that a new file takes over', () => {
		const vault = new Shelf({ 'Savings program.md': '---\nalias: MSSP\n---\n', 'Claim.md': 'Ask [[MSSP]].' });
		vault.set('MSSP.md', '');
		expect(vault.of('Savings program.md')).toEqual([]);
		vault.remove('MSSP.md');
		expect(shown(vault.of('Savings program.md'))).toEqual(['Claim.md:1 MSSP (alias-linked)']);
	});
});

describe('in any vault', () => {
	const path = fc.constantFrom('ACO.md', 'x/ACO.md', 'IPA.md', 'y/IPA group.md', 'MSO.md');
	const target = fc.constantFrom('ACO', 'aco', 'x/ACO', 'IPA.md', './IPA', 'ipa-group', 'group', 'MSO/IPA', 'Y/IPA group');
	const words = fc.constantFrom('ACOs', "an IPA's", 'the IPA group (IPA)', 'groups', 'mso', 'MSO', 'and');
	const text = fc
		.tuple(
			fc.subarray(['ACO', 'ipa', 'group', 'MSO/IPA']),
			fc.array(
				fc.oneof(
					target.map((one) => `[[${one}]]`),
					words,
				),
				{ maxLength: 6 },
			),
		)
		.map(([aliases, parts]) => `---\naliases: [${aliases.join(', ')}]\n---\n${parts.join(' ')}`);
	const files = fc.array(fc.tuple(path, text), { minLength: 2, maxLength: 8 }).map((all): Texts => Object.fromEntries(all));
	const sorted = (vault: Shelf): Note[] => [...vault.lexicon.notes()].sort((a, b) => (a.path < b.path ? -1 : 1));
	const places = (mentions: readonly Mention[]): string[] => mentions.map(({ path: source, from, kind }) => `${source}@${from} ${kind}`);

	it('the links among the mentions are all that a walk through every link finds', () => {
		fc.assert(fc.property(files, (texts) => {
			const vault = new Shelf(texts);
			// A link that its context decides counts for the note that is meant alone.
			for (const note of sorted(vault)) {
				const wanted = sorted(vault).filter((other) => other !== note).flatMap((other) => other.links.filter((link) => {
					const leadsTo = vault.lexicon.resolve(link.target, other.path).path;
					return leadsTo === null ? vault.lexicon.ownersOfTarget(link.target).some((owner) => owner.entry === note) : leadsTo === note.path;
				}).map(({ from }) => `${other.path}@${from}`));
				const found = vault.of(note.path).filter(({ kind }) => kind !== 'unlinked').map((mention) => `${mention.path}@${mention.from}`);
				const decided = new Set(
					sorted(vault).flatMap((other) =>
						vault
							.linkedIn(other.path)
							.filter(({ candidates: { length }, ambiguous }) => length > 1 && !ambiguous)
							.map((one) => `${one.path}@${one.from}`),
					),
				);
				expect(found.filter((one) => !decided.has(one))).toEqual(wanted.filter((one) => !decided.has(one)));
				expect(found.filter((one) => !wanted.includes(one))).toEqual([]);
			}
		}));
	});

	it('what notes mention and what mentions them is the same, seen from both ends', () => {
		fc.assert(fc.property(files, (texts) => {
			const vault = new Shelf(texts);
			const all = sorted(vault).flatMap(({ path: one }) => [...vault.linkedIn(one), ...vault.in(one)].sort((a, b) => a.from - b.from));
			for (const note of sorted(vault)) {
				const meant = all.filter(
					(mention) =>
						(mention.ambiguous ? mention.targets.includes(note.path) : mention.targets[0] === note.path) && mention.path !== note.path,
				);
				expect(vault.of(note.path)).toEqual(meant);
			}
			expect(new Set(places(all)).size).toBe(all.length);
		}));
	});

	it('targets are the candidates best first, and scores go down', () => {
		fc.assert(fc.property(files, (texts) => {
			const vault = new Shelf(texts);
			for (const { path: one } of sorted(vault)) {
				for (const { targets, candidates: found, ambiguous, kind, suggested } of [...vault.linkedIn(one), ...vault.in(one)]) {
					expect(targets).toEqual(found.map((candidate) => candidate.id));
					expect(new Set(targets).size).toBe(targets.length);
					expect(found.every(({ score }, i) => i === 0 || score <= (found[i - 1]?.score ?? 0))).toBe(true);
					if (targets.length === 1) expect(ambiguous).toBe(false);
					if (ambiguous || kind !== 'unlinked') expect(suggested).toBe(false);
				}
			}
		}));
	});
});
