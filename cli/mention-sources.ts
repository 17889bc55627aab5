import { Linkers, MentionIndex, scanNote, type MentionSources } from '../src/engine';
import type { Vault } from './vault';

/**
 * Scans a vault for the names of its notes, and judges mentions as the plugin does by the settings saved in it. In a note that can no
 * longer be read no name is found.
 */
export function readMentionSources({ lexicon, settings, readAgain }: Vault): MentionSources {
	const linkers = new Linkers();
	const index = new MentionIndex();
	for (const note of lexicon.notes()) {
		linkers.set(note);
		index.setNames(note.path, note);
	}
	for (const note of lexicon.notes()) {
		const text = readAgain(note.path);
		if (text !== null) index.scan(note, scanNote(text));
	}
	return { lexicon, linkers, index, preferences: settings };
}
