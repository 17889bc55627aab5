import { describe, expect, it } from 'vitest';
import { findAttributes } from '../../../src/engine/note/attributes';
import { findDefinitions } from '../../../src/engine/note/definition';
import type { Definition } from '../../../src/engine/note/definition-paragraph';
import { findFirstHeading } from '../../../src/engine/note/names';
import { parseNote } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';
import { marked } from '../../marked';

const lines = (...all: string[]): string => all.join('\n');

function definitionOf(text: string): Definition | null {
	const scan = scanNote(text);
	const title = findFirstHeading(scan);
	return findDefinitions(scan, findAttributes(scan, title), { title, names: ['Capitation'] }).definitions[0] ?? null;
}

/** The kind and the text of the definition, as a row of a table shows them. */
function shown(text: string): string | null {
	const found = definitionOf(text);
	return found && `${found.kind}: ${found.text}`;
}

const BODY = '# Capitation\n*A fixed payment for each member.*\n\nIt is paid monthly. It never varies.\n';

describe('a definition comes from the first place that has one:', () => {
	it.each([
		['the property definition', `---\ndefinition: A set price.\n---\n${BODY}summary:: short\n`, 'property: A set price.'],
		['the property description', `---\ndescription: A set price.\n---\n${BODY}`, 'property: A set price.'],
		['the property summary', `---\nsummary: A set price.\n---\n${BODY}definition:: field\n`, 'property: A set price.'],
		['a property in any letter case', `---\nDefinition: A set price.\n---\n${BODY}`, 'property: A set price.'],
		['an inline field', `${BODY}\ndefinition:: A set price.\n`, 'inline: A set price.'],
		['an inline field in brackets', `${BODY}\nPaid monthly [Summary:: A set price.] by plans.\n`, 'inline: A set price.'],
		['the first paragraph in italics', BODY, 'italics: A fixed payment for each member.'],
		['the first paragraph beside its fields', 'Owner:: CMS\nA group of payers. More.\nStatus:: open\n', 'sentence: A group of payers.'],
		[
			'the first sentence of the first paragraph', '# Capitation\n\nIt is paid monthly. It never varies.\n',
			'sentence: It is paid monthly.',
		],
	])('%s', (_place, text, expected) => {
		expect(shown(text)).toBe(expected);
	});

	it.each([
		['definition before description', '---\nsummary: s\ndescription: d\ndefinition: The definition.\n---\n', 'property: The definition.'],
		['description before summary', '---\nsummary: s\ndescription: The description.\n---\n', 'property: The description.'],
		['the first of two fields', 'definition:: one\n\nDefinition:: two', 'inline: one'],
	])('%s', (_place, text, expected) => {
		expect(shown(text)).toBe(expected);
	});

	it.each([
		['empty', '---\ndefinition:\n---\n'], ['a blank string', '---\ndefinition: " "\n---\n'],
		['null', '---\ndefinition: null\n---\n'], ['a tilde', '---\ndefinition: ~\n---\n'],
		['an empty list', '---\ndefinition: []\n---\n'], ['an empty field', 'definition::\n\n'],
	])('a definition that is %s gives way to the next place', (_what, before) => {
		expect(shown(before + BODY)).toBe('italics: A fixed payment for each member.');
	});

	it.each([
		['nothing', ''],
		['a heading only', '# Capitation'],
		['tags only', '#glossary #him'],
		['a list only', '- fixed\n- monthly'],
		['a table only', '| a | b |\n| --- | --- |\n| c | d |'],
		['code only', '```\nA fixed payment.\n```'],
		['a comment only', '%% A fixed payment. %%'],
		['a callout only', '> [!info] Note\n> A fixed payment.'],
		['a quote only', '> A fixed payment.'],
		['a property of another name', '---\nowner: plan\n---\n'],
		['a picture only', '![[chart.png]]'],
		['marks only', '***\n\n…'],
	])('a note of %s has none', (_what, text) => {
		expect(shown(text)).toBeNull();
	});
});

