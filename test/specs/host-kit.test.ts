import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser';
import type { Browser, Page } from 'playwright-core';

let browser: Browser;
let page: Page;

beforeAll(async () => {
	const bundle = await build({
		entryPoints: ['test/specs/host-kit-page.ts'],
		bundle: true,
		minify: true,
		format: 'iife',
		write: false,
		logLevel: 'error',
	});
	const sheets = ['kit', 'overlays', 'settings'].map((name) => readFile(`test/host/theme/${name}.css`, 'utf8'));
	const style = (await Promise.all(sheets)).join('\n');
	const html =
		`<!doctype html><style>${style}</style><body class="theme-light" style="margin: 0; height: 600px">` +
		'<button id="before">Before</button><script src="/kit.js"></script>';
	browser = await launchBrowser();
	page = await browser.newPage({ viewport: { width: 900, height: 600 } });
	page.setDefaultTimeout(5000);
	await page.route('**/*', (route) => {
		const isScript = route.request().url().endsWith('/kit.js');
		return route.fulfill(
			isScript ? { body: bundle.outputFiles[0]?.text ?? '', contentType: 'text/javascript' } : { body: html, contentType: 'text/html' },
		);
	});
});

afterAll(() => browser.close());

beforeEach(async () => {
	await page.mouse.move(895, 595);
	await page.goto('http://kit.test/');
});

const texts = (selector: string): Promise<string[]> => page.locator(selector).allInnerTexts();
const log = (): Promise<string[]> => page.evaluate(() => window.page.log);
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('Additions to the DOM', () => {
	it('appends what an element creates, but not what the global creates', async () => {
		const found = await page.evaluate(() => {
			const parent = createDiv('parent');
			parent.createSpan({ text: 'in' });
			createSpan({ text: 'out' });
			return [parent.innerHTML, parent.isConnected];
		});
		expect(found).toEqual(['<span>in</span>', false]);
	});

	it('leaves out an attribute that is null and writes one that is undefined', async () => {
		const html = await page.evaluate(() => createDiv({ attr: { a: null, b: undefined as never, c: 3, d: false } }).outerHTML);
		expect(html).toBe('<div b="undefined" c="3" d="false"></div>');
	});

	it('takes a text in place of the options as the class', async () => {
		expect(await page.evaluate(() => document.createElement('p').createDiv('one two').className)).toBe('one two');
	});

	it('gives a hidden element back the display it had', async () => {
		const found = await page.evaluate(() => {
			const el = document.body.createDiv({ attr: { style: 'display: flex' } });
			el.hide();
			const hidden = el.isShown();
			el.show();
			return [hidden, el.isShown(), el.style.display];
		});
		expect(found).toEqual([false, true, 'flex']);
	});

	it('calls a delegated listener for the element that fits, until it is taken off', async () => {
		const found = await page.evaluate(() => {
			const heard: string[] = [];
			const el = document.body.createDiv();
			const link = el.createEl('a', { cls: 'term', text: 'ACO' });
			const icon = link.createSpan();
			const listener = (_evt: MouseEvent, target: HTMLElement): void => void heard.push(target.className);
			el.on('click', '.term', listener);
			icon.click();
			el.click();
			el.off('click', '.term', listener);
			icon.click();
			return heard;
		});
		expect(found).toEqual(['term']);
	});

	it('keeps elements that stay when it sets children in place', async () => {
		const found = await page.evaluate(() => {
			const el = document.body.createDiv();
			const [a, b, c] = [el.createEl('button', { text: 'a' }), el.createEl('button', { text: 'b' }), el.createEl('button', { text: 'c' })];
			b.focus();
			el.setChildrenInPlace([c, b, createSpan({ text: 'd' })]);
			return [el.textContent, document.activeElement === b, a.isConnected];
		});
		expect(found).toEqual(['cbd', true, false]);
	});

	it('notices when an element enters the page', async () => {
		const found = await page.evaluate(
			() =>
				new Promise((resolve) => {
					const el = createDiv({ text: 'late' });
					el.onNodeInserted(() => resolve(el.isConnected), true);
					document.body.appendChild(el);
				}),
		);
		expect(found).toBe(true);
	});

	it('adds to arrays, strings and numbers what the typings declare', async () => {
		const found = await page.evaluate(() => {
			const names = ['ACO', 'IPA', 'ACO'];
			names.remove('ACO');
			return [names, [1, 2].last(), [1, 1].unique(), '{0} of {1}'.format('one', 'two'), Math.clamp(9, 0, 5), Object.isEmpty({})];
		});
		expect(found).toEqual([['IPA'], 2, [1], 'one of two', 5, true]);
	});
});

