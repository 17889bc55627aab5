import { findLinkedIn, findMentionsFrom, findMentionsIn, pathsMentioning, type Mention } from '../mentions/mentions';
import type { MentionSources } from '../mentions/suggest';
import type { Note } from '../note/note';
import { counted, PLAIN, type Ink } from './ink';

/** The mentions of a vault, note by note: only those in one note, and only those of another, if so wanted. */
export function mentionsBetween(sources: MentionSources, source: Note | null, target: Note | null): Mention[] {
	if (target) return (source ? [source.path] : pathsMentioning(sources, target)).flatMap((path) => findMentionsFrom(sources, target, path));
	const notes = source ? [source] : [...sources.lexicon.notes()].sort((a, b) => (a.path < b.path ? -1 : 1));
	return notes.flatMap((note) => [...findLinkedIn(sources, note), ...findMentionsIn(sources, note)].sort((a, b) => a.from - b.from));
}

/** A mention as the contract has it. */
export function mentionJson({ path: source, from, to, text, kind, targets, ambiguous, suggested, score, reasons, candidates }: Mention): object {
	const open = candidates.length > 1 ? { candidates: candidates.map((one) => ({ path: one.path, name: one.name, score: one.score, reasons: one.reasons })) } : {};
	return { path: source, from, to, text, kind, targets, ambiguous, suggested, score, reasons, ...open };
}

/** In a few words: how a mention is meant, and whether it is worth a link. */
export function describeMention({ kind, ambiguous, suggested, targets }: Mention): string {
	if (kind === 'linked') return '';
	if (ambiguous) return `may mean ${targets.join(' or ')}`;
	if (kind === 'alias-linked') return 'by name';
	return suggested ? 'not linked, suggested' : 'not linked';
}

/** A mention for people: its place, what it means and why, over one line or more. */
export function mentionLines(mention: Mention, { bold, dim }: Ink = PLAIN): string {
	const { path, line, text, kind, targets, candidates, score, reasons } = mention;
	const points = reasons.map((one) => (one.points > 0 ? `${one.text} +${one.points}` : one.text)).join('; ');
	const why = kind === 'unlinked' ? [`  ${dim(`${score.toFixed(2)}: ${points}`)}`] : [];
	const open = candidates.length < 2 ? [] : candidates.map((one) => `  ${dim(`${one.path} ${one.score}${one.reasons.length > 0 ? `: ${one.reasons.map((reason) => reason.text).join('; ')}` : ''}`)}`);
	return [`${bold(`${path}:${line}`)}  ${text.replace(/\s+/g, ' ')} -> ${targets[0] ?? ''} ${dim(describeMention(mention))}`.trimEnd(), ...why, ...open].join('\n');
}

/** How many mentions there are, in words. */
export function mentionSummary(mentions: readonly Mention[]): string {
	return `${counted(mentions.length, 'mention')}, ${mentions.filter(({ suggested }) => suggested).length} suggested.`;
}
