import path from 'node:path';
import { Linkers, MentionIndex, scanNote, type MentionSources } from '../src/engine';
import { readText, type Vault } from './vault';

/** Scans a vault for the names of its notes, and judges mentions as the plugin does by the settings saved in it. */
export function readMentionSources({ folder, lexicon, settings }: Vault): MentionSources {
	const linkers = new Linkers();
	const index = new MentionIndex();
	for (const note of lexicon.notes()) {
		linkers.set(note);
		index.setNames(note.path, note);
	}
	for (const note of lexicon.notes()) index.scan(note, scanNote(readText(path.join(folder, note.path))));
	return { lexicon, linkers, index, preferences: settings };
}
