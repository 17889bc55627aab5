import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../../src/obsidian/glossary/model/filter';
import { MOST_HITS } from '../../../../src/obsidian/glossary/model/list';
import { messageOnGlossary, NO_ENTRY, type GlossaryState } from '../../../../src/obsidian/glossary/model/message';

const COUNTS = { all: 9, entries: 9, tags: 2 };
const READY: GlossaryState = { reading: null, isSorted: true, isSearchable: true, filter: NO_FILTER, counts: COUNTS };
const NOTHING = { ...COUNTS, entries: 0, tags: 0 };
const EMPTY = { ...NOTHING, all: 0 };
const SEARCH = { ...NO_FILTER, query: 'aco' };

describe('above the entries of the glossary', () => {
	it.each<[string, Partial<GlossaryState>, string]>([
		['nothing is said where all is shown', {}, ''],
		['comes first how far the vault is read', { reading: { done: 5, total: 20 }, isSorted: false }, 'The vault is being read … 5 of 20'],
		['it is said that entries are still put in order', { isSorted: false, counts: EMPTY }, 'The entries are put in order …'],
		[
			'it is said who says which notes are entries',
			{ counts: EMPTY },
			'No note is an entry of the glossary. The settings say which notes are.',
		],
		['it is said that no entry has a tag', { filter: { ...NO_FILTER, tab: 'tags' }, counts: { ...COUNTS, tags: 0 } }, 'No entry has a tag.'],
		[
			'it is said that none of those that are found has a tag',
			{ filter: { ...SEARCH, tab: 'tags' }, counts: { ...COUNTS, tags: 0 } },
			'None of these entries has a tag.',
		],
		['nothing is said above tags', { filter: { ...NO_FILTER, tab: 'tags' } }, ''],
		['a search waits until it can be made', { filter: SEARCH, isSearchable: false, counts: NOTHING }, 'The search is being made ready …'],
		[
			'it is said that not all hits are shown',
			{ filter: SEARCH, counts: { ...COUNTS, all: 500, entries: MOST_HITS } },
			`The best ${MOST_HITS} are shown.`,
		],
		['it is said that a search finds nothing', { filter: SEARCH, counts: NOTHING }, NO_ENTRY],
		['it is said that no entry has the tag', { filter: { ...NO_FILTER, tags: ['payer'] }, counts: NOTHING }, NO_ENTRY],
		['it is said so among tags as well', { filter: { ...SEARCH, tab: 'tags' }, counts: NOTHING }, NO_ENTRY],
	])('%s', (_, state, message) => {
		expect(messageOnGlossary({ ...READY, ...state })).toBe(message);
	});
});
