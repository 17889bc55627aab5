import type { Definition } from '../note/definition-paragraph';
import { referredNote } from '../lexicon/definitions';
import type { Lexicon } from '../lexicon/lexicon';
import { isEntry, isInFolder, isTemplate, type Scope } from '../lexicon/scope';
import { SharedName, type Owner } from '../lexicon/shared-name';
import type { Note } from '../note/note';
import type { Problem } from '../text/problem';
import { counted, someOf } from '../text/counted';
import { foldName } from '../text/fold';
import { shortened } from '../text/shortened';
import { aboutWords } from './about-words';
import { Cause, ignoreKey, MOST_PLACES, type CauseWords, type Finding } from './cause';
import { DeadEnds, IN_PROPERTY, listed } from './dead-ends';
import { gathered } from './gathering';
import { FINDING_CODES, worstFirst, type FindingCode } from './kinds';

const NO_DEFINITION: CauseWords = {
	what: (n, some) => (n === 1 ? 'This entry has no definition.' : `${counted(n, 'entry', 'entries')} have no definition${some}.`),
	places: 'told',
	advice: 'Begin an entry with one sentence of its own in italics that says what it is, or add a property "definition".',
};

const CANNOT_TELL = 'A link or search by this name cannot tell which is meant.';

/** A file name of many folders, by which nobody means one note. */
const FOLDER_NOTE = /^(?:_?index|readme|untitled)$/i;

function isOfNoNote({ note, name }: Owner): boolean {
	return isTemplate(note.path) || (name.kind === 'title' && FOLDER_NOTE.test(name.text));
}

function namesOf(names: readonly string[]): string {
	return names.length === 1 ? `${someOf(names)} is a name` : `${someOf(names)} are names`;
}

/** What of an audit is wanted. */
interface AuditOptions {
	/** Only places in this folder, or deeper; empty for all. */
	readonly folder?: string;
	/** Codes, and causes by their keys, that are left out. @see ignoreKey */
	readonly ignored?: readonly string[];
}

/**
 * Everything worth attention in a vault, one finding for each cause, the worst first: the problems of notes, names shared by several notes,
 * links that lead nowhere or to several notes, missing files, names of one or two letters, and entries without a definition. Templates and
 * files of other programs are checked for less.
 */
export function auditVault(lexicon: Lexicon, scope: Scope, { folder = '', ignored = [] }: AuditOptions = {}): Finding[] {
	const audit = new VaultAudit(lexicon, scope);
	const steps = audit.steps();
	let isDone = false;
	while (!isDone) isDone = steps.next().done === true;
	const isIgnored = ignoredBy(ignored);
	const causes = FINDING_CODES.flatMap((code) => audit.causes(code, isIgnored)).filter((cause) => !isIgnored(cause));
	return worstFirst(causes.flatMap((cause) => cause.within((path) => isInFolder(path, folder)) ?? [])).map(({ finding }) => finding);
}

/** Whether a cause, or its kind, is in a list of what is ignored. */
export function ignoredBy(ignored: readonly string[]): (cause: Pick<Cause, 'code' | 'key'>) => boolean {
	const keys = new Set(ignored);
	return (cause) => keys.has(cause.code) || keys.has(ignoreKey(cause));
}

/** An audit in steps, so that a vault of any size can be checked between other work, and partial results can be shown. */
export class VaultAudit {
	private readonly found = new Map<FindingCode, Map<string, Cause>>();
	private readonly shared = new Map<string, SharedName>();
	/** The names that few notes share, by the paths of these notes. */
	private readonly sharers = new Map<string, string[]>();
	private readonly ends: DeadEnds;

	constructor(
		private readonly lexicon: Lexicon,
		private readonly scope: Scope,
	) {
		this.ends = new DeadEnds(lexicon);
	}

	/** Checks one note in each step, by path, and yields how many have been checked. A note deleted in the meantime is skipped. */
	*steps(): Generator<number> {
		const paths = Array.from(this.lexicon.notes(), ({ path }) => path).sort();
		for (const [i, path] of paths.entries()) {
			const note = this.lexicon.get(path);
			if (note) this.look(note);
			yield i + 1;
		}
		for (const shared of this.shared.values()) {
			for (const owners of shared.ambiguous()) this.addShared(owners);
			yield paths.length;
		}
	}

