/** A row of a tree, as far as the keyboard goes. */
export interface TreeRow {
	readonly key: string;
	readonly level: number;
	/** Whether it hides what is below it; missing where it cannot. */
	readonly folded?: boolean;
}

/** What a key does in a tree of rows: moves the focus to a row, or folds one or unfolds it. */
export type Move = { readonly focus: number } | { readonly toggle: string };

/** What a key does. @param pageFrom the row about a page up (-1) or down (1). @returns null if the key is none that moves. */
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

/** Unfolds a row, or goes to the first one below it. */
function moveIn(rows: readonly TreeRow[], at: number): Move | null {
	const row = rows[at];
	if (!row || !('folded' in row)) return null;
	if (row.folded) return { toggle: row.key };
	return (rows[at + 1]?.level ?? 0) > row.level ? { focus: at + 1 } : null;
}

/** Folds a row, or goes to the one it is below. */
function moveOut(rows: readonly TreeRow[], at: number): Move | null {
	const row = rows[at];
	if (!row) return null;
	if ('folded' in row && !row.folded) return { toggle: row.key };
	for (let above = at - 1; above >= 0; above--) {
		if ((rows[above]?.level ?? 0) < row.level) return { focus: above };
	}
	return null;
}
