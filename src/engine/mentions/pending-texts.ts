import type { ProseText } from '../names/find-names';

/** So many UTF-16 code units of texts wait at most. */
const MOST = 16 << 20;

/**
 * Texts that were scanned when their notes were read, until the names of all notes are known and can be looked for in them: so each is read
 * and scanned once. Those that there is no room for are read again.
 */
export class PendingTexts {
	private readonly texts = new Map<string, ProseText>();
	private length = 0;

	/** @param most how many code units are held at most. */
	constructor(private readonly most = MOST) {}

	/** Holds a text and where its prose is, in place of what was held of its path before, if there is room. */
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

	/** Hands out the text of a path, which is then held no longer; null if it is not. */
	take(path: string): ProseText | null {
		const held = this.texts.get(path) ?? null;
		this.texts.delete(path);
		this.length -= held?.text.length ?? 0;
		return held;
	}
}
