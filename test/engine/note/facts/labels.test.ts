import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../../src/engine/note/note';

/** The labels of a note as [key, value, what stands in the text at its range]; `?` behind the key of a candidate. */
function labelsIn(text: string): string[][] {
	return parseNote('Note.md', text).attributes.flatMap(({ key, value, kind, needs, from, to }) =>
		kind === 'label' ? [[needs === 'key' ? `${key}?` : key, value, text.slice(from, to)]] : [],
	);
}
const pairsIn = (text: string): string[][] => labelsIn(text).map(([key = '', value = '']) => [key, value]);

describe('labels with marks', () => {
	it.each([
		['**Onset**: sudden', 'Onset', 'sudden'],
		['**Onset:** sudden', 'Onset', 'sudden'],
		['**Onset** : sudden', 'Onset', 'sudden'],
		['**Onset:**sudden', 'Onset', 'sudden'],
		['__Onset__: sudden', 'Onset', 'sudden'],
		['__Onset:__ sudden', 'Onset', 'sudden'],
		['***Onset***: sudden', 'Onset', 'sudden'],
		['*Onset*: sudden', 'Onset', 'sudden'],
		['==Onset==: sudden', 'Onset', 'sudden'],
		['**[[Onset|The onset]]**: sudden', 'The onset', 'sudden'],
		['**1. Onset**: sudden', 'Onset', 'sudden'],
		['**Onset (acute):** sudden', 'Onset (acute)', 'sudden'],
		['📌 **Onset:** sudden', 'Onset', 'sudden'],
		['**起病**：突然', '起病', '突然'],
		['- **Onset**: sudden', 'Onset', 'sudden'],
		['1. **Onset:** sudden', 'Onset', 'sudden'],
		['- [x] **Onset**: sudden', 'Onset', 'sudden'],
		['> **Onset**: sudden', 'Onset', 'sudden'],
		['> [!info] Facts\n> **Onset**: sudden', 'Onset', 'sudden'],
		['```ad-info\n**Onset**: sudden\n```', 'Onset', 'sudden'],
		['**Onset**: sudden %% really? %% ^o1', 'Onset', 'sudden'],
		['**constructor**: sudden', 'constructor', 'sudden'],
	])('%j is a fact', (text, key, value) => expect(pairsIn(text)).toEqual([[key, value]]));

	it.each([
		['a colon that is none of its own', '**Onset** is: sudden'],
		['a colon inside', '**At 10:30** she came'],
		['an address', '**https://cms.gov**'],
		['an address behind the colon', '**http**://cms.gov'],
		['a sentence', '**It ends. Then it begins:** again'],
		['more than six words', '**One two three four five six seven:** x'],
		['more than sixty characters', `**${'k'.repeat(61)}:** x`],
		['a single letter, as in mnemonics and cards', '**Q:** what\n**A**: that'],
		['an aside', '**Note:** ask first\n\n**NB**: x\n\n**Warning**: y'],
		['a name for another purpose', '**Tags**: #a\n**Aliases:** b'],
		['no value', '**Onset**:\n\n## Course'],
		['two labels in words', '**Onset** and **course**: sudden'],
		['code', '`**Onset**: sudden`'],
		['a block of code', '```\n**Onset**: sudden\n```'],
		['a comment', '%%\n**Onset**: sudden\n%%'],
		['a formula', '$**a**: b$'],
		['a field', '**Onset**:: sudden'],
		['the middle of a line', 'It has **onset**: sudden'],
		['a generated comparison', '%% compare:begin id=a1 %%\n**Onset**: sudden\n\nx\n%% compare:end id=a1 %%'],
	])('are not made of %s', (_what, text) => expect(labelsIn(text)).toEqual([]));
});

describe('plain labels are candidates', () => {
	it.each([
		['Onset: sudden', [['Onset?', 'sudden']]],
		['- Onset: sudden\n- course: weeks', [['Onset?', 'sudden'], ['course?', 'weeks']]],
		['[[Onset]]: sudden', [['Onset?', 'sudden']]],
		['onset: sudden\ncourse: weeks', [['onset?', 'sudden'], ['course?', 'weeks']]],
		['Onset:\n- sudden\n- at night', [['Onset?', '- sudden\n- at night']]],
		['起病：突然', [['起病?', '突然']]],
	])('%j', (text, expected) => expect(pairsIn(text)).toEqual(expected));

	it.each([
		['10:30 rounds'], ['https://cms.gov: x'], ['Ratio 1:2'], ['std::map'], ['a sentence, that begins small: and goes on'],
		['Onset:\n\nA paragraph.'], ['"Onset": sudden'], ['Onset:sudden'],
	])('%j is none', (text) => expect(labelsIn(text)).toEqual([]));
});