describe('the first paragraph', () => {
	it.each([
		['an ad block', '```ad-info\ntitle: How it differs\nOther words.\n```'],
		['a native callout', '> [!warning] Differs\n> Other words.'],
		['a quote', '> Other words.'],
		['a list', '- Other words.'],
		['code', '```\nOther words.\n```'],
		['a comment', '%%\nOther words.\n%%'],
		['inline fields alone', 'Owner:: doctors\nPayer:: plan'],
		['tags alone', '#definition #glossary/him'],
		['a picture', '![[chart.png]]'],
		['a table', '| Other | words |\n| --- | --- |\n| a | b |'],
		['a generated comparison', '%% compare:begin id=a1 %%\n\nOther words.\n\n%% compare:end id=a1 %%'],
	])('is found behind %s', (_what, before) => {
		expect(shown(`# Capitation\n\n${before}\n\nA fixed payment. Paid monthly.`)).toBe('sentence: A fixed payment.');
	});

	it('is found before the first section alone', () => {
		expect(shown('# Capitation\n\n### If mild\nKeep it warm.')).toBeNull();
		expect(shown('A fixed payment.\n\n# Capitation\n\n## Why\nFor cost.')).toBe('sentence: A fixed payment.');
		expect(shown('## Capitation\nA fixed payment.')).toBe('sentence: A fixed payment.');
	});

	it('may stand behind a label that is called so', () => {
		expect(shown('Definition: a fixed payment.')).toBe('inline: a fixed payment.');
		expect(shown('Paid monthly.\n\n- **Definition**: a fixed payment.')).toBe('inline: a fixed payment.');
	});

	it('may stand in a callout of that kind', () => {
		const text = '# Capitation\n\nPaid monthly.\n\n> [!Definition] Definition\n> A fixed payment. More.\n';
		expect(shown(text)).toBe('callout: A fixed payment.');
		expect(shown(text.replace(' A fixed payment. More.', ''))).toBe('sentence: Paid monthly.');
		expect(shown('```ad-definition\nA fixed payment.\n```')).toBe('callout: A fixed payment.');
		expect(shown('Paid monthly.\n\n> [!info] Definition:\n> A fixed payment.')).toBe('callout: A fixed payment.');
	});

	it('may be the text of a section that is called so', () => {
		expect(shown('# Capitation\n\n## Definition\nA fixed payment.\n\n## Uses\nPlans.')).toBe('heading: A fixed payment.');
	});

	it('is read across its lines, with Windows line ends too', () => {
		expect(shown('A fixed payment\nfor each member. More.')).toBe('sentence: A fixed payment for each member.');
		expect(shown('# Capitation\r\n*A fixed payment\r\nfor each member.*\r\n\r\nMore.\r\n')).toBe('italics: A fixed payment for each member.');
	});

	it.each([
		['A **fixed** payment, see [[Medicare]].', 'A fixed payment, see Medicare.'],
		['A payment of [[Fee-For-Service (FFS)|fee-for-service]] kind.', 'A payment of fee-for-service kind.'],
		['A [payment](Payment.md) in `USD`.', 'A payment in USD.'],
		['A fixed payment.[^1] More.', 'A fixed payment.'],
		['A fixed payment ^def', 'A fixed payment'],
		['A fixed %% why? %% payment.', 'A fixed payment.'],
		['A payment of $500 per member. More.', 'A payment of $500 per member.'],
		['قسط ثابت لكل عضو. يدفع شهريا.', 'قسط ثابت لكل عضو.'],
		['การจ่ายเงินคงที่ต่อหัว', 'การจ่ายเงินคงที่ต่อหัว'],
	])('is taken as a reader sees it: %j', (paragraph, text) => {
		expect(shown(paragraph)).toBe(`sentence: ${text}`);
	});
});