describe('Icons', () => {
	it('draws an icon by its name with or without the prefix', async () => {
		const classes = await page.evaluate(() =>
			['columns-3', 'lucide-arrow-down-a-z'].map((id) => window.page.kit.getIcon(id)?.getAttribute('class')),
		);
		expect(classes).toEqual(['svg-icon lucide-columns-3', 'svg-icon lucide-arrow-down-a-z']);
	});

	it('replaces the icon of an element and keeps its text', async () => {
		const found = await page.evaluate(() => {
			const el = createDiv({ text: 'Term' });
			for (const id of ['x', 'check', 'check']) window.page.kit.setIcon(el, id);
			return [el.childElementCount, el.firstElementChild?.classList.contains('lucide-check'), el.textContent];
		});
		expect(found).toEqual([1, true, 'Term']);
	});

	it('knows an added icon until it is removed', async () => {
		const found = await page.evaluate(() => {
			const { addIcon, getIcon, removeIcon } = window.page.kit;
			addIcon('care', '<circle cx="50" cy="50" r="40"/>');
			const drawn = getIcon('care')?.outerHTML ?? '';
			removeIcon('care');
			return [drawn.includes('viewBox="0 0 100 100"'), drawn.includes('<circle'), getIcon('care')];
		});
		expect(found).toEqual([true, true, null]);
	});
});

describe('Keys', () => {
	it('tells from an event where a link is to open', async () => {
		const found = await page.evaluate(() => {
			const ask = (init: MouseEventInit): unknown => window.page.kit.Keymap.isModEvent(new MouseEvent('click', init));
			return [
				ask({}),
				ask({ ctrlKey: true }),
				ask({ button: 1 }),
				ask({ ctrlKey: true, altKey: true }),
				ask({ ctrlKey: true, altKey: true, shiftKey: true }),
				ask({ altKey: true }),
			];
		});
		expect(found).toEqual([false, 'tab', 'tab', 'split', 'window', false]);
	});

	it('hears only the topmost scope and its parents', async () => {
		await page.evaluate(() => {
			const { app, kit, log } = window.page;
			app.scope.register(['Mod'], 'k', () => void log.push('app'));
			const alone = new kit.Scope();
			alone.register([], 'j', () => void log.push('alone'));
			const child = new kit.Scope(app.scope);
			app.keymap.pushScope(alone);
			Object.assign(window, { next: () => (app.keymap.popScope(alone), app.keymap.pushScope(child)) });
		});
		await page.keyboard.press('Control+k');
		await page.keyboard.press('j');
		await page.evaluate(() => (window as unknown as { next: () => void }).next());
		await page.keyboard.press('Control+k');
		await page.keyboard.press('j');
		expect(await log()).toEqual(['alone', 'app']);
	});

	it('prevents the default where a handler answers false', async () => {
		await page.evaluate(() => {
			const { app, log } = window.page;
			app.scope.register(['Shift'], 'F2', () => false);
			document.addEventListener('keydown', (evt) => log.push(String(evt.defaultPrevented)));
		});
		await page.keyboard.press('Shift+F2');
		await page.keyboard.press('F2');
		expect(await log()).toEqual(['false', 'true', 'false']);
	});
});

