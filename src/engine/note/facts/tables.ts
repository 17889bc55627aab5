import { isInside, type Scan } from '../prose';
import { visible } from '../visible-lines';
import type { Block } from '../blocks/level';
import type { Range } from '../../text/range';
import { readKey, withoutNumber } from './keys';
import { saysNothing } from './nothing';

/** A table of two columns and more. Who its facts belong to, only the names in the vault tell. */
export interface Grid {
	/** The head of the first column. */
	readonly corner: string;
	/** The header cells behind the first. */
	readonly heads: readonly string[];
	readonly line: number;
	readonly rows: readonly GridRow[];
}

/** A row: its first cell as a key, and a cell for each head. A short row has fewer. */
export interface GridRow {
	readonly key: string;
	/** The first cell as written, where that differs from the key. */
	readonly first?: string;
	readonly cells: readonly GridCell[];
}

/** A cell: its text with pipes unescaped, and where it stands. */
interface GridCell extends Range {
	readonly value: string;
	readonly line: number;
}

/** A first cell longer than this is a text, and names nothing. */
const LONGEST_KEY = 120;

/** The tables of a note outside generated comparisons. */
export function findGrids(scan: Scan): Grid[] {
	const isGrid = ({ kind, rows }: Block): boolean => kind === 'table' && (rows[0]?.length ?? 0) > 1;
	return scan.blocks.filter((block) => isGrid(block) && !isInside(block, scan.generated)).map((table) => {
		const [corner = '', ...heads] = table.rows[0]?.map((cell) => cellText(scan, cell)) ?? [];
		return { corner, heads, line: scan.lines.lineAt(table.from), rows: rowsOf(scan, table) };
	});
}

function rowsOf(scan: Scan, { rows, lines }: Block): GridRow[] {
	return rows.slice(1).flatMap(([first, ...cells], i): GridRow[] => {
		// A line of prose right below a table is a row for GFM; nobody means it.
		const isRow = scan.text.slice(lines[2 * i + 4], lines[2 * i + 5]).includes('|');
		const written = cellText(scan, first);
		const key = withoutNumber(readKey(written));
		if (!first || !isRow || key === '' || key.length > LONGEST_KEY) return [];
		const read = (cells.length > 0 ? cells : [{ from: first.to, to: first.to }]).map((cell) => ({
			value: valueText(scan, cell), line: scan.lines.lineAt(cell.from), from: cell.from, to: cell.to,
		}));
		return [written === key ? { key, cells: read } : { key, first: written, cells: read }];
	});
}

/** The text of a cell with a value; empty if it says nothing. */
function valueText(scan: Scan, cell: Range): string {
	const text = cellText(scan, cell);
	return saysNothing(text) ? '' : text;
}

/** The text of a cell with its pipes unescaped. */
function cellText(scan: Scan, cell: Range | undefined): string {
	return cell ? visible(scan, [cell.from, cell.to]).replace(/\\\|/g, '|') : '';
}