describe('a paragraph wholly in italics', () => {
	it.each([
		['*A fixed payment.*', 'A fixed payment.'],
		['_A fixed payment._', 'A fixed payment.'],
		['*A fixed payment. Paid monthly.*', 'A fixed payment. Paid monthly.'],
		['*A **fixed** payment.*', 'A fixed payment.'],
		['_A __fixed__ payment._', 'A fixed payment.'],
		['***A fixed payment.***', 'A fixed payment.'],
		['*A payment for [[Beneficiary|members]].*', 'A payment for members.'],
		['_A payment by member_months._', 'A payment by member_months.'],
		['*Pay is 5 \\* members.*', 'Pay is 5 * members.'],
		['*A fixed payment.* ^def', 'A fixed payment.'],
		['*A fixed\npayment.*', 'A fixed payment.'],
		['*A fixed payment.*\n[[Payer]] #him', 'A fixed payment.'],
		['*固定支付。*', '固定支付。'],
	])('is one such as %j', (paragraph, text) => {
		expect(shown(`# Capitation\n${paragraph}\n\nMore words.`)).toBe(`italics: ${text}`);
	});

	it.each([
		['*A payment* to a *group*', 'A payment to a group'],
		['_A payment_ to a _group_', 'A payment to a group'],
		['**A fixed payment**', 'A fixed payment'],
		['__A fixed payment__', 'A fixed payment'],
		['**A payment** to a **group**', 'A payment to a group'],
		['*A payment* that is fixed.', 'A payment that is fixed.'],
		['A payment that is *fixed*', 'A payment that is fixed'],
		['*A fixed payment', '*A fixed payment'],
	])('is not one such as %j', (paragraph, text) => {
		expect(shown(`# Capitation\n${paragraph}\n\nMore words.`)).toBe(`sentence: ${text}`);
	});

	it('goes before a paragraph that is not, up to the first section', () => {
		expect(shown('Paid monthly. Always.\n\n*A fixed payment.*')).toBe('italics: A fixed payment.');
		expect(shown('Paid monthly. Always.\n\n## Notes\n\n*A fixed payment.*')).toBe('sentence: Paid monthly.');
	});
});

describe('what defines nothing is passed over', () => {
	it.each([
		['labels', 'Date: 5 May\nDate modified: 6 May\n**Folder:** Week 8\n#ethics'],
		['a label with its value in bold', '**Status**: draft'],
		['a label that is a link', '**[[Denial code]]:** CO-97'],
		['tags', '#him #aco/models'],
		['navigation', '[[Home]] > [[Models]] > Bundle'],
		['navigation by arrows', '← [[A]] | [[B]] →'],
		['navigation by Markdown links', '[Home](Home.md) · [Models](Models.md)'],
		['links alone', '[[ACO]], [[IPA]]'],
		['links and what joins them', '[[ACO]] and [[IPA]]'],
		['an address', 'https://cms.gov/aco'],
		['an address of mail', '<him@cms.gov>'],
		['bracket fields', '[payer:: Medicare]\n(year:: 2012)'],
		['an attribute list', '{ .block-language-dataview}'],
		['an inline query', '`= this.file.name`'],
		['a script', '`$= dv.current().file`'],
		['a bare JSON block', '{"payer": "Medicare", "year": 2012}'],
		['a greeting', 'Hello again.'],
		['a greeting in German', 'Willkommen!'],
		['a welcome', 'Welcome to my notes on payment, and thanks for reading!'],
		['a date', '2024-03-01 10:30'],
		['a heading in bold', '**Overview**'],
		['a question', 'What is capitation?'],
		['a text without an end', `A plan ${'of many words '.repeat(40)}`],
		['an index between marks of a program', '%% begin index %%\n[[A]]\n[[B]]\n%% end index %%'],
		['what leads to a list', 'It has two types:\n- fast\n- slow'],
		['a formula', '$$x = 1$$'],
		['a line of HTML', '<img src="x.png">'],
	])('%s', (_what, paragraph) => {
		expect(shown(`${paragraph}\n\nA fixed payment. Paid monthly.`)).toBe('sentence: A fixed payment.');
		expect(shown(`# Capitation\n${paragraph}`)).toBeNull();
	});

	it.each([
		['#him #aco\nA fixed payment. Paid monthly.'],
		['[[Home]] > [[Models]]\nA fixed payment.'],
		['Status: draft\nA fixed payment.'],
		['[payer:: Medicare]\nA fixed payment.'],
	])('at the head of a paragraph too: %j', (text) => {
		expect(shown(text)).toBe('sentence: A fixed payment.');
		const { from, line } = definitionOf(text) ?? {};
		expect([text.slice(from).startsWith('A fixed payment.'), line]).toEqual([true, 2]);
	});

	it.each([
		['Two parties share it: the payer and the clinic.', 'Two parties share it: the payer and the clinic.'],
		['The risk: it varies.', 'The risk: it varies.'],
		['Capitation: a fixed payment.', 'a fixed payment.'],
		['**Capitation**: a fixed payment.', 'a fixed payment.'],
		['**A fixed payment of a plan**', 'A fixed payment of a plan'],
		['A coder^[see AHIMA] assigns codes.', 'A coder assigns codes.'],
		['A coder^[see [AHIMA](x.md) [1]] assigns ^[', 'A coder assigns ^['],
		['A plan for<br/>old people.', 'A plan for old people.'],
		['Use this (or std::map here).', 'Use this (or std::map here).'],
		['A fixed payment.\n[[Payer]] #him', 'A fixed payment.'],
		['Paid by [the plan][p].\n\n[p]: Plan.md', 'Paid by the plan.'],
		['Hello is what a nurse says at the door.', 'Hello is what a nurse says at the door.'],
		['A [[Payer]] > of all.', 'A Payer > of all.'],
		[
			'Paid by [[CMS]] / [[Medicaid]] as one sum for each member of a plan.',
			'Paid by CMS / Medicaid as one sum for each member of a plan.',
		],
	])('but not %j', (text, definition) => {
		expect(shown(text)).toBe(`sentence: ${definition}`);
	});
});

