import assert from 'node:assert/strict';
import type { Driver } from './driver';
import { until, waitForIndex, type Harness } from './harness';
import { treeIn } from './outline';

const VIEW = '.care-lexicon-mentions';
const ACO = 'Models/Accountable Care Organization (ACO).md';
const GAP = 'Quality/Care Gap.md';

/** Who mentions a care gap: one link, one link by another name, and three times in running text. */
const GAP_NOTES: readonly (readonly [path: string, text: string])[] = [
	[GAP, '---\naliases: [CGAP]\n---\n*A service that guidelines ask for and the record does not show.*\n'],
	['Outreach/Call list.md', '---\ntags: [outreach/phone]\n---\nEvery morning the team calls for each [[Care Gap]] it can close.\n'],
	['Outreach/Letters.md', '---\ntags: [outreach]\n---\nA [[CGAP]] report goes out in March. Two CGAPs may share one envelope.\n'],
	['Yearly board.md', 'The board reads about care gaps once a year.\n\nA care gap is not an error.\n'],
];

const { outline, shows, focused } = treeIn(VIEW);

/** Sets a part of the filter as a user does: the choices are opened first. */
async function choose(driver: Driver, part: string, value: string): Promise<void> {
	const isOpen = await driver.exec(() => document.querySelector('.care-lexicon-mentions .care-lexicon-choices')?.checkVisibility() ?? false);
	if (!isOpen) await driver.click(`${VIEW} [aria-label^="Filter by kind"]`);
	await driver.exec((_, name, wanted) => {
		const select = document.querySelector<HTMLSelectElement>(`.care-lexicon-mentions select[data-part="${name}"]`);
		if (!select || ![...select.options].some((option) => option.value === wanted))
			throw new Error(`There is no ${name} "${wanted}" to choose.`);
		select.value = wanted;
		select.dispatchEvent(new Event('change', { bubbles: true }));
	}, part, value);
}

async function search(driver: Driver, text: string): Promise<void> {
	await driver.exec((_, wanted) => {
		const input = document.querySelector<HTMLInputElement>('.care-lexicon-mentions input[type="search"]');
		if (!input) throw new Error('There is no search field.');
		input.focus();
		input.value = wanted;
		input.dispatchEvent(new Event('input', { bubbles: true }));
	}, text);
}

/** Moves the focus to the first row that fits. */
async function focusOn(driver: Driver, row: string): Promise<void> {
	await driver.exec((_, selector) => document.querySelector<HTMLElement>(`.care-lexicon-mentions ${selector}`)?.focus(), row);
}

/** Opens a note with the view of its mentions beside it. */
async function openWithMentions(driver: Driver, path: string): Promise<void> {
	await driver.openFile(path, 'reading');
	await driver.command('care-lexicon:open-mentions');
	await driver.waitFor(`${VIEW} .care-lexicon-row`);
}

async function openCareGap(driver: Driver): Promise<void> {
	for (const folder of ['Quality', 'Outreach']) await driver.exec(({ app }, path) => app.vault.createFolder(path), folder);
	for (const [path, text] of GAP_NOTES) await driver.write(path, text);
	await openWithMentions(driver, GAP);
	await shows(driver, ALL_GAPS, 'The mentions of the note should be listed');
}

const ALL_GAPS = [
	'Linked mentions 1',
	'  Call list 1',
	'    Care Gap',
	'Linked by another name 1',
	'  Letters 1',
	'    CGAP',
	'Unlinked mentions 3',
	'  Yearly board 2',
	'    care gaps',
	'    care gap',
	'  Letters 1',
	'    CGAPs',
];

