import { findLinkedIn, findMentionsFrom, findMentionsIn, pathsMentioning, type Mention } from '../mentions/mentions';
import type { MentionSources } from '../mentions/suggest';
import type { Note } from '../note/note';
import { counted, someOf } from '../text/counted';
import { line as lineOf, lines, PLAIN_STYLE, type TextStyle, type StyledText } from './styled';

/** The mentions of a vault, note by note: only those in one note, and only those of another, if so wanted. */
export function mentionsBetween(sources: MentionSources, source: Note | null, target: Note | null): Mention[] {
	return sourcesBetween(sources, source, target).flatMap((note) => {
		if (target) return findMentionsFrom(sources, target, note.path);
		return [...findLinkedIn(sources, note), ...findMentionsIn(sources, note)].sort((a, b) => a.from - b.from);
	});
}

/** The notes in which these may stand, by path: for who goes through them a few at a time. */
export function sourcesBetween(sources: MentionSources, source: Note | null, target: Note | null): Note[] {
	if (source) return [source];
	if (!target) return [...sources.lexicon.notes()].sort((a, b) => (a.path < b.path ? -1 : 1));
	return pathsMentioning(sources, target).flatMap((path) => sources.lexicon.get(path) ?? []);
}

/** A mention as the contract has it. */
export function mentionJson(mention: Mention): object {
	const { path, from, to, text, kind, targets, ambiguous, suggested, score, reasons, candidates } = mention;
	const open = candidates.length > 1 ? { candidates: candidates.map(candidateJson) } : {};
	return { path, from, to, text, kind, targets, ambiguous, suggested, score, reasons, ...open };
}

function candidateJson({ path, name, score, reasons }: Mention['candidates'][number]): object {
	return { path, name, score, reasons };
}

/** In a few words: how a mention is meant, and whether it is worth a link. */
export function describeMention({ kind, ambiguous, suggested, targets }: Mention): string {
	if (kind === 'linked') return '';
	if (ambiguous) return `may mean ${someOf(targets, targets.length, ' or ')}`;
	if (kind === 'alias-linked') return 'by name';
	return suggested ? 'not linked, suggested' : 'not linked';
}

/** How many of the notes that a mention may mean are told with their reasons. */
const MOST_CANDIDATES = 3;

/**
 * A mention for people: its place, what it means and why, over one line or more.
 * @param mostCandidates how many of the notes that it may mean are told with their reasons.
 */
export function mentionLines(mention: Mention, style: TextStyle = PLAIN_STYLE, mostCandidates = MOST_CANDIDATES): StyledText {
	const { path, line, text, kind, targets, score, reasons } = mention;
	const { bold, dim } = style;
	const points = reasons.map((one) => (one.points > 0 ? `${one.text} +${one.points}` : one.text)).join('; ');
	const place = lineOf`${bold(`${path}:${line}`)}  ${text.replace(/\s+/g, ' ')} -> ${targets[0] ?? ''} ${dim(describeMention(mention))}`;
	const why = kind === 'unlinked' ? [lineOf`  ${dim(`${score.toFixed(2)}: ${points}`)}`] : [];
	return lines([place, ...why, ...candidateLines(mention, style, mostCandidates)]);
}

/** The notes that a mention may mean, a line each. */
function candidateLines({ candidates }: Mention, { dim }: TextStyle, most: number): StyledText[] {
	if (candidates.length < 2) return [];
	const shown = candidates.slice(0, most).map(({ path, score, reasons }) => {
		const why = reasons.length > 0 ? `: ${reasons.map(({ text }) => text).join('; ')}` : '';
		return lineOf`  ${dim(`${path} ${score}${why}`)}`;
	});
	const rest = candidates.length - shown.length;
	return rest > 0 ? [...shown, lineOf`  ${dim(`and ${rest} more`)}`] : shown;
}

/** How many mentions there are, in words. */
export function mentionSummary(mentions: readonly Mention[]): string {
	return `${counted(mentions.length, 'mention')}, ${mentions.filter(({ suggested }) => suggested).length} suggested.`;
}
