import { DEFAULT_SCOPE, factsToCompare, isEntry, Lexicon, parseNote, plainText, type Note } from '../../../src/engine';
import { standsTwice } from '../../../src/engine/comparison/align';
import type { CalloutHead, Fact, Understood } from './fixtures';

/** What the program understands of the notes of a vault, by path. Here alone the measure touches the engine. */
export function understand(texts: ReadonlyMap<string, string>): Map<string, Understood> {
	const lexicon = new Lexicon();
	for (const [path, text] of texts) lexicon.set(parseNote(path, text));
	return new Map([...lexicon.notes()].map((note) => [
		note.path,
		{ names: namesOf(note), definition: definitionOf(note), attributes: factsOf(lexicon, note), callouts: calloutsOf(note) },
	]));
}

/** The names that make mentions: not those that only a look-up or a search goes by, and none of a note that is no entry. */
function namesOf(note: Note): string[] {
	return isEntry(note, DEFAULT_SCOPE) ? note.names.filter(({ lookUpOnly }) => !lookUpOnly).map(({ text }) => text) : [];
}

function definitionOf(note: Note): string | null {
	return note.definition?.text ?? null;
}

/**
 * The facts of a note that a comparison goes by, with their parents where a key stands under two. A property, field or cell that its author
 * left empty is shown as such, and is not counted; an empty heading is, since nobody said that it would have a value.
 */
export function factsOf(lexicon: Lexicon, note: Note): Fact[] {
	const facts = factsToCompare(lexicon, note, []).filter(({ kind, value }) => kind === 'heading' || value !== '');
	const twice = standsTwice(facts);
	return facts.map((fact) => ({ key: (twice.has(fact) ? [...fact.under, fact.key] : [fact.key]).join(' › '), value: fact.value }));
}

function calloutsOf(note: Note): CalloutHead[] {
	return note.callouts.map(({ kind, title }) => ({ kind, title: plainText(title) }));
}
