import { Component, Modal, Platform, type App } from 'obsidian';
import type { Mention } from '../../engine';
import { labelBy } from '../parts/label';
import { drawEntryCard, type CardHost, type CardServices } from './entry-card';

/** What a popover is attached to: a name on the page, or the cursor of an editor. */
export interface PopoverAnchor {
	/** The name, or the focused element: it gets the focus back. */
	readonly el: HTMLElement;
	/** The position on screen; without it, that of the element. */
	readonly place?: { readonly left: number; readonly top: number; readonly bottom: number };
}

/** What a popover shows. */
export interface Card {
	/** The title above it on a phone. */
	readonly title: string;
	readonly draw: (el: HTMLElement, host: CardHost) => void;
}

interface OpenPopover {
	readonly el: HTMLElement;
	readonly anchor: PopoverAnchor;
	/** What the card has drawn. */
	readonly drawn: Component;
	readonly dispose: readonly (() => void)[];
}

/** The delay of Obsidian's own link previews. */
const WAIT_MS = 300;
const GAP = 6;

/** Shows what names mean, one at a time: beside the name on hover or focus, and in a sheet at the bottom on phones. */
export class EntryPopovers extends Component {
	private shown: OpenPopover | null = null;
	private awaited: HTMLElement | null = null;
	private timer: number | null = null;
	/** The name that has just got the focus back, which must not reopen the popover. */
	private returned: HTMLElement | null = null;

	constructor(private readonly services: CardServices) {
		super();
	}

	override onload(): void {
		const { workspace } = this.services.app;
		const closeIfGone = (): void => {
			if (this.shown && !this.shown.anchor.el.isConnected) this.close();
		};
		this.registerEvent(workspace.on('layout-change', closeIfGone));
		this.registerEvent(workspace.on('file-open', () => this.close()));
	}

	override onunload(): void {
		this.close();
	}

	/** Makes a name on the page show its entry: after a delay on hover, on focus, and at once on click, Enter or Space. */
	attachTo(el: HTMLElement, mentionOf: () => Mention | null): void {
		const act = (event: Event, isFocused: boolean): void => {
			const mention = mentionOf();
			if (!mention) return;
			event.preventDefault();
			event.stopPropagation();
			if (isFocused) this.open({ el }, mention);
			else if (this.shown?.anchor.el !== el) this.show({ el }, this.cardOf(mention));
		};
		// A mouse click may be the first of a double click that selects the word: it leaves the focus where it is.
		el.addEventListener('click', (event) => act(event, event.detail === 0 || Platform.isMobile));
		el.addEventListener('keydown', (event) => (event.key === 'Enter' || event.key === ' ') && act(event, true));
		el.addEventListener('mouseover', (event) => event.buttons === 0 && this.hover(el, mentionOf()));
		el.addEventListener('focus', () => {
			const mention = mentionOf();
			if (mention && el.matches(':focus-visible') && this.returned !== el && !Platform.isPhone) this.show({ el }, this.cardOf(mention));
			this.returned = null;
		});
		el.addEventListener('blur', (event) => !this.owns(event.relatedTarget) && this.shown?.anchor.el === el && this.close());
	}

	/** The pointer entered a name. */
	hover(el: HTMLElement, mention: Mention | null): void {
		if (!mention || Platform.isPhone) return;
		el.addEventListener('mouseleave', () => this.leave(), { once: true });
		el.addEventListener('contextmenu', this.giveWay);
		if (this.shown?.anchor.el === el) this.wait(null);
		else if (this.awaited !== el) {
			this.awaited = el;
			this.wait(() => el.isConnected && this.show({ el }, this.cardOf(mention)));
		}
	}

	/** A menu takes the place of the popover, even of one that would still have come. */
	private readonly giveWay = (): void => this.close();

	/** Opens the popover of a mention at once, and focuses it. */
	open(anchor: PopoverAnchor, mention: Mention): void {
		this.openCard(anchor, this.cardOf(mention));
	}

	/** Opens a popover with any content at once, and focuses it. */
	openCard(anchor: PopoverAnchor, card: Card): void {
		this.wait(null);
		if (Platform.isPhone) new EntryModal(this.services.app, card).open();
		else {
			this.show(anchor, card);
			this.shown?.el.querySelector<HTMLElement>('.care-lexicon-buttons button')?.focus();
		}
	}

	close(): void {
		this.wait(null);
		const { shown } = this;
		this.shown = null;
		if (!shown) return;
		for (const dispose of shown.dispose) dispose();
		this.removeChild(shown.drawn);
		const { el } = shown.anchor;
		const hadFocus = shown.el.contains(shown.el.doc.activeElement);
		shown.el.detach();
		if (el.hasAttribute('aria-expanded')) el.setAttr('aria-expanded', 'false');
		if (!hadFocus || !el.isConnected) return;
		this.returned = el;
		el.focus({ preventScroll: true });
		this.returned = null;
	}

