import type { App } from '../app';
import type { Component } from '../component';
import { getFrontMatterInfo } from '../frontmatter';
import { renderMarkdown } from './block';
import { loadEmbeds } from './embed';
import { markUnresolved } from './links';
import type { FootnoteMark } from './outline';
import type { Page } from './page';
import { postProcess } from './post-process';
import { renderProperties } from './properties';
import { bindTasks } from './tasks';

/** A block of a note, with the text of the whole note. May be asked again later: its place moves with edits above it. */
export interface Section {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly lineStart: number;
	readonly lineEnd: number;
}

/** Where a section belongs. `component` must be loaded; it owns what processors add. */
export interface SectionContext {
	readonly sourcePath: string;
	readonly component: Component;
	readonly docId: string;
	readonly frontmatter: unknown;
	/** What the note's outline says of it; without, footnote references and reference links in it stay out. */
	readonly definitions?: string;
	readonly marks?: readonly FootnoteMark[];
	/** How many embeds it is in. */
	readonly depth?: number;
}

/**
 * Renders one block of a note into an element and runs all processors on it. The elements are there when it returns; the promise waits
 * for the processors.
 */
export function renderSection(app: App, section: Section, el: HTMLElement, context: SectionContext): Promise<void> {
	const markdown = section.text.slice(section.from, section.to);
	if (section.from === 0 && getFrontMatterInfo(section.text).exists) {
		renderProperties(el, section.text);
		markUnresolved(el, app, context.sourcePath);
		return Promise.resolve();
	}
	const page: Page = {
		app,
		sourcePath: context.sourcePath,
		docId: context.docId,
		definitions: context.definitions ?? '',
		marks: [...(context.marks ?? [])],
		depth: context.depth ?? 0,
		source: markdown,
		line: 0,
	};
	renderMarkdown(markdown, el, page);
	return finishSection(el, { ...context, app, section });
}

/** What follows once the elements of a section are there. */
export function finishSection(el: HTMLElement, context: SectionContext & { app: App; section: Section | null }): Promise<void> {
	const { app, section, sourcePath, component } = context;
	markUnresolved(el, app, sourcePath);
	if (section) bindTasks(el, app, { section, sourcePath });
	const processed = postProcess(app, el, context);
	loadEmbeds(el, { app, sourcePath, component, depth: context.depth ?? 0 });
	return processed;
}
