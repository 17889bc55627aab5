import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { followLinks } from '../../../src/engine/mentions/followed-links';
import { MentionIndex } from '../../../src/engine/mentions/mention-index';
import { parseNote, renameNote, type Note } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';
import { marked } from '../../marked';
import { anyNote } from '../note/any-note';
import { answers, anyChanges, anyFamily, anyPath, anyText, anyVault, change, PATHS, textOf } from './any-vault';
import { fronted, Shelf, type Texts } from './shelf';

/** The texts that are at hand for each index. */
const AT_HAND = new WeakMap<MentionIndex, Map<string, string>>();

function emptyIndex(): MentionIndex {
	const texts = new Map<string, string>();
	const index = new MentionIndex((path) => texts.get(path) ?? null);
	AT_HAND.set(index, texts);
	return index;
}

/** Takes a note's names and text over. @returns the notes that must be scanned anew, sorted. */
function put(index: MentionIndex, path: string, text: string): string[] {
	const note = parseNote(path, text);
	AT_HAND.get(index)?.set(path, text);
	const paths = index.setNames(path, note).sort();
	index.scan(note, scanNote(text));
	return paths;
}

/** An index of a vault: all names first, then all texts. */
function indexOf(texts: Texts): MentionIndex {
	const index = emptyIndex();
	for (const [path, text] of Object.entries(texts)) AT_HAND.get(index)?.set(path, text);
	const notes = Object.entries(texts).map(([path, text]) => parseNote(path, text));
	const lexicon = new Lexicon();
	for (const note of notes) lexicon.set(note);
	for (const note of notes) index.setNames(note.path, note);
	for (const note of notes) index.scan(note, scanNote(texts[note.path] ?? ''), followLinks(lexicon, note, texts[note.path] ?? ''));
	return index;
}

/** What stands in a note, each with the paths of its owners. */
const held = (index: MentionIndex, path: string): string[] =>
	index.in(path).map(({ text, owners }) => `${text}: ${owners.map((one) => one.id).join(', ')}`);

/** The text of a note with « and » around every name of another note. */
function markNames(text: string, others: Texts, path = 'Claim.md'): string {
	const occurrences = indexOf({ ...others, [path]: text }).in(path);
	let source = '';
	let at = 0;
	for (const { from, to } of occurrences) {
		source += `${text.slice(at, from)}«${text.slice(from, to)}»`;
		at = to;
	}
	return source + text.slice(at);
}

describe('the number of mentions of an entry', () => {
	it('counts links and names in other notes, what they share with another entry too, and follows changes', () => {
		const index = indexOf({
			'ACO.md': '---\naliases: [model]\n---\nThe ACO itself.',
			'HMO.md': '---\naliases: [model]\n---\n',
			'Claim.md': 'An ACO, [[ACO|one]], a model.',
		});
		expect(index.countOf(['ACO.md'])).toBeNull();
		while (index.prepareInSteps().next().done !== true);
		const counts = (): (number | null)[] => ['ACO.md', 'HMO.md', 'None.md'].map((id) => index.countOf([id]));
		expect(counts()).toEqual([3, 1, 0]);
		put(index, 'Claim.md', 'An HMO, an HMO.');
		expect(counts()).toEqual([0, 2, 0]);
		index.forget('Claim.md');
		expect(counts()).toEqual([0, 0, 0]);
	});

	it('counts a place once for an entry of several ids that have the name there, and what only one of them is called', () => {
		const text = 'An ACO, [[a/ACO|one]], ACOs, a model.';
		const index = indexOf({ 'a/ACO.md': '', 'b/ACO.md': '---\naliases: [model]\n---\n', 'Claim.md': text });
		while (index.prepareInSteps().next().done !== true);
		expect([['a/ACO.md'], ['b/ACO.md'], ['a/ACO.md', 'b/ACO.md']].map((ids) => index.countOf(ids))).toEqual([3, 3, 4]);
	});

	it('counts a place once for two names of one entry that are found there', () => {
		const index = indexOf({ 'ACO.md': '---\naliases: [ACOs, aco]\n---\n', 'Claim.md': 'Two ACOs.' });
		while (index.prepareInSteps().next().done !== true);
		expect(index.countOf(['ACO.md'])).toBe(1);
	});
});

