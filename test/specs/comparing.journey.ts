import assert from 'node:assert/strict';
import { until, waitForIndex, type Harness } from './harness';

const LIVE = 'Comparisons/Live comparisons.md';
const IPA = 'Models/Independent Physician Association (IPA).md';
/** An editor that is not shown may hold the table too. */
const TABLE = '.markdown-reading-view .care-lexicon-table';

/** Comparison blocks: what they show, where they lead, and how they follow the notes. */
export function comparingJourneys({ describe, it, beforeEach, driver }: Harness): void {
	describe('comparing notes', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		const cell = (row: string, column: number): Promise<string> =>
			driver.exec((_, name, index) => {
				const rows = [...document.querySelectorAll<HTMLTableRowElement>('.markdown-reading-view .care-lexicon-table tbody tr')];
				return rows.find((tr) => tr.cells[0]?.textContent === name)?.cells[index]?.querySelector('.care-lexicon-text')?.textContent ?? '';
			}, row, column);

		it('draws ACO, IPA and MSO side by side, every cell filled and with a way to its source', async () => {
			await driver.openFile(LIVE, 'reading');
			await driver.waitFor(TABLE);
			assert.deepEqual((await driver.texts(`${TABLE} caption`))[0], 'Comparison of ACO, IPA and MSO');
			const table = await driver.exec(() => {
				const first = document.querySelector('.markdown-reading-view .care-lexicon-table');
				const heads = [...(first?.querySelectorAll('thead th') ?? [])].map((th) => [th.getAttribute('scope'), th.textContent]);
				const rows = [...(first?.querySelectorAll('tbody tr') ?? [])].map((tr) => ({
					head: [tr.firstElementChild?.getAttribute('scope'), tr.firstElementChild?.textContent],
					states: [...tr.querySelectorAll('td')].map((td) => td.dataset.state),
					sources: [...tr.querySelectorAll('td')].every((td) => td.querySelector('a.care-lexicon-source') !== null),
				}));
				return { heads, rows };
			});
			assert.deepEqual(table.heads, [['col', 'Attribute'], ['col', 'ACO'], ['col', 'IPA'], ['col', 'MSO']]);
			assert.ok(table.rows.length >= 9);
			for (const { head, states, sources } of table.rows) {
				assert.equal(head[0], 'row');
				assert.deepEqual(states, ['ok', 'ok', 'ok'], String(head[1]));
				assert.ok(sources, String(head[1]));
			}
		});

		it('leads from a head to its note, and from a cell to the line it is taken from', async () => {
			await driver.openFile(LIVE, 'reading');
			await driver.waitFor(TABLE);
			await driver.exec(() =>
				document.querySelector<HTMLElement>('.markdown-reading-view .care-lexicon-table td a.care-lexicon-source')?.click(),
			);
			await until(
				() => driver.exec(({ app }) => app.workspace.getActiveFile()?.path ?? ''),
				(path) => path !== 'Comparisons/Live comparisons.md' && path !== '',
				'A source should open',
			);
			await driver.openFile(LIVE, 'reading');
			await driver.click(`${TABLE} thead a.internal-link`);
			await until(
				() => driver.exec(({ app }) => app.workspace.getActiveFile()?.path),
				(path) => path === 'Models/Accountable Care Organization (ACO).md',
				'A head should open its note',
			);
		});

		it('changes the one cell that an edit concerns, and leaves the others alone', async () => {
			await driver.openFile(LIVE, 'reading');
			await driver.waitFor(TABLE);
			const before = await cell('Owner', 2);
			await driver.exec(() => {
				for (const td of document.querySelectorAll<HTMLElement>('.markdown-reading-view .care-lexicon-table td'))
					td.querySelector('.care-lexicon-value')?.setAttribute('data-test', 'same');
			});
			const text = await driver.read(IPA);
			await driver.write(IPA, text.replace(/(## Owner\n+)[^\n]*/, '$1only its member physicians, since today'));
			await until(
				() => cell('Owner', 2),
				(now) => now === 'only its member physicians, since today',
				`The cell should follow the note (before: ${before})`,
			);
			const untouched = await driver.exec(() => {
				const values = [
					...(document.querySelector('.markdown-reading-view .care-lexicon-table')?.querySelectorAll('td .care-lexicon-value') ?? []),
				];
				return { fresh: values.filter((el) => !el.hasAttribute('data-test')).length, all: values.length };
			});
			assert.equal(untouched.fresh, 1);
		});

		it('stays untouched by an edit of a note that it does not show', async () => {
			await driver.openFile(LIVE, 'reading');
			await driver.waitFor(TABLE);
			await driver.exec(() => {
				const block = document.querySelector('.markdown-reading-view .care-lexicon-comparison');
				if (!block) throw new Error('There is no comparison.');
				const seen: string[] = [];
				Object.assign(window, { seen });
				new MutationObserver((changes) => seen.push(...changes.map(({ type }) => type))).observe(block, {
					subtree: true,
					childList: true,
					attributes: true,
					characterData: true,
				});
			});
			await driver.write('Payment/Claim.md', `${await driver.read('Payment/Claim.md')}\nOwner:: nobody in particular\n`);
			const [before = ''] = await driver.texts('.care-lexicon-status');
			await driver.write('New term.md', '*Just came in*, beside [[Live comparisons]].\n');
			await until(
				() => driver.texts('.care-lexicon-status'),
				([text = '']) => / mentions/.test(text) && text !== before,
				'The mention in the new note should be counted',
			);
			assert.deepEqual(await driver.exec(() => (window as unknown as { seen: string[] }).seen), []);
		});

		it('follows a recipe with keys: a title, chosen rows in their order', async () => {
			await driver.write('Recipe.md', '```compare\ntitle: Who bears what\nnotes: [ACO, "[[IPA]]"]\nattributes: [risk, owner]\n```\n');
			await driver.openFile('Recipe.md', 'reading');
			await driver.waitFor(TABLE);
			assert.deepEqual(await driver.texts(`${TABLE} caption`), ['Who bears what']);
			assert.deepEqual(await driver.texts(`${TABLE} tbody th`), ['Risk', 'Owner']);
		});

		it('keeps the heads in sight while the table scrolls', async () => {
			await driver.openFile(LIVE, 'reading');
			await driver.waitFor(TABLE);
			const positions = await driver.exec(() =>
				['thead th:nth-child(2)', 'tbody th'].map(
					(part) => getComputedStyle(document.querySelector(`.markdown-reading-view .care-lexicon-table ${part}`) ?? document.body).position,
				),
			);
			assert.deepEqual(positions, ['sticky', 'sticky']);
		});

		it('says what to do about a misspelt name, and still shows the notes it knows', async () => {
			await driver.openFile(LIVE, 'reading');
			await driver.waitFor('.care-lexicon-problem');
			const problems = (await driver.texts('.care-lexicon-problem')).join(' ');
			assert.match(problems, /No note has the name "Independant Physician Asociation"\. The nearest are: "independent physician association"/);
		});

		it('finds a note whose name was missing, once there is one', async () => {
			await driver.write('Waiting.md', '```compare\nACO\nDirect Contracting Entity\n```\n');
			await driver.openFile('Waiting.md', 'reading');
			await driver.waitFor('.care-lexicon-problem');
			await driver.write('Direct Contracting Entity.md', '---\nowner: a group of practices\n---\n*A model of the past.*\n');
			await driver.waitGone('.care-lexicon-problem');
			assert.deepEqual(await driver.texts(`${TABLE} thead th`), ['Attribute', 'ACO', 'Direct Contracting Entity']);
		});

		it('says in the block what is missing from an empty recipe', async () => {
			await driver.write('Empty.md', '```compare\n```\n');
			await driver.openFile('Empty.md', 'reading');
			await driver.waitFor('.care-lexicon-problem');
			assert.match((await driver.texts('.care-lexicon-problem')).join(' '), /ACO vs IPA vs MSO/);
		});

		it('puts a comparison of picked notes at the cursor, as one step to undo', async () => {
			await driver.write('Draft.md', '');
			await driver.openFile('Draft.md', 'editing');
			await driver.command('care-lexicon:compare-notes');
			await driver.waitFor('.prompt');
			for (const name of ['ACO', 'HMO']) {
				await driver.type(name);
				await until(
					() => driver.texts('.prompt .suggestion-item.is-selected'),
					([first = '']) => first.startsWith(name),
					`${name} should be offered first`,
				);
				await driver.press('Enter');
			}
			assert.deepEqual(await driver.texts('.care-lexicon-chip'), ['ACO', 'HMO']);
			await driver.press('Shift+Enter');
			await until(
				() => driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getValue() ?? ''),
				(text) => text === '```compare\nACO\nHMO\n```\n',
				'The block should stand in the note',
			);
			await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.undo());
			assert.equal(await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getValue()), '');
		});

		const untilFirst = (name: string): Promise<unknown> =>
			until(
				() => driver.texts('.prompt .suggestion-item.is-selected'),
				([first = '']) => first.startsWith(name),
				`${name} should be offered first`,
			);

		/** Asks for a comparison of ACO and HMO with the cursor at a place, and waits for the text that the note then has. */
		const insertAt = async (text: string, at: { line: number; ch: number }, wanted: string): Promise<void> => {
			await driver.write('Draft.md', text);
			await driver.openFile('Draft.md', 'editing');
			await driver.exec(({ app }, pos) => app.workspace.activeEditor?.editor?.setCursor(pos), at);
			await driver.command('care-lexicon:compare-notes');
			await driver.waitFor('.prompt');
			for (const name of ['ACO', 'HMO']) {
				await driver.type(name);
				await untilFirst(name);
				await driver.press('Enter');
			}
			await driver.press('Shift+Enter');
			await until(
				() => driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getValue() ?? ''),
				(now) => now === wanted,
				'The block should stand in its place',
			);
		};
		const cursorLine = (): Promise<number | undefined> => driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getCursor().line);

		for (const [where, before, at, after, line] of [
			[
				'below the properties',
				'---\ntags: [a]\nowner: x\n---\n# Head\n',
				{ line: 2, ch: 0 },
				'---\ntags: [a]\nowner: x\n---\n\n```compare\nACO\nHMO\n```\n\n# Head\n',
				9,
			],
			[
				'below an admonition block',
				'```ad-info\none\ntwo\n```\n\nAfter.\n',
				{ line: 2, ch: 0 },
				'```ad-info\none\ntwo\n```\n\n```compare\nACO\nHMO\n```\n\nAfter.\n',
				9,
			],
			[
				'below a table',
				'| a | b |\n|---|---|\n| 1 | 2 |\n',
				{ line: 2, ch: 4 },
				'| a | b |\n|---|---|\n| 1 | 2 |\n\n```compare\nACO\nHMO\n```\n',
				8,
			],
			[
				'inside a callout, as part of it',
				'> [!info] T\n> one\n> two\n',
				{ line: 2, ch: 0 },
				'> [!info] T\n> one\n> two\n>\n> ```compare\n> ACO\n> HMO\n> ```\n',
				8,
			],
		] as const) {
			it(`puts a comparison ${where}, the cursor behind it`, async () => {
				await insertAt(before, at, after);
				assert.equal(await cursorLine(), line);
			});
		}

		it('copies from a callout what it put there', async () => {
			await insertAt('> [!info] T\n> one\n', { line: 1, ch: 2 }, '> [!info] T\n> one\n>\n> ```compare\n> ACO\n> HMO\n> ```\n');
			await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.setCursor({ line: 4, ch: 3 }));
			await driver.command('care-lexicon:copy-comparison');
			await driver.waitFor('.notice');
			assert.match(await driver.exec(() => navigator.clipboard.readText()), /\\\|HMO\]\] \|\n/);
		});

		it('copies the comparison at the cursor as Markdown', async () => {
			await driver.write('Two.md', '```compare\nACO\nIPA\n```\n\n```compare\nHMO vs PCMH\n```\n');
			await driver.openFile('Two.md', 'editing');
			await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.setCursor({ line: 6, ch: 0 }));
			await driver.command('care-lexicon:copy-comparison');
			await driver.waitFor('.notice');
			const copied = await driver.exec(() => navigator.clipboard.readText());
			const heads = ['Models/Health Maintenance Organization\\|HMO', 'Models/Patient-Centered Medical Home (PCMH)\\|PCMH'];
			assert.ok(copied.startsWith(`|  | ${heads.map((head) => `[[${head}]]`).join(' | ')} |\n| --- |`), copied);
		});

		it('opens a comparison of picked notes as a new note', async () => {
			await driver.command('care-lexicon:compare-notes');
			for (const name of ['IPA', 'MSO']) {
				await driver.waitFor('.prompt');
				await driver.type(name);
				await untilFirst(name);
				await driver.press('Enter');
			}
			await driver.press('ControlOrMeta+Enter');
			await until(
				() => driver.exec(({ app }) => app.workspace.getActiveFile()?.basename),
				(name) => name === 'Comparison of IPA and MSO',
				'The new note should be open',
			);
			await driver.waitFor(TABLE);
		});
	});
}
