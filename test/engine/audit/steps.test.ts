import { describe, expect, it } from 'vitest';
import { resultOf, VaultAudit } from '../../../src/engine/audit/audit';
import { ignoreKey } from '../../../src/engine/audit/cause';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';

const VAULT = {
	'Zone.md': '[[Nowhere]] is the first sentence.\n\n[[Nobody]]',
	'Program.md': '---\naliases: MSSP\n---\n*A program.* [[Nowhere]]',
	'Claim.md': '*A request for payment.*',
	'Firm.md': '---\naliases: MSSP\n---\n',
};

function lexiconOf(vault: Readonly<Record<string, string>>): Lexicon {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(vault)) lexicon.set(parseNote(path, text));
	return lexicon;
}

/** What has been found so far, as `code path:line count`. */
function foundBy(audit: VaultAudit): string[] {
	return resultOf(audit.causes()).open.map(({ finding }) => `${finding.code} ${finding.path}:${finding.line} ${finding.count}`);
}

describe('an audit in steps', () => {
	it('goes note by note, by path, and ends with the names that notes share', () => {
		const audit = new VaultAudit(lexiconOf(VAULT), DEFAULT_SCOPE);
		const seen = Array.from(audit.steps(), (count) => [count, ...foundBy(audit)]);
		expect(seen).toEqual([
			[1],
			[2, 'no-definition Firm.md:1 1'],
			[3, 'unresolved-link Program.md:4 1', 'no-definition Firm.md:1 1'],
			[4, 'unresolved-link Program.md:4 2', 'unresolved-link Zone.md:3 1', 'no-definition Firm.md:1 1'],
			[4, 'unresolved-link Program.md:4 2', 'unresolved-link Zone.md:3 1', 'ambiguous-name Firm.md:2 2', 'no-definition Firm.md:1 1'],
		]);
	});

	it('has no step for a vault without notes, and finds nothing', () => {
		const audit = new VaultAudit(new Lexicon(), DEFAULT_SCOPE);
		expect([...audit.steps()]).toEqual([]);
		expect(foundBy(audit)).toEqual([]);
	});

	it('goes on when notes come and go between its steps', () => {
		const lexicon = lexiconOf(VAULT);
		const audit = new VaultAudit(lexicon, DEFAULT_SCOPE);
		const steps = audit.steps();
		steps.next();
		lexicon.delete('Program.md');
		lexicon.set(parseNote('Zone.md', '*Now whole.*'));
		lexicon.set(parseNote('Added.md', '[[Nowhere]]'));
		expect([...steps]).toEqual([2, 3, 4]);
		expect(foundBy(audit)).toEqual(['no-definition Firm.md:1 1']);
	});

	it('keeps the key of a cause from one audit to the next', () => {
		const keys = (): string[] => {
			const audit = new VaultAudit(lexiconOf(VAULT), DEFAULT_SCOPE);
			expect([...audit.steps()].length).toBeGreaterThan(0);
			return resultOf(audit.causes()).open.map(ignoreKey);
		};
		expect(keys()).toEqual(keys());
		expect(new Set(keys()).size).toBe(4);
	});
});
