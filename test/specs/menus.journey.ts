import assert from 'node:assert/strict';
import { until, waitForIndex, type Harness } from './harness';
import { EDITING, NamesPage, READING } from './names-page';
import { CODES } from './term-notes.journey';

const ACO = 'Models/Accountable Care Organization (ACO).md';
const ACO_TITLE = 'Accountable Care Organization (ACO)';
/** What a menu shows of it, since a phone is narrow. */
const ACO_SHORT = 'Accountable Care Organization…';
const HMO = 'Models/Health Maintenance Organization.md';
const MENTIONS = '.care-lexicon-mentions';
const POPOVER = '.care-lexicon-popover';
const CHIPS = '.prompt .care-lexicon-chip';
const OURS = ['Explain', 'Link', 'Show mentions', 'Compare'];
const EXPLORER = '.nav-files-container';

/** What the menus of notes, editors, links and rows offer, opened by the secondary button where people look for them. */
export function menuJourneys(harness: Harness): void {
	const { driver, beforeEach } = harness;
	beforeEach(async () => {
		await driver.resetVault();
		await waitForIndex(driver);
	});
	noteMenus(harness);
	editorMenus(harness);
	linkMenus(harness);
	rowMenus(harness);
}

/** What the menus are opened and looked at with. */
function menusOf({ driver }: Harness) {
	/** Opens the menu of an element, and lists what in it is ours. */
	const open = async (selector: string): Promise<string[]> => {
		await driver.click(selector, { button: 'right' });
		await driver.waitFor('.menu .menu-item');
		return listed();
	};
	const listed = async (): Promise<string[]> =>
		(await driver.texts('.menu .menu-item-title')).filter((title) => OURS.some((ours) => title.startsWith(ours)));
	const choose = (title: string): Promise<void> => driver.click(`.menu .menu-item-title:text-matches("^${title}", "")`);
	const activePath = (): Promise<string | undefined> => driver.exec(({ app }) => app.workspace.getActiveFile()?.path);
	const subject = (title: string): Promise<unknown> => until(
		() => driver.texts(`${MENTIONS} .care-lexicon-subject`),
		([now]) => now === title,
		`The mentions of ${title} should be shown`,
	);
	const picked = (names: readonly string[]): Promise<unknown> =>
		until(() => driver.texts(CHIPS), (chips) => chips.join() === names.join(), `Picked should be: ${names.join(', ')}`);
	return { open, listed, choose, activePath, subject, picked };
}

