import path from 'node:path';
import { Linkers, MentionIndex, scanNote, type MentionSources } from '../src/engine';
import type { Output } from './output';
import { readText, tookIn, type Vault } from './vault';

/**
 * Scans a vault for the names of its notes, and judges mentions as the plugin does by the settings saved in it. A note that the engine fails
 * on is told of and left out.
 */
export function readMentionSources({ folder, lexicon, settings }: Vault, { err }: Pick<Output, 'err'>, scan = scanNote): MentionSources {
	const linkers = new Linkers();
	const index = new MentionIndex();
	for (const note of lexicon.notes()) {
		tookIn(note.path, err, () => {
			linkers.set(note);
			index.setNames(note.path, note);
		});
	}
	for (const note of lexicon.notes()) {
		const text = readText(path.join(folder, note.path));
		tookIn(note.path, err, () => index.scan(note, scan(text)));
	}
	return { lexicon, linkers, index, preferences: settings };
}
