import assert from 'node:assert/strict';
import { until, waitForIndex, type Harness } from './harness';
import { NamesPage, READING } from './names-page';
import { treeIn } from './outline';

const LIST = 'Acronyms.md';
const QUALITY = 'Policies/Quality measures.md';
const NETWORK = 'Policies/Network rules.md';
const POPOVER = '.care-lexicon-popover';
const SELECTED = '.prompt .suggestion-item.is-selected';
const VIEW = '.care-lexicon-mentions';
const TABLE = '.markdown-reading-view .care-lexicon-table';

const { outline, shows, focused } = treeIn(VIEW);

/** A vault of a list of acronyms and five policies: no term has a note of its own. */
export function termsJourneys(harness: Harness): void {
	const { beforeEach, describe, driver } = harness;
	describe('terms without notes of their own', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});
		inNotes(harness);
		finding(harness);
		inTheMentionsView(harness);
		comparing(harness);
	});
}

/** Waits until the list is open at a line that says this, lit up. */
async function opensAt({ driver }: Harness, text: string): Promise<void> {
	const lit = '.workspace-leaf.mod-active .is-flashing';
	await until(() => driver.texts(lit), ([found = '']) => found.includes(text), `The line of ${text} should be lit up`);
	assert.equal(await driver.exec(({ app }) => app.workspace.getActiveFile()?.path), LIST);
}

/** The line of the cursor in the editor that is open, 1-based. */
const cursorLine = ({ driver }: Harness): Promise<number> =>
	driver.exec(({ app }) => (app.workspace.activeEditor?.editor?.getCursor().line ?? -1) + 1);

function inNotes(harness: Harness): void {
	const { it, driver } = harness;
	const page = new NamesPage(driver);
	const read = async (path: string): Promise<void> => {
		await driver.openFile(path, 'reading');
		await driver.waitFor(`${READING}, .care-lexicon-link`);
	};

	it('are underlined where policies use them, and say what they mean and where they stand', async () => {
		await read(QUALITY);
		await page.shows(READING, ['HEDIS', 'HMO', 'PPO', 'HIM']);
		await driver.hover(`${READING}:nth-of-type(2)`);
		await driver.waitFor(POPOVER);
		assert.deepEqual(await driver.texts(`${POPOVER} .care-lexicon-entry-title`), ['HMO']);
		assert.deepEqual(await driver.texts(`${POPOVER} .care-lexicon-definition`), [
			'Health maintenance organization: pays for care inside its network only.',
		]);
		assert.deepEqual(await driver.texts(`${POPOVER} .care-lexicon-source`), ['In Acronyms']);
		await driver.click(`${POPOVER} button`);
		await opensAt(harness, 'Health maintenance organization');
	});

	it('are linked to the heading that they stand under, or to their block; the link counts as theirs', async () => {
		await driver.write(QUALITY, 'Each HMO signs an MSSP contract. An HMO may leave.\n');
		await read(QUALITY);
		await page.shows(READING, ['HMO', 'MSSP']);
		const link = async (name: string): Promise<void> => {
			await driver.hover(READING);
			await driver.waitFor(POPOVER);
			assert.deepEqual(await driver.texts(`${POPOVER} .care-lexicon-entry-title`), [name]);
			await driver.click(`${POPOVER} button:nth-child(2)`);
			await driver.waitGone(POPOVER);
		};
		await link('HMO');
		await page.shows(READING, ['MSSP']);
		await link('MSSP');
		await driver.waitGone(READING);
		assert.equal(await driver.read(QUALITY), 'Each [[Acronyms#Payers|HMO]] signs an [[Acronyms#^mssp|MSSP]] contract. An HMO may leave.\n');
		const unresolved = await driver.exec(({ app }, path) => app.metadataCache.unresolvedLinks[path], QUALITY);
		assert.deepEqual(unresolved, {});
	});

	it('are linked by headings with signs that a link cannot hold', async () => {
		await driver.write(LIST, (await driver.read(LIST)).replace('## Payers', '## Payers: who | what ^ #1'));
		await driver.write(QUALITY, 'Each HMO counts.\n');
		await read(QUALITY);
		await driver.hover(READING);
		await driver.click(`${POPOVER} button:nth-child(2)`);
		await until(
			() => driver.read(QUALITY),
			(text) => text === 'Each [[Acronyms#Payers who what 1|HMO]] counts.\n',
			'The heading should be told as a link can',
		);
		const line = await driver.exec(({ app, obsidian }, path) => {
			const file = app.vault.getFileByPath(path);
			const cache = file && app.metadataCache.getFileCache(file);
			return cache && obsidian.resolveSubpath(cache, '#Payers who what 1')?.start.line;
		}, LIST);
		assert.equal(line, 4);
	});

	it('are opened at their line by a link that only says their name', async () => {
		await driver.openFile(NETWORK, 'reading');
		await driver.waitFor('.markdown-reading-view a.care-lexicon-link:not(.is-unresolved)');
		await driver.hover('.markdown-reading-view a.care-lexicon-link');
		await driver.waitFor(POPOVER);
		assert.deepEqual(await driver.texts(`${POPOVER} :is(.care-lexicon-entry-title, .care-lexicon-source)`), ['HMO', 'In Acronyms']);
		assert.deepEqual(await driver.texts(`${POPOVER} button`), ['Open', 'Compare with …', 'Mentions']);
		await driver.click('.markdown-reading-view a.care-lexicon-link');
		await opensAt(harness, 'HMO');
		assert.equal(await driver.exec(({ app }) => app.vault.getFileByPath('HMO.md')), null);
	});

	it('are suggested while typing, with where they stand, and linked there', async () => {
		await page.edit('Joined an  today.\n');
		await page.select(10);
		await driver.type(';;hmo');
		await until(
			() => driver.texts('.suggestion-container .care-lexicon-suggestion .suggestion-title'),
			([first]) => first === 'HMO, in Acronyms',
			'HMO should be suggested',
		);
		await driver.press('Enter');
		await until(() => page.text(), (text) => text === 'Joined an [[Acronyms#Payers|HMO]] today.\n', 'The link should lead to the place');
	});
}

