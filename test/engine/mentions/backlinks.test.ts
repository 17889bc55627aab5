import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { contextOf, findBacklinks, type Mention } from '../../../src/engine/mentions/backlinks';
import { Linkers } from '../../../src/engine/mentions/linkers';
import { parseNote, type Note } from '../../../src/engine/note/note';
import { marked } from '../../marked';

/** Notes, with everything that mentions are found by, kept in step. */
class Shelf {
	readonly lexicon = new Lexicon();
	readonly linkers = new Linkers();

	constructor(notes: Readonly<Record<string, string>>) {
		for (const [path, text] of Object.entries(notes)) this.set(path, text);
	}

	set(path: string, text: string): void {
		const note = parseNote(path, text);
		this.lexicon.set(note);
		this.linkers.set(note);
	}

	remove(path: string): void {
		this.lexicon.delete(path);
		this.linkers.delete(path);
	}

	backlinks(path: string): Mention[] {
		const note = this.lexicon.get(path);
		return note ? findBacklinks(this.lexicon, this.linkers, note) : [];
	}
}

/** Mentions as `path:line text (kind)`. */
const shown = (mentions: readonly Mention[]): string[] => mentions.map(({ path, line, text, kind }) => `${path}:${line} ${text} (${kind})`);

const GROUP = '---\naliases: [accountable group]\n---\n';
const GROUP_PATH = 'Models/Accountable Care Organization (ACO).md';

/** The mentions of the ACO note in one other note with this text. */
const mentionsIn = (text: string): Mention[] => new Shelf({ [GROUP_PATH]: GROUP, 'Claim.md': text }).backlinks(GROUP_PATH);

describe('a link to a note', () => {
	it.each([
		['its file name', 'Ask the «[[Accountable Care Organization (ACO)]]» today', 'Accountable Care Organization (ACO)'],
		['its path', 'Ask the «[[Models/Accountable Care Organization (ACO)|group]]» today', 'group'],
		['other letter case', 'Ask «[[accountable care organization (aco)]]»', 'accountable care organization (aco)'],
		['a section of it', 'Ask «[[Accountable Care Organization (ACO)#Risk]]»', 'Accountable Care Organization (ACO) > Risk'],
		['a Markdown link', 'Ask «[the group](<Models/Accountable Care Organization (ACO).md>)» today', 'the group'],
		['an embed', 'See «![[Accountable Care Organization (ACO)]]»', 'Accountable Care Organization (ACO)'],
		['a cell of a table', '| Who | What |\n| --- | --- |\n| «[[Accountable Care Organization (ACO)\\|ACOs]]» | pays |', 'ACOs'],
	])('is linked where it leads to the file: %s', (_how, source, seen) => {
		const { text, ranges: [range] } = marked(source);
		expect(mentionsIn(text)).toEqual([
			{ path: 'Claim.md', text: seen, kind: 'linked', line: text.split('\n').length, targets: [GROUP_PATH], ambiguous: false, ...range },
		]);
	});

	it.each([
		['its acronym', 'Ask the «[[ACO]]» today', 'ACO'],
		['an alias with a text of its own', 'Ask «[[accountable group|them]]»', 'them'],
		['an alias in other letter case with a hyphen', 'Ask «[[Accountable-Group]]»', 'Accountable-Group'],
		['a Markdown link to an alias', 'Ask «[them](ACO)»', 'them'],
		['an admonition block, which Obsidian passes over', 'Text.\n\n```ad-Info\ntitle: Note\nAsk «[[ACO]]».\n```', 'ACO'],
		['the title of an admonition block', '```ad-info\ntitle: Ask «[[ACO]]»\n```', 'ACO'],
		['the frontmatter', '---\nowner: "«[[ACO]]»"\n---\nText.', 'ACO'],
		['a cell of a table', '| Who |\n| --- |\n| «[[ACO\\|ACOs]]» |', 'ACOs'],
		['a callout in a list', '- one\n  > [!tip] Ask\n  > the «[[ACO]]»', 'ACO'],
	])('is alias-linked where it only says a name of the note: %s', (_how, source, seen) => {
		const { text, ranges: [range] } = marked(source);
		const line = text.slice(0, range?.from).split('\n').length;
		expect(mentionsIn(text)).toEqual([{ path: 'Claim.md', text: seen, kind: 'alias-linked', line, targets: [GROUP_PATH], ambiguous: false, ...range }]);
	});

	it('is alias-linked by an alias that holds a slash', () => {
		const vault = new Shelf({ 'Model.md': '---\naliases: [ACO/REACH]\n---\n', 'Claim.md': 'Ask [[ACO/REACH]].' });
		expect(shown(vault.backlinks('Model.md'))).toEqual(['Claim.md:1 ACO/REACH (alias-linked)']);
	});

	it.each(['`[[ACO]]`', '```\n[[ACO]]\n```', 'ACO', '[[Nobody|ACO]]', '[[Models/ACO]]', '[ACO](https://example.org/ACO)', '[[#ACO]]', '<!-- [[ACO]] -->'])('is none in %j', (text) => {
		expect(mentionsIn(text)).toEqual([]);
	});
});

