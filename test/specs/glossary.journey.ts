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
	const sortBy = async (title: string): Promise<void> => {
		await driver.click(`${VIEW} [aria-label="Change sort order"]`);
		await driver.waitFor('.menu .menu-item');
		await driver.exec((_, wanted) => {
			const items = [...document.querySelectorAll<HTMLElement>('.menu .menu-item')];
			items.find(({ textContent }) => textContent === wanted)?.click();
		}, title);
		await driver.waitGone('.menu');
	};
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
				'CopaymentcopayA fixed sum that a member pays at a visit.1 mention',
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

		it('has the alphabet along its side, which leads to the letters that it has, by mouse and by keyboard', async () => {
			const letters = await driver.texts(`${VIEW} .care-lexicon-letter`);
			assert.equal(letters.map((letter) => letter.charAt(0)).join(''), '#ABCDEFGHIJKLMNOPQRSTUVWXYZ');
			assert.deepEqual(await driver.texts(`${VIEW} .care-lexicon-letter:enabled`), ['#, 1', 'C, 2', 'D, 1']);
			await driver.click(`${VIEW} [data-letter="C"]`);
			await focused(driver, 'C 2');
			await driver.exec(() => document.querySelector<HTMLElement>('.care-lexicon-glossary .care-lexicon-letter[tabindex="0"]')?.focus());
			await driver.press('ArrowDown');
			await driver.press('Enter');
			await focused(driver, 'D 1');
			await driver.exec(() => document.querySelector<HTMLElement>('.care-lexicon-glossary .care-lexicon-letter[tabindex="0"]')?.focus());
			await driver.press('c');
			await driver.press('Enter');
			await focused(driver, 'C 2');
		});

		it('has no alphabet where the list has no room for it, or no letters', async () => {
			const size = (width: string, height: string): Promise<void> => driver.exec((_, ...wanted) => {
				document.querySelector<HTMLElement>('.care-lexicon-glossary')?.setCssStyles({ maxWidth: wanted[0], maxHeight: wanted[1] });
			}, width, height);
			await driver.waitFor(`${VIEW} .care-lexicon-letters`);
			for (const [width, height] of [['200px', ''], ['', '360px']] as const) {
				await size(width, height);
				await driver.waitGone(`${VIEW} .care-lexicon-letters`);
				await size('', '');
				await driver.waitFor(`${VIEW} .care-lexicon-letters`);
			}
			await sortBy('Modified time (new to old)');
			await driver.waitGone(`${VIEW} .care-lexicon-letters`);
			await sortBy('Name (A to Z)');
			await driver.waitFor(`${VIEW} .care-lexicon-letters`);
			await search(driver, 'copay');
			await driver.waitGone(`${VIEW} .care-lexicon-letters`);
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
				([text = '']) => text.includes('What a plan never pays for.'),
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

		it('keeps its tab, tags and order with the layout', async () => {
			await driver.click(`${VIEW} [data-tab="tags"]`);
			await driver.click(`${VIEW} .mod-tag[data-key="#member"]`);
			await sortBy('Missing definition first');
			const saved = await driver.exec(({ app }) => app.workspace.getLeavesOfType('care-lexicon-glossary')[0]?.getViewState().state);
			assert.deepEqual([saved?.tab, String(saved?.tags).toLowerCase(), saved?.sort], ['entries', 'member', 'undefined']);
			await driver.exec(async ({ app }, state) => {
				const [leaf] = app.workspace.getLeavesOfType('care-lexicon-glossary');
				await leaf?.setViewState({ type: 'empty' });
				await leaf?.setViewState({ type: 'care-lexicon-glossary', state });
			}, saved ?? {});
			await shows(driver, ['coinsurance', 'Copayment'], 'The saved tag and order should be in force');
		});
	});

	describe('the order of the glossary', () => {
		beforeEach(startWithTerms);
		const NAMES = ['340B Program', 'coinsurance', 'Copayment', 'Deductible'];
		const mentionsOf = (path: string): Promise<number> => driver.exec((_, key) => {
			const row = document.querySelector(`.care-lexicon-glossary [data-key="${key}"]`);
			return Number.parseInt(row?.querySelector('.tree-item-flair')?.textContent ?? '0', 10);
		}, path);

		it('is chosen from a menu, with the one in force checked', async () => {
			await driver.click(`${VIEW} [aria-label="Change sort order"]`);
			await driver.waitFor('.menu .menu-item');
			assert.deepEqual(await driver.texts('.menu .menu-item-title'), [
				'Name (A to Z)', 'Mentions (most to fewest)', 'Missing definition first', 'Modified time (new to old)',
			]);
			assert.deepEqual(await driver.texts('.menu .menu-item.mod-checked .menu-item-title'), ['Name (A to Z)']);
			await fromMenu('Missing definition first');
			await shows(driver, NAMES, 'There should be no letters');
			await driver.click(`${VIEW} [aria-label="Change sort order"]`);
			assert.deepEqual(await driver.texts('.menu .menu-item.mod-checked .menu-item-title'), ['Missing definition first']);
		});

		it('has those first that say not what they are', async () => {
			await sortBy('Missing definition first');
			await shows(driver, NAMES, 'They should stand by name');
			await driver.write('Terms/Deductible.md', '---\ntags: [glossary/cost]\n---\n');
			await shows(driver, ['Deductible', ...NAMES.slice(0, 3)], 'The one without a definition should come first');
		});

		it('has the last changed first, and follows changes of what is not shown', async () => {
			await sortBy('Modified time (new to old)');
			await driver.write('Terms/coinsurance.md', `${TERMS[2]?.[1]}\nMore text below.\n`);
			await until(() => outline(driver), ([first]) => first === 'coinsurance', 'The changed one should come first');
			await driver.write('Terms/Copayment.md', `${TERMS[1]?.[1]}\nMore text below.\n`);
			await until(() => outline(driver), ([one, two]) => one === 'Copayment' && two === 'coinsurance', 'Then the next one');
		});

		it('goes by the mentions that stand beside the entries, and follows them', async () => {
			await sortBy('Mentions (most to fewest)');
			const before = await mentionsOf('Terms/340B Program.md');
			await driver.write('Tally.md', `${'The 340B Program pays. '.repeat(60)}\n\n[[Terms/340B Program|It]] does.\n`);
			await until(() => outline(driver), ([first]) => first === '340B Program', 'The one that is mentioned most should come first');
			assert.equal(await mentionsOf('Terms/340B Program.md'), before + 61);
			await driver.write('Tally.md', 'Nothing of the kind.\n');
			await until(() => mentionsOf('Terms/340B Program.md'), (now) => now === before, 'The mentions should be gone');
		});

		it('is no choice where a search has its own', async () => {
			await search(driver, 'copay');
			await driver.waitGone(`${VIEW} [aria-label="Change sort order"]`);
		});
	});

	describe('the number of mentions beside an entry', () => {
		beforeEach(startWithTerms);
		const flair = (title: string): Promise<string[]> => driver.texts(`${VIEW} [data-key="Terms/${title}.md"] .tree-item-flair`);

		it('says what it counts, follows the notes, and is not there for none', async () => {
			await driver.write('Terms/Zyzzyva rule.md', '*A rule that nobody speaks of.*\n');
			await driver.waitFor(`${VIEW} [data-key="Terms/Zyzzyva rule.md"]`);
			assert.deepEqual(await flair('Zyzzyva rule'), []);
			await driver.write('Diary.md', 'The zyzzyva rule, and [[Zyzzyva rule|that rule]].\n');
			await until(() => flair('Zyzzyva rule'), ([text]) => text === '2 mentions', 'Both mentions should be counted');
			await driver.write('Diary.md', 'The zyzzyva rule.\n');
			await until(() => flair('Zyzzyva rule'), ([text]) => text === '1 mention', 'One should be left');
			await driver.write('Diary.md', '\n');
			await until(() => flair('Zyzzyva rule'), (texts) => texts.length === 0, 'None should be left');
		});
	});

	describe('the entry of the open note', () => {
		beforeEach(async () => {
			await start();
			await openGlossary(driver);
			await driver.waitFor(`${VIEW} .mod-entry`);
		});
		const open = (): Promise<string[]> => driver.texts(`${VIEW} .care-lexicon-row.is-active[aria-current="true"] .care-lexicon-term`);
		const isSeen = (path: string): Promise<boolean> => driver.exec((_, key) => {
			const [row, box] = [`[data-key="${key}"]`, '.care-lexicon-scroller'].map((part) =>
				document.querySelector(`.care-lexicon-glossary ${part}`)?.getBoundingClientRect());
			return row !== undefined && box !== undefined && row.top >= box.top - 1 && row.bottom <= box.bottom + 1;
		}, path);
		const TCOC = 'Payment/Total Cost of Care.md';

		it('is marked, and scrolled to when another note is opened, without the focus', async () => {
			assert.equal(await isSeen(TCOC), false);
			await driver.openFile(TCOC);
			await until(open, ([title]) => title === 'Total Cost of Care', 'The entry should be marked');
			await until(() => isSeen(TCOC), (seen) => seen, 'The entry should be in view');
			assert.equal(await driver.exec(() => document.querySelector('.care-lexicon-glossary')?.contains(document.activeElement)), false);
			await driver.openFile('Payment/Capitation.md');
			await until(open, (titles) => titles.join() === 'Capitation', 'Only the other entry should be marked');
			await until(() => isSeen('Payment/Capitation.md'), (seen) => seen, 'The other entry should be in view');
		});

		it('comes out of its folded letter', async () => {
			await driver.click(`${VIEW} [aria-label="Collapse all"]`);
			await until(() => outline(driver), (rows) => !rows.some((row) => row.startsWith(' ')), 'All should be folded');
			await driver.exec(() => (document.activeElement as HTMLElement | null)?.blur());
			await driver.openFile(TCOC);
			await until(open, ([title]) => title === 'Total Cost of Care', 'The entry should be marked');
			await until(() => isSeen(TCOC), (seen) => seen, 'The entry should be in view');
		});

		it('is left where it is while the search field is in use', async () => {
			await driver.click(FIELD);
			await driver.openFile(TCOC);
			await until(
				() => driver.exec(({ app }) => app.workspace.getActiveFile()?.path),
				(path) => path === TCOC,
				'The note should be open',
			);
			// Had it been scrolled to, it would be in view by now, as for the notes above.
			await driver.exec(() => new Promise((resume) => setTimeout(resume, 300)));
			assert.equal(await isSeen(TCOC), false);
		});

		it('is scrolled to when the view is opened beside it', async () => {
			await driver.exec(({ app }) => app.workspace.detachLeavesOfType('care-lexicon-glossary'));
			await driver.openFile(TCOC);
			await openGlossary(driver);
			await until(() => isSeen(TCOC), (seen) => seen, 'The entry should be in view');
		});
	});

	describe('what a glossary view counts', () => {
		beforeEach(startWithTerms);
		const tabs = (): Promise<string[]> => driver.texts(`${VIEW} [role="tab"]`);

		it('is what its tags leave: entries, the tags of these, and what is exported', async () => {
			assert.deepEqual(await tabs(), ['Entries4', 'Tags3']);
			await driver.click(`${VIEW} [data-tab="tags"]`);
			await driver.click(`${VIEW} .mod-tag[data-key="#member"]`);
			await until(tabs, (texts) => texts.join() === 'Entries2,Tags3', 'The entries with the tag should be counted');
			await driver.click(`${VIEW} [aria-label="Export"]`);
			await driver.waitFor('.menu .menu-item');
			assert.deepEqual((await driver.texts('.menu .menu-item-title'))[0], 'Copy 2 entries as Markdown');
			await driver.press('Escape');
			await driver.click(`${VIEW} [data-tab="tags"]`);
			await until(
				() => outline(driver),
				(rows) => rows.join('\n').toLowerCase() === 'glossary 2\n  cost 2\nmember 2',
				'The tags of these entries should be counted among them',
			);
			assert.deepEqual(await tabs(), ['Entries2', 'Tags3']);
		});

		it('is what a search leaves, also among tags', async () => {
			await search(driver, 'prices of drugs');
			await until(tabs, (texts) => texts.join() === 'Entries1,Tags1', 'Only what is found should be counted');
			await driver.click(`${VIEW} [data-tab="tags"]`);
			await shows(driver, ['glossary 1'], 'Only the tags of what is found should be listed');
			await driver.click(`${VIEW} [data-tab="entries"]`);
			await shows(driver, ['340B Program'], 'The search should still be on');
		});

		it('is narrowed by one more tag, and widened by taking one away', async () => {
			await driver.click(`${VIEW} [data-tab="tags"]`);
			await driver.click(`${VIEW} .mod-tag[data-key="#glossary/cost"]`);
			await until(tabs, ([text]) => text === 'Entries3', 'Three should be left');
			await driver.click(`${VIEW} [data-tab="tags"]`);
			await driver.click(`${VIEW} .mod-tag[data-key="#member"]`);
			await until(tabs, ([text]) => text === 'Entries2', 'Two should be left');
			assert.deepEqual(
				(await driver.texts(`${VIEW} .care-lexicon-chip`)).map((chip) => chip.toLowerCase()),
				['#glossary/cost×remove filter', '#member×remove filter'],
			);
			await driver.click(`${VIEW} .care-lexicon-chip`);
			await driver.click(`${VIEW} .care-lexicon-chip`);
			await shows(driver, A_TO_Z, 'All should be back');
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

		it('copies what is shown as Markdown, from A to Z below its letters, in whatever order it stands', async () => {
			await driver.click(`${VIEW} [data-tab="tags"]`);
			await driver.click(`${VIEW} .mod-tag[data-key="#glossary/cost"]`);
			await sortBy('Modified time (new to old)');
			await until(() => outline(driver), (rows) => rows.length === 3, 'Three should be left');
			await driver.click(`${VIEW} [aria-label="Export"]`);
			await fromMenu('Copy 3 entries as Markdown');
			const copied = await until(
				() => driver.exec(() => navigator.clipboard.readText()),
				(text) => text.startsWith('## '),
				'Markdown should be copied',
			);
			assert.equal(copied, [
				'## C', '', '- **[[coinsurance]]**: The share of a bill that a member pays.',
				'- **[[Copayment]]** (copay): A fixed sum that a member pays at a visit.', '',
				'## D', '', '- **[[Deductible]]** (yearly deductible): What a member pays before the plan pays anything.', '',
			].join('\n'));
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
