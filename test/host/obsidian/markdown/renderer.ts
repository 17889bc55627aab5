import type { App } from '../app';
import type { Component } from '../component';
import type { TFile } from '../files';
import { getFrontMatterInfo } from '../frontmatter';
import type { HoverPopover } from '../hover-popover';
import { renderMarkdown } from './block';
import { randomId } from './doc-id';
import { footnotesElement } from './footnotes';
import { readOutline } from './outline';
import { MarkdownRenderChild } from './render-child';
import { finishSection } from './section';

/** Renders Markdown for plugins, and is what a note's reading view is. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
	abstract app: App;
	abstract get file(): TFile | null;
	hoverPopover: HoverPopover | null = null;

	/**
	 * Appends the Markdown's elements, blocks next to one another without section elements around them, and runs all processors on `el`.
	 * They know no section: `getSectionInfo` says null, and check-boxes are bound to nothing.
	 */
	static async render(app: App, markdown: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
		const text = markdown.slice(getFrontMatterInfo(markdown).contentStart);
		const { definitions, footnotes, blocks } = await readOutline(text);
		const docId = randomId();
		const page = {
			app,
			sourcePath,
			docId,
			definitions,
			marks: blocks.flatMap((block) => block.marks),
			depth: depthOf(el),
			source: text,
			line: 0,
		};
		renderMarkdown(text, el, page);
		if (footnotes.length > 0) el.append(footnotesElement(footnotes, page));
		await finishSection(el, { app, section: null, sourcePath, component, docId, frontmatter: null, depth: page.depth });
	}
}

/** How many embeds an element is in, so that a note that embeds itself through a plugin's block comes to an end. */
function depthOf(el: HTMLElement): number {
	const embed = el.closest('.internal-embed')?.parentElement;
	return embed ? depthOf(embed) + 1 : 0;
}
