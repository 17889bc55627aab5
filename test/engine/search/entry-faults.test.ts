import { describe, expect, it } from 'vitest';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { parseNote, type Note } from '../../../src/engine/note/note';
import { Glossary } from '../../../src/engine/search/glossary';

/** An entry whose definition cannot be indexed. */
const broken = (path: string): Note => ({ ...parseNote(path, ''), definition: { text: 7 } as unknown as Note['definition'] });

/** A glossary, and the entries it told of. */
function open(): { glossary: Glossary; faults: string[] } {
	const faults: string[] = [];
	return { glossary: new Glossary(DEFAULT_SCOPE, ({ path }) => void faults.push(path)), faults };
}

const found = (glossary: Glossary, query: string): string[] => glossary.search(query).map(({ path }) => path);

function run(steps: Generator<void>): void {
	while (steps.next().done !== true);
}

describe('an entry that cannot be indexed', () => {
	it('is left out of the large index and told of, the others are found', () => {
		const { glossary, faults } = open();
		for (const note of [parseNote('Claim form.md', ''), broken('Claim odd.md'), parseNote('Claim code.md', '')]) glossary.set(note);
		run(glossary.fold());
		run(glossary.warmUp());
		expect([found(glossary, 'claim').sort(), faults, glossary.size]).toEqual([['Claim code.md', 'Claim form.md'], ['Claim odd.md'], 2]);
	});

	it('is left out of the small index and told of once, and found when it is mended', () => {
		const { glossary, faults } = open();
		glossary.set(parseNote('Claim form.md', ''));
		run(glossary.fold());
		glossary.set(broken('Claim odd.md'));
		glossary.set(parseNote('Claim code.md', ''));
		expect(found(glossary, 'claim').sort()).toEqual(['Claim code.md', 'Claim form.md']);
		expect(found(glossary, 'odd')).toEqual([]);
		expect(faults).toEqual(['Claim odd.md']);
		glossary.set(parseNote('Claim odd.md', ''));
		expect(found(glossary, 'odd')).toEqual(['Claim odd.md']);
	});

	it('takes its older form with it', () => {
		const { glossary } = open();
		glossary.set(parseNote('Claim odd.md', '*An odd claim.*'));
		run(glossary.fold());
		glossary.set(broken('Claim odd.md'));
		expect(found(glossary, 'odd')).toEqual([]);
	});

	it('throws where nobody is to be told', () => {
		const lexicon = new Lexicon();
		lexicon.set(broken('Claim odd.md'));
		expect(() => Glossary.of(lexicon, DEFAULT_SCOPE).search('odd')).toThrow(TypeError);
	});
});
