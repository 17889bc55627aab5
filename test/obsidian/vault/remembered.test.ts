import { describe, expect, it } from 'vitest';
import { chosenFor, isRemembered, moveRemembered, rememberChoice, rememberNames, rememberPlace, type Remembered } from '../../../src/obsidian/vault/remembered';

const NOTHING: Remembered = { ignoredNames: [], ignoredPlaces: {}, choices: {} };
const CLAIM = 'Payment/Claim.md';
const PAYER = 'Programs/Medicare Secondary Payer.md';

describe('a choice between the notes that have a name', () => {
	it('is kept for the note where the name stands, under each form of it', () => {
		expect(rememberChoice(NOTHING, CLAIM, ['MSP', 'Msp', 'M-S-P'], PAYER)).toEqual({ choices: { [CLAIM]: { MSP: PAYER, 'M S P': PAYER } } });
	});

	it('leaves choices for other names and in other notes alone, and replaces its own', () => {
		const before = { ...NOTHING, choices: { [CLAIM]: { MSP: 'Old.md', HMO: 'HMO.md' }, 'Start.md': { MSP: 'Old.md' } } };
		expect(rememberChoice(before, CLAIM, ['MSP'], PAYER)).toEqual({ choices: { [CLAIM]: { MSP: PAYER, HMO: 'HMO.md' }, 'Start.md': { MSP: 'Old.md' } } });
	});

	it('is forgotten, and with the last one its note', () => {
		const before = { ...NOTHING, choices: { [CLAIM]: { MSP: PAYER, HMO: 'HMO.md' } } };
		const after = rememberChoice(before, CLAIM, ['MSP'], null);
		expect(after).toEqual({ choices: { [CLAIM]: { HMO: 'HMO.md' } } });
		expect(rememberChoice({ ...NOTHING, ...after }, CLAIM, ['hmo'], null)).toEqual({ choices: {} });
	});

	it.each(['__proto__', 'constructor', 'toString'])('may be between notes with the name "%s", in a note of that name', (name) => {
		const { choices } = rememberChoice(NOTHING, name, [name], PAYER);
		expect(JSON.stringify(choices)).toBe(JSON.stringify({ x: { y: PAYER } }).replace('x', name).replace('y', name.toUpperCase()));
		expect(rememberChoice({ ...NOTHING, choices }, name, [name], null)).toEqual({ choices: {} });
	});

	it('is told for each form of the name, and for no other note', () => {
		const held = rememberChoice(NOTHING, CLAIM, ['M-S-P'], PAYER);
		expect([chosenFor(held, CLAIM, 'M S P'), chosenFor(held, CLAIM, 'HMO'), chosenFor(held, 'Start.md', 'M S P'), chosenFor(held, 'constructor', 'name')]).toEqual([PAYER, null, null, null]);
	});
});

describe('what is ignored', () => {
	it('is a place once, and no longer if wanted', () => {
		const once = rememberPlace({ ...NOTHING, ignoredPlaces: { 'Start.md': [5] } }, CLAIM, 17, true);
		expect(once).toEqual({ ignoredPlaces: { 'Start.md': [5], [CLAIM]: [17] } });
		expect(rememberPlace({ ...NOTHING, ...once }, CLAIM, 17, true)).toEqual(once);
		expect(rememberPlace({ ...NOTHING, ...once }, CLAIM, 17, false)).toEqual({ ignoredPlaces: { 'Start.md': [5] } });
		expect([isRemembered(once, CLAIM, 17), isRemembered(once, CLAIM, 5), isRemembered(once, 'constructor', 17)]).toEqual([true, false, false]);
	});

	it('is a name once, whatever its letter case, and no longer if wanted', () => {
		const before = { ...NOTHING, ignoredNames: ['Claim'] };
		expect(rememberNames(before, ['Benchmark'], true)).toEqual({ ignoredNames: ['Claim', 'Benchmark'] });
		expect(rememberNames(before, ['claim'], true)).toEqual({ ignoredNames: ['claim'] });
		expect(rememberNames(before, ['CLAIM', 'Benchmark'], false)).toEqual({ ignoredNames: [] });
	});

	it('is a name as it was before, where that is taken back', () => {
		const before = ['Claim', 'Cost'];
		const { ignoredNames } = rememberNames({ ...NOTHING, ignoredNames: before }, ['CLAIM'], true);
		expect(rememberNames({ ...NOTHING, ignoredNames: [...ignoredNames, 'Fee'] }, ['CLAIM'], false, before)).toEqual({ ignoredNames: ['Cost', 'Fee', 'Claim'] });
	});
});

describe('a note with a new path', () => {
	const before: Remembered = { ignoredNames: ['Claim'], ignoredPlaces: { [CLAIM]: [17] }, choices: { [CLAIM]: { MSP: PAYER }, 'Start.md': { MSP: PAYER, HMO: 'HMO.md' } } };

	it('takes along what was said of its mentions', () => {
		expect(moveRemembered(before, CLAIM, 'Billing/Claim.md')).toEqual({ ignoredPlaces: { 'Billing/Claim.md': [17] }, choices: { 'Billing/Claim.md': { MSP: PAYER }, 'Start.md': { MSP: PAYER, HMO: 'HMO.md' } } });
	});

	it('is still the one that was chosen', () => {
		expect(moveRemembered(before, PAYER, 'MSP.md')).toEqual({ ignoredPlaces: { [CLAIM]: [17] }, choices: { [CLAIM]: { MSP: 'MSP.md' }, 'Start.md': { MSP: 'MSP.md', HMO: 'HMO.md' } } });
	});

	it('takes the place of one that was at that path before', () => {
		const other = { ...before, ignoredPlaces: { [CLAIM]: [17], 'Old.md': [3] } };
		expect(moveRemembered(other, CLAIM, 'Old.md')?.ignoredPlaces).toEqual({ 'Old.md': [17] });
	});

	it('changes nothing if nothing was said of it', () => {
		expect(moveRemembered(before, 'HIPAA.md', 'Law/HIPAA.md')).toBeNull();
		expect(moveRemembered(before, 'constructor', 'toString')).toBeNull();
	});
});
