import { withoutInvisible } from '../../text/fold';
import { own } from '../../text/range';
import { textsOf, valuesOf, type Property } from './property';

/**
 * The tags of a note without their `#`: those of `tags` and `tag` (any letter case; lists, whose items are never split, and strings
 * separated by commas or blanks) before those of the body. A tag that differs only in letter case from an earlier one is left out;
 * order is kept.
 * @param inline the tags found in the body, without `#`.
 */
export function readTags(properties: readonly Property[], inline: readonly string[]): string[] {
	const tags: string[] = [];
	const keys = new Set<string>();
	const add = (written: string): void => {
		const tag = withoutInvisible(written).trim().replace(/^#+/, '');
		const key = tag.normalize('NFC').toLowerCase();
		if (tag === '' || keys.has(key)) return;
		keys.add(key);
		tags.push(own(tag));
	};
	for (const value of valuesOf(properties, /^tags?$/i)) {
		for (const { text } of textsOf(value)) {
			if (value.kind === 'list') add(text);
			else text.split(/[,\s]+/).forEach(add);
		}
	}
	inline.forEach(add);
	return tags;
}
