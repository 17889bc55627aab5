import type { Finding } from '../audit/cause';
import { byTask, FINDING_CODES, SEVERITIES, SEVERITY_WORDS, taskOf, type FindingCode, type Severity } from '../audit/kinds';
import { counted } from '../text/counted';
import { line as lineOf, lines, PLAIN_STYLE, type StyledText, type TextStyle } from './styled';

/** A finding as JSON, in the documented shape. */
export function findingJson({ code, severity, path, line, message, count, places }: Finding): object {
	return { code, severity, path, line, message, count, places };
}

/** How many notes were checked, and how many findings are ignored. */
interface Checked {
	readonly notes: number;
	readonly ignored: number;
}

/** Findings for people: how many there are, then each on one line, by what is to be done. */
export function findingLines(findings: readonly Finding[], checked: Checked, { bold }: TextStyle = PLAIN_STYLE): StyledText {
	const groups = byTask(findings.map((finding) => ({ ...finding, task: taskOf(finding.code) })));
	return lines([
		lineOf`${summary(findings, checked)}`,
		...groups.flatMap(({ heading, members }) => [lineOf``, lineOf`${bold(`${heading} (${members.length})`)}`, ...members.map(findingLine)]),
	]);
}

function findingLine({ code, severity, path, line, message }: Finding): StyledText {
	return lineOf`${path}:${line}: ${severity}: ${message} [${code}]`;
}

/** "3 findings in 12 notes: 1 error, 2 warnings. 1 ignored." */
function summary(findings: readonly Finding[], { notes, ignored }: Checked): string {
	const counts = SEVERITIES.flatMap((severity) => {
		const count = findings.filter((finding) => finding.severity === severity).length;
		return count === 0 ? [] : [counted(count, SEVERITY_WORDS[severity][0].toLowerCase())];
	});
	const left = ignored === 0 ? '' : ` ${ignored} ignored.`;
	return `${counted(findings.length, 'finding')} in ${counted(notes, 'note')}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}.${left}`;
}

/** Which findings are wanted; null for all. */
interface FindingFilter {
	readonly codes: readonly FindingCode[] | null;
	readonly severities: readonly Severity[] | null;
}

/** The findings that match a filter. */
export function filterFindings(findings: readonly Finding[], { codes, severities }: FindingFilter): Finding[] {
	return findings.filter(({ code, severity }) => (codes?.includes(code) ?? true) && (severities?.includes(severity) ?? true));
}

/** Reads a filter from comma-separated codes and severities. @returns a sentence if one of them does not exist. */
export function readFindingFilter(codes: string | undefined, severities: string | undefined): FindingFilter | string {
	const wanted = { codes: choose(codes, FINDING_CODES), severities: choose(severities, SEVERITIES) };
	if (typeof wanted.codes === 'string') {
		return `There is no finding with the code "${wanted.codes}". The codes are: ${FINDING_CODES.join(', ')}.`;
	}
	if (typeof wanted.severities === 'string') return `There is no severity "${wanted.severities}". Choose one of: ${SEVERITIES.join(', ')}.`;
	return { codes: wanted.codes, severities: wanted.severities };
}

/**
 * The words of a comma-separated list; null without a list.
 * @returns the first word that is not allowed; empty for a list without words.
 */
function choose<T extends string>(list: string | undefined, from: readonly T[]): readonly T[] | null | string {
	if (list === undefined) return null;
	const words = list.split(',').map((word) => word.trim()).filter((word) => word !== '');
	const chosen = words.flatMap((word) => from.find((one) => one === word) ?? []);
	if (words.length > 0 && chosen.length === words.length) return chosen;
	return words.find((word) => !chosen.some((one) => one === word)) ?? '';
}
