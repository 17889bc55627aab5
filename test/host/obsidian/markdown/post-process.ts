import type { MarkdownPostProcessor, MarkdownPostProcessorContext } from 'obsidian';
import type { App } from '../app';
import type { Component } from '../component';
import type { MarkdownRenderChild } from './render-child';
import type { Section } from './section';

/** Whose section it is that the processors get. */
interface ProcessingContext {
	readonly sourcePath: string;
	readonly docId: string;
	readonly frontmatter: unknown;
	readonly component: Component;
	/** Null outside a note's view: `MarkdownRenderer.render` knows no section. */
	readonly section: Section | null;
}

/**
 * Runs all post-processors, those of code blocks among them, on a rendered element. One that fails does not keep the others from running.
 */
export async function postProcess(app: App, el: HTMLElement, context: ProcessingContext): Promise<void> {
	const given = contextFor(el, context);
	const run = async (postProcessor: MarkdownPostProcessor): Promise<void> => {
		try {
			await postProcessor(el, given);
		} catch (error) {
			// The app writes it to the console; here it is also among the page's errors, so that a test sees it.
			reportError(error);
		}
	};
	await Promise.all(app.markdown.postProcessors.map(run));
}

/** What the processors are told. The place of a section is read when asked, as it moves with edits above it. */
function contextFor(rootEl: HTMLElement, { section, component, ...known }: ProcessingContext): MarkdownPostProcessorContext {
	return {
		...known,
		addChild: (child) => {
			component.addChild(child as MarkdownRenderChild);
		},
		getSectionInfo: (el) => {
			if (!section || !(rootEl === el || rootEl.contains(el))) return null;
			return { text: section.text, lineStart: section.lineStart, lineEnd: section.lineEnd };
		},
	};
}
