import { counted, someOf } from '../text/counted';
import { shortened } from '../text/shortened';
import { FINDING_KINDS, taskOf, type FindingCode, type Severity, type Task } from './kinds';

/** A place in a note. `line` is 1-based. */
export interface FindingPlace {
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

/** How many places of a cause a finding has. */
export const MOST_PLACES = 3;
/** A message longer than this names no notes: the places show them. */
const LONGEST_MESSAGE = 400;

/** The message for a cause, in whole sentences. */
export interface CauseWords {
	/**
	 * What is wrong. A function is given the number of notes, some of them as ": A.md, B.md" (nothing of them where that is too long), and
	 * what the places are about.
	 */
	readonly what: string | ((notes: number, some: string, about: readonly string[]) => string);
	/** How the message refers to the places: as one thing, as alike problems, or not at all because it already names them. */
	readonly places: 'same' | 'alike' | 'told';
	readonly advice?: string;
	/** What it is about, for a message about many such causes. */
	readonly about?: string;
}

/** The entry for a cause in a list of what is to be ignored; for a whole kind it is the code alone. */
export function ignoreKey({ code, key }: { readonly code: string; readonly key: string }): string {
	return `${code} ${key}`;
}

/** A finding being collected: the places of one cause. */
export class Cause {
	readonly places: FindingPlace[] = [];
	private notes = 0;
	/** The first notes that contain it. */
	private readonly paths: string[] = [];
	private lastPath: string | null = null;
	/** By place, the texts that it is about. */
	private readonly abouts: (readonly string[])[] = [];
	/** All of these texts. Gathered with the places, since those of many notes take long at once. */
	private readonly allAbouts = new Set<string>();
	private kept = '';
	/** For how many places the gist was kept. */
	private gistFor = 0;

	/** @param key identifies it among the causes of its code, also in later checks. */
	constructor(
		readonly code: FindingCode,
		readonly key: string,
		readonly words: CauseWords,
	) {}

	/** The number of places. */
	get count(): number {
		return this.places.length;
	}

	get severity(): Severity {
		return FINDING_KINDS[this.code].severity;
	}

	get task(): Task {
		return taskOf(this.code);
	}

	/** Adds a place. Places are added in order of path and line, those of one note together. @param about the texts that it is about. */
	add(path: string, line: number, about: readonly string[] = []): void {
		this.places.push({ path, line });
		this.abouts.push(about);
		for (const text of about) this.allAbouts.add(text);
		if (path === this.lastPath) return;
		this.lastPath = path;
		this.notes++;
		if (this.paths.length < MOST_PLACES) this.paths.push(path);
	}

	/** The same cause with those of its places that a test lets pass; null if there are none. */
	within(passes: (path: string) => boolean): Cause | null {
		const cause = new Cause(this.code, this.key, this.words);
		for (const [i, { path, line }] of this.places.entries()) if (passes(path)) cause.add(path, line, this.abouts[i]);
		return cause.count === this.count ? this : cause.count === 0 ? null : cause;
	}

	/** The message without the places, for callers that list these themselves. Kept, since lists ask for it at each drawing. */
	get gist(): string {
		if (this.gistFor !== this.count) this.kept = sentences(this.what(''), this.words.advice ?? '');
		this.gistFor = this.count;
		return this.kept;
	}

	/** The finding for all places added so far. */
	get finding(): Finding {
		const { code, severity, count, places: [first = { path: '', line: 1 }], words: { advice = '' } } = this;
		const listed = someOf(this.paths.map((path) => shortened(path)), this.notes);
		const whole = sentences(this.what(`: ${listed}`), this.whereabouts(listed), advice);
		const message = whole.length > LONGEST_MESSAGE ? sentences(this.what(''), this.whereabouts(counted(this.notes, 'note')), advice) : whole;
		return { code, severity, ...first, message, count, places: this.places.slice(0, MOST_PLACES) };
	}

	private what(listed: string): string {
		const { what } = this.words;
		return typeof what === 'string' ? what : what(this.notes, listed, [...this.allAbouts]);
	}

	private whereabouts(listed: string): string {
		const { count, notes, words: { places } } = this;
		if (count === 1 || places === 'told') return '';
		if (places === 'same') return `It stands at ${counted(count, 'place')} in ${listed}.`;
		return notes === 1 ? `This note has ${counted(count, 'problem')} of this kind.` : `It is so in ${counted(notes, 'note')}: ${listed}.`;
	}
}

function sentences(...all: readonly string[]): string {
	return all.filter((sentence) => sentence !== '').join(' ');
}
