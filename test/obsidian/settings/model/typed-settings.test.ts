import { describe, expect, it } from 'vitest';
import {
	foldersProblem,
	propertyProblem,
	readLines,
	readList,
	tagsProblem,
	triggerProblem,
} from '../../../../src/obsidian/settings/model/typed-settings';

describe('checking what is typed', () => {
	it('parts a list at commas and line ends', () => {
		expect(readList(' definition, glossary/him,\n#aco ,, ')).toEqual(['definition', 'glossary/him', '#aco']);
	});

	it('parts names at line ends alone, and takes each once', () => {
		expect(readLines(' Benchmark \n\nClaim, clean\r\nBenchmark\n')).toEqual(['Benchmark', 'Claim, clean']);
	});

	it.each(['', 'definition', '#glossary/him, aco', 'Größe', 'y2024'])('accepts the tags "%s"', (tags) =>
		expect(tagsProblem(tags)).toBeNull(),
	);
	it.each(['two words', 'a+b', '2024'])('refuses the tag "%s", and says how tags look', (tags) =>
		expect(tagsProblem(tags)).toMatch(/cannot be a tag. Write tags such as/),
	);

	it('accepts folders that the vault has, with or without slashes around them', () => {
		expect(foldersProblem('Models, /Law and roles/', (folder) => ['Models', 'Law and roles'].includes(folder))).toBeNull();
	});

	it('refuses a folder that the vault does not have, by its name', () => {
		expect(foldersProblem('Models, Modells', (folder) => folder === 'Models')).toMatch(/no folder "Modells"/);
	});

	it.each(['', 'definition', 'date created'])('accepts the property "%s"', (property) => expect(propertyProblem(property)).toBeNull());
	it.each(['a: b', 'one, two', '[x]'])('refuses "%s" as a property', (property) => expect(propertyProblem(property)).toMatch(/one name/));
});

describe('a trigger', () => {
	it.each(['', ';;', '@@', '::', '+', '!!!!'])('may be "%s"', (trigger) => expect(triggerProblem(trigger)).toBeNull());
	it.each(['aa', ';1', '; ;', '[[', '##', '`', '$$', '%%', '!!!!!'])('may not be "%s", and the message says what may', (trigger) =>
		expect(triggerProblem(trigger)).toMatch(/one to four signs/),
	);
});