describe('the file of another program', () => {
	const board = '---\nkanban-plugin: board\naliases: [ward list]\n---\n# ACO\n\n- [ ] call the payer\n';

	it('mentions nobody', () => {
		expect(held(indexOf({ 'Payer.md': '', 'ACO.md': '', 'Board.md': board }), 'Board.md')).toEqual([]);
		expect(held(indexOf({ 'Payer.md': '', 'Wards.excalidraw.md': 'The payer.' }), 'Wards.excalidraw.md')).toEqual([]);
	});

	it('is mentioned by nobody, until somebody writes it anew', () => {
		const index = indexOf({ 'Board.md': board, 'Claim.md': 'On the board and the ward list.' });
		expect(held(index, 'Claim.md')).toEqual([]);
		expect(put(index, 'Board.md', fronted(['ward list']))).toEqual(['Claim.md']);
		put(index, 'Claim.md', 'On the board and the ward list.');
		expect(held(index, 'Claim.md')).toEqual(['board: Board.md', 'ward list: Board.md']);
		expect(put(index, 'Board.md', board)).toEqual(['Claim.md']);
	});
});

describe('what stands in a note', () => {
	it('are the names of others in its prose, in order, each with its place, line and owners', () => {
		const text = '# Claim\n\nAn ACO pays.\n\n> [!info]\n> Two ACOs and a payer.\n';
		const index = indexOf({ 'ACO.md': '', 'Payer.md': fronted(['ACO']), 'Claim.md': text });
		expect(
			index
				.in('Claim.md')
				.map(({ text: written, line, from, to, owners }) => [written, line, from, to, owners.map(({ id, name }) => `${id} ${name.text}`)]),
		).toEqual([
			['ACO', 3, 12, 15, ['ACO.md ACO', 'Payer.md ACO']],
			['ACOs', 6, text.indexOf('ACOs'), text.indexOf('ACOs') + 4, ['ACO.md ACO', 'Payer.md ACO']],
			['payer', 6, text.indexOf('payer'), text.indexOf('payer') + 5, ['Payer.md Payer']],
		]);
	});

	it('is nothing where no name is, and in a note that was never scanned', () => {
		const index = indexOf({ 'ACO.md': 'The claim.', 'Payer.md': '' });
		expect([index.in('ACO.md'), index.in('Payer.md'), index.in('Gone.md')]).toEqual([[], [], []]);
		expect(index.size).toBe(2);
	});

	it('is no name of its own, not even one that others have too', () => {
		const index = indexOf({
			'Program.md': `${fronted(['MSSP'])}The program (MSSP) and the provider.`,
			'Provider.md': fronted(['MSSP', 'program manager']),
			'Claim.md': 'MSSP',
		});
		expect(held(index, 'Program.md')).toEqual(['provider: Provider.md']);
		expect(held(index, 'Claim.md')).toEqual(['MSSP: Program.md, Provider.md']);
	});

	it('has evidence around it only where several notes have the name', () => {
		const index = indexOf({
			'a.md': fronted(['MSSP', 'Benchmark']),
			'b.md': fronted(['MSSP']),
			'Claim.md': 'Below the benchmark the Medicare savings specialty plan (MSSP) pays hospitals.',
		});
		expect(index.in('Claim.md').map(({ text, evidence }) => [text, evidence?.longForm ?? null])).toEqual([
			['benchmark', null],
			['MSSP', 'Medicare savings specialty plan'],
		]);
		expect(index.in('Claim.md')[0]?.evidence).toBeNull();
		expect(index.in('Claim.md')[1]?.evidence?.near).toContain('hospitals');
	});

	it('has a fingerprint that stays when other parts of the note change', () => {
		const index = indexOf({
			'ACO.md': '',
			'Claim.md': 'At the hospital of the district all the doctors joined an ACO in the spring of the year before.',
		});
		const fingerprint = (): number | undefined => index.in('Claim.md').at(-1)?.fingerprint;
		const before = fingerprint();
		put(
			index,
			'Claim.md',
			'# New heading\n\nThe ACO.\n\nAt the clinic of the district all the doctors joined an ACO in the spring of the year before.',
		);
		expect(fingerprint()).toBe(before);
		put(index, 'Claim.md', 'At the hospital of the district all the doctors left an ACO in the spring of the year before.');
		expect(fingerprint()).not.toBe(before);
	});
});

