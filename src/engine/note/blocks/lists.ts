import { indentOf, stripIndent, type BlockSink, type Container, type Level } from './level';
import { OpenParagraph } from './open-paragraph';
import { columnsBetween, firstNonBlank, footnoteMarkEnd, listMarkerEnd } from '../../text/line-starts';

/** Reads a list item, with the mark of a task behind its marker. */
export function readItem(sink: BlockSink, level: Level, i: number, start: number): number | null {
	const { text } = sink;
	const to = level.to(i);
	const marker = listMarkerEnd(text, start, to);
	if (marker < 0) return null;
	const inside = firstNonBlank(text, marker, to);
	const gap = columnsBetween(text, marker, inside);
	// More than four blanks behind the marker begin indented code inside the item.
	const shallow = inside === to || gap > 4;
	const content = shallow ? Math.min(marker + 1, to) : inside;
	const columns = indentOf(sink, level.from(i), start) + (marker - start) + (shallow ? 1 : gap);
	const isTask = content + 3 < to && text[content] === '[' && text[content + 2] === ']' && /\s/.test(text.charAt(content + 3));
	return readIndentedLines(sink, level, { i, from: isTask ? content + 4 : content, columns, kind: 'item' });
}

/** Reads the text of a footnote (`[^1]: text`) with the indented lines below it. */
export function readFootnote(sink: BlockSink, level: Level, i: number, start: number): number | null {
	const mark = footnoteMarkEnd(sink.text, start, level.to(i));
	if (mark < 0) return null;
	return readIndentedLines(sink, level, { i, from: firstNonBlank(sink.text, mark, level.to(i)), columns: 4, kind: 'footnote' });
}

interface FirstLine {
	readonly i: number;
	/** Where its text starts, behind the marker. */
	readonly from: number;
	/** How far the lines below must be indented to belong to it. */
	readonly columns: number;
	readonly kind: Container['kind'];
}

/** The first line, and the lines below it that are blank, indented, or continue its paragraph. */
function readIndentedLines(sink: BlockSink, level: Level, first: FirstLine): number {
	const { text } = sink;
	const lines = [first.from, level.to(first.i)];
	const paragraph = new OpenParagraph(text);
	paragraph.add(first.from, level.to(first.i));
	const isEmpty = firstNonBlank(text, first.from, level.to(first.i)) === level.to(first.i);
	let end = first.i + 1;
	for (let next = end; next < level.count; next++) {
		const from = level.from(next);
		const to = level.to(next);
		const start = firstNonBlank(text, from, to);
		if (start === to) {
			// An item without text on its first line ends with a blank one.
			if (isEmpty && next === first.i + 1) break;
			lines.push(to, to);
			paragraph.add(to, to);
			continue;
		}
		const indented = indentOf(sink, from, start) >= first.columns;
		if (!indented && !paragraph.takes(sink, level, next)) break;
		const inner = indented ? stripIndent(sink, from, to, first.columns) : start;
		lines.push(inner, to);
		if (indented) paragraph.add(inner, to);
		end = next + 1;
	}
	lines.length = (end - first.i) * 2;
	sink.read(level.inside(first.kind, lines));
	return end;
}
