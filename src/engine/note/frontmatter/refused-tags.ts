import { shortened } from '../../text/shortened';
import type { PlacedProblem } from '../../text/problem';
import { own } from '../../text/range';
import type { Fault } from './bad-line';
import { textsOf, type Property } from './property';
import { isRead } from './unread';

/** What Obsidian takes for a tag, apart from digits alone. */
const TAG = /^[\u200d\p{L}\p{N}\p{M}\p{Extended_Pictographic}_/-]+$/u;

/** The tags of the properties that Obsidian reads and refuses. */
export function findRefusedTags(properties: readonly Property[]): PlacedProblem[] {
	const problems: PlacedProblem[] = [];
	for (const { key, value } of properties) {
		if (!/^tags$/i.test(key) || !isRead(key, value)) continue;
		for (const { text, from, to } of textsOf(value)) {
			const tag = text.trim().replace(/^#/, '');
			const fault = faultOf(tag);
			if (!fault) continue;
			const [cause, advice] = fault;
			const message = `Obsidian refuses the tag "${shortened(tag)}". ${advice}`;
			problems.push({ code: 'tag-refused', cause, message, from, to, about: [own(`#${tag}`)], advice });
		}
	}
	return problems;
}

function faultOf(tag: string): Fault | null {
	if (tag === '' || /\{\{|<%/.test(tag)) return null;
	if (/\s/.test(tag)) return ['blank', 'A tag holds no blanks: put hyphens in their places.'];
	if (!TAG.test(tag)) return ['sign', 'A tag holds letters, digits, "-", "_" and "/" alone: take other signs away.'];
	return /^\d+$/.test(tag) ? ['digits', 'A tag is more than digits: put a letter before them.'] : null;
}
