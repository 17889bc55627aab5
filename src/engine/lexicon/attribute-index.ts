import type { Entry, Place } from '../note/entry';
import type { Attribute } from '../note/facts/attribute';
import { foldKey, readKey } from '../note/facts/keys';
import type { Grid, GridRow } from '../note/facts/tables';
import type { Link } from '../note/links';
import { isNote, type Note } from '../note/note';
import type { TermGroup } from '../note/terms/term';
import { foldName } from '../text/fold';
import { linkOf } from '../text/link-text';
import { plainText } from '../text/plain-text';
import type { Range } from '../text/range';
import { AttributeCounts } from './attribute-counts';
import { Postings } from './postings';
import { firstCell, readTable, type TableReading } from './table-reading';

/** An attribute of an entry, and the note it comes from: its own, or one with a table that has a column or row for it. */
export interface SourcedAttribute extends Attribute {
	readonly path: string;
	/** The headings, then the items of lists, that it stands under in its note, the outermost first, without the title. */
	readonly under: readonly string[];
}

/** A head or first cell of a table that could name several entries, so that what belongs to it is left out. */
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
	follow(link: Pick<Link, 'target' | 'subpath'>, source: string): { readonly id: string } | null;
	ownersOf(name: string): readonly { readonly entry: Entry }[];
	termsIn(path: string): readonly TermGroup[];
}

/** How many notes are counted in one step. */
const PER_STEP = 16;

