import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { followLinks } from '../../../src/engine/mentions/followed-links';
import { parseNote } from '../../../src/engine/note/note';
import { marked } from '../../marked';
import { anyNote } from '../note/any-note';
import { fronted, Shelf, type Texts } from './shelf';

const VAULT: Texts = {
	'Models/ACO.md': fronted(['accountable group']),
	'Payer.md': '# Payer\n\n## Who pays\n\nThe payer.',
	'Class (Taxonomy).md': '',
	'Programs/MSSP.md': fronted(['savings']),
	'Providers/Vendor.md': fronted(['savings']),
	'report.pdf': '',
};

function lexiconOf(notes: Texts): Lexicon {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(notes)) {
		if (path.endsWith('.md')) lexicon.set(parseNote(path, text));
		else lexicon.addFile(path);
	}
	return lexicon;
}

/** Where a note's links lead, and the text of each between « and » in the note. */
function followed(source: string, path = 'Claim.md'): { ids: string[]; source: string } {
	const { text } = marked(source);
	const note = parseNote(path, text);
	const links = followLinks(lexiconOf({ ...VAULT, [path]: text }), note, text);
	let [at, shown] = [0, ''];
	for (const { from, to } of links) {
		shown += `${text.slice(at, from)}«${text.slice(from, to)}»`;
		at = to;
	}
	return { ids: links.map(({ id }) => id), source: shown + text.slice(at) };
}

describe('the text of a link to another entry', () => {
	it.each([
		['its target', 'The [[«Payer»]] pays.', 'Payer.md'],
		['its target with a folder', 'The [[«Models/ACO»]] saves.', 'Models/ACO.md'],
		['its target with an ending', 'The [[«Payer.md»]] pays.', 'Payer.md'],
		['its own text', 'The [[Payer|«one who pays»]].', 'Payer.md'],
		['its own text, which the target has in it', 'The [[Payer|«Pay»]].', 'Payer.md'],
		['its own text, which is the target', 'The [[Payer|«Payer»]].', 'Payer.md'],
		['its own text without the blanks around it', 'The [[ Payer | «payer» ]].', 'Payer.md'],
		['its own text in a table', '| Who |\n| --- |\n| [[Payer\\|«one who pays»]] |', 'Payer.md'],
		['its own text in marks', 'The [[Payer|«**one** who pays»]].', 'Payer.md'],
		['the name by which it leads to the entry', 'An [[«accountable group»]].', 'Models/ACO.md'],
		['a name without its qualifier', 'A [[«Class»]].', 'Class (Taxonomy).md'],
		['the text of a Markdown link', 'The [«one who pays»](Payer.md).', 'Payer.md'],
		['the text of one whose address has its name in it', 'The [«Payer»](Payer.md).', 'Payer.md'],
		['the text of one in marks', 'The [«*one* who pays»](<Payer.md>).', 'Payer.md'],
		['the text of one whose address stands elsewhere', 'The [«one who pays»][p].\n\n[p]: Payer.md', 'Payer.md'],
		['its target, without the heading', 'The [[«Payer»#Who pays]].', 'Payer.md'],
		['its own text behind a heading', 'The [[Payer#Who pays|«one who pays»]].', 'Payer.md'],
		['its target without the mark of a block', 'The [[«Payer»#^who]].', 'Payer.md'],
		['what stands in a heading', '## The [[«Payer»]]', 'Payer.md'],
		['what stands in a list', '- [ ] the [[Payer|«one who pays»]]', 'Payer.md'],
		['what stands in a callout', '> [!info] Who\n> The [[«Payer»]]', 'Payer.md'],
		['what stands behind two of a pair of units', '\u{1F3E5} [[«Payer»]]', 'Payer.md'],
		['what stands in lines that end as on other systems', 'We\r\n[[Payer|«one who pays»]]\r\n', 'Payer.md'],
	])('is %s', (_what, source, id) => {
		expect(followed(source)).toEqual({ ids: [id], source });
	});

	it('is told of each link, in order', () => {
		expect(followed('[[«Payer»]], [[Payer|«payers»]] and an [«ACO»](Models/ACO.md).')).toEqual({
			ids: ['Payer.md', 'Payer.md', 'Models/ACO.md'], source: '[[«Payer»]], [[Payer|«payers»]] and an [«ACO»](Models/ACO.md).',
		});
	});
});

