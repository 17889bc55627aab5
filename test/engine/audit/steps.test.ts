import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditSteps, auditVault, inOrder, type Finding } from '../../../src/engine/audit/audit';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';

function lexiconOf(vault: Readonly<Record<string, string>>): Lexicon {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(vault)) lexicon.set(parseNote(path, text));
	return lexicon;
}

const finding = (path: string, line: number, message = ''): Finding => ({ code: 'short-name', severity: 'info', path, line, message });
const placesOf = (findings: readonly Finding[]): string[] => findings.map(({ code, path, line }) => `${code} ${path}:${line}`);

const VAULT = {
	'Zone.md': '[[Nowhere]] is the first sentence.\n\n[[Nobody]]',
	'Program.md': '---\nalias: MSSP\n---\n*A program.* [[Nowhere]]',
	'Claim.md': '*A request for payment.*',
	'Firm.md': '---\nalias: MSSP\n---\n',
};

describe('an audit in steps', () => {
	it('goes note by note, and ends with the names that notes share', () => {
		const steps = [...auditSteps(lexiconOf(VAULT), DEFAULT_SCOPE)].map(placesOf);
		expect(steps).toEqual([
			['unresolved-link Zone.md:1', 'unresolved-link Zone.md:3'],
			['unresolved-link Program.md:4'],
			[],
			['no-definition Firm.md:1'],
			expect.arrayContaining(['ambiguous-name Program.md:2', 'ambiguous-name Firm.md:2']),
		]);
		expect(steps[4]).toHaveLength(2);
	});

	it('takes one step alone for a vault without notes, which finds nothing', () => {
		expect([...auditSteps(new Lexicon(), DEFAULT_SCOPE)].flat()).toEqual([]);
	});

	it('may be left off after any step', () => {
		const [first] = auditSteps(lexiconOf(VAULT), DEFAULT_SCOPE);
		expect(placesOf(first ?? [])).toEqual(['unresolved-link Zone.md:1', 'unresolved-link Zone.md:3']);
	});

	it('goes on when notes come and go between its steps', () => {
		const lexicon = lexiconOf(VAULT);
		const steps = auditSteps(lexicon, DEFAULT_SCOPE);
		const found: Finding[] = [...(steps.next().value as Finding[])];
		lexicon.delete('Program.md');
		lexicon.set(parseNote('Claim.md', '[[Nowhere]]'));
		for (const step of steps) found.push(...step);
		expect(placesOf(inOrder(found))).toEqual(expect.arrayContaining(['unresolved-link Claim.md:1', 'unresolved-link Zone.md:1', 'no-definition Firm.md:1']));
		expect(found.map(({ path, code }) => `${code} ${path}`)).not.toContain('ambiguous-name Firm.md');
	});

	it('finds, put in order, what the audit of the whole vault finds', () => {
		const text = fc.array(fc.constantFrom('---\nalias: MSSP\n---\n', '---\nalias: AB\n---\n', '---\na: 1\na: 2\n---\n', '*A sum.*', '\n\n[[Nowhere]]', '[[b]]', '[[MSSP]]', '\n'), { maxLength: 5 });
		const path = fc.constantFrom('a.md', 'b.md', 'B.md', 'x/a.md', 'Templates/t.md');
		fc.assert(fc.property(fc.array(fc.tuple(path, text), { maxLength: 5 }), (files) => {
			const lexicon = lexiconOf(Object.fromEntries(files.map(([where, parts]) => [where, parts.join('')])));
			expect(inOrder([...auditSteps(lexicon, DEFAULT_SCOPE)].flat())).toEqual(auditVault(lexicon, DEFAULT_SCOPE));
		}));
	});
});

describe('findings in order', () => {
	it('stand by path, then by line as a number', () => {
		const findings = [finding('b.md', 10), finding('b.md', 9), finding('a/z.md', 1), finding('B.md', 3), finding('a.md', 2), finding('b.md', 100)];
		expect(inOrder(findings).map(({ path, line }) => `${path}:${line}`)).toEqual(['B.md:3', 'a.md:2', 'a/z.md:1', 'b.md:9', 'b.md:10', 'b.md:100']);
	});

	it('keep their order on one line', () => {
		const findings = [finding('a.md', 1, 'first'), finding('a.md', 1, 'second'), finding('a.md', 1, 'third')];
		expect(inOrder(findings).map(({ message }) => message)).toEqual(['first', 'second', 'third']);
	});

	it('are a list of their own, the one given is as it was', () => {
		const findings = [finding('b.md', 1), finding('a.md', 1)];
		expect(inOrder(findings).map(({ path }) => path)).toEqual(['a.md', 'b.md']);
		expect(findings.map(({ path }) => path)).toEqual(['b.md', 'a.md']);
		expect(inOrder([])).toEqual([]);
	});
});
