import { describe, expect, test } from 'vitest';
import { DEFAULT_SCOPE, findMeanings, Lexicon, Linkers, MentionIndex, parseNote, scanNote, type MentionSources } from '../../../src/engine';

const PROGRAM = 'Programs/Medicare Shared Savings Program.md';
const PROVIDER = 'Vendors/Managed Security Service Provider.md';

/** A vault of notes by path, read as the terminal reads it. */
function vault(notes: Record<string, string>): MentionSources {
	const [lexicon, linkers, index] = [new Lexicon(), new Linkers(), new MentionIndex()];
	const parsed = Object.entries(notes).map(([path, text]) => ({ note: parseNote(path, text), text }));
	for (const { note } of parsed) {
		lexicon.set(note);
		linkers.set(note);
		index.setNames(note.path, note);
	}
	for (const { note, text } of parsed) index.scan(note, scanNote(text));
	return { lexicon, linkers, index, preferences: { scope: DEFAULT_SCOPE, firstOnly: true, skipLinked: true, ignoredNames: [], ignoredPlaces: {}, choices: {} } };
}

const SOURCES = vault({
	[PROGRAM]: '---\naliases: [MSSP]\n---\n*A program that shares savings.*\n',
	[PROVIDER]: '---\naliases: [MSSP]\n---\n*A firm that watches computers.*\n',
	'HIM.md': '*The keeping of records.*\n',
	'Visit.md': 'The Medicare Shared Savings Program (MSSP) pays. Ask the MSSP.\n',
	'Other.md': 'Ask the MSSP.\n',
});

/** The notes that a text may mean in a note, best first, with a question mark if nothing decides. */
function meant(text: string, source: string | null): string {
	const { candidates, ambiguous } = findMeanings(SOURCES, text, source === null ? null : SOURCES.lexicon.get(source));
	return candidates.map(({ path }) => path).join(' ') + (ambiguous ? ' ?' : '');
}

describe('what a text means', () => {
	test.each(['Medicare Shared Savings Program', 'medicare shared savings programs', 'Medicare Shared-Savings Program’s'])('"%s" is the note that has the name in some form', (text) => {
		expect(meant(text, null)).toBe(PROGRAM);
	});

	test('a name that several notes have is decided by the note it stands in, with what speaks for it', () => {
		expect(meant('MSSP', 'Visit.md')).toBe(`${PROGRAM} ${PROVIDER}`);
		const [best] = findMeanings(SOURCES, 'MSSP', SOURCES.lexicon.get('Visit.md')).candidates;
		expect(best?.reasons.map(({ text }) => text)).toContain('The note spells it out: “Medicare Shared Savings Program”');
		expect(meant('MSSP', 'Other.md')).toBe(`${PROGRAM} ${PROVIDER} ?`);
		expect(meant('MSSP', null)).toBe(`${PROGRAM} ${PROVIDER} ?`);
	});

	test('who asks about "him" may mean HIM, though prose never does', () => expect(meant('him', null)).toBe('HIM.md'));

	test.each(['Medicare Shared Savings', 'the MSSP', 'Ask', '', '***'])('"%s" is more or less than a name', (text) => expect(meant(text, null)).toBe(''));
});
