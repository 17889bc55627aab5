import { own } from '../range';
import { textsOf, valuesOf, type Property } from './property';

/**
 * The tags of a note without their `#`: those of `tags` and `tag` (any letter case; lists, whose items are never split, and strings separated by commas or blanks)
 * before those of the body. A tag that differs only in letter case from an earlier one is left out; order is kept.
 * @param inline the tags found in the body, without `#`.
 */
export function readTags(properties: readonly Property[], inline: readonly string[]): string[] {
	const owned = valuesOf(properties, /^tags?$/i).flatMap((value) => {
		const texts = textsOf(value).map(({ text }) => text);
		const tags = value.kind === 'list' ? texts : texts.flatMap((text) => text.split(/[,\s]+/));
		return tags.map((tag) => tag.trim().replace(/^#+/, ''));
	});
	const seen = new Set<string>();
	return [...owned, ...inline].map(own).filter((tag) => {
		const key = tag.normalize('NFC').toLowerCase();
		if (tag === '' || seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
