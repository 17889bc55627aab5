import { VaultAudit } from '../audit/audit';
import type { Finding } from '../audit/cause';
import { FINDING_CODES, type FindingCode } from '../audit/kinds';
import { GlossaryCandidates, type GlossaryCandidate } from '../lexicon/glossary-candidates';
import type { Lexicon } from '../lexicon/lexicon';
import { isEntry, type Scope } from '../lexicon/scope';
import type { Attribute } from '../note/attributes';
import type { Definition } from '../note/definition';
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

/** The code of properties in a form that Obsidian gave up. */
const UNREAD: string = 'not-read-by-obsidian';

/** Counts the contents of a vault and audits it, in steps, so that a vault of any size can be counted between other work. */
export class VaultCount {
	private readonly audit: VaultAudit;
	private readonly candidates: GlossaryCandidates;
	private readonly tags = new Map<string, number>();
	private readonly tally = {
		notes: 0,
		entries: 0,
		names: { title: 0, heading: 0, alias: 0, derived: 0 },
		definitions: { property: 0, inline: 0, italics: 0, sentence: 0, none: 0 },
		attributes: 0,
		attributeKinds: { property: 0, inline: 0, heading: 0, table: 0 },
		emptyAttributes: 0,
		callouts: { ad: 0, native: 0 },
		links: { path: 0, alias: 0, unresolved: 0 },
	};
	private unreadNotes = 0;

	constructor(
		private readonly lexicon: Lexicon,
		private readonly scope: Scope,
	) {
		this.audit = new VaultAudit(lexicon, scope);
		this.candidates = new GlossaryCandidates(scope.excluded);
	}

	/** Counts or audits one note in each step, and yields how far it is, from 0 to 1. */
	*steps(): Generator<number> {
		const notes = [...this.lexicon.notes()];
		for (const [i, note] of notes.entries()) {
			this.count(note);
			yield i / notes.length / 2;
		}
		for (const seen of this.audit.steps()) yield 0.5 + seen / notes.length / 2;
	}

	/** The counts after the last step. */
	get counts(): Counts {
		const { tally, unreadNotes } = this;
		const causes = FINDING_CODES.map((code) => [code, this.audit.causes(code)] as const);
		const problems = causes.filter(([, found]) => found.length > 0).map(([code, found]) => {
			return [code, { findings: found.length, places: found.reduce((sum, { count }) => sum + count, 0) }] as const;
		});
		return {
			...tally,
			candidates: this.candidates.all(),
			ambiguousNames: this.audit.causes('ambiguous-name').length,
			tags: [...this.tags].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
			unreadByObsidian: { notes: unreadNotes, callouts: tally.callouts.ad, links: tally.links.alias },
			problems: Object.fromEntries(problems),
		};
	}

	/** All findings after the last step, by path and line. */
	get findings(): Finding[] {
		const found = FINDING_CODES.flatMap((code) => this.audit.causes(code)).map(({ finding }) => finding);
		return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
	}

	private count(note: Note): void {
		const { tally } = this;
		tally.notes++;
		if (isEntry(note, this.scope)) tally.entries++;
		this.candidates.add(note);
		for (const { kind } of note.names) tally.names[kind]++;
		tally.definitions[note.definition?.kind ?? 'none']++;
		for (const tag of note.tags) this.tags.set(tag, (this.tags.get(tag) ?? 0) + 1);
		for (const { kind, value } of note.attributes) {
			tally.attributes++;
			tally.attributeKinds[kind]++;
			if (value === '') tally.emptyAttributes++;
		}
		for (const { syntax } of note.callouts) tally.callouts[syntax]++;
		for (const { target } of note.links) tally.links[this.lexicon.resolve(target, note.path).via ?? 'unresolved']++;
		if (note.problems.some(({ code }) => code === UNREAD)) this.unreadNotes++;
	}
}

/** Counts the contents of a vault, and audits it. */
export function countVault(lexicon: Lexicon, scope: Scope): AuditedCounts {
	const count = new VaultCount(lexicon, scope);
	const steps = count.steps();
	let isDone = false;
	while (!isDone) isDone = steps.next().done === true;
	return { ...count.counts, findings: count.findings };
}

/** The counts as JSON, in the documented shape. */
export function countJson(counts: AuditedCounts): object {
	return { ...counts, findings: counts.findings.map(findingJson) };
}
