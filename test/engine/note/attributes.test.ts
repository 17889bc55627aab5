import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import type { Attribute } from '../../../src/engine/note/facts/attribute';
import { findGrids } from '../../../src/engine/note/facts/tables';
import { parseNote } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';
import { marked } from '../../marked';

const lines = (...all: string[]): string => all.join('\n');
/** The attributes of a note that is alone in its vault, and called by its first H1. */
function attributesOf(text: string): Attribute[] {
	const lexicon = new Lexicon();
	const note = parseNote(`${/^# (.+)$/m.exec(text)?.[1]?.trim() ?? 'Note'}.md`, text);
	lexicon.set(note);
	return lexicon.attributesOf(note).map(({ path: _, under: __, ...attribute }) => attribute);
}
const ofKind = (kind: Attribute['kind'], text: string): string[][] =>
	attributesOf(text)
		.filter((one) => one.kind === kind)
		.map(({ key, value }) => [key, value]);

describe('properties as attributes', () => {
	it.each([
		['owner: physicians', ['owner', 'physicians']],
		['Risk Model: two-sided', ['Risk Model', 'two-sided']],
		['lives: 1,200', ['lives', '1,200']],
		['code: 0450', ['code', '0450']],
		['rate: 1.10', ['rate', '1.10']],
		['open: NO', ['open', 'NO']],
		['program: 340B', ['program', '340B']],
		['begun: 2012-04-01', ['begun', '2012-04-01']],
		['owner: "a group: doctors"', ['owner', 'a group: doctors']],
		['owner: "[[Physician]]"', ['owner', '[[Physician]]']],
		['services: [billing, staffing]', ['services', 'billing, staffing']],
		['services:\n  - billing\n  - 00123', ['services', 'billing, 00123']],
		['owner:', ['owner', '']],
		['__proto__: none', ['__proto__', 'none']],
		['constructor: none', ['constructor', 'none']],
		['責任: 医師', ['責任', '医師']],
	])('keep what the author wrote: %j', (yaml, attribute) => {
		expect(ofKind('property', `---\n${yaml}\n---\n`)).toEqual([attribute]);
	});

	it.each(['tags', 'tag', 'aliases', 'alias', 'Aliases', 'cssclasses', 'cssclass'])(
		'leave out %s, which says nothing of the subject',
		(key) => {
			expect(attributesOf(`---\n${key}: aco\n---\n`)).toEqual([]);
		},
	);

	it.each(['owner: null', 'owner: ~', 'owner: []', 'owner: ""'])('are empty where YAML says nothing: %s', (yaml) => {
		expect(ofKind('property', `---\n${yaml}\n---\n`)).toEqual([['owner', '']]);
	});

	it('keep both values of a key that stands twice', () => {
		expect(ofKind('property', '---\nowner: plan\nowner: group\n---\n')).toEqual([['owner', 'plan'], ['owner', 'group']]);
	});
});

