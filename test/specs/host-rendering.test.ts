import { describe, expect, it } from 'vitest';
import { page, render, useRenderingPage } from './host-rendering-fixture';

useRenderingPage();

const link = (target: string, text = target, name = ''): string =>
	`<a data-href="${target}" href="${target}" class="internal-link"${name}>${text}</a>`;

/**
 * Sentences about the elements of a section, as [sentence, Markdown, elements]. Structure: approved DOM of the app in obsidian-tasks,
 * help, callouts.md.
 */
const sectionsOf: [string, string, string[]][] = [
	['wraps a paragraph and keeps its line breaks', 'Shared\nsavings', ['<div class="el-p"><p>Shared<br>\nsavings</p></div>']],
	['says a heading as written on the heading', '## An *ACO*', ['<div class="el-h2"><h2 data-heading="An *ACO*">An <em>ACO</em></h2></div>']],
	['makes strong, emphasised, struck and marked text', '**a** *b* ~~c~~ ==d *e*==', [
		'<div class="el-p"><p><strong>a</strong> <em>b</em> <del>c</del> <mark>d <em>e</em></mark></p></div>']],
	['leaves one tilde and comparison signs as they are', '~c~ and a == b == c', ['<div class="el-p"><p>~c~ and a == b == c</p></div>']],
	['hides comments in a line, over lines and as a block', 'Open %% shut\nstill %% again\n\n%%\nHidden\n\nToo\n%%\n\nEnd', [
		'<div class="el-p"><p>Open  again</p></div>', '<div class="el-p"><p>End</p></div>']],
	['hides a block id', 'Savings are shared. ^rule-1', ['<div class="el-p"><p>Savings are shared.</p></div>']],
	['links to a note by its name', 'A [[Benchmark]]', [`<div class="el-p"><p>A ${link('Benchmark')}</p></div>`]],
	['shows the alias of a link and says the target', '[[Benchmark|target]]', [
		'<div class="el-p"><p><a data-href="Benchmark" href="Benchmark" class="internal-link" aria-label="Benchmark">target</a></p></div>']],
	['shows a heading behind a link with an angle', '[[Benchmark#How it is set]]', [
		`<div class="el-p"><p>${link('Benchmark#How it is set', 'Benchmark &gt; How it is set')}</p></div>`]],
	['marks a link to no note', '[[Capitation]]', [
		'<div class="el-p"><p><a data-href="Capitation" href="Capitation" class="internal-link is-unresolved">Capitation</a></p></div>']],
	['takes a Markdown link to a note as an internal link', '[set](Payment/Benchmark.md)', [
		`<div class="el-p"><p>${link('Payment/Benchmark.md', 'set', ' aria-label="Payment/Benchmark.md"')}</p></div>`]],
	['takes an address as an external link', '[CMS](https://cms.example/a)', [
		'<div class="el-p"><p><a aria-label="https://cms.example/a" class="external-link" href="https://cms.example/a">CMS</a></p></div>']],
	['gives no address to a link that would run code', '[x](javascript:alert%281%29)', [
		'<div class="el-p"><p><a aria-label="javascript:alert%281%29" class="external-link">x</a></p></div>']],
	['links tags, which need a character that is no digit', '#model/aco #340 #340B a#b', [
		'<div class="el-p"><p><a href="#model/aco" class="tag">#model/aco</a> #340 <a href="#340B" class="tag">#340B</a> a#b</p></div>']],
	['shows formulas as their source and leaves prices alone', '$a+b$ costs $5 or $6', [
		'<div class="el-p"><p><span class="math math-inline">a+b</span> costs $5 or $6</p></div>']],
	['makes bullets and says the line of each item', '- one\n  - two\n- three', [
		'<div class="el-ul"><ul class="has-list-bullet"><li data-line="0"><span class="list-bullet"></span>one<ul class="has-list-bullet">' +
		'<li data-line="1"><span class="list-bullet"></span>two</li></ul></li>' +
		'<li data-line="2"><span class="list-bullet"></span>three</li></ul></div>']],
	['starts an ordered list at its number', '3. three\n4. four', [
		'<div class="el-ol"><ol start="3"><li data-line="0">three</li><li data-line="1">four</li></ol></div>']],
	['makes a task of any character between brackets', '- [ ] open\n- [/] half', [
		'<div class="el-ul"><ul class="contains-task-list has-list-bullet">' +
		'<li data-line="0" data-task="" class="task-list-item"><span class="list-bullet"></span>' +
		'<input data-line="0" type="checkbox" class="task-list-item-checkbox">open</li>' +
		'<li data-line="1" data-task="/" class="task-list-item is-checked"><span class="list-bullet"></span>' +
		'<input data-line="1" type="checkbox" class="task-list-item-checkbox">half</li></ul></div>']],
	['aligns columns, fills short rows and reads an escaped bar in a link', '| a | b |\n| --- | --: |\n| [[Benchmark\\|x]] |', [
		'<div class="el-table"><table><thead><tr><th>a</th><th style="text-align: right;">b</th></tr></thead><tbody><tr><td>' +
		'<a data-href="Benchmark" href="Benchmark" class="internal-link" aria-label="Benchmark">x</a></td>' +
		'<td style="text-align: right;"></td></tr></tbody></table></div>']],
	['names the language of a code block', '```sh x\nls **a**\n```', [
		'<div class="el-pre"><pre class="language-sh"><code class="language-sh">ls **a**\n</code></pre></div>']],
	['makes a quote and a rule', '> quoted\n\n---', [
		'<div class="el-blockquote"><blockquote><p>quoted</p></blockquote></div>', '<div class="el-hr"><hr></div>']],
	['keeps harmless HTML and drops what runs', '<div onclick="x()"><b>Bold</b><script>x()</script></div>\n\nA <u>line</u>', [
		'<div class="el-div"><div><b>Bold</b></div></div>', '<div class="el-p"><p>A <u>line</u></p></div>']],
	['numbers footnotes in the order of their references and lists them at the end', 'One[^b] two^[in *line*] one[^b]\n\n[^b]: Text', [
		'<div class="el-p"><p>One' +
		'<sup data-footnote-id="fnref-1" class="footnote-ref" id="fnref-1"><a href="#fn-1" class="footnote-link">[1]</a></sup> two' +
		'<sup data-footnote-id="fnref-2" class="footnote-ref" id="fnref-2"><a href="#fn-2" class="footnote-link">[2]</a></sup> one' +
		'<sup data-footnote-id="fnref-1-1" class="footnote-ref" id="fnref-1-1"><a href="#fn-1" class="footnote-link">[1-1]</a></sup></p></div>',
		'<div class="el-section"><section class="footnotes"><hr><ol><li data-line="2" data-footnote-id="fn-1" id="fn-1"><p>Text ' +
		'<a href="#fnref-1" class="footnote-backref footnote-link">↩︎</a> ' +
		'<a href="#fnref-1-1" class="footnote-backref footnote-link">↩︎</a></p></li>' +
		'<li data-line="0" data-footnote-id="fn-2" id="fn-2"><p>in <em>line</em> ' +
		'<a href="#fnref-2" class="footnote-backref footnote-link">↩︎</a></p></li></ol></section></div>']],
	['finds the definition of a reference link in another section', 'See [rule][r].\n\n# Sources\n\n[r]: https://cms.example/r', [
		'<div class="el-p"><p>See <a aria-label="https://cms.example/r" class="external-link" href="https://cms.example/r">rule</a>.</p></div>',
		'<div class="el-h1"><h1 data-heading="Sources">Sources</h1></div>']],
	['shows no frontmatter among the sections', '---\ntags: [a]\n---\nText', ['<div class="el-p"><p>Text</p></div>']],
	['opens no section inside a code block that holds headings', '```\n# no heading\n```\n# Yes', [
		'<div class="el-pre"><pre><code># no heading\n</code></pre></div>', '<div class="el-h1"><h1 data-heading="Yes">Yes</h1></div>']],
];

