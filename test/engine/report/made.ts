import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import type { Mention } from '../../../src/engine/mentions/mentions';
import { parseNote } from '../../../src/engine/note/note';
import { StyledText, type TextStyle } from '../../../src/engine/report/styled';

/** A style that can be read: *bold*, _dim_ and =marked=. */
export const READABLE: TextStyle = {
	bold: (text) => new StyledText(`*${text}*`), dim: (text) => new StyledText(`_${text}_`), mark: (text) => new StyledText(`=${text}=`),
};

/** A lexicon of notes, by their paths. */
export function lexiconOf(notes: Readonly<Record<string, string>>): Lexicon {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(notes)) lexicon.set(parseNote(path, text));
	return lexicon;
}

/** A mention that says only what a test is about. */
export function mentionOf(said: Partial<Mention> = {}): Mention {
	return {
		path: 'Tour.md', from: 4, to: 7, text: 'ACO', kind: 'unlinked', line: 2, targets: ['ACO.md'], ambiguous: false, candidates: [],
		suggested: false, score: 0.5, reasons: [], fingerprint: 1, ...said,
	};
}
