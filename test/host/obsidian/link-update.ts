import type { Reference, ReferenceCache } from 'obsidian';
import type { FileManagerOwner } from './file-manager';
import { TFile, TFolder, type TAbstractFile } from './files';
import { getFrontMatterInfo } from './frontmatter';
import { parseLinktext } from './links';
import { retarget } from './link-text';
import { Vault } from './vault';

interface Link {
	source: TFile;
	ref: Reference;
	target: TFile;
}

/** The links that a move can break, noted before it and written anew after it. */
export class LinkUpdate {
	private readonly app: FileManagerOwner;
	private readonly links: Link[];

	constructor(app: FileManagerOwner, moved: TAbstractFile) {
		this.app = app;
		const files = new Set<TAbstractFile>();
		if (moved instanceof TFolder) Vault.recurseChildren(moved, (file) => files.add(file));
		else files.add(moved);
		this.links = app.vault.getMarkdownFiles().flatMap((source) => this.linksOf(source))
			.filter(({ source, target }) => files.has(source) || files.has(target));
	}

	async apply(): Promise<void> {
		const bySource = new Map<TFile, Link[]>();
		const broken = this.links.filter((link) => this.isBroken(link));
		for (const link of broken) bySource.set(link.source, [...(bySource.get(link.source) ?? []), link]);
		for (const [source, links] of bySource) await this.app.vault.process(source, (text) => this.rewrite(text, links));
	}

	private linksOf(source: TFile): Link[] {
		const cache = this.app.metadataCache.getFileCache(source);
		const refs: Reference[] = [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])];
		return refs.flatMap((ref) => {
			const target = this.targetOf(ref, source);
			return target ? [{ source, ref, target }] : [];
		});
	}

	private targetOf(ref: Reference, source: TFile): TFile | null {
		return this.app.metadataCache.getFirstLinkpathDest(parseLinktext(ref.link).path, source.path);
	}

	private isBroken({ source, ref, target }: Link): boolean {
		return this.targetOf(ref, source) !== target;
	}

	/** From the end to the start, so that places stay right; a text that has changed meanwhile keeps its links. */
	private rewrite(text: string, links: Link[]): string {
		const placed = links.filter((link): link is Link & { ref: ReferenceCache } => 'position' in link.ref);
		let written = text;
		for (const link of placed.sort((a, b) => b.ref.position.start.offset - a.ref.position.start.offset)) {
			const { start, end } = link.ref.position;
			if (written.slice(start.offset, end.offset) !== link.ref.original) continue;
			written = written.slice(0, start.offset) + this.written(link) + written.slice(end.offset);
		}
		const { frontmatter, from, to } = getFrontMatterInfo(written);
		const properties = links.filter(({ ref }) => !('position' in ref))
			.reduce((yaml, link) => yaml.replaceAll(link.ref.original, () => this.written(link)), frontmatter);
		return written.slice(0, from) + properties + written.slice(to);
	}

	private written({ source, ref, target }: Link): string {
		const isWikilink = /^!?\[\[/.test(ref.original);
		return retarget(ref.original, this.app.metadataCache.fileToLinktext(target, source.path, isWikilink), parseLinktext(ref.link).subpath);
	}
}
