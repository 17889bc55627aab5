import assert from 'node:assert/strict';
import { until, waitForIndex, type Harness } from './harness';
import { EDITING, NamesPage, READING } from './names-page';

/** The commands about mentions of other notes in the open one. */
export function mentionCommandJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const page = new NamesPage(driver);

	describe('the commands about names', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		it('go to the next unlinked mention, round the note, and link it', async () => {
			await page.edit('A CIN met an IPA, not a `PPO`.\n');
			await driver.waitFor(EDITING);
			await page.select(0);
			for (const wanted of ['CIN', 'IPA', 'CIN']) {
				await driver.command('care-lexicon:next-mention');
				assert.equal(await page.selection(), wanted);
			}
			await driver.command('care-lexicon:link-mention');
			await until(
				() => page.text(),
				(text) => text === 'A [[Clinically Integrated Network (CIN)|CIN]] met an IPA, not a `PPO`.\n',
				'The name should be a link',
			);
			await page.shows(EDITING, ['IPA']);
			await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.undo());
			assert.equal(await page.text(), 'A CIN met an IPA, not a `PPO`.\n');
		});

		it('leave nothing selected that they wrote: the next key goes on behind it', async () => {
			await page.edit('all that a CIN spends, and an IPA.\n');
			await driver.waitFor(EDITING);
			await page.select(0);
			await driver.command('care-lexicon:next-mention');
			await driver.command('care-lexicon:link-mention');
			await until(() => page.text(), (text) => text.includes('[['), 'The name should be a link');
			assert.equal(await page.selection(), '');
			await driver.type('X');
			assert.equal(await page.text(), 'all that a [[Clinically Integrated Network (CIN)|CIN]]X spends, and an IPA.\n');
			await page.select((await page.text()).indexOf('PA.'));
			await driver.command('care-lexicon:link-mention');
			await until(() => page.text(), (text) => text.includes('[[Independent'), 'The other name should be a link');
			await driver.type('Y');
			assert.match(await page.text(), /\|IPA\]\]Y\.\n$/);
		});

		it('say so where there is no mention to go to', async () => {
			await page.edit('Nothing of note.\n');
			await driver.command('care-lexicon:next-mention');
			await until(() => driver.texts('.notice'), (notices) => notices.join().includes('No unlinked mentions'), 'A notice should say so');
		});

		it('link a name in a text that is not saved yet', async () => {
			await page.edit('A CIN met.\n');
			await driver.waitFor(EDITING);
			await page.select(0);
			await driver.type('Yes: ');
			await page.select('Yes: A C'.length);
			await driver.command('care-lexicon:link-mention');
			await until(
				() => page.text(),
				(text) => text === 'Yes: A [[Clinically Integrated Network (CIN)|CIN]] met.\n',
				'The name should be a link',
			);
		});

		it('ask which note is meant by an ambiguous name, with what speaks for each', async () => {
			await page.edit('Ask the MSSP.\n');
			await driver.waitFor(`${EDITING}.is-ambiguous`);
			await page.select('Ask the M'.length);
			await driver.command('care-lexicon:link-mention');
			await driver.waitFor('.prompt');
			assert.equal((await driver.texts('.prompt .suggestion-title')).length, 2);
			await driver.exec(() => {
				const input = document.querySelector<HTMLInputElement>('.prompt input');
				if (!input) return;
				input.value = 'security';
				input.dispatchEvent(new Event('input', { bubbles: true }));
			});
			await until(
				() => driver.texts('.prompt .suggestion-title'),
				(titles) => titles.join() === 'Managed Security Service Provider',
				'One should be left',
			);
			await driver.press('Enter');
			await until(
				() => page.text(),
				(text) => text === 'Ask the [[Managed Security Service Provider|MSSP]].\n',
				'The chosen note should be linked',
			);
		});

		it('turn underlines off and on, as they were', async () => {
			await driver.write('Visit.md', 'An HMO and an HMO.\n');
			await driver.openFile('Visit.md', 'reading');
			await page.change({ underline: 'all' });
			await page.shows(READING, ['HMO', 'HMO']);
			await driver.command('care-lexicon:toggle-underlines');
			await driver.waitGone(READING);
			await driver.command('care-lexicon:toggle-underlines');
			await page.shows(READING, ['HMO', 'HMO']);
		});

		it('ignore a name for good: its plural, its possessive, in every note', async () => {
			await driver.write('Other.md', 'The ACO’s board, the ACOs.\n');
			await page.edit('Two ACOs met an IPA.\n');
			await page.shows(EDITING, ['ACOs', 'IPA']);
			await page.select('Two AC'.length);
			await driver.command('care-lexicon:ignore-name');
			await page.shows(EDITING, ['IPA']);
			await driver.openFile('Other.md', 'reading');
			await driver.waitFor('.markdown-reading-view .el-p');
			assert.deepEqual(await driver.texts(READING), []);
		});

		it('are not offered where no name is', async () => {
			await page.edit('A CIN met.\n');
			await driver.waitFor(EDITING);
			await page.select('A CIN met'.length);
			await assert.rejects(driver.command('care-lexicon:link-mention'));
			await assert.rejects(driver.command('care-lexicon:show-definition'));
		});
	});
}
