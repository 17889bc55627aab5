/** A mention as a line of a list: links to the entries at its other end, and its line. */
export interface LinkLine {
	readonly links: readonly string[];
	readonly context: string;
}

/** A Markdown list of links, a line for each, with the text around each mention behind it. */
export function writeLinkLines(lines: readonly LinkLine[]): string {
	return lines.map(({ links, context }) => `- ${links.join(' or ')}: ${context}\n`).join('');
}
