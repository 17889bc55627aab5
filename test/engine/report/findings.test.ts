import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/engine/audit/cause';
import {
	filterFindings, findingJson, findingLines, readFindingFilter,
} from '../../../src/engine/report/findings';
import { READABLE } from './made';

const SHORT: Finding = {
	code: 'short-name', severity: 'info', path: 'QI.md', line: 3, message: 'The name "QI" is short.', count: 2,
	places: [{ path: 'QI.md', line: 3 }, { path: 'Tour.md', line: 1 }],
};
const BROKEN: Finding = { ...SHORT, code: 'frontmatter-invalid', severity: 'error', path: 'Bad.md', count: 1 };

describe('a finding', () => {
	it('is the same as JSON with all that is kept of it', () => {
		expect(findingJson(SHORT)).toEqual(SHORT);
		expect(Object.keys(findingJson(SHORT))).toEqual(['code', 'severity', 'path', 'line', 'message', 'count', 'places']);
	});

});

describe('findings for a reader', () => {
	it('are counted first, then stand by what is to be done, each on one line with place, weight, message and code', () => {
		expect(findingLines([SHORT, BROKEN, { ...SHORT, line: 9 }], { notes: 7, ignored: 0 }).text.split('\n')).toEqual([
			'3 findings in 7 notes: 1 error, 2 hints.',
			'',
			'Mend properties (1)',
			'Bad.md:3: error: The name "QI" is short. [frontmatter-invalid]',
			'',
			'Tell names apart (2)',
			'QI.md:3: info: The name "QI" is short. [short-name]',
			'QI.md:9: info: The name "QI" is short. [short-name]',
		]);
		expect(findingLines([SHORT], { notes: 1, ignored: 0 }, READABLE).text.split('\n')[2]).toBe('*Tell names apart (1)*');
	});

	it('are none in one line', () => {
		expect(findingLines([], { notes: 1, ignored: 0 }).text).toBe('0 findings in 1 note.');
		expect(findingLines([], { notes: 1, ignored: 2 }).text).toBe('0 findings in 1 note. 2 ignored.');
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
