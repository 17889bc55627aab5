import path from 'node:path';
import { refusal } from './refusal.mjs';

/** The folders with a dot that are open: what this plugin keeps. A plugin's code is never among it. */
const OPEN = [['.obsidian', 'plugins', 'care-lexicon'], ['.care-lexicon']];
const WAY = new Set(['.obsidian', '.obsidian/plugins']);
const CODE = new Set(['main.js', 'manifest.json', 'styles.css']);
/** The app's settings, which are read and never written. */
const SETTINGS = '.obsidian/app.json';
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/** A path of the vault as it stands, percent-encoded, in an address. */
export function decodePath(encoded) {
	try {
		return decodeURIComponent(encoded);
	} catch {
		throw refusal(400, 'The address is not encoded as addresses are.');
	}
}

/** True for what a page may know of: nothing with a dot in front, but what the plugin keeps and the app's own settings. */
export function isShown(name) {
	return name === SETTINGS || (isWhole(name) && !isClosed(name.split('/')));
}

/** True for a folder that is closed itself and leads to what is shown. */
export function isOnTheWay(name) {
	return WAY.has(name);
}

/** Throws where a path may not be read. */
export function requireShown(name) {
	requireWhole(name);
	if (!isShown(name)) throw refusal(403, 'This path is closed.');
}

/** Throws where a path may not be written, whatever is on the disk. An open folder may not go away, or come with a plugin's code in it. */
export function requireWritable(name) {
	requireFolderWritable(name);
	if (OPEN.some((open) => open.join('/') === name)) throw refusal(403, 'This path is closed.');
}

/** Throws where a folder may not be made. */
export function requireFolderWritable(name) {
	requireWhole(name);
	if (isClosed(name.split('/'))) throw refusal(403, 'This path is closed.');
}

/** Throws where a part of a path is no name that every system can hold. What is there already may be called as it likes. */
export function requirePlainName(part) {
	const plain = part.normalize('NFKC');
	const isPlain = !part.includes(':') && !/[. ]$/.test(plain) && !DEVICE.test(plain) && (part.startsWith('.') || !plain.startsWith('.'));
	if (!isPlain) throw refusal(403, 'Not every system can hold a file of this name.');
}

/**
 * Where a path lies on the disk, and what is there (null: nothing). `missing` are its last parts, as far as they do not exist, and `base`
 * is the folder above them. No link is followed, and a name that the disk takes for another one (a short name of Windows) is refused.
 */
export async function placeOf({ folder, disk }, name) {
	const parts = name.split('/');
	let base = folder;
	for (const [index, part] of parts.entries()) {
		const file = path.join(base, part);
		const found = await disk.lstat(file).catch(noneThere);
		if (found?.isSymbolicLink()) throw refusal(403, 'A link is not followed.');
		const isLast = index === parts.length - 1;
		if (found === null || isLast) {
			await requireSame(disk, found === null ? base : file, path.join(folder, ...parts.slice(0, found === null ? index : index + 1)));
			return { file: path.join(folder, ...parts), found, base, missing: found === null ? parts.slice(index) : [] };
		}
		if (!found.isDirectory()) throw refusal(404, 'There is no such folder.');
		base = file;
	}
}

async function requireSame(disk, file, expected) {
	const plain = (name) => name.normalize('NFC').toLowerCase();
	if (plain(await disk.realpath(file)) !== plain(expected)) throw refusal(403, 'A link is not followed.');
}

function noneThere(error) {
	if (error.code === 'ENOENT') return null;
	throw error;
}

function requireWhole(name) {
	if (!isWhole(name)) throw refusal(400, 'This is no path of a vault.');
}

/** Parts between single slashes, none of them `.` or `..`; no backslash, no control character, no half of a character. */
function isWhole(name) {
	if (typeof name !== 'string' || !name.isWellFormed() || /[\u0000-\u001f\u007f\\]/.test(name)) return false;
	return name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** An open folder counts only as it is spelt: on a disk that heeds no case another spelling would be the same folder, and is closed. */
function isClosed(parts) {
	const open = OPEN.find((own) => own.every((part, index) => parts[index] === part)) ?? [];
	const inside = parts.slice(open.length);
	if (inside.some((part) => visible(part.normalize('NFC')).startsWith('.'))) return true;
	return open.length > 0 && inside.length === 1 && CODE.has(carelessly(inside[0].split(':')[0]));
}

/** A name without what cannot be seen, which some disks pass over. */
function visible(part) {
	return part.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** A name as a careless disk compares it: in any case and form, without dots and blanks at its end. */
function carelessly(part) {
	const name = visible(part.normalize('NFKC')).toUpperCase().toLowerCase().trimStart();
	let end = name.length;
	while (end > 0 && '. '.includes(name[end - 1])) end--;
	return name.slice(0, end);
}
