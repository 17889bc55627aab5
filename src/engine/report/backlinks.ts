import type { Lexicon } from '../lexicon/lexicon';
import type { Context } from '../mentions/seen-line';
import type { Mention } from '../mentions/mentions';
import type { Entry } from '../note/entry';
import { foldName } from '../text/fold';
import { describeMention, mentionJson } from './mentions';
import { squeezed } from './short-text';
import { line as lineOf, lines, PLAIN_STYLE, type StyledText, type TextStyle } from './styled';

/** A mention of an entry, and the line that it stands on. */
export interface Backlink {
	readonly mention: Mention;
	readonly context: Context;
}

/** A mention of an entry as JSON, in the documented shape, with its line and the text around it. */
export function backlinkJson({ mention, context }: Backlink, lexicon: Lexicon): object {
	return { ...mentionJson(mention, lexicon), line: mention.line, context: context.text };
}

/** The mentions of an entry in one note for people: the note, and below it each line with the words marked, and what they are. */
export function backlinkLines(entry: Entry, backlinks: readonly Backlink[], style: TextStyle = PLAIN_STYLE): StyledText {
	const { bold, dim, mark } = style;
	const widest = `${backlinks[backlinks.length - 1]?.mention.line ?? ''}`.length;
	return lines([
		lineOf`${bold(backlinks[0]?.mention.path ?? '')} ${dim(`(${backlinks.length})`)}`,
		...backlinks.map(({ mention, context: { text, from, to } }) => {
			const marked = lineOf`${runsOut(text.slice(0, from))}${mark(squeezed(text.slice(from, to)))}${runsOut(text.slice(to))}`;
			return lineOf`  ${dim(`${mention.line}`.padStart(widest))}  ${marked}  ${dim(kindWords(mention, entry))}`;
		}),
	]);
}

/** A part of a line with single blanks, at its ends too. */
function runsOut(part: string): string {
	return part.replace(/\s+/g, ' ');
}

/** What a mention is, after the name that it says if that is not the title. */
function kindWords(mention: Mention, entry: Entry): string {
	const name = mention.candidates.find(({ id }) => id === entry.id)?.name ?? '';
	const isTitle = foldName(name) === foldName(entry.names[0]?.text ?? '');
	const kind = mention.kind === 'linked' ? 'linked' : describeMention(mention);
	return name === '' || isTitle ? kind : `${name} · ${kind}`;
}
