import type { Name } from '../note/names';
import { readFrontmatter } from '../note/frontmatter/frontmatter';
import { contentWordsAround } from '../text/content-words';
import { foldName } from '../text/fold';
import { LineIndex } from '../text/line-index';
import { own, type Range } from '../text/range';
import { fingerprintOf } from './fingerprint';
import { findLongForm } from './long-forms';

/** An entry by its id, and its form of the name. */
export interface NameOwner {
	readonly id: string;
	readonly name: Name;
}

/** A name of another note in the prose of a note, with all that is needed to judge it without the text. */
export interface Occurrence extends Range {
	/** The entries that have the name, by id. */
	readonly owners: readonly NameOwner[];
	/** Whether it stands, wholly or in part, inside a name of the note itself. */
	readonly inOwnName: boolean;
	/** How it stands there, packed. @see unpackStanding */
	readonly standing: number;
	/** The text at its range. */
	readonly text: string;
	/** The line it is on, 1-based. */
	readonly line: number;
	/** A hash of the place and the words around it: it stays the same when other parts of the note change. */
	readonly fingerprint: number;
	/** The evidence around it; null if only one entry has the name. */
	readonly evidence: Evidence | null;
}

/** The evidence in a note around a name that several entries have. */
export interface Evidence {
	/** What the name stands for, if the note says so anywhere; else null. */
	readonly longForm: string | null;
	/** The words around it in lower case, without stop words. */
	readonly near: readonly string[];
}

/** A place of a name in a text. */
export type OwnedPlace = Range & Pick<Occurrence, 'owners' | 'inOwnName' | 'standing'>;

/** Reads, around the places of names in a text, what is needed to judge them. @param places sorted and disjoint. */
export function readOccurrences(text: string, places: readonly OwnedPlace[]): Occurrence[] {
	const lines = new LineIndex(text);
	const evidence = places.some(({ owners }) => owners.length > 1) ? evidenceOf(text, places) : null;
	return places.map(({ from, to, owners, inOwnName, standing }, i): Occurrence => ({
		from,
		to,
		owners,
		inOwnName,
		standing,
		text: own(text.slice(from, to)),
		line: lines.lineAt(from),
		fingerprint: fingerprintOf(text, { from, to }),
		evidence: evidence?.[i] ?? null,
	}));
}

function nameOf({ owners }: OwnedPlace): string {
	return foldName(owners[0]?.name.text ?? '');
}

/** The evidence for ambiguous names in a note; an expansion given at one place counts for all places of the name. */
function evidenceOf(text: string, places: readonly OwnedPlace[]): (Evidence | null)[] {
	const { body } = readFrontmatter(text);
	const here = places.map((place) => (place.owners.length < 2 ? null : findLongForm(text, place)));
	const longForms = new Map<string, string>();
	for (const [i, place] of places.entries()) {
		const longForm = here[i] ?? null;
		if (longForm !== null && !longForms.has(nameOf(place))) longForms.set(nameOf(place), own(longForm));
	}
	return places.map((place, i) => {
		if (place.owners.length < 2) return null;
		const longForm = here[i] ?? null;
		const near = contentWordsAround(text, place, body);
		return { longForm: longForm === null ? (longForms.get(nameOf(place)) ?? null) : own(longForm), near };
	});
}
