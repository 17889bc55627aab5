import { describe, expect, test } from 'vitest';
import { UNSAID } from './shelf';
import {
	findMeanings, Lexicon, Linkers, meaningOfLink, MentionIndex, parseNote, rankOwners, scanNote, type MentionSources,
} from '../../../src/engine';

const PROGRAM = 'Programs/Medicare Shared Savings Program.md';
const PROVIDER = 'Vendors/Managed Security Service Provider.md';

/** A vault of notes by path, read as the terminal reads it. */
function vault(notes: Record<string, string>): MentionSources {
	const [lexicon, linkers, index] = [new Lexicon(), new Linkers(), new MentionIndex((path) => notes[path] ?? null)];
	const parsed = Object.entries(notes).map(([path, text]) => ({ note: parseNote(path, text), text }));
	for (const { note } of parsed) {
		lexicon.set(note);
		linkers.set(note);
		index.setNames(note.path, note);
	}
	for (const { note, text } of parsed) index.scan(note, scanNote(text));
	return {
		lexicon,
		linkers,
		index,
		preferences: UNSAID,
	};
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
	return candidates.map(({ id }) => id).join(' ') + (ambiguous ? ' ?' : '');
}

describe('what a text means', () => {
	test.each(['Medicare Shared Savings Program', 'medicare shared savings programs', 'Medicare Shared-Savings Program’s'])(
		'"%s" is the note that has the name in some form',
		(text) => {
			expect(meant(text, null)).toBe(PROGRAM);
		},
	);

	test('a name that several notes have is decided by the note it stands in, with what speaks for it', () => {
		expect(meant('MSSP', 'Visit.md')).toBe(`${PROGRAM} ${PROVIDER}`);
		const [best] = findMeanings(SOURCES, 'MSSP', SOURCES.lexicon.get('Visit.md')).candidates;
		expect(best?.reasons.map(({ text }) => text)).toContain('The note spells it out: “Medicare Shared Savings Program”');
		expect(meant('MSSP', 'Other.md')).toBe(`${PROGRAM} ${PROVIDER} ?`);
		expect(meant('MSSP', null)).toBe(`${PROGRAM} ${PROVIDER} ?`);
	});

	test('who asks about "him" may mean HIM, though prose never does', () => expect(meant('him', null)).toBe('HIM.md'));

	test.each(['Medicare Shared Savings', 'the MSSP', 'Ask', '', '***'])('"%s" is more or less than a name', (text) =>
		expect(meant(text, null)).toBe(''),
	);
});

describe('what a link means that says a name', () => {
	/** Where a link in a note leads; else the notes it may mean, the likeliest first, with a question mark. */
	function leads(target: string, source: string, choices: MentionSources['preferences']['choices'] = {}): string {
		const sources = { ...SOURCES, preferences: { ...SOURCES.preferences, choices } };
		const { id, owners } = meaningOfLink(sources, target, source);
		return id ?? rankOwners(sources, owners, source).map((one) => `${one.id}?`).join(' ');
	}

	test.each([
		['HIM', 'HIM.md', 'a path, as Obsidian finds it'],
		['medicare shared-savings program', PROGRAM, 'the title of one note, in any letter case'],
		['Medicare Shared Savings Program.md', PROGRAM, 'an address'],
		['MSSP', `${PROGRAM}? ${PROVIDER}?`, 'a name of two'],
		['MSSP.md', `${PROGRAM}? ${PROVIDER}?`, 'a name of two, as an address'],
		['Night registrar', '', 'a name that nobody has'],
		['Terms/MSSP', '', 'a path that leads nowhere is no name'],
	])('[[%s]] leads to "%s": %s', (target, wanted) => expect(leads(target, 'Other.md')).toBe(wanted));

	test('what the note says decides which is named first, and nothing more', () =>
		expect(leads('MSSP', 'Visit.md')).toBe(`${PROGRAM}? ${PROVIDER}?`));

	test('what the user chose in a note decides there, as long as the note chosen has the name', () => {
		expect(leads('MSSP', 'Visit.md', { 'Visit.md': { MSSP: PROVIDER } })).toBe(PROVIDER);
		expect(leads('MSSP', 'Other.md', { 'Visit.md': { MSSP: PROVIDER } })).toBe(`${PROGRAM}? ${PROVIDER}?`);
		expect(leads('MSSP', 'Visit.md', { 'Visit.md': { MSSP: 'HIM.md' } })).toBe(`${PROGRAM}? ${PROVIDER}?`);
	});

	test('a link in a note that is not read yet may mean any of them', () => expect(leads('MSSP', 'New.md')).toBe(`${PROGRAM}? ${PROVIDER}?`));
});
