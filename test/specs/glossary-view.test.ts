import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../host/server.mjs';
import { useDemoHost } from './demo-host';
import { until, waitForIndex } from './harness';
import { HostDriver } from './host-driver';

const VIEW = '.care-lexicon-glossary';
const FIELD = `${VIEW} input[type="search"]`;
const demo = useDemoHost();
let host: HostDriver;

afterEach(() => host.close());

async function open(address = '', screen?: { width: number; height: number }): Promise<void> {
	host = await demo.open(address, screen);
	await host.command('care-lexicon:open-glossary');
	await host.waitFor(`${VIEW} .mod-entry`);
}

const titles = (): Promise<string[]> => host.texts(`${VIEW} .mod-entry .care-lexicon-term`);

describe('the glossary view on a phone', () => {
	const openPhone = (): Promise<void> => open('?mobile=1', { width: 390, height: 844 });
	const heightsOf = (selector: string): Promise<number[]> =>
		host.exec(
			(_, part) =>
				[...document.querySelectorAll(`.care-lexicon-glossary ${part}`)]
					.filter((el) => el.checkVisibility())
					.map((el) => el.getBoundingClientRect().height),
			selector,
		);

	it('has rows and buttons that a finger can hit, and is no wider than the screen', async () => {
		await openPhone();
		await host.click(`${VIEW} .mod-entry .care-lexicon-check`);
		for (const part of [
			'.care-lexicon-row',
			'.care-lexicon-tab',
			'.nav-action-button',
			'.care-lexicon-check',
			'.care-lexicon-selection button',
		]) {
			const heights = await heightsOf(part);
			expect([part, heights.length > 0, Math.min(...heights) >= 44]).toEqual([part, true, true]);
		}
		const widths = await host.exec(() => ({ page: document.documentElement.scrollWidth, screen: innerWidth }));
		expect(widths.page).toBeLessThanOrEqual(widths.screen);
	});

	it('goes through the letters with a finger that moves along them, and takes no focus for it', async () => {
		await openPhone();
		const box = await host.page.locator(`${VIEW} .care-lexicon-alphabet`).boundingBox();
		if (!box) throw new Error('There is no alphabet.');
		expect(box.width).toBeGreaterThanOrEqual(24);
		const [x, step] = [box.x + box.width / 2, box.height / 27];
		const touch = (type: string, letter: string): Promise<void> => host.exec((_, name, at, clientX, clientY) => {
			const el = document.querySelector(at);
			Object.assign(el ?? {}, { setPointerCapture: () => undefined });
			el?.dispatchEvent(new PointerEvent(name, { pointerType: 'touch', pointerId: 7, bubbles: true, clientX, clientY }));
		}, type, `${VIEW} .care-lexicon-alphabet`, x, box.y + step * ('#ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(letter) + 0.5));
		const first = (): Promise<string> => host.exec((_, view) => {
			const list = document.querySelector(`${view} .care-lexicon-scroller`)?.getBoundingClientRect();
			const rows = [...document.querySelectorAll(`${view} .care-lexicon-row`)];
			const top = rows.find((row) => row.getBoundingClientRect().bottom > (list?.top ?? 0) + 2);
			return top?.querySelector('.tree-item-inner')?.textContent ?? '';
		}, VIEW);
		await touch('pointerdown', 'M');
		await until(first, (letter) => letter === 'M', 'M should be at the top');
		expect(await host.texts(`${VIEW} .care-lexicon-letter.is-active`)).toEqual([expect.stringMatching(/^M, \d+$/)]);
		await touch('pointermove', 'C');
		await until(first, (letter) => letter === 'C', 'C should be at the top');
		await touch('pointerup', 'C');
		expect(await host.page.locator(`${VIEW} .care-lexicon-letter.is-active`).count()).toBe(0);
		expect(await host.exec((_, view) => document.querySelector(view)?.contains(document.activeElement), VIEW)).toBe(false);
	});

	it('selects with the boxes, and opens the menu of an entry on a long press', async () => {
		await openPhone();
		for (const nth of [0, 1]) await host.page.locator(`${VIEW} .care-lexicon-check`).nth(nth).click();
		await until(() => host.texts(`${VIEW} [role="status"]`), ([text]) => text === '2 selected', 'Two should be selected');
		expect(await host.exec(({ app }) => app.workspace.getActiveFile())).toBeNull();
		// Where a finger rests on the glass, the system says what it says for the right button.
		await host.page.locator(`${VIEW} .care-lexicon-term`).first().click({ button: 'right' });
		await host.waitFor('.menu .menu-item');
		expect(await host.errors()).toEqual([]);
	});
});

describe('the glossary view for every user', () => {
	it('passes the accessibility rules in both tabs, with a selection and with a search', async () => {
		await open();
		const faults = (): Promise<string[]> => host.faultsIn(VIEW);
		expect(await faults()).toEqual([]);
		await host.click(`${VIEW} .mod-entry`, { modifiers: ['ControlOrMeta'] });
		await host.waitFor(`${VIEW} .care-lexicon-selection`);
		expect(await faults()).toEqual([]);
		await host.click(`${VIEW} [data-tab="tags"]`);
		await host.waitFor(`${VIEW} .mod-tag`);
		expect(await faults()).toEqual([]);
		await host.click(`${VIEW} .mod-tag .tree-item-inner`);
		await host.page.fill(FIELD, 'care');
		await host.waitFor(`${VIEW} .suggestion-highlight`);
		expect(await faults()).toEqual([]);
	});

	it('opens the menu of an entry with the keys that open menus', async () => {
		await open();
		await host.page.focus(`${VIEW} .mod-entry`);
		await host.press('Shift+F10');
		await host.waitFor('.menu .menu-item');
		expect(await host.page.locator('.menu').count()).toBe(1);
	});

	it('is entered with Tab at its first row, also after others have come in above', async () => {
		await open();
		await host.write('340B Program.md', '*Discounts on drugs for hospitals that serve many poor patients.*\n');
		await until(() => host.texts(`${VIEW} .care-lexicon-term`), ([first]) => first === '340B Program', 'The new entry should come first');
		expect(
			await host.exec(
				(_, view) => [...document.querySelectorAll<HTMLElement>(`${view} .care-lexicon-row`)].findIndex(({ tabIndex }) => tabIndex === 0),
				VIEW,
			),
		).toBe(0);
	});

	it('previews the note of a row under the pointer with Ctrl or Cmd, and only then', async () => {
		await open();
		await host.hover(`${VIEW} .mod-entry`);
		// A preview comes after 300 milliseconds.
		await host.page.waitForTimeout(600);
		expect(await host.page.locator('.hover-popover').count()).toBe(0);
		await host.page.mouse.move(0, 0);
		await host.page.keyboard.down('ControlOrMeta');
		await host.hover(`${VIEW} .mod-entry`);
		await host.waitFor('.hover-popover .markdown-embed-content h1');
		await host.page.keyboard.up('ControlOrMeta');
	});

	it('works in a tab of the main area as in the sidebar', async () => {
		await open();
		await host.exec(async ({ app }) => app.workspace.getLeaf('tab').setViewState({ type: 'care-lexicon-glossary', active: true }));
		await host.waitFor(`.mod-root ${VIEW} .mod-entry`);
		expect(await host.errors()).toEqual([]);
	});
});

describe('while the vault is read', () => {
	async function openBehindGate(): Promise<void> {
		host = await demo.open();
		await waitForIndex(host);
		await host.restartBehindGate();
	}

	it('the glossary view says how far that is, and lists the entries when it is done', async () => {
		await openBehindGate();
		await host.command('care-lexicon:open-glossary');
		const message = (): Promise<string[]> => host.texts(`${VIEW} .care-lexicon-message`);
		await until(message, ([text = '']) => /^The vault is being read … \d+ of \d+$/.test(text), 'The progress should be said');
		expect(await host.page.locator(`${VIEW} .care-lexicon-row`).count()).toBe(0);
		await host.openGate();
		await host.waitFor(`${VIEW} .mod-entry`);
		await until(message, ([text]) => text === '', 'Nothing should be left to say');
	});

	it.each(['search-glossary', 'compare-notes'])('%s says so, and offers what was asked for when it is done', async (command) => {
		await openBehindGate();
		await host.command(`care-lexicon:${command}`);
		await host.type('IPA');
		const empty = (): Promise<string[]> => host.texts('.prompt .suggestion-empty');
		await until(empty, ([text]) => text === 'The vault is being read …', 'It should be said that there is nothing yet');
		await host.openGate();
		await until(() => host.texts('.prompt .suggestion-item.is-selected'), ([text = '']) => text.startsWith('IPA'), 'IPA should be offered');
	});
});

describe('the glossary view over 10,000 entries', () => {
	const vault = mkdtempSync(path.join(os.tmpdir(), 'care-lexicon-glossary-'));
	let large: Served;

	beforeAll(async () => {
		mkdirSync(path.join(vault, 'Codes'));
		for (let code = 0; code < 10_000; code++) {
			const letter = String.fromCharCode(65 + (code % 26));
			writeFileSync(
				path.join(vault, 'Codes', `${letter} code ${code}.md`),
				`---\ntags: [codes/${code % 7}]\n---\n*What code ${code} stands for.*\n`,
			);
		}
		large = await serve({ vault });
	});

	afterAll(async () => {
		await large.close();
		rmSync(vault, { recursive: true });
	});

	const drawn = (): Promise<number> => host.page.locator(`${VIEW} .care-lexicon-row`).count();
	const focused = (wanted: string): Promise<string[]> =>
		until(
			() => host.texts(`${VIEW} .care-lexicon-row:focus :is(.care-lexicon-term, .tree-item-self)`),
			([text]) => text === wanted,
			`The focus should be on ${wanted}`,
		);

	it('holds a few rows in the document, reaches the last, and finds any', async () => {
		host = await HostDriver.open(demo.browser(), large.url);
		await host.command('care-lexicon:open-glossary');
		await until(() => host.texts(`${VIEW} [role="tab"]`), ([tab]) => tab === 'Entries10,000', 'All entries should be counted');
		await until(drawn, (count) => count > 5, 'Rows should be drawn');
		expect(await drawn()).toBeLessThan(80);
		await host.page.focus(FIELD);
		await host.press('ArrowDown');
		await host.press('End');
		// The greatest number that leaves 25 when it is divided by 26.
		await focused('Z code 9983');
		expect(await drawn()).toBeLessThan(80);
		expect(await host.exec(() => {
			const [row, box] = [
				document.querySelector('.care-lexicon-glossary .care-lexicon-row:focus'),
				document.querySelector('.care-lexicon-glossary .care-lexicon-scroller'),
			].map((el) => el?.getBoundingClientRect());
			return row && box ? row.top >= box.top - 1 && row.bottom <= box.bottom + 1 : false;
		})).toBe(true);
		await host.click(`${VIEW} [data-letter="M"]`);
		await focused('M385');
		expect((await titles()).slice(0, 80)).toEqual(expect.arrayContaining(['M code 12', 'M code 38', 'M code 64', 'M code 90', 'M code 116']));
		expect(await host.exec(() => {
			const [row, box] = [
				document.querySelector('.care-lexicon-glossary [data-key="letter M"]'),
				document.querySelector('.care-lexicon-glossary .care-lexicon-scroller'),
			].map((el) => el?.getBoundingClientRect());
			return row && box ? Math.abs(row.top - box.top) < 2 : false;
		})).toBe(true);
		await host.page.fill(FIELD, 'code 7777');
		await until(titles, ([first]) => first === 'D code 7777', 'The entry should be found');
		expect(await host.errors()).toEqual([]);
	});
});
