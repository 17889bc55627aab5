import { setIcon } from 'obsidian';
import { SEVERITY_WORDS, type Severity } from '../../engine';
import type { CauseRow, FindingRow, TaskRow } from './model/list';

const ICONS: Readonly<Record<Severity, string>> = { error: 'circle-x', warning: 'triangle-alert', info: 'info' };

/** The class of the triangle that folds the places of a cause. */
export const FOLD = 'collapse-icon';

/** The estimated heights of rows that have not been drawn, in CSS pixels. */
export const GUESSES: Readonly<Record<FindingRow['type'], number>> = { task: 36, cause: 62, place: 28, more: 28 };

/** A text that changes whenever the row's look does. */
export function stampOf(row: FindingRow): string {
	if (row.type === 'task') return JSON.stringify(row);
	const { cause: { places: [first], gist, count }, ...rest } = row;
	return JSON.stringify(row.type === 'cause' ? [first, gist, count, rest] : rest);
}

/** Draws a row of the list of findings into its element. */
export function drawFindingRow(row: FindingRow, el: HTMLElement): void {
	el.empty();
	el.className = `care-lexicon-row mod-${row.type} mod-level-${row.level}`;
	el.setAttrs({ 'aria-level': row.level, 'aria-posinset': row.position, 'aria-setsize': row.size });
	const folded = 'folded' in row ? row.folded : undefined;
	el.setAttr('aria-expanded', folded === undefined ? null : String(!folded));
	el.toggleClass('is-collapsed', folded === true);
	if (row.type === 'task') drawTask(row, el);
	else if (row.type === 'cause') drawCause(row, el);
	else if (row.type === 'place') drawPlace(el.createDiv({ cls: 'care-lexicon-place' }), row.path, row.line);
	else el.createDiv({ cls: 'care-lexicon-place', text: `and ${row.count.toLocaleString()} more` });
}

function drawTask({ severity, heading, count, folded }: TaskRow, el: HTMLElement): void {
	el.setAttr('data-severity', severity);
	const self = el.createDiv({ cls: 'tree-item-self is-clickable mod-collapsible' });
	drawFold(self, folded);
	self.createDiv({ cls: 'tree-item-inner', text: heading });
	drawCount(self, count);
}

function drawCause({ cause: { code, count, gist, places: [first], severity }, isIgnored, folded }: CauseRow, el: HTMLElement): void {
	el.setAttrs({ 'data-code': code, 'data-path': first?.path ?? '' });
	el.toggleClass('is-ignored', isIgnored);
	const self = el.createDiv({ cls: 'care-lexicon-finding', attr: { 'data-severity': severity } });
	if (folded !== undefined) drawFold(self, folded);
	const signEl = self.createSpan({ cls: 'care-lexicon-severity', attr: { 'aria-label': SEVERITY_WORDS[severity][0], role: 'img' } });
	setIcon(signEl, ICONS[severity]);
	const words = self.createDiv({ cls: 'care-lexicon-words' });
	words.createDiv({ cls: 'care-lexicon-finding-text', text: gist });
	if (folded !== false && first) {
		const placeEl = words.createDiv({ cls: 'care-lexicon-first-place' });
		drawPlace(placeEl, first.path, first.line);
		if (count > 1) placeEl.createSpan({ text: `, and ${(count - 1).toLocaleString()} more` });
	}
	if (count > 1) drawCount(self, count);
}

function drawFold(parent: HTMLElement, isFolded: boolean): void {
	const icon = parent.createDiv({ cls: `tree-item-icon ${FOLD}` });
	icon.toggleClass('is-collapsed', isFolded);
	setIcon(icon, 'right-triangle');
}

function drawCount(parent: HTMLElement, count: number): void {
	parent.createDiv({ cls: 'tree-item-flair-outer' }).createSpan({ cls: 'tree-item-flair', text: count.toLocaleString() });
}

function drawPlace(el: HTMLElement, path: string, line: number): void {
	el.createSpan({ cls: 'care-lexicon-path', text: path.replace(/\.md$/i, '') });
	el.appendText(', ');
	el.createSpan({ cls: 'care-lexicon-line', text: `line ${line.toLocaleString()}` });
}
