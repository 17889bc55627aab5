import type { Block } from '../blocks/level';
import type { Attribute } from '../facts/attribute';
import { wordsIn } from '../facts/label-key';
import { readKey } from '../facts/keys';
import { saysNothing } from '../facts/nothing';
import { isInside, type Scan } from '../prose';
import { visible } from '../visible-lines';
import { own, type Range } from '../../text/range';
import { columnKind } from './column-heads';
import { isQuantity, readsAs } from './gloss';
import { glanceName, isNameLike, readNames, readText } from './left-side';
import { isAcronym, longFormIn } from './short-forms';
import type { TermContext } from './context';
import type { Draft, DraftGroup } from './source';

/** So many rows make a table of terms. */
const LEAST = 3;
const MOST_WORDS = 6;
/** So much of a first cell is looked at, in code units. */
const MOST = 60;

/** What the columns of a table hold. */
interface Columns {
	readonly names: readonly number[];
	readonly long: number;
	readonly meaning: number;
}

/** The tables of terms among the tables of a note. */
export function findTables(scan: Scan, context: TermContext): DraftGroup[] {
	const least = context.isForced || context.isTitled ? 1 : LEAST;
	const tables = scan.blocks.filter(({ kind, rows }) => kind === 'table' && (rows[0]?.length ?? 0) > 1 && rows.length > least);
	return tables.flatMap((table) => (isInside(table, scan.generated) ? [] : readTable(scan, table, context)));
}

function readTable(scan: Scan, table: Block, context: TermContext): DraftGroup[] {
	const rows = rowsOf(scan, table);
	const heads = (table.rows[0] ?? []).map((cell) => readKey(cellText(scan, cell)));
	const columns = columnsBy(heads) ?? columnsOfShortForms(scan, rows, heads);
	if (!columns || (!context.isForced && !readsAsTerms(scan, rows, columns))) return [];
	const drafts = rows.flatMap((row) => draftOf(scan, row, { heads, columns }));
	const shown = [columns.names[0] ?? 0, columns.long < 0 ? columns.meaning : columns.long].map((i) => `“${heads[i] ?? ''}”`);
	return drafts.length === 0 ? [] : [{ form: 'table', range: table, drafts, why: `a table with the columns ${shown.join(' and ')}` }];
}

/** A sum of money, by which a list is one of prices. */
const PRICE = /^(?:[$€£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£]|EUR|USD))$/;

/** The rows of a table with their places. A line of prose right below it is a row for GFM; nobody means it. */
interface TableRow extends Range {
	readonly cells: readonly Range[];
}

function rowsOf({ text }: Scan, { rows, lines }: Block): TableRow[] {
	return rows.slice(1).flatMap((cells, i): TableRow[] => {
		const [from = 0, to = 0] = [lines[2 * i + 4], lines[2 * i + 5]];
		return text.slice(from, to).includes('|') ? [{ cells, from, to }] : [];
	});
}

function columnsBy(heads: readonly string[]): Columns | null {
	const kinds = heads.map(columnKind);
	const first = kinds.findIndex((kind) => kind === 'short' || kind === 'name');
	const [long, meaning] = [kinds.indexOf('long'), kinds.indexOf('meaning')];
	if (first < 0 || (long < 0 && meaning < 0)) return null;
	return { names: [first, ...kinds.flatMap((kind, i) => (kind === 'short' && i !== first ? [i] : []))], long, meaning };
}

/** A first column of short forms beside one of which most cells are their long forms, whatever their heads. */
function columnsOfShortForms(scan: Scan, rows: readonly TableRow[], heads: readonly string[]): Columns | null {
	let others = 0;
	const names = rows.map(({ cells: [cell] }) => {
		const name = cell && others <= rows.length * 0.4 ? glanceName(scan.text.slice(cell.from, Math.min(cell.to, cell.from + MOST))) : '';
		if (!isAcronym(name)) others++;
		return name;
	});
	if (others > rows.length * 0.4) return null;
	for (let column = 1; column < heads.length; column++) {
		const found = rows.filter(({ cells }, i) => longFormIn(names[i] ?? '', cellShown(scan, cells[column])) !== null);
		if (found.length >= names.length * 0.5) return { names: [0], long: column, meaning: -1 };
	}
	return null;
}

