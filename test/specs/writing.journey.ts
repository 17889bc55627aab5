import assert from 'node:assert/strict';
import { until, waitForIndex, type Harness } from './harness';
import { EDITING, NamesPage } from './names-page';

const NOTE = 'Ward.md';
const CIN = 'Clinically Integrated Network (CIN)';
const ROW = `.care-lexicon-mentions .care-lexicon-row.mod-mention[data-path="${NOTE}"]`;

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const latin1 = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** What is never written, whichever way a link or a block would come into a note. */
export function writingJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const page = new NamesPage(driver);

	/** Puts bytes in a file's place, or makes the file. */
	const write = (path: string, bytes: readonly number[]): Promise<void> => driver.exec(async ({ app }, name, data) => {
		const file = app.vault.getFileByPath(name);
		const { buffer } = Uint8Array.from(data);
		if (file) await app.vault.modifyBinary(file, buffer);
		else await app.vault.createBinary(name, buffer);
	}, path, bytes);

	const bytesOf = (path: string): Promise<number[]> => driver.exec(async ({ app }, name) => {
		const file = app.vault.getFileByPath(name);
		return file ? [...new Uint8Array(await app.vault.readBinary(file))] : [];
	}, path);

	const isSaid = (part: string): Promise<unknown> =>
		until(
			() => driver.texts('.notice'),
			(notices) => notices.some((notice) => notice.includes(part)),
			`A notice should say: ${part}`,
		);

	const clearNotices = (): Promise<void> => driver.exec(() => {
		for (const notice of document.querySelectorAll<HTMLElement>('.notice')) notice.click();
	});

	/** Opens the note in an editor, with the cursor at a place of its text. */
	async function edit(bytes: readonly number[], at: number): Promise<void> {
		await write(NOTE, bytes);
		await driver.openFile(NOTE, 'editing');
		await page.select(at);
	}

	/** Lists who mentions the network, from a note that shows nothing of the ward's. */
	async function listMentions(): Promise<void> {
		await driver.openFile(`Models/${CIN}.md`, 'reading');
		await driver.command('care-lexicon:open-mentions');
		await driver.waitFor(ROW);
	}

	/** Picks terms one after the other in the dialog of a command. */
	async function pick(command: string, ...names: readonly string[]): Promise<void> {
		await driver.command(`care-lexicon:${command}`);
		for (const name of names) {
			await driver.waitFor('.prompt');
			await driver.type(name);
			await until(
				() => driver.texts('.prompt .suggestion-item.is-selected'),
				([first = '']) => first.startsWith(name),
				`${name} should be offered first`,
			);
			await driver.press('Enter');
		}
	}

	beforeEach(async () => {
		await driver.resetVault();
		await waitForIndex(driver);
	});

	describe('a note that is not UTF-8', () => {
		const BYTES = latin1('The café asked a CIN, naïvely.\n');

		it('is not written in its editor: no mention linked, no link put in, no comparison', async () => {
			await edit(BYTES, 'The café asked a C'.length);
			await driver.waitFor(EDITING);
			await driver.command('care-lexicon:link-mention');
			await isSaid('“Ward” is not saved as UTF-8, so letters would be lost. Save it as UTF-8 first');
			await clearNotices();
			await pick('insert-link', 'IPA');
			await isSaid('Save it as UTF-8 first');
			await clearNotices();
			await pick('compare-notes', 'ACO', 'IPA');
			await driver.press('Shift+Enter');
			await isSaid('Save it as UTF-8 first');
			assert.equal(await page.text(), 'The caf\ufffd asked a CIN, na\ufffdvely.\n');
			assert.deepEqual(await bytesOf(NOTE), BYTES);
		});

		it('gets no link from the suggester', async () => {
			await edit(latin1('Ask the café.\nNow \n'), 'Ask the café.\nNow '.length);
			await driver.type(';;cin');
			await driver.waitFor('.suggestion-container .care-lexicon-suggestion');
			await driver.press('Enter');
			await isSaid('Save it as UTF-8 first');
			assert.equal(await page.text(), 'Ask the caf\ufffd.\nNow ;;cin\n');
		});

		it('is not written in its file, and no link is taken back where it became such a note', async () => {
			await write(NOTE, BYTES);
			await listMentions();
			await driver.click(`${ROW} .care-lexicon-link`);
			await isSaid('Save it as UTF-8 first');
			assert.deepEqual(await bytesOf(NOTE), BYTES);
			await clearNotices();
			await write(NOTE, utf8('They asked a CIN, simply.\n'));
			await until(() => driver.texts(ROW), (rows) => rows.some((row) => row.includes('simply')), 'The new text should be listed');
			await driver.click(`${ROW} .care-lexicon-link`);
			await driver.waitFor('.notice a');
			const linked = latin1(`They asked a [[${CIN}|CIN]], simply in a café.\n`);
			await write(NOTE, linked);
			await driver.click('.notice a');
			await isSaid('Save it as UTF-8 first');
			assert.deepEqual(await bytesOf(NOTE), linked);
		});

		it('is no template for others', async () => {
			await write('Form.md', latin1('# {{title}}\nFor the café.\n'));
			await page.change({ termTemplate: 'Form.md' });
			await driver.command('care-lexicon:search-glossary');
			await driver.waitFor('.prompt');
			await driver.type('zebra stripe');
			await driver.press('Shift+Enter');
			await isSaid('“Form” is not saved as UTF-8');
			assert.deepEqual(await bytesOf('zebra stripe.md'), []);
		});

		it('is told from one in which somebody wrote the sign for an unreadable letter, and from one with a byte order mark', async () => {
			const text = '\ufeffThe caf\ufffd asked a CIN.\n';
			await write(NOTE, utf8(text));
			await listMentions();
			await driver.click(`${ROW} .care-lexicon-link`);
			await until(
				() => bytesOf(NOTE),
				(bytes) => bytes.join() === utf8(text.replace('CIN', `[[${CIN}|CIN]]`)).join(),
				'The name should be a link, and all other bytes as before',
			);
		});
	});

	describe('half of a character', () => {
		it('keeps its note from being written, and is told by its line', async () => {
			await edit(utf8('One.\nA CIN met.\n'), 0);
			await driver.waitFor(EDITING);
			await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.replaceRange('\ud83c', { line: 0, ch: 0 }));
			await page.select('_One.\nA C'.length);
			await driver.command('care-lexicon:link-mention');
			await isSaid('“Ward” holds half of a character on line 1');
			assert.equal(await driver.exec(({ app }) => app.workspace.activeEditor?.editor?.getLine(1)), 'A CIN met.');
		});
	});

	describe('a mention whose sentence has changed since it was listed', () => {
		it('is not linked at its old offset, in a text that is not saved yet', async () => {
			await write(NOTE, utf8('They gladly asked the CIN to pay.\n'));
			await listMentions();
			await driver.exec(async ({ app, obsidian }, path, row) => {
				const file = app.vault.getFileByPath(path);
				if (file) await app.workspace.getLeaf('split').openFile(file, { active: false, state: { mode: 'source', source: false } });
				const leaf = app.workspace
					.getLeavesOfType('markdown')
					.find(({ view }) => view instanceof obsidian.MarkdownView && view.file?.path === path);
				if (leaf?.view instanceof obsidian.MarkdownView) leaf.view.editor.setValue('Nobody shall call his CIN there.\n');
				document.querySelector<HTMLElement>(`${row} .care-lexicon-link`)?.click();
			}, NOTE, ROW);
			await isSaid('The text has changed since the name was found in it.');
			const texts = await driver.exec(
				({ app, obsidian }, path) =>
					app.workspace
						.getLeavesOfType('markdown')
						.flatMap(({ view }) => (view instanceof obsidian.MarkdownView && view.file?.path === path ? [view.editor.getValue()] : [])),
				NOTE,
			);
			assert.deepEqual(texts, ['Nobody shall call his CIN there.\n']);
		});
	});
}
