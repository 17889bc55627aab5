import { folderOf, plainText, type Entry, type Lexicon } from '../../../engine';
import { whereabouts } from '../../vault/note-title';

const SOURCE = /^(?:source|authority)$/i;
const LONGEST_SOURCE = 100;

/** Where an entry is from: a term its note, a note its folder; beside others with its name what it says of that, instead of the folder. */
export function whereFrom(lexicon: Lexicon, entry: Entry, isOneOfSeveral: boolean): string {
	const inNote = whereabouts(lexicon, entry).replace(/^i/, 'I');
	const note = entry.anchor ? lexicon.get(entry.path) : null;
	const source = isOneOfSeveral ? sourceOf(note ? [entry, note] : [entry]) : '';
	const folder = folderOf(entry.path);
	if (source !== '') return inNote === '' ? `Source: ${source}` : `${inNote}. Source: ${source}`;
	return inNote !== '' || folder === '' ? inNote : `In the folder ${folder}`;
}

/** What entries say of where they are from: the first that says anything. */
function sourceOf(entries: readonly Entry[]): string {
	const facts = entries.flatMap(({ attributes }) => attributes);
	const said = facts.find(({ key, kind, value }) => kind !== 'heading' && value !== '' && SOURCE.test(key))?.value ?? '';
	const source = plainText(said);
	return source.length > LONGEST_SOURCE ? `${source.slice(0, LONGEST_SOURCE).trimEnd()}…` : source;
}
