import assert from 'node:assert/strict';
import type { Driver } from './driver';
import { until, waitForIndex, type Harness } from './harness';
import { NamesPage, READING } from './names-page';

/** A note with seven terms: four in a list, three in a table with one more column. */
export const CODES = `# Codes of our policies

- **ACG**: Accountable care group; physicians who answer for cost and quality.
- **UBN**: Utilization benchmark number; what a group is measured by.
- **QRP**: Quality reporting plan. It is due each spring.
- **HBC**: Home based care

## Owners

| Term | Meaning | Owner |
| --- | --- | --- |
| EPX | Electronic payment exchange | [[Payer\\|the payer]] |
| RCX | Revenue cycle exchange | Finance |
| VBX | Value based exchange | Quality |
`;
/** What shows the terms read in a note. */
export const MODAL = '.modal.care-lexicon-terms';
const ROW = `${MODAL} li > button`;
const item = (title: string): string => `.menu .menu-item:has-text("${title}")`;

/** The settings of the plugin on disk. */
function saved(driver: Driver): Promise<{ readonly termsInsideExcept?: readonly string[] }> {
	return driver.exec(async ({ app }) =>
		JSON.parse(await app.vault.adapter.read('.obsidian/plugins/care-lexicon/data.json')) as { termsInsideExcept?: string[] });
}

