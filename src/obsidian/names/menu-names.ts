import { Component, MarkdownView, parseLinktext, type Editor } from 'obsidian';
import { findLinkedIn, parseNote, type Mention, type Range } from '../../engine';
import { viewOf } from '../parts/editor-view';
import type { Services } from '../vault/services';
import type { PopoverAnchor } from './entry-popover';
import type { Explanations } from './explain';
import type { FollowedLinks } from './followed-links';
import type { LinkInEditor } from './link-editor';
import { MenuPress } from './menu-press';
import { linkedMention } from './name-links';
import type { Underlines } from './underlines';

/** What is named where a menu is opened. */
export interface NameInMenu {
	/** The text that readers see there. */
	readonly text: string;
	/** The id of the entry that is meant; null if that is undecided, or if no entry has the name. */
	readonly id: string | null;
	/** Shows what it means. */
	readonly explain: () => void;
	/** Returns the mention that can be linked, or whose link can be repaired; null if nothing can. */
	readonly toLink: (() => Mention | null | Promise<Mention | null>) | null;
}

interface MenuNamesServices extends Pick<Services, 'app' | 'index' | 'mentions'> {
	readonly underlines: Underlines;
	readonly links: FollowedLinks;
	readonly explanations: Explanations;
}

/** A link as it is written, and where it is on the screen. */
interface PressedLink {
	readonly linktext: string;
	readonly display: string;
	readonly anchor: PopoverAnchor;
}

/** Tells what is named where a menu is opened: in an editor, or by a link anywhere. */
export class MenuNames extends Component {
	private readonly press: MenuPress;

	constructor(private readonly services: MenuNamesServices) {
		super();
		this.press = this.addChild(new MenuPress(services.app.workspace));
	}

	/**
	 * What is named by the selection of an editor, or else where its menu is opened; null if nothing is. A link that Obsidian resolves is left
	 * to the menu of its note, which Obsidian puts into the same menu.
	 */
	inEditor(editor: Editor, path: string): NameInMenu | null {
		const place = this.placeIn(editor);
		if (place.from < place.to) return this.bySelection(editor, path, place);
		const { links, underlines, explanations } = this.services;
		const link = links.linkAt(editor, place.from);
		if (link) return this.byLink(editor, path, link);
		const mention = underlines.mentionIn(editor, place);
		if (!mention) return null;
		const { text, ambiguous, targets: [best = null] } = mention;
		const explain = (): void => explanations.open(anchorIn(editor, mention.from), mention);
		return { text, id: ambiguous ? null : best, explain, toLink: () => mention };
	}

	private bySelection(editor: Editor, path: string, place: Range): NameInMenu | null {
		const { links, underlines, explanations } = this.services;
		const selected = explanations.selectedIn(editor, path);
		if (!selected) return null;
		const { text } = selected;
		const [meaning, there, link] = [explanations.mentionOf(selected), underlines.mentionIn(editor, place), links.linkAt(editor, place.from)];
		const isInLink = link !== null && place.to <= link.to;
		const toRepair = isInLink ? (this.byLink(editor, path, link)?.toLink ?? null) : null;
		return {
			text,
			id: meaning && !meaning.ambiguous ? (meaning.targets[0] ?? null) : null,
			explain: () => void explanations.explain(selected),
			toLink: !isInLink && there?.text === text ? () => there : toRepair,
		};
	}

	/** A link that means something by a name; null for any other. */
	private byLink(editor: Editor, path: string, { from, read, named }: LinkInEditor): NameInMenu | null {
		if (!named) return null;
		const { links, explanations } = this.services;
		const explain = (): void => explanations.open(anchorIn(editor, from), links.mentionOf(named));
		const toLink = async (): Promise<Mention | null> => {
			const mention = await this.linkedAt(editor, path, from);
			// What a link means is not decided by its context: the user is asked.
			return mention && named.id === null ? { ...mention, ambiguous: true } : mention;
		};
		return { text: read.displayText ?? read.link, id: named.id, explain, toLink };
	}

	/** The link at an offset of an editor, with what it may mean. */
	private async linkedAt(editor: Editor, path: string, offset: number): Promise<Mention | null> {
		const { mentions } = this.services;
		await mentions.prepare([path]);
		return findLinkedIn(mentions.sources, parseNote(path, editor.getValue())).find(({ from }) => from === offset) ?? null;
	}

	/** What a pressed link to a note means: the note, or the term in it that the link tells. */
	ofLink(path: string): NameInMenu & { readonly id: string } {
		const { app: { workspace }, index: { lexicon }, explanations } = this.services;
		const { linktext, display, anchor } = this.pressedLink() ?? { linktext: path, display: '', anchor: { el: activeDocument.body } };
		const id = lexicon.follow({ target: path, subpath: parseLinktext(linktext).subpath, display }, '')?.id ?? path;
		const text = display || (lexicon.entry(id)?.names[0]?.text ?? id);
		const source = workspace.getActiveFile()?.path ?? '';
		return { text, id, explain: () => explanations.open(anchor, linkedMention(text, source, id)), toLink: null };
	}

	private pressedLink(): PressedLink | null {
		const { app: { workspace }, links } = this.services;
		const event = this.press.event;
		const target = event?.targetNode?.instanceOf(Element) ? event.targetNode : null;
		if (!event || !target) return null;
		const el = target.closest<HTMLElement>('.internal-link');
		if (el) return { linktext: el.dataset.href ?? '', display: el.getText().trim(), anchor: { el } };
		const found: PressedLink[] = [];
		workspace.iterateAllLeaves(({ view }) => {
			if (!(view instanceof MarkdownView) || !view.contentEl.contains(target)) return;
			const link = links.linkAt(view.editor, this.placeIn(view.editor).from);
			if (link) found.push({ linktext: link.read.link, display: link.read.displayText ?? '', anchor: anchorIn(view.editor, link.from) });
		});
		return found[0] ?? null;
	}

	/** The range that a menu of an editor is about: the selection, or the place that was pressed outside of it. */
	private placeIn(editor: Editor): Range {
		const [from, to] = [editor.posToOffset(editor.getCursor('from')), editor.posToOffset(editor.getCursor('to'))];
		const [event, view] = [this.press.event, viewOf(editor)];
		// The editor is told of the cursor's new place only after the menu is opened.
		const pressed = event && view?.contentDOM.contains(event.targetNode) ? view.posAtCoords({ x: event.clientX, y: event.clientY }) : null;
		return pressed === null || (from <= pressed && pressed <= to) ? { from, to } : { from: pressed, to: pressed };
	}
}

/** The place of an offset of an editor on the screen; that of the editor if it is out of view. */
function anchorIn(editor: Editor, offset: number): PopoverAnchor {
	const view = viewOf(editor);
	const place = view?.coordsAtPos(offset);
	return view ? { el: view.contentDOM, ...(place ? { place } : {}) } : { el: activeDocument.body };
}
