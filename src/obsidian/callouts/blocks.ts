import {
	Component,
	MarkdownRenderChild,
	MarkdownRenderer,
	getIcon,
	type App,
	type HoverParent,
	type HoverPopover,
	type MarkdownPostProcessorContext,
	type Plugin,
} from 'obsidian';
import { writeCallout } from '../../engine';
import { activateLinks } from '../parts/note-links';
import type { VaultIndex } from '../vault/vault-index';

/** The plugin that renders `ad-*` blocks itself where it is enabled. */
const ADMONITION = 'obsidian-admonition';

/**
 * Renders every `ad-*` block as a native callout. Obsidian tells code blocks apart by the very word on their fence, so each spelling that
 * the vault holds is registered when it is first seen.
 */
export class CalloutBlocks extends Component {
	private readonly registered = new Set<string>();
	/** What is drawn in which element, to know a block that would be drawn inside itself. */
	private readonly drawn = new WeakMap<Element, string>();

	constructor(
		private readonly plugin: Plugin,
		private readonly index: VaultIndex,
	) {
		super();
	}

	override onload(): void {
		this.registerEvent(this.index.onChanged((paths) => this.registerFrom(paths)));
	}

	private registerFrom(paths: ReadonlySet<string>): void {
		if (isEnabled(this.plugin.app, ADMONITION)) return;
		for (const path of paths) {
			for (const { language } of this.index.lexicon.get(path)?.callouts ?? []) if (language !== null) this.registerLanguage(language);
		}
	}

	private registerLanguage(language: string): void {
		if (this.registered.has(language)) return;
		this.registered.add(language);
		try {
			this.plugin.registerMarkdownCodeBlockProcessor(language, (source, el, context) => this.render(language, { source, el, context }));
		} catch {
			// Another plugin renders this one.
		}
	}

	/** Whether the same block of the same note stands around an element. */
	private isInside(el: HTMLElement, key: string): boolean {
		for (let around = el.parentElement; around; around = around.parentElement) if (this.drawn.get(around) === key) return true;
		return false;
	}

	private async render(
		language: string,
		{ source, el, context }: { source: string; el: HTMLElement; context: MarkdownPostProcessorContext },
	): Promise<void> {
		const child = new CalloutChild(el);
		context.addChild(child);
		const key = JSON.stringify([context.sourcePath, language, source]);
		// Only an embed can bring a block back into itself. What the element is in can be told once it is in the page.
		for (let turn = source.includes('![') ? 0 : MOST_TURNS; turn < MOST_TURNS && !el.isConnected; turn++) {
			await new Promise((resume) => window.setTimeout(resume));
		}
		if (this.isInside(el, key)) {
			el.createDiv({ cls: 'care-lexicon-problem', text: 'This block embeds the note that it stands in, so it is not shown once more.' });
			return;
		}
		this.drawn.set(el, key);
		await child.draw(this.plugin.app, { language, source, path: context.sourcePath });
	}
}

/** How many tasks a block waits for its place in the page: one that is printed may never get there. */
const MOST_TURNS = 20;

/** Whether a plugin is enabled. Obsidian has no public way to ask. */
function isEnabled(app: App, id: string): boolean {
	const { plugins } = app as App & { plugins?: { enabledPlugins?: Set<string> } };
	return plugins?.enabledPlugins?.has(id) ?? false;
}

class CalloutChild extends MarkdownRenderChild implements HoverParent {
	hoverPopover: HoverPopover | null = null;

	async draw(app: App, { language, source, path }: { language: string; source: string; path: string }): Promise<void> {
		const { markdown, icon, color, untitled } = writeCallout(language, source);
		const el = this.containerEl;
		el.addClass('care-lexicon-callout');
		await MarkdownRenderer.render(app, markdown, el, path, this);
		const callout = el.querySelector<HTMLElement>('.callout');
		if (!callout) return;
		if (color !== null && CSS.supports('color', color)) callout.setCssProps({ '--callout-color': color });
		const lucide = icon === null ? undefined : [icon, `lucide-${icon}`].find((name) => getIcon(name) !== null);
		// Obsidian puts the icon in when the callout is first seen, and asks the style sheets for it.
		if (lucide !== undefined) callout.setCssProps({ '--callout-icon': lucide.startsWith('lucide-') ? lucide : `lucide-${lucide}` });
		if (untitled && !callout.hasClass('is-collapsible')) callout.addClass('care-lexicon-untitled');
		this.foldByKeyboard(callout);
		activateLinks({ app, parent: this }, el, () => path);
	}

	/** Obsidian folds callouts by click alone. */
	private foldByKeyboard(callout: HTMLElement): void {
		const title = callout.querySelector<HTMLElement>(':scope > .callout-title');
		if (!title || !callout.hasClass('is-collapsible')) return;
		const showState = (): void => title.setAttrs({ 'aria-expanded': String(!callout.hasClass('is-collapsed')) });
		title.setAttrs({ tabindex: '0', role: 'button' });
		showState();
		const observer = new MutationObserver(showState);
		observer.observe(callout, { attributeFilter: ['class'] });
		this.register(() => observer.disconnect());
		this.registerDomEvent(title, 'keydown', (event) => {
			if (event.target !== title || (event.key !== 'Enter' && event.key !== ' ')) return;
			event.preventDefault();
			title.click();
		});
	}
}