/**
 * Which notes' tables speak of which notes, and which keys the vault has. A note that changes is only remembered; it is counted when
 * somebody asks next, so that reading a vault costs nothing here. The cost of a change is that of one note.
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

	/** Brings the counts up to date in steps of a few notes, so that nobody has to wait for those of all notes at once. */
	*update(): Generator<void> {
		let taken = 0;
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
			this.changed.delete(path);
			if (++taken % PER_STEP === 0) yield;
		}
	}

	/** The counts as of now. */
	private upToDate(): AttributeCounts {
		if (this.changed.size > 0) for (const steps = this.update(); steps.next().done !== true;);
		return this.counts;
	}

	/** Whether an attribute is not worth comparing. */
	tellsNothing(attribute: Pick<Attribute, 'key' | 'kind' | 'value'>): boolean {
		return this.upToDate().tellsNothing(attribute);
	}

	/** The attributes of an entry: its own in the order of their places, then those that tables of any note contribute. */
	of(entry: Entry): SourcedAttribute[] {
		const note = this.vault.get(entry.path);
		const stated = isNote(entry) ? this.statedBy(entry) : this.statedAt(entry as Place, note);
		const own = withParents(stated, entry.path);
		const kept = entry.attributes.some(({ needs }) => needs) ? this.withoutUnproven(own, note) : own;
		const given = this.giversOf(entry).flatMap((giver) => giver.grids.flatMap((grid) => this.factsFor(entry, grid, giver.path)));
		return [...kept, ...given];
	}

	/** What a note says of itself, in the order of its places: what it says of terms inside it is none of that. */
	private statedBy(note: Note): Attribute[] {
		const groups = this.vault.termsIn(note.path);
		const stated = [...this.withoutTables(note), ...this.pairsOf(note)].sort((a, b) => a.from - b.from);
		return groups.length === 0 ? stated : stated.filter((one) => !groups.some((group) => isWithin(one, group)));
	}

	/** What is said at a place: of a section everything in it, of any other what was read there. */
	private statedAt(place: Place, note: Note | null): readonly Attribute[] {
		if (place.anchor.kind !== 'heading' || !note) return place.attributes;
		const all = [...this.withoutTables(note), ...this.pairsOf(note)].sort((a, b) => a.from - b.from);
		return all.filter((one) => isWithin(one.section ?? one, place) && one.section?.from !== place.from);
	}

	/** The cells of tables that could name an entry or others. */
	doubtsAbout(entry: Entry): DoubtfulCell[] {
		return this.giversOf(entry).flatMap(({ grids, path }) => grids.flatMap((grid) => {
			const { by } = this.readingOf(grid, path);
			const cells = grid.heads.map((text) => ({ text, line: grid.line }));
			if (by === 'rows') for (const row of grid.rows) cells.push({ text: firstCell(row), line: row.cells[0]?.line ?? grid.line });
			return cells.flatMap(({ text, line }): DoubtfulCell[] => {
				const owners = linkIn(text) === null ? this.vault.ownersOf(plainText(text)).map((owner) => owner.entry.id) : [];
				return owners.length > 1 && owners.includes(entry.id) ? [{ text: plainText(text), path, line, owners }] : [];
			});
		}));
	}

	/** The notes with a table that a name of the entry stands in, by path. */
	private giversOf({ names }: Entry): Note[] {
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
		const reading = readTable(grid, (cell) => this.idOf(cell, path));
		this.readings.set(grid, reading);
		return reading;
	}

	/** What a note states of its subject: a section whose table tells of other notes states nothing. */
	private withoutTables(note: Note): readonly Attribute[] {
		const ofOthers = note.grids.filter((grid) => ['heads', 'rows'].includes(this.readingOf(grid, note.path).by)).map(({ line }) => line);
		if (ofOthers.length === 0) return note.attributes;
		return note.attributes.filter(({ kind, line }) => kind !== 'heading' || !ofOthers.includes(line));
	}

	/** The rows of a note's own tables of attributes and values. */
	private pairsOf(note: Note): Attribute[] {
		return note.grids.flatMap((grid) => (this.readingOf(grid, note.path).by === 'pairs' ? grid.rows.flatMap((row) => factIn(row, 0)) : []));
	}

	private factsFor(entry: Entry, grid: Grid, path: string): SourcedAttribute[] {
		// What a table of terms says of one is read there.
		if (entry.anchor && entry.path === path && entry.anchor.line >= grid.line && this.isOfTerms(grid, path)) return [];
		const reading = this.readingOf(grid, path);
		if (reading.by !== 'heads' && reading.by !== 'rows') return [];
		const { rows, heads } = grid;
		const own = reading.ids.flatMap((one, i) => (one === entry.id ? [i] : []));
		const facts = reading.by === 'heads'
			? own.flatMap((column) => rows.flatMap((row) => factIn(row, column)))
			: own.flatMap((row) => heads.flatMap((head, i) => factIn(rows[row], i, readKey(head)))).filter((one) => one.key && one.value);
		return facts.map((fact) => ({ ...fact, path, under: [] }));
	}

	private isOfTerms({ line }: Grid, path: string): boolean {
		return this.vault.termsIn(path).some((group) => group.form === 'table' && group.line === line);
	}

	/** The entry that a cell names: by its link, or else by a name that only one has. */
	private idOf(cell: string, source: string): string | null {
		const link = linkIn(cell);
		if (link !== null) return this.vault.follow(link, source)?.id ?? null;
		const owners = this.vault.ownersOf(plainText(cell));
		return owners.length === 1 ? (owners[0]?.entry.id ?? null) : null;
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

/** The link of a cell that consists of one, possibly in bold or italics; null otherwise. */
function linkIn(cell: string): Pick<Link, 'target' | 'subpath'> | null {
	if (!cell.includes('[')) return null;
	const inside = cell.replace(/^[*_]+|[*_]+$/g, '');
	return linkOf(inside);
}

function isWithin({ from, to }: Range, outer: Range): boolean {
	return from >= outer.from && to <= outer.to;
}

/** The cells of a note's tables that may name notes, as keys. */
function cellsOf({ grids }: Note): string[] {
	return grids.flatMap(({ heads, rows }) => [...heads, ...rows.map(firstCell)]).map(cellKey);
}

/** The key that a cell is indexed by: the folded name that it, or the end of its link's path, gives. */
function cellKey(cell: string): string {
	const link = linkIn(cell);
	if (link === null) return foldName(plainText(cell));
	const { target } = link;
	return foldName(target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/i, ''));
}
