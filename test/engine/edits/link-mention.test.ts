import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, planLink } from '../../../src/engine/edits/link-mention';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { Linkers } from '../../../src/engine/mentions/linkers';
import { MentionIndex } from '../../../src/engine/mentions/mention-index';
import { findLinkedIn, findMentionsIn, type Mention } from '../../../src/engine/mentions/mentions';
import { fingerprintOf } from '../../../src/engine/mentions/fingerprint';
import type { Link } from '../../../src/engine/note/links';
import { parseNote } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';
import { marked } from '../../marked';
import { anyNote } from '../note/any-note';

const wikilink = (subpath: string): string => `[[ACO model${subpath}]]`;
const markdownLink = (subpath: string): string => `[ACO model](Models/ACO%20model.md${subpath.replaceAll(' ', '%20')})`;

/** The text once the marked name is linked, or why it cannot be. */
function linked(source: string, write = wikilink): string {
	const { text, ranges: [range = { from: 0, to: 0 }] } = marked(source);
	const mention = {
		...range, text: text.slice(range.from, range.to), kind: 'unlinked' as const, fingerprint: fingerprintOf(text, range), candidates: [],
	};
	const { edit, refusal } = planLink(text, mention, write);
	return edit ? applyEdit(text, edit) : refusal;
}

/** The text once the marked link, which says a name of the note, is mended, or why it cannot be. @param shown what a reader sees of it. */
function mended(source: string, shown: string, write = wikilink): string {
	const { text, ranges: [range = { from: 0, to: 0 }] } = marked(source);
	const mention = {
		...range, text: shown, kind: 'alias-linked' as const, fingerprint: 0,
		candidates: [{ id: 'Models/ACO model.md', name: 'ACO', score: 0, reasons: [] }],
	};
	const { edit, refusal } = planLink(text, mention, write);
	return edit ? applyEdit(text, edit) : refusal;
}

const lines = (...of: string[]): string => of.join('\n');

describe('a name in an odd spelling', () => {
	it.each([
		['over the end of a line', 'Mild «hypo-\nthermia» here.', 'Mild [[ACO model|hypo- thermia]] here.'],
		['with a soft hyphen', 'A «hypo\u00adthermia».', 'A [[ACO model|hypo\u00adthermia]].'],
		['with a character reference, which the link would show', 'The «R&amp;D» budget.', 'The [[ACO model|R&D]] budget.'],
		['with a reference to a sign of links, which stays', 'An «a&#124;b» plan.', 'An [[ACO model|a&#124;b]] plan.'],
		['before the mark of a note', 'Paid «capitation»¹ now.', 'Paid [[ACO model|capitation]]¹ now.'],
		['behind an article', 'de l’«hypertension» ici', 'de l’[[ACO model|hypertension]] ici'],
		['that is a modifier', 'CPT 99213«-25» paid', 'CPT 99213[[ACO model|-25]] paid'],
	])('becomes a link %s', (_how, source, after) => {
		expect(linked(source)).toBe(after);
	});

	it.each(['A rise of «CO<sub>2</sub>» now.', 'The «21<sup>st</sup> Century Cures Act».'])('becomes none with HTML inside: %s', (source) => {
		expect(linked(source)).toMatch(/^The name has HTML inside/);
	});
});