describe('The sections of a note', () => {
	it.each(sectionsOf)('%s', async (_sentence, text, expected) => {
		expect(await render(text)).toEqual(expected);
	});
});

interface Look {
	type: string | null;
	title: string | null;
	classes: string;
	icon: string | null;
	color: string;
}

const calloutLook = async (text: string): Promise<Look | null> => {
	await render(text);
	await page.waitForFunction(() => !document.querySelector('.callout.node-insert-event'));
	return page.evaluate(() => {
		const callout = document.querySelector('.callout');
		const icon = callout?.querySelector('.callout-icon svg');
		return callout && {
			type: callout.getAttribute('data-callout'),
			title: callout.querySelector('.callout-title-inner')?.textContent ?? null,
			classes: callout.className,
			icon: [...(icon?.classList ?? [])].at(-1) ?? null,
			color: getComputedStyle(callout).getPropertyValue('--callout-color').trim(),
		};
	});
};

const variable = (name: string): Promise<string> =>
	page.evaluate((wanted) => getComputedStyle(document.body).getPropertyValue(wanted).trim(), name);

describe('Callouts', () => {
	it('have the app\'s elements around title and content', async () => {
		await calloutLook('> [!TIP|wide]- Fold **this**\n> Text');
		expect(await page.evaluate(() => window.rendering.shape(document.querySelector('.el-div') as Element))).toBe(
			'<div class="el-div">' +
				'<div data-callout-metadata="wide" data-callout-fold="-" data-callout="tip" class="callout is-collapsible is-collapsed">' +
				'<div class="callout-title"><div class="callout-icon">(lucide-flame)</div>' +
				'<div class="callout-title-inner">Fold <strong>this</strong></div>' +
				'<div class="callout-fold is-collapsed">(lucide-chevron-down)</div></div>' +
				'<div class="callout-content" style="display: none;"><p>Text</p></div></div></div>',
		);
	});

	it.each([
		['note', 'Note', 'lucide-pencil', '--callout-default'],
		['tldr', 'Tldr', 'lucide-clipboard-list', '--callout-summary'],
		['done', 'Done', 'lucide-check', '--callout-success'],
		['faq', 'Faq', 'lucide-circle-question-mark', '--callout-question'],
		['attention', 'Attention', 'lucide-triangle-alert', '--callout-warning'],
		['missing', 'Missing', 'lucide-x', '--callout-fail'],
		['error', 'Error', 'lucide-zap', '--callout-error'],
		['prior-auth', 'Prior auth', 'lucide-pencil', '--callout-default'],
	])('of the type %s are called "%s" and look as that kind', async (type, title, icon, color) => {
		const look = await calloutLook(`> [!${type}]\n> Text`);
		expect(look).toEqual({ type, title, classes: 'callout', icon: expect.any(String) as string, color: await variable(color) });
		const same = (name: string | null): string => (name ?? '').split('-').sort().join('-');
		const names = [
			icon,
			{ 'lucide-circle-question-mark': 'lucide-help-circle', 'lucide-triangle-alert': 'lucide-alert-triangle' }[icon] ?? icon,
		];
		expect(names.map(same)).toContain(same(look?.icon ?? null));
	});

	it('nest, and hold tables right below the title', async () => {
		const [section] = await render('> [!info] A\n> | x |\n> | - |\n> > [!bug] B\n> > Deep');
		expect(section).toContain(
			'<div class="callout-content"><table><thead><tr><th>x</th></tr></thead></table>' +
				'<div data-callout-metadata="" data-callout-fold="" data-callout="bug"',
		);
	});

	it('without a body have no content', async () => {
		await calloutLook('> [!note] Only a title');
		expect(await page.locator('.callout-content').count()).toBe(0);
	});

	it('that fold open and close by a click on the title, but not on a link in it', async () => {
		await calloutLook('> [!note]+ See [[Benchmark]]\n> Text');
		const content = page.locator('.callout-content');
		await page.locator('.callout-title').click({ position: { x: 2, y: 2 } });
		expect(await content.isVisible()).toBe(false);
		await page.locator('.callout-title a').click();
		expect(await content.isVisible()).toBe(false);
		await page.locator('.callout-fold').click();
		expect(await content.isVisible()).toBe(true);
	});

	it('take their icon from the style sheet, once they are shown', async () => {
		await page.addStyleTag({
			content: '.callout[data-callout="payer"] { --callout-icon: lucide-landmark; --callout-color: rebeccapurple; }',
		});
		expect(await calloutLook('> [!payer] Medicare')).toMatchObject({ icon: 'lucide-landmark', color: 'rebeccapurple' });
	});

	it('that are never shown have an empty icon', async () => {
		expect(await page.evaluate(async () => {
			const { app } = await window.rendering.open({ 'Note.md': '' });
			const el = document.createElement('div');
			await window.rendering.MarkdownRenderer.render(app, '> [!note] A', el, 'Note.md', new window.rendering.Component());
			await window.rendering.settled();
			return el.querySelector('.callout-icon')?.innerHTML;
		})).toBe('<svg width="16" height="16"></svg>');
	});
});

