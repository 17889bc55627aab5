import assert from 'node:assert/strict';
import { until, waitForIndex, type Harness } from './harness';
import { EDITING, NamesPage } from './names-page';

const DATA = '.obsidian/plugins/care-lexicon/data.json';
const NOTE = 'Visit.md';

/** What the user said and chose: saved, said, and taken back. */
export function rememberingJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const page = new NamesPage(driver);

	/** What `data.json` says. */
	const saved = (): Promise<Record<string, unknown>> =>
		driver.exec(
			async ({ app }, path) =>
				(await app.vault.adapter.exists(path)) ? (JSON.parse(await app.vault.adapter.read(path)) as Record<string, unknown>) : {},
			DATA,
		);

	/** Writes `data.json` without telling the plugin, as a sync may. */
	const saveOutside = async (change: Readonly<Record<string, unknown>>): Promise<void> => {
		const text = JSON.stringify({ ...(await saved()), ...change });
		await driver.exec(({ app }, path, data) => app.vault.adapter.write(path, data), DATA, text);
	};

	/** From now on nothing that the plugin saves gets to the disk, or to this device. */
	const fillDisk = (): Promise<void> => driver.exec(({ app }) => {
		const { plugins } = app as unknown as { plugins: { plugins: Record<string, { saveData(): Promise<void> }> } };
		const plugin = plugins.plugins['care-lexicon'];
		if (plugin) plugin.saveData = () => Promise.reject(new Error('the disk is full'));
		const save = app.saveLocalStorage.bind(app);
		app.saveLocalStorage = (key, data) => {
			if (key.startsWith('care-lexicon')) throw new Error('the device is full');
			save(key, data);
		};
	});

	const notices = (part: string) => async (): Promise<string[]> => (await driver.texts('.notice')).filter((notice) => notice.includes(part));

	const isSaid = (part: string): Promise<unknown> => until(notices(part), (said) => said.length === 1, `One notice should say: ${part}`);

	const undo = async (): Promise<void> => {
		await driver.click('.notice a');
	};

	/** Opens a note with a name in it, and the menu of that name in its popover. */
	async function openMenu(): Promise<void> {
		await driver.command('care-lexicon:show-definition');
		await driver.waitFor('.care-lexicon-popover');
		await driver.exec(() =>
			[...document.querySelectorAll<HTMLElement>('.care-lexicon-popover button')].find((button) => button.textContent === 'More')?.click(),
		);
		await driver.waitFor('.menu .menu-item');
	}

	async function choose(title: string): Promise<void> {
		const titles = await driver.texts('.menu .menu-item-title');
		assert.ok(titles.includes(title), `"${title}" should be among ${titles.join(' · ')}`);
		await driver.exec(
			(_, wanted) => [...document.querySelectorAll<HTMLElement>('.menu .menu-item')].find((item) => item.textContent === wanted)?.click(),
			title,
		);
		await driver.waitGone('.menu .menu-item');
	}

	async function edit(text: string, name: string): Promise<void> {
		await page.edit(text);
		await until(() => driver.texts(EDITING), (names) => names.includes(name), `${name} should be underlined`);
		await page.select(text.indexOf(name) + 1);
	}

	beforeEach(async () => {
		await driver.resetVault();
		await waitForIndex(driver);
	});

	describe('what is said of a mention', () => {
		it('is told with a way back: ignored here, and ignored everywhere', async () => {
			await edit('A CIN met an IPA.\n', 'CIN');
			await openMenu();
			await choose('Ignore here');
			await isSaid('“CIN” is no longer suggested here. Undo');
			await page.shows(EDITING, ['IPA']);
			await undo();
			await page.shows(EDITING, ['CIN', 'IPA']);
			assert.deepEqual((await saved()).ignoredPlaces, {});
			await openMenu();
			await choose('Ignore “CIN” everywhere');
			await isSaid('“CIN” is no longer suggested. Undo');
			await page.shows(EDITING, ['IPA']);
			await undo();
			await page.shows(EDITING, ['CIN', 'IPA']);
			assert.deepEqual((await saved()).ignoredNames, []);
		});

		it('is told with a way back, and left to the context again: which note is meant', async () => {
			const [PROGRAM, SECURITY] = ['Medicare Shared Savings Program', 'Managed Security Service Provider'];
			const meant = async (): Promise<unknown> =>
				Object.values((await saved()).choices ?? {}).map((ofNote) => Object.values(ofNote as Record<string, string>).join());
			await edit('Ask the MSSP.\n', 'MSSP');
			await openMenu();
			assert.ok(!(await driver.texts('.menu .menu-item-title')).includes('Decide by context'));
			await choose(`Means ${PROGRAM} in this note`);
			await isSaid(`“MSSP” means ${PROGRAM} in “Visit”. Undo`);
			const program = await until(meant, (paths) => String(paths).includes(PROGRAM), 'The choice should be saved');
			await driver.waitGone(`${EDITING}.is-ambiguous`);
			await openMenu();
			await choose(`Means ${SECURITY} in this note`);
			await until(meant, (paths) => String(paths).includes(SECURITY), 'The other choice should be saved');
			await driver.exec(
				(_, text) =>
					[...document.querySelectorAll<HTMLElement>('.notice')]
						.find((notice) => notice.textContent?.includes(text))
						?.querySelector('a')
						?.click(),
				SECURITY,
			);
			await until(meant, (paths) => String(paths) === String(program), 'The first choice should be back');
			await until(() => driver.texts('.care-lexicon-popover'), (popovers) => popovers.length === 0, 'No popover should be open');
			await openMenu();
			await choose('Decide by context');
			await isSaid('What “MSSP” means in “Visit” is decided by context again. Undo');
			await driver.waitFor(`${EDITING}.is-ambiguous`);
			assert.deepEqual((await saved()).choices, {});
		});
	});

	describe('settings', () => {
		it('that cannot be saved are not in force, which is said once', async () => {
			await edit('A CIN met an IPA.\n', 'CIN');
			await fillDisk();
			await driver.command('care-lexicon:ignore-name');
			await isSaid('The settings could not be saved, and stay as they were: the disk is full');
			assert.deepEqual(await notices('no longer suggested')(), []);
			await driver.exec(({ app }) => {
				const { setting } = app as unknown as { setting: { open(): void; openTabById(id: string): void } };
				setting.open();
				setting.openTabById('care-lexicon');
			});
			await driver.click('.modal input[placeholder="Status, course-*"]');
			await driver.type('guide');
			await until(
				() => driver.texts('.modal .setting-item'),
				([first = '']) => first.includes('Settings are not saved') && first.includes('the disk is full'),
				'The settings should say so as well',
			);
			await driver.press('Escape');
			await page.shows(EDITING, ['CIN', 'IPA']);
			await isSaid('The settings could not be saved');
			assert.deepEqual(await saved(), {});
		});

		it('keep what another version of the plugin saved, and what a sync brought meanwhile', async () => {
			await edit('A CIN met an IPA.\n', 'CIN');
			await driver.command('care-lexicon:ignore-name');
			await until(saved, ({ ignoredNames }) => String(ignoredNames) === 'CIN', 'The name should be saved');
			const { scope } = await saved();
			await saveOutside({ novelty: { deep: [1] }, scope: { ...(scope as object), orphans: true }, ignoredNames: ['CIN', 'Claim'] });
			await page.select('A CIN met an I'.length);
			await driver.command('care-lexicon:ignore-name');
			const after = await until(saved, ({ ignoredNames }) => String(ignoredNames) === 'CIN,Claim,IPA', 'All three names should be saved');
			assert.deepEqual([after.novelty, (after.scope as Record<string, unknown>).orphans], [{ deep: [1] }, true]);
		});

		it('are changed one after the other', async () => {
			await edit('A CIN met an IPA.\n', 'CIN');
			await driver.exec(({ app }) => {
				const { commands } = app as unknown as { commands: { executeCommandById(id: string): boolean } };
				const editor = app.workspace.activeEditor?.editor;
				for (const at of [3, 15]) {
					editor?.setCursor({ line: 0, ch: at });
					commands.executeCommandById('care-lexicon:ignore-name');
				}
				commands.executeCommandById('care-lexicon:toggle-underlines');
			});
			await until(
				saved,
				({ ignoredNames, underline }) => String(ignoredNames) === 'CIN,IPA' && underline === 'off',
				'All three changes should be saved',
			);
		});

		it('that cannot follow a note to its new name say so, and nothing fails', async () => {
			await edit('A CIN met an IPA.\n', 'CIN');
			await openMenu();
			await choose('Ignore here');
			await page.shows(EDITING, ['IPA']);
			await fillDisk();
			await driver.exec(async ({ app }, path) => {
				const file = app.vault.getFileByPath(path);
				if (file) await app.fileManager.renameFile(file, 'Stay.md');
			}, NOTE);
			await isSaid('The settings could not be saved, and stay as they were: the disk is full');
		});
	});

	describe('the history of searches', () => {
		it('that cannot be kept on the device is told once, and nothing fails', async () => {
			await fillDisk();
			for (const path of ['Start here.md', 'Models/Accountable Care Organization (ACO).md', 'Start here.md'])
				await driver.openFile(path, 'reading');
			await isSaid('is not remembered, since this device cannot save it: the device is full');
			await page.change({ underline: 'all' });
			await driver.openFile('Start here.md', 'editing');
			await isSaid('the device is full');
		});
	});
}