describe('a name that is a term inside a note', () => {
	const write = (subpath: string): string => `[[Acronyms${subpath}]]`;
	const planned = (text: string, mention: Parameters<typeof planLink>[1]): string => {
		const { edit, refusal } = planLink(text, mention, write, '#Payers');
		return edit ? applyEdit(text, edit) : refusal;
	};

	it('becomes a link to its place', () => {
		const [text, range] = ['Each HMO counts.', { from: 5, to: 8 }];
		expect(planned(text, { ...range, text: 'HMO', kind: 'unlinked', fingerprint: fingerprintOf(text, range), candidates: [] }))
			.toBe('Each [[Acronyms#Payers|HMO]] counts.');
	});

	it('keeps the heading that its link leads to already', () => {
		const candidates = [{ id: 'Acronyms.md#HMO', name: 'HMO', score: 0, reasons: [] }];
		const link = (text: string, shown: string): string =>
			planned(text, { from: 0, to: text.length, text: shown, kind: 'alias-linked', fingerprint: 0, candidates });
		expect(link('[[HMO]]', 'HMO')).toBe('[[Acronyms#Payers|HMO]]');
		expect(link('[[HMO#Costs|its costs]]', 'its costs')).toBe('[[Acronyms#Costs|its costs]]');
	});

	it('is not linked if the app cannot write where it stands', () => {
		const [text, range] = ['Each HMO counts.', { from: 5, to: 8 }];
		const mention = { ...range, text: 'HMO', kind: 'unlinked' as const, fingerprint: fingerprintOf(text, range), candidates: [] };
		expect(planLink(text, mention, () => '[[C# terms#Payers]]', '#Payers').refusal).toMatch(/holds a sign that no link can have/);
	});
});

describe('a name in running text becomes a link', () => {
	it.each([
		['The «ACO» shares savings.', 'The [[ACO model|ACO]] shares savings.'],
		['«ACO»', '[[ACO model|ACO]]'],
		['Payers like «ACOs», mostly.', 'Payers like [[ACO model|ACOs]], mostly.'],
		['An «accountable care organization» pays.', 'An [[ACO model|accountable care organization]] pays.'],
		['The «ACO»’s board (see «ACO»)', 'The [[ACO model|ACO]]’s board (see ACO)'],
		['(«ACO»)', '([[ACO model|ACO]])'],
		['Not an «ACO»-led plan', 'Not an [[ACO model|ACO]]-led plan'],
		['about «R&D»', 'about [[ACO model|R&D]]'],
		['\u{1F3E5} cafe\u0301 «ACO»', '\u{1F3E5} cafe\u0301 [[ACO model|ACO]]'],
		['\u{1F3E5}«糖尿病»的', '\u{1F3E5}[[ACO model|糖尿病]]的'],
	])('that shows the text as written: %j', (source, text) => {
		expect(linked(source)).toBe(text);
	});

	it('needs no text of its own where it shows its target', () => {
		expect(linked('The «ACO model» of 2012')).toBe('The [[ACO model]] of 2012');
		expect(linked('The «aco model» of 2012')).toBe('The [[ACO model|aco model]] of 2012');
	});

	it('is a Markdown link where the app writes such', () => {
		expect(linked('The «ACO» pays.', markdownLink)).toBe('The [ACO](Models/ACO%20model.md) pays.');
		expect(linked('The «ACO model» pays.', markdownLink)).toBe('The [ACO model](Models/ACO%20model.md) pays.');
	});

	it('leads to notes with blanks and brackets in their paths', () => {
		expect(linked('The «ACO»', () => '[Accountable Care Organization (ACO)](Models/Accountable%20Care%20Organization%20(ACO).md)'))
			.toBe('The [ACO](Models/Accountable%20Care%20Organization%20(ACO).md)');
		expect(linked('The «ACO»', () => '[[Models/Accountable Care Organization (ACO)]]'))
			.toBe('The [[Models/Accountable Care Organization (ACO)|ACO]]');
		expect(linked('The «ACO»', () => '[[Models/Accountable Care Organization (ACO)|shown]]'))
			.toBe('The [[Models/Accountable Care Organization (ACO)|ACO]]');
	});

	it.each([
		['# About the «ACO»', '# About the [[ACO model|ACO]]'],
		['- [ ] ask the «ACO»', '- [ ] ask the [[ACO model|ACO]]'],
		['> said the «ACO»', '> said the [[ACO model|ACO]]'],
		['> [!info] The «ACO»\n> pays', '> [!info] The [[ACO model|ACO]]\n> pays'],
		['> [!info]\n> > - The «ACO»\n', '> [!info]\n> > - The [[ACO model|ACO]]\n'],
		['```ad-info\ntitle: The «ACO»\n\nIt pays.\n```', '```ad-info\ntitle: The [[ACO model|ACO]]\n\nIt pays.\n```'],
		['```ad-info\ncollapse: open\nThe «ACO» pays.\n```', '```ad-info\ncollapse: open\nThe [[ACO model|ACO]] pays.\n```'],
		['Text.[^1]\n\n[^1]: The «ACO» pays.', 'Text.[^1]\n\n[^1]: The [[ACO model|ACO]] pays.'],
		['Payer:: the «ACO»', 'Payer:: the [[ACO model|ACO]]'],
	])('wherever prose stands: %j', (source, text) => {
		expect(linked(source)).toBe(text);
	});

	it('leaves every other byte as it was: byte order mark, line ends, blanks at their ends', () => {
		expect(linked('\ufeff---\r\ncode: 0450 # kept\r\n---\r\nThe «ACO» pays.  \r\n\tEnd\r'))
			.toBe('\ufeff---\r\ncode: 0450 # kept\r\n---\r\nThe [[ACO model|ACO]] pays.  \r\n\tEnd\r');
	});
});

