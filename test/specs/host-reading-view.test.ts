import { describe, expect, it } from 'vitest';
import { page, render, useRenderingPage } from './host-rendering-fixture';

useRenderingPage();

describe('Links', () => {
	const log = (): Promise<string[]> => page.evaluate(() => window.rendering.log);

	it('open in the same tab, with Mod or the middle button in a new one', async () => {
		await render('[[Benchmark#How it is set|set]]');
		const a = page.locator('a.internal-link');
		await a.click();
		await a.click({ modifiers: ['Control'] });
		await a.click({ button: 'middle' });
		expect((await log()).filter((line) => line.startsWith('open'))).toEqual([
			'open Benchmark#How it is set from Note.md',
			'open Benchmark#How it is set from Note.md in tab',
			'open Benchmark#How it is set from Note.md in tab',
		]);
	});

	it('open by the keyboard', async () => {
		await render('[[Benchmark]]');
		await page.locator('a.internal-link').focus();
		await page.keyboard.press('Enter');
		expect(await log()).toEqual(['open Benchmark from Note.md']);
	});

	it('ask for a preview once when the pointer comes', async () => {
		await render('[[Benchmark|a **bold** name]]');
		await page.locator('a.internal-link').hover();
		expect(await log()).toEqual(['hover Benchmark from Note.md by preview']);
	});

	it('in an embed lead from the embedded note', async () => {
		await page.evaluate(() => window.rendering.open({ 'Note.md': '![[Other]]', 'Deep/Other.md': '[[./Third]]', 'Deep/Third.md': '' }));
		await page.locator('.markdown-embed-content a').click();
		expect((await log()).at(-1)).toBe('open ./Third from Deep/Other.md');
	});

	it('lose the mark of a missing note when the note comes', async () => {
		expect(await page.evaluate(async () => {
			const { app, view } = await window.rendering.open({ 'Note.md': '[[Capitation]]' });
			const marked = (): boolean => view.containerEl.querySelector('a')?.classList.contains('is-unresolved') ?? false;
			const before = marked();
			await app.vault.create('Capitation.md', '');
			await window.rendering.settled();
			return [before, marked()];
		})).toEqual([true, false]);
	});
});

describe('Tasks', () => {
	it('are done by a click, in the note too', async () => {
		const file = await page.evaluate(async () => {
			const opened = await window.rendering.open({ 'Note.md': 'Text\n\n> [!todo]\n> - [ ] first\n> - [ ] second\n' });
			opened.view.containerEl.querySelectorAll<HTMLElement>('input')[1]?.click();
			await window.rendering.settled();
			return opened.app.vault.read(opened.file);
		});
		expect(file).toBe('Text\n\n> [!todo]\n> - [ ] first\n> - [x] second\n');
	});
});