function noteMenus(harness: Harness): void {
	const { describe, it, driver } = harness;
	const { open, listed, choose, activePath, subject, picked } = menusOf(harness);
	const row = (path: string): string => `${EXPLORER} [data-path="${path}"]`;

	/** Shows the files of a folder in the explorer. */
	async function explore(folder: string): Promise<void> {
		await driver.click(row(folder));
		await driver.waitFor(`${EXPLORER} .nav-folder-title[data-path="${folder}"][aria-expanded="true"]`);
	}

	describe('the menu of a note', () => {
		it('shows its mentions from the explorer without opening it, until another note is opened', async () => {
			await driver.openFile(HMO);
			await explore('Models');
			assert.deepEqual(await open(row(ACO)), ['Show mentions', 'Compare with …']);
			await choose('Show mentions');
			await subject(ACO_TITLE);
			await driver.waitFor(`${MENTIONS} .care-lexicon-row.mod-mention`);
			assert.equal(await activePath(), HMO);
			await driver.command('care-lexicon:open-mentions');
			await subject('Health Maintenance Organization');
			await open(row(ACO));
			await choose('Show mentions');
			await subject(ACO_TITLE);
			await driver.openFile('Payment/Capitation.md');
			await subject('Capitation');
		});

		it('keeps showing the note that was asked for while the open one changes', async () => {
			await driver.write('Zeta plan.md', '**Risk**: some\n');
			await driver.openFile(HMO);
			await open(row('Zeta plan.md'));
			await choose('Show mentions');
			await subject('Zeta plan');
			await driver.write(HMO, 'Nothing but a Zeta plan.\n');
			await driver.exec(async ({ app }, path) => {
				const file = app.vault.getFileByPath(path);
				if (file) await app.fileManager.renameFile(file, 'Models/HMOs.md');
			}, HMO);
			await driver.click('.markdown-reading-view');
			await until(
				() => driver.texts(`${MENTIONS} .care-lexicon-row.mod-note`),
				(rows) => rows.join() === 'HMOs1',
				'The mention in the changed note should be listed',
			);
			await subject('Zeta plan');
		});

		it('picks it for a comparison, ready for the next', async () => {
			await explore('Models');
			await open(row(ACO));
			await choose('Compare with …');
			await driver.waitFor('.prompt');
			await picked([ACO_TITLE]);
			await driver.type('hmo');
			await until(
				() => driver.texts('.prompt .suggestion-item.is-selected'),
				([first = '']) => first.startsWith('HMO'),
				'The next should be found',
			);
			await driver.press('Enter');
			await picked([ACO_TITLE, 'HMO']);
		});

		it('is the same on its tab and behind its own button, and not there for what is no note', async () => {
			await driver.openFile(ACO);
			assert.deepEqual(await open('.workspace-tab-header.is-active[data-type="markdown"]'), ['Show mentions', 'Compare with …']);
			await driver.press('Escape');
			await driver.click('.view-actions [aria-label="More options"]');
			await driver.waitFor('.menu .menu-item');
			assert.deepEqual(await listed(), ['Show mentions', 'Compare with …']);
			await driver.press('Escape');
			await driver.write('Sizes.txt', 'ACO 12');
			await driver.waitFor(row('Sizes.txt'));
			assert.deepEqual(await open(row('Sizes.txt')), []);
			await driver.press('Escape');
			assert.deepEqual(await open(row('Models')), []);
		});

		it('compares several notes that are selected, two at least and twelve at most', async () => {
			const notes = Array.from({ length: 13 }, (_, i) => `Plan ${String(i + 1).padStart(2, '0')}.md`);
			for (const path of notes) await driver.write(path, '**Risk**: some\n');
			await driver.write('Sizes.txt', 'ACO 12');
			await waitForIndex(driver);
			const select = async (path: string): Promise<void> => {
				await driver.waitFor(row(path));
				await driver.click(row(path), { modifiers: ['Alt'] });
			};
			for (const path of [...notes.slice(0, 3), 'Sizes.txt']) await select(path);
			assert.deepEqual(await open(row('Plan 02.md')), ['Compare 3 notes']);
			await choose('Compare 3 notes');
			await picked(['Plan 01', 'Plan 02', 'Plan 03']);
			await driver.press('Escape');
			for (const path of notes.slice(3)) await select(path);
			await driver.click(row('Plan 02.md'), { button: 'right' });
			assert.deepEqual(await listed(), []);
			await driver.click(row('Plan 01.md'));
			for (const path of ['Plan 01.md', 'Sizes.txt']) await select(path);
			await driver.click(row('Plan 01.md'), { button: 'right' });
			assert.deepEqual(await listed(), []);
		});
	});
}

function editorMenus(harness: Harness): void {
	const { describe, it, driver } = harness;
	const { open, listed, choose, picked } = menusOf(harness);
	const page = new NamesPage(driver);
	const LINE = '.cm-content .cm-line';

	describe('the menu of an editor', () => {
		it('explains, links and compares the name that is pressed, wherever the cursor is', async () => {
			await page.edit('Two ACOs met.\n\nAnd more.\n');
			await page.shows(EDITING, ['ACOs']);
			await page.select(16);
			const offered = ['Explain “ACOs”', `Link to ${ACO_SHORT}`, 'Compare with …'];
			assert.deepEqual(await open(EDITING), offered);
			await choose('Explain');
			await driver.waitFor(POPOVER);
			assert.deepEqual(await driver.texts(`${POPOVER} .care-lexicon-entry-title`), [ACO_TITLE]);
			await driver.press('Escape');
			await driver.waitGone(POPOVER);
			await open(EDITING);
			await choose('Compare with …');
			await picked([ACO_TITLE]);
			await driver.press('Escape');
			await open(EDITING);
			await choose('Link to');
			await until(
				() => page.text(),
				(text) => text === `Two [[${ACO_TITLE}|ACOs]] met.\n\nAnd more.\n`,
				'The name should be a link',
			);
		});

		it('takes the place of the card of a name, even of one that would still have come', async () => {
			await page.edit('Two ACOs met.\n');
			await page.shows(EDITING, ['ACOs']);
			await driver.hover(EDITING);
			await driver.waitFor(POPOVER);
			await open(EDITING);
			await driver.waitGone(POPOVER);
			await driver.press('Escape');
			await driver.hover('.view-header');
			await open(EDITING);
			await new Promise((resume) => setTimeout(resume, 600));
			assert.deepEqual(await driver.texts(POPOVER), []);
		});

		it('offers nothing where nothing is named', async () => {
			await page.edit('And more of the same.\n\nTwo ACOs met.\n');
			await page.shows(EDITING, ['ACOs']);
			await page.select(30);
			assert.deepEqual(await open(LINE), []);
			await driver.press('Escape');
			// Opened by a key, it is that of the cursor.
			await page.select(30);
			const byKey = (): Promise<string[]> => driver.exec(({ app, obsidian }) => {
				const menu = new obsidian.Menu();
				app.workspace.trigger('editor-menu', menu, app.workspace.activeEditor?.editor, app.workspace.activeEditor);
				menu.showAtPosition({ x: 0, y: 0 });
				return [];
			}).then(listed);
			assert.equal((await byKey()).length, 3);
		});

		it('asks which of several entries is meant, and compares none of them', async () => {
			await page.edit('Ask the MSSP.\n');
			await page.shows(EDITING, ['MSSP']);
			assert.deepEqual(await open(EDITING), ['Explain “MSSP”', 'Link “MSSP” to …']);
			await choose('Link');
			await driver.waitFor('.prompt .suggestion-item');
			assert.equal((await driver.texts('.prompt .suggestion-title')).length, 2);
			await driver.click('.prompt .suggestion-item', { button: 'right' });
			assert.equal(await page.text(), 'Ask the MSSP.\n');
			await driver.press('Enter');
			await until(() => page.text(), (text) => /^Ask the \[\[.+\|MSSP\]\]\.\n$/.test(text), 'The name should be a link');
		});

		it('goes by what is selected, and links only what is a mention', async () => {
			await page.edit('Two aco members, paid by capitaton.\n');
			await page.select(4, 7);
			const menu = (): Promise<string[]> => driver.exec(({ app, obsidian }) => {
				const menu = new obsidian.Menu();
				app.workspace.trigger('editor-menu', menu, app.workspace.activeEditor?.editor, app.workspace.activeEditor);
				menu.showAtPosition({ x: 0, y: 0 });
			}).then(listed);
			assert.deepEqual(await menu(), ['Explain “aco”', 'Compare with …']);
			await driver.press('Escape');
			await page.select(25, 34);
			assert.deepEqual(await menu(), ['Explain “capitaton”']);
		});

		it('links selected text that is a name in other letters from its card', async () => {
			await page.edit('Two aco members.\n');
			await page.select(4, 7);
			await driver.command('care-lexicon:explain-selection');
			await driver.waitFor(POPOVER);
			await driver.click(`${POPOVER} button:nth-child(2)`);
			await until(() => page.text(), (text) => text === `Two [[${ACO_TITLE}|aco]] members.\n`, 'It should be a link');
		});
	});
}