describe('a link in a table', () => {
	it.each([
		['with outer pipes', ['| Who | Pays |', '| --- | --- |', '| «ACO» | yes |'], '| [[ACO model\\|ACO]] | yes |'],
		['without outer pipes', ['Who | Pays', '--- | ---', '«ACO» | yes'], '[[ACO model\\|ACO]] | yes'],
		['with one column', ['| Who |', '| --- |', '| an «ACO» too |'], '| an [[ACO model\\|ACO]] too |'],
		['in a quote', ['> | Who | Pays |', '> | --- | --- |', '> | «ACO» | yes |'], '> | [[ACO model\\|ACO]] | yes |'],
		['in a callout', ['> [!info] Payers', '> | Who | Pays |', '> | --- | --- |', '> | yes | «ACO» |'], '> | yes | [[ACO model\\|ACO]] |'],
		[
			'in a callout in a callout, without outer pipes', ['> [!info]', '> > [!note]', '> > Who | Pays', '> > --- | ---', '> > «ACO» | yes'],
			'> > [[ACO model\\|ACO]] | yes',
		],
		['in a list', ['- Payers:', '', '  | Who | Pays |', '  | --- | --- |', '  | «ACO» | yes |'], '  | [[ACO model\\|ACO]] | yes |'],
		['in an ad-block', ['```ad-info', '| Who | Pays |', '| --- | --- |', '| «ACO» | yes |', '```'], '| [[ACO model\\|ACO]] | yes |'],
		[
			'in an ad-block in a quote', ['> ```ad-info', '> | Who | Pays |', '> | --- | --- |', '> | «ACO» | yes |', '> ```'],
			'> | [[ACO model\\|ACO]] | yes |',
		],
	])('has its pipe escaped: a table %s', (_, source, row) => {
		const { text } = marked(lines(...source));
		const after = linked(lines(...source)).split('\n');
		const at = source.findIndex((line) => line.includes('«'));
		expect(after[at]).toBe(row);
		expect(after.filter((__, i) => i !== at)).toEqual(text.split('\n').filter((__, i) => i !== at));
	});

	it('has it escaped in the header too', () => {
		expect(linked(lines('| «ACO» | Pays |', '| --- | --- |', '| yes | no |')))
			.toBe(lines('| [[ACO model\\|ACO]] | Pays |', '| --- | --- |', '| yes | no |'));
	});

	it('keeps a pipe that is escaped already', () => {
		expect(linked(lines('| Who |', '| --- |', '| «ACO\\|IPA» |'))).toBe(lines('| Who |', '| --- |', '| [[ACO model\\|ACO\\|IPA]] |'));
	});

	it('is escaped nowhere else, not in a line of pipes that is no table', () => {
		expect(linked('| «ACO» | yes |')).toBe('| [[ACO model|ACO]] | yes |');
		expect(linked(lines('| Who | Pays |', '| --- | --- |', '| IPA | no |', '', 'An «ACO» pays.')))
			.toBe(lines('| Who | Pays |', '| --- | --- |', '| IPA | no |', '', 'An [[ACO model|ACO]] pays.'));
	});

	it('needs no escape as a Markdown link, or without a text of its own', () => {
		expect(linked(lines('| Who |', '| --- |', '| «ACO» |'), markdownLink))
			.toBe(lines('| Who |', '| --- |', '| [ACO](Models/ACO%20model.md) |'));
		expect(linked(lines('| Who |', '| --- |', '| «ACO model» |'))).toBe(lines('| Who |', '| --- |', '| [[ACO model]] |'));
	});

	it('is refused where its pipe would make a table of what was none', () => {
		expect(linked(lines('«ACO»', '--- | ---'))).toMatch(/would keep a link from being read as one/);
	});
});