describe('a sentence that does not say what the note is', () => {
	it.each([
		['a premise', 'Let m be the number of members. Capitation is m times a fixed sum.', 'Capitation is m times a fixed sum.'],
		[
			'a premise in German', 'Es sei m die Zahl der Versicherten. Dann heißt der Betrag je Kopf Capitation.',
			'Dann heißt der Betrag je Kopf Capitation.',
		],
		[
			'a circumstance', 'When budgets are set, much is at stake. It varies. Capitation (PMPM) is a fixed sum.',
			'Capitation (PMPM) is a fixed sum.',
		],
		['a wish', 'We would like to know the cost. By capitation we mean little. Capitations are fixed sums.', 'Capitations are fixed sums.'],
		['a question', 'Who is paid? The group is paid by head.', 'The group is paid by head.'],
		['what trails off', 'Fixed or varying... A sum paid by head.', 'A sum paid by head.'],
		['the title again', 'Capitation. A sum paid by head.', 'A sum paid by head.'],
		['what points to a list', 'Tell which of the following is right. A sum paid by head.', 'A sum paid by head.'],
		['another name alone', 'Also known as PMPM. A sum paid by head.', 'A sum paid by head.'],
	])('gives way to a later one, being %s', (_what, paragraph, text) => {
		expect(shown(`# Capitation\n${paragraph}`)).toBe(`sentence: ${text}`);
	});

	it.each([
		['a premise', 'Suppose a plan pays a group. It pays by head.'],
		['a circumstance', 'If a plan pays by head, risk moves to the group. That may hurt.'],
		['a condition that begins with its verb', 'Zahlt man je Kopf, sinkt der Aufwand.'],
		['the title as a heading without a blank', '#Capitation'],
		['what leads to a list by the way', 'There are three kinds of it, which differ much:\n- full\n- partial'],
		['what leads to a list without a colon', 'Often combined with methods such as\n\n- bonuses\n- withholds'],
		['a formula', '$c = m f$ for all $m$'],
		['a step of a derivation', '→ paid by head'],
		['a caption in bold', '**The kinds of payment by head and by visit**\n\n| a | b |\n| --- | --- |\n| c | d |'],
		['a text that breaks off', 'A sum for each member,'],
		['what goes on from elsewhere', 'where m is the number of members.'],
		['the title again', 'Capitation'],
		['another name', 'Aka PMPM'],
	])('defines nothing where no other does, being %s', (_what, paragraph) => {
		expect(shown(`# Capitation\n${paragraph}`)).toBeNull();
		expect(shown(`# Capitation\n${paragraph}\n\nA fixed payment.`)).toBe('sentence: A fixed payment.');
	});

	it.each([
		['When each member costs the same fee, the payment is called capitation.'],
		['If a plan pays by head, capitation is what it pays.'],
		['We pay each group by head.'],
		['ALSO courses teach how to act in a birth that goes wrong.'],
		['Payment following a discharge from hospital.'],
		['Payment by head (when budgets are set).'],
		['If a plan pays by head, capitation saves work.'],
		['Wenn je Kopf gezahlt wird, spricht man von Kopfpauschalen.'],
	])('is told by how it begins and goes on; not so %j', (sentence) => {
		expect(shown(`# Capitation\n${sentence} More.`)).toBe(`sentence: ${sentence}`);
	});

	it('goes on from a premise in the same words', () => {
		const text = 'When a plan pays by head, one sum is due each month. This sum is called capitation. It is small.';
		expect(shown(`# Capitation\n${text}`)).toBe(`sentence: ${text.replace(' It is small.', '')}`);
	});

	it.each([
		['"this" and its like', 'Let m be small.\n\nThis implies a low sum. A sum paid by head.', 'sentence: A sum paid by head.'],
		['a small letter', 'Let m be small.\n\nand so the sum is low. A sum paid by head.', 'sentence: A sum paid by head.'],
		['"this" behind labels alone', 'Owner: plan\n\nThis is a sum paid by head. It varies.', 'sentence: This is a sum paid by head.'],
		['a small letter behind what trails off', 'Full or partial...\n\npaid by head. It varies.', 'sentence: paid by head.'],
		['"this" where nothing stands above', 'This is a sum paid by head. It varies.', 'sentence: This is a sum paid by head.'],
	])('goes on from what stands above by %s', (_what, paragraphs, expected) => {
		expect(shown(`# Capitation\n${paragraphs}`)).toBe(expected);
	});

	it.each([
		['as a question', '---\nsummary: What is paid by head?\n---\n'],
		['as a property', '---\ndescription: N/A\n---\n'],
		['as a field', 'definition:: ???\n\n'],
		['as a label', 'Definition: TBD\n\n'],
		['that is the title', '---\nsummary: capitation\n---\n'],
	])('may be a word for none %s', (_where, before) => {
		expect(shown(`${before}# Capitation\nA fixed payment.`)).toBe('sentence: A fixed payment.');
	});
});