describe('Processors', () => {
	it('run for each section, lower order first, code blocks among them', async () => {
		expect(await page.evaluate(async () => {
			const { app, view } = await window.rendering.open({ 'Note.md': 'Text\n\n```aco\na\n\nb\n```\n' });
			const seen: string[] = [];
			app.markdown.addPostProcessor((el) => void seen.push(`late ${el.firstElementChild?.className}`), 10);
			app.markdown.addCodeBlockProcessor('aco', (source, el) => void seen.push(`block ${JSON.stringify(source)} in ${el.className}`));
			app.markdown.addPostProcessor((el) => void seen.push(`early ${el.firstElementChild?.className}`), -10);
			await window.rendering.settled();
			seen.length = 0;
			view.rerender(true);
			await view.renderer.list.whenRendered();
			return seen;
		})).toEqual(['early ', 'late ', 'early language-aco', 'block "a\\n\\nb" in block-language-aco', 'late block-language-aco']);
	});

	it('know the note and the lines of their section, as they are by now', async () => {
		expect(await page.evaluate(async () => {
			const { app, view } = await window.rendering.open({ 'Note.md': '---\nkind: model\n---\n# A\n\n```aco\nx\n```\n' });
			let ask = (): unknown => null;
			app.markdown.addCodeBlockProcessor('aco', (_source, el, ctx) => {
				ask = () => [
					ctx.sourcePath,
					(ctx.frontmatter as { kind: string }).kind,
					ctx.getSectionInfo(el)?.lineStart,
					ctx.getSectionInfo(el)?.lineEnd,
					ctx.getSectionInfo(document.body),
				];
			});
			await window.rendering.settled();
			const before = ask();
			await window.rendering.show(view, '---\nkind: model\n---\n# A\n\nMore\n\n```aco\nx\n```\n');
			return [before, ask()];
		})).toEqual([['Note.md', 'model', 5, 7, null], ['Note.md', 'model', 7, 9, null]]);
	});

	it('leave the section that did not change alone, with its children', async () => {
		expect(await page.evaluate(async () => {
			const { app, view } = await window.rendering.open({ 'Note.md': 'One\n\n```aco\nx\n```\n\nTwo' });
			const seen: string[] = [];
			app.markdown.addCodeBlockProcessor('aco', (source, el, ctx) => {
				class Child extends window.rendering.MarkdownRenderChild {
					override onload(): void {
						seen.push(`load ${source}`);
					}
					override onunload(): void {
						seen.push(`unload ${source}`);
					}
				}
				ctx.addChild(new Child(el) as never);
			});
			await window.rendering.settled();
			const kept = view.containerEl.querySelector('.block-language-aco');
			await window.rendering.show(view, 'One, changed\n\n```aco\nx\n```\n\nTwo');
			const same = kept === view.containerEl.querySelector('.block-language-aco');
			await window.rendering.show(view, 'One, changed\n\n```aco\ny\n```\n\nTwo');
			view.unload();
			return [same, ...seen];
		})).toEqual([true, 'load x', 'unload x', 'load y', 'unload y']);
	});

	it('give the code block back when they go', async () => {
		expect(
			await page.evaluate(async () => {
				const { app, view } = await window.rendering.open({ 'Note.md': '```aco\nx\n```' });
				app.markdown.addCodeBlockProcessor('aco', (_source, el) => void el.append('drawn'));
				await window.rendering.settled();
				const drawn = window.rendering.sections(view);
				app.markdown.removeCodeBlockProcessor('aco');
				await window.rendering.settled();
				return [...drawn, ...window.rendering.sections(view)];
			}),
		).toEqual([
			'<div class="el-pre"><div class="block-language-aco">drawn</div></div>',
			'<div class="el-pre"><pre class="language-aco"><code class="language-aco">x\n</code></pre></div>',
		]);
	});

	it('of one language cannot be two', async () => {
		expect(await page.evaluate(async () => {
			const { app } = await window.rendering.open({ 'Note.md': '' });
			app.markdown.addCodeBlockProcessor('ad-note', () => undefined);
			try {
				app.markdown.addCodeBlockProcessor('ad-note', () => undefined);
			} catch (error) {
				return (error as Error).message;
			}
			return 'taken twice';
		})).toBe('Code block postprocessor for language ad-note is already registered');
	});

	it('get the frontmatter as a section of its own, hidden', async () => {
		expect(
			await page.evaluate(async () => {
				const { view } = await window.rendering.open({ 'Note.md': '---\na: 1\n---\nText' });
				return window.rendering.shape(view.containerEl.querySelector('.mod-frontmatter') as Element);
			}),
		).toBe(
			'<div class="el-pre mod-frontmatter mod-ui"><pre class="frontmatter language-yaml" style="display: none;">' +
				'<code class="language-yaml">a: 1\n</code></pre></div>',
		);
	});
});

describe('Markdown rendered for a plugin', () => {
	it('has no section elements, runs processors once and knows no lines', async () => {
		expect(await page.evaluate(async () => {
			const { app } = await window.rendering.open({ 'Note.md': '' });
			const infos: unknown[] = [];
			app.markdown.addPostProcessor((el, ctx) => void infos.push(ctx.getSectionInfo(el)));
			await window.rendering.settled();
			infos.length = 0;
			const el = document.createElement('div');
			const component = new window.rendering.Component();
			await window.rendering.MarkdownRenderer.render(app, 'One [[Note]]\n\nTwo', el, 'Note.md', component);
			return [window.rendering.shape(el), ...infos];
		})).toEqual(['<div><p>One <a data-href="Note" href="Note" class="internal-link">Note</a></p><p>Two</p></div>', null]);
	});
});