describe('a name over the end of a line', () => {
	it.each([
		['an «accountable care\norganization» pays', 'an [[ACO model|accountable care organization]] pays'],
		['an «accountable care\r\norganization» pays\r\n', 'an [[ACO model|accountable care organization]] pays\r\n'],
		['an «accountable care  \norganization» pays', 'an [[ACO model|accountable care organization]] pays'],
		['an «accountable care\\\norganization» pays', 'an [[ACO model|accountable care organization]] pays'],
		['> an «accountable care\n> organization» pays\n> well', '> an [[ACO model|accountable care organization]] pays\n> well'],
		['> [!info]\n> > an «accountable\n> > care\n> > organization»', '> [!info]\n> > an [[ACO model|accountable care organization]]'],
		['- an «accountable care\n  organization» pays', '- an [[ACO model|accountable care organization]] pays'],
	])('is put on one line, since a link cannot go over two: %j', (source, text) => {
		expect(linked(source)).toBe(text);
	});
});

describe('emphasis in a name', () => {
	it('stays as written where it begins and ends inside', () => {
		expect(linked('the «Accountable **Care** Organizations» pay')).toBe('the [[ACO model|Accountable **Care** Organizations]] pay');
		expect(linked('the «Accountable ==Care== _Organizations_» pay')).toBe('the [[ACO model|Accountable ==Care== _Organizations_]] pay');
	});

	it('stays outside where it is around the name', () => {
		expect(linked('the **«ACO»** pays')).toBe('the **[[ACO model|ACO]]** pays');
		expect(linked('the **big «ACO» of** all')).toBe('the **big [[ACO model|ACO]] of** all');
	});

	it.each([
		['the **«Accountable** Care Organization» pays', 'the [[ACO model|**Accountable** Care Organization]] pays'],
		['the «Accountable Care **Organization»** pays', 'the [[ACO model|Accountable Care **Organization**]] pays'],
		['the **«Accountable** Care _Organization»_ pays', 'the [[ACO model|**Accountable** Care _Organization_]] pays'],
		['the ***«Accountable** Care* Organization»', 'the [[ACO model|***Accountable** Care* Organization]]'],
		['| Who |\n| --- |\n| **«Accountable** Care» |', '| Who |\n| --- |\n| [[ACO model\\|**Accountable** Care]] |'],
	])('comes into the link with its marks where it begins or ends at an end of the name: %j', (source, text) => {
		expect(linked(source)).toBe(text);
	});

	it.each([
		'the **big «Accountable** Care Organization» pays',
		'the «Accountable Care **Organization» of Ohio** pays',
		'**both «Accountable** Care **Organization» here**',
	])('that only begins or ends inside is not torn: %j is refused', (source) => {
		expect(linked(source)).toMatch(/^Bold or italics begin or end inside the name/);
	});

	it('is none where a mark has no partner', () => {
		expect(linked('5 * 3 «ACO» is 2 * 1')).toBe('5 * 3 [[ACO model|ACO]] is 2 * 1');
		expect(linked('**«Accountable Care» Organization')).toBe('**[[ACO model|Accountable Care]] Organization');
	});
});

