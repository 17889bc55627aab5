import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles, readVault } from '../../cli/vault.mjs';
import { MentionIndex, scanNote, type Note } from '../../src/engine';
import { NaiveTrie } from './naive-trie';

/** The text of a file of a vault. */
export function readFile(folder: string, file: string): string {
	return readFileSync(path.join(folder, file), 'utf8');
}

/** The notes of a vault, read anew. */
export function readNotes(folder: string): Note[] {
	return [...readVault(folder).lexicon.notes()];
}

/** The plain read: every file as text, and nothing done with it. */
export function readPlainly(folder: string): number {
	return listFiles(folder).reduce((length, file) => length + readFile(folder, file).length, 0);
}

/** Our pass: all names put in, and every note read, scanned for what is not prose, and matched. The facts of the notes are given. */
export function buildIndex(folder: string, notes: readonly Note[]): MentionIndex {
	const index = new MentionIndex((file) => readFile(folder, file));
	for (const note of notes) index.setNames(note.path, note);
	for (const note of notes) index.scan(note, scanNote(readFile(folder, note.path)));
	return index;
}

/** The naive trie's pass over the same files. */
export function buildNaively(folder: string, notes: readonly Note[]): NaiveTrie {
	const trie = new NaiveTrie();
	for (const note of notes) trie.add(note);
	for (const [number, note] of notes.entries()) trie.scan(number, readFile(folder, note.path));
	return trie;
}

/** The pass of every name in one alternation: no exclusions, no plurals, no case rules. */
export function scanByRegex(folder: string, notes: readonly Note[]): number {
	const names = [...new Set(notes.flatMap((note) => note.names.map(({ text }) => text)))].sort((a, b) => b.length - a.length);
	const pattern = new RegExp(`\\b(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})\\b`, 'gi');
	let found = 0;
	for (const note of notes) for (const match of readFile(folder, note.path).matchAll(pattern)) found += match.length;
	return found;
}

/** All that a start without a cache does: every file read, notes parsed into the lexicon, all mentions found. Returns all that is kept. */
export function startCold(folder: string): unknown {
	const { lexicon, pending } = readVault(folder, { keepsTexts: true });
	const index = new MentionIndex();
	for (const note of lexicon.notes()) index.setNames(note.path, note);
	for (const note of lexicon.notes()) index.scan(note, pending.take(note.path) ?? scanNote(readFile(folder, note.path)));
	return { lexicon, index };
}