describe('The reading view', () => {
	it('has the app\'s elements around the sections', async () => {
		expect(
			await page.evaluate(async () => {
				const { view } = await window.rendering.open({ 'Note.md': 'Text' });
				return [view.containerEl.className, ...[...view.renderer.sizerEl.children].map((el) => el.className)];
			}),
		).toEqual([
			'markdown-preview-view markdown-rendered node-insert-event is-readable-line-width ' +
				'allow-fold-headings show-indentation-guide show-properties',
			'markdown-preview-pusher',
			'mod-header mod-ui',
			'el-p',
			'mod-footer mod-ui',
		]);
	});

	it('shows properties by kind, warns of a tag text with commas and shows invalid ones as text', async () => {
		const properties = (text: string): Promise<string[]> => page.evaluate(async (note) => {
			document.body.replaceChildren();
			const { view } = await window.rendering.open({ 'Note.md': note });
			return [...view.containerEl.querySelectorAll('.metadata-property, .metadata-container.mod-error .metadata-error')].map((row) =>
				[
					row.getAttribute('data-property-key'),
					row.querySelector('.metadata-property-value')?.getAttribute('data-property-type'),
					row.querySelector('.metadata-property-warning-icon') ? 'warns' : '',
					row.textContent?.trim(),
				].join('|'),
			);
		}, text);
		expect(await properties('---\naliases: [ACO]\ntags: him, aco\nrisk: 2\nopen: true\nseen: 2024-01-02\nsee: "[[B|x]]"\n---\n')).toEqual([
			'aliases|aliases||ACO', 'tags|text|warns|him, aco', 'risk|number||', 'open|checkbox||', 'seen|date||', 'see|text||x']);
		expect(await properties('---\ntags: [him\n---\n')).toEqual(['|||Invalid properties']);
	});

	const long = Array.from({ length: 120 }, (_, index) => `## Term ${index}\n\nDefinition of term ${index}.`).join('\n\n');

	it('scrolls to a line and says which line is at the top', async () => {
		const scrolls = await page.evaluate(async (text) => {
			const { view } = await window.rendering.open({ 'Note.md': text });
			view.applyScroll(200);
			await window.rendering.settled();
			return [view.getScroll(), view.elementAtLine(200)?.textContent];
		}, long);
		expect(scrolls[0]).toBeCloseTo(200, 0);
		expect(scrolls[1]).toBe('Term 50');
	});

	it('keeps what is in view where it is when text above it changes', async () => {
		const [before, after] = await page.evaluate(async (text) => {
			const { view } = await window.rendering.open({ 'Note.md': text });
			view.applyScroll(200);
			await window.rendering.settled();
			const top = (): number => Math.round(view.elementAtLine(view.getScroll() + 1)?.getBoundingClientRect().top ?? 0);
			const place = top();
			await window.rendering.show(view, `Some\nlines\nmore\n\n${text}`);
			return [place, top()];
		}, long);
		expect(after).toBe(before);
	});

	it('folds what is below a heading', async () => {
		await render('# A\n\nx\n\n## B\n\ny\n\n# C\n\nz');
		await page.locator('h1').first().hover();
		await page.locator('h1 .heading-collapse-indicator').first().click();
		expect(await page.locator('.markdown-preview-section > div[class^="el-"]:visible').allInnerTexts()).toEqual(['A', 'C', 'z']);
	});

	it('renames the note by its title', async () => {
		await page.evaluate(() => window.rendering.open({ 'Note.md': 'Text' }).then(({ file }) => Object.assign(window, { opened: file })));
		await page.locator('.inline-title').click();
		await page.keyboard.press('Control+A');
		await page.keyboard.type('Better name');
		await page.keyboard.press('Enter');
		await page.waitForFunction(() => (window as unknown as { opened: { path: string } }).opened.path === 'Better name.md');
	});

	it('stays usable while a very long note is rendered', async () => {
		const longest = await page.evaluate(async (text) => {
			const { view } = await window.rendering.open({ 'Note.md': '' });
			let turns = 0;
			const count = setInterval(() => (turns += 1), 1);
			view.set(text.repeat(4), false);
			await view.renderer.list.whenRendered();
			clearInterval(count);
			return [view.renderer.list.sections.length, turns > 3];
		}, `${long}\n\n`);
		expect(longest).toEqual([960, true]);
	});
});
