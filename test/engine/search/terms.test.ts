import { describe, expect, it } from 'vitest';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';
import { Glossary } from '../../../src/engine/search/glossary';
import { lexiconOf } from '../report/made';

const LIST = '- ACO: accountable care organization\n- HMO: health maintenance organization\n- PPO: preferred provider organization\n'
	+ '- MSSP: Medicare Shared Savings Program\n';
const lexicon = lexiconOf({ 'Acronyms.md': LIST, 'Network.md': 'A network of physicians.' });
const idsFor = (glossary: Glossary, query: string): string[] => glossary.search(query).map(({ id }) => id);

describe('a glossary with terms inside notes', () => {
	const glossary = Glossary.of(lexicon, DEFAULT_SCOPE);

	it('finds them like notes: by name, long form, a slip, initials', () => {
		expect(glossary.size).toBe(6);
		for (const query of ['HMO', 'health maintenance', 'helth maintenance', 'hm organization']) {
			expect(idsFor(glossary, query)[0]).toBe('Acronyms.md#HMO');
		}
		expect(glossary.search('hmo')[0]).toMatchObject({ path: 'Acronyms.md', name: 'HMO', kind: 'term', reason: 'acronym' });
	});

	it('has them whatever the scope of notes is, in the order of names', () => {
		const scoped = Glossary.of(lexicon, { ...DEFAULT_SCOPE, tags: ['policy'] });
		expect(idsFor(scoped, '')).toEqual(['ACO', 'HMO', 'MSSP', 'PPO'].map((name) => `Acronyms.md#${name}`));
	});

	it('follows its note: terms come, go and change with it, folded or not', () => {
		for (const isFolded of [false, true]) {
			const other = Glossary.of(lexicon, DEFAULT_SCOPE);
			if (isFolded) for (const steps = other.fold(); steps.next().done !== true;);
			const changed = lexiconOf({ 'Acronyms.md': LIST.replace('HMO: health', 'IPA: independent practice association\n- HMO: health') });
			const note = changed.get('Acronyms.md') ?? parseNote('Acronyms.md', '');
			other.set(note, changed.termsIn(note.path));
			expect([other.size, idsFor(other, 'IPA')[0], idsFor(other, 'HMO')[0]]).toEqual([7, 'Acronyms.md#IPA', 'Acronyms.md#HMO']);
			other.set(note, []);
			expect([other.size, idsFor(other, 'PPO')]).toEqual([2, []]);
			other.set(note, changed.termsIn(note.path));
			other.delete('Acronyms.md');
			expect([other.size, idsFor(other, 'PPO')]).toEqual([1, []]);
		}
	});

	it('tells a term that is one with a note once, as that note, even if the list says it better', () => {
		const both = lexiconOf({ 'Acronyms.md': LIST, 'HMO.md': 'A health maintenance organization pays in its network.', 'B.md': LIST });
		const merged = Glossary.of(both, DEFAULT_SCOPE);
		expect(idsFor(merged, 'HMO')).toEqual(['HMO.md']);
		expect(idsFor(merged, 'health maintenance organization')).toEqual(['HMO.md']);
		expect(idsFor(merged, 'PPO')).toEqual(['Acronyms.md#PPO']);
		expect(merged.search('o', 2)).toHaveLength(Math.min(2, merged.search('o').length));
	});

	it('gives as many hits as are asked for where there are as many entries', () => {
		const twice = Glossary.of(lexiconOf({ 'A.md': LIST, 'B.md': LIST }), DEFAULT_SCOPE);
		expect(twice.search('', 4)).toHaveLength(4);
	});
});
