import assert from 'node:assert/strict';
import { waitForIndex, type Harness } from './harness';
import { EDITING, NamesPage, READING } from './names-page';

const VISIT = `An IPA and an HMO met. Later the HMO asked him about HIM, and another HMO did not.

> [!note] Who pays
> The payer, says the PPO.

\`\`\`ad-tip
A CIN is not a **group** purchasing organization.
\`\`\`

The GPO in \`GPO code\`, and [[Payment/Capitation]] about capitation. Ask the MSP.
`;

/** Names of entries that are not linked, underlined in reading view and Live Preview. */
export function underliningJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const page = new NamesPage(driver);

	describe('underlined names in reading view', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
			await page.read(VISIT);
		});

		it('underlines the first name of each entry that is not linked, in text, callouts and ad-blocks, and "him" nowhere', async () => {
			await page.shows(READING, ['IPA', 'HMO', 'HIM', 'payer', 'PPO', 'CIN', 'group', 'purchasing organization', 'MSP']);
		});

		it('changes no text: what is read is what it was', async () => {
			await driver.waitFor(READING);
			const [paragraph = ''] = await driver.texts('.markdown-reading-view .el-p');
			assert.equal(paragraph, 'An IPA and an HMO met. Later the HMO asked him about HIM, and another HMO did not.');
		});

		it('underlines all of them, or none, as the setting says', async () => {
			await driver.waitFor(READING);
			await page.change({ underline: 'all' });
			await page.shows(READING, ['IPA', 'HMO', 'HMO', 'HIM', 'HMO', 'payer', 'PPO', 'CIN', 'group', 'purchasing organization', 'GPO', 'MSP']);
			await page.change({ underline: 'off' });
			await driver.waitGone(READING);
		});

		it('underlines what is linked already, if the setting says so', async () => {
			await driver.waitFor(READING);
			await page.change({ skipLinked: false });
			await page.shows(READING, ['IPA', 'HMO', 'HIM', 'payer', 'PPO', 'CIN', 'group', 'purchasing organization', 'capitation', 'MSP']);
		});

		it('leaves out a name that the vault writes like an ordinary word nearly everywhere', async () => {
			await driver.write('Language.md', 'A way of speaking.\n');
			await driver.write('Visit.md', 'The language of an HMO.\n');
			await page.shows(READING, ['language', 'HMO']);
			await driver.exec(async ({ app }) => {
				for (let i = 1; i <= 20; i++) await app.vault.create(`Talk ${i}.md`, 'They spoke one language.');
			});
			await waitForIndex(driver);
			await driver.write('Visit.md', 'The language of an HMO and an IPA.\n');
			await page.shows(READING, ['HMO', 'IPA']);
		});

		it('follows the note: what is written is underlined, what is gone is not', async () => {
			await driver.waitFor(READING);
			await driver.write('Visit.md', 'A new line on capitation.\n\nAn HMO met.\n');
			await page.shows(READING, ['capitation', 'HMO']);
		});

		it('leaves the elements of other names alone when one changes, and with them the focus', async () => {
			await driver.waitFor(READING);
			await page.focus(READING);
			await driver.write('Visit.md', VISIT.replace('Ask the MSP.', 'Ask nobody.'));
			await page.shows(READING, ['IPA', 'HMO', 'HIM', 'payer', 'PPO', 'CIN', 'group', 'purchasing organization']);
			assert.equal(await page.focused(), 'IPA');
		});

		it('stays with a note that is renamed', async () => {
			await driver.waitFor(READING);
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Visit.md');
				if (file) await app.fileManager.renameFile(file, 'Meeting.md');
			});
			await driver.write('Meeting.md', 'A CIN met.\n');
			await page.shows(READING, ['CIN']);
		});

		it('shows names of an embedded note by that note', async () => {
			await driver.write('Outer.md', 'Around it: an HMO.\n\n![[Visit]]\n');
			await driver.openFile('Outer.md', 'reading');
			await page.shows('.markdown-reading-view .internal-embed .care-lexicon-name', [
				'IPA',
				'HMO',
				'HIM',
				'payer',
				'PPO',
				'CIN',
				'group',
				'purchasing organization',
				'MSP',
			]);
			await page.shows('.markdown-reading-view .el-p > p > .care-lexicon-name', ['HMO', 'IPA', 'HMO', 'HIM', 'MSP']);
		});
	});

	describe('underlined names in Live Preview', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		it('underlines the same names as reading view, in drawn blocks too', async () => {
			await page.edit(VISIT);
			await page.shows(EDITING, ['IPA', 'HMO', 'HIM', 'payer', 'PPO', 'CIN', 'group', 'purchasing organization', 'MSP']);
		});

		it('underlines nothing in source mode', async () => {
			await page.edit('A CIN met.\n');
			await driver.waitFor(EDITING);
			await driver.exec(async ({ app }) => {
				const leaf = app.workspace.getMostRecentLeaf();
				await leaf?.setViewState({ ...leaf.getViewState(), state: { ...leaf.getViewState().state, source: true } });
			});
			await driver.waitGone(EDITING);
		});

		it('keeps a name underlined while text before it grows, and drops it at once when it is edited', async () => {
			await page.edit('A CIN met.\n');
			await driver.waitFor(EDITING);
			await page.select(0);
			await driver.type('Once upon a time ');
			assert.deepEqual(await driver.texts(EDITING), ['CIN']);
			assert.equal(await page.text(), 'Once upon a time A CIN met.\n');
			await page.select('Once upon a time A CI'.length);
			await driver.type('x');
			assert.deepEqual(await driver.texts(EDITING), []);
		});

		it('drops a name that becomes part of a word, and has it again when that is undone', async () => {
			await page.edit('A CIN met.\n');
			await driver.waitFor(EDITING);
			await page.select('A CIN'.length);
			await driver.type('x');
			assert.deepEqual(await driver.texts(EDITING), []);
			await driver.press('Backspace');
			await page.shows(EDITING, ['CIN']);
		});

		it('underlines a name that was typed once it is saved', async () => {
			await page.edit('A CIN met.\n');
			await driver.waitFor(EDITING);
			await page.select('A CIN met'.length);
			await driver.type(' an IPA');
			await page.shows(EDITING, ['CIN', 'IPA']);
		});

		it('changes nothing while text is composed, and catches up afterwards', async () => {
			await page.edit('A CIN met.\n');
			await driver.waitFor(EDITING);
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Visit.md');
				if (file) await app.workspace.getLeaf('split').openFile(file, { state: { mode: 'preview' }, active: false });
			});
			await driver.waitFor(READING);
			await driver.exec(() =>
				document.querySelector('.cm-content')?.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })),
			);
			await driver.command('care-lexicon:toggle-underlines');
			await driver.waitGone(READING);
			assert.deepEqual(await driver.texts(EDITING), ['CIN']);
			await driver.exec(() => document.querySelector('.cm-content')?.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
			await driver.waitGone(EDITING);
		});
	});
}
