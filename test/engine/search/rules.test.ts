import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';
import { Glossary } from '../../../src/engine/search/glossary';
import type { Hit } from '../../../src/engine/search/hits';

/** A glossary of names; behind a colon its definition, behind an equals sign another name. */
function glossaryOf(...entries: readonly string[]): Glossary {
	const lexicon = new Lexicon();
	for (const entry of entries) {
		const [names = '', told] = entry.split(': ');
		const [title = '', ...aliases] = names.split(' = ');
		const text = `---\naliases: ${JSON.stringify(aliases)}\n---\n${told === undefined ? '' : `*${told}*`}\n`;
		lexicon.set(parseNote(`${title.replace(/\//g, ' ')}.md`, text));
	}
	return Glossary.of(lexicon, DEFAULT_SCOPE);
}

const titlesOf = (hits: readonly Hit[]): string[] => hits.map(({ path }) => path.slice(0, -3));
/** The hits that are no partial ones. */
const whole = (query: string, ...entries: readonly string[]): string[] =>
	titlesOf(glossaryOf(...entries).search(query).filter(({ reason }) => reason !== 'partial'));

describe('what means itself to the letter is no slip', () => {
	it.each([
		['a code of digits', '99214', ['99213', '99215 visit']],
		['a digit in an acronym', 't2dm', ['Type 1 diabetes = T1DM']],
		['a digit behind a letter', 'vitamin b2', ['Vitamin B6', 'Vitamin B12']],
		['a letter', 'hepatitis d', ['Hepatitis B', 'Hepatitis C']],
		['a letter, typed before the word', 'd hepatitis', ['Hepatitis B']],
		['a Roman numeral', 'type ii', ['Type I', 'Type 1']],
		['a longer Roman numeral', 'stage iii', ['Stage II', 'Stage IV']],
		['a number', 'grade 3', ['Grade 2', 'Grade 13']],
		['a letter between digits', 'a1c', ['A2C view']],
		['a version', 'icd 10', ['ICD-9', 'ICD-11']],
		['a version glued to its name', 'icd10', ['ICD-9', 'ICD9']],
		['a number of three digits', 'drg 470', ['DRG 471', 'DRG 469']],
		['a number before a word', 'type 1 diabetes', ['Type 10 diabetes', 'Type 2 diabetes']],
		['a letter before a word', 'vitamin b deficiency', ['Vitamin D deficiency', 'Vitamin B12 deficiency']],
		['a code without vowels', 'cpts', ['CPTX']],
		['another acronym', 'snri', ['SSRI = selective serotonin reuptake inhibitor']],
		['another acronym in mixed letters', 'hfref', ['HFpEF']],
		['another acronym with a letter more', 'nstemi', ['STEMI: A heart attack.']],
		['an acronym in a definition', 'snri', ['Escitalopram: An SSRI for depression.']],
		['three letters beside a word', 'code icf', ['ICD code']],
		['two letters beside a word', 'advance pq', ['Advance Payment']],
		['a word of letters', 'mi', ['Me', 'Mu opioid']],
		['a code of a longer one', '9921', ['199213']],
	])('%s: %j', (_what, query, names) => {
		expect(whole(query, ...names)).toEqual([]);
	});

	it.each([
		['the code itself', '99214', ['99213', '99214'], ['99214']],
		['half a code', '9921', ['99213', '99215', '99301'], ['99213', '99215']],
		['a digit', 'vitamin b12', ['Vitamin B6', 'Vitamin B12'], ['Vitamin B12']],
		['half a number', 'vitamin b1', ['Vitamin B12', 'Vitamin B6'], ['Vitamin B12']],
		['a letter', 'hepatitis b', ['Hepatitis B', 'Hepatitis C'], ['Hepatitis B']],
		['a Roman numeral', 'type ii', ['Type I', 'Type II'], ['Type II']],
		['glued digits', 'icd10', ['ICD-9', 'ICD-10'], ['ICD-10']],
		['digits set apart', 'b 12', ['Vitamin B12'], ['Vitamin B12']],
		['initials with a digit', 't2dm', ['Type 2 diabetes mellitus'], ['Type 2 diabetes mellitus']],
		['the end of a longer code', 'a1c', ['HbA1c', 'A2C'], ['HbA1c']],
		['a genus of one letter', 'c diff', ['Clostridioides difficile'], ['Clostridioides difficile']],
		['a number as a word', '2 sided risk', ['Two-Sided Risk', 'One-Sided Risk'], ['Two-Sided Risk']],
		['a word as a number', 'type two diabetes', ['Type 1 diabetes', 'Type 2 diabetes'], ['Type 2 diabetes']],
		['a misspelt word beside a number', 'diabtes type 1', ['Type 1 diabetes', 'Type 2 diabetes'], ['Type 1 diabetes']],
		['letters of an acronym exchanged', 'hedsi', ['HEDIS'], ['HEDIS']],
		['a letter of an acronym doubled', 'hippa', ['HIPAA'], ['HIPAA']],
		['a misspelt word that others write small', 'tumro', ['Brain tumor'], ['Brain tumor']],
	])('but found is %s: %j', (_what, query, names, found) => {
		expect(whole(query, ...names)).toEqual(found);
	});

	it.each([
		['piles', 'Child milestones'], ['fever', 'Severe sepsis'], ['color', 'Colostomy'], ['port', 'Transportation'],
	])('nor is what merely sounds like a piece of a word: %s in %s', (query, name) => {
		expect(whole(query, name)).toEqual([]);
	});

	it.each([
		['lipid', 'Hyperlipidemia', 'words'], ['tension', 'Hypertension', 'words'],
		['accoumt', 'Accountable care', 'typo'], ['acount', 'Account', 'typo'],
	])('a good piece of a word is one: %s in %s', (query, name, reason) => {
		expect(glossaryOf(name).search(query)).toMatchObject([{ name, reason }]);
	});
});

