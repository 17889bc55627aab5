import type { WorkspaceLeaf } from 'obsidian';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { useDemoHost } from './demo-host';
import { until, waitForIndex } from './harness';
import type { HostDriver } from './host-driver';

const ACO = 'Models/Accountable Care Organization (ACO).md';
const GLOSSARY = 'care-lexicon-glossary';
const MENTIONS = 'care-lexicon-mentions';
const demo = useDemoHost();
let host: HostDriver;

afterEach(() => host.close());

async function open(): Promise<void> {
	host = await demo.open();
	await waitForIndex(host);
}

/** Moves the first leaf with a kind of view into a window of its own. */
async function moveOut(type: string): Promise<Page> {
	const popup = host.page.waitForEvent('popup');
	await host.exec(({ app }, wanted) => {
		const [leaf] = app.workspace.getLeavesOfType(wanted);
		if (leaf) app.workspace.moveLeafToPopout(leaf);
	}, type);
	return popup;
}

/** Opens a view in a window of its own. */
async function openOut(type: string): Promise<Page> {
	const popup = host.page.waitForEvent('popup');
	await host.exec(async ({ app }, wanted) => app.workspace.openPopoutLeaf().setViewState({ type: wanted, active: true }), type);
	return popup;
}

/** As on a real desktop, only the window in use may write to the clipboard: that of the main window refuses, that of the other is read. */
async function guardClipboard(popup: Page): Promise<() => Promise<string>> {
	await host.page.evaluate(() => {
		navigator.clipboard.writeText = () => Promise.reject(new DOMException('Document is not focused.', 'NotAllowedError'));
	});
	await popup.evaluate(() => {
		navigator.clipboard.writeText = async (text) => void Object.assign(window, { copied: text });
	});
	return () => popup.evaluate(() => (window as unknown as { copied?: string }).copied ?? '');
}

/** What went wrong. A move gives a view another size in mid-layout, which browsers say and then see to. */
async function faults(): Promise<string[]> {
	return (await host.errors()).filter((error) => !error.startsWith('ResizeObserver loop'));
}

const activePath = (): Promise<string | undefined> => host.exec(({ app }) => app.workspace.getActiveFile()?.path);

describe('the mentions in a window of their own', () => {
	it('are moved through with the keyboard, and their menu is in that window', async () => {
		await open();
		await host.openFile(ACO);
		await host.command('care-lexicon:open-mentions');
		await host.waitFor(`.${MENTIONS} .mod-mention`);
		const popup = await moveOut(MENTIONS);
		await popup.locator('.mod-mention').first().focus();
		await popup.keyboard.press('Home');
		await popup.keyboard.press('ArrowDown');
		expect(await popup.locator('.care-lexicon-row:focus').count()).toBe(1);
		await popup.locator('.mod-mention').first().focus();
		await popup.keyboard.press('Shift+F10');
		await popup.locator('.menu .menu-item').first().waitFor();
		expect(await host.page.locator('.menu').count()).toBe(0);
		expect(await faults()).toEqual([]);
	});
});

