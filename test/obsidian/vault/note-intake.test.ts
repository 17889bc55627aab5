import { describe, expect, it } from 'vitest';
import { scanNote, type Note } from '../../../src/engine';
import { NoteIntake, reasonOf, type IntakeOptions } from '../../../src/obsidian/vault/note-intake';

interface Opened {
	readonly intake: NoteIntake;
	readonly filed: readonly Note[];
	/** What failed, as path and reason. */
	readonly failed: readonly string[];
}

/** An intake whose notes are filed in a list; filing one by the path Bad.md throws. */
function open(reading: IntakeOptions = {}): Opened {
	const filed: Note[] = [];
	const failed: string[] = [];
	const file = (note: Note): void => {
		if (note.path === 'Bad.md') throw new RangeError('too deep');
		filed.push(note);
	};
	const intake = new NoteIntake({ file, failed: (path, error) => void failed.push(`${path}: ${reasonOf(error)}`) }, reading);
	return { intake, filed, failed };
}

const pathsOf = (notes: readonly Note[]): string[] => notes.map(({ path }) => path);

describe('notes that are read', () => {
	it('wait until they are filed, in the order in which they came', () => {
		const { intake, filed } = open();
		intake.read('b.md', 'B');
		intake.read('a.md', 'A');
		expect([pathsOf(filed), intake.has('a.md'), intake.has('c.md')]).toEqual([[], true, false]);
		intake.fileAll();
		expect([pathsOf(filed), intake.has('a.md')]).toEqual([['b.md', 'a.md'], false]);
		intake.fileAll();
		expect(filed).toHaveLength(2);
	});

	it('are filed 128 at a time', () => {
		const { intake, filed } = open();
		for (let i = 0; i < 127; i++) intake.read(`${i}.md`, '');
		expect(filed).toHaveLength(0);
		intake.read('127.md', '');
		expect(filed).toHaveLength(128);
		intake.read('128.md', '');
		expect([filed.length, intake.has('128.md')]).toEqual([128, true]);
	});

	it('are filed as they were read last', () => {
		const { intake, filed } = open();
		intake.read('a.md', '---\naliases: [old]\n---\n');
		intake.read('a.md', '---\naliases: [new]\n---\n');
		intake.fileAll();
		expect(filed.map(({ names }) => names.map(({ text }) => text))).toEqual([['a', 'new']]);
	});

	it('cost no other anything where filing them fails, and are not tried a second time', () => {
		const { intake, filed, failed } = open();
		for (const path of ['a.md', 'Bad.md', 'b.md']) intake.read(path, '');
		intake.fileAll();
		intake.fileAll();
		expect([pathsOf(filed), failed]).toEqual([['a.md', 'b.md'], ['Bad.md: too deep']]);
	});

	it('are not filed once they are dropped', () => {
		const { intake, filed } = open();
		intake.read('a.md', 'An ACO.');
		intake.drop('a.md');
		intake.fileAll();
		expect([filed, intake.takeText('a.md')]).toEqual([[], null]);
	});
});

describe('the text of a note that was read', () => {
	it('is handed out once, with where its prose is, before and after the note is filed', () => {
		const { intake } = open();
		for (const path of ['a.md', 'b.md']) intake.read(path, 'An `ACO` here.');
		const { text, prose } = scanNote('An `ACO` here.');
		expect([intake.takeText('a.md'), intake.takeText('a.md')]).toEqual([{ text, prose }, null]);
		intake.fileAll();
		expect([intake.takeText('b.md'), intake.takeText('b.md')]).toEqual([{ text, prose }, null]);
	});

	it('is not held of what was not read, or was taken already', () => {
		const { intake } = open();
		for (const path of ['a.md', 'b.md']) intake.read(path, 'An ACO.');
		intake.takeText('b.md');
		expect([...intake.withoutText(['a.md', 'b.md', 'c.md'])]).toEqual(['b.md', 'c.md']);
	});

	it('moves with its note, and leaves nothing behind', () => {
		const { intake } = open();
		intake.read('a.md', 'An ACO.');
		intake.move('a.md', 'b.md');
		intake.move('never read.md', 'c.md');
		expect([intake.takeText('a.md'), intake.takeText('b.md')?.text, intake.takeText('c.md')]).toEqual([null, 'An ACO.', null]);
	});

	it('is scanned once, for the note and for names alike', () => {
		const scanned: string[] = [];
		const { intake, filed } = open({ scan: (text) => {
			scanned.push(text);
			return scanNote(text);
		} });
		intake.read('1.md', '# ACO');
		intake.fileAll();
		expect([intake.takeText('1.md')?.text, filed[0]?.names.length, scanned]).toEqual(['# ACO', 2, ['# ACO']]);
	});

	it('is not held where its prose cannot be told; the note is filed all the same', () => {
		const { intake, filed } = open({ scan: (text) => Object.defineProperty(scanNote(text), 'prose', { get: () => {
			throw new RangeError('no prose');
		} }) });
		intake.read('a.md', 'An ACO.');
		intake.fileAll();
		expect([pathsOf(filed), intake.takeText('a.md')]).toEqual([['a.md'], null]);
	});
});

describe('the reason why a note cannot be read', () => {
	it.each([
		[new RangeError('too deep'), 'too deep'],
		['gone', 'gone'],
		[7, '7'],
		[null, 'null'],
	])('of %s is in words: %s', (error, reason) => {
		expect(reasonOf(error)).toBe(reason);
	});
});
