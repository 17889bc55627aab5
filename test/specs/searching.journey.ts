import assert from 'node:assert/strict';
import type { Driver } from './driver';
import { until, waitForIndex, type Harness } from './harness';

async function firstFor(driver: Driver, query: string, wanted: RegExp): Promise<string> {
	await driver.exec((_, text) => {
		const input = document.querySelector<HTMLInputElement>('.prompt input');
		if (!input) throw new Error('The search is not open.');
		input.value = text;
		input.dispatchEvent(new Event('input', { bubbles: true }));
	}, query);
	const [first = ''] = await until(() => driver.texts('.prompt .suggestion-item.is-selected'), ([text = '']) => wanted.test(text), `"${query}" should find ${wanted.source} first`);
	return first;
}

/** The glossary search, from the palette. */
export function searchingJourneys({ describe, it, beforeEach, driver }: Harness): void {
	describe('searching the glossary', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		it('finds an entry by acronym, by a misspelt word and by a word of its definition', async () => {
			await driver.command('care-lexicon:search-glossary');
			await driver.waitFor('.prompt');
			assert.match(await firstFor(driver, 'cin', /^CIN/), /Clinically Integrated Network/);
			await firstFor(driver, 'capitaton', /Capitation/);
			await firstFor(driver, 'unspent money', /Shared Savings/);
		});

		it('marks what matches in the name, and shows the definition and the keys', async () => {
			await driver.command('care-lexicon:search-glossary');
			await driver.waitFor('.prompt');
			await firstFor(driver, 'shared sav', /^Shared Savings/);
			assert.deepEqual((await driver.texts('.prompt .suggestion-item.is-selected .suggestion-highlight')).slice(0, 2), ['Shared', 'Sav']);
			assert.match((await driver.texts('.prompt .suggestion-item.is-selected .suggestion-note'))[0] ?? '', /payer/);
			assert.match((await driver.texts('.prompt-instructions')).join(' '), /to open in new tab/);
		});

		it('opens the entry with Enter, and in a new tab with the modifier', async () => {
			await driver.command('care-lexicon:search-glossary');
			await driver.waitFor('.prompt');
			await firstFor(driver, 'hmo', /^HMO/);
			await driver.press('Enter');
			await until(() => driver.exec(({ app }) => app.workspace.getActiveFile()?.basename), (name) => name === 'Health Maintenance Organization', 'Enter should open the entry');
			const tabs = await driver.exec(({ app }) => app.workspace.getLeavesOfType('markdown').length);
			await driver.command('care-lexicon:search-glossary');
			await driver.waitFor('.prompt');
			await firstFor(driver, 'pcmh', /^PCMH/);
			await driver.press('ControlOrMeta+Enter');
			await until(() => driver.exec(({ app }) => app.workspace.getLeavesOfType('markdown').length), (now) => now === tabs + 1, 'A new tab should open');
		});

		it('inserts a link that shows the name searched for, as one step to undo', async () => {
			await driver.write('Draft.md', 'Joined an ');
			await driver.openFile('Draft.md', 'editing');
			await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.setCursor({ line: 0, ch: 10 }));
			await driver.command('care-lexicon:search-glossary');
			await driver.waitFor('.prompt');
			await firstFor(driver, 'aco', /^ACO/);
			await driver.press('Alt+Enter');
			const text = (): Promise<string> => driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getValue() ?? '');
			await until(text, (now) => now === 'Joined an [[Accountable Care Organization (ACO)|ACO]]', 'The link should stand at the cursor');
			await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.undo());
			assert.equal(await text(), 'Joined an ');
		});

		it('offers "Insert link to a term" only where a note is being edited', async () => {
			const isOffered = (): Promise<boolean> => driver.exec(({ app }) => {
				const { commands } = app as unknown as { commands: { listCommands(): { id: string }[] } };
				return commands.listCommands().some(({ id }) => id === 'care-lexicon:insert-link');
			});
			await driver.openFile('Start here.md', 'reading');
			assert.equal(await isOffered(), false);
			await driver.openFile('Start here.md', 'editing');
			assert.equal(await isOffered(), true);
		});
	});
}
