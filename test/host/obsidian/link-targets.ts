import type { TFile } from './files';
import { notModelled } from './not-modelled';
import { fileName, parentPath } from './paths';
import type { Vault } from './vault';

/** Finds the files that links lead to, by name, without regard to case. */
export class LinkTargets {
	private readonly vault: Vault;
	private readonly byName = new Map<string, TFile[]>();

	constructor(vault: Vault) {
		this.vault = vault;
	}

	add(file: TFile): void {
		const name = file.name.toLowerCase();
		const files = this.byName.get(name);
		if (files) files.push(file);
		else this.byName.set(name, [file]);
	}

	delete(file: TFile): void {
		this.remove(file, file.name);
	}

	rename(file: TFile, oldPath: string): void {
		this.remove(file, fileName(oldPath));
		this.add(file);
	}

	/**
	 * The files that a linkpath can mean, the best first: an empty one is the note itself; `./` and `../` start at the note's folder, `/` at
	 * the vault's; else every file whose path ends so, the one with exactly that path first, then those below the note's folder, then
	 * shorter paths first (reported by several readings of the app; case and recorded targets: obsidian-tasks).
	 */
	find(linkpath: string, sourcePath: string): TFile[] {
		if (linkpath === '') return [this.vault.getFileByPath(sourcePath)].filter((file) => file !== null);
		const wanted = linkpath.normalize('NFC').toLowerCase();
		const literal = fileName(wanted).includes('.') ? this.byName.get(fileName(wanted)) : undefined;
		if (literal) return select(literal, wanted, sourcePath.toLowerCase());
		return select(this.byName.get(`${fileName(wanted)}.md`) ?? [], `${wanted}.md`, sourcePath.toLowerCase());
	}

	/** The file's name if no other has it, else its whole path (typings, `fileToLinktext`), unless the vault's setting wants paths always. */
	linktext(file: TFile, omitMdExtension: boolean): string {
		const format = this.vault.config.get('newLinkFormat');
		if (format === 'relative') notModelled('links relative to the note (setting "New link format")');
		const alone = (this.byName.get(file.name.toLowerCase())?.length ?? 0) <= 1;
		const linktext = format === 'shortest' && alone ? file.name : file.path;
		return omitMdExtension && file.extension === 'md' ? linktext.slice(0, -'.md'.length) : linktext;
	}

	private remove(file: TFile, name: string): void {
		const left = (this.byName.get(name.toLowerCase()) ?? []).filter((other) => other !== file);
		if (left.length > 0) this.byName.set(name.toLowerCase(), left);
		else this.byName.delete(name.toLowerCase());
	}
}

/** All in lower case: the candidates have the wanted path's last part as their name. */
function select(candidates: TFile[], wanted: string, source: string): TFile[] {
	const withPath = (path: string): TFile[] => candidates.filter((file) => file.path.toLowerCase() === path);
	if (wanted.startsWith('/')) return withPath(wanted.slice(1));
	const folder = parentPath(source);
	if (wanted.startsWith('./') || wanted.startsWith('../')) {
		const exact = withPath(fromFolder(folder, wanted));
		if (exact.length > 0) return exact;
	}
	const ending = candidates.filter((file) => file.path.toLowerCase().endsWith(wanted));
	const rank = (file: TFile): number => {
		const path = file.path.toLowerCase();
		if (path === wanted) return 0;
		return folder === '' || path.startsWith(`${folder}/`) ? 1 : 2;
	};
	return ending.sort((a, b) => rank(a) - rank(b) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
}

/** Follows `./` and `../` from a folder. */
function fromFolder(folder: string, path: string): string {
	const parts = folder === '' ? [] : folder.split('/');
	for (const part of path.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return parts.join('/');
}