describe('Dialogs', () => {
	const open = (): Promise<void> =>
		page.evaluate(() => {
			document.querySelector<HTMLElement>('#before')?.focus();
			const { app, kit, log } = window.page;
			const modal = new kit.Modal(app).setTitle('Compare notes').setCloseCallback(() => log.push('closed'));
			modal.contentEl.createEl('button', { text: 'First' });
			modal.contentEl.createEl('button', { text: 'Last' });
			modal.open();
		});

	it('keeps Tab within the dialog and gives the focus back after Escape', async () => {
		await open();
		const seen: string[] = [];
		for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab']) {
			await page.keyboard.press(key);
			seen.push(await focused());
		}
		await page.keyboard.press('Escape');
		expect([...seen, await focused()]).toEqual(['First', 'Last', 'First', 'Last', 'Before']);
		expect(await log()).toEqual(['closed']);
	});

	it('closes by a click beside it, and names itself by its title', async () => {
		await open();
		expect(await page.getByRole('dialog', { name: 'Compare notes' }).count()).toBe(1);
		await page.mouse.click(5, 5);
		expect(await page.locator('.modal-container').count()).toBe(0);
	});

	it('waits with closing a confirmation for the work of its button', async () => {
		await page.evaluate(() => {
			const { app, kit, log } = window.page;
			const modal = new kit.ConfirmationModal(app).setTitle('Delete?');
			modal.addCancelButton().addButton((button) => {
				button.setButtonText('Delete').setInitialFocus();
				button.onClick(() => new Promise((resolve) => Object.assign(window, { resolve })).then(() => log.push('deleted')));
			});
			modal.open();
		});
		expect(await focused()).toBe('Delete');
		await page.keyboard.press('Enter');
		expect(await page.locator('button.mod-loading').count()).toBe(1);
		await page.evaluate(() => (window as unknown as { resolve: () => void }).resolve());
		await page.locator('.modal-container').waitFor({ state: 'detached' });
		expect(await log()).toEqual(['deleted']);
	});
});

