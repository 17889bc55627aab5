import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Postings } from '../../../src/engine/lexicon/postings';

function filled(...pairs: [key: string, value: string][]): Postings {
	const postings = new Postings();
	for (const [key, value] of pairs) postings.add(key, value);
	return postings;
}

describe('postings', () => {
	it('give the values of a key in the order of filing', () => {
		const postings = filled(['aco', 'b.md'], ['ipa', 'x.md'], ['aco', 'c.md'], ['aco', 'a.md']);
		expect(postings.get('aco')).toEqual(['b.md', 'c.md', 'a.md']);
		expect(postings.get('ipa')).toEqual(['x.md']);
	});

	it('give nothing for a key that nothing is filed under', () => {
		expect(new Postings().get('aco')).toEqual([]);
		expect(filled(['aco', 'a.md']).get('ACO')).toEqual([]);
	});

	it('hold a value once, however often it is filed', () => {
		expect(filled(['aco', 'a.md'], ['aco', 'a.md']).get('aco')).toEqual(['a.md']);
		expect(filled(['aco', 'a.md'], ['aco', 'b.md'], ['aco', 'a.md'], ['aco', 'b.md']).get('aco')).toEqual(['a.md', 'b.md']);
	});

	it('lose a value that is taken out, until none is left', () => {
		const postings = filled(['aco', 'a.md'], ['aco', 'b.md'], ['aco', 'c.md']);
		postings.remove('aco', 'b.md');
		expect(postings.get('aco')).toEqual(['a.md', 'c.md']);
		postings.remove('aco', 'a.md');
		expect(postings.get('aco')).toEqual(['c.md']);
		postings.remove('aco', 'c.md');
		expect(postings.get('aco')).toEqual([]);
	});

	it('stay as they are when what is taken out is not there', () => {
		const postings = filled(['aco', 'a.md'], ['ipa', 'a.md'], ['ipa', 'b.md']);
		postings.remove('mso', 'a.md');
		postings.remove('aco', 'z.md');
		postings.remove('ipa', 'z.md');
		expect(postings.get('mso')).toEqual([]);
		expect(postings.get('aco')).toEqual(['a.md']);
		expect(postings.get('ipa')).toEqual(['a.md', 'b.md']);
	});

	it('tell the keys that more than one value shares, as long as it does', () => {
		const postings = filled(
			['aco', 'a.md'],
			['ipa', 'a.md'],
			['aco', 'b.md'],
			['mso', 'c.md'],
			['mso', 'c.md'],
			['__proto__', 'a.md'],
			['__proto__', 'b.md'],
		);
		expect(postings.shared().sort()).toEqual(['__proto__', 'aco']);
		postings.remove('aco', 'a.md');
		expect(postings.shared()).toEqual(['__proto__']);
	});

	it('do not change a list that they gave before', () => {
		const postings = filled(['aco', 'a.md'], ['aco', 'b.md']);
		const before = postings.get('aco');
		postings.remove('aco', 'a.md');
		expect(before).toEqual(['a.md', 'b.md']);
		expect(postings.get('aco')).toEqual(['b.md']);
	});

	it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('know the key %s only once it is filed', (word) => {
		const postings = new Postings();
		expect(postings.get(word)).toEqual([]);
		postings.add(word, word);
		expect(postings.get(word)).toEqual([word]);
	});

	it('answer, after any changes, like a plain map of lists', () => {
		const step = fc.record({ add: fc.boolean(), key: fc.constantFrom('aco', 'ipa', '__proto__'), value: fc.constantFrom('a', 'b', 'c') });
		fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
			const postings = new Postings();
			const model = new Map<string, string[]>();
			for (const { add, key, value } of steps) {
				postings[add ? 'add' : 'remove'](key, value);
				const held = model.get(key) ?? [];
				const others = held.filter((one) => one !== value);
				if (!add) model.set(key, others);
				else if (!held.includes(value)) model.set(key, [...held, value]);
			}
			expect(postings.shared().sort()).toEqual([...model].filter(([, values]) => values.length > 1).map(([key]) => key).sort());
			for (const [key, values] of model) expect(postings.get(key)).toEqual(values);
		}));
	});
});