describe('signs that links are made of', () => {
	it('are escaped in the text of a Markdown link', () => {
		expect(linked('code «ICD [10]» now', markdownLink)).toBe('code [ICD \\[10\\]](Models/ACO%20model.md) now');
		expect(linked('code «ICD \\[10\\]» now', markdownLink)).toBe('code [ICD \\[10\\]](Models/ACO%20model.md) now');
	});

	it('are kept in a wikilink where it can be read all the same', () => {
		expect(linked('code «ICD [10] CM» now')).toBe('code [[ACO model|ICD [10] CM]] now');
	});

	it.each([
		['code «ICD [10]» now', /^What stands around the name, or in it/],
		['Hurrah!«ACO»', /^What stands around the name, or in it/],
		['a \\«ACO» here', /^What stands around the name, or in it/],
		['the [«ACO»] here', /^A bracket stands right before the name/],
		['Many **«ACO»**s pay', /with a letter right beside them/],
		['老年**«糖尿病»**患者', /with a letter right beside them/],
		['A non*«ACO»* plan', /with a letter right beside them/],
		['Of **the «ACO»**s', /with a letter right beside them/],
	])('keep a link from being made where it would be read as something else: %j', (source, why) => {
		expect(linked(source)).toMatch(why);
	});

	it('of emphasis do no harm beside blanks and signs', () => {
		expect(linked('The **«ACO»**’s board')).toBe('The **[[ACO model|ACO]]**’s board');
		expect(linked('The **«ACO»** (2012)')).toBe('The **[[ACO model|ACO]]** (2012)');
		expect(linked('2 * «ACO» * 3')).toBe('2 * [[ACO model|ACO]] * 3');
	});

	it('do no harm further away, or escaped', () => {
		expect(linked('the [big «ACO»] here')).toBe('the [big [[ACO model|ACO]]] here');
		expect(linked('the \\[«ACO»\\] here')).toBe('the \\[[[ACO model|ACO]]\\] here');
		expect(linked('Hurrah! «ACO»')).toBe('Hurrah! [[ACO model|ACO]]');
	});
});

