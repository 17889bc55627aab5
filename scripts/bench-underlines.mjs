// Measures typing with underlined names, in a browser, on the host: node scripts/bench-underlines.mjs [LINES] (default: 5000). Figures,
// no verdicts.
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { browser as findBrowser } from './browser.mjs';
import { install, root } from './install.mjs';

install();
await import('./build.mjs');
await (await import('../test/host/build.mjs')).buildHost();
// What is timed inside the plugin is found by its names.
const installed = path.join(root, 'test-vault/.obsidian/plugins/care-lexicon/main.js');
const shipped = readFileSync(installed);
writeFileSync(installed, (await (await import('./bundle.mjs')).bundlePluginWithNames()).text);
const { serve } = await import('../test/host/server.mjs');
const { chromium } = await import('playwright-core');

const KEYS = 200;
const lines = Number(process.argv[2] ?? 5000);
const served = await serve({ vault: path.join(root, 'test-vault') });
const browser = await chromium.launch({ executablePath: findBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(served.url);
await page.evaluate(() => window.host.ready);
await page.waitForFunction(() => document.querySelector('.care-lexicon-status[data-state="ready"]') !== null, null, { timeout: 120_000 });
await page.evaluate(openLongNote, lines);

console.log(
	`\n${await browser.version()}, ${os.cpus().length} cores, ${new Date().toISOString().slice(0, 10)}: ` +
		`a note of ${lines} lines, ${KEYS} keys typed in its middle\n`,
);
console.log(
	'| underlines | names in the note, drawn | a keystroke in the editor, ms: p50, p95 ' +
		'| … of that the underlines, ms: p50, p95 | goal for p95 |\n| --- | --- | --- | --- | --- |',
);
for (const mode of ['off', 'all', 'off', 'all']) {
	await page.evaluate(setMode, mode);
	await page.waitForTimeout(1500);
	const { all, drawn } = await page.evaluate(watchKeys);
	for (let i = 0; i < KEYS; i++) await page.keyboard.type(i % 6 === 5 ? ' ' : 'abcdefghij'[i % 10]);
	const { whole, own } = await page.evaluate(() => window.measured);
	console.log(`| ${mode} | ${all}, ${drawn} | ${percentiles(whole)} | ${percentiles(own)} | ${mode === 'all' ? 4 : ''} |`);
}
const { judged, placed } = await page.evaluate(timeSave);
console.log(
	`\nOnce after each save of the note, not at a key, ms: judging its mentions ${judged.toFixed(1)}, ` +
		`placing and drawing them ${placed.toFixed(1)}`,
);
await browser.close();
await served.close();
writeFileSync(installed, shipped);

function percentiles(times) {
	const sorted = [...times].sort((a, b) => a - b);
	return [0.5, 0.95].map((part) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(2)).join(', ');
}

/** Makes a note in which every third line or so says names of entries, some ten on a screen, and opens it in Live Preview. */
async function openLongNote(count) {
	const { app } = window.host;
	const names = ['the ACO', 'an IPA and its HMO', 'shared savings', 'the PCMH', 'capitation', 'an MSSP', 'the payers', 'fee-for-service'];
	const filler = 'The committee met again, looked at the figures of the quarter and asked for more detail on each of them.';
	const text = Array.from({ length: count }, (_, i) =>
		i % 3 === 0 ? `${filler} It spoke of ${names[(i / 3) % names.length]} at length.` : i % 3 === 1 ? filler : '',
	).join('\n');
	const file = await app.vault.create('Long.md', text);
	await app.workspace.getLeaf(false).openFile(file, { state: { mode: 'source', source: false } });
	const { editor } = app.workspace.activeEditor;
	editor.setCursor({ line: Math.floor(count / 2 / 3) * 3 + 1, ch: 20 });
	editor.scrollIntoView({ from: editor.getCursor(), to: editor.getCursor() }, true);
	editor.focus();
}

async function setMode(underline) {
	await window.host.app.plugins.plugins['care-lexicon'].settingsStore.change({ underline });
}

/** Times what the editor does for each key, and in it what the plugin's part of the editor does. */
function watchKeys() {
	const view = window.host.app.workspace.activeEditor.editor.cm;
	const names = view.plugins.map(({ value }) => value).find((value) => value && 'names' in value && 'composed' in value);
	const measured = { whole: [], own: [] };
	window.measured = measured;
	const proto = Object.getPrototypeOf(names);
	proto.untimed ??= proto.update;
	let own = 0;
	proto.update = function update(change) {
		const start = performance.now();
		this.untimed(change);
		own += performance.now() - start;
	};
	window.untimedUpdate ??= view.update;
	view.update = function update(transactions) {
		own = 0;
		const start = performance.now();
		window.untimedUpdate.call(view, transactions);
		if (!transactions.some(({ docChanged }) => docChanged)) return;
		measured.whole.push(performance.now() - start);
		measured.own.push(own);
	};
	return { all: names.names.length, drawn: document.querySelectorAll('.cm-content .care-lexicon-name').length };
}

/** Times what follows a save, each part a task of its own. */
async function timeSave() {
	const view = window.host.app.workspace.activeEditor.editor.cm;
	const names = view.plugins.map(({ value }) => value).find((value) => value && 'names' in value && 'composed' in value);
	let start = performance.now();
	const read = names.notes.read('Long.md', names.notes.notes.get('Long.md'));
	const judged = performance.now() - start;
	await read;
	start = performance.now();
	names.refresh();
	return { judged, placed: performance.now() - start };
}
