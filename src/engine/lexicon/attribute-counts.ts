import type { Attribute } from '../note/facts/attribute';
import { readKey, withoutNumber } from '../note/facts/keys';
import { wordsIn } from '../note/facts/label-key';
import type { Note } from '../note/note';
import { KeyFolding } from './key-folding';

/** What a note adds to the counts. Its folded keys come each with the value by which notes may be alike. */
interface CountedKeys {
	readonly keys: ReadonlyMap<string, string | null>;
	readonly headings: ReadonlySet<string>;
	/** The folded headings with something below them, and each once more with the prose there, on a line of its own. */
	readonly sections: ReadonlySet<string>;
}

/** So many notes must have a heading for it to be a fact where nothing stands below it. */
const NOTES_OF_HEADING = 3;
/** Where so many notes have a key, and nearly all of them the same value, a template wrote it. */
const NOTES_ALIKE = 10;
const SHARE_ALIKE = 0.9;
/** Longer values are nobody's marks. */
const LONGEST_MARK = 60;
/** What a template says in a section: prose of so many words, in so many notes, and in so many of those that have the section. */
const TEMPLATE = { words: 5, longest: 600, notes: 3, share: 0.5 };
/** A key of more words is a sentence. */
const MOST_WORDS = 12;
/** How a list, table, quote, formula or code begins. */
const BLOCK = /^(?:[-+*]\s|\d{1,9}[.)]\s|[>|`~$])/;

/** How many notes have a key, and with which values: what one note alone cannot know. The cost of a change is that of the note's keys. */
export class AttributeCounts {
	private readonly keys = new Map<string, number>();
	private readonly headings = new Map<string, number>();
	private readonly sections = new Map<string, number>();
	private readonly values = new Map<string, Map<string, number>>();
	private readonly folding = new KeyFolding();

	/** What a note is counted with. Labels that are candidates themselves vouch for nothing. */
	keysOf({ attributes, grids }: Pick<Note, 'attributes' | 'grids'>): CountedKeys {
		const keys = new Map<string, string | null>();
		const headings = new Set<string>();
		const sections = new Set<string>();
		for (const { key, kind, value, needs } of attributes) {
			if (needs === 'key') continue;
			const folded = this.folding.of(key);
			if (kind === 'heading') {
				headings.add(folded);
				for (const one of sectionKeys(folded, value)) sections.add(one);
			}
			if (!keys.has(folded)) keys.set(folded, kind !== 'heading' && value.length <= LONGEST_MARK ? value : null);
		}
		for (const { heads, rows } of grids) {
			for (const key of [...heads, ...rows.map((row) => row.key)]) if (!keys.has(this.folding.of(key))) keys.set(this.folding.of(key), null);
		}
		return { keys, headings, sections };
	}

	/** @param by 1 to add what a note is counted with, -1 to take it away. */
	count({ keys, headings, sections }: CountedKeys, by: 1 | -1): void {
		for (const heading of headings) bump(this.headings, heading, by);
		for (const section of sections) bump(this.sections, section, by);
		for (const [key, value] of keys) {
			bump(this.keys, key, by);
			if (value === null) continue;
			const held = this.values.get(key) ?? new Map<string, number>();
			this.values.set(key, held);
			bump(held, value, by);
			if (held.size === 0) this.values.delete(key);
		}
	}

	/** Whether a note has a folded key, apart from one that is counted with `own`. */
	isKnown(key: string, own: CountedKeys | null): boolean {
		return (this.keys.get(key) ?? 0) > (own?.keys.has(key) ? 1 : 0);
	}

	/** Whether enough notes have a folded heading for it to be a fact without a value. */
	isCommonHeading(key: string): boolean {
		return (this.headings.get(key) ?? 0) >= NOTES_OF_HEADING;
	}

	/**
	 * Whether an attribute is not worth comparing: nearly all notes with its key, and not few, have the same value for it, or a template wrote
	 * its value, or its key is a sentence that no other note has.
	 */
	tellsNothing({ key, kind, value }: Pick<Attribute, 'key' | 'kind' | 'value'>): boolean {
		const folded = this.folding.of(key);
		if (this.isMark(folded) || (kind === 'heading' && (this.isTemplate(folded, value) || this.isSkeleton(value)))) return true;
		return (this.keys.get(folded) ?? 0) < 2 && wordsIn(key) > MOST_WORDS;
	}

	private isMark(key: string): boolean {
		const notes = this.keys.get(key) ?? 0;
		if (notes < NOTES_ALIKE) return false;
		for (const count of this.values.get(key)?.values() ?? []) if (count >= notes * SHARE_ALIKE) return true;
		return false;
	}

	private isTemplate(key: string, value: string): boolean {
		const [all = '', prose] = sectionKeys(key, value);
		const notes = prose === undefined ? 0 : (this.sections.get(prose) ?? 0);
		return notes >= TEMPLATE.notes && notes >= TEMPLATE.share * (this.sections.get(all) ?? 0);
	}

	/** Whether a section holds nothing but sub-headings of a template, below which other notes say something. */
	private isSkeleton(value: string): boolean {
		if (!value.startsWith('- ') || value.length > TEMPLATE.longest) return false;
		return value.split('\n').every((line) => {
			const mark = /^\s*- /.exec(line)?.[0];
			const key = mark === undefined ? '' : this.folding.of(withoutNumber(readKey(line.slice(mark.length))));
			return this.isCommonHeading(key) && this.sections.has(key);
		});
	}
}

/** What a section with something in it is counted under. */
function sectionKeys(key: string, value: string): readonly string[] {
	if (value === '') return [];
	const isProse = value.length <= TEMPLATE.longest && !BLOCK.test(value) && wordsIn(value) >= TEMPLATE.words;
	return isProse ? [key, `${key}\n${value.replace(/\s*\u2026$/, '')}`] : [key];
}

function bump(counts: Map<string, number>, key: string, by: 1 | -1): void {
	const count = (counts.get(key) ?? 0) + by;
	if (count === 0) counts.delete(key);
	else counts.set(key, count);
}
