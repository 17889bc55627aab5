import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useDemoHost } from './demo-host';
import { until } from './harness';
import { HostDriver } from './host-driver';
import { CODES, MODAL } from './term-notes.journey';

const demo = useDemoHost();

describe('terms inside notes on a phone', () => {
	let phone: HostDriver;

	beforeAll(async () => {
		phone = await demo.openPhone();
	});

	beforeEach(async () => {
		await phone.resetVault();
		await phone.write('Codes.md', CODES);
		await phone.openFile('Codes.md');
		await phone.command('care-lexicon:show-terms');
		await until(async () => (await phone.texts(`${MODAL} li`)).length, (count) => count === 7, 'All terms should be read');
	});

	it('are listed in rows that a finger hits, in a dialog as wide as the screen', async () => {
		const boxes = await phone.exec((_, modal) => [...document.querySelectorAll(`${modal} li > button, ${modal} .setting-item button`)]
			.map((el) => el.getBoundingClientRect()).map(({ height, left, right }) => ({ height, left, right })), MODAL);
		expect(boxes).toHaveLength(8);
		for (const { height, left, right } of boxes) {
			expect(height).toBeGreaterThanOrEqual(44);
			expect(left).toBeGreaterThanOrEqual(0);
			expect(right).toBeLessThanOrEqual(390);
		}
		expect(await phone.faultsIn(MODAL)).toEqual([]);
	});

	it('are switched off and on by taps', async () => {
		await phone.click(`${MODAL} .setting-item button`);
		await phone.waitFor(`${MODAL} .setting-item button:has-text("again")`);
		await phone.click(`${MODAL} .setting-item button`);
		await phone.waitFor(`${MODAL} li`);
		expect(await phone.errors()).toEqual([]);
	});

	it('become notes in the menu of a search row', async () => {
		await phone.press('Escape');
		await phone.command('care-lexicon:search-glossary');
		await phone.waitFor('.prompt .suggestion-item');
		await phone.type('UBN');
		await until(() => phone.texts('.prompt .suggestion-item.is-selected'), ([text = '']) => text.startsWith('UBN'), 'It should be found');
		await phone.click('.prompt .suggestion-item.is-selected .care-lexicon-more');
		await phone.click('.menu .menu-item:has-text("Create note from this term")');
		await until(
			() => phone.exec(({ app }) => app.workspace.getActiveFile()?.path),
			(path) => path === 'Utilization benchmark number.md',
			'The note should be open',
		);
	});
});

describe('terms inside notes for every user', () => {
	it.each(['', '?theme=dark'])('pass the accessibility rules (%s)', async (address) => {
		const host = await demo.open(address);
		await host.write('Codes.md', CODES);
		await host.openFile('Codes.md');
		await host.command('care-lexicon:show-terms');
		await host.waitFor(`${MODAL} li`);
		expect(await host.faultsIn(MODAL)).toEqual([]);
	});
});