describe('the links to a note', () => {
	it('stand by path and place', () => {
		expect(shown(new Shelf({
			'ACO.md': '---\nalias: group\n---\n',
			'z.md': 'To [[ACO]].',
			'b/c.md': 'To [[group]], to [[ACO|it]]\nand to [[Payer]] and ![[ACO]].',
			'a.md': '---\nowner: "[[group]]"\n---\n> [[ACO]]',
		}).backlinks('ACO.md'))).toEqual([
			'a.md:2 group (alias-linked)', 'a.md:4 ACO (linked)', 'b/c.md:1 group (alias-linked)', 'b/c.md:1 it (linked)', 'b/c.md:2 ACO (linked)', 'z.md:1 ACO (linked)',
		]);
	});

	it('do not count those of the note to itself', () => {
		const vault = new Shelf({ 'ACO.md': '---\nalias: group\n---\n[[ACO]], [[group]], [[#Risk]], [[ACO#Risk]]\n', 'MSSP.md': '[[#ACO]]' });
		expect(vault.backlinks('ACO.md')).toEqual([]);
	});

	it('do not count those that lead to a namesake', () => {
		const vault = new Shelf({ 'Models/Overview.md': '', 'Plans/Overview.md': '', 'Plans/Tour.md': '[[Overview]]', 'Tour.md': '[[Models/Overview]]' });
		expect(shown(vault.backlinks('Models/Overview.md'))).toEqual(['Tour.md:1 Models/Overview (linked)']);
		expect(shown(vault.backlinks('Plans/Overview.md'))).toEqual(['Plans/Tour.md:1 Overview (linked)']);
	});

	it('do not count a name of the note that is the file of another', () => {
		const vault = new Shelf({ 'Group.md': '---\nalias: ACO\n---\n', 'ACO.md': '', 'Claim.md': '[[ACO]]' });
		expect(vault.backlinks('Group.md')).toEqual([]);
		expect(shown(vault.backlinks('ACO.md'))).toEqual(['Claim.md:1 ACO (linked)']);
	});

	it('count for every note that an ambiguous name may mean, and say so', () => {
		const vault = new Shelf({
			'Savings program.md': '---\nalias: MSSP\n---\n', 'Security provider.md': '---\nalias: MSSP\n---\nSee [[MSSP]].', 'Claim.md': 'Ask the [[MSSP|people]].',
		});
		const targets = ['Savings program.md', 'Security provider.md'];
		const claim = { path: 'Claim.md', text: 'people', kind: 'alias-linked', line: 1, targets, ambiguous: true, from: 8, to: 23 };
		expect(vault.backlinks('Security provider.md')).toEqual([claim]);
		expect(vault.backlinks('Savings program.md')).toEqual([claim, { path: 'Security provider.md', text: 'MSSP', kind: 'alias-linked', line: 4, targets, ambiguous: true, from: 24, to: 32 }]);
	});

	it('mean by a name in its letter case the note that has it letter for letter', () => {
		const vault = new Shelf({ 'Technology.md': '---\nalias: IT\n---\n', 'Pronoun.md': '---\nalias: it\n---\n', 'Claim.md': 'Ask [[IT]].' });
		expect(shown(vault.backlinks('Technology.md'))).toEqual(['Claim.md:1 IT (alias-linked)']);
		expect(vault.backlinks('Pronoun.md')).toEqual([]);
	});
});

