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
	console.log(
		`| an open comparison after an edit of a note, ms: median, worst of ${redraws.length} ` +
			`| ${median(redraws).toFixed(0)}, ${Math.max(...redraws).toFixed(0)} | 100 |`,
	);
});

/** What is opened by which command, and what a user sees first in it. */
const VIEWS = [
	{ what: 'Show mentions', command: 'open-mentions', view: 'care-lexicon-mentions', row: '.care-lexicon-mentions .care-lexicon-row' },
	{ what: 'Show glossary', command: 'open-glossary', view: 'care-lexicon-glossary', row: '.care-lexicon-glossary .care-lexicon-row' },
	{
		what: 'Check vault',
		command: 'check-vault',
		view: 'care-lexicon-findings',
		row: '.care-lexicon-findings :is(.care-lexicon-finding, .care-lexicon-row)',
		goal: 200,
	},
];

const folder = mkdtempSync(path.join(os.tmpdir(), 'care-lexicon-bench-'));
makeVault(folder, notes);
await measure(folder, async (page) => {
	const idle = await withTasks(page, () => page.evaluate(watch, { work: 'nothing' }));
	const cold = await withTasks(page, () => page.evaluate(watch, { work: 'index' }));
	// The cache is written behind everything else.
	await page.waitForTimeout(30_000);
	const warm = await withTasks(page, () => page.evaluate(watch, { work: 'index', cached: true }));
	console.log(
		'| yardstick: the same page for 3 s without the plugin: long tasks (over 50 ms), longest gap between frames, ms ' +
			`| ${tooLong(idle.tasks, 'wall')}, ${idle.gap.toFixed(0)} | |`,
	);
	const views = [];
	for (const view of VIEWS) views.push({ ...view, ...(await withTasks(page, () => page.evaluate(timeView, view))) });
	const open = await withTasks(page, () =>
		page.evaluate(watch, { work: 'index', cached: true, opened: VIEWS.map(({ command }) => command) }),
	);
	await page.evaluate(closeViews, VIEWS);
	const starts = [
		['first start, without a cache', cold],
		['a later start, from the cache', warm],
		['the same with its three views open', open],
	];
	for (const [what, { read, ms, tasks, gap }] of starts) {
		console.log(`| ${notes} notes, ${what}: until read, until mentions are found too, ms | ${read.toFixed(0)}, ${ms.toFixed(0)} | |`);
		printTasks(tasks);
		console.log(`| … longest gap between two frames, ms | ${gap.toFixed(0)} | |`);
	}
	for (const { what, goal, ms, tasks } of views) {
		console.log(
			`| ${what}, with a note open: until its first rows are painted, ms: median, worst of ${ms.length} ` +
				`| ${median(ms).toFixed(0)}, ${Math.max(...ms).toFixed(0)} | ${goal ?? ''} |`,
		);
		printTasks(tasks);
	}
	const { opening, work, painted, busy, frames } = await page.evaluate(timeSearch);
	console.log(
		`| yardstick: the same page, from one painted frame to the next, ms: p50, p95 of ${frames.length} ` +
			`| ${at(frames, 0.5)}, ${at(frames, 0.95)} | |`,
	);
	console.log(
		`| search of ${notes} notes, a keystroke until its results are painted, ms: p50, p95 of ${painted.length} ` +
			`| ${at(painted, 0.5)}, ${at(painted, 0.95)} | 16, or the next frame |`,
	);
	console.log(`| … the same without the wait for the clock of frames, ms: p50, p95 | ${at(busy, 0.5)}, ${at(busy, 0.95)} | 16 |`);
	console.log(`| … of that search, rows, style and layout, ms: p50, p95 | ${at(work, 0.5)}, ${at(work, 0.95)} | |`);
	console.log(
		`| … opening it, rows of an empty query with it, ms: p50, worst of ${opening.length} | ${at(opening, 0.5)}, ${at(opening, 1)} | |`,
	);
});
rmSync(folder, { recursive: true });
await browser.close();

async function measure(vault, work) {
	const served = await serve({ vault });
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	await page.goto(served.url);
	await page.evaluate(() => window.host.ready);
	await page.waitForFunction(() => document.querySelector('.care-lexicon-status[data-state="ready"]') !== null, null, { timeout: 120_000 });
	await page.waitForTimeout(500);
	await work(page);
	await page.close();
	await served.close();
}

/**
 * What an act gives, and the tasks of the page's main thread meanwhile, in milliseconds: from beginning to end, and of the processor's
 * time.
 */
async function withTasks(page, act) {
	const client = await page.context().newCDPSession(page);
	const events = [];
	client.on('Tracing.dataCollected', ({ value }) => value.forEach((event) => events.push(event)));
	await client.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel'] } });
	const given = await act();
	const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
	await client.send('Tracing.end');
	await complete;
	await client.detach();
	const runs = events.filter(({ name, dur }) => dur > 0 && name.endsWith('RunTask'));
	const threads = events
		.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
		.map(({ pid, tid }) => runs.filter((run) => run.pid === pid && run.tid === tid));
	// The page's own is the busiest.
	const [busiest = []] = threads.sort((a, b) => b.length - a.length);
	return { ...given, tasks: busiest.map(({ dur, tdur = 0 }) => ({ wall: dur / 1000, cpu: tdur / 1000 })) };
}

