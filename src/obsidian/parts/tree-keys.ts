/** A row of a tree, as keyboard navigation sees it. */
interface TreeRow {
	readonly key: string;
	readonly level: number;
	/** Whether it is folded; undefined if it cannot be. */
	readonly folded?: boolean;
}

/** A row of a tree, and where it is in it. */
export interface PlacedRow {
	readonly key: string;
	/** The depth in the tree, with the position among siblings and their number; 1-based. */
	readonly level: number;
	readonly position: number;
	readonly size: number;
}

/** The effect of a key in a tree: moves the focus to a row, or folds or unfolds one. */
export type Move = { readonly focus: number } | { readonly toggle: string };

/** The effect of a key. @param pageFrom the row about a page up (-1) or down (1). @returns null if the key does not navigate. */
export function moveOf(key: string, rows: readonly TreeRow[], at: number, pageFrom: (direction: 1 | -1) => number): Move | null {
	switch (key) {
		case 'ArrowDown':
			return { focus: Math.min(at + 1, rows.length - 1) };
		case 'ArrowUp':
			return { focus: Math.max(at - 1, 0) };
		case 'Home':
			return { focus: 0 };
		case 'End':
			return { focus: rows.length - 1 };
		case 'PageDown':
			return { focus: pageFrom(1) };
		case 'PageUp':
			return { focus: pageFrom(-1) };
		case 'ArrowRight':
			return moveIn(rows, at);
		case 'ArrowLeft':
			return moveOut(rows, at);
		default:
			return null;
	}
}

/** Unfolds a row, or moves to its first child. */
function moveIn(rows: readonly TreeRow[], at: number): Move | null {
	const row = rows[at];
	if (!row || !('folded' in row)) return null;
	if (row.folded) return { toggle: row.key };
	return (rows[at + 1]?.level ?? 0) > row.level ? { focus: at + 1 } : null;
}

/** Folds a row, or moves to its parent. */
function moveOut(rows: readonly TreeRow[], at: number): Move | null {
	const row = rows[at];
	if (!row) return null;
	if ('folded' in row && !row.folded) return { toggle: row.key };
	for (let above = at - 1; above >= 0; above--) {
		if ((rows[above]?.level ?? 0) < row.level) return { focus: above };
	}
	return null;
}
