import type { Definition } from '../note/definition-paragraph';
import { referredEntry } from '../lexicon/definitions';
import type { Lexicon } from '../lexicon/lexicon';
import { isEntry, isInFolder, isOfAllNotes, isTemplate, type Scope } from '../lexicon/scope';
import { SharedName, type Owner } from '../lexicon/shared-name';
import { tellUnread } from '../note/frontmatter/unread';
import type { Note } from '../note/note';
import { isFolderNote } from '../note/title-heading';
import type { Problem } from '../text/problem';
import { counted, someOf } from '../text/counted';
import { foldName } from '../text/fold';
import { shortened } from '../text/shortened';
import { aboutWords } from './about-words';
import { Cause, ignoreKey, MOST_PLACES, type CauseWords, type Finding } from './cause';
import { DeadEnds, IN_PROPERTY, listed } from './dead-ends';
import { gathered } from './gathering';
import { FINDING_CODES, worstFirst, type FindingCode } from './kinds';
import { LinkTexts } from './names-in-use';
import { shortName } from './short-names';

/** @param isAll whether all notes are entries, since nobody chose which are. */
function noDefinition(isAll: boolean): CauseWords {
	return {
		what: (n, some) => (n === 1 ? 'This entry has no definition.' : `${counted(n, 'entry', 'entries')} have no definition${some}.`),
		places: 'told',
		advice: 'Begin an entry with one sentence of its own in italics that says what it is, or add a property "definition".'
			+ (isAll ? ' If only some of your notes are entries of a glossary, choose these in the overview or the settings.' : ''),
	};
}

/** How many links or causes are gone through in one step. */
const PER_STEP = 512;

const CANNOT_TELL = 'A link or search by this name cannot tell which is meant.';

