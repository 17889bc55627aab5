import { describe, expect, it } from 'vitest';
import { Cause, resultOf } from '../../../../src/engine';
import {
	choicesIn, filterCauses, NO_FILTER, partsInForce, readFilter, type CheckFilter,
} from '../../../../src/obsidian/findings/model/filter';

function cause(code: Cause['code'], what: string, ...paths: string[]): Cause {
	const made = new Cause(code, what, { what, places: 'same' });
	for (const path of paths) made.add(path, 1);
	return made;
}

const PLAN = cause('unresolved-link', 'The link to "Plan" leads nowhere.', 'Billing/Claim.md', 'Billing/Denials/Appeal.md', 'Tour.md');
const NAME = cause('ambiguous-name', '"MSP" is a name of 2 notes.', 'Tour.md', 'Vendors/MSP.md');
const BLANK = cause('no-definition', 'This entry has no definition.', 'Billing/Denials/Letter.md');
const ALL = [PLAN, NAME, BLANK];

function passing(change: Partial<CheckFilter>): string[] {
	return resultOf(filterCauses(ALL, { ...NO_FILTER, ...change })).map(({ code, count }) => `${code} ${count}`);
}

describe('a filter of findings', () => {
	it.each([
		[{}, ['unresolved-link 3', 'ambiguous-name 2', 'no-definition 1']],
		[{ kind: 'ambiguous-name' }, ['ambiguous-name 2']],
		[{ severity: 'warning' }, ['unresolved-link 3', 'ambiguous-name 2']],
		[{ severity: 'error' }, []],
		[{ folder: 'Billing' }, ['unresolved-link 2', 'no-definition 1']],
		[{ folder: 'Billing/Denials' }, ['unresolved-link 1', 'no-definition 1']],
		[{ text: 'msp' }, ['ambiguous-name 2']],
		[{ text: 'TOUR' }, ['unresolved-link 3', 'ambiguous-name 2']],
		[{ text: 'letter', severity: 'info' }, ['no-definition 1']],
		[{ text: 'tour', folder: 'Billing' }, []],
	] as const)('%j lets pass %j', (change, wanted) => {
		expect(passing(change)).toEqual(wanted);
	});

	it('goes through many causes in steps', () => {
		const many = Array.from({ length: 1024 }, (_, i) => cause('unresolved-link', `The link to "${i}" leads nowhere.`, 'Tour.md'));
		expect([...filterCauses(many, NO_FILTER)]).toHaveLength(4);
		expect(resultOf(filterCauses(many, { ...NO_FILTER, text: '1023' }))).toEqual([many[1023]]);
	});

	it('offers what there is, with how many', () => {
		const choices = (part: Parameters<typeof choicesIn>[1]): string[] => choicesIn(ALL, part).map(({ label, count }) => `${label} ${count}`);
		expect(choices('kind')).toEqual(['Entries without a definition 1', 'Links that lead nowhere 1', 'Names that several notes have 1']);
		expect(choices('severity')).toEqual(['Hints 1', 'Warnings 2']);
		expect(choices('folder')).toEqual(['Billing 2', 'Billing/Denials 2', 'Vendors 1']);
	});

	it('is read from the state of a view as it was written there', () => {
		const filter = { text: 'msp', kind: 'short-name', severity: 'info', folder: 'Billing' };
		expect(readFilter({ ...filter, other: 1 })).toEqual(filter);
		expect(readFilter({ kind: 'ambiguous-name' })).toEqual({ ...NO_FILTER, kind: 'ambiguous-name' });
	});

	it.each([[{}], [null], ['kind'], [{ kind: 'no-such-kind', severity: 'fatal', folder: 7 }]])('lets all pass in the state %j', (state) => {
		expect(readFilter(state)).toEqual(NO_FILTER);
	});

	it('says what is in force', () => {
		expect(partsInForce(NO_FILTER)).toEqual([]);
		expect(partsInForce({ text: ' a ', kind: 'short-name', severity: 'error', folder: 'Billing' })).toEqual([
			{ part: 'text', label: '“a”' },
			{ part: 'kind', label: 'Names of one or two letters' },
			{ part: 'severity', label: 'Errors' },
			{ part: 'folder', label: 'Billing' },
		]);
	});
});
