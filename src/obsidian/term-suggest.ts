import { EditorSuggest, Notice, Platform, type App, type Editor, type EditorPosition, type EditorSuggestContext, type EditorSuggestTriggerInfo, type TFile } from 'obsidian';
import { planTerm, type Hit } from '../engine';
import { ProseAt } from './prose-at';
import { drawHit } from './search-row';
import type { SettingsStore } from './settings-store';
import { findTrigger, isInOpenLink, type Trigger } from './term-trigger';
import { viewOf } from './underlines';
import type { VaultGlossary } from './vault-glossary';
import type { VaultIndex } from './vault-index';
import type { VaultMentions } from './vault-mentions';
import { whenComplete } from './when-complete';

/** What terms are suggested from. */
export interface SuggesterSources {
	readonly app: App;
	readonly index: VaultIndex;
	readonly glossary: VaultGlossary;
	readonly mentions: VaultMentions;
	readonly settings: SettingsStore;
}

const MOST = 8;

/** The place where something is typed that terms were asked for: while it goes on there, what was found of the place holds. */
interface Word {
	readonly path: string;
	readonly line: number;
	readonly from: number;
	readonly isProse: boolean;
	/** The user does not want suggestions for it. */
	isDismissed: boolean;
}

/** Suggests terms while typing, after a trigger or two capitals, and puts a link in. Only where a link would be read as one. */
export class TermSuggest extends EditorSuggest<Hit> {
	private readonly prose = new ProseAt();
	private word: Word | null = null;
	private asked: Trigger | null = null;
	/** Whether the suggestions are open for the user to take or leave. */
	private isOffered = false;

	constructor(private readonly sources: SuggesterSources) {
		super(sources.app);
		this.limit = MOST;
		if (!Platform.isPhone) this.setInstructions([{ command: '↵', purpose: 'to insert link' }, { command: 'esc', purpose: 'to dismiss' }]);
	}

	override onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTriggerInfo | null {
		this.isOffered = false;
		const line = editor.getLine(cursor.line);
		const before = line.slice(0, cursor.ch);
		const view = viewOf(editor);
		const isComposing = view?.composing === true || view?.compositionStarted === true;
		this.asked = file && !isComposing ? findTrigger(before, line.slice(cursor.ch), this.sources.settings.current) : null;
		if (!file || !this.asked || isInOpenLink(before.slice(0, this.asked.from))) {
			this.word = null;
			return null;
		}
		const start = { line: cursor.line, ch: this.asked.from };
		this.word = this.wordAt(start, cursor, editor, file);
		return this.word.isProse && !this.word.isDismissed ? { start, end: cursor, query: this.asked.query } : null;
	}

	/** Who types while the vault is being read gets the terms as soon as they are there. */
	override getSuggestions(context: EditorSuggestContext): Hit[] | Promise<Hit[]> {
		const { glossary } = this.sources;
		return glossary.complete ? this.find(context) : whenComplete(glossary).then(() => (this.context === context ? this.find(context) : []));
	}

	private find({ query, file }: EditorSuggestContext): Hit[] {
		const { glossary } = this.sources;
		const hits = this.asked?.isCapitals
			? glossary.search(query, 3 * MOST).filter(({ name, reason }) => name.startsWith(query) || reason === 'initials')
			: glossary.search(query, MOST + 1);
		const others = hits.filter(({ path }) => path !== file.path).slice(0, MOST);
		this.isOffered = others.length > 0;
		return others;
	}

	override renderSuggestion(hit: Hit, el: HTMLElement): void {
		drawHit(el, hit, this.sources.index.lexicon);
		el.addClass('care-lexicon-suggestion');
	}

	override selectSuggestion(hit: Hit): void {
		const { context } = this;
		this.isOffered = false;
		this.close();
		const { app } = this.sources;
		const target = app.vault.getFileByPath(hit.path);
		if (!context || !target) return;
		const { editor, file, start, end, query } = context;
		const typed = { from: editor.posToOffset(start), to: editor.posToOffset(end) };
		const { edit, refusal } = planTerm(editor.getValue(), typed, this.shownFor(hit, query), (subpath) => app.fileManager.generateMarkdownLink(target, file.path, subpath));
		if (!edit) {
			new Notice(refusal);
			return;
		}
		const at = editor.offsetToPos(edit.from);
		editor.transaction({
			changes: [{ from: at, to: editor.offsetToPos(edit.to), text: edit.after }],
			selection: { from: { line: at.line, ch: at.ch + edit.after.length } },
		}, 'input.complete');
	}

	/** Closing while suggestions were open, with the cursor where it was: that is the Escape key, and holds for this word. */
	override close(): void {
		if (this.isOffered && this.word && this.context?.editor.hasFocus()) this.word.isDismissed = true;
		this.isOffered = false;
		super.close();
	}

	/** What the link shows: the typed text if it is a form of the note's name, else the name that was found. */
	private shownFor({ path, name }: Hit, query: string): string {
		const { index } = this.sources.mentions.sources;
		return index.namesIn(query).some((owner) => owner.path === path) ? query : name;
	}

	private wordAt(start: EditorPosition, cursor: EditorPosition, editor: Editor, { path }: TFile): Word {
		const { word } = this;
		if (word?.path === path && word.line === start.line && word.from === start.ch) return word;
		const isProse = this.prose.isProse(editor.getValue(), editor.posToOffset(start), editor.posToOffset(cursor));
		return { path, line: start.line, from: start.ch, isProse, isDismissed: false };
	}
}