describe('words that connect sentences', () => {
	it.each([
		'Note', 'Notes', 'NB', 'N.B.', 'Therefore', 'Thus', 'Hence', 'So', 'Also', 'However', 'e.g.', 'i.e.', 'For example',
		'In other words', 'Daher',
		'Somit', 'Außerdem', 'Hinweis', 'Achtung', 'Beachte', 'z. B.', 'Das heißt', 'Es gilt', 'Por tanto', 'Por lo tanto', 'Nota', 'Además',
		'Sin embargo',
	])('"%s" are no labels', (word) => {
		expect(labelsIn(`**${word}:** ask first\n\n- ${word}: ask first\n`)).toEqual([]);
	});

	it.each([
		'Example', 'Examples', 'Beispiel', 'Notation', 'Nota bene', 'Hence the name', 'Sole use', 'Alsoft', 'When', 'Where',
	])('"%s" is a label', (word) => {
		expect(pairsIn(`**${word}:** ask first`)).toEqual([[word, 'ask first']]);
	});
});

describe('the value of a label', () => {
	it.each([
		['its line, not the next label', '**Onset:** sudden\n**Course**: weeks', [['Onset', 'sudden'], ['Course', 'weeks']]],
		['its line, not the next sentence', '**Onset:** sudden\nThen it stays.', [['Onset', 'sudden']]],
		['its line and one that goes on in small letters', '**Onset:** sudden,\nmostly at night', [['Onset', 'sudden, mostly at night']]],
		['nothing, if it is the last of a group and empty', '**Onset:** sudden\n**Course:**\n\nA disease.', [['Onset', 'sudden']]],
		['the lines below, if its own is empty', '**Onset:**\nSudden.\nAt night.\n**Age:** 5', [['Onset', 'Sudden. At night.'], ['Age', '5']]],
		['the lines below, each for itself, if they are none of a text', '**Signs:**\nfever\nrash\nItch', [['Signs', 'fever\nrash\nItch']]],
		['the list below', '**Signs**:\n- fever\n- rash\n\nMore.', [['Signs', '- fever\n- rash']]],
		['the list below behind a blank line', '**Signs:**\n\n1. fever\n   - high\n2. rash', [['Signs', '1. fever\n    - high\n2. rash']]],
		['the list in its item', '- **Signs:**\n  - fever\n  - rash\n- Other', [['Signs', '- fever\n- rash']]],
		['its line and what its item holds', '- **Signs:** fever\n  - high\n\n  mostly', [['Signs', 'fever\n- high\n\nmostly']]],
		['the paragraph below', '**Signs:**\n\nFever and rash.\n\nMore.', [['Signs', 'Fever and rash.']]],
		['the table below', '**Doses:**\n\n| a | b |\n|-|-|\n| d | e |', [['Doses', '| a | b |\n|-|-|\n| d | e |']]],
		['the quote below', '**Signs:**\n> fever', [['Signs', 'fever']]],
		['no paragraph with a label of its own', '**Facts:**\n\n**Onset:** sudden', [['Onset', 'sudden']]],
		['what stands before the next label on the line', '**Age**: 40 | **Sex:** F; **Ward**: 3', [['Age', '40'], ['Sex', 'F'], ['Ward', '3']]],
	])('is %s', (_what, text, expected) => expect(pairsIn(text)).toEqual(expected));

	it('has the range of its text', () => {
		const text = '\ufeff**Age**: 40 | **Sex:**  F \r\n- **Signs**:\r\n  - fever\r\n';
		expect(labelsIn(text).map(([, , source]) => source)).toEqual(['40', 'F', 'fever']);
	});

	it('names the line it stands on', () => {
		const { attributes } = parseNote('Note.md', '# Note\n\n**Signs**:\n- fever\n');
		expect(attributes.map(({ key, line }) => [key, line])).toEqual([['Signs', 4]]);
	});
});
