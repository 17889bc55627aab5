import type { Lexicon } from '../lexicon/lexicon';
import type { Candidate } from '../mentions/evidence';
import { findLinkedIn, findMentionsFrom, findMentionsIn, pathsMentioning, type Mention } from '../mentions/mentions';
import type { MentionSources } from '../mentions/suggest';
import { keyIn, type Entry } from '../note/entry';
import type { Note } from '../note/note';
import { counted, someOf } from '../text/counted';
import { line as lineOf, lines, PLAIN_STYLE, type TextStyle, type StyledText } from './styled';

/** The mentions of a vault, note by note; optionally only those in one note, or only those of one entry. */
export function mentionsBetween(sources: MentionSources, source: Note | null, target: Entry | null): Mention[] {
	return sourcesBetween(sources, source, target).flatMap((note) => {
		if (target) return findMentionsFrom(sources, target, note.path);
		return [...findLinkedIn(sources, note), ...findMentionsIn(sources, note)].sort((a, b) => a.from - b.from);
	});
}

/** The notes that may contain such mentions, by path, so that a caller can process them a few at a time. */
export function sourcesBetween(sources: MentionSources, source: Note | null, target: Entry | null): Note[] {
	if (source) return [source];
	if (!target) return [...sources.lexicon.notes()].sort((a, b) => (a.path < b.path ? -1 : 1));
	return pathsMentioning(sources, target).flatMap((path) => sources.lexicon.get(path) ?? []);
}

/** A mention as JSON, in the documented shape. */
export function mentionJson(mention: Mention, lexicon: Lexicon): object {
	const { path, from, to, text, kind, ambiguous, suggested, score, reasons, candidates } = mention;
	const targets = mention.targets.map((id) => placeOf(id, lexicon));
	const anchors = targets.some(({ anchor }) => anchor !== null) ? { anchors: targets.map(({ anchor }) => anchor) } : {};
	const rule = candidates[0]?.rule;
	const ruled = rule ? { rule } : {};
	const open = candidates.length > 1 ? { candidates: candidates.map((one) => candidateJson(one, lexicon)) } : {};
	const told = { path, from, to, text, kind, targets: targets.map((one) => one.path), ...anchors, ambiguous, suggested, score, reasons };
	return { ...told, ...ruled, ...open };
}

function candidateJson({ id, name, score, reasons }: Candidate, lexicon: Lexicon): object {
	const { path, anchor } = placeOf(id, lexicon);
	return { path, ...(anchor === null ? {} : { anchor }), name, score, reasons };
}

/** The path of an entry, or of another file, and what tells a place in it; null for the whole. */
function placeOf(id: string, lexicon: Lexicon): { readonly path: string; readonly anchor: string | null } {
	const entry = lexicon.entry(id);
	return entry?.anchor ? { path: entry.path, anchor: keyIn(entry) } : { path: id, anchor: null };
}

/** The kind of a mention, and whether it is worth a link, in a few words. */
export function describeMention({ kind, ambiguous, suggested, targets }: Mention): string {
	if (kind === 'linked') return '';
	if (ambiguous) return `may mean ${someOf(targets, targets.length, ' or ')}`;
	if (kind === 'alias-linked') return 'by name';
	return suggested ? 'not linked, suggested' : 'not linked';
}

/** For how many of the entries that a mention may mean the reasons are given. */
const MOST_CANDIDATES = 3;

/**
 * A mention for people, on one or more lines: its place, what it means and why.
 * @param mostCandidates for how many of the entries that it may mean the reasons are given.
 */
export function mentionLines(mention: Mention, style: TextStyle = PLAIN_STYLE, mostCandidates = MOST_CANDIDATES): StyledText {
	const { path, line, text, kind, targets, score, reasons } = mention;
	const { bold, dim } = style;
	const points = reasons.map((one) => (one.points > 0 ? `${one.text} +${one.points}` : one.text)).join('; ');
	const place = lineOf`${bold(`${path}:${line}`)}  ${text.replace(/\s+/g, ' ')} -> ${targets[0] ?? ''} ${dim(describeMention(mention))}`;
	const why = kind === 'unlinked' ? [lineOf`  ${dim(`${score.toFixed(2)}: ${points}`)}`] : [];
	return lines([place, ...why, ...candidateLines(mention, style, mostCandidates)]);
}

/** The entries that a mention may mean, one on each line. */
function candidateLines({ candidates }: Mention, { dim }: TextStyle, most: number): StyledText[] {
	if (candidates.length < 2) return [];
	const shown = candidates.slice(0, most).map(({ id, score, reasons }) => {
		const why = reasons.length > 0 ? `: ${reasons.map(({ text }) => text).join('; ')}` : '';
		return lineOf`  ${dim(`${id} ${score}${why}`)}`;
	});
	const rest = candidates.length - shown.length;
	return rest > 0 ? [...shown, lineOf`  ${dim(`and ${rest} more`)}`] : shown;
}

/** The number of mentions, in words. */
export function mentionSummary(mentions: readonly Mention[]): string {
	return `${counted(mentions.length, 'mention')}, ${mentions.filter(({ suggested }) => suggested).length} suggested.`;
}
