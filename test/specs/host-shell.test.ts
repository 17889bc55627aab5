import { describe, expect, it } from 'vitest';
import { until } from './harness';
import { row, ShellPage } from './host-shell-page';

const shell = new ShellPage();

describe('the file explorer', () => {
	it('lists folders before notes, numbers by value, and nothing hidden', async () => {
		const page = await shell.open();
		await page.click(row('Billing'));
		const names = await page.locator('.nav-files-container .tree-item-inner').allTextContents();
		expect(names).toEqual(['Billing', 'Denials', 'Claim 2', 'Claim 10', 'Prior Authorization', 'Referral', 'Welcome']);
	});

	it('closes a folder on the second click', async () => {
		const page = await shell.open();
		await page.click(row('Billing'));
		await page.click(row('Billing'));
		expect(await page.locator(row('Billing/Claim 2.md')).count()).toBe(0);
	});

	it('opens a note in the active tab, marks its row and names the window after it', async () => {
		const page = await shell.open();
		await page.click(row('Referral.md'));
		await page.waitForSelector(`${row('Referral.md')}.is-active`);
		expect(await shell.tabs()).toEqual(['Referral']);
		await until(() => page.title(), (title) => title === 'Referral - Front desk', 'The window should be named after the note');
	});

	it('opens a note in a new tab by middle click and by Ctrl+click', async () => {
		const page = await shell.open();
		await page.click(row('Referral.md'));
		await page.click(row('Welcome.md'), { button: 'middle' });
		await page.click(row('Prior Authorization.md'), { modifiers: ['ControlOrMeta'] });
		await until(() => shell.tabs(), (titles) => titles.join() === 'Referral,Welcome,Prior Authorization', 'Both should open tabs');
	});

	it('is walked by the arrow keys, and Enter opens what they reached', async () => {
		const page = await shell.open();
		await page.focus('.nav-files-container');
		for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
		await until(() => shell.activeFile(), (file) => file === 'Billing/Claim 2.md', 'The second row of the folder should open');
	});

	it('shows a note that a sync tool brings, and takes away one that it removes', async () => {
		const page = await shell.open();
		await page.evaluate(() => window.host.vault.external?.write('Copay.md', 'Paid at the desk.'));
		await page.waitForSelector(row('Copay.md'));
		await page.evaluate(() => window.host.vault.external?.remove('Copay.md'));
		await page.waitForSelector(row('Copay.md'), { state: 'detached' });
	});

	it('deletes by its menu after a question: the note lies in the trash, its tab is gone', async () => {
		const page = await shell.open();
		await page.click(row('Referral.md'));
		await page.click(row('Referral.md'), { button: 'right' });
		await page.click('.menu-item:has-text("Delete")');
		await page.click('.modal button:has-text("Delete")');
		await until(() => shell.tabs(), (titles) => titles.join() === 'New tab', 'The tab should close');
		expect(await shell.inApp((app) => app.vault.adapter.exists('.trash/Referral.md'))).toBe(true);
	});
});

