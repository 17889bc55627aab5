import { beforeAll, describe, expect, it } from 'vitest';
import { useDemoHost } from './demo-host';
import type { HostDriver } from './host-driver';

const SHEET = '.modal.care-lexicon-sheet';
const demo = useDemoHost();
let phone: HostDriver;

beforeAll(async () => {
	phone = await demo.openPhone();
});

describe('the card of an ambiguous name on a phone', () => {
	it('has the meanings below each other, within the screen, with buttons that a thumb meets', async () => {
		await phone.write('Visit.md', 'Ask the MSSP.\n');
		await phone.openFile('Visit.md', 'reading');
		await phone.click('.markdown-reading-view .care-lexicon-name');
		await phone.waitFor(SHEET);
		await phone.click(`${SHEET} .care-lexicon-fold`);
		const boxes = await phone.exec((_, css) => [...document.querySelectorAll(`${css} .care-lexicon-candidate`)].map((el) => {
			const { left, right, top, bottom } = el.getBoundingClientRect();
			return { left, right, top, bottom };
		}), SHEET);
		const [first, second] = boxes;
		expect(boxes).toHaveLength(2);
		expect(first?.left).toBe(second?.left);
		expect(first?.bottom).toBeLessThan(second?.top ?? 0);
		for (const { left, right } of boxes) expect([left >= 0, right <= 390]).toEqual([true, true]);
		const heights = await phone.exec(
			(_, css) => [...document.querySelectorAll(`${css} .care-lexicon-card button`)].map((el) => el.getBoundingClientRect().height), SHEET,
		);
		for (const height of heights) expect(height).toBeGreaterThanOrEqual(44);
		expect(await phone.errors()).toEqual([]);
	});
});
