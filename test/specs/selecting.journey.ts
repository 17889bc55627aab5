import assert from 'node:assert/strict';
import type { Driver } from './driver';
import { until, waitForIndex, type Harness } from './harness';
import { treeIn } from './outline';

const VIEW = '.care-lexicon-mentions';
const BAR = `${VIEW} .care-lexicon-selection`;
const GAP = 'Quality/Care Gap.md';

/** Who mentions a care gap: one link, and four times in running text, once in a table. */
const NOTES: readonly (readonly [path: string, text: string])[] = [
	[GAP, '*A service that guidelines ask for and the record does not show.*\n'],
	['Calls.md', 'The team calls for each [[Care Gap|gap]] it can close.\n'],
	['Board.md', '> [!note] Once a year\n> The **board** reads about care gaps.\n\nA care gap is not an error.\n'],
	['Table.md', '| What | When |\n| --- | --- |\n| a care gap | [[Calls\\|each day]] |\n'],
	['Letters.md', 'Two care gaps may share one envelope.\n'],
];

const ALL = [
	'Linked mentions 1', '  Calls 1', '    gap',
	'Linked by another name 0', '  –',
	'Unlinked mentions 4', '  Board 2', '    care gaps', '    care gap', '  Letters 1', '    care gaps', '  Table 1', '    care gap',
];

const { outline, shows, focused } = treeIn(VIEW);
const row = (path: string): string => `${VIEW} .mod-mention[data-path="${path}"]`;

/** Opens the menu of the first row that fits, as the right button does. */
async function openMenu(driver: Driver, selector: string): Promise<string[]> {
	await driver.exec((_, wanted) => {
		const el = document.querySelector(wanted)?.firstElementChild;
		const { left = 0, top = 0 } = el?.getBoundingClientRect() ?? {};
		const at = { bubbles: true, cancelable: true, clientX: left + 30, clientY: top + 8, button: 2 };
		for (const type of ['contextmenu', 'auxclick']) el?.dispatchEvent(new MouseEvent(type, at));
	}, selector);
	await driver.waitFor('.menu .menu-item');
	return driver.texts('.menu .menu-item-title');
}

async function choose(driver: Driver, title: string): Promise<void> {
	await driver.exec((_, wanted) =>
		[...document.querySelectorAll<HTMLElement>('.menu .menu-item')].find(({ textContent }) => textContent === wanted)?.click(), title);
	await driver.waitGone('.menu .menu-item');
}

