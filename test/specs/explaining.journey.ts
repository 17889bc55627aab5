import assert from 'node:assert/strict';
import type { Driver } from './driver';
import { until, waitForIndex, type Harness } from './harness';
import { NamesPage } from './names-page';

const POPOVER = '.care-lexicon-popover';
const TITLES = `${POPOVER} .care-lexicon-entry-title`;
const PROGRAM = 'Medicare Shared Savings Program';

/**
 * What Obsidian's command line answers. The command line itself is not part of the app: its handlers are asked where the host keeps them.
 */
function answer(driver: Driver, command: string, params: Record<string, string> = {}): Promise<string> {
	return driver.exec(async ({ app }, id, data) => {
		const { cli } = app as unknown as { cli: Map<string, { handler: (params: Record<string, string>) => string | Promise<string> }> };
		return cli.get(id)?.handler(data) ?? 'no such command';
	}, command, params);
}

/** Selected text explained, and what Obsidian's command line answers. */
export function explainingJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const page = new NamesPage(driver);
	const explain = (): Promise<void> => driver.command('care-lexicon:explain-selection');
	const titles = (): Promise<string[]> => driver.texts(TITLES);

	/** Selects a text of the note that is being edited. */
	async function select(text: string, selected: string): Promise<void> {
		await page.edit(text);
		await page.select(text.indexOf(selected), text.indexOf(selected) + selected.length);
	}

	describe('explaining what is selected', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		it('shows the entry of a name in any form, and links it where it stands', async () => {
			await select('Two ACOs met.\n', 'ACOs');
			await explain();
			await driver.waitFor(POPOVER);
			assert.deepEqual(await titles(), ['Accountable Care Organization (ACO)']);
			await driver.click(`${POPOVER} button:has-text("Link")`);
			await until(
				() => page.text(),
				(text) => text === 'Two [[Accountable Care Organization (ACO)|ACOs]] met.\n',
				'The selected name should be a link',
			);
		});

		it('shows each note that has the name, and what the note says for one of them', async () => {
			await select(`The ${PROGRAM} pays. Ask the MSSP about quality.\n`, 'MSSP');
			// What the note says decides once the index has read it.
			const explained = async (): Promise<string[]> => {
				await explain();
				await driver.waitFor(POPOVER);
				return titles();
			};
			assert.deepEqual(await until(explained, ([first]) => first === PROGRAM, 'What the note says should decide'), [
				PROGRAM,
				'Managed Security Service Provider',
			]);
			assert.ok((await driver.texts(`${POPOVER} .care-lexicon-candidate:first-child .care-lexicon-reasons li`)).length > 0);
		});

		it('shows twelve of many notes that have the name, and how many more there are', async () => {
			for (let sense = 1; sense <= 14; sense++) await driver.write(`Sense ${sense}.md`, `---\nalias: QRS\n---\n*Sense ${sense}.*\n`);
			await select('Ask about the QRS.\n', 'QRS');
			const about = async (): Promise<string[]> => {
				await explain();
				await driver.waitFor(POPOVER);
				return driver.texts(`${POPOVER} .care-lexicon-about`);
			};
			const [first, last] = await until(about, ([text = '']) => text.includes('14 notes'), 'All should be known');
			assert.deepEqual([first?.slice(0, 28), last, (await titles()).length], ['“QRS” is a name of 14 notes,', 'and 2 more', 12]);
		});

		it('says so where no note has the name, shows what is near, and hands it to the search', async () => {
			await select('Paid by capitaton, they say.\n', 'capitaton,');
			await explain();
			await driver.waitFor(POPOVER);
			await until(
				() => driver.texts(`${POPOVER} .care-lexicon-about`),
				([about]) => about === 'No note has the name “capitaton”. Did you mean:',
				'It should say that no note has the name',
			);
			assert.equal((await titles())[0], 'Capitation');
			await driver.click(`${POPOVER} .care-lexicon-search-instead button`);
			await until(
				() => driver.exec(() => document.querySelector<HTMLInputElement>('.prompt input')?.value),
				(query) => query === 'capitaton',
				'The search should have the text',
			);
			await until(
				() => driver.texts('.prompt .suggestion-item.is-selected'),
				([first = '']) => first.startsWith('Capitation'),
				'The search should find it',
			);
		});

		it('is in the menu of the editor, and not without a selection', async () => {
			const open = (): Promise<string[]> => driver.exec(({ app, obsidian }) => {
				const menu = new obsidian.Menu();
				const { activeEditor } = app.workspace;
				app.workspace.trigger('editor-menu', menu, activeEditor?.editor, activeEditor);
				menu.showAtPosition({ x: 0, y: 0 });
				return [...document.querySelectorAll('.menu .menu-item-title')].map((item) => item.textContent ?? '');
			});
			await select('Two ACOs met.\n', 'ACOs');
			assert.deepEqual((await open()).filter((title) => title.startsWith('Explain')), ['Explain “ACOs”']);
			await driver.click('.menu .menu-item');
			await driver.waitFor(POPOVER);
			await driver.press('Escape');
			await driver.waitGone(POPOVER);
			await page.select(0);
			assert.deepEqual((await open()).filter((title) => title.startsWith('Explain')), []);
			await driver.press('Escape');
			await assert.rejects(explain());
		});

		it('explains what is selected in reading view, where nothing can be linked', async () => {
			await page.read('Two ACOs met.\n');
			await driver.waitFor('.markdown-reading-view .el-p .care-lexicon-name');
			await driver.exec(() => {
				const name = document.querySelector('.markdown-reading-view .el-p .care-lexicon-name');
				if (name) document.getSelection()?.selectAllChildren(name);
			});
			await explain();
			await driver.waitFor(POPOVER);
			assert.deepEqual(await titles(), ['Accountable Care Organization (ACO)']);
			assert.deepEqual(await driver.texts(`${POPOVER} .care-lexicon-buttons button`), ['Open', 'Compare with …', 'Mentions']);
		});
	});

	describe('the command line of Obsidian', () => {
		beforeEach(async () => {
			await driver.resetVault();
		});

		it('answers at once, however early it is asked: overview, search, mentions, audit, and says what is wrong', async () => {
			const found = JSON.parse(await answer(driver, 'care-lexicon:search', { query: 'aco', limit: '2', format: 'json' })) as {
				query: string;
				hits: { path: string; name: string; score: number }[];
			};
			assert.equal(found.query, 'aco');
			assert.equal(found.hits.length, 2);
			assert.deepEqual(
				{ path: found.hits[0]?.path, name: found.hits[0]?.name },
				{ path: 'Models/Accountable Care Organization (ACO).md', name: 'ACO' },
			);
			const near = await answer(driver, 'care-lexicon:search', { query: 'capitaton' });
			assert.match(near, /^Capitation {2}Payment\/Capitation\.md {2}similar\n {2}\S/);
			assert.equal(await answer(driver, 'care-lexicon:search', { query: '???' }), 'Nothing in the glossary fits "???".');
			assert.equal(await answer(driver, 'care-lexicon:search'), 'care-lexicon: Give what to search for: query=aco.');
			assert.equal(
				await answer(driver, 'care-lexicon:search', { query: 'aco', limit: 'many' }),
				'care-lexicon: limit= takes a number from 1 on, not "many".',
			);
			assert.equal(
				await answer(driver, 'care-lexicon:audit', { format: 'xml' }),
				'care-lexicon: There is no format "xml". Choose one of: text, json.',
			);
			assert.match(
				await answer(driver, 'care-lexicon'),
				/^ {2}notes +\d+, \d+ glossary entries, of which \d+ terms inside \d+ notes\n[^]*care-lexicon:search +Search the glossary/,
			);
		});

		it('compares notes by any of their names', async () => {
			const table = await answer(driver, 'care-lexicon:compare', { names: 'ACO, HMO', differences: 'true' });
			assert.match(table.split('\n')[0] ?? '', /ACO.*\|.*HMO/);
			const json = JSON.parse(await answer(driver, 'care-lexicon:compare', { names: 'ACO, HMO', format: 'json' })) as {
				notes: { path: string }[];
				rows: unknown[];
			};
			assert.deepEqual(
				json.notes.map(({ path }) => path),
				['Models/Accountable Care Organization (ACO).md', 'Models/Health Maintenance Organization.md'],
			);
			assert.ok(json.rows.length > 0);
			assert.match(await answer(driver, 'care-lexicon:compare', { names: 'ACO, MSSP' }), /^care-lexicon: "MSSP" is a name of 2 notes: /);
			assert.equal(
				await answer(driver, 'care-lexicon:compare', { names: 'ACO' }),
				'care-lexicon: A comparison needs at least two names: names="ACO, IPA".',
			);
		});

		it('lists the mentions of a note, in a note, and those worth a link', async () => {
			await waitForIndex(driver);
			await driver.write('Visit.md', 'A CIN met an [[IPA]].\n');
			await until(
				() => answer(driver, 'care-lexicon:mentions', { note: 'Visit', format: 'json' }),
				(lines) => lines.split('\n').length === 2,
				'Both mentions should be listed',
			);
			const [mention] = (await answer(driver, 'care-lexicon:mentions', { note: 'Visit', suggested: 'true', format: 'json' }))
				.split('\n')
				.map((line) => JSON.parse(line) as Record<string, unknown>);
			assert.deepEqual(
				{ path: mention?.path, from: mention?.from, to: mention?.to, text: mention?.text, kind: mention?.kind },
				{ path: 'Visit.md', from: 2, to: 5, text: 'CIN', kind: 'unlinked' },
			);
			assert.match(
				await answer(driver, 'care-lexicon:mentions', { note: 'Visit', to: 'CIN' }),
				/^Visit\.md:1 {2}CIN -> Models\/Clinically Integrated Network \(CIN\)\.md not linked, sug[^]*\n1 mention: .* \(1 suggested\)\.$/,
			);
			assert.match(await answer(driver, 'care-lexicon:mentions', { note: 'Visit', to: 'CIN', why: 'true' }), /^ {2}Suggested \(\d+ %\): /m);
			assert.match(await answer(driver, 'care-lexicon:mentions', {}), /^ {2}mentions +\d+ linked, /);
			assert.match(await answer(driver, 'care-lexicon:mentions', { to: 'MSSP' }), /^care-lexicon: "MSSP" is a name of 2 notes/);
		});

		it('audits the vault', async () => {
			const lines = (await answer(driver, 'care-lexicon:audit', { format: 'json' }))
				.split('\n')
				.map((line) => JSON.parse(line) as Record<string, unknown>);
			assert.deepEqual(Object.keys(lines[0] ?? {}), ['code', 'severity', 'path', 'line', 'message', 'count', 'places']);
			const summary = new RegExp(`^${lines.length} findings in \\d+ notes: 1 error, \\d+ warnings\\.\\n`);
			assert.match(await answer(driver, 'care-lexicon:audit'), summary);
			assert.match(
				await answer(driver, 'care-lexicon:audit', { code: 'ambiguous-name' }),
				/^2 findings in \d+ notes: 2 warnings\.\n[^]*"MSSP" is a name of 2 notes: /,
			);
			assert.match(
				await answer(driver, 'care-lexicon:audit', { severity: 'grave' }),
				/^care-lexicon: There is no severity "grave"\. Choose one of: error, warning, info\.$/,
			);
		});
	});
}
