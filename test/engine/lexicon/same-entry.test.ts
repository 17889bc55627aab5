import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { parseNote } from '../../../src/engine/note/note';
import { lexiconOf } from '../report/made';

const aliases = (...names: readonly string[]): string => `---\naliases: ${JSON.stringify(names)}\n---\n`;
/** A list with one term, and others that make it one. */
const list = (line: string): string =>
	`---\nlexicon: terms\n---\n- ${line}\n- ZZA: zigzag account\n- ZZB: zigzag balance\n- ZZC: zigzag claim\n`;
const owners = (lexicon: Lexicon, name: string): string[] => lexicon.ownersOf(name).map(({ entry }) => entry.id);

describe('a term that a note of its own also has', () => {
	it.each([
		['the note has its long form as a name', aliases('health maintenance organization'), 'HMO: Health maintenance organization'],
		['the note has it in another number', aliases('Health maintenance organizations'), 'HMO: Health maintenance organization'],
		['the note spells it out', 'A health maintenance organization pays for care in its network.', 'HMO: Health maintenance organization'],
		['the list says no more than its name', aliases('Health maintenance organization'), 'HMO:'],
	])('is one entry with it where %s', (_why, text, line) => {
		const lexicon = lexiconOf({ 'HMO.md': text, 'List.md': list(line) });
		expect(owners(lexicon, 'HMO')).toEqual(['HMO.md']);
		expect(lexicon.ambiguousNames()).toEqual([]);
		expect(lexicon.meant('List.md#HMO')).toBe('HMO.md');
		const note = lexicon.get('HMO.md');
		expect(note && lexicon.placesOf(note)).toEqual(['HMO.md', 'List.md#HMO']);
	});

	it('is one entry with it where the name is a long form or a word that both explain alike', () => {
		const lexicon = lexiconOf({ 'Prior authorization.md': 'Ask first.', 'List.md': list('Prior authorization: leave of the payer') });
		expect(owners(lexicon, 'prior authorization')).toEqual(['Prior authorization.md']);
		const copay = lexiconOf({ 'Copayment.md': 'A sum that a patient pays at a visit.', 'List.md': list('Copayment: what a patient pays') });
		expect(owners(copay, 'copayment')).toEqual(['Copayment.md']);
	});

	it.each([
		['MSP', aliases('Medicare secondary payer'), 'MSP: managed service provider'],
		['PA', 'A physician assistant examines and treats patients.', 'PA: prior authorization'],
		['Discharge', 'Fluid that comes out of a wound.', 'Discharge: the end of a stay in hospital'],
	])('is another entry where the two say unlike things: %s', (name, note, line) => {
		const lexicon = lexiconOf({ [`${name}.md`]: note, 'List.md': list(line) });
		expect(owners(lexicon, name)).toEqual(['List.md#' + name, `${name}.md`].sort());
		expect(lexicon.ambiguousNames()).toHaveLength(1);
	});
});

describe('a term that stands in two lists', () => {
	it('is one entry at two places, the first by path, if both have the long form', () => {
		const lexicon = lexiconOf({
			'B.md': list('HMO: health maintenance organization'), 'A.md': list('HMO: Health Maintenance Organization; a health plan'),
			'C.md': list('HMO: hypermobile orthosis'),
		});
		expect(owners(lexicon, 'HMO')).toEqual(['A.md#HMO', 'C.md#HMO']);
		expect(['A.md#HMO', 'B.md#HMO', 'C.md#HMO'].map((id) => lexicon.meant(id))).toEqual(['A.md#HMO', 'A.md#HMO', 'C.md#HMO']);
	});

	it('is that of the note as soon as there is one', () => {
		const lexicon = lexiconOf({ 'A.md': list('HMO: health maintenance organization'), 'B.md': list('HMO: health maintenance organization') });
		expect(owners(lexicon, 'HMO')).toEqual(['A.md#HMO']);
		lexicon.set(parseNote('Z/HMO.md', aliases('health maintenance organization')));
		expect(owners(lexicon, 'HMO')).toEqual(['Z/HMO.md']);
		expect(lexicon.meant('B.md#HMO')).toBe('Z/HMO.md');
	});
});

it('two notes are never one entry, whatever their names', () => {
	const lexicon = lexiconOf({ 'a/Plan.md': aliases('health plan'), 'b/Plan.md': aliases('health plan') });
	expect(owners(lexicon, 'health plan')).toEqual(['a/Plan.md', 'b/Plan.md']);
});
