import { auditVault } from '../audit/audit';
import type { Finding } from '../audit/cause';
import type { Lexicon } from '../lexicon/lexicon';
import { isEntry, type Scope } from '../lexicon/scope';
import { counted } from '../text/counted';
import { findingJson } from './findings';
import { line as lineOf, lines, PLAIN_STYLE, type TextStyle, type StyledText } from './styled';

/** The contents of a vault, in numbers. */
interface Counts {
	readonly notes: number;
	readonly entries: number;
	readonly names: Record<'title' | 'heading' | 'alias' | 'derived', number>;
	readonly ambiguousNames: number;
	readonly tags: readonly (readonly [tag: string, notes: number])[];
	readonly attributes: number;
	readonly callouts: { readonly ad: number; readonly native: number };
	readonly links: { readonly path: number; readonly alias: number; readonly unresolved: number };
	readonly findings: readonly Finding[];
}

/** Counts the contents of a vault, and audits it. */
export function countVault(lexicon: Lexicon, scope: Scope): Counts {
	const notes = [...lexicon.notes()];
	const names = { title: 0, heading: 0, alias: 0, derived: 0 };
	const callouts = { ad: 0, native: 0 };
	const links = { path: 0, alias: 0, unresolved: 0 };
	const tags = new Map<string, number>();
	for (const note of notes) {
		for (const { kind } of note.names) names[kind]++;
		for (const { syntax } of note.callouts) callouts[syntax]++;
		for (const { target } of note.links) links[lexicon.resolve(target, note.path).via ?? 'unresolved']++;
		for (const tag of note.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
	}
	return {
		notes: notes.length,
		entries: notes.filter((note) => isEntry(note, scope)).length,
		names,
		ambiguousNames: lexicon.ambiguousNames().length,
		tags: [...tags].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
		attributes: notes.reduce((sum, note) => sum + lexicon.attributesOf(note).length, 0),
		callouts,
		links,
		findings: auditVault(lexicon, scope),
	};
}

/** The counts as JSON, in the documented shape. */
export function countJson(counts: Counts): object {
	return { ...counts, findings: counts.findings.map(findingJson) };
}

/** How many tags are named, the most frequent ones. */
const MOST_TAGS = 6;

/** The counts for people, on one screen. */
export function countLines(counts: Counts, { bold }: TextStyle = PLAIN_STYLE): StyledText {
	const { names, callouts, links, findings } = counts;
	const tags = counts.tags.slice(0, MOST_TAGS).map(([tag, count]) => `${tag} (${count})`).join(', ');
	const line = (label: string, text: string): StyledText => lineOf`  ${bold(label.padEnd(11))} ${text}`;
	const allNames = names.title + names.heading + names.alias + names.derived;
	const writtenNames = `${counted(names.title, 'title')}, ${counted(names.heading, 'heading')}, ${counted(names.alias, 'alias', 'aliases')}`;
	const kinds = `${writtenNames}, ${names.derived} derived`;
	const allLinks = links.path + links.alias + links.unresolved;
	return lines([
		line('notes', `${counts.notes}, ${counted(counts.entries, 'glossary entry', 'glossary entries')}`),
		line('names', `${allNames}: ${kinds}; ${counts.ambiguousNames} shared by several notes`),
		line('tags', `${counts.tags.length}: ${tags}${counts.tags.length > MOST_TAGS ? ', …' : ''}`),
		line('attributes', String(counts.attributes)),
		line('callouts', `${callouts.ad + callouts.native}: ${counted(callouts.ad, 'admonition block')}, ${callouts.native} native`),
		line('links', `${allLinks}: ${links.path} by path, ${links.alias} by a name only, ${links.unresolved} to nothing`),
		line('problems', problemSummary(findings)),
	]);
}

function problemSummary(findings: readonly Finding[]): string {
	const errors = findings.filter(({ severity }) => severity === 'error');
	const [first] = errors;
	const where = first ? `; first: ${first.path}, line ${first.line}` : '';
	return `${counted(errors.length, 'error')}, ${counted(findings.length - errors.length, 'other finding')}${where}`;
}
