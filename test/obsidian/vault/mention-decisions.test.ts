import { describe, expect, it } from 'vitest';
import {
	chosenFor,
	isPlaceIgnored,
	moveDecisions,
	rulesIn,
	withChoice,
	withNames,
	withPlace,
	withRefusal,
	withRulesIn,
	withWrittenLink,
	writtenIn,
	type MentionDecisions,
	type NoteDecisions,
} from '../../../src/obsidian/vault/mention-decisions';

const NOTHING: MentionDecisions & NoteDecisions = {
	ignoredNames: [], ignoredPlaces: {}, refusals: [], choices: {}, meanings: [], termsInsideExcept: [], writtenLinks: {},
};
const CLAIM = 'Payment/Claim.md';
const PAYER = 'Programs/Medicare Secondary Payer.md';

describe('a choice between the notes that have a name', () => {
	it('is kept for the note where the name stands, under each form of it', () => {
		expect(withChoice(NOTHING, CLAIM, ['MSP', 'Msp', 'M-S-P'], PAYER)).toEqual({ choices: { [CLAIM]: { MSP: PAYER, 'M S P': PAYER } } });
	});

	it('leaves choices for other names and in other notes alone, and replaces its own', () => {
		const before = { ...NOTHING, choices: { [CLAIM]: { MSP: 'Old.md', HMO: 'HMO.md' }, 'Start.md': { MSP: 'Old.md' } } };
		expect(withChoice(before, CLAIM, ['MSP'], PAYER)).toEqual({
			choices: { [CLAIM]: { MSP: PAYER, HMO: 'HMO.md' }, 'Start.md': { MSP: 'Old.md' } },
		});
	});

	it('is forgotten, and with the last one its note', () => {
		const before = { ...NOTHING, choices: { [CLAIM]: { MSP: PAYER, HMO: 'HMO.md' } } };
		const after = withChoice(before, CLAIM, ['MSP'], null);
		expect(after).toEqual({ choices: { [CLAIM]: { HMO: 'HMO.md' } } });
		expect(withChoice({ ...NOTHING, ...after }, CLAIM, ['hmo'], null)).toEqual({ choices: {} });
	});

	it.each(['__proto__', 'constructor', 'toString'])('may be between notes with the name "%s", in a note of that name', (name) => {
		const { choices } = withChoice(NOTHING, name, [name], PAYER);
		expect(JSON.stringify(choices)).toBe(JSON.stringify({ x: { y: PAYER } }).replace('x', name).replace('y', name.toUpperCase()));
		expect(withChoice({ ...NOTHING, choices }, name, [name], null)).toEqual({ choices: {} });
	});

	it('is told for each form of the name, and for no other note', () => {
		const held = withChoice(NOTHING, CLAIM, ['M-S-P'], PAYER);
		expect([
			chosenFor(held, CLAIM, 'M S P'),
			chosenFor(held, CLAIM, 'HMO'),
			chosenFor(held, 'Start.md', 'M S P'),
			chosenFor(held, 'constructor', 'name'),
		]).toEqual([PAYER, null, null, null]);
	});
});

describe('what is ignored', () => {
	it('is a place once, and no longer if wanted', () => {
		const once = withPlace({ ...NOTHING, ignoredPlaces: { 'Start.md': [5] } }, CLAIM, 17, true);
		expect(once).toEqual({ ignoredPlaces: { 'Start.md': [5], [CLAIM]: [17] } });
		expect(withPlace({ ...NOTHING, ...once }, CLAIM, 17, true)).toEqual(once);
		expect(withPlace({ ...NOTHING, ...once }, CLAIM, 17, false)).toEqual({ ignoredPlaces: { 'Start.md': [5] } });
		expect([isPlaceIgnored(once, CLAIM, 17), isPlaceIgnored(once, CLAIM, 5), isPlaceIgnored(once, 'constructor', 17)]).toEqual([
			true,
			false,
			false,
		]);
	});

	it('is a name once, whatever its letter case, and no longer if wanted', () => {
		const before = { ...NOTHING, ignoredNames: ['Claim'] };
		expect(withNames(before, ['Benchmark'], true)).toEqual({ ignoredNames: ['Claim', 'Benchmark'] });
		expect(withNames(before, ['claim'], true)).toEqual({ ignoredNames: ['claim'] });
		expect(withNames(before, ['CLAIM', 'Benchmark'], false)).toEqual({ ignoredNames: [] });
	});

	it('is a name as it was before, where that is taken back', () => {
		const before = ['Claim', 'Cost'];
		const { ignoredNames } = withNames({ ...NOTHING, ignoredNames: before }, ['CLAIM'], true);
		expect(withNames({ ...NOTHING, ignoredNames: [...ignoredNames, 'Fee'] }, ['CLAIM'], false, before)).toEqual({
			ignoredNames: ['Cost', 'Fee', 'Claim'],
		});
	});
});

