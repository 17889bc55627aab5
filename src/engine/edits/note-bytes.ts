/** What a file says, or why it must not be written: what follows the name of the file in a sentence. */
type NoteBytes = { readonly text: string; readonly refusal: null } | { readonly text: null; readonly refusal: string };

/** The decoder and encoder of the Encoding Standard, declared here: every host has them, but the engine has no host's typings. */
declare const TextDecoder: new (label: 'utf-8', options: { readonly fatal: true; readonly ignoreBOM: true }) => {
	decode(bytes: Uint8Array): string;
};
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const SAVE_FIRST = 'Save it as UTF-8 first, then try again.';
const NOT_UTF8 = `is not saved as UTF-8, so letters would be lost. ${SAVE_FIRST}`;
const UTF16 = `is saved as UTF-16, and what is added to it could not be read. ${SAVE_FIRST}`;

/**
 * Reads the bytes of a note that is to be written. An app shows replacement characters for bytes it cannot decode, and would write those;
 * so a note is written only if its bytes are UTF-8 and its text encodes to the same bytes. A byte order mark is part of the text.
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

/** ASCII letters in UTF-16 without a mark are also valid UTF-8, with a zero byte beside each. */
function isLikeUtf16(bytes: Uint8Array): boolean {
	const zeros = [0, 0] as [number, number];
	bytes.forEach((byte, i) => {
		if (byte === 0) zeros[(i % 2) as 0 | 1]++;
	});
	return bytes.length % 2 === 0 && bytes.length > 0 && Math.max(zeros[0], zeros[1]) * 4 > bytes.length;
}

/** The offset of the first lone surrogate in a text; -1 if there is none. No file can store one, since UTF-8 has no encoding for it. */
export function findHalfCharacter(text: string): number {
	return text.search(/\p{Surrogate}/u);
}

/** Why a text must not be written, as the end of a sentence that begins with its name; null if it may. */
export function whyNotWritable(text: string): string | null {
	const at = findHalfCharacter(text);
	if (at < 0) return null;
	const line = text.slice(0, at).split(/\r\n?|\n/).length;
	return `holds half of a character on line ${line}, which would be lost. Take it out, and save the note. ${SAVE_FIRST}`;
}
