import { beforeAll, describe, expect, it } from 'vitest';
import { useDemoHost } from './demo-host';
import { until } from './harness';
import { HostDriver } from './host-driver';

const demo = useDemoHost();
let phone: HostDriver;

beforeAll(async () => {
	phone = await demo.openPhone();
});

describe('an underlined name on a phone', () => {
	it('shows by a tap, from below, what it means, and is linked there', async () => {
		await phone.write('Visit.md', 'A CIN met an IPA.\n');
		await phone.openFile('Visit.md', 'reading');
		await phone.click('.markdown-reading-view .care-lexicon-name');
		await phone.waitFor('.modal.care-lexicon-sheet');
		expect(await phone.texts('.care-lexicon-sheet .care-lexicon-entry-title')).toEqual(['Clinically Integrated Network (CIN)']);
		const sheet = await phone.page.locator('.care-lexicon-sheet').boundingBox();
		expect([sheet?.x, sheet?.width, (sheet?.y ?? 0) + (sheet?.height ?? 0)]).toEqual([0, 390, 844]);
		const heights = await phone.exec(() =>
			[...document.querySelectorAll('.care-lexicon-sheet button')].map((button) => button.getBoundingClientRect().height),
		);
		for (const height of heights) expect(height).toBeGreaterThanOrEqual(44);
		await phone.click('.care-lexicon-sheet .care-lexicon-buttons button:nth-child(2)');
		await until(
			() => phone.read('Visit.md'),
			(text) => text === 'A [[Clinically Integrated Network (CIN)|CIN]] met an IPA.\n',
			'The name should be a link',
		);
		await until(
			() => phone.texts('.markdown-reading-view .care-lexicon-name'),
			(names) => names.join() === 'IPA',
			'The linked name should be underlined no more',
		);
		expect(await phone.errors()).toEqual([]);
	});
});
