import type { Attribute } from '../note/facts/attribute';
import type { Note } from '../note/note';
import { foldPath } from '../text/fold';
import { readCondition } from './authority';
import type { Preferences } from './suggest';

const NONE: readonly never[] = [];

/**
 * Makes notes lean: of their facts only those remain by which mentions are found and judged, so that a large vault takes half the memory.
 * What is said of attributes, tables, callouts and problems is gone.
 */
export class LeanNotes {
	/** The keys of the properties whose values count, folded. */
	private readonly properties: ReadonlySet<string>;
	/** One attribute for each kind and key: only whether a note has it counts. */
	private readonly known = new Map<string, Attribute>();
	private readonly tags = new Map<string, string>();

	/** @param preferences what mentions are judged by. */
	constructor({ scope, meanings }: Pick<Preferences, 'scope' | 'meanings'>) {
		const asked = meanings.flatMap(({ property }) => (property === undefined ? [] : [readCondition(property).key]));
		this.properties = new Set(['lexicon', foldPath(scope.property), ...asked]);
	}

	/** The note with these facts alone. */
	of(note: Note): Note {
		const aliases = this.properties.has('alias') || this.properties.has('aliases') ? note.nameSources.aliases : NONE;
		const terms = note.terms.map((group) => ({ ...group, terms: group.terms.map((term) => ({ ...term, attributes: NONE })) }));
		return {
			...note,
			nameSources: { heading: null, aliases, title: null },
			tags: note.tags.map((tag) => this.tagLike(tag)),
			attributes: this.keysOf(note.attributes),
			reference: null,
			terms: terms.length === 0 ? NONE : terms,
			fieldSections: NONE,
			grids: NONE,
			callouts: NONE,
			problems: NONE,
			unread: null,
		};
	}

	private tagLike(tag: string): string {
		const known = this.tags.get(tag);
		if (known === undefined) this.tags.set(tag, tag);
		return known ?? tag;
	}

	/** What tells how a note calls its facts: terms inside notes are told from these by it. */
	private keysOf(attributes: readonly Attribute[]): readonly Attribute[] {
		const kept = new Set<Attribute>();
		for (const one of attributes) {
			const { kind, key, needs } = one;
			if (kind === 'property' && this.properties.has(foldPath(key))) kept.add(one);
			else if (kind !== 'heading' && needs === undefined) kept.add(this.keyLike(one));
		}
		return kept.size === 0 ? NONE : [...kept];
	}

	private keyLike({ kind, key }: Attribute): Attribute {
		const place = `${kind}\t${key}`;
		const known = this.known.get(place) ?? { kind, key, value: '', line: 0, from: 0, to: 0 };
		this.known.set(place, known);
		return known;
	}
}
