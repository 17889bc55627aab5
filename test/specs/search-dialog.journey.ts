import assert from 'node:assert/strict';
import type { Driver } from './driver';
import { until, waitForIndex, type Harness } from './harness';

const SELECTED = '.prompt .suggestion-item.is-selected';
const PREVIEW = '.prompt .care-lexicon-preview';
const LONG = `---
definition: What a payer and a [[Capitation|capitated]] group agree on, told at some length.
${Array.from({ length: 30 }, (_, i) => `fact ${i + 1}: ${'one of the many things that are agreed on in it, '.repeat(4)}`).join('\n')}
---
`;

async function search(driver: Driver, query: string, wanted: RegExp, command = 'search-glossary'): Promise<void> {
	if ((await driver.texts('.prompt')).length === 0) await driver.command(`care-lexicon:${command}`);
	await driver.waitFor('.prompt');
	await driver.exec((_, text) => {
		const input = document.querySelector<HTMLInputElement>('.prompt input');
		if (!input) throw new Error('The search is not open.');
		input.value = text;
		input.dispatchEvent(new Event('input', { bubbles: true }));
	}, query);
	await until(
		() => driver.texts(SELECTED),
		([text = '']) => wanted.test(text),
		`"${query}" should find ${wanted.source} first`,
	);
}

const hints = (driver: Driver): Promise<string[]> => driver.texts('.prompt-instruction');
const previewed = (driver: Driver): Promise<string[]> => driver.texts(`${PREVIEW} .care-lexicon-entry-title`);
const activeNote = (driver: Driver): Promise<string> => driver.exec(({ app }) => app.workspace.getActiveFile()?.path ?? '');
const scrolled = (driver: Driver): Promise<number> => driver.exec((_, one) => document.querySelector(one)?.scrollTop ?? -1, PREVIEW);

/** What has the focus: the input, the preview, or the text of a link in it. */
const focused = (driver: Driver): Promise<string> => driver.exec(() => {
	const el = document.activeElement;
	if (el?.matches('.prompt input')) return 'input';
	if (el?.matches('.care-lexicon-preview')) return 'preview';
	return el?.textContent?.trim() || (el?.getAttribute('aria-label') ?? '');
});

/** What the dialog says about its rows and its keys. */
function tellingJourneys({ describe, it, beforeEach, driver }: Harness): void {
	describe('the dialog of the search', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		it('says that Enter opens, that it creates where nothing is found, and that it opens again', async () => {
			await search(driver, 'capitation', /^Capitation/);
			assert.deepEqual((await hints(driver)).slice(0, 2), ['↵to open', 'tabto preview']);
			await search(driver, 'zebra stripe', /Create “zebra stripe”/);
			assert.deepEqual((await hints(driver))[0], '↵to create');
			assert.ok((await hints(driver)).every((hint) => !/open|preview|copy/.test(hint)), (await hints(driver)).join());
			await search(driver, 'capitation', /^Capitation/);
			assert.deepEqual((await hints(driver))[0], '↵to open');
			assert.equal((await driver.texts('.prompt-instructions')).length, 1);
		});

		it('says so of links, too, where a link is to be inserted', async () => {
			await driver.openFile('Start here.md', 'editing');
			await search(driver, 'capitation', /^Capitation/, 'insert-link');
			assert.deepEqual((await hints(driver))[0], '↵to insert link');
			await search(driver, 'zebra stripe', /Create “zebra stripe”/);
			assert.deepEqual((await hints(driver))[0], '↵to create and link');
		});

		it('says "similar" of what is only near, here and where notes are picked to be compared', async () => {
			for (const command of ['search-glossary', 'compare-notes']) {
				await search(driver, 'capitaton', /^Capitation/, command);
				assert.deepEqual(await driver.texts(`${SELECTED} .care-lexicon-badge`), ['similar']);
				await search(driver, 'capitation', /^Capitation/);
				assert.deepEqual(await driver.texts(`${SELECTED} .care-lexicon-badge`), []);
				await driver.press('Escape');
				await driver.waitGone('.prompt');
			}
		});

		it('says of what has only some of the words which it lacks', async () => {
			await search(driver, 'capitation kidney', /^Capitation/);
			assert.deepEqual(await driver.texts(`${SELECTED} .care-lexicon-badge`), ['without kidney']);
			assert.deepEqual(await driver.texts(`${SELECTED} .care-lexicon-badge em`), ['kidney']);
			await search(driver, 'capitation', /^Capitation/);
			assert.deepEqual(await driver.texts('.prompt .care-lexicon-badge em'), []);
		});

		it('has a term inside a note as a row that says where it is', async () => {
			await search(driver, 'medical loss ratio', /MLR, in Acronyms/);
			assert.deepEqual(await driver.texts(`${SELECTED} .care-lexicon-title`), ['MLR, in Acronyms']);
			await search(driver, 'mlr', /^MLR, in Acronyms/);
			assert.match((await driver.texts(`${SELECTED} .suggestion-note`))[0] ?? '', /share of premiums/);
		});

		it('tells of a note that sends its reader on what the other says', async () => {
			await search(driver, 'preauth', /^Preauth/);
			assert.match((await driver.texts(`${SELECTED} .suggestion-note`))[0] ?? '', /^see Prior Authorization: A payer's consent/);
		});
	});
}

