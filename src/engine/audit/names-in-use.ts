import type { Lexicon } from '../lexicon/lexicon';
import type { Entry } from '../note/entry';
import type { Link } from '../note/links';
import { isFolderNote } from '../note/title-heading';
import { counted, someOf } from '../text/counted';
import { foldName } from '../text/fold';
import { plainText } from '../text/plain-text';
import { basesOf } from '../text/plurals';
import { shortened } from '../text/shortened';
import type { CauseWords, FindingPlace } from './cause';

/** In so many notes links must call an entry by a text before that is a name in use. */
const LEAST_NOTES = 3;
/** A text with more words says something about the entry. */
const MOST_WORDS = 5;

/** Paths, and parts of a text. */
const NO_NAME = /[/\\§]|\.md$/i;

const ADD_ALIAS = 'Add what is a name to its aliases, so that mentions and searches find it.';

/** A text of links to one entry. */
interface TextInUse {
	readonly text: string;
	readonly places: FindingPlace[];
	readonly notes: Set<string>;
}

/** Names by which links call an entry though it does not have them. */
export interface NamesInUse {
	readonly id: string;
	/** What they are, whose, and in how many notes. */
	readonly words: CauseWords;
	/** By path and line. */
	readonly places: readonly FindingPlace[];
}

/** Learns from the texts of hand-made links which names of entries are in use without being aliases. */
export class LinkTexts {
	/** By entry, then by the folded text. */
	private readonly byEntry = new Map<string, Map<string, TextInUse>>();
	/** By folded text, the entries that links with it lead to: a text that leads to many, such as "here", is a name of none. */
	private readonly entries = new Map<string, Set<string>>();

	constructor(private readonly lexicon: Lexicon) {}

	/** Takes a link of the note at a path. Links are handed in by path and line. */
	add({ display, target, subpath, place, embed, line }: Link, path: string): void {
		if (place !== 'body' || embed || subpath !== '' || display === target) return;
		const text = plainText(display).replace(/\s+/g, ' ').trim().replace(/^(?:the|an?) /i, '');
		if (!/^[\p{L}\p{N}].*\p{L}/u.test(text) || text.split(' ').length > MOST_WORDS || NO_NAME.test(text)) return;
		const id = this.lexicon.follow({ target, subpath }, path)?.id ?? '';
		const entry = this.lexicon.entry(id);
		if (!entry || entry.path === path || isFolderNote(entry.names[0]?.text ?? '')) return;
		const key = foldName(text);
		const entries = this.entries.get(key) ?? new Set();
		this.entries.set(key, entries.add(id));
		const texts = this.byEntry.get(id) ?? new Map<string, TextInUse>();
		this.byEntry.set(id, texts);
		const held = texts.get(key) ?? { text, places: [], notes: new Set<string>() };
		texts.set(key, held);
		held.places.push({ path, line });
		held.notes.add(path);
	}

	/** The names in use, entry by entry. */
	*namesInUse(): Generator<NamesInUse> {
		for (const [id, texts] of this.byEntry) {
			const entry = this.lexicon.entry(id);
			const names = entry ? [...texts].filter(([key, { notes }]) => notes.size >= LEAST_NOTES && this.isNameOf(entry, key)) : [];
			if (!entry || names.length === 0) continue;
			const used = names.map(([, one]) => one).sort((a, b) => b.notes.size - a.notes.size);
			const places = used.flatMap((one) => one.places);
			const title = shortened(entry.names[0]?.text ?? id);
			const called = someOf(used.map(({ text, notes }) => `"${shortened(text)}" (${counted(notes.size, 'note')})`));
			const which = used.length === 1 ? 'which is no name of it' : 'which are no names of it';
			const what = `Links to "${title}" say ${called}, ${which}.`;
			yield { id, words: { what, places: 'told', advice: ADD_ALIAS }, places: places.sort(byPlace) };
		}
	}

	/** Whether a text that links have may be a name of an entry: one that neither it nor another has, and that leads nowhere else. */
	private isNameOf(entry: Entry, key: string): boolean {
		if ((this.entries.get(key)?.size ?? 0) > 1) return false;
		if (this.lexicon.ownersOf(key).length > 0) return false;
		const forms = new Set(inBases(key));
		return !entry.names.some(({ text }) => inBases(foldName(text)).some((form) => forms.has(form)));
	}
}

/** A folded name with what its last word may be the plural or possessive of, without hyphens. */
function inBases(name: string): string[] {
	const words = name.replace(/[\u2010-\u2015-]+/g, ' ').split(' ');
	return basesOf(words[words.length - 1] ?? '').map((base) => [...words.slice(0, -1), base].join(' '));
}

function byPlace(a: FindingPlace, b: FindingPlace): number {
	return a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1;
}
