import assert from 'node:assert/strict';
import type { Plugin } from 'obsidian';
import { DEFAULT_SETTINGS, writeSettings } from '../../src/engine';
import type { Driver } from './driver';
import { until, waitForIndex, type Harness } from './harness';
import { treeIn } from './outline';

const VIEW = '.care-lexicon-glossary';
const FIELD = `${VIEW} input[type="search"]`;

/** The vault's glossary is the folder `Terms` alone: four entries, and a note elsewhere that is none. */
const TERMS: readonly (readonly [path: string, text: string])[] = [
	[
		'Terms/Deductible.md',
		'---\naliases: [yearly deductible]\ntags: [glossary/cost]\n---\n*What a member pays before the plan pays anything.*\n\nMaximum:: 8000\n',
	],
	[
		'Terms/Copayment.md',
		'---\naliases: [copay]\ntags: [glossary/cost, Member]\n---\n*A fixed sum that a member pays at a visit.*\n\nMaximum:: 50\n',
	],
	['Terms/coinsurance.md', '---\ntags: [glossary/cost, member]\n---\n*The share of a bill that a member pays.*\n'],
	['Terms/340B Program.md', '---\ntags: [glossary]\n---\nA federal program for the prices of drugs.\n'],
	['Diary.md', 'Called about a copayment.\n'],
];

const { outline, shows, focused } = treeIn(VIEW);

async function search(driver: Driver, text: string): Promise<void> {
	await driver.click(FIELD);
	await driver.press('ControlOrMeta+a');
	await driver.press('Delete');
	await driver.type(text);
}

async function openGlossary(driver: Driver): Promise<void> {
	await driver.command('care-lexicon:open-glossary');
	await driver.waitFor(`${VIEW} .care-lexicon-row`);
}

/** Settings come from another device: the file is replaced, and the plugin is told. */
async function setScope(driver: Driver, folders: readonly string[]): Promise<void> {
	await driver.exec(async ({ app }, data) => {
		const { plugins } = app as unknown as { plugins: { plugins: Record<string, Plugin | undefined> } };
		await plugins.plugins['care-lexicon']?.saveData(data);
		await plugins.plugins['care-lexicon']?.onExternalSettingsChange?.();
	}, writeSettings({ ...DEFAULT_SETTINGS, termsInside: false, scope: { ...DEFAULT_SETTINGS.scope, folders } }));
}

const A_TO_Z = ['0–9 1', '  340B Program', 'C 2', '  coinsurance', '  Copayment', 'D 1', '  Deductible'];

