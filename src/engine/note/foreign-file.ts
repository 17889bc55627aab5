import type { Opening } from './frontmatter/frontmatter';

/**
 * The programs that keep their own data in Markdown files, by the property that each marks its files with. Properties that merely choose a
 * view of what somebody wrote (`mindmap-plugin`) are not among them.
 */
const PROGRAMS: Readonly<Record<string, string>> = {
	'excalidraw-plugin': 'Excalidraw',
	'kanban-plugin': 'Kanban',
	'tldraw-file': 'tldraw',
	'tldraw-plugin': 'tldraw',
	'database-plugin': 'Database Folder',
	'excel-pro-plugin': 'Sheet Plus',
	'excel-lite': 'Excel Lite',
};

/** A line or JSON member of frontmatter that is one of these properties. */
// Bounded: the properties are a list of ours.
const MARK = new RegExp(`(?:^|[{,][ \\t]?)["']?(${Object.keys(PROGRAMS).join('|')})["']?[ \\t]*:`, 'm');
/** What plugins that follow Excalidraw's example write: the property is named after the plugin, and says how the file is stored. */
const STORED = /^([a-z][\w-]*)-plugin:[ \t]*["']?(?:parsed|raw)["']?[ \t]*\r?$/m;
/** What Excalidraw says to those who see the file as text. */
const DRAWING = /^\s*==⚠[ \t]+Switch to EXCALIDRAW VIEW/;
/** A canvas saved as a note. */
const CANVAS = /^\s*\{\s*"(?:nodes|edges)"\s*:\s*\[/;

/**
 * The name of the program that wrote a note as a whole; null for a note that somebody wrote. Known by a property, or by how the body
 * begins. Such a file is no prose: nobody meant it to define or to mention anything.
 */
export function programOf(text: string, { frontmatter, body }: Pick<Opening, 'frontmatter' | 'body'>): string | null {
	const block = frontmatter ? text.slice(frontmatter.from, frontmatter.to) : '';
	const marked = MARK.exec(block)?.[1];
	if (marked !== undefined) return PROGRAMS[marked] ?? null;
	const stored = STORED.exec(block)?.[1];
	if (stored !== undefined) return stored;
	const start = text.slice(body, body + 300);
	return DRAWING.test(start) ? 'Excalidraw' : CANVAS.test(start) ? 'Canvas' : null;
}
