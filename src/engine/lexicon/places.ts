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
	const headed = note.attributes.flatMap(({ key, line, section }) => (section ? [{ key, line, ...section }] : []));
	const found = [...headed, ...note.fieldSections].find(({ key }) => foldSubpath(key) === wanted);
	if (!found) return null;
	const { key, line, from, to } = found;
	return {
		id: `${note.path}#${key}`,
		path: note.path,
		anchor: { kind: 'heading', subpath: headingSubpath(key), line },
		names: [{ text: key, kind: 'term', from, line }],
		nameRules: null,
		tags: note.tags,
		definition: null,
		attributes: note.attributes.filter((one) => one.section?.from !== from && one.from >= from && one.to <= to),
		from,
		to,
	};
}
