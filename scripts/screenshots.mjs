// Draws the pictures of docs/images: node scripts/screenshots.mjs. Each main surface, in the host that npm start serves.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { browser as findBrowser } from './browser.mjs';
import { install, root } from './install.mjs';

install();
await import('./build.mjs');
await (await import('../test/host/build.mjs')).buildHost();
const { serve } = await import('../test/host/server.mjs');
const { chromium } = await import('playwright-core');

const ACO = 'Models/Accountable Care Organization (ACO).md';
const MSSP = 'Programs/Medicare Shared Savings Program.md';
const COST = 'Payment/Total Cost of Care.md';
const LIVE = 'Comparisons/Live comparisons.md';
const folder = path.join(root, 'docs/images');
mkdirSync(folder, { recursive: true });
const served = await serve({ vault: path.join(root, 'test-vault') });
const browser = await chromium.launch({ executablePath: findBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

const SURFACES = [
	{ name: 'comparison', open: LIVE, wait: '.care-lexicon-table td', scroll: '.care-lexicon-comparison', hover: '.care-lexicon-value' },
	{ name: 'comparison-dark', open: LIVE, wait: '.care-lexicon-table td', query: '?theme=dark', scroll: '.care-lexicon-comparison' },
	{ name: 'callouts', open: 'Examples/Callouts in every form.md', wait: '.care-lexicon-callout .callout' },
	{ name: 'callouts-editing', open: 'Examples/Callouts in every form.md', wait: '.care-lexicon-callout .callout', editing: true },
	{ name: 'mentions', open: ACO, wait: '.care-lexicon-mentions .search-result-file-match', command: 'open-mentions' },
	{
		name: 'mentions-dark',
		open: MSSP,
		wait: '.care-lexicon-mentions .search-result-file-match',
		command: 'open-mentions',
		query: '?theme=dark',
	},
	{ name: 'underlines', open: COST, wait: '.care-lexicon-name', rest: '.care-lexicon-name:text-is("MSSP")' },
	{ name: 'glossary', open: ACO, wait: '.care-lexicon-glossary .care-lexicon-entry', command: 'open-glossary' },
	{ name: 'vault-check', open: ACO, wait: '.care-lexicon-finding', command: 'check-vault' },
	{ name: 'overview', open: ACO, wait: '.care-lexicon-open', command: 'open-overview' },
	{ name: 'search', open: ACO, wait: '.prompt .suggestion-item', command: 'search-glossary', type: 'shared sav' },
	{ name: 'compare-notes', open: ACO, wait: '.prompt .suggestion-item', command: 'compare-notes', type: 'aco\nipa\n' },
	{ name: 'settings', open: ACO, wait: '.modal .setting-item', settings: true },
	{ name: 'phone', open: LIVE, wait: '.care-lexicon-table td', query: '?mobile=1', screen: { width: 390, height: 844 } },
	{
		name: 'phone-search',
		open: LIVE,
		wait: '.prompt .suggestion-item',
		command: 'search-glossary',
		type: 'ms',
		query: '?mobile=1&theme=dark',
		screen: { width: 390, height: 844 },
	},
];

const wanted = process.argv.slice(2);
for (const surface of SURFACES) if (wanted.length === 0 || wanted.includes(surface.name)) await draw(surface);
await browser.close();
await served.close();

async function draw(surface) {
	const {
		name,
		open,
		wait,
		query = '',
		command,
		type = '',
		settings = false,
		editing = false,
		scroll,
		hover,
		rest,
		screen = { width: 1280, height: 800 },
	} = surface;
	const page = await browser.newPage({ viewport: screen, reducedMotion: 'reduce', deviceScaleFactor: 1 });
	await page.goto(served.url + query);
	await page.evaluate(() => window.host.ready);
	await page.evaluate(async ([file, isEditing]) => {
		const { app } = window.host;
		await app.workspace
			.getLeaf(false)
			.openFile(app.vault.getFileByPath(file), { state: { mode: isEditing ? 'source' : 'preview', source: false } });
	}, [open, editing]);
	// A phone has no status bar to say so.
	if (!query.includes('mobile')) await page.locator('.care-lexicon-status[data-state="ready"]').waitFor();
	await page.waitForTimeout(800);
	if (command) await page.evaluate((id) => window.host.app.commands.executeCommandById(`care-lexicon:${id}`), command);
	if (settings) await page.evaluate(() => {
		window.host.app.setting.open();
		window.host.app.setting.openTabById('care-lexicon');
	});
	for (const key of type) {
		if (key === '\n') await page.keyboard.press('Enter');
		else await page.keyboard.type(key);
		await page.waitForTimeout(30);
	}
	const first = (selector) => page.locator(selector).filter({ visible: true }).first();
	await first(wait).waitFor();
	if (scroll) await first(scroll).evaluate((el) => el.scrollIntoView({ block: 'start' }));
	if (hover) await first(hover).hover();
	if (rest) {
		await first(rest).hover();
		await first('.care-lexicon-card').waitFor();
	}
	await page.waitForTimeout(300);
	await page.screenshot({ path: path.join(folder, `${name}.png`) });
	const errors = await page.evaluate(() => window.host.errors);
	console.log(`docs/images/${name}.png${errors.length > 0 ? `  ${errors.join(' | ')}` : ''}`);
	await page.close();
}
