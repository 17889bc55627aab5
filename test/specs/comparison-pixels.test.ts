import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useDemoHost } from './demo-host';
import type { HostDriver } from './host-driver';

/*
 * What is seen of a comparison that is scrolled: the screen itself is looked at, since an element may say that it sticks and still be
 * painted over.
 */

const LIVE = 'Comparisons/Live comparisons.md';
const demo = useDemoHost();

/** A part of the screen, in CSS pixels. */
interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

interface Look {
	readonly mode: 'reading' | 'editing';
	readonly theme: 'light' | 'dark';
	readonly dir: 'ltr' | 'rtl';
}

const LOOKS: readonly Look[] = (['reading', 'editing'] as const).flatMap((mode) =>
	(['light', 'dark'] as const).flatMap((theme) => (['ltr', 'rtl'] as const).map((dir) => ({ mode, theme, dir }))),
);

const viewOf = (mode: Look['mode']): string => (mode === 'reading' ? '.markdown-reading-view' : '.markdown-source-view');

/** Opens the demo's comparison, and shows its first table at the top of the screen. */
async function show(host: HostDriver, { mode, theme, dir }: Look): Promise<string> {
	await host.exec((_, isDark, direction) => {
		document.body.classList.toggle('theme-dark', isDark);
		document.body.classList.toggle('theme-light', !isDark);
		document.body.dir = direction;
	}, theme === 'dark', dir);
	await host.openFile(LIVE, mode);
	const table = `${viewOf(mode)} .care-lexicon-scroll`;
	await host.waitFor(`${table} td`);
	await host.exec((_, selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' }), table);
	return table;
}

/** Scrolls the table: sideways to a share of the way, and down by pixels. */
async function scroll(host: HostDriver, table: string, to: { aside: number; down: number }): Promise<void> {
	await host.exec((_, selector, { aside, down }) => {
		const el = document.querySelector<HTMLElement>(selector);
		if (!el) throw new Error(`There is no ${selector}.`);
		if (el.scrollWidth < el.clientWidth + 50) throw new Error('The table fits: there is nothing to scroll.');
		el.scrollTo({ left: (el.scrollWidth - el.clientWidth) * aside * (getComputedStyle(el).direction === 'rtl' ? -1 : 1), top: down });
	}, table, to);
}

/** The boxes of elements as far as they are in sight inside the table, below its heads if asked for. */
function boxes(host: HostDriver, table: string, selector: string, isBelowHeads = false): Promise<Box[]> {
	return host.exec((_, around, part, below) => {
		const outer = document.querySelector(around)?.getBoundingClientRect() ?? new DOMRect();
		const heads = document.querySelector(`${around} thead th`)?.getBoundingClientRect() ?? new DOMRect();
		const [top, bottom] = [below ? heads.bottom : outer.top, Math.min(outer.bottom, innerHeight)];
		return [...document.querySelectorAll(`${around} ${part}`)].map((el) => el.getBoundingClientRect())
			.filter((box) => box.top >= top && box.bottom <= bottom - 1)
			.map(({ x, y, width, height }) => ({ x, y, width, height }));
	}, table, selector, isBelowHeads);
}

/** The pixels of a part of the screen, decoded from a picture of it: red, green, blue, alpha, row by row. */
async function pixels(page: Page, clip: Box): Promise<string> {
	const picture = (await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })).toString('base64');
	return page.evaluate(async (base64) => {
		const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], { type: 'image/png' }));
		const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
		context?.drawImage(bitmap, 0, 0);
		return [...(context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [])].join(' ');
	}, picture);
}

/** The part inside the borders. */
function inner({ x, y, width, height }: Box): Box {
	return { x: Math.ceil(x) + 1, y: Math.ceil(y) + 1, width: Math.floor(width) - 3, height: Math.floor(height) - 3 };
}

for (const screen of ['phone', 'narrow window'] as const) {
	describe(`a comparison scrolled on a ${screen}`, () => {
		let host: HostDriver;

		beforeAll(async () => {
			host = screen === 'phone' ? await demo.openPhone() : await demo.open('', { width: 760, height: 860 });
		});

		it.each(LOOKS)('shows labels, heads and the corner as they are, whatever lies below ($mode, $theme, $dir)', async (look) => {
			const table = await show(host, look);
			await scroll(host, table, { aside: 0, down: 60 });
			const [label] = await boxes(host, table, 'tbody th', true);
			const [corner, head] = await boxes(host, table, 'thead th');
			if (!label || !corner || !head) throw new Error('A label, a head and the corner should be in sight.');
			const [labelBefore, cornerBefore, headBefore] = [
				await pixels(host.page, inner(label)),
				await pixels(host.page, inner(corner)),
				await pixels(host.page, inner(head)),
			];
			await scroll(host, table, { aside: 0.6, down: 60 });
			expect(await pixels(host.page, inner(label))).toBe(labelBefore);
			await scroll(host, table, { aside: 0, down: 150 });
			expect(await pixels(host.page, inner(head))).toBe(headBefore);
			await scroll(host, table, { aside: 0.6, down: 150 });
			expect(await pixels(host.page, inner(corner))).toBe(cornerBefore);
			expect(await host.errors()).toEqual([]);
		});

		it.each(LOOKS)('keeps its caption in sight ($mode, $theme, $dir)', async (look) => {
			const table = await show(host, look);
			await scroll(host, table, { aside: 0, down: 0 });
			const [caption] = await boxes(host, table, 'caption span');
			if (!caption) throw new Error('The caption should be in sight.');
			const before = await pixels(host.page, inner(caption));
			await scroll(host, table, { aside: 1, down: 0 });
			expect(await boxes(host, table, 'caption span')).toEqual([caption]);
			expect(await pixels(host.page, inner(caption))).toBe(before);
		});
	});
}
