import type { PlacedProblem } from '../../text/problem';

/** What a note begins with that is nearly frontmatter, or that of another program: no text, but not read. */
interface NearFrontmatter {
	/** Where the body starts behind it. */
	readonly body: number;
	readonly problem: PlacedProblem;
}

/** What stands at the start of a note whose first line may be meant as a fence: blanks, what cannot be seen, dashes or plus signs. */
const START = /^[\s\p{Default_Ignorable_Code_Point}]*(?=[-\u2010-\u2015\u2212+])/u;
const KEY = /^["']?[\p{L}_][^:\n]{0,60}:(?:[\s:]|$)/u;
const USUAL = /^["']?(?:tags?|alias(?:es)?|created|updated|modified|title|date|cssclass(?:es)?|type|status|author|id)["']?[ \t]*:/i;
const THREE = 'three hyphens ("---") and nothing else';

/** Finds what is nearly frontmatter in a note that has none; null if its beginning is text. Linear in its length. */
export function findNearFrontmatter(text: string): NearFrontmatter | null {
	const before = START.exec(text)?.[0];
	if (before === undefined) return null;
	const from = before.length;
	const start = lineEnd(text, from);
	const fence = text.slice(from, start).trim();
	if (/^\+{3}$/.test(fence)) return findToml(text, from, start);
	const fault = faultOfFence(fence);
	if (fault === null) return null;
	const keys = readKeys(text, start);
	if (!keys.isUsual && (keys.count < 2 || keys.closing === null)) return null;
	const isBehind = faultBefore(before);
	const why = isBehind ?? (fault === '' ? null : `their first line ${fault}, and must hold ${THREE}. Mend that line.`);
	const code = why === null ? 'frontmatter-unclosed' : 'frontmatter-misplaced';
	const message = `The properties are not read, because ${why ?? faultBelow(keys.closing)}`;
	const place = why === null && keys.closing !== null ? { from: keys.last, to: keys.end } : { from, to: from + fence.length };
	// With the signs at fault: a line of too few dashes is another fault than one of long ones.
	const cause = isBehind !== null ? (before.includes('\n') ? 'line' : 'blank')
		: why !== null ? `start ${fence.slice(0, 4)}` : `end ${text.slice(keys.last, keys.end).trimEnd().slice(0, 4)}`;
	return { body: keys.end, problem: { code, cause, message, ...place } };
}

/** What is wrong below the properties, as the rest of a sentence. */
function faultBelow(closing: string | null): string {
	if (closing === null) return `they are not closed. Below the last of them put a line that holds ${THREE}.`;
	const mend = closing.startsWith('goes') ? 'Put what is behind them on a line of its own' : 'Mend that line';
	return `they are not closed: the line below the last of them ${closing}, and must hold ${THREE}. ${mend}.`;
}

/** What stands before the first line that is meant as a fence, as the rest of a sentence; null if nothing does. */
function faultBefore(before: string): string | null {
	const blanks = before.replace(/^\ufeff/, '');
	if (blanks === '') return null;
	if (blanks.includes('\n')) return 'they stand behind an empty line. Delete it, so that "---" is the first line of the note.';
	const what = /^\s+$/.test(blanks) ? 'a blank stands' : 'something that cannot be seen stands';
	return `${what} before the first "---". Delete what is before it on its line.`;
}

/** What is wrong with a line that is meant as a fence: empty if nothing is, null if it is not meant as one. */
export function faultOfFence(line: string): string | null {
	if (line === '---') return '';
	if (/^[-\u2010-\u2015\u2212]{1,4}$/.test(line) && !/^-$/.test(line)) {
		return /^-+$/.test(line) ? `has ${line.length} hyphens` : 'has a long dash, as keyboards make one of hyphens';
	}
	return /^---[^-]/.test(line) ? 'goes on behind its three hyphens' : line === '...' ? 'has three dots' : null;
}

/** What lines below a fence hold that look like properties. */
interface KeyLines {
	/** How many begin with a key. */
	readonly count: number;
	/** Whether one of the keys is among those that most notes have. */
	readonly isUsual: boolean;
	/** What is wrong with the line that is meant to close them; null if none is. */
	readonly closing: string | null;
	/** Where the last line starts. */
	readonly last: number;
	readonly end: number;
}

function readKeys(text: string, start: number): KeyLines {
	let end = start;
	let count = 0;
	let isUsual = false;
	for (let at = start; at < text.length; ) {
		const next = lineEnd(text, at);
		const line = text.slice(at, next).trimEnd();
		const fault = faultOfFence(line.trim());
		if (fault !== null) return { count, isUsual, closing: fault === '' && line !== '---' ? 'is indented' : fault, last: at, end: next };
		if (line !== '') {
			const isKey = KEY.test(line);
			if (!isKey && (count === 0 || !/^(?:[ \t]|- )/.test(line))) break;
			if (isKey) count++;
			isUsual ||= USUAL.test(line);
			end = next;
		} else if (!goesOn(text, next)) break;
		at = next;
	}
	return { count, isUsual, closing: null, last: end, end };
}

/** Whether a usual key or a fence stands below a blank line. */
function goesOn(text: string, at: number): boolean {
	const line = text.slice(at, lineEnd(text, at)).trim();
	return USUAL.test(line) || line === '---';
}

/** Hugo and others write properties in TOML. */
function findToml(text: string, from: number, start: number): NearFrontmatter | null {
	for (let at = start; at < text.length; at = lineEnd(text, at)) {
		const end = lineEnd(text, at);
		if (text.slice(at, end).trim() !== '+++') continue;
		const message = 'Properties between lines of "+++" (TOML) are not read. Write them as lines of "key: value" between two lines of "---".';
		return { body: end, problem: { code: 'frontmatter-language', cause: 'toml', message, from, to: from + 3 } };
	}
	return null;
}

/** Where the line behind the one at an offset starts. */
export function lineEnd(text: string, at: number): number {
	return text.indexOf('\n', at) + 1 || text.length;
}
