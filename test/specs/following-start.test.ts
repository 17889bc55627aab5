import { afterEach, describe, expect, it } from 'vitest';
import { useDemoHost } from './demo-host';
import { until, waitForIndex } from './harness';
import type { HostDriver } from './host-driver';

const CIN = 'Models/Clinically Integrated Network (CIN).md';
const LINK = '.markdown-reading-view a.internal-link';
const demo = useDemoHost();
let host: HostDriver;

afterEach(() => host.close());

const active = (): Promise<string | undefined> => host.exec(({ app }) => app.workspace.getActiveFile()?.path);
const opens = (path: string): Promise<unknown> => until(active, (now) => now === path, `The link should open ${path}`);
const exists = (path: string): Promise<boolean> => host.exec(({ app }, name) => app.vault.getFileByPath(name) !== null, path);

async function read(text: string): Promise<void> {
	await host.write('Visit.md', text);
	await host.openFile('Visit.md');
}

describe('links by names while the vault is read', () => {
	it('are shown as Obsidian shows them, and when clicked wait until it is known who has the name', async () => {
		host = await demo.open();
		await waitForIndex(host);
		await read('Talk to the [[CIN]].\n');
		await host.restartBehindGate();
		await host.waitFor(`${LINK}.is-unresolved:not(.care-lexicon-link)`);
		await host.click(LINK);
		await host.waitFor('.notice');
		expect(await host.texts('.notice-message')).toEqual(['The vault is being read. The link opens as soon as its note is known.']);
		expect([await active(), await exists('CIN.md')]).toEqual(['Visit.md', false]);
		await host.openGate();
		await opens(CIN);
		expect(await exists('CIN.md')).toBe(false);
		expect(await host.errors()).toEqual([]);
	});

	it('open at once where Obsidian finds the note', async () => {
		host = await demo.open();
		await waitForIndex(host);
		await read('Talk of [[Capitation]].\n');
		await host.restartBehindGate();
		await host.click(LINK);
		await opens('Payment/Capitation.md');
	});
});

describe('links by names when the plugin is switched off', () => {
	it('are again what they were, and Obsidian follows them as ever', async () => {
		host = await demo.open();
		await waitForIndex(host);
		await read('Talk to the [[CIN]].\n');
		await host.waitFor(`${LINK}.care-lexicon-link`);
		await host.page.evaluate(() => window.host.unloadPlugin());
		await host.waitFor(`${LINK}.is-unresolved:not(.care-lexicon-link)`);
		await host.click(LINK);
		await opens('CIN.md');
		expect(await host.errors()).toEqual([]);
	});
});

describe('links by names on a phone', () => {
	it('open by a tap, and ask from below which note is meant', async () => {
		host = await demo.openPhone();
		await read('Talk to the [[CIN]], then to the [[MSSP]].\n');
		await host.waitFor(`${LINK}.care-lexicon-link`);
		await host.click(`${LINK}.care-lexicon-link.is-ambiguous`);
		await host.waitFor('.menu .menu-item');
		// Until the texts have been searched, links of other notes have no say in the order.
		const items = ['Create note', 'Managed Security Service Provider', 'Medicare Shared Savings Program'];
		expect((await host.texts('.menu .menu-item-title')).sort()).toEqual(items);
		await host.press('Escape');
		await host.waitGone('.menu');
		await host.click(`${LINK}.care-lexicon-link:not(.is-ambiguous)`);
		await opens(CIN);
		expect(await host.errors()).toEqual([]);
	});
});

describe('a comparison', () => {
	it('leads from a link by a name in a cell to its note', async () => {
		host = await demo.open();
		await waitForIndex(host);
		await host.write('One.md', 'Owner:: a [[CIN]]\n');
		await host.write('Two.md', 'Owner:: nobody\n');
		await read('```compare\nOne vs Two\n```\n');
		await host.waitFor('.care-lexicon-table td a.care-lexicon-link:not(.is-unresolved)');
		await host.click('.care-lexicon-table td a.care-lexicon-link');
		await opens(CIN);
	});
});
