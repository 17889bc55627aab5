import assert from 'node:assert/strict';
import type { Driver } from './driver';
import { until, waitForIndex, type Harness } from './harness';

const SELECTED = '.prompt .suggestion-item.is-selected';
const ACO = 'Accountable Care Organization (ACO)';

/** Puts a query in, and waits until the first row is the wanted one. */
async function firstFor(driver: Driver, query: string, wanted: RegExp): Promise<string> {
	await driver.exec((_, text) => {
		const input = document.querySelector<HTMLInputElement>('.prompt input');
		if (!input) throw new Error('The search is not open.');
		input.value = text;
		input.dispatchEvent(new Event('input', { bubbles: true }));
	}, query);
	const [first = ''] = await until(
		() => driver.texts(SELECTED),
		([text = '']) => wanted.test(text),
		`"${query}" should find ${wanted.source} first`,
	);
	return first;
}

async function openSearch(driver: Driver, command = 'search-glossary'): Promise<void> {
	await driver.command(`care-lexicon:${command}`);
	await driver.waitFor('.prompt');
}

const queryIn = (driver: Driver): Promise<string> =>
	driver.exec(() => document.querySelector<HTMLInputElement>('.prompt input')?.value ?? '');
const activeNote = (driver: Driver): Promise<string> => driver.exec(({ app }) => app.workspace.getActiveFile()?.path ?? '');
const editorText = (driver: Driver): Promise<string> => driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getValue() ?? '');

/** Opens a note for editing with some characters of a line selected. */
async function edit(driver: Driver, text: string, line: number, [from, to]: readonly [number, number]): Promise<void> {
	await driver.write('Draft.md', text);
	await driver.openFile('Draft.md', 'editing');
	await driver.exec(
		({ app }, at, start, end) => app.workspace.activeEditor?.editor?.setSelection({ line: at, ch: start }, { line: at, ch: end }),
		line,
		from,
		to,
	);
}

/** What a person who types this means. */
const MEANT: readonly (readonly [string, RegExp])[] = [
	['acountable', /^accountable care organization/i],
	['mssp', /^MSSP.*(Medicare Shared Savings Program|Managed Security Service Provider)/],
	['shared saving', /^Shared Savings/],
	['aco hmo', /^ACO.*Accountable Care Organization/],
	['him', /^HIM.*Health Information Management/],
	['capitaton', /^Capitation/],
	['advance pay', /^Advance Payment ACO/],
];

