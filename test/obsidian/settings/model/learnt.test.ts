import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type NameRefusal, type Settings } from '../../../../src/engine';
import { learntFrom, withoutLearnt } from '../../../../src/obsidian/settings/model/learnt';

const refusal = (name: string, path: string, target?: string): NameRefusal =>
	({ name, path, fingerprint: path.length, ...(target === undefined ? {} : { target }) });
const REFUSALS = [
	refusal('payer', 'a.md'), refusal('Claim', 'a/b.md', 'Claim.md'), refusal('Payer', 'Start.md'), refusal('payer', 'a/b/c.md', 'Payer.md'),
];

describe('what was learnt from refusals', () => {
	it('is one thing for each name and meaning, whatever its letters, by name', () => {
		expect(learntFrom(REFUSALS).map(({ name, target, refusals }) => [name, target, refusals.length])).toEqual([
			['Claim', 'Claim.md', 1], ['payer', null, 2], ['payer', 'Payer.md', 1],
		]);
		expect(learntFrom([])).toEqual([]);
	});

	it('is forgotten with its places, and nothing else is', () => {
		const ignoredPlaces = Object.fromEntries(REFUSALS.map(({ path, fingerprint }) => [path, [fingerprint, 99]]));
		const now: Settings = { ...DEFAULT_SETTINGS, refusals: REFUSALS, ignoredPlaces };
		const [, everyday] = learntFrom(REFUSALS);
		expect(everyday && withoutLearnt(now, everyday)).toEqual({
			refusals: [REFUSALS[1], REFUSALS[3]],
			ignoredPlaces: { ...ignoredPlaces, 'a.md': [99], 'Start.md': [99] },
		});
	});
});
