import { foldName } from '../text/fold';
import type { Lexicon } from '../lexicon/lexicon';
import { isRelative, wantedPath } from '../lexicon/paths';
import { isEntry, isTemplate, type Scope } from '../lexicon/scope';
import { SharedName, type Owner } from '../lexicon/shared-name';
import { someOf } from '../text/counted';
import type { Note } from '../note/note';
import { shortened } from '../text/shortened';
import { Cause, MOST_PLACES, type CauseWords, type Finding } from './cause';
import { FINDING_CODES, type FindingCode } from './kinds';

/** File extensions of links to files that are not notes: images, audio, video, documents. A note's name may contain a dot as well. */
const FILE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|pdf|mp[34]|m4a|wav|ogg|webm|mov|csv|xlsx?|docx?|pptx?|zip|canvas|base)$/i;

/** A link target that leads to no single note: one cause for all links with it. */
interface DeadEnd {
	readonly code: 'unresolved-link' | 'ambiguous-link';
	readonly key: string;
	readonly words: CauseWords;
}

const NO_DEFINITION: CauseWords = {
	what: 'This entry has no definition.',
	places: 'same',
	advice: 'Begin it with one sentence in italics that says what it is, or add a property "definition".',
};

/**
 * Everything worth attention in a vault, one finding for each cause, ordered by path and line of its first place: the problems of each
 * note, names shared by several notes, links that lead nowhere or to several notes, names of one or two letters, and entries without a
 * definition. Templates are only checked for problems.
 */
export function auditVault(lexicon: Lexicon, scope: Scope): Finding[] {
	const audit = new VaultAudit(lexicon, scope);
	const steps = audit.steps();
	let isDone = false;
	while (!isDone) isDone = steps.next().done === true;
	const findings = FINDING_CODES.flatMap((code) => audit.causes(code).map(({ finding }) => finding));
	return findings.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
}

/** An audit in steps, so that a vault of any size can be checked between other work, and partial results can be shown. */
export class VaultAudit {
	private readonly found = new Map<FindingCode, Map<string, Cause>>();
	private readonly shared = new Map<string, SharedName>();
	/** The results of links, cached by target: a vault has many links to few targets. */
	private readonly ends = new Map<string, DeadEnd | null>();

	constructor(
		private readonly lexicon: Lexicon,
		private readonly scope: Scope,
	) {}

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

	/** The causes with a code found so far, ordered by their first places. */
	causes(code: FindingCode): Cause[] {
		return [...(this.found.get(code)?.values() ?? [])];
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
		for (const { code, message, line } of note.problems) this.cause(code, note.path, { what: message, places: 'alike' }).add(note.path, line);
		for (const name of note.names) if (!name.lookUpOnly && this.lexicon.countOwners(name.text) > 1) this.share({ note, name });
		if (isTemplate(note.path)) return;
		this.lookAtLinks(note);
		this.lookAtNames(note);
		if (isEntry(note, this.scope) && !note.definition) this.cause('no-definition', note.path, NO_DEFINITION).add(note.path, 1);
	}

	private share(owner: Owner): void {
		const key = foldName(owner.name.text);
		const known = this.shared.get(key) ?? new SharedName();
		known.add(owner);
		this.shared.set(key, known);
	}

	private addShared(owners: readonly Owner[]): void {
		const [first] = owners;
		if (!first || owners.every(({ note }) => isTemplate(note.path))) return;
		const { text } = first.name;
		const notes = `${owners.length} notes: ${listed(owners)}`;
		const what = `"${shortened(text)}" is a name of ${notes}. A link or search by this name cannot tell which is meant.`;
		const cause = this.cause('ambiguous-name', text.normalize('NFC'), { what, places: 'told' });
		for (const { note, name } of owners) cause.add(note.path, name.line);
	}

	private lookAtLinks(note: Note): void {
		for (const { target, line } of note.links) {
			const end = this.deadEnd(target, note.path);
			if (end) this.cause(end.code, end.key, end.words).add(note.path, line);
		}
	}

	/** Why a link leads to no single note; null if it leads to one. Results for a target relative to the note's folder differ by note. */
	private deadEnd(target: string, source: string): DeadEnd | null {
		if (isRelative(target)) return this.findDeadEnd(target, source);
		const known = this.ends.get(target);
		if (known !== undefined) return known;
		const end = this.findDeadEnd(target, source);
		this.ends.set(target, end);
		return end;
	}

	private findDeadEnd(target: string, source: string): DeadEnd | null {
		const { lexicon } = this;
		if (lexicon.resolve(target, source).path !== null) return null;
		const owners = lexicon.ownersOf(target);
		const name = foldName(target);
		if (owners.length === 0) {
			const path = wantedPath(target, source)?.replace(/\.md$/i, '');
			const what = `The link to "${shortened(target)}" leads nowhere.`;
			const advice = FILE.test(target) ? 'Put that file into the vault, or mend the link.' : 'Create that note, or link to an existing one.';
			return { code: 'unresolved-link', key: path === undefined ? name : foldName(path), words: { what, places: 'same', advice } };
		}
		// "IT" may mean only the owners that have it letter for letter, "It" all of them.
		const key = owners.length === lexicon.countOwners(target) ? name : `${name} ${target.normalize('NFC')}`;
		const what = `The link to "${shortened(target)}" may mean ${owners.length} notes: ${listed(owners)}.`;
		return { code: 'ambiguous-link', key, words: { what, places: 'same', advice: 'Link to the one you mean by its title.' } };
	}

	private lookAtNames(note: Note): void {
		for (const { text, line } of note.names) {
			if ([...text.normalize('NFC')].length > 2 || /\p{Script=Han}/u.test(text)) continue;
			const what = `The name "${shortened(text)}" is so short that it will be found where it is not meant.`;
			this.cause('short-name', foldName(text), { what, places: 'same' }).add(note.path, line);
		}
	}
}

/** The first few of some notes, for a message. */
function listed(owners: readonly Owner[]): string {
	return someOf(owners.slice(0, MOST_PLACES).map(({ note }) => shortened(note.path)), owners.length);
}