describe('the notes in which a note is named', () => {
	it('are sorted by path, each once, without itself', () => {
		const index = indexOf({ 'ACO.md': 'An ACO.', 'z.md': 'ACO and ACO', 'b/a.md': 'Two ACOs', 'a.md': 'aco', 'm.md': "The ACO's" });
		expect(index.sourcesOf('ACO.md')).toEqual(['b/a.md', 'm.md', 'z.md']);
		expect([index.sourcesOf('z.md'), index.sourcesOf('gone.md')]).toEqual([[], []]);
	});

	it('are counted for each name', () => {
		const index = indexOf({
			'ACO.md': fronted(['accountable group']),
			'a.md': 'ACO, ACOs, an accountable group',
			'b.md': 'ACO',
			'c.md': 'ACO',
		});
		expect(index.in('a.md').map((one) => [one.text, ...one.owners.map((owner) => index.habits.writtenOf(owner))])).toEqual([
			['ACO', [3, 0]], ['ACOs', [3, 0]], ['accountable group', [1, 1]],
		]);
		const [first] = index.in('a.md');
		index.forget('b.md');
		expect(first?.owners.map((owner) => index.habits.writtenOf(owner))).toEqual([[2, 0]]);
		expect(index.sourcesOf('ACO.md')).toEqual(['a.md', 'c.md']);
	});

	it.each(['constructor', '__proto__', 'toString'])('are kept for a note by the path %s', (word) => {
		const index = indexOf({ [`x/${word}`]: fronted(['ACO']), [word]: fronted(['ACO']), 'Claim.md': 'The ACO' });
		expect([index.sourcesOf(word), index.sourcesOf(`x/${word}`), index.sourcesOf('valueOf')]).toEqual([['Claim.md'], ['Claim.md'], []]);
	});
});

