import { lookUp } from '../lexicon/look-up';
import type { Lexicon } from '../lexicon/lexicon';
import type { Block } from '../note/blocks/level';
import { closesFence, firstNonBlank, openingFence } from '../text/line-starts';
import type { Scan } from '../note/prose';
import type { Range } from '../text/range';
import { parseRecipe } from './recipe';

/** The language on the fence of a comparison. */
export const COMPARE = 'compare';

/** A fenced block with a recipe: the block's range, and the lines between its fences without quote marks. */
interface RecipeBlock extends Range {
	readonly source: string;
}

/** The `compare` blocks of a note in order, including those in quotes, callouts and lists. */
export function findRecipes(scan: Scan): RecipeBlock[] {
	return scan.blocks.flatMap((block) => (block.kind === 'code' ? recipeOf(scan.text, block) : []));
}

function recipeOf(text: string, { lines, from, to }: Block): RecipeBlock[] {
	const [first = 0, end = 0] = lines;
	const fence = openingFence(text, firstNonBlank(text, first, end), end);
	if (fence?.info.split(/\s/, 1)[0] !== COMPARE) return [];
	const source: string[] = [];
	for (let i = 2; i + 1 < lines.length; i += 2) {
		const [start = 0, stop = 0] = lines.slice(i, i + 2);
		if (i + 2 >= lines.length && closesFence(text, start, stop, fence)) break;
		source.push(text.slice(start, stop));
	}
	return [{ from, to, source: source.join('\n') }];
}

/** An entry to be compared, and the name it was picked by. */
export interface PickedEntry {
	readonly id: string;
	readonly name: string;
}

/**
 * Writes the lines of a recipe: each entry by the name it was picked by, or by its path and place if that name would be read differently
 * or leads to no single entry; null if one of them cannot be written in either way.
 */
export function writeRecipe(lexicon: Lexicon, picked: readonly PickedEntry[]): string[] | null {
	const lines: string[] = [];
	for (const { name, id } of picked) {
		const line = [name, id.replace(/\.md#/i, '#'), id, `[[${id}]]`].find((one) => leadsTo(lexicon, one, id));
		if (line === undefined) return null;
		lines.push(line);
	}
	return lines;
}

/** Whether a line of a recipe is read as one name that leads to the entry with an id. */
function leadsTo(lexicon: Lexicon, line: string, id: string): boolean {
	if (line !== line.trim() || /[\r\n]/.test(line)) return false;
	const { recipe: { notes }, problems } = parseRecipe(line);
	const found = notes.length === 1 && problems.length === 0 ? lookUp(lexicon, notes[0] ?? '') : null;
	return found?.kind === 'found' && found.entry.id === id;
}
