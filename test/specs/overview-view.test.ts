import { afterEach, describe, expect, it } from 'vitest';
import { useDemoHost } from './demo-host';
import { until, waitForIndex } from './harness';
import type { HostDriver } from './host-driver';

const VIEW = '.care-lexicon-overview';
const FIGURE = `${VIEW} .care-lexicon-open`;
const demo = useDemoHost();
let host: HostDriver;

afterEach(() => host.close());

async function open(address = '', screen?: { width: number; height: number }): Promise<void> {
	host = await demo.open(address, screen);
	await host.command('care-lexicon:open-overview');
	await host.waitFor(FIGURE);
}

const openList = async (label: string): Promise<void> => {
	await host.click(`${VIEW} [data-key="${label}"]`);
	await host.waitFor(`${VIEW} .care-lexicon-item`);
};

describe('the overview on a phone and in a narrow pane', () => {
	it('has buttons and rows that a finger can hit, and is no wider than the screen', async () => {
		await open('?mobile=1', { width: 390, height: 844 });
		const heightsOf = (selector: string): Promise<number[]> => host.exec(
			(_, part) => [...document.querySelectorAll(part)].filter((el) => el.checkVisibility()).map((el) => el.getBoundingClientRect().height),
			selector,
		);
		const buttons = await heightsOf(`${VIEW} button`);
		expect(buttons.length).toBeGreaterThan(15);
		expect(Math.min(...buttons)).toBeGreaterThanOrEqual(44);
		const widths = await host.exec(() => ({ page: document.documentElement.scrollWidth, screen: innerWidth }));
		expect(widths.page).toBeLessThanOrEqual(widths.screen);
		await openList('Names');
		const heights = [...await heightsOf(`${VIEW} .care-lexicon-item`), ...await heightsOf(`${VIEW} .care-lexicon-list button`)];
		expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
	});

	it.each([['a window', '', { width: 1280, height: 900 }], ['a phone', '?mobile=1', { width: 360, height: 740 }]] as const)(
		'begins with its first number at the top of %s', async (_, address, screen) => {
			await open(address, screen);
			const top = await host.exec((__, view) => {
				const [page, content] = ['.care-lexicon-page', ''].map((part) => document.querySelector(`${view} ${part}`.trim()));
				return (page?.getBoundingClientRect().top ?? NaN) - (content?.getBoundingClientRect().top ?? NaN);
			}, VIEW);
			expect(top).toBeLessThan(80);
		},
	);

	it('cuts nothing off in a sidebar', async () => {
		await open('', { width: 560, height: 860 });
		const cut = await host.exec((_, view) => [...document.querySelectorAll<HTMLElement>(`${view} :is(h2, li, button)`)]
			.filter((el) => el.checkVisibility() && el.scrollWidth > el.clientWidth + 1)
			.map((el) => el.textContent), VIEW);
		expect(cut).toEqual([]);
	});
});

describe('the overview for every user', () => {
	it.each(['', '?theme=dark'])('passes the accessibility rules, the page and a list (%s)', async (address) => {
		await open(address);
		expect(await host.faultsIn(VIEW)).toEqual([]);
		await openList('Names');
		expect(await host.faultsIn(VIEW)).toEqual([]);
	});

	it('names each number: a button that says what is counted', async () => {
		await open();
		expect(await host.page.getByRole('button', { name: /^Notes 84$/ }).count()).toBe(1);
		expect(await host.page.getByRole('region', { name: 'Worth a look' }).count()).toBe(1);
		expect(await host.texts(`${VIEW} [role="status"]`)).toEqual(['81 of 84 notes are entries of the glossary.']);
	});

	it('keeps a long list short in the document', async () => {
		await open();
		await openList('Names');
		const [title = ''] = await host.texts(`${VIEW} .care-lexicon-list h2`);
		const rows = await host.page.locator(`${VIEW} .care-lexicon-row`).count();
		expect(Number(/\d+/.exec(title)?.[0])).toBeGreaterThan(rows * 2);
	});
});

describe('the overview in the background', () => {
	it('counts nothing while it is hidden, and follows once it is seen', async () => {
		await open();
		await waitForIndex(host);
		await host.exec(({ app }) => app.workspace.getLeaf('tab').setViewState({ type: 'empty', active: true }));
		await host.waitGone(FIGURE);
		await host.write('New.md', 'A new note.\n');
		// Longer than the wait for a recount.
		await host.page.waitForTimeout(1200);
		const numbers = (): Promise<string[]> => host.texts(`${FIGURE}[data-key="Notes"] b`);
		expect(await numbers()).toEqual(['84']);
		await host.command('care-lexicon:open-overview');
		await until(numbers, ([notes]) => notes === '85', 'The new note should be counted');
	});

	it('says that the vault is being read, until it has been', async () => {
		await open();
		await host.restartBehindGate();
		await host.command('care-lexicon:open-overview');
		await until(() => host.texts(`${VIEW} [role="status"]`), ([text = '']) => text.startsWith('The vault is being read'), 'It should say so');
		expect(await host.page.locator(FIGURE).count()).toBe(0);
		await host.openGate();
		await host.waitFor(FIGURE);
		expect(await host.errors()).toEqual([]);
	});
});
