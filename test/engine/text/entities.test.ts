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

	it.each([
		['what HTML needs them for', '&amp; &lt; &gt; &quot; &apos;', '& < > " \''],
		['blanks, dashes and dots', 'a&nbsp;b &ndash; &mdash; &hellip; &bull; &middot;', 'a\u00a0b – — … • ·'],
		['quotes', '&lsquo;a&rsquo; &ldquo;b&rdquo;', '‘a’ “b”'],
		['sums and comparisons', '&le; &ge; &ne; &asymp; &plusmn; &times; &divide; &minus;', '≤ ≥ ≠ ≈ ± × ÷ −'],
		['measures', '37&deg; 5 &micro;g &frac12; &frac14; m&sup2; m&sup3;', '37° 5 µg ½ ¼ m² m³'],
		['Greek letters', '&alpha; &beta; &gamma; &delta; &mu; &Delta;', 'α β γ δ μ Δ'],
		['arrows', '&rarr; &larr; &uarr; &darr;', '→ ← ↑ ↓'],
		['offices and money', '&sect; &para; &copy; &reg; &trade; &euro; &pound; &cent;', '§ ¶ © ® ™ € £ ¢'],
	])('are read for %s', (_what, text, expected) => {
		expect(decodeEntities(text)).toBe(expected);
	});

	it.each([
		['&#xD7FF;&#xE000;', '\ud7ff\ue000', 'beside the halves of a pair'],
		['&#xDFFF;&#55296;', '\ufffd\ufffd', 'that are half of a pair'],
		['&#x10FFFF;&#x110000;', '\u{10ffff}\ufffd', 'at the end of Unicode and behind it'],
		['&#1234567;', '\ufffd', 'of seven digits'],
		['&#x0003B1;&#X3b1;', 'αα', 'of six digits, and with a capital X'],
	])('in %j are read: %j (numbers %s)', (text, expected) => {
		expect(decodeEntities(text)).toBe(expected);
	});

	it.each([
		'&#12345678;', '&#x1234567;', '&#;', '&#x3bg;', '&1a;', '&a;', `&${'a'.repeat(33)};`,
	])('%j is too long or no name or number, and stays as written', (text) => {
		expect(decodeEntities(text)).toBe(text);
	});

	it.each(['A & B', 'a&b;c', '&unknownname;', '&constructor;', '&#x;', '&;', 'Q&A; more'])('%j stays as written', (text) => {
		expect(decodeEntities(text)).toBe(text);
	});
});