describe('Embeds', () => {
	const embedded = async (text: string): Promise<string[]> => {
		await render(text);
		return page.locator('.markdown-embed .markdown-preview-section > div').allInnerTexts();
	};

	it('show a whole note under its name', async () => {
		expect(await embedded('![[Benchmark]]')).toEqual(['Benchmark', 'The spending that is expected.', 'How it is set', 'From past claims.']);
		expect(await page.locator('.markdown-embed-title').innerText()).toBe('Benchmark');
	});

	it('show what is below a heading, and the heading', async () => {
		expect(await embedded('![[Benchmark#How it is set]]')).toEqual(['How it is set', 'From past claims.']);
	});

	it('show a single block', async () => {
		expect(await embedded('![[Benchmark#^expected]]')).toEqual(['The spending that is expected.']);
	});

	it('say so where the note does not exist, and offer to create it', async () => {
		await render('![[Capitation]]');
		expect(await page.locator('.internal-embed').innerText()).toBe('“Capitation” is not created yet. Click to create.');
		await page.locator('.internal-embed').click();
		expect(await page.evaluate(() => window.rendering.log)).toEqual(['open Capitation from Note.md']);
	});

	it('follow the note they show', async () => {
		expect(await page.evaluate(async () => {
			const { app } = await window.rendering.open({ 'Note.md': '![[Other]]', 'Other.md': 'Before' });
			const other = app.vault.getFileByPath('Other.md');
			if (other) await app.vault.modify(other, 'After');
			await window.rendering.settled();
			await window.rendering.settled();
			return document.querySelector('.markdown-embed-content')?.textContent;
		})).toBe('After');
	});

	it('of a note in itself come to an end', async () => {
		const count = await page.evaluate(async () => {
			await window.rendering.open({ 'Note.md': 'Text ![[Note]]' });
			for (let waited = 0; waited < 8; waited += 1) await window.rendering.settled();
			return document.querySelectorAll('.markdown-embed').length;
		});
		expect(count).toBeGreaterThan(0);
		expect(count).toBeLessThan(10);
	});
});

describe('sanitizeHTMLToDom', () => {
	it.each([
		['<p onclick="x()">a</p>', '<p>a</p>'],
		['<a href="javascript:x()">a</a>', '<a>a</a>'],
		['<img src="a.png" onerror="x()">', '<img src="a.png">'],
		['a<script>x()</script>b<style>p{}</style>', 'ab'],
		['<made-up>kept <i>text</i></made-up>', 'kept <i>text</i>'],
		['<iframe src="https://cms.example"></iframe>', ''],
	])('makes %s safe', async (html, expected) => {
		const made = await page.evaluate((given) => {
			const el = document.createElement('div');
			el.append(window.rendering.sanitizeHTMLToDom(given));
			return el.innerHTML;
		}, html);
		expect(made).toBe(expected);
	});
});
