import { findRecipes } from '../comparison/recipe-block';
import { parseRecipe } from '../comparison/recipe';
import type { Block } from '../note/blocks/level';
import { findLinks } from '../note/links';
import { scanNote, type Scan } from '../note/prose';
import type { Range } from '../text/range';
import { applyEdit, BRACKET, isBehindBracket, isReadAs, refused, TIGHT, writeLink, type PlannedLink } from './link-mention';
import { onOneLine } from './link-place';
import { BETWEEN, cellAt, findLinkSpots, GENERATED, IN_LINK, isInLabel, NAMES, whatIsLost } from './link-spots';
import { blockOn, isBetweenBrackets, isEmptyLine, isOfProperties, lineAt, wholeOffset } from './place';
import { isBesideTightMarks, scalarsOf, shapeBeside } from './shape';

const CELLS = 'The selection reaches over several table cells. Select text in one of them.';
const PARAGRAPHS = 'The selection reaches over several paragraphs. Select text in one of them.';
const LINES = 'The selection reaches over several lines of what is no running text. Select text on one of them.';
const NO_TEXT = 'Code takes no link. Select words of running text.';
const MARKS = 'The selection takes in marks of a heading, list, quote, table or block, which would be lost. Select the words alone.';
const CUT = 'Bold or italics begin or end inside the selection. Select the words with their marks, or without.';
const NO_CELL = 'The cursor stands between the cells of a table. Put it into a cell.';
const JOINED = 'A line here would be read together with what stands above or below it. Leave an empty line between them, then insert.';
const BROKEN = 'Marks stand around the cursor that a link would break. Move it into the words, then insert.';
const EMBED = 'An exclamation mark right before a link makes an embed of it. Put a blank between them, then insert.';
const ADDRESS = 'A parenthesis right behind a link is read by many programs as its address. Put a blank between them, then insert.';
const PROPERTY =
	'A property takes a link in quotation marks alone: property: "[[Note]]". Put the value in such marks, and insert a wikilink between them.';
const NAMING_PROPERTY = 'The names and tags of a note take no link. Put it into another property, or into the text.';
const MISREAD = 'What stands in the selection, or around it, would keep a link from being read as one.';

/** A link to insert into a note. */
interface NewLink {
	/** The link as the app writes it; its display text is ignored. */
	readonly model: string;
	/** Its display text if nothing is selected. */
	readonly name: string;
	/** What stands in a recipe instead: there a link leads to a heading, not to one of the terms below it. */
	readonly recipe?: string;
}

/**
 * Plans the edit that inserts a link at a cursor, or after the Markdown marks that the cursor is before or inside; or around selected text,
 * which readers see unchanged, with blanks at its ends left outside. A pipe in a table is escaped. The edited note is parsed again: if
 * anything but the link is read differently than before, there is no edit.
 */
export function planInsert(text: string, selected: Range, link: NewLink): PlannedLink {
	const scan = scanNote(text);
	const range = withoutBlanks(text, { from: wholeOffset(text, selected.from), to: wholeOffset(text, selected.to) });
	if (isOfProperties(scan, lineAt(text, range.from))) return planInProperties(scan, range, link);
	return range.from === range.to ? planAtCursor(scan, range.from, link) : planAround(scan, range, link);
}

function withoutBlanks(text: string, { from, to }: Range): Range {
	const selected = text.slice(from, to);
	if (selected.trim() === '') return { from, to: from };
	return { from: to - selected.trimStart().length, to: from + selected.trimEnd().length };
}

/** The edit at the first place that leaves the rest of the note unchanged; otherwise why the first place does not. */
function planAtCursor(scan: Scan, cursor: number, link: NewLink): PlannedLink {
	const { spots, refusal } = findLinkSpots(scan, cursor);
	const refusals = refusal === null ? [] : [refusal];
	for (const at of spots) {
		const planned = planAt(scan, { from: at, to: at }, link);
		if (planned.edit) return planned;
		refusals.push(planned.refusal);
	}
	return refused(refusals[0] ?? BROKEN);
}

function planAt(scan: Scan, range: Range, { model, name, recipe }: NewLink): PlannedLink {
	const { text } = scan;
	const { from, to } = range;
	const block = blockOn(scan, lineAt(text, from));
	const before = text.slice(from, to);
	const place = { from, to, display: before === '' ? name : onOneLine(before), link: null, inTable: block?.kind === 'table' };
	const link = writeLink(place, { model, title: '', hasDisplay: true });
	const edit = { from, to, before, after: block?.kind === 'code' ? (recipe ?? link) : link };
	const edited = scanNote(applyEdit(text, edit));
	if (block?.kind === 'code') return isOneMoreName(scan, edited) ? { edit, refusal: null } : refused(MISREAD);
	if (isBehindBracket(text, from)) return refused(BRACKET);
	if (isBesideTightMarks(text, range)) return refused(TIGHT);
	if (from === to && text[to] === '(') return refused(ADDRESS);
	if (shapeBeside(edited, { from, to: from + edit.after.length }) !== shapeBeside(scan, range)) {
		return refused(whyBroken(scan, block, range));
	}
	if (isReadAs(edited, edit, model, place)) return { edit, refusal: null };
	return refused(from < to && text[from - 1] !== '!' ? MISREAD : whyBroken(scan, block, range));
}

