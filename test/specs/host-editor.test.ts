import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import type { Browser, JSHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser';
import type { Menu } from '../host/obsidian/menu';
import type { EditorPage } from './host-editor-page';

let browser: Browser;
let page: Page;
let errors: string[] = [];

const style = ['app', 'markdown', 'kit', 'editor'].map((name) => readFileSync(`test/host/theme/${name}.css`, 'utf8')).join('\n');

beforeAll(async () => {
	const [bundle] = await Promise.all([
		build({ entryPoints: ['test/specs/host-editor-page.ts'], bundle: true, write: false, format: 'iife', logLevel: 'silent' }),
		launchBrowser().then((started) => (browser = started)),
	]);
	page = await browser.newPage({ viewport: { width: 900, height: 700 } });
	page.on('pageerror', (error) => errors.push(error.message));
	await page.setContent(`<!doctype html><style>${style} body { height: 100vh; margin: 0 }</style><body class="theme-light"></body>`);
	await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
});

afterAll(() => browser?.close());

beforeEach(() => {
	errors = [];
	return () => expect(errors).toEqual([]);
});

type Handle = JSHandle<EditorPage>;

const neighbours = {
	'IPA.md': '---\naliases:\n  - independent practice association\n---\n# IPA\n\n## Contracts\n\nOf practices.',
	'Models/MSO.md': 'A *management* company.',
};

/** Opens a note with this text; the cursor stands at `‸`, where there is one. */
async function open(text: string): Promise<Handle> {
	await page.mouse.move(0, 0);
	const at = text.indexOf('‸');
	const files = { ...neighbours, 'Note.md': text.replace('‸', '') };
	const note: Handle = await page.evaluateHandle(
		(vault) =>
			(window as unknown as { openEditor(files: Record<string, string>, path: string): Promise<EditorPage> }).openEditor(vault, 'Note.md'),
		files,
	);
	if (at >= 0) await note.evaluate(({ editor }, offset) => editor.setCursor(editor.offsetToPos(offset)), at);
	await note.evaluate(({ editor }) => editor.focus());
	return note;
}

/** The text with the cursor as `‸`, or the selection between two of them. */
const written = (note: Handle): Promise<string> => note.evaluate(({ cm }) => {
	const { main } = cm.state.selection;
	const text = cm.state.doc.toString();
	return `${text.slice(0, main.from)}‸${main.empty ? '' : `${text.slice(main.from, main.to)}‸`}${text.slice(main.to)}`;
});

/** What one sees of the lines, drawn blocks left out. */
const lines = (): Promise<string[]> => page.locator('.cm-content > .cm-line')
	.evaluateAll((all) => all.map((line) => (line as HTMLElement).innerText.replace(/\n$/, '')));

const texts = (selector: string): Promise<string[]> => page.locator(selector).allInnerTexts();

/** Registers a code block that shows its source in capitals, and counts how often it was drawn. */
const registerCapitals = (note: Handle): Promise<void> => note.evaluate(({ app, log, Component }) => {
	class Child extends Component {
		override onunload(): void {
			log.push('child unloaded');
		}
	}
	app.markdown.addCodeBlockProcessor('capitals', (source, el, ctx) => {
		log.push('drawn');
		const child = Object.assign(new Child(), { containerEl: el });
		ctx.addChild(child as unknown as Parameters<typeof ctx.addChild>[0]);
		el.createEl('p', { text: source.toUpperCase() });
		el.addEventListener('mouseenter', () => log.push(`lines ${JSON.stringify(ctx.getSectionInfo(el))}`));
	}, 0);
});

describe('marks in Live Preview', () => {
	it('are hidden where the cursor is not', async () => {
		await open('An **ACO** and *IPA*, ==risk==, ~~fee~~ and `code`.\n\n‸');
		expect((await lines())[0]).toBe('An ACO and IPA, risk, fee and code.');
	});

	it('come back while the cursor is in their word only', async () => {
		await open('An **AC‸O** and *IPA*.');
		expect((await lines())[0]).toBe('An **ACO** and IPA.');
	});

	it('of a heading are hidden and its text is larger', async () => {
		const note = await open('## Risk\n\ntext‸');
		expect(await lines()).toEqual(['Risk', '', 'text']);
		const sizes = await page.locator('.cm-line').evaluateAll((all) => all.map((line) => parseFloat(getComputedStyle(line).fontSize)));
		expect(sizes[0]).toBeGreaterThan(sizes[2] ?? 0);
		await note.evaluate(({ editor }) => editor.setCursor(0, 3));
		expect((await lines())[0]).toBe('## Risk');
	});

	it('are all shown in source mode, and nothing is drawn', async () => {
		const note = await open('An **ACO** of [[IPA|practices]].\n\n> [!note] Title\n> text\n\n‸');
		await note.evaluate((held) => held.setLivePreview(false));
		expect(await lines()).toEqual(['An **ACO** of [[IPA|practices]].', '', '> [!note] Title', '> text', '', '']);
		expect(await page.locator('.cm-embed-block').count()).toBe(0);
	});

	it('of text carry the class names of the app', async () => {
		const note = await open('# One\n**two** [[IPA|three]] #four/five\n- six\n> seven\n\n‸');
		await note.evaluate((held) => held.setLivePreview(false));
		for (const selector of [
			'.HyperMD-header-1 .cm-header-1 .cm-formatting-header',
			'.cm-strong .cm-formatting-strong',
			'.cm-hmd-internal-link.cm-link-alias',
			'.cm-hashtag.cm-tag-four-five',
			'.HyperMD-list-line-1 .cm-formatting-list-ul',
			'.HyperMD-quote-1 .cm-formatting-quote',
			'.cm-formatting-link-start',
		]) {
			expect(await page.locator(selector).count(), selector).toBeGreaterThan(0);
		}
	});
});

describe('links in the editor', () => {
	it('show their display text, and those without a note look unresolved', async () => {
		await open('[[IPA|practices]], [[Nowhere]] and [address](https://example.org)\n‸');
		expect(await texts('.cm-underline')).toEqual(['practices', 'Nowhere', 'address']);
		expect(await texts('.cm-hmd-internal-link > .cm-underline.is-unresolved')).toEqual(['Nowhere']);
	});

	it('lead to their note by a click, and to a new tab with Mod', async () => {
		const note = await open('see [[IPA#Contracts|practices]]\n‸');
		await page.click('.cm-underline');
		await page.click('.cm-underline', { modifiers: ['ControlOrMeta'] });
		expect(await note.evaluate(({ log }) => log.filter((line) => line.startsWith('open')))).toEqual([
			'open IPA#Contracts from Note.md false', 'open IPA#Contracts from Note.md tab',
		]);
		expect(await written(note)).toBe('see [[IPA#Contracts|practices]]\n‸');
	});

	it('need Mod for a click in source mode, where a plain click puts the cursor', async () => {
		const note = await open('see [[IPA]]\n‸');
		await note.evaluate((held) => held.setLivePreview(false));
		await page.click('.cm-hmd-internal-link');
		expect(await note.evaluate(({ log }) => log)).not.toContain('open IPA from Note.md false');
		await page.click('.cm-hmd-internal-link', { modifiers: ['ControlOrMeta'] });
		expect(await note.evaluate(({ log }) => log)).toContain('open IPA from Note.md false');
	});

	it('are followed by Alt+Enter under the cursor', async () => {
		const note = await open('see [[I‸PA]]');
		await page.keyboard.press('Alt+Enter');
		expect(await note.evaluate(({ log }) => log)).toEqual(['open IPA from Note.md false']);
	});

	it('announce the pointer for the hover preview', async () => {
		const note = await open('see [[IPA]]\n‸');
		await page.hover('.cm-underline');
		expect(await note.evaluate(({ log }) => log)).toEqual(['hover IPA in editor']);
	});
});

describe('lists in Live Preview', () => {
	it('have round bullets and boxes that write into the text', async () => {
		const note = await open('- one\n- [ ] two\n\n‸');
		expect(await page.locator('.list-bullet').count()).toBe(1);
		await page.click('.task-list-item-checkbox');
		expect(await note.evaluate(({ editor }) => editor.getLine(1))).toBe('- [x] two');
		expect(await page.locator('.task-list-item-checkbox[data-task="x"]').isChecked()).toBe(true);
	});

	it('go on with Enter, are indented with Tab and end with Enter in an empty item', async () => {
		const note = await open('- one‸');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await page.keyboard.type('two');
		expect(await written(note)).toBe('- one\n\t- two‸');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Enter');
		expect(await written(note)).toBe('- one\n\t- two\n‸');
	});
});

describe('drawn blocks', () => {
	it('stand for callouts, tables, embeds and the code of registered languages only', async () => {
		const note = await open(
			'> [!note] Title\n> text\n\n| a | b |\n| - | - |\n| c | d |\n\n![[MSO]]\n\n```js\nlet a;\n```\n\n```capitals\nwords\n```\n\n‸',
		);
		await registerCapitals(note);
		await page.waitForSelector('.cm-preview-code-block.cm-lang-capitals .block-language-capitals p');
		expect(await texts('.cm-preview-code-block p')).toEqual(['WORDS']);
		await page.waitForSelector('.cm-embed-block.cm-callout .callout[data-callout="note"]');
		await page.waitForSelector('.cm-embed-block.cm-table-widget table');
		await page.waitForSelector('.cm-embed-block .internal-embed');
		expect(await lines()).toContain('let a;');
	});

	it('show their source while the cursor is in it', async () => {
		const note = await open('> [!note] Title\n> te‸xt\n\nend');
		expect(await page.locator('.cm-callout').count()).toBe(0);
		expect((await lines())[0]).toContain('[!note] Title');
		await note.evaluate(({ editor }) => editor.setCursor(3, 0));
		await page.waitForSelector('.cm-callout .callout');
	});

	it('of callouts are entered by a click', async () => {
		const note = await open('> [!note] Title\n> text\n\nend‸');
		await page.click('.cm-callout .callout-content');
		expect(await written(note)).toBe('> [!note] Title‸\n> text\n\nend');
	});

	it('of code stay when clicked, and the edit button selects their source', async () => {
		const note = await open('```capitals\none\ntwo\n```\n\nend‸');
		await registerCapitals(note);
		await page.click('.cm-preview-code-block p');
		expect(await page.locator('.cm-preview-code-block').count()).toBe(1);
		await page.hover('.cm-preview-code-block');
		await page.click('.cm-preview-code-block > .edit-block-button');
		expect(await written(note)).toBe('```capitals\n‸one\ntwo‸\n```\n\nend');
	});

	it('are entered by the arrow keys from above and below', async () => {
		const note = await open('up‸\n> [!note] Title\n> text\n\ndown');
		await page.waitForSelector('.cm-callout .callout');
		await page.keyboard.press('ArrowDown');
		expect(await written(note)).toBe('up\n> ‸[!note] Title\n> text\n\ndown');
		await note.evaluate(({ editor }) => editor.setCursor(3, 0));
		await page.waitForSelector('.cm-callout .callout');
		await page.keyboard.press('ArrowUp');
		expect(await written(note)).toBe('up\n> [!note] Title\n‸> text\n\ndown');
	});

	it('are not drawn anew by an edit elsewhere, and know their new lines', async () => {
		const note = await open('start‸\n\n```capitals\none\n```');
		await registerCapitals(note);
		await page.waitForSelector('.cm-preview-code-block p');
		await note.evaluate(({ log }) => void (log.length = 0));
		await page.keyboard.type('ing\nnow');
		await page.hover('.cm-preview-code-block p');
		expect(await note.evaluate(({ log }) => log)).toEqual([expect.stringContaining('"lineStart":3,"lineEnd":5')]);
	});

	it('unload what belongs to them when they go', async () => {
		const note = await open('```capitals\none\n```\n\nend‸');
		await registerCapitals(note);
		await page.waitForSelector('.cm-preview-code-block p');
		await note.evaluate(({ editor }) => editor.setCursor(1, 0));
		expect(await note.evaluate(({ log }) => log)).toEqual(['drawn', 'child unloaded']);
	});

	it('become text again when their processor is removed', async () => {
		const note = await open('```capitals\none\n```\n\nend‸');
		await registerCapitals(note);
		await page.waitForSelector('.cm-preview-code-block p');
		await note.evaluate(({ app }) => app.markdown.removeCodeBlockProcessor('capitals'));
		expect(await page.locator('.cm-preview-code-block').count()).toBe(0);
		expect(await lines()).toContain('one');
	});

	it('of embeds stay under their source', async () => {
		const note = await open('![[MSO]]\n\nend‸');
		await note.evaluate(({ editor }) => editor.setCursor(0, 4));
		await page.waitForSelector('.cm-embed-block .internal-embed');
		expect((await lines())[0]).toBe('![[MSO]]');
	});

	it('take as much height as they show, so that clicks below land where they should', async () => {
		const note = await open(`${'> [!note] Title\n> text\n\n'.repeat(4)}end\n\n‸`);
		await page.waitForSelector('.cm-callout .callout');
		await page.waitForTimeout(100);
		await page.locator('.cm-line', { hasText: 'end' }).click({ position: { x: 300, y: 8 } });
		expect((await written(note)).endsWith('end‸\n\n')).toBe(true);
	});
});

describe('properties in Live Preview', () => {
	const text = '---\naliases:\n  - CIN\n---\nbody';

	it('are drawn, and the cursor starts after them and stays out', async () => {
		const note = await open(text);
		await page.waitForSelector('.cm-properties');
		expect(await written(note)).toBe('---\naliases:\n  - CIN\n---\n‸body');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ControlOrMeta+Home');
		await page.keyboard.type('The ');
		expect(await written(note)).toBe('---\naliases:\n  - CIN\n---\nThe ‸body');
	});

	it('that end the note get a line after them when one types', async () => {
		const note = await open('---\naliases: [CIN]\n---');
		await page.keyboard.type('First');
		expect(await written(note)).toBe('---\naliases: [CIN]\n---\nFirst‸');
	});

	it('open as source by the edit button and close when the cursor leaves', async () => {
		const note = await open(text);
		await page.hover('.cm-properties');
		await page.click('.cm-properties .edit-block-button');
		expect(await lines()).toEqual(['---', 'aliases:', '  - CIN', '---', 'body']);
		await note.evaluate(({ editor }) => editor.setCursor(4, 2));
		await page.waitForSelector('.cm-properties');
	});
});

describe('Editor', () => {
	it('reads and writes by lines and columns from 0', async () => {
		const note = await open('first\nsecond line\nthird');
		expect(await note.evaluate(({ editor }) => ({
			lines: editor.lineCount(),
			last: editor.lastLine(),
			line: editor.getLine(1),
			range: editor.getRange({ line: 0, ch: 2 }, { line: 1, ch: 3 }),
			offset: editor.posToOffset({ line: 1, ch: 3 }),
			position: editor.offsetToPos(9),
			beyond: editor.posToOffset({ line: 99, ch: 0 }),
			word: editor.wordAt({ line: 1, ch: 8 }),
		}))).toEqual({
			lines: 3, last: 2, line: 'second line', range: 'rst\nsec', offset: 9, position: { line: 1, ch: 3 }, beyond: 23,
			word: { from: { line: 1, ch: 7 }, to: { line: 1, ch: 11 } },
		});
	});

	it('selects, tells all selections and replaces each', async () => {
		const note = await open('one two');
		expect(await note.evaluate(({ editor }) => {
			editor.setSelections([
				{ anchor: { line: 0, ch: 3 }, head: { line: 0, ch: 0 } },
				{ anchor: { line: 0, ch: 4 }, head: { line: 0, ch: 7 } },
			]);
			const before = [
				editor.listSelections().length,
				editor.getCursor('anchor').ch,
				editor.getCursor('from').ch,
				editor.getCursor().ch,
				editor.somethingSelected(),
			];
			editor.replaceSelection('x');
			return [...before, editor.getValue()];
		})).toEqual([2, 3, 0, 0, true, 'x x']);
	});

	it('makes one step of undo of each call', async () => {
		const note = await open('abc');
		expect(await note.evaluate(({ editor }) => {
			editor.replaceRange('1', { line: 0, ch: 3 });
			editor.replaceRange('2', { line: 0, ch: 4 });
			const changes = [{ text: 'X', from: { line: 0, ch: 0 }, to: { line: 0, ch: 1 } }, { text: 'Y', from: { line: 0, ch: 5 } }];
			editor.transaction({ changes, selection: { from: { line: 0, ch: 6 } } });
			const seen = [editor.getValue(), editor.getCursor().ch];
			for (let step = 0; step < 3; step++) {
				editor.undo();
				seen.push(editor.getValue());
			}
			editor.redo();
			return [...seen, editor.getValue()];
		})).toEqual(['Xbc12Y', 6, 'abc12', 'abc1', 'abc', 'abc1']);
	});

	it('processes the selected lines that are not empty', async () => {
		const note = await open('a\n\nb\nc');
		expect(await note.evaluate(({ editor }) => {
			editor.setSelection({ line: 0, ch: 0 }, { line: 2, ch: 1 });
			editor.processLines(
				(line) => line,
				(line, text, value) => ({ text: `${String(value)}:${text}`, from: { line, ch: 0 }, to: { line, ch: text.length } }),
			);
			return editor.getValue();
		})).toBe('0:a\n\n2:b\nc');
	});

	it('runs the commands of its typings', async () => {
		const note = await open('one‸\ntwo');
		expect(await note.evaluate(({ editor }) => {
			editor.exec('swapLineDown');
			editor.exec('goStart');
			editor.exec('goWordRight');
			editor.exec('indentMore');
			editor.exec('newlineAndIndent');
			return editor.getValue();
		})).toBe('\ttwo\n\t\none');
	});

	it('takes a changed text of the file with the least change and tells no one', async () => {
		const note = await open('one two thr‸ee');
		expect(await note.evaluate(({ markdownEditor, editor }) => {
			let told = 0;
			markdownEditor.onChange(() => told++);
			markdownEditor.setText('one 2 two three', true);
			const after = editor.getCursor().ch;
			editor.replaceSelection('!');
			return [after, told, editor.getValue()];
		})).toEqual([13, 1, 'one 2 two thr!ee']);
	});

	it('scrolls by lines', async () => {
		const note = await open(Array.from({ length: 300 }, (_, line) => `line ${line}`).join('\n'));
		await note.evaluate(({ markdownEditor }) => markdownEditor.applyScroll(200));
		await page.waitForFunction(() => (document.querySelector('.cm-scroller')?.scrollTop ?? 0) > 1000);
		expect(Math.floor(await note.evaluate(({ markdownEditor }) => markdownEditor.getScroll() + 0.01))).toBe(200);
	});

	it('marks a selection and a word at the cursor bold and plain again', async () => {
		const note = await open('an AC‸O');
		await page.keyboard.press('ControlOrMeta+b');
		expect(await written(note)).toBe('an **AC‸O**');
		await page.keyboard.press('ControlOrMeta+i');
		expect(await written(note)).toBe('an ***AC‸O***');
		await page.keyboard.press('ControlOrMeta+i');
		await page.keyboard.press('ControlOrMeta+b');
		expect(await written(note)).toBe('an AC‸O');
	});

	it('has a find bar that counts and closes with Escape', async () => {
		const note = await open('IPA and ipa\nIPA‸');
		await note.evaluate(({ markdownEditor }) => markdownEditor.showSearch());
		await page.keyboard.type('ipa');
		await page.keyboard.press('Enter');
		expect(await texts('.document-search-count')).toEqual(['1 / 3']);
		await page.keyboard.press('Escape');
		expect(await page.locator('.document-search-container').count()).toBe(0);
	});
});

describe('folding', () => {
	it('hides what is below a heading or item that has something, by its arrow', async () => {
		await open('# One\ntext\n# Two\n- a\n\t- b\n- c\n\n‸');
		expect(await page.locator('.cm-fold-indicator').count()).toBe(3);
		await page.hover('.HyperMD-header-1');
		await page.locator('.cm-fold-indicator .collapse-indicator').first().click();
		expect(await lines()).toEqual(['One…', 'Two', '- a', '- b', '- c', '', '']);
		await page.locator('.cm-fold-indicator.is-collapsed .collapse-indicator').click();
		expect((await lines())[1]).toBe('text');
	});
});

describe('the menu of a right click', () => {
	it('offers the link under the pointer and what plugins add', async () => {
		const note = await open('see [[IPA]]\n‸');
		await note.evaluate(({ app, editor }) => void app.workspace.on('editor-menu', (menu: Menu, of: unknown) => {
			menu.addItem((item) => item.setTitle(of === editor ? 'From a plugin' : 'Not this editor'));
		}));
		await page.click('.cm-underline', { button: 'right' });
		await page.waitForSelector('.menu');
		expect(await texts('.menu .menu-item-title')).toEqual(
			expect.arrayContaining(['Open in new tab', 'Paste', 'Select all', 'From a plugin']),
		);
		await page.click('.menu .menu-item:has-text("Open in new tab")');
		expect(await note.evaluate(({ log }) => log)).toContain('open IPA from Note.md tab');
	});
});

describe('extensions of plugins', () => {
	it('know the file, the editor and the mode, and come and go with updateOptions', async () => {
		const note = await open('text');
		expect(await note.evaluate((held) => {
			const { app, obsidian, codeMirror } = held;
			const seen: unknown[] = [];
			const plugin = codeMirror.ViewPlugin.define((view) => {
				const info = view.state.field(obsidian.editorInfoField);
				seen.push(
					info.file?.path,
					info.editor?.getValue(),
					view.state.field(obsidian.editorEditorField) === view,
					view.state.field(obsidian.editorLivePreviewField),
				);
				return {
					destroy: () => seen.push('gone'),
					update: (update) => void (update.docChanged || seen.push(update.state.field(obsidian.editorLivePreviewField))),
				};
			});
			const extension = [plugin];
			app.editors.addExtension(extension);
			held.setLivePreview(false);
			extension.length = 0;
			app.editors.updateOptions();
			return seen;
		})).toEqual(['Note.md', 'text', true, true, false, 'gone']);
	});
});

describe('suggestions while typing', () => {
	it('after two brackets offer notes and aliases, and Enter writes the link', async () => {
		const note = await open('see ‸');
		await page.keyboard.type('[[');
		await page.waitForSelector('.suggestion-container .suggestion-item');
		expect((await texts('.suggestion-item .suggestion-title')).sort()).toEqual(['IPA', 'MSO', 'Note', 'independent practice association']);
		await page.keyboard.type('ms');
		await page.keyboard.press('Enter');
		expect(await written(note)).toBe('see [[MSO]]‸');
		expect(await page.locator('.suggestion-container').count()).toBe(0);
	});

	it('write an alias as the display text', async () => {
		const note = await open('‸');
		await page.keyboard.type('[[indep');
		await page.waitForSelector('.suggestion-item');
		await page.keyboard.press('Enter');
		expect(await written(note)).toBe('[[IPA|independent practice association]]‸');
	});

	it('after a # offer the headings of that note', async () => {
		const note = await open('‸');
		await page.keyboard.type('[[IPA#con');
		await page.waitForSelector('.suggestion-item');
		expect(await texts('.suggestion-item .suggestion-title')).toEqual(['Contracts']);
		await page.keyboard.press('Tab');
		expect(await written(note)).toBe('[[IPA#Contracts]]‸');
	});

	it('close with Escape and when the cursor leaves', async () => {
		await open('‸');
		await page.keyboard.type('[[I');
		await page.waitForSelector('.suggestion-item');
		await page.keyboard.press('Escape');
		expect(await page.locator('.suggestion-container').count()).toBe(0);
		await page.keyboard.type('P');
		await page.waitForSelector('.suggestion-item');
		await page.keyboard.press('Home');
		await page.waitForSelector('.suggestion-container', { state: 'detached' });
	});

	it('of a plugin are asked for at each key and chosen with the arrow keys', async () => {
		const note = await open('‸');
		await note.evaluate(({ app, obsidian, log }) => {
			class Letters extends obsidian.EditorSuggest<string> {
				override onTrigger(cursor: { line: number; ch: number }): { start: typeof cursor; end: typeof cursor; query: string } | null {
					const query = /@(\w*)$/.exec(
						this.app.editors.editors.values().next().value?.editor.getLine(cursor.line).slice(0, cursor.ch) ?? '',
					)?.[1];
					return query === undefined ? null : { start: { line: cursor.line, ch: cursor.ch - query.length - 1 }, end: cursor, query };
				}
				override getSuggestions({ query }: { query: string }): Promise<string[]> {
					return Promise.resolve(['alpha', 'able', 'beta'].filter((word) => word.startsWith(query)));
				}
				override renderSuggestion(value: string, el: HTMLElement): void {
					el.setText(value);
				}
				override selectSuggestion(value: string): void {
					const { context } = this;
					if (context) context.editor.replaceRange(value, context.start, context.end);
					log.push(`chose ${value}`);
					this.close();
				}
			}
			app.editors.addSuggest(new Letters(app));
		});
		await page.keyboard.type('x @a');
		await page.waitForSelector('.suggestion-item');
		expect(await texts('.suggestion-item')).toEqual(['alpha', 'able']);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		expect(await note.evaluate(({ editor }) => editor.getValue())).toBe('x able');
		expect(await note.evaluate(({ log }) => log)).toEqual(['chose able']);
	});
});