describe('tabs and panes', () => {
	it('closes a tab by its button, and puts an empty one in the place of the last', async () => {
		const page = await shell.open();
		await shell.openNote('Welcome.md');
		await page.click('.workspace-tab-header-new-tab button >> visible=true');
		expect(await shell.tabs()).toEqual(['Welcome', 'New tab']);
		await page.click('.workspace-tab-header.is-active .workspace-tab-header-inner-close-button >> visible=true');
		expect(await shell.tabs()).toEqual(['Welcome']);
		await page.click('.mod-root .workspace-tab-header-inner-close-button');
		expect(await shell.tabs()).toEqual(['New tab']);
	});

	it('closes by Ctrl+W and opens the same note again by Ctrl+Shift+T', async () => {
		const page = await shell.open();
		await shell.openNote('Welcome.md');
		await page.keyboard.press('Control+w');
		expect(await shell.tabs()).toEqual(['New tab']);
		await page.keyboard.press('Control+Shift+T');
		await until(() => shell.activeFile(), (file) => file === 'Welcome.md', 'The closed tab should come back');
	});

	it('defers a note that opens in the background until its tab is shown', async () => {
		await shell.open();
		await shell.openNote('Welcome.md');
		const states = await shell.inApp(async (app) => {
			const leaf = app.workspace.getLeaf('tab');
			await leaf.openFile(app.vault.getFileByPath('Referral.md') as never, { active: false });
			const before = [leaf.isDeferred, leaf.view.getViewType(), leaf.getDisplayText(), 'editor' in leaf.view];
			await app.workspace.revealLeaf(leaf);
			return [before, [leaf.isDeferred, leaf.view.getViewType(), leaf.getDisplayText(), 'editor' in leaf.view]];
		});
		expect(states).toEqual([[true, 'markdown', 'Referral', false], [false, 'markdown', 'Referral', true]]);
	});

	it('splits to the right and down, and gives the room back when a pane closes', async () => {
		const page = await shell.open();
		await shell.openNote('Welcome.md');
		const wide = (await page.locator('.mod-root .workspace-tabs').first().boundingBox())?.width ?? 0;
		for (const [direction, count] of [['vertical', 2], ['horizontal', 3]] as const) {
			await shell.inApp((app, way) => void app.commands.executeCommandById(`workspace:split-${way}`), direction);
			await until(() => shell.tabs(), (titles) => titles.filter((title) => title === 'Welcome').length === count, 'The pane should be split');
		}
		const boxes = await Promise.all((await page.locator('.mod-root .workspace-tabs').all()).map((group) => group.boundingBox()));
		expect(boxes.length).toBe(3);
		expect(boxes[1]?.x).toBeGreaterThan((boxes[0]?.x ?? 0) + 300);
		expect(boxes[2]).toMatchObject({ x: boxes[1]?.x, width: boxes[1]?.width });
		await shell.inApp((app) => app.workspace.iterateRootLeaves((leaf) => leaf !== app.workspace.getLeaf(false) && leaf.detach()));
		expect((await page.locator('.mod-root .workspace-tabs').first().boundingBox())?.width).toBe(wide);
	});

	it('goes back to where a tab was before, and forward again', async () => {
		const page = await shell.open();
		await shell.openNote('Welcome.md');
		await shell.openNote('Referral.md');
		await page.click('.view-header [aria-label="Navigate back"] >> visible=true');
		await until(() => shell.activeFile(), (file) => file === 'Welcome.md', 'Back should show the first note');
		await page.keyboard.press('Control+Alt+ArrowRight');
		await until(() => shell.activeFile(), (file) => file === 'Referral.md', 'Forward should show the second');
	});

	it('keeps tabs, panes and sidebars for the next start, with hidden tabs deferred', async () => {
		await shell.open();
		await shell.openNote('Welcome.md');
		await shell.inApp(async (app) => {
			await app.workspace.openLinkText('Referral', '', 'tab');
			app.workspace.leftSplit.collapse();
			await app.workspace.requestSaveLayout.run();
		});
		await shell.reload();
		expect(await shell.tabs()).toEqual(['Welcome', 'Referral']);
		const kept = await shell.inApp(({ workspace }) => [
			workspace.leftSplit.collapsed,
			...workspace.getLeavesOfType('markdown').map((leaf) => leaf.isDeferred),
		]);
		expect(kept).toEqual([true, true, false]);
	});

	it('draws a sidebar wider with the pointer, and hides it when drawn to the edge', async () => {
		const page = await shell.open();
		const handle = page.locator('.mod-left-split > .workspace-leaf-resize-handle');
		const drag = async (to: number): Promise<void> => {
			const box = await handle.boundingBox();
			await page.mouse.move((box?.x ?? 0) + 2, 400);
			await page.mouse.down();
			await page.mouse.move(to, 400, { steps: 4 });
			await page.mouse.up();
		};
		await drag(444);
		expect(Math.round((await page.locator('.mod-left-split').boundingBox())?.width ?? 0)).toBe(400);
		await drag(60);
		expect(await shell.inApp((app) => app.workspace.leftSplit.collapsed)).toBe(true);
	});

	it('has one popout window, with the look of the app, which closes with its last leaf', async () => {
		const page = await shell.open();
		const popup = page.waitForEvent('popup');
		await page.evaluate(() => {
			const { workspace } = window.host.app ?? {};
			const said: string[] = [];
			Object.assign(window, { said });
			for (const name of ['window-open', 'window-close']) workspace?.on(name, () => said.push(name));
			workspace?.getLeaf('window');
		});
		const out = await popup;
		await out.waitForSelector('.is-popout-window .workspace-split.mod-root .workspace-leaf');
		const look = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
		await until(
			() => out.evaluate(() => getComputedStyle(document.body).fontFamily),
			(font) => font === look,
			'The window should look like the app',
		);
		expect(await page.evaluate(() => {
			try {
				window.host.app?.workspace.openPopoutLeaf();
				return '';
			} catch (error) {
				return String(error);
			}
		})).toBe('Error: not modelled: a second popout window');
		const closed = out.waitForEvent('close');
		await page.evaluate(() =>
			window.host.app?.workspace.floatingSplit.children.forEach((item) =>
				window.host.app?.workspace.getLeaves(item).forEach((leaf) => leaf.detach()),
			),
		);
		await closed;
		// The page hears of it a moment after the window has gone.
		const heard = (): Promise<unknown[]> =>
			page.evaluate(() => [(window as unknown as { said: string[] }).said.join(), window.host.app?.workspace.floatingSplit.children.length]);
		await until(heard, ([said, left]) => said === 'window-open,window-close' && left === 0, 'The window should be gone');
	});
});
