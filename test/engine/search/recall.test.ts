import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';
import { Glossary } from '../../../src/engine/search/glossary';
import { makeQueries, readQueries } from '../../bench/search/queries';
import { makeTerms, notePath, noteText } from '../../bench/search/terms';
import { itWithData } from '../../data';

/** A glossary of names, each a note without text. The path counts for nothing: a name may hold signs that a path may not. */
function glossaryOfNames(names: readonly string[]): Glossary {
	const lexicon = new Lexicon();
	for (const [i, name] of names.entries()) lexicon.set(parseNote(`${i}.md`, `---\naliases: ${JSON.stringify([name])}\n---\n`));
	return Glossary.of(lexicon, DEFAULT_SCOPE);
}

const read = <T>(folder: string, file: string): T => JSON.parse(readFileSync(path.join(folder, 'glossary', file), 'utf8')) as T;

describe('the right term comes first', () => {
	it('for 95 of 100 queries of every kind over a made glossary, and is among the first five for 98', () => {
		const terms = makeTerms(1500, 7);
		const titles = new Map(terms.map((term) => [notePath(term), term.title]));
		const lexicon = new Lexicon();
		for (const term of terms) lexicon.set(parseNote(notePath(term), noteText(term)));
		const glossary = Glossary.of(lexicon, DEFAULT_SCOPE);
		const asked = makeQueries(terms, 7, 20);
		const found = asked.map(({ query, right }) => glossary.search(query, 5).findIndex((hit) => right.includes(titles.get(hit.path) ?? '')));
		expect(asked.length).toBeGreaterThan(300);
		expect(found.filter((place) => place === 0).length / asked.length).toBeGreaterThanOrEqual(0.95);
		expect(found.filter((place) => place >= 0).length / asked.length).toBeGreaterThanOrEqual(0.98);
	});

	itWithData('for 95 of 100 misspellings of real terms that people made', (folder) => {
		const names = read<{ term: string }[]>(folder, 'terms.json').map(({ term }) => term);
		const asked = read<{ query: string; term: string }[]>(folder, 'misspellings.json');
		const glossary = glossaryOfNames(names);
		const right = asked.filter(({ query, term }) => glossary.search(query, 1)[0]?.name === term);
		expect(asked.length).toBeGreaterThan(700);
		expect(right.length / asked.length).toBeGreaterThanOrEqual(0.95);
	});

	itWithData('always, where it is the very name typed, whatever is near', (folder) => {
		const pairs = read<{ text: string; name: string }[]>(folder, 'near-misses.json');
		const names = [...new Set(pairs.flatMap(({ text, name }) => [text, name]))];
		const glossary = glossaryOfNames(names);
		for (const name of names) {
			expect(glossary.search(name)[0]).toMatchObject({ name, reason: expect.stringMatching(/^(?:exact|alias|acronym)$/) as string });
		}
	});
});

describe('the committed queries', () => {
	it('are more than four hundred in fourteen kinds, each with its right answers', () => {
		const asked = readQueries(readFileSync(path.join(import.meta.dirname, '../../bench/search/queries.tsv'), 'utf8'));
		expect(asked.length).toBeGreaterThan(400);
		expect(new Set(asked.map(({ kind }) => kind)).size).toBe(14);
		for (const { query, right } of asked) expect([query === '', right.length > 0]).toEqual([false, true]);
	});
});
