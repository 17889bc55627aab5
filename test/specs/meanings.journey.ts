import assert from 'node:assert/strict';
import { until, waitForIndex, type Harness } from './harness';
import { NamesPage, READING } from './names-page';
import { MeaningsPage, PROGRAM, PROVIDER } from './meanings-page';

const POPOVER = '.care-lexicon-popover';

/** Which of several entries a name means: by rules in the settings, by the menu of a mention, by the note itself. */
export function meaningsJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const page = new MeaningsPage(driver);

	/** Shows the card of the name in a note, and waits until it tells these entries in this order. */
	async function showsCard(path: string, titles: readonly string[]): Promise<void> {
		await driver.openFile(path, 'reading');
		await driver.waitFor(READING);
		await driver.click(READING);
		const told = (): Promise<string[]> => driver.texts(`${POPOVER} .care-lexicon-entry-title`);
		await until(told, (now) => now.join() === titles.join(), 'The card should tell them');
	}

	beforeEach(async () => {
		await driver.resetVault();
		await waitForIndex(driver);
	});

	describe('the rules in the settings', () => {
		it('are added by keyboard, hold at once, are edited and removed', async () => {
			await driver.write('Inbox/Call.md', 'Ask the MSSP.\n');
			await page.openSettings();
			await page.add();
			await driver.type('mss');
			await driver.waitFor('.suggestion-container .suggestion-item');
			await driver.press('Enter');
			assert.equal(await page.field(0), 'MSSP');
			assert.deepEqual(await page.options(0), ['Choose an entry', 'Managed Security Service Provider', 'Medicare Shared Savings Program']);
			await page.select(0, PROVIDER);
			await page.select(1, 'folder');
			await page.focusField(1);
			await driver.type('inb');
			await driver.waitFor('.suggestion-container .suggestion-item');
			await driver.press('Enter');
			assert.equal(await page.field(1), 'Inbox');
			await driver.press('Enter');
			await page.lists(['MSSP means Managed Security Service Provider In the folder Inbox.']);
			assert.deepEqual(await page.saved(), [{ name: 'MSSP', entry: PROVIDER, folder: 'Inbox' }]);

			await page.edit(0);
			await page.select(0, PROGRAM);
			await page.select(1, 'everywhere');
			await page.save();
			await page.lists(['MSSP means Medicare Shared Savings Program Everywhere.']);
			await driver.press('Escape');
			await showsCard('Inbox/Call.md', ['Medicare Shared Savings Program', 'Managed Security Service Provider']);
			const [why] = await driver.texts(`${POPOVER} .care-lexicon-reasons li`);
			assert.equal(why, 'Everywhere, MSSP means Medicare Shared Savings Program');

			await page.openSettings();
			await page.remove(0);
			await page.lists([]);
			assert.deepEqual(await page.saved(), []);
		});

		it('say what keeps one from counting', async () => {
			await new NamesPage(driver).change({
				meanings: [
					{ name: 'MSSP', entry: 'Gone.md' },
					{ name: 'MSP', entry: PROVIDER, tag: 'it' },
					{ name: 'MSSP', entry: PROVIDER, property: 'unit: 3' },
				],
			});
			await page.openSettings();
			await page.lists([
				'MSSP means Gone.md Everywhere. There is no such entry.',
				'MSP means Managed Security Service Provider With the tag #it. The entry does not have this name.',
				'MSSP means Managed Security Service Provider With the property unit: 3.',
			]);
		});

		it('follow an entry and a folder that are renamed', async () => {
			await new NamesPage(driver).change({ meanings: [{ name: 'MSSP', entry: PROVIDER, folder: 'Inbox' }] });
			await driver.exec(async ({ app }, path) => {
				const [note, folder] = [app.vault.getFileByPath(path), app.vault.getFolderByPath('Inbox')];
				if (note) await app.fileManager.renameFile(note, 'Information/Security firm.md');
				if (folder) await app.fileManager.renameFile(folder, 'In tray');
			}, PROVIDER);
			await until(
				() => page.saved(),
				(rules) => JSON.stringify(rules) === JSON.stringify([{ name: 'MSSP', entry: 'Information/Security firm.md', folder: 'In tray' }]),
				'The rule should follow',
			);
		});
	});

	describe('the card of a name with several meanings', () => {
		it('tells where each is from, and why the first is meant', async () => {
			await driver.write('Law and roles/Vendor list.md', '---\nauthority: "[[HIPAA]] office"\naliases: [MSSP]\n---\n*A list of vendors.*\n');
			await driver.write('Call.md', '---\nlexicon-meanings:\n  MSSP: "[[Vendor list]]"\n---\nAsk the MSSP.\n');
			await showsCard('Call.md', ['Vendor list', 'Medicare Shared Savings Program', 'Managed Security Service Provider']);
			const said = await driver.texts(`${POPOVER} .care-lexicon-source`);
			assert.deepEqual(said.filter((text) => !text.startsWith('From the text')), [
				'Source: HIPAA office', 'In the folder Programs', 'In the folder Information',
			]);
			assert.equal((await driver.texts(`${POPOVER} .care-lexicon-reasons li`))[0], 'This note says that MSSP means Vendor list');
		});

		it('makes a rule for the folder by its menu, and takes it back by the notice', async () => {
			await driver.write('Inbox/Call.md', 'Ask the MSSP.\n');
			await showsCard('Inbox/Call.md', ['Medicare Shared Savings Program', 'Managed Security Service Provider']);
			await driver.click(`${POPOVER} button:has-text("More")`);
			await driver.waitFor('.menu');
			await page.choose('Means Managed Security Service Provider in the folder Inbox');
			await until(() => page.saved(), (rules) => rules.length === 1, 'The rule should be saved');
			assert.deepEqual(await page.saved(), [{ name: 'MSSP', entry: PROVIDER, folder: 'Inbox' }]);
			await showsCard('Inbox/Call.md', ['Managed Security Service Provider', 'Medicare Shared Savings Program']);
			await driver.press('Escape');
			await driver.click('.notice .care-lexicon-undo');
			await until(() => page.saved(), (rules) => rules.length === 0, 'The rule should be gone');
		});
	});
}
