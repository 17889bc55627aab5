import { findLinks } from '../note/links';
import { scanNote, type Scan } from '../note/prose';
import type { Range } from '../note/range';
import { applyEdit, BRACKET, isBehindBracket, isReadAs, refused, writeLink, type PlannedLink } from './link-mention';
import { onOneLine, type LinkPlace } from './link-place';

const IN_LINK = 'A link stands there already. Select or move to other text, then insert.';
const CELLS = 'The selection reaches over several table cells. Select text in one of them.';
const PARAGRAPHS = 'The selection reaches over several paragraphs. Select text in one of them.';
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
 * pipe in a table is escaped. Where the note has no running text, such as in code, the link is put in as it is.
 */
export function planInsert(text: string, selected: Range, { model, name }: NewLink): PlannedLink {
	const scan = scanNote(text);
	const { from, to } = withoutBlanks(text, selected);
	const refusal = refusalFor(scan, { from, to });
	if (refusal !== null) return refused(refusal);
	const isRunningText = scan.prose.some((stretch) => stretch.from <= from && to <= stretch.to);
	if (isRunningText && isBehindBracket(text, from)) return refused(BRACKET);
	const inTable = scan.blocks.some((block) => block.kind === 'table' && block.from <= from && to <= block.to);
	const before = text.slice(from, to);
	const place: LinkPlace = { from, to, display: before === '' ? name : onOneLine(before), link: null, inTable };
	const edit = { from, to, before, after: writeLink(place, { model, title: '', hasDisplay: true }) };
	const isRead = isReadAs(applyEdit(text, edit), edit, model, place);
	return isRead || !isRunningText ? { edit, refusal: null } : refused(MISREAD);
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
