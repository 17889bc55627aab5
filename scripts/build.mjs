import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { install, root } from './install.mjs';

install();
const { bundle, bundlePlugin } = await import('./bundle.mjs');
const { NOTICES_FILE, writeFile } = await import('./notices.mjs');
const { faultsOfBundle, MOST_BYTES, sizeOf } = await import('./bundle-checks.mjs');

await buildProgram();
await buildPlugin();

async function buildProgram() {
	await bundle('cli/main.mts', 'dist/cli.mjs');
	const file = path.join(root, 'dist/cli.mjs');
	const text = readFileSync(file, 'utf8');
	check('dist/cli.mjs', text);
	chmodSync(file, 0o755);
	console.log(`Built dist/cli.mjs, the terminal program (${sizeOf(text)}).`);
}

async function buildPlugin() {
	const { text, packages } = await bundlePlugin();
	if (text !== (await bundlePlugin()).text)
		throw new Error('Two builds of main.js differ: something in it depends on the time or the machine.');
	check('main.js', text);
	writeFileSync(path.join(root, 'main.js'), text);
	writeFileSync(path.join(root, NOTICES_FILE), writeFile(packages));
	const folder = path.join(root, 'test-vault/.obsidian/plugins/care-lexicon');
	mkdirSync(folder, { recursive: true });
	for (const file of ['main.js', 'manifest.json', 'styles.css', NOTICES_FILE]) copyFileSync(path.join(root, file), path.join(folder, file));
	// It can be tried out all the same.
	if (Buffer.byteLength(text) > MOST_BYTES) throw new Error(`main.js has ${sizeOf(text)}; it may have ${MOST_BYTES / 1024} KB.`);
	console.log(
		`Built main.js, the plugin (${sizeOf(text)} minified, at most ${MOST_BYTES / 1024} KB; two builds are identical), ` +
			'and installed it in test-vault.',
	);
}

function check(name, text) {
	for (const fault of faultsOfBundle(name, text)) throw new Error(fault);
}
