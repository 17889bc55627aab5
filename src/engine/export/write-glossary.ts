import { keyIn, type Entry } from '../note/entry';

/** What a glossary can be written as. */
export type GlossaryFormat = 'md' | DataFormat;

/** What other programs read. */
export type DataFormat = 'csv' | 'json';

/** What is written of an entry. */
type Written = Pick<Entry, 'id' | 'path' | 'names' | 'definition' | 'tags'>;

const COLUMNS = ['title', 'other names', 'definition', 'tags', 'path', 'place'];
const LINE_END = '\r\n';

/**
 * Writes entries in the order given, in pieces, one for each entry and some around them, which are the whole text when put together. CSV is
 * that of RFC 4180 with a line of headings; what a spreadsheet would take for a formula begins with an apostrophe. JSON is a list, one
 * entry a line.
 */
export function* writeGlossary(entries: readonly Written[], format: DataFormat): Generator<string> {
	if (format === 'csv') {
		yield COLUMNS.join(',') + LINE_END;
		for (const entry of entries) yield csvLine(entry);
		return;
	}
	yield '[';
	for (const [i, entry] of entries.entries()) yield `${i === 0 ? '' : ','}\n${JSON.stringify(jsonOf(entry))}`;
	yield entries.length === 0 ? ']\n' : '\n]\n';
}

function jsonOf({ id, path, names, definition, tags }: Written): Readonly<Record<string, unknown>> {
	return {
		path,
		...(id === path ? {} : { anchor: keyIn({ id, path }) }),
		title: names[0]?.text ?? path,
		names: names.map(({ text, kind }) => ({ text, kind })),
		tags,
		definition: definition?.text ?? null,
	};
}

function csvLine({ id, path, names, definition, tags }: Written): string {
	const [title, ...others] = [...new Set(names.map(({ text }) => text))];
	const tagged = tags.map((tag) => `#${tag}`).join(' ');
	const cells = [title ?? path, others.join('; '), definition?.text ?? '', tagged, path, keyIn({ id, path })];
	return cells.map(csvCell).join(',') + LINE_END;
}

/** A spreadsheet runs what begins with a sign of a formula, blanks before it or not. */
function csvCell(text: string): string {
	const safe = /^\s*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