describe('a note that has changed since its mentions were found', () => {
	/** Links the name marked in the text as it was, in the text as it is. */
	function linkedNow(was: string, is: string): string {
		const { text, ranges: [range = { from: 0, to: 0 }] } = marked(was);
		const mention = {
			...range, text: text.slice(range.from, range.to), kind: 'unlinked' as const, fingerprint: fingerprintOf(text, range), candidates: [],
		};
		const { edit, refusal } = planLink(is, mention, wikilink);
		return edit ? applyEdit(is, edit) : refusal;
	}
	const around = (name: string): string => `Since 2012 the group has been run as ${name} by three hospitals, a clinic and a plan.`;

	it('has the link at the same words further down or up', () => {
		expect(linkedNow(around('«ACO»'), `A line before.\n\n${around('ACO')}`)).toBe(`A line before.\n\n${around('[[ACO model|ACO]]')}`);
		expect(linkedNow(`A line before.\n\n${around('«ACO»')}`, around('ACO'))).toBe(around('[[ACO model|ACO]]'));
	});

	it('has it where the sentence stands, whatever came far from it', () => {
		const [sentence, linkedOne] = [
			'Every quarter the hospitals told their ACO how many patients came back.',
			'Every quarter the hospitals told their [[ACO model|ACO]] how many patients came back.',
		];
		expect(linkedNow(`Old.\n\n${sentence.replace('ACO', '«ACO»')}\n\nOld.`, `New.\n\n${sentence}\n\nOther.`))
			.toBe(`New.\n\n${linkedOne}\n\nOther.`);
	});

	it('has it where lines were broken otherwise', () => {
		expect(linkedNow('The «ACO»\nnow pays.', 'The ACO\r\nnow pays.')).toBe('The [[ACO model|ACO]]\r\nnow pays.');
	});

	it.each([
		['goes on otherwise', 'The «ACO» pays.', 'The ACO will pay in 2030.'],
		['begins otherwise', 'The «ACO» pays.', 'Her ACO pays.'],
		['is another one, with the same word at the old offset', 'Ask the «MSP» for a refund.', 'New is: MSP of computers.\n'],
		['was joined to another', 'It ended.\n\nThe «ACO» pays.', 'It ended.\n The ACO pays.'],
	])('refuses where the sentence %s, and says so', (_, was, is) => {
		const { ranges: [{ from } = { from: -1 }] } = marked(was);
		expect(is.startsWith(marked(was).text.slice(from, from + 3), from)).toBe(true);
		expect(linkedNow(was, is)).toMatch(/^The text has changed since the name was found in it\./);
	});

	it('never links a name among other words than it was found among', () => {
		const words = fc.array(fc.constantFrom('the', 'ACO', 'pays', 'not', 'ACO’s', '\n\n', '- ', 'IPA'), { maxLength: 12 })
			.map((parts) => parts.join(' '));
		fc.assert(fc.property(words, words, words, (before, after, is) => {
			const was = `${before} ACO ${after}`;
			const range = { from: before.length + 1, to: before.length + 4 };
			const fingerprint = fingerprintOf(was, range);
			const { edit } = planLink(is, { ...range, text: 'ACO', kind: 'unlinked', fingerprint, candidates: [] }, wikilink);
			if (edit) expect(fingerprintOf(is, edit)).toBe(fingerprint);
		}));
	});

	it.each([
		['the name is gone', 'The «ACO» pays.', 'The IPA pays.'],
		['the text is gone', 'The «ACO» pays.', ''],
		['the name stands elsewhere, among other words', 'The «ACO» pays.', 'Nobody knows what an ACO does.'],
		['the same words stand twice', around('«ACO»'), `Now\n${around('ACO')}\n\n${around('ACO')}`],
		['letters came behind it', 'The «ACO» pays.', 'The ACOG pays.'],
		['letters came before it', 'The «ACO» pays.', 'TheNACO pays.'],
		['digits came behind an underscore', 'The «ACO» pays.', 'The ACO_2024 pays.'],
	])('refuses where %s, and says so', (_, was, is) => {
		expect(linkedNow(was, is)).toBe('The note has changed: the name no longer stands there.');
	});

	it.each([
		['code', 'The «ACO» pays.', '`or ACO`'],
		['a link', 'See «ACO» now', 'S[[ ACO]] now'],
		['a comment', 'The «ACO» pays.', '%%..ACO %%'],
		['the frontmatter', 'The «ACO» pays.', '---\nACO: 1\n---\n'],
	])('refuses where the name now stands in %s', (_, was, is) => {
		expect(linkedNow(was, is)).toBe('The name now stands in code, a link or another place that takes no link.');
	});
});