describe('the links to a note, as notes change', () => {
	it('follow a link that is added, changed and taken out', () => {
		const vault = new Shelf({ 'ACO.md': '', 'Claim.md': 'No link.' });
		vault.set('Claim.md', 'To [[ACO]].');
		expect(shown(vault.backlinks('ACO.md'))).toEqual(['Claim.md:1 ACO (linked)']);
		vault.set('Claim.md', 'New line.\nTo [[ACO|it]].');
		expect(shown(vault.backlinks('ACO.md'))).toEqual(['Claim.md:2 it (linked)']);
		vault.remove('Claim.md');
		expect(vault.backlinks('ACO.md')).toEqual([]);
	});

	it('follow an alias that is added, shared with another note, and taken out', () => {
		const vault = new Shelf({ 'Savings program.md': '', 'Claim.md': 'Ask [[MSSP]].' });
		const state = (): (string | boolean)[] => vault.backlinks('Savings program.md').map(({ kind, ambiguous }) => `${kind}${ambiguous ? '?' : ''}`);
		expect(state()).toEqual([]);
		vault.set('Savings program.md', '---\nalias: MSSP\n---\n');
		expect(state()).toEqual(['alias-linked']);
		vault.set('Security provider.md', '---\nalias: MSSP\n---\n');
		expect(state()).toEqual(['alias-linked?']);
		vault.set('MSSP.md', '');
		expect(state()).toEqual([]);
		vault.remove('MSSP.md');
		vault.remove('Security provider.md');
		expect(state()).toEqual(['alias-linked']);
	});

	it('are all that a walk through every link of the vault finds', () => {
		const path = fc.constantFrom('ACO.md', 'x/ACO.md', 'IPA.md', 'y/IPA group.md', 'MSO.md');
		const target = fc.constantFrom('ACO', 'aco', 'x/ACO', 'IPA.md', './IPA', 'ipa-group', 'group', 'MSO/IPA', 'Y/IPA group');
		const text = fc.tuple(fc.subarray(['ACO', 'ipa', 'group', 'MSO/IPA']), fc.array(target, { maxLength: 4 }))
			.map(([aliases, links]) => `---\naliases: [${aliases.join(', ')}]\n---\n${links.map((link) => `[[${link}]]`).join(' ')}`);
		fc.assert(fc.property(fc.array(fc.tuple(path, text), { minLength: 2, maxLength: 8 }), (files) => {
			const vault = new Shelf(Object.fromEntries(files));
			const isMeant = (note: Note, target: string, source: string): boolean => {
				const leadsTo = vault.lexicon.resolve(target, source).path;
				return leadsTo === null ? vault.lexicon.ownersOf(target).some((owner) => owner.note === note) : leadsTo === note.path;
			};
			for (const note of vault.lexicon.notes()) {
				const others = [...vault.lexicon.notes()].filter((other) => other !== note).sort((a, b) => (a.path < b.path ? -1 : 1));
				const wanted = others.flatMap((other) => other.links.filter(({ target }) => isMeant(note, target, other.path)).map(({ from }) => `${other.path}@${from}`));
				expect(vault.backlinks(note.path).map((mention) => `${mention.path}@${mention.from}`)).toEqual(wanted);
			}
		}));
	});
});

/** The context of the marked range, its own range marked in it. */
function contextIn(source: string): string {
	const { text, ranges: [range] } = marked(source);
	const context = contextOf(text, range ?? { from: 0, to: 0 });
	return `${context.text.slice(0, context.from)}«${context.text.slice(context.from, context.to)}»${context.text.slice(context.to)}`;
}

