import type { Lexicon } from '../lexicon/lexicon';
import type { Linkers } from './linkers';
import type { MentionIndex } from './mention-index';

/**
 * Takes the names of the note at a path, and of the terms inside it, over from the lexicon into the index.
 * @returns the notes to rescan, by path: those that contain a removed name, those that may contain a new one, and those whose links may
 * lead elsewhere now.
 */
export function takeNames({ lexicon, linkers, index }: TakenFrom, path: string): ReadonlySet<string> {
	const before = index.namedAt(path);
	const paths = new Set(index.setNames(path, lexicon.get(path), lexicon.termsIn(path)));
	const after = index.namedAt(path);
	if (signatureOf(before) === signatureOf(after)) return paths;
	// Links may say a name that serves looking up alone.
	const names = [...before.values(), ...after.values(), lexicon.get(path)?.names ?? []];
	for (const some of names) for (const other of linkers.of({ path, names: some })) paths.add(other);
	return paths;
}

/** What names are taken from, and into. */
interface TakenFrom {
	readonly lexicon: Lexicon;
	readonly linkers: Linkers;
	readonly index: MentionIndex;
}

function signatureOf(named: ReturnType<MentionIndex['namedAt']>): string {
	return Array.from(named, ([id, names]) => [id, ...names.map(({ text }) => text)].join('\t')).join('\n');
}
