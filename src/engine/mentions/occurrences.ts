import { foldName } from '../text/fold';
import type { Scan } from '../note/prose';
import { own, type Range } from '../text/range';
import type { NameMatch } from '../names/find-names';
import { findLongForm } from './long-forms';
import type { NameOwner } from '../names/trie';
import { printOf } from './fingerprint';
import { contentWordsAround } from '../text/content-words';

/** A name found in the prose of a note that is not its own, with what it takes to judge it without the text. */
export interface Occurrence extends Range {
	/** The notes that have the name, by path. */
	readonly owners: readonly NameOwner[];
	/** What is written there. */
	readonly text: string;
	/** The line it stands on, counted from 1. */
	readonly line: number;
	/** A number for the place, made of the words around it: it stays when other parts of the note change. */
	readonly print: number;
	/** What the note says around it; null where one note alone has the name. */
	readonly evidence: Evidence | null;
}

/** What a note says around a name that several notes have. */
export interface Evidence {
	/** What the note says the name stands for, where it says so anywhere; else null. */
	readonly longForm: string | null;
	/** The words around it in small letters, without those that say nothing. */
	readonly near: readonly string[];
}

/** The numbers of a place: from, to, line, print. */
const PLACE = 4;
const NO_OCCURRENCES: readonly Occurrence[] = [];

/**
 * The occurrences of a note, put together when they are asked for. A vault has hundreds of thousands, of which few are ever looked at: kept
 * as numbers and one text they take a fraction of the room, and of the time to make and to collect.
 */
export class OccurrenceList {
	private constructor(
		private readonly places: readonly number[],
		private readonly owners: readonly (readonly NameOwner[])[],
		/** What is written at all places, one after the other. */
		private readonly written: string,
		/** In step with the owners; null if no name there has several. */
		private readonly evidence: readonly (Evidence | null)[] | null,
	) {}

	/** Of the matches in a text. */
	static of(scan: Scan, matches: readonly NameMatch[]): OccurrenceList {
		if (matches.length === 0) return NOTHING;
		const { text, lines } = scan;
		const places = matches.flatMap((match) => [match.from, match.to, lines.lineAt(match.from), printOf(text, match)]);
		const evidence = matches.some(({ owners }) => owners.length > 1) ? evidenceOf(scan, matches) : null;
		const written = matches.length === 1 ? own(writtenAt(text, matches[0])) : matches.map((match) => writtenAt(text, match)).join('');
		return new OccurrenceList(places, matches.map(({ owners }) => owners), written, evidence);
	}

	/** Of occurrences that were put together once. */
	static from(occurrences: readonly Occurrence[]): OccurrenceList {
		const evidence = occurrences.some((one) => one.evidence) ? occurrences.map((one) => one.evidence) : null;
		const places = occurrences.flatMap(({ from, to, line, print }) => [from, to, line, print]);
		return new OccurrenceList(places, occurrences.map(({ owners }) => owners), occurrences.map(({ text }) => text).join(''), evidence);
	}

	/** All of them, in order. */
	all(): readonly Occurrence[] {
		let at = 0;
		return this.owners.length === 0 ? NO_OCCURRENCES : this.owners.map((owners, i): Occurrence => {
			const [from = 0, to = 0, line = 0, print = 0] = this.places.slice(i * PLACE, i * PLACE + PLACE);
			const text = this.written.slice(at, at += to - from);
			return { from, to, owners, text, line, print, evidence: this.evidence?.[i] ?? null };
		});
	}
}

const NOTHING = OccurrenceList.from([]);

function writtenAt(text: string, match: Range | undefined): string {
	return match ? text.slice(match.from, match.to) : '';
}

function nameOf({ owners }: NameMatch): string {
	return foldName(owners[0]?.name.text ?? '');
}

/** What a note says around the names in it that several notes have: where it spells a name out, that goes for all places of the name. */
function evidenceOf({ text, opening }: Scan, matches: readonly NameMatch[]): (Evidence | null)[] {
	const here = matches.map((match) => (match.owners.length < 2 ? null : findLongForm(text, match)));
	const longForms = new Map<string, string>();
	for (const [i, match] of matches.entries()) {
		const longForm = here[i] ?? null;
		if (longForm !== null && !longForms.has(nameOf(match))) longForms.set(nameOf(match), own(longForm));
	}
	return matches.map((match, i) => {
		if (match.owners.length < 2) return null;
		const longForm = here[i] ?? null;
		return { longForm: longForm === null ? (longForms.get(nameOf(match)) ?? null) : own(longForm), near: contentWordsAround(text, match, opening.body) };
	});
}
