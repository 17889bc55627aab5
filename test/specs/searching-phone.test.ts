import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useDemoHost } from './demo-host';
import { until } from './harness';
import { HostDriver } from './host-driver';

const demo = useDemoHost();
let phone: HostDriver;

beforeAll(async () => {
	phone = await demo.openPhone();
});

async function search(query: string, first: RegExp): Promise<void> {
	await phone.command('care-lexicon:search-glossary');
	await phone.waitFor('.prompt');
	// A phone has no status bar to tell when the glossary is there: the search itself does.
	await phone.waitFor('.prompt .suggestion-item');
	await phone.type(query);
	await until(
		() => phone.texts('.prompt .suggestion-item.is-selected'),
		([text = '']) => first.test(text),
		`"${query}" should find ${first.source} first`,
	);
}

async function choose(title: string): Promise<void> {
	await phone.click('.prompt .suggestion-item.is-selected .care-lexicon-more');
	await phone.waitFor('.menu');
	await phone.click(`.menu .menu-item:has-text("${title}")`);
}

describe('the search on a phone', () => {
	beforeEach(() => phone.resetVault());

	it('opens an entry by a tap, and has rows and buttons that a finger hits', async () => {
		await search('capitaton', /^Capitation/);
		const heights = await phone.exec(() =>
			[...document.querySelectorAll('.prompt :is(.suggestion-item, .care-lexicon-more)')].map((el) => el.getBoundingClientRect().height),
		);
		for (const height of heights) expect(height).toBeGreaterThanOrEqual(44);
		expect(await phone.texts('.prompt-instructions')).toEqual([]);
		await phone.click('.prompt .suggestion-item');
		await until(
			() => phone.exec(({ app }) => app.workspace.getActiveFile()?.path),
			(file) => file === 'Payment/Capitation.md',
			'A tap should open the entry',
		);
		expect(await phone.errors()).toEqual([]);
	});

	it('opens only the menu of an entry by a long press, even if that ends in a click', async () => {
		await search('capitaton', /^Capitation/);
		const before = await phone.exec(({ app }) => app.workspace.getActiveFile()?.path);
		const row = await phone.page.locator('.prompt .suggestion-item.is-selected').boundingBox();
		const [x, y] = row ? [row.x + row.width / 3, row.y + row.height / 2] : [0, 0];
		await phone.page.mouse.move(x, y);
		await phone.page.mouse.down();
		await phone.exec((_, clientX, clientY) => {
			const opening = new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX, clientY });
			document.elementFromPoint(clientX, clientY)?.dispatchEvent(opening);
		}, x, y);
		await phone.waitFor('.menu .menu-item');
		// The finger is still where it was, though the menu may be in front by now.
		await phone.exec((_, selector) => {
			document.querySelector(selector)?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
		}, '.prompt .suggestion-item.is-selected .suggestion-title');
		await phone.page.mouse.up();
		expect(await phone.exec(({ app }) => app.workspace.getActiveFile()?.path)).toBe(before);
		await phone.waitFor('.prompt');
		await phone.press('Escape');
		await phone.waitGone('.menu');
		await phone.click('.prompt .suggestion-item');
		await until(
			() => phone.exec(({ app }) => app.workspace.getActiveFile()?.path),
			(file) => file === 'Payment/Capitation.md',
			'A tap should still open it',
		);
		expect(await phone.errors()).toEqual([]);
	});

	it('inserts a link without any modifier', async () => {
		await phone.write('Draft.md', 'Joined an ');
		await phone.openFile('Draft.md', 'editing');
		await phone.exec(({ app }) => app.workspace.activeEditor?.editor?.setCursor({ line: 0, ch: 10 }));
		await search('hmo', /^HMO/);
		await choose('Insert link');
		await until(
			() => phone.exec(({ app }) => app.workspace.activeEditor?.editor?.getValue()),
			(text) => text === 'Joined an [[Health Maintenance Organization|HMO]]',
			'The link should be there',
		);
		expect(await phone.errors()).toEqual([]);
	});

	it('previews an entry with rows left in sight', async () => {
		await search('aco', /^ACO/);
		await choose('Preview');
		await phone.waitFor('.care-lexicon-preview');
		expect(await phone.texts('.care-lexicon-preview .care-lexicon-entry-title')).toEqual(['Accountable Care Organization (ACO)']);
		const [preview, rows] = await phone.exec(() =>
			['.care-lexicon-preview', '.prompt-results'].map((one) => document.querySelector(one)?.getBoundingClientRect().height ?? 0),
		);
		expect(preview).toBeLessThanOrEqual(844 * 0.3 + 1);
		expect(rows).toBeGreaterThan(100);
		expect(await phone.errors()).toEqual([]);
	});

	it('makes a note by a tap on the last row', async () => {
		await search('capitaton', /^Capitation/);
		await phone.click('.prompt .care-lexicon-create');
		await until(
			() => phone.exec(({ app }) => app.workspace.getActiveFile()?.path),
			(file) => file === 'capitaton.md',
			'A note should be made',
		);
		expect(await phone.errors()).toEqual([]);
	});
});
