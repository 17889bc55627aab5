import type { Place } from '../note/entry';
import type { Note } from '../note/note';
import { foldName } from '../text/fold';

/** What Obsidian leaves out of a heading in a link. */
const UNLINKABLE = /[:#|^\\\r\n]|%%|\[\[|\]\]/g;

/** The subpath of a link to a heading, as Obsidian writes it. */
export function headingSubpath(heading: string): string {
	const text = heading.replace(UNLINKABLE, ' ').replace(/\s+/g, ' ').trim();
	return text === '' ? '' : `#${text}`;
}

/** A subpath for comparison: of several headings in a row the last decides, as for Obsidian; signs that links leave out do not count. */
export function foldSubpath(subpath: string): string {
	const last = subpath.slice(subpath.lastIndexOf('#') + 1).trim();
	return last.startsWith('^') ? last.toLowerCase() : foldName(last.replace(UNLINKABLE, ' '));
}

/** The section of a note under a heading, as an entry by itself; null if there is none with something in it. */
export function findSection(note: Note, heading: string): Place | null {
	const wanted = foldSubpath(heading);
	const found = note.attributes.find(({ kind, key }) => kind === 'heading' && foldSubpath(key) === wanted);
	const section = found?.section;
	if (!found || !section) return null;
	return {
		id: `${note.path}#${found.key}`,
		path: note.path,
		anchor: { kind: 'heading', subpath: headingSubpath(found.key), line: found.line },
		names: [{ text: found.key, kind: 'term', from: section.from, line: found.line }],
		nameRules: null,
		tags: note.tags,
		definition: null,
		attributes: note.attributes.filter((one) => one !== found && one.from >= section.from && one.to <= section.to),
		...section,
	};
}
