import { VaultAudit } from '../audit/audit';
import type { Finding } from '../audit/cause';
import { FINDING_CODES, type FindingCode } from '../audit/kinds';
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
	readonly entries: number;
	/** What looks like the glossary, the most telling first. */
	readonly candidates: readonly GlossaryCandidate[];
	readonly names: Readonly<Record<Name['kind'], number>>;
	readonly ambiguousNames: number;
	/** Notes by the source of their definition. */
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
	/** For each code of which there are findings: how many, and at how many places. */
	readonly problems: Readonly<Partial<Record<FindingCode, { readonly findings: number; readonly places: number }>>>;
}

/** The counts with all findings, by path and line. */
export interface AuditedCounts extends Counts {
	readonly findings: readonly Finding[];
}

/**
 * Counts the contents of a vault and audits it, one note in each step, so that a vault of any size can be counted between other work.
 * Returns the counts, and the audit that they are of.
 */
export function* countSteps(lexicon: Lexicon, scope: Scope): Generator<void, readonly [Counts, VaultAudit]> {
	const tally = newTally();
	const [candidates, tags, audit] = [new GlossaryCandidates(scope.excluded), new Map<string, number>(), new VaultAudit(lexicon, scope)];
	for (const note of [...lexicon.notes()]) {
		if (isEntry(note, scope)) tally.entries++;
		candidates.add(note);
		for (const tag of note.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
		count(tally, note, lexicon);
		yield;
	}
	const steps = audit.steps();
	while (steps.next().done !== true) yield;
	const problems = FINDING_CODES.map((code) => [code, audit.causes(code)] as const).filter(([, causes]) => causes.length > 0);
	const { unreadNotes, ...counted } = tally;
	return [{
		...counted,
		candidates: candidates.all(),
		ambiguousNames: audit.causes('ambiguous-name').length,
		tags: [...tags].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
		unreadByObsidian: { notes: unreadNotes, callouts: tally.callouts.ad, links: tally.links.alias },
		problems: Object.fromEntries(problems.map(([code, causes]) => {
			return [code, { findings: causes.length, places: causes.reduce((sum, cause) => sum + cause.count, 0) }];
		})),
	}, audit];
}

function newTally() {
	return {
		notes: 0,
		entries: 0,
		names: { title: 0, heading: 0, alias: 0, derived: 0 },
		definitions: { property: 0, inline: 0, heading: 0, callout: 0, italics: 0, sentence: 0, none: 0 },
		attributes: 0,
		attributeKinds: { property: 0, inline: 0, label: 0, heading: 0, table: 0 },
		emptyAttributes: 0,
		callouts: { ad: 0, native: 0 },
		links: { path: 0, alias: 0, unresolved: 0 },
		unreadNotes: 0,
	};
}

function count(tally: ReturnType<typeof newTally>, note: Note, lexicon: Lexicon): void {
	tally.notes++;
	for (const { kind } of note.names) tally.names[kind]++;
	tally.definitions[note.definition?.kind ?? 'none']++;
	for (const { kind, value } of lexicon.attributesOf(note)) {
		tally.attributes++;
		tally.attributeKinds[kind]++;
		if (value === '') tally.emptyAttributes++;
	}
	for (const { syntax } of note.callouts) tally.callouts[syntax]++;
	for (const { target } of note.links) tally.links[lexicon.resolve(target, note.path).via ?? 'unresolved']++;
	if (note.unread) tally.unreadNotes++;
}

/** Counts the contents of a vault, and audits it. */
export function countVault(lexicon: Lexicon, scope: Scope): AuditedCounts {
	const steps = countSteps(lexicon, scope);
	let step = steps.next();
	while (step.done !== true) step = steps.next();
	const [counts, audit] = step.value;
	const findings = FINDING_CODES.flatMap((code) => audit.causes(code)).map(({ finding }) => finding);
	return { ...counts, findings: findings.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line)) };
}

/** The counts as JSON, in the documented shape. */
export function countJson(counts: AuditedCounts): object {
	return { ...counts, findings: counts.findings.map(findingJson) };
}
