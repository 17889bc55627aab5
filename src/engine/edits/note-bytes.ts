/** What a file says, or why it must not be written: what follows the name of the file in a sentence. */
export type NoteBytes = { readonly text: string; readonly refusal: null } | { readonly text: null; readonly refusal: string };

/** The decoder and encoder of the Encoding Standard: every host has them, and none of their types are at hand here. */
declare const TextDecoder: new (label: 'utf-8', options: { readonly fatal: true; readonly ignoreBOM: true }) => {
	decode(bytes: Uint8Array): string;
};
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const SAVE_FIRST = 'Save it as UTF-8 first, then try again.';
const NOT_UTF8 = `is not saved as UTF-8, so letters would be lost. ${SAVE_FIRST}`;
const UTF16 = `is saved as UTF-16, and what is added to it could not be read. ${SAVE_FIRST}`;

/**
 * Reads the bytes of a note that is to be written. An app shows letters in the place of bytes that it cannot read, and would write these:
 * so a note is only written if its bytes are UTF-8 and its text, encoded, gives the same bytes. A byte order mark is part of the text.
 */
export function readNoteBytes(bytes: Uint8Array): NoteBytes {
	const text = decode(bytes);
	if (text === null || !isSame(new TextEncoder().encode(text), bytes)) return { text: null, refusal: NOT_UTF8 };
	return isLikeUtf16(bytes) ? { text: null, refusal: UTF16 } : { text, refusal: null };
}

function decode(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

function isSame(some: Uint8Array, others: Uint8Array): boolean {
	return some.length === others.length && some.every((byte, i) => byte === others[i]);
}

/** Plain letters in UTF-16 without a mark are UTF-8 as well, with a zero beside each. */
function isLikeUtf16(bytes: Uint8Array): boolean {
	const zeros = [0, 0] as [number, number];
	bytes.forEach((byte, i) => {
		if (byte === 0) zeros[(i % 2) as 0 | 1]++;
	});
	return bytes.length % 2 === 0 && bytes.length > 0 && Math.max(zeros[0], zeros[1]) * 4 > bytes.length;
}

/** Where half of a character stands in a text, as an offset; -1 if nowhere. No file can keep it: UTF-8 has whole characters alone. */
export function findHalfCharacter(text: string): number {
	return text.search(/\p{Surrogate}/u);
}

/** Why a text must not be written, as what follows its name in a sentence; null if it may. */
export function whyNotWritable(text: string): string | null {
	const at = findHalfCharacter(text);
	if (at < 0) return null;
	const line = text.slice(0, at).split(/\r\n?|\n/).length;
	return `holds half of a character on line ${line}, which would be lost. Take it out, and save the note. ${SAVE_FIRST}`;
}
