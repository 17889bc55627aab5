import type { CachedMetadata } from 'obsidian';
import { Events, type EventRef, type Listener } from './events';
import { TFile, type TAbstractFile } from './files';
import { LinkTargets } from './link-targets';
import { getLinkpath } from './links';
import { parseMetadata } from './metadata/metadata';
import { nextTask, Slices } from './next-task';
import type { Vault } from './vault';

/** Reads what the app knows of a note out of its text. */
type MetadataParser = (text: string) => CachedMetadata | Promise<CachedMetadata>;

type LinkCounts = Record<string, number>;

/**
 * What is known of every note, and which note links to which. Notes are read some time after they change; 'changed' is fired for each,
 * then 'resolve' for each whose links were looked up, then 'resolved'. As on the app's first start with a vault, each note is 'changed'
 * at the start.
 */
export class MetadataCache extends Events {
	/** For each note the files it links to, with counts. Each note has an entry (recorded: obsidian-tasks, resolvedLinks.json). */
	resolvedLinks = emptyRecord<LinkCounts>();
	/** For each note the linkpaths that lead nowhere, as written, with counts (recorded, as above). */
	unresolvedLinks = emptyRecord<LinkCounts>();
	private readonly vault: Vault;
	private readonly parse: MetadataParser;
	private readonly caches = new Map<TFile, CachedMetadata>();
	private readonly targets: LinkTargets;
	private readonly linking = new Map<string, Set<TFile>>();
	private readonly unread = new Set<TFile>();
	private readonly unresolved = new Set<TFile>();
	private work: Promise<void> | null = null;

	constructor(vault: Vault, parse: MetadataParser = parseMetadata) {
		super();
		this.vault = vault;
		this.parse = parse;
		this.targets = new LinkTargets(vault);
		vault.on('create', (file) => this.created(file));
		vault.on('modify', (file) => this.read(file));
		vault.on('delete', (file) => this.deleted(file));
		vault.on('rename', (file, oldPath) => this.renamed(file, oldPath));
		vault.on('loaded', () => this.start());
	}

	getFileCache(file: TFile): CachedMetadata | null {
		return this.caches.get(file) ?? null;
	}

	getCache(path: string): CachedMetadata | null {
		const file = this.vault.getFileByPath(path);
		return file && this.getFileCache(file);
	}

	getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
		return this.targets.find(linkpath, sourcePath)[0] ?? null;
	}

	fileToLinktext(file: TFile, _sourcePath: string, omitMdExtension = true): string {
		return this.targets.linktext(file, omitMdExtension);
	}

	override on(name: 'changed', callback: (file: TFile, data: string, cache: CachedMetadata) => unknown, context?: unknown): EventRef;
	override on(name: 'deleted', callback: (file: TFile, prevCache: CachedMetadata | null) => unknown, context?: unknown): EventRef;
	override on(name: 'resolve', callback: (file: TFile) => unknown, context?: unknown): EventRef;
	override on(name: 'resolved', callback: () => unknown, context?: unknown): EventRef;
	override on(name: string, callback: Listener, context?: unknown): EventRef;
	override on(name: string, callback: Listener, context?: unknown): EventRef {
		return super.on(name, callback, context);
	}

	/** Resolves once nothing is left to read or look up; of this host only. */
	async settled(): Promise<void> {
		while (this.work) await this.work;
	}

	private created(file: TAbstractFile): void {
		if (!(file instanceof TFile)) return;
		this.targets.add(file);
		this.lookUpLinksTo(file.name);
		this.read(file);
	}

	private deleted(file: TAbstractFile): void {
		if (!(file instanceof TFile)) return;
		this.targets.delete(file);
		this.lookUpLinksTo(file.name);
		const known = this.caches.get(file) ?? null;
		this.forget(file, file.path);
		if (file.extension === 'md') this.trigger('deleted', file, known);
	}

	/** Not 'changed': what is known of a note moves along with it (typings, `on('changed')`). */
	private renamed(file: TAbstractFile, oldPath: string): void {
		if (!(file instanceof TFile)) return;
		this.targets.rename(file, oldPath);
		this.lookUpLinksTo(oldPath);
		this.lookUpLinksTo(file.name);
		delete this.resolvedLinks[oldPath];
		delete this.unresolvedLinks[oldPath];
		if (this.caches.has(file)) this.unresolved.add(file);
		else this.read(file);
	}

	private forget(file: TFile, path: string): void {
		for (const name of linkedNames(this.caches.get(file))) this.linking.get(name)?.delete(file);
		this.caches.delete(file);
		this.unread.delete(file);
		this.unresolved.delete(file);
		delete this.resolvedLinks[path];
		delete this.unresolvedLinks[path];
	}

	private read(file: TAbstractFile): void {
		if (!(file instanceof TFile) || file.extension !== 'md') return;
		this.unread.add(file);
		this.start();
	}

	private lookUpLinksTo(path: string): void {
		const linking = this.linking.get(nameKey(path)) ?? [];
		for (const file of linking) this.unresolved.add(file);
		this.start();
	}

	private start(): void {
		this.work ??= this.index().finally(() => {
			this.work = null;
			if (this.next()) this.start();
		});
	}

	/** All notes are read before links are looked up: a link may lead to a note not yet read. */
	private async index(): Promise<void> {
		await nextTask();
		const slices = new Slices();
		for (let file = this.next(); file; file = this.next()) {
			if (this.unread.delete(file)) await this.indexNote(file);
			else this.resolve(file);
			await slices.next();
		}
		this.trigger('resolved');
	}

	private next(): TFile | undefined {
		const [unread] = this.unread;
		const [unresolved] = this.unresolved;
		return unread ?? unresolved;
	}

	private async indexNote(file: TFile): Promise<void> {
		const text = await this.textOf(file);
		if (text === null) return;
		const cache = await this.parse(text);
		if (this.unread.has(file) || this.vault.getFileByPath(file.path) !== file) return;
		for (const name of linkedNames(this.caches.get(file))) this.linking.get(name)?.delete(file);
		this.caches.set(file, cache);
		for (const name of linkedNames(cache)) this.linkingTo(name).add(file);
		this.unresolved.add(file);
		this.trigger('changed', file, text, cache);
	}

	/** Null: the file went away meanwhile. */
	private async textOf(file: TFile): Promise<string | null> {
		try {
			return await this.vault.cachedRead(file);
		} catch (error) {
			if (this.vault.getFileByPath(file.path) === file) throw error;
			return null;
		}
	}

	private resolve(file: TFile): void {
		this.unresolved.delete(file);
		const resolved = emptyRecord<number>();
		const unresolved = emptyRecord<number>();
		for (const linkpath of linkpathsOf(this.caches.get(file))) {
			const target = this.getFirstLinkpathDest(linkpath, file.path);
			const [counts, key] = target ? [resolved, target.path] : [unresolved, linkpath];
			counts[key] = (counts[key] ?? 0) + 1;
		}
		this.resolvedLinks[file.path] = resolved;
		this.unresolvedLinks[file.path] = unresolved;
		this.trigger('resolve', file);
	}

	private linkingTo(name: string): Set<TFile> {
		const known = this.linking.get(name);
		if (known) return known;
		const files = new Set<TFile>();
		this.linking.set(name, files);
		return files;
	}
}

/** A record that inherits nothing: a link may be called `constructor`. */
function emptyRecord<T>(): Record<string, T> {
	return Object.create(null) as Record<string, T>;
}

/** Links of the text, embeds and links of properties all count (recorded: obsidian-tasks, resolvedLinks.json). */
function linkpathsOf(cache: CachedMetadata | undefined): string[] {
	return [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])].map(({ link }) => getLinkpath(link));
}

function linkedNames(cache: CachedMetadata | undefined): Set<string> {
	return new Set(linkpathsOf(cache).map(nameKey));
}

/** By what a link and the file it may lead to are brought together: the last part of the path, without case and Markdown extension. */
function nameKey(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).toLowerCase().replace(/\.md$/, '');
}