/** The mentions view. */
export function mentionsJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const start = async (): Promise<void> => {
		await driver.resetVault();
		await waitForIndex(driver);
	};
	const marked = (): Promise<string[]> => driver.texts(`${VIEW} .search-result-file-matched-text`);
	const activePath = (): Promise<string | undefined> => driver.exec(({ app }) => app.workspace.getActiveFile()?.path);

	describe('seeing where a note is mentioned', () => {
		beforeEach(start);

		it('shows who mentions ACO under any of its names, with the line', async () => {
			await openWithMentions(driver, ACO);
			for (const [note, line, name] of [
				['Beneficiary', /without having signed anything/, 'ACO'],
				['Benchmark', /Why do ACOs argue about it/, 'ACOs'],
				['Advance Payment ACO Model', /gave small accountable care organizations part/, 'accountable care organizations'],
				['Callouts in every form', /bills first and settles later/, 'ACO'],
			] as const) {
				await search(driver, note);
				await until(marked, (found) => found.includes(name), `${note} should mention it as ${name}`);
				await until(
					() => driver.texts(`${VIEW} .mod-mention`),
					(lines) => lines.some((text) => line.test(text)),
					`The line of ${note} should be shown`,
				);
			}
		});

		it('never takes "him" for HIM', async () => {
			await driver.write('Visit.md', 'The nurse asked him twice.\n\nThen HIM released the record.\n');
			await openWithMentions(driver, 'Information/Health Information Management (HIM).md');
			await search(driver, 'visit');
			await shows(driver, ['Unlinked mentions 1', '  Visit 1', '    HIM'], 'Only the department should be found');
			assert.deepEqual(await driver.texts(`${VIEW} .care-lexicon-context`), ['Then HIM released the record.']);
			await search(driver, '');
			await choose(driver, 'kind', 'unlinked');
			assert.deepEqual((await marked()).filter((text) => text === 'him'), []);
		});

		it('has three groups: links, links by another name, and names without a link, each counted', async () => {
			await openCareGap(driver);
			assert.deepEqual(await driver.texts(`${VIEW} [role="tab"]`), ['Mentions5', 'In this note0']);
			assert.deepEqual(await driver.texts(`${VIEW} .mod-mention .search-result-file-match.tappable`), []);
		});

		it('groups by the name that matched, and then says the note of each', async () => {
			await openCareGap(driver);
			await driver.click(`${VIEW} [aria-label="Group by name"]`);
			await shows(driver, [
				'Linked mentions 1', '  Care Gap 1', '    Care Gap',
				'Linked by another name 1', '  CGAP 1', '    CGAP',
				'Unlinked mentions 3', '  Care Gap 2', '    care gaps', '    care gap', '  CGAP 1', '    CGAPs',
			], 'Names should be the headings');
			assert.deepEqual(await driver.texts(`${VIEW} .care-lexicon-other`), ['Call list', 'Letters', 'Yearly board', 'Yearly board', 'Letters']);
		});

		it('follows the note that is active', async () => {
			await openCareGap(driver);
			await driver.openFile('Payment/Capitation.md', 'reading');
			await until(
				() => driver.texts(`${VIEW} .care-lexicon-subject`),
				([title]) => title === 'Capitation',
				'The view should be about capitation',
			);
			await until(
				() => outline(driver),
				(rows) => rows.some((row) => row === '  Callouts in every form 1') && !rows.includes('  Call list 1'),
				'Mentions of capitation should be listed',
			);
		});

		it('opens the place that a row comes from, and in a new tab by a key with the modifier', async () => {
			await openCareGap(driver);
			await driver.click(`${VIEW} .mod-mention[data-path="Yearly board.md"]`);
			await until(activePath, (path) => path === 'Yearly board.md', 'The note should open');
			await driver.openFile(GAP, 'reading');
			await shows(driver, ALL_GAPS, 'The mentions should be back');
			const tabs = await driver.exec(({ app }) => app.workspace.getLeavesOfType('markdown').length);
			await focusOn(driver, '.mod-mention[data-path="Outreach/Letters.md"]');
			await driver.press('ControlOrMeta+Enter');
			await until(
				() => driver.exec(({ app }) => app.workspace.getLeavesOfType('markdown').length),
				(now) => now === tabs + 1,
				'A new tab should open',
			);
		});

		it('lists a mention as soon as a note holds it, and no longer than that', async () => {
			await openCareGap(driver);
			await driver.write('Huddle.md', 'Who closes the care gap today?\n');
			await until(
				() => outline(driver),
				(rows) => rows.includes('Unlinked mentions 4') && rows.includes('  Huddle 1'),
				'The new mention should be listed',
			);
			await driver.write('Huddle.md', 'Who is on call today?\n');
			await shows(driver, ALL_GAPS, 'The mention should be gone');
		});

		it('finds a name as soon as the note has it', async () => {
			await openCareGap(driver);
			await driver.write(GAP, '---\naliases: [CGAP, envelope]\n---\n*A service that guidelines ask for.*\n');
			await until(marked, (found) => found.includes('envelope'), 'The new name should be found');
		});

		it('keeps what is folded, the place and the focus while notes change', async () => {
			await openCareGap(driver);
			await driver.click(`${VIEW} .mod-note[data-path="Outreach/Call list.md"] .tree-item-self`);
			await focusOn(driver, '.mod-mention[data-path="Yearly board.md"]');
			await focused(driver, 'care gaps');
			await driver.write(
				'Yearly board.md',
				'The agenda is long.\n\nThe board reads about care gaps once a year.\n\n' +
					'A care gap is not an error.\n\nNor is every care gap a lapse.\n',
			);
			await until(() => outline(driver), (rows) => rows.includes('  Yearly board 3'), 'The new mention should be listed');
			await focused(driver, 'care gaps');
			assert.equal((await outline(driver)).includes('    Care Gap'), false);
		});

		it('keeps its tab, grouping and order with the layout', async () => {
			await openCareGap(driver);
			await driver.click(`${VIEW} [aria-label="Group by name"]`);
			await driver.click(`${VIEW} [data-tab="in"]`);
			const state = await driver.exec(({ app }) => app.workspace.getLeavesOfType('care-lexicon-mentions')[0]?.getViewState());
			assert.deepEqual([state?.state?.tab, state?.state?.grouping, state?.state?.sort], ['in', 'name', 'relevance']);
			await driver.exec(async ({ app }) => {
				const [leaf] = app.workspace.getLeavesOfType('care-lexicon-mentions');
				await leaf?.setViewState({ type: 'empty' });
				await leaf?.setViewState({ type: 'care-lexicon-mentions', state: { tab: 'of', grouping: 'name', sort: 'path' } });
			});
			await until(() => outline(driver), (rows) => rows.includes('  CGAP 1'), 'The saved grouping should be in force');
		});
	});

	describe('finding the mentions that matter', () => {
		beforeEach(async () => {
			await start();
			await openCareGap(driver);
		});

		it('filters by a text of the line, and says how many are left', async () => {
			await search(driver, 'ENVELOPE');
			// Both mentions of the line stand beside the word.
			await shows(
				driver,
				['Linked by another name 1', '  Letters 1', '    CGAP', 'Unlinked mentions 1', '  Letters 1', '    CGAPs'],
				'Only the line with the word should be left',
			);
			await until(() => driver.texts(`${VIEW} [aria-live]`), ([said]) => said === '2 of 5 mentions', 'The count should be said');
		});

		it('filters by kind, name, folder and tag; each filter is to be seen and can be taken away', async () => {
			await choose(driver, 'kind', 'unlinked');
			await shows(driver, ALL_GAPS.slice(6), 'Only what is not linked should be left');
			await choose(driver, 'name', 'CGAP');
			await shows(driver, ['Unlinked mentions 1', '  Letters 1', '    CGAPs'], 'Only the alias should be left');
			await driver.click(`${VIEW} .care-lexicon-chip[data-part="kind"]`);
			await shows(
				driver,
				['Linked by another name 1', '  Letters 1', '    CGAP', 'Unlinked mentions 1', '  Letters 1', '    CGAPs'],
				'Links should be back',
			);
			await driver.click(`${VIEW} .care-lexicon-chip[data-part="name"]`);
			await shows(driver, ALL_GAPS, 'Everything should be back');
			await choose(driver, 'folder', 'Outreach');
			await shows(driver, [...ALL_GAPS.slice(0, 6), 'Unlinked mentions 1', '  Letters 1', '    CGAPs'], 'Only the folder should be left');
			await choose(driver, 'tag', 'outreach/phone');
			await shows(driver, ALL_GAPS.slice(0, 3), 'Only the tag should be left');
		});

		it('says when nothing is left, and clears the filters', async () => {
			await choose(driver, 'tag', 'outreach/phone');
			await search(driver, 'zebra');
			await until(
				() => driver.texts(`${VIEW} .care-lexicon-message`),
				([text = '']) => text.startsWith('No mentions match.'),
				'It should say that nothing matches',
			);
			await driver.click(`${VIEW} .care-lexicon-message button`);
			await shows(driver, ALL_GAPS, 'Everything should be back');
		});

		it('sorts by relevance, path or time of change', async () => {
			const heads = async (): Promise<string[]> => (await driver.texts(`${VIEW} .mod-note[data-kind="unlinked"] .tree-item-inner`));
			const sort = async (title: string): Promise<void> => {
				await driver.click(`${VIEW} [aria-label="Change sort order"]`);
				await driver.exec(
					(_, wanted) => [...document.querySelectorAll<HTMLElement>('.menu .menu-item')].find((item) => item.textContent === wanted)?.click(),
					title,
				);
			};
			assert.deepEqual(await heads(), ['Yearly board', 'Letters']);
			await sort('Path (A to Z)');
			await until(heads, (found) => found.join() === 'Letters,Yearly board', 'Paths should be in order');
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Yearly board.md');
				if (file) await app.vault.process(file, (text) => text, { mtime: Date.now() + 60_000 });
			});
			await sort('Modified time (new to old)');
			await until(heads, (found) => found.join() === 'Yearly board,Letters', 'What was changed last should come first');
		});

		it('collapses all headings, and opens them again', async () => {
			await driver.click(`${VIEW} [aria-label="Collapse results"]`);
			const folded = ALL_GAPS.filter((row) => !row.startsWith('    '));
			await shows(driver, folded, 'Only headings should be left');
			await driver.click(`${VIEW} [aria-label="Collapse results"]`);
			await shows(driver, ALL_GAPS, 'All should be open');
		});
	});

	describe('going through mentions by keyboard', () => {
		beforeEach(async () => {
			await start();
			await openCareGap(driver);
			await search(driver, '');
			await driver.press('Tab');
		});

		it('has one stop for Tab; arrows, Home and End move from row to row', async () => {
			await focused(driver, 'Linked mentions 1');
			assert.deepEqual(await driver.exec(() => document.querySelectorAll('.care-lexicon-mentions [role="tree"] [tabindex="0"]').length), 1);
			for (const [key, row] of [
				['ArrowDown', 'Call list 1'],
				['ArrowDown', 'Care Gap'],
				['End', 'CGAPs'],
				['ArrowUp', 'Letters 1'],
				['Home', 'Linked mentions 1'],
				['PageDown', 'CGAPs'],
			] as const) {
				await driver.press(key);
				await focused(driver, row);
			}
		});

		it('folds and unfolds with the arrows and with Enter', async () => {
			await driver.press('ArrowDown');
			await driver.press('ArrowLeft');
			await shows(driver, ALL_GAPS.filter((row) => row !== '    Care Gap'), 'The heading should be folded');
			await driver.press('ArrowRight');
			await shows(driver, ALL_GAPS, 'The heading should be unfolded');
			await driver.press('Enter');
			await driver.waitFor(`${VIEW} .mod-note.is-collapsed[aria-expanded="false"]`);
			await driver.press('ArrowLeft');
			await focused(driver, 'Linked mentions 1');
		});

		it('opens the place with Enter', async () => {
			await driver.press('End');
			await driver.press('Enter');
			await until(activePath, (path) => path === 'Outreach/Letters.md', 'The note should open');
		});

		it('links a mention with one key, and the focus stays in the list', async () => {
			for (const key of ['End', 'ArrowUp', 'ArrowUp', 'ArrowUp']) await driver.press(key);
			await focused(driver, 'care gaps');
			await driver.press('l');
			await until(
				() => driver.read('Yearly board.md'),
				(text) => text.startsWith('The board reads about [[Care Gap|care gaps]] once a year.'),
				'The link should be written',
			);
			await until(() => outline(driver), (rows) => rows[0] === 'Linked mentions 2', 'The mention should count as a link');
			await until(() => outline(driver, '.care-lexicon-row:focus'), (rows) => rows.length === 1, 'The focus should stay in the list');
		});

		it('opens the menu of a mention with m, and closes it back to the row', async () => {
			await driver.press('End');
			await driver.press('m');
			await driver.waitFor('.menu .menu-item');
			assert.ok((await driver.texts('.menu .menu-item')).includes('Ignore here'));
			await driver.press('Escape');
			await focused(driver, 'CGAPs');
		});

		it('ignores a mention with Delete; the filter finds it again', async () => {
			await driver.press('End');
			await driver.press('Delete');
			await shows(driver, [...ALL_GAPS.slice(0, 6), 'Unlinked mentions 2', ...ALL_GAPS.slice(7, 10)], 'The mention should be gone');
			await choose(driver, 'kind', 'ignored');
			await shows(driver, ['Unlinked mentions 1', '  Letters 1', '    CGAPs'], 'The mention should be kept among the ignored');
		});
	});

	describe('seeing what a note mentions itself', () => {
		beforeEach(start);

		it('lists names without a link, what is worth a link first, and follows the note', async () => {
			await driver.write(
				'Plan.md',
				'An IPA may ask for prior authorization. The IPA decides. See [[Capitation]]; with capitation comes risk.\n',
			);
			await openWithMentions(driver, 'Plan.md');
			await driver.exec(() => document.querySelector<HTMLElement>('.care-lexicon-mentions [role="tab"][data-tab="of"]')?.focus());
			await driver.press('ArrowRight');
			await until(
				() => driver.texts(`${VIEW} [role="tab"][aria-selected="true"]`),
				([tab = '']) => tab.startsWith('In this note'),
				'The other tab should be shown',
			);
			const rows = await until(() => outline(driver), ([first]) => first === 'Suggested links 2', 'Two names should be suggested');
			assert.deepEqual(rows.slice(1, 3).sort(), ['  IPA', '  prior authorization']);
			assert.deepEqual(rows.slice(3), ['Other mentions 2', '  IPA', '  capitation']);
			await driver.write('Plan.md', 'An IPA may ask. The IPA decides.\n');
			await shows(driver, ['Suggested links 1', '  IPA', 'Other mentions 1', '  IPA'], 'The list should follow the note');
		});

		it('says of each to which note it would lead, and why it is suggested or not', async () => {
			await driver.write('Plan.md', 'An IPA may ask for it. The IPA decides.\n');
			await openWithMentions(driver, 'Plan.md');
			await driver.click(`${VIEW} [data-tab="in"]`);
			await until(
				() => driver.texts(`${VIEW} .care-lexicon-other`),
				(titles) => titles.length === 2 && titles.every((title) => title === 'Independent Physician Association (IPA)'),
				'The entry should be named',
			);
			const whys = await driver.exec(() =>
				[...document.querySelectorAll('.care-lexicon-mentions .care-lexicon-mark')].map((el) => el.getAttribute('aria-label') ?? ''),
			);
			assert.match(whys[0] ?? '', /^Suggested: you link it in \d+ of \d+ notes that use it · [^·]+ · [^·]+$/);
			assert.equal(whys[1], 'Not suggested: another place in the note is better');
		});
	});

	describe('telling the meanings of a name apart', () => {
		beforeEach(start);

		it('says why MSSP is ambiguous, and how it was decided elsewhere', async () => {
			await openWithMentions(driver, 'Programs/Medicare Shared Savings Program.md');
			await choose(driver, 'kind', 'ambiguous');
			await until(
				() => driver.texts(`${VIEW} .mod-mention[data-path="Start here.md"] .care-lexicon-meaning`),
				([text = '']) => /^May also mean Managed Security Service Provider\. (Too little|Nothing here) decides/.test(text),
				'The other meaning should be said, and why',
			);
			await choose(driver, 'kind', '');
			await search(driver, 'Total Cost of Care');
			await until(
				() => driver.texts(`${VIEW} .mod-mention[data-path="Payment/Total Cost of Care.md"][data-kind="unlinked"] .care-lexicon-meaning`),
				([text = '']) => /^Decided: \S/.test(text),
				'What decided should be said',
			);
		});

		it('asks which one is meant before it links', async () => {
			await openWithMentions(driver, 'Programs/Medicare Shared Savings Program.md');
			await choose(driver, 'kind', 'ambiguous');
			await until(() => outline(driver), (rows) => rows.length === 3, 'One mention should be left');
			await focusOn(driver, '.mod-mention');
			const before = await driver.read('Start here.md');
			await driver.press('l');
			await driver.waitFor('.menu .menu-item');
			assert.deepEqual((await driver.texts('.menu .menu-item')).slice(0, 2).sort(), [
				'Link to Managed Security Service Provider',
				'Link to Medicare Shared Savings Program',
			]);
			assert.equal(await driver.read('Start here.md'), before);
		});
	});

	describe('showing thousands of mentions', () => {
		beforeEach(start);

		it('holds a few rows in the document, and reaches the last', async () => {
			await driver.exec(async ({ app }) => {
				await app.vault.create('Vital Sign.md', '*A figure that is taken at every visit.*\n');
				await app.vault.createFolder('Shifts');
				for (let note = 100; note < 200; note++) {
					const lines = Array.from(
						{ length: 30 },
						(_, line) => `Line ${line} of note ${note} speaks of a vital sign${' and of much else'.repeat(line % 7)}.`,
					);
					await app.vault.create(`Shifts/Shift ${note}.md`, lines.join('\n\n'));
				}
			});
			await openWithMentions(driver, 'Vital Sign.md');
			await until(() => outline(driver), (rows) => rows.includes('Unlinked mentions 3000'), 'All mentions should be counted');
			const drawn = (): Promise<number> => driver.exec(() => document.querySelectorAll('.care-lexicon-mentions .care-lexicon-row').length);
			assert.ok((await drawn()) < 80);
			await search(driver, '');
			await driver.press('Tab');
			await driver.press('End');
			await until(
				() => driver.texts(`${VIEW} .care-lexicon-row:focus .care-lexicon-context`),
				([line = '']) => line.startsWith('Line 29 of note 199 '),
				'The last mention should have the focus',
			);
			const isSeen = await driver.exec(() => {
				const [row, box] = [
					document.querySelector('.care-lexicon-mentions .care-lexicon-row:focus'),
					document.querySelector('.care-lexicon-mentions .care-lexicon-scroller'),
				].map((el) => el?.getBoundingClientRect());
				return row && box ? row.top >= box.top - 1 && row.bottom <= box.bottom + 1 : false;
			});
			assert.equal(isSeen, true);
			assert.ok((await drawn()) < 80);
			await driver.exec(() => document.querySelector('.care-lexicon-mentions .care-lexicon-scroller')?.scrollTo({ top: 60_000 }));
			await until(drawn, (count) => count > 5 && count < 80, 'Rows in the middle should be drawn');
			await driver.exec(() => document.querySelector('.care-lexicon-mentions .care-lexicon-scroller')?.scrollTo({ top: 0 }));
			await until(() => outline(driver), (rows) => rows[0] === 'Linked mentions 0', 'The first rows should be drawn again');
		});

		it('lets no row cover another, whatever their heights', async () => {
			await openWithMentions(driver, ACO);
			const gaps = (): Promise<number[]> => driver.exec(() => {
				const boxes = [...document.querySelectorAll('.care-lexicon-mentions .care-lexicon-row:not([tabindex="0"])')].map((el) =>
					el.getBoundingClientRect(),
				);
				return boxes.slice(1).map((box, i) => Math.round(box.top - (boxes[i]?.bottom ?? 0)));
			});
			await until(
				() => driver.texts(`${VIEW} .care-lexicon-context`),
				(lines) => lines.some((line) => line.length > 60),
				'Lines should be drawn',
			);
			await until(gaps, (found) => found.length > 8 && found.every((gap) => gap === 0), 'Each row should begin where the one above ends');
			await driver.exec(() => document.querySelector('.care-lexicon-mentions .care-lexicon-scroller')?.scrollTo({ top: 900 }));
			await until(
				gaps,
				(found) => found.length > 8 && found.every((gap) => gap === 0),
				'Each row should begin where the one above ends, further down too',
			);
		});
	});
}
