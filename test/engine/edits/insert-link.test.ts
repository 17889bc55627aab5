import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planInsert } from '../../../src/engine/edits/insert-link';
import { wholeOffset } from '../../../src/engine/edits/place';
import { applyEdit } from '../../../src/engine/edits/link-mention';

import { marked } from '../../marked';
import { anyNote } from '../note/any-note';

/** The text once a link to the model is put in at the marked place, or why it cannot be. */
function inserted(source: string, link: Partial<Parameters<typeof planInsert>[2]> = {}): string {
	const { model = '[[ACO model]]', name = 'ACO', recipe } = link;
	const { text, ranges: [range = { from: 0, to: 0 }] } = marked(source);
	const { edit, refusal } = planInsert(text, range, { model, name, recipe });
	return edit ? applyEdit(text, edit) : refusal;
}

const lines = (...of: string[]): string => of.join('\n');

describe('a link put in at the cursor', () => {
	it.each([
		['Joined an «»', 'Joined an [[ACO model|ACO]]'],
		['«»', '[[ACO model|ACO]]'],
		['Several «»s pay.', 'Several [[ACO model|ACO]]s pay.'],
		['- «»', '- [[ACO model|ACO]]'],
		['> [!note] About «»', '> [!note] About [[ACO model|ACO]]'],
		['## «»', '## [[ACO model|ACO]]'],
	])('shows the name that was looked for: %j', (source, text) => {
		expect(inserted(source)).toBe(text);
	});

	it('needs no text of its own where that name is its target', () => {
		expect(inserted('The «»', { name: 'ACO model' })).toBe('The [[ACO model]]');
	});

	it('is a Markdown link where the app writes such, brackets in the name escaped', () => {
		expect(inserted('The «»', { model: '[ACO model](ACO%20model.md)' })).toBe('The [ACO](ACO%20model.md)');
		expect(inserted('The «»', { model: '[ACO model](ACO%20model.md)', name: 'ACO [old]' })).toBe('The [ACO \\[old\\]](ACO%20model.md)');
	});

	it('stands in the last line of an admonition block that is never closed, but in no fence', () => {
		expect(inserted(lines('```ad-note', 'An «»'))).toBe(lines('```ad-note', 'An [[ACO model|ACO]]'));
		expect(inserted(lines('```ad-note', 'title: An «»', ''))).toBe(lines('```ad-note', 'title: An [[ACO model|ACO]]', ''));
		expect(inserted(lines('```ad-note', '```ad-tip', 'An «»', '```'))).toBe(lines('```ad-note', '```ad-tip', 'An [[ACO model|ACO]]', '```'));
		expect(inserted(lines('Text.', '```ad-note«»'))).toMatch(/marks of a heading, list, quote|Marks of a block/);
	});

	it('stands in a line that goes on with a quote or callout without its marks', () => {
		expect(inserted(lines('> [!note] T', 'an «»'))).toBe(lines('> [!note] T', 'an [[ACO model|ACO]]'));
		expect(inserted(lines('> one', 'an «»', '> two'))).toBe(lines('> one', 'an [[ACO model|ACO]]', '> two'));
		expect(inserted(lines('> one', 'two', '«»'))).toMatch(/^A line right below a quote or callout/);
	});

	it('has its pipe escaped in every cell of a table, the empty ones too', () => {
		const table = (head: string, cell: string): string => lines('Models', '', `| ${head} | Risk |`, '| --- | --- |', `| ${cell} | some |`);
		expect(inserted(table('«»', 'x'))).toBe(table('[[ACO model\\|ACO]]', 'x'));
		expect(inserted(table('Model', 'one «»'))).toBe(table('Model', 'one [[ACO model\\|ACO]]'));
		expect(inserted(table('Model', '«»'))).toBe(table('Model', '[[ACO model\\|ACO]]'));
	});

	it('has its pipe escaped in a table inside a callout', () => {
		expect(inserted(lines('> [!note]', '> | A | B |', '> | - | - |', '> | «» | b |')))
			.toBe(lines('> [!note]', '> | A | B |', '> | - | - |', '> | [[ACO model\\|ACO]] | b |'));
	});

	it('is one more name on an empty line of a recipe, and nowhere else in it', () => {
		expect(inserted(lines('```compare', '«»', '```'))).toBe(lines('```compare', '[[ACO model|ACO]]', '```'));
		const term = { model: '[[Acronyms#Payers]]', name: 'HMO', recipe: 'Acronyms#HMO' };
		expect(inserted(lines('```compare', 'PPO', '«»', '```'), term)).toBe(lines('```compare', 'PPO', 'Acronyms#HMO', '```'));
		expect(inserted(lines('Joined an «»', '', '```compare', '```'), term)).toContain('Joined an [[Acronyms#Payers|HMO]]');
		expect(inserted(lines('```compare', 'Home «»Visit', '```'))).toMatch(/^A recipe takes a name or a link on a line of its own/);
		expect(inserted(lines('```compare«»', 'Home Visit', '```'))).toMatch(/^A recipe takes/);
		expect(inserted(lines('```compare', 'notes:', '  - Home Visit', '«»', '```'))).not.toContain('[[');
	});

	it.each([
		['of a heading', '«»## Who pays', '## [[ACO model|ACO]]Who pays'],
		['of a heading, between its marks', '#«»# Who pays', '## [[ACO model|ACO]]Who pays'],
		['of a heading, those at its end', '## Who pays #«»#', '## Who pays[[ACO model|ACO]] ##'],
		['of an empty heading', '«»## ', '## [[ACO model|ACO]]'],
		['of an item', '«»1. nurse', '1. [[ACO model|ACO]]nurse'],
		['of an item in an item', lines('- a', '«»  - nurse'), lines('- a', '  - [[ACO model|ACO]]nurse')],
		['of an empty item', '«»- ', '- [[ACO model|ACO]]'],
		['of a task', '-«» [x] call', '- [x] [[ACO model|ACO]]call'],
		['of a task, inside its box', '- [«»x] call', '- [x] [[ACO model|ACO]]call'],
		['of a quote', '«»> said', '> [[ACO model|ACO]]said'],
		['of a quote in a quote', '>«» > said', '> > [[ACO model|ACO]]said'],
		['of a callout', '> [!wa«»rning]- Beware', '> [!warning]- [[ACO model|ACO]]Beware'],
		['of a callout, behind its kind', '> [!warning]«» Beware', '> [!warning] [[ACO model|ACO]]Beware'],
		['of a footnote', '[^«»n]: from', '[^n]: [[ACO model|ACO]]from'],
		['of the title of an admonition', lines('```ad-note', 'ti«»tle: Who', '```'), lines('```ad-note', 'title: [[ACO model|ACO]]Who', '```')],
		['of a field', 'Pay«»er:: county', 'Payer:: [[ACO model|ACO]]county'],
		['of a field, before its key', '«»**Payer**:: county', '**Payer**:: [[ACO model|ACO]]county'],
		['of a field in brackets', 'It is [pa«»yer:: county].', 'It is [payer:: [[ACO model|ACO]]county].'],
		['of a field in a cell', lines('| a |', '| - |', '| (pa«»yer:: x) |'), lines('| a |', '| - |', '| (payer:: [[ACO model\\|ACO]]x) |')],
		['of a bold label', '**Pa«»yer**: county', '**Payer**: [[ACO model|ACO]]county'],
		['of a bold label in an item', '«»- **Payer:** county', '- **Payer:** [[ACO model|ACO]]county'],
		['of the file', '«»\ufeffText', '\ufeff[[ACO model|ACO]]Text'],
	])('goes behind the marks %s', (_, source, text) => {
		expect(inserted(source)).toBe(text);
	});

	it('parts no letter from its accent, no sign in two halves and no line end of two', () => {
		expect(inserted('cafe«»\u0301 open')).toBe('cafe\u0301[[ACO model|ACO]] open');
		expect(inserted('👩\u200d«»⚕️ here')).toBe('👩\u200d⚕️[[ACO model|ACO]] here');
		const { edit } = planInsert('😀', { from: 1, to: 1 }, { model: '[[ACO]]', name: 'ACO' });
		expect(edit).toMatchObject({ from: 2 });
		expect(inserted('one\r«»\ntwo')).toBe('one[[ACO model|ACO]]\r\ntwo');
	});

	it.each([
		['the fence of the properties', lines('«»---', 'payer: county', '---', 'Text.'), /^A property takes a link in quotation marks/],
		['the fence below them', lines('---', 'payer: county', '---«»', 'Text.'), /^A property takes/],
		['the key of a property', lines('---', 'pay«»er: "county"', '---'), /^A property takes/],
		['an alias, in quotation marks too', lines('---', 'aliases: ["HV«»"]', '---'), /^The names and tags of a note take no link/],
		['a fence of an admonition', lines('«»```ad-note', 'x', '```'), /^Marks of a block stand here/],
		['its other fence', lines('```ad-note', 'x', '```«»', 'Text.'), /^Marks of a block/],
		['an option of an admonition', lines('```ad-note', 'collapse: «»open', 'x', '```'), /^Marks stand around the cursor/],
		['a fence of code', lines('«»```js', 'x', '```'), /^Code takes no link/],
		['a line of code', lines('```js', '«»', '```'), /^Code takes no link/],
		['indented code', '    co«»de', /^Code takes no link/],
		['code in a line', 'Run `ca«»re`.', /^Code takes no link/],
		['a formula', 'So $x«»+y$.', /^A formula takes no link/],
		['a block of formulas', lines('$$', '«»x', '$$'), /^A formula takes no link/],
		['a comment', 'Ask %%the «»payer%%.', /^A comment takes no link/],
		['a block of comments', lines('%%', 'Ask.«»', '%%'), /^A comment takes no link/],
		['an HTML tag', 'A <b cl«»ass="x">b</b>.', /^An HTML tag takes no link/],
		['a link in HTML', 'A <a href="x">b«»c</a>.', /^The text of an HTML link/],
		['a block of HTML', lines('<div>', 'x«»', '</div>'), /^HTML takes no link/],
		['a web address', 'See https://ex«»ample.org.', /^A web address takes no link/],
		['a tag', 'It is #ca«»re.', /^A tag takes no link/],
		['the place right before a tag', 'It is «»#care.', /^A tag stands right beside the cursor/],
		['the id of a block', 'Text. ^i«»d', /^The id of a block takes no link/],
		['the end of such an id', 'Text. ^id«»', /^The id of a block stands right beside/],
		['an address of a reference link', '[law]: https://exam«»ple.org', /^The address of a reference link/],
		['a rule', '-«»--', /^A rule or a fence/],
		['the underline of a heading', lines('Who', '=«»='), /^Marks of a block/],
		['the line above a rule', lines('Text.', '«»', '---'), /^A line here would be read together/],
		['the one line between two paragraphs', lines('One.', '«»', 'Two.'), /^A line here would be read together/],
		['the line below a table', lines('| a |', '| - |', '| b |', '«»'), /^A line here would be read together/],
		['the line above a table', lines('«»', '| a |', '| - |'), /^A line right above a table/],
		['the line below one that goes on with a quote', lines('> said', 'lazily', '«»', '> more'), /^A line right below a quote or callout/],
		['the line below a quote in a list', lines('- > said', '«»'), /^A line right below a quote or callout/],
		['the line below a callout', lines('> [!info] Who', '«»'), /^A line right below a quote or callout/],
		['a callout without a title or blank', '> [!in«»fo]', /^A callout’s title begins behind a blank/],
		[
			'a written comparison', lines('%% compare:begin id=a1 %%', '| A«» |', '| - |', '%% compare:end id=a1 %%'),
			/^A written comparison takes no link/,
		],
		[
			'a pair of brackets that is no link', lines('| a |', '| - |', 'see [[x|vis«»its]] there'),
			/^This place is between two pairs of brackets|^A link stands there/,
		],
		['the mark of emphasis', 'A *«»*bold** one.', /^Marks stand around the cursor/],
		['an escape', 'A \\«»* star.', /^Marks stand around the cursor/],
		['the place right before a parenthesis', 'The model «»(new) pays.', /^A parenthesis right behind a link/],
		['an exclamation mark', 'At once!«» Go.', /^An exclamation mark right before a link/],
	])('is refused in words at %s', (_, source, why) => {
		expect(inserted(source)).toMatch(why);
	});

	it('stands beside emphasis that stays what it is', () => {
		expect(inserted('**The payer**«» pays.')).toBe('**The payer**[[ACO model|ACO]] pays.');
		expect(inserted('The «»**payer** pays.')).toBe('The [[ACO model|ACO]]**payer** pays.');
		expect(inserted('The **payer«»**s pay.')).toMatch(/a letter right beside them/);
	});

	it('never changes the cells of a table', () => {
		const table = (head: string, rule: string, row: string): string => lines(head, rule, row);
		expect(inserted(table('| A | B |', '| - | - |', '«»| a | b |'))).toMatch(/between the cells/);
		expect(inserted(table('| A | B |', '| - | - |', '| a | b |«»'))).toMatch(/between the cells/);
		expect(inserted(table('| A | B |', '| -«» | - |', '| a | b |'))).toMatch(/between the cells/);
	});

	it('goes into a property between quotation marks, as a wikilink', () => {
		const note = (value: string): string => lines('---', `owner: ${value}`, '---');
		expect(inserted(note('"«»"'))).toBe(note('"[[ACO model|ACO]]"'));
		expect(inserted(note('"«CMS»"'))).toBe(note('"[[ACO model|CMS]]"'));
		expect(inserted(note('"«CMS»"'), { model: '[ACO model](ACO%20model.md)' })).toMatch(/in quotation marks/);
		expect(inserted(note('«»'))).toMatch(/in quotation marks/);
	});

	it('never goes into a link', () => {
		expect(inserted('See [[Cap«»itation]].')).toMatch(/^A link stands there already/);
		expect(inserted('See [the «»model](Capitation.md).')).toMatch(/^A link stands there already/);
		expect(inserted('See [[Capitation]]«».')).toBe('See [[Capitation]][[ACO model|ACO]].');
	});

	it('is refused where a bracket before it would spoil it', () => {
		expect(inserted('list[«» and more')).toMatch(/^A bracket stands right before/);
	});
});