describe('entries without a word', () => {
	it.each<[string, readonly string[], readonly (readonly [string, readonly string[]])[]]>([
		['kidney stones', ['Renal stone', 'Blue plan'], [['Renal stone', ['kidney']]]],
		['pre authorization', ['Prior authorization', 'Blue plan'], [['Prior authorization', ['pre']]]],
		['pre authorization', ['Prior authorization', 'Premium', 'Prescription', 'Preferred plan'], [['Prior authorization', ['pre']]]],
		['workmans comp', ['Workers\u2019 compensation', 'Compliance plan'], [
			['Workers\u2019 compensation', ['workmans']], ['Compliance plan', ['workmans']],
		]],
		['ear infection', ['Otitis: A swelling of the ear.', 'Plan A', 'Plan B'], [['Otitis', ['infection']]]],
		['Hepatitis D', ['Hepatitis B'], [['Hepatitis B', ['D']]]],
		['aco zzzz', ['ACO', 'ACO plan of care'], [['ACO', ['zzzz']], ['ACO plan of care', ['zzzz']]]],
		['what is my copay today', ['Copay', 'Deductible'], [['Copay', ['what', 'is', 'my', 'today']]]],
		['zebra shared savings', ['Shared savings', 'Shared risk'], [['Shared savings', ['zebra']]]],
		['zebra 2', ['Type 2'], []],
		['zebra lion', ['Claim'], []],
	])('%j', (query, entries, found) => {
		expect(glossaryOf(...entries).search(query).map(({ path, without }) => [path.slice(0, -3), without])).toEqual(found);
	});

	it('come after all that have every word, and these lack none', () => {
		const glossary = glossaryOf('Prior authorization', 'Visit plan: An authorization sought pre visit.', 'Premium: A sum for each month.');
		expect(titlesOf(glossary.search('pre authorization'))).toEqual(['Visit plan', 'Prior authorization']);
		expect(glossary.search('pre authorization').map(({ without }) => without)).toEqual([[], ['pre']]);
		expect(titlesOf(glossary.search('premium month'))).toEqual(['Premium']);
	});

	it('of two words known have the rarer one', () => {
		const plans = Array.from({ length: 30 }, (_, i) => `Plan ${String.fromCharCode(65 + (i % 26))}${i}`);
		expect(titlesOf(glossaryOf(...plans, 'Capitation').search('capitation plan')).slice(0, 2)).toEqual(['Capitation']);
	});

	it('say so of nothing else', () => {
		for (const { without } of glossaryOf('Prior authorization', 'Claim').search('authorization')) expect(without).toEqual([]);
	});
});

describe('a word behind a prefix that nobody wrote', () => {
	it.each([
		['preauthorization', 'Prior authorization'], ['nonadherence', 'Medication adherence'], ['readmissions', 'Hospital admission'],
		['coinsurance', 'Insurance'], ['multidisciplinary', 'Disciplinary act'],
	])('%s is similar to %s', (query, name) => {
		expect(glossaryOf(name, 'Other plan').search(query)).toMatchObject([{ name, reason: 'typo' }]);
	});

	it('comes before a slip in a definition', () => {
		const glossary = glossaryOf('Prior authorization: A yes of the payer.', 'Course of rules: The Reauthorizaton act of 2015.');
		expect(titlesOf(glossary.search('preauthorization'))[0]).toBe('Prior authorization');
	});

	it('is not looked for where the word is known', () => {
		expect(whole('copayment', 'Copayment', 'Payment')).toEqual(['Copayment']);
	});
});

