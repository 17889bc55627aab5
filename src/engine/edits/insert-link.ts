import { findLinks } from '../note/links';
import { scanNote, type Scan } from '../note/prose';
import type { Range } from '../note/range';
import { applyEdit, BRACKET, isBehindBracket, isReadAs, refused, TIGHT, writeLink, type PlannedLink } from './link-mention';
import { onOneLine, type LinkPlace } from './link-place';
import { isBesideTightMarks, shapeOf, tablesOf } from './shape';

const IN_LINK = 'A link stands there already. Select or move to other text, then insert.';
const CELLS = 'The selection reaches over several table cells. Select text in one of them.';
const PARAGRAPHS = 'The selection reaches over several paragraphs. Select text in one of them.';
const LINES = 'The selection reaches over several lines of what is no running text. Select text on one of them.';
const MARKS = 'The selection takes in marks of a heading, list, quote, table or block, which would be lost. Select the words alone.';
const NO_CELL = 'The cursor stands between the cells of a table. Put it into a cell.';
const PROPERTY = 'A property takes a link in quotation marks alone: property: "[[Note]]". Put the value in quotation marks, and insert a wikilink between them.';
const MISREAD = 'What stands in the selection, or around it, would keep a link from being read as one.';

/** A link that is to be put into a note. */
export interface NewLink {
	/** The link as the app writes it; what it shows does not matter. */
	readonly model: string;
	/** What it shows where no text is selected. */
	readonly name: string;
}

/**
 * Plans the edit that puts a link at a place, or around selected text, which stays what a reader sees; blanks at its ends stay outside. A
 * pipe in a table is escaped. Where the note has no running text, such as in code, the link is put in as it is. Whatever stands around it,
 * headings, lists, tables and properties stay what they are: else there is no edit.
 */
export function planInsert(text: string, selected: Range, { model, name }: NewLink): PlannedLink {
	const scan = scanNote(text);
	const { from, to } = withoutBlanks(text, selected);
	const refusal = refusalFor(scan, { from, to });
	if (refusal !== null) return refused(refusal);
	const isRunningText = scan.prose.some((stretch) => stretch.from <= from && to <= stretch.to);
	if (isRunningText && isBehindBracket(text, from)) return refused(BRACKET);
	if (isRunningText && isBesideTightMarks(text, { from, to })) return refused(TIGHT);
	const inTable = scan.blocks.some((block) => block.kind === 'table' && block.from <= from && to <= block.to);
	const before = text.slice(from, to);
	if (!isRunningText && /\n/.test(before) && !scan.prose.some((stretch) => stretch.from < to && stretch.to > from)) return refused(LINES);
	const place: LinkPlace = { from, to, display: before === '' ? name : onOneLine(before), link: null, inTable };
	const edit = { from, to, before, after: writeLink(place, { model, title: '', hasDisplay: true }) };
	const edited = scanNote(applyEdit(text, edit));
	const why = whyNot(scan, edited, { from, to });
	if (why !== null) return refused(why);
	return !isRunningText || isReadAs(edited, edit, model, place) ? { edit, refusal: null } : refused(MISREAD);
}

/** Why an edit of a range must not be made, by what the note then is. */
function whyNot(scan: Scan, edited: Scan, { from, to }: Range): string | null {
	const { frontmatter } = scan.opening;
	if (frontmatter && from > frontmatter.from && to < frontmatter.to) {
		const count = (one: Scan): number => findLinks(one).filter(({ place }) => place === 'frontmatter').length;
		return count(edited) > count(scan) ? null : PROPERTY;
	}
	if (from === to) return tablesOf(edited) === tablesOf(scan) ? null : NO_CELL;
	return shapeOf(edited) === shapeOf(scan) && !scan.spans.some((span) => span.kind === 'field-key' && span.from < to && span.to > from) ? null : MARKS;
}

function withoutBlanks(text: string, { from, to }: Range): Range {
	const selected = text.slice(from, to);
	if (selected.trim() === '') return { from, to: selected === '' ? to : from };
	return { from: to - selected.trimStart().length, to: from + selected.trimEnd().length };
}

function refusalFor(scan: Scan, { from, to }: Range): string | null {
	if (findLinks(scan).some((link) => link.from < to && link.to > from || (from === to && link.from < from && from < link.to))) return IN_LINK;
	if (from === to) return null;
	const table = scan.blocks.find((block) => block.kind === 'table' && block.from < to && block.to > from);
	if (table && !table.rows.flat().some((cell) => cell.from <= from && to <= cell.to)) return CELLS;
	return scan.blocks.filter((block) => block.from < to && block.to > from).length > 1 ? PARAGRAPHS : null;
}