describe('names that change', () => {
	const TEXTS = {
		'Savings.md': fronted(['MSSP', 'Shared Savings']),
		'a.md': 'The MSSP pays.',
		'b.md': 'The shared savings program.',
		'c.md': 'Nothing here.',
		'd.md': 'A program for security.',
	};

	it('say which notes must be scanned anew: those that held the old, and those that may hold the new', () => {
		const index = indexOf(TEXTS);
		expect(put(index, 'Savings.md', fronted(['MSSP']))).toEqual(expect.arrayContaining(['b.md']));
		expect(put(index, 'Savings.md', fronted(['MSSP', 'Security']))).toEqual(['d.md']);
		expect(put(index, 'Savings.md', fronted(['MSSP', 'Security', 'Shared Savings Program']))).toEqual(['b.md']);
		expect(index.setNames('Savings.md', null).sort()).toEqual(expect.arrayContaining(['a.md']));
	});

	it.each([
		['its owner wants ignored', ['MSSP', 'Shared Savings', 'Security'], 'lexicon-ignore: [Security]'],
		['has neither letters nor digits', ['MSSP', 'Shared Savings', '…'], 'lexicon-ignore: []'],
	])('ask for no scan for one that %s: it is found nowhere', (_what, names, rule) => {
		const index = indexOf({ ...TEXTS, 'Savings.md': fronted(['MSSP', 'Shared Savings'], rule) });
		expect(put(index, 'Savings.md', fronted(names, rule))).toEqual([]);
	});

	it('ask for no scan where no note has a new one', () => {
		const index = indexOf(TEXTS);
		expect(put(index, 'Savings.md', fronted(['MSSP', 'Shared Savings', 'Withhold', 'Savings plan of Maine']))).toEqual([]);
	});

	it('ask for a scan where one is only a heading now, which hides no title inside it', () => {
		const index = indexOf(TEXTS);
		const now = parseNote('Savings.md', `${fronted(['MSSP'])}# Shared Savings\n`);
		expect(index.setNames('Savings.md', now)).toEqual(['b.md']);
	});

	it.each([
		['where they stand', `${fronted(['MSSP', 'Shared Savings'])}More text.`],
		['their order', fronted(['Shared Savings', 'MSSP'])],
		['how they are written down', '---\nalias: MSSP, Shared Savings\n---\n'],
	])('ask for no scan where only %s is another', (_what, text) => {
		const index = indexOf(TEXTS);
		expect(index.setNames('Savings.md', parseNote('Savings.md', text))).toEqual([]);
		expect(held(index, 'a.md')).toEqual(['MSSP: Savings.md']);
	});

	it('ask for no scan at all from a note that is taken out twice, or was never there', () => {
		const index = indexOf(TEXTS);
		index.setNames('Savings.md', null);
		expect([index.setNames('Savings.md', null), index.setNames('gone.md', null)]).toEqual([[], []]);
	});

	it('move with a note to its new path', () => {
		const index = indexOf(TEXTS);
		const note = parseNote('Savings.md', TEXTS['Savings.md']);
		const paths = new Set([
			...index.setNames('Savings.md', null),
			...index.setNames('Old/MSSP rules.md', renameNote(note, 'Old/MSSP rules.md')),
		]);
		expect([...paths].sort()).toEqual(['a.md', 'b.md']);
	});

	it.each([
		['a plural', 'Withhold', 'Two withholds.'],
		['a plural of its own', 'Diagnosis', 'All diagnoses.'],
		['a singular', 'Criteria', 'One criterion.'],
		['the plural of an acronym', 'IPA', 'Some IPAs.'],
		['a possessive', 'Payer', "The payer's share."],
		['a head before "of"', 'Explanation of Benefits', 'Send explanations of benefits.'],
		['an ampersand for "and"', 'Research and Development', 'For research & development.'],
		['an ampersand for "And"', 'Research And Development', 'For research & development.'],
		['"and" for an ampersand', 'R&D', 'Our R and D.'],
		['accents', 'Meniere disease', 'Of Ménière disease.'],
		['no accents', 'Ménière disease', 'Of Meniere disease.'],
		['decomposed letters', 'Ménière disease', 'Of Ménière disease.'.normalize('NFD')],
		['hyphens and emphasis', 'Fee for Service', 'By *fee*-for-**service**.'],
		['a line end', 'Prior Authorization', 'Ask prior\nauthorization.'],
		['signs', 'C++', 'In C++ now.'],
		['a sign at its start', '.NET', 'In .NET now.'],
		['numbers with dots', 'E11.9', 'As E11.9 here.'],
		['Han in running text', '糖尿病', '老年糖尿病患者'],
		['emoji around it', 'Withhold', '\u{1F3E5}withhold\u{1F3E5}'],
		['underscores around it', 'Withhold', 'The _withhold_ and __withholds__'],
		['another apostrophe', "Crohn's disease", 'Of Crohn’s disease.'],
		['a longer name before it', 'Payer', 'The shared savings payer.'],
		['a name that holds it', 'Shared', 'Some shared savings, shared.'],
	])('find the notes that hold a new one with %s', (_how, name, text) => {
		const index = indexOf({ 'Savings.md': fronted(['Shared Savings']), 'Claim.md': text });
		const before = held(index, 'Claim.md');
		expect(put(index, 'New.md', fronted([name]))).toEqual(['Claim.md']);
		put(index, 'Claim.md', text);
		expect(held(index, 'Claim.md')).not.toEqual(before);
	});

	it.each([
		[['Index', 'Indices'], 'All indexes.'],
		[['Fee for Service', 'Fee-for-service'], 'BY FEE–FOR–SERVICE.'],
	])('of one note are told apart in the same way in whatever order they stand: %j', (names, text) => {
		const index = indexOf({ 'a.md': fronted(names), 'Claim.md': text });
		const told = (): string[] => index.in('Claim.md').flatMap(({ owners }) => owners.map(({ name }) => name.text));
		const before = told();
		put(index, 'a.md', fronted([...names].reverse()));
		put(index, 'Claim.md', text);
		expect(told()).toEqual(before);
	});

	it('uncover a name inside one that is gone, also where that was not to count', () => {
		const texts = {
			'Program.md': fronted(['Shared Savings Program']),
			'Savings.md': fronted(['Shared Savings']),
			'Claim.md': 'The shared savings program.',
			'Quiet.md': `${fronted([], 'lexicon-ignore: [Shared Savings Program]')}The shared savings program.`,
		};
		const shelf = new Shelf(texts);
		expect([held(shelf.index, 'Claim.md'), held(shelf.index, 'Quiet.md')]).toEqual([['shared savings program: Program.md'], []]);
		shelf.remove('Program.md');
		const fresh = new Shelf({ ...texts, 'Program.md': '' });
		fresh.remove('Program.md');
		for (const path of ['Claim.md', 'Quiet.md']) expect(held(shelf.index, path)).toEqual(['shared savings: Savings.md']);
	});
});

