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
	type TFile,
} from 'obsidian';
import { scanNote, writeCallout, type OwnKinds } from '../../engine';
import { activateLinks } from '../parts/note-links';
import { keepOnDevice, readFromDevice } from '../vault/device-storage';
import type { VaultIndex } from '../vault/vault-index';
import { likelyLanguages, storedLanguages } from './model/languages';
import { lucideNames } from './model/lucide-names';

/** The plugin that renders `ad-*` blocks itself where it is enabled, so that ours steps back. */
const ADMONITION = 'obsidian-admonition';

const SEEN_KEY = 'care-lexicon-callouts';

/**
 * Renders every `ad-*` block as a native callout. Obsidian finds the processor of a code block by the exact language on its fence. So the
 * likely ones are registered at once, with those that this vault had last time; any other when it is first seen, in an open note before all
 * notes are read.
 */
export class CalloutBlocks extends Component {
	private readonly registered = new Set<string>();
	/** The languages in the vault's notes, as far as these have been read. */
	private readonly seen = new Set<string>();
	/** The block drawn in each element, to detect a block inside itself. */
	private readonly drawn = new WeakMap<Element, string>();

	constructor(
		private readonly plugin: Plugin,
		private readonly index: VaultIndex,
		private readonly kinds: OwnKinds,
	) {
		super();
	}

	override onload(): void {
		const { app } = this.plugin;
		for (const one of [...likelyLanguages(this.kinds.keys()), ...storedLanguages(readFromDevice(app, SEEN_KEY))]) this.registerLanguage(one);
		this.registerEvent(this.index.onChanged((paths) => this.registerFrom(paths)));
		this.registerEvent(app.workspace.on('file-open', (file) => void this.readAhead(file)));
		app.workspace.onLayoutReady(() => {
			for (const leaf of app.workspace.getLeavesOfType('markdown')) {
				const path = leaf.getViewState().state?.['file'];
				if (typeof path === 'string') void this.readAhead(app.vault.getFileByPath(path));
			}
		});
	}

	/** Reads an open note at once, so that its blocks need not wait until the index comes to it. */
	private async readAhead(file: TFile | null): Promise<void> {
		if (file?.extension !== 'md' || this.index.complete) return;
		try {
			for (const { language } of scanNote(await this.index.textOf(file)).callouts) this.registerLanguage(language);
		} catch {
			// The index tells of notes that cannot be read.
		}
	}

	private registerFrom(paths: ReadonlySet<string>): void {
		const { size } = this.seen;
		for (const path of paths) {
			for (const { language } of this.index.lexicon.get(path)?.callouts ?? []) {
				if (language !== null) this.seen.add(language);
				this.registerLanguage(language);
			}
		}
		if (this.seen.size > size) keepOnDevice(this.plugin.app, SEEN_KEY, [...this.seen]);
	}

	private registerLanguage(language: string | null): void {
		if (language === null || this.registered.has(language) || isEnabled(this.plugin.app, ADMONITION)) return;
		this.registered.add(language);
		try {
			this.plugin.registerMarkdownCodeBlockProcessor(language, (source, el, context) => this.render(language, { source, el, context }));
		} catch {
			// Another plugin renders this one.
		}
	}

	/** Whether an element is inside a rendering of the same block of the same note. */
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
		// Only an embed can lead a block back into itself. Its surroundings are known once it is attached to the page.
		for (let turn = source.includes('![') ? 0 : MOST_TURNS; turn < MOST_TURNS && !el.isConnected; turn++) {
			await new Promise((resume) => window.setTimeout(resume));
		}
		if (this.isInside(el, key)) {
			el.createDiv({ cls: 'care-lexicon-problem', text: 'This block embeds the note that it stands in, so it is not shown once more.' });
			return;
		}
		this.drawn.set(el, key);
		await child.draw(this.plugin.app, writeCallout(language, source, this.kinds), context.sourcePath);
	}
}

/** How many tasks to wait until a block is attached to the page: a block being printed may never be. */
const MOST_TURNS = 20;

/** Whether a plugin is enabled. Obsidian has no public API for this. */
function isEnabled(app: App, id: string): boolean {
	const { plugins } = app as App & { plugins?: { enabledPlugins?: Set<string> } };
	return plugins?.enabledPlugins?.has(id) ?? false;
}

class CalloutChild extends MarkdownRenderChild implements HoverParent {
	hoverPopover: HoverPopover | null = null;

	async draw(app: App, { markdown, icon, color, untitled }: ReturnType<typeof writeCallout>, path: string): Promise<void> {
		const el = this.containerEl;
		el.addClass('care-lexicon-callout');
		await MarkdownRenderer.render(app, markdown, el, path, this);
		const callout = el.querySelector<HTMLElement>('.callout');
		if (!callout) return;
		if (color !== null && CSS.supports('color', color)) callout.setCssProps({ '--callout-color': color });
		const lucide = icon === null ? undefined : lucideNames(icon).find((name) => getIcon(name) !== null);
		// Obsidian inserts the icon when the callout comes into view, and looks its name up in the style sheets.
		if (lucide !== undefined) callout.setCssProps({ '--callout-icon': lucide });
		if (untitled && !callout.hasClass('is-collapsible')) callout.addClass('care-lexicon-untitled');
		this.foldByKeyboard(callout);
		activateLinks({ app, parent: this }, el, () => path);
	}

	/** Makes callouts foldable by keyboard; Obsidian folds them by click alone. */
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
