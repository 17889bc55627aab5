import { setIcon, setTooltip } from 'obsidian';
import type { Context, Mention } from '../../engine';
import { drawCheck } from '../parts/selection-check';
import { isIgnored } from './model/filter';
import type { HeadRow, MentionRow, MentionListRow } from './model/list';
import { meaningOf, worthOf, type TitleOf } from './model/words';

/** What a row shows besides its own data. */
interface RowOptions {
	/** The path of the note whose mentions are listed; null if the list shows those inside the note. */
	readonly seen: string | null;
	/** The line around a mention, or null while it is not known. */
	readonly line: Context | null;
	readonly titleOf: TitleOf;
	readonly isSelected: boolean;
	/** Whether it says why it is not suggested. */
	readonly isExplained: boolean;
}

/** The class of the button that links a mention. */
export const LINK_BUTTON = 'care-lexicon-link';

/** Whether a mention can be replaced with a link. */
export function canLink({ kind }: Mention): boolean {
	return kind !== 'linked';
}

/** Whether a mention can say why it is not suggested. */
export function canExplain({ kind, suggested }: Mention): boolean {
	return kind === 'unlinked' && !suggested;
}

/** Draws a row of the list of mentions into its element. */
export function drawRow(row: MentionListRow, el: HTMLElement, options: RowOptions): void {
	el.empty();
	el.className = `tree-item care-lexicon-row mod-${row.type} mod-level-${row.level}`;
	el.setAttrs({ 'aria-level': row.level, 'aria-posinset': row.position, 'aria-setsize': row.size, 'data-kind': row.group });
	el.setAttr('aria-expanded', 'folded' in row ? String(!row.folded) : null);
	el.setAttr('aria-selected', row.type === 'mention' ? String(options.isSelected) : null);
	el.toggleClass('is-selected', options.isSelected);
	if (row.type === 'mention') drawMention(row, el, options);
	else if (row.type === 'empty') el.createDiv({ cls: 'care-lexicon-nothing care-lexicon-none', text: row.text });
	else drawHead(row, el);
}

function drawHead({ text, count, folded, id }: HeadRow, el: HTMLElement): void {
	el.setAttr('data-path', id);
	el.toggleClass('is-collapsed', folded);
	const self = el.createDiv({ cls: 'tree-item-self is-clickable mod-collapsible' });
	const icon = self.createDiv({ cls: 'tree-item-icon collapse-icon' });
	icon.toggleClass('is-collapsed', folded);
	setIcon(icon, 'right-triangle');
	self.createDiv({ cls: 'tree-item-inner', text });
	self.createDiv({ cls: 'tree-item-flair-outer' }).createSpan({ cls: 'tree-item-flair', text: String(count) });
}

function drawMention(
	{ listed: { mention, note, term }, position, size, showsNote }: MentionRow,
	el: HTMLElement,
	{ seen: open, line, titleOf, isSelected, isExplained }: RowOptions,
): void {
	const seen = term?.meant ?? open;
	el.setAttr('data-path', mention.path);
	el.toggleClass('mod-first', position === 1);
	el.toggleClass('mod-last', position === size);
	el.toggleClass('is-pending', line === null);
	const match = el.createDiv({ cls: 'search-result-file-match' });
	drawCheck(match, isSelected);
	const words = match.createDiv({ cls: 'care-lexicon-words' });
	if (showsNote && !(seen === null && mention.ambiguous)) words.createDiv({ cls: 'care-lexicon-other', text: note.title });
	const { text, from, to } = line ?? { text: mention.text, from: 0, to: mention.text.length };
	const shown = words.createDiv({ cls: 'care-lexicon-context' });
	shown.appendText(text.slice(0, from));
	shown.createSpan({ cls: 'search-result-file-matched-text', text: text.slice(from, to) });
	shown.appendText(text.slice(to));
	const meaning = meaningOf(mention, { seen, titleOf, most: 1 });
	if (meaning !== null) words.createDiv({ cls: 'care-lexicon-meaning', text: meaning });
	if (isExplained) words.createDiv({ cls: 'care-lexicon-why', text: worthOf(mention) });
	const full = meaningOf(mention, { seen, titleOf, most: Infinity });
	const told = [...(mention.kind === 'unlinked' ? [worthOf(mention)] : []), ...(full === null ? [] : [full])];
	if (told.length > 0) drawMark(match, mention, told.join('. '));
	if (canLink(mention)) match.createEl('button', { cls: LINK_BUTTON, text: 'Link', attr: { tabindex: '-1' } });
}

/** A subtle mark for suggested mentions and a fainter one for the rest, with the reasons as tooltip. */
function drawMark(match: HTMLElement, mention: Mention, told: string): void {
	const mark = match.createDiv({ cls: 'care-lexicon-mark', attr: { role: 'img' } });
	mark.toggleClass('is-suggested', mention.suggested);
	setIcon(mark, mention.suggested ? 'lightbulb' : isIgnored(mention) ? 'eye-off' : 'info');
	setTooltip(mark, told);
}