describe('inline fields as attributes', () => {
	it.each([
		['a line', 'Purpose:: lower cost', [['Purpose', 'lower cost']]],
		['square brackets in a sentence', 'It has [risk:: two-sided] contracts.', [['risk', 'two-sided']]],
		['round brackets in a sentence', 'It has (risk:: two-sided) contracts.', [['risk', 'two-sided']]],
		['several brackets on a line', '[risk:: none] and (owner:: plan) and [fee:: 5%]', [['risk', 'none'], ['owner', 'plan'], ['fee', '5%']]],
		['the brackets of a line, which count before its own key, as in Dataview', 'Purpose:: a plan with [risk:: none]', [['risk', 'none']]],
		['lines of one paragraph', 'Owner:: plan\nPayer:: CMS', [['Owner', 'plan'], ['Payer', 'CMS']]],
		['a list item', '- Purpose:: lower cost', [['Purpose', 'lower cost']]],
		['a task', '- [ ] [due:: 2025-01-01] renew', [['due', '2025-01-01']]],
		['a quote', '> Purpose:: lower cost', [['Purpose', 'lower cost']]],
		['a callout', '> [!info] Facts\n> Purpose:: lower cost', [['Purpose', 'lower cost']]],
		['an ad block', '```ad-info\nPurpose:: lower cost\n```', [['Purpose', 'lower cost']]],
		['a bold key', '**Financial Model**:: capitation', [['Financial Model', 'capitation']]],
		['a bold key with its colons', '**Financial Model::** capitation', [['Financial Model', 'capitation']]],
		['a key with slash, hyphen and digits', 'Part-B/2024_plan:: yes', [['Part-B/2024_plan', 'yes']]],
		['a bracket key with other signs', '[Owner & Payer:: plan]', [['Owner & Payer', 'plan']]],
		['nested brackets', '[model:: see [[ACO]] first]', [['model', 'see [[ACO]] first']]],
		['nested parentheses', '(owner:: the group (physicians))', [['owner', 'the group (physicians)']]],
		['a Windows line end', 'Purpose:: lower cost\r\nMore.\r\n', [['Purpose', 'lower cost']]],
		['a Greek key', 'Σκοπός:: χαμηλό κόστος', [['Σκοπός', 'χαμηλό κόστος']]],
		['a Han key', '目的:: 降低成本', [['目的', '降低成本']]],
		['an Arabic key', 'الغرض:: خفض التكلفة', [['الغرض', 'خفض التكلفة']]],
		['a Thai key', 'วัตถุประสงค์:: ลดต้นทุน', [['วัตถุประสงค์', 'ลดต้นทุน']]],
		['an emoji key', '💰 Cost:: low', [['💰 Cost', 'low']]],
		['a key that objects have', 'constructor:: a\n__proto__:: b', [['constructor', 'a'], ['__proto__', 'b']]],
		['no value', 'Purpose::', [['Purpose', '']]],
	])('are read from %s', (_where, text, expected) => {
		expect(ofKind('inline', text)).toEqual(expected);
	});

	it.each([
		['a number with a comma', 'Lives:: 1,200', '1,200'],
		['a list in words', 'Services:: billing, staffing', 'billing, staffing'],
		['a list of links', 'Peers:: [[ACO]], [[IPA]]', '[[ACO]], [[IPA]]'],
		['a price', 'Fee:: $1,200 per year', '$1,200 per year'],
		['a code with zeros', 'Revenue code:: 0450', '0450'],
		['a quoted text', 'Motto:: "care, first"', '"care, first"'],
		['a truth value', 'Open:: TRUE', 'TRUE'],
		['colons in the value', 'Ratio:: 1:2 :: 3', '1:2 :: 3'],
	])('keep %s as one value as written', (_what, text, value) => {
		expect(attributesOf(text).map((one) => one.value)).toEqual([value]);
	});

	it.each([
		['a code block', '```\nPurpose:: x\n```'],
		['a code block of tildes', '~~~yaml\nPurpose:: x\n~~~'],
		['code in a quote', '> ```\n> Purpose:: x\n> ```'],
		['indented code', '    Purpose:: x'],
		['inline code', 'As in `Purpose:: x` or `[risk:: x]`.'],
		['a comment', 'Text %% Purpose:: x %% text'],
		['a comment of several lines', '%%\nPurpose:: x\n%%'],
		['an HTML comment', '<!-- Purpose:: x -->'],
		['HTML', '<div>\nPurpose:: x\n</div>'],
		['math', '$$\nPurpose:: x\n$$'],
		['frontmatter', '---\nnote: "[risk:: x]"\n---\n'],
		['a wikilink', '[[Class::Method]]'],
		['an address', 'See https://example.org/a::b now.'],
		['a generated comparison', '%% compare:begin id=a1 %%\nPurpose:: x\n\n[risk:: x]\n%% compare:end id=a1 %%'],
		['a table row written as lines', '| a | b |\n| --- | --- |\n| Purpose:: x | Structure:: y |'],
		['three colons', 'Purpose::: x'],
		['one colon', 'Purpose: x'],
		['a line without key', ':: x'],
		['a bracket that never closes', 'It has [risk:: two sides'],
	])('are not read from %s', (_where, text) => {
		expect(ofKind('inline', text)).toEqual([]);
	});

	it('in a table are read in brackets, cell by cell, with pipes unescaped', () => {
		const text = lines('| a | b | c |', '| --- | --- | --- |', '| [risk:: one \\| two] | (owner:: plan) | Purpose:: x |');
		expect(ofKind('inline', text)).toEqual([['risk', 'one | two'], ['owner', 'plan']]);
	});

	it('end with their line, so the next line of the paragraph is no part of them', () => {
		expect(ofKind('inline', 'Purpose:: lower cost\nand better care')).toEqual([['Purpose', 'lower cost']]);
	});

	it('leave comments and block ids out of their values', () => {
		expect(ofKind('inline', 'Purpose:: lower cost %% really? %% ^p1')).toEqual([['Purpose', 'lower cost']]);
	});

	it('with the same key all stay, in the order of the note', () => {
		expect(ofKind('inline', 'Payer:: CMS\n\npayer:: plan\n\n[Payer:: state]')).toEqual([
			['Payer', 'CMS'],
			['payer', 'plan'],
			['Payer', 'state'],
		]);
	});

	it('between lone marks of a comparison are the author’s and count', () => {
		expect(ofKind('inline', '%% compare:begin id=a1 %%\n\nPurpose:: x')).toEqual([['Purpose', 'x']]);
		expect(ofKind('inline', '%% compare:begin id=a1 %%\n\nPurpose:: x\n\n%% compare:end id=b2 %%')).toEqual([['Purpose', 'x']]);
	});
});

