import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseNote, type Note } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';
import { marked } from '../../marked';
import { NamedNotes } from './named-notes';

/** The names of notes, those of one note parted by " = ", and a text with « and » around every place where one of them stands. */
interface Case {
	readonly rule: string;
	readonly names: readonly string[];
	readonly text: string;
	readonly note: string;
}

const cases = JSON.parse(readFileSync(new URL('../../fixtures/names/spellings.json', import.meta.url), 'utf8')) as readonly Case[];
const rules = [...new Set(cases.map(({ rule }) => rule))];

function notesOf(names: readonly string[]): Note[] {
	const notes = new Map<string, string[]>();
	for (const name of names) {
		const [title = '', alias] = name.split(' = ');
		notes.set(title, [...(notes.get(title) ?? []), ...(alias === undefined ? [] : [alias])]);
	}
	return Array.from(notes, ([title, aliases]) => {
		const lines = aliases.map((alias) => `  - ${JSON.stringify(alias)}\n`).join('');
		return parseNote(`${title}.md`, lines === '' ? '' : `---\naliases:\n${lines}---\n`);
	});
}

describe.each(rules)('names in every spelling: %s', (rule) => {
	it.each(cases.filter((one) => one.rule === rule))('$names in "$text": $note', ({ names, text: source }) => {
		const index = new NamedNotes();
		for (const note of notesOf(names)) index.set(note);
		const { text } = marked(source);
		let shown = '';
		let at = 0;
		for (const { from, to } of index.in(scanNote(text))) {
			shown += `${text.slice(at, from)}«${text.slice(from, to)}»`;
			at = to;
		}
		expect(shown + text.slice(at)).toBe(source);
	});
});
