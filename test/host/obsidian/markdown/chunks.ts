/** What may hold a line that looks like a heading and is none; from such a line on, nothing is cut. */
const unsure = /^ {0,3}(?:<|%%(?!.*%%)|\$\$(?!.*\$\$))|^ {1,3}(?:`{3}|~{3})/;

/**
 * Cuts a text before headings that surely begin a block, so that the parts can be parsed one by one and an edit makes only one of them new.
 * Joined they are the text.
 */
export function cutAtHeadings(text: string): string[] {
	const parts: string[] = [];
	let from = 0;
	let fence = '';
	for (const { index, 0: line } of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
		if (fence !== '') {
			if (closes(line, fence)) fence = '';
		} else if (unsure.test(line)) break;
		else if (/^(?:`{3,}[^`]*|~{3,}.*)\s*$/.test(line)) fence = /^(`+|~+)/.exec(line)?.[0] ?? '';
		else if (/^#{1,6}[ \t]/.test(line) && index > from) {
			parts.push(text.slice(from, index));
			from = index;
		}
	}
	return [...parts, text.slice(from)].filter((part) => part !== '');
}

function closes(line: string, fence: string): boolean {
	const marks = line.trim();
	return /^ {0,3}\S/.test(line) && marks.length >= fence.length && marks === (fence[0] ?? '').repeat(marks.length);
}
