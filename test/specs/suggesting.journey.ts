import assert from 'node:assert/strict';
import { until, waitForIndex, type Harness } from './harness';
import { NamesPage } from './names-page';

const POPUP = '.suggestion-container .care-lexicon-suggestion';
const TITLES = `${POPUP} .suggestion-title`;
const ACO = 'Accountable Care Organization (ACO)';
const PROGRAM = 'Medicare Shared Savings Program';

/** Terms suggested while typing. */
export function suggestingJourneys({ describe, it, beforeEach, driver }: Harness): void {
	const page = new NamesPage(driver);

	/** Opens a note that holds a text, with the cursor where the bar stands, and types. */
	async function type(marked: string, typed: string): Promise<void> {
		await page.edit(marked.replace('¦', ''));
		await page.select(marked.indexOf('¦'));
		await driver.type(typed);
	}

	const isText = (wanted: string): Promise<string> => until(() => page.text(), (text) => text === wanted, `The note should be: ${wanted}`);

	/** Waits until the first suggestion is the one that is wanted. */
	const isFirst = (wanted: string): Promise<unknown> =>
		until(
			() => driver.texts(TITLES),
			([first]) => first === wanted,
			`${wanted} should be suggested first`,
		);

	/** Suggestions come with the key that asks for them: once the text holds it, there are some or there are none. */
	async function suggestsNothing(text: string): Promise<void> {
		await isText(text);
		assert.deepEqual(await driver.texts(POPUP), []);
	}

	describe('suggesting terms while typing', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		it('lists terms behind the trigger, each with its title and definition, and puts a link in by Enter', async () => {
			await type('Joined an ¦ today.\n', ';;aco');
			await isFirst(`ACO${ACO}`);
			const [definition = 'no definition'] = await driver.texts(`${POPUP} .suggestion-note`);
			assert.ok((await driver.read(`Models/${ACO}.md`)).includes(definition), definition);
			await driver.press('Enter');
			await isText(`Joined an [[${ACO}|ACO]] today.\n`);
			await driver.waitGone(POPUP);
			await driver.type('!');
			await isText(`Joined an [[${ACO}|ACO]]! today.\n`);
			await until(() => driver.exec(({ app }) => {
				app.workspace.activeEditor?.editor?.undo();
				return app.workspace.activeEditor?.editor?.getValue();
			}), (text) => text === 'Joined an ;;aco today.\n', 'Undo should bring back what was typed');
		});

		it('keeps what was typed as the text of the link where it is a form of the name', async () => {
			await type('Paid by ¦.\n', ';;shared savings');
			await isFirst('Shared Savings');
			await driver.press('Tab');
			await isText('Paid by [[Shared Savings|shared savings]].\n');
		});

		it('shows the name where something else was typed: half a word, or a slip', async () => {
			await type('Paid by ¦.\n', ';;capitaton');
			await isFirst('Capitation');
			await driver.press('Enter');
			await isText('Paid by [[Capitation]].\n');
		});

		it('suggests each note that has the name, and links the one that is chosen', async () => {
			await type('Ask the ¦.\n', ';;MSSP');
			await until(
				() => driver.texts(TITLES),
				(titles) => [`MSSP${PROGRAM}`, 'MSSPManaged Security Service Provider'].every((title) => titles.slice(0, 2).includes(title)),
				'Both should be suggested',
			);
			await driver.exec(
				(_, css, title) => [...document.querySelectorAll<HTMLElement>(css)].find((el) => el.textContent?.includes(title))?.click(),
				POPUP,
				PROGRAM,
			);
			await isText(`Ask the [[${PROGRAM}|MSSP]].\n`);
		});

		it('completes two capitals at the start of a word, to names that begin so', async () => {
			await type('Ask the ¦.\n', 'HI');
			await driver.waitFor(POPUP);
			for (const title of await driver.texts(TITLES)) assert.match(title, /^HI/);
			await driver.type('M');
			await isFirst('HIMHealth Information Management (HIM)');
			await driver.press('Tab');
			await isText('Ask the [[Health Information Management (HIM)|HIM]].\n');
		});

		const FOOT = '.suggestion-container .prompt-instruction';

		it('leaves Enter to the text where nobody asked: a list of acronyms is a list', async () => {
			await type('- ¦', 'ACO');
			await isFirst(`ACO${ACO}`);
			assert.deepEqual(await driver.texts(FOOT), ['tabto insert link', '↓ ↵to choose', 'escto dismiss']);
			await driver.press('Enter');
			await driver.waitGone(POPUP);
			await isText('- ACO\n- ');
			await driver.type('HMO');
			await driver.waitFor(POPUP);
			await driver.press('Enter');
			await driver.type('IPA.');
			await isText('- ACO\n- HMO\n- IPA.');
		});

		it('leaves Enter to the text however the list went on before, and Shift with Enter', async () => {
			await type('Text.\n¦', 'AC');
			await driver.waitFor(POPUP);
			await driver.type('O');
			await isFirst(`ACO${ACO}`);
			await driver.press('Shift+Enter');
			await driver.waitGone(POPUP);
			await until(() => page.text(), (text) => text.startsWith('Text.\nACO\n'), 'Enter should begin a line');
		});

		it('takes Enter once the user has turned to the suggestions with an arrow, also to the only one or back to the first', async () => {
			await type('Ask the ¦.\n', 'HIM');
			await isFirst('HIMHealth Information Management (HIM)');
			await driver.press('ArrowDown');
			await driver.press('ArrowUp');
			await driver.press('Enter');
			await isText('Ask the [[Health Information Management (HIM)|HIM]].\n');
			// Who types on has turned away again.
			await driver.type(' HI');
			await driver.waitFor(POPUP);
			await driver.press('ArrowDown');
			await driver.type('M');
			await isFirst('HIMHealth Information Management (HIM)');
			await driver.press('Enter');
			await isText('Ask the [[Health Information Management (HIM)|HIM]] HIM\n.\n');
		});

		it('takes a click where nobody asked, and Enter again behind the trigger, as the foot says', async () => {
			await type('Ask the ¦.\n', 'HIM');
			await isFirst('HIMHealth Information Management (HIM)');
			await driver.click(POPUP);
			await isText('Ask the [[Health Information Management (HIM)|HIM]].\n');
			await driver.type(' ;;aco');
			await isFirst(`ACO${ACO}`);
			assert.deepEqual(await driver.texts(FOOT), ['↵to insert link', 'escto dismiss']);
			await driver.press('Enter');
			await isText(`Ask the [[Health Information Management (HIM)|HIM]] [[${ACO}|ACO]].\n`);
		});

		it('puts nothing in where what was typed has changed before the link is ready', async () => {
			await type('Ask ¦.\n', ';;aco');
			await isFirst(`ACO${ACO}`);
			await driver.exec(({ app }) => {
				document.querySelector<HTMLElement>('.suggestion-container .care-lexicon-suggestion')?.click();
				const editor = app.workspace.activeEditor?.editor;
				editor?.setValue('Ask them.\n');
			});
			await until(
				() => driver.texts('.notice'),
				(notices) => notices.some((notice) => notice.includes('The text has changed since. Nothing was inserted.')),
				'A notice should say so',
			);
			await isText('Ask them.\n');
		});

		it('leaves a word alone that has its capitals further in, or goes on behind the cursor', async () => {
			await type('Ask the ¦.\n', 'mcHIM');
			await suggestsNothing('Ask the mcHIM.\n');
			await page.select('Ask the '.length);
			await driver.type('HI');
			await suggestsNothing('Ask the HImcHIM.\n');
		});

		const TABLES: readonly (readonly [where: string, before: string, after: string])[] = [
			['in a table', '| Model | Price |\n| --- | --- |\n| ¦ | one |\n', `| [[${ACO}\\|ACO]] | one |`],
			['in a table without outer pipes', 'Model | Price\n--- | ---\nAn ¦ | one\n', `An [[${ACO}\\|ACO]] | one`],
			['in a table of a callout', '> [!info] Prices\n> | Model | Price |\n> | --- | --- |\n> | ¦ | one |\n', `> | [[${ACO}\\|ACO]] | one |`],
			['in an ad-block', '```ad-info\ntitle: Prices\nAn ¦ has one.\n```\n', `An [[${ACO}|ACO]] has one.`],
			['in a heading', '# About ¦\n', `# About [[${ACO}|ACO]]`],
			['in bold', 'A **big ¦**.\n', `A **big [[${ACO}|ACO]]**.`],
		];
		for (const [where, before, after] of TABLES) {
			it(`puts a link in that is read as one ${where}`, async () => {
				await page.edit(before.replace('¦', ''));
				// A table is drawn where the cursor is not: the source shows it all.
				await driver.exec(async ({ app }) => {
					const leaf = app.workspace.getMostRecentLeaf();
					await leaf?.setViewState({ ...leaf.getViewState(), state: { ...leaf.getViewState().state, source: true } });
				});
				await page.select(before.indexOf('¦'));
				await driver.type(';;aco');
				await isFirst(`ACO${ACO}`);
				await driver.press('Enter');
				await until(() => page.text(), (text) => text.split('\n').includes(after), `The line should be: ${after}`);
			});
		}

		const SILENT: readonly (readonly [where: string, marked: string])[] = [
			['inline code', 'Run `code ¦ here`.\n'],
			['a code block', '```js\nlet x = ¦\n```\n'],
			['math', 'So $a + ¦ + b$ is.\n'],
			['a block of math', '$$\na + ¦\n$$\n'],
			['a comment', 'Well %% not ¦ here %%.\n'],
			['frontmatter', '---\nowner: ¦\n---\nText.\n'],
			['a link', 'See [[Capitation|the ¦ way]].\n'],
			['the address of a link', 'See [it](https://example.org/?q= ¦).\n'],
		];
		for (const [where, marked] of SILENT) {
			it(`suggests nothing in ${where}`, async () => {
				await type(marked, ';;aco');
				await suggestsNothing(marked.replace('¦', ';;aco'));
				await driver.type(' ACO');
				await suggestsNothing(marked.replace('¦', ';;aco ACO'));
			});
		}

		it('is dismissed by Escape for the word that is being typed, and comes back for the next', async () => {
			await type('¦', ';;sha');
			await driver.waitFor(POPUP);
			await driver.press('Escape');
			await driver.waitGone(POPUP);
			await driver.type('red');
			await suggestsNothing(';;shared');
			await driver.type('. ;;aco');
			await isFirst(`ACO${ACO}`);
		});

		it('goes away when nothing fits, and when the cursor leaves the word', async () => {
			await type('Text. ¦\n', ';;aco');
			await driver.waitFor(POPUP);
			await driver.type('zzqqxx');
			await driver.waitGone(POPUP);
			for (let i = 0; i < 'zzqqxx'.length; i++) await driver.press('Backspace');
			await driver.waitFor(POPUP);
			await driver.press('Home');
			await driver.waitGone(POPUP);
		});

		it('says nothing while an input method composes', async () => {
			await page.edit('Text. \n');
			await page.select(6);
			await driver.exec(() =>
				document.querySelector('.cm-content')?.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })),
			);
			await driver.type(';;aco');
			await suggestsNothing('Text. ;;aco\n');
			await driver.exec(() => document.querySelector('.cm-content')?.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
		});

		it('follows the settings: other signs, none, no capitals', async () => {
			await page.change({ trigger: '@@', suggestCapitals: false });
			await type('Ask ¦\n', ';;aco');
			await suggestsNothing('Ask ;;aco\n');
			await driver.type(' ACO');
			await suggestsNothing('Ask ;;aco ACO\n');
			await driver.type(' @@aco');
			await isFirst(`ACO${ACO}`);
			await driver.press('Enter');
			await page.change({ trigger: '', suggestCapitals: false });
			await driver.type(' ;;aco');
			await suggestsNothing(`Ask ;;aco ACO [[${ACO}|ACO]] ;;aco\n`);
		});
	});
}