/** Terms inside notes: notes made from them, and what was read where. */
export function termNotesJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const page = new NamesPage(driver);
	const activePath = (): Promise<string | undefined> => driver.exec(({ app }) => app.workspace.getActiveFile()?.path);
	const isThere = (path: string): Promise<boolean> => driver.exec(({ app }, at) => app.vault.getFileByPath(at) !== null, path);
	const opens = (path: string): Promise<unknown> => until(activePath, (now) => now === path, `${path} should be open`);
	const said = (text: string): Promise<void> => driver.waitFor(`.notice:has-text("${text}")`);
	const showTerms = async (): Promise<void> => {
		await driver.openFile('Codes.md');
		await driver.command('care-lexicon:show-terms');
		await driver.waitFor(MODAL);
	};
	const findsFirst = async (query: string, first: RegExp): Promise<void> => {
		await driver.command('care-lexicon:search-glossary');
		await driver.waitFor('.prompt .suggestion-item');
		await driver.type(query);
		const selected = (): Promise<string[]> => driver.texts('.prompt .suggestion-item.is-selected');
		await until(selected, ([text = '']) => first.test(text), `${query} should find it`);
	};

	beforeEach(async () => {
		await driver.resetVault();
		await waitForIndex(driver);
		await driver.write('Codes.md', CODES);
		await waitForIndex(driver);
	});

	describe('a note from a term', () => {
		it('is made in the glossary, with its names, its definition and its facts; the list stays as it is', async () => {
			await driver.command('care-lexicon:open-glossary');
			await driver.waitFor('.care-lexicon-glossary .care-lexicon-row');
			await driver.click('.care-lexicon-glossary input[type="search"]');
			await driver.type('EPX');
			const row = '.care-lexicon-glossary .care-lexicon-row.mod-entry:has-text("in Codes")';
			await driver.waitFor(row);
			await driver.exec((_, selector) => {
				const rows = [...document.querySelectorAll('.care-lexicon-glossary .care-lexicon-row.mod-entry')];
				const opening = new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 900, clientY: 300 });
				rows.find((one) => one.textContent?.includes(selector))?.dispatchEvent(opening);
			}, 'in Codes');
			await driver.waitFor(item('Create note from this term'));
			await driver.click(item('Create note from this term'));
			await opens('Electronic payment exchange.md');
			assert.equal(
				await driver.read('Electronic payment exchange.md'),
				'---\naliases:\n  - EPX\n---\n- **Owner**: [[Payer|the payer]]\n',
			);
			assert.equal(await driver.read('Codes.md'), CODES);
		});

		it('is made in the search, and is the one that the search finds from then on', async () => {
			await findsFirst('ACG', /ACG.*in Codes/);
			await driver.exec(() => document.querySelector('.prompt .suggestion-item.is-selected')
				?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 400, clientY: 200 })));
			await driver.waitFor(item('Create note from this term'));
			await driver.click(item('Create note from this term'));
			await opens('Accountable care group.md');
			assert.match(await driver.read('Accountable care group.md'), /\n\*physicians who answer for cost and quality\.\*\n/);
			await until(
				() => driver.exec(({ app }) => app.vault.getMarkdownFiles().length).then(() => driver.read('Codes.md')),
				(text) => text === CODES,
				'The list should stay',
			);
			await waitForIndex(driver);
			await findsFirst('ACG', /ACG.*Accountable care group/);
		});

		it('is made from the card of a name', async () => {
			await page.read('We joined an ACG in spring.\n');
			await driver.waitFor(READING);
			await driver.click(READING);
			await driver.waitFor('.care-lexicon-popover');
			await driver.click('.care-lexicon-popover button:has-text("More")');
			await driver.waitFor(item('Create note from this term'));
			await driver.click(item('Create note from this term'));
			await opens('Accountable care group.md');
		});

		it('is made at the cursor, and not twice: a notice opens the one that there is', async () => {
			const make = async (): Promise<void> => {
				await driver.openFile('Codes.md', 'editing');
				await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.setCursor({ line: 3, ch: 8 }));
				await driver.command('care-lexicon:note-from-term');
			};
			await make();
			await opens('Utilization benchmark number.md');
			await waitForIndex(driver);
			await driver.write('Utilization benchmark number.md', '---\naliases: [UBN]\n---\nMine.\n');
			await make();
			await said('“Utilization benchmark number” has a note already.');
			await driver.click('.notice a:has-text("Open")');
			await opens('Utilization benchmark number.md');
			assert.equal(await driver.read('Utilization benchmark number.md'), '---\naliases: [UBN]\n---\nMine.\n');
		});

		it('says why it cannot be made', async () => {
			await driver.openFile('Codes.md', 'editing');
			await driver.exec(({ app }) => {
				app.workspace.activeEditor?.editor?.setCursor({ line: 5, ch: 3 });
				app.vault.create = () => Promise.reject(new Error('the disk is full'));
			});
			await driver.command('care-lexicon:note-from-term');
			await said('The note could not be made: the disk is full');
			assert.equal(await isThere('Home based care.md'), false);
		});
	});

	describe('a list of all', () => {
		it('is saved from the glossary with the places of terms', async () => {
			await driver.command('care-lexicon:open-glossary');
			await driver.waitFor('.care-lexicon-glossary .care-lexicon-row');
			await driver.click('.care-lexicon-glossary input[type="search"]');
			await driver.type('QRP');
			await driver.waitFor('.care-lexicon-glossary .care-lexicon-row.mod-entry:has-text("in Codes")');
			await driver.click('.care-lexicon-glossary [aria-label="Export"]');
			await driver.click('.menu .menu-item:has-text("as CSV file")');
			await said('Saved as “Glossary.csv”.');
			const lines = (await driver.read('Glossary.csv')).split('\r\n');
			assert.ok(lines.includes('QRP,Quality reporting plan,It is due each spring.,,Codes.md,QRP'), lines.join('\n'));
		});

		it('is answered on the command line, of the vault or of a note, as the terminal does', async () => {
			const answer = (params: Record<string, string>): Promise<string> => driver.exec(async ({ app }, data) => {
				const { cli } = app as unknown as { cli: Map<string, { handler: (params: Record<string, string>) => string | Promise<string> }> };
				return cli.get('care-lexicon:terms')?.handler(data) ?? 'no such command';
			}, params);
			const all = await until(() => answer({ path: 'Codes.md' }), (text) => text.startsWith('Codes.md:3'), 'The note should be read');
			const lines = all.split('\n');
			assert.equal(lines[0], 'Codes.md:3  4 terms, read here by 4 items of the form “ACG: text”');
			assert.equal(lines.at(-1), '7 terms in 1 note.');
			assert.match(await answer({}), /^Codes\.md:3 {2}4 terms[^]* terms in \d+ notes\.$/m);
			const first = JSON.parse((await answer({ path: 'Codes.md', format: 'json' })).split('\n')[4] ?? '') as Record<string, unknown>;
			assert.deepEqual([first.anchor, first.line, first.link], ['EPX', 12, '#Owners']);
			assert.equal(await answer({ path: 'Nowhere' }), 'care-lexicon: There is no note or folder Nowhere in the vault.');
		});

		it('of the notes that hold terms is behind a number of the overview', async () => {
			await driver.command('care-lexicon:open-overview');
			const figure = '.care-lexicon-overview .care-lexicon-open[data-key="Notes with terms inside"]';
			await driver.waitFor(figure);
			await driver.click(figure);
			await driver.waitFor('.care-lexicon-overview .care-lexicon-item:has-text("4 items of the form “ACG: text”; a table with the columns")');
		});
	});

	describe('what was read as terms in a note', () => {
		it('is shown with the reason for it; a term opens its line', async () => {
			await showTerms();
			assert.deepEqual(await driver.texts(`${MODAL} .care-lexicon-summary`), ['7 terms were read here.']);
			assert.deepEqual(await driver.texts(`${MODAL} h2`), [
				'4 items of the form “ACG: text”', 'A table with the columns “Term” and “Meaning”',
			]);
			assert.equal((await driver.texts(ROW))[0], 'ACG · Accountable care groupphysicians who answer for cost and quality.line 3');
			await driver.click(`${ROW}:has-text("RCX")`);
			await driver.waitGone(MODAL);
			await driver.waitFor('.markdown-reading-view .is-flashing:has-text("RCX")');
		});

		it('is switched off and on again for the note, which is not written, and the switch moves along with it', async () => {
			await showTerms();
			await driver.click(`${MODAL} .setting-item button`);
			await driver.waitFor(`${MODAL} .setting-item button:has-text("Read terms here again")`);
			assert.deepEqual(await driver.texts(ROW), []);
			assert.deepEqual((await saved(driver)).termsInsideExcept, ['Codes.md']);
			assert.equal(await driver.read('Codes.md'), CODES);
			await driver.press('Escape');
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Codes.md');
				if (file) await app.fileManager.renameFile(file, 'Old codes.md');
			});
			await until(async () => (await saved(driver)).termsInsideExcept, (now) => now?.join() === 'Old codes.md', 'The switch should follow');
			await driver.command('care-lexicon:show-terms');
			await driver.waitFor(MODAL);
			await driver.click(`${MODAL} .setting-item button`);
			await driver.waitFor(ROW);
			assert.deepEqual((await saved(driver)).termsInsideExcept, []);
		});

		it('is up to the note where it says so itself', async () => {
			await driver.write('Codes.md', `---\nlexicon: none\n---\n${CODES}`);
			await waitForIndex(driver);
			await showTerms();
			assert.match((await driver.texts(MODAL)).join(), /decides by its property “lexicon: none”/);
			assert.deepEqual(await driver.texts(`${MODAL} .setting-item button`), []);
		});

		it('is in the menu of its note', async () => {
			await driver.openFile('Codes.md');
			await driver.exec(({ app, obsidian }) => {
				const menu = new obsidian.Menu();
				app.workspace.trigger('file-menu', menu, app.workspace.getActiveFile(), 'more-options');
				menu.showAtPosition({ x: 300, y: 100 });
			});
			await driver.waitFor(item('Show terms read here (7)'));
			await driver.click(item('Show terms read here (7)'));
			await driver.waitFor(ROW);
		});

		it('is chosen in the settings: not at all, in folders, and again in a note where it was switched off', async () => {
			await showTerms();
			await driver.click(`${MODAL} .setting-item button`);
			await driver.waitFor(`${MODAL} .setting-item button:has-text("again")`);
			await driver.press('Escape');
			await driver.exec(({ app }) => {
				const { setting } = app as unknown as { setting: { open(): void; openTabById(id: string): void } };
				setting.open();
				setting.openTabById('care-lexicon');
			});
			await driver.waitFor('.modal .setting-item:has-text("Read terms inside notes")');
			const rows = (): Promise<string[]> => driver.texts('.modal .setting-item');
			assert.ok((await rows()).includes('Codes'));
			await driver.exec(() => [...document.querySelectorAll('.modal .setting-item')].find((el) => el.textContent === 'Codes')
				?.querySelector<HTMLElement>('[aria-label], button')?.click());
			await until(async () => (await saved(driver)).termsInsideExcept, (now) => now?.length === 0, 'The note should be taken off');
			await until(rows, (now) => !now.includes('Codes'), 'The row should be gone');
			await driver.click('.modal .setting-item:has-text("Read terms inside notes") .checkbox-container');
			await driver.press('Escape');
			await driver.command('care-lexicon:show-terms');
			await driver.waitFor(`${MODAL} .care-lexicon-summary:has-text("switched off in the settings")`);
		});
	});
}
