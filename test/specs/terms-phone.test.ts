import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useDemoHost } from './demo-host';
import { until } from './harness';
import { HostDriver } from './host-driver';

const demo = useDemoHost('test/fixtures/acronyms');
const QUALITY = 'Policies/Quality measures.md';
let phone: HostDriver;

beforeAll(async () => {
	phone = await demo.openPhone();
});

describe('terms without notes of their own, on a phone', () => {
	beforeEach(() => phone.resetVault());

	const opensList = (): Promise<unknown> =>
		until(() => phone.exec(({ app }) => app.workspace.getActiveFile()?.path), (path) => path === 'Acronyms.md', 'The list should open');

	it('say by a tap what they mean and where they stand, and are linked there', async () => {
		await phone.openFile(QUALITY, 'reading');
		await phone.click('.markdown-reading-view .care-lexicon-name:nth-of-type(2)');
		await phone.waitFor('.care-lexicon-sheet');
		expect(await phone.texts('.care-lexicon-sheet :is(.care-lexicon-entry-title, .care-lexicon-source)')).toEqual(['HMO', 'In Acronyms']);
		await phone.click('.care-lexicon-sheet .care-lexicon-buttons button:nth-child(2)');
		await until(() => phone.read(QUALITY), (text) => text.includes('[[Acronyms#Payers|HMO]]'), 'The link should lead to the place');
		expect(await phone.errors()).toEqual([]);
	});

	it('are found and opened by the search', async () => {
		await phone.command('care-lexicon:search-glossary');
		await phone.waitFor('.prompt .suggestion-item');
		await phone.type('hmo');
		await until(
			() => phone.texts('.prompt .suggestion-item.is-selected .suggestion-title'),
			([first]) => first === 'HMO, in Acronyms',
			'HMO should be found first',
		);
		await phone.click('.prompt .suggestion-item');
		await opensList();
		expect(await phone.errors()).toEqual([]);
	});

	it('are suggested while typing', async () => {
		await phone.write('Draft.md', 'Joined an \n');
		await phone.openFile('Draft.md', 'editing');
		await phone.exec(({ app }) => {
			app.workspace.activeEditor?.editor?.setCursor({ line: 0, ch: 10 });
			app.workspace.activeEditor?.editor?.focus();
		});
		await phone.type(';;hmo');
		await phone.waitFor('.suggestion-container .care-lexicon-suggestion');
		expect((await phone.texts('.suggestion-container .care-lexicon-suggestion .suggestion-title'))[0]).toBe('HMO, in Acronyms');
		await phone.click('.suggestion-container .care-lexicon-suggestion');
		await until(
			() => phone.exec(({ app }) => app.workspace.activeEditor?.editor?.getValue()),
			(text) => text === 'Joined an [[Acronyms#Payers|HMO]]\n',
			'The link should lead to the place',
		);
		expect(await phone.errors()).toEqual([]);
	});

	it('have their mentions listed below those of their note, and unfolded by a tap', async () => {
		await phone.openFile('Acronyms.md', 'reading');
		await phone.command('care-lexicon:open-mentions');
		const term = '.care-lexicon-mentions .mod-term[data-path="Acronyms.md#HMO"]';
		await phone.waitFor(term);
		const heights = await phone.exec(() =>
			[...document.querySelectorAll('.care-lexicon-mentions .mod-term > .tree-item-self')].map((el) => el.getBoundingClientRect().height),
		);
		for (const height of heights) expect(height).toBeGreaterThanOrEqual(30);
		await phone.click(`${term} > .tree-item-self`);
		await until(
			() => phone.texts('.care-lexicon-mentions .mod-mention.mod-level-4 .search-result-file-matched-text'),
			(found) => found.length === 3,
			'The mentions of HMO should be listed',
		);
		expect(await phone.errors()).toEqual([]);
	});

	it('are compared, and opened by the heads of the table', async () => {
		await phone.openFile('Policies/Plan types.md', 'reading');
		await phone.waitFor('.markdown-reading-view .care-lexicon-table');
		await phone.click('.markdown-reading-view .care-lexicon-table thead a.internal-link');
		await opensList();
		expect(await phone.errors()).toEqual([]);
	});
});