describe('the letter case that a note wants of its names', () => {
	it.each([
		['exact for a phrase', 'lexicon-case: exact', ['Health Plan'], 'A «Health Plan» but no health plan, no HEALTH PLAN.'],
		['exact for a word', 'lexicon-case: exact', ['Marketplace'], 'The «Marketplace», no marketplace.'],
		[
			'exact in the plural and possessive',
			'lexicon-case: exact',
			['Health Plan', 'Marketplace'],
			"«Health Plans», the «Marketplace»'s fee and «Marketplaces», but no health plans.",
		],
		['exact with a plural of its own', 'lexicon-case: exact', ['Diagnosis'], 'Two «Diagnoses», no diagnoses.'],
		[
			'exact for one of them',
			'lexicon-case: {Marketplace: exact}',
			['Marketplace', 'Health Plan'],
			'The «Marketplace» has a «health plan»; a marketplace.',
		],
		['exact however the rule spells the name', 'lexicon-case: {health-plan: exact}', ['Health Plan'], 'A «Health Plan» but no health plan.'],
		['any for an acronym', 'lexicon-case: any', ['ACO'], "«ACO», «aco» and «Aco», the «aco»'s"],
		['any for one of them', 'lexicon-case: {ACO: any}', ['ACO', 'HIM'], 'An «aco» and «HIM», not him.'],
		['any for a phrase with an acronym', 'lexicon-case: any', ['HIM department'], 'The «him department»'],
		['any for all and exact for one', 'lexicon-case: [any, "HIM: exact"]', ['ACO', 'HIM'], 'An «aco» and «HIM», not him.'],
		['neither', 'lexicon-case: other', ['ACO', 'Health Plan'], 'An «ACO», no aco; a «health plan».'],
	])('is kept: %s', (_how, rule, names, source) => {
		expect(markNames(marked(source).text, { 'Zzyzx.md': fronted(names, rule) })).toBe(source);
	});

	it('holds for that note alone', () => {
		const index = indexOf({
			'a.md': fronted(['Health Plan'], 'lexicon-case: exact'),
			'b.md': fronted(['Health Plan']),
			'Claim.md': 'A Health Plan or health plan.',
		});
		expect(held(index, 'Claim.md')).toEqual(['Health Plan: a.md, b.md', 'health plan: b.md']);
	});

	it('has the notes scanned anew when it changes', () => {
		const index = indexOf({ 'ACO.md': '', 'Claim.md': 'An aco.', 'Payer.md': 'Nothing.' });
		expect(put(index, 'ACO.md', '---\nlexicon-case: any\n---\n')).toEqual(['Claim.md']);
		put(index, 'Claim.md', 'An aco.');
		expect(held(index, 'Claim.md')).toEqual(['aco: ACO.md']);
		expect(put(index, 'ACO.md', '')).toEqual(['Claim.md']);
		put(index, 'Claim.md', 'An aco.');
		expect(held(index, 'Claim.md')).toEqual([]);
	});
});

describe('names that a note wants ignored', () => {
	it.each([
		['its own are found nowhere', { 'ACO.md': fronted(['group'], 'lexicon-ignore: [group]') }, 'The «ACO» is a group of groups.'],
		['its own title too', { 'Care.md': fronted(['care plan'], 'lexicon-ignore: Care') }, 'The «care plan» gives care.'],
		[
			'its own, however the rule spells them',
			{ 'ACO.md': fronted(['Health Plan'], 'lexicon-ignore: [health-plan]') },
			'An «ACO», a health plan.',
		],
		[
			'those of others where it is said are found elsewhere',
			{ 'Care.md': '', 'Other.md': fronted([], 'lexicon-ignore: [Care]') },
			'They give «care».',
		],
	])('are kept from notes: %s', (_how, others, source) => {
		expect(markNames(marked(source).text, others)).toBe(source);
	});

	it.each([
		['a name', '[Care]', 'They give care to «ACOs».'],
		['a name in every form', '[aco]', 'The ACO, the ACOs and «care».'],
		['names in a string', 'care, ACO', 'The ACOs give care.'],
		['no name in a longer one', '[Care]', 'A «care plan» for care.'],
	])('of others are not found in the note that says so: %s', (_how, ignore, source) => {
		const others = { 'Care.md': fronted(['care plan']), 'ACO.md': '' };
		const lead = `---\nlexicon-ignore: ${ignore}\n---\n`;
		expect(markNames(`${lead}${marked(source).text}`, others)).toBe(`${lead}${source}`);
	});

	it('have the notes scanned anew when that changes', () => {
		const index = indexOf({ 'ACO.md': fronted(['group']), 'Claim.md': 'A group.', 'Payer.md': 'Nothing.' });
		expect(put(index, 'ACO.md', fronted(['group'], 'lexicon-ignore: [group]'))).toEqual(['Claim.md']);
		put(index, 'Claim.md', 'A group.');
		expect([held(index, 'Claim.md'), index.sourcesOf('ACO.md')]).toEqual([[], []]);
		expect(put(index, 'ACO.md', fronted(['group']))).toEqual(['Claim.md']);
	});
});

