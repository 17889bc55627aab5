import { COMPARE, findRecipes } from '../comparison/recipe-block';
import type { Container } from '../note/blocks/level';
import { scanNote, type Scan } from '../note/prose';
import { findBlockSpots, type BlockSpot } from './block-spots';
import { applyEdit, type Edit } from './link-mention';
import type { Refusal } from './link-place';
import { wholeOffset } from './place';
import { shapeBeside } from './shape';

const NO_ROOM =
	'A comparison here would fall into a block that is never closed, or break one. Put the cursor on an empty line, then insert.';

/** The edit that inserts a block into a note, with the new cursor position: on the line after the block. Or why there is none. */
export type PlannedBlock = { readonly edit: Edit; readonly cursor: number; readonly refusal: null } | (Refusal & { readonly edit: null });

/**
 * Plans the edit that inserts a `compare` block at a cursor: on its line if that is empty, or else below the block that contains it, after
 * the properties, the list, the table or the code, and inside the same quotes and callouts. Nothing is replaced. The edited note is parsed
 * again: if anything but the new block is read differently than before, the block is placed further down, or there is no edit.
 * @param recipe the lines between the fences.
 */
export function planComparison(text: string, cursor: number, recipe: readonly string[]): PlannedBlock {
	const scan = scanNote(text);
	for (const spot of findBlockSpots(scan, wholeOffset(text, cursor))) {
		const { edit, behind } = editAt(text, spot, fenced(recipe));
		const edited = scanNote(applyEdit(text, edit));
		const hole = { from: edit.from, to: edit.from + edit.after.length };
		const isThere = findRecipes(edited).some(({ from, to, source }) => from >= hole.from && to <= hole.to && source === recipe.join('\n'));
		const isSame = shapeBeside(edited, hole) === shapeBeside(scan, { from: edit.from, to: edit.from });
		if (isThere && isSame && isInQuotesAlone(edited, hole.from, hole.to)) return { edit, cursor: behind, refusal: null };
	}
	return { edit: null, refusal: NO_ROOM };
}

/** The lines of the block, in fences that no line of the recipe closes. */
function fenced(recipe: readonly string[]): string[] {
	let length = 3;
	for (const line of recipe) for (const [run] of line.matchAll(/`+/g)) length = Math.max(length, run.length + 1);
	const fence = '`'.repeat(length);
	return [fence + COMPARE, ...recipe, fence];
}

/** The edit at a place, with the note's line endings, and the offset of the line after the block once the edit is made. */
function editAt(text: string, spot: BlockSpot, block: readonly string[]): { edit: Edit; behind: number } {
	const { at, depth, isLineStart, needsBlankAbove, needsBlankBelow, isLast } = spot;
	const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
	const prefix = '> '.repeat(depth);
	const blank = prefix.trimEnd();
	const lines = [...(needsBlankAbove ? [blank] : []), ...block.map((line) => prefix + line)];
	const written = lines.join(eol);
	const after = isLineStart ? written + eol : eol + written + (needsBlankBelow ? eol + blank : isLast ? eol : '');
	const behind = at + (isLineStart ? after.length : eol.length + written.length + eol.length);
	return { edit: { from: at, to: at, before: '', after }, behind };
}

/** Whether the inserted range is only in quotes and callouts: in a list or an admonition block it would become part of that. */
function isInQuotesAlone({ blocks, callouts }: Scan, from: number, to: number): boolean {
	if (callouts.some((one) => one.syntax === 'ad' && one.from < to && one.to > from)) return false;
	return blocks.filter((block) => block.from >= from && block.to <= to).every(({ container }) => isQuote(container));
}

function isQuote(container: Container | null): boolean {
	return container === null || ((container.kind === 'quote' || container.kind === 'callout') && isQuote(container.parent));
}
