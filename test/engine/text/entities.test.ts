import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../../src/engine/text/entities';

describe('character references', () => {
	it.each([
		['HbA1c &ge; 6.5&nbsp;%', 'HbA1c ≥ 6.5\u00a0%', 'names'],
		['R&amp;D', 'R&D', 'the sign itself'],
		['&#8805; and &#x2265;', '≥ and ≥', 'numbers of both kinds'],
		['&amp;lt;', '&lt;', 'once, not twice'],
		['&delta; and &Delta;', 'δ and Δ', 'with the letter case that tells them apart'],
		['&#0; &#xD800; &#9999999;', '\ufffd \ufffd \ufffd', 'numbers that are no character'],
	])('in %j are read: %j (%s)', (text, expected) => {
		expect(decodeEntities(text)).toBe(expected);
	});

	it.each(['A & B', 'a&b;c', '&unknownname;', '&constructor;', '&#x;', '&;', 'Q&A; more'])('%j stays as written', (text) => {
		expect(decodeEntities(text)).toBe(text);
	});
});
