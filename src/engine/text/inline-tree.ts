import { findEmphasis } from './emphasis';
import { decodeEntities } from './entities';
import { ALONE, InlineScanner } from './inline/inline';
import type { LinkSpan, Span } from './inline/span';
import { noteAddress, readWikilink } from './link-text';
import { addressText, codeText, LINE_BREAK, plainText } from './plain-text';
import type { Range } from './range';

/**
 * Inline Markdown as readers see it, as a tree. There is no node for an embed, an image or HTML: an `object` describes it in words, so that
 * rendering the tree can load, embed or run nothing.
 */
export type Inline = InlineText | InlineGroup | { readonly kind: 'break' };

/** A text without marks inside. `code` and `math` come without their marks, a `tag` with its `#`. */
export interface InlineText {
	readonly kind: 'text' | 'code' | 'math' | 'tag' | 'object';
	readonly text: string;
}

/** A text with marks inside. `to` is the path and subpath of a `link`, the address of an `address`, and empty for the others. */
export interface InlineGroup {
	readonly kind: 'strong' | 'emphasis' | 'highlight' | 'strike' | 'link' | 'address';
	readonly to: string;
	readonly children: readonly Inline[];
}

/** The only addresses that lead anywhere: a note must not start another program. */
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)/i;
const PICTURE = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i;

/**
 * Reads inline Markdown, of one line or several: links, emphasis, highlights, code, inline formulas, tags and line breaks. Comments, block
 * ids and footnote marks are left out; HTML, templates and marks of blocks are text. Linear in the length of the text.
 */
export function readInline(markdown: string): readonly Inline[] {
	const spans = new InlineScanner(markdown).scan(0, markdown.length, ALONE);
	const builder = new TreeBuilder();
	let from = 0;
	for (const hole of inOrder(spans, findEmphasis(markdown, spans))) {
		builder.addText(markdown.slice(from, hole.from));
		from = hole.to;
		if ('kind' in hole) addSpan(builder, hole, markdown);
		else if (markdown[hole.from] === '\\') builder.addLiteral(markdown.charAt(from++));
		else builder.mark(markdown.slice(hole.from, hole.to), !/\s/.test(markdown.charAt(hole.from - 1)));
	}
	builder.addText(markdown.slice(from));
	return builder.finish();
}

function inOrder(spans: readonly Span[], marks: readonly Range[]): (Span | Range)[] {
	return [...spans, ...marks].sort((a, b) => a.from - b.from);
}

function addSpan(builder: TreeBuilder, span: Span, markdown: string): void {
	const source = markdown.slice(span.from, span.to);
	switch (span.kind) {
		case 'code': return builder.add({ kind: 'code', text: codeText(source) });
		case 'math': return builder.add(formula(source));
		case 'tag': return builder.add({ kind: 'tag', text: source });
		case 'wikilink': return builder.add(wikilink(source));
		case 'embed': return builder.add({ kind: 'object', text: embedWords(source) });
		case 'image': return builder.add({ kind: 'object', text: imageWords(span, markdown) });
		case 'link': return addLink(builder, span, markdown);
		case 'url': return addAddress(builder, addressText(source));
		case 'html': return LINE_BREAK.test(source) ? builder.add({ kind: 'break' }) : builder.addLiteral(source);
		case 'template':
		case 'field-key': return builder.addLiteral(source);
		case 'footnote': return source === '^[' ? builder.addLiteral(source) : undefined;
		case 'comment':
		case 'block-id':
	}
}

/** A formula set apart from the text is as good as a block. */
function formula(source: string): InlineText {
	return source.startsWith('$$') ? { kind: 'object', text: 'formula' } : { kind: 'math', text: source.slice(1, -1) };
}

function wikilink(source: string): InlineGroup {
	const { target, subpath, display } = readWikilink(source);
	return { kind: 'link', to: target + subpath, children: [{ kind: 'text', text: display }] };
}

/** Links cannot be nested: of links inside its text only the words are kept. */
function addLink(builder: TreeBuilder, { label, address }: LinkSpan, markdown: string): void {
	const children = withoutLinks(readInline(markdown.slice(label.from, label.to)));
	const to = markdown.slice(address.from, address.to);
	const inVault = noteAddress(to);
	if (inVault) builder.add({ kind: 'link', to: inVault.target + inVault.subpath, children });
	else if (SAFE_ADDRESS.test(to)) builder.add({ kind: 'address', to, children });
	else for (const child of children) builder.add(child);
}

