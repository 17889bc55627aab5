import { counted, someOf } from '../text/counted';
import { shortened } from '../text/shortened';
import { FINDING_KINDS, type FindingCode, type Severity } from './kinds';

/** A place in a note. `line` is 1-based. */
interface FindingPlace {
	readonly path: string;
	readonly line: number;
}

/**
 * Something wrong or missing in the vault: one cause, however many places it has. `path` and `line` are the first place, `count` is the
 * number of places, `places` are at most the first three; the message says what to do about it.
 */
export interface Finding extends FindingPlace {
	readonly code: FindingCode;
	readonly severity: Severity;
	readonly message: string;
	readonly count: number;
	readonly places: readonly FindingPlace[];
}

/** How many places of a cause are kept. */
export const MOST_PLACES = 3;
/** A message longer than this names no notes: the places show them. */
const LONGEST_MESSAGE = 400;

/** The message for a cause, in whole sentences. */
export interface CauseWords {
	/** A sentence, or how to make it of what the places are about and in how many notes they are. */
	readonly what: string | ((about: readonly string[], notes: number) => string);
	/** How the message refers to the places: as one thing, as similar problems in one note, or not at all because it already names them. */
	readonly places: 'same' | 'alike' | 'told';
	readonly advice?: string;
}

/** A finding being collected: counts the places of one cause, and keeps a few of them. */
export class Cause {
	private total = 0;
	private notes = 0;
	private readonly places: FindingPlace[] = [];
	/** The first notes that contain it. */
	private readonly paths: string[] = [];
	private lastPath: string | null = null;
	private readonly about = new Set<string>();

	constructor(
		readonly code: FindingCode,
		/** Identifies it among the causes of its code. */
		readonly key: string,
		private readonly words: CauseWords,
	) {}

	/** The number of places. */
	get count(): number {
		return this.total;
	}

	/** Adds a place. Places are added in order of path and line, those of one note together. @param about the texts that it is about. */
	add(path: string, line: number, about: readonly string[] = []): void {
		this.total++;
		for (const text of about) this.about.add(text);
		if (this.places.length < MOST_PLACES) this.places.push({ path, line });
		if (path === this.lastPath) return;
		this.lastPath = path;
		this.notes++;
		if (this.paths.length < MOST_PLACES) this.paths.push(path);
	}

	/** The message without the places, for callers that list these themselves. */
	get gist(): string {
		return sentences(this.what, this.words.advice ?? '');
	}

	/** The finding for all places added so far. */
	get finding(): Finding {
		const { code, count, what, words: { advice = '' } } = this;
		const [first = { path: '', line: 1 }] = this.places;
		const whole = sentences(what, this.whereabouts(), advice);
		const message = whole.length > LONGEST_MESSAGE ? sentences(what, this.whereabouts(counted(this.notes, 'note')), advice) : whole;
		return { code, severity: FINDING_KINDS[code].severity, ...first, message, count, places: [...this.places] };
	}

	private get what(): string {
		const { what } = this.words;
		return typeof what === 'string' ? what : what([...this.about], this.notes);
	}

	private whereabouts(notes = someOf(this.paths.map((path) => shortened(path)), this.notes)): string {
		if (this.count === 1 || this.words.places === 'told') return '';
		if (this.words.places === 'alike') return `This note has ${counted(this.count, 'problem')} of this kind.`;
		return `It stands at ${counted(this.count, 'place')} in ${notes}.`;
	}
}

function sentences(...all: readonly string[]): string {
	return all.filter((sentence) => sentence !== '').join(' ');
}
