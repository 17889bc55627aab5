import { own } from '../note/range';
import { foldPath } from './fold';
import { Postings } from './postings';

/** The files of a vault by their base names, and what a link's path leads to. */
export class Paths {
	private readonly byBase = new Postings();

	add(path: string): void {
		this.byBase.add(baseOf(path), path);
	}

	/** @returns whether the path was there. */
	remove(path: string): boolean {
		return this.byBase.remove(baseOf(path), path);
	}

	/**
	 * The file a link leads to, as Obsidian finds it, or null. A path from the vault's root (with or without `/`) wins, `./` and `../`
	 * start at the source; else every file whose path ends like the link counts, those in the source's folder first, then the shortest
	 * path. Letter case does not count, `.md` may be left out.
	 * @param target the link without subpath; empty means the source itself.
	 */
	resolve(target: string, source: string): string | null {
		if (target === '') return source;
		const folder = source.slice(0, source.lastIndexOf('/') + 1);
		const relative = /^\.\.?\//.test(target);
		const path = relative ? joined(folder, target) : target.replace(/^\/+/, '');
		if (path === null) return null;
		const wanted = foldPath(path);
		const candidates = [...new Set([...this.byBase.get(baseOf(wanted)), ...this.byBase.get(lastPart(wanted))])];
		const exact = candidates.filter((one) => matches(foldPath(one), wanted));
		if (exact.length > 0) return exact.find((one) => matches(one.normalize('NFC'), path.normalize('NFC'))) ?? exact[0] ?? null;
		if (relative || target.startsWith('/')) return null;
		const fitting = candidates.filter((one) => matches(foldPath(one), wanted, '/'));
		return fitting.sort((a, b) => compareFor(folder, a, b))[0] ?? null;
	}
}

/** Whether a path is the wanted one (ends like it, behind the given mark), with or without `.md`. */
function matches(path: string, wanted: string, before = ''): boolean {
	const fits = (end: string): boolean => (before === '' ? path === end : path.endsWith(before + end));
	return fits(wanted) || fits(`${wanted}.md`);
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

/** The path that `./` and `../` lead to from a folder; null if it leaves the vault. */
function joined(folder: string, target: string): string | null {
	const parts = folder.split('/').slice(0, -1);
	for (const part of target.split('/')) {
		if (part === '..' && parts.pop() === undefined) return null;
		if (part !== '..' && part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/');
}
