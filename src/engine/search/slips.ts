import { isCode, mayBeSlip } from './codes';
import type { NearFinder, NearWord } from './near-words';
import { LETTERS, WORD_COST } from './ranking';
import type { SearchIndex } from './search-index';
import { isLongInside, mayBeHalf, mayBeInside } from './typos';

/** A word that a typed one may be a slip or a part of: its number, what that costs, and whether it is evidence in a definition as well. */
interface Slip {
	readonly id: number;
	readonly cost: number;
	readonly isTold: boolean;
}

/** A word that is typed, and whether it is the last of several. */
interface SlippedWord {
	readonly text: string;
	readonly isLast: boolean;
}

/** The words of an index that a typed one may be a slip or a part of, the likeliest first; a code is a slip of none. */
export function slipsFor(word: SlippedWord, index: SearchIndex, nearWords: NearFinder): Slip[] {
	const { text } = word;
	const { words } = index.data;
	const { near, around } = nearWords.find(text);
	const slips: Slip[] = [];
	for (const one of isCode(text) ? [] : near) {
		const other = words[one.id] ?? '';
		const cost = costOf(word, other, one);
		if (cost === Infinity || !mayBeSlip(text, other, () => index.isAcronym(one.id))) continue;
		slips.push({ id: one.id, cost, isTold: one.whole !== Infinity || text.length >= LETTERS.longHalf });
	}
	for (const id of mayBeInside(text) ? around : []) {
		const other = words[id] ?? '';
		if (!isLongInside(text, other)) continue;
		slips.push({ id, cost: WORD_COST.around + WORD_COST.aroundRest * (1 - text.length / other.length), isTold: true });
	}
	return slips.sort((a, b) => a.cost - b.cost);
}

function costOf({ text, isLast }: SlippedWord, other: string, { whole, half }: NearWord): number {
	const rest = Math.max(0, 1 - text.length / other.length);
	const halved = mayBeHalf(text, other, isLast) ? WORD_COST.half + WORD_COST.slip * half + WORD_COST.halfRest * rest : Infinity;
	return Math.min(WORD_COST.whole + WORD_COST.slip * whole, halved);
}