function finding(harness: Harness): void {
	const { it, driver } = harness;
	const search = async (command: string, query: string): Promise<void> => {
		await driver.command(`care-lexicon:${command}`);
		await driver.waitFor('.prompt');
		await driver.type(query);
		await until(() => driver.texts(`${SELECTED} .suggestion-title`), ([first]) => first === 'HMO, in Acronyms', 'HMO should be found first');
	};

	it('are found by the search, which shows where they stand and opens them at their line', async () => {
		await driver.openFile(QUALITY, 'editing');
		await search('search-glossary', 'hmo');
		await driver.press('Tab');
		await driver.waitFor('.care-lexicon-preview');
		assert.deepEqual(await driver.texts('.care-lexicon-preview .care-lexicon-source'), ['In Acronyms']);
		// The long form leads the definition; it is not among the other names, too.
		assert.match((await driver.texts('.care-lexicon-preview .care-lexicon-definition')).join(), /^Health maintenance organization/i);
		assert.deepEqual(await driver.texts('.care-lexicon-preview .care-lexicon-aliases'), []);
		await driver.press('Enter');
		await opensAt(harness, 'HMO');
		assert.equal(await cursorLine(harness), 8);
	});

	it('are linked at the cursor by the search, and named in a recipe', async () => {
		const text = 'An \n\n```compare\nPPO\n\n```\n';
		await driver.write('Draft.md', text);
		await driver.openFile('Draft.md', 'editing');
		const insertAt = async (line: number, wanted: string): Promise<void> => {
			await driver.exec(({ app }, at) => app.workspace.activeEditor?.editor?.setCursor({ line: at, ch: at === 0 ? 3 : 0 }), line);
			await search('insert-link', 'hmo');
			await driver.press('Enter');
			await until(() => driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getValue()), (now) => now === wanted, wanted);
		};
		await insertAt(4, text.replace('PPO\n', 'PPO\nHMO'));
		await insertAt(0, text.replace('PPO\n', 'PPO\nHMO').replace('An ', 'An [[Acronyms#Payers|HMO]]'));
	});
}

