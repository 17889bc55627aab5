import { foldName, type Candidate, type Mention, type Reason } from '../../../../src/engine';
import type { ListedMention, ListedNote, ListedTerm } from '../../../../src/obsidian/mentions/model/list';

/** A mention that says only what a test is about. */
export function mentionOf(parts: Partial<Mention> & Pick<Mention, 'path'>): Mention {
	const { text = 'ACO', from = 0 } = parts;
	return {
		text,
		from,
		to: from + text.length,
		kind: 'unlinked',
		line: 1,
		targets: [],
		ambiguous: false,
		candidates: [],
		suggested: false,
		score: 0,
		reasons: [],
		fingerprint: from + 1,
		...parts,
	};
}

/** A mention in a list, of a note that is changed at a time. The title is the file's name. */
export function listedAs(
	mention: Mention,
	{
		name = mention.text, path = mention.path, tags = [], time = 0, term = null,
	}: Partial<ListedNote> & { readonly name?: string; readonly term?: ListedTerm | null } = {},
): ListedMention {
	const title = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
	const note = { id: path, path, title, tags, time, folded: foldName(`${title}\n${path}`) };
	return { key: `${mention.path} ${mention.from}`, mention, name, note, term };
}

/** A reason with so many points. */
export function reason(code: string, points: number, text = code): Reason {
	return { code, points, text };
}

/** A note that may be meant, with what speaks for it. */
export function candidate(path: string, ...reasons: Reason[]): Candidate {
	return { id: path, name: path, score: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}