describe('the context of a mention', () => {
	it.each([
		['One line.\nAsk the «[[ACO]]» today.\nAnother.', 'Ask the «[[ACO]]» today.'],
		['«[[ACO]]»', '«[[ACO]]»'],
		['«[[ACO]]» first\nlast', '«[[ACO]]» first'],
		['\n«[[ACO]]»\n', '«[[ACO]]»'],
		['  \t- Ask «[[ACO]]»  \t\nNext.', '- Ask «[[ACO]]»'],
		['One.\r\nAsk «[[ACO]]» now.\r\nNext.', 'Ask «[[ACO]]» now.'],
		['One.\r\nAsk «[[ACO]]»\r\nNext.', 'Ask «[[ACO]]»'],
		['\ufeffAsk «[[ACO]]»', 'Ask «[[ACO]]»'],
		['\u{1F3E5} \u{1D434} «[[ACO]]» \u{1F3E5}', '\u{1F3E5} \u{1D434} «[[ACO]]» \u{1F3E5}'],
		['| Who |\n| --- |\n| «[[ACO\\|ACOs]]» |', '| «[[ACO\\|ACOs]]» |'],
		['Ask «[the\ngroup](ACO.md)» now', 'Ask «[the»'],
		['[[ACO]] and «[[ACO]]»', '[[ACO]] and «[[ACO]]»'],
	])('is its line without the blanks around it: %j', (source, context) => {
		expect(contextIn(source)).toBe(context);
	});

	it.each(['Ask «[the  \ngroup](ACO.md)» now', 'Ask «[the\r\ngroup](ACO.md)» now'])('marks of a link over two lines what is shown of the first: %j', (source) => {
		const { text, ranges: [range] } = marked(source);
		expect(contextOf(text, range ?? { from: 0, to: 0 })).toEqual({ text: 'Ask [the', from: 4, to: 8 });
	});

	it('of a long line is cut at words on both sides of the mention', () => {
		const { text, ranges: [range] } = marked(`${'payer '.repeat(100)}«[[ACO]]»${' claim'.repeat(100)}`);
		const context = contextOf(text, range ?? { from: 0, to: 0 });
		expect(context.text).toMatch(/^… (?:payer )+\[\[ACO\]\](?: claim)+ …$/);
		expect(context.text.slice(context.from, context.to)).toBe('[[ACO]]');
		expect(context.text.length).toBeGreaterThan(150);
		expect(context.text.length).toBeLessThan(360);
	});

	it.each([
		['start', `«[[ACO]]»${' claim'.repeat(100)}`, /^\[\[ACO\]\](?: claim)+ …$/],
		['end', `${'payer '.repeat(100)}«[[ACO]]»`, /^… (?:payer )+\[\[ACO\]\]$/],
	])('of a mention at the %s of a long line is cut on the other side alone', (_where, source, shape) => {
		expect(contextIn(source).replace(/[«»]/g, '')).toMatch(shape);
		expect(contextIn(source)).toContain('«[[ACO]]»');
	});

	it('of a line without blanks is cut all the same', () => {
		const context = contextIn(`${'x'.repeat(5000)}«[[ACO]]»${'y'.repeat(5000)}`);
		expect(context).toMatch(/^… x+«\[\[ACO\]\]»y+ …$/);
		expect(context.length).toBeLessThan(400);
	});

	it.each([200, 239, 260, 1000])('holds the whole of a link of some %i characters between other words', (length) => {
		const link = `[[ACO|${'joint savings '.repeat(Math.round(length / 14))}plan]]`;
		expect(contextIn(`${'payer '.repeat(60)}«${link}»${' claim'.repeat(60)}`)).toContain(`«${link}»`);
		expect(contextIn(`${'p'.repeat(300)}«${link}»${'c'.repeat(300)}`)).toContain(`«${link}»`);
	});

	it('never cuts a character in two', () => {
		const hospital = '\u{1F3E5}';
		const loneHalf = /\p{Surrogate}/u;
		for (const shift of ['', 'x']) expect(contextIn(`${hospital.repeat(300)}${shift}«[[ACO]]»${shift}${hospital.repeat(300)}`)).not.toMatch(loneHalf);
	});

	it('marks the link\'s own text wherever the link stands on one line', () => {
		const word = fc.constantFrom('ACO', 'the group', 'fee-for-service', '糖尿病', '\u{1F3E5}', 'soins', 'x'.repeat(60), '\t', '  ', '- ', '> ', '| ');
		const words = fc.array(word, { maxLength: 80 }).map((parts) => parts.join(' '));
		const link = fc.oneof(fc.constantFrom('[[ACO]]', '[[ACO\\|ACOs]]', '![[IPA]]', '[group](ACO.md)'), words.map((text) => `[[ACO#${text.replace(/[|]/g, '')}]]`));
		const end = fc.constantFrom('\n', '\r\n', '');
		fc.assert(fc.property(words, link, words, end, (before, mention, after, lineEnd) => {
			const text = `First line.${lineEnd}${before}${mention}${after}${lineEnd}Last line.`;
			const from = 'First line.'.length + lineEnd.length + before.length;
			const context = contextOf(text, { from, to: from + mention.length });
			expect(context.text.slice(context.from, context.to)).toBe(mention);
			expect(text).toContain(context.text.replace(/^… | …$/g, ''));
		}), { numRuns: 300 });
	});
});
