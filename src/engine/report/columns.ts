import { rowLabel } from '../comparison/attribute-key';
import type { Cell, Comparison } from '../comparison/comparison';
import { distinctTexts } from '../comparison/write-markdown';
import { squeezed } from './short-text';
import { visible } from './visible';

/** A comparison as columns of text, wrapped to a width: for people, not for programs. Links show their text; Markdown marks are kept. */
export function writeColumns({ notes, rows }: Comparison, width: number): string {
	const labels = rows.map(({ attribute }) => squeezed(rowLabel(attribute)));
	const first = labels.reduce((widest, { length }) => Math.min(24, Math.max(widest, length)), 12);
	const rest = Math.max(14, Math.floor((width - first - 3 * notes.length) / Math.max(1, notes.length)));
	const widths = [first, ...notes.map(() => rest)];
	const rule = widths.map((one) => '─'.repeat(one)).join('─┼─');
	const table = [
		writeRow(['', ...notes.map(({ name }) => visible(squeezed(name)))], widths),
		...rows.map(({ cells }, i) => writeRow([visible(labels[i] ?? ''), ...cells.map((cell) => visible(cellText(cell)))], widths)),
	];
	return table.join(`\n${rule}\n`);
}

function cellText(cell: Cell): string {
	if (cell.state === 'missing') return '(not stated)';
	if (cell.state === 'empty') return '(empty)';
	const texts = distinctTexts(cell).map((text) => text.replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1').replace(/\s+/g, ' '));
	return cell.state === 'ok' ? (texts[0] ?? '') : `Sources disagree: ${texts.join(' OR ')}`;
}

function writeRow(cells: readonly string[], widths: readonly number[]): string {
	const wrapped = cells.map((cell, i) => wrap(cell, widths[i] ?? 20));
	const height = wrapped.reduce((highest, lines) => Math.max(highest, lines.length), 0);
	const lineOf = (at: number): string => wrapped.map((lines, i) => (lines[at] ?? '').padEnd(widths[i] ?? 20)).join(' │ ').trimEnd();
	return Array.from({ length: height }, (_, at) => lineOf(at)).join('\n');
}

function wrap(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	// Bounded: the pattern is made of a number.
	for (const word of text.split(' ').flatMap((one) => one.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])) {
		if (line !== '' && line.length + 1 + word.length > width) {
			lines.push(line);
			line = word;
		} else {
			line = line === '' ? word : `${line} ${word}`;
		}
	}
	return [...lines, line];
}
