import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

/** The packages that the inputs of a bundle come from (esbuild's metafile), in order of name. */
export function packagesOf(inputs) {
	const names = Object.keys(inputs).flatMap((file) => /(?:^|[:/])node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1] ?? []);
	return [...new Set(names)].sort();
}

/** The licences of packages as one comment. Those that differ in their copyright line alone share their text. */
export function writeNotices(packages) {
	const byText = new Map();
	for (const name of packages) {
		const { copyright, text } = readLicence(name);
		const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'));
		byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}: ${copyright}`]);
	}
	const notices = [...byText].map(([text, lines]) => `${lines.join('\n')}\n\n${text}`);
	return `/*!\nThis file holds code of other authors, under their licences:\n\n${notices.join('\n\n---\n\n')}\n*/\n`;
}

function readLicence(name) {
	const lines = readFileSync(path.join(root, 'node_modules', name, 'LICENSE'), 'utf8').replaceAll('*/', '* /').split(/\r?\n/).map((line) => line.trim());
	const copyright = lines.find((line) => /^Copyright (?:\(c\)|\d{4}|[A-Z][a-z]+ [A-Z])/.test(line) && !/Copyright License/i.test(line));
	if (!copyright) throw new Error(`The licence of ${name} names no author: look at scripts/notices.mjs.`);
	const text = lines.filter((line) => line !== copyright && !/^The MIT License/.test(line)).join('\n');
	return { copyright, text: text.replace(/\n{3,}/g, '\n\n').trim() };
}
