import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/engine/mentions/context';
import { marked } from '../../marked';

/** The context of the marked range, its own range marked in it. */
function contextIn(source: string): string {
	const { text, ranges: [range] } = marked(source);
	const context = contextOf(text, range ?? { from: 0, to: 0 });
	return `${context.text.slice(0, context.from)}«${context.text.slice(context.from, context.to)}»${context.text.slice(context.to)}`;
}

describe('the context of a mention', () => {
	it.each([
		['One line.\nAsk the «[[ACO]]» today.\nAnother.', 'Ask the «ACO» today.'],
		['«[[ACO]]»', '«ACO»'],
		['«[[ACO]]» first\nlast', '«ACO» first'],
		['\n«[[ACO]]»\n', '«ACO»'],
		['One.\r\nAsk «[[ACO]]» now.\r\nNext.', 'Ask «ACO» now.'],
		['One.\r\nAsk «[[ACO]]»\r\nNext.', 'Ask «ACO»'],
		['\ufeffAsk «[[ACO]]»', 'Ask «ACO»'],
		['\ufeff# Ask «[[ACO]]»', 'Ask «ACO»'],
		['\u{1F3E5} \u{1D434} «[[ACO]]» \u{1F3E5}', '\u{1F3E5} \u{1D434} «ACO» \u{1F3E5}'],
		['[[ACO]] and «[[ACO]]»', 'ACO and «ACO»'],
		['Two «ACOs» in it', 'Two «ACOs» in it'],
		['Two   «ACOs»  \t in it', 'Two «ACOs» in it'],
	])('is its line without the blanks around it: %j', (source, context) => {
		expect(contextIn(source)).toBe(context);
	});

	it.each([
		['> An «accountable\n> care organization» saves.\n> End.', 'An «accountable care organization» saves.'],
		['An «accountable\ncare organization» saves.', 'An «accountable care organization» saves.'],
		['> > An «accountable\r\n> > care organization»', 'An «accountable care organization»'],
		['Ask «[the\ngroup](ACO.md)» now', 'Ask «the group» now'],
		['Ask «[the  \r\ngroup](ACO.md)» now', 'Ask «the group» now'],
	])('of a mention that goes on in the next line is both lines as one: %j', (source, context) => {
		expect(contextIn(source)).toBe(context);
	});
});

describe('the context of a mention is what readers see', () => {
	it.each([
		['  \t- Ask «ACO»  \t\nNext.', 'Ask «ACO»'],
		['12. Ask «ACO»', 'Ask «ACO»'],
		['2024. Ask «ACO»', '2024. Ask «ACO»'],
		['* [x] Ask «ACO»', 'Ask «ACO»'],
		['- [[x]] Ask «ACO»', 'x Ask «ACO»'],
		['-«ACO»', '-«ACO»'],
		['## Ask «ACO» ##', 'Ask «ACO»'],
		['## Ask «C#»', 'Ask «C#»'],
		['#ask «ACO»', '#ask «ACO»'],
		['> > - ## Ask «ACO»', 'Ask «ACO»'],
		['> [!info]- Ask «ACO»', 'Ask «ACO»'],
		['> [!«ACO»', '[!«ACO»'],
		['[^1]: Ask «ACO»', 'Ask «ACO»'],
		['Ask «ACO» ^block', 'Ask «ACO»'],
	])('without the marks of blocks: %j', (source, context) => {
		expect(contextIn(source)).toBe(context);
	});

	it.each([
		['The **«ACO»** of ==note==', 'The «ACO» of note'],
		['An **Accountable** «**Care** Organization»s', 'An Accountable «Care Organization»s'],
		['*An* _«ACO»_ and 2 * 3', 'An «ACO» and 2 * 3'],
		['From [[HMO|plans]] to «[[Accountable Care Organization (ACO)|ACOs]]»', 'From plans to «ACOs»'],
		['From [plans](https://hmo.example/a?b=1) to «[ACOs](<Accountable Care Organization.md>)»', 'From plans to «ACOs»'],
		['![[Chart.png]] of «ACO» %%why%%', 'of «ACO»'],
		['See «![[ACO]]» there', 'See «ACO» there'],
		['Write `ACO|a` for «ACO»', 'Write ACO|a for «ACO»'],
		['R&amp;D of «ACO» \\*', 'R&D of «ACO» *'],
		['<b>«ACO»</b><br>of it', '«ACO» of it'],
		['Cost:: what the «ACO» pays', 'Cost:: what the «ACO» pays'],
	])('without the marks in the line: %j', (source, context) => {
		expect(contextIn(source)).toBe(context);
	});
});

