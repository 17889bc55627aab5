import { readAliases } from '../note/frontmatter/aliases';
import type { Property, PropertyValue, ScalarValue } from '../note/frontmatter/property';
import { readTags } from '../note/frontmatter/tags';
import { findEmphasis } from '../text/emphasis';
import type { Block, Container } from '../note/blocks/level';
import type { Span } from '../text/inline/span';
import type { Scan } from '../note/prose';
import type { Range } from '../text/range';

/**
 * Everything a note is read as, except inside a range: its properties, blocks and their containers, headings, cells, callouts, tags, links,
 * keys, code and emphasis. An edit leaves the rest of a note unchanged if the shape around the old text equals the shape around the new
 * text.
 */
export function shapeBeside(scan: Scan, hole: Range): string {
	return new Beside(scan, hole).parts().join('\u0000');
}

class Beside {
	private readonly numbers = new Map<Container, number>();

	constructor(
		private readonly scan: Scan,
		private readonly hole: Range,
	) {}

	parts(): string[] {
		const { blocks, callouts, spans, generated, labels, problems } = this.scan;
		const kept = blocks.filter((block) => !this.isOfHole(block));
		return [
			this.frontmatter(),
			...kept.map((block) => `${block.kind}${block.level} ${this.containers(block)} ${this.content(block)}`),
			this.emphasis(),
			...callouts.map((one) => JSON.stringify([one.syntax, one.language, one.kind, one.fold, one.depth, one.icon, one.color, one.metadata])),
			...spans.filter((span) => !this.covers(span)).map((span) => this.span(span)),
			`${generated.length} generated`,
			[...labels].join(),
			problems.map(({ code }) => code).join(),
		];
	}

	/** The part of a range outside the hole. */
	private cut(from: number, to: number): string {
		const { text } = this.scan;
		const { hole } = this;
		return text.slice(from, Math.min(to, Math.max(from, hole.from))) + text.slice(Math.max(from, Math.min(to, hole.to)), to);
	}

	private covers({ from, to }: Range): boolean {
		return this.hole.from <= from && to <= this.hole.to && from < to;
	}

	/** Whether a block exists only because of what is in the hole. */
	private isOfHole(block: Block): boolean {
		return this.covers(block) || ((block.kind === 'paragraph' || block.kind === 'title') && this.content(block) === '');
	}

	private frontmatter(): string {
		const { frontmatter } = this.scan.opening;
		if (!frontmatter) return '';
		const source = this.cut(frontmatter.from, frontmatter.to);
		if (this.hole.from >= frontmatter.to) return source;
		// Here the edit itself may change how the rest is read.
		const { properties } = frontmatter;
		return JSON.stringify([source, properties.map((property) => this.property(property)), readAliases(properties), readTags(properties, [])]);
	}

	private property({ key, value }: Property): readonly unknown[] {
		return [key, value.kind, scalarsOf(value).map(({ from, to, quote }) => [quote, this.cut(from, to)])];
	}

	/** The containers of a block, from the inside out, numbered in order of appearance, so that two of a kind are distinct. */
	private containers({ container }: Block): string {
		const chain: string[] = [];
		for (let one = container; one; one = one.parent) {
			const number = this.numbers.get(one) ?? this.numbers.size;
			this.numbers.set(one, number);
			chain.push(`${one.kind}${number}`);
		}
		return chain.join();
	}

	private content({ lines, rows, kind }: Block): string {
		if (kind === 'table') return rows.map((row) => row.map(({ from, to }) => this.cut(from, to).trim()).join('\u0001')).join('\n');
		let content = '';
		for (let i = 0; i + 1 < lines.length; i += 2) {
			const [from = 0, to = 0] = lines.slice(i, i + 2);
			const isJoined = i > 0 && this.covers({ from: lines[i - 1] ?? 0, to: from });
			content += (isJoined ? '' : '\n') + this.cut(from, to);
		}
		return content.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
	}

	/** The emphasis marks, at offsets as if the hole were closed. */
	private emphasis(): string {
		const { spans } = this.scan;
		const found: string[] = [];
		let next = 0;
		for (const { from, to } of this.scan.blocks.flatMap(stretchesOf)) {
			const inside: Range[] = [];
			while ((spans[next]?.to ?? Infinity) <= from) next++;
			for (let i = next, span = spans[i]; span && span.from < to; span = spans[++i]) inside.push(moved(span, -from));
			for (const mark of findEmphasis(this.scan.text.slice(from, to), inside)) this.addMark(moved(mark, from), found);
		}
		return found.join();
	}

	private addMark(mark: Range, found: string[]): void {
		const { from, to } = this.hole;
		if (!this.covers(mark)) found.push(`${mark.from < to ? mark.from : mark.from - (to - from)}:${mark.to - mark.from}`);
	}

	private span(span: Span): string {
		const value = span.kind === 'field-key' ? this.cut(span.value.from, span.value.to).trim() : '';
		return `${span.kind} ${this.cut(span.from, span.to)} ${value}`;
	}
}

function moved({ from, to }: Range, by: number): Range {
	return { from: from + by, to: to + by };
}

/** The texts of a property, in order, including empty ones. A map has none. */
export function scalarsOf(value: PropertyValue): ScalarValue[] {
	if (value.kind === 'list') return value.items.flatMap(scalarsOf);
	return value.kind === 'scalar' ? [value] : [];
}

/** The ranges of a block's text in which emphasis is parsed. */
function stretchesOf({ kind, lines, rows }: Block): readonly Range[] {
	if (kind === 'table') return rows.flat();
	return kind === 'paragraph' || kind === 'heading' || kind === 'title' ? [{ from: lines[0] ?? 0, to: lines[lines.length - 1] ?? 0 }] : [];
}

/**
 * Whether emphasis marks are directly beside a range with a letter on their other side, as in `**ACO**s`: beside the bracket of a link they
 * would no longer be marks (CommonMark 6.2).
 */
export function isBesideTightMarks(text: string, { from, to }: Range): boolean {
	const before = (end: number): string => text.slice(Math.max(0, end - 8), end);
	const opens = /[^\s\p{P}\p{S}]\*+$/u.test(before(from)) && /^[^\s\p{P}\p{S}]/u.test(text.slice(from, from + 2));
	return opens || (/^\*+[^\s\p{P}\p{S}]/u.test(text.slice(to, to + 8)) && /[^\s\p{P}\p{S}]$/u.test(before(to)));
}
