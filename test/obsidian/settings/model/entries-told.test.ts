import { describe, expect, it } from 'vitest';
import { DEFAULT_SCOPE, Lexicon } from '../../../../src/engine';
import { tellEntries } from '../../../../src/obsidian/settings/model/entries-told';
import { lexiconOf } from '../../../engine/report/made';

describe('how many notes are entries', () => {
	it('is said without the terms inside them', () => {
		const items = ['DRG: Diagnosis-related group', 'LOS: Length of stay', 'ED: Emergency department', 'ICU: Intensive care unit'];
		const lexicon = lexiconOf({ 'Acronyms.md': items.map((item) => `- ${item}\n`).join(''), 'Discharge.md': '' });
		expect(Array.from(lexicon.allTerms()).length).toBe(4);
		expect(tellEntries(lexicon, DEFAULT_SCOPE)).toBe('2 of 2 notes are entries, since nothing is chosen below.');
	});

	it('is that of the notes with a chosen tag', () => {
		const lexicon = lexiconOf({ 'Payer.md': '#term', 'Provider.md': '#term', 'Minutes.md': '' });
		expect(tellEntries(lexicon, { ...DEFAULT_SCOPE, tags: ['term'] })).toBe('2 of 3 notes are entries.');
	});

	it('is none while no note has been read', () => {
		expect(tellEntries(new Lexicon(), { ...DEFAULT_SCOPE, tags: ['term'] })).toBe('0 of 0 notes are entries.');
	});
});