describe('the context of a mention in a table', () => {
	const HEAD = '| Who | What |\n| --- | --- |\n';

	it.each([
		[`${HEAD}| «ACO» | pays |`, '«ACO» · pays'],
		[`${HEAD}| payer | «ACO» |\n| x | y |`, 'payer · «ACO»'],
		[`${HEAD}|  | «ACO» |`, '«ACO»'],
		['| «ACO» | What |\n| --- | --- |\n| a | b |', '«ACO» · What'],
		['«ACO» | What\n--- | ---\na | b', '«ACO» · What'],
		['Who | What\n:-- | --:\n«ACO» | pays | more', '«ACO» · pays · more'],
		['| Who |\n|---|\n| «ACO» |', '«ACO»'],
		['> | Who | What |\n> | --- | --- |\n> | a | «ACO» |', 'a · «ACO»'],
		['- | «ACO» | What |\n  | --- | --- |', '«ACO» · What'],
		[`${HEAD}| a | «ACO» |`.replaceAll('\n', '\r\n'), 'a · «ACO»'],
		[`${HEAD}| «[[ACO\\|ACOs]]» | [[HMO\\|plans]] |`, '«ACOs» · plans'],
		[`${HEAD}| «[[ACO|ACOs]]» | pays |`, '«ACOs» · pays'],
		[`${HEAD}| a \\| b | **«ACO»** |`, 'a | b · «ACO»'],
		[`${HEAD}| \`a \\| b\` | «ACO» |`, 'a | b · «ACO»'],
		[`${HEAD}| %%no%% | «ACO» |`, '«ACO»'],
		[`${HEAD}${'| a | b |\n'.repeat(2000)}| a | «ACO» |`, 'a · «ACO»'],
		[`Who | What\n--- | ---\n${'a | b\n'.repeat(2000)}a | «ACO»`, 'a · «ACO»'],
	])('is its row, cell by cell: %j', (source, context) => {
		expect(contextIn(source)).toBe(context);
	});

	it.each([
		['The «ACO» | the payer', 'The «ACO» | the payer'],
		[`${HEAD}| a | b |\n\nThe «ACO» | the payer`, 'The «ACO» | the payer'],
		['Who | What\n--- | --- | ---\nThe «ACO» | pays', 'The «ACO» | pays'],
		['--- | ---\nThe «ACO» | pays', 'The «ACO» | pays'],
		['One\nSee [[HMO|plans]] and «ACO»', 'See plans and «ACO»'],
		[`${HEAD}- The «ACO» | the payer`, 'The «ACO» | the payer'],
	])('is none where the line is no row: %j', (source, context) => {
		expect(contextIn(source)).toBe(context);
	});

	it('is cut like other lines', () => {
		const context = contextIn(`${HEAD}| ${'payer '.repeat(300)}| «ACO» | ${'claim '.repeat(300)}|`);
		expect(context).toMatch(/^… (?:payer )+· «ACO» ·(?: claim)+ …$/);
		expect(context.length).toBeLessThan(280);
	});
});

