import { describe, expect, test } from 'vitest';
import { findRecipes, writeRecipe } from '../../../src/engine/comparison/recipe-block';
import { parseRecipe } from '../../../src/engine/comparison/recipe';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { lookUp } from '../../../src/engine/lexicon/look-up';
import { parseNote } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';

const sources = (...lines: string[]): string[] => findRecipes(scanNote(lines.join('\n'))).map(({ source }) => source);

describe('the recipes of a note', () => {
	test('are what stands in its compare blocks, whatever their fences', () => {
		expect(sources('```compare', 'Home Visit', 'Ward', '```', '', '~~~~ compare', 'A vs B', '~~~~')).toEqual(['Home Visit\nWard', 'A vs B']);
	});

	test('are found in callouts, quotes and lists, without the marks of these', () => {
		expect(sources('> [!info]', '> ```compare', '> Home Visit', '> Ward', '> ```')).toEqual(['Home Visit\nWard']);
		expect(sources('- one', '  ```compare', '  Home Visit', '  ```')).toEqual(['Home Visit']);
	});

	test('end where the note does if the block is never closed', () => {
		expect(sources('```compare', 'Home Visit')).toEqual(['Home Visit']);
	});

	test('are no other code, and none of what only speaks of them', () => {
		expect(sources('```js', 'compare', '```', '```comparex', 'A', '```', 'compare')).toEqual([]);
	});
});

/** The lines of a recipe for notes of a vault, each picked by a name. */
function written(vault: Readonly<Record<string, string>>, ...picked: (readonly [path: string, name: string])[]): string[] | null {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(vault)) lexicon.set(parseNote(path, text));
	const lines = writeRecipe(lexicon, picked.map(([id, name]) => ({ id, name })));
	// What is written leads to the notes that were picked.
	const found = parseRecipe(lines?.join('\n') ?? '').recipe.notes.map((name) => lookUp(lexicon, name));
	if (lines) expect(found.map((one) => (one.kind === 'found' ? one.entry.id : one.kind))).toEqual(picked.map(([path]) => path));
	return lines;
}

const named = (alias: string): string => `---\naliases: [${JSON.stringify(alias)}]\n---\n`;

describe('a recipe for picked notes', () => {
	test('names each by the name it was picked by', () => {
		expect(written({ 'Care/Home Visit.md': named('HV'), 'Ward.md': '' }, ['Care/Home Visit.md', 'HV'], ['Ward.md', 'Ward']))
			.toEqual(['HV', 'Ward']);
	});

	test('gives the note and the place where a term shares its name', () => {
		const list = '- **HMO**: Health maintenance organization.\n- **PPO**: Preferred provider organization.\n'
			+ '- **ACO**: Accountable care organization.\n- **MSSP**: Medicare Shared Savings Program.\n';
		const vault = { 'Terms/Acronyms.md': list, 'HMO.md': '*A handful of members only.*' };
		expect(written(vault, ['Terms/Acronyms.md#HMO', 'HMO'], ['Terms/Acronyms.md#PPO', 'PPO'])).toEqual(['Terms/Acronyms#HMO', 'PPO']);
	});

	test('gives the path where several notes have that name', () => {
		expect(written({ 'A/Visit.md': '', 'B/Visit.md': '' }, ['B/Visit.md', 'Visit'])).toEqual(['B/Visit.md']);
	});

	test.each([
		'Home vs ward', 'title: of care', '# 1', '1. first', '`coded`', '*slanted*', 'notes: none', 'a\nb', 'See [law](x)',
	])('gives the path where the name %j would be read otherwise', (alias) => {
		expect(written({ 'Care/Odd.md': named(alias) }, ['Care/Odd.md', alias])).toEqual(['Care/Odd.md']);
	});

	test.each(['- dash', '[[bracket', '```', 'C&C', 'R/V', '(of care)'])('keeps the name %j, which leads to the note as it is', (alias) => {
		expect(written({ 'Care/Odd.md': named(alias) }, ['Care/Odd.md', alias])).toEqual([alias]);
	});

	test('gives a link where the path would be read otherwise, too', () => {
		expect(written({ 'Home vs ward.md': '' }, ['Home vs ward.md', 'Home vs ward'])).toEqual(['[[Home vs ward.md]]']);
		expect(written({ '1. First.md': '' }, ['1. First.md', '1. First'])).toEqual(['[[1. First.md]]']);
	});

	test('is none where nothing leads to a note', () => {
		expect(written({ '#1 vs [2].md': '' }, ['#1 vs [2].md', '#1 vs [2]'])).toBeNull();
	});
});
