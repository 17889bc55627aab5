import { RangeSet, RangeValue, StateEffect, type Extension, type Range } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type PluginValue, type ViewUpdate } from '@codemirror/view';
import { editorInfoField, editorLivePreviewField } from 'obsidian';
import { fingerprintOf } from '../../engine';
import { stands } from './model/place-mentions';
import type { NameInNote, NamesInNotes } from './names-in-notes';

/** Called when the pointer enters a name in an editor. */
type OnHover = (el: HTMLElement, mention: NameInNote) => void;

/** A name in the text of an editor. Its range does not grow when text is typed at its ends. */
class NameRange extends RangeValue {
	override startSide = 1;
	override endSide = -1;

	constructor(readonly mention: NameInNote) {
		super();
	}
}

const NONE = RangeSet.of<NameRange>([]);
const UNDERLINE = Decoration.mark({ class: 'care-lexicon-name' });
const UNDECIDED = Decoration.mark({ class: 'care-lexicon-name is-ambiguous' });
const redraw = StateEffect.define<null>();
/** How long to wait after an edit of a name, or a composition, before the index is asked again. In milliseconds. */
const SETTLE_MS = 1000;
const COMPOSED_MS = 120;

/** The names in one editor: taken from the index, mapped through every edit, and drawn in Live Preview where visible. */
class EditorNames implements PluginValue {
	decorations: DecorationSet = Decoration.none;
	private ranges = NONE;
	private path: string | null = null;
	private unfollow: (() => void) | null = null;
	private timer: number | null = null;
	/** Whether updates were put off during an IME composition, and have to be drawn after it. */
	private isBehind = false;

	constructor(
		private readonly view: EditorView,
		private readonly notes: NamesInNotes,
	) {
		this.follow(view);
	}

	update(update: ViewUpdate): void {
		if (update.docChanged) this.map(update);
		if (pathOf(update.view) !== this.path) this.follow(update.view);
		if (update.view.compositionStarted) {
			// Text being composed by an input method must not be redrawn.
			this.isBehind = true;
			return;
		}
		const isAsked = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(redraw)));
		const wasLive = update.startState.field(editorLivePreviewField, false);
		const isLive = update.state.field(editorLivePreviewField, false);
		if (update.docChanged || update.viewportChanged || isAsked || this.isBehind || wasLive !== isLive) this.draw(update.view);
	}

	destroy(): void {
		this.unfollow?.();
		this.unfollow = null;
		if (this.timer !== null) window.clearTimeout(this.timer);
	}

	/** The names in the current text, in order. */
	get names(): NameInNote[] {
		const found: NameInNote[] = [];
		this.eachIn({ from: 0, to: this.view.state.doc.length }, (name) => found.push(name));
		return found;
	}

	/** A name with the fingerprint of its current surroundings, which the user sees, rather than of those the index last read. */
	private asItStands(name: NameInNote): NameInNote {
		return { ...name, fingerprint: fingerprintOf(this.view.state.doc.toString(), name) };
	}

	/** The name that a range touches, or null. */
	nameAt(from: number, to: number): NameInNote | null {
		const found: NameInNote[] = [];
		this.eachIn({ from, to }, (name) => found.push(name));
		const name = found.find(({ to: end }) => end > from) ?? found[0];
		return name ? this.asItStands(name) : null;
	}

	/** A composition has ended; the editor has yet to apply its result. */
	composed(): void {
		this.later(COMPOSED_MS);
	}

	private map({ changes, state }: ViewUpdate): void {
		let isHit = false;
		changes.iterChangedRanges((from, to) => {
			this.ranges.between(from, to, () => {
				isHit = true;
				return false;
			});
		});
		this.ranges = this.ranges.map(changes);
		this.decorations = this.decorations.map(changes);
		// An edited name may by then be restored, or have become another.
		if (isHit && state.doc.length > 0) this.later(SETTLE_MS);
	}

	private follow(view: EditorView): void {
		this.unfollow?.();
		this.path = pathOf(view);
		this.ranges = NONE;
		this.unfollow = this.path === null ? null : this.notes.follow(this.path, () => this.refresh());
		this.take();
		this.draw(view);
	}

	/** Takes the names from the index again. In parts of the text that the index has not read yet, the previous ones are kept. */
	private take(): void {
		if (this.path === null) return;
		const { mentions, changed } = this.notes.in(this.path, this.view.state.doc.toString());
		const ranges: Range<NameRange>[] = mentions.map((mention) => new NameRange(mention).range(mention.from, mention.to));
		if (changed)
			this.eachIn(
				changed,
				(name) => name.from >= changed.from && name.to <= changed.to && ranges.push(new NameRange(name).range(name.from, name.to)),
			);
		this.ranges = RangeSet.of(ranges, true);
	}

	private refresh(): void {
		if (this.view.compositionStarted) {
			this.later(SETTLE_MS);
			return;
		}
		this.take();
		this.view.dispatch({ effects: redraw.of(null) });
	}

	private later(ms: number): void {
		if (this.timer !== null) window.clearTimeout(this.timer);
		this.timer = window.setTimeout(() => {
			this.timer = null;
			this.refresh();
		}, ms);
	}

	private draw(view: EditorView): void {
		this.isBehind = false;
		if (view.state.field(editorLivePreviewField, false) !== true) {
			this.decorations = Decoration.none;
			return;
		}
		const marks: Range<Decoration>[] = [];
		for (const visible of view.visibleRanges)
			this.eachIn(visible, (name) => name.isUnderlined && marks.push((name.ambiguous ? UNDECIDED : UNDERLINE).range(name.from, name.to)));
		this.decorations = Decoration.set(marks, true);
	}

	/** Visits the names in a part of the text that are still there, with their current offsets. */
	private eachIn({ from, to }: { readonly from: number; readonly to: number }, act: (name: NameInNote) => void): void {
		const { doc } = this.view.state;
		this.ranges.between(from, to, (start, end, { mention }) => {
			const before = Math.max(0, start - 2);
			if (stands(doc.sliceString(before, end + 2), { from: start - before, to: end - before, text: mention.text }))
				act({ ...mention, from: start, to: end });
		});
	}
}

function pathOf(view: EditorView): string | null {
	return view.state.field(editorInfoField, false)?.file?.path ?? null;
}

/** The names in all editors: the extension to register, and how to query one editor. */
export interface NamesExtension {
	readonly extension: Extension;
	readonly of: (view: EditorView) => EditorNames | null;
}

/** Underlines names in the Live Preview of every editor. */
export function namesExtension(notes: NamesInNotes, onHover: OnHover): NamesExtension {
	const plugin = ViewPlugin.define((view) => new EditorNames(view, notes), {
		decorations: ({ decorations }) => decorations,
		eventHandlers: {
			mouseover(event, view) {
				const { targetNode } = event;
				const el = targetNode?.instanceOf(Element) ? targetNode.closest<HTMLElement>('.care-lexicon-name:not([role])') : null;
				if (!el || event.buttons !== 0) return;
				const at = view.posAtDOM(el);
				const name = this.nameAt(at, at + 1);
				if (name) onHover(el, name);
			},
		},
		eventObservers: {
			compositionend() {
				this.composed();
			},
		},
	});
	return { extension: plugin, of: (view) => view.plugin(plugin) };
}
