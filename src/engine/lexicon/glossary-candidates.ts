import { foldPath } from '../text/fold';
import type { Note } from '../note/note';
import { glossaryWeight, GLOSSARY_WEIGHTS } from '../note/terms/glossary-name';
import { DEFAULT_SCOPE, isDefined, isEntry, type Scope } from './scope';

/** A part of a vault that looks like its glossary. */
export interface GlossaryCandidate {
	/** Notes with a tag or one below it, notes in a folder, notes that state what they are, or notes with aliases. */
	readonly kind: 'tag' | 'folder' | 'defined' | 'aliased';
	/** The tag without `#`, or the path of the folder; empty for `defined` and `aliased`. */
	readonly text: string;
	/** The number of entries that the glossary would have. */
	readonly count: number;
}

/** How much the size of a candidate counts: a tag "glossary" for more than a few definitions, and these for more than "concepts". */
const WEIGHTS = { ...GLOSSARY_WEIGHTS, defined: 0.4, aliased: 0.1 } as const;

/** The least share of the notes that must state a definition, or have aliases: a few in a large vault are no glossary. */
const LEAST = { tag: 0, folder: 0, defined: 0.05, aliased: 0.1 } as const;

/**
 * Finds what looks like the glossary of a vault, note by note: tags and folders that are called so, and the notes that state their
 * definition. Where nothing says so plainly, the notes with aliases: who writes down other names of a thing has a note about that thing.
 * Templates and excluded folders do not count.
 */
export class GlossaryCandidates {
	private readonly found = new Map<string, GlossaryCandidate & { weight: number }>();
	/** The part of a tag or folder that is called like a glossary, and how telling it is; null if none. */
	private readonly parts = new Map<string, { readonly part: string; readonly weight: number } | null>();
	private readonly scope: Scope;
	private notes = 0;

	/** @param excluded folders whose notes are never entries. */
	constructor(excluded: readonly string[]) {
		this.scope = { ...DEFAULT_SCOPE, excluded };
	}

	/** Takes one note into account. Its cost is that of its tags and its path. */
	add(note: Note): void {
		if (!isEntry(note, this.scope)) return;
		this.notes++;
		const seen = new Set<string>();
		const count = (kind: GlossaryCandidate['kind'], text: string, weight: number): void => {
			const key = `${kind} ${foldPath(text)}`;
			if (seen.has(key)) return;
			seen.add(key);
			const known = this.found.get(key);
			this.found.set(key, { kind, text: known?.text ?? text, weight, count: (known?.count ?? 0) + 1 });
		};
		const folder = note.path.slice(0, Math.max(note.path.lastIndexOf('/'), 0));
		const look = (kind: GlossaryCandidate['kind'], path: string): void => {
			const named = this.partOf(path);
			if (named) count(kind, named.part, named.weight);
		};
		for (const tag of note.tags) look('tag', tag);
		look('folder', folder);
		if (isDefined(note)) count('defined', '', WEIGHTS.defined);
		if (note.nameSources.aliases.length > 0) count('aliased', '', WEIGHTS.aliased);
	}

	/** The candidates found so far, the most telling first. */
	all(): GlossaryCandidate[] {
		const enough = [...this.found.values()].filter(({ kind, count }) => count >= this.notes * LEAST[kind]);
		const isPlain = enough.some(({ weight }) => weight > WEIGHTS.perhaps);
		const found = enough
			.filter(({ kind, count }) => kind !== 'aliased' || (!isPlain && count < this.notes))
			.sort((a, b) => b.count * b.weight - a.count * a.weight || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
		return found.map(({ kind, text, count }) => ({ kind, text, count }));
	}

	/** The beginning of a path up to the first part that is called like a glossary: `note/term` of `note/term/him`. */
	private partOf(path: string): { readonly part: string; readonly weight: number } | null {
		const known = this.parts.get(path);
		if (known !== undefined) return known;
		const names = path.split('/');
		const weights = names.map(glossaryWeight);
		const at = weights.findIndex((weight) => weight > 0);
		const found = at < 0 ? null : { part: names.slice(0, at + 1).join('/'), weight: weights[at] ?? 0 };
		this.parts.set(path, found);
		return found;
	}
}

/** The scope that makes a candidate the glossary. @param now the scope in force, whose excluded folders stay. */
export function scopeOfCandidate({ kind, text }: Pick<GlossaryCandidate, 'kind' | 'text'>, now: Scope): Scope {
	const { excluded } = now;
	const list = (wanted: GlossaryCandidate['kind']): string[] => (kind === wanted ? [text] : []);
	const property = kind === 'aliased' ? 'aliases' : '';
	return { tags: list('tag'), folders: list('folder'), property, defined: kind === 'defined', excluded };
}