describe('sections as attributes', () => {
	it.each([
		['the first paragraph, with a sign if more follows', '## Purpose\n\nLower cost.\n\nBetter care.', [['Purpose', 'Lower cost. …']]],
		['a paragraph of two lines', '## Purpose\nLower cost and\nbetter care.', [['Purpose', 'Lower cost and better care.']]],
		['lines that are no text, one by one', '## Cells\nlung cells\nBasal cells\nclub', [['Cells', 'lung cells\nBasal cells\nclub']]],
		[
			'a paragraph that was wrapped, in one line',
			'## Use\nIt lowers the pressure of the blood in most of those who\nTake it twice a day, and only then, as trials show to\nus',
			[['Use', 'It lowers the pressure of the blood in most of those who Take it twice a day, and only then, as trials show to us']],
		],
		[
			'a wrapped paragraph that ends a line early, with that line end',
			'## Use\nTaken with a glass of water by those\n65 or older\nwho have no other illness that the drug could make worse',
			[['Use', 'Taken with a glass of water by those\n65 or older\nwho have no other illness that the drug could make worse']],
		],
		['lines with marks at their ends, in one line', '## Use\nDaily.\nAt night;\nWith water', [['Use', 'Daily. At night; With water']]],
		['a paragraph with its Markdown', '## Purpose\nLower **cost** of [[Medicare]].', [['Purpose', 'Lower **cost** of [[Medicare]].']]],
		['what stands below, under a key without its full stop', '## Division of work.\nFair.', [['Division of work', 'Fair.']]],
		['nothing, if the heading is a mere number', '## 1.\nFair.\n## 2)\nFair.\n## 340B\nA program.', [['340B', 'A program.']]],
		['the first list', '## Services\n- billing\n- staffing\n\nMore.', [['Services', '- billing\n- staffing …']]],
		[
			'a list with its numbers, tasks and lists inside',
			'## Steps\n1. file\n   - [x] sign\n2. wait',
			[['Steps', '1. file\n    - [x] sign\n2. wait']],
		],
		['a list with a second paragraph in an item', '## Steps\n- file\n\n  by mail\n- wait', [['Steps', '- file\n    by mail\n- wait']]],
		['what stands behind a comment', '## Purpose\n%% check %%\nLower cost.', [['Purpose', 'Lower cost.']]],
		['what stands behind inline fields', '## Purpose\nRisk:: none\n\nLower cost.', [['Purpose', 'Lower cost.']]],
		['a callout, title and body', '## Purpose\n> [!info] See\n> Other.\n\nLower cost.', [['Purpose', 'See\nOther. …']]],
		['an admonition block', '## Care\n```ad-info\ntitle: First line\nRest.\n\n- fluids\n```', [['Care', 'First line\nRest.\n- fluids']]],
		['a callout without a title of its own', '## Care\n> [!tip]\n> Rest.', [['Care', 'Rest.']]],
		['a quote', '## Care\n> Rest\n> and fluids.', [['Care', 'Rest and fluids.']]],
		[
			'a table',
			'## Workup\n| Test | When | Why |\n|---|---|---|\n| CBC | first | anemia |',
			[['Workup', '| Test | When | Why |\n|---|---|---|\n| CBC | first | anemia |']],
		],
		[
			'a table in a quote, without its marks',
			'## Workup\n> | a | b | c |\n> |---|---|---|\n> | d | e | f |',
			[['Workup', '| a | b | c |\n|---|---|---|\n| d | e | f |']],
		],
		['a formula', '## Rate\n$$\na = b\n$$', [['Rate', '$$\na = b\n$$']]],
		['code', '## Message\n```hl7\nMSH|^~\n```', [['Message', '```hl7\nMSH|^~\n```']]],
		['code, with a sign apart from its fence', '## Message\n```\nx\n```\nMore.', [['Message', '```\nx\n```\n\n…']]],
		['an image', '## Rash\n![[rash.png]]', [['Rash', '![[rash.png]]']]],
		['an introduction with what it introduces', '## Parties\nTwo do:\n- payer\n- clinic', [['Parties', 'Two do:\n- payer\n- clinic']]],
		['what stands behind a line of tags', '## Care\n#ward #night\n\nRest.', [['Care', 'Rest.']]],
		['what stands behind an attribute list', '## Care\n{ .wide}\n\nRest.\n{: .x}', [['Care', 'Rest.']]],
		['what stands behind a query', '## Care\n```dataview\nLIST\n```\nRest.', [['Care', 'Rest.']]],
		['its sub-headings where it has no text', '## Mimics:\n### Gout\n### [[Alpha]]:', [['Mimics', '- Gout\n- [[Alpha]]']]],
		[
			'all bare sub-headings, by depth',
			'## Effects\n### Common\n#### Cough\n#### Rash\n### Rare',
			[['Effects', '- Common\n    - Cough\n    - Rash\n- Rare'], ['Common', '- Cough\n- Rash']],
		],
		[
			'bare sub-headings behind its own text',
			'## Effects\nMost are mild.\n### Cough\n### Rash\nStop.',
			[['Effects', 'Most are mild.\n- Cough'], ['Rash', 'Stop.']],
		],
		['sub-headings, which have values of their own', '## Programs\n### Pioneer\nEarly.', [['Programs', '- Pioneer'], ['Pioneer', 'Early.']]],
		['a numbered section, by its name', '## 1. Dose\n5 mg\n## 2. Course\nweeks', [['Dose', '5 mg'], ['Course', 'weeks']]],
		[
			'a numbered section, by its number too where that tells it from another',
			'## 1. Trimester\na\n## 2. Trimester\nb',
			[['1. Trimester', 'a'], ['2. Trimester', 'b']],
		],
	])('have as value %s', (_what, body, expected) => {
		expect(ofKind('heading', `# ACO\n\nA group.\n\n${body}`)).toEqual(expected);
	});

	it.each([
		['the title', '# ACO\n\nA group.', []],
		['a heading without text, so what stands below it is of the one before', '## Signs\n###\nFever.', [['Signs', 'Fever.']]],
		['a heading of a placeholder', '## {{title}}\nText.\n## <% tp.date %>\nText.', []],
		['an empty section, which is nothing in a vault of one note', '## Purpose\n\n## Owner\nPlan.\n## Risk', [['Owner', 'Plan.']]],
		['a section of tags, rulers, dots or an attribute list', '## A\n#tag #b\n## B\n---\n## C\n...\n## D\n{ .x}', []],
		['a section of a query alone', '## A\n```dataview\nLIST\n```', []],
		['a section of a table without rows', '## A\n| a |\n|---|', []],
		['a heading in a callout', '> [!info] See\n> ## Purpose\n> Lower cost.', []],
		['a heading in a quote', '> ## Purpose\n> Lower cost.', []],
		['a heading in code', '```\n## Purpose\nLower cost.\n```', []],
		['a heading in a generated comparison', '%% compare:begin id=a1 %%\n## Purpose\n## Owner\n\nx\n\n%% compare:end id=a1 %%', []],
		['a section of fields alone', '## Purpose\nRisk:: none', []],
	])('are not made of %s', (_what, text, expected) => {
		expect(ofKind('heading', text)).toEqual(expected);
	});

	it('are not made of the title where a quote before it holds an H1 of its own', () => {
		expect(ofKind('heading', '> # Quoted\n\n# ACO\n\nA group.\n\n## Purpose\nLower cost.')).toEqual([['Purpose', 'Lower cost.']]);
	});

	it('are made in a note that has no title at all, and named as a reader sees them', () => {
		expect(ofKind('heading', '## **Primary** [[Focus|focus]] %% x %%\nCoordination.')).toEqual([['Primary focus', 'Coordination.']]);
	});

	it('say the place of the value and, as the section, all down to the next heading of their rank', () => {
		const value = marked('# ACO\n\n## Purpose\n\n«Lower cost.»\n\n### Detail\nMore.\n\n## Owner\nPlan.');
		const section = marked('# ACO\n\n«## Purpose\n\nLower cost.\n\n### Detail\nMore.\n\n»## Owner\nPlan.');
		expect(attributesOf(value.text)[0]).toEqual({
			key: 'Purpose',
			value: 'Lower cost.',
			kind: 'heading',
			line: 5,
			...value.ranges[0],
			section: section.ranges[0],
		});
	});

	it('reach to the end of the note where no heading of their rank follows', () => {
		const { text, ranges } = marked('# ACO\n«## Purpose\nLower cost.\n### Detail\nMore.»');
		expect(attributesOf(text)[0]?.section).toEqual(ranges[0]);
	});
});

