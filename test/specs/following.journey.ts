import assert from 'node:assert/strict';
import { until, waitForIndex, type Harness } from './harness';
import { NamesPage } from './names-page';

const CIN = 'Models/Clinically Integrated Network (CIN).md';
const PROGRAM = 'Programs/Medicare Shared Savings Program.md';
const PROVIDER = 'Information/Managed Security Service Provider.md';
const READ = '.markdown-reading-view';
const EDIT = '.cm-content';

/** Links that say another name of a note than its file's. */
export function followingJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const page = new NamesPage(driver);
	let files: string[] = [];
	const paths = (): Promise<string[]> => driver.exec(({ app }) => app.vault.getFiles().map(({ path }) => path).sort());
	const active = (): Promise<string | undefined> => driver.exec(({ app }) => app.workspace.getActiveFile()?.path);
	const opens = (path: string): Promise<unknown> => until(active, (now) => now === path, `The link should open ${path}`);
	const tabs = (): Promise<number> => driver.exec(({ app }) => app.workspace.getLeavesOfType('markdown').length);
	/** The files are those that were there when the note was opened. */
	const noFileIsMade = async (): Promise<void> => assert.deepEqual(await paths(), files);
	const open = async (mode: 'reading' | 'editing', text: string): Promise<void> => {
		await driver.write('Visit.md', text);
		files = await paths();
		await driver.openFile('Visit.md', mode);
	};

	describe('a link by another name, in reading view', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		it('looks like a link that leads somewhere, with a line of its own, and opens the note that has the name', async () => {
			await open('reading', 'Talk to the [[CIN]] first.\n');
			await driver.waitFor(`${READ} a.care-lexicon-link:not(.is-unresolved)`);
			const lineOf = (css: string): Promise<string> => {
				return driver.exec((_, selector) => getComputedStyle(document.querySelector(selector) ?? document.body).textDecorationStyle, css);
			};
			assert.equal(await lineOf(`${READ} a.care-lexicon-link`), 'dashed');
			await driver.click(`${READ} a.care-lexicon-link`);
			await opens(CIN);
			await noFileIsMade();
		});

		it('counts no letter case and no hyphens, says what it says, and goes to the heading', async () => {
			await driver.write(CIN, '---\naliases: [Joint-venture network]\n---\nText.\n\n# How it is paid\n\nBy shares.\n');
			await open('reading', 'See [[joint venture NETWORK#How it is paid|how such a one is paid]].\n');
			await driver.waitFor(`${READ} a.care-lexicon-link`);
			assert.deepEqual(await driver.texts(`${READ} a.internal-link`), ['how such a one is paid']);
			await driver.hover(`${READ} a.care-lexicon-link`);
			await driver.waitFor('.hover-popover .markdown-embed-content h1');
			assert.deepEqual(await driver.texts('.hover-popover .markdown-embed-content p'), ['By shares.']);
			await driver.click(`${READ} a.care-lexicon-link`);
			await opens(CIN);
			await noFileIsMade();
		});

		it('opens from a Markdown address, a callout, a table, an ad-block and a list alike', async () => {
			await open('reading', [
				'A [first](CIN.md) and a [second](<CIN>).', '',
				'> [!note] Third', '> [[CIN|third]]', '',
				'| a | b |', '| - | - |', '| [[CIN\\|fourth]] | x |', '',
				'```ad-tip', '[[CIN|fifth]]', '```', '',
				'- [[CIN|sixth]]', '',
			].join('\n'));
			const shown = (): Promise<string[]> => driver.texts(`${READ} a.care-lexicon-link`);
			await until(shown, (now) => now.join() === 'first,second,third,fourth,fifth,sixth', 'Each link should be one that leads somewhere');
			for (const n of [0, 1, 2, 3, 4, 5]) {
				await driver.openFile('Visit.md');
				await until(shown, (now) => now.length === 6, 'All links should be there again');
				await driver.exec((_, css, i) => document.querySelectorAll<HTMLElement>(css)[i]?.click(), `${READ} a.care-lexicon-link`, n);
				await opens(CIN);
			}
			await noFileIsMade();
		});

		it('opens in a new tab with Ctrl or Cmd, and by the middle button', async () => {
			await open('reading', 'Talk to the [[CIN]] first.\n');
			await driver.waitFor(`${READ} a.care-lexicon-link`);
			await driver.click(`${READ} a.care-lexicon-link`, { modifiers: ['ControlOrMeta'] });
			await opens(CIN);
			assert.equal(await tabs(), 2);
			await noFileIsMade();
		});

		it('opens from the keyboard', async () => {
			await open('reading', 'Talk to the [[CIN]] first.\n');
			await driver.waitFor(`${READ} a.care-lexicon-link`);
			await page.focus(`${READ} a.care-lexicon-link`);
			await driver.press('Enter');
			await opens(CIN);
			await noFileIsMade();
		});

		it('shows the note in a preview', async () => {
			await open('reading', 'Talk to the [[CIN]] first.\n');
			await driver.waitFor(`${READ} a.care-lexicon-link`);
			await driver.hover(`${READ} a.care-lexicon-link`);
			await driver.waitFor('.hover-popover .inline-title');
			assert.deepEqual(await driver.texts('.hover-popover .inline-title'), ['Clinically Integrated Network (CIN)']);
		});

		it('is shown as soon as a note gets the name, and no longer when it loses it', async () => {
			await open('reading', 'Ask the [[ombud]] about it.\n');
			await driver.waitFor(`${READ} a.internal-link.is-unresolved`);
			await driver.write('Patient advocate.md', '---\naliases: [Ombud]\n---\nHelps.\n');
			await driver.waitFor(`${READ} a.care-lexicon-link:not(.is-unresolved)`);
			await driver.write('Patient advocate.md', 'Helps.\n');
			await driver.waitFor(`${READ} a.internal-link.is-unresolved:not(.care-lexicon-link)`);
			await driver.write('Patient advocate.md', '---\naliases: [Ombud]\n---\nHelps.\n');
			await driver.waitFor(`${READ} a.care-lexicon-link`);
			await driver.write('Ombud.md', 'The true one.\n');
			await driver.waitFor(`${READ} a.internal-link:not(.care-lexicon-link):not(.is-unresolved)`);
			await driver.click(`${READ} a.internal-link`);
			await opens('Ombud.md');
		});

		it('opens a note whose file no link could name', async () => {
			await driver.write('Plan #2 of care.md', '---\naliases: [second plan]\n---\nText.\n');
			await open('reading', 'See the [[second plan]].\n');
			await driver.waitFor(`${READ} a.care-lexicon-link:not(.is-unresolved)`);
			await driver.click(`${READ} a.care-lexicon-link`);
			await opens('Plan #2 of care.md');
			await noFileIsMade();
		});

		it('makes a note of a name that nobody has, as Obsidian does', async () => {
			await open('reading', 'Ask the [[night registrar]].\n');
			await driver.waitFor(`${READ} a.internal-link.is-unresolved:not(.care-lexicon-link)`);
			await driver.click(`${READ} a.internal-link`);
			await opens('night registrar.md');
		});

		it('is left to Obsidian where the setting says so', async () => {
			await page.change({ followNames: false });
			await open('reading', 'Talk to the [[CIN]] first.\n');
			await driver.waitFor(`${READ} a.internal-link.is-unresolved:not(.care-lexicon-link)`);
			await driver.click(`${READ} a.internal-link`);
			await opens('CIN.md');
		});
	});

	describe('a link by a name of several notes', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		const items = (): Promise<string[]> => driver.texts('.menu .menu-item-title');

		it('looks undecided, tells under the pointer what it may mean, and asks when it is clicked', async () => {
			await open('reading', 'Ask the [[MSSP]].\n');
			await driver.waitFor(`${READ} a.care-lexicon-link.is-ambiguous`);
			await driver.hover(`${READ} a.care-lexicon-link`);
			await driver.waitFor('.care-lexicon-popover .care-lexicon-entry-title');
			const titles = await driver.texts('.care-lexicon-popover .care-lexicon-entry-title');
			assert.deepEqual(titles.sort(), ['Managed Security Service Provider', 'Medicare Shared Savings Program']);
			assert.deepEqual(await driver.texts('.popover .markdown-embed-missing'), []);
			await driver.click(`${READ} a.care-lexicon-link`);
			await driver.waitFor('.menu .menu-item');
			assert.deepEqual(await items(), ['Medicare Shared Savings Program', 'Managed Security Service Provider', 'Create note']);
			await driver.waitGone('.care-lexicon-popover');
			await noFileIsMade();
			await driver.press('Escape');
			await driver.waitGone('.menu');
			assert.equal(await active(), 'Visit.md');
		});

		it('names the likeliest first, and opens what is picked', async () => {
			await open('reading', '---\ntags: [medicare]\n---\nThe Medicare Shared Savings Program is an ACO matter. Ask the [[MSSP]].\n');
			await driver.waitFor(`${READ} a.care-lexicon-link.is-ambiguous`);
			await driver.click(`${READ} a.care-lexicon-link.is-ambiguous`);
			await driver.waitFor('.menu .menu-item');
			assert.equal((await items())[0], 'Medicare Shared Savings Program');
			await driver.press('ArrowDown');
			await driver.press('Enter');
			await opens(PROGRAM);
			await noFileIsMade();
		});

		it('makes a note of the name if that is wanted', async () => {
			await open('reading', 'Ask the [[MSSP]].\n');
			await driver.waitFor(`${READ} a.care-lexicon-link.is-ambiguous`);
			await driver.click(`${READ} a.care-lexicon-link`);
			await driver.waitFor('.menu .menu-item');
			await driver.click('.menu .menu-item:last-child');
			await opens('MSSP.md');
		});

		it('leads to the note that was chosen for the name in that note', async () => {
			await page.change({ choices: { 'Visit.md': { MSSP: PROVIDER } } });
			await open('reading', 'Ask the [[MSSP]].\n');
			await driver.waitFor(`${READ} a.care-lexicon-link:not(.is-ambiguous):not(.is-unresolved)`);
			await driver.click(`${READ} a.care-lexicon-link`);
			await opens(PROVIDER);
			await noFileIsMade();
		});
	});

	describe('a link by another name, in Live Preview', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		it('is no lost link to look at, and a click opens the note that has the name', async () => {
			await open('editing', 'First line.\n\nTalk to the [[CIN]], or the [network](CIN.md), not `[[CIN]]`.\n');
			const shown = (): Promise<string[]> => driver.texts(`${EDIT} .care-lexicon-link`);
			await until(shown, (now) => now.join() === 'CIN,network', 'Both links, and no code, should be shown as links by a name');
			const [opacity, line] = await driver.exec(() => {
				const link = document.querySelector('.cm-content .care-lexicon-link .cm-underline') ?? document.body;
				return [getComputedStyle(link).opacity, getComputedStyle(link.closest('.care-lexicon-link') ?? link).textDecorationStyle];
			});
			assert.deepEqual([opacity, line], ['1', 'dashed']);
			await driver.click(`${EDIT} .care-lexicon-link .cm-underline`);
			await opens(CIN);
			await noFileIsMade();
		});

		it('stays one while the text around it is edited, and is another as soon as it is', async () => {
			await open('editing', 'First line.\n\nTalk to the [[CIN]] first.\n');
			await driver.waitFor(`${EDIT} .care-lexicon-link`);
			await page.select(0);
			await driver.type('New. ');
			assert.deepEqual(await driver.texts(`${EDIT} .care-lexicon-link`), ['CIN']);
			await page.select('New. First line.\n\nTalk to the [[CI'.length);
			await driver.type('s');
			assert.deepEqual(await driver.texts(`${EDIT} .care-lexicon-link`), []);
		});

		it('is told apart soon after it was written, in a file of whatever line ends', async () => {
			await open('editing', 'First line.\r\n\r\nTalk to the [[CIN]].\r\n');
			await driver.waitFor(`${EDIT} .care-lexicon-link`);
			await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.replaceRange('Or to [[HMO]] people. ', { line: 2, ch: 0 }));
			await until(
				() => driver.texts(`${EDIT} .care-lexicon-link`),
				(now) => now.join() === 'HMO,CIN',
				'The new link should be one by a name, and the old one stay',
			);
		});

		it('opens in a new tab with Ctrl or Cmd, and by the command that follows the link at the cursor', async () => {
			await open('editing', 'First line.\n\nTalk to the [[CIN]] first.\n');
			await driver.waitFor(`${EDIT} .care-lexicon-link`);
			await driver.click(`${EDIT} .care-lexicon-link`, { modifiers: ['ControlOrMeta'] });
			await opens(CIN);
			assert.equal(await tabs(), 2);
			await driver.openFile('Visit.md', 'editing');
			await driver.waitFor(`${EDIT} .care-lexicon-link`);
			await page.select('First line.\n\nTalk to the [[C'.length);
			await driver.command('editor:follow-link');
			await opens(CIN);
			await noFileIsMade();
		});

		it('shows the note in a preview while Ctrl or Cmd is held', async () => {
			await open('editing', 'First line.\n\nTalk to the [[CIN]] first.\n');
			await driver.waitFor(`${EDIT} .care-lexicon-link`);
			await driver.hover(`${EDIT} .care-lexicon-link .cm-underline`);
			await driver.exec((_, css) => {
				const held = new KeyboardEvent('keydown', { key: 'Control', ctrlKey: true, metaKey: true, bubbles: true });
				document.querySelector(css)?.dispatchEvent(held);
			}, `${EDIT} .care-lexicon-link .cm-underline`);
			await driver.waitFor('.hover-popover .inline-title');
			assert.deepEqual(await driver.texts('.hover-popover .inline-title'), ['Clinically Integrated Network (CIN)']);
		});

		it('offers the notes of an undecided name at the cursor', async () => {
			await open('editing', 'First line.\n\nAsk the [[MSSP]].\n');
			await driver.waitFor(`${EDIT} .care-lexicon-link.is-ambiguous`);
			await driver.click(`${EDIT} .care-lexicon-link`);
			await driver.waitFor('.menu .menu-item');
			await driver.press('Escape');
			await driver.waitGone('.menu');
			await page.select('First line.\n\nAsk the [[M'.length);
			await driver.press('Alt+Enter');
			await driver.waitFor('.menu .menu-item');
			await noFileIsMade();
		});
	});

	describe('links by names everywhere else', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		it('lead from a property to the note that has the name', async () => {
			await open('reading', '---\nled_by: "[[CIN]]"\n---\nText.\n');
			await driver.click(`${READ} .metadata-property .internal-link`);
			await opens(CIN);
			await noFileIsMade();
		});

		it('are no names for the quick switcher, which makes the note it is asked for', async () => {
			await driver.exec(({ app }) => app.workspace.openLinkText('CIN', ''));
			await opens('CIN.md');
		});
	});
}
