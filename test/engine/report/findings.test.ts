import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/engine/audit/cause';
import {
	filterFindings, findingJson, findingLine, findingSummary, readFindingFilter,
} from '../../../src/engine/report/findings';

const SHORT: Finding = {
	code: 'short-name', severity: 'info', path: 'QI.md', line: 3, message: 'The name "QI" is short.', count: 2,
	places: [{ path: 'QI.md', line: 3 }, { path: 'Tour.md', line: 1 }],
};
const BROKEN: Finding = { ...SHORT, code: 'frontmatter-invalid', severity: 'error', path: 'Bad.md', count: 1 };

describe('a finding', () => {
	it('is one line: place, weight, message and code', () => {
		expect(findingLine(SHORT).text).toBe('QI.md:3: info: The name "QI" is short. [short-name]');
	});

	it('is the same as JSON with all that is kept of it', () => {
		expect(findingJson(SHORT)).toEqual(SHORT);
		expect(Object.keys(findingJson(SHORT))).toEqual(['code', 'severity', 'path', 'line', 'message', 'count', 'places']);
	});

	it('is counted in words', () => {
		expect(findingSummary([SHORT], 1)).toBe('1 finding in 1 note.');
		expect(findingSummary([SHORT, BROKEN], 7)).toBe('2 findings in 7 notes.');
	});
});

describe('the findings that are wanted', () => {
	const wanted = (codes?: string, severities?: string): unknown => {
		const filter = readFindingFilter(codes, severities);
		return typeof filter === 'string' ? filter : filterFindings([SHORT, BROKEN], filter).map(({ code }) => code);
	};

	it('are all, or those of the codes and weights named, blanks and commas aside', () => {
		expect(wanted()).toEqual(['short-name', 'frontmatter-invalid']);
		expect(wanted(' short-name ,')).toEqual(['short-name']);
		expect(wanted(undefined, 'error, warning')).toEqual(['frontmatter-invalid']);
		expect(wanted('short-name', 'error')).toEqual([]);
	});

	it.each([
		['shrt-name', 'shrt-name'], ['short-name,x', 'x'], [' , ', ''], ['', ''],
	])('are none for the code %j: the sentence names it', (codes, named) => {
		expect(wanted(codes))
			.toMatch(new RegExp(`^There is no finding with the code "${named}"\\. The codes are: frontmatter-invalid, .*short-name\\.$`));
	});

	it('are none for a weight that is none', () => {
		expect(wanted('short-name', 'fatal')).toBe('There is no severity "fatal". Choose one of: error, warning, info.');
	});
});