describe('a link that says another name of the note', () => {
	it.each([
		['Ask «[[ACO]]» now', 'ACO', 'Ask [[ACO model|ACO]] now'],
		['Ask «[[aco]]» now', 'aco', 'Ask [[ACO model|aco]] now'],
		['Ask «[[ACO|the group]]» now', 'the group', 'Ask [[ACO model|the group]] now'],
		['Ask «[[ACO#Purpose]]» now', 'ACO > Purpose', 'Ask [[ACO model#Purpose|ACO > Purpose]] now'],
		['Ask «[[ACO#Purpose of it|why]]» now', 'why', 'Ask [[ACO model#Purpose of it|why]] now'],
		['Ask «[[ACO#^risk|why]]» now', 'why', 'Ask [[ACO model#^risk|why]] now'],
		['Ask «[[ACO|ACO model]]» now', 'ACO model', 'Ask [[ACO model]] now'],
		['«![[ACO]]»', 'ACO', '![[ACO model]]'],
		['«![[ACO#Purpose]]»', 'ACO > Purpose', '![[ACO model#Purpose]]'],
		['«![[ACO|large]]»', 'large', '![[ACO model|large]]'],
		['Ask «[the ACO](ACO)» now', 'the ACO', 'Ask [[ACO model|the ACO]] now'],
		['Ask «[the **ACO**](<ACO>)» now', 'the **ACO**', 'Ask [[ACO model|the **ACO**]] now'],
		['Ask «[the\nACO](ACO)» now', 'the\nACO', 'Ask [[ACO model|the ACO]] now'],
		['Ask «[why](ACO#Purpose%20of%20it)» now', 'why', 'Ask [[ACO model#Purpose of it|why]] now'],
	])('is mended to lead there, and shows what it did: %j', (source, shown, text) => {
		expect(mended(source, shown)).toBe(text);
	});

	it.each([
		['Ask «[[ACO]]» now', 'ACO', 'Ask [ACO](Models/ACO%20model.md) now'],
		['Ask «[[ACO#Purpose of it|why]]» now', 'why', 'Ask [why](Models/ACO%20model.md#Purpose%20of%20it) now'],
		['«![[ACO]]»', 'ACO', '![ACO](Models/ACO%20model.md)'],
		['Ask «[the \\[ACO\\]](ACO)» now', 'the \\[ACO\\]', 'Ask [the \\[ACO\\]](Models/ACO%20model.md) now'],
		['Ask «[the ACO](ACO "A title")» now', 'the ACO', 'Ask [the ACO](Models/ACO%20model.md "A title") now'],
	])('is mended to a Markdown link where the app writes such: %j', (source, shown, text) => {
		expect(mended(source, shown, markdownLink)).toBe(text);
	});

	it('keeps its title, or stays as it is', () => {
		expect(mended('Ask «[the ACO](ACO "A title")» now', 'the ACO')).toMatch(/^The link has a title, which a wikilink cannot keep/);
		expect(mended('Ask «[it](ACO "the \\"big\\" one")» now', 'it')).toMatch(/^The link has a title, which a wikilink cannot keep/);
		expect(mended('Ask «[it](ACO "the \\"big\\" one")» now', 'it', markdownLink))
			.toBe('Ask [it](Models/ACO%20model.md "the \\"big\\" one") now');
	});

	it('keeps the image it shows, or stays as it is', () => {
		expect(mended('Ask «[![logo](logo.png)](ACO)» now', '![logo](logo.png)')).toMatch(/^The link shows an image or another link/);
		expect(mended('Ask «[the ![logo](logo.png "L")](ACO)» now', 'the ![logo](logo.png "L")', markdownLink))
			.toBe('Ask [the ![logo](logo.png "L")](Models/ACO%20model.md) now');
	});

	it('is not made to a note whose name would be read as another', () => {
		expect(mended('Ask «[[ACO]]» now', 'ACO', () => '[[C# notes]]')).toMatch(/^The name of the note’s file holds a sign/);
		expect(linked('Ask «ACO» now', () => '[[C# notes]]')).toMatch(/^The name of the note’s file holds a sign/);
	});

	it.each([
		['| Who |\n| --- |\n| «[[ACO]]» |', 'ACO', '| Who |\n| --- |\n| [[ACO model\\|ACO]] |'],
		['Who | Why\n--- | ---\n«[[ACO\\|the group]]» | pays', 'the group', 'Who | Why\n--- | ---\n[[ACO model\\|the group]] | pays'],
		['> [!info]\n> | Who |\n> | --- |\n> | «[[ACO]]» |', 'ACO', '> [!info]\n> | Who |\n> | --- |\n> | [[ACO model\\|ACO]] |'],
	])('has its pipe escaped in a table: %j', (source, shown, text) => {
		expect(mended(source, shown)).toBe(text);
	});

	it.each([
		['---\nrelated: "«[[ACO]]»"\n---\n', '---\nrelated: "[[ACO model|ACO]]"\n---\n'],
		['---\nrelated:\n  - "«[[ACO]]»"\n  - "[[IPA]]"\n---\n', '---\nrelated:\n  - "[[ACO model|ACO]]"\n  - "[[IPA]]"\n---\n'],
	])('is mended in the properties, where it is a wikilink whatever the app writes elsewhere: %j', (source, text) => {
		expect(mended(source, 'ACO')).toBe(text);
		expect(mended(source, 'ACO', () => '[ACO model](ACO%20model.md)')).toBe(text);
	});

	it('stays as it is in properties that could not be read with it', () => {
		expect(mended("---\nrelated: '«[[ACO]]»'\n---\n", 'ACO', () => "[[Physicians' ACO]]"))
			.toMatch(/would keep a link from being read as one/);
	});

	it('stays as it is in a written comparison, which would be written over', () => {
		expect(mended('%% compare:begin id=k3 v=1 %%\n| Who |\n| --- |\n| «[[ACO]]» |\n%% compare:end id=k3 %%\n', 'ACO'))
			.toMatch(/^The link stands in a written comparison/);
	});

	it('is found at its place among others like it, or where it is the only one', () => {
		expect(mended('[[ACO]] and «[[ACO]]» and [[ACO]]', 'ACO')).toBe('[[ACO]] and [[ACO model|ACO]] and [[ACO]]');
		const mention = {
			from: 4, to: 11, text: 'ACO', kind: 'alias-linked' as const, fingerprint: 0,
			candidates: [{ id: 'Models/ACO model.md', name: 'ACO', score: 0, reasons: [] }],
		};
		expect(planLink('Go and ask [[ACO]] now', mention, wikilink).edit)
			.toEqual({ from: 11, to: 18, before: '[[ACO]]', after: '[[ACO model|ACO]]' });
		expect(planLink('Ask [[IPA]] [[ACO]] [[ACO]]', mention, wikilink).refusal).toBe('The note has changed: the link no longer stands there.');
		expect(planLink('Ask [[IPA|ACO]]', { ...mention, to: 15 }, wikilink).refusal)
			.toBe('The note has changed: the link no longer stands there.');
	});
});

