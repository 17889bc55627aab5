import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, writeSettings } from '../../../src/engine';

const FIRST = {
	shape: 1,
	scope: { tags: ['definition'], folders: ['Models'], property: 'definition', defined: true, excluded: ['Archive'] },
	sources: ['table', 'property'],
};
const SAVED = {
	...FIRST,
	shape: 2,
	underline: 'all',
	firstOnly: false,
	skipLinked: false,
	ignoredNames: ['Benchmark'],
	ignoredPlaces: { 'Models/ACO.md': [17, -4] },
	choices: { 'Payment/Claim.md': { MSP: 'Programs/Medicare Secondary Payer.md' } },
	trigger: '::',
	suggestCapitals: false,
	termFolder: 'Terms',
	termTemplate: 'Templates/Term.md',
	followNames: false,
	ignoredFindings: ['short-name', 'unresolved-link PAYER'],
	machinery: ['course-*'],
	termsInside: false,
	termsInsideFolders: ['Lists'],
	termsInsideTags: ['acronyms'],
	termsInsideExcept: ['Fees.md'],
	meanings: [{ name: 'MSP', entry: 'Programs/Medicare Secondary Payer.md', folder: 'Payment' }, { name: 'HMO', entry: 'Acronyms.md#HMO' }],
	sureness: 'surer',
	refusals: [{ name: 'claim', path: 'Start.md', fingerprint: 17 }, { name: 'MSP', target: 'MSP.md', path: 'Start.md', fingerprint: -4 }],
	writtenLinks: { 'Start.md': ['MSP.md'] },
};

