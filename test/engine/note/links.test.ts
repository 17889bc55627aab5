import { describe, expect, it } from 'vitest';
import type { Link } from '../../../src/engine/note/links';
import { parseNote } from '../../../src/engine/note/note';
import { marked } from '../../marked';

function linksOf(text: string): readonly Link[] {
	return parseNote('ACO.md', text).links;
}

/** Expects the marked stretches, and nothing else, to be links. */
function expectLinks(source: string): void {
	const { text, ranges } = marked(source);
	expect(linksOf(text).map(({ from, to }) => ({ from, to }))).toEqual(ranges);
}

describe('the links of a note', () => {
	it.each([
		'see «[[ACO]]», «[[IPA|the group]]» and «![[logo.png]]»',
		'# about «[[ACO]]»\n\n- «[[IPA]]»\n- [ ] ask «[[MSO]]»\n> «[[CIN]]»',
		'> [!info] about «[[ACO]]»\n> «[[IPA]]»\n> > [!tip] «[[MSO]]»',
		'```ad-info\ntitle: about «[[ACO]]»\nsee «[[IPA]]» and «[MSO](mso.md)»\n```',
		'````ad-info\n```ad-tip\n«[[ACO]]»\n```\n````',
		'```ad-info\n«[[ACO]]» is never closed',
		'> [!info] Title\nof the «[[ACO]]»\n> and «[[IPA]]»',
		'| ACO | IPA |\n| --- | --- |\n| «[[ACO\\|the group]]» | «![[a.png]]» |',
		'Owner:: «[[ACO]]», «[[IPA]]»\nand [Risk:: «[[Two-sided risk]]»]',
		'the «[HIPAA rule](hipaa.md)» and «![](hipaa.png)»',
		'over «[two\nlines](hipaa.md)» of text',
		'> over «[two\n> lines](hipaa.md)» of a quote',
		'see «[the plan][a]», «[A]», «[a][]» and «![a picture][p]»\n\n[a]: Alpha.md\n[p]: p.png',
		'> «[the plan][a]»\n\n- «[a]»\n\n[A]: <The plan.md> "Plan"',
		'[^1]: see «[[ACO]]»\n[^2]: see «[[IPA]]»',
		'[Note]: ask the «[[ACO]]» about it',
		'hidden %%see «[[ACO]]» and [a](b «[[IPA]]»%% on the line',
		'\ufeff«[[ACO]]» 😀 «[[IPA]]»\r\n«[[MSO]]»\r\n',
		'[«[[ACO]]»] and **«[[IPA]]»** and ==«[[MSO]]»==',
	])('are those marked in %j', expectLinks);

	it.each([
		'`[[ACO]]` and ``[a](b.md)``',
		'```\n[[ACO]]\n```',
		'```dataview\nlist from [[ACO]]\n```',
		'```js\n[[ACO]] is never closed',
		'text\n\n    [[ACO]]',
		'$[[ACO]]$ and $$\n[[ACO]]\n$$',
		'%%\n[[ACO]]\n%%',
		'<!-- [[ACO]] --> and\n\n<!--\n[[ACO]]\n-->',
		'<div>[[ACO]]</div>',
		'<a title="[[ACO]]">x</a>',
		'\\[[ACO]] and [[]] and [[open',
		'[a](https://cms.gov), [b](mailto:a@cms.gov), [c](obsidian://open?vault=x), [d](//cms.gov)',
		'![x](https://cms.gov/x.png) and <https://cms.gov>',
		'[a]() and [HIPAA] (hipaa)',
		'[a][cms] and [cms]\n\n[cms]: https://cms.gov',
		'---\nnote: no link\n---\n',
	])('are none in %j', (text) => expect(linksOf(text)).toEqual([]));

	it('tell the syntax, the place, the line and whether they embed', () => {
		const text = '---\nrelated: "[[IPA]]"\n---\n\nsee [[ACO]]\r\n![x](x.png)\n\n- ![[logo.png]]';
		expect(linksOf(text).map(({ target, syntax, place, line, embed }) => [target, syntax, place, line, embed])).toEqual([
			['IPA', 'wikilink', 'frontmatter', 2, false],
			['ACO', 'wikilink', 'body', 5, false],
			['x.png', 'markdown', 'body', 6, true],
			['logo.png', 'wikilink', 'body', 8, true],
		]);
	});
});