/** Finding entries: what comes first, how it is shown, and how it is opened. */
function findingJourneys({ describe, it, beforeEach, driver }: Harness): void {
	describe('searching the glossary', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		it('finds first what a person means', async () => {
			await openSearch(driver);
			for (const [query, wanted] of MEANT) await firstFor(driver, query, wanted);
			await firstFor(driver, 'aco hmo', /^ACO/);
			assert.match((await driver.texts('.prompt .suggestion-item'))[1] ?? '', /^HMO.*Health Maintenance Organization/);
			await firstFor(driver, 'mssp', /^MSSP/);
			const both = (await driver.texts('.prompt .suggestion-item')).slice(0, 2).sort();
			assert.match(both[0] ?? '', /Managed Security Service Provider/);
			assert.match(both[1] ?? '', /Medicare Shared Savings Program/);
		});

		it('finds an entry by a word of its definition, and by filters', async () => {
			await openSearch(driver);
			await firstFor(driver, 'unspent money', /^Shared Savings/);
			await firstFor(driver, 'in:Payment shared', /^Shared/);
			const paths = await driver.texts('.prompt .suggestion-item .suggestion-title');
			assert.ok(paths.length > 0 && !paths.some((title) => /Program/.test(title)), paths.join());
			assert.deepEqual(await driver.texts('.prompt .care-lexicon-create'), []);
		});

		it('marks what matches, says why it is found and what it is, and shows the keys', async () => {
			await openSearch(driver);
			await firstFor(driver, 'shared sav', /^Shared Savings/);
			assert.deepEqual((await driver.texts(`${SELECTED} .suggestion-highlight`)).slice(0, 2), ['Shared', 'Sav']);
			assert.match((await driver.texts(`${SELECTED} .suggestion-note`))[0] ?? '', /payer/);
			assert.match((await driver.texts('.prompt-instructions')).join(' '), /to open in new tab.*to create.*for past queries/);
			await firstFor(driver, 'capitaton', /^Capitation/);
			assert.deepEqual(await driver.texts(`${SELECTED} .care-lexicon-badge`), ['similar']);
			await firstFor(driver, 'aco', /^ACO/);
			assert.deepEqual(await driver.texts(`${SELECTED} .care-lexicon-badge`), ['acronym']);
			assert.deepEqual(await driver.texts(`${SELECTED} .care-lexicon-title`), [ACO]);
			assert.ok((await driver.texts(`${SELECTED} .care-lexicon-tag`)).includes('#aco'));
		});

		it('draws the rows in sight at once and the others a moment later, down to the last', async () => {
			await openSearch(driver);
			await firstFor(driver, 'aco', /^ACO/);
			const now = await driver.exec(() => {
				const input = document.querySelector<HTMLInputElement>('.prompt input');
				const list = document.querySelector('.prompt-results');
				if (!input || !list) throw new Error('The search is not open.');
				for (const query of ['payment', 'care']) {
					input.value = query;
					input.dispatchEvent(new Event('input', { bubbles: true }));
				}
				const bottom = list.getBoundingClientRect().bottom;
				const rows = [...list.children].map((row) => ({
					isDrawn: row.textContent !== '',
					isInSight: row.getBoundingClientRect().top < bottom,
				}));
				return {
					rows: rows.length,
					inSight: rows.filter(({ isInSight }) => isInSight).length,
					missing: rows.filter(({ isDrawn, isInSight }) => isInSight && !isDrawn).length,
					late: rows.filter(({ isDrawn }) => !isDrawn).length,
				};
			});
			assert.ok(now.inSight > 4 && now.missing === 0 && now.late > 4, JSON.stringify(now));
			const titles = await until(
				() => driver.texts('.prompt .suggestion-title'),
				(all) => all.length === now.rows,
				'All rows should be drawn',
			);
			assert.ok(titles.every((title) => /\S/.test(title)), titles.join());
			await driver.press('ArrowUp');
			assert.match((await driver.texts(SELECTED))[0] ?? '', /^Create “care”/);
		});

		it('opens the entry with Enter, in a new tab and beside it with modifiers', async () => {
			const tabs = (): Promise<number> => driver.exec(({ app }) => app.workspace.getLeavesOfType('markdown').length);
			await driver.openFile('Start here.md');
			await openSearch(driver);
			await firstFor(driver, 'hmo', /^HMO/);
			await driver.press('Enter');
			await until(() => activeNote(driver), (path) => path === 'Models/Health Maintenance Organization.md', 'Enter should open the entry');
			assert.equal(await tabs(), 1);
			await openSearch(driver);
			await firstFor(driver, 'pcmh', /^PCMH/);
			await driver.press('ControlOrMeta+Enter');
			await until(tabs, (now) => now === 2, 'A new tab should open');
			await openSearch(driver);
			await firstFor(driver, 'cin', /^CIN/);
			await driver.press('ControlOrMeta+Alt+Enter');
			await until(tabs, (now) => now === 3, 'A tab beside it should open');
			assert.equal(await driver.exec(({ app }) => new Set(app.workspace.getLeavesOfType('markdown').map((leaf) => leaf.parent)).size), 2);
		});

		it('opens the second row by arrow key, and by click', async () => {
			await openSearch(driver);
			await firstFor(driver, 'aco hmo', /^ACO/);
			await driver.press('ArrowDown');
			await driver.press('Enter');
			await until(() => activeNote(driver), (path) => path === 'Models/Health Maintenance Organization.md', 'The second row should open');
			await openSearch(driver);
			await firstFor(driver, 'aco hmo', /^ACO/);
			await driver.click('.prompt .suggestion-item');
			await until(() => activeNote(driver), (path) => path === `Models/${ACO}.md`, 'A click should open the row');
		});

		it('shows on an empty query what was opened last, and the active note not first', async () => {
			await driver.openFile('Payment/Claim.md');
			await driver.openFile('Payment/Capitation.md');
			await driver.openFile('Start here.md');
			await openSearch(driver);
			const titles = await until(() => driver.texts('.prompt .suggestion-title'), (all) => all.length > 2, 'There should be rows');
			assert.deepEqual(titles.slice(0, 2), ['Capitation', 'Claim']);
			assert.deepEqual((await driver.texts('.prompt .care-lexicon-badge')).slice(0, 2), ['recent', 'recent']);
		});

		it('keeps recents and queries on this device, and not in the settings', async () => {
			await openSearch(driver);
			await firstFor(driver, 'capitaton', /^Capitation/);
			await driver.press('Enter');
			await until(() => activeNote(driver), (path) => path === 'Payment/Capitation.md', 'The entry should open');
			const kept = await driver.exec(({ app }) => JSON.stringify(app.loadLocalStorage('care-lexicon-search')));
			assert.match(kept, /Payment\/Capitation\.md.*capitaton/);
			assert.equal(await driver.exec(({ app }) => app.vault.adapter.exists('.obsidian/plugins/care-lexicon/data.json')), false);
		});

		it('goes back through past queries, and forth to what was typed', async () => {
			for (const [query, wanted, title] of [
				['cin', /^CIN/, /Clinically Integrated Network/],
				['pcmh', /^PCMH/, /Patient-Centered Medical Home/],
			] as const) {
				await openSearch(driver);
				await firstFor(driver, query, wanted);
				await driver.press('Enter');
				await until(
					() => activeNote(driver),
					(path) => title.test(path),
					'Enter should open the entry',
				);
			}
			await openSearch(driver);
			await firstFor(driver, 'ben', /^Ben/);
			await driver.press('Alt+ArrowUp');
			assert.equal(await queryIn(driver), 'pcmh');
			await until(() => driver.texts(SELECTED), ([text = '']) => text.startsWith('PCMH'), 'The past query should be asked');
			await driver.press('Alt+ArrowUp');
			assert.equal(await queryIn(driver), 'cin');
			await driver.press('Alt+ArrowUp');
			assert.equal(await queryIn(driver), 'cin');
			await driver.press('Alt+ArrowDown');
			await driver.press('Alt+ArrowDown');
			assert.equal(await queryIn(driver), 'ben');
			await driver.press('Alt+ArrowDown');
			assert.equal(await queryIn(driver), 'ben');
		});

		it('previews the selected entry with Tab, follows the selection, and puts the preview away', async () => {
			await openSearch(driver);
			await firstFor(driver, 'aco hmo', /^ACO/);
			await driver.press('Tab');
			await driver.waitFor('.care-lexicon-preview');
			assert.deepEqual(await driver.texts('.care-lexicon-preview .care-lexicon-entry-title'), [ACO]);
			assert.match((await driver.texts('.care-lexicon-preview .care-lexicon-facts')).join(), /settlement against a benchmark/);
			await driver.press('ArrowDown');
			await until(
				() => driver.texts('.care-lexicon-preview .care-lexicon-entry-title'),
				([title]) => title === 'Health Maintenance Organization',
				'The preview should follow',
			);
			await driver.press('Shift+Tab');
			await driver.waitGone('.care-lexicon-preview');
		});

		it('copies the definition, and stays open', async () => {
			await openSearch(driver);
			await firstFor(driver, 'ipa', /^IPA/);
			await driver.press('ControlOrMeta+Shift+C');
			await until(
				() => driver.texts('.notice'),
				(notices) => notices.some((text) => text.includes('Definition of “Independent Physician Association (IPA)” copied')),
				'A notice should say so',
			);
			assert.match(await driver.exec(() => navigator.clipboard.readText()), /physician/i);
			await driver.waitFor('.prompt');
		});

		it('offers by the second mouse button what the keys do', async () => {
			await openSearch(driver);
			await firstFor(driver, 'cin', /^CIN/);
			await driver.exec(
				(_, selector) =>
					document
						.querySelector(selector)
						?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 300, clientY: 200 })),
				SELECTED,
			);
			await driver.waitFor('.menu');
			assert.deepEqual(await driver.texts('.menu .menu-item-title'), ['Open', 'Open in new tab', 'Copy definition', 'Preview']);
		});
	});
}

