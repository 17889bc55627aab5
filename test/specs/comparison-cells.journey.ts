import assert from 'node:assert/strict';
import { until, waitForIndex, type Harness } from './harness';

const FENCE = '```';
const BLOCK = `${FENCE}compare\nFirst\nSecond\n${FENCE}\n`;
const TABLE = '.markdown-reading-view .care-lexicon-table';

/** What comparison cells make of the Markdown in other notes, and what they leave alone. */
export function comparisonCellJourneys({ describe, it, beforeEach, driver }: Harness): void {
	describe('the cells of a comparison', () => {
		beforeEach(async () => {
			await driver.resetVault();
			await waitForIndex(driver);
		});

		/** Compares a note of this text with another one, and waits for the table. */
		const compare = async (first: string, view = BLOCK): Promise<void> => {
			await driver.write('First.md', first);
			await driver.write('Second.md', 'Just a note.\n');
			await driver.write('View.md', view);
			await driver.openFile('View.md', 'reading');
			await driver.waitFor(`${TABLE} td`);
		};

		/** The elements of a cell as text: what stands in the first column of the row. */
		const cell = (row: string): Promise<string> =>
			driver.exec((_, name) => {
				const outline = (node: Node): string => {
					if (!(node instanceof HTMLElement)) return node.textContent ?? '';
					const inside = [...node.childNodes].map(outline).join('');
					return ['DIV', 'SPAN'].includes(node.tagName)
						? inside
						: `<${node.tagName.toLowerCase()}${node.className.includes('unresolved') ? '?' : ''}${inside === '' ? '' : ` ${inside}`}>`;
				};
				const rows = [...document.querySelectorAll<HTMLTableRowElement>('.markdown-reading-view .care-lexicon-table tbody tr')];
				const text = rows.find((tr) => tr.cells[0]?.textContent === name)?.cells[1]?.querySelector('.care-lexicon-text');
				return text ? [...text.childNodes].map(outline).join(' ') : '';
			}, row);

		it('show no comparison that a property holds, so that none is drawn inside itself', async () => {
			await compare(
				`---\nx: "${FENCE}compare\\nFirst vs Second\\n${FENCE}"\ny: "> [!note] A\\n> ${FENCE}compare\\n> First vs Second\\n> ${FENCE}"\n---\n`,
			);
			assert.equal(await cell('X'), '<a code, 1 line>');
			assert.equal(await cell('Y'), 'A <a code, 1 line>');
			assert.equal(
				await driver.exec(() => document.querySelectorAll('.markdown-reading-view .care-lexicon-table .care-lexicon-table').length),
				0,
			);
		});

		it('end where callouts, comparisons and embeds hold one another in turn', async () => {
			const loop = `${FENCE}\`ad-info\n![[View]]\n\n${BLOCK}${FENCE}\`\n`;
			await compare(
				`---\nx: "${FENCE}ad-info\\n![[View]]\\n${FENCE}"\n---\n\n## Loop\n\n![[View]]\n`,
				`${loop}\n> [!note] Quoted\n> ${BLOCK.trim().replace(/\n/g, '\n> ')}\n`,
			);
			await driver.waitFor('.care-lexicon-callout .care-lexicon-problem');
			await until(
				() => driver.texts('.markdown-reading-view .care-lexicon-problem'),
				(texts) => texts.every((text) => text.includes('not shown once more')),
				'Only the block inside itself should be refused',
			);
			assert.equal(await cell('Loop'), '<a embed of View>');
			assert.equal(
				await driver.exec(() => document.querySelectorAll('.care-lexicon-table :is(.internal-embed, .care-lexicon-callout, .callout)').length),
				0,
			);
		});

		it('run no block, inline query or text of another note that other plugins would run', async () => {
			await driver.exec(({ obsidian: { MarkdownPreviewRenderer } }) => {
				const calls: string[] = [];
				Object.assign(window, { calls });
				const runBlock = MarkdownPreviewRenderer.createCodeBlockPostProcessor('dataviewjs', (source) => void calls.push(source));
				MarkdownPreviewRenderer.registerPostProcessor(runBlock);
				MarkdownPreviewRenderer.registerPostProcessor((el) => {
					for (const code of el.querySelectorAll('code')) if (/^\$?=/.test(code.textContent ?? '')) calls.push(code.textContent ?? '');
					if (el.textContent?.includes('<%+')) calls.push('template');
				});
			});
			await compare(
				`---\nblock: "${FENCE}dataviewjs\\nrun()\\n${FENCE}"\n` +
					'tilde: "~~~dataviewjs\\nrun()\\n~~~"\n' +
					'inline: "**`= this.x`** and `$= run()`"\n' +
					'template: "<%+ run() %>"\n---\nRisk:: `= this.x`\n',
			);
			assert.equal(await cell('Block'), '<a code, 1 line>');
			assert.equal(await cell('Tilde'), '<a code, 1 line>');
			assert.equal(await cell('Inline'), '<strong <code = this.x>> and <code $= run()>');
			assert.equal(await cell('Template'), '<%+ run() %>');
			assert.equal(await cell('Risk'), '<code = this.x>');
			const calls = await driver.exec(() => (window as unknown as { calls: string[] }).calls);
			assert.deepEqual(calls, []);
		});

		it('request nothing from a network and embed nothing', async () => {
			const address = 'http://pictures.invalid/a.png';
			await compare(
				[
					'---',
					`html: "<img src=${address}> <iframe src=${address}></iframe>"`,
					`image: "![chart](${address})"`,
					`embed: "![[${address}]]"`,
					`bare: "${address}"`,
					`reference: "![chart][r]\\n\\n[r]: ${address}"`,
					`formula: "$\\\\style{background: url(${address})}{x}$ and $x^2$"`,
					'note: "![[Second]] ![](Second.md)"',
					'---',
					'',
				].join('\n'),
			);
			assert.equal(await cell('Html'), `<img src=${address}> <iframe src=${address}></iframe>`);
			assert.equal(await cell('Image'), '<a image chart>');
			assert.equal(await cell('Embed'), `<a image ${address}>`);
			assert.equal(await cell('Bare'), `<a ${address}>`);
			assert.equal(await cell('Reference'), `![chart][r] [r]: <a ${address}>`);
			assert.equal(await cell('Formula'), `\\style{background: url(${address})}{x} and <mjx-container x^2>`);
			assert.equal(await cell('Note'), '<a embed of Second> <a image Second.md>');
			const found = await driver.exec(() => ({
				asked: performance.getEntriesByType('resource').filter(({ name }) => name.includes('pictures.invalid')).length,
				elements: document.querySelectorAll(
					'.care-lexicon-table :is(img, iframe, video, audio, object, embed, link, style, script, .internal-embed)',
				).length,
			}));
			assert.deepEqual(found, { asked: 0, elements: 0 });
		});

		it('draw the inline Markdown of a line: emphasis, highlights, code, tags, line breaks, links that lead somewhere or not', async () => {
			await compare(
				'Risk:: **two** _sides_, ==see== ~~here~~ `code` #tag a<br>b [[Second|the other]] [[Nowhere]] [x](https://example.org/) &ge; 5\n',
			);
			assert.equal(
				await cell('Risk'),
				'<strong two> <em sides>, <mark see> <del here> <code code> <a #tag> a<br>b <a the other> <a? Nowhere> <a x> ≥ 5',
			);
			await driver.click(`${TABLE} td .care-lexicon-text a.internal-link:not(.is-unresolved)`);
			await until(
				() => driver.exec(({ app }) => app.workspace.getActiveFile()?.path),
				(path) => path === 'Second.md',
				'A link in a cell should open its note',
			);
		});

		it('draw lists with their numbers, tasks and lists inside', async () => {
			await compare('## Steps\n\n3. file\n   - [x] sign\n   - [ ] send **now**\n4. wait\n\n## Parts\n\n- one\n- ![[scan.png]]\n');
			assert.equal(await cell('Steps'), '<ol <li file<ul <li <input>sign><li <input>send <strong now>>>><li wait>>');
			assert.equal(await cell('Parts'), '<ul <li one><li <a image scan.png>>>');
			const [start, ticks] = await driver.exec(
				() =>
					[
						document.querySelector<HTMLOListElement>('.markdown-reading-view .care-lexicon-table ol')?.start,
						[...document.querySelectorAll<HTMLInputElement>('.markdown-reading-view .care-lexicon-table input')].map(({ checked, disabled }) => [
							checked,
							disabled,
						]),
					] as const,
			);
			assert.equal(start, 3);
			assert.deepEqual(ticks, [[true, true], [false, true]]);
		});

		it('lead from what they name in words to the line where it stands', async () => {
			await compare('---\nowner: plan\nscores: |\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n  | 3 | 4 |\n  | 5 | 6 |\n---\n');
			assert.equal(await cell('Scores'), '<a table, 3 x 2>');
			assert.equal(
				await driver.exec(() => document.querySelector<HTMLElement>('.markdown-reading-view .care-lexicon-object')?.dataset.line),
				'3',
			);
			await driver.click(`${TABLE} a.care-lexicon-object`);
			await until(
				() => driver.exec(({ app }) => app.workspace.getActiveFile()?.path),
				(path) => path === 'First.md',
				'The words should lead to the note',
			);
		});

		it('are drawn for two notes or more: of one alone the block says what is missing', async () => {
			await driver.write(
				'View.md',
				[['ACO', 'Nobody Knows It'], ['ACO', 'Nobody Knows It', 'IPA'], ['ACO']]
					.map((names) => `${FENCE}compare\n${names.join('\n')}\n${FENCE}\n`)
					.join('\n'),
			);
			await driver.openFile('View.md', 'reading');
			await driver.waitFor(`${TABLE} td`);
			const blocks = await driver.exec(() =>
				[...document.querySelectorAll('.markdown-reading-view .care-lexicon-comparison')].map((block) => ({
					says: [...block.querySelectorAll('.care-lexicon-problem')].map((el) => el.textContent),
					columns: block.querySelectorAll('thead th').length,
				})),
			);
			assert.deepEqual(blocks.map(({ columns }) => columns), [0, 3, 0]);
			assert.match(blocks[0]?.says.join(' ') ?? '', /No note has the name "Nobody Knows It"\. The nearest are: .* needs at least two notes/);
			assert.match(blocks[1]?.says.join(' ') ?? '', /^No note has the name "Nobody Knows It"\. The nearest are: [^?]*$/);
			assert.deepEqual(blocks[2]?.says, ['A comparison needs at least two notes.']);
		});

		it('go when a compared note goes, and come back with it', async () => {
			await compare('Risk:: two sides\n');
			await driver.exec(async ({ app }) => {
				const file = app.vault.getFileByPath('Second.md');
				if (file) await app.vault.delete(file);
			});
			await driver.waitFor('.markdown-reading-view .care-lexicon-problem');
			assert.deepEqual(await driver.texts(`${TABLE} th`), []);
			await driver.write('Second.md', 'Risk:: one side\n');
			await driver.waitFor(`${TABLE} td`);
			assert.deepEqual(await driver.texts(`${TABLE} td .care-lexicon-text`), ['two sides', 'one side']);
		});
	});
}
