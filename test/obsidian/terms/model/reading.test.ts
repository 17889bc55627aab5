import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, Lexicon, parseNote, termChoice, type Settings } from '../../../../src/engine';
import { countTerms, groupHeading, readingOf, termAt, type TermsReading } from '../../../../src/obsidian/terms/model/reading';

const LIST = '- **ABN**: advance beneficiary notice\n- **EOB**: explanation of benefits\n- **ERA**: electronic remittance advice\n'
	+ '- **NPI**: national provider identifier\n';
const CODES = `# Codes\n\n${LIST}\n| Term | Meaning | Owner |\n|-|-|-|\n| POS | place of service | CMS |\n`
	+ '| CC | complication or comorbidity | |\n'
	+ '| PA | prior authorization | payer |\n';

function lexiconOf(text: string, settings: Settings = DEFAULT_SETTINGS): Lexicon {
	const lexicon = new Lexicon();
	lexicon.set(parseNote('Codes.md', text));
	lexicon.chooseTerms(termChoice(settings));
	return lexicon;
}

function read(text: string, changes: Partial<Settings> = {}): TermsReading {
	const settings = { ...DEFAULT_SETTINGS, ...changes };
	return readingOf(lexiconOf(text, settings), settings, 'Codes.md');
}

describe('what was read as terms in a note', () => {
	it('is told group by group, with the reason for each', () => {
		const { groups, summary, isOff, canSwitch, about } = read(CODES);
		expect(summary).toBe('7 terms were read here.');
		expect(countTerms(groups)).toBe(7);
		expect(groups.map(groupHeading)).toEqual([
			'4 items of the form “ABN: text”', 'A table with the columns “Term” and “Meaning”',
		]);
		expect({ isOff, canSwitch }).toEqual({ isOff: false, canSwitch: true });
		expect(about).toMatch(/the note stays as it is/);
	});

	it('of one term is told so', () => {
		const { summary, groups } = read('---\nlexicon: terms\n---\n- **ABN**: advance beneficiary notice\n');
		expect(summary).toBe('1 term was read here.');
		expect(groups.map(groupHeading)).toEqual(['1 item of the form “ABN: text”']);
	});

	it('is nothing where the user switched it off, and can be read again', () => {
		expect(read(CODES, { termsInsideExcept: ['Codes.md'] })).toMatchObject({
			groups: [], summary: 'You switched terms off in this note.', isOff: true, canSwitch: true,
		});
	});

	it('is nothing where the settings read no terms at all: a switch would do nothing', () => {
		expect(read(CODES, { termsInside: false })).toMatchObject({
			groups: [], summary: 'Terms inside notes are switched off in the settings.', about: '', canSwitch: false,
		});
	});

	it('is nothing where nothing reads so', () => {
		expect(read('Text.')).toMatchObject({ groups: [], summary: 'No terms were read here.', about: '', canSwitch: false });
	});

	it('is unknown of a note that was not read yet', () => {
		const reading = readingOf(new Lexicon(), DEFAULT_SETTINGS, 'Codes.md');
		expect(reading).toMatchObject({ summary: 'The note is still to be read.', canSwitch: false });
	});

	it.each(['terms', 'none'])('is decided by the note itself where it says %s, whatever the user switched off', (said) => {
		for (const termsInsideExcept of [[], ['Codes.md']]) {
			const { summary, about, canSwitch } = read(`---\nlexicon: ${said}\n---\n${LIST}`, { termsInsideExcept });
			expect(summary).toBe(said === 'terms' ? '4 terms were read here.' : 'No terms were read here.');
			expect(about).toContain(`“lexicon: ${said}”`);
			expect(canSwitch).toBe(false);
		}
	});
});

describe('the term on a line', () => {
	const groups = lexiconOf(`${CODES}\n`).termsIn('Codes.md');
	const nameAt = (line: number): string | undefined => termAt(groups, line)?.names[0]?.text;

	it('is that whose line it is', () => {
		expect([3, 4, 6].map(nameAt)).toEqual(['ABN', 'EOB', 'NPI']);
		expect([10, 12].map(nameAt)).toEqual(['POS', 'PA']);
	});

	it.each([1, 2, 7, 8, 9, 13])('is none above, between and below: %i', (line) => expect(nameAt(line)).toBeUndefined());

	it('reaches to its definition and its facts', () => {
		const text = '---\nlexicon: terms\n---\n## PPO\n\nA plan is a contract.\n\n- **Owner**: payer\n\n## HMO\n\nA plan is a network.\n';
		const inSections = lexiconOf(text).termsIn('Codes.md');
		const names = [4, 6, 8, 9, 10, 12].map((line) => termAt(inSections, line)?.names[0]?.text);
		expect(names).toEqual(['PPO', 'PPO', 'PPO', undefined, 'HMO', 'HMO']);
	});
});