/** Selecting several mentions, and what the headings above them offer. */
export function selectingJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const selected = (): Promise<string[]> => outline(driver, '.care-lexicon-row[aria-selected="true"]');
	const copied = (): Promise<string> => driver.exec(() => navigator.clipboard.readText());
	const activePath = (): Promise<string | undefined> => driver.exec(({ app }) => app.workspace.getActiveFile()?.path);
	const press = (title: string): Promise<void> => driver.exec((_, bar, wanted) =>
		[...document.querySelectorAll<HTMLElement>(`${bar} button`)].find(({ textContent }) => textContent === wanted)?.click(), BAR, title);
	const start = async (): Promise<void> => {
		await driver.resetVault();
		await waitForIndex(driver);
		await driver.exec(({ app }) => app.vault.createFolder('Quality'));
		for (const [path, text] of NOTES) await driver.write(path, text);
		await driver.openFile(GAP, 'reading');
		await driver.command('care-lexicon:open-mentions');
		await driver.waitFor(VIEW);
		await driver.exec(({ app }) => {
			const [leaf] = app.workspace.getLeavesOfType('care-lexicon-mentions');
			return leaf?.view.setState({ sort: 'path' }, { history: false });
		});
		await shows(driver, ALL, 'The mentions of the note should be listed');
	};

	describe('selecting several mentions', () => {
		beforeEach(start);

		it('one by one with the modifier, and up to another with Shift; a bar says how many', async () => {
			await driver.click(row('Letters.md'), { modifiers: ['ControlOrMeta'] });
			await driver.click(row('Calls.md'), { modifiers: ['ControlOrMeta'] });
			assert.deepEqual(await selected(), ['    gap', '    care gaps']);
			await until(() => driver.texts(`${VIEW} [role="status"]`), ([text]) => text === '2 selected', 'The number should be said');
			await driver.click(row('Calls.md'), { modifiers: ['ControlOrMeta'] });
			await driver.click(row('Table.md'), { modifiers: ['Shift'] });
			assert.deepEqual(await selected(), ['    gap', '    care gaps', '    care gap', '    care gaps', '    care gap']);
			assert.equal(await activePath(), GAP);
			await press('Clear');
			await driver.waitGone(BAR);
			assert.deepEqual(await selected(), []);
		});

		it('by keyboard: Space, Shift with the arrows, all at once, and none with Escape', async () => {
			await driver.click(`${VIEW} input[type="search"]`);
			for (const key of ['Tab', 'ArrowDown', 'ArrowDown']) await driver.press(key);
			await focused(driver, 'gap');
			await driver.press('Space');
			for (let i = 0; i < 5; i++) await driver.press('Shift+ArrowDown');
			await until(selected, (rows) => rows.join() === '    gap,    care gaps', 'Headings in between should be passed over');
			await driver.press('ControlOrMeta+a');
			await until(selected, (rows) => rows.length === 5, 'All mentions should be selected');
			await driver.press('Escape');
			await until(selected, (rows) => rows.length === 0, 'Nothing should be selected');
			assert.equal(await driver.exec(() =>
				document.querySelector('.care-lexicon-mentions [role="tree"]')?.getAttribute('aria-multiselectable')), 'true');
		});

		it('ignores them all at once, and takes that back at once; links among them are left alone', async () => {
			await driver.click(row('Calls.md'), { modifiers: ['ControlOrMeta'] });
			await driver.click(row('Letters.md'), { modifiers: ['Shift'] });
			await press('Ignore here');
			await shows(driver, [...ALL.slice(0, 5), 'Unlinked mentions 1', '  Table 1', '    care gap'], 'Three mentions should be ignored');
			assert.deepEqual(await selected(), ['    gap']);
			assert.deepEqual(await driver.texts(`${BAR} button`), ['Copy as list of links', 'Open in new tab', 'Clear']);
			await until(
				() => driver.texts('.notice'),
				(notices) => notices.join().includes('3 mentions are no longer suggested.'),
				'It should be said',
			);
			await driver.click('.notice .care-lexicon-undo');
			await shows(driver, ALL, 'All should be back');
		});

		it('goes back to the list when nothing is selected any more', async () => {
			await driver.click(row('Letters.md'), { modifiers: ['ControlOrMeta'] });
			await driver.click(`${BAR} .care-lexicon-selection-actions button:first-child`);
			await driver.waitGone(BAR);
			await until(() => outline(driver, '.care-lexicon-row:focus'), (rows) => rows.length === 1, 'The focus should be in the list');
		});

		it('offers to suggest again what is ignored', async () => {
			await driver.exec((_, view) => document.querySelector<HTMLElement>(`${view} .mod-mention[data-path="Table.md"]`)?.focus(), VIEW);
			await driver.press('Delete');
			await until(() => outline(driver), (rows) => rows.includes('Unlinked mentions 3'), 'The mention should be ignored');
			await driver.click(`${VIEW} [aria-label^="Filter by kind"]`);
			await driver.exec(() => {
				const select = document.querySelector<HTMLSelectElement>('.care-lexicon-mentions select[data-part="kind"]');
				if (select) select.value = 'ignored';
				select?.dispatchEvent(new Event('change', { bubbles: true }));
			});
			await shows(driver, ['Unlinked mentions 1', '  Table 1', '    care gap'], 'The ignored one should be listed');
			await driver.click(row('Table.md'), { modifiers: ['ControlOrMeta'] });
			await press('Suggest here again');
			await until(
				() => driver.texts(`${VIEW} .care-lexicon-message`),
				([text = '']) => text.startsWith('No mentions match.'),
				'None should be ignored any more',
			);
		});

		it('copies them as a list of links, with what readers see around them', async () => {
			await driver.click(row('Table.md'), { modifiers: ['ControlOrMeta'] });
			await driver.click(row('Board.md'), { modifiers: ['ControlOrMeta'] });
			await press('Copy as list of links');
			await until(copied, (text) => text ===
				'- [[Board]]: The board reads about care gaps.\n- [[Table]]: a care gap · each day\n', 'The list should be in the clipboard');
		});

		it('opens each of their notes in a tab of its own', async () => {
			const tabs = (): Promise<number> => driver.exec(({ app }) => app.workspace.getLeavesOfType('markdown').length);
			const before = await tabs();
			await driver.click(row('Board.md'), { modifiers: ['ControlOrMeta'] });
			await driver.click(row('Letters.md'), { modifiers: ['Shift'] });
			assert.deepEqual(await openMenu(driver, row('Letters.md')), [
				'Ignore here', 'Copy as list of links', 'Open in new tabs', 'Clear selection',
			]);
			await choose(driver, 'Open in new tabs');
			await until(tabs, (now) => now === before + 2, 'Two notes should be opened');
		});
	});

	describe('the menus of headings', () => {
		beforeEach(start);

		it('of a note: it is opened, its mentions are ignored, copied, or the others folded; a right click does no more', async () => {
			const board = `${VIEW} .mod-note[data-path="Board.md"]`;
			assert.deepEqual(await openMenu(driver, board), [
				'Open', 'Open in new tab', 'Ignore all here', 'Copy as list of links', 'Fold others',
			]);
			assert.equal(await activePath(), GAP);
			await choose(driver, 'Fold others');
			await shows(driver, [...ALL.slice(0, 2), ...ALL.slice(3, 10), '  Table 1'], 'The others should be folded');
			await openMenu(driver, board);
			await choose(driver, 'Ignore all here');
			const left = [...ALL.slice(0, 2), ...ALL.slice(3, 5), 'Unlinked mentions 2', '  Letters 1', '  Table 1'];
			await shows(driver, left, 'Both should be ignored');
			await openMenu(driver, `${VIEW} .mod-note[data-path="Letters.md"]`);
			await choose(driver, 'Open');
			await until(activePath, (path) => path === 'Letters.md', 'The note should open');
		});

		it('of a group: its mentions are copied even if it is folded', async () => {
			const group = `${VIEW} .mod-group[data-kind="linked"]`;
			assert.deepEqual(await openMenu(driver, group), ['Copy as list of links', 'Fold']);
			await choose(driver, 'Fold');
			await shows(driver, [ALL[0] ?? '', ...ALL.slice(3)], 'The group should be folded');
			assert.deepEqual(await openMenu(driver, group), ['Copy as list of links', 'Unfold']);
			await choose(driver, 'Copy as list of links');
			await until(copied, (text) => text === '- [[Calls]]: The team calls for each gap it can close.\n', 'The link should be copied');
		});

		it('of a name: it is ignored everywhere; by key as by mouse', async () => {
			await driver.click(`${VIEW} [aria-label="Group by name"]`);
			await driver.exec(() => document.querySelector<HTMLElement>('.care-lexicon-mentions .mod-name[data-kind="unlinked"]')?.focus());
			await driver.press('m');
			await driver.waitFor('.menu .menu-item');
			assert.deepEqual(await driver.texts('.menu .menu-item-title'), ['Ignore “Care Gap” everywhere', 'Copy as list of links', 'Fold']);
			await choose(driver, 'Ignore “Care Gap” everywhere');
			await until(() => outline(driver), (rows) => rows.includes('Unlinked mentions 0'), 'The name should be ignored');
		});
	});

	describe('what the list says of itself', () => {
		beforeEach(start);

		it('forgets the filter with the note, and keeps the arrangement', async () => {
			await driver.click(`${VIEW} [aria-label="Group by name"]`);
			await driver.click(`${VIEW} input[type="search"]`);
			await driver.type('envelope');
			await until(() => outline(driver), (rows) => rows.length === 3, 'One mention should be left');
			await driver.openFile('Calls.md', 'reading');
			await until(() => driver.texts(`${VIEW} .care-lexicon-subject`), ([title]) => title === 'Calls', 'The view should follow');
			assert.equal(await driver.exec(() => document.querySelector<HTMLInputElement>('.care-lexicon-mentions input')?.value), '');
			await driver.openFile(GAP, 'reading');
			await until(() => outline(driver), (rows) => rows.includes('Unlinked mentions 4') && rows.includes('  Care Gap 4'),
				'All mentions should be listed by name');
		});

		it('says why nothing in a note is suggested, and of one mention why it is not', async () => {
			await driver.write('Plan.md', 'See [[Care Gap]]: a care gap is no error.\n');
			await driver.openFile('Plan.md', 'reading');
			await driver.click(`${VIEW} [data-tab="in"]`);
			await until(
				() => driver.texts(`${VIEW} .mod-empty`),
				([text]) => text === 'Nothing suggested: 1 is linked already',
				'It should say why',
			);
			await openMenu(driver, row('Plan.md'));
			await choose(driver, 'Why not suggested?');
			const why = (): Promise<string[]> => driver.texts(`${VIEW} .care-lexicon-why`);
			await until(why, ([text = '']) => /^Not suggested: the note links there already/.test(text), 'The reason should be told');
			await openMenu(driver, row('Plan.md'));
			await choose(driver, 'Why not suggested?');
			await driver.waitGone(`${VIEW} .care-lexicon-why`);
		});

		it('asks for the reason when a mention is ignored', async () => {
			const titles = await openMenu(driver, row('Table.md'));
			assert.deepEqual(titles.filter((title) => title.startsWith('Ignore')), [
				'Ignore here', 'Ignore: everyday word', 'Ignore: wrong meaning', 'Ignore: part of a longer name', 'Ignore “Care Gap” everywhere',
			]);
			await choose(driver, 'Ignore: wrong meaning');
			await until(() => outline(driver), (rows) => rows.includes('Unlinked mentions 3'), 'The mention should be ignored');
		});

		it('remembers a refusal, shows it in the settings, and forgets it there', async () => {
			const refused = (): Promise<string[]> => driver.exec(async ({ app }) => {
				const saved = JSON.parse(await app.vault.adapter.read(`${app.vault.configDir}/plugins/care-lexicon/data.json`)) as {
					readonly refusals: readonly { readonly name: string; readonly target?: string }[];
				};
				return saved.refusals.map(({ name, target = '' }) => `${name} ${target}`);
			});
			await openMenu(driver, row('Letters.md'));
			await choose(driver, 'Ignore: everyday word');
			await until(refused, (all) => all.join() === 'Care Gap ', 'The refusal should be saved');
			await openMenu(driver, row('Table.md'));
			await choose(driver, 'Ignore: wrong meaning');
			await until(refused, (all) => all.join() === `Care Gap ,Care Gap ${GAP}`, 'The second should be saved as well');
			await driver.click('.notice:last-child .care-lexicon-undo');
			await until(refused, (all) => all.join() === 'Care Gap ', 'The second should be taken back');
			await driver.exec(({ app }) => {
				const { setting } = app as unknown as { setting: { open(): void; openTabById(id: string): void } };
				setting.open();
				setting.openTabById('care-lexicon');
			});
			await driver.waitFor('.setting-item-name:has-text("“Care Gap” is an everyday word")');
			await driver.exec(() => [...document.querySelectorAll<HTMLElement>('.setting-item')]
				.find(({ textContent }) => textContent?.includes('is an everyday word'))?.focus());
			await driver.press('Delete');
			await until(refused, (all) => all.length === 0, 'It should be forgotten');
			await driver.waitGone('.setting-item-name:has-text("is an everyday word")');
		});
	});
}
