import type { Block, Take, Taken } from './block';
import { takeFootnote, takeQuote } from './containers';
import {
	takeComment, takeDefinition, takeFence, takeHeading, takeHtml, takeIndentedCode, takeMath, takeParagraph, takeTable, takeThematicBreak,
	takeUnderlinedHeading,
} from './leaves';
import { takeList } from './lists';
import type { View } from './view';

/** Deeper containers than anybody writes are read as paragraphs, so that no text can exhaust the stack. */
const deepest = 40;

const listOrBreak: readonly Take[] = [takeThematicBreak, takeList];
/** The kinds of block that can begin with a character. */
const byFirstCharacter: Readonly<Record<string, readonly Take[]>> = {
	'`': [takeFence],
	'~': [takeFence],
	'%': [takeComment],
	$: [takeMath],
	'>': [takeQuote],
	'#': [takeHeading],
	'*': listOrBreak,
	'-': listOrBreak,
	_: [takeThematicBreak],
	'+': [takeList],
	'<': [takeHtml],
	'[': [takeFootnote, takeDefinition],
};

/**
 * The blocks of a container, in order. The rules are CommonMark's with GFM's tables and the app's own kinds; where the measured cache
 * differs, the place says so.
 */
export function parseBlocks(view: View, depth = 0): readonly Block[] {
	const blocks: Block[] = [];
	for (let at = 0; at < view.length; ) {
		if (view.isBlank(at)) {
			at++;
			continue;
		}
		const { block, next } = depth > deepest ? takeParagraph(view, at) : takeBlock(view, at, depth);
		blocks.push(block);
		at = next;
	}
	return blocks;
}

function takeBlock(view: View, at: number, depth: number): Taken {
	const code = takeIndentedCode(view, at);
	if (code !== null) return code;
	const first = view.body(at)[0] ?? '';
	const takes = first >= '0' && first <= '9' ? [takeList] : (byFirstCharacter[first] ?? []);
	const inside = (content: View): readonly Block[] => parseBlocks(content, depth + 1);
	for (const take of takes) {
		const taken = take(view, at, inside);
		if (taken !== null) return taken;
	}
	return takeUnderlinedHeading(view, at) ?? takeTable(view, at) ?? takeParagraph(view, at);
}
