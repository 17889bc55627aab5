import assert from 'node:assert/strict';
import { until, waitForIndex, type Harness } from './harness';

const ACO = 'Models/Accountable Care Organization (ACO).md';
const FORMS = 'Examples/Callouts in every form.md';

/** Opening the vault, and reading notes with `ad-*` blocks in them. */
export function readingJourneys({ describe, it, beforeEach, driver }: Harness): void {
	describe('reading a vault', () => {
		beforeEach(() => driver.resetVault());

		it('counts the notes when the vault has been read', async () => {
			await waitForIndex(driver);
			const notes = await driver.exec(({ app }) => app.vault.getMarkdownFiles().length);
			assert.deepEqual(await driver.texts('.care-lexicon-status'), [`${notes} notes in lexicon`]);
		});

		it('shows an ad-Info block as a callout of the type info, with its title', async () => {
			await driver.openFile(ACO, 'reading');
			await driver.waitFor('.callout[data-callout="info"]');
			const titles = await driver.texts('.callout .callout-title-inner');
			assert.ok(titles.length >= 2 && titles.every((title) => title !== ''), titles.join(' · '));
		});

		it('opens the note that a link in such a callout names', async () => {
			await driver.openFile(ACO, 'reading');
			await driver.click('.care-lexicon-callout .callout-content a.internal-link');
			const target = await until(
				() => driver.exec(({ app }) => app.workspace.getActiveFile()?.path ?? ''),
				(path) => path !== 'Models/Accountable Care Organization (ACO).md',
				'A link in a callout should open its note',
			);
			assert.match(target, /\.md$/);
		});

		it('previews the note that a link in such a callout names', async () => {
			await driver.openFile(ACO, 'reading');
			await driver.hover('.care-lexicon-callout .callout-content a.internal-link');
			await driver.waitFor('.popover.hover-popover');
		});

		it('draws every form of block: options, tildes, unknown types, blocks in blocks and in lists', async () => {
			await driver.openFile(FORMS, 'reading');
			await driver.waitFor('.callout[data-callout="warning"] .internal-link');
			for (const kind of ['billing', 'info', 'note', 'example', 'tip', 'prior-auth'])
				await driver.waitFor(`.care-lexicon-callout > .callout[data-callout="${kind}"]`);
			assert.deepEqual(
				await driver.texts('.care-lexicon-callout > .callout[data-callout="prior-auth"] > .callout-title .callout-title-inner'),
				['Prior auth'],
			);
			const color = await driver.exec(() =>
				getComputedStyle(document.querySelector('.callout[data-callout="billing"]') ?? document.body).getPropertyValue('--callout-color'),
			);
			assert.equal(color.replace(/\s/g, ''), 'rgb(40,120,180)');
		});

		it('folds a callout by click and by keyboard', async () => {
			await driver.openFile(FORMS, 'reading');
			const block = '.care-lexicon-callout > .callout[data-callout="billing"]';
			await driver.waitFor(`${block}.is-collapsible:not(.is-collapsed)`);
			await driver.click(`${block} > .callout-title`);
			await driver.waitFor(`${block}.is-collapsed`);
			await driver.exec(() => document.querySelector<HTMLElement>('.callout[data-callout="billing"] > .callout-title')?.focus());
			await driver.press('Enter');
			await driver.waitFor(`${block}.is-collapsible:not(.is-collapsed)`);
			await driver.waitFor(`${block} > .callout-title[aria-expanded="true"]`);
		});

		it('draws the callouts in Live Preview too', async () => {
			await driver.openFile(ACO, 'editing');
			await driver.waitFor('.cm-editor .care-lexicon-callout > .callout[data-callout="info"]');
		});

		it('draws two blocks that share a closing fence, and one that is never closed', async () => {
			const shared = '```ad-example\nWho pays?\n\n```ad-check\ntitle: Solution\nSee [[ACO]].\n```\n';
			await driver.write('Open.md', `${shared}\nText.\n\n\`\`\`ad-note\nopen\n`);
			await driver.openFile('Open.md', 'reading');
			await driver.waitFor('.callout[data-callout="example"] .care-lexicon-callout > .callout[data-callout="check"] a.internal-link');
			await driver.waitFor('.care-lexicon-callout > .callout[data-callout="note"]');
			const titles = await driver.texts('.markdown-reading-view .callout[data-callout="check"] > .callout-title .callout-title-inner');
			assert.deepEqual(titles, ['Solution']);
			await driver.waitGone('pre > code[class*="language-ad-"]');
		});

		it('shows a line without the mark of a callout in it, as it is read', async () => {
			const callouts = ['> [!note] Who pays\nthe county\n> > [!tip] Who bills', '> [!info] T\n> > [!bug] U\n> to inner'];
			await driver.write('Lazy.md', `${callouts.join('\n\n')}\n\nText.\n`);
			await driver.openFile('Lazy.md', 'reading');
			await driver.waitFor('.callout[data-callout="bug"] > .callout-content');
			assert.deepEqual(await driver.texts('.markdown-reading-view .callout[data-callout="bug"] > .callout-content'), ['to inner']);
			assert.match((await driver.texts('.markdown-reading-view .callout[data-callout="note"] > .callout-content'))[0] ?? '', /^the county/);
		});

		it('shows the nearest icon where a block asks for one of another set', async () => {
			await driver.write('Icons.md', '```ad-note\nicon: ra-aware\nSeen.\n```\n\n```ad-tip\nicon: fas-gavel\nLaw.\n```\n');
			await driver.openFile('Icons.md', 'reading');
			await driver.waitFor('.callout[data-callout="note"] > .callout-title > .callout-icon .lucide-eye');
			await driver.waitFor('.callout[data-callout="tip"] > .callout-title > .callout-icon .lucide-gavel');
		});

		it('draws a type that the vault did not have before, as soon as a note uses it', async () => {
			await waitForIndex(driver);
			await driver.write('New type.md', '```ad-Credentialing\ntitle: A new word\nSee [[ACO]].\n```\n');
			await driver.openFile('New type.md', 'reading');
			await driver.waitFor('.callout[data-callout="credentialing"]');
			await driver.click('.callout[data-callout="credentialing"] a.internal-link');
			await until(
				() => driver.exec(({ app }) => app.workspace.getActiveFile()?.path),
				(path) => path === 'Models/Accountable Care Organization (ACO).md',
				'A link by an alias should open the note that has it',
			);
		});
	});
}
