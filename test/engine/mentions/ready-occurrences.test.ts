import { describe, expect, it } from 'vitest';
import type { Occurrence } from '../../../src/engine/mentions/occurrences';
import { ReadyOccurrences } from '../../../src/engine/mentions/ready-occurrences';

const occurrences = (count: number): Occurrence[] => Array.from({ length: count }, (_, i): Occurrence => ({
	from: i,
	to: i + 1,
	owners: [],
	inOwnName: false,
	standing: 0,
	text: 'x',
	line: 1,
	fingerprint: i,
	evidence: null,
}));

/** Which of some notes are held. */
const heldIn = (ready: ReadyOccurrences, paths: string): string => [...paths].filter((path) => ready.get(path) !== null).join('');

describe('occurrences held for who asks again', () => {
	it('are those that were put in last, until they are taken out', () => {
		const ready = new ReadyOccurrences(10);
		const [first, second] = [occurrences(2), occurrences(3)];
		ready.put('a', first);
		ready.put('a', second);
		expect([ready.get('a'), ready.get('b')]).toEqual([second, null]);
		ready.delete('a');
		expect(ready.get('a')).toBeNull();
	});

	it('let go of the oldest notes once there are more than the bound, and not before', () => {
		const ready = new ReadyOccurrences(6);
		for (const path of 'abc') ready.put(path, occurrences(2));
		expect(heldIn(ready, 'abc')).toBe('abc');
		ready.put('d', occurrences(3));
		expect(heldIn(ready, 'abcd')).toBe('cd');
	});

	it('count a note that is put in again as the newest, and once', () => {
		const ready = new ReadyOccurrences(6);
		for (const path of 'abcaaa') ready.put(path, occurrences(2));
		expect(heldIn(ready, 'abc')).toBe('abc');
		ready.put('d', occurrences(2));
		expect(heldIn(ready, 'abcd')).toBe('acd');
	});

	it('are those of the last note even where these alone are too many', () => {
		const ready = new ReadyOccurrences(2);
		ready.put('a', occurrences(1));
		ready.put('b', occurrences(5));
		expect(heldIn(ready, 'ab')).toBe('b');
	});

	it('make room when they are taken out, and what is not there makes none', () => {
		const ready = new ReadyOccurrences(4);
		ready.put('a', occurrences(2));
		ready.put('b', occurrences(2));
		ready.delete('a');
		ready.delete('a');
		ready.delete('x');
		ready.put('c', occurrences(2));
		expect(heldIn(ready, 'bc')).toBe('bc');
		ready.put('d', occurrences(1));
		expect(heldIn(ready, 'bcd')).toBe('cd');
	});
});