	private cardOf(mention: Mention): Card {
		return { title: mention.text, draw: (el, host) => drawEntryCard(el, this.services, mention, host) };
	}

	private show(anchor: PopoverAnchor, card: Card): void {
		this.close();
		const { doc } = anchor.el;
		const el = doc.body.createDiv({ cls: 'popover hover-popover care-lexicon-popover', attr: { role: 'dialog', tabindex: '-1' } });
		const drawn = this.addChild(new Component());
		card.draw(el.createDiv({ cls: 'care-lexicon-card' }), { parent: drawn, close: () => this.close() });
		const label = el.querySelector<HTMLElement>('.care-lexicon-about, .care-lexicon-entry-title');
		if (label) labelBy(el, label);
		if (anchor.el.hasAttribute('aria-expanded')) anchor.el.setAttr('aria-expanded', 'true');
		el.addEventListener('mouseenter', () => this.wait(null));
		el.addEventListener('mouseleave', () => this.leave());
		el.addEventListener('keydown', (event) => event.key === 'Tab' && keepInside(el, event));
		this.shown = {
			el,
			anchor,
			drawn,
			dispose: [
				this.listen(doc, 'keydown', (event) => this.onKey(event)),
				this.listen(doc, 'pointerdown', (event) => !this.owns(event.target) && this.close()),
				this.listen(doc, 'scroll', () => this.position()),
			],
		};
		this.position();
	}

	private listen<K extends keyof DocumentEventMap>(doc: Document, type: K, act: (event: DocumentEventMap[K]) => void): () => void {
		doc.addEventListener(type, act, true);
		return () => doc.removeEventListener(type, act, true);
	}

	private onKey(event: KeyboardEvent): void {
		if (event.key !== 'Escape' || event.isComposing) return;
		event.preventDefault();
		event.stopPropagation();
		this.close();
	}

	private owns(target: EventTarget | null): boolean {
		const { shown } = this;
		if (!shown || !target || !('nodeType' in target)) return false;
		const at = target as Node;
		return shown.el.contains(at) || (shown.anchor.place === undefined && shown.anchor.el.contains(at));
	}

	/** The pointer has left: closes after a delay, in which it may come back or move onto the popover. A focused popover stays. */
	private leave(): void {
		this.awaited = null;
		const { shown } = this;
		const isHeld =
			shown !== null &&
			(shown.el.contains(shown.el.doc.activeElement) || (shown.anchor.place === undefined && shown.anchor.el === shown.el.doc.activeElement));
		this.wait(shown && !isHeld ? () => this.close() : null);
	}

	/** Schedules an action, replacing the one scheduled before. */
	private wait(act: (() => void) | null): void {
		if (this.timer !== null) window.clearTimeout(this.timer);
		this.timer = null;
		if (act === null) this.awaited = null;
		else this.timer = window.setTimeout(act, WAIT_MS);
	}

	/** Below the name, or above it if there is more room. */
	private position(): void {
		if (!this.shown) return;
		const { el, anchor } = this.shown;
		const { left, top, bottom } = anchor.place ?? anchor.el.getClientRects()[0] ?? anchor.el.getBoundingClientRect();
		const { clientWidth, clientHeight } = el.doc.documentElement;
		const [below, above] = [clientHeight - bottom - 2 * GAP, top - 2 * GAP];
		const isAbove = el.scrollHeight > below && above > below;
		el.setCssStyles({ maxHeight: `${isAbove ? above : below}px` });
		// It keeps to the name when it grows.
		el.setCssStyles({
			left: `${Math.max(GAP, Math.min(left, clientWidth - el.offsetWidth - GAP))}px`,
			top: isAbove ? 'auto' : `${bottom + GAP}px`,
			bottom: isAbove ? `${clientHeight - top + GAP}px` : 'auto',
		});
	}
}

/** Traps the focus: Tab cycles within an element. */
function keepInside(el: HTMLElement, event: KeyboardEvent): void {
	const stops = [...el.querySelectorAll<HTMLElement>('button, a[href]')];
	const [first, last] = [stops[0], stops[stops.length - 1]];
	const at = el.doc.activeElement;
	const next = event.shiftKey && at === first ? last : !event.shiftKey && at === last ? first : null;
	if (!next) return;
	event.preventDefault();
	next.focus();
}

/** The same as a sheet at the bottom, on phones. */
class EntryModal extends Modal {
	private readonly drawn = new Component();

	constructor(
		app: App,
		private readonly card: Card,
	) {
		super(app);
	}

	override onOpen(): void {
		this.modalEl.addClass('care-lexicon-sheet');
		this.setTitle(this.card.title);
		this.drawn.load();
		this.card.draw(this.contentEl.createDiv({ cls: 'care-lexicon-card' }), { parent: this.drawn, close: () => this.close() });
	}

	override onClose(): void {
		this.drawn.unload();
		this.contentEl.empty();
	}
}
