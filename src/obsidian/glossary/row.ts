import { setIcon, setTooltip } from 'obsidian';
import type { ToldDefinition } from '../../engine';
import { lineFor } from '../parts/definition';
import { showMarked } from '../parts/hit-row';
import { drawCheck } from '../parts/selection-check';
import { otherNamesOf } from './model/entries';
import type { EntryRow, GlossaryRow, LetterRow } from './model/list';
import type { TagRow } from './model/tags';

/** The estimated heights of rows that have not been drawn, in CSS pixels. */
export const GUESSES: Readonly<Record<GlossaryRow['type'], number>> = { letter: 32, entry: 74, tag: 30 };

/** What a row shows besides its entry. */
export interface RowLook {
	readonly isSelected: boolean;
	readonly told: ToldDefinition | null;
	/** Where a term stands; empty for a note. */
	readonly where: string;
	/** How often it is mentioned. */
	readonly mentions: number;
	/** Whether it is the note that is open. */
	readonly isOpen: boolean;
}

/** A text that changes whenever the row's look does. */
export function stampOf(row: GlossaryRow, look: RowLook): string {
	if (row.type !== 'entry') return JSON.stringify(row);
	const { listed, hit, level, position, size } = row;
	return JSON.stringify([listed.title, otherNamesOf(listed), hit, level, position, size, look]);
}

/** Draws a row of the glossary into its element. */
export function drawGlossaryRow(row: GlossaryRow, el: HTMLElement, look: RowLook): void {
	el.empty();
	el.className = `care-lexicon-row mod-${row.type} mod-level-${Math.min(row.level, 6)}`;
	const folded = row.type === 'entry' ? undefined : row.folded;
	el.setAttrs({ 'aria-level': row.level, 'aria-posinset': row.position, 'aria-setsize': row.size });
	el.setAttr('aria-expanded', folded === undefined ? null : String(!folded));
	el.setAttr('aria-selected', row.type === 'entry' ? String(look.isSelected) : null);
	el.toggleClass('is-collapsed', folded === true);
	el.setAttr('aria-current', row.type === 'entry' && look.isOpen ? 'true' : null);
	if (row.type === 'entry') drawEntry(row, el, look);
	else drawHead(row, el);
}

function drawHead(row: LetterRow | TagRow, el: HTMLElement): void {
	const self = el.createDiv({ cls: 'tree-item-self is-clickable' });
	if (row.folded !== undefined) {
		self.addClass('mod-collapsible');
		const icon = self.createDiv({ cls: 'tree-item-icon collapse-icon' });
		icon.toggleClass('is-collapsed', row.folded);
		setIcon(icon, 'right-triangle');
	}
	self.createDiv({ cls: 'tree-item-inner', text: row.type === 'letter' ? row.letter : row.text });
	self.createDiv({ cls: 'tree-item-flair-outer' }).createSpan({ cls: 'tree-item-flair', text: row.count.toLocaleString() });
}

function drawEntry({ listed, hit }: EntryRow, el: HTMLElement, { isSelected, told, where, mentions, isOpen }: RowLook): void {
	el.toggleClass('is-selected', isSelected);
	el.toggleClass('is-active', isOpen);
	const self = el.createDiv({ cls: 'care-lexicon-entry' });
	drawCheck(self, isSelected);
	const words = self.createDiv({ cls: 'care-lexicon-words' });
	const isByTitle = hit?.name === listed.title && hit.kind !== 'definition';
	const term = words.createDiv({ cls: 'care-lexicon-term' });
	showMarked(term, listed.title, isByTitle ? hit.ranges : []);
	if (where !== '') term.createSpan({ cls: 'care-lexicon-where', text: `, ${where}` });
	const others = otherNamesOf(listed);
	const found = hit !== null && hit.name !== listed.title ? hit : null;
	const shown = found ? [found.name, ...others.filter((name) => name !== found.name)] : others;
	if (shown.length > 0) showMarked(words.createDiv({ cls: 'care-lexicon-others' }), shown.join(', '), found ? found.ranges : []);
	// The long form of a term stands among its other names.
	const text = told && !shown.includes(told.text) ? told.text.slice(told.from) : '';
	if (told && text !== '') showMarked(lineFor(words, 'care-lexicon-explained', told), text, told.isOwn ? (hit?.definitionRanges ?? []) : []);
	if (mentions > 0) drawMentions(self, mentions);
}

function drawMentions(el: HTMLElement, mentions: number): void {
	const flair = el.createDiv({ cls: 'tree-item-flair-outer' }).createSpan({ cls: 'tree-item-flair', text: mentions.toLocaleString() });
	flair.createSpan({ cls: 'care-lexicon-hidden', text: mentions === 1 ? ' mention' : ' mentions' });
	setTooltip(flair, mentions === 1 ? '1 mention' : `${mentions.toLocaleString()} mentions`);
}
