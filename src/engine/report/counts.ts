import { ignoredBy, resultOf, VaultAudit } from '../audit/audit';
import type { Cause, Finding } from '../audit/cause';
import type { FindingCode } from '../audit/kinds';
import { GlossaryCandidates, type GlossaryCandidate } from '../lexicon/glossary-candidates';
import type { Lexicon } from '../lexicon/lexicon';
import { isEntry, type Scope } from '../lexicon/scope';
import type { Attribute } from '../note/facts/attribute';
import type { Definition } from '../note/definition-paragraph';
import type { Name } from '../note/names';
import type { Note } from '../note/note';
import { findingJson } from './findings';

/** The contents of a vault, in numbers. */
export interface Counts {
	readonly notes: number;
	/** Notes in the scope, and terms inside notes. */
	readonly entries: number;
	/** The terms inside notes that are no other entry, and the notes that hold terms. */
	readonly terms: number;
	readonly notesWithTerms: number;
	/** What looks like the glossary, the most telling first. */
	readonly candidates: readonly GlossaryCandidate[];
	readonly names: Readonly<Record<Name['kind'], number>>;
	readonly ambiguousNames: number;
	/** Notes by the source of their definition; `term` counts the definitions of terms inside notes. */
	readonly definitions: Readonly<Record<Definition['kind'] | 'none', number>>;
	readonly tags: readonly (readonly [tag: string, notes: number])[];
	readonly attributes: number;
	readonly attributeKinds: Readonly<Record<Attribute['kind'], number>>;
	readonly emptyAttributes: number;
	readonly callouts: { readonly ad: number; readonly native: number };
	/** Links by the way they lead to a note: as in Obsidian, by a name that one note alone has, or not at all. */
	readonly links: { readonly path: number; readonly alias: number; readonly unresolved: number };
	/** What Obsidian itself does not read: notes with tags or aliases in an old form, `ad-*` blocks, links by a name. */
	readonly unreadByObsidian: { readonly notes: number; readonly callouts: number; readonly links: number };
	/** For each code of which there are findings that are not ignored: how many, and at how many places. */
	readonly problems: Readonly<Partial<Record<FindingCode, { readonly findings: number; readonly places: number }>>>;
	/** How many findings are ignored. */
	readonly ignored: number;
}

/** The counts with the findings that are not ignored, by path and line. */
export interface AuditedCounts extends Counts {
	readonly findings: readonly Finding[];
}

/**
 * Counts the contents of a vault and audits it, a note in each step, or a part of one that has very many links, so that a vault of any size
 * can be counted between other work. Returns the counts, and the causes of the findings in them.
 * @param ignored codes, and causes by their keys, that are not counted among the findings.
 */
export function* countSteps(
	lexicon: Lexicon, scope: Scope, ignored: readonly string[] = [],
): Generator<void, readonly [Counts, readonly Cause[]]> {
	const tally = newTally();
	const [candidates, tags, audit] = [new GlossaryCandidates(scope.excluded), new Map<string, number>(), new VaultAudit(lexicon, scope)];
	yield* lexicon.countAttributes();
	for (const note of [...lexicon.notes()]) {
		if (isEntry(note, scope)) tally.entries++;
		candidates.add(note);
		for (const tag of note.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
		yield* count(tally, note, lexicon);
		yield;
	}
	const steps = audit.steps();
	while (steps.next().done !== true) yield;
	const causes = yield* audit.causes(ignoredBy(ignored));
	const problems = new Map<FindingCode, { findings: number; places: number }>();
	for (const { code, count } of causes.open) {
		const { findings, places } = problems.get(code) ?? { findings: 0, places: 0 };
		problems.set(code, { findings: findings + 1, places: places + count });
	}
	yield;
	const { unreadNotes, ...counted } = tally;
	return [{
		...counted,
		candidates: candidates.all(),
		ambiguousNames: audit.sharedNames,
		tags: [...tags].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
		unreadByObsidian: { notes: unreadNotes, callouts: tally.callouts.ad, links: tally.links.alias },
		problems: Object.fromEntries(problems),
		ignored: causes.ignored.length,
	}, causes.open];
}

function newTally() {
	return {
		notes: 0,
		entries: 0,
		terms: 0,
		notesWithTerms: 0,
		names: { title: 0, heading: 0, alias: 0, derived: 0, term: 0 },
		definitions: { property: 0, inline: 0, heading: 0, callout: 0, italics: 0, sentence: 0, term: 0, none: 0 },
		attributes: 0,
		attributeKinds: { property: 0, inline: 0, label: 0, heading: 0, table: 0 },
		emptyAttributes: 0,
		callouts: { ad: 0, native: 0 },
		links: { path: 0, alias: 0, unresolved: 0 },
		unreadNotes: 0,
	};
}

/** How many links are gone through in one step. */
const LINKS = 256;

function* count(tally: ReturnType<typeof newTally>, note: Note, lexicon: Lexicon): Generator<void> {
	tally.notes++;
	for (const { kind } of note.names) tally.names[kind]++;
	tally.definitions[note.definition?.kind ?? 'none']++;
	for (const { kind, value } of lexicon.attributesOf(note)) {
		tally.attributes++;
		tally.attributeKinds[kind]++;
		if (value === '') tally.emptyAttributes++;
	}
	const groups = lexicon.termsIn(note.path);
	if (groups.length > 0) tally.notesWithTerms++;
	for (const term of groups.flatMap(({ terms }) => terms)) {
		if (lexicon.meant(term.id) !== term.id) continue;
		tally.terms++;
		tally.entries++;
		for (const { kind } of term.names) tally.names[kind]++;
		if (term.definition) tally.definitions.term++;
	}
	for (const { syntax } of note.callouts) tally.callouts[syntax]++;
	for (const [i, { target }] of note.links.entries()) {
		tally.links[lexicon.resolve(target, note.path).via ?? 'unresolved']++;
		if (i % LINKS === LINKS - 1) yield;
	}
	if (note.unread) tally.unreadNotes++;
}

/** Counts the contents of a vault, and audits it. @param ignored what is not counted among the findings. */
export function countVault(lexicon: Lexicon, scope: Scope, ignored?: readonly string[]): AuditedCounts {
	const [counts, causes] = resultOf(countSteps(lexicon, scope, ignored));
	const findings = causes.map(({ finding }) => finding);
	return { ...counts, findings: findings.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line)) };
}

/** The counts as JSON, in the documented shape. */
export function countJson(counts: AuditedCounts): object {
	return { ...counts, findings: counts.findings.map(findingJson) };
}
