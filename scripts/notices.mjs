import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

/** The packages that the inputs of a bundle come from (esbuild's metafile), in order of name. */
export function packagesOf(inputs) {
	const names = Object.keys(inputs).flatMap(
		(file) => /(?:^|[:/])node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1] ?? [],
	);
	return [...new Set(names)].sort();
}

/** The file beside main.js that holds every licence whole. */
export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

/** What a bundle says of its packages, as a comment. Of a long licence it holds the notice that the licence itself gives for this. */
export function writeComment(packages) {
	const notices = writeAll(packages, (text) => /^Licensed under the Apache License[^]*/m.exec(text)?.[0] ?? text);
	return `/*!\n${INTRODUCTION}\nThe licences are whole in ${NOTICES_FILE}.\n\n${notices.replaceAll('*/', '* /')}\n*/\n`;
}

/** The text of the file beside main.js. */
export function writeFile(packages) {
	return `${INTRODUCTION}\n\n${writeAll(packages, (text) => text)}\n`;
}

const INTRODUCTION = `Care Lexicon holds code of other authors, under their licences.
It is changed: what is not used is left out, and names are shortened.`;

/** Packages with their authors and licences. Those that differ in their copyright line alone share their text. */
function writeAll(packages, told) {
	const byText = new Map();
	for (const name of packages) {
		const { copyright, text } = readLicence(name);
		const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'));
		const key = text.replace(/\s+/g, ' ');
		const { lines } = byText.get(key) ?? byText.set(key, { text: told(text), lines: [] }).get(key);
		lines.push(`${name} ${version}: ${copyright}`);
	}
	return [...byText.values()].map(({ text, lines }) => `${lines.join('\n')}\n\n${text}`).join('\n\n---\n\n');
}

function readLicence(name) {
	const lines = readFileSync(path.join(root, 'node_modules', name, 'LICENSE'), 'utf8').split(/\r?\n/).map((line) => line.trim());
	const copyright = lines.find((line) => /^Copyright (?:\(c\)|\d{4}|[A-Z][a-z]+ [A-Z])/.test(line) && !/Copyright License/i.test(line));
	if (!copyright) throw new Error(`The licence of ${name} names no author: look at scripts/notices.mjs.`);
	const text = lines.filter((line) => line !== copyright && !/^The MIT License/.test(line)).join('\n');
	return { copyright, text: text.replace(/\n{3,}/g, '\n\n').trim() };
}