describe('rows of two-column tables as attributes', () => {
	it.each([
		[
			'a table',
			'| Attribute | Value |\n| --- | --- |\n| Owner | Plan |\n| Risk | two-sided |',
			[
				['Owner', 'Plan'],
				['Risk', 'two-sided'],
			],
		],
		['a table without outer pipes', 'Attribute | Value\n--- | ---\nOwner | Plan', [['Owner', 'Plan']]],
		['a table with alignment', '| a | b |\n| :-- | --: |\n| Owner | Plan |', [['Owner', 'Plan']]],
		[
			'a table with escaped pipes',
			'| a | b |\n| - | - |\n| Owner | [[Health Plan\\|plan]] or \\| |',
			[['Owner', '[[Health Plan|plan]] or |']],
		],
		['a table with an empty head', '|  |  |\n| --- | --- |\n| Owner | Plan |', [['Owner', 'Plan']]],
		['a table in a callout', '> [!info] Facts\n> | a | b |\n> | --- | --- |\n> | Owner | Plan |', [['Owner', 'Plan']]],
		[
			'keys in bold and as links',
			'| a | b |\n| --- | --- |\n| **Owner** | Plan |\n| [[Risk\\|Who bears risk]] | Plan |',
			[
				['Owner', 'Plan'],
				['Who bears risk', 'Plan'],
			],
		],
		[
			'a row without value',
			'| a | b |\n| --- | --- |\n| Owner | |\n| Risk |',
			[
				['Owner', ''],
				['Risk', ''],
			],
		],
		['a row without key', '| a | b |\n| --- | --- |\n| | Plan |', []],
		[
			'keys that objects have',
			'| a | b |\n| - | - |\n| constructor | x |\n| `__proto__` | y |',
			[
				['constructor', 'x'],
				['__proto__', 'y'],
			],
		],
		['a wider table', '| a | b | c |\n| --- | --- | --- |\n| Owner | Plan | Group |', []],
		['a table in code', '```\n| a | b |\n| --- | --- |\n| Owner | Plan |\n```', []],
		['a table in a comment', '%%\n| a | b |\n| --- | --- |\n| Owner | Plan |\n%%', []],
		['a generated table', '%% compare:begin id=a1 %%\n\n| a | b |\n| --- | --- |\n| Owner | Plan |\n\n%% compare:end id=a1 %%', []],
	])('are read from %s', (_what, text, expected) => {
		expect(ofKind('table', text)).toEqual(expected);
	});

	it('say their place and their line', () => {
		const { text, ranges } = marked('# ACO\n\n| Attribute | [[IPA]] |\n| --- | --- |\n| Owner | «Plan» |');
		expect(attributesOf(text)).toEqual([{ key: 'Owner', value: 'Plan', kind: 'table', line: 5, ...ranges[0] }]);
	});
});