/** The list of acronyms, which nobody mentions, and what mentions its terms, folded. */
const FOLDED = [
	'Linked mentions 0', '  –', 'Linked by another name 0', '  –', 'Unlinked mentions 0', '  –',
	'Terms in this note 7', '  ACO 1', '  HMO 3', '  PPO 1', '  MSSP 1', '  HIM 1', '  HEDIS 1', '  CAHPS 1',
];
const HMO = ['  HMO 3', '    Quality measures 1', '      HMO', '    Network rules 2', '      HMO', '      HMO'];

function inTheMentionsView(harness: Harness): void {
	const { it, driver } = harness;
	const open = async (path: string): Promise<void> => {
		await driver.openFile(path, 'reading');
		await driver.command('care-lexicon:open-mentions');
		await driver.waitFor(`${VIEW} .care-lexicon-row`);
	};
	const heading = `${VIEW} .mod-term[data-path="${LIST}#HMO"]`;

	it('have their mentions listed with those of their note, folded at first, but not where the list explains them', async () => {
		await open(LIST);
		await shows(driver, FOLDED, 'Each term that is mentioned should have a heading');
		assert.deepEqual(await driver.texts(`${VIEW} [role="tab"]`), ['Mentions0', 'In this note0']);
		await driver.click(`${heading} .tree-item-self`);
		await shows(driver, [...FOLDED.slice(0, 8), ...HMO, ...FOLDED.slice(9)], 'The mentions of HMO should be listed');
	});

	it('are gone through by keyboard, filtered, folded, and opened at their line', async () => {
		await open(LIST);
		await shows(driver, FOLDED, 'Each term that is mentioned should have a heading');
		await driver.exec(() => document.querySelector<HTMLElement>('.care-lexicon-mentions .care-lexicon-row')?.focus());
		for (const key of ['End', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await driver.press(key);
		await focused(driver, 'HEDIS');
		await driver.press('ArrowLeft');
		await focused(driver, 'Quality measures 1');
		await driver.click(`${VIEW} [aria-label="Collapse results"]`);
		await until(() => outline(driver), (rows) => rows.at(-2) === '  HEDIS 1', 'All terms should be folded');
		await driver.click(heading, { modifiers: ['ControlOrMeta'] });
		await until(() => driver.exec(({ app }) => app.workspace.getLeavesOfType('markdown').length), (tabs) => tabs === 2, 'A tab should open');
		await until(() => cursorLine(harness), (line) => line === 8, 'The line of HMO should be shown');
		await driver.exec(() => {
			const input = document.querySelector<HTMLInputElement>('.care-lexicon-mentions input[type="search"]');
			if (input) input.value = 'surveys';
			input?.dispatchEvent(new Event('input', { bubbles: true }));
		});
		await shows(driver, ['Terms in this note 1', '  CAHPS 1'], 'Only the term that the line speaks of should be left');
		await until(() => driver.texts(`${VIEW} [aria-live]`), ([said]) => said === '1 of 9 mentions', 'The count should be said');
	});

	it('are told with their note where a note names them', async () => {
		await open(QUALITY);
		await driver.click(`${VIEW} [data-tab="in"]`);
		await until(
			() => driver.texts(`${VIEW} .care-lexicon-other`),
			(titles) => [...titles].sort().join() === ['HEDIS', 'HIM', 'HMO', 'PPO'].map((term) => `${term}, in Acronyms`).join(),
			'Each term should be told with its note',
		);
	});

	it('are shown there from the glossary, unfolded', async () => {
		await driver.command('care-lexicon:open-glossary');
		await driver.waitFor('.care-lexicon-glossary .mod-entry');
		await driver.exec(() => [...document.querySelectorAll('.care-lexicon-glossary .mod-entry')]
			.find((el) => el.textContent?.startsWith('HMO, in Acronyms'))?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true })));
		await driver.waitFor('.menu .menu-item');
		await driver.exec(() => [...document.querySelectorAll<HTMLElement>('.menu .menu-item')]
			.find((item) => item.textContent === 'Show mentions')?.click());
		await focused(driver, 'HMO 3');
		await until(() => outline(driver), (rows) => HMO.every((row) => rows.includes(row)), 'The mentions of HMO should be unfolded');
	});
}