describe('a link put around selected text', () => {
	it.each([
		['An «acountable care organization» pays.', 'An [[ACO model|acountable care organization]] pays.'],
		['Several «ACO»s pay.', 'Several [[ACO model|ACO]]s pay.'],
		['The «ACO model» pays.', 'The [[ACO model]] pays.'],
	])('shows what was selected as it was written: %j', (source, text) => {
		expect(inserted(source)).toBe(text);
	});

	it('leaves blanks at the ends of the selection outside', () => {
		expect(inserted('An« ACO »pays.')).toBe('An [[ACO model|ACO]] pays.');
	});

	it('takes a selection of blanks for a cursor before them', () => {
		expect(inserted('An« »pays.')).toBe('An[[ACO model|ACO]] pays.');
	});

	it('shows text of two lines on one', () => {
		expect(inserted(lines('An «accountable', 'care organization» pays.'))).toBe('An [[ACO model|accountable care organization]] pays.');
	});

	it('escapes the pipe in a table', () => {
		expect(inserted(lines('| A | B |', '| - | - |', '| the «ACOs» | b |')))
			.toBe(lines('| A | B |', '| - | - |', '| the [[ACO model\\|ACOs]] | b |'));
	});

	it.each([
		['a selection over two cells', lines('| A | B |', '| - | - |', '| «a | b» |'), /several table cells/],
		['a selection over two paragraphs', lines('An «ACO', '', 'and a payer» meet.'), /several paragraphs/],
		['a selection with a link in it', 'The «old [[ACO model]]» pays.', /A link stands there already/],
		['a whole heading', '«## Risks»', /marks of a heading, list, quote/],
		['a whole item of a list', lines('- «one', '- two»'), /several paragraphs|marks of a heading/],
		['an item with its mark', lines('«- one»', '- two'), /marks of a heading, list, quote/],
		['a quote with its mark', '«> quoted»', /marks of a heading, list, quote/],
		['a task with its mark', '«- [ ] to do»', /marks of a heading, list, quote/],
		['a whole block of code', lines('«```ad-info', 'title: One', '```»'), /marks of a heading, list, quote|several paragraphs/],
		['a key with its value', 'Owner«:: CMS»', /marks of a heading, list, quote/],
		['several lines of code', lines('```', 'co«de', 'mo»re', '```'), /several lines/],
		['a value without quotation marks in a property', lines('---', 'owner: «CMS»', '---'), /in quotation marks/],
		['bold text with a letter behind it', 'Many **«ACO»**s pay.', /a letter right beside them/],
		['a tag in it', 'Ask «the #care plan».', /^A tag stands in the selection/],
		['a part of a tag', 'Ask the #ca«re plan».', /^A tag stands in the selection/],
		['code in it', '«Run `care` now».', /^Code stands in the selection/],
		['a web address in it', 'See «https://example.org today».', /^A web address stands in the selection/],
		['a comment in it', 'Ask «the %%new%% payer».', /^A comment stands in the selection/],
		['the id of a block in it', 'The «payer ^id»', /^The id of a block stands/],
		['one of two marks of bold', 'The **«payer** pays».', /^Bold or italics begin or end inside/],
		['a bold label', '**«Payer»**: county', /marks of a heading, list, quote/],
		['the title of an admonition with its key', lines('```ad-note', '«title: Who»', 'x', '```'), /marks of a heading, list, quote/],
		['a word of code', 'co\n\n    the «word»', /^Code takes no link/],
		['a selection that ends a wikilink', 'The «one]] with more» pays.', /keep a link from being read/],
	])('is refused for %s', (_, source, why) => {
		expect(inserted(source)).toMatch(why);
	});
});

it('changes nothing outside the selection, and at a cursor takes nothing away, whatever the note', () => {
	fc.assert(fc.property(anyNote, fc.nat(), fc.nat(), (text, one, other) => {
		const [from = 0, to = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
		const { edit } = planInsert(text, { from, to }, { model: '[[ACO model]]', name: 'ACO' });
		if (!edit) return;
		// A selection that ends within a character, or before its accents, has all of it.
		if (edit.from < edit.to) expect([edit.from >= from, edit.to <= wholeOffset(text, to)]).toEqual([true, true]);
		expect(text.slice(edit.from, edit.to)).toBe(edit.before);
	}));
});