describe('Markdown links into the vault', () => {
	it.each([
		['[HIPAA](hipaa.md)', 'hipaa.md', '', 'HIPAA'],
		['[HIPAA](The%20HIPAA%20rule.md)', 'The HIPAA rule.md', '', 'HIPAA'],
		['[HIPAA](<The HIPAA rule.md>)', 'The HIPAA rule.md', '', 'HIPAA'],
		['[HIPAA](rules/hipaa.md#Fines)', 'rules/hipaa.md', '#Fines', 'HIPAA'],
		['[HIPAA](hipaa.md#Fines%20and%20more#Second)', 'hipaa.md', '#Fines and more#Second', 'HIPAA'],
		['[HIPAA](#Fines)', '', '#Fines', 'HIPAA'],
		['[HIPAA](hipaa.md "The rule")', 'hipaa.md', '', 'HIPAA'],
		['[HIPAA](../hipaa)', '../hipaa', '', 'HIPAA'],
		['[Santé](Sant%C3%A9.md)', 'Santé.md', '', 'Santé'],
		['[50%](50%.md)', '50%.md', '', '50%'],
		['![logo](img/logo.png)', 'img/logo.png', '', 'logo'],
	])('are read from %j', (text, target, subpath, display) => {
		expect(linksOf(text).map((link) => [link.target, link.subpath, link.display])).toEqual([[target, subpath, display]]);
	});
});

describe('reference links', () => {
	it.each([
		['[the plan][a]\n\n[a]: Alpha.md', 'Alpha.md', '', 'the plan'],
		['[Beta]\n\n[beta]: <Beta plan.md#Costs> "title"', 'Beta plan.md', '#Costs', 'Beta'],
		['[Beta  plan][]\n\n[BETA plan]: Beta%20plan.md', 'Beta plan.md', '', 'Beta  plan'],
		['[x][a]\n\n[a]: first.md\n[a]: second.md', 'first.md', '', 'x'],
		['> [x][a]\n\n- item\n\n[a]: Alpha.md', 'Alpha.md', '', 'x'],
	])('lead from %j to the address of their label', (text, target, subpath, display) => {
		expect(linksOf(text)).toMatchObject([{ target, subpath, display, syntax: 'markdown', place: 'body' }]);
	});

	it.each([
		'[x][b] and [y]\n\n[a]: Alpha.md', '[a]()\n\n[a]: Alpha.md', '`[a]`\n\n[a]: Alpha.md', '[a]\n\n[a]: mailto:a@b.c',
		'[^1]\n\n[^1]: Alpha.md',
	])(
		'are none in %j',
		(text) => expect(linksOf(text)).toEqual([]),
	);
});

describe('links in the frontmatter', () => {
	it.each([
		'---\nrelated: "«[[ACO]]»"\n---\n',
		"---\nrelated: '«[[ACO#Risk|its risk]]»'\n---\n",
		'---\nrelated:\n  - "«[[ACO]]»"\n  - "«[[IPA|the group]]»"\nowner: "«[[MSO]]»"\n---\n«[[CIN]]»',
		'---\nrelated: ["«[[ACO]]»", "«[[IPA]]»"]\n---\n',
		'\ufeff---\r\naliases:\r\n  - "«[[ACO]]»"\r\n---\r\n«[[IPA]]»',
		'---\n# see [[ACO]]\nrelated: "«[[IPA]]»" # not [[MSO]]\n---\n',
	])('are those marked in %j', expectLinks);

	it('are read as those of the body are', () => {
		expect(linksOf('---\nrelated: "[[ACO#Risk|its risk]]"\n---\n')).toEqual([
			{
				target: 'ACO',
				subpath: '#Risk',
				display: 'its risk',
				embed: false,
				syntax: 'wikilink',
				place: 'frontmatter',
				line: 2,
				from: 14,
				to: 35,
			},
		]);
	});

	it('are not read from what only looks like frontmatter', () => {
		expectLinks('----\nrelated: "«[[ACO]]»"\n---\n');
	});
});