describe('reading saved settings', () => {
	it('takes the defaults where nothing is saved yet, and may then save', () => {
		expect(readSettings(null)).toEqual({ settings: DEFAULT_SETTINGS, refusal: null });
	});

	it('takes what was saved, and writes the same again', () => {
		const { settings, refusal } = readSettings(SAVED);
		expect(refusal).toBeNull();
		expect({ shape: 2, ...settings }).toEqual(SAVED);
		expect(writeSettings(settings)).toEqual(SAVED);
	});

	it('takes over the first shape, which said nothing of mentions, and writes it as the second', () => {
		const { settings, refusal } = readSettings(FIRST);
		expect(refusal).toBeNull();
		expect(settings).toEqual({ ...DEFAULT_SETTINGS, scope: FIRST.scope, sources: [...FIRST.sources, 'label'] });
		expect(writeSettings(settings)).toMatchObject({ shape: 2, scope: FIRST.scope, underline: 'first' });
	});

	it('takes the defaults for new terms and for links by names where an earlier version saved nothing of them', () => {
		const { termFolder: _, termTemplate: __, followNames: ___, ignoredFindings: ____, machinery: _____, ...later } = SAVED;
		const { termsInside: ______, termsInsideFolders: _______, termsInsideTags: ________, ...evenLater } = later;
		const { termsInsideExcept: _________, meanings: __________, ...latest } = evenLater;
		const { sureness: ___________, refusals: ____________, writtenLinks: _____________, ...earlier } = latest;
		const { settings, refusal } = readSettings(earlier);
		expect(refusal).toBeNull();
		expect({ shape: 2, ...settings }).toEqual({
			...SAVED,
			sources: [...SAVED.sources, 'label'],
			termFolder: '',
			termTemplate: '',
			followNames: true,
			ignoredFindings: [],
			machinery: [],
			termsInside: true,
			termsInsideFolders: [],
			termsInsideTags: [],
			termsInsideExcept: [],
			meanings: [],
			sureness: 'balanced',
			refusals: [],
			writtenLinks: {},
		});
	});

	it('takes definitions for no sign of an entry where an earlier version saved nothing of them', () => {
		const { defined: _, ...scope } = SAVED.scope;
		const { settings, refusal } = readSettings({ ...SAVED, scope });
		expect(refusal).toBeNull();
		expect(settings.scope).toEqual({ ...scope, defined: false });
	});

	it('counts labels for those who chose among the kinds before there were labels, and leaves a later choice alone', () => {
		const { machinery: _, ...earlier } = SAVED;
		expect(readSettings(earlier).settings.sources).toEqual(['table', 'property', 'label']);
		expect(readSettings(SAVED).settings.sources).toEqual(['table', 'property']);
	});

	it('counts a source that stands twice once', () => {
		expect(readSettings({ ...SAVED, sources: ['table', 'table'] }).settings.sources).toEqual(['table']);
	});

	it('keeps what another version of the plugin saved beside, at the top and in the scope, and reads nothing of it', () => {
		const saved: unknown = JSON.parse('{"novelty":{"deep":[1]},"__proto__":{"a":1}}');
		const other = { ...(saved as object), ...SAVED, scope: { ...SAVED.scope, orphans: true } };
		const { settings, refusal } = readSettings(other);
		expect(refusal).toBeNull();
		expect({ shape: 2, ...settings }).toEqual(SAVED);
		const written = writeSettings({ ...settings, trigger: '@@' }, other);
		expect(written).toEqual({ ...other, trigger: '@@' });
		expect(Object.keys(written)).toContain('__proto__');
	});

	it('keeps nothing of what is no settings', () => {
		for (const saved of [null, undefined, 'unreadable', [1], 7])
			expect(writeSettings(DEFAULT_SETTINGS, saved)).toEqual({ shape: 2, ...DEFAULT_SETTINGS });
	});

	it('knows notes and names that are called like parts of every object', () => {
		const saved: unknown = JSON.parse(
			JSON.stringify(SAVED).replace('"Payment/Claim.md":{', '"__proto__":{"constructor":"A.md"},"Payment/Claim.md":{'),
		);
		const { settings } = readSettings(saved);
		expect(Object.keys(settings.choices)).toEqual(['__proto__', 'Payment/Claim.md']);
		expect(JSON.stringify(writeSettings(settings))).toContain('"__proto__":{"constructor":"A.md"}');
	});

	it.each([
		['a text', 'unreadable'],
		['a list', []],
		['an object of another plugin', { theme: 'dark' }],
		['a scope without tags', { ...SAVED, scope: { folders: [], property: '', excluded: [] } }],
		['a scope of definitions that is a word', { ...SAVED, scope: { ...SAVED.scope, defined: 'yes' } }],
		['tags that are no texts', { ...SAVED, scope: { ...SAVED.scope, tags: [1] } }],
		['a source that does not exist', { ...SAVED, sources: ['property', 'clairvoyance'] }],
		['a way to underline that does not exist', { ...SAVED, underline: 'twice' }],
		['a switch that is a word', { ...SAVED, firstOnly: 'yes' }],
		['a way to follow links that is a word', { ...SAVED, followNames: 'sometimes' }],
		['a switch that is missing', { ...SAVED, skipLinked: undefined }],
		['ignored names that are numbers', { ...SAVED, ignoredNames: [340] }],
		['ignored places without a list', { ...SAVED, ignoredPlaces: { 'A.md': 7 } }],
		['ignored places that are no numbers', { ...SAVED, ignoredPlaces: { 'A.md': ['7'] } }],
		['a choice that leads to no path', { ...SAVED, choices: { 'A.md': { MSP: null } } }],
		['machinery that is one text', { ...SAVED, machinery: 'course-*' }],
		['a folder for new terms that is a list', { ...SAVED, termFolder: ['Terms'] }],
		['a template that is a number', { ...SAVED, termTemplate: 7 }],
		['terms inside that are a text', { ...SAVED, termsInside: 'yes' }],
		['folders of terms that are one text', { ...SAVED, termsInsideFolders: 'Lists' }],
		['notes without terms that are one text', { ...SAVED, termsInsideExcept: 'Fees.md' }],
		['tags of terms that are numbers', { ...SAVED, termsInsideTags: [7] }],
		['ignored findings that are numbers', { ...SAVED, ignoredFindings: [7] }],
		['a sureness that is none', { ...SAVED, sureness: 'very' }],
		['refusals in no list', { ...SAVED, refusals: {} }],
		['a refusal without a name', { ...SAVED, refusals: [{ path: 'a.md', fingerprint: 1 }] }],
		['a refusal at no place', { ...SAVED, refusals: [{ name: 'a', path: 'a.md' }] }],
		['a refusal of a number', { ...SAVED, refusals: [{ name: 'a', path: 'a.md', fingerprint: 1, target: 7 }] }],
		['written links that are no lists', { ...SAVED, writtenLinks: { 'a.md': 'b.md' } }],
		['written links in a list', { ...SAVED, writtenLinks: [] }],
		['meanings in no list', { ...SAVED, meanings: {} }],
		['a meaning that is a text', { ...SAVED, meanings: ['MSP'] }],
		['a meaning without an entry', { ...SAVED, meanings: [{ name: 'MSP' }] }],
		['a meaning in a folder that is a number', { ...SAVED, meanings: [{ ...SAVED.meanings[1], folder: 7 }] }],
		['a meaning under two conditions', { ...SAVED, meanings: [{ ...SAVED.meanings[0], tag: 'it' }] }],
		['choices in a list', { ...SAVED, choices: [] }],
		['the second shape with what the first had', { ...FIRST, shape: 2 }],
	])('uses the defaults for damaged settings (%s), and says that the file stays as it is', (_, data) => {
		const { settings, refusal } = readSettings(data);
		expect(settings).toEqual(DEFAULT_SETTINGS);
		expect(refusal).toMatch(/data\.json is damaged\. It is left as it is/);
	});

	it('leaves the settings of a newer version alone', () => {
		expect(readSettings({ ...SAVED, shape: 3, novelty: true })).toEqual({
			settings: DEFAULT_SETTINGS,
			refusal: expect.stringMatching(/was written by a newer version/) as string,
		});
	});
});