function readsAsTerms(scan: Scan, rows: readonly TableRow[], { names, long, meaning }: Columns): boolean {
	const share = (is: (row: TableRow) => boolean): number => rows.filter(is).length / rows.length;
	const first = ({ cells }: TableRow): string => nameOf(scan, cells[names[0] ?? 0]);
	if (share((row) => wordsIn(first(row)) <= MOST_WORDS && /\p{L}/u.test(first(row))) < 0.6) return false;
	if (share(({ cells }) => cells.some((cell) => PRICE.test(scan.text.slice(cell.from, cell.to)))) > 0.4) return false;
	// The same word again and again, each time with another text, is a value, such as a method or a kind.
	const pairs = new Set(rows.map((row) => `${first(row)}\n${cellShown(scan, row.cells[long < 0 ? meaning : long])}`));
	if (pairs.size - new Set(rows.map(first)).size > rows.length * 0.25) return false;
	const isLink = ({ cells }: TableRow): boolean => /^\[\[.*\]\]$/.test(cellText(scan, cells[names[0] ?? 0]));
	if (long < 0 && share((row) => isLink(row) && !isAcronym(first(row))) > 0.5) return false;
	const said = rows.map(({ cells }) => cellShown(scan, cells[long < 0 ? meaning : long])).filter((text) => text !== '');
	return said.length >= rows.length * 0.5 && said.filter((text) => !isQuantity(text) && /\p{L}{2}/u.test(text)).length >= said.length * 0.6;
}

function draftOf(scan: Scan, { cells, from, to }: TableRow, { heads, columns }: { heads: readonly string[]; columns: Columns }): Draft[] {
	const names = columns.names.flatMap((i) => readNames(cellText(scan, cells[i]), scan.labels));
	const at = columns.names.map((i) => cells[i]).find((cell) => cell && cell.to > cell.from);
	if (!at || !isNameLike(names[0] ?? '')) return [];
	const [long, meaning] = [columns.long, columns.meaning].map((i) => cells[i]);
	let definition: Draft['definition'] = null;
	const explain = (cell: Range | undefined, isLong: boolean): void => {
		const text = cellShown(scan, cell);
		if (!cell || saysNothing(text)) return;
		const found = names.map((name) => longFormIn(name, text)).find((one) => one !== null);
		const rest = found ? found.rest : isLong && wordsIn(text) <= 8 && readsAs(text, '') === null ? '' : text;
		if (found) names.push(found.long);
		else if (rest === '') names.push(text);
		if (rest !== '') definition = { text: rest, kind: 'term', from: cell.from, to: cell.to };
	};
	explain(long, true);
	explain(meaning, false);
	return [{ from, to, at: at.from, names, definition, attributes: factsOf(scan, cells, heads, columns) }];
}

/** The further columns. */
function factsOf(scan: Scan, cells: readonly Range[], heads: readonly string[], { names, long, meaning }: Columns): Attribute[] {
	return cells.flatMap((cell, i): Attribute[] => {
		const [key = '', value] = [heads[i], cellText(scan, cell)];
		if (i === long || i === meaning || names.includes(i) || key === '' || saysNothing(value)) return [];
		return [{ key, value: own(value), kind: 'table', line: scan.lines.lineAt(cell.from), from: cell.from, to: cell.to }];
	});
}

function nameOf(scan: Scan, cell: Range | undefined): string {
	return readNames(cellText(scan, cell), scan.labels)[0] ?? '';
}

function cellShown(scan: Scan, cell: Range | undefined): string {
	return readText(cellText(scan, cell), scan.labels);
}

/** The text of a cell with its pipes unescaped. */
function cellText(scan: Scan, cell: Range | undefined): string {
	return cell ? visible(scan, [cell.from, cell.to]).replace(/\\\|/g, '|') : '';
}
