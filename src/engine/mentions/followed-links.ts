import type { Lexicon } from '../lexicon/lexicon';
import type { Link } from '../note/links';
import type { Note } from '../note/note';
import type { Range } from '../text/range';
import type { FollowedLink } from './places';

/** What is to be known of a note to follow its links. */
type LinkingNote = Pick<Note, 'path' | 'links'>;

/**
 * The links in the running text of a note that lead to other entries, each with the range of its text; without embeds, which are no words
 * of the author's.
 * @param written the ids of the entries that a batch has linked in it.
 */
export function followLinks(lexicon: Lexicon, note: LinkingNote, text: string, written: readonly string[] = []): FollowedLink[] {
	return note.links.flatMap((link) => {
		if (link.place !== 'body' || link.embed || (link.target === '' && link.subpath === '')) return [];
		const lead = lexicon.follow(link, note.path);
		const entry = lead && lexicon.entry(lead.id);
		if (!entry || entry.path === note.path) return [];
		return [{ id: entry.id, isOurs: written.includes(entry.id), ...textRange(text, link) }];
	});
}

/** Where in a text readers see a link. */
function textRange(text: string, { syntax, display, target, from, to }: Link): Range {
	if (syntax === 'markdown') return { from: from + 1, to: from + 1 + display.length };
	const whole = text.slice(from, to);
	const at = whole.lastIndexOf(display);
	if (at > 0) return { from: from + at, to: from + at + display.length };
	const start = from + Math.max(0, whole.indexOf(target));
	return { from: start, to: start + target.length };
}