describe('spellings and plurals', () => {
	it.each([
		['anemia', 'Anaemia', 'Pernicious anemia'], ['oedema', 'Edema', 'Oedema bag'], ['organisation', 'Organization', 'Managed organisation'],
		['tumours', 'Tumor', 'Benign tumours'], ['counseling', 'Counselling', 'Diet counseling'], ['sulfate', 'Sulphate', 'Iron sulfate'],
	])('%s is %s, and then %s', (query, first, second) => {
		const hits = glossaryOf(second, first).search(query);
		expect(titlesOf(hits)).toEqual([first, second]);
		expect(hits[0]?.reason).toBe('exact');
	});

	it('of one entry are shown as they are written', () => {
		const glossary = glossaryOf('Anaemia = anemia');
		expect(glossary.search('anemia')[0]).toMatchObject({ name: 'anemia', ranges: [[0, 6]] });
		expect(glossary.search('anaemia')[0]).toMatchObject({ name: 'Anaemia', ranges: [[0, 7]] });
		expect(glossary.search('anem')[0]).toMatchObject({ ranges: [[0, glossary.search('anem')[0]?.name === 'anemia' ? 4 : 5]] });
	});

	it.each([
		['anemi', 'Anaemia', [0, 6]], ['anae', 'Anemia', [0, 3]], ['oede', 'Edema', [0, 3]], ['tumou', 'Tumor', [0, 4]],
		['hemo', 'Haemoglobin', [0, 5]],
		['oesophageal', 'Gastro-esophageal reflux', [7, 17]],
	])('half typed: %s marks in %s what is meant', (query, name, range) => {
		expect(glossaryOf(name).search(query)).toMatchObject([{ name, ranges: [range] }]);
	});

	it('half typed, the word itself goes before another spelling', () => {
		expect(titlesOf(glossaryOf('Anaerobic', 'Anaemia').search('anae'))).toEqual(['Anaerobic']);
	});

	it.each([
		['antidepressants', 'Mood drug = antidepressant', 'Tricyclic antidepressants'], ['diagnoses', 'Diagnosis', 'Diagnoses in the list'],
		['shared risks', 'Shared risk', 'Shared risks and gains'], ['ACOs', 'Group = ACO', 'ACOs compared'], ['Stroke', 'Strokes', 'Stroke unit'],
	])('%s is %s before %s', (query, first, second) => {
		expect(titlesOf(glossaryOf(second, first).search(query))).toEqual([first.split(' = ')[0], second]);
	});
});

describe('initials', () => {
	it.each([
		['asp', ['Alert slow pulse', 'Aspirin'], ['Aspirin', 'Alert slow pulse']],
		['mi', ['Myocardial infarction', 'Milia'], ['Milia', 'Myocardial infarction']],
		['af', ['Atrial fibrillation', 'African violet'], ['African violet', 'Atrial fibrillation']],
		['mi', ['Myocardial infarction', 'Milia', 'Mild', 'Mile', 'Milk', 'Mint', 'Mi'], ['Mi', 'Mild', 'Mile', 'Milk', 'Myocardial infarction']],
		['ql', ['Quality of Life', 'Qualm'], ['Quality of Life']],
	])('%s: of %j first %j', (query, names, first) => {
		expect(titlesOf(glossaryOf(...names).search(query)).slice(0, first.length)).toEqual(first);
	});

	it('of a title come before those of another name', () => {
		expect(titlesOf(glossaryOf('Heart attack = myocardial infarction', 'Medication inventory').search('mi')))
			.toEqual(['Medication inventory', 'Heart attack']);
	});
});

describe('any glossary', () => {
	const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 130 }), { minLength: 1, maxLength: 8 });

	it('gives for a number only what has it, or begins with it', () => {
		fc.assert(fc.property(numbers, fc.integer({ min: 1, max: 130 }), fc.constantFrom('Grade', 'Vitamin B', 'DRG'), (held, asked, name) => {
			const found = whole(`${name} ${asked}`, ...held.map((number) => `${name} ${number}`));
			const right = held.map(String).filter((number) => number.startsWith(String(asked)));
			expect([...found].sort()).toEqual(right.map((number) => `${name} ${number}`).sort());
		}));
	});

	it('tells of each hit what it lacks, and puts those that lack something last', () => {
		const word = fc.constantFrom('renal', 'stone', 'kidney', 'plan', 'pre', 'x', '7', 'care');
		const names = fc.uniqueArray(fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')), { maxLength: 12 });
		fc.assert(fc.property(names, fc.array(word, { minLength: 1, maxLength: 4 }), (held, words) => {
			const hits = glossaryOf(...held).search(words.join(' '));
			const lacking = hits.map(({ reason }) => reason === 'partial');
			expect(lacking).toEqual([...lacking].sort());
			for (const { path, reason, without } of hits) {
				expect(without.length > 0).toBe(reason === 'partial');
				const own = path.slice(0, -3).split(' ');
				for (const one of without) expect([words.some((word) => word === one), own.includes(one)]).toEqual([true, false]);
			}
		}));
	});

	it('answers the same in either spelling', () => {
		const [british, american] = [['anaemia', 'tumour', 'oedema', 'centre'], ['anemia', 'tumor', 'edema', 'center']] as const;
		const place = fc.integer({ min: 0, max: 3 });
		fc.assert(fc.property(fc.uniqueArray(fc.tuple(place, place, fc.boolean()), { maxLength: 8 }), place, place, (held, one, other) => {
			const glossary = glossaryOf(...held.map(([a, b, isBritish]) => `${(isBritish ? british : american)[a] ?? ''} ${american[b] ?? ''}`));
			const pathsOf = (query: string): string[] => glossary.search(query).map(({ path }) => path).sort();
			expect(pathsOf(`${british[one] ?? ''} ${american[other] ?? ''}`)).toEqual(pathsOf(`${american[one] ?? ''} ${british[other] ?? ''}`));
		}));
	});
});