function whyBroken({ text, spans }: Scan, block: Block | null, { from, to }: Range): string {
	if (text[from - 1] === '!') return EMBED;
	if (from < to) return CUT;
	if (block?.kind === 'table' && !cellAt(block, from)) return NO_CELL;
	if (isEmptyLine(text, lineAt(text, from))) return JOINED;
	const beside = spans.find((span) => span.kind !== 'field-key' && (span.from === from || span.to === from));
	return beside
		? `${NAMES[beside.kind]} stands right beside the cursor, and a link would change it. Move away from it, then insert.`
		: BROKEN;
}

/** Whether the recipes of a note have one more name than before, and are otherwise the same. */
function isOneMoreName(scan: Scan, edited: Scan): boolean {
	const namesOf = (one: Scan): string[] => findRecipes(one).flatMap(({ source }) => parseRecipe(source).recipe.notes);
	const otherwise = (one: Scan): string => JSON.stringify(findRecipes(one).map(({ source }) => {
		const { recipe, title, problems } = parseRecipe(source);
		return [recipe.attributes, recipe.differences, title, problems];
	}));
	return namesOf(edited).length === namesOf(scan).length + 1 && otherwise(edited) === otherwise(scan);
}

function planAround(scan: Scan, range: Range, link: NewLink): PlannedLink {
	const refusal = whyNotAround(scan, range);
	return refusal === null ? planAt(scan, range, link) : refused(refusal);
}

function whyNotAround(scan: Scan, range: Range): string | null {
	const { text, spans } = scan;
	const touches = ({ from, to }: Range): boolean => from < range.to && to > range.from;
	if (findLinks(scan).some(touches)) return IN_LINK;
	if (scan.generated.some(touches)) return GENERATED;
	const blocks = scan.blocks.filter(touches);
	const [block] = blocks;
	if (blocks.length > 1) return PARAGRAPHS;
	if (block?.kind === 'code') return /\n/.test(text.slice(range.from, range.to)) ? LINES : NO_TEXT;
	if (block?.kind === 'table' && (cellAt(block, range.from)?.to ?? -1) < range.to) return CELLS;
	if (!block || (block.kind !== 'table' && (!isOfText(block, range) || isInLabel(text, block, range)))) return MARKS;
	if (spans.some((span) => span.kind === 'field-key' && touches(span))) return MARKS;
	return whatIsLost(scan, range) ?? (isBetweenBrackets(text, range) ? BETWEEN : null);
}

/** Whether both ends of a selection are in the running text of a block. */
function isOfText({ kind, lines }: Block, { from, to }: Range): boolean {
	const isIn = (offset: number): boolean => lines.some((start, i) => i % 2 === 0 && start <= offset && offset <= (lines[i + 1] ?? 0));
	return (kind === 'paragraph' || kind === 'heading' || kind === 'title') && isIn(from) && isIn(to);
}

/** Properties with names and tags, which take no links; every other property may hold links, if quoted. */
const NAMING = /^(?:tags?|alias(?:es)?)$/i;

function planInProperties(scan: Scan, range: Range, { model, name }: NewLink): PlannedLink {
	const { text } = scan;
	const { from, to } = range;
	const holds = (one: Range): boolean => one.from < from && to < one.to;
	const property = scan.opening.frontmatter?.properties.find(({ value }) => holds(value));
	const value = property && scalarsOf(property.value).find((one) => one.quote !== '' && holds(one));
	if (!property || !value) return refused(PROPERTY);
	if (NAMING.test(property.key)) return refused(NAMING_PROPERTY);
	if (findLinks(scan).some((link) => link.from < to && from < link.to)) return refused(IN_LINK);
	if (isBetweenBrackets(text, range)) return refused(BETWEEN);
	const before = text.slice(from, to);
	const place = { from, to, display: before === '' ? name : before, link: null, inTable: false };
	const edit = { from, to, before, after: writeLink(place, { model, title: '', hasDisplay: true }) };
	const edited = scanNote(applyEdit(text, edit));
	const isSame = !before.includes('\n') && shapeBeside(edited, { from, to: from + edit.after.length }) === shapeBeside(scan, range);
	return isSame && isReadAs(edited, edit, model, place) ? { edit, refusal: null } : refused(PROPERTY);
}