describe('a sentence that goes on below', () => {
	it.each([
		[
			'in a list', 'A contract is called capitation if it is:\n\n- fixed\n- paid **by head**',
			'A contract is called capitation if it is: fixed; paid by head',
		],
		[
			'in a list with more in it', 'Capitation is, for each member, the sum of:\n- fees\n  - of doctors\n- drugs',
			'Capitation is, for each member, the sum of: fees; drugs',
		],
		['in a formula', 'Capitation is computed for each month as\n\n$$c = m \\cdot f$$', 'Capitation is computed for each month as …'],
		[
			'in a formula on the next line', 'A monthly sum that is computed for each plan as\n$$c = m \\cdot f$$\nand is paid early',
			'A monthly sum that is computed for each plan as …',
		],
		[
			'in a table', 'Capitation means for a group of doctors:\n\n| a | b |\n| --- | --- |\n| c | d |',
			'Capitation means for a group of doctors: …',
		],
	])('is shown with it %s', (_what, paragraph, text) => {
		expect(shown(`# Capitation\n${paragraph}`)).toBe(`sentence: ${text}`);
	});

	it('is shown with as much of a list as there is room for', () => {
		const items = Array.from({ length: 40 }, (_, i) => `- item ${i + 10}`).join('\n');
		const text = definitionOf(`# Capitation\nCapitation is, for each member, the sum of:\n${items}`)?.text ?? '';
		expect(text).toMatch(/^Capitation is, for each member, the sum of: item 10; item 11;.* …$/);
		expect(text.length).toBeLessThan(300);
		expect(definitionOf(`# Capitation\nCapitation is, for each member, the sum of:\n- ${'x'.repeat(5000)}`)?.text.length).toBeLessThan(300);
	});
});

