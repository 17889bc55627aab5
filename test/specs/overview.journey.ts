import assert from 'node:assert/strict';
import type { Plugin } from 'obsidian';
import type { Driver } from './driver';
import { until, waitForIndex, type Harness } from './harness';

const VIEW = '.care-lexicon-overview';
const FIGURE = `${VIEW} .care-lexicon-open`;
const OFFER = '.notice a.care-lexicon-undo';

/** What the vault has besides its demo: a glossary in a folder of its own. */
const TERMS: readonly (readonly [path: string, text: string])[] = [
	['Glossary/Deductible.md', '---\naliases: [yearly deductible]\n---\n*What a member pays before the plan pays anything.*\n'],
	['Glossary/Copayment.md', '*A fixed sum that a member pays at a visit.* See [[yearly deductible]].\n'],
];

/** The number of a figure, as it is shown. */
async function countOf(driver: Driver, label: string): Promise<string> {
	return driver.exec((_, selector) => document.querySelector(selector)?.textContent ?? '', `${figure(label)} b`);
}

/** How many of the entries are terms inside notes, as the page says. */
async function countTerms(driver: Driver): Promise<number> {
	const [text = ''] = await driver.texts(figure('Notes with terms inside'));
	return Number(/(\d+) of the entries/.exec(text)?.[1]);
}

const figure = (label: string): string => `${FIGURE}[data-key='${label}']`;
const use = (label: string): string => `${figure(label)} + button`;

async function shows(driver: Driver, label: string, count: string): Promise<void> {
	await until(() => countOf(driver, label), (now) => now === count, `${label} should be ${count}`);
}

/** The scope in the settings on disk; null where none are saved. */
async function savedScope(driver: Driver): Promise<unknown> {
	return driver.exec(async ({ app }) => {
		const file = '.obsidian/plugins/care-lexicon/data.json';
		if (!(await app.vault.adapter.exists(file))) return null;
		return (JSON.parse(await app.vault.adapter.read(file)) as { scope: unknown }).scope;
	});
}

