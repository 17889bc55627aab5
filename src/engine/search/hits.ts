import type { Name } from '../note/names';
import type { Note } from '../note/note';
import type { Marked, Marker, Marks } from './marks';
import type { Row, Why } from './rows';

/** An entry that a query finds, with the name that fits best. */
export interface Hit {
	readonly path: string;
	/** The name that fits; the title if only the definition or a tag does. */
	readonly name: string;
	/** What kind of name it is; `definition` if none of the query stands in it, but some in the definition. */
	readonly kind: Name['kind'] | 'definition';
	/** Why it is found. */
	readonly reason: Why;
	/** 1 for the very name as typed, less the further the match is; only the order counts. */
	readonly score: number;
	/** Where the query stands in the name, or in the definition if that is the kind: pairs of from and to, UTF-16 code units. */
	readonly ranges: readonly Marked[];
	/** Where words of the query stand in the definition, whatever fits. */
	readonly definitionRanges: readonly Marked[];
}

/** Says of a row what a reader must know. @param words those of the query, folded. */
export function hitOf(row: Row, words: readonly string[], marker: Marker): Hit {
	const { note, key } = row;
	const chosen = row.name < 0 ? chooseName(note, words, marker) : nameOfRow(row, words, marker);
	const definition = note.definition?.text ?? '';
	// Where the name says it all, the definition need not be guessed at.
	const told = row.name < 0 && !chosen.marks.stands.every(Boolean) ? marker.mark(definition, words) : marker.markTyped(definition, words);
	const isByDefinition = row.name < 0 && chosen.marks.ranges.length === 0 && told.ranges.length > 0;
	return {
		path: note.path,
		name: chosen.name?.text ?? note.path,
		kind: isByDefinition ? 'definition' : (chosen.name?.kind ?? 'title'),
		reason: row.why ?? reasonFor(note, words, { ...chosen, told }, marker),
		score: Math.round(Math.min(1, Math.max(0, 1 - key / 50)) * 10_000) / 10_000,
		ranges: isByDefinition ? told.ranges : chosen.marks.ranges,
		definitionRanges: told.ranges,
	};
}

interface Chosen {
	readonly name: Name | undefined;
	readonly marks: Marks;
}

const NO_MARKS: Marks = { ranges: [], stands: [null] };

function nameOfRow({ part, name: id, why, key }: Row, words: readonly string[], marker: Marker): Chosen {
	const name = part.index.nameAsShown(id);
	if (!name || why === 'recent' || why === 'listed') return { name, marks: NO_MARKS };
	// The very name, blanks aside, is what was typed as a whole.
	return { name, marks: key < 20 && why !== 'prefix' ? { ranges: [[0, name.text.length]], stands: [] } : marker.mark(name.text, words) };
}

/** The name in which most words of the query stand, best as typed; of equal ones the first, and the shorter if all words stand in it. */
function chooseName(note: Note, words: readonly string[], marker: Marker): Chosen {
	let best: Chosen = { name: note.names[0], marks: NO_MARKS };
	let most = 0;
	for (const name of note.names) {
		const marks = marker.mark(name.text, words);
		const points = marks.stands.reduce((sum, stand) => sum + (stand === 'typed' ? 1 : stand === 'misspelt' ? 0.8 : 0), 0) - name.text.length / 10_000;
		if (marks.ranges.length > 0 && points > most) {
			best = { name, marks };
			most = points;
		}
	}
	return best;
}

function reasonFor(note: Note, words: readonly string[], { marks, told, name }: Chosen & { readonly told: Marks }, marker: Marker): Why {
	const missing = [...words.keys()].filter((i) => !marks.stands[i]);
	const elsewhere = note.names.filter((other) => other !== name).map((other) => marker.mark(other.text, words).stands);
	const untold = missing.filter((i) => !elsewhere.some((stands) => stands[i]));
	if (marks.stands.includes('misspelt') || missing.some((i) => !untold.includes(i) && elsewhere.every((stands) => stands[i] !== 'typed'))) return 'typo';
	if (untold.length === 0) return 'words';
	if (untold.some((i) => told.stands[i])) return untold.some((i) => told.stands[i] === 'misspelt') ? 'typo' : 'definition';
	return note.tags.some((tag) => marker.mark(tag, words).ranges.length > 0) ? 'tag' : 'words';
}
