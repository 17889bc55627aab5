import type { Findings } from './findings';
import type { InlineText } from './inline-text';
import { internalTarget, readWikilink } from './wikilink';

const interesting = /[\\`<[\]!$#^]/g;
const htmlTag = /<(?:!--[\s\S]*?-->|\/?[A-Za-z][^<>]*>)/y;
const wikilink = /!?\[\[([^[\]\n]+)\]\]/y;
const footnoteRef = /\[\^([^\]\s[]+)\]/y;
const destination =
	/\([ \t\n]*(<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)(?:[ \t\n]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t\n]*\)/y;
const tag = /#[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+/y;
const delimiter = /[*_~=%]/;

/** Reads what running text holds: links, embeds, tags and footnotes, not those in code, formulas, HTML comments or behind a backslash. */
export class InlineScan {
	/** Where a tag may begin without a blank before it: at the start, and behind whatever is not plain text. */
	private fresh = 0;
	/** The ends of the texts of Markdown links, and where reading goes on behind them. */
	private readonly leaps = new Map<number, number>();
	/** Marks (runs of backticks, `$`, `<!--`) known to have no partner further on. */
	private readonly lonely = new Map<string, number>();
	private pairs: ReadonlyMap<number, number> | null = null;

	constructor(
		private readonly prose: InlineText,
		private readonly findings: Findings,
	) {}

	run(): void {
		const { value } = this.prose;
		for (let at = 0; at < value.length; ) {
			interesting.lastIndex = at;
			const found = interesting.exec(value);
			if (found === null) return;
			at = this.read(found.index);
		}
	}

	/** Reads what begins at a character, and says where reading goes on. */
	private read(at: number): number {
		const { value } = this.prose;
		switch (value[at]) {
			case '\\':
				return this.leave(at + 2);
			case '`':
				return this.readCode(at);
			case '<':
				return this.readHtml(at);
			case '$':
				return this.readMath(at);
			case '#':
				return this.readTag(at);
			case ']':
				return this.leave(this.leaps.get(at) ?? at + 1, this.leaps.has(at));
			case '^':
				return value[at + 1] === '[' ? this.readInlineFootnote(at) : at + 1;
			case '!':
				return value[at + 1] === '[' ? (this.readWikilink(at) ?? this.readLink(at, at + 1)) : at + 1;
			default:
				return this.readWikilink(at) ?? this.readFootnoteRef(at) ?? this.readLink(at, at);
		}
	}

	private leave(at: number, isFresh = true): number {
		if (isFresh) this.fresh = at;
		return at;
	}

	private readCode(at: number): number {
		const { value } = this.prose;
		let end = at;
		while (value[end] === '`') end++;
		const ticks = value.slice(at, end);
		if (this.isLonely(ticks, at)) return end;
		for (let closing = value.indexOf(ticks, end); closing !== -1; closing = value.indexOf(ticks, closing)) {
			let after = closing + ticks.length;
			if (value[after] !== '`') return this.leave(after);
			while (value[after] === '`') after++;
			closing = after;
		}
		this.lonely.set(ticks, value.length);
		return end;
	}

	private readHtml(at: number): number {
		const { value } = this.prose;
		if (value.startsWith('<!--', at) && this.isLonely('<!--', at)) return at + 1;
		htmlTag.lastIndex = at;
		const found = htmlTag.exec(value);
		if (found !== null) return this.leave(at + found[0].length);
		if (value.startsWith('<!--', at)) this.lonely.set('<!--', value.length);
		return at + 1;
	}

	/** `$…$` on one line, not `$ 5` and not `5$-6$7`; `$$…$$` anywhere. */
	private readMath(at: number): number {
		const { value } = this.prose;
		if (value[at + 1] === '$') {
			const closing = this.isLonely('$$', at) ? -1 : value.indexOf('$$', at + 2);
			if (closing === -1) this.lonely.set('$$', value.length);
			return closing === -1 ? at + 2 : this.leave(closing + 2);
		}
		if (this.isLonely('$', at) || /\s/.test(value[at + 1] ?? ' ')) return at + 1;
		const feed = value.indexOf('\n', at);
		const end = feed === -1 ? value.length : feed;
		let closing = value.indexOf('$', at + 1);
		while (closing !== -1 && value[closing - 1] === '\\') closing = value.indexOf('$', closing + 1);
		if (closing === -1 || closing >= end) this.lonely.set('$', end);
		else if (!/\s/.test(value[closing - 1] ?? '') && !/[0-9]/.test(value[closing + 1] ?? '')) return this.leave(closing + 1);
		return at + 1;
	}

	private isLonely(mark: string, at: number): boolean {
		return at < (this.lonely.get(mark) ?? -1);
	}

	/**
	 * A tag stands behind a blank or behind something that is not plain text (measured in 1.13: `x _#a_`, `#a#b`, `|#a|`, but not `(#a)`);
	 * digits alone are none.
	 */
	private readTag(at: number): number {
		const { value } = this.prose;
		const before = value[at - 1] ?? ' ';
		if (at !== this.fresh && !/\s/.test(before) && !this.isPartOfPair(at - 1, before)) return at + 1;
		tag.lastIndex = at;
		const found = tag.exec(value)?.[0];
		if (found === undefined) return at + 1;
		const name = before === '_' ? found.replace(/_+(?![\p{L}\p{N}]).*$/su, '') : found;
		if (/^#[0-9]*$/.test(name)) return at + 1;
		this.findings.addTag(this.prose, at, at + name.length);
		return this.leave(at + name.length);
	}

	/** Whether a character is one of two like marks of emphasis, of a highlight or of a comment. */
	private isPartOfPair(at: number, mark: string): boolean {
		if (!delimiter.test(mark)) return false;
		const { value } = this.prose;
		if (value.indexOf(mark, at + 1) !== -1) return true;
		let opening = at;
		while (value[opening] === mark) opening--;
		return opening > 0 && value.lastIndexOf(mark, opening) !== -1;
	}

	private readWikilink(at: number): number | null {
		wikilink.lastIndex = at;
		const found = wikilink.exec(this.prose.value);
		const inner = found?.[1];
		if (found === null || inner === undefined || inner.trim() === '') return null;
		this.findings.addReference(readWikilink(found[0], inner), this.prose, at);
		return this.leave(at + found[0].length);
	}

	private readFootnoteRef(at: number): number | null {
		footnoteRef.lastIndex = at;
		const found = footnoteRef.exec(this.prose.value);
		if (found === null) return null;
		const to = at + found[0].length;
		this.findings.addFootnoteRef(found[1] ?? '', this.prose, at, to);
		return this.leave(to);
	}

	private readInlineFootnote(at: number): number {
		const closing = this.partner(at + 1);
		if (closing === null || closing === at + 2) return at + 1;
		this.findings.addInlineFootnote(this.prose, at + 2, closing);
		this.leaps.set(closing, closing + 1);
		return this.leave(at + 2);
	}

	/** `[text](destination)` and `![text](destination)`: its text is read on (it may hold tags), its destination is not. */
	private readLink(at: number, bracket: number): number {
		const { value } = this.prose;
		const closing = this.partner(bracket);
		if (closing === null || value[closing + 1] !== '(') return bracket + 1;
		destination.lastIndex = closing + 1;
		const found = destination.exec(value);
		if (found === null) return bracket + 1;
		const to = closing + 1 + found[0].length;
		const link = internalTarget(found[1] ?? '');
		if (link !== null)
			this.findings.addReference({ link, original: value.slice(at, to), displayText: value.slice(bracket + 1, closing) }, this.prose, at);
		this.leaps.set(closing, to);
		return this.leave(bracket + 1);
	}

	/** The bracket that closes another. */
	private partner(bracket: number): number | null {
		this.pairs ??= bracketPairs(this.prose.value);
		return this.pairs.get(bracket) ?? null;
	}
}

function bracketPairs(value: string): ReadonlyMap<number, number> {
	const pairs = new Map<number, number>();
	const open: number[] = [];
	for (const { 0: mark, index } of value.matchAll(/\\.|[[\]]/gs)) {
		if (mark === '[') open.push(index);
		const opening = mark === ']' ? open.pop() : undefined;
		if (opening !== undefined) pairs.set(opening, index);
	}
	return pairs;
}
