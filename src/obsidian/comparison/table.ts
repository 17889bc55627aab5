import { Component, setIcon, setTooltip, type App, type HoverParent, type HoverPopover } from 'obsidian';
import { distinctValues, rowLabel, SOURCES, type Cell, type Comparison, type SourcedValue } from '../../engine';
import type { LinkProcessor } from '../parts/inline-drawing';
import { labelBy } from '../parts/label';
import { activateLinks } from '../parts/note-links';
import type { Services } from '../vault/services';
import { ValueText } from './value-text';

type Shape = Pick<Comparison, 'notes' | 'rows'>;

/**
 * Renders a comparison as a table: caption, sticky headers, and in each cell links to its sources. A later comparison of the same shape
 * updates only the cells that differ, so scrolling, focus and selection are kept.
 */
export class ComparisonTable extends Component implements HoverParent {
	hoverPopover: HoverPopover | null = null;
	private drawn: Shape | null = null;
	private cells: HTMLTableCellElement[][] = [];
	private parts: Component[][] = [];

	constructor(
		private readonly services: Pick<Services, 'app' | 'index'>,
		private readonly links: LinkProcessor,
		private readonly el: HTMLElement,
	) {
		super();
	}

	override onload(): void {
		activateLinks({ ...this.services, parent: this }, this.el, (link) => link.closest<HTMLElement>('[data-source]')?.dataset.source ?? '');
	}

	show(comparison: Comparison, title: string): void {
		if (this.drawn && isSameShape(this.drawn, comparison)) this.showChanges(this.drawn, comparison);
		else this.showWhole(comparison, title);
		this.drawn = comparison;
	}

	/** Removes the table. */
	clear(): void {
		this.removeParts();
		this.drawn = null;
		this.el.empty();
	}

	private removeParts(): void {
		for (const part of this.parts.flat()) this.removeChild(part);
		this.parts = [];
		this.cells = [];
	}

	private showWhole({ notes, rows }: Comparison, title: string): void {
		this.removeParts();
		const [left, top] = [this.el.scrollLeft, this.el.scrollTop];
		const table = createEl('table', { cls: 'care-lexicon-table' });
		const caption = table.createCaption();
		// The caption is as wide as the table; the box inside it stays in view when the table is scrolled.
		caption.createSpan({ text: title });
		labelBy(this.el, caption);
		const head = table.createTHead().insertRow();
		head.createEl('th', { attr: { scope: 'col' } }).createSpan({ cls: 'care-lexicon-hidden', text: 'Attribute' });
		for (const { path, name, anchor, link = '' } of notes) {
			const th = head.createEl('th', { attr: { scope: 'col', 'data-source': path } });
			const href = path + link;
			// A term without a heading or block id has no address of its own.
			const id = this.services.index.lexicon.entry(`${path}#${anchor ?? ''}`)?.id ?? null;
			th.createEl('a', { cls: 'internal-link', text: name, href, attr: { 'data-href': href, 'data-entry': id, tabindex: '0' } });
		}
		const body = table.createTBody();
		for (const row of rows) {
			const tr = body.insertRow();
			tr.createEl('th', { attr: { scope: 'row' }, text: rowLabel(row.attribute) });
			this.cells.push(row.cells.map(() => tr.insertCell()));
			this.parts.push([]);
			row.cells.forEach((cell, column) => this.showCell(this.cells.length - 1, column, cell));
		}
		this.el.replaceChildren(table);
		this.el.scrollTo({ left, top });
	}

	private showChanges(before: Shape, { rows }: Comparison): void {
		rows.forEach(({ cells }, row) => cells.forEach((cell, column) => {
			if (JSON.stringify(before.rows[row]?.cells[column]) !== JSON.stringify(cell)) this.showCell(row, column, cell);
		}));
	}

	private showCell(row: number, column: number, cell: Cell): void {
		const td = this.cells[row]?.[column];
		const parts = this.parts[row];
		if (!td || !parts) return;
		const old = parts[column];
		if (old) this.removeChild(old);
		parts[column] = this.addChild(new ComparisonCell(this.services.app, this.links, { td, cell }));
	}
}

function isSameShape(a: Shape, b: Shape): boolean {
	const shape = ({ notes, rows }: Shape): string => JSON.stringify([notes, rows.map(({ attribute }) => attribute)]);
	return shape(a) === shape(b);
}

/** One cell: the values of the sources, each with a link to its place. */
class ComparisonCell extends Component {
	constructor(
		private readonly app: App,
		private readonly links: LinkProcessor,
		private readonly drawn: { td: HTMLTableCellElement; cell: Cell },
	) {
		super();
	}

	override onload(): void {
		const { td, cell } = this.drawn;
		td.empty();
		td.dataset.state = cell.state;
		if (cell.state === 'missing') td.createSpan({ cls: 'care-lexicon-nothing', text: 'Not stated' });
		if (cell.state === 'empty') this.showNothing(td, cell);
		if (cell.state === 'conflict') td.createDiv({ cls: 'care-lexicon-conflict', text: 'Sources disagree' });
		if (cell.state === 'ok' || cell.state === 'conflict') {
			for (const value of distinctValues(cell)) this.showValue(td.createDiv({ cls: 'care-lexicon-value' }), value);
		}
	}

	private showNothing(td: HTMLElement, { values: [value] }: Cell): void {
		const el = td.createDiv({ cls: 'care-lexicon-value' });
		el.createSpan({ cls: 'care-lexicon-nothing', text: 'Empty' });
		if (value) showSource(el, value);
	}

	private showValue(el: HTMLElement, value: SourcedValue): void {
		el.dataset.source = value.path;
		this.addChild(new ValueText(this.app, this.links, { el: el.createDiv({ cls: 'care-lexicon-text' }), value }));
		showSource(el, value);
	}
}

function showSource(el: HTMLElement, { kind, path, line }: SourcedValue): void {
	const note = path.replace(/^.*\//, '').replace(/\.md$/i, '');
	const words = `${note}, line ${line} (${kind === 'definition' ? 'Definition' : (SOURCES.get(kind) ?? kind)})`;
	const link = el.createEl('a', {
		cls: 'internal-link care-lexicon-source',
		href: path,
		attr: { 'data-href': path, 'data-line': line, 'aria-label': `Go to source: ${words}`, tabindex: '0' },
	});
	setIcon(link, 'corner-down-right');
	setTooltip(link, words);
}