/** The overview, over the demo vault and a glossary in a folder. */
export function overviewJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const activePath = (): Promise<string | undefined> => driver.exec(({ app }) => app.workspace.getActiveFile()?.path);
	const focusedText = (): Promise<string> => driver.exec(() => document.activeElement?.textContent ?? '');

	beforeEach(async () => {
		await driver.resetVault();
		await waitForIndex(driver);
		await driver.exec(({ app }) => app.vault.createFolder('Glossary'));
		for (const [path, text] of TERMS) await driver.write(path, text);
		await driver.command('care-lexicon:open-overview');
		await driver.waitFor(figure('Notes'));
		await shows(driver, 'The folder "Glossary"', '2');
	});

	describe('the overview', () => {
		it('counts what is in the vault, and follows when that changes', async () => {
			const before = Number(await countOf(driver, 'Notes'));
			assert.equal(await driver.exec(({ app }) => app.vault.getMarkdownFiles().length), before);
			await driver.write('Glossary/Coinsurance.md', '*The share of a bill that a member pays.*\n');
			await shows(driver, 'Notes', String(before + 1));
			await shows(driver, 'The folder "Glossary"', '3');
		});

		it('says what Obsidian does not read, and what is worth a look', async () => {
			for (const label of ['Admonition blocks', 'Links by a name only', 'Links that lead nowhere', 'Names that several notes have']) {
				assert.ok(Number(await countOf(driver, label)) > 0, label);
			}
		});

		it('opens the glossary by the number of its entries', async () => {
			await driver.click(figure('Entries'));
			await driver.waitFor('.care-lexicon-glossary .care-lexicon-row');
		});

		it('offers what to try: each button does what its command does', async () => {
			await driver.click(figure('Search the glossary'));
			await driver.waitFor('.prompt .suggestion-item');
			await driver.press('Escape');
			await driver.click(figure('Compare notes'));
			await driver.waitFor('.prompt .suggestion-item');
			await driver.press('Escape');
			await driver.click(figure('Show mentions'));
			await driver.waitFor('.care-lexicon-mentions');
			await driver.click(figure('Show callouts'));
			await driver.waitFor(`${VIEW} .care-lexicon-item`);
		});
	});

	describe('a number of findings opens the check', () => {
		const CHECK = '.care-lexicon-findings';
		const codes = (): Promise<string[]> => driver.exec(() =>
			[...document.querySelectorAll<HTMLElement>('.care-lexicon-findings .mod-cause')].map(({ dataset }) => dataset.code ?? ''));
		const showsOnly = async (code: string): Promise<void> => {
			await until(codes, (found) => found.length > 0 && found.every((one) => one === code), `Only ${code} should be listed`);
		};

		it('filtered by their kind, with as many as the number says, and a chip that takes the filter off', async () => {
			const count = await countOf(driver, 'Names that several notes have');
			await driver.click(figure('Names that several notes have'));
			await showsOnly('ambiguous-name');
			assert.equal(String((await codes()).length), count);
			assert.deepEqual(await driver.texts(`${CHECK} .care-lexicon-chip`), ['Names that several notes have×Remove filter']);
			await driver.click(`${CHECK} .care-lexicon-chip`);
			await until(codes, (found) => new Set(found).size > 1, 'All kinds should be listed');
		});

		it('in the tab where it is open, filtered anew each time, by keyboard too', async () => {
			await driver.click(figure('Names that several notes have'));
			await showsOnly('ambiguous-name');
			await driver.command('care-lexicon:open-overview');
			await driver.exec((_, selector) => document.querySelector<HTMLElement>(selector)?.focus(), figure('Links that lead nowhere'));
			await driver.press('Enter');
			await showsOnly('unresolved-link');
			const focusedKey = (): Promise<string | undefined> => driver.exec(() => (document.activeElement as HTMLElement).dataset.key);
			await until(focusedKey, (key) => key === 'task links', 'The list should have the focus');
			await driver.press('ArrowDown');
			await until(focusedKey, (key) => key?.startsWith('unresolved-link ') === true, 'Its first finding should have the focus');
			await driver.command('care-lexicon:open-overview');
			await driver.click(figure('All findings of the check'));
			await until(codes, (found) => new Set(found).size > 1, 'All kinds should be listed');
			assert.equal(await driver.exec(({ app }) => app.workspace.getLeavesOfType('care-lexicon-findings').length), 1);
		});

		it('and the workspace keeps the filter', async () => {
			await driver.click(figure('Names that several notes have'));
			await showsOnly('ambiguous-name');
			const state = await driver.exec(({ app }) => app.workspace.getLeavesOfType('care-lexicon-findings')[0]?.getViewState());
			assert.equal(state?.state?.kind, 'ambiguous-name');
			await driver.exec(async ({ app }) => {
				const [leaf] = app.workspace.getLeavesOfType('care-lexicon-findings');
				const kept = leaf?.getViewState();
				leaf?.detach();
				if (kept) await app.workspace.getLeaf('tab').setViewState({ ...kept, active: true });
			});
			await showsOnly('ambiguous-name');
		});

		it('does not count what is ignored, and says how many these are', async () => {
			const all = Number(await countOf(driver, 'All findings of the check'));
			const names = Number(await countOf(driver, 'Names that several notes have'));
			await driver.click(figure('Names that several notes have'));
			await showsOnly('ambiguous-name');
			await driver.exec(() => document.querySelector<HTMLElement>('.care-lexicon-findings .mod-cause')?.focus());
			await driver.press('Delete');
			await until(codes, (found) => found.length === names - 1, 'One should be gone');
			await driver.command('care-lexicon:open-overview');
			await shows(driver, 'Names that several notes have', String(names - 1));
			await shows(driver, 'All findings of the check', String(all - 1));
			assert.match((await driver.texts(figure('All findings of the check'))).join(''), /without 1 that you ignore/);
		});
	});

	describe('a number opens its list', () => {
		it('whose rows open the note at the line', async () => {
			await driver.click(figure('Links by a name only'));
			await driver.waitFor(`${VIEW} .care-lexicon-item`);
			const rows = await driver.texts(`${VIEW} .care-lexicon-item`);
			assert.equal(String(rows.length), await countOf(driver, 'Links by a name only'));
			assert.ok(rows.includes('yearly deductibleGlossary/Copayment, line 1'), rows.join('\n'));
			await driver.click(`${VIEW} .care-lexicon-item:has-text("yearly deductible")`);
			await until(activePath, (path) => path === 'Glossary/Copayment.md', 'The note should open');
		});

		it('by keyboard, and Escape leads back to the number', async () => {
			await driver.exec((_, selector) => document.querySelector<HTMLElement>(selector)?.focus(), figure('The folder "Glossary"'));
			await driver.press('Enter');
			await until(focusedText, (text) => text.startsWith('Copayment'), 'The first row should have the focus');
			await driver.press('ArrowDown');
			await until(focusedText, (text) => text.startsWith('Deductible'), 'The next row should have the focus');
			await driver.press('Escape');
			await until(focusedText, (text) => text.startsWith('The folder "Glossary"'), 'The number should have the focus');
			await driver.press('Enter');
			await until(focusedText, (text) => text.startsWith('Copayment'), 'The list should be there again');
			await driver.press('Enter');
			await until(activePath, (path) => path === 'Glossary/Copayment.md', 'The note should open');
		});

		it('of one kind, such as the aliases', async () => {
			await driver.click(`${VIEW} button[data-key="aliases"]`);
			await driver.waitFor(`${VIEW} .care-lexicon-item`);
			const [title = ''] = await driver.texts(`${VIEW} .care-lexicon-list h2`);
			assert.match(title, /^aliases: \d+$/);
			await driver.click(`${VIEW} .care-lexicon-list button`);
			await driver.waitFor(figure('Names'));
		});

		it('and the list follows when the vault changes', async () => {
			await driver.click(figure('The folder "Glossary"'));
			await driver.waitFor(`${VIEW} .care-lexicon-item`);
			await driver.write('Glossary/Coinsurance.md', 'The share of a bill that a member pays.\n');
			await until(() => driver.texts(`${VIEW} .care-lexicon-item`), (rows) => rows.length === 3, 'The new note should be listed');
		});
	});

	describe('what looks like the glossary', () => {
		it('stays a proposal until its button is pressed', async () => {
			assert.equal(await savedScope(driver), null);
			assert.match((await driver.texts(figure('Entries'))).join(''), /All notes are entries/);
		});

		it('becomes the glossary with one click, keeps the focus, and has a way back to all notes', async () => {
			const all = await countOf(driver, 'Entries');
			await driver.click(use('The folder "Glossary"'));
			await shows(driver, 'Entries', String(2 + await countTerms(driver)));
			assert.deepEqual(await savedScope(driver), { tags: [], folders: ['Glossary'], property: '', defined: false, excluded: [] });
			assert.match((await driver.texts(`${VIEW} li`)).join('\n'), /The folder "Glossary"2In use/);
			assert.match(await focusedText(), /^The folder "Glossary"/);
			await driver.click(use('Entries'));
			await shows(driver, 'Entries', all);
		});

		it('narrows the search at once, and the notice takes it back', async () => {
			const all = await countOf(driver, 'Entries');
			await driver.click(use('The folder "Glossary"'));
			await shows(driver, 'Entries', String(2 + await countTerms(driver)));
			const found = async (): Promise<string[]> => {
				await driver.command('care-lexicon:search-glossary');
				await driver.waitFor('.prompt .suggestion-item');
				const rows = await driver.texts('.prompt .suggestion-item .suggestion-title');
				await driver.press('Escape');
				return rows;
			};
			const notes = async (): Promise<string[]> => (await found()).filter((row) => !/ in (?:Billing a|A)cronyms/.test(row));
			await until(notes, (rows) => rows.length === 2, 'The search should have two notes');
			await driver.click(OFFER);
			await shows(driver, 'Entries', all);
		});
	});

	describe('enabled by hand', () => {
		const enable = (): Promise<void> => driver.exec(async ({ app }) => {
			const { plugins } = app as unknown as { plugins: { plugins: Record<string, Plugin | undefined> } };
			await Promise.resolve(plugins.plugins['care-lexicon']?.onUserEnable());
		});

		it('the plugin offers the overview in a notice, once, and opens nothing by itself', async () => {
			await driver.resetVault();
			await waitForIndex(driver);
			assert.deepEqual(await driver.texts('.notice'), []);
			await enable();
			await driver.waitFor(OFFER);
			assert.equal(await driver.exec(({ app }) => app.workspace.getLeavesOfType('care-lexicon-overview').length), 0);
			await driver.click(OFFER);
			await driver.waitFor(figure('Notes'));
			await driver.waitGone(OFFER);
			await enable();
			assert.deepEqual(await driver.texts(OFFER), []);
		});
	});
}
