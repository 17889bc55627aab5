import {
	DEFAULT_SCOPE,
	isEntry,
	plainText,
	scopeOfCandidate,
	tellUnread,
	type GlossaryCandidate,
	type Lexicon,
	type Note,
	type Scope,
} from '../../../engine';

/** A list that the page can show: of what, of which kind (all if none is given), and for a candidate its tag or folder. */
export type Listing = readonly [
	what: 'notes' | 'terms' | 'names' | 'definitions' | 'callouts' | 'links' | 'unread' | 'candidate',
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
}

type Item = Pick<ListedRow, 'text' | 'line'>;

/** Builds a list in steps, a note in each, by path. @param scope the scope in force. */
export function* listedRows(lexicon: Lexicon, scope: Scope, listing: Listing): Generator<void, ListedRow[]> {
	const found: ListedRow[] = [];
	const itemsOf = itemsFor(lexicon, scope, listing);
	for (const path of Array.from(lexicon.notes(), (note) => note.path).sort()) {
		const note = lexicon.get(path);
		for (const { text, line } of note ? itemsOf(note) : []) found.push({ key: String(found.length), level: 1, text, path, line });
		yield;
	}
	return found;
}

/** What a note contributes to a list. */
function itemsFor(lexicon: Lexicon, scope: Scope, [what, kind, text = '']: Listing): (note: Note) => Item[] {
	const isWanted = (one: string): boolean => kind === undefined || one === kind;
	const title = ({ names }: Note): Item => ({ text: names[0]?.text ?? '', line: 1 });
	switch (what) {
		case 'terms':
			return ({ path }) => {
				const groups = lexicon.termsIn(path);
				return groups.slice(0, 1).map(({ line }) => ({ text: groups.map(({ why }) => why).join('; '), line }));
			};
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
			return ({ unread }) => (unread ? [{ text: tellUnread(unread).message, line: unread.line }] : []);
		case 'candidate': {
			const wanted = scopeOfCandidate({ kind: kind as GlossaryCandidate['kind'], text }, { ...DEFAULT_SCOPE, excluded: scope.excluded });
			return (note) => (isEntry(note, wanted) ? [title(note)] : []);
		}
		default:
			return (note) => [title(note)];
	}
}
