import { listOfLost } from '../note/frontmatter/unread';
import { counted } from '../text/counted';
import type { Problem } from '../text/problem';
import type { CauseWords } from './cause';

/** The words for problems with names and tags that are one cause in all notes that have them; null for other problems. */
export function aboutWords({ code, message, about, advice = '' }: Problem): CauseWords | null {
	if (!about) return null;
	const what = (notes: number, _: string, all: readonly string[]): string => {
		if (code === 'tag-refused') return `Obsidian refuses ${listOfLost(all)} of ${counted(notes, 'note')}. ${advice}`;
		if (notes === 1) return message;
		return `${counted(notes, 'note')} have tags or aliases that Obsidian no longer reads: ${listOfLost(all)}. ${advice}`;
	};
	return { what, places: 'told' };
}
