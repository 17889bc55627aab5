import assert from 'node:assert/strict';
import { until, waitForIndex, type Harness } from './harness';
import { EDITING, NamesPage, READING } from './names-page';

const POPOVER = '.care-lexicon-popover';

/** What a name means, beside it: by pointer, by keyboard, at the cursor. */
export function popoverJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const page = new NamesPage(driver);

	describe('the popover of a name', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		const read = async (text: string): Promise<void> => {
			await page.read(text);
			await driver.waitFor(READING);
		};

		it('shows definition, aliases and tags under the pointer, and lets the pointer in', async () => {
			await read('Nothing new. A CIN met.\n');
			await driver.hover(READING);
			await driver.waitFor(POPOVER);
			assert.deepEqual(await driver.texts(`${POPOVER} .care-lexicon-entry-title`), ['Clinically Integrated Network (CIN)']);
			const note = await driver.read('Models/Clinically Integrated Network (CIN).md');
			const [definition = 'no definition'] = await driver.texts(`${POPOVER} .care-lexicon-definition`);
			assert.ok(note.includes(definition), definition);
			assert.match((await driver.texts(`${POPOVER} .care-lexicon-aliases`)).join(), /\bCIN\b/);
			for (const tag of await driver.texts(`${POPOVER} .care-lexicon-tag`)) assert.ok(note.includes(tag.slice(1)), tag);
			await driver.hover(`${POPOVER} .care-lexicon-buttons button`);
			await driver.click(`${POPOVER} .care-lexicon-buttons button`);
			await until(
				() => driver.exec(({ app }) => app.workspace.getActiveFile()?.basename),
				(name) => name === 'Clinically Integrated Network (CIN)',
				'Open should open the entry',
			);
			await driver.waitGone(POPOVER);
		});

		it('goes when the pointer leaves', async () => {
			await read('A CIN met.\n');
			await driver.hover(READING);
			await driver.waitFor(POPOVER);
			await driver.hover('.view-header');
			await driver.waitGone(POPOVER);
		});

		it('comes with the focus, takes the focus by Enter, and gives it back by Escape', async () => {
			await read('A CIN met.\n');
			await driver.press('Tab');
			await page.focus(READING);
			await driver.waitFor(POPOVER);
			assert.equal(await page.focused(), 'CIN');
			await driver.press('Enter');
			await until(() => page.focused(), (text) => text === 'Open', 'The first button should have the focus');
			await driver.press('Shift+Tab');
			assert.match(await page.focused(), /^\d+ facts$/);
			await driver.press('Shift+Tab');
			assert.equal(await page.focused(), 'More');
			await driver.press('Tab');
			assert.match(await page.focused(), /^\d+ facts$/);
			await driver.press('Escape');
			await driver.waitGone(POPOVER);
			assert.equal(await page.focused(), 'CIN');
		});

		it('links the name, which is then underlined no more', async () => {
			await read('A CIN met an IPA.\n');
			await page.focus(READING);
			await driver.press('Enter');
			await driver.waitFor(POPOVER);
			await driver.press('Tab');
			await driver.press('Enter');
			await until(
				() => driver.read('Visit.md'),
				(text) => text === 'A [[Clinically Integrated Network (CIN)|CIN]] met an IPA.\n',
				'The name should be a link',
			);
			await page.shows(READING, ['IPA']);
		});

		it('shows each note that an ambiguous name may mean, and remembers the one that is linked', async () => {
			await read('Ask the MSSP. Again: the MSSP.\n');
			await driver.waitFor(`${READING}.is-ambiguous`);
			await driver.click(READING);
			await driver.waitFor(POPOVER);
			assert.deepEqual((await driver.texts(`${POPOVER} .care-lexicon-entry-title`)).sort(), [
				'Managed Security Service Provider',
				'Medicare Shared Savings Program',
			]);
			await driver.click(`${POPOVER} [data-path="Programs/Medicare Shared Savings Program.md"] button:has-text("Link")`);
			await until(
				() => driver.read('Visit.md'),
				(text) => text === 'Ask the [[Medicare Shared Savings Program|MSSP]]. Again: the MSSP.\n',
				'The name should link the chosen note',
			);
			await driver.waitGone(READING);
		});

		it('says how a name with several owners was decided', async () => {
			await read('The Medicare Shared Savings Program pays. Ask the MSSP about quality.\n');
			await page.change({ underline: 'all' });
			await page.shows(READING, ['Medicare Shared Savings Program', 'MSSP']);
			await driver.exec((_, css) => [...document.querySelectorAll<HTMLElement>(css)].pop()?.click(), READING);
			await driver.waitFor(POPOVER);
			assert.deepEqual(await driver.texts(`${POPOVER} .care-lexicon-entry-title`), [
				'Medicare Shared Savings Program',
				'Managed Security Service Provider',
			]);
			assert.ok(
				(await driver.texts(`${POPOVER} [data-path="Programs/Medicare Shared Savings Program.md"] .care-lexicon-reasons li`)).length > 0,
			);
		});

		it('offers more: a name can be ignored, and is then underlined nowhere', async () => {
			await read('A CIN met an IPA.\n');
			await driver.click(READING);
			await driver.click(`${POPOVER} button:has-text("More")`);
			await driver.waitFor('.menu');
			await driver.exec(() =>
				[...document.querySelectorAll<HTMLElement>('.menu-item')].find((el) => /everywhere/.test(el.textContent ?? ''))?.click(),
			);
			await page.shows(READING, ['IPA']);
		});

		it('shows the first note it may mean beside a name in Live Preview', async () => {
			await page.edit('A CIN met.\n');
			await driver.waitFor(EDITING);
			await driver.hover(EDITING);
			await driver.waitFor(POPOVER);
			assert.deepEqual(await driver.texts(`${POPOVER} .care-lexicon-entry-title`), ['Clinically Integrated Network (CIN)']);
			await driver.press('Escape');
			await driver.waitGone(POPOVER);
		});

		it('opens at the cursor by command, and links there', async () => {
			await page.edit('A CIN met.\n');
			await driver.waitFor(EDITING);
			await page.select(3);
			await driver.command('care-lexicon:show-definition');
			await until(() => page.focused(), (text) => text === 'Open', 'The popover should have the focus');
			await driver.press('Escape');
			await driver.waitGone(POPOVER);
			await driver.type('!');
			assert.equal(await page.text(), 'A C!IN met.\n');
		});
	});
}
