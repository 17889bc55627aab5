import { describe, expect, it } from 'vitest';
import { Lexicon, parseNote } from '../../../../src/engine';
import { whereFrom } from '../../../../src/obsidian/names/model/where-from';

/** Where an entry of a vault is from: that at a path, or the first term in the note there. */
function from(texts: Readonly<Record<string, string>>, path: string, isOneOfSeveral = false): string {
	const lexicon = new Lexicon();
	for (const [file, text] of Object.entries(texts)) lexicon.set(parseNote(file, text));
	const [term] = lexicon.termsIn(path).flatMap(({ terms }) => terms);
	const entry = term ?? lexicon.get(path);
	if (!entry) throw new Error(`No entry at ${path}`);
	return whereFrom(lexicon, entry, isOneOfSeveral);
}

const LIST = '---\nlexicon: terms\n---\n- HMO: a plan with a network\n- PPO: a plan without one\n';

describe('where an entry is from', () => {
	it('is the folder of a note, and nothing at the top of the vault', () => {
		expect(from({ 'Plans/HMO.md': '' }, 'Plans/HMO.md')).toBe('In the folder Plans');
		expect(from({ 'HMO.md': '' }, 'HMO.md')).toBe('');
	});

	it('is the note of a term', () => {
		expect(from({ 'Lists/Acronyms.md': LIST }, 'Lists/Acronyms.md')).toBe('In Acronyms');
	});

	it('is, beside others with its name, what it says of that', () => {
		const texts = { 'Plans/HMO.md': '---\nsource: "[[CMS]] glossary"\n---\n' };
		expect(from(texts, 'Plans/HMO.md', true)).toBe('Source: CMS glossary');
		expect(from(texts, 'Plans/HMO.md')).toBe('In the folder Plans');
		const list = LIST.replace('lexicon', 'source: Payer\nlexicon');
		expect(from({ 'Acronyms.md': list }, 'Acronyms.md', true)).toBe('In Acronyms. Source: Payer');
	});

	it('is no section called "Source", and no source that says nothing', () => {
		expect(from({ 'Plans/HMO.md': '---\nsource:\n---\n## Source\n\nA book.\n' }, 'Plans/HMO.md', true)).toBe('In the folder Plans');
	});

	it('is cut where the source goes on for long', () => {
		expect(from({ 'HMO.md': `Source:: ${'abcd '.repeat(40)}\n` }, 'HMO.md', true)).toMatch(/^Source: (?:abcd ){19}abcd…$/);
	});
});
