import type { ProseText } from '../names/find-names';

/** The maximum total length of waiting texts, in UTF-16 code units. */
const MOST = 16 << 20;

/**
 * Texts scanned when their notes were read, held until the names of all notes are known and can be searched for, so that each is read and
 * scanned only once. Texts that do not fit have to be read again.
 */
export class PendingTexts {
	private readonly texts = new Map<string, ProseText>();
	private length = 0;

	/** @param most the maximum total length, in code units. */
	constructor(private readonly most = MOST) {}

	/** Holds a text and its prose, replacing the one held for its path, if there is room. */
	put(path: string, { text, prose }: ProseText): void {
		this.take(path);
		if (this.length + text.length > this.most) return;
		this.texts.set(path, { text, prose });
		this.length += text.length;
	}

	/** Whether the text of a path is held. */
	has(path: string): boolean {
		return this.texts.has(path);
	}

	/** Returns the text of a path and stops holding it; null if it is not held. */
	take(path: string): ProseText | null {
		const held = this.texts.get(path) ?? null;
		this.texts.delete(path);
		this.length -= held?.text.length ?? 0;
		return held;
	}
}