describe('Prompts', () => {
	const open = (): Promise<void> => page.evaluate(() => new window.page.Prompt(window.page.app).open());

	it('goes round the list by the arrow keys and chooses with Enter', async () => {
		await open();
		for (const key of ['ArrowUp', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
		expect(await log()).toEqual(['closed', 'chose IPA']);
	});

	it('finds while typing, and says when nothing is found', async () => {
		await open();
		await page.keyboard.type('o');
		const found = await texts('.suggestion-item');
		await page.keyboard.type('zz');
		expect([found, await texts('.suggestion-empty')]).toEqual([['ACO', 'MSO'], ['No match found.']]);
		await page.locator('.search-input-clear-button').click();
		expect(await texts('.suggestion-item')).toHaveLength(3);
	});

	it('selects under the pointer and chooses by a click', async () => {
		await open();
		await page.getByText('MSO').hover();
		expect(await texts('.is-selected')).toEqual(['MSO']);
		await page.getByText('MSO').click({ modifiers: ['Control'] });
		expect(await log()).toEqual(['closed', 'chose MSO for a new tab']);
	});

	it('leaves keys with modifiers to whoever registers them', async () => {
		await page.evaluate(() => {
			const prompt = new window.page.Prompt(window.page.app);
			prompt.scope.register(['Mod'], 'Enter', (evt) => (prompt.selectActiveSuggestion(evt), false));
			prompt.open();
		});
		await page.keyboard.press('Alt+Enter');
		expect(await log()).toEqual([]);
		await page.keyboard.press('Control+Enter');
		expect(await log()).toEqual(['closed', 'chose ACO for a new tab']);
	});

	it('drops an answer that comes after a later question', async () => {
		await page.evaluate(() => {
			const prompt = new window.page.Prompt(window.page.app);
			const answers: (() => void)[] = [];
			prompt.ask = (query) => new Promise((resolve) => answers.push(() => resolve([`for "${query}"`])));
			prompt.open();
			Object.assign(window, { answers });
		});
		await page.keyboard.type('x');
		const answer = (index: number): Promise<void> =>
			page.evaluate((at) => (window as unknown as { answers: (() => void)[] }).answers[at]?.(), index);
		await answer(1);
		await answer(0);
		expect(await texts('.suggestion-item')).toEqual(['for "x"']);
	});

	it('draws no more than its limit, and the keys at its foot', async () => {
		await page.evaluate(() => {
			const prompt = new window.page.Prompt(window.page.app);
			prompt.limit = 2;
			prompt.setInstructions([{ command: '↵', purpose: 'to open' }]);
			prompt.open();
		});
		expect([await texts('.suggestion-item'), await texts('.prompt-instruction')]).toEqual([['ACO', 'IPA'], ['↵to open']]);
	});

	it('marks the letters found by a fuzzy search', async () => {
		await page.evaluate(() => {
			const { app, kit } = window.page;
			class Fuzzy extends kit.FuzzySuggestModal<string> {
				getItems = (): string[] => ['Accountable care', 'Risk pool'];
				getItemText = (item: string): string => item;
				onChooseItem = (): void => undefined;
			}
			new Fuzzy(app).open();
		});
		await page.keyboard.type('rp');
		expect([await texts('.suggestion-item'), (await texts('.suggestion-highlight')).join('').toLowerCase()]).toEqual([['Risk pool'], 'rp']);
	});
});

describe('Menus', () => {
	const open = (): Promise<void> =>
		page.evaluate(() => {
			const { kit, log } = window.page;
			const menu = new kit.Menu();
			menu.addItem((item) => item.setTitle('Delete').setSection('danger').setWarning(true));
			menu.addItem((item) => item.setTitle('Rename').setSection('action').onClick(() => log.push('rename')));
			menu.addItem((item) => item.setTitle('Frozen').setSection('action').setDisabled(true));
			menu.addItem((item) => {
				item.setTitle('Copy').setSection('action');
				item.setSubmenu().addItem((sub) => sub.setTitle('As Markdown').onClick(() => log.push('markdown')));
			});
			menu.onHide(() => log.push('hidden'));
			menu.showAtPosition({ x: 880, y: 20 });
		});

	it('stands within the window, its sections in the order of the app', async () => {
		await open();
		const box = await page.locator('.menu').boundingBox();
		expect([(box?.x ?? 900) + (box?.width ?? 900) <= 900, await texts('.menu-item')]).toEqual([true, ['Rename', 'Frozen', 'Copy', 'Delete']]);
	});

	it('is left by Escape, and by a click beside it', async () => {
		await open();
		await page.keyboard.press('Escape');
		await open();
		await page.mouse.click(100, 400);
		expect([await page.locator('.menu').count(), await log()]).toEqual([0, ['hidden', 'hidden']]);
	});

	it('passes over a disabled item and goes into a submenu by the keys', async () => {
		await open();
		for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
		expect(await log()).toEqual(['hidden', 'markdown']);
		expect(await page.locator('.menu').count()).toBe(0);
	});

	it('does nothing when a disabled item is clicked', async () => {
		await open();
		await page.getByText('Frozen').click();
		expect([await log(), await page.locator('.menu').count()]).toEqual([[], 1]);
	});

	it('shares one menu among all who hear an event', async () => {
		await page.evaluate(() => {
			for (const title of ['One', 'Two']) {
				document.body.addEventListener('contextmenu', (evt) => window.page.kit.Menu.forEvent(evt).addItem((item) => item.setTitle(title)));
			}
		});
		await page.mouse.click(200, 200, { button: 'right' });
		await page.locator('.menu').waitFor();
		expect(await texts('.menu-item')).toEqual(['One', 'Two']);
	});
});

describe('Notices, tooltips and popovers', () => {
	it('shows a notice until its time is over, or for good until it is clicked', async () => {
		const shown = await page.evaluate(() => {
			new window.page.kit.Notice('Short', 60);
			new window.page.kit.Notice('Stays', 0).setMessage('Stays on');
			return fishAll('.notice').map((el) => el.getText());
		});
		expect(shown).toEqual(['Short', 'Stays on']);
		await page.getByText('Short').waitFor({ state: 'detached' });
		await page.getByText('Stays on').click();
		expect(await page.locator('.notice-container').count()).toBe(0);
	});

	it('shows the name of an element while the pointer rests on it', async () => {
		await page.evaluate(() => {
			const el = document.body.createEl('button', { text: 'Icon' });
			window.page.kit.setTooltip(el, 'Search the glossary', { placement: 'top' });
		});
		await page.getByText('Icon').hover();
		await page.locator('.tooltip').waitFor();
		expect(await texts('.tooltip')).toEqual(['Search the glossary']);
		await page.mouse.move(500, 500);
		expect(await page.locator('.tooltip').count()).toBe(0);
	});

	it('keeps a preview while the pointer is on it, and takes it away after', async () => {
		await page.evaluate(() => {
			const el = document.body.createEl('a', { text: 'ACO' });
			el.addEventListener('mouseover', () => {
				const popover = new window.page.kit.HoverPopover({ hoverPopover: null }, el, 30);
				popover.hoverEl.createDiv({ text: 'A group of doctors.', attr: { style: 'padding: 40px' } });
			}, { once: true });
		});
		await page.getByText('ACO').hover();
		await page.locator('.hover-popover').hover();
		await page.waitForTimeout(80);
		expect(await page.locator('.hover-popover').count()).toBe(1);
		await page.mouse.move(890, 590);
		await page.locator('.hover-popover').waitFor({ state: 'detached' });
	});

	it('shows no preview when the pointer has left before the wait is over', async () => {
		const state = await page.evaluate(async () => {
			const el = document.body.createEl('a', { text: 'IPA' });
			const popover = new window.page.kit.HoverPopover({ hoverPopover: null }, el, 40);
			el.dispatchEvent(new MouseEvent('mouseleave'));
			await sleep(90);
			return [popover.state, popover.hoverEl.isConnected];
		});
		expect(state).toEqual([3, false]);
	});
});

describe('Controls', () => {
	it('calls back for what the user changes, not for what the program sets', async () => {
		await page.evaluate(() => {
			const { kit, log } = window.page;
			new kit.TextComponent(document.body).onChange((value) => log.push(value)).setValue('set');
		});
		await page.locator('input').fill('typed');
		expect(await log()).toEqual(['typed']);
	});

	it('switches a toggle by click and by the space key', async () => {
		await page.evaluate(() => {
			const { kit, log } = window.page;
			new kit.Setting(document.body).setName('Follow').addToggle((toggle) => toggle.setValue(false).onChange((on) => log.push(String(on))));
		});
		await page.locator('.checkbox-container').click();
		await page.keyboard.press(' ');
		expect([await log(), await page.getByRole('switch', { name: 'Follow' }).isChecked()]).toEqual([['true', 'false'], false]);
		await page.keyboard.press('Enter');
		expect(await page.locator('.checkbox-container.is-enabled').count()).toBe(1);
	});

	it('tells of a slider on release, and of every move only when told so', async () => {
		const found = await page.evaluate(() => {
			const { kit, log } = window.page;
			for (const instant of [false, true]) {
				const slider = new kit.SliderComponent(document.body)
					.setLimits(0, 10, 1)
					.setInstant(instant)
					.onChange((value) => log.push(`${instant ? 'instant ' : ''}${value}`));
				for (const [value, type] of [[3, 'input'], [4, 'input'], [4, 'change']] as const) {
					slider.sliderEl.valueAsNumber = value;
					slider.sliderEl.trigger(type);
				}
			}
			return log;
		});
		expect(found).toEqual(['4', 'instant 3', 'instant 4']);
	});

	it('reads one colour in three ways', async () => {
		const found = await page.evaluate(() => {
			const color = new window.page.kit.ColorComponent(document.body).setValueHsl({ h: 210, s: 50, l: 40 });
			return [color.getValue(), color.getValueRgb(), color.getValueHsl()];
		});
		expect(found).toEqual(['#336699', { r: 51, g: 102, b: 153 }, { h: 210, s: 50, l: 40 }]);
	});

	it('ties a message to the control that is wrong', async () => {
		await page.evaluate(() => {
			const setting = new window.page.kit.Setting(document.body).setName('Tag').setDesc('One word.').addText(() => undefined);
			setting.setErrorMessage('A tag has no spaces.');
		});
		const input = page.getByRole('textbox', { name: 'Tag' });
		expect(await input.getAttribute('aria-invalid')).toBe('true');
		expect(await page.locator('.setting-item.is-invalid').count()).toBe(1);
		expect(await texts(`#${(await input.getAttribute('aria-describedby'))?.split(' ').join(', #')}`)).toEqual([
			'One word.',
			'A tag has no spaces.',
		]);
	});
});

describe('Settings from definitions', () => {
	it('reads a control from the settings and saves what is changed', async () => {
		await page.evaluate(() => {
			window.page.openTab({ tag: 'glossary' }, () => [
				{ name: 'Tag', control: { type: 'text', key: 'tag' } },
				{ name: 'Size', control: { type: 'number', key: 'size', defaultValue: 4 } },
			]);
		});
		const tag = page.getByRole('textbox', { name: 'Tag' });
		expect([await tag.inputValue(), await page.getByRole('spinbutton', { name: 'Size' }).inputValue()]).toEqual(['glossary', '4']);
		await tag.fill('terms');
		await expect.poll(log).toEqual(['saved {"tag":"terms"}']);
	});

	it('saves nothing while a value is invalid, and says so already at first', async () => {
		await page.evaluate(() => {
			const validate = (value: string): string | undefined => (value.includes(' ') ? 'No spaces.' : undefined);
			window.page.openTab({ tag: 'a b' }, () => [{ name: 'Tag', control: { type: 'text', key: 'tag', validate } }]);
		});
		await expect.poll(() => texts('.setting-item-error')).toEqual(['No spaces.']);
		await page.getByRole('textbox').fill('a b c');
		await page.getByRole('textbox').fill('abc');
		await expect.poll(log).toEqual(['saved {"tag":"abc"}']);
		expect(await texts('.setting-item-error')).toEqual([]);
	});

	it('takes a number on Enter, and none outside its limits', async () => {
		await page.evaluate(() => {
			window.page.openTab({ size: 4 }, () => [{ name: 'Size', control: { type: 'number', key: 'size', min: 1, max: 9 } }]);
		});
		const input = page.getByRole('spinbutton');
		await input.fill('12');
		expect(await log()).toEqual([]);
		await page.keyboard.press('Enter');
		expect(await texts('.setting-item-error')).toEqual(['Enter a number of at most 9.']);
		await input.fill('7');
		await page.keyboard.press('Enter');
		await expect.poll(log).toEqual(['saved {"size":7}']);
	});

	it('shows and disables rows by what other settings say, without drawing anew', async () => {
		await page.evaluate(() => {
			window.page.openTab({ on: false }, (settings) => [
				{ name: 'On', control: { type: 'toggle', key: 'on' } },
				{ name: 'Depends', visible: () => settings.on === true, control: { type: 'text', key: 'text' } },
				{ name: 'Locked', control: { type: 'text', key: 'locked', disabled: () => settings.on !== true } },
			]);
		});
		const visible = (): Promise<boolean> => page.getByText('Depends').isVisible();
		expect([await visible(), await page.getByRole('textbox', { name: 'Locked' }).isDisabled()]).toEqual([false, true]);
		await page.locator('.checkbox-container').click();
		await expect.poll(visible).toBe(true);
		expect(await page.getByRole('textbox', { name: 'Locked' }).isDisabled()).toBe(false);
	});

	it('offers the folders of the vault below a folder control', async () => {
		await page.evaluate(() => {
			window.page.openTab({}, () => [{ name: 'Folder', control: { type: 'folder', key: 'folder' } }]);
		});
		await page.getByRole('combobox').pressSequentially('pay');
		expect(await texts('.suggestion-item')).toEqual(['Glossary/Payers']);
		await page.keyboard.press('Enter');
		await expect.poll(async () => (await log()).at(-1)).toBe('saved {"folder":"Glossary/Payers"}');
	});

	it('deletes and adds list entries, and keeps the focus in the list', async () => {
		await page.evaluate(() => {
			const names = ['Archive', 'Drafts'];
			const change = (act: () => void, tab: { update(): void }): void => (act(), tab.update());
			window.page.openTab({}, (_settings, tab) => [
				{
					type: 'list',
					heading: 'Excluded',
					emptyState: 'None yet.',
					addItem: { name: 'Add folder', action: () => change(() => names.push('New'), tab) },
					onDelete: (index) => change(() => names.splice(index, 1), tab),
					items: names.map((name) => ({ name })),
				},
			]);
		});
		await page.getByRole('button', { name: 'Add folder' }).click();
		expect(await texts('.setting-items .setting-item-name')).toEqual(['Archive', 'Drafts', 'New']);
		await page.locator('.setting-items .setting-item').first().focus();
		await page.keyboard.press('Delete');
		expect(await focused()).toContain('Drafts');
		await page.keyboard.press('Backspace');
		await page.keyboard.press('Delete');
		expect(await texts('.setting-items')).toEqual(['None yet.']);
	});

	it('moves a list entry by dragging its handle, and by the keys', async () => {
		await page.evaluate(() => {
			window.page.openTab({}, () => [
				{
					type: 'list',
					onReorder: (from, to) => void window.page.log.push(`${from} to ${to}`),
					items: ['A', 'B', 'C'].map((name) => ({ name })),
				},
			]);
		});
		const handle = page.locator('.setting-item-drag-handle');
		const last = await handle.nth(2).boundingBox();
		await handle.nth(0).hover();
		await page.mouse.down();
		await page.mouse.move(20, (last?.y ?? 0) + 20, { steps: 3 });
		await page.mouse.up();
		expect(await texts('.setting-item-name')).toEqual(['B', 'C', 'A']);
		await handle.nth(2).focus();
		await page.keyboard.press('Alt+ArrowUp');
		expect([await texts('.setting-item-name'), await log()]).toEqual([['B', 'A', 'C'], ['0 to 2', '2 to 1']]);
	});

	it('opens a page behind a row, and comes back to that row', async () => {
		await page.evaluate(() => {
			window.page.openTab({}, () => [
				{ name: 'Loose', action: (_el, index) => void window.page.log.push(`action ${index}`) },
				{ type: 'page', name: 'Sources', displayValue: '3', items: [{ name: 'Inner', control: { type: 'toggle', key: 'inner' } }] },
			]);
		});
		await page.getByRole('button', { name: 'Loose' }).press('Enter');
		await page.getByRole('button', { name: 'Sources' }).press('Enter');
		expect([await texts('.setting-page-title'), await texts('.setting-item-name')]).toEqual([['Sources'], ['Inner']]);
		await page.getByRole('button', { name: 'Back' }).click();
		expect([await focused(), await log()]).toEqual(['Sources3', ['action 0']]);
	});

	it('keeps what is half typed when the definitions are drawn again', async () => {
		await page.evaluate(() => {
			let drawn = 0;
			const tab = window.page.openTab({ size: 1 }, () => [{ name: `Size ${(drawn += 1)}`, control: { type: 'number', key: 'size' } }]);
			Object.assign(window, { tab });
		});
		await page.getByRole('spinbutton').fill('25');
		await page.evaluate(() => (window as unknown as { tab: { update(): void } }).tab.update());
		expect([await texts('.setting-item-name'), await page.getByRole('spinbutton').inputValue()]).toEqual([['Size 2'], '25']);
		await page.keyboard.press('Enter');
		await expect.poll(log).toEqual(['saved {"size":25}']);
	});

	it('filters a group by its search, and cleans up drawn rows when the tab is left', async () => {
		await page.evaluate(() => {
			const { log, openTab } = window.page;
			const tab = openTab({}, () => [
				{
					type: 'group',
					search: { placeholder: 'Filter', match: (definition, query) => definition.name.includes(query) },
					items: [{ name: 'Alpha', render: () => () => void log.push('cleaned') }, { name: 'Beta' }, { name: 'Always', searchable: false }],
				},
			]);
			Object.assign(window, { tab });
		});
		await page.getByPlaceholder('Filter').fill('Be');
		expect(await texts('.setting-item-name:visible')).toEqual(['Beta', 'Always']);
		await page.evaluate(() => (window as unknown as { tab: { leaveTab(): void } }).tab.leaveTab());
		expect(await log()).toEqual(['cleaned']);
	});
});
