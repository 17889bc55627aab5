/*
 * Small notes with every construct that a cursor can stand in, each for itself and one in the other. No names of the demo vault.
 */

const of = (...lines: string[]): string => lines.join('\n');

const PROPERTIES = of(
	'---', 'aliases: [Clinic at Home, CAH]', 'tags: care/home', 'owner: "the county"', 'since: \'2019\'', 'note: |', '  Long text', 'related:',
	'  - "[[Home Visit]]"', '---', 'A clinic that comes to the patient.', '',
);

export const WHOLE_NOTES: Readonly<Record<string, string>> = {
	'properties': PROPERTIES,
	'headings': of(
		'# Home clinic', '', 'Care, where one lives.', '', 'Who pays', '========', 'The county.', '', 'Who works there', '---', '### Nurses ###',
		'##', '', '---', '', 'End.',
	),
	'lists': of(
		'- one', '- two', '  and more of two', '', '  a second part', '  1. inner', '  2) other', '- [ ] to do', '- [x] done', '-', '* last', '',
		'After.',
	),
	'quotes': of(
		'> said', '> again', '', '> [!info]+ Who', '> pays', '>', '> - list', '>   more', '> > inner', '', '> [!tip]', '> text', '', 'After.', '',
	),
	'lazy lines': of(
		'> > > one', '> > two', '> three', 'four', '', '> - > five', '> six', '', '- > seven', 'eight', '', '> [!info] Who', 'pays',
		'> and', 'why', '', '> [!tip]', '> > [!note] In', '> > it', 'too', '', 'End.', '',
	),
	'lists with empty lines': of('1. one', '', '2. two', '', '', '3. three', '', '- four', '', '- > five', '', '- six', '', 'End.', ''),
	'admonitions': of(
		'Before.', '', '```ad-note', 'title: What it is', 'collapse: open', 'A *visit* at home.', '```', '', '````ad-tip', '```ad-info', 'Inner.',
		'```', '- item', '````', '', 'After.',
	),
	'open admonitions': of(
		'> ```ad-note', '> title: What', '> One', '', '- ```ad-tip', '  Two', '', '```ad-info', 'Three', '```ad-note', 'Four', '```', '',
		'```ad-bug', 'title: Last', 'Five', '', '- six', '',
	),
	'code': of(
		'Run `care --home` now.', '', '```js', 'visit()', '', 'pay()', '```', '', '    indented', '', '~~~', 'tilde', '~~~', 'After.', '',
	),
	'tables': of(
		'Visits:', '', '| who | paid by |', '|:---|---:|', '| nurse | [[County\\|the county]] |', '| `a\\|b` |  |', '', 'a | b', '- | -', 'c | d',
		'', 'After.',
	),
	'fields': of(
		'Owner:: the county', '**Role**: care at home', '- **Since:** 2019', 'It is [paid:: by visit] and (run:: by nurses).', '',
		'Plain: words.', '',
	),
	'marks of the text': of(
		'A **bold** and *slanted*, ==marked== word, __un__der, x**y**z, \\*not\\* \\[so\\].', '',
		'See [the law](https://example.org/law "Law"), ![pic](a.png), ![[plan.pdf]], [[Home Visit|visits]], <https://example.org>.', '',
		'Paid $20, or $x_1 + y$, %%ask%% <b>now</b> <!-- or not --> {{date}} #care/home, see[^1]. ^end', '', '[^1]: From the *county*.',
		'    And more.',
	),
	'hidden': of(
		'%%', 'To ask.', '%%', '', '$$', 'x + y', '$$', '', '<div>', 'Drawn', '</div>', '', '[law]: https://example.org "Law"', '', 'Per [law].',
		'', '%% compare:begin id=a1 v=1 %%', '|  | A |', '| --- | --- |', '| Cost | [[B]] |', '%% compare:end id=a1 %%', '', 'End.',
	),
	'signs in two halves': '😀 cafe\u0301 👩‍⚕️ and 👍🏽.\r\n\r\n- it\u0301em\r\n',
	'a mark of the file, and its line ends': '\ufeff# Clinic\r\n\r\n> [!info] Who\r\n> pays\r\n\r\n| a | b |\r\n| - | - |\r\n| c | d |\r\n',
	'a comparison': of('```compare', 'Home Visit', '', 'Ward', '```', '', 'End.'),
	'nothing': '',
	'a rule on top': of('---', '', 'Text.'),
};
