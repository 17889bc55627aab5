import type { Lexicon } from '../lexicon/lexicon';
import type { Candidate } from '../mentions/evidence';
import { findLinkedIn, findMentionsFrom, findMentionsIn, pathsMentioning, type Mention } from '../mentions/mentions';
import type { MentionSources } from '../mentions/suggest';
import { mainReasons } from '../mentions/worded-terms';
import { keyIn, type Entry } from '../note/entry';
import type { Note } from '../note/note';
import { someOf } from '../text/counted';
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
	if (kind === 'alias-linked') return 'linked by name';
	return suggested ? 'not linked, suggested' : 'not linked';
}

/** For how many of the entries that a mention may mean the reasons are given. */
const MOST_CANDIDATES = 3;

/**
 * A mention for people, on one or more lines: its place, what it means and why.
 * @param mostCandidates for how many of the entries that it may mean the reasons are given.
 */
export function mentionLines(mention: Mention, style: TextStyle = PLAIN_STYLE, mostCandidates = MOST_CANDIDATES): StyledText {
	const why = mention.kind === 'unlinked' ? [lineOf`  ${style.dim(`${percent(mention)}${after(': ', mainWords(mention))}`)}`] : [];
	return lines([placeLine(mention, style), ...why, ...candidateLines(mention, style, mostCandidates)]);
}

/** A mention for people, with all that speaks for a link there and against it. */
export function mentionReasonLines(mention: Mention, style: TextStyle = PLAIN_STYLE): StyledText {
	const { kind, suggested, reasons } = mention;
	const { dim } = style;
	const weighed = reasons.filter(({ points }) => points !== 0);
	const verdict = kind !== 'unlinked'
		? lineOf`  Not suggested: ${kind === 'linked' ? 'it is linked' : 'it is a link already, by a name'}`
		: lineOf`  ${suggested ? 'Suggested' : 'Not suggested'} (${percent(mention)})${after(': ', mainWords(mention))}`;
	return lines([
		placeLine(mention, style),
		verdict,
		...weighed.map(({ points, text }) => lineOf`  ${dim(`  ${signed(points)}  ${text}`)}`),
		...candidateLines(mention, style, mention.candidates.length),
	]);
}

function placeLine(mention: Mention, { bold, dim }: TextStyle): StyledText {
	const { path, line, text, targets } = mention;
	return lineOf`${bold(`${path}:${line}`)}  ${text.replace(/\s+/g, ' ')} -> ${targets[0] ?? ''} ${dim(describeMention(mention))}`;
}

/** How likely the author would link it. */
function percent({ score }: Mention): string {
	return `${Math.round(score * 100)} %`;
}

/** The reasons that count most, as parts of one sentence. */
function mainWords(mention: Mention): string {
	const texts = mainReasons(mention).map(({ text }) => text);
	return texts.map((text, i) => (i === 0 ? text : text.replace(/^\p{Lu}(?=\P{Lu})/u, (first) => first.toLowerCase()))).join(' · ');
}

function after(lead: string, text: string): string {
	return text === '' ? '' : lead + text;
}

function signed(points: number): string {
	return `${points < 0 ? '-' : '+'}${Math.abs(points).toFixed(2)}`;
}

/** The entries that a mention may mean, one on each line. */
function candidateLines({ candidates }: Mention, { dim }: TextStyle, most: number): StyledText[] {
	if (candidates.length < 2) return [];
	const shown = candidates.slice(0, most).map(({ id, score, reasons }) => {
		const why = reasons.length > 0 ? `: ${reasons.map(({ text }) => text).join('; ')}` : '';
		return lineOf`  ${dim(`${id} ${Math.round(score * 100) / 100}${why}`)}`;
	});
	const rest = candidates.length - shown.length;
	return rest > 0 ? [...shown, lineOf`  ${dim(`and ${rest} more`)}`] : shown;
}