function linkMenus(harness: Harness): void {
	const { describe, it, driver } = harness;
	const { open, choose, subject, picked, activePath } = menusOf(harness);
	const page = new NamesPage(driver);
	const LINK = '.cm-content .care-lexicon-link';
	const READ = '.markdown-reading-view .el-p a.internal-link';
	const title = (): Promise<string[]> => driver.texts(`${POPOVER} .care-lexicon-entry-title`);

	describe('the menu of a link', () => {
		it('explains, repairs and compares a link by another name while it is edited', async () => {
			await page.edit('More.\n\nTwo [[ACO|ACOs]] and an [[ACO]] met.\n');
			await driver.waitFor(LINK);
			await page.select(0);
			assert.deepEqual(await open(LINK), ['Explain “ACOs”', `Link to ${ACO_SHORT}`, 'Compare with …']);
			await choose('Explain');
			await driver.waitFor(POPOVER);
			assert.deepEqual(await title(), [ACO_TITLE]);
			await driver.press('Escape');
			await open(LINK);
			await choose('Link to');
			await until(
				() => page.text(),
				(text) => text === `More.\n\nTwo [[${ACO_TITLE}|ACOs]] and an [[ACO]] met.\n`,
				'The link should be mended, and the other left as it is',
			);
		});

		it('asks what a link means that several notes may be', async () => {
			await page.edit('More.\n\nAsk the [[MSSP]].\n');
			await driver.waitFor(LINK);
			await page.select(0);
			assert.deepEqual(await open(LINK), ['Explain “MSSP”', 'Link “MSSP” to …']);
			await choose('Link');
			await driver.waitFor('.prompt .suggestion-item');
			await driver.press('Enter');
			await until(() => page.text(), (text) => /Ask the \[\[[^|]+\|MSSP\]\]\.\n$/.test(text), 'The link should be mended');
		});

		it('offers the same for any link to a note, in reading view and in an editor, each once', async () => {
			const offered = ['Explain “the model”', 'Show mentions', 'Compare with …'];
			await page.read(`About [[${ACO_TITLE}|the model]].\n`);
			await driver.waitFor(READ);
			assert.deepEqual(await open(READ), offered);
			await choose('Explain');
			await driver.waitFor(POPOVER);
			assert.deepEqual(await title(), [ACO_TITLE]);
			await driver.press('Escape');
			await open(READ);
			await choose('Show mentions');
			await subject(ACO_TITLE);
			assert.equal(await activePath(), 'Visit.md');
			await page.edit(`More.\n\nAbout [[${ACO_TITLE}|the model]].\n`);
			await page.select(0);
			const link = '.cm-content .cm-hmd-internal-link, .cm-content a.cm-underline';
			await driver.waitFor(link);
			assert.deepEqual(await open(link), offered);
			await choose('Explain');
			await driver.waitFor(POPOVER);
			assert.deepEqual(await title(), [ACO_TITLE]);
			await driver.press('Escape');
			await open(link);
			await choose('Compare with …');
			await picked([ACO_TITLE]);
		});

		it('offers it for a link by a name in reading view, where Obsidian resolves it by then', async () => {
			await page.read('About an [[ACO]].\n');
			await driver.waitFor(`${READ}.care-lexicon-link`);
			assert.deepEqual(await open(READ), ['Explain “ACO”', 'Show mentions', 'Compare with …']);
		});

		it('means the term that the link leads to', async () => {
			await driver.write('Codes.md', CODES);
			await page.read('The RCX, or [[Codes#Owners|EPX]].\n');
			await page.shows(READING, ['RCX']);
			await open(READ);
			await choose('Explain');
			await driver.waitFor(POPOVER);
			assert.deepEqual(await title(), ['EPX']);
			await driver.press('Escape');
			await open(READ);
			await choose('Show mentions');
			await subject('Codes');
			await driver.waitFor(`${MENTIONS} .care-lexicon-row.mod-term[aria-expanded="true"]`);
		});
	});
}

