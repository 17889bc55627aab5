import assert from 'node:assert/strict';
import { until, waitForIndex, type Harness } from './harness';

const VIEW = '.care-lexicon-mentions';

/** The mentions view and the vault check. */
export function mentionsJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const notes = (kind: string): Promise<string[]> => driver.texts(`${VIEW} [data-kind="${kind}"] [data-path] > .tree-item-self .tree-item-inner`);

	describe('seeing where a note is mentioned', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
			await driver.openFile('Models/Accountable Care Organization (ACO).md', 'reading');
			await driver.command('care-lexicon:open-mentions');
			await driver.waitFor(VIEW);
		});

		it('groups links and links by another name by note, with the line and a count', async () => {
			const linked = await until(() => notes('linked'), (found) => found.length > 2, 'Notes that link here should be listed');
			assert.ok(linked.includes('Callouts in every form'), linked.join(' · '));
			assert.ok((await notes('alias-linked')).includes('Beneficiary'));
			const [line = ''] = await driver.texts(`${VIEW} [data-path="Law and roles/Beneficiary.md"] .search-result-file-match`);
			assert.match(line, /without having signed anything/);
			assert.deepEqual(await driver.texts(`${VIEW} [data-path="Law and roles/Beneficiary.md"] .search-result-file-matched-text`), ['[[ACO]]']);
		});

		it('follows the note that is active', async () => {
			await until(() => notes('linked'), (found) => found.includes('Callouts in every form'), 'Mentions of ACO should be listed');
			await driver.openFile('Payment/Capitation.md', 'reading');
			const found = await until(() => notes('linked'), (now) => now.length > 0 && !now.includes('Beneficiary') && now.includes('Callouts in every form'), 'Mentions of capitation should be listed');
			assert.ok(found.length > 0);
		});

		it('opens the place that a line comes from', async () => {
			await driver.click(`${VIEW} [data-path="Law and roles/Beneficiary.md"] .search-result-file-match`);
			await until(() => driver.exec(({ app }) => app.workspace.getActiveFile()?.path), (path) => path === 'Law and roles/Beneficiary.md', 'The note should open');
		});

		it('lists a link as soon as a note holds it, and no longer than that', async () => {
			await driver.write('Fresh.md', 'A word on [[ACO]].\n');
			await until(() => notes('alias-linked'), (found) => found.includes('Fresh'), 'The new link should be listed');
			await driver.write('Fresh.md', 'Not a word.\n');
			await until(() => notes('alias-linked'), (found) => !found.includes('Fresh'), 'The link should be gone');
		});

		it('folds a note by keyboard', async () => {
			await driver.exec(() => document.querySelector<HTMLElement>('.care-lexicon-mentions [data-path="Law and roles/Beneficiary.md"] > .tree-item-self')?.focus());
			await driver.press('Enter');
			await driver.waitFor(`${VIEW} [data-path="Law and roles/Beneficiary.md"].is-collapsed`);
		});
	});

	describe('checking the vault', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		it('lists what is wrong, each line with the way to its place', async () => {
			await driver.command('care-lexicon:check-vault');
			await driver.waitFor('.care-lexicon-finding');
			const found = await driver.texts('.care-lexicon-finding');
			assert.ok(found.some((text) => /"MSSP" is also a name of/.test(text)), found.join('\n'));
			await driver.click('.care-lexicon-group[data-path="Examples/Frontmatter with a problem.md"] .care-lexicon-finding');
			await until(() => driver.exec(({ app }) => app.workspace.getActiveFile()?.path), (path) => path === 'Examples/Frontmatter with a problem.md', 'The place should open');
		});

		it('follows the notes: what is mended is no longer listed', async () => {
			await driver.command('care-lexicon:check-vault');
			await until(() => driver.texts('.care-lexicon-finding'), (found) => found.some((text) => /A note that nobody wrote/.test(text)), 'The broken link should be listed');
			await driver.write('A note that nobody wrote.md', '*Now somebody did.*\n');
			await until(() => driver.texts('.care-lexicon-finding'), (found) => !found.some((text) => /A note that nobody wrote/.test(text)), 'The mended link should be gone');
		});
	});
}
