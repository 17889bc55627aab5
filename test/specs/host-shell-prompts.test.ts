import { describe, expect, it } from 'vitest';
import { until } from './harness';
import { ShellPage } from './host-shell-page';

const shell = new ShellPage();

describe('the command palette', () => {
	it('opens by Ctrl+P, finds a plugin\'s command under the plugin\'s name and runs it by Enter', async () => {
		const page = await shell.open();
		await page.keyboard.press('Control+p');
		await page.keyboard.type('desk show');
		expect(await page.locator('.prompt .suggestion-item').first().textContent()).toBe('Desk slips: Show slips');
		await page.keyboard.press('Enter');
		await page.waitForSelector('.mod-right-split .slips-list');
	});

	it('offers a command of the editor while editing only', async () => {
		const page = await shell.open();
		const offered = (): Promise<boolean> => shell.inApp((app) => app.commands.listCommands().some(({ id }) => id === 'desk-slips:insert'));
		expect(await offered()).toBe(false);
		await shell.openNote('Welcome.md', 'preview');
		expect(await offered()).toBe(false);
		await page.keyboard.press('Control+e');
		expect(await offered()).toBe(true);
	});

	it('puts the command used last at the top', async () => {
		const page = await shell.open();
		await page.keyboard.press('Control+p');
		await page.keyboard.type('toggle light');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Control+p');
		expect(await page.locator('.prompt .suggestion-item.is-selected').textContent()).toBe('Toggle light/dark mode');
	});
});

describe('the quick switcher', () => {
	it('finds a note by an alias, and Enter opens it', async () => {
		const page = await shell.open();
		await until(() => shell.inApp((app) => app.metadataCache.getCache('Referral.md') !== null), (read) => read, 'The note should be read');
		await page.keyboard.press('Control+o');
		await page.keyboard.type('slip');
		expect(await page.locator('.prompt .suggestion-item .suggestion-title').allTextContents()).toEqual(['referral slip']);
		await page.keyboard.press('Enter');
		await until(() => shell.activeFile(), (file) => file === 'Referral.md', 'The note with that alias should open');
	});

	it('opens in a new tab by Ctrl+Enter', async () => {
		const page = await shell.open();
		await shell.openNote('Welcome.md');
		await page.keyboard.press('Control+o');
		await page.keyboard.type('appeal');
		await page.keyboard.press('Control+Enter');
		await until(() => shell.tabs(), (titles) => titles.join() === 'Welcome,Appeal', 'The note should be in a tab of its own');
	});

	it('makes a note of a name that nothing has, and opens it for writing', async () => {
		const page = await shell.open();
		await page.keyboard.press('Control+o');
		await page.keyboard.type('Explanation of benefits');
		expect(await page.locator('.prompt .suggestion-hotkey').textContent()).toBe('Enter to create');
		await page.keyboard.press('Enter');
		await until(() => shell.activeFile(), (file) => file === 'Explanation of benefits.md', 'The new note should be open');
	});
});

describe('the appearance', () => {
	it('turns dark by a command, tells views of it, and stays so', async () => {
		const page = await shell.open();
		await shell.inApp((app) => void app.commands.executeCommandById('theme:toggle-light-dark'));
		expect(await shell.inApp((app) => app.isDarkMode())).toBe(true);
		expect(await shell.heard()).toContain('css-change');
		await shell.reload();
		expect(await page.evaluate(() => document.body.className)).toContain('theme-dark');
	});

	it('is that of a phone for ?mobile=1: no status bar or ribbon, sidebars as drawers', async () => {
		const page = await shell.open('?mobile=1', { width: 390, height: 844 });
		expect(await page.locator('.status-bar, .workspace-ribbon >> visible=true').count()).toBe(0);
		expect(await page.evaluate(() => document.body.className)).toMatch(/is-mobile.*is-phone/);
		await page.click('[aria-label="Open left sidebar"]');
		await page.click('.workspace-drawer [data-path="Welcome.md"]');
		await page.waitForSelector('.workspace-drawer.mod-left', { state: 'hidden' });
		expect(await shell.tabs()).toEqual(['Welcome']);
		await page.click('.mobile-navbar [aria-label="Menu"]');
		await page.click('.menu-item:has-text("Open command palette")');
		await page.keyboard.type('show slips');
		await page.keyboard.press('Enter');
		await page.waitForSelector('.workspace-drawer.mod-right .slips-list');
		expect(await shell.errors()).toEqual([]);
	});
});
