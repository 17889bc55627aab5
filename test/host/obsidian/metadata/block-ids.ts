import type { BlockCache, CacheItem } from 'obsidian';
import type { Block } from './block';
import type { NoteLines } from './note-lines';

const blockId = /^\^([A-Za-z0-9-]+)\s*$/;

/** The id that begins at a character, if nothing follows it; in lower case. */
function idAt(text: string, at: number): string | null {
	return blockId.exec(text.slice(at))?.[1]?.toLowerCase() ?? null;
}

/** The ids of a note's blocks: `^id` at the end of a paragraph or a list item, or as a paragraph of its own behind the block it names. */
export class BlockIds {
	private readonly found: Record<string, BlockCache> = {};

	/** By id in lower case, as the app looks them up; null if there are none. */
	get blocks(): Record<string, BlockCache> | null {
		return Object.keys(this.found).length === 0 ? null : this.found;
	}

	give(id: string | null, item: CacheItem & { id?: string | undefined }): void {
		if (id === null) return;
		item.id = id;
		Object.defineProperty(this.found, id, { value: { id, position: item.position }, enumerable: true, configurable: true, writable: true });
	}

	/** The id that a paragraph consists of. */
	loneId({ type, from, to }: Block, note: NoteLines): string | null {
		return type === 'paragraph' ? idAt(note.text.slice(from, to).trimStart(), 0) : null;
	}

	/** The id at the end of a block's text: of a paragraph, of an item's first paragraph, of a quote's last one. */
	trailingId({ type, prose, children }: Block): string | null {
		if (type === 'paragraph') {
			const value = prose?.[0]?.value ?? '';
			const caret = value.lastIndexOf('^');
			return caret > 0 && /\s/.test(value[caret - 1] ?? '') ? idAt(value, caret) : null;
		}
		const text = type === 'listItem' ? children?.[0] : type === 'blockquote' || type === 'callout' ? children?.at(-1) : undefined;
		return text?.type === 'paragraph' ? this.trailingId(text) : null;
	}
}