function withoutLinks(inlines: readonly Inline[]): readonly Inline[] {
	return inlines.flatMap((one): readonly Inline[] => {
		if (!('children' in one)) return [one];
		const children = withoutLinks(one.children);
		return one.kind === 'link' || one.kind === 'address' ? children : [{ ...one, children }];
	});
}

function addAddress(builder: TreeBuilder, address: string): void {
	if (SAFE_ADDRESS.test(address)) builder.add({ kind: 'address', to: address, children: [{ kind: 'text', text: address }] });
	else builder.addLiteral(address);
}

function embedWords(source: string): string {
	const { target, subpath } = readWikilink(source);
	const place = [target, ...subpath.split('#')].filter((part) => part !== '').join(' > ');
	return PICTURE.test(target) ? `image ${place}` : `embed of ${place}`;
}

/** "image" and its text, else the name of its file. A size behind a pipe is no text. */
function imageWords({ label, address }: LinkSpan, markdown: string): string {
	const text = plainText(markdown.slice(label.from, label.to).replace(/(?:^|\|)\s*\d+(?:x\d+)?\s*$/, ''));
	const to = markdown.slice(address.from, address.to);
	const path = /^data:/i.test(to) ? '' : to.replace(/[?#].*/s, '');
	return `image ${text || path.slice(path.lastIndexOf('/') + 1)}`.trim();
}

type GroupKind = InlineGroup['kind'];

/** Emphasis nested deeper than this looks like that around it: walking a tree takes a stack as deep as the tree. */
const DEEPEST = 16;

/** An emphasis that is open: the marks that opened it, and what stands before it in the one around; null where it is too deep to count. */
interface OpenMark {
	readonly marks: string;
	readonly before: Inline[] | null;
}

/** Puts the tree together from left to right. */
class TreeBuilder {
	private readonly open: OpenMark[] = [];
	private children: Inline[] = [];

	add(inline: Inline): void {
		const last = this.children[this.children.length - 1];
		if (inline.kind !== 'text' || last?.kind !== 'text') this.children.push(inline);
		else this.children[this.children.length - 1] = { kind: 'text', text: last.text + inline.text };
	}

	/** Adds prose: character references are read, and a line ends where its author ended it, with a backslash before it or without. */
	addText(prose: string): void {
		const lines = prose.split('\n');
		lines.forEach((line, i) => {
			if (i > 0) this.add({ kind: 'break' });
			this.addLiteral(decodeEntities(i < lines.length - 1 ? line.replace(/\\$/, '') : line));
		});
	}

	addLiteral(text: string): void {
		if (text !== '') this.add({ kind: 'text', text });
	}

	/** Takes marks of emphasis: they close what the same marks have opened last, else they open. */
	mark(marks: string, canClose: boolean): void {
		const last = this.open[this.open.length - 1];
		if (canClose && last?.marks === marks) this.close(last);
		else if (this.open.length >= DEEPEST) this.open.push({ marks, before: null });
		else {
			this.open.push({ marks, before: this.children });
			this.children = [];
		}
	}

	private close({ marks, before }: OpenMark): void {
		this.open.pop();
		if (!before) return;
		let inside: readonly Inline[] = this.children;
		for (const kind of groupsOf(marks)) inside = [{ kind, to: '', children: inside }];
		this.children = before;
		for (const one of inside) this.add(one);
	}

	/** The tree. Marks without a partner are text. */
	finish(): readonly Inline[] {
		for (let last = this.open.pop(); last; last = this.open.pop()) {
			if (!last.before) continue;
			const inside = this.children;
			this.children = last.before;
			this.addLiteral(last.marks);
			for (const one of inside) this.add(one);
		}
		return this.children;
	}
}

/** What marks stand for, the innermost first. */
function groupsOf(marks: string): GroupKind[] {
	const mark = marks.charAt(0);
	if (mark === '=') return ['highlight'];
	if (mark === '~') return ['strike'];
	if (marks.length === 1) return ['emphasis'];
	return marks.length % 2 === 0 ? ['strong'] : ['strong', 'emphasis'];
}
