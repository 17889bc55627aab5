import { describe, expect, it } from 'vitest';
import { DEFAULT_ARRANGEMENT, readArrangement } from '../../../../src/obsidian/mentions/model/arrangement';

describe('an arrangement from a saved layout', () => {
	it('is taken over', () => {
		expect(readArrangement({ tab: 'in', grouping: 'name', sort: 'time' }, DEFAULT_ARRANGEMENT)).toEqual({
			tab: 'in',
			grouping: 'name',
			sort: 'time',
		});
	});

	it.each([[null], ['in'], [{ tab: 'out', grouping: 3 }], [[]], [undefined]])('does not count where it is none: %j', (saved) => {
		expect(readArrangement(saved, DEFAULT_ARRANGEMENT)).toEqual(DEFAULT_ARRANGEMENT);
	});

	it('keeps what it does not say', () => {
		expect(readArrangement({ sort: 'path' }, { tab: 'in', grouping: 'name', sort: 'time' })).toEqual({
			tab: 'in',
			grouping: 'name',
			sort: 'path',
		});
	});
});