describe('an index after any changes', () => {
	it('is one built anew, if just the notes it asks for are scanned again', () => {
		fc.assert(fc.property(anyChanges, (changes) => {
			const shelf = new Shelf({});
			const texts = new Map<string, string>();
			for (const one of changes) change(shelf, texts, one);
			shelf.scanPending();
			expect(answers(shelf.index, PATHS)).toEqual(answers(indexOf(Object.fromEntries(texts)), PATHS));
		}), { numRuns: 300 });
	});

	it('asks for notes that it has, each once, and for none a second time', () => {
		fc.assert(fc.property(anyVault, anyPath, anyText, (vault, path, text) => {
			const index = indexOf(vault);
			const asked = index.setNames(path, parseNote(path, text));
			expect(asked.filter((one) => !(one in vault))).toEqual([]);
			expect(new Set(asked).size).toBe(asked.length);
			expect(index.setNames(path, parseNote(path, text))).toEqual([]);
		}));
	});
});

describe('a text that is as it was scanned before', () => {
	it('holds, looked through again after any change of names, what it would hold if it were scanned anew', () => {
		fc.assert(fc.property(anyVault, fc.array(fc.tuple(anyPath, fc.option(anyText)), { maxLength: 4 }), (vault, changes) => {
			const [again, anew] = [indexOf(vault), indexOf(vault)];
			for (const [path, text] of changes) {
				for (const index of [again, anew]) index.setNames(path, text === null ? null : parseNote(path, text));
			}
			const lexicon = new Lexicon();
			for (const [path, text] of Object.entries(vault)) lexicon.set(parseNote(path, text));
			for (const [path, text] of Object.entries(vault)) {
				const note = parseNote(path, text);
				const links = followLinks(lexicon, note, text);
				expect(again.scanAgain(note, text, links)).toBe(true);
				anew.scan(note, scanNote(text), links);
			}
			expect(answers(again, PATHS)).toEqual(answers(anew, PATHS));
		}), { numRuns: 200 });
	});

	it('is not one that was forgotten', () => {
		const index = indexOf({ 'ACO.md': '', 'Claim.md': 'An ACO.' });
		index.forget('Claim.md');
		expect([index.scanAgain(parseNote('Claim.md', ''), 'An ACO.'), index.in('Claim.md')]).toEqual([false, []]);
	});
});

describe('what was kept of the notes of any vault', () => {
	it('says the same put back in any order, and follows changes as before', () => {
		const order = fc.array(fc.nat(), { minLength: 6, maxLength: 6 });
		fc.assert(fc.property(anyVault, order, anyPath, anyText, (vault, turns, changed, text) => {
			const [before, after] = [indexOf(vault), emptyIndex()];
			const kept = Object.keys(vault).flatMap((path) => before.keep(path) ?? []).map((one, i) => ({ one, turn: turns[i] ?? 0 }));
			for (const { one } of kept.sort((a, b) => a.turn - b.turn)) after.restore(structuredClone(one));
			for (const [path, written] of Object.entries(vault)) AT_HAND.get(after)?.set(path, written);
			expect(answers(after, PATHS)).toEqual(answers(before, PATHS));
			expect(put(after, changed, text)).toEqual(put(before, changed, text));
			expect(answers(after, PATHS)).toEqual(answers(before, PATHS));
		}), { numRuns: 200 });
	});

	it('is refused where it speaks of names that are of others by now', () => {
		const kept = indexOf({ 'ACO.md': 'A payer.' }).keep('ACO.md');
		const index = indexOf({ 'Payer.md': 'An ACO.' });
		expect(() => kept && index.restore(kept)).toThrow('What was kept of "ACO.md" is of another time');
	});
});

