import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { install, root } from './install.mjs';

install();
const { bundle, bundlePlugin } = await import('./bundle.mjs');

/** What a phone lacks, a reviewer refuses or a plugin without network does not need. */
const BANNED = [
	[/\beval\(/, 'eval'],
	[/new Function\b/, 'new Function'],
	[/\bBuffer\b\s*[.(]/, 'Buffer'],
	[/require\("(?!obsidian"|@codemirror\/|@lezer\/)/, 'a module that Obsidian does not give'],
	[/\(\?<[=!]/, 'a look-behind'],
	[/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|requestUrl/, 'a network call'],
	[/js-yaml/, 'js-yaml'],
];
const MOST_BYTES = 420 * 1024;

await buildProgram();
await buildPlugin();

async function buildProgram() {
	await bundle('cli/main.ts', 'dist/cli.mjs');
	const file = path.join(root, 'dist/cli.mjs');
	const text = readFileSync(file, 'utf8');
	check('dist/cli.mjs', text);
	chmodSync(file, 0o755);
	console.log(`Built dist/cli.mjs, the terminal program (${size(text)}).`);
}

async function buildPlugin() {
	const text = await bundlePlugin();
	if (text !== (await bundlePlugin())) throw new Error('Two builds of main.js differ: something in it depends on the time or the machine.');
	check('main.js', text);
	writeFileSync(path.join(root, 'main.js'), text);
	const folder = path.join(root, 'test-vault/.obsidian/plugins/care-lexicon');
	mkdirSync(folder, { recursive: true });
	for (const file of ['main.js', 'manifest.json', 'styles.css']) copyFileSync(path.join(root, file), path.join(folder, file));
	// It can be tried out all the same.
	if (Buffer.byteLength(text) > MOST_BYTES) throw new Error(`main.js has ${size(text)}; it may have ${MOST_BYTES / 1024} KB.`);
	console.log(`Built main.js, the plugin (${size(text)} minified, at most ${MOST_BYTES / 1024} KB; two builds are identical), and installed it in test-vault.`);
}

function check(name, text) {
	for (const [pattern, what] of BANNED) if (pattern.test(text)) throw new Error(`${name} holds ${what}, which must not ship.`);
}

function size(text) {
	return `${(Buffer.byteLength(text) / 1024).toFixed(0)} KB`;
}
