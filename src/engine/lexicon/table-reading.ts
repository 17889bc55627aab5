import type { Grid, GridRow } from '../note/facts/tables';

/** Whose facts a table holds, each with its path. */
export type TableReading =
	/** Those of the entries that head its columns, by column, as ids; null for a head that names none. */
	| { readonly by: 'heads'; readonly ids: readonly (string | null)[] }
	/** Those of the entries in its first column, by row, as ids; its heads are the attributes. */
	| { readonly by: 'rows'; readonly ids: readonly (string | null)[] }
	/** Those of its own note: attribute and value. */
	| { readonly by: 'pairs' }
	| { readonly by: 'nothing' };

/** Heads of a column of attributes, and of one of values. What stands in the first is no entry, though a note may explain it. */
const OF_ATTRIBUTES = /^(?:(?:attribute|aspect|feature|characteristic|fact|field|parameter|key)s?|propert(?:y|ies)|criteri(?:on|a))$/i;
const OF_VALUES = /^(?:values?)?$/i;
/** So many cells of the first column must name notes, and half of them all, before its rows are theirs. */
const LEAST_ROWS = 2;

/** Tells whose facts a table holds. @param named the id of the entry that a cell names, and that alone. */
export function readTable(grid: Grid, named: (cell: string) => string | null): TableReading {
	const { corner, heads, rows } = grid;
	const isPair = heads.length === 1;
	const columns = heads.map(named);
	const count = columns.filter((id) => id !== null).length;
	const isNamed = corner !== '' && named(corner) !== null;
	if (isPair && isNamed && count === 1) return { by: 'nothing' };
	const isOfAttributes = OF_ATTRIBUTES.test(corner) || (isPair && OF_VALUES.test(heads[0] ?? ''));
	const ids = isOfAttributes ? [] : rows.map((row) => named(firstCell(row)));
	const entries = ids.filter((id) => id !== null).length;
	const isOfEntries = entries >= LEAST_ROWS && entries * 2 >= rows.length;
	if (count > 0 && !(isOfEntries && (isNamed || count * 2 < heads.length))) return { by: 'heads', ids: columns };
	if (isOfEntries) return { by: 'rows', ids };
	return { by: isPair ? 'pairs' : 'nothing' };
}

/** The first cell of a row as written. */
export function firstCell({ first, key }: GridRow): string {
	return first ?? key;
}
