import type { MarkdownPostProcessor, MarkdownPostProcessorContext } from 'obsidian';
import { Events } from '../events';

/** What draws a code block of one language. */
export type CodeBlockHandler = (source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext) => unknown;

/**
 * What plugins do to rendered Markdown. Fires 'changed' with a code block's language, or with null where any section may look different,
 * so that open views draw anew (1.13: "code blocks now re-render correctly when a plugin's post processor changes").
 */
export class MarkdownRegistry extends Events {
	private readonly processors: MarkdownPostProcessor[] = [];
	private readonly codeBlocks = new Map<string, MarkdownPostProcessor>();

	/** All processors in the order in which they run: lower `sortOrder` first, then the one that came first. */
	get postProcessors(): readonly MarkdownPostProcessor[] {
		return [...this.processors].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
	}

	addPostProcessor(postProcessor: MarkdownPostProcessor, sortOrder = 0): MarkdownPostProcessor {
		this.add(postProcessor, sortOrder);
		this.trigger('changed', null);
		return postProcessor;
	}

	removePostProcessor(postProcessor: MarkdownPostProcessor): void {
		if (this.remove(postProcessor)) this.trigger('changed', null);
	}

	/** Throws where the language is taken, in the app's words (recorded: tab-panels #32, folder-notes #317). */
	addCodeBlockProcessor(language: string, handler: CodeBlockHandler, sortOrder = 0): MarkdownPostProcessor {
		if (this.codeBlocks.has(language)) throw new Error(`Code block postprocessor for language ${language} is already registered`);
		const postProcessor = codeBlockPostProcessor(language, handler);
		this.codeBlocks.set(language, postProcessor);
		this.add(postProcessor, sortOrder);
		this.trigger('changed', language);
		return postProcessor;
	}

	removeCodeBlockProcessor(language: string): void {
		const postProcessor = this.codeBlocks.get(language);
		if (!postProcessor) return;
		this.codeBlocks.delete(language);
		this.remove(postProcessor);
		this.trigger('changed', language);
	}

	hasCodeBlock(language: string): boolean {
		return this.codeBlocks.has(language);
	}

	private add(postProcessor: MarkdownPostProcessor, sortOrder: number): void {
		postProcessor.sortOrder = sortOrder;
		this.processors.push(postProcessor);
	}

	private remove(postProcessor: MarkdownPostProcessor): boolean {
		const index = this.processors.indexOf(postProcessor);
		if (index >= 0) this.processors.splice(index, 1);
		return index >= 0;
	}
}

/** A post-processor that puts `div.block-language-x` in the place of each `pre > code.language-x` and lets the handler fill it. */
export function codeBlockPostProcessor(language: string, handler: CodeBlockHandler): MarkdownPostProcessor {
	return (el, ctx) => {
		const blocks = [...el.querySelectorAll('pre > code')].filter((code) => code.classList.contains(`language-${language}`));
		return Promise.all(
			blocks.map((code) => {
				const blockEl = el.ownerDocument.createElement('div');
				blockEl.classList.add(`block-language-${language}`);
				code.parentElement?.replaceWith(blockEl);
				return handler((code.textContent ?? '').replace(/\n$/, ''), blockEl, ctx);
			}),
		);
	};
}
