import { afterEach, describe, expect, it } from 'vitest';
import { useDemoHost } from './demo-host';
import { waitForIndex } from './harness';
import type { HostDriver } from './host-driver';

const demo = useDemoHost();
let host: HostDriver;

afterEach(() => host.close());

const CODE = 'pre > code[class*="language-ad-"]';

async function read(text: string): Promise<void> {
	await host.write('Visit.md', text);
	await host.openFile('Visit.md');
}

describe('admonition blocks while the vault is read', () => {
	it('are drawn where they are of a common kind, or of one that the vault had last time', async () => {
		host = await demo.open();
		await waitForIndex(host);
		await read('```ad-Bug\nCommon.\n```\n\n```ad-CareTeam\nNot common.\n```\n');
		await host.waitFor('.callout[data-callout="careteam"]');
		await host.restartBehindGate();
		await host.waitFor('.callout[data-callout="bug"]');
		await host.waitFor('.callout[data-callout="careteam"]');
		await host.waitGone(CODE);
		expect(await host.errors()).toEqual([]);
	});

	it('are drawn in an open note before all other notes are read, of whatever kind', async () => {
		host = await demo.open();
		await waitForIndex(host);
		await host.page.evaluate(() => window.host.unloadPlugin());
		await read('```ad-CareTeam\nNot seen before.\n```\n');
		await host.waitFor(CODE);
		await host.exec(({ app }) => {
			const readOne = app.vault.cachedRead.bind(app.vault);
			app.vault.cachedRead = (file) => (file.path === 'Visit.md' ? readOne(file) : new Promise(() => undefined));
			for (const file of app.vault.getMarkdownFiles()) file.stat.mtime++;
		});
		await host.page.evaluate(() => window.host.loadPlugin());
		await host.waitFor('.callout[data-callout="careteam"]');
		await host.waitGone(CODE);
	});
});

describe("the owner's kinds of admonitions", () => {
	const settings = {
		userAdmonitions: {
			careteam: { type: 'careteam', title: 'Who cares', color: '20, 90, 60', icon: { name: 'fas-gavel', type: 'font-awesome' } },
		},
	};

	it('give title, colour and icon to blocks that have none', async () => {
		host = await demo.open();
		await waitForIndex(host);
		await host.page.evaluate(() => window.host.unloadPlugin());
		await host.exec(async ({ app }, source) => {
			const folder = `${app.vault.configDir}/plugins/obsidian-admonition`;
			await app.vault.adapter.mkdir(folder);
			await app.vault.adapter.write(`${folder}/data.json`, source);
		}, JSON.stringify(settings));
		await read('```ad-CareTeam\nThe team.\n```\n\n```ad-careteam\ntitle: Mine\nicon: ra-aware\ncolor: 1, 2, 3\nOwn.\n```\n');
		await host.page.evaluate(() => window.host.loadPlugin());
		await host.waitFor('.callout[data-callout="careteam"] > .callout-title > .callout-icon .lucide-gavel');
		await host.waitFor('.callout[data-callout="careteam"] > .callout-title > .callout-icon .lucide-eye');
		expect(await host.texts('.markdown-reading-view .callout[data-callout="careteam"] .callout-title-inner')).toEqual(['Who cares', 'Mine']);
		const colors = await host.exec(() => {
			const callouts = document.querySelectorAll('.markdown-reading-view .callout[data-callout="careteam"]');
			return [...callouts].map((one) => getComputedStyle(one).getPropertyValue('--callout-color'));
		});
		expect(colors.map((color) => color.replace(/\s/g, ''))).toEqual(['rgb(20,90,60)', 'rgb(1,2,3)']);
		expect(await host.errors()).toEqual([]);
	});
});
