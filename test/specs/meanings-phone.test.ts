import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useDemoHost } from './demo-host';
import { HostDriver } from './host-driver';
import { MeaningsPage, PROGRAM } from './meanings-page';

const FORM = '.modal.care-lexicon-rule';

const demo = useDemoHost();
let phone: HostDriver;

beforeAll(async () => {
	phone = await demo.openPhone();
});

describe('meanings on a phone', () => {
	beforeEach(() => phone.resetVault());

	it('are added in the settings, with a form as wide as the screen allows, and shown in the card', async () => {
		await phone.write('Inbox/Call.md', 'Ask the MSSP.\n');
		await phone.openFile('Inbox/Call.md', 'reading');
		await phone.waitFor('.markdown-reading-view .care-lexicon-name');
		const page = new MeaningsPage(phone);
		await page.openSettings();
		await page.add();
		await phone.type('MSSP');
		await page.select(0, PROGRAM);
		await page.select(1, 'folder');
		await page.focusField(1);
		await phone.type('Inbox');
		const form = await phone.page.locator(FORM).boundingBox();
		expect((form?.x ?? -1) >= 0 && (form?.x ?? 0) + (form?.width ?? 999) <= 390).toBe(true);
		const overflow = await phone.exec((_, css) => {
			const { scrollWidth = 1, clientWidth = 0 } = document.querySelector(css) ?? {};
			return scrollWidth - clientWidth;
		}, FORM);
		expect(overflow).toBe(0);
		await page.save();
		await page.lists(['MSSP means Medicare Shared Savings Program In the folder Inbox.']);
		await phone.press('Escape');
		await phone.click('.markdown-reading-view .care-lexicon-name');
		await phone.waitFor('.care-lexicon-sheet');
		expect((await phone.texts('.care-lexicon-sheet .care-lexicon-reasons li'))[0]).toBe(
			'In the folder Inbox, MSSP means Medicare Shared Savings Program',
		);
		expect(await phone.errors()).toEqual([]);
	});
});
