import type { GlossaryCandidate } from '../lexicon/glossary-candidates';
import { isOfAllNotes, type Scope } from '../lexicon/scope';
import type { Finding } from '../audit/cause';
import { counted } from '../text/counted';
import type { AuditedCounts } from './counts';
import { line as lineOf, lines, PLAIN_STYLE, type TextStyle, type StyledText } from './styled';

/** How many tags and candidates are named, the first ones. */
const MOST_TAGS = 6;
const MOST_CANDIDATES = 3;

/** A candidate in words: `#glossary`, `the folder "Terms"`, `notes that state a definition`, `notes with aliases`. */
export function candidateWords({ kind, text }: Pick<GlossaryCandidate, 'kind' | 'text'>): string {
	if (kind === 'tag') return `#${text}`;
	return kind === 'folder' ? `the folder "${text}"` : kind === 'defined' ? 'notes that state a definition' : 'notes with aliases';
}

/** What the entries of a glossary are, in words. */
export function scopeWords(scope: Scope): string {
	if (isOfAllNotes(scope)) return 'all notes';
	return [
		...scope.tags.map((tag) => candidateWords({ kind: 'tag', text: tag.replace(/^#/, '') })),
		...scope.folders.map((text) => candidateWords({ kind: 'folder', text })),
		...(scope.property === '' ? [] : [propertyWords(scope.property)]),
		...(scope.defined ? [candidateWords({ kind: 'defined', text: '' })] : []),
	].join(', ');
}

function propertyWords(property: string): string {
	return /^alias(?:es)?$/i.test(property) ? candidateWords({ kind: 'aliased', text: '' }) : `notes with the property "${property}"`;
}

/** The counts for people, on one screen. @param scope the scope that was counted in. */
export function countLines(counts: AuditedCounts, scope: Scope, { bold }: TextStyle = PLAIN_STYLE): StyledText {
	const { names, callouts, links, findings, definitions, attributeKinds, unreadByObsidian: unread } = counts;
	const tags = counts.tags.slice(0, MOST_TAGS).map(([tag, count]) => `${tag} (${count})`).join(', ');
	const line = (label: string, text: string): StyledText => lineOf`  ${bold(label.padEnd(11))} ${text}`;
	const allNames = names.title + names.heading + names.alias + names.derived + names.term;
	const writtenNames = `${counted(names.title, 'title')}, ${counted(names.heading, 'heading')}, ${counted(names.alias, 'alias', 'aliases')}`;
	const kinds = `${writtenNames}, ${names.derived} derived${names.term > 0 ? `, ${counted(names.term, 'term')}` : ''}`;
	const allLinks = links.path + links.alias + links.unresolved;
	const { property, inline, label, heading, table } = attributeKinds;
	const inText = `${counted(inline, 'inline field')}, ${counted(label, 'label')}, ${counted(heading, 'section')}`;
	const places = `${counted(property, 'property', 'properties')}, ${inText}`;
	const stated = definitionSummary(counts.notes, definitions);
	return lines([
		line('notes', `${counts.notes}, ${counted(counts.entries, 'glossary entry', 'glossary entries')}${termSummary(counts)}`),
		line('glossary', `${scopeWords(scope)}${candidateSummary(counts.candidates)}`),
		line('names', `${allNames}: ${kinds}; ${counts.ambiguousNames} shared by several notes`),
		line('definitions', stated),
		line('tags', tags === '' ? '0' : `${counts.tags.length}: ${tags}${counts.tags.length > MOST_TAGS ? ', …' : ''}`),
		line('attributes', `${counts.attributes}: ${places}, ${counted(table, 'table row')}; ${counts.emptyAttributes} empty`),
		line('callouts', `${callouts.ad + callouts.native}: ${counted(callouts.ad, 'admonition block')}, ${callouts.native} native`),
		line('links', `${allLinks}: ${links.path} by path, ${links.alias} by a name only, ${links.unresolved} to nothing`),
		line('unread', `by Obsidian: tags or aliases of ${counted(unread.notes, 'note')}, ${counted(unread.callouts, 'admonition block')}, `
			+ counted(unread.links, 'link')),
		line('problems', problemSummary(findings, counts.ignored)),
	]);
}

function termSummary({ terms, notesWithTerms }: AuditedCounts): string {
	return terms === 0 ? '' : `, of which ${counted(terms, 'term')} inside ${counted(notesWithTerms, 'note')}`;
}

function definitionSummary(notes: number, by: AuditedCounts['definitions']): string {
	const { property, inline, heading, callout, italics, sentence, term, none } = by;
	const stated = `${property} in a property, ${inline} in a field, ${heading} in a section, ${callout} in a callout, ${italics} in italics`;
	const ofTerms = term > 0 ? `, ${term} of terms inside notes` : '';
	return `${notes - none + term}: ${stated}, ${sentence} from text${ofTerms}; ${none} without`;
}

function candidateSummary(candidates: readonly GlossaryCandidate[]): string {
	if (candidates.length === 0) return '';
	const named = candidates.slice(0, MOST_CANDIDATES).map((one) => `${candidateWords(one)} (${one.count})`);
	return `; looks like it: ${named.join(', ')}`;
}

function problemSummary(findings: readonly Finding[], ignored: number): string {
	const errors = findings.filter(({ severity }) => severity === 'error');
	const [first] = errors;
	const where = first ? `; first: ${first.path}, line ${first.line}` : '';
	const left = ignored === 0 ? '' : `, ${ignored} ignored`;
	return `${counted(errors.length, 'error')}, ${counted(findings.length - errors.length, 'other finding')}${left}${where}`;
}
