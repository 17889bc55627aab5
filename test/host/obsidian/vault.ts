import type { DataWriteOptions } from 'obsidian';
import type { DiskChange, MemoryAdapter } from './adapter';
import { Events, type EventRef, type Listener } from './events';
import { folderPath, TAbstractFile, TFile, TFolder } from './files';
import { Slices } from './next-task';
import { isHidden, normalizePath } from './paths';
import { notModelled } from './not-modelled';
import { VaultConfig } from './vault-config';

/** The files and folders of the vault. Its events come from what happens on the disk, whoever did it. */
export class Vault extends Events {
	adapter: MemoryAdapter;
	configDir = '.obsidian';
	/** The settings in `app.json`; inside the app, not of its typings. */
	readonly config: VaultConfig;
	private readonly files = new Map<string, TAbstractFile>();
	private readonly root: TFolder;
	private readonly texts = new WeakMap<TFile, string>();

	constructor(adapter: MemoryAdapter) {
		super();
		this.adapter = adapter;
		this.config = new VaultConfig(adapter, this.configDir);
		this.root = new TFolder(this, '/');
		this.files.set('/', this.root);
	}

	/** Reads the disk: 'create' is fired for each file and folder found (typings, `Vault.on('create')`). */
	async load(): Promise<void> {
		await this.config.load();
		this.adapter.watch((change) => this.notice(change));
		const slices = new Slices();
		for (const path of this.adapter.paths()) {
			this.noticeCreated(path);
			await slices.next();
		}
		this.trigger('loaded');
	}

	getName(): string {
		return this.adapter.getName();
	}

	getAbstractFileByPath(path: string): TAbstractFile | null {
		return this.files.get(path === '' ? '/' : path) ?? null;
	}

	getFileByPath(path: string): TFile | null {
		const file = this.getAbstractFileByPath(path);
		return file instanceof TFile ? file : null;
	}

	getFolderByPath(path: string): TFolder | null {
		const folder = this.getAbstractFileByPath(path);
		return folder instanceof TFolder ? folder : null;
	}

	getRoot(): TFolder {
		return this.root;
	}

	/** The app words it so, and heeds no case (measured by the Obsidian team in obsidian-importer). */
	async create(path: string, data: string, options?: DataWriteOptions): Promise<TFile> {
		const normalized = normalizePath(path);
		if (await this.adapter.exists(normalized)) throw new Error('File already exists.');
		await this.adapter.write(normalized, data, options);
		return this.getFileByPath(normalized) ?? notModelled('Vault.create of a hidden file');
	}

	/** Measured as `create`. */
	async createFolder(path: string): Promise<TFolder> {
		const normalized = normalizePath(path);
		if (await this.adapter.exists(normalized)) throw new Error('Folder already exists.');
		await this.adapter.mkdir(normalized);
		return this.getFolderByPath(normalized) ?? notModelled('Vault.createFolder of a hidden folder');
	}

	async read(file: TFile): Promise<string> {
		const text = await this.adapter.read(file.path);
		this.texts.set(file, text);
		return text;
	}

	readBinary(file: TFile): Promise<ArrayBuffer> {
		return this.adapter.readBinary(file.path);
	}

	/** As `create`. */
	async createBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<TFile> {
		const normalized = normalizePath(path);
		if (await this.adapter.exists(normalized)) throw new Error('File already exists.');
		await this.adapter.writeBinary(normalized, data, options);
		return this.getFileByPath(normalized) ?? notModelled('Vault.createBinary of a hidden file');
	}

	modifyBinary(file: TFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
		return this.adapter.writeBinary(file.path, data, options);
	}

	/** As `read`, without the disk once the text is known; a change that the vault has noticed makes it unknown again. */
	async cachedRead(file: TFile): Promise<string> {
		return this.texts.get(file) ?? (await this.read(file));
	}

	modify(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
		return this.adapter.write(file.path, data, options);
	}

	process(file: TFile, change: (data: string) => string, options?: DataWriteOptions): Promise<string> {
		return this.adapter.process(file.path, change, options);
	}

	/** What is in a folder goes first; hidden files in it go only by force. */
	async delete(file: TAbstractFile, force = false): Promise<void> {
		if (file instanceof TFile) return this.adapter.remove(file.path);
		for (const child of [...(file as TFolder).children]) await this.delete(child, force);
		await this.adapter.rmdir(file.path, force);
	}

	async trash(file: TAbstractFile, system: boolean): Promise<void> {
		if (system && (await this.adapter.trashSystem(file.path))) return;
		await this.adapter.trashLocal(file.path);
	}

	async rename(file: TAbstractFile, newPath: string): Promise<void> {
		const normalized = normalizePath(newPath);
		const sameButForCase = normalized.toLowerCase() === file.path.toLowerCase();
		if (!sameButForCase && (await this.adapter.exists(normalized))) throw new Error('Destination file already exists!');
		await this.adapter.rename(file.path, normalized);
	}

