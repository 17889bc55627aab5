import { describe, expect, it } from 'vitest';
import { offeredPaths } from '../../../../src/obsidian/settings/model/offered-paths';

const offered = (pathsOf: readonly (readonly string[])[], taken: readonly string[] = []): string[] =>
	offeredPaths(pathsOf, taken).map(({ path, notes }) => `${path} ${notes}`);

describe('the tags or folders that can be picked', () => {
	it('are those of most notes first, then by name', () => {
		expect(offered([['b'], ['a'], ['c'], ['c']])).toEqual(['c 2', 'a 1', 'b 1']);
	});

	it('are what they lie below, too, each once for a note', () => {
		expect(offered([['glossary/him', 'glossary/cost'], ['glossary']])).toEqual(['glossary 2', 'glossary/cost 1', 'glossary/him 1']);
	});

	it('are one in any letter case, as spelt first', () => {
		expect(offered([['Glossary'], ['glossary/him']])).toEqual(['Glossary 2', 'glossary/him 1']);
	});

	it('are not those that are chosen already, however they are spelt', () => {
		expect(offered([['Glossary', 'aco', 'him']], ['#glossary', 'ACO'])).toEqual(['him 1']);
	});

	it('are none where notes have none or lie at the top', () => expect(offered([[], [''], ['']])).toEqual([]));
});