describe('whatever note a mention stands in', () => {
	const MODEL = parseNote(
		'Models/ACO model.md', '---\naliases: [ACO, the group, HIPAA, fee-for-service, 340B, β-blocker, 糖尿病, Purpose care]\n---\n',
	);
	const lexicon = new Lexicon();
	lexicon.set(MODEL);

	/** The mentions in a text that can be linked or mended. */
	function linkable(text: string): Mention[] {
		const note = parseNote('Any.md', text);
		const index = new MentionIndex(() => text);
		index.setNames(MODEL.path, MODEL);
		index.scan(note, scanNote(text));
		const said = { ignoredNames: [], ignoredPlaces: {}, choices: {}, meanings: [], sureness: 'balanced' as const, refusals: [] };
		const preferences = { scope: DEFAULT_SCOPE, firstOnly: false, skipLinked: false, ...said };
		const sources = { lexicon, linkers: new Linkers(), index, preferences };
		return [...findMentionsIn(sources, note), ...findLinkedIn(sources, note)].filter(({ kind }) => kind !== 'linked');
	}
	const said = ({ target, subpath, embed }: Link): string => `${embed ? '!' : ''}${target}${subpath}`;

	it.each([
		['wikilink', wikilink], ['Markdown link', markdownLink],
	])('a %s made of it leads to its note, and nothing else has changed', (_, write) => {
		fc.assert(fc.property(anyNote, (text) => {
			for (const mention of linkable(text).slice(0, 4)) {
				const { edit, refusal } = planLink(text, mention, write);
				if (!edit) {
					expect(refusal).not.toMatch(/^The n/);
					continue;
				}
				const after = applyEdit(text, edit);
				const end = edit.from + edit.after.length;
				expect(edit.before).toBe(text.slice(edit.from, edit.to));
				expect([after.slice(0, edit.from), after.slice(end)]).toEqual([text.slice(0, edit.from), text.slice(edit.to)]);
				const links = parseNote('Any.md', after).links;
				const made = links.find(({ from, to }) => from === edit.from && to === end);
				expect(lexicon.resolve(made?.target ?? '', 'Any.md')).toEqual({ path: MODEL.path, via: 'path' });
				const others = parseNote('Any.md', text).links.filter(({ from }) => from !== edit.from);
				expect(links.filter((link) => link !== made).map(said)).toEqual(others.map(said));
			}
		}), { numRuns: 120 });
	});
});