describe('the context of a mention in a long line', () => {
	it('is cut at words on both sides of the mention', () => {
		const { text, ranges: [range] } = marked(`${'payer '.repeat(100)}«[[ACO]]»${' claim'.repeat(100)}`);
		const context = contextOf(text, range ?? { from: 0, to: 0 });
		expect(context.text).toMatch(/^… (?:payer )+ACO(?: claim)+ …$/);
		expect(context.text.slice(context.from, context.to)).toBe('ACO');
		expect(context.text.length).toBeGreaterThan(150);
		expect(context.text.length).toBeLessThan(360);
	});

	it.each([
		['start', `«[[ACO]]»${' claim'.repeat(100)}`, /^ACO(?: claim)+ …$/],
		['end', `${'payer '.repeat(100)}«[[ACO]]»`, /^… (?:payer )+ACO$/],
	])('is cut on the other side alone if it stands at the %s', (_where, source, shape) => {
		expect(contextIn(source).replace(/[«»]/g, '')).toMatch(shape);
		expect(contextIn(source)).toContain('«ACO»');
	});

	it('is cut all the same if there are no blanks', () => {
		const context = contextIn(`${'x'.repeat(5000)}«[[ACO]]»${'y'.repeat(5000)}`);
		expect(context).toMatch(/^… x+«ACO»y+ …$/);
		expect(context.length).toBeLessThan(400);
	});

	it('says that it is cut even if what is near shows little', () => {
		const address = `[a](https://x.example/${'y'.repeat(300)}) `;
		expect(contextIn(`${address.repeat(9)}«ACO» ${address.repeat(9)}`)).toMatch(/^… .*«ACO».* …$/);
	});

	it.each([200, 239, 260, 1000])('holds the whole of a link of some %i characters between other words', (length) => {
		const shown = `${'joint savings '.repeat(Math.round(length / 14))}plan`;
		const link = `[[ACO|${shown}]]`;
		expect(contextIn(`${'payer '.repeat(60)}«${link}»${' claim'.repeat(60)}`)).toContain(`«${shown}»`);
		expect(contextIn(`${'p'.repeat(300)}«${link}»${'c'.repeat(300)}`)).toContain(`«${shown}»`);
	});

	it('never cuts a character in two', () => {
		const hospital = '\u{1F3E5}';
		const loneHalf = /\p{Surrogate}/u;
		for (const shift of ['', 'x'])
			expect(contextIn(`${hospital.repeat(400)}${shift}«[[ACO]]»${shift}${hospital.repeat(400)}`)).not.toMatch(loneHalf);
	});

	it('takes no mark for one whose other half is out of reach', () => {
		const far = `\`${'a '.repeat(400)}\` `;
		expect(contextIn(`${far}«ACO» ${far}`)).toContain('«ACO»');
		expect(contextIn(`[[${far}«ACO» ${far}]]`)).toContain('«ACO»');
	});
});

describe('whatever the text', () => {
	const piece = fc.constantFrom(
		'the group', 'fee-for-service', '糖尿病', '\u{1F3E5}', 'x'.repeat(60), '\t', '  ', '- ', '> ', '| ', '|', '\\|', '\\', '`', '``', '**', '_',
		'==', '[[', ']]', '[', '](', ')', '#', '# ', '%%', '<b>', '<!--', '$', '&amp;', '\n', '\r\n', '\n| --- | --- |\n', '\n\n', '::', '^a',
	);
	const pieces = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));

	it('the range is that of the mention\'s own text', () => {
		fc.assert(fc.property(pieces, pieces, (before, after) => {
			const mention = 'Accountable care';
			const context = contextOf(`${before}${mention}${after}`, { from: before.length, to: before.length + mention.length });
			expect(context.text.slice(context.from, context.to)).toBe(mention);
			expect(context.text).not.toMatch(/[\n\r\t]|^ |\S {2}/);
		}), { numRuns: 3000 });
	});

	it('the range of a link is that of its display text, wherever a link can stand', () => {
		const words = fc.array(fc.constantFrom('the group', '**big**', '_old_', '[[HMO]]', '`code`', '| ', '- '), { maxLength: 80 });
		const line = words.map((parts) => parts.join(' '));
		const link = fc.constantFrom(['[[ACO]]', 'ACO'], ['[[ACO\\|ACOs]]', 'ACOs'], ['![[IPA]]', 'IPA'], ['[group](ACO.md)', 'group'] as const);
		const end = fc.constantFrom('\n', '\r\n', '\n\n| --- | --- |\n', '');
		fc.assert(fc.property(line, link, line, end, (before, [source = '', seen], after, lineEnd) => {
			const lead = `First line.${lineEnd}${before} `;
			const context = contextOf(`${lead}${source} ${after}${lineEnd}Last line.`, { from: lead.length, to: lead.length + source.length });
			expect(context.text.slice(context.from, context.to)).toBe(seen);
		}), { numRuns: 500 });
	});
});
