import type { Attribute } from '../note/facts/attribute';
import { foldKey, readKey } from '../note/facts/keys';
import type { Grid, GridRow } from '../note/facts/tables';
import type { Note } from '../note/note';
import { foldName } from '../text/fold';
import { linkOf } from '../text/link-text';
import { plainText } from '../text/plain-text';
import { AttributeCounts } from './attribute-counts';
import { Postings } from './postings';
import { firstCell, readTable, type TableReading } from './table-reading';

/** An attribute of a note, and the note it comes from: itself, or one with a table that has a column or row for it. */
export interface SourcedAttribute extends Attribute {
	readonly path: string;
	/** The headings, then the items of lists, that it stands under in its note, the outermost first, without the title. */
	readonly under: readonly string[];
}

/** A head or first cell of a table that could name several notes, so that what belongs to it is left out. */
export interface DoubtfulCell {
	readonly text: string;
	readonly path: string;
	readonly line: number;
	readonly owners: readonly string[];
}

/** What the index must know of the vault: its notes, where links lead, and who has a name. */
interface NoteSource {
	readonly revision: number;
	get(path: string): Note | null;
	resolve(target: string, source: string): { readonly path: string | null };
	ownersOf(name: string): readonly { readonly note: Note }[];
}

/**
 * Which notes' tables speak of which notes, and which keys the vault has. A note that changes is only remembered; it is counted when somebody
 * asks next, so that reading a vault costs nothing here. The cost of a change is that of one note.
 */
export class AttributeIndex {
	private readonly byCell = new Postings();
	private readonly counts = new AttributeCounts();
	/** The notes as they are counted, and the paths of those that have changed since. */
	private readonly counted = new Map<string, Note>();
	private readonly changed = new Set<string>();
	/** How tables were read, for one revision: a table of many notes is asked for by each of them. */
	private readonly readings = new Map<Grid, TableReading>();
	private readAt = -1;

	constructor(private readonly vault: NoteSource) {}

	/** Says that the note at a path is there, is another one, or is gone. */
	touch(path: string): void {
		this.changed.add(path);
	}

	/** The counts as of now. */
	private upToDate(): AttributeCounts {
		for (const path of this.changed) {
			const [before, now] = [this.counted.get(path), this.vault.get(path)];
			if (before) {
				for (const cell of cellsOf(before)) this.byCell.remove(cell, path);
				this.counts.count(this.counts.keysOf(before), -1);
				this.counted.delete(path);
			}
			if (now) {
				for (const cell of cellsOf(now)) this.byCell.add(cell, path);
				this.counts.count(this.counts.keysOf(now), 1);
				this.counted.set(path, now);
			}
		}
		this.changed.clear();
		return this.counts;
	}

	/** Whether an attribute is not worth comparing. */
	tellsNothing(attribute: Pick<Attribute, 'key' | 'kind' | 'value'>): boolean {
		return this.upToDate().tellsNothing(attribute);
	}

	/** The attributes of a note: its own in the order of their places, then those that tables of any note contribute. */
	of(note: Note): SourcedAttribute[] {
		const own = withParents([...this.statedBy(note), ...this.pairsOf(note)].sort((a, b) => a.from - b.from), note.path);
		const kept = note.attributes.some(({ needs }) => needs) ? this.withoutUnproven(own, this.vault.get(note.path)) : own;
		const given = this.giversOf(note).flatMap((giver) => giver.grids.flatMap((grid) => this.factsFor(note, grid, giver.path)));
		return [...kept, ...given];
	}

	/** The cells of tables that could name a note or others. */
	doubtsAbout(note: Note): DoubtfulCell[] {
		return this.giversOf(note).flatMap(({ grids, path }) => grids.flatMap((grid) => {
			const { by } = this.readingOf(grid, path);
			const cells = grid.heads.map((text) => ({ text, line: grid.line }));
			if (by === 'rows') for (const row of grid.rows) cells.push({ text: firstCell(row), line: row.cells[0]?.line ?? grid.line });
			return cells.flatMap(({ text, line }): DoubtfulCell[] => {
				const owners = linkTarget(text) === null ? this.vault.ownersOf(plainText(text)).map((owner) => owner.note.path) : [];
				return owners.length > 1 && owners.includes(note.path) ? [{ text: plainText(text), path, line, owners }] : [];
			});
		}));
	}

