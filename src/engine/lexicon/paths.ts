import { own } from '../text/range';
import { foldPath } from '../text/fold';
import { Postings } from './postings';

/** The files of a vault by base name; resolves the paths in links. */
export class Paths {
	private readonly byBase = new Postings();
	/** By whole path, since a vault with an index note in each folder has very many files of the same base name. */
	private readonly byPath = new Postings();

	add(path: string): void {
		this.byBase.add(baseOf(path), path);
		this.byPath.add(own(foldPath(path)), path);
	}

	/** @returns whether the path was known. */
	remove(path: string): boolean {
		this.byPath.remove(foldPath(path), path);
		return this.byBase.remove(baseOf(path), path);
	}

	/**
	 * The file a link leads to, as Obsidian finds it, or null. A path from the vault's root (with or without `/`) wins, and `./` and `../`
	 * start at the source; otherwise every file whose path ends with the link is a candidate, those in the source's folder first, then the
	 * shortest path. Letter case is ignored, and `.md` is optional.
	 * @param target the link without subpath; empty means the source itself.
	 */
	resolve(target: string, source: string): string | null {
		if (target === '') return source;
		const path = wantedPath(target, source);
		if (path === null) return null;
		const wanted = foldPath(path);
		const exact = [...this.byPath.get(wanted), ...this.byPath.get(`${wanted}.md`)];
		if (exact.length > 0) return exact.find((one) => isSpelled(one.normalize('NFC'), path.normalize('NFC'))) ?? exact[0] ?? null;
		if (isRelative(target) || target.startsWith('/')) return null;
		const candidates = [...new Set([...this.byBase.get(baseOf(wanted)), ...this.byBase.get(lastPart(wanted))])];
		const fitting = candidates.filter((one) => endsLike(foldPath(one), wanted));
		const folder = folderOf(source);
		return fitting.sort((a, b) => compareFor(folder, a, b))[0] ?? null;
	}
}

/** The path from the vault's root for a link with `./` or `../`, relative to the source's folder; null if that leaves the vault. */
export function wantedPath(target: string, source: string): string | null {
	return isRelative(target) ? joined(folderOf(source), target) : target.replace(/^\/+/, '');
}

/** Whether a link is relative to the folder of its source. */
export function isRelative(target: string): boolean {
	return /^\.\.?\//.test(target);
}

/** The folder of a path, with a slash at its end; empty at the top. */
function folderOf(path: string): string {
	return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Whether a path equals the wanted one, with or without `.md`. */
function isSpelled(path: string, wanted: string): boolean {
	return path === wanted || path === `${wanted}.md`;
}

/** Whether a path ends with the wanted one, with or without `.md`. */
function endsLike(path: string, wanted: string): boolean {
	return path.endsWith(`/${wanted}`) || path.endsWith(`/${wanted}.md`);
}

function compareFor(folder: string, a: string, b: string): number {
	const inFolder = Number(b.startsWith(folder)) - Number(a.startsWith(folder));
	return inFolder || a.length - b.length || (a < b ? -1 : 1);
}

/** The folded name of the file, without `.md`. */
function baseOf(path: string): string {
	return own(foldPath(lastPart(path)).replace(/\.md$/, ''));
}

function lastPart(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** A relative path joined to a folder; null if it leaves the vault. */
function joined(folder: string, target: string): string | null {
	const parts = folder.split('/').slice(0, -1);
	for (const part of target.split('/')) {
		if (part === '..' && parts.pop() === undefined) return null;
		if (part !== '..' && part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/');
}
