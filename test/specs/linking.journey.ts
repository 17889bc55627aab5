import assert from 'node:assert/strict';
import type { Driver } from './driver';
import { until, waitForIndex, type Harness } from './harness';

const VIEW = '.care-lexicon-mentions';
const DRAFT = 'Draft.md';
const BUNDLE = 'Payment/Episode Bundle.md';
const BOOK = 'Information/Electronic Pay Book.md';
const DATA = '.obsidian/plugins/care-lexicon/data.json';
const ROW = `${VIEW} .care-lexicon-row.mod-mention[data-path="${DRAFT}"]`;

/** Waits for the row of the draft's mention that shows a text, and opens its menu. */
async function openMenu(driver: Driver, shown: string): Promise<void> {
	await until(() => driver.texts(ROW), (rows) => rows.some((row) => row.includes(shown)), `The mention "${shown}" should be listed`);
	await driver.exec((_, selector, text) => {
		const row = [...document.querySelectorAll(selector)].find((one) => one.textContent?.includes(text));
		const { left = 0, top = 0 } = row?.getBoundingClientRect() ?? {};
		row?.firstElementChild?.dispatchEvent(
			new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: left + 40, clientY: top + 10 }),
		);
	}, ROW, shown);
	await driver.waitFor('.menu .menu-item');
}

/** Chooses an item of the open menu. */
async function choose(driver: Driver, title: string): Promise<void> {
	const titles = await driver.texts('.menu .menu-item-title');
	assert.ok(titles.includes(title), `"${title}" should be among ${titles.join(' · ')}`);
	await driver.exec(
		(_, wanted) => [...document.querySelectorAll<HTMLElement>('.menu .menu-item')].find((item) => item.textContent === wanted)?.click(),
		title,
	);
	await driver.waitGone('.menu .menu-item');
}

