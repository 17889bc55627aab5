import { describe, expect, it } from 'vitest';
import { propertyProblem, readLines, readList, triggerProblem } from '../../../../src/obsidian/settings/model/typed-settings';

describe('checking what is typed', () => {
	it('parts a list at commas and line ends', () => {
		expect(readList(' definition, glossary/him,\n#aco ,, ')).toEqual(['definition', 'glossary/him', '#aco']);
	});

	it('parts names at line ends alone, and takes each once', () => {
		expect(readLines(' Benchmark \n\nClaim, clean\r\nBenchmark\n')).toEqual(['Benchmark', 'Claim, clean']);
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