	/** The causes with a code found so far. @param isIgnored which stand alone, however many there are. */
	causes(code: FindingCode, isIgnored: (cause: Cause) => boolean = () => false): Cause[] {
		const all = [...(this.found.get(code)?.values() ?? [])];
		const open = all.filter((cause) => !isIgnored(cause));
		return [...gathered(code, open, this.ends.reached), ...all.filter(isIgnored)];
	}

	/** The cause with a code and a key, created on its first occurrence. */
	private cause(code: FindingCode, key: string, words: CauseWords): Cause {
		const known = this.found.get(code);
		const held = known?.get(key);
		if (held) return held;
		const cause = new Cause(code, key, words);
		if (known) known.set(key, cause);
		else this.found.set(code, new Map([[key, cause]]));
		return cause;
	}

	private look(note: Note): void {
		for (const problem of note.problems) this.lookAtProblem(note.path, problem);
		if (note.unread) this.lookAtProblem(note.path, note.unread);
		for (const name of note.names) {
			if (note.program === null && !name.lookUpOnly && this.lexicon.countOwners(name.text) > 1) this.share({ note, name });
		}
		if (isTemplate(note.path)) return;
		this.lookAtLinks(note);
		if (note.program === null) this.lookAtNames(note);
		if (isEntry(note, this.scope) && !this.definitionOf(note)) this.cause('no-definition', '', NO_DEFINITION).add(note.path, 1);
	}

	/** A note that sends its reader on ("See X") is defined where X is. */
	private definitionOf(note: Note): Definition | null {
		return note.definition ?? referredNote(this.lexicon, note)?.definition ?? null;
	}

	/** What is wrong with properties is one cause in all notes; other problems are a note's own. A template is filled in later. */
	private lookAtProblem(path: string, problem: Problem): void {
		const { code, message, line, about, advice } = problem;
		if (code === 'frontmatter-placeholder' && isTemplate(path)) return;
		const words = aboutWords(problem) ?? { what: message, places: code.startsWith('frontmatter') ? 'same' : 'alike' };
		const key = advice ?? (code.startsWith('frontmatter') ? message : path);
		this.cause(code, key, words).add(path, line, about);
	}

	private share(owner: Owner): void {
		const key = foldName(owner.name.text);
		const known = this.shared.get(key) ?? new SharedName();
		known.add(owner);
		this.shared.set(key, known);
	}

	/** Names that the same notes share are one cause. */
	private addShared(owners: readonly Owner[]): void {
		const [first] = owners;
		if (!first || owners.every(isOfNoNote)) return;
		const { text } = first.name;
		const paths = owners.map(({ note }) => note.path);
		const together = paths.length > MOST_PLACES ? text : paths.join('\n');
		const known = this.sharers.get(together);
		const names = known ?? [];
		names.push(`"${shortened(text)}"`);
		if (known) return;
		this.sharers.set(together, names);
		const what = (): string => `${namesOf(names)} of ${owners.length} notes: ${listed(owners)}. ${CANNOT_TELL}`;
		const cause = this.cause('ambiguous-name', text.normalize('NFC'), { what, places: 'told' });
		for (const { note, name } of owners) cause.add(note.path, name.line);
	}

	private lookAtLinks(note: Note): void {
		for (const { target, line, place } of note.links) {
			const end = this.ends.endOf(target, note.path);
			if (!end) continue;
			const isApart = end.code === 'unresolved-link' && place === 'frontmatter';
			this.cause(end.code, isApart ? IN_PROPERTY + end.key : end.key, end.words).add(note.path, line);
		}
	}

	private lookAtNames(note: Note): void {
		for (const { text, line, lookUpOnly } of note.names) {
			if (lookUpOnly || [...text.normalize('NFC')].length > 2 || /\p{Script=Han}/u.test(text)) continue;
			const what = `The name "${shortened(text)}" is so short that it will be found where it is not meant.`;
			this.cause('short-name', foldName(text), { what, places: 'same' }).add(note.path, line);
		}
	}
}
