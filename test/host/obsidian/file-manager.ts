import type { DataWriteOptions } from 'obsidian';
import { TFile, TFolder, type TAbstractFile } from './files';
import { getFrontMatterInfo } from './frontmatter';
import { LinkUpdate } from './link-update';
import { markdownLink, wikilink } from './link-text';
import type { MetadataCache } from './metadata-cache';
import { notModelled } from './not-modelled';
import { parentPath } from './paths';
import type { Vault } from './vault';
import { parseYaml, stringifyYaml } from './yaml';

/** What the file manager needs of the app. */
export interface FileManagerOwner {
	vault: Vault;
	metadataCache: MetadataCache;
}

/** Makes, moves and deletes files as the user's settings want it. */
export class FileManager {
	private readonly app: FileManagerOwner;

	constructor(app: FileManagerOwner) {
		this.app = app;
	}

	/** By the setting "Default location for new notes": the vault's root unless `app.json` says otherwise. */
	getNewFileParent(sourcePath: string, _newFilePath?: string): TFolder {
		const { vault } = this.app;
		const location = vault.config.get('newFileLocation');
		if (location === 'current') return vault.getFolderByPath(parentPath(sourcePath)) ?? vault.getRoot();
		if (location === 'folder') return vault.getFolderByPath(String(vault.config.get('newFileFolderPath'))) ?? vault.getRoot();
		return vault.getRoot();
	}

	/** Links that would lose their target are written anew, as with the setting "Automatically update internal links". */
	async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
		const update = new LinkUpdate(this.app, file);
		await this.app.vault.rename(file, newPath);
		await update.apply();
	}

	/** The default of "Deleted files" is the system's trash, and `.trash` where there is none. */
	async trashFile(file: TAbstractFile): Promise<void> {
		await this.app.vault.trash(file, true);
	}

	/** No `!` before links to attachments (release 1.10.0). A link within one note names no note. */
	generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
		const { metadataCache, vault } = this.app;
		const within = subpath !== '' && file.path === sourcePath;
		if (vault.config.get('useMarkdownLinks') === true) {
			const target = within ? '' : metadataCache.fileToLinktext(file, sourcePath, false);
			return markdownLink(target + subpath, alias || (file.extension === 'md' ? file.basename : file.name));
		}
		return wikilink((within ? '' : metadataCache.fileToLinktext(file, sourcePath)) + subpath, alias);
	}

	async processFrontMatter(file: TFile, change: (frontmatter: Record<string, unknown>) => void, options?: DataWriteOptions): Promise<void> {
		await this.app.vault.process(file, (text) => withFrontmatter(text, change), options);
	}
}

/** The whole block is written anew: comments, quotes and flow lists are lost, as in the app. */
function withFrontmatter(text: string, change: (frontmatter: Record<string, unknown>) => void): string {
	const { exists, frontmatter, from, to } = getFrontMatterInfo(text);
	const properties = (exists ? (parseYaml(frontmatter) as Record<string, unknown> | null) : null) ?? {};
	change(properties);
	if (Object.keys(properties).length === 0) {
		return frontmatter.trim() === '' ? text : notModelled('FileManager.processFrontMatter that leaves no property');
	}
	const yaml = stringifyYaml(properties);
	return exists ? text.slice(0, from) + yaml + text.slice(to) : `---\n${yaml}---\n${text}`;
}
