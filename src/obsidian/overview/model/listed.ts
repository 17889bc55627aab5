import {
	DEFAULT_SCOPE,
	FINDING_CODES,
	isEntry,
	plainText,
	scopeOfCandidate,
	VaultAudit,
	type GlossaryCandidate,
	type Lexicon,
	type Note,
	type Scope,
} from '../../../engine';

/** A list that the page can show: of what, of which kind (all if none is given), and for a candidate its tag or folder. */
export type Listing = readonly [
	what: 'notes' | 'names' | 'definitions' | 'callouts' | 'links' | 'unread' | 'candidate' | 'code',
	kind?: string,
	text?: string,
];

/** A row of a list: a text and the place that it is from. */
export interface ListedRow {
	/** Its number in the list, from 0. */
	readonly key: string;
	readonly level: 1;
	readonly text: string;
	readonly path: string;
	readonly line: number;
	/** At how many places it is. */
	readonly count: number;
}

type Item = Pick<ListedRow, 'text' | 'line'>;

/** Builds a list in steps, a note in each, by path; findings of most places come first. @param scope the scope in force. */
export function* listedRows(lexicon: Lexicon, scope: Scope, listing: Listing): Generator<void, ListedRow[]> {
	const found: ListedRow[] = [];
	const add = (text: string, path: string, line: number, count = 1): void => {
		found.push({ key: String(found.length), level: 1, text, path, line, count });
	};
	if (listing[0] === 'code') {
		const audit = new VaultAudit(lexicon, scope);
		const steps = audit.steps();
		while (steps.next().done !== true) yield;
		const causes = FINDING_CODES.filter((code) => code === listing[1]).flatMap((code) => audit.causes(code));
		causes.sort((a, b) => b.count - a.count);
		for (const { gist, finding: { path, line }, count } of causes) add(gist, path, line, count);
	} else {
		const itemsOf = itemsFor(lexicon, scope, listing);
		for (const path of Array.from(lexicon.notes(), (note) => note.path).sort()) {
			const note = lexicon.get(path);
			for (const { text, line } of note ? itemsOf(note) : []) add(text, path, line);
			yield;
		}
	}
	return found;
}

/** What a note contributes to a list. */
function itemsFor(lexicon: Lexicon, scope: Scope, [what, kind, text = '']: Listing): (note: Note) => Item[] {
	const isWanted = (one: string): boolean => kind === undefined || one === kind;
	const title = ({ names }: Note): Item => ({ text: names[0]?.text ?? '', line: 1 });
	switch (what) {
		case 'names':
			return ({ names }) => names.filter((name) => isWanted(name.kind));
		case 'definitions':
			return ({ definition }) => (definition && isWanted(definition.kind) ? [definition] : []);
		case 'callouts':
			return ({ callouts }) => callouts
				.filter(({ syntax }) => isWanted(syntax))
				.map((one) => ({ text: plainText(one.title) || one.kind, line: one.line }));
		case 'links':
			return ({ links, path }) => links
				.filter(({ target }) => lexicon.resolve(target, path).via === kind)
				.map(({ target, line }) => ({ text: target, line }));
		case 'unread':
			return ({ unread }) => (unread ? [{ text: unread.message, line: unread.line }] : []);
		case 'candidate': {
			const wanted = scopeOfCandidate({ kind: kind as GlossaryCandidate['kind'], text }, { ...DEFAULT_SCOPE, excluded: scope.excluded });
			return (note) => (isEntry(note, wanted) ? [title(note)] : []);
		}
		default:
			return (note) => [title(note)];
	}
}
