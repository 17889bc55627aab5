import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { followLinks } from '../../../src/engine/mentions/followed-links';
import { Linkers } from '../../../src/engine/mentions/linkers';
import { MentionIndex } from '../../../src/engine/mentions/mention-index';
import { takeNames } from '../../../src/engine/mentions/take-names';
import { parseNote } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';
import { fronted, type Texts } from './shelf';

/** A vault that says which notes must be read again, and reads none of them by itself. */
class Asking {
	readonly lexicon = new Lexicon();
	readonly linkers = new Linkers();
	readonly index = new MentionIndex();
	private readonly texts = new Map<string, string>();

	constructor(notes: Texts) {
		for (const [path, text] of Object.entries(notes)) this.write(path, text);
		for (const path of this.texts.keys()) this.read(path);
	}

	/** Takes a note's names and links over. @returns the notes to read again, sorted. */
	write(path: string, text: string): string[] {
		const note = parseNote(path, text);
		this.texts.set(path, text);
		this.lexicon.set(note);
		this.linkers.set(note);
		return [...takeNames(this, path)].sort();
	}

	remove(path: string): string[] {
		this.texts.delete(path);
		this.lexicon.delete(path);
		this.linkers.delete(path);
		return [...takeNames(this, path)].sort();
	}

	read(path: string): void {
		const [note, text] = [this.lexicon.get(path), this.texts.get(path) ?? ''];
		if (note) this.index.scan(note, scanNote(text), followLinks(this.lexicon, note, text));
	}

	/** For each note, where its links lead. */
	leads(): Map<string, string> {
		return new Map(Array.from(this.texts, ([path, text]) => {
			const note = this.lexicon.get(path);
			return [path, JSON.stringify(note && followLinks(this.lexicon, note, text))] as const;
		}));
	}
}

const VAULT: Texts = {
	'ACO.md': fronted(['accountable group']),
	'Prose.md': 'An accountable group, a benchmark and a remittance.',
	'Linked.md': 'See [[Benchmark]].',
	'Aliased.md': 'See [[remittance|what is paid]].',
	'Addressed.md': 'See [this](Benchmark.md).',
	'Group.md': 'See [[accountable group]].',
	'Quiet.md': 'Nothing.',
};

describe('the notes to read again', () => {
	it('are, where a note appears, those that hold its names and those with links to it', () => {
		const vault = new Asking(VAULT);
		expect(vault.write('Benchmark.md', '')).toEqual(['Addressed.md', 'Linked.md', 'Prose.md']);
		expect(vault.write('Remit.md', fronted(['remittance']))).toEqual(['Aliased.md', 'Prose.md']);
	});

	it('are the same where it goes', () => {
		const vault = new Asking(VAULT);
		vault.write('Benchmark.md', '');
		for (const path of ['Addressed.md', 'Linked.md', 'Prose.md']) vault.read(path);
		expect(vault.remove('Benchmark.md')).toEqual(['Addressed.md', 'Linked.md', 'Prose.md']);
	});

	it('are those that link its old names and its new ones where it is renamed', () => {
		const vault = new Asking({ ...VAULT, 'Target.md': '', 'Old.md': 'See [[Target]].' });
		const asked = [...vault.remove('Target.md'), ...vault.write('Benchmark.md', '')];
		expect([...new Set(asked)].sort()).toEqual(['Addressed.md', 'Linked.md', 'Old.md', 'Prose.md']);
	});

	it('are those that link the alias that it gets, or loses', () => {
		const vault = new Asking({ ...VAULT, 'Remit.md': '' });
		expect(vault.write('Remit.md', fronted(['remittance']))).toEqual(['Aliased.md', 'Prose.md']);
		vault.read('Prose.md');
		expect(vault.write('Remit.md', '')).toEqual(['Aliased.md', 'Prose.md']);
	});

	it('are those whose links lead nowhere any more, as another note has the name now', () => {
		const vault = new Asking(VAULT);
		expect(vault.write('Clinic.md', fronted(['accountable group']))).toContain('Group.md');
		expect(vault.leads().get('Group.md')).toBe('[]');
	});

	it('are those whose links lead elsewhere, to a note of that title where before an alias was', () => {
		const vault = new Asking(VAULT);
		expect(vault.write('accountable group.md', '')).toContain('Group.md');
		expect(vault.leads().get('Group.md')).toContain('accountable group.md');
	});

	it('are those that link a term of the note which appears, or goes', () => {
		const acronyms = [
			'# Acronyms', '', '- ACO: accountable care organization', '- HMO: health maintenance organization',
			'- PPO: preferred provider organization, less strict than an HMO', '- MSSP: Medicare Shared Savings Program ^mssp', '',
		];
		const vault = new Asking({ 'Plan.md': 'See [[HMO]] and [[Acronyms|PPO]].', 'Other.md': 'Nothing.', 'Acronyms.md': '' });
		expect(vault.write('Acronyms.md', acronyms.join('\n'))).toEqual(['Plan.md']);
		expect(vault.write('Acronyms.md', '# Acronyms')).toEqual(['Plan.md']);
	});

	it('are none where no name has changed', () => {
		const vault = new Asking({ ...VAULT, 'Benchmark.md': '' });
		expect(vault.write('Benchmark.md', 'What somebody is measured against.')).toEqual([]);
		expect(vault.write('ACO.md', `${VAULT['ACO.md'] ?? ''}It saves.`)).toEqual([]);
		expect(vault.remove('Nobody.md')).toEqual([]);
	});

	it('are those with links to the file of another program, which has no names', () => {
		const vault = new Asking({ ...VAULT, 'Plan.md': 'See [[Board]].' });
		expect(vault.write('Board.md', '---\nkanban-plugin: board\n---\n')).toEqual(['Plan.md']);
	});

	// A name without its qualifier is looked up by, but no name in prose: the index does not hold it, and so does not see that it is new.
	it('are those that link a name without its qualifier', () => {
		const vault = new Asking({ ...VAULT, 'Plant.md': 'See [[Class]].' });
		expect(vault.write('Class (Taxonomy).md', '')).toContain('Plant.md');
	});
});

describe('after any change', () => {
	const PATHS = ['ACO.md', 'x/ACO.md', 'Payer.md', 'b.md'];
	const anyText = fc.tuple(
		fc.subarray(['ACO', 'payer', 'group', 'HMO']),
		fc.subarray(['[[ACO]]', '[[payer]]', '[[group|HMO]]', '[[x/ACO]]', '[b](b.md)', '[[HMO]]', 'a group']),
	).map(([aliases, links]) => `${fronted(aliases)}\n${links.join(' ')}`);
	const anyChange = fc.tuple(fc.constantFrom(...PATHS), fc.option(anyText));

	it('every note whose links lead elsewhere is asked for, or is the one that has changed', () => {
		fc.assert(fc.property(fc.array(anyChange, { minLength: 1, maxLength: 10 }), (changes) => {
			const vault = new Asking({});
			for (const [path, text] of changes) {
				const before = vault.leads();
				const asked = text === null ? vault.remove(path) : vault.write(path, text);
				for (const [other, leads] of vault.leads()) {
					if (other !== path && before.get(other) !== leads) expect(asked, `${path} changes, ${other} is asked for`).toContain(other);
				}
				for (const other of [...asked, path]) vault.read(other);
			}
		}));
	});
});
