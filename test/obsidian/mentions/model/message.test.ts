import { describe, expect, it } from 'vitest';
import { messageOn, NO_MATCH, type ListState } from '../../../../src/obsidian/mentions/model/message';

const READY: ListState = { reading: null, scanning: null, open: 'note', count: 3, isFiltered: false, isSearching: false };

describe('above a list of mentions', () => {
	it.each<[string, Partial<ListState>, string]>([
		['nothing is said where all is known', {}, ''],
		['nothing is said where a note has no mentions', { count: 0 }, ''],
		['comes first how far the vault is read', { reading: { done: 5, total: 20 }, open: 'nothing' }, 'The vault is being read … 5 of 20'],
		['it is said that no note is open', { open: 'nothing', scanning: { done: 5, total: 20 } }, 'No note is open.'],
		['it is said that the open file is no note', { open: 'other file' }, 'The open file is no note.'],
		['it is said how far names have been looked for', { scanning: { done: 5, total: 20 } }, 'Names are being looked for … 5 of 20'],
		['a search that may still find something is not given up', { count: 0, isFiltered: true, isSearching: true }, 'Searching …'],
		['what a search has found speaks for itself', { count: 1, isFiltered: true, isSearching: true }, ''],
		['it is said that a filter lets nothing pass', { count: 0, isFiltered: true }, NO_MATCH],
	])('%s', (_, state, message) => {
		expect(messageOn({ ...READY, ...state })).toBe(message);
	});
});