describe('in any vault what stands in a note', () => {
	it('is of the notes that are told of it without its text', () => {
		fc.assert(fc.property(anyVault, (vault) => {
			const index = indexOf(vault);
			for (const path of PATHS) {
				const owners = index.in(path).flatMap((one) => one.owners.map((owner) => owner.id));
				expect(index.ownersIn(path).sort()).toEqual([...new Set(owners)].sort());
			}
		}));
	});

	it('lies in prose, is sorted and disjoint, and is no name of the note', () => {
		fc.assert(fc.property(anyVault, fc.oneof(anyNote, anyText), (vault, text) => {
			const index = indexOf({ ...vault, 'Claim.md': text });
			const { lexicon } = new Shelf({ ...vault, 'Claim.md': text });
			const note = parseNote('Claim.md', text);
			const linkedFrom = new Set(followLinks(lexicon, note, text).map(({ id }) => id));
			const scan = scanNote(text);
			let last = 0;
			for (const { from, to, text: written, line, owners } of index.in('Claim.md')) {
				expect(from).toBeGreaterThanOrEqual(last);
				expect(to).toBeGreaterThan(from);
				const first = scan.prose.find((one) => one.from <= from && from < one.to);
				expect(first).toBeDefined();
				expect(scan.prose.find((one) => one.from < to && to <= one.to)?.block).toBe(first?.block);
				expect(written).toBe(text.slice(from, to));
				expect(line).toBe(scan.lines.lineAt(from));
				expect(owners.map(({ id }) => id)).not.toContain('Claim.md');
				last = to;
			}
			for (const path of Object.keys(vault))
				expect(index.sourcesOf(path).includes('Claim.md')).toBe(
					index.in('Claim.md').some(({ owners }) => owners.some((owner) => owner.id === path)) || linkedFrom.has(path),
				);
		}));
	});

	// The 's of a possessive is no part of what is found, unless the name has it.
	it('is the same name of the same notes where its text stands alone', () => {
		fc.assert(
			fc.property(
				anyFamily.chain((family) => fc.tuple(fc.array(fc.tuple(anyPath, textOf(family)), { minLength: 2, maxLength: 6 }), textOf(family))),
				([files, text]) => {
					const index = indexOf({ ...Object.fromEntries(files), 'Claim.md': text });
					for (const { text: written, owners } of index.in('Claim.md')) {
						const alone = written.replace(/\n/g, ' ').replace(/\*\*/g, '');
						put(index, 'Alone.md', alone);
						expect(index.in('Alone.md')).toMatchObject([{ from: 0, to: alone.length, owners }]);
					}
				},
			),
			{ numRuns: 200 },
		);
	});
});

describe('a note that makes the index throw', () => {
	/** A note whose second name is compared with those before, and cannot be filed. */
	const broken = (path: string): Note => {
		let asked = 0;
		const name = { ...parseNote(path, '').names[0], get text(): string {
			if (++asked > 1) throw new RangeError('Maximum call stack size exceeded');
			return 'remitter';
		} } as Note['names'][number];
		return { ...parseNote(path, ''), names: [...parseNote('Insurer.md', '').names, name] };
	};

	it('leaves the forms of the names as they were', () => {
		const index = indexOf({ 'Payer.md': fronted(['Insurer']), 'Claim.md': 'An insurer.' });
		const insurer = { text: 'Insurer', kind: 'heading', from: 0, line: 1 } as const;
		const bad = { ...insurer, get text(): string {
			throw new RangeError('Maximum call stack size exceeded');
		} };
		expect(() => index.setNames('Payer.md', { ...parseNote('Payer.md', ''), names: [insurer, bad] })).toThrow(RangeError);
		expect(index.in('Claim.md').map(({ owners }) => owners[0]?.name.kind)).toEqual(['alias']);
	});

	it('can be taken out again, with the names that it had before and those of it that went in', () => {
		const text = 'A payer is an insurer.';
		const index = new MentionIndex(() => text);
		const [payer, claim] = [parseNote('Payer.md', ''), parseNote('Claim.md', text)];
		index.setNames('Payer.md', payer);
		index.setNames('Claim.md', claim);
		index.scan(claim, scanNote(text));
		expect(() => index.setNames('Payer.md', broken('Payer.md'))).toThrow(RangeError);
		expect(index.setNames('Payer.md', null)).toEqual(['Claim.md']);
		index.scan(claim, scanNote(text));
		expect(index.in('Claim.md')).toEqual([]);
		index.setNames('Payer.md', payer);
		index.scan(claim, scanNote(text));
		expect(index.in('Claim.md').map((one) => one.text)).toEqual(['payer']);
	});
});
