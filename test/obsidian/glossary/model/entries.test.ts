import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote, type Note } from '../../../../src/engine';
import { EntryList, listedOf, otherNamesOf } from '../../../../src/obsidian/glossary/model/entries';

const noteOf = (title: string, text = ''): Note => parseNote(`${title}.md`, text);

/** A list after some changes of a vault, and whether the last of them made it another one. */
class Vault {
	readonly list = new EntryList();
	private readonly notes = new Map<string, Note>();

	change(...changes: readonly (Note | string)[]): boolean {
		for (const one of changes) {
			if (typeof one === 'string') this.notes.delete(one);
			else this.notes.set(one.path, one);
		}
		for (const path of changes.map((one) => (typeof one === 'string' ? one : one.path))) {
			const note = this.notes.get(path);
			this.list.take(path, note ? [note] : []);
		}
		const steps = this.list.settle();
		for (;;) {
			const step = steps.next();
			if (step.done) return step.value;
		}
	}

	get titles(): string[] {
		return this.list.entries.map(({ title }) => title);
	}
}

describe('the other names of an entry', () => {
	it('are those that the note gives, not those taken from its title, and each in one form', () => {
		const note = noteOf(
			'Fee-For-Service (FFS)',
			'---\naliases: [fee for service (ffs), volume payment, Volume Payment]\n---\n# Fees for Services\n',
		);
		expect(otherNamesOf(listedOf(note))).toEqual(['Fees for Services', 'volume payment']);
	});
});

describe('a list of entries', () => {
	it('has signs first, then digits, then letters; case and accents aside, numbers by their value', () => {
		const vault = new Vault();
		vault.change(...['Copay', 'ICD-10', 'écart', '340B', '…', 'claim', 'ICD-9', 'eligibility'].map((title) => noteOf(title)));
		expect(vault.titles).toEqual(['…', '340B', 'claim', 'Copay', 'écart', 'eligibility', 'ICD-9', 'ICD-10']);
	});

	it('follows what comes, changes and goes', () => {
		const vault = new Vault();
		vault.change(noteOf('Copay'), noteOf('Deductible'), noteOf('Premium'));
		expect(vault.change(noteOf('Benefit'), 'Deductible.md')).toBe(true);
		expect(vault.titles).toEqual(['Benefit', 'Copay', 'Premium']);
		expect(vault.list.get('Deductible.md')).toBeNull();
		vault.change(noteOf('Copay', '*A fixed sum.*'));
		expect(vault.list.get('Copay.md')?.entry.definition?.text).toBe('A fixed sum.');
	});

	it('is the same list after an edit of what it does not show', () => {
		const vault = new Vault();
		vault.change(noteOf('Copay', '*A fixed sum.*\n\nOld text.'));
		const before = vault.list.entries;
		expect(vault.change(noteOf('Copay', '*A fixed sum.*\n\nNew text.'), 'Unknown.md')).toBe(false);
		expect(vault.list.entries).toBe(before);
		expect(vault.change(noteOf('Copay', '*A fixed sum.*\n\nNew text. #member'))).toBe(true);
	});

	it('has an entry once that was taken several times before it was put in its place', () => {
		const list = new EntryList();
		const settle = (): number => [...list.settle()].length;
		list.take('Copay.md', [noteOf('Copay')]);
		settle();
		for (const text of ['*A sum.*', '*A fixed sum.*', '']) list.take('Copay.md', [noteOf('Copay', text)]);
		list.take('Claim.md', [noteOf('Claim')]);
		list.take('Claim.md', []);
		settle();
		expect(list.entries.map(({ title, entry }) => [title, entry.definition])).toEqual([['Copay', null]]);
		expect(list.get('Claim.md')).toBeNull();
	});

	it('is after any changes what it would be if made anew', () => {
		const title = fc.constantFrom('Audit', 'audit 2', 'Benefit', 'Claim', 'claims', 'Élan', '340B', '…', 'Network', 'Öffnung', 'Zone');
		const change = fc.record({ title, tag: fc.constantFrom('him', 'HIM/coding', 'cost'), isGone: fc.boolean() });
		fc.assert(fc.property(fc.array(fc.array(change, { maxLength: 8 })), (batches) => {
			const [grown, anew, last] = [new Vault(), new Vault(), new Map<string, Note>()];
			for (const batch of batches) {
				const changes = batch.map(({ title: name, tag, isGone }) => (isGone ? `${name}.md` : noteOf(name, `#${tag}`)));
				for (const one of changes) {
					if (typeof one === 'string') last.delete(one);
					else last.set(one.path, one);
				}
				grown.change(...changes);
			}
			anew.change(...last.values());
			expect(grown.titles).toEqual(anew.titles);
			const counts = ({ list }: Vault): [string, number][] => list.tags.rows(new Set()).map(({ key, count }) => [key, count]);
			expect(counts(grown)).toEqual(counts(anew));
		}));
	});

	it('sorts a thousand in many short steps, into the order of one sort', () => {
		const notes = Array.from({ length: 1000 }, (_, i) => noteOf(`Code ${(i * 7919) % 1000}`));
		const list = new EntryList();
		for (const note of notes) list.take(note.path, [note]);
		let steps = 0;
		for (const each of list.settle()) steps += each === undefined ? 1 : 0;
		expect(steps).toBeGreaterThan(6);
		expect(list.entries.map(({ title }) => title)).toEqual(Array.from({ length: 1000 }, (_, i) => `Code ${i}`));
	});
});