describe('the glossary in a window of its own', () => {
	it('is searched and moved through there, and a definition that is copied is in the clipboard of that window', async () => {
		await open();
		const popup = await openOut(GLOSSARY);
		await popup.locator('.care-lexicon-entry').first().waitFor();
		const copied = await guardClipboard(popup);
		await popup.locator(`.${GLOSSARY} input[type="search"]`).click();
		await popup.keyboard.type('capitation');
		const terms = (): Promise<string[]> => popup.locator('.care-lexicon-term').allTextContents();
		await until(terms, ([first]) => first === 'Capitation', 'The search should find the term');
		await popup.locator('.care-lexicon-row[data-key]').filter({ hasText: 'Capitation' }).first().focus();
		await popup.keyboard.press('Shift+F10');
		await popup.locator('.menu .menu-item', { hasText: 'Copy definition' }).click();
		await popup.locator('.notice', { hasText: 'Definition copied.' }).waitFor();
		const note = await host.read('Payment/Capitation.md');
		expect(note).toContain(await copied());
		expect((await copied()).length).toBeGreaterThan(20);
		expect(await faults()).toEqual([]);
	});

	it('opens an entry in a new tab by the middle button, beside the note that is open, and by Enter in its own window', async () => {
		await open();
		await host.openFile(ACO);
		const popup = await openOut(GLOSSARY);
		await popup.locator('.care-lexicon-entry').first().waitFor();
		const leaves = (): Promise<string[]> => host.exec(({ app }) => {
			return app.workspace.getLeavesOfType('markdown').map(({ view }) => (view.containerEl.doc === document ? 'main' : 'own'));
		});
		await host.exec(({ app }) => app.workspace.setActiveLeaf(app.workspace.getLeavesOfType('markdown')[0] as WorkspaceLeaf));
		// An event that the other window makes is none of this window's kind.
		await popup.evaluate(() => {
			const middle = new MouseEvent('auxclick', { button: 1, bubbles: true, view: window });
			document.querySelector('.care-lexicon-entry')?.dispatchEvent(middle);
		});
		await until(leaves, (now) => now.join() === 'main,main', 'The entry should be open in a new tab');
		await popup.locator('.care-lexicon-row:has(.care-lexicon-entry)').nth(1).focus();
		await popup.keyboard.press('Enter');
		await until(leaves, (now) => now.join() === 'main,main,own', 'The next entry should be open in the window of the glossary');
		expect(await faults()).toEqual([]);
	});
});

describe('a note in a window of its own', () => {
	async function moveNote(text: string, ready: string): Promise<Page> {
		await open();
		await host.write('Visit.md', text);
		await host.openFile('Visit.md');
		await host.waitFor(ready);
		return moveOut('markdown');
	}

	it('shows there what an underlined name means', async () => {
		const popup = await moveNote('A CIN met an IPA.\n', '.markdown-reading-view .care-lexicon-name');
		await popup.locator('.markdown-reading-view .care-lexicon-name').first().hover();
		await popup.locator('.care-lexicon-popover .care-lexicon-entry-title').first().waitFor();
		expect(await host.page.locator('.care-lexicon-popover').count()).toBe(0);
		await popup.keyboard.press('Escape');
		await popup.mouse.move(0, 0);
		await popup.locator('.care-lexicon-popover').waitFor({ state: 'detached' });
		expect(await faults()).toEqual([]);
	});

	it('explains there what a link means, from its menu', async () => {
		const popup = await moveNote('A [[CIN]] met.\n', '.markdown-reading-view .care-lexicon-link');
		await popup.locator('.markdown-reading-view .care-lexicon-link').click({ button: 'right' });
		await popup.locator('.menu .menu-item', { hasText: 'Explain “CIN”' }).click();
		await popup.locator('.care-lexicon-popover .care-lexicon-entry-title').first().waitFor();
		expect(await host.page.locator('.care-lexicon-popover').count()).toBe(0);
		expect(await faults()).toEqual([]);
	});

	it('asks there which note a link by a name means', async () => {
		const popup = await moveNote('Ask the [[MSSP]].\n', '.markdown-reading-view .care-lexicon-link');
		await popup.locator('.markdown-reading-view .care-lexicon-link').click();
		await popup.locator('.menu .menu-item').first().waitFor();
		expect(await host.page.locator('.menu').count()).toBe(0);
		await popup.locator('.menu .menu-item', { hasText: 'Medicare Shared' }).click();
		await until(activePath, (path) => path === 'Programs/Medicare Shared Savings Program.md', 'The note that was picked should be open');
		expect(await faults()).toEqual([]);
	});

	it('copies its comparison to the clipboard of that window, and opens a source there', async () => {
		const popup = await moveNote('```compare\nACO vs HMO\n```\n', '.care-lexicon-table td');
		const copied = await guardClipboard(popup);
		await popup.locator('.care-lexicon-table').click();
		await host.command('care-lexicon:copy-comparison');
		await popup.locator('.notice', { hasText: 'Comparison copied.' }).waitFor();
		expect(await copied()).toMatch(/^\|.*\|\n/);
		await popup.locator('.care-lexicon-table thead a.internal-link').first().click();
		await until(activePath, (path) => path === ACO, 'The note of the column should be open');
		expect(await popup.locator('.markdown-reading-view').first().isVisible()).toBe(true);
		expect(await faults()).toEqual([]);
	});
});
