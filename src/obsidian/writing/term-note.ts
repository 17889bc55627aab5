/** A note that is to be made of a term. */
export interface NewTerm {
	readonly name: string;
	/** What fills the places of a template: a moment in a format such as `YYYY-MM-DD`. */
	readonly now: (format: string) => string;
}

/** What the name of a file may hold, in bytes: file systems end at 255, with what belongs to it. */
const MOST_BYTES = 200;

/** The name of a term as a file may be called. It is another one where the name has signs that no file name or link can hold. */
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
 * A template with its places filled as Obsidian's own templates are: `{{title}}`, `{{date}}`, `{{time}}`, the latter two with a format or
 * without.
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