function isOfNoNote({ entry, name }: Owner): boolean {
	return isTemplate(entry.path) || (name.kind === 'title' && isFolderNote(name.text));
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

/** What an audit found, and how much more it would have told of. */
interface AuditResult {
	readonly findings: Finding[];
	/** How many causes are ignored, whatever the folder. */
	readonly ignored: number;
}

/**
 * Everything worth attention in a vault, one finding for each cause, the worst first: the problems of notes, names shared by several notes,
 * links that lead nowhere or to several notes, missing files, names of one or two letters, and entries without a definition. Templates and
 * files of other programs are checked for less.
 */
export function auditVault(lexicon: Lexicon, scope: Scope, options?: AuditOptions): Finding[] {
	return auditWithIgnored(lexicon, scope, options).findings;
}

/** The same, with the number of what is ignored. */
export function auditWithIgnored(lexicon: Lexicon, scope: Scope, { folder = '', ignored = [] }: AuditOptions = {}): AuditResult {
	const audit = new VaultAudit(lexicon, scope);
	resultOf(audit.steps());
	const causes = resultOf(audit.causes(ignoredBy(ignored)));
	const inFolder = causes.open.flatMap((cause) => cause.within((path) => isInFolder(path, folder)) ?? []);
	return { findings: worstFirst(inFolder).map(({ finding }) => finding), ignored: causes.ignored.length };
}

/** Takes all steps at once. */
export function resultOf<R>(steps: Generator<unknown, R>): R {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}

type IsIgnored = (cause: Pick<Cause, 'code' | 'key'>) => boolean;

/** Whether a cause, or its kind, is in a list of what is ignored. */
export function ignoredBy(ignored: readonly string[]): IsIgnored {
	const keys = new Set(ignored);
	return (cause) => keys.size > 0 && (keys.has(cause.code) || keys.has(ignoreKey(cause)));
}

/** The causes of a vault: those that are told of, and those that are ignored. */
interface AuditedCauses {
	readonly open: readonly Cause[];
	readonly ignored: readonly Cause[];
}

/** An audit in steps, so that a vault of any size can be checked between other work, and partial results can be shown. */
export class VaultAudit {
	private readonly found = new Map<FindingCode, Map<string, Cause>>();
	private readonly shared = new Map<string, SharedName>();
	/** The names that few notes share, by the ids of these. */
	private readonly sharers = new Map<string, string[]>();
	private readonly ends: DeadEnds;
	private readonly texts: LinkTexts;
	private paths: readonly string[] = [];
	private ambiguous = 0;

	constructor(
		private readonly lexicon: Lexicon,
		private readonly scope: Scope,
	) {
		this.ends = new DeadEnds(lexicon);
		this.texts = new LinkTexts(lexicon);
	}

	/** How many names several notes share. */
	get sharedNames(): number {
		return this.ambiguous;
	}

	/**
	 * Checks one note in each step, or a part of one that has very many links, by path, and yields how many have been checked. A note deleted
	 * in the meantime is skipped.
	 */
	*steps(): Generator<number> {
		this.paths = Array.from(this.lexicon.notes(), ({ path }) => path).sort();
		for (const [i, path] of this.paths.entries()) {
			const note = this.lexicon.get(path);
			const look = note && this.look(note);
			while (look && look.next().done !== true) yield i;
			yield i + 1;
		}
		for (const shared of this.shared.values()) {
			for (const owners of shared.ambiguous()) this.addShared(owners);
			yield this.paths.length;
		}
		for (const { id, words, places } of this.texts.namesInUse()) {
			for (const { path, line } of places) this.cause('name-in-use', id, words).add(path, line);
			yield this.paths.length;
		}
	}

	/** The causes found so far, the most severe kinds first, in steps. @param isIgnored which stand alone, however many there are. */
	*causes(isIgnored: IsIgnored = () => false): Generator<void, AuditedCauses> {
		const [open, ignored]: [Cause[], Cause[]] = [[], []];
		for (const code of FINDING_CODES) {
			const alone: Cause[] = [];
			let taken = 0;
			for (const cause of this.found.get(code)?.values() ?? []) {
				(isIgnored(cause) ? ignored : alone).push(cause);
				if (++taken % PER_STEP === 0) yield;
			}
			for (const cause of yield* gathered(code, alone, { reached: this.ends.reached, paths: this.paths })) {
				(isIgnored(cause) ? ignored : open).push(cause);
				if (++taken % PER_STEP === 0) yield;
			}
			yield;
		}
		return { open, ignored };
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

	private *look(note: Note): Generator<void> {
		for (const problem of note.problems) this.lookAtProblem(note.path, problem);
		if (note.unread) this.lookAtProblem(note.path, tellUnread(note.unread));
		for (const name of note.names) {
			if (note.program === null && !name.lookUpOnly && this.lexicon.countOwners(name.text) > 1) this.share({ entry: note, name });
		}
		for (const term of this.lexicon.termsIn(note.path).flatMap(({ terms }) => terms)) {
			if (this.lexicon.meant(term.id) !== term.id) continue;
			for (const name of term.names) if (!name.lookUpOnly && this.lexicon.countOwners(name.text) > 1) this.share({ entry: term, name });
		}
		if (isTemplate(note.path)) return;
		yield* this.lookAtLinks(note);
		if (note.program === null) this.lookAtNames(note);
		if (isEntry(note, this.scope) && !this.definitionOf(note) && !isFolderNote(note.names[0]?.text ?? '')) {
			this.cause('no-definition', '', noDefinition(isOfAllNotes(this.scope))).add(note.path, 1);
		}
	}

	/** A note that sends its reader on ("See X") is defined where X is. */
	private definitionOf(note: Note): Definition | null {
		return note.definition ?? referredEntry(this.lexicon, note)?.definition ?? null;
	}

	/** What is wrong with properties is one cause in all notes; other problems are a note's own. A template is filled in later. */
	private lookAtProblem(path: string, problem: Problem): void {
		const { code, message, line, about, cause } = problem;
		if (code === 'frontmatter-placeholder' && isTemplate(path)) return;
		const words = aboutWords(problem) ?? { what: message, places: cause === undefined ? 'alike' : 'same' };
		this.cause(code, cause ?? path, words).add(path, line, about);
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
		this.ambiguous++;
		const { text } = first.name;
		const ids = owners.map(({ entry }) => entry.id);
		const together = ids.length > MOST_PLACES ? text : ids.join('\n');
		const known = this.sharers.get(together);
		const names = known ?? [];
		names.push(`"${shortened(text)}"`);
		if (known) return;
		this.sharers.set(together, names);
		const are = owners.some(({ entry }) => entry.anchor) ? 'entries' : 'notes';
		const what = (): string => `${namesOf(names)} of ${owners.length} ${are}: ${listed(owners)}. ${CANNOT_TELL}`;
		const cause = this.cause('ambiguous-name', text.normalize('NFC'), { what, places: 'told' });
		for (const { entry, name } of owners) cause.add(entry.path, name.line);
	}

	private *lookAtLinks(note: Note): Generator<void> {
		for (const [i, link] of note.links.entries()) {
			const { target, line, place } = link;
			if (i % PER_STEP === PER_STEP - 1) yield;
			this.texts.add(link, note.path);
			const end = this.ends.endOf(target, note.path);
			if (!end) continue;
			const isApart = end.code === 'unresolved-link' && place === 'frontmatter';
			this.cause(end.code, isApart ? IN_PROPERTY + end.key : end.key, end.words).add(note.path, line);
		}
	}

	private lookAtNames({ path, names, nameRules }: Note): void {
		for (const name of names) {
			const short = shortName(name, nameRules);
			if (short) this.cause(short.code, short.key, short.words).add(path, name.line);
		}
	}
}