	async copy<T extends TAbstractFile>(file: T, newPath: string): Promise<T> {
		if (file instanceof TFolder) notModelled('Vault.copy of a folder');
		const normalized = normalizePath(newPath);
		await this.adapter.copy(file.path, normalized);
		return this.getFileByPath(normalized) as unknown as T;
	}

	/** The path itself, or the first of `base 1`, `base 2`, … that is free, whatever its case (measured, as `create`; inside the app). */
	getAvailablePath(base: string, extension: string): string {
		const taken = new Set(Array.from(this.files.keys(), (path) => path.toLowerCase()));
		const suffix = extension === '' ? '' : `.${extension}`;
		let path = normalizePath(base + suffix);
		for (let count = 1; taken.has(path.toLowerCase()); count++) path = normalizePath(`${base} ${count}${suffix}`);
		return path;
	}

	getAllLoadedFiles(): TAbstractFile[] {
		return [...this.files.values()];
	}

	getAllFolders(includeRoot = false): TFolder[] {
		return this.getAllLoadedFiles().filter((file): file is TFolder => file instanceof TFolder && (includeRoot || !file.isRoot()));
	}

	getFiles(): TFile[] {
		return this.getAllLoadedFiles().filter((file): file is TFile => file instanceof TFile);
	}

	getMarkdownFiles(): TFile[] {
		return this.getFiles().filter((file) => file.extension === 'md');
	}

	/** Calls back for the folder itself and all that is in it. */
	static recurseChildren(root: TFolder, callback: (file: TAbstractFile) => unknown): void {
		callback(root);
		for (const child of root.children) {
			if (child instanceof TFolder) Vault.recurseChildren(child, callback);
			else callback(child);
		}
	}

	override on(name: 'create' | 'modify' | 'delete', callback: (file: TAbstractFile) => unknown, context?: unknown): EventRef;
	override on(name: 'rename', callback: (file: TAbstractFile, oldPath: string) => unknown, context?: unknown): EventRef;
	override on(name: string, callback: Listener, context?: unknown): EventRef;
	override on(name: string, callback: Listener, context?: unknown): EventRef {
		return super.on(name, callback, context);
	}

	/**
	 * 'raw' (of the app, not of its typings) tells of every path, hidden ones too: the app hears by it of settings that were changed
	 * outside.
	 */
	private notice(change: DiskChange): void {
		this.trigger('raw', change.path);
		if (change.kind === 'renamed') this.noticeMoved(change.oldPath, change.path);
		else if (change.kind === 'removed') this.noticeRemoved(change);
		else if (change.kind === 'created') this.noticeCreated(change.path);
		else this.noticeModified(change.path);
	}

	/** The app keeps dotfiles out of the vault; moving there is going away, moving from there is coming. */
	private noticeMoved(oldPath: string, path: string): void {
		if (isHidden(path)) this.noticeAllRemoved(oldPath);
		else if (isHidden(oldPath))
			this.adapter
				.paths()
				.filter((other) => other === path || other.startsWith(`${path}/`))
				.forEach((other) => this.noticeCreated(other));
		else this.noticeRenamed(oldPath, path);
	}

	private noticeCreated(path: string): void {
		const stat = this.adapter.statNow(path);
		if (!stat || isHidden(path) || this.files.has(path)) return;
		const file = stat.type === 'folder' ? new TFolder(this, path) : new TFile(this, path);
		if (file instanceof TFile) file.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
		this.adopt(file);
		this.trigger('create', file);
	}

	private noticeModified(path: string): void {
		const file = this.getFileByPath(path);
		const stat = this.adapter.statNow(path);
		if (!file || !stat) return;
		file.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
		this.texts.delete(file);
		this.trigger('modify', file);
	}

	/** 'gone-outside' (of this host only) lets a view save what it has not saved yet. */
	private noticeRemoved({ path, isOutside = false }: { path: string; isOutside?: boolean }): void {
		const file = this.files.get(path);
		if (!file) return;
		if (isOutside) this.trigger('gone-outside', file);
		this.disown(file);
		this.trigger('delete', file);
	}

	private noticeAllRemoved(path: string): void {
		const folder = this.getFolderByPath(path);
		for (const child of [...(folder?.children ?? [])]) this.noticeAllRemoved(child.path);
		this.noticeRemoved({ path });
	}

	/** A folder first, then what is in it: each keeps its object and fires its own 'rename'. */
	private noticeRenamed(oldPath: string, path: string): void {
		const file = this.files.get(oldPath);
		if (!file) return;
		this.disown(file);
		file.setPath(path);
		this.adopt(file);
		this.trigger('rename', file, oldPath);
		if (file instanceof TFolder) for (const child of [...file.children]) this.noticeRenamed(child.path, `${path}/${child.name}`);
	}

	private adopt(file: TAbstractFile): void {
		this.files.set(file.path, file);
		file.parent = this.getFolderByPath(folderPath(file.path));
		file.parent?.children.push(file);
	}

	private disown(file: TAbstractFile): void {
		this.files.delete(file.path);
		const siblings = file.parent?.children;
		siblings?.splice(siblings.indexOf(file), 1);
		file.parent = null;
	}
}