/** Linking mentions one at a time, from the mentions of a note. */
export function linkingJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const draft = (): Promise<string> => driver.read(DRAFT);

	/** Writes the draft, and shows who mentions a note. */
	async function show(text: string, path: string): Promise<void> {
		await driver.write(DRAFT, text);
		await driver.openFile(path, 'reading');
		await driver.command('care-lexicon:open-mentions');
		await driver.waitFor(ROW);
	}

	/** Opens the draft in an editor beside, which does not become the active one. */
	async function editBeside(): Promise<void> {
		await driver.exec(async ({ app }, path) => {
			const file = app.vault.getFileByPath(path);
			if (file) await app.workspace.getLeaf('split').openFile(file, { active: false, state: { mode: 'source', source: false } });
		}, DRAFT);
	}

	/** Does something with the editor beside. */
	const inEditor = (act: 'text' | 'undo' | 'cursor'): Promise<string> => driver.exec(({ app, obsidian }, path, what) => {
		const leaf = app.workspace
			.getLeavesOfType('markdown')
			.find(({ view }) => view instanceof obsidian.MarkdownView && view.file?.path === path && view.getMode() === 'source');
		const view = leaf?.view instanceof obsidian.MarkdownView ? leaf.view : null;
		if (!view) throw new Error('The draft is not being edited.');
		if (what === 'undo') view.editor.undo();
		return what === 'cursor' ? JSON.stringify(view.editor.getCursor()) : view.editor.getValue();
	}, DRAFT, act);

	beforeEach(async () => {
		await driver.resetVault();
		await waitForIndex(driver);
		await driver.write(BUNDLE, '---\naliases: [EPB, bundled episode]\n---\n*One price for all care of an episode.*\n');
	});

	describe('linking a mention from the mentions view', () => {
		const PLACES: readonly (readonly [where: string, before: string, after: string])[] = [
			['in prose', 'Hospitals like EPBs, payers too.\n', 'Hospitals like [[Episode Bundle|EPBs]], payers too.\n'],
			[
				'in a table',
				'| Model | Price |\n| --- | --- |\n| EPB | one |\n',
				'| Model | Price |\n| --- | --- |\n| [[Episode Bundle\\|EPB]] | one |\n',
			],
			[
				'in a table without outer pipes',
				'Model | Price\n--- | ---\nEPB | one\n',
				'Model | Price\n--- | ---\n[[Episode Bundle\\|EPB]] | one\n',
			],
			[
				'in a callout',
				'> [!info] Prices\n> The bundled\n> episode has one.\n',
				'> [!info] Prices\n> The [[Episode Bundle|bundled episode]] has one.\n',
			],
			[
				'in a table inside a callout',
				'> [!info] Prices\n> | Model | Price |\n> | --- | --- |\n> | EPB | one |\n',
				'> [!info] Prices\n> | Model | Price |\n> | --- | --- |\n> | [[Episode Bundle\\|EPB]] | one |\n',
			],
			[
				'in an ad-block',
				'```ad-info\ntitle: Prices\nAn EPB has one.\n```\n',
				'```ad-info\ntitle: Prices\nAn [[Episode Bundle|EPB]] has one.\n```\n',
			],
		];
		for (const [where, before, after] of PLACES) {
			it(`makes a link ${where} that shows what was written, and lists it as one`, async () => {
				await show(before, BUNDLE);
				await driver.click(`${ROW} .care-lexicon-link`);
				await until(draft, (text) => text === after, 'The mention should be a link');
				await until(() => driver.texts(`${ROW}[data-kind="linked"]`), (rows) => rows.length === 1, 'It should be listed as a link');
			});
		}

		it('mends a link that says another name, with the subpath that it has', async () => {
			await show('Ask for the [[EPB#Price|price]] first.\n', BUNDLE);
			await openMenu(driver, 'price');
			await choose(driver, 'Link to Episode Bundle');
			await until(draft, (text) => text === 'Ask for the [[Episode Bundle#Price|price]] first.\n', 'The link should be mended');
		});

		it('offers to undo it where no editor has the note', async () => {
			await show('An EPB has one price.\n', BUNDLE);
			await driver.click(`${ROW} .care-lexicon-link`);
			await until(draft, (text) => text === 'An [[Episode Bundle|EPB]] has one price.\n', 'The mention should be a link');
			// It is remembered as a link of the plugin's, which tells nothing of the author's habits.
			const written = (): Promise<string> => driver.exec(async ({ app }, file) => {
				const saved = (await app.vault.adapter.exists(file)) ? await app.vault.adapter.read(file) : '';
				return /"writtenLinks":\s*(\{[^}]*\})/.exec(saved)?.[1]?.replace(/\s/g, '') ?? '';
			}, DATA);
			await until(written, (links) => links === `{"${DRAFT}":["${BUNDLE.replace(/\s/g, '')}"]}`, 'The link should be remembered');
			await driver.waitFor('.notice a');
			await driver.click('.notice a');
			await until(draft, (text) => text === 'An EPB has one price.\n', 'The old text should be back');
			await until(written, (links) => links === '{}', 'The link should be forgotten');
		});

		it('keeps the line ends of a file as they are', async () => {
			await show('An EPB.\r\nOne price.\r\n', BUNDLE);
			await driver.click(`${ROW} .care-lexicon-link`);
			await until(draft, (text) => text === 'An [[Episode Bundle|EPB]].\r\nOne price.\r\n', 'The mention should be a link');
		});
	});

	describe('linking a mention in a note that is being edited', () => {
		it('is one step to undo, and leaves the cursor where it is', async () => {
			await show('First line.\n\nAn EPB has one price.\n', BUNDLE);
			await editBeside();
			const cursor = await inEditor('cursor');
			await driver.click(`${ROW} .care-lexicon-link`);
			await until(
				() => inEditor('text'),
				(text) => text === 'First line.\n\nAn [[Episode Bundle|EPB]] has one price.\n',
				'The mention should be a link in the editor',
			);
			assert.equal(await inEditor('cursor'), cursor);
			await until(() => driver.texts(`${ROW}[data-kind="linked"]`), (rows) => rows.length === 1, 'It should be listed as a link');
			await inEditor('undo');
			assert.equal(await inEditor('text'), 'First line.\n\nAn EPB has one price.\n');
		});

		it('finds the place in a file whose lines end otherwise than in the editor', async () => {
			await show('First line.\r\n\r\nAn EPB, an EPB and an EPB.\r\n', BUNDLE);
			await editBeside();
			await openMenu(driver, 'EPB');
			await choose(driver, 'Link to Episode Bundle');
			await until(
				() => inEditor('text'),
				(text) => text === 'First line.\n\nAn [[Episode Bundle|EPB]], an EPB and an EPB.\n',
				'The first mention should be a link',
			);
		});

		it('is refused where the name has gone meanwhile, in one sentence', async () => {
			await show('An EPB has one price.\n', BUNDLE);
			await editBeside();
			await driver.exec(({ app, obsidian }, path) => {
				const leaf = app.workspace
					.getLeavesOfType('markdown')
					.find(({ view }) => view instanceof obsidian.MarkdownView && view.file?.path === path);
				if (leaf?.view instanceof obsidian.MarkdownView) leaf.view.editor.setValue('A fee for each visit.\n');
				document
					.querySelector<HTMLElement>(`.care-lexicon-mentions .care-lexicon-row.mod-mention[data-path="${path}"] .care-lexicon-link`)
					?.click();
			}, DRAFT);
			await until(
				() => driver.texts('.notice'),
				(notices) => notices.includes('The note has changed: the name no longer stands there.'),
				'A notice should say why',
			);
			assert.equal(await inEditor('text'), 'A fee for each visit.\n');
		});
	});

	describe('a name that several notes have', () => {
		beforeEach(() => driver.write(BOOK, '---\naliases: [EPB]\n---\n*A ledger of wages that a machine keeps.*\n'));

		/** What is remembered, without the blanks between. */
		const saved = async (): Promise<string> =>
			(
				await driver.exec(
					({ app }, path) => app.vault.adapter.exists(path).then((exists) => (exists ? app.vault.adapter.read(path) : '')),
					DATA,
				)
			).replace(/\s+(?=["{}])/g, '');

		it('is linked to the note that the user picks, which is remembered for its other mentions, also when the app starts anew', async () => {
			await show('The EPB came.\n\nAnd the EPB came again.\n', BUNDLE);
			await openMenu(driver, 'The EPB came.');
			await choose(driver, 'Link to Electronic Pay Book');
			await until(
				draft,
				(text) => text === 'The [[Electronic Pay Book|EPB]] came.\n\nAnd the EPB came again.\n',
				'The mention should lead to the picked note',
			);
			await until(saved, (text) => text.includes(`"Draft.md":{"EPB":"${BOOK}"}`), 'The choice should be saved');
			await until(() => driver.texts(ROW), (rows) => rows.length === 0, 'The other mention should no longer be one of this note');
			await driver.exec(async ({ app }) => {
				const { plugins } = app as unknown as {
					plugins: { disablePlugin(id: string): Promise<void>; enablePlugin(id: string): Promise<boolean> };
				};
				await plugins.disablePlugin('care-lexicon');
				await plugins.enablePlugin('care-lexicon');
			});
			await waitForIndex(driver);
			await driver.openFile(BOOK, 'reading');
			await driver.command('care-lexicon:open-mentions');
			await openMenu(driver, 'And the EPB came again.');
			assert.deepEqual(await driver.texts('.menu .menu-item.mod-checked .menu-item-title'), ['Means Electronic Pay Book in this note']);
		});

		it('is decided without a link, and opened again by the same item', async () => {
			await show('The EPB came.\n', BUNDLE);
			await openMenu(driver, 'The EPB came.');
			await choose(driver, 'Means Episode Bundle in this note');
			await openMenu(driver, 'you chose this note');
			assert.deepEqual(await driver.texts('.menu .menu-item.mod-checked .menu-item-title'), ['Means Episode Bundle in this note']);
			await choose(driver, 'Means Episode Bundle in this note');
			await openMenu(driver, 'May also mean Electronic Pay Book');
			assert.deepEqual(await driver.texts('.menu .menu-item.mod-checked'), []);
			assert.equal(await draft(), 'The EPB came.\n');
		});

		it('keeps its note when that, or the one it stands in, is renamed', async () => {
			await show('The EPB came.\n', BUNDLE);
			await openMenu(driver, 'The EPB came.');
			await choose(driver, 'Means Episode Bundle in this note');
			await until(saved, (text) => text.includes(BUNDLE), 'The choice should be saved');
			await driver.exec(async ({ app }, from, to) => {
				for (const [path, other] of [[from, 'Payment/One Price.md'], [to, 'Calls.md']]) {
					const file = app.vault.getFileByPath(path ?? '');
					if (file) await app.fileManager.renameFile(file, other ?? '');
				}
			}, BUNDLE, DRAFT);
			await until(saved, (text) => text.includes('"Calls.md":{"EPB":"Payment/One Price.md"}'), 'The choice should follow both');
		});
	});

	describe('a mention that is not wanted', () => {
		it('is ignored at its place, and wanted again', async () => {
			await show('An EPB has one price.\n', BUNDLE);
			await openMenu(driver, 'EPB');
			await choose(driver, 'Ignore here');
			await driver.waitGone(ROW);
			await driver.click(`${VIEW} .nav-action-button[aria-label="Filter by kind, name, folder or tag"]`);
			await driver.exec((_, view) => {
				const select = document.querySelector<HTMLSelectElement>(`${view} select[data-part="kind"]`);
				if (!select) throw new Error('There is no filter by kind.');
				select.value = 'ignored';
				select.dispatchEvent(new Event('change'));
			}, VIEW);
			await openMenu(driver, 'EPB');
			await choose(driver, 'Suggest here again');
			await driver.waitGone(ROW);
			await driver.click(`${VIEW} .care-lexicon-chip`);
			await openMenu(driver, 'EPB');
			assert.ok((await driver.texts('.menu .menu-item-title')).includes('Ignore here'));
		});

		it('is ignored by its name wherever it stands, as the settings then say', async () => {
			await show('An EPB has one price, and EPBs differ.\n', BUNDLE);
			await openMenu(driver, 'EPB');
			await choose(driver, 'Ignore “EPB” everywhere');
			await until(
				() => driver.texts('.notice'),
				(notices) => notices.includes('“EPB” is no longer suggested. Undo'),
				'A notice should say so',
			);
			await driver.exec(({ app }) => {
				const { setting } = app as unknown as { setting: { open(): void; openTabById(id: string): void } };
				setting.open();
				setting.openTabById('care-lexicon');
			});
			await driver.waitFor('.modal textarea');
			assert.equal(await driver.exec(() => document.querySelector<HTMLTextAreaElement>('.modal textarea')?.value), 'EPB');
		});
	});

	describe('the status bar', () => {
		const status = (): Promise<string> => driver.texts('.care-lexicon-status').then(([text = '']) => text);

		it('counts the mentions of the open note and what is not linked in it, and follows both', async () => {
			await driver.write(DRAFT, 'An EPB has one price.\n');
			await driver.openFile(BUNDLE, 'reading');
			await until(status, (text) => text === '1 mention', 'The mention of the note should be counted');
			await driver.write('Other.md', 'Ask for an [[EPB]] or a [[Episode Bundle]].\n');
			await until(status, (text) => text === '3 mentions', 'The links in the new note should be counted');
			await driver.openFile(DRAFT, 'reading');
			await until(status, (text) => text === '0 mentions · 1 unlinked', 'What the draft does not link should be counted');
			await driver.write(DRAFT, 'An [[Episode Bundle]] has one price.\n');
			await until(status, (text) => text === '0 mentions', 'Nothing should be left to link');
		});

		it('opens the mentions', async () => {
			await driver.openFile(BUNDLE, 'reading');
			await driver.click('.care-lexicon-status');
			await driver.waitFor(VIEW);
		});
	});
}
