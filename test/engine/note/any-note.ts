import fc from 'fast-check';

/*
 * Random texts that look like notes: every construct of Markdown and of Obsidian that the reader knows, whole or cut off, nested in
 * quotes, lists, callouts and admonition blocks; with CRLF, BOM, emoji and letters in two code points among them.
 */

const words = fc.constantFrom(
	'ACO',
	'ACOs',
	'the group',
	'HIPAA',
	'fee-for-service',
	'340B',
	'cafe\u0301',
	'soins',
	'β-blocker',
	'😀',
	'糖尿病',
	'İT',
	'a',
	'1,200',
	'$500',
	'$9',
	'E11.9',
	'e.g.',
	'*',
	'\ufffd',
);
const marks = fc.constantFrom(
	'[[',
	']]',
	'[',
	']',
	'(',
	')',
	'](',
	'![',
	'|',
	'\\|',
	'`',
	'``',
	'$',
	'$$',
	'%%',
	'{{',
	'}}',
	'<%',
	'%>',
	'<!--',
	'-->',
	'<b',
	'>',
	'#',
	'^',
	'::',
	'\\',
	'**',
	'_',
	'==',
	'~~~',
	'- ',
	'> ',
	'\t',
	'    ',
	'\u00a0',
	'---',
);
const inlines = fc.constantFrom(
	'[[ACO]]',
	'[[ACO|the group]]',
	'[[ACO#Risk\\|risk]]',
	'![[logo.png]]',
	'[HIPAA](hipaa.md)',
	'[the\u0301 ACO](<an ACO.md> "t")',
	'![x](y.png)',
	'[HIPAA][cms]',
	'[cms]',
	'`code`',
	'$x^2$',
	'$$y$$',
	'%%hidden [[IPA]]%%',
	'<!-- no -->',
	'<br>',
	'<a title="HIPAA">',
	'#him',
	'#glossary/aco',
	'^id-1',
	'[^1]',
	'^[as of 2024]',
	'<% tp.date %>',
	'{{title}}',
	'https://cms.gov/aco',
	'cms.gov.',
	'a@cms.gov',
	'[Owner:: [[ACO]]]',
	'(Risk:: two)',
	'Purpose:: care',
	'**Purpose**:: care',
	'*an ACO.*',
	'*wholly in italics*',
);
const line = fc
	.array(fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: marks }, { weight: 2, arbitrary: inlines }), {
		minLength: 1,
		maxLength: 7,
	})
	.map((parts) => parts.join(' '));
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
const fence = fc.constantFrom('```', '~~~', '````', '~~~~~', '`````');
const closed = fc.boolean();

const comparisonMark = fc.constantFrom(
	'%% compare:begin id=k3 v=1 %%',
	'%% compare:end id=k3 %%',
	'<!-- compare:begin id=k3 -->',
	'<!-- compare:end id=k3 -->',
	'%% compare:begin id=q7 %%',
);
const table = fc.tuple(fc.array(fc.tuple(line, line), { maxLength: 3 }), closed).map(([rows, outer]) => {
	const row = (cells: readonly string[]): string => (outer ? `| ${cells.join(' | ')} |` : cells.join(' | '));
	return [row(['Fact', 'ACO']), row(['---', ':--']), ...rows.map(row)];
});
const plain = fc.oneof(
	{ weight: 5, arbitrary: lines },
	{
		weight: 2,
		arbitrary: fc
			.tuple(fc.constantFrom('# ', '## ', '### ', '#'), line, fc.constantFrom('', ' ##'))
			.map(([mark, text, end]) => [mark + text + end]),
	},
	fc.tuple(lines, fc.constantFrom('===', '---')).map(([text, under]) => [...text, under]),
	{ weight: 2, arbitrary: table },
	comparisonMark.map((mark) => [mark]),
	lines.map((text) => ['%% compare:begin id=k3 v=1 %%', ...text, '%% compare:end id=k3 %%']),
	fc.constantFrom(
		['---'],
		['* * *'],
		['[cms]: https://cms.gov "HIPAA"'],
		['[^1]: HIPAA', '    is a law'],
		['Owner:: hospital', 'Risk:: two-sided'],
		[''],
	),
	fc.tuple(fc.constantFrom('%%', '$$', '<!--', '<div>', '<pre>'), lines, closed).map(([open, text, ends]) => {
		const close: Record<string, string> = { '<!--': '-->', '<div>': '</div>', '<pre>': '</pre>' };
		return [open, ...text, ...(ends ? [close[open] ?? open] : [])];
	}),
	fc
		.tuple(fence, fc.constantFrom('', 'js', 'ad-', 'dataview'), lines, closed)
		.map(([mark, info, text, ends]) => [mark + info, ...text, ...(ends ? [mark] : [])]),
	lines.map((text) => text.map((one) => `    ${one}`)),
);

const { blocks } = fc.letrec<{ blocks: string[]; nested: string[] }>((tie) => ({
	blocks: fc
		.array(fc.oneof({ depthSize: 'small' }, plain, tie('nested')), { maxLength: 5 })
		.chain((parts) =>
			fc
				.array(fc.constantFrom([''], [], ['  '], ['', '']), { minLength: parts.length, maxLength: parts.length })
				.map((gaps) => parts.flatMap((part, i) => [...part, ...(gaps[i] ?? [])])),
		),
	nested: fc.oneof(
		fc.tuple(tie('blocks'), fc.constantFrom('> ', '>', ' > ')).map(([inside, mark]) => inside.map((one) => mark + one)),
		fc
			.tuple(tie('blocks'), fc.constantFrom('[!info]', '[!TIP]- Title', '[!prior-auth|wide]+ about [[ACO]]', '[!', '[!]'))
			.map(([inside, head]) => [head, ...inside].map((one) => `> ${one}`)),
		fc
			.tuple(tie('blocks'), fc.constantFrom('- ', '1. ', '* [ ] ', '+\t'))
			.map(([inside, mark]) => inside.map((one, i) => (i === 0 ? mark : '   ') + one)),
		fc
			.tuple(
				tie('blocks'),
				fence,
				fc.constantFrom('ad-info', 'ad-Billing x', 'AD-tip'),
				fc.subarray(['title: about [[ACO]]', 'collapse: open', 'icon: x', 'title: twice']),
			)
			.map(([inside, mark, info, options]) => [mark + info, ...options, ...inside, mark]),
	),
}));

const frontmatter = fc.constantFrom(
	[],
	[],
	['---', 'tags: definition, him, aco', 'alias: ACO, accountable care organization', '---'],
	['---', 'aliases:', '  - ACO', '  - "[[IPA]]"', 'created: 2024-01-05', '---'],
	['---', 'a: [', '---'],
	['---', '---'],
	['---', '# only a comment', '---'],
	['---', 'related: "[[ACO#Risk|risk]]"', 'a: {b: c}', 'a: twice', '--- '],
	['---', 'tags: x'],
	['---js', 'x', '---'],
	['----', 'a: b', '---'],
	['---', 'description: An *ACO* is a [[group]].', '---'],
);

/** Any text that looks like a note. */
export const anyNote: fc.Arbitrary<string> = fc
	.tuple(fc.constantFrom('', '', '', '\ufeff'), frontmatter, blocks, fc.constantFrom('\n', '\n', '\r\n'), fc.constantFrom('', '\n', '\n\n'))
	.map(([bom, opening, body, end, last]) => bom + [...opening, ...body].join(end) + last);