describe('what was said of a name when a suggestion was refused', () => {
	const here = { path: CLAIM, fingerprint: 17 };
	const before: MentionDecisions = { ...NOTHING, refusals: [{ name: 'fee', ...here }, { name: 'fee', path: CLAIM, fingerprint: 3 }] };

	it('is one thing for each place, the last that was said', () => {
		expect(withRefusal(before, here, { name: 'fee', target: PAYER, ...here }).refusals).toEqual([
			{ name: 'fee', path: CLAIM, fingerprint: 3 }, { name: 'fee', target: PAYER, ...here },
		]);
	});

	it('is taken back for its place alone', () => {
		expect(withRefusal(before, here, null).refusals).toEqual([{ name: 'fee', path: CLAIM, fingerprint: 3 }]);
		expect(withRefusal(before, { ...here, path: 'Start.md' }, null).refusals).toEqual(before.refusals);
	});
});

describe('a link that the plugin wrote', () => {
	it('is remembered by its note and entry, once, until it is taken back', () => {
		const one = { ...NOTHING, ...withWrittenLink(NOTHING, CLAIM, PAYER, true) };
		const twice = { ...one, ...withWrittenLink(one, CLAIM, PAYER, true) };
		expect([writtenIn(twice, CLAIM), writtenIn(twice, 'Start.md'), writtenIn(twice, 'constructor')]).toEqual([[PAYER], [], []]);
		expect(withWrittenLink(twice, CLAIM, PAYER, false)).toEqual({ writtenLinks: {} });
	});
});

