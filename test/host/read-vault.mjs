import { isUtf8 } from 'node:buffer';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** Files whose text the page gets. Others are listed without it, so that links to them resolve. */
const TEXTS = new Set(['.svg', '.md', '.txt', '.json', '.canvas', '.base', '.csv', '.css']);
const LARGEST = 10 * 1024 * 1024;
const AT_ONCE = 32;

/** A vault's folder as the page wants it: every file with text and times, every folder; of the hidden ones only the app's settings. */
export async function readVault(folder) {
	const vault = { name: path.basename(folder), files: {}, folders: [] };
	const paths = [];
	await walk({ folder, vault, paths, seen: new Set() }, '');
	for (let at = 0; at < paths.length; at += AT_ONCE) {
		await Promise.all(paths.slice(at, at + AT_ONCE).map(async (name) => {
			vault.files[name] = await readOne(path.join(folder, name));
		}));
	}
	return vault;
}

async function walk(reading, inside) {
	const { folder, vault, paths, seen } = reading;
	const full = path.join(folder, inside);
	// A link to a folder above would be read for ever.
	const real = await realpath(full);
	if (seen.has(real)) return;
	seen.add(real);
	const entries = await readdir(full, { withFileTypes: true });
	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
		if (!isShown(name)) continue;
		const kind = entry.isSymbolicLink() ? await stat(path.join(folder, name)).catch(() => null) : entry;
		if (kind?.isDirectory()) {
			vault.folders.push(name);
			await walk(reading, name);
		} else if (kind?.isFile()) paths.push(name);
	}
}

/** Dotfiles are hidden from a vault, but for the app's own folder with its settings and what plugins keep. */
function isShown(name) {
	const parts = name.split('/');
	if (parts[0] === '.obsidian') return parts.length === 1 || isSetting(parts);
	return parts.every((part) => !part.startsWith('.'));
}

function isSetting(parts) {
	if (parts[1] !== 'plugins') return parts.length === 2 && parts[1].endsWith('.json') && !parts[1].startsWith('workspace');
	return parts.length <= 3 || (parts.length === 4 && parts[3] === 'data.json');
}

async function readOne(file) {
	const { mtimeMs, birthtimeMs, size } = await stat(file);
	const isText = TEXTS.has(path.extname(file).toLowerCase()) && size <= LARGEST;
	const data = isText ? await readFile(file) : null;
	const bytes = data && !isUtf8(data) ? { bytes: data.toString('base64') } : {};
	return { text: data?.toString('utf8') ?? null, ...bytes, size, mtime: Math.round(mtimeMs), ctime: Math.round(birthtimeMs || mtimeMs) };
}