/** How many tasks are over 50 ms, and the longest. */
function tooLong(tasks, clock) {
	const times = tasks.map((task) => task[clock]).sort((a, b) => b - a);
	return `${times.filter((ms) => ms > 50).length} (${(times[0] ?? 0).toFixed(0)})`;
}

/** A machine that others work on counts into the first what it did for them. */
function printTasks(tasks) {
	console.log(`| … tasks over 50 ms: number (longest, ms) | ${tooLong(tasks, 'wall')} | 0 |`);
	console.log(`| … tasks over 50 ms of the processor: number (longest, ms) | ${tooLong(tasks, 'cpu')} | 0 |`);
}

/** The time that a part of all times does not exceed. */
function at(times, part) {
	const sorted = [...times].sort((a, b) => a - b);
	return (sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0).toFixed(1);
}

/** Opens the search again and again, then types into it letter by letter: whole titles, titles with a slip, words of two titles. */
async function timeSearch() {
	const { app } = window.host;
	// The time from the beginning of the next frame until it is painted.
	const painted = () => new Promise((resolve) => {
		requestAnimationFrame(() => {
			const start = performance.now();
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => resolve(performance.now() - start);
			port2.postMessage(null);
		});
	});
	const rows = () => document.querySelectorAll('.prompt .suggestion-item').length;
	const open = () => {
		app.commands.executeCommandById('care-lexicon:search-glossary');
		return document.querySelector('.prompt').getBoundingClientRect();
	};
	const close = () => document.querySelector('.prompt').parentElement.querySelector('.modal-bg').click();
	for (open(); rows() === 0; open()) {
		close();
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	close();
	const opening = [];
	for (let i = 0; i < 20; i++) {
		await painted();
		const start = performance.now();
		open();
		opening.push(performance.now() - start);
		close();
	}
	const titles = app.vault.getMarkdownFiles().map(({ basename }) => basename).filter((_, i, all) => i % Math.floor(all.length / 24) === 0);
	const slipped = titles.map((title) => title.slice(0, 4) + title.slice(5));
	const mixed = titles.map((title, i) => `${title.split(' ')[1] ?? ''} ${titles[(i + 1) % titles.length].split(' ')[0]}`);
	const [frames, work, until, busy] = [[], [], [], []];
	open();
	const input = document.querySelector('.prompt input');
	const ask = (query) => {
		input.value = query;
		input.dispatchEvent(new Event('input', { bubbles: true }));
	};
	for (const query of [...titles.slice(0, 8), ...slipped.slice(8, 16), ...mixed.slice(16)]) {
		for (let length = 1; length <= Math.min(30, query.length); length++) {
			await painted();
			const idle = performance.now();
			await painted();
			const start = performance.now();
			ask(query.slice(0, length));
			document.querySelector('.prompt').getBoundingClientRect();
			const worked = performance.now() - start;
			const frame = await painted();
			until.push(performance.now() - start);
			work.push(worked);
			busy.push(worked + frame);
			frames.push(start - idle);
		}
	}
	close();
	return { opening, work, painted: until, busy, frames };
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

/** Closes a view and opens it again, five times, each time until it has long been drawn. */
async function timeView({ command, view, row }) {
	const { app } = window.host;
	const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
	const files = app.vault.getMarkdownFiles();
	await app.workspace.getLeaf(false).openFile(files[files.length >> 1]);
	const times = [];
	for (let i = 0; i < 5; i++) {
		app.workspace.detachLeavesOfType(view);
		await wait(1000);
		const start = performance.now();
		app.commands.executeCommandById(`care-lexicon:${command}`);
		const isDrawn = () => [...document.querySelectorAll(row)].some((el) => el.getClientRects().length > 0);
		while (!isDrawn()) await new Promise((resolve) => requestAnimationFrame(resolve));
		await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
		times.push(performance.now() - start);
		await wait(2000);
	}
	app.workspace.detachLeavesOfType(view);
	return { ms: times };
}

/** Closes views. */
function closeViews(views) {
	for (const { view } of views) window.host.app.workspace.detachLeavesOfType(view);
}

/** Watches frames while the plugin reads the vault (or while nothing happens), with views opened as it begins. */
async function watch({ work, cached = false, opened = [] }) {
	await window.host.unloadPlugin();
	if (!cached)
		for (const { name } of await indexedDB.databases()) await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
	await new Promise((resolve) => setTimeout(resolve, 1000));
	let gap = 0;
	let last = performance.now();
	let isWatching = true;
	const frame = (now) => {
		gap = Math.max(gap, now - last);
		last = now;
		if (isWatching) requestAnimationFrame(frame);
	};
	requestAnimationFrame(frame);
	let read = 0;
	const start = performance.now();
	if (work === 'nothing') await new Promise((resolve) => setTimeout(resolve, 3000));
	else {
		await window.host.loadPlugin();
		for (const command of opened) window.host.app.commands.executeCommandById(`care-lexicon:${command}`);
		const state = () => document.querySelector('.care-lexicon-status')?.dataset.state ?? 'reading';
		while (state() === 'reading') await new Promise((resolve) => setTimeout(resolve, 10));
		read = performance.now() - start;
		while (state() !== 'ready') await new Promise((resolve) => setTimeout(resolve, 10));
	}
	const ms = performance.now() - start;
	await new Promise((resolve) => setTimeout(resolve, opened.length > 0 ? 5000 : 300));
	isWatching = false;
	return { read, ms, gap };
}
