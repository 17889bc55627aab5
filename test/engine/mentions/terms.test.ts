import { describe, expect, it } from 'vitest';
import { ALL_TERMS } from '../../../src/engine/lexicon/counted-terms';
import { Shelf, fronted } from './shelf';

const ACRONYMS = [
	'# Acronyms', '', 'An HMO is a plan.', '', '- ACO: accountable care organization', '- HMO: health maintenance organization',
	'- PPO: preferred provider organization, less strict than an HMO', '- MSSP: Medicare Shared Savings Program ^mssp', '',
].join('\n');
const VAULT = {
	'Acronyms.md': ACRONYMS,
	'Network.md': 'Each HMO and its network. See [[HMO]], [[Acronyms#^mssp|the program]] and [[Acronyms|PPO]].',
	'Quality.md': 'HMOs and each Health Maintenance Organization report.',
};
const shown = (shelf: Shelf, id: string): string[] =>
	shelf.of(id).map(({ path, text, kind, line }) => `${path}:${line} ${text} (${kind})`);

describe('the mentions of a term inside a note', () => {
	const shelf = new Shelf(VAULT);

	it('are its names and links to it everywhere, in its own note too', () => {
		expect(shown(shelf, 'Acronyms.md#HMO')).toEqual([
			'Acronyms.md:3 HMO (unlinked)', 'Network.md:1 HMO (unlinked)', 'Network.md:1 HMO (alias-linked)',
			'Quality.md:1 HMOs (unlinked)', 'Quality.md:1 Health Maintenance Organization (unlinked)',
		]);
	});

	it('are none in the list that explains it', () => {
		expect(shelf.of('Acronyms.md#HMO').filter(({ path, line }) => path === 'Acronyms.md' && line > 3)).toEqual([]);
	});

	it('are links to its block, and links to its note that show its name', () => {
		expect(shown(shelf, 'Acronyms.md#MSSP')).toEqual(['Network.md:1 the program (linked)']);
		expect(shown(shelf, 'Acronyms.md#PPO')).toEqual(['Network.md:1 PPO (linked)']);
		expect(shown(shelf, 'Acronyms.md')).toEqual([]);
	});

	it('are worth a link as those of a note are', () => {
		const [first, second] = shelf.in('Quality.md');
		expect([first, second]).toMatchObject([
			{ targets: ['Acronyms.md#HMO'], suggested: true },
			{ targets: ['Acronyms.md#HMO'], suggested: false },
		]);
		expect(second?.reasons.map(({ code }) => code)).toContain('later');
		const [linked] = shelf.in('Network.md');
		expect(linked?.suggested).toBe(false);
		expect(linked?.reasons.map(({ code }) => code)).toContain('linked');
	});

	it('come and go with the list, and with what the user wants', () => {
		const other = new Shelf(VAULT);
		other.set('Acronyms.md', ACRONYMS.replace(/- HMO.*/, '- IPA: independent practice association'));
		expect([shown(other, 'Acronyms.md#HMO'), other.in('Quality.md')]).toEqual([[], []]);
		other.set('Acronyms.md', ACRONYMS);
		other.choose({ ...ALL_TERMS, insideNotes: false });
		expect(other.in('Quality.md')).toEqual([]);
		other.choose(ALL_TERMS);
		expect(other.in('Quality.md').map(({ targets }) => targets)).toEqual([['Acronyms.md#HMO'], ['Acronyms.md#HMO']]);
		other.remove('Acronyms.md');
		expect(other.in('Quality.md')).toEqual([]);
	});

	it('are the same after a restart', () => {
		const other = new Shelf(VAULT);
		const before = ['Acronyms.md#HMO', 'Acronyms.md#PPO', 'Acronyms.md'].map((id) => shown(other, id));
		other.restart(['Quality.md', 'Network.md', 'Acronyms.md']);
		expect(['Acronyms.md#HMO', 'Acronyms.md#PPO', 'Acronyms.md'].map((id) => shown(other, id))).toEqual(before);
		other.set('Acronyms.md', ACRONYMS.replace('An HMO is a plan.', 'A plan.'));
		expect(shown(other, 'Acronyms.md#HMO')).not.toContain('Acronyms.md:3 HMO (unlinked)');
	});
});

describe('a term that a note also has', () => {
	const shelf = new Shelf({ ...VAULT, 'HMO.md': fronted(['health maintenance organization']) });

	it('is that note, whose mentions are those of both places', () => {
		expect(shelf.in('Quality.md').map(({ targets }) => targets)).toEqual([['HMO.md'], ['HMO.md']]);
		expect(shown(shelf, 'HMO.md')).toEqual([
			'Acronyms.md:3 HMO (unlinked)', 'Acronyms.md:6 HMO (unlinked)', 'Acronyms.md:6 health maintenance organization (unlinked)',
			'Acronyms.md:7 HMO (unlinked)', 'Network.md:1 HMO (unlinked)', 'Network.md:1 HMO (linked)', 'Quality.md:1 HMOs (unlinked)',
			'Quality.md:1 Health Maintenance Organization (unlinked)',
		]);
	});

	it('is another meaning where the two are unlike, and the context decides', () => {
		const two = new Shelf({
			...VAULT, 'Hypermobile orthosis.md': fronted(['HMO']), 'Ward.md': 'An HMO (hypermobile orthosis) for the knee.',
		});
		expect(two.in('Ward.md')[0]).toMatchObject({ ambiguous: false, targets: ['Hypermobile orthosis.md', 'Acronyms.md#HMO'] });
		expect(two.in('Quality.md')[0]?.targets.slice().sort()).toEqual(['Acronyms.md#HMO', 'Hypermobile orthosis.md']);
	});

	it('is chosen for a note like a note is', () => {
		const chosen = new Shelf(
			{ ...VAULT, 'Hypermobile orthosis.md': fronted(['HMO']) }, { choices: { 'Quality.md': { HMO: 'Acronyms.md#HMO' } } },
		);
		expect(chosen.in('Quality.md')[0]).toMatchObject({ ambiguous: false, targets: ['Acronyms.md#HMO', 'Hypermobile orthosis.md'] });
	});
});
