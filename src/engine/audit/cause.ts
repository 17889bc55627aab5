import { counted, someOf } from '../text/counted';
import { shortened } from '../text/shortened';
import { FINDING_KINDS, type FindingCode, type Severity } from './kinds';

/** A place in a note. `line` counts from 1. */
export interface FindingPlace {
	readonly path: string;
	readonly line: number;
}

/**
 * Something wrong or missing in the vault: one cause, however many places it has. `path` and `line` are the first of them, `count` is how
 * many there are, `places` are the first three at most; the message says what to do about it.
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
/** A message that is longer names no notes: the places say which they are. */
const LONGEST_MESSAGE = 400;

/** What is said of a cause: a sentence or more each. */
export interface CauseWords {
	readonly what: string;
	/** What the places of a cause are: those of one thing, problems of one kind in a note, or told already. */
	readonly places: 'same' | 'alike' | 'told';
	readonly advice?: string;
}

/** A finding that is being gathered: more and more places of one cause, of which few are kept. */
export class Cause {
	private total = 0;
	private notes = 0;
	private readonly places: FindingPlace[] = [];
	/** The first notes it is in. */
	private readonly paths: string[] = [];
	private lastPath: string | null = null;

	constructor(
		readonly code: FindingCode,
		/** Tells it from the others of its code. */
		readonly key: string,
		private readonly words: CauseWords,
	) {}

	/** How many places it has. */
	get count(): number {
		return this.total;
	}

	/** Takes a place. They come in the order of path and line, those of a note together. */
	add(path: string, line: number): void {
		this.total++;
		if (this.places.length < MOST_PLACES) this.places.push({ path, line });
		if (path === this.lastPath) return;
		this.lastPath = path;
		this.notes++;
		if (this.paths.length < MOST_PLACES) this.paths.push(path);
	}

	/** The message without where it stands: for who shows the places themselves. */
	get gist(): string {
		return sentences(this.words.what, this.words.advice ?? '');
	}

	/** What has been gathered. */
	get finding(): Finding {
		const { code, count, words: { what, advice = '' } } = this;
		const [first = { path: '', line: 1 }] = this.places;
		const whole = sentences(what, this.whereabouts(), advice);
		const message = whole.length > LONGEST_MESSAGE ? sentences(what, this.whereabouts(counted(this.notes, 'note')), advice) : whole;
		return { code, severity: FINDING_KINDS[code].severity, ...first, message, count, places: [...this.places] };
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
