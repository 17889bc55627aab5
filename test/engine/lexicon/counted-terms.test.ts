import { describe, expect, it } from 'vitest';
import { ALL_TERMS, type TermChoice } from '../../../src/engine/lexicon/counted-terms';
import type { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';
import { lexiconOf } from '../report/made';

const LIST = [
	'- ACO: accountable care organization', '- HMO: health maintenance organization', '- PPO: preferred provider organization',
	'- EPO: exclusive provider organization', '',
].join('\n');
/** Labels that may be terms, or facts of the note. */
const LABELS = [
	'- **Attribution**: The way by which members are assigned to a group.', '- **Benchmark**: The cost that a group is measured against.',
	'- **Leakage**: Care that members take outside of the network.', '- **Steerage**: Leading members to certain providers.', '',
].join('\n');
/** A note that calls its facts so. */
const FACTS = ['Attribution', 'Benchmark', 'Leakage'].map((key) => `**${key}**: by a letter of March`).join('\n\n');

const termsIn = (lexicon: Lexicon, path = 'Notes.md'): string[] =>
	lexicon.termsIn(path).flatMap(({ terms }) => terms.map(({ names }) => names[0]?.text ?? ''));
const chosen = (choice: Partial<TermChoice>): TermChoice => ({ ...ALL_TERMS, ...choice });
const four = ['ACO', 'HMO', 'PPO', 'EPO'];

describe('the terms inside notes that count', () => {
	it('are those that a note offers, wherever it lies', () => {
		expect(termsIn(lexiconOf({ 'Notes.md': LIST }))).toEqual(four);
		expect(termsIn(lexiconOf({ 'Daily/2026-11-30.md': LIST }), 'Daily/2026-11-30.md')).toEqual(four);
	});

	it('are none in templates, and in folders where nothing is an entry', () => {
		expect(termsIn(lexiconOf({ 'Templates/Notes.md': LIST }), 'Templates/Notes.md')).toEqual([]);
		const lexicon = lexiconOf({ 'Old/Notes.md': LIST });
		lexicon.chooseTerms(chosen({ scope: { ...DEFAULT_SCOPE, excluded: ['old'] } }));
		expect(termsIn(lexicon, 'Old/Notes.md')).toEqual([]);
	});

	it.each<[string, Partial<TermChoice>, readonly string[]]>([
		['nowhere if the user wants none', { insideNotes: false }, []],
		['in a chosen folder', { folders: ['lists'] }, four],
		['in no other folder', { folders: ['Wards'] }, []],
		['with a tag below a chosen one', { tags: ['#him'] }, four],
		['with no other tag', { tags: ['him/acronyms/old'] }, []],
		['with the folder or the tag', { folders: ['Wards'], tags: ['him'] }, four],
	])('count %s', (_how, choice, terms) => {
		const lexicon = lexiconOf({ 'Lists/Notes.md': `---\ntags: [him/acronyms]\n---\n${LIST}` });
		lexicon.chooseTerms(chosen(choice));
		expect(termsIn(lexicon, 'Lists/Notes.md')).toEqual(terms);
	});

	it('are what the note says of itself: "lexicon: terms" stands above the settings, "lexicon: none" too', () => {
		const lexicon = lexiconOf({ 'Yes.md': `---\nlexicon: terms\n---\n${LIST}`, 'No.md': `---\nlexicon: none\n---\n${LIST}` });
		expect([termsIn(lexicon, 'Yes.md'), termsIn(lexicon, 'No.md')]).toEqual([four, []]);
		lexicon.chooseTerms(chosen({ insideNotes: false, folders: ['Wards'] }));
		expect(termsIn(lexicon, 'Yes.md')).toEqual(four);
	});

	it('are no facts: labels that two other notes use as facts are none, and are terms again when these notes are gone', () => {
		const lexicon = lexiconOf({ 'Notes.md': LABELS });
		expect(termsIn(lexicon)).toHaveLength(4);
		lexicon.set(parseNote('Group one.md', FACTS));
		expect(termsIn(lexicon)).toHaveLength(4);
		lexicon.takeAffected();
		lexicon.set(parseNote('Group two.md', FACTS));
		expect(lexicon.takeAffected()).toContain('Notes.md');
		expect(termsIn(lexicon)).toEqual([]);
		lexicon.delete('Group one.md');
		expect(termsIn(lexicon)).toHaveLength(4);
	});

	it('are under headings in a note that the scope names, whatever it is called', () => {
		const text = ['# Payment', '', '## Capitation', '', 'A fixed sum for each member and month.', '', '## Copayment', '',
			'A fixed sum that the patient pays at a visit.', '', '## Deductible', '', 'The sum that a patient pays before the plan does.', '',
			'## Premium', '', 'The monthly price of a plan.', ''].join('\n');
		const lexicon = lexiconOf({ 'Payment.md': `---\ntags: [glossary]\n---\n${text}`, 'Money.md': text });
		lexicon.chooseTerms(chosen({ scope: { ...DEFAULT_SCOPE, tags: ['pay'] } }));
		expect(termsIn(lexicon, 'Money.md')).toEqual([]);
		lexicon.set(parseNote('Money.md', `---\ntags: [pay]\n---\n${text}`));
		expect(termsIn(lexicon, 'Money.md')).toEqual(['Capitation', 'Copayment', 'Deductible', 'Premium']);
	});
});

describe('a lexicon with terms', () => {
	it('knows them by their ids and names, until their note changes, moves or goes', () => {
		const lexicon = lexiconOf({ 'Notes.md': LIST });
		const owners = (name: string): string[] => lexicon.ownersOf(name).map(({ entry }) => entry.id);
		expect(lexicon.entry('Notes.md#HMO')).toMatchObject({ path: 'Notes.md', anchor: { line: 2 } });
		expect([owners('hmo'), owners('Health Maintenance Organization')]).toEqual([['Notes.md#HMO'], ['Notes.md#HMO']]);
		lexicon.rename('Notes.md', 'Lists/Acronyms.md');
		expect([lexicon.entry('Notes.md#HMO'), owners('HMO')]).toEqual([null, ['Lists/Acronyms.md#HMO']]);
		lexicon.set(parseNote('Lists/Acronyms.md', LIST.replace('HMO: health', 'IPA: health')));
		expect([owners('HMO'), owners('IPA')]).toEqual([[], ['Lists/Acronyms.md#IPA']]);
		lexicon.delete('Lists/Acronyms.md');
		expect([owners('IPA'), [...lexicon.allTerms()]]).toEqual([[], []]);
	});

	it('has a new revision when other terms count', () => {
		const lexicon = lexiconOf({ 'Notes.md': LIST });
		const before = lexicon.revision;
		lexicon.chooseTerms(chosen({ insideNotes: false }));
		expect(lexicon.revision).toBeGreaterThan(before);
		expect(lexicon.takeAffected()).toEqual(['Notes.md']);
		lexicon.chooseTerms(chosen({ insideNotes: false }));
		expect(lexicon.takeAffected()).toEqual([]);
	});

	it('tells of the notes whose terms a changed note may be one with, and of no other', () => {
		const lexicon = lexiconOf({ 'Notes.md': LIST, 'Other.md': LIST.replaceAll('O:', 'X:') });
		lexicon.takeAffected();
		lexicon.set(parseNote('Plans/HMO.md', 'A plan.'));
		expect(lexicon.takeAffected()).toEqual(['Notes.md']);
		lexicon.set(parseNote('Plans/HMO.md', 'A plan.\n\nMore text.'));
		expect(lexicon.takeAffected()).toEqual([]);
		lexicon.delete('Plans/HMO.md');
		expect(lexicon.takeAffected()).toEqual(['Notes.md']);
	});
});
