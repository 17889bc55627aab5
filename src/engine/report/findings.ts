import type { Finding } from '../audit/cause';
import { FINDING_CODES, FINDING_KINDS, type FindingCode, type Severity } from '../audit/kinds';
import { counted } from '../text/counted';
import { line as lineOf, type StyledText } from './styled';

/** A finding as JSON, in the documented shape. */
export function findingJson({ code, severity, path, line, message, count, places }: Finding): object {
	return { code, severity, path, line, message, count, places };
}

/** A finding on one line. */
export function findingLine({ code, severity, path, line, message }: Finding): StyledText {
	return lineOf`${path}:${line}: ${severity}: ${message} [${code}]`;
}

/** The number of findings and of notes, in words. */
export function findingSummary(findings: readonly Finding[], notes: number): string {
	return `${counted(findings.length, 'finding')} in ${counted(notes, 'note')}.`;
}

/** Which findings are wanted; null for all. */
interface FindingFilter {
	readonly codes: readonly FindingCode[] | null;
	readonly severities: readonly Severity[] | null;
}

const SEVERITIES: readonly Severity[] = [...new Set(FINDING_CODES.map((code) => FINDING_KINDS[code].severity))];

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
