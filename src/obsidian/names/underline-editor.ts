import { RangeSet, RangeValue, StateEffect, type Extension, type Range } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView, type PluginValue, type ViewUpdate } from '@codemirror/view';
import { editorInfoField, editorLivePreviewField } from 'obsidian';
import { fingerprintOf } from '../../engine';
import { stands } from './model/place-mentions';
import type { NameInNote, NamesInNotes } from './names-in-notes';

/** What a name in an editor does when the pointer comes upon it. */
export type OnHover = (el: HTMLElement, mention: NameInNote) => void;

/** A name in the text of an editor. Its range does not grow with what is typed before or behind it. */
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
/** How long to wait, in ms, after an edit of a name, or a composition, before the index is asked again. */
const SETTLE_MS = 1000;
const COMPOSED_MS = 120;

/** The names in one editor. They are taken from the index, moved by every edit, and drawn in Live Preview where they can be seen. */
class EditorNames implements PluginValue {
	decorations: DecorationSet = Decoration.none;
	private ranges = NONE;
	private path: string | null = null;
	private unfollow: (() => void) | null = null;
	private timer: number | null = null;
	/** Something happened while text was being composed that is to be drawn afterwards. */
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
			// What an input method works on must stay as it is.
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

	/** The names that stand in the text as it now is, in order. */
	get names(): NameInNote[] {
		const found: NameInNote[] = [];
		this.eachIn({ from: 0, to: this.view.state.doc.length }, (name) => found.push(name));
		return found;
	}

	/** Who asks for a name has the words around it before their eyes: it is known by these, not by those that the index has seen. */
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

	/** An input method is done; the editor itself still has to take over what it wrote. */
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
		// A name that was edited may be the same again by now, or another.
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

	/** Takes the names from the index anew. Of the part of the text that the index does not know yet the old ones stay. */
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

	/** Goes through the names of a part of the text that still stand there, with the places they have now. */
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

/** The names of every editor: what Obsidian is given, and how to ask for those of one. */
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
