import { resolveSubpath } from '../links';
import type { CachedMetadata } from 'obsidian';

/**
 * The part of a note that a subpath names: a heading with its section, a block. The whole note without one; null where there is no such
 * place.
 */
export function textOfPlace(text: string, cache: CachedMetadata | null, subpath: string): string | null {
	if (subpath === '') return text;
	const place = cache && resolveSubpath(cache, subpath);
	if (!place) return null;
	return text.slice(place.start.offset, place.end?.offset ?? text.length).trimEnd();
}
