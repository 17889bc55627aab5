import type { OwnKinds } from './own-kinds';
import { own, type Range } from '../../text/range';

/** An admonition block (`ad`) or a callout in Obsidian's own syntax (`native`), from its first mark to its last, without the line end. */
export interface Callout extends Range {
	readonly syntax: 'ad' | 'native';
	/** The type in lower case, such as `info` or `prior-auth`. */
	readonly kind: string;
	/**
	 * The language on the fence as its author spelled it, such as `ad-Info`: Obsidian finds the processor of a code block by it. Null for a
	 * native callout.
	 */
	readonly language: string | null;
	/** The title as Markdown: the author's, else the one made from the type; empty where the author asked for none. */
	readonly title: string;
	readonly fold: 'open' | 'closed' | null;
	/** How many callouts contain this one. */
	readonly depth: number;
	/** The text below the title, the marks of its lines included; empty for a callout of a title alone. */
	readonly body: Range;
	readonly icon: string | null;
	readonly color: string | null;
	/** The line of its first mark, counted from 1. */
	readonly line: number;
	/** `metadata:` of an admonition block, or the text behind the `|` of a native callout. */
	readonly metadata: string | null;
}

/** What the first lines of a callout say, before its body is read. */
export interface CalloutHeader extends Pick<Callout, 'kind' | 'title' | 'fold' | 'icon' | 'color' | 'metadata'> {
	/** The place of the author's title; null if the title is made from the type or left empty. */
	readonly titleAt: Range | null;
}

/** The type that a fence's info text names (`ad-Info some words` gives `info`), in lower case, or null for ordinary code. */
export function adKind(info: string): string | null {
	return /^ad-([^\s`~]+)/i.exec(info)?.[1]?.toLowerCase() ?? null;
}

/** The language in a fence's info text: `ad-Info some words` gives `ad-Info`. */
export function adWord(info: string): string {
	return /^\S*/.exec(info)?.[0] ?? '';
}

const OPTION = /^(title|collapse|icon|color|metadata):/;

/**
 * Reads the options of an admonition block: lines that start with `title:`, `collapse:`, `icon:`, `color:` or `metadata:`, in any order,
 * each at most once. The body begins at the first other line, even a blank or indented one. Any `collapse` except `open` and `none` means
 * closed.
 * @param lines the lines between the fences as pairs of offsets: from, to, from, to. @param kinds give the title where the block has none.
 * @returns the header and how many lines it took.
 */
export function readAdHeader(
	text: string,
	lines: readonly number[],
	kind: string,
	kinds?: OwnKinds,
): { header: CalloutHeader; taken: number } {
	const options = new Map<string, Range>();
	let taken = 0;
	for (; taken * 2 < lines.length; taken++) {
		const from = lines[taken * 2] ?? 0;
		const to = lines[taken * 2 + 1] ?? 0;
		const name = OPTION.exec(text.slice(from, Math.min(to, from + 10)))?.[1];
		if (name === undefined || options.has(name)) break;
		options.set(name, { from: from + name.length + 1, to });
	}
	const valueOf = (name: string): string | null => {
		const at = options.get(name);
		return at ? own(text.slice(at.from, at.to).trim()) : null;
	};
	const title = valueOf('title') ?? kinds?.get(kind)?.title;
	const collapse = valueOf('collapse');
	const fold = collapse === null || collapse === 'none' ? null : collapse === 'open' ? 'open' : 'closed';
	const titleAt = title ? (options.get('title') ?? null) : null;
	const look = { icon: valueOf('icon'), color: valueOf('color'), metadata: valueOf('metadata') };
	return { header: { kind, title: title ?? titleOfAd(kind), fold, titleAt, ...look }, taken };
}

/** Reads the first line of a quote as the header of a native callout (`[!type|metadata]- Title`), or answers null. */
export function readNativeHeader(text: string, from: number, to: number): CalloutHeader | null {
	if (text[from] !== '[' || text[from + 1] !== '!') return null;
	const length = text.slice(from, to).indexOf(']');
	if (length < 0) return null;
	const close = from + length;
	const [type = '', ...rest] = text.slice(from + 2, close).split('|');
	const kind = type.trim().toLowerCase();
	if (kind === '' || type.includes('[')) return null;
	const mark = text.charAt(close + 1);
	const folds = close + 1 < to && (mark === '+' || mark === '-');
	const titleAt = { from: close + (folds ? 2 : 1), to };
	const title = own(text.slice(titleAt.from, titleAt.to).trim());
	return {
		kind,
		title: title === '' ? titleOfNative(kind) : title,
		fold: folds ? (mark === '+' ? 'open' : 'closed') : null,
		titleAt: title === '' ? null : titleAt,
		icon: null,
		color: null,
		metadata: rest.length > 0 ? rest.join('|').trim() : null,
	};
}

/** As the Admonition plugin does: `prior-auth` becomes "Prior-auth". */
function titleOfAd(kind: string): string {
	return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** As Obsidian does: `prior-auth` becomes "Prior auth". */
function titleOfNative(kind: string): string {
	return titleOfAd(kind.replace(/-/g, ' '));
}