function rowMenus(harness: Harness): void {
	const { describe, it, driver } = harness;
	const { open, activePath } = menusOf(harness);

	describe('a press of the secondary button on a row', () => {
		/** Presses a row, and sees that only a menu opens. */
		async function onlyMenu(selector: string): Promise<void> {
			const before = await activePath();
			const tabs = (): Promise<number> => driver.exec(({ app }) => app.workspace.getLeavesOfType('markdown').length);
			const count = await tabs();
			await driver.waitFor(selector);
			await open(selector);
			await new Promise((resume) => setTimeout(resume, 300));
			assert.deepEqual([await activePath(), await tabs()], [before, count]);
			assert.equal((await driver.texts('.menu')).length, 1);
			await driver.press('Escape');
		}

		it('opens its menu in the search, and no note; the row that would create one creates none', async () => {
			await driver.openFile(ACO);
			const notes = (): Promise<number> => driver.exec(({ app }) => app.vault.getMarkdownFiles().length);
			const count = await notes();
			await driver.command('care-lexicon:search-glossary');
			await driver.waitFor('.prompt .suggestion-item');
			await driver.type('capitaton');
			await until(
				() => driver.texts('.prompt .suggestion-item.is-selected'),
				([first = '']) => first.startsWith('Capitation'),
				'It should be found',
			);
			await onlyMenu('.prompt .suggestion-item.is-selected');
			await driver.waitFor('.prompt');
			await driver.click('.prompt .care-lexicon-create', { button: 'right' });
			await driver.waitFor('.prompt');
			assert.equal(await notes(), count);
			await driver.click('.prompt .suggestion-item');
			await until(activePath, (path) => path === 'Payment/Capitation.md', 'The main button should still open it');
		});

		it('adds nothing to a comparison', async () => {
			await driver.command('care-lexicon:compare-notes');
			await driver.waitFor('.prompt .suggestion-item');
			await driver.click('.prompt .suggestion-item', { button: 'right' });
			await driver.waitFor('.prompt');
			assert.deepEqual(await driver.texts(CHIPS), []);
		});

		it('opens its menu in the glossary, the mentions and the check, and no note', async () => {
			await driver.openFile(ACO);
			await driver.command('care-lexicon:open-glossary');
			await onlyMenu('.care-lexicon-glossary .care-lexicon-row.mod-entry');
			await driver.command('care-lexicon:open-mentions');
			await onlyMenu(`${MENTIONS} .care-lexicon-row.mod-mention`);
			await driver.command('care-lexicon:check-vault');
			await onlyMenu('.care-lexicon-findings .care-lexicon-row:not(.mod-task)');
		});

		it('does nothing in a list of the overview', async () => {
			await driver.command('care-lexicon:open-overview');
			const figure = '.care-lexicon-overview button:has-text("notes")';
			await driver.waitFor(figure);
			await driver.click(figure);
			await driver.waitFor('.care-lexicon-overview .care-lexicon-row');
			const before = await activePath();
			await driver.click('.care-lexicon-overview .care-lexicon-row', { button: 'right' });
			await driver.waitFor('.care-lexicon-overview .care-lexicon-row');
			assert.equal(await activePath(), before);
		});
	});
}