describe('a note with a new path', () => {
	const before: NoteDecisions = {
		ignoredPlaces: { [CLAIM]: [17] },
		refusals: [{ name: 'MSP', target: PAYER, path: CLAIM, fingerprint: 17 }, { name: 'fee', path: 'Start.md', fingerprint: 3 }],
		choices: { [CLAIM]: { MSP: PAYER }, 'Start.md': { MSP: PAYER, HMO: 'HMO.md' } },
		meanings: [],
		termsInsideExcept: [],
		writtenLinks: { [CLAIM]: [PAYER, 'HMO.md'] },
	};

	it('takes along what was said of its mentions', () => {
		expect(moveDecisions(before, CLAIM, 'Billing/Claim.md')).toEqual({
			meanings: [],
			ignoredPlaces: { 'Billing/Claim.md': [17] },
			refusals: [{ name: 'MSP', target: PAYER, path: 'Billing/Claim.md', fingerprint: 17 }, { name: 'fee', path: 'Start.md', fingerprint: 3 }],
			writtenLinks: { 'Billing/Claim.md': [PAYER, 'HMO.md'] },
			choices: { 'Billing/Claim.md': { MSP: PAYER }, 'Start.md': { MSP: PAYER, HMO: 'HMO.md' } },
			termsInsideExcept: [],
		});
	});

	it('is still the one that was chosen', () => {
		expect(moveDecisions(before, PAYER, 'MSP.md')).toEqual({
			meanings: [],
			ignoredPlaces: { [CLAIM]: [17] },
			refusals: [{ name: 'MSP', target: 'MSP.md', path: CLAIM, fingerprint: 17 }, { name: 'fee', path: 'Start.md', fingerprint: 3 }],
			writtenLinks: { [CLAIM]: ['MSP.md', 'HMO.md'] },
			choices: { [CLAIM]: { MSP: 'MSP.md' }, 'Start.md': { MSP: 'MSP.md', HMO: 'HMO.md' } },
			termsInsideExcept: [],
		});
	});

	it('is still one without terms', () => {
		const except = { ...before, choices: {}, ignoredPlaces: {}, termsInsideExcept: ['Fees.md', 'Codes.md'] };
		expect(moveDecisions(except, 'Fees.md', 'Old/Fees.md')?.termsInsideExcept).toEqual(['Old/Fees.md', 'Codes.md']);
		expect(moveDecisions(except, 'Fees.md', 'Codes.md')?.termsInsideExcept).toEqual(['Codes.md']);
	});

	it('takes the place of one that was at that path before', () => {
		const other = { ...before, ignoredPlaces: { [CLAIM]: [17], 'Old.md': [3] } };
		expect(moveDecisions(other, CLAIM, 'Old.md')?.ignoredPlaces).toEqual({ 'Old.md': [17] });
	});

	it('is still what rules of meanings name, and so is a term in it', () => {
		const meanings = [{ name: 'MSP', entry: PAYER, tag: 'payers' }, { name: 'HMO', entry: 'Acronyms.md#HMO' }];
		expect(moveDecisions({ ...NOTHING, meanings }, PAYER, 'MSP.md')?.meanings).toEqual([{ ...meanings[0], entry: 'MSP.md' }, meanings[1]]);
		expect(moveDecisions({ ...NOTHING, meanings }, 'Acronyms.md', 'Lists/Short.md')?.meanings).toEqual([
			meanings[0], { name: 'HMO', entry: 'Lists/Short.md#HMO' },
		]);
	});

	it('changes nothing if nothing was said of it', () => {
		expect(moveDecisions(before, 'HIPAA.md', 'Law/HIPAA.md')).toBeNull();
		expect(moveDecisions(before, 'constructor', 'toString')).toBeNull();
	});
});

describe('the rules for a name in a folder', () => {
	const rule = { name: 'MSP', entry: PAYER };
	const [here, deeper, tagged] = [{ ...rule, folder: '/policies/' }, { ...rule, folder: 'Policies/IT' }, { ...rule, tag: 'policies' }];
	const other = { ...rule, name: 'HMO', folder: 'Policies' };
	const before: MentionDecisions = { ...NOTHING, meanings: [rule, here, deeper, tagged, other] };

	it('are those of the folder itself, in any letter case', () => {
		expect(rulesIn(before, 'msp', 'Policies')).toEqual([here]);
		expect(rulesIn(before, 'MSP', 'Policies/IT')).toEqual([deeper]);
		expect(rulesIn(before, 'MSP', 'Law')).toEqual([]);
	});

	it('give way to others, and all else stays', () => {
		const now = { ...rule, entry: 'MSP.md', folder: 'Policies' };
		expect(withRulesIn(before, 'MSP', 'Policies', [now])).toEqual({ meanings: [rule, deeper, tagged, other, now] });
		expect(withRulesIn(before, 'MSP', 'Policies', [])).toEqual({ meanings: [rule, deeper, tagged, other] });
	});
});

describe('a folder with a new path', () => {
	const meanings = ['Policies', 'Policies/IT', 'Policies old'].map((folder) => ({ name: 'MSP', entry: PAYER, folder }));

	it('is still where rules hold, and so are the folders in it', () => {
		const moved = moveDecisions({ ...NOTHING, meanings }, 'Policies', 'Rules/Own')?.meanings;
		expect(moved?.map(({ folder }) => folder)).toEqual(['Rules/Own', 'Rules/Own/IT', 'Policies old']);
		expect(moveDecisions({ ...NOTHING, meanings }, 'Policies/I', 'Rules')).toBeNull();
		expect(moveDecisions({ ...NOTHING, meanings: [{ name: 'MSP', entry: PAYER }] }, 'Policies', 'Rules')).toBeNull();
	});
});
