/** A note to be created for a term. */
interface NewTerm {
	readonly name: string;
	/** The current time in a format such as `YYYY-MM-DD`, for the placeholders of a template. */
	readonly now: (format: string) => string;
}

/** The longest file name, in bytes: file systems allow 255, including the extension and any suffix. */
const MOST_BYTES = 200;

/** The name of a term as a file name, without the characters that a file name or a link cannot contain. */
export function fileNameOf(name: string): string {
	const plain = name.replace(/[\\/|]/g, '-').replace(/[*?"<>#^[\]:\p{Cc}]/gu, ' ').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
	let fitting = '';
	let bytes = 0;
	for (const sign of plain) {
		bytes += new TextEncoder().encode(sign).length;
		if (bytes > MOST_BYTES) break;
		fitting += sign;
	}
	return fitting.trim();
}

/**
 * A template with its placeholders filled in as Obsidian's own templates do: `{{title}}`, `{{date}}`, `{{time}}`; the latter two take an
 * optional format.
 */
export function fillTemplate(template: string, { name, now }: NewTerm): string {
	return template.replace(
		/\{\{\s*(?:(title)|(date|time)(?::([^}]*))?)\s*\}\}/gi,
		(_, title: string | undefined, kind: string, format: string | undefined) => {
			if (title !== undefined) return name;
			return now(format?.trim() || (kind.toLowerCase() === 'date' ? 'YYYY-MM-DD' : 'HH:mm'));
		},
	);
}

/** The marks of italics with nothing between them: they say nothing, and whatever is written there is the note's definition. */
const PLACE = '**';

/** The text of a new note: the template, or, without one, a place for the definition. */
export function withPlace(template: string): string {
	return template.trim() === '' ? `${PLACE}\n` : template;
}

/** Where to begin writing in a new note: in the place for its definition, or else at its last line. */
export function cursorIn(text: string): number {
	const last = text.trimEnd();
	const isPlace = last.endsWith(PLACE) && (last === PLACE || last.charAt(last.length - PLACE.length - 1) === '\n');
	return isPlace ? last.length - 1 : text.lastIndexOf('\n') + 1;
}
