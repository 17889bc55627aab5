import type { Finding } from '../audit/audit';
import { counted } from './ink';

/** A finding as the contract has it. */
export function findingJson({ code, severity, path, line, message }: Finding): object {
	return { code, severity, path, line, message };
}

/** A finding on one line. */
export function findingLine({ code, severity, path, line, message }: Finding): string {
	return `${path}:${line}: ${severity}: ${message} [${code}]`.replace(/\s*\n\s*/g, ' ');
}

/** How many findings there are in how many notes, in words. */
export function findingSummary(findings: readonly Finding[], notes: number): string {
	return `${counted(findings.length, 'finding')} in ${counted(notes, 'note')}.`;
}
