import { afterEach, describe, expect, it } from 'vitest';
import { useDemoHost } from './demo-host';
import { until, waitForIndex } from './harness';
import { HostDriver } from './host-driver';

const ACO = 'Models/Accountable Care Organization (ACO).md';
const VIEW = '.care-lexicon-mentions';
const demo = useDemoHost();
let host: HostDriver;

afterEach(() => host.close());

/** The view of who mentions ACO, filtered to what is not linked. */
async function openUnlinked(address = '', screen?: { width: number; height: number }): Promise<void> {
	host = await demo.open(address, screen);
	if (!address.includes('mobile')) await waitForIndex(host);
	await host.openFile(ACO);
	await host.command('care-lexicon:open-mentions');
	await host.waitFor(`${VIEW} .care-lexicon-row`);
	await host.click(`${VIEW} [aria-label^="Filter by kind"]`);
	await until(
		() => host.texts(`${VIEW} select[data-part="kind"] option`),
		(options) => options.some((option) => option.startsWith('Unlinked')),
		'There should be unlinked mentions',
	);
	await host.page.selectOption(`${VIEW} select[data-part="kind"]`, 'unlinked');
	await host.waitFor(`${VIEW} .mod-mention .care-lexicon-link`);
}

const heightsOf = (selector: string): Promise<number[]> =>
	host.exec(
		(_, part) => [...document.querySelectorAll(`.care-lexicon-mentions ${part}`)].map((el) => el.getBoundingClientRect().height),
		selector,
	);

describe('the mentions view on a phone', () => {
	const open = (): Promise<void> => openUnlinked('?mobile=1', { width: 390, height: 844 });

	it('has rows and buttons that a finger can hit, and the link button of each mention is to be seen', async () => {
		await open();
		await until(
			() => host.texts(`${VIEW} .care-lexicon-context`),
			(lines) => lines.some((line) => line.length > 40),
			'Lines should be drawn',
		);
		for (const part of ['.care-lexicon-row', '.care-lexicon-tab', '.nav-action-button', '.dropdown', '.care-lexicon-chip'])
			expect([part, Math.min(...(await heightsOf(part))) >= 44]).toEqual([part, true]);
		expect(
			await host.exec(() => getComputedStyle(document.querySelector('.care-lexicon-mentions .care-lexicon-link') ?? document.body).opacity),
		).toBe('1');
		const widths = await host.exec(() => ({ page: document.documentElement.scrollWidth, screen: innerWidth }));
		expect(widths.page).toBeLessThanOrEqual(widths.screen);
	});

	it('links with the button, and opens the menu of a mention on a long press', async () => {
		await open();
		const path = await host.exec(() => document.querySelector<HTMLElement>('.care-lexicon-mentions .mod-mention')?.dataset.path ?? '');
		const before = await host.read(path);
		await host.click(`${VIEW} .mod-mention .care-lexicon-link`);
		await until(
			() => host.read(path),
			(text) => text !== before && text.includes('[[Accountable Care Organization (ACO)|'),
			'The link should be written',
		);
		// Where a finger rests on the glass, the system says what it says for the right button.
		await host.page.locator(`${VIEW} .mod-mention .care-lexicon-context`).first().click({ button: 'right' });
		await host.waitFor('.menu .menu-item');
		expect(await host.errors()).toEqual([]);
	});
});

describe('selecting mentions on a phone', () => {
	it('begins in the menu of a mention; then a tap selects, until nothing is selected', async () => {
		await openUnlinked('?mobile=1', { width: 390, height: 844 });
		const selected = (): Promise<number> => host.page.locator(`${VIEW} .mod-mention[aria-selected="true"]`).count();
		const context = host.page.locator(`${VIEW} .mod-mention .care-lexicon-context`);
		const path = await host.exec(({ app }) => app.workspace.getActiveFile()?.path);
		await context.nth(0).click({ button: 'right' });
		await host.page.locator('.menu-item', { hasText: /^Select$/ }).click();
		await context.nth(1).click();
		await until(selected, (count) => count === 2, 'Two should be selected');
		expect(Math.min(...(await heightsOf('.care-lexicon-selection button')))).toBeGreaterThanOrEqual(44);
		for (const one of [0, 1]) await context.nth(one).click();
		await until(selected, (count) => count === 0, 'Nothing should be selected');
		expect(await host.exec(({ app }) => app.workspace.getActiveFile()?.path)).toBe(path);
	});
});

describe('the mentions view for every user', () => {
	it('passes the accessibility rules in both tabs, with its filter open, a filter on and a mention selected', async () => {
		await openUnlinked();
		const faults = (): Promise<string[]> => host.faultsIn(VIEW);
		expect(await faults()).toEqual([]);
		await host.click(`${VIEW} .mod-mention`, { modifiers: ['ControlOrMeta'] });
		await host.waitFor(`${VIEW} .care-lexicon-selection`);
		expect(await faults()).toEqual([]);
		await host.click(`${VIEW} .care-lexicon-chip`);
		await host.click(`${VIEW} [data-tab="in"]`);
		await until(
			() => host.texts(`${VIEW} .mod-group .tree-item-inner`),
			([first]) => first === 'Suggested links',
			'The other tab should be shown',
		);
		expect(await faults()).toEqual([]);
	});

	it('opens the menu of a mention with the keys that open menus', async () => {
		await openUnlinked();
		await host.page.focus(`${VIEW} .mod-mention`);
		await host.press('Shift+F10');
		await host.waitFor('.menu .menu-item');
		expect(await host.page.locator('.menu').count()).toBe(1);
	});

	it('previews the note of a row under the pointer with Ctrl or Cmd, and only then', async () => {
		await openUnlinked();
		await host.hover(`${VIEW} .mod-mention`);
		// A preview comes after 300 milliseconds.
		await host.page.waitForTimeout(600);
		expect(await host.page.locator('.hover-popover').count()).toBe(0);
		await host.page.mouse.move(0, 0);
		await host.page.keyboard.down('ControlOrMeta');
		await host.hover(`${VIEW} .mod-mention`);
		await host.waitFor('.hover-popover .markdown-embed-content h1');
		await host.page.keyboard.up('ControlOrMeta');
	});

	it('works in a tab of the main area as in the sidebar', async () => {
		await openUnlinked();
		await host.exec(async ({ app }) => app.workspace.getLeaf('tab').setViewState({ type: 'care-lexicon-mentions', active: true }));
		await until(
			() => host.texts('.mod-root .care-lexicon-mentions .care-lexicon-subject'),
			([title]) => title === 'Accountable Care Organization (ACO)',
			'The view should be about the note that was open last',
		);
		await host.waitFor('.mod-root .care-lexicon-mentions .mod-mention');
		expect(await host.errors()).toEqual([]);
	});
});

describe('the mentions view while the vault is read', () => {
	it('says how far that is, and lists mentions when it is done', async () => {
		host = await demo.open();
		await waitForIndex(host);
		await host.openFile(ACO);
		await host.restartBehindGate();
		await host.command('care-lexicon:open-mentions');
		const message = (): Promise<string[]> => host.texts(`${VIEW} .care-lexicon-message`);
		await until(message, ([text = '']) => /^The vault is being read … \d+ of \d+$/.test(text), 'The progress should be said');
		expect(await host.page.locator(`${VIEW} .care-lexicon-row`).count()).toBe(0);
		await host.openGate();
		await host.waitFor(`${VIEW} .mod-mention`);
		await until(message, ([text]) => text === '', 'Nothing should be left to say');
	});
});
