import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { parseNote } from '../../../src/engine/note/note';

/** What the term PA in a list means beside a note PA. */
function meantBeside(note: string): string {
	const lexicon = new Lexicon();
	lexicon.set(parseNote('PA.md', note));
	lexicon.set(parseNote('Acronyms.md', '---\nlexicon: terms\n---\n- **PA**: A check by the payer, before the service, whether it will pay.\n'));
	return lexicon.meant('Acronyms.md#PA');
}

describe('an acronym without a long form', () => {
	it('is one with a note that explains it in the same words, but for a few', () => {
		expect(meantBeside('*A check by the payer, before the service, whether it will pay.*')).toBe('PA.md');
		expect(meantBeside('*A check, made by the payer before a service, whether it will pay.*')).toBe('PA.md');
	});

	it('is another entry where the note explains it in other words, or not at all', () => {
		expect(meantBeside('*A clinician who works under the supervision of a physician.*')).toBe('Acronyms.md#PA');
		expect(meantBeside('')).toBe('Acronyms.md#PA');
	});
});
