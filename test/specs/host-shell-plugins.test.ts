import { describe, expect, it } from 'vitest';
import { until } from './harness';
import { ShellPage } from './host-shell-page';

const shell = new ShellPage();

describe('a plugin', () => {
	it('hears of the layout, then of each note that is opened, once', async () => {
		await shell.open();
		for (const file of ['Welcome.md', 'Referral.md']) {
			await shell.openNote(file);
			await until(() => shell.heard(), (events) => events.includes(`file-open ${file}`), 'The plugin should hear of the note');
		}
		const events = (await shell.heard()).filter((event) => event === 'ready' || event.startsWith('file-open'));
		expect(events).toEqual(['ready', 'file-open Welcome.md', 'file-open Referral.md']);
	});

	it('has its view in the right sidebar, and there again after it was switched off and on', async () => {
		const page = await shell.open();
		await shell.inApp((app) => void app.commands.executeCommandById('desk-slips:show'));
		await page.waitForSelector('.mod-right-split .slips-list');
		expect(await shell.inApp((app) => app.workspace.rightSplit.collapsed)).toBe(false);
		await page.evaluate(() => window.host.unloadPlugin());
		await page.waitForSelector('.slips-list', { state: 'detached' });
		expect((await shell.heard()).filter((event) => event.startsWith('slips'))).toEqual(['slips opened', 'slips closed']);
		await page.evaluate(() => window.host.loadPlugin());
		await page.waitForSelector('.mod-right-split .slips-list');
	});

	it('is taken out whole by its switch in the settings', async () => {
		const page = await shell.open();
		const traces = (): Promise<unknown> => shell.inApp((app) => ({
			commands: Object.keys(app.commands.commands).filter((id) => id.startsWith('desk-slips')).length,
			ribbon: document.querySelectorAll('.side-dock-ribbon-action[aria-label="Slips"]').length,
			status: document.querySelectorAll('.status-bar-item.plugin-desk-slips').length,
			styles: [...document.querySelectorAll('style')].filter((style) => style.textContent.includes('slips-list')).length,
			sources: 'slips' in app.hoverLinkSources,
			cli: app.cli.has('desk-slips'),
			tab: document.querySelectorAll('[data-setting-id="desk-slips"]').length,
		}));
		await page.keyboard.press('Control+,');
		await page.click('[data-setting-id="community-plugins"]');
		expect(await traces()).toEqual({ commands: 2, ribbon: 1, status: 1, styles: 1, sources: true, cli: true, tab: 1 });
		await page.click('.modal .checkbox-container');
		const none = JSON.stringify({ commands: 0, ribbon: 0, status: 0, styles: 0, sources: false, cli: false, tab: 0 });
		await until(traces, (left) => JSON.stringify(left) === none, 'Nothing should be left');
		await page.click('.modal .checkbox-container');
		await until(
			() => shell.heard(),
			(events) => events.includes('enabled by the user'),
			'The plugin should hear that the user switched it on',
		);
	});

	it('keeps its settings in data.json, and hears when something else writes there', async () => {
		const page = await shell.open();
		const data = '.obsidian/plugins/desk-slips/data.json';
		await page.keyboard.press('Control+,');
		await page.click('[data-setting-id="desk-slips"]');
		await page.click('.modal .checkbox-container');
		await until(() => shell.read(data), (text) => text.includes('"print": true'), 'The setting should be saved');
		expect(await shell.heard()).not.toContain('settings changed outside');
		await page.evaluate((file) => window.host.vault.external?.write(file, '{"print": false}'), data);
		await until(() => shell.heard(), (events) => events.includes('settings changed outside'), 'The plugin should be told');
	});

	it('that fails to load is named in a notice, and leaves nothing behind', async () => {
		const page = await shell.open();
		await page.evaluate(() => localStorage.setItem('break-plugin', 'yes'));
		await shell.reload();
		expect(await page.locator('.notice').textContent()).toBe('Failed to load plugin “desk-slips”');
		expect((await shell.errors()).join()).toContain('no slips today');
		expect(await shell.inApp((app) => [app.plugins.getPlugin('desk-slips'), document.head.textContent.includes('slips-list')])).toEqual([
			null,
			false,
		]);
	});

	it('answers a command of the command line', async () => {
		await shell.open();
		expect(await shell.inApp((app) => app.cli.get('desk-slips')?.handler({ unit: 'slips' }))).toBe('0 slips');
	});
});
