import type { Anchor } from '../entry';
import type { Block } from '../blocks/level';
import type { Scan } from '../prose';
import { within } from '../visible-lines';
import { lastAtMost } from '../../text/line-index';
import type { Range } from '../../text/range';

/** A heading as the subpath of a link to it: what would end the link or begin a comment is a blank. */
export function headingSubpath(heading: string): string {
	const text = heading.replace(/[#|^:%[\]\\]/g, ' ').replace(/\s+/g, ' ').trim();
	return text === '' ? '' : `#${text}`;
}

/** Tells where links to the places of a note lead. */
export class Anchors {
	private readonly headings: readonly Block[];
	private readonly starts: readonly number[];
	private readonly ids: Scan['hidden'];

	constructor(private readonly scan: Scan) {
		this.headings = scan.blocks.filter(({ kind, container }) => kind === 'heading' && container === null);
		this.starts = this.headings.map(({ from }) => from);
		this.ids = scan.hidden.filter(({ kind }) => kind === 'block-id');
	}

	/** The anchor of a section that begins with its heading. */
	ofSection({ from }: Range): Anchor {
		return { kind: 'heading', subpath: this.headingAt(from), line: this.scan.lines.lineAt(from) };
	}

	/** The anchor of an item, a line or a row. @param at where its name stands. */
	of(range: Range, at: number): Anchor {
		const line = this.scan.lines.lineAt(at);
		const [id] = within(this.ids, range.from, range.to);
		if (id) return { kind: 'block', subpath: `#${this.scan.text.slice(id.from, id.to).trim()}`, line };
		return { kind: 'place', subpath: this.headingAt(at), line };
	}

	/** The subpath of the nearest heading above an offset, or at it. */
	private headingAt(offset: number): string {
		const heading = this.headings[lastAtMost(this.starts, offset)];
		if (!heading || heading.from > offset) return '';
		return headingSubpath(this.scan.text.slice(heading.lines[0], heading.lines[heading.lines.length - 1]));
	}
}
