import { followLinks, Linkers, MentionIndex, scanNote, type MentionSources } from '../src/engine';
import type { Printer } from './output.mjs';
import { tookIn, type Vault } from './vault.mjs';

/**
 * Scans a vault for the names of its entries, and judges mentions as the plugin would with the settings saved there. A note that can no
 * longer be read has no mentions; one that the engine fails on is reported and left out.
 */
export function readMentionSources(
	{ lexicon, settings, readAgain, pending }: Vault, { err }: Pick<Printer, 'err'>, scan = scanNote,
): MentionSources {
	const linkers = new Linkers();
	const written = new Map(Object.entries(settings.writtenLinks));
	// Each note is asked about once, and no name changes any more.
	const index = new MentionIndex(readAgain, 0, false);
	for (const note of lexicon.notes()) {
		tookIn(note.path, err, () => {
			linkers.set(note);
			index.setNames(note.path, note, lexicon.termsIn(note.path));
		});
	}
	for (const note of lexicon.notes()) {
		const scanned = pending.take(note.path);
		const text = scanned ? scanned.text : readAgain(note.path);
		if (text === null) continue;
		const links = followLinks(lexicon, note, text, written.get(note.path));
		tookIn(note.path, err, () => index.scan(note, scanned ?? scan(text), links));
	}
	return { lexicon, linkers, index, preferences: settings };
}
