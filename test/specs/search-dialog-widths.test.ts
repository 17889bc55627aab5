import { beforeAll, describe, expect, it } from 'vitest';
import { useDemoHost } from './demo-host';
import { until, waitForIndex } from './harness';
import type { HostDriver } from './host-driver';

const demo = useDemoHost();
let host: HostDriver;
const LONG_SENTENCE = `This sentence of a definition ${'goes on and on '.repeat(30)}to its end.`;
const LONG_NAME = 'Wordy by quite another and much longer name than its title';
const LONG_TAG = `${'a-tag-that-is-rather-long/'.repeat(3)}end`;
const LONG_WORD = 'Pneumonoultramicroscopicsilicovolcanoconiosisandmore';
const TERMS = ['**WRD**: wordy term of a list; one that stands inside a note.', '**WRE**: another; that too.', '**WRF**: a third.'];

const NOTES = {
	'Wordy.md': `---\ndefinition: ${LONG_SENTENCE}\ntags: [${LONG_TAG}]\naliases: [${LONG_NAME}]\n---\n`,
	[`${LONG_WORD}.md`]: `---\naliases: [wordy silicosis]\n---\n*A disease with a name.*\n`,
	'Short terms.md': `---\ntags: [glossary]\n---\n${TERMS.map((term) => `- ${term}\n`).join('')}`,
};

beforeAll(async () => {
	host = await demo.open();
	for (const [path, text] of Object.entries(NOTES)) await host.write(path, text);
	await waitForIndex(host);
});

/** Opens the search in a window of some size. */
async function openIn(width: number, height: number, query: string): Promise<void> {
	await host.page.setViewportSize({ width, height });
	while ((await host.texts('.prompt')).length > 0) await host.press('Escape');
	await host.command('care-lexicon:search-glossary');
	await host.waitFor('.prompt .suggestion-item');
	await host.page.locator('.prompt input').fill(query);
	await until(
		() => host.texts('.prompt .suggestion-item.is-selected'),
		([text = '']) => /word|aco/i.test(text),
		`"${query}" should be found`,
	);
}

/** What is wrong with the way in which the dialog stands in its window. */
function faults(): Promise<string[]> {
	return host.exec(() => {
		const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
		const found: string[] = [];
		const [dialog] = all('.prompt');
		const [list] = all('.prompt-results');
		if (!dialog || !list) return ['The search is not open.'];
		const frame = dialog.getBoundingClientRect();
		if (frame.left < 0 || frame.right > window.innerWidth) found.push('The dialog is wider than its window.');
		for (const el of [dialog, ...all('.prompt-results, .care-lexicon-preview, .suggestion-title, .care-lexicon-title')])
			if (el.scrollWidth > el.clientWidth && el.clientWidth > 0) found.push(`"${el.textContent}" is wider than its place.`);
		for (const el of all('.suggestion-item *')) {
			const { left, right } = el.getBoundingClientRect();
			if (right > left && (right > frame.right || left < frame.left)) found.push(`"${el.textContent}" sticks out of the dialog.`);
		}
		for (const el of all('.suggestion-note')) {
			const lines = el.getBoundingClientRect().height / parseFloat(getComputedStyle(el).lineHeight || '0');
			if (!(lines < 2.2)) found.push(`"${el.textContent}" has ${lines} lines.`);
		}
		for (const el of all('.suggestion-title')) if (el.getBoundingClientRect().width < 120) found.push(`"${el.textContent}" is squeezed.`);
		const preview = all('.care-lexicon-preview')[0]?.getBoundingClientRect();
		const keys = all('.prompt-instructions')[0]?.getBoundingClientRect();
		if (keys && keys.bottom > Math.min(frame.bottom, window.innerHeight)) found.push('The hints are out of sight.');
		if (keys && preview && (preview.bottom > keys.top + 1 || preview.height < 40)) found.push('The preview has no room.');
		return found;
	});
}

