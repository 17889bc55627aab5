import { readFileSync } from 'node:fs';
import path from 'node:path';
import { install, root } from './install.mjs';

install();
const { ESLint } = await import('eslint');
const { default: stylelint } = await import('stylelint');
const { bundlePlugin } = await import('./bundle.mjs');
const { faultsOfBundle, MOST_BYTES, sizeOf } = await import('./bundle-checks.mjs');

/** The review that the community directory makes of a plugin, before it does: each part tells its faults, and any fault fails. */
const PARTS = [
	['sources, manifest and licence', faultsOfSources],
	['style sheet', faultsOfStyles],
	['versions', faultsOfVersions],
	['bundle', faultsOfPlugin],
];

let count = 0;
for (const [what, find] of PARTS) {
	const faults = await find();
	count += faults.length;
	console.log(
		faults.length === 0 ? `Review of ${what}: nothing found.` : `Review of ${what}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
	);
}
process.exitCode = count === 0 ? 0 : 1;

/** Warnings count as errors do, as on the directory's scorecard. */
async function faultsOfSources() {
	const eslint = new ESLint({ cwd: root, overrideConfigFile: path.join(root, 'eslint.review.mjs') });
	const results = await eslint.lintFiles(['.', 'package.json', 'manifest.json', 'LICENSE']);
	return results.flatMap(({ filePath, messages }) =>
		messages.map(({ line, message, ruleId }) => `${path.relative(root, filePath)}:${line}: ${message} (${ruleId})`),
	);
}

async function faultsOfStyles() {
	const { results } = await stylelint.lint({ cwd: root, files: 'styles.css' });
	return results.flatMap(({ source, warnings }) => warnings.map(({ line, text }) => `${path.relative(root, source)}:${line}: ${text}`));
}

function faultsOfVersions() {
	const json = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
	const { version, minAppVersion } = json('manifest.json');
	const lock = json('package-lock.json');
	const others = [
		['package.json', json('package.json').version],
		['package-lock.json', lock.version],
		['package-lock.json (packages)', lock.packages[''].version],
	];
	const faults = others.filter(([, other]) => other !== version).map(([file, other]) => `${file} says ${other}, manifest.json ${version}.`);
	const needed = json('versions.json')[version];
	return needed === minAppVersion
		? faults
		: [...faults, `versions.json gives ${needed ?? 'no version'} of Obsidian for ${version}, manifest.json ${minAppVersion}.`];
}

async function faultsOfPlugin() {
	const { text } = await bundlePlugin();
	const size = Buffer.byteLength(text) > MOST_BYTES ? [`main.js has ${sizeOf(text)}; it may have ${MOST_BYTES / 1024} KB.`] : [];
	return [...faultsOfBundle('main.js', text), ...size];
}
