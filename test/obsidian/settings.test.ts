import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, foldersProblem, propertyProblem, readList, readSettings, tagsProblem, writeSettings } from '../../src/obsidian/settings';

const SAVED = { shape: 1, scope: { tags: ['definition'], folders: ['Models'], property: 'definition', excluded: ['Archive'] }, sources: ['table', 'property'] };

describe('reading saved settings', () => {
	it('takes the defaults where nothing is saved yet, and may then save', () => {
		expect(readSettings(null)).toEqual({ settings: DEFAULT_SETTINGS, refusal: null });
	});

	it('takes what was saved, and writes the same again', () => {
		const { settings, refusal } = readSettings(SAVED);
		expect(refusal).toBeNull();
		expect(settings).toEqual({ scope: SAVED.scope, sources: ['table', 'property'] });
		expect(writeSettings(settings)).toEqual(SAVED);
	});

	it('counts a source that stands twice once', () => {
		expect(readSettings({ ...SAVED, sources: ['table', 'table'] }).settings.sources).toEqual(['table']);
	});

	it.each([
		['a text', 'unreadable'],
		['a list', []],
		['an object of another plugin', { theme: 'dark' }],
		['a scope without tags', { ...SAVED, scope: { folders: [], property: '', excluded: [] } }],
		['tags that are no texts', { ...SAVED, scope: { ...SAVED.scope, tags: [1] } }],
		['a source that does not exist', { ...SAVED, sources: ['property', 'clairvoyance'] }],
	])('uses the defaults for damaged settings (%s), and says that the file stays as it is', (_, data) => {
		const { settings, refusal } = readSettings(data);
		expect(settings).toEqual(DEFAULT_SETTINGS);
		expect(refusal).toMatch(/data\.json is damaged\. It is left as it is/);
	});

	it('leaves the settings of a newer version alone', () => {
		expect(readSettings({ ...SAVED, shape: 2, novelty: true })).toEqual({ settings: DEFAULT_SETTINGS, refusal: expect.stringMatching(/was written by a newer version/) as string });
	});
});

describe('checking what is typed', () => {
	it('parts a list at commas and line ends', () => {
		expect(readList(' definition, glossary/him,\n#aco ,, ')).toEqual(['definition', 'glossary/him', '#aco']);
	});

	it.each(['', 'definition', '#glossary/him, aco', 'Größe', 'y2024'])('accepts the tags "%s"', (tags) => expect(tagsProblem(tags)).toBeNull());
	it.each(['two words', 'a+b', '2024'])('refuses the tag "%s", and says how tags look', (tags) => expect(tagsProblem(tags)).toMatch(/cannot be a tag. Write tags such as/));

	it('accepts folders that the vault has, with or without slashes around them', () => {
		expect(foldersProblem('Models, /Law and roles/', (folder) => ['Models', 'Law and roles'].includes(folder))).toBeNull();
	});

	it('refuses a folder that the vault does not have, by its name', () => {
		expect(foldersProblem('Models, Modells', (folder) => folder === 'Models')).toMatch(/no folder "Modells"/);
	});

	it.each(['', 'definition', 'date created'])('accepts the property "%s"', (property) => expect(propertyProblem(property)).toBeNull());
	it.each(['a: b', 'one, two', '[x]'])('refuses "%s" as a property', (property) => expect(propertyProblem(property)).toMatch(/one name/));
});