describe('what no author says in running text', () => {
	it.each([
		['an embed', '![[Payer]]'],
		['an embedded picture', '![who](Payer.md)'],
		['a link in the properties', '---\nup: "[[Payer]]"\n---\nNothing.'],
		['a link to nobody', '[[Nobody]] and [x](Nobody.md)'],
		['a link to another file', '[[report.pdf]]'],
		['a link out of the vault', '[payer](https://example.org/Payer.md)'],
		['a name of several entries', '[[savings]]'],
		['a link in code', '`[[Payer]]`'],
		['a link to the note itself', '[[Claim]] and [x](Claim.md)'],
		['a link to a heading of the note itself', '[[#Rules]] and [[Claim#Rules|rules]]\n\n## Rules'],
	])('is %s', (_what, source) => {
		expect(followed(source)).toEqual({ ids: [], source });
	});
});

describe('links to terms inside notes', () => {
	const ACRONYMS = [
		'# Acronyms', '', 'See [[Acronyms|HMO]].', '', '- ACO: accountable care organization', '- HMO: health maintenance organization',
		'- PPO: preferred provider organization, less strict than an HMO', '- MSSP: Medicare Shared Savings Program ^mssp', '',
	].join('\n');

	it('lead to the terms, under the text that shows them, and to the note under others', () => {
		const text = 'An [[HMO]], a [[Acronyms#^mssp|program]], an [[Acronyms|ACO]] and [[Acronyms|others]].';
		const shelf = new Shelf({ 'Acronyms.md': ACRONYMS, 'Claim.md': text });
		const links = followLinks(shelf.lexicon, shelf.note('Claim.md'), text);
		expect(links.map(({ id, from, to }) => `${text.slice(from, to)}: ${id}`)).toEqual([
			'HMO: Acronyms.md#HMO', 'program: Acronyms.md#MSSP', 'ACO: Acronyms.md#ACO', 'others: Acronyms.md',
		]);
	});

	it('are none in the note that holds them', () => {
		const shelf = new Shelf({ 'Acronyms.md': ACRONYMS });
		expect(followLinks(shelf.lexicon, shelf.note('Acronyms.md'), ACRONYMS)).toEqual([]);
	});
});

describe('a link that a batch wrote', () => {
	it('says so: every one to that entry in the note', () => {
		const text = 'A [[Payer]], a [[Payer|payer]] and an [[ACO]].';
		const note = parseNote('Claim.md', text);
		const links = followLinks(lexiconOf({ ...VAULT, 'Claim.md': text }), note, text, ['Payer.md', 'Gone.md']);
		expect(links.map(({ id, isOurs }) => [id, isOurs])).toEqual([['Payer.md', true], ['Payer.md', true], ['Models/ACO.md', false]]);
	});
});

describe('the texts of links in any note', () => {
	it('lie inside of the links, in order and apart from each other', () => {
		const shelf = new Shelf({ 'ACO.md': fronted(['ACOs', 'the group', 'a']), 'Payer.md': '' });
		const anyLink = fc.constantFrom('[[ACO]]', '[[ACO|the group]]', '[x](ACO.md)', '[[Payer#a|b]]', ' | ');
		const anyLinks = fc.array(fc.oneof(anyNote, anyLink), { maxLength: 6 });
		fc.assert(fc.property(anyLinks, (parts) => {
			const text = parts.join('');
			const note = parseNote('Claim.md', text);
			let last = 0;
			for (const { from, to } of followLinks(shelf.lexicon, note, text)) {
				expect(from).toBeGreaterThanOrEqual(last);
				expect(to).toBeGreaterThan(from);
				expect(note.links.some((link) => link.from < from && to < link.to)).toBe(true);
				last = to;
			}
		}));
	});
});
