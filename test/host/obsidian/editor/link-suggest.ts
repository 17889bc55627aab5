import type { EditorPosition, EditorSuggestTriggerInfo, HeadingCache, SearchResult } from 'obsidian';
import type { App } from '../app';
import type { TFile } from '../files';
import { parseFrontMatterAliases } from '../frontmatter';
import { setIcon } from '../icons';
import { prepareFuzzySearch, renderResults, sortSearchResults } from '../search';
import type { Editor } from './editor';
import { EditorSuggest, type EditorSuggestContext } from './editor-suggest';

/** A note by its title or one of its aliases, or a heading of a note. */
interface LinkSuggestion {
	file: TFile | null;
	alias: string | null;
	heading: HeadingCache | null;
	/** What is shown and searched. */
	text: string;
	match: SearchResult;
}

const OPEN_LINK = /\[\[((?:(?!\]\])[^\n[|])*)$/;
const everything: SearchResult = { score: 0, matches: [] };

/** The app's suggestions after `[[`: notes and aliases; after `#` the headings of the note. Blocks (`^`) are not suggested here. */
export class LinkSuggest extends EditorSuggest<LinkSuggestion> {
	constructor(app: App) {
		super(app);
		this.suggestEl.addClass('mod-link-suggest');
		this.setInstructions([{ command: 'Type #', purpose: 'to link heading' }, { command: 'Type |', purpose: 'to change display text' }]);
	}

	onTrigger(cursor: EditorPosition, editor: Editor): EditorSuggestTriggerInfo | null {
		const match = OPEN_LINK.exec(editor.getLine(cursor.line).slice(0, cursor.ch));
		if (!match) return null;
		const query = match[1] ?? '';
		return { start: { line: cursor.line, ch: cursor.ch - query.length }, end: cursor, query };
	}

	getSuggestions({ query, file }: EditorSuggestContext): LinkSuggestion[] {
		const hash = query.indexOf('#');
		const candidates = hash < 0 ? this.notes() : this.headings(query.slice(0, hash), file);
		const wanted = (hash < 0 ? query : query.slice(hash + 1)).trim();
		if (wanted === '') return candidates;
		const search = prepareFuzzySearch(wanted);
		const found = candidates.flatMap((each) => {
			const match = search(each.text);
			return match ? [{ ...each, match }] : [];
		});
		sortSearchResults(found);
		return found;
	}

	renderSuggestion(value: LinkSuggestion, el: HTMLElement): void {
		el.addClass('mod-complex');
		const content = el.createDiv('suggestion-content');
		renderResults(content.createDiv('suggestion-title'), value.text, value.match);
		const note = value.alias ? value.file?.path.replace(/\.md$/, '') : value.file?.parent?.path;
		if (!value.heading && note && note !== '/') content.createDiv({ cls: 'suggestion-note', text: value.alias ? note : `${note}/` });
		const aux = el.createDiv('suggestion-aux');
		if (value.alias) setIcon(aux.createSpan({ cls: 'suggestion-flair', attr: { 'aria-label': 'Alias' } }), 'lucide-forward');
		if (value.heading) aux.createSpan({ cls: 'suggestion-flair', text: `H${value.heading.level}` });
	}

	selectSuggestion(value: LinkSuggestion): void {
		const { context } = this;
		if (!context) return;
		const { editor, start, end, query } = context;
		const after = editor.getLine(end.line).slice(end.ch).startsWith(']]') ? '' : ']]';
		const target = this.targetOf(value, query, context.file.path);
		const insert = `${target}${after}`;
		editor.transaction({
			changes: [{ from: start, to: end, text: insert }],
			selection: { from: { line: start.line, ch: start.ch + target.length + 2 } },
		}, 'input.complete');
		this.close();
	}

	private targetOf(value: LinkSuggestion, query: string, sourcePath: string): string {
		if (value.heading) return `${query.slice(0, query.indexOf('#'))}#${value.heading.heading.replace(/[#^|[\]]/g, ' ').trim()}`;
		const linktext = value.file ? this.app.metadataCache.fileToLinktext(value.file, sourcePath, true) : value.text;
		return value.alias ? `${linktext}|${value.alias}` : linktext;
	}

	private notes(): LinkSuggestion[] {
		return this.app.vault.getFiles().flatMap((file) => {
			const aliases = parseFrontMatterAliases(this.app.metadataCache.getFileCache(file)?.frontmatter ?? null) ?? [];
			const named = { file, heading: null, match: everything };
			const title = file.extension === 'md' ? file.basename : file.name;
			return [{ ...named, alias: null, text: title }, ...aliases.map((alias) => ({ ...named, alias, text: alias }))];
		});
	}

	private headings(linkpath: string, source: TFile): LinkSuggestion[] {
		const file = linkpath === '' ? source : this.app.metadataCache.getFirstLinkpathDest(linkpath, source.path);
		const headings = file ? this.app.metadataCache.getFileCache(file)?.headings ?? [] : [];
		return headings.map((heading) => ({ file, alias: null, heading, text: heading.heading, match: everything }));
	}
}
