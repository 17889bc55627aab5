import { describe, expect, it } from 'vitest';
import { ALONE, InlineScanner } from '../../../../src/engine/text/inline/inline';
import { marked } from '../../../marked';

/** Expects the marked stretches, and nothing else, to be found as spans of the kind. */
function expectSpans(source: string, kind: string): void {
	const { text, ranges } = marked(source);
	const spans = new InlineScanner(text).scan(0, text.length, ALONE);
	expect(spans).toEqual(ranges.map((range) => ({ kind, ...range })));
}

describe('code between backticks', () => {
	it.each([
		'the code «`HIPAA`» here',
		'«`a`» and «`b`»',
		'as many close it as opened it: «``a ` b``»',
		'it may «`wrap\nto the next line`» of a paragraph',
		'it hides marks: «`[[ACO]] $x$ %%`»',
		'a backslash inside is «`only text\\`» there',
		'one stray ` backtick, then HIPAA',
		'runs of ``` unlike `` lengths',
		'escaped \\`HIPAA\\` backticks',
		'a long run ````` and then «`code`»',
		'a run cut by a backslash `\\``` is closed by none',
	])('finds code only where marked in %j', (source) => expectSpans(source, 'code'));
});

describe('formulas between dollar signs', () => {
	it.each([
		'«$x$»',
		'the rate «$r_1$» rises, and «$HIPAA$»',
		'displayed «$$x^2$$» on the line',
		'an escaped sign stays inside: «$a\\$b$»',
		'$500 per member and $9',
		'between $5 and $10',
		'US$5/US$6 a month',
		'from $1,200 to $1,800, HIPAA fines aside',
		'$ x$ has a blank behind the first sign',
		'$x $ has a blank before the last sign',
		'$x$5 and $x$0 and $x$9 have a digit behind the last sign',
		'the «$n$»th claim',
		'$x$$ has one more sign behind the last',
		'$over\ntwo lines$',
		'one stray $ sign, then HIPAA',
		'a stray $$ pair of signs, then HIPAA',
		'escaped \\$x\\$ signs',
		'costs $500 per member, or «$x$» of them',
	])('finds a formula only where marked in %j', (source) => expectSpans(source, 'math'));
});

describe('comments', () => {
	it.each([
		'seen «%%HIPAA%%» seen',
		'two «%%a%%» and «%% b %%»',
		'of HTML: «<!-- HIPAA -->» seen',
		'over «<!-- two\nlines -->» of a paragraph',
		'one stray %% mark, then HIPAA',
		'100% of 50% is HIPAA',
		'100 % of «%%those%%»',
		'behind the end of another -->«<!-- HIPAA -->»',
		'a comment <!-- that never ends',
	])('finds a comment only where marked in %j', (source) => expectSpans(source, 'comment'));
});

describe('templates', () => {
	it.each([
		'«<% tp.file.title("HIPAA") %>» runs',
		'«<%* let aco = 1 %>»',
		'«{{HIPAA}}» and «{{date:YYYY-MM-DD}}»',
		'a stray <% mark, then HIPAA',
		'behind the end of another %>«<% HIPAA %>» }}«{{HIPAA}}»',
		'a stray {{ mark, then HIPAA',
		'{one} pair of braces}}',
	])('finds a template only where marked in %j', (source) => expectSpans(source, 'template'));
});

describe('HTML tags', () => {
	it.each([
		'see «<a title="HIPAA">»the rule«</a>» there',
		'a line«<br>»break and«<br/>»another',
		"«<span class='HIPAA' hidden>»x«</span >»",
		'a tag over «<a\ntitle="HIPAA">»two lines',
		'a < b and c > d',
		'5<6 and <3',
		'<a title="HIPAA',
		'<1 member> is no tag',
	])('finds a tag of HTML only where marked in %j', (source) => expectSpans(source, 'html'));
});

describe('addresses in angle brackets', () => {
	it.each([
		'see «<https://cms.gov/HIPAA>» there', 'write to «<hipaa@cms.gov>» today', 'call «<tel:555-0100>» now', 'no dot in <him@host>',
		'none but the one inside <«him@cms..gov»>',
	])('finds an address only where marked in %j', (source) =>
		expectSpans(source, 'url'));
});

describe('what begins with an angle bracket', () => {
	it('ends in its stretch', () => {
		expect(new InlineScanner('see <him@example.org> now').scan(0, 10, ALONE)).toEqual([]);
	});
});

describe('hashtags', () => {
	it.each([
		'read «#HIPAA» now',
		'«#glossary/him» and «#aco»',
		'a «#340b» plan',
		'a «#soins_santé» tag, and «#sante\u0301» in two code points',
		'a tag ends at «#aco», the comma',
		'at the end «#ACO-led»',
		'#340 holds digits alone, #1/2 digits and a slash',
		'A#HIPAA stands in a word',
		'C# and # alone',
		'escaped \\#HIPAA',
	])('finds a hashtag only where marked in %j', (source) => expectSpans(source, 'tag'));
});

describe('block ids', () => {
	it.each([
		'costs fall «^HIPAA»',
		'«^a-1»',
		'x^2 is a power',
		'the area is x^2',
		'^HIPAA stands at the start, not at the end',
		'a lone ^',
		'no letters of other scripts ^identité',
	])('finds a block id only where marked in %j', (source) => expectSpans(source, 'block-id'));

	it('finds a block id at the start of a cell', () => {
		expect(new InlineScanner('|^HIPAA').scan(1, 7, ALONE)).toEqual([{ kind: 'block-id', from: 1, to: 7 }]);
	});

	it('finds a block id before blanks at the end of the line', () => {
		const { text, ranges } = marked('costs fall «^a1»  ');
		const [id, ...others] = new InlineScanner(text).scan(0, text.length, ALONE);
		expect({ kind: id?.kind, from: id?.from, others }).toEqual({ kind: 'block-id', from: ranges[0]?.from, others: [] });
	});
});