/** The way into the preview and back, without a mouse. */
function previewJourneys({ describe, it, beforeEach, driver }: Harness): void {
	describe('the preview in the search', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await driver.write('Long agreement.md', LONG);
			await waitForIndex(driver);
			await driver.openFile('Start here.md');
			await search(driver, 'long agreement', /^Long agreement/);
			await driver.press('Tab');
			await until(() => previewed(driver), ([title]) => title === 'Long agreement', 'Tab should show the preview');
			await until(() => driver.texts(`${PREVIEW} a`), ([link]) => link === 'capitated', 'The definition should have its link');
			assert.equal(await focused(driver), 'input');
		});

		it('is entered by a second Tab, scrolled by the arrow keys, and left by Escape', async () => {
			await driver.press('Tab');
			assert.equal(await focused(driver), 'preview');
			assert.deepEqual((await hints(driver)).slice(0, 2), ['escto return', '↑↓to scroll']);
			await driver.press('ArrowDown');
			const first = await until(() => scrolled(driver), (top) => top > 0, 'The arrow key should scroll');
			await driver.press('PageDown');
			await until(() => scrolled(driver), (top) => top > first, 'So should the page key');
			assert.deepEqual(await previewed(driver), ['Long agreement']);
			await driver.press('Escape');
			assert.equal(await focused(driver), 'input');
			assert.deepEqual(await previewed(driver), ['Long agreement']);
			await driver.press('Shift+Tab');
			await driver.waitGone(PREVIEW);
			assert.equal(await focused(driver), 'input');
			await driver.press('Escape');
			await driver.waitGone('.prompt');
		});

		it('lets its links be reached by Tab, and leads back to the input behind the last', async () => {
			const path: string[] = [];
			for (let i = 0; i < 4; i++) {
				await driver.press('Tab');
				path.push(await focused(driver));
			}
			assert.deepEqual(path, ['preview', 'capitated', 'Hide preview', 'input']);
			await driver.press('Tab');
			await driver.press('Tab');
			await driver.press('Shift+Tab');
			assert.equal(await focused(driver), 'preview');
			await driver.press('Shift+Tab');
			assert.equal(await focused(driver), 'input');
		});

		it('lets its links be followed by Enter', async () => {
			await driver.press('Tab');
			await driver.press('Tab');
			await driver.press('Enter');
			await until(() => activeNote(driver), (path) => path === 'Payment/Capitation.md', 'Enter should follow the link');
			await driver.waitGone('.prompt');
		});

		it('lets Enter open what is shown, and the keys of the dialog work', async () => {
			await driver.press('Tab');
			await driver.press('ControlOrMeta+Shift+C');
			await until(() => driver.texts('.notice'), (notices) => notices.some((text) => text.includes('copied')), 'A notice should say so');
			await driver.press('Enter');
			await until(() => activeNote(driver), (path) => path === 'Long agreement.md', 'Enter should open the entry');
			await driver.waitGone('.prompt');
			// Keys go to the app again.
			await search(driver, 'aco hmo', /^ACO/);
			await driver.press('ArrowDown');
			await until(() => driver.texts(SELECTED), ([text = '']) => text.startsWith('HMO'), 'The arrow key should move in the rows');
		});

		it('keeps the focus while it follows the pointer to another row', async () => {
			await search(driver, 'aco hmo', /^ACO/);
			await driver.press('Tab');
			await driver.press('Tab');
			await driver.hover('.prompt .suggestion-item:nth-child(2)');
			await until(() => previewed(driver), ([title]) => title === 'Health Maintenance Organization', 'The preview should follow');
			assert.equal(await focused(driver), 'preview');
			await driver.press('Escape');
			assert.equal(await focused(driver), 'input');
		});

		it('is hidden by its button, and leaves the input the focus', async () => {
			await driver.click(`${PREVIEW} button`);
			await driver.waitGone(PREVIEW);
			assert.equal(await focused(driver), 'input');
			assert.deepEqual((await hints(driver)).slice(0, 2), ['↵to open', 'tabto preview']);
		});
	});
}

/** The dialog of the search: what it says, and its preview. */
export function searchDialogJourneys(harness: Harness): void {
	tellingJourneys(harness);
	previewJourneys(harness);
}
