import '../host/obsidian/dom';
import { MemoryAdapter } from '../host/obsidian/adapter';
import { Component } from '../host/obsidian/component';
import { Events } from '../host/obsidian/events';
import { FileManager } from '../host/obsidian/file-manager';
import { MarkdownRegistry } from '../host/obsidian/markdown/registry';
import { MarkdownPreviewView, MarkdownRenderChild, MarkdownRenderer, sanitizeHTMLToDom } from '../host/obsidian/markdown';
import { MetadataCache } from '../host/obsidian/metadata-cache';
import { Vault } from '../host/obsidian/vault';
import type { App } from '../host/obsidian/app';
import type { TFile } from '../host/obsidian/files';

/** What happened, in order, as lines of text. */
const log: string[] = [];

/** A workspace that says what it is asked for. */
class Workspace extends Events {
	openLinkText(linktext: string, sourcePath: string, pane: string | boolean = false): Promise<void> {
		log.push(`open ${linktext} from ${sourcePath}${pane === false ? '' : ` in ${pane}`}`);
		return Promise.resolve();
	}
}

interface Hover {
	linktext: string;
	sourcePath: string;
	source: string;
}

interface Opened {
	app: App;
	adapter: MemoryAdapter;
	view: MarkdownPreviewView;
	file: TFile;
}

/** Opens a vault of these notes, with the first in reading view. */
async function open(notes: Record<string, string>): Promise<Opened> {
	const files = Object.entries(notes).map(([path, text]) => [path, { text, mtime: 1, ctime: 1 }] as const);
	const adapter = new MemoryAdapter(Object.fromEntries(files), []);
	const vault = new Vault(adapter);
	const metadataCache = new MetadataCache(vault);
	const workspace = new Workspace();
	workspace.on('hover-link', ({ linktext, sourcePath, source }: Hover) => log.push(`hover ${linktext} from ${sourcePath} by ${source}`));
	const app = { vault, metadataCache, workspace, markdown: new MarkdownRegistry() } as unknown as App;
	Object.assign(app, { fileManager: new FileManager(app) });
	const resolved = new Promise((resolve) => metadataCache.on('resolved', resolve as () => void));
	await vault.load();
	await resolved;
	const path = Object.keys(notes)[0] ?? '';
	const file = vault.getFileByPath(path);
	if (!file) throw new Error(`no note ${path}`);
	const parentEl = document.body.appendChild(document.createElement('div'));
	parentEl.className = 'markdown-reading-view';
	const view = new MarkdownPreviewView({ app, file }, parentEl);
	view.load();
	await show(view, notes[path] ?? '');
	return { app, adapter, view, file };
}

/** Shows a text and waits until all of it is there. */
async function show(view: MarkdownPreviewView, text: string): Promise<void> {
	view.set(text, false);
	await view.renderer.list.whenRendered();
	await settled();
}

/** Waits for what follows by itself: embeds, processors, the cache. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40));

/** An element's HTML without what is the same for every note: marks of folding, drawings, copy buttons, the attributes of all links. */
function shape(el: Element): string {
	const copy = el.cloneNode(true) as Element;
	for (const same of copy.querySelectorAll('.heading-collapse-indicator, .copy-code-button')) same.remove();
	for (const svg of copy.querySelectorAll('svg')) svg.replaceWith(`(${[...svg.classList].at(-1) ?? 'empty'})`);
	for (const part of [copy, ...copy.querySelectorAll('*')]) {
		for (const name of ['dir', 'target', 'rel', 'data-tooltip-position', 'tabindex']) part.removeAttribute(name);
		for (const { name, value } of [...part.attributes]) part.setAttribute(name, value.replace(/(fn(?:ref)?-[\d-]*\d)-[0-9a-f]{16}\b/, '$1'));
	}
	return copy.outerHTML;
}

/** The HTML of all sections of a view, the empty ones left out. */
function sections(view: MarkdownPreviewView): string[] {
	const around = '.markdown-preview-pusher, .mod-header, .mod-footer, .mod-frontmatter';
	return [...view.renderer.sizerEl.children].filter((el) => !el.matches(around) && el.innerHTML !== '').map(shape);
}

const page = { log, open, show, settled, shape, sections, Component, MarkdownRenderChild, MarkdownRenderer, sanitizeHTMLToDom };

declare global {
	interface Window {
		rendering: typeof page;
	}
}

window.rendering = page;