/** The hints that can be seen, and whether each is seen as a whole; and in how many lines. */
function hints(): Promise<{ seen: string[]; whole: boolean; lines: number }> {
	return host.exec(() => {
		const el = document.querySelector('.prompt-instructions');
		const box = el?.getBoundingClientRect();
		if (!el || !box) return { seen: [], whole: false, lines: 0 };
		const seen = [...el.children].filter((hint) => hint.getBoundingClientRect().top < box.bottom - 1);
		const rects = seen.map((hint) => hint.getBoundingClientRect());
		return {
			seen: seen.map(({ textContent }) => textContent ?? ''),
			whole: rects.every(({ left, right, bottom }) => left >= box.left && right <= box.right && bottom <= box.bottom),
			lines: new Set(rects.map(({ top }) => Math.round(top))).size,
		};
	});
}

interface Boxes {
	readonly list: { left: number; right: number; top: number; bottom: number };
	readonly preview: { left: number; right: number; top: number; bottom: number };
}

async function boxes(): Promise<Boxes> {
	await host.waitFor('.prompt .care-lexicon-preview');
	return host.exec(() => {
		const of = (selector: string): Boxes['list'] => {
			const { left, right, top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
			return { left, right, top, bottom };
		};
		return { list: of('.prompt-results'), preview: of('.care-lexicon-preview') };
	});
}

describe('the dialog of the search', () => {
	// The last three are windows of 1280 and 800 pixels with everything twice as large, and one of 1280 with it four times as large.
	it.each([[320, 700], [400, 700], [480, 800], [560, 800], [700, 800], [1000, 800], [640, 430], [400, 300], [320, 256]])(
		'stays readable in a window of %i by %i pixels: nothing sticks out, names are whole, definitions have two lines, hints have one',
		async (width, height) => {
			for (const query of ['word', 'aco']) {
				await openIn(width, height, query);
				expect(await faults()).toEqual([]);
				const { seen, whole, lines } = await hints();
				expect(seen[0]).toBe('↵to open');
				expect({ whole, lines }).toEqual({ whole: true, lines: 1 });
			}
			await host.press('Tab');
			await boxes();
			expect(await faults()).toEqual([]);
			const { seen, whole, lines } = await hints();
			expect(seen.slice(0, 2)).toEqual(['↵to open', 'tabto enter preview']);
			expect({ whole, lines }).toEqual({ whole: true, lines: 1 });
			expect(await host.errors()).toEqual([]);
		},
	);

	it('shows as many hints as there is room for', async () => {
		await openIn(320, 700, 'word');
		const few = (await hints()).seen.length;
		await openIn(1000, 800, 'word');
		expect((await hints()).seen.length).toBeGreaterThan(few);
	});

	it('has tags beside a name where there is room for both', async () => {
		const tags = (): Promise<number> => host.page.locator('.prompt .care-lexicon-tag').filter({ visible: true }).count();
		await openIn(480, 800, 'aco');
		expect(await tags()).toBe(0);
		await openIn(1000, 800, 'aco');
		expect(await tags()).toBeGreaterThan(0);
	});

	it.each([[480, 800], [640, 430]])('has the preview below the list in a window of %i by %i, and rows in sight', async (width, height) => {
		await openIn(width, height, 'aco');
		await host.press('Tab');
		const { list, preview } = await boxes();
		expect(preview.top).toBeGreaterThanOrEqual(list.bottom - 1);
		expect(list.bottom - list.top).toBeGreaterThan(60);
	});

	it.each([[700, 800], [1000, 800], [1280, 860]])('has it beside the list in a window of %i by %i', async (width, height) => {
		await openIn(width, height, 'aco');
		await host.press('Tab');
		const { list, preview } = await boxes();
		expect(preview.left).toBeGreaterThanOrEqual(list.right - 1);
		expect(preview.top).toBe(list.top);
		expect(list.right - list.left).toBeGreaterThan(300);
		expect(preview.right - preview.left).toBeGreaterThan(300);
		// It stays as high whatever is shown in it.
		await host.press('ArrowDown');
		expect((await boxes()).preview).toEqual(preview);
	});

	it.each(['light', 'dark'])('passes the accessibility rules with its preview in the %s theme', async (theme) => {
		await openIn(1000, 800, 'word');
		await host.press('Tab');
		await boxes();
		await host.page.evaluate((dark) => {
			document.body.classList.toggle('theme-dark', dark);
			document.body.classList.toggle('theme-light', !dark);
		}, theme === 'dark');
		// The colour of links is the theme's.
		expect((await host.faultsIn('.prompt')).filter((fault) => !/^color-contrast: <a [^>]*internal-link/.test(fault))).toEqual([]);
	});
});
