import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A term that a reader finds in a note. */
export interface ExpectedTerm {
	/** The line it stands on, counted from 1. */
	readonly line: number;
	/** What stands first on the line, and the other names that its text gives. */
	readonly names: readonly string[];
	/** What explains it, as plain text; null if there is nothing but its names. */
	readonly definition: string | null;
	readonly attributes: Readonly<Record<string, string>>;
}

/** What a reader finds in one note: terms and what makes them such, or none. */
export interface ExpectedTerms {
	readonly why: 'list' | 'table' | 'headings' | 'definition-list' | 'property' | 'none';
	readonly terms: readonly ExpectedTerm[];
}

/** A small vault whose notes hold terms, or look as if they did. */
export interface TermVault {
	/** Who wrote it: `own` knew the rules, `fresh` had not read the code. */
	readonly set: string;
	readonly kind: string;
	/** The texts by path. */
	readonly notes: ReadonlyMap<string, string>;
	/** What a reader finds, by path. */
	readonly expected: Readonly<Record<string, ExpectedTerms>>;
}

/** Reads all vaults: one for each folder `SET/KIND` below the given one. */
export function readTermVaults(folder: string): TermVault[] {
	const below = (...parts: string[]): string[] => readdirSync(path.join(folder, ...parts)).sort();
	return below().flatMap((set) => below(set).map((kind) => readVault(folder, set, kind)));
}

function readVault(folder: string, set: string, kind: string): TermVault {
	const root = path.join(folder, set, kind);
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/')).sort();
	const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
	const notes = new Map(files.filter((file) => file.endsWith('.md')).map((file) => [file, read(file)]));
	return { set, kind, notes, expected: JSON.parse(read('expected.json')) as TermVault['expected'] };
}