describe('tables as grids', () => {
	it('give the heads behind the first column and the cells of each row with their places', () => {
		const { text, ranges } = marked('| | [[ACO]] | **IPA** |\n| --- | --- | --- |\n| Owner | «CMS \\| plan» | «doctors» |\n| Risk | «» | |');
		const [cms, doctors] = ranges;
		expect(findGrids(scanNote(text))).toMatchObject([{
			corner: '',
			heads: ['[[ACO]]', '**IPA**'],
			line: 1,
			rows: [
				{ key: 'Owner', cells: [{ value: 'CMS | plan', line: 3, ...cms }, { value: 'doctors', line: 3, ...doctors }] },
				{ key: 'Risk', cells: [{ value: '', line: 4 }, { value: '', line: 4 }] },
			],
		}]);
	});

	it('give no row for prose right below a table', () => {
		const grids = findGrids(scanNote('| a | b |\n| - | - |\n| Owner | plan |\nProse goes on here.'));
		expect(grids.map(({ rows }) => rows.map(({ key }) => key))).toEqual([['Owner']]);
	});

	it('give keys without marks, numbers and line breaks, and the cell as written beside them', () => {
		const [grid] = findGrids(scanNote('| a | b | c |\n| - | - | - |\n| 1. **Many<br>words** | d | e |\n| [[ACO]] | f | g |'));
		expect(grid?.rows.map(({ key, first }) => [key, first])).toEqual([['Many words', '1. **Many<br>words**'], ['ACO', '[[ACO]]']]);
	});

	it.each([
		['a table of one column', '| a |\n| --- |\n| b |'],
		['a table in code', '```\n| a | b |\n| --- | --- |\n| c | d |\n```'],
		['a generated table', '%% compare:begin id=a1 %%\n\n| a | b |\n| --- | --- |\n| c | d |\n\n%% compare:end id=a1 %%'],
	])('are not made of %s', (_what, text) => {
		expect(findGrids(scanNote(text))).toEqual([]);
	});
});

