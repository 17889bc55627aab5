import type { Lexicon } from '../lexicon/lexicon';
import { isEntry, isTemplate, type Scope } from '../lexicon/scope';
import type { Note } from '../note/note';
import type { ProblemCode } from '../note/problem';

/** Something wrong or missing in the vault: where, and what to do about it. `line` counts from 1. */
export interface Finding {
	readonly code: ProblemCode | 'ambiguous-name' | 'ambiguous-link' | 'unresolved-link' | 'short-name' | 'no-definition';
	readonly severity: 'error' | 'warning' | 'info';
	readonly path: string;
	readonly line: number;
	readonly message: string;
}

/**
 * Everything worth a look in a vault, by path and line: the problems of each note, names that several notes share, links that lead
 * nowhere, names of one or two letters, and entries without a definition. Templates are passed over but for their problems.
 */
export function auditVault(lexicon: Lexicon, scope: Scope): Finding[] {
	return inOrder([...auditSteps(lexicon, scope)].flat());
}

/** The same, note by note and in no order, so that a vault of any size can be walked in short steps. @see inOrder */
export function* auditSteps(lexicon: Lexicon, scope: Scope): Generator<Finding[]> {
	for (const note of lexicon.notes()) yield auditNote(lexicon, note, scope);
	yield sharedNames(lexicon);
}

/** Findings by path and line. */
export function inOrder(findings: readonly Finding[]): Finding[] {
	return [...findings].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
}

function auditNote(lexicon: Lexicon, note: Note, scope: Scope): Finding[] {
	return [
		...problems(note),
		...(isTemplate(note.path) ? [] : [...links(lexicon, note), ...shortNames(note)]),
		...(isEntry(note, scope) && !note.definition ? [withoutDefinition(note)] : []),
	];
}

function problems(note: Note): Finding[] {
	return note.problems.map(({ code, message, line }) => ({ code, severity: code === 'frontmatter-anchor' ? 'warning' : 'error', path: note.path, line, message }));
}

function sharedNames(lexicon: Lexicon): Finding[] {
	return lexicon.ambiguousNames().flatMap((owners) => owners.filter(({ note }) => !isTemplate(note.path)).map(({ note, name }) => {
		const others = owners.filter((other) => other.note !== note).map((other) => other.note.path).join(', ');
		const message = `"${name.text}" is also a name of ${others}. A link or search by this name cannot tell which is meant.`;
		return { code: 'ambiguous-name' as const, severity: 'warning' as const, path: note.path, line: name.line, message };
	}));
}

function links(lexicon: Lexicon, note: Note): Finding[] {
	return note.links.flatMap(({ target, line }): Finding[] => {
		if (lexicon.resolve(target, note.path).path !== null) return [];
		const owners = lexicon.ownersOf(target);
		if (owners.length === 0) {
			const message = `The link to "${target}" leads nowhere. Create that note, or link to an existing one.`;
			return [{ code: 'unresolved-link', severity: 'warning', path: note.path, line, message }];
		}
		const paths = owners.map((owner) => owner.note.path).join(', ');
		const message = `The link to "${target}" may mean ${owners.length} notes: ${paths}. Link to the one you mean by its title.`;
		return [{ code: 'ambiguous-link', severity: 'warning', path: note.path, line, message }];
	});
}

function shortNames(note: Note): Finding[] {
	return note.names.filter(({ text }) => [...text.normalize('NFC')].length <= 2 && !/\p{Script=Han}/u.test(text)).map(({ text, line }) => {
		const message = `The name "${text}" is so short that it will be found where it is not meant.`;
		return { code: 'short-name', severity: 'info', path: note.path, line, message };
	});
}

function withoutDefinition(note: Note): Finding {
	const message = 'This entry has no definition. Begin it with one sentence in italics that says what it is, or add a property "definition".';
	return { code: 'no-definition', severity: 'info', path: note.path, line: 1, message };
}