describe('the lines of a paragraph', () => {
	it.each([
		['a short line without a mark at its end is a piece by itself', 'A payment by head\nRisk moves to the group', 'A payment by head'],
		['a line may end as a word of a lead does', 'A payment per capita, for a sector', 'A payment per capita, for a sector'],
		['a line that goes on in small letters is not', 'A payment\nby head', 'A payment by head'],
		['nor is a long line', `A payment by head ${'and month '.repeat(4)}to\nGroups`, `A payment by head ${'and month '.repeat(4)}to Groups`],
		['nor one with a comma at its end', 'A payment by head,\nOn the first day', 'A payment by head, On the first day'],
		['an address at the end is left out', 'A payment by head https://cms.gov/pay', 'A payment by head'],
		[
			'a label of several words in capitals is passed over', 'Medical Ethics Committee Numbers: 12\nA payment by head.',
			'A payment by head.',
		],
	])('%s', (_rule, paragraph, text) => {
		expect(shown(`# Capitation\n${paragraph}`)).toBe(`sentence: ${text}`);
	});

	it('that stand right behind a formula go on with it', () => {
		expect(shown('# Capitation\n\n$$\nc = m\n$$\nThe sum is c.')).toBeNull();
		expect(shown('# Capitation\n\n$$\nc = m\n$$\n\nThe sum is c.')).toBeNull();
		expect(shown('# Capitation\n\n$$\nc = m\n$$\n\nA sum paid by head.')).toBe('sentence: A sum paid by head.');
	});
});

describe('the title', () => {
	it('parts what is above it from what defines', () => {
		expect(shown('Reviewed by the board\n\n# Capitation\nA payment by head.')).toBe('sentence: A payment by head.');
		expect(shown('A payment by head.\n\n# Capitation\n')).toBe('sentence: A payment by head.');
	});

	it.each([['## What is capitation?'], ['## What is a Capitation?'], ['## Was ist die Capitation?'], ['## Capitation']])(
		'may be asked for by a heading: %s',
		(heading) => {
			expect(shown(`# Capitation\nSee also [[PMPM]].\n\n${heading}\nA payment by head.`)).toBe('sentence: A payment by head.');
		},
	);

	it('is not asked for by any other', () => {
		expect(shown('# Capitation\n\n## What is risk?\nA payment by head.')).toBeNull();
		expect(shown('# Capitation\n\n## Is it capitation?\nA payment by head.')).toBeNull();
	});
});

describe('the first heading', () => {
	it('is the title at any rank, and no fact, if it is what the note is called', () => {
		const note = parseNote('Capitation.md', '## Capitation\n\nA sum paid by head.\n\n## Uses\n\nPrimary care.');
		expect([note.definition?.text, note.attributes.map(({ key }) => key)]).toEqual(['A sum paid by head.', ['Uses']]);
	});

	it('heads a note whose file name every folder may have', () => {
		const note = parseNote('Plans/README.md', '# Our payers\n\nPlans that pay us by head.\n\n## Rates\n\nSet each year.');
		expect([note.definition?.text, note.attributes.map(({ key }) => key)]).toEqual(['Plans that pay us by head.', ['Rates']]);
		expect(note.names.map(({ text }) => text)).toEqual(['README']);
	});

	it('makes a property that says the title again no definition', () => {
		const text = '---\ntitle: Payment by head\ndescription: Payment by head\n---\n# Payment by head\n\nA sum for each member.';
		expect(parseNote('0450 notes.md', text).definition?.text).toBe('A sum for each member.');
	});
});

