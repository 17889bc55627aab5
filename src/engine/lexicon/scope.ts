import type { Entry } from '../note/entry';
import { isNote, type Note } from '../note/note';
import { foldPath } from '../text/fold';

/** Which notes are entries of the glossary. If nothing is chosen, every note outside the excluded folders is. */
export interface Scope {
	/** A note with one of these tags, or one nested below it, is an entry. Without `#`. */
	readonly tags: readonly string[];
	/** A note in one of these folders is an entry. */
	readonly folders: readonly string[];
	/** A note with a non-empty value for this property is an entry. */
	readonly property: string;
	/** A note that states its definition, rather than having one taken from its text, is an entry. */
	readonly defined: boolean;
	/** No note in one of these folders is an entry. */
	readonly excluded: readonly string[];
}

/** Every note except templates and files of other programs is an entry. */
export const DEFAULT_SCOPE: Scope = { tags: [], folders: [], property: '', defined: false, excluded: [] };

/** What folders of templates are called, in languages that such vaults are written in; numbers and signs may stand before it. */
const TEMPLATE_FOLDER = /^[^\p{L}]*(?:templates?|vorlagen?|plantillas?|mod[eè]les?|模[板版])$/u;

/** Whether a note is an entry. Templates and files of other programs never are. */
export function isEntry(note: Note, scope: Scope): boolean {
	if (note.program !== null || isTemplate(note.path) || scope.excluded.some((folder) => isInFolder(note.path, folder))) return false;
	if (isOfAllNotes(scope)) return true;
	return (
		note.tags.some((tag) => scope.tags.some((wanted) => isTagBelow(tag, wanted))) ||
		scope.folders.some((folder) => isInFolder(note.path, folder)) ||
		(scope.property !== '' && hasProperty(note, foldPath(scope.property))) ||
		(scope.defined && isDefined(note))
	);
}

/** Whether an entry is of the glossary: a note in its scope, or a term that counts. */
export function isInGlossary(entry: Entry, scope: Scope): boolean {
	return !isNote(entry) || isEntry(entry, scope);
}

/** Whether a scope chooses nothing, so that every note outside the excluded folders is an entry. */
export function isOfAllNotes({ tags, folders, property, defined }: Scope): boolean {
	return tags.length === 0 && folders.length === 0 && property === '' && !defined;
}

/** Whether a note states its definition, rather than having one taken from its running text. */
export function isDefined({ definition }: Note): boolean {
	return definition !== null && definition.kind !== 'sentence';
}

/** Tags and aliases are not attributes of a note, but they are properties. */
function hasProperty(note: Note, key: string): boolean {
	if (/^tags?$/.test(key)) return note.tags.length > 0;
	if (/^alias(?:es)?$/.test(key)) return note.nameSources.aliases.length > 0;
	return note.attributes.some((one) => one.kind === 'property' && one.value !== '' && foldPath(one.key) === key);
}

/** Whether a path lies in a folder of templates. */
export function isTemplate(path: string): boolean {
	// Fast path: called for every note of a vault, and nearly always false.
	if (!/template|vorlage|plantilla|mod(?:e|è|e\u0300)le|模[板版]/i.test(path)) return false;
	return foldPath(path).split('/').slice(0, -1).some((folder) => TEMPLATE_FOLDER.test(folder));
}

/** Whether a path lies in a folder, or deeper, in any letter case; an empty folder is the whole vault. */
export function isInFolder(path: string, folder: string): boolean {
	const wanted = foldPath(folder).replace(/^\/+|\/+$/g, '');
	return wanted === '' || foldPath(path).startsWith(`${wanted}/`);
}

/** Whether a tag is another or nested below it, in any letter case. */
export function isTagBelow(tag: string, wanted: string): boolean {
	const [own, other] = [foldPath(tag), foldPath(wanted).replace(/^#/, '')];
	return own === other || own.startsWith(`${other}/`);
}
