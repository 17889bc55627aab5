import type { Lexicon } from '../lexicon/lexicon';
import type { Mention } from '../mentions/mentions';
import { counted } from '../text/counted';
import { describeMention, mentionJson } from './mentions';
import { line as lineOf, lines, PLAIN_STYLE, type StyledText, type TextStyle } from './styled';

/** A mention of an entry as JSON, in the documented shape, with its line and the text around it. */
export function backlinkJson(mention: Mention, context: string, lexicon: Lexicon): object {
	return { ...mentionJson(mention, lexicon), line: mention.line, context };
}

/** A mention of an entry for people: its place and kind, and below them the text around it. */
export function backlinkLines(mention: Mention, context: string, { bold, dim }: TextStyle = PLAIN_STYLE): StyledText {
	const { path, line } = mention;
	return lines([lineOf`${bold(`${path}:${line}`)} ${dim(describeMention(mention))}`, lineOf`  ${context}`]);
}

/** The number of mentions of an entry of each kind, in words. */
export function backlinkSummary(mentions: readonly Mention[], target: string): string {
	const count = (kind: Mention['kind']): number => mentions.filter((mention) => mention.kind === kind).length;
	const linked = `${count('linked')} linked, ${count('alias-linked')} linked by name`;
	const suggested = mentions.filter((mention) => mention.suggested).length;
	return `${counted(mentions.length, 'mention')} of ${target}: ${linked}, ${count('unlinked')} not linked (${suggested} suggested).`;
}
