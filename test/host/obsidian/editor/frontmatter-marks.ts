import { Decoration } from '@codemirror/view';
import type { EditorState, Range } from '@codemirror/state';
import { frontmatterField } from './frontmatter-range';

const fence = Decoration.mark({ class: 'cm-def cm-hmd-frontmatter' });
const key = Decoration.mark({ class: 'cm-atom cm-hmd-frontmatter' });
const colon = Decoration.mark({ class: 'cm-meta cm-hmd-frontmatter' });
const value = Decoration.mark({ class: 'cm-hmd-frontmatter' });
const line = Decoration.line({ class: 'HyperMD-frontmatter' });

/** Colours the properties' YAML by line: `key`, `:`, value. Enough to read; it is no YAML parser. */
export function frontmatterMarks(state: EditorState): Range<Decoration>[] {
	const range = state.field(frontmatterField);
	if (!range) return [];
	const last = state.doc.lineAt(range.to).number;
	const ranges: Range<Decoration>[] = [];
	for (let number = 1; number <= last; number++) {
		const { from, to, text } = state.doc.line(number);
		ranges.push(line.range(from));
		if (from === to) continue;
		const match = number === 1 || number === last ? null : /^([^\s:#-][^:]*)(:)(?=\s|$)/.exec(text);
		const split = from + (match?.[1]?.length ?? 0);
		if (match) {
			ranges.push(key.range(from, split), colon.range(split, split + 1));
			if (split + 1 < to) ranges.push(value.range(split + 1, to));
		} else {
			ranges.push((number === 1 || number === last ? fence : value).range(from, to));
		}
	}
	return ranges;
}