function comparing(harness: Harness): void {
	const { it, driver } = harness;
	const heads = (): Promise<string[]> => driver.texts(`${TABLE} thead th`);
	const cells = (): Promise<string[]> => driver.texts(`${TABLE} td .care-lexicon-text`);

	it('are compared by their facts, follow the list, and are opened by their heads', async () => {
		await driver.openFile('Policies/Plan types.md', 'reading');
		await driver.waitFor(TABLE);
		assert.deepEqual(await heads(), ['Attribute', 'HEDIS', 'CAHPS']);
		assert.deepEqual((await cells()).slice(-2), ['NCQA', 'AHRQ']);
		await driver.write(LIST, (await driver.read(LIST)).replace('| AHRQ |', '| AHRQ, since 1995 |'));
		await until(cells, (now) => now.at(-1) === 'AHRQ, since 1995', 'The table should follow the list');
		await driver.click(`${TABLE} thead a.internal-link`);
		await opensAt(harness, 'HEDIS');
	});

	it('are compared with sections of notes, which are followed too', async () => {
		const eyes = '# Eye\n\n## BRAO\n\n- **Vessel**: a branch\n\n## CRAO\n\n- **Vessel**: the trunk\n';
		await driver.write('crao.md', eyes);
		await driver.write('Draft.md', '```compare\n[[crao#BRAO]]\n[[crao#CRAO]]\n```\n');
		await driver.openFile('Draft.md', 'reading');
		await driver.waitFor(TABLE);
		assert.deepEqual([await heads(), await cells()], [['Attribute', 'BRAO', 'CRAO'], ['a branch', 'the trunk']]);
		await driver.write('crao.md', eyes.replace('the trunk', 'the trunk of the artery'));
		await until(cells, (now) => now[1] === 'the trunk of the artery', 'The table should follow the section');
		await driver.write('crao.md', eyes.replace('BRAO', 'Branch'));
		await driver.waitFor('.care-lexicon-problem');
		await driver.write('crao.md', eyes);
		await driver.waitGone('.care-lexicon-problem');
		await driver.click(`${TABLE} thead th:nth-child(3) a.internal-link`);
		await until(
			() => driver.texts('.is-flashing'), ([text]) => text === 'CRAO', 'The section should be lit up',
		);
	});

	it('are picked for a comparison, and written so that they are found again', async () => {
		await driver.write('HMO.md', '*A handful of members only.*\n');
		await driver.write('Draft.md', '');
		await driver.openFile('Draft.md', 'editing');
		await driver.command('care-lexicon:compare-notes');
		await driver.waitFor('.prompt');
		for (const [query, row] of [['hmo', 'HMO, in Acronyms'], ['cahps', 'CAHPS, in Acronyms']] as const) {
			await driver.type(query);
			await until(() => driver.texts(SELECTED), ([first]) => first === row, `${row} should be offered first`);
			await driver.press('Enter');
		}
		await driver.press('Shift+Enter');
		await until(
			() => driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getValue()),
			(text) => text === '```compare\nAcronyms#HMO\nCAHPS\n```\n',
			'The recipe should lead to the terms',
		);
	});
}
