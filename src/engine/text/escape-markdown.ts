/**
 * What Markdown or Obsidian would take for a mark: some signs wherever they stand; others where they are doubled, which hides or
 * highlights, or where they begin a tag, a block id or an entity.
 */
const MARKS = /[\\`*_[\]<$]|~~+|==+|%%+|#(?=\S)|\^(?=[\w-]+$)|&(?=#?\w+;)/g;

/** A text as Markdown on one line that readers see as it is: no character of it is a mark. It is to stand behind other text. */
export function escapeMarkdown(text: string): string {
	return text.replace(/\s+/g, ' ').trim().replace(MARKS, (marks) => [...marks].map((mark) => `\\${mark}`).join(''));
}