describe('a reference', () => {
	const referenceOf = (text: string): readonly [string, string | null] | null => {
		const { definition, reference } = parseNote('Split gain.md', text);
		expect(definition).toBeNull();
		return reference && [reference.name, reference.target];
	};

	it.each([
		['See [[Shared saving]].', 'Shared saving', 'Shared saving'],
		['see also [[Shared saving|savings]]', 'savings', 'Shared saving'],
		['cf. Shared saving', 'Shared saving', null],
		['*See Shared saving.*', 'Shared saving', null],
		['(see [Shared saving](Shared%20saving.md))', 'Shared saving', 'Shared saving.md'],
		['See: Shared saving (MSSP)', 'Shared saving (MSSP)', null],
		['Siehe [[Shared saving]]', 'Shared saving', 'Shared saving'],
		['Also see: [[Shared saving]]', 'Shared saving', 'Shared saving'],
		['Alternatively see [[Shared saving]]', 'Shared saving', 'Shared saving'],
		['See also [[Shared saving]].\n\n## Notes\n\n---\n', 'Shared saving', 'Shared saving'],
		['#finance\n\nSee [[Shared saving]].\n\n## More\nText.', 'Shared saving', 'Shared saving'],
	])('is what sends its reader on: %j', (text, name, target) => {
		expect(referenceOf(text)).toEqual([name, target]);
	});

	it.each([
		['', 'nothing'], ['See', 'no name'], ['Seeing is believing.', 'another word'],
		['See also {author, year}.', 'a gap of a template'],
		['**See also**:\n- [[Shared saving]]', 'a heading of a list'],
		['See also [[Shared saving]].\n\n## Steps\nFirst the benchmark is set.', 'said beside more'],
		['Benchmark: not set\nSee also [[Shared saving]].', 'said beside a label'],
		['See [Doe 2009](https://example.org/doe).', 'a source'],
		['See [[Shared saving]].\n\n- The benchmark is set first.', 'said beside a list'],
	])('is not %j', (text) => {
		expect(parseNote('Split gain.md', text).reference).toBeNull();
	});

	it('may stand above the definition in its paragraph', () => {
		const note = parseNote('Split gain.md', '# Split gain\nSee also [[Shared saving]].\nMoney that is divided.');
		expect([note.definition?.text, note.definition?.line, note.reference]).toEqual(['Money that is divided.', 3, null]);
	});

	it('is none where something else is the definition', () => {
		const note = parseNote('Split gain.md', 'See [[Shared saving]].\n\nMoney that is divided.');
		expect([note.definition?.text, note.reference]).toEqual(['Money that is divided.', null]);
	});

	it('is no sentence that goes on for long', () => {
		expect(parseNote('x.md', 'See a doctor at once if the pain in the chest does not go away.').reference).toBeNull();
	});
});

describe('a definition says where it stands:', () => {
	it.each([
		['a property', '---\nowner: plan\ndefinition: «A set price.»\n---\n', 3],
		['a paragraph in italics', '---\nalias: PMPM\n---\n# Capitation\n«*A set price.*»\n\nMore.', 5],
		['a paragraph in italics behind a BOM and CRLF', '\ufeff---\r\nalias: PMPM\r\n---\r\n# Capitation\r\n«*A set price.*»\r\n', 5],
	])('%s', (_what, source, line) => {
		const { text, ranges } = marked(source);
		const found = definitionOf(text);
		expect({ from: found?.from, to: found?.to }).toEqual(ranges[0]);
		expect(found).toMatchObject({ line, text: 'A set price.' });
	});

	it('an inline field or a sentence by its line and within the paragraph', () => {
		const text = lines('# Capitation', '', 'Owner:: plan', 'Definition:: A set price.', '', 'More.');
		expect(definitionOf(text)).toMatchObject({ kind: 'inline', line: 4 });
		const found = definitionOf('# Capitation\n\nA set price. More.');
		expect(found).toMatchObject({ kind: 'sentence', line: 3, from: 14 });
	});

	it('is read in the legacy style of the vaults the product is for', () => {
		const text = lines(
			'---', 'tags: definition, him, hmo, glossary/him', 'alias: HMO, prepaid plan', 'created: 2022-04-25T11:06:29-04:00', '---',
			'# Health Maintenance Organization (HMO)', '*A health plan that pays a fixed price and limits care to its own network.*', '',
			'```ad-Info', 'title: IN SHORT', 'Members choose a doctor of the network.', '```',
		);
		expect(definitionOf(text)).toMatchObject({
			kind: 'italics',
			line: 7,
			text: 'A health plan that pays a fixed price and limits care to its own network.',
		});
	});
});