describe('all attributes of a note', () => {
	it('come in the order of their places, each with the line of its value', () => {
		const text = lines(
			'---', 'owner: plan', 'services:', '  - billing', '---', '# MSO', '', 'Risk:: none', '', '## Purpose', '', 'Runs the office.', '',
			'| Fact | Value |', '| --- | --- |', '| Fee | 5% |', '', '(since:: 1990)',
		);
		expect(attributesOf(text).map(({ key, kind, line }) => [key, kind, line])).toEqual([
			['owner', 'property', 2],
			['services', 'property', 4],
			['Risk', 'inline', 8],
			['Purpose', 'heading', 12],
			['Fee', 'table', 16],
			['since', 'inline', 18],
		]);
	});

	it('have ranges that hold their values, behind a BOM and with CRLF too', () => {
		const { text, ranges } = marked('\ufeff---\r\nowner: «plan»\r\n---\r\n# MSO\r\n\r\n## Purpose\r\n«Runs the office.»\r\n');
		expect(attributesOf(text).map(({ from, to }) => ({ from, to }))).toEqual(ranges);
	});
});

describe('a section whose table tells of other notes', () => {
	const rows = '## All in one\n| Model | Owner |\n| --- | --- |\n| [[ACO]] | doctors |\n| [[IPA]] | physicians |\n';

	it('states nothing of the note that holds it, which a table of its own does', () => {
		const lexicon = new Lexicon();
		for (const path of ['ACO.md', 'IPA.md']) lexicon.set(parseNote(path, ''));
		lexicon.set(parseNote('Models.md', rows));
		lexicon.set(parseNote('Other.md', rows.replaceAll(/\[\[|\]\]/g, '').replace('ACO', 'HMO').replace('IPA', 'PPO')));
		const keysAt = (path: string): string[] => {
			const note = lexicon.get(path);
			return note ? lexicon.attributesOf(note).map(({ key, kind }) => `${kind}: ${key}`) : [];
		};
		expect(keysAt('Models.md')).toEqual([]);
		expect(keysAt('ACO.md')).toEqual(['table: Owner']);
		expect(keysAt('Other.md')).toContain('heading: All in one');
	});
});
