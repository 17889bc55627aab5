import { EditorSuggest, Notice, Platform } from 'obsidian';
import type { Editor, EditorPosition, EditorSuggestContext, EditorSuggestTriggerInfo, Instruction, TFile } from 'obsidian';
import { planTerm, refused, type Hit } from '../../engine';
import { viewOf } from '../parts/editor-view';
import { drawHit } from '../parts/hit-row';
import type { Services } from '../vault/services';
import { whenComplete } from '../vault/when-complete';
import { editInEditor } from '../writing/writable-note';
import { AutomaticKeys } from './automatic-keys';
import { ProseAt } from './model/prose-at';
import { findTrigger, isInOpenLink, type Trigger } from './model/trigger';

const MOST = 8;

const INSERT = 'to insert link';
const DISMISS: Instruction = { command: 'esc', purpose: 'to dismiss' };
const REQUESTED: Instruction[] = [{ command: '↵', purpose: INSERT }, DISMISS];
const AUTOMATIC: Instruction[] = [{ command: 'tab', purpose: INSERT }, { command: '↓ ↵', purpose: 'to choose' }, DISMISS];
const CHANGED = 'The text has changed since. Nothing was inserted.';

/** The place where text is being typed that has triggered suggestions; what was found out about it holds while typing continues there. */
interface TypedWord {
	readonly path: string;
	readonly line: number;
	readonly from: number;
	readonly isProse: boolean;
	/** Whether the user closed the suggestions for it. */
	isDismissed: boolean;
}

/** Suggests terms while typing, after a trigger or two capitals, and inserts links. Only where a link would be read as one. */
export class TermSuggest extends EditorSuggest<Hit> {
	private readonly prose = new ProseAt();
	private word: TypedWord | null = null;
	/** Not named `trigger`, because the superclass has a method of that name. */
	private currentTrigger: Trigger | null = null;
	private readonly automaticKeys: AutomaticKeys;
	/** Whether the key hints shown are those for requested suggestions; null before any were shown. */
	private wasRequested: boolean | null = null;
	/** Whether suggestions are open. */
	private isOffered = false;

	constructor(private readonly services: Pick<Services, 'app' | 'glossary' | 'index' | 'mentions' | 'settings'>) {
		super(services.app);
		this.limit = MOST;
		this.automaticKeys = new AutomaticKeys(this.scope, () => this.close());
		this.scope = this.automaticKeys.scope;
	}

	/** Requested suggestions take Enter; others leave it to the text. The key hints say which. */
	private updateKeys(): void {
		const isRequested = this.currentTrigger?.isCapitals !== true;
		if (isRequested || !this.isOffered) this.automaticKeys.end();
		else this.automaticKeys.begin();
		if (!Platform.isPhone && this.wasRequested !== isRequested) this.setInstructions(isRequested ? REQUESTED : AUTOMATIC);
		this.wasRequested = isRequested;
	}

	override onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTriggerInfo | null {
		this.isOffered = false;
		const line = editor.getLine(cursor.line);
		const before = line.slice(0, cursor.ch);
		const view = viewOf(editor);
		const isComposing = view?.composing === true || view?.compositionStarted === true;
		this.currentTrigger = file && !isComposing ? findTrigger(before, line.slice(cursor.ch), this.services.settings.current) : null;
		if (!file || !this.currentTrigger || isInOpenLink(before.slice(0, this.currentTrigger.from))) {
			this.word = null;
			return null;
		}
		const start = { line: cursor.line, ch: this.currentTrigger.from };
		this.word = this.wordAt(start, cursor, editor, file);
		return this.word.isProse && !this.word.isDismissed ? { start, end: cursor, query: this.currentTrigger.query } : null;
	}

	/** If the vault is still being read, suggestions appear as soon as the glossary is available. */
	override getSuggestions(context: EditorSuggestContext): Hit[] | Promise<Hit[]> {
		const { glossary } = this.services;
		return glossary.complete ? this.find(context) : whenComplete(glossary).then(() => (this.context === context ? this.find(context) : []));
	}

	private find({ query, file }: EditorSuggestContext): Hit[] {
		const { glossary } = this.services;
		// Two capitals are too often no initials for a list that opens by itself.
		const mayBeInitials = query.length > 2;
		const hits = this.currentTrigger?.isCapitals
			? glossary.search(query, 3 * MOST).filter(({ name, reason }) => name.startsWith(query) || (mayBeInitials && reason === 'initials'))
			// Enter takes the first one, so an entry that lacks a word of the query is no offer.
			: glossary.search(query, MOST + 1).filter(({ reason }) => reason !== 'partial');
		const others = hits.filter(({ id }) => id !== file.path).slice(0, MOST);
		this.isOffered = others.length > 0;
		this.updateKeys();
		return others;
	}

	override renderSuggestion(hit: Hit, el: HTMLElement): void {
		drawHit(el, hit, this.services.index.lexicon);
		el.addClass('care-lexicon-suggestion');
	}

	override selectSuggestion(hit: Hit): void {
		const { context } = this;
		this.isOffered = false;
		this.close();
		const target = this.services.app.vault.getFileByPath(hit.path);
		if (context && target) void this.insert(context, hit, target);
	}

	private async insert({ editor, file, start, end, query }: EditorSuggestContext, hit: Hit, target: TFile): Promise<void> {
		const { app, index } = this.services;
		const typed = editor.getRange(start, end);
		const { refusal } = await editInEditor(app, { editor, file }, (text) => {
			if (editor.getRange(start, end) !== typed) return refused(CHANGED);
			const range = { from: editor.posToOffset(start), to: editor.posToOffset(end) };
			const write = (subpath: string): string => app.fileManager.generateMarkdownLink(target, file.path, subpath);
			return planTerm(text, range, this.shownFor(hit, query), write, index.lexicon.entry(hit.id)?.anchor?.subpath);
		}, 'input.complete');
		if (refusal !== null) new Notice(refusal);
	}

	/** Closing open suggestions without moving the cursor means the Escape key: this word is dismissed. */
	override close(): void {
		if (this.isOffered && this.word && this.context?.editor.hasFocus()) this.word.isDismissed = true;
		this.isOffered = false;
		this.automaticKeys.end();
		super.close();
	}

	/** The text of the link: the typed text if it is a form of the entry's name, or else the name that was found. */
	private shownFor({ id, name }: Hit, query: string): string {
		const { index } = this.services.mentions.sources;
		return index.namesIn(query).some((owner) => owner.id === id) ? query : name;
	}

	private wordAt(start: EditorPosition, cursor: EditorPosition, editor: Editor, { path }: TFile): TypedWord {
		const { word } = this;
		if (word?.path === path && word.line === start.line && word.from === start.ch) return word;
		const isProse = this.prose.isProse(editor.getValue(), editor.posToOffset(start), editor.posToOffset(cursor));
		return { path, line: start.line, from: start.ch, isProse, isDismissed: false };
	}
}