	/** The notes with a table that a name of the note stands in, by path. */
	private giversOf({ names }: Note): Note[] {
		this.upToDate();
		const givers = new Set(names.flatMap(({ text }) => this.byCell.get(foldName(text))));
		return [...givers].sort().flatMap((path) => this.vault.get(path) ?? []);
	}

	private withoutUnproven(own: readonly SourcedAttribute[], counted: Note | null): SourcedAttribute[] {
		const counts = this.upToDate();
		const keys = counted && counts.keysOf(counted);
		return own.filter(({ key, needs }) =>
			needs === undefined || (needs === 'key' ? counts.isKnown(foldKey(key), keys) : counts.isCommonHeading(foldKey(key))),
		);
	}

	private readingOf(grid: Grid, path: string): TableReading {
		if (this.readAt !== this.vault.revision) {
			this.readings.clear();
			this.readAt = this.vault.revision;
		}
		const known = this.readings.get(grid);
		if (known) return known;
		const reading = readTable(grid, (cell) => this.pathOf(cell, path));
		this.readings.set(grid, reading);
		return reading;
	}

	/** What a note states of its subject: a section whose table tells of other notes states nothing. */
	private statedBy(note: Note): readonly Attribute[] {
		const ofOthers = note.grids.filter((grid) => ['heads', 'rows'].includes(this.readingOf(grid, note.path).by)).map(({ line }) => line);
		if (ofOthers.length === 0) return note.attributes;
		return note.attributes.filter(({ kind, line }) => kind !== 'heading' || !ofOthers.includes(line));
	}

	/** The rows of a note's own tables of attributes and values. */
	private pairsOf(note: Note): Attribute[] {
		return note.grids.flatMap((grid) => (this.readingOf(grid, note.path).by === 'pairs' ? grid.rows.flatMap((row) => factIn(row, 0)) : []));
	}

	private factsFor(note: Note, grid: Grid, path: string): SourcedAttribute[] {
		const reading = this.readingOf(grid, path);
		if (reading.by !== 'heads' && reading.by !== 'rows') return [];
		const { rows, heads } = grid;
		const own = reading.paths.flatMap((one, i) => (one === note.path ? [i] : []));
		const facts = reading.by === 'heads'
			? own.flatMap((column) => rows.flatMap((row) => factIn(row, column)))
			: own.flatMap((row) => heads.flatMap((head, i) => factIn(rows[row], i, readKey(head)))).filter((one) => one.key && one.value);
		return facts.map((fact) => ({ ...fact, path, under: [] }));
	}

	/** The note that a cell names: by its link, or else by a name that only one note has. */
	private pathOf(cell: string, source: string): string | null {
		const target = linkTarget(cell);
		if (target !== null) return this.vault.resolve(target, source).path;
		const owners = this.vault.ownersOf(plainText(cell));
		return owners.length === 1 ? (owners[0]?.note.path ?? null) : null;
	}
}

function factIn(row: GridRow | undefined, column: number, key = row?.key ?? ''): Attribute[] {
	const cell = row?.cells[column];
	return cell ? [{ key, kind: 'table', ...cell }] : [];
}

/** Attributes, in the order of their values, with the headings they stand under. */
function withParents(attributes: readonly Attribute[], path: string): SourcedAttribute[] {
	const start = ({ section, from }: Attribute): number => section?.from ?? from;
	const parents = new Map<Attribute, readonly string[]>();
	const open: Attribute[] = [];
	for (const one of [...attributes].sort((a, b) => start(a) - start(b))) {
		while ((open[open.length - 1]?.section?.to ?? Infinity) <= start(one)) open.pop();
		parents.set(one, [...open.map(({ key }) => key), ...(one.inside ?? [])]);
		if (one.section) open.push(one);
	}
	return attributes.map((one) => ({ ...one, path, under: parents.get(one) ?? [] }));
}

/** The target of a cell that consists of one link, possibly in bold or italics; null otherwise. */
function linkTarget(cell: string): string | null {
	if (!cell.includes('[')) return null;
	const inside = cell.replace(/^[*_]+|[*_]+$/g, '');
	return linkOf(inside)?.target ?? null;
}

/** The cells of a note's tables that may name notes, as keys. */
function cellsOf({ grids }: Note): string[] {
	return grids.flatMap(({ heads, rows }) => [...heads, ...rows.map(firstCell)]).map(cellKey);
}

/** The key that a cell is indexed by: the folded name that it, or the end of its link's path, gives. */
function cellKey(cell: string): string {
	const target = linkTarget(cell);
	if (target === null) return foldName(plainText(cell));
	return foldName(target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/i, ''));
}
