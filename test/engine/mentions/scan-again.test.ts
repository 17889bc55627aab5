import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MentionIndex } from '../../../src/engine/mentions/mention-index';
import { parseNote } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';
import { anyNote } from '../note/any-note';
import { fronted } from './shelf';

const CLAIM = parseNote('Claim.md', '');
const named = (aliases: readonly string[]): ReturnType<typeof parseNote> => parseNote('Group.md', fronted(aliases));
const written = (index: MentionIndex, text: string): string[] =>
	index.makeReady('Claim.md', text).map(({ from, text: one }) => `${from} ${one}`);

describe('a text in which names are looked for once more', () => {
	const names = fc.uniqueArray(fc.constantFrom('ACO', 'the group', 'fee-for-service', '340B', 'C++', 'a', 'and'), { maxLength: 4 });

	it('holds what it would if it were scanned anew', () => {
		fc.assert(fc.property(anyNote, names, names, (text, before, after) => {
			const [again, anew] = [new MentionIndex(), new MentionIndex()];
			again.setNames('Group.md', named(before));
			again.scan(CLAIM, scanNote(text));
			again.setNames('Group.md', named(after));
			expect(again.scanAgain(CLAIM, text)).toBe(true);
			anew.setNames('Group.md', named(after));
			anew.scan(CLAIM, scanNote(text));
			expect(written(again, text)).toEqual(written(anew, text));
		}));
	});

	it('is found by the names that it may hold, whatever they are', () => {
		fc.assert(fc.property(anyNote, names, (text, added) => {
			const index = new MentionIndex();
			index.scan(CLAIM, scanNote(text));
			const paths = index.setNames('Group.md', named(added));
			const fresh = new MentionIndex();
			fresh.setNames('Group.md', named(added));
			fresh.scan(CLAIM, scanNote(text));
			if (written(fresh, text).length > 0) expect(paths).toEqual(['Claim.md']);
		}));
	});

	it('must be the one that was scanned', () => {
		const index = new MentionIndex();
		index.setNames('Group.md', named(['ACO']));
		index.scan(CLAIM, scanNote('The ACO pays.'));
		expect([index.scanAgain(CLAIM, 'The ACO paid more.'), index.scanAgain(CLAIM, 'The IPA pays.')]).toEqual([false, false]);
		expect(index.scanAgain(parseNote('Other.md', ''), 'The ACO pays.')).toBe(false);
	});
});

describe('what stands in a note', () => {
	const index = (most: number): MentionIndex => {
		const made = new MentionIndex(() => null, most);
		made.setNames('Group.md', named(['ACO']));
		for (const path of ['a.md', 'b.md']) made.scan(parseNote(path, ''), scanNote('An ACO, two ACOs.'));
		return made;
	};

	it('is told once its text was at hand, and not before', () => {
		const held = index(10);
		expect([held.in('a.md'), held.isReady('a.md'), held.isReady('none.md')]).toEqual([[], false, true]);
		held.makeReady('a.md', 'An ACO, two ACOs.');
		expect([held.in('a.md').map(({ text }) => text), held.isReady('a.md')]).toEqual([['ACO', 'ACOs'], true]);
		expect(held.ownersIn('b.md')).toEqual(['Group.md']);
	});

	it('has owners, each once, of names that stand in it, whether its text is at hand or not', () => {
		const held = new MentionIndex();
		for (const path of ['Payer.md', 'Plan.md', 'Unnamed.md'])
			held.setNames(path, parseNote(path, fronted(path === 'Unnamed.md' ? [] : ['ACO'])));
		held.scan(CLAIM, scanNote('An ACO, two ACOs, a payer.'));
		expect([held.ownersIn('Claim.md').sort(), held.ownersIn('Payer.md'), held.ownersIn('none.md')]).toEqual([
			['Payer.md', 'Plan.md'],
			[],
			[],
		]);
	});

	it('is asked for anew once its text, or a name in it, is another', () => {
		const held = index(10);
		held.makeReady('a.md', 'An ACO, two ACOs.');
		held.scan(parseNote('a.md', ''), scanNote('No ACO.'));
		expect([held.isReady('a.md'), held.in('a.md')]).toEqual([false, []]);
		expect(held.makeReady('a.md', 'No ACO.').map(({ from }) => from)).toEqual([3]);
		held.scanAgain(parseNote('a.md', ''), 'No ACO.');
		expect(held.isReady('a.md')).toBe(false);
		held.makeReady('a.md', 'No ACO.');
		held.forget('a.md');
		expect([held.isReady('a.md'), held.in('a.md'), held.size]).toEqual([true, [], 1]);
	});

	it('is read from its text once, as long as it is held', () => {
		const asked: string[] = [];
		const held = new MentionIndex((path) => {
			asked.push(path);
			return 'An ACO.';
		});
		held.setNames('Group.md', named(['ACO']));
		held.scan(CLAIM, scanNote('An ACO.'));
		expect([held.in('Claim.md'), held.in('Claim.md')].map((all) => all.map(({ text }) => text))).toEqual([['ACO'], ['ACO']]);
		expect([held.in('Group.md'), asked]).toEqual([[], ['Claim.md']]);
	});

	it('is nothing in another text than the one that was scanned', () => {
		expect(index(10).makeReady('a.md', 'An IPA, two ACOs.')).toEqual([]);
	});

	it('is held for as many notes as there is room for, the last one in any case', () => {
		const held = index(3);
		for (const path of ['a.md', 'b.md']) held.makeReady(path, 'An ACO, two ACOs.');
		expect(['a.md', 'b.md'].map((path) => held.isReady(path))).toEqual([false, true]);
	});
});