/** Writing with what was found. */
function insertingJourneys({ describe, it, beforeEach, driver }: Harness): void {
	describe('linking to what the search finds', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		it('inserts a link that shows the name searched for, as one step to undo', async () => {
			await edit(driver, 'Joined an ', 0, [10, 10]);
			await openSearch(driver);
			await firstFor(driver, 'aco', /^ACO/);
			await driver.press('Alt+Enter');
			await until(() => editorText(driver), (now) => now === `Joined an [[${ACO}|ACO]]`, 'The link should stand at the cursor');
			assert.equal(await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getCursor().ch), `Joined an [[${ACO}|ACO]]`.length);
			await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.undo());
			assert.equal(await editorText(driver), 'Joined an ');
		});

		it('escapes the pipe in a table', async () => {
			await edit(driver, '| Model | Risk |\n| --- | --- |\n|  | some |\n', 2, [2, 2]);
			await openSearch(driver, 'insert-link');
			await firstFor(driver, 'hmo', /^HMO/);
			await driver.press('Enter');
			await until(
				() => editorText(driver),
				(now) => now.includes('| [[Health Maintenance Organization\\|HMO]] | some |'),
				'The pipe should be escaped',
			);
		});

		it('asks for what is selected, and wraps it as it is written', async () => {
			await edit(driver, 'An acountable care organization pays.', 0, [3, 31]);
			await openSearch(driver);
			assert.equal(await queryIn(driver), 'acountable care organization');
			assert.deepEqual(await driver.exec(() => {
				const input = document.querySelector<HTMLInputElement>('.prompt input');
				return [input?.selectionStart, input?.selectionEnd];
			}), [0, 28]);
			await until(
				() => driver.texts(SELECTED),
				([text = '']) => /^Accountable Care Organization/i.test(text),
				'The selection should be asked for',
			);
			await driver.press('Alt+Enter');
			await until(
				() => editorText(driver),
				(now) => now === `An [[${ACO}|acountable care organization]] pays.`,
				'The selection should be wrapped',
			);
		});

		it('says why it writes nothing into a link', async () => {
			await edit(driver, 'See [[Capitation]].', 0, [9, 9]);
			await openSearch(driver);
			await firstFor(driver, 'aco', /^ACO/);
			await driver.press('Alt+Enter');
			await until(
				() => driver.texts('.notice'),
				(notices) => notices.some((text) => text.startsWith('A link stands there already')),
				'A notice should say why',
			);
			assert.equal(await editorText(driver), 'See [[Capitation]].');
		});

		for (const [where, note, line, ch, after] of [
			['behind the marks of a heading', '## Who pays\n', 0, 0, '## [[Health Maintenance Organization|HMO]]Who pays\n'],
			['into the value of a field', 'Payer:: county\n', 0, 2, 'Payer:: [[Health Maintenance Organization|HMO]]county\n'],
			['behind the kind of a callout', '> [!info] Who\n> pays\n', 0, 5, '> [!info] [[Health Maintenance Organization|HMO]]Who\n> pays\n'],
		] as const) {
			it(`goes ${where}, with the cursor behind it`, async () => {
				await edit(driver, note, line, [ch, ch]);
				await openSearch(driver, 'insert-link');
				await firstFor(driver, 'hmo', /^HMO/);
				await driver.press('Enter');
				await until(() => editorText(driver), (now) => now === after, 'The link should stand behind the marks');
				const ahead = await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getCursor().ch);
				assert.equal(ahead, after.indexOf(']]') + 2);
			});
		}

		for (const [where, note, line, ch, why] of [
			['the fence of the properties', '---\naliases: [Visit]\n---\nText.\n', 0, 0, 'A property takes a link in quotation marks alone'],
			['the fence of an admonition', '```ad-note\nx\n```\n\nText.\n', 2, 3, 'Marks of a block stand here'],
			['code', 'Some `code` here.\n', 0, 8, 'Code takes no link'],
		] as const) {
			it(`says why it writes nothing into ${where}`, async () => {
				await edit(driver, note, line, [ch, ch]);
				await openSearch(driver, 'insert-link');
				await firstFor(driver, 'hmo', /^HMO/);
				await driver.press('Enter');
				await until(() => driver.texts('.notice'), (notices) => notices.some((text) => text.startsWith(why)), 'A notice should say why');
				assert.equal(await editorText(driver), note);
			});
		}

		it('says why it makes no link of a selection with a tag in it', async () => {
			await edit(driver, 'Ask the #care plan.\n', 0, [4, 18]);
			await openSearch(driver, 'insert-link');
			await firstFor(driver, 'hmo', /^HMO/);
			await driver.press('Enter');
			await until(
				() => driver.texts('.notice'),
				(notices) => notices.some((text) => text.startsWith('A tag stands in the selection')),
				'A notice should say why',
			);
			assert.equal(await editorText(driver), 'Ask the #care plan.\n');
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

/** Making a note of what is missing. */
function creatingJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const set = (settings: Readonly<Record<string, string>>): Promise<void> => driver.exec(async ({ app }, values) => {
		const { setting } = app as unknown as {
			setting: { open(): void; close(): void; openTabById(id: string): { setControlValue(key: string, value: unknown): Promise<void> } };
		};
		setting.open();
		const tab = setting.openTabById('care-lexicon');
		for (const [key, value] of Object.entries(values)) await tab.setControlValue(key, value);
		setting.close();
	}, settings);

	describe('making a note of a term', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		it('makes it where nothing matches, by a click on the row that says so, and finds it from then on', async () => {
			await openSearch(driver);
			const row = await firstFor(driver, 'Zebra stripe', /Create “Zebra stripe”/);
			assert.match(row, /No term matches\./);
			await driver.click(SELECTED);
			await until(() => activeNote(driver), (path) => path === 'Zebra stripe.md', 'The note should open');
			assert.equal(await driver.read('Zebra stripe.md'), '**\n');
			await until(
				() => driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getCursor().ch),
				(ch) => ch === 1,
				'The cursor should stand in the place for the definition',
			);
			await driver.type('One of the lines of a zebra.');
			await until(
				() => driver.read('Zebra stripe.md'),
				(text) => text === '*One of the lines of a zebra.*\n',
				'What is typed should be in italics',
			);
			await waitForIndex(driver);
			await openSearch(driver);
			await firstFor(driver, 'zebra', /^Zebra stripe/);
		});

		it('makes it from the template, in the folder of the settings, with the typed name as an alias where no file can have it', async () => {
			await driver.write(
				'Templates/Old.md',
				'---\nalias: \ntags: him, glossary\n---\n# {{title}}\n\n*{{title}} is …*\n\nMade {{date:YYYY}}\n',
			);
			await set({ termFolder: 'Terms/New', termTemplate: 'Templates/Old.md' });
			await openSearch(driver);
			await firstFor(driver, 'Copay/coinsurance', /./);
			await driver.press('Shift+Enter');
			await until(
				() => activeNote(driver),
				(path) => path === 'Terms/New/Copay-coinsurance.md',
				'The note should open',
			);
			const text = await driver.read('Terms/New/Copay-coinsurance.md');
			assert.equal(
				text.replace(/\d{4}\n$/, 'in some year\n'),
				'---\naliases:\n  - Copay/coinsurance\ntags:\n  - him\n  - glossary\n---\n' +
					'# Copay/coinsurance\n\n*Copay/coinsurance is …*\n\nMade in some year\n',
			);
		});

		it('never offers it first where a name fits, and opens the note that has the very name', async () => {
			await openSearch(driver);
			await firstFor(driver, 'capitaton', /^Capitation/);
			assert.match((await driver.texts('.prompt .suggestion-item')).at(-1) ?? '', /Create “capitaton”/);
			await firstFor(driver, 'hmo', /^HMO/);
			assert.deepEqual(await driver.texts('.prompt .care-lexicon-create'), []);
			await driver.press('Shift+Enter');
			await until(
				() => activeNote(driver),
				(path) => path === 'Models/Health Maintenance Organization.md',
				'The note that has the name should open',
			);
			assert.ok((await driver.texts('.notice')).some((text) => text.includes('“hmo” is a name of “Health Maintenance Organization” already')));
			assert.equal(await driver.read('hmo.md'), '');
		});

		it('links to the new note where a link was asked for, and stays in the text', async () => {
			await edit(driver, 'Paid by zebra stripe.', 0, [8, 20]);
			await openSearch(driver, 'insert-link');
			await driver.press('Shift+Enter');
			await until(() => editorText(driver), (now) => now === 'Paid by [[zebra stripe]].', 'The link should be there');
			assert.equal(await activeNote(driver), 'Draft.md');
		});

		it('takes no filters for a name', async () => {
			await openSearch(driver);
			await firstFor(driver, '#aco', /./);
			await driver.press('Shift+Enter');
			await until(
				() => driver.texts('.notice'),
				(notices) => notices.some((text) => text.includes('without filters')),
				'A notice should say so',
			);
			await driver.waitFor('.prompt');
		});
	});
}

/** The glossary search, from the palette. */
export function searchingJourneys(harness: Harness): void {
	findingJourneys(harness);
	insertingJourneys(harness);
	creatingJourneys(harness);
}
