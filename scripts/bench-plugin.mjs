// Measures the plugin in a browser, on the host: node scripts/bench-plugin.mjs [NOTES] (default: 10000). Figures, no verdicts.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { browser as findBrowser } from './browser.mjs';
import { install, root } from './install.mjs';
import { makeVault } from './make-vault.mjs';

install();
await import('./build.mjs');
await (await import('../test/host/build.mjs')).buildHost();
const { serve } = await import('../test/host/server.mjs');
const { chromium } = await import('playwright-core');

const notes = Number(process.argv[2] ?? 10_000);
const browser = await chromium.launch({ executablePath: findBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
console.log(`\n${await browser.version()}, Node ${process.version}, ${os.cpus().length} cores, ${new Date().toISOString().slice(0, 10)}\n`);
console.log('| what | measured | goal |\n| --- | --- | --- |');

await measure(path.join(root, 'test-vault'), async (page) => {
	const loads = await page.evaluate(timeLoads);
	console.log(`| onload, ms: median, worst of ${loads.length} | ${median(loads).toFixed(1)}, ${Math.max(...loads).toFixed(1)} | 20 |`);
	const redraws = await page.evaluate(timeRedraws);
	console.log(`| an open comparison after an edit of a note, ms: median, worst of ${redraws.length} | ${median(redraws).toFixed(0)}, ${Math.max(...redraws).toFixed(0)} | 100 |`);
});

const folder = mkdtempSync(path.join(os.tmpdir(), 'care-lexicon-bench-'));
makeVault(folder, notes);
await measure(folder, async (page) => {
	const idle = await page.evaluate(watch, { work: 'nothing' });
	const cold = await page.evaluate(watch, { work: 'index' });
	await page.waitForTimeout(12_000);
	const warm = await page.evaluate(watch, { work: 'index', cached: true });
	console.log(`| yardstick: the same page for 3 s without the plugin: long tasks (over 50 ms), longest gap between frames, ms | ${idle.tasks.length}, ${idle.gap.toFixed(0)} | |`);
	for (const [what, { ms, tasks, gap }] of [['first start, without a cache', cold], ['a later start, from the cache', warm]]) {
		console.log(`| ${notes} notes, ${what}: until finished, ms | ${ms.toFixed(0)} | |`);
		console.log(`| … tasks over 50 ms: number (longest, ms) | ${tasks.length} (${Math.max(0, ...tasks).toFixed(0)}) | 0 |`);
		console.log(`| … longest gap between two frames, ms | ${gap.toFixed(0)} | |`);
	}
});
rmSync(folder, { recursive: true });
await browser.close();

async function measure(vault, work) {
	const served = await serve({ vault });
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	await page.goto(served.url);
	await page.evaluate(() => window.host.ready);
	await page.waitForFunction(() => / in lexicon/.test(document.querySelector('.care-lexicon-status')?.textContent ?? ''), null, { timeout: 120_000 });
	await page.waitForTimeout(500);
	await work(page);
	await page.close();
	await served.close();
}

/** Loads fresh instances of the plugin and times nothing but that. */
async function timeLoads() {
	const { app } = window.host;
	const times = [];
	for (let i = 0; i < 12; i++) {
		const { constructor: Made, manifest } = app.plugins.plugins['care-lexicon'] ?? window.made;
		window.made = { constructor: Made, manifest };
		await window.host.unloadPlugin();
		const fresh = new Made(app, manifest);
		const start = performance.now();
		await fresh.load();
		times.push(performance.now() - start);
		fresh.unload();
		await window.host.loadPlugin();
	}
	return times;
}

/** Changes a note again and again, and waits each time until the cell shows it. */
async function timeRedraws() {
	const { app } = window.host;
	const file = app.vault.getFileByPath('Models/Independent Physician Association (IPA).md');
	await app.workspace.getLeaf(false).openFile(app.vault.getFileByPath('Comparisons/Live comparisons.md'), { state: { mode: 'preview' } });
	await new Promise((resolve) => setTimeout(resolve, 1000));
	const text = await app.vault.read(file);
	const times = [];
	for (let i = 0; i < 15; i++) {
		const wanted = `its member physicians, edit ${i}`;
		const start = performance.now();
		const drawn = new Promise((resolve) => {
			const observer = new MutationObserver(() => {
				if (!document.querySelector('.markdown-reading-view .care-lexicon-table')?.textContent.includes(wanted)) return;
				observer.disconnect();
				resolve();
			});
			observer.observe(document.body, { childList: true, subtree: true, characterData: true });
		});
		await app.vault.modify(file, text.replace(/(## Owner\n+)[^\n]*/, `$1${wanted}`));
		await drawn;
		times.push(performance.now() - start);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return times;
}

/** Watches long tasks and frames while the plugin reads the vault (or while nothing happens). */
async function watch({ work, cached = false }) {
	await window.host.unloadPlugin();
	if (!cached) for (const { name } of await indexedDB.databases()) await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
	await new Promise((resolve) => setTimeout(resolve, 1000));
	const tasks = [];
	const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
	observer.observe({ type: 'longtask' });
	let gap = 0;
	let last = performance.now();
	let isWatching = true;
	const frame = (now) => {
		gap = Math.max(gap, now - last);
		last = now;
		if (isWatching) requestAnimationFrame(frame);
	};
	requestAnimationFrame(frame);
	const start = performance.now();
	if (work === 'nothing') await new Promise((resolve) => setTimeout(resolve, 3000));
	else {
		await window.host.loadPlugin();
		while (!/ in lexicon/.test(document.querySelector('.care-lexicon-status')?.textContent ?? '')) await new Promise((resolve) => setTimeout(resolve, 10));
	}
	const ms = performance.now() - start;
	await new Promise((resolve) => setTimeout(resolve, 300));
	isWatching = false;
	observer.disconnect();
	return { ms, tasks, gap };
}