/** The glossary view, over a small glossary of its own. */
export function glossaryJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const start = async (): Promise<void> => {
		await driver.resetVault();
		await waitForIndex(driver);
	};
	const startWithTerms = async (): Promise<void> => {
		await start();
		await driver.exec(({ app }) => app.vault.createFolder('Terms'));
		for (const [path, text] of TERMS) await driver.write(path, text);
		await setScope(driver, ['Terms']);
		await openGlossary(driver);
		await shows(driver, A_TO_Z, 'The entries should be listed');
	};
	const activePath = (): Promise<string | undefined> => driver.exec(({ app }) => app.workspace.getActiveFile()?.path);
	/** With the modifier a row shows its preview, which may lie over the next one: the pointer goes elsewhere. */
	const select = async (path: string): Promise<void> => {
		await driver.click(`${VIEW} [data-key="${path}"]`, { modifiers: ['ControlOrMeta'] });
		await driver.hover(FIELD);
		await driver.waitGone('.hover-popover');
	};
	const fromMenu = (title: string | RegExp): Promise<void> => driver.exec((_, source, flags) => {
		const item = [...document.querySelectorAll<HTMLElement>('.menu .menu-item')].find(({ textContent }) =>
			new RegExp(source, flags).test(textContent ?? ''),
		);
		if (!item) throw new Error(`The menu has no item ${source}.`);
		item.click();
	}, typeof title === 'string' ? `^${title}$` : title.source, '');
	const menuOf = async (path: string): Promise<void> => {
		await driver.exec(
			(_, key) =>
				document
					.querySelector(`.care-lexicon-glossary [data-key="${key}"]`)
					?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 900, clientY: 300 })),
			path,
		);
		await driver.waitFor('.menu .menu-item');
	};

	describe('looking through the glossary', () => {
		beforeEach(startWithTerms);

		it('lists entries from A to Z below letters with counts, each with its other names and definition', async () => {
			assert.deepEqual(await driver.texts(`${VIEW} [data-key="Terms/Copayment.md"]`), [
				'CopaymentcopayA fixed sum that a member pays at a visit.',
			]);
			assert.deepEqual(await driver.texts(`${VIEW} [role="tab"]`), ['Entries4', 'Tags3']);
		});

		it('opens an entry with a click, and with the middle button in a new tab', async () => {
			await driver.openFile('Diary.md');
			await driver.click(`${VIEW} [data-key="Terms/Deductible.md"] .care-lexicon-term`);
			await until(activePath, (path) => path === 'Terms/Deductible.md', 'The entry should open');
			const tabs = await driver.exec(({ app }) => app.workspace.getLeavesOfType('markdown').length);
			await driver.exec(() =>
				document
					.querySelector('.care-lexicon-glossary [data-key="Terms/Copayment.md"]')
					?.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 1 })),
			);
			await until(
				() => driver.exec(({ app }) => app.workspace.getLeavesOfType('markdown').length),
				(now) => now === tabs + 1,
				'A new tab should open',
			);
		});

		it('jumps to a letter from the bar, by mouse and by keyboard', async () => {
			assert.deepEqual(await driver.texts(`${VIEW} .care-lexicon-letter`), ['0–9, 1', 'C, 2', 'D, 1']);
			await driver.click(`${VIEW} [data-letter="C"]`);
			await focused(driver, 'C 2');
			await driver.exec(() => document.querySelector<HTMLElement>('.care-lexicon-glossary .care-lexicon-letter[tabindex="0"]')?.focus());
			await driver.press('ArrowRight');
			await driver.press('Enter');
			await focused(driver, 'D 1');
		});

		it('folds a letter, and all of them', async () => {
			await driver.click(`${VIEW} .mod-letter[data-key="letter C"]`);
			await shows(driver, A_TO_Z.filter((row) => !/co/i.test(row)), 'The letter should be folded');
			await driver.click(`${VIEW} [aria-label="Collapse all"]`);
			await shows(driver, ['0–9 1', 'C 2', 'D 1'], 'All should be folded');
			await driver.click(`${VIEW} [aria-label="Collapse all"]`);
			await shows(driver, A_TO_Z, 'All should be open');
		});

		it('follows the notes: what is new, renamed, changed or gone', async () => {
			await driver.write('Terms/Benefit.md', '*What a plan pays for.*\n');
			await shows(driver, [...A_TO_Z.slice(0, 2), 'B 1', '  Benefit', ...A_TO_Z.slice(2)], 'The new entry should be listed');
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Terms/Benefit.md');
				if (file) await app.fileManager.renameFile(file, 'Terms/Exclusion.md');
			});
			await shows(driver, [...A_TO_Z, 'E 1', '  Exclusion'], 'The entry should stand under its new name');
			await driver.write('Terms/Exclusion.md', '*What a plan never pays for.*\n');
			await until(
				() => driver.texts(`${VIEW} [data-key="Terms/Exclusion.md"]`),
				([text = '']) => text.endsWith('What a plan never pays for.'),
				'The new definition should be shown',
			);
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Terms/Exclusion.md');
				if (file) await app.vault.delete(file);
			});
			await shows(driver, A_TO_Z, 'The entry should be gone');
		});

		it('lists what the settings make an entry', async () => {
			await setScope(driver, ['Models']);
			await until(
				() => outline(driver),
				(rows) => rows.includes('  Care Coordination') && !rows.includes('  Copayment'),
				'The other folder should be listed',
			);
			await setScope(driver, ['No such folder']);
			await until(
				() => driver.texts(`${VIEW} .care-lexicon-message`),
				([text = '']) => text.startsWith('No note is an entry'),
				'It should say that there are no entries',
			);
		});

		it('has a menu for each entry', async () => {
			await driver.openFile('Diary.md', 'editing');
			await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.setCursor({ line: 0, ch: 0 }));
			await menuOf('Terms/Deductible.md');
			assert.deepEqual(await driver.texts('.menu .menu-item-title'), [
				'Open',
				'Open in new tab',
				'Show mentions',
				'Insert link',
				'Copy definition',
			]);
			await fromMenu('Copy definition');
			await until(
				() => driver.exec(() => navigator.clipboard.readText()),
				(text) => text === 'What a member pays before the plan pays anything.',
				'The definition should be copied',
			);
			await menuOf('Terms/Deductible.md');
			await fromMenu('Insert link');
			await until(
				() => driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getValue()),
				(text) => text?.startsWith('[[Deductible]]Called') === true,
				'The link should stand at the cursor',
			);
			await menuOf('Terms/Copayment.md');
			await fromMenu('Show mentions');
			await until(
				() => driver.texts('.care-lexicon-mentions .care-lexicon-subject'),
				([title]) => title === 'Copayment',
				'The mentions should be shown',
			);
		});

		it('offers no link where no note is being edited', async () => {
			await driver.openFile('Diary.md', 'reading');
			await menuOf('Terms/340B Program.md');
			assert.ok(!(await driver.texts('.menu .menu-item-title')).includes('Insert link'));
		});

		it('keeps its tab and tag with the layout', async () => {
			await driver.click(`${VIEW} [data-tab="tags"]`);
			await driver.click(`${VIEW} .mod-tag[data-key="#member"]`);
			const state = await driver.exec(({ app }) => app.workspace.getLeavesOfType('care-lexicon-glossary')[0]?.getViewState());
			assert.deepEqual([state?.state?.tab, state?.state?.tag?.toString().toLowerCase()], ['entries', 'member']);
			await driver.exec(async ({ app }) => {
				const [leaf] = app.workspace.getLeavesOfType('care-lexicon-glossary');
				await leaf?.setViewState({ type: 'empty' });
				await leaf?.setViewState({ type: 'care-lexicon-glossary', state: { tab: 'entries', tag: 'member' } });
			});
			await shows(driver, ['C 2', '  coinsurance', '  Copayment'], 'The saved tag should be in force');
		});
	});

	describe('finding entries in the glossary view', () => {
		beforeEach(startWithTerms);

		it('searches as the glossary search does, and marks what it found', async () => {
			await search(driver, 'copay');
			const [first] = await until(() => outline(driver), ([one]) => one === 'Copayment', 'The alias should be found first');
			assert.equal(first, 'Copayment');
			assert.deepEqual((await driver.texts(`${VIEW} [data-key="Terms/Copayment.md"] .care-lexicon-others .suggestion-highlight`)), ['copay']);
			await search(driver, 'deductable');
			await until(() => outline(driver), ([one]) => one === 'Deductible', 'A misspelt word should be understood');
			await search(driver, 'prices of drugs');
			await until(() => outline(driver), ([one]) => one === '340B Program', 'Words of a definition should be found');
			await until(() => driver.texts(`${VIEW} [aria-live]`), ([said = '']) => /^\d of 4 entries$/.test(said), 'The count should be said');
		});

		it('says when nothing is found, and clears the search', async () => {
			await search(driver, 'zebra xylophone');
			await until(
				() => driver.texts(`${VIEW} .care-lexicon-message`),
				([text = '']) => text.startsWith('No entry matches.'),
				'It should say that nothing matches',
			);
			await driver.click(`${VIEW} .care-lexicon-message button`);
			await shows(driver, A_TO_Z, 'All should be back');
		});

		it('goes from the field to the list with the arrow, and clears it with Escape', async () => {
			await search(driver, 'coins');
			await until(() => outline(driver), ([one]) => one === 'coinsurance', 'The other entry should be found');
			await search(driver, 'copay');
			await until(() => outline(driver), ([one]) => one === 'Copayment', 'The entry should be found');
			await driver.press('ArrowDown');
			await focused(driver, 'Copayment');
			await driver.click(FIELD);
			await driver.press('Escape');
			await shows(driver, A_TO_Z, 'All should be back');
		});

		it('follows the notes while a search is on', async () => {
			await search(driver, 'formulary');
			await until(
				() => driver.texts(`${VIEW} .care-lexicon-message`),
				([text = '']) => text.startsWith('No entry matches.'),
				'Nothing should be found yet',
			);
			await driver.write('Terms/Formulary.md', '*The drugs that a plan pays for.*\n');
			await until(() => outline(driver), ([one]) => one === 'Formulary', 'The new entry should be found');
		});

		it('shows tags as a tree with counts; one of them filters the list, a search in it too', async () => {
			await driver.click(`${VIEW} [data-tab="tags"]`);
			await until(
				() => outline(driver),
				(rows) => rows.join('\n').toLowerCase() === 'glossary 4\n  cost 3\nmember 2',
				'The tags should be a tree',
			);
			await driver.click(`${VIEW} .mod-tag[data-key="#glossary"] .collapse-icon`);
			await until(() => outline(driver), (rows) => rows.join('\n').toLowerCase() === 'glossary 4\nmember 2', 'The tag should be folded');
			await driver.click(`${VIEW} .mod-tag[data-key="#glossary"] .collapse-icon`);
			await driver.click(`${VIEW} .mod-tag[data-key="#glossary/cost"]`);
			await shows(driver, A_TO_Z.slice(2), 'Only the tag should be left');
			await search(driver, 'pays before');
			await until(() => outline(driver), ([one]) => one === 'Deductible', 'The search should be made in the tag');
			await search(driver, 'prices of drugs');
			await until(() => outline(driver), (rows) => !rows.includes('340B Program'), 'What has not the tag should not be found');
			await search(driver, '');
			await driver.click(`${VIEW} .care-lexicon-chip`);
			await shows(driver, A_TO_Z, 'All should be back');
		});
	});

	describe('going through the glossary by keyboard', () => {
		beforeEach(async () => {
			await startWithTerms();
			await driver.click(FIELD);
			await driver.press('ArrowDown');
			// The list keeps its place while entries come in above it.
			await driver.press('Home');
			await focused(driver, '0–9 1');
		});

		it('has one stop for Tab; arrows, Home and End move, folding included', async () => {
			assert.equal(await driver.exec(() => document.querySelectorAll('.care-lexicon-glossary [role="tree"] [tabindex="0"]').length), 1);
			for (const [key, row] of [
				['ArrowDown', '340B Program'],
				['End', 'Deductible'],
				['ArrowLeft', 'D 1'],
				['Home', '0–9 1'],
				['ArrowRight', '340B Program'],
			] as const) {
				await driver.press(key);
				await focused(driver, row);
			}
			await driver.press('Home');
			await driver.press('ArrowLeft');
			await shows(driver, A_TO_Z.filter((row) => row !== '  340B Program'), 'The heading should be folded');
		});

		it('goes to the entry whose title begins with what is typed', async () => {
			await driver.press('c');
			await focused(driver, 'coinsurance');
			await driver.type('op');
			await focused(driver, 'Copayment');
		});

		it('opens an entry with Enter, with the modifier in a new tab', async () => {
			await driver.openFile('Diary.md');
			await driver.click(FIELD);
			await driver.press('ArrowDown');
			await driver.press('End');
			await driver.press('Enter');
			await until(activePath, (path) => path === 'Terms/Deductible.md', 'The entry should open');
			const tabs = await driver.exec(({ app }) => app.workspace.getLeavesOfType('markdown').length);
			await driver.click(FIELD);
			await driver.press('ArrowDown');
			await driver.press('Home');
			await driver.press('ArrowDown');
			await driver.press('ControlOrMeta+Enter');
			const countTabs = (): Promise<number> => driver.exec(({ app }) => app.workspace.getLeavesOfType('markdown').length);
			await until(countTabs, (now) => now === tabs + 1, 'A new tab should open');
		});

		it('selects with Space and with Shift and the arrows, and lets go with Escape', async () => {
			const selected = (): Promise<string[]> => outline(driver, '.care-lexicon-row[aria-selected="true"]');
			await driver.press('ArrowDown');
			await driver.press('Space');
			await until(selected, (rows) => rows.join() === '  340B Program', 'The entry should be selected');
			await until(() => driver.texts(`${VIEW} [role="status"]`), ([text]) => text === '1 selected', 'The number should be said');
			await driver.press('Shift+End');
			await until(selected, (rows) => rows.length === 4, 'All up to the last should be selected');
			await driver.press('Escape');
			await until(selected, (rows) => rows.length === 0, 'Nothing should be selected');
			await driver.waitGone(`${VIEW} .care-lexicon-selection`);
		});
	});

	describe('taking entries out of the glossary', () => {
		beforeEach(startWithTerms);

		it('compares what is selected, in the order in which it was', async () => {
			await select('Terms/Deductible.md');
			assert.equal(await driver.exec(() => document.querySelector<HTMLButtonElement>('.care-lexicon-selection .mod-cta')?.disabled), true);
			await select('Terms/Copayment.md');
			await driver.click(`${VIEW} .care-lexicon-selection .mod-cta`);
			await until(
				() => driver.texts('.prompt .care-lexicon-chip'),
				(chips) => chips.join() === 'Deductible,Copayment',
				'Both should be picked already',
			);
			await driver.press('ControlOrMeta+Enter');
			const path = await until(activePath, (now) => now?.startsWith('Comparison of') === true, 'A note should be made');
			assert.equal(await driver.read(path ?? ''), '```compare\nDeductible\nCopayment\n```\n');
		});

		it('selects a range with Shift', async () => {
			await select('Terms/340B Program.md');
			await driver.click(`${VIEW} [data-key="Terms/Copayment.md"]`, { modifiers: ['Shift'] });
			await until(
				() => outline(driver, '.care-lexicon-row[aria-selected="true"]'),
				(rows) => rows.join() === '  340B Program,  coinsurance,  Copayment',
				'The range should be selected',
			);
		});

		it('selects no longer what is gone', async () => {
			await select('Terms/Deductible.md');
			await select('Terms/Copayment.md');
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Terms/Deductible.md');
				if (file) await app.vault.delete(file);
			});
			await until(() => driver.texts(`${VIEW} [role="status"]`), ([text]) => text === '1 selected', 'One should be left');
		});

		it('copies what is shown as CSV or JSON', async () => {
			await search(driver, 'deductible');
			await until(() => outline(driver), ([one]) => one === 'Deductible', 'The entry should be found');
			const count = (await outline(driver)).length;
			await driver.click(`${VIEW} [aria-label="Export"]`);
			await fromMenu(/^Copy \d entr(y|ies) as JSON$/);
			const copied = await until(
				() => driver.exec(() => navigator.clipboard.readText()),
				(text) => text.startsWith('['),
				'JSON should be copied',
			);
			const entries = JSON.parse(copied) as { path: string; title: string; definition: string }[];
			assert.equal(entries.length, count);
			assert.deepEqual([entries[0]?.title, entries[0]?.definition], ['Deductible', 'What a member pays before the plan pays anything.']);
		});

		it('saves all as a file with a free name, in the order of the list', async () => {
			for (const path of ['Glossary.csv', 'Glossary 1.csv']) {
				await driver.click(`${VIEW} [aria-label="Export"]`);
				await fromMenu('Save 4 entries as CSV file');
				await until(
					() => driver.texts('.notice'),
					(notices) => notices.some((text) => text.includes(`“${path}”`)),
					`The notice should name ${path}`,
				);
			}
			const lines = (await driver.read('Glossary.csv')).split('\r\n');
			assert.deepEqual(lines.map((line) => line.split(',')[0]), ['\ufefftitle', '340B Program', 'coinsurance', 'Copayment', 'Deductible', '']);
		});
	});
}
