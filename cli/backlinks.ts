import path from 'node:path';
import { contextOf, explainLookUp, findBacklinks, Linkers, lookUp, type Mention } from '../src/engine';
import type { Command } from './command';
import { bold, counted, dim } from './output';
import { UsageError } from './usage-error';
import { readText, readVault } from './vault';

export const backlinks: Command = {
	name: 'backlinks',
	usage: 'NAME',
	summary: 'the links to a note, also those by another name of it, each with its line',
	help: `Lists where other notes link to a note. NAME is any of its names, or its path:
  care-lexicon backlinks ACO
A link that only says another name of the note, such as [[ACO]], is marked "by name": Obsidian leads it nowhere.

  --json             one JSON object a line: {path, from, to, text, kind, targets, ambiguous, line, context}`,
	options: { json: 'boolean' },
	run({ vault, words, has, output }) {
		const name = words.join(' ').trim();
		if (name === '') throw new UsageError('Give a name of the note: care-lexicon backlinks ACO.');
		const { lexicon, folder } = readVault(vault);
		const found = lookUp(lexicon, name);
		if (found.kind !== 'found') throw new UsageError(explainLookUp(name, found));
		const linkers = new Linkers();
		for (const note of lexicon.notes()) linkers.set(note);
		const mentions = findBacklinks(lexicon, linkers, found.note);
		const texts = new Map([...new Set(mentions.map((mention) => mention.path))].map((one) => [one, readText(path.join(folder, one))]));
		for (const mention of mentions) {
			const context = contextOf(texts.get(mention.path) ?? '', mention).text;
			output.out(has('json') ? JSON.stringify(toJson(mention, context)) : `${bold(`${mention.path}:${mention.line}`, output)}${mention.kind === 'linked' ? '' : dim(' by name', output)}\n  ${context}`);
		}
		if (!has('json')) output.err(`${counted(mentions.length, 'link')} to ${found.note.path}.`);
		return 0;
	},
};

function toJson({ path: source, from, to, text, kind, targets, ambiguous, line }: Mention, context: string): object {
	return { path: source, from, to, text, kind, targets, ambiguous, line, context };
}
