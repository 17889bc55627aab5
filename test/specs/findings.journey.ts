import assert from 'node:assert/strict';
import type { Driver } from './driver';
import { until, waitForIndex, type Harness } from './harness';

const VIEW = '.care-lexicon-findings';
const SUMMARY = `${VIEW} .care-lexicon-summary`;
const LINK = `${VIEW} [data-key^="unresolved-link"]`;

/** Sets a part of the filter as a user does: the choices are opened first. */
async function choose(driver: Driver, part: string, value: string): Promise<void> {
	const isOpen = await driver.exec(() => document.querySelector('.care-lexicon-findings .care-lexicon-choices')?.checkVisibility() ?? false);
	if (!isOpen) await driver.click(`${VIEW} button[aria-label^="Filter by kind"]`);
	await driver.exec((_, name, wanted) => {
		const select = document.querySelector<HTMLSelectElement>(`.care-lexicon-findings select[data-part="${name}"]`);
		if (!select || ![...select.options].some((option) => option.value === wanted))
			throw new Error(`There is no ${name} "${wanted}" to choose.`);
		select.value = wanted;
		select.dispatchEvent(new Event('change', { bubbles: true }));
	}, part, value);
}

/** The vault check. */
export function findingsJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const start = async (): Promise<void> => {
		await driver.resetVault();
		await waitForIndex(driver);
	};
	const open = async (): Promise<void> => {
		await driver.command('care-lexicon:check-vault');
		await driver.waitFor('.care-lexicon-finding');
	};
	const codes = (): Promise<string[]> => driver.exec(() =>
		[...document.querySelectorAll<HTMLElement>('.care-lexicon-findings .mod-cause')].map(({ dataset }) => dataset.code ?? ''));
	const shows = async (expected: readonly string[], what: string): Promise<void> => {
		await until(codes, (found) => found.join() === expected.join(), what);
	};
	const saved = (): Promise<unknown> => driver.exec(async ({ app }) => {
		const { plugins } = app as unknown as { plugins: { plugins: Record<string, { loadData(): Promise<Record<string, unknown> | null> }> } };
		return (await plugins.plugins['care-lexicon']?.loadData())?.ignoredFindings ?? [];
	});
	const ALL = ['frontmatter-duplicate-key', 'not-read-by-obsidian', 'unresolved-link', 'ambiguous-name', 'ambiguous-name'];

	/** Five notes that link to one that is not there. */
	const missGuide = async (): Promise<void> => {
		for (const name of ['One', 'Two', 'Three', 'Four', 'Five'])
			await driver.write(`${name}.md`, `*Step ${name}.*\n\nSee [[Missing guide]].\n`);
	};

	describe('checking the vault', () => {
		const ROW = `${VIEW} [role="treeitem"]`;
		const focused = (): Promise<string> =>
			driver.exec(() => document.activeElement?.closest('[role="treeitem"]')?.getAttribute('data-key') ?? '');
		const scrollTop = (): Promise<number> =>
			driver.exec(() => document.querySelector('.care-lexicon-findings .care-lexicon-scroller')?.scrollTop ?? -1);
		const activePath = (): Promise<string | undefined> => driver.exec(({ app }) => app.workspace.getActiveFile()?.path);
		/** The rows in the document, each as its depth and its text. */
		const rows = async (): Promise<string[]> => driver.texts(ROW);

		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		it('lists what is wrong, each line with the way to its place', async () => {
			await driver.command('care-lexicon:check-vault');
			await driver.waitFor('.care-lexicon-finding');
			const found = await driver.texts('.care-lexicon-finding');
			assert.ok(found.some((text) => /"MSSP" is a name of 2 notes/.test(text)), found.join('\n'));
			await driver.click('.care-lexicon-row[data-path="Examples/Frontmatter with a problem.md"] .care-lexicon-finding');
			await until(activePath, (path) => path === 'Examples/Frontmatter with a problem.md', 'The place should open');
		});

		it('follows the notes: what is mended is no longer listed', async () => {
			await driver.command('care-lexicon:check-vault');
			await until(
				() => driver.texts('.care-lexicon-finding'),
				(found) => found.some((text) => /A note that nobody wrote/.test(text)),
				'The broken link should be listed',
			);
			await driver.write('A note that nobody wrote.md', '*Now somebody did.*\n');
			await until(
				() => driver.texts('.care-lexicon-finding'),
				(found) => !found.some((text) => /A note that nobody wrote/.test(text)),
				'The mended link should be gone',
			);
		});

		it('stands by what is to be done, the worst first, one row a cause, each with how many there are', async () => {
			await missGuide();
			await driver.command('care-lexicon:check-vault');
			const found = await until(
				rows,
				(all) => all.some((text) => /Missing guide.*4 more/.test(text)),
				'The missing guide should be listed once for all',
			);
			const at = (pattern: RegExp): number => found.findIndex((text) => pattern.test(text));
			assert.ok(at(/^Mend properties2$/) === 0 && at(/^Mend links, or write the notes they ask for2$/) === 3, found.join('\n'));
			assert.equal(at(/Missing guide/), 4, 'What is missed at more places should stand first');
			assert.equal(found.filter((text) => /Missing guide/.test(text)).length, 1);
			assert.match(found[at(/Missing guide/)] ?? '', /^The link to "Missing guide" leads nowhere\..*Five, line 3, and 4 more5$/);
			assert.match((await driver.texts('.care-lexicon-summary'))[0] ?? '', /^1 error, 5 warnings in \d+ notes\.$/);
		});

		it('goes by keyboard: to a cause, into its places, to one of them, and back out', async () => {
			await missGuide();
			await driver.command('care-lexicon:check-vault');
			await until(rows, (all) => all.some((text) => /Missing guide.*4 more/.test(text)), 'The missing guide should be listed once for all');
			await driver.exec(() => document.querySelector<HTMLElement>('.care-lexicon-findings [role="treeitem"][tabindex="0"]')?.focus());
			await driver.press('End');
			assert.match(await focused(), /^ambiguous-name /);
			await driver.press('Home');
			assert.equal(await focused(), 'task properties');
			for (let i = 0; i < 4; i++) await driver.press('ArrowDown');
			assert.match(await focused(), /^unresolved-link /);
			await driver.press('ArrowRight');
			const places = await until(() => driver.texts(`${ROW}[aria-level="3"]`), (all) => all.length === 4, 'Its places should be shown');
			assert.deepEqual(places, ['Five, line 3', 'Four, line 3', 'One, line 3', 'and 2 more']);
			await driver.press('ArrowDown');
			await driver.press('ArrowDown');
			await driver.press('ArrowLeft');
			await driver.press('ArrowLeft');
			await until(() => driver.texts(`${ROW}[aria-level="3"]`), (all) => all.length === 0, 'Its places should be hidden again');
			await driver.press('ArrowRight');
			await until(() => driver.texts(`${ROW}[aria-level="3"]`), (all) => all.length === 4, 'Its places should be shown again');
			await driver.press('ArrowDown');
			await driver.press('ArrowDown');
			await driver.press('Enter');
			await until(activePath, (path) => path === 'Four.md', 'The second place should open');
		});

		it('shows all places of a cause when the rest is asked for', async () => {
			await missGuide();
			await driver.command('care-lexicon:check-vault');
			await until(rows, (all) => all.some((text) => /Missing guide.*4 more/.test(text)), 'The missing guide should be listed once for all');
			await driver.click(`${ROW}[data-key="unresolved-link MISSING GUIDE"] .collapse-icon`);
			await driver.click(`${ROW}.mod-more`);
			await until(
				() => driver.texts(`${ROW}[aria-level="3"]`),
				(all) => all.join('; ') === 'Five, line 3; Four, line 3; One, line 3; Three, line 3; Two, line 3',
				'All five places should be shown',
			);
		});

		it('folds what is to be done, and its rows come back', async () => {
			await driver.command('care-lexicon:check-vault');
			await driver.waitFor('.care-lexicon-finding');
			const before = (await rows()).length;
			await driver.click(`${ROW}[data-key="task names"]`);
			await until(rows, (all) => all.length === before - 2, 'Its causes should be hidden');
			assert.equal(await driver.exec(() => document.querySelector('[data-key="task names"]')?.getAttribute('aria-expanded')), 'false');
			await driver.click(`${ROW}[data-key="task names"]`);
			await until(rows, (all) => all.length === before, 'They should be back');
			await driver.click(`${VIEW} [aria-label="Collapse all"]`);
			await until(rows, (all) => all.length === 3, 'Only headings should be left');
		});

		it('keeps its place when a note changes, with few of very many rows in the page', async () => {
			const links = Array.from({ length: 3000 }, (_, i) => `[[Missing ${String(i).padStart(4, '0')}]]`).join('\n');
			await driver.write('List.md', `*A list.*\n\n${links}\n`);
			await driver.command('care-lexicon:check-vault');
			await until(() => driver.texts('.care-lexicon-summary'), ([text = '']) => /3,004 warnings/.test(text), 'All should be found');
			assert.ok((await rows()).length < 100);
			await driver.exec(() => document.querySelector('.care-lexicon-findings .care-lexicon-scroller')?.scrollTo({ top: 60_000 }));
			const seen = await until(rows, (all) => all.some((text) => /Missing 09\d\d/.test(text)), 'Rows further down should be drawn');
			const top = await scrollTop();
			await driver.write('Another.md', '*A step.*\n\nSee [[Absent guide]].\n');
			await until(() => driver.texts('.care-lexicon-summary'), ([text = '']) => /3,005 warnings/.test(text), 'The new one should be found');
			assert.ok((await rows()).some((text) => seen.includes(text)), 'The same rows should be in sight');
			assert.ok(Math.abs((await scrollTop()) - top) < 200, 'The list should not jump');
		});
	});

	describe('filtering the findings', () => {
		beforeEach(start);

		it('shows those of a kind, of a severity or in a folder, with a chip that takes each filter off', async () => {
			await open();
			await choose(driver, 'kind', 'ambiguous-name');
			await shows(['ambiguous-name', 'ambiguous-name'], 'Only shared names should be listed');
			assert.deepEqual(await driver.texts(`${VIEW} .care-lexicon-chip`), ['Names that several notes have×Remove filter']);
			await driver.click(`${VIEW} .care-lexicon-chip`);
			await shows(ALL, 'All should be listed again');
			await choose(driver, 'severity', 'error');
			await shows(['frontmatter-duplicate-key'], 'Only errors should be listed');
			await choose(driver, 'severity', '');
			await choose(driver, 'kind', 'ambiguous-name');
			await choose(driver, 'folder', 'Programs');
			await shows(['ambiguous-name', 'ambiguous-name'], 'Only what stands in the folder should be listed');
			assert.deepEqual(
				await driver.texts(`${VIEW} .care-lexicon-first-place`),
				['Programs/Medicare Shared Savings Program, line 3', 'Programs/Medicare Secondary Payer, line 3'].sort().reverse(),
			);
			assert.match((await driver.texts(SUMMARY))[0] ?? '', /^2 warnings in \d+ notes\.$/);
		});

		it('shows those that a text stands in, and says so where there are none', async () => {
			await open();
			await driver.exec(() => document.querySelector<HTMLElement>('.care-lexicon-findings input[type="search"]')?.focus());
			await driver.type('nobody');
			await shows(['unresolved-link'], 'Only the link should be listed');
			await driver.type(' at all');
			await until(() => driver.texts(SUMMARY), ([text]) => text === 'Nothing fits the filter.', 'It should say that nothing fits');
			await driver.press('Escape');
			await shows(ALL, 'All should be listed again');
			await driver.press('ArrowDown');
			assert.equal(await driver.exec(() => document.activeElement?.getAttribute('data-key')), 'task properties');
		});
	});

	describe('ignoring findings', () => {
		beforeEach(start);

		it('ignores one from its menu, keeps that, and takes it back with the link of the notice', async () => {
			await open();
			await driver.exec(() => document.querySelector<HTMLElement>('.care-lexicon-findings [data-key^="unresolved-link"]')?.focus());
			await driver.press('m');
			await driver.waitFor('.menu .menu-item');
			assert.deepEqual(await driver.texts('.menu .menu-item'), ['Open the place', 'Ignore this', 'Ignore this kind']);
			await driver.exec(() => [...document.querySelectorAll<HTMLElement>('.menu .menu-item')]
				.find((el) => el.textContent === 'Ignore this')?.click());
			await shows(ALL.filter((code) => code !== 'unresolved-link'), 'The link should no longer be listed');
			assert.deepEqual(await saved(), ['unresolved-link A NOTE THAT NOBODY WROTE']);
			await until(() => driver.texts(SUMMARY), ([text = '']) => text.endsWith(' 1 ignored.'), 'It should be counted');
			await driver.click('.notice .care-lexicon-undo');
			await shows(ALL, 'It should be listed again');
			assert.deepEqual(await saved(), []);
		});

		it('ignores one with Delete, shows it among the others when asked, and lists it again', async () => {
			await open();
			await driver.exec(() => document.querySelector<HTMLElement>('.care-lexicon-findings [data-key^="unresolved-link"]')?.focus());
			await driver.press('Delete');
			await driver.waitGone(LINK);
			await driver.click(`${VIEW} [aria-label="Show ignored"]`);
			await driver.waitFor(`${LINK}.is-ignored`);
			await driver.exec(() => document.querySelector<HTMLElement>('.care-lexicon-findings [data-key^="unresolved-link"]')?.focus());
			await driver.press('m');
			await until(() => driver.texts('.menu .menu-item'), (items) => items.includes('List this again'), 'The menu should offer to list it');
			await driver.press('Escape');
			await driver.press('Delete');
			await driver.waitFor(`${LINK}:not(.is-ignored)`);
		});

		it('ignores a kind by a command, for as long as nobody takes it back', async () => {
			await open();
			await driver.exec(() => document.querySelector<HTMLElement>('.care-lexicon-findings [data-code="ambiguous-name"]')?.focus());
			await driver.command('care-lexicon:ignore-finding-kind');
			await shows(ALL.filter((code) => code !== 'ambiguous-name'), 'No shared name should be listed');
			const text = '---\naliases: [ward list]\n---\n*A note.* [[Nowhere at all]]\n';
			for (const name of ['New', 'Gone']) await driver.write(`${name}.md`, text);
			await shows(ALL.slice(0, 3).concat('unresolved-link'), 'Only the other kind should be listed');
			assert.deepEqual(await saved(), ['ambiguous-name']);
		});
	});
}
