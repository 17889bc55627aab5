import type { Attribute, Grid } from '../note/attributes';
import type { Note } from '../note/note';
import { foldName } from '../text/fold';
import { linkOf } from '../text/link-text';
import { plainText } from '../text/plain-text';
import { Postings } from './postings';

/** An attribute of a note, and the note it comes from: itself, or one with a table that has a column for it. */
export interface SourcedAttribute extends Attribute {
	readonly path: string;
}

/** What the index must know of the vault: its notes, where links lead, and who has a name. */
interface NoteSource {
	get(path: string): Note | null;
	resolve(target: string, source: string): { readonly path: string | null };
	ownersOf(name: string): readonly { readonly note: Note }[];
}

/** Which notes' tables speak of which notes. The cost of a change is that of one note. */
export class AttributeIndex {
	private readonly byHead = new Postings();

	constructor(private readonly vault: NoteSource) {}

	/** Adds a note. @param heads its keys. @see headKeys */
	add(path: string, heads: readonly string[]): void {
		for (const head of heads) this.byHead.add(head, path);
	}

	/** Removes a note with the keys that it was added with. */
	remove(path: string, heads: readonly string[]): void {
		for (const head of heads) this.byHead.remove(head, path);
	}

	/**
	 * The attributes of a note: its own, then those that tables of any note contribute in a column headed by one of its names. A two-column
	 * table headed by another note's name says nothing about the note that contains it.
	 */
	of(note: Note): SourcedAttribute[] {
		const own = note.attributes.filter(({ head }) => head === undefined || (this.headPath(head, note.path) ?? note.path) === note.path);
		const givers = new Set(note.names.flatMap(({ text }) => this.byHead.get(foldName(text))));
		const given = [...givers].sort().flatMap((path) => {
			const giver = this.vault.get(path);
			return giver ? [...this.pairsFor(note, giver), ...giver.grids.flatMap((grid) => this.columnFor(note, grid, path))] : [];
		});
		return [...own.map((attribute) => ({ ...attribute, path: note.path })), ...given];
	}

	/** The rows of another note's two-column tables headed by a name of the note. */
	private pairsFor(note: Note, giver: Note): SourcedAttribute[] {
		if (giver === note) return [];
		const rows = giver.attributes.filter(({ head }) => head !== undefined && this.headPath(head, giver.path) === note.path);
		return rows.map((attribute) => ({ ...attribute, path: giver.path }));
	}

	private columnFor(note: Note, grid: Grid, path: string): SourcedAttribute[] {
		const columns = grid.heads.flatMap((head, i) => (this.headPath(head, path) === note.path ? [i] : []));
		return columns.flatMap((column) => grid.rows.flatMap(({ key, cells }) => {
			const cell = cells[column];
			return cell ? [{ key, kind: 'table' as const, ...cell, path }] : [];
		}));
	}

	/** The note that a header cell names: by its link, or else by a name that only one note has. */
	private headPath(head: string, source: string): string | null {
		const target = linkTarget(head);
		if (target !== null) return this.vault.resolve(target, source).path;
		const owners = this.vault.ownersOf(plainText(head));
		return owners.length === 1 ? (owners[0]?.note.path ?? null) : null;
	}
}

/** The keys of the header cells in a note's tables: the folded name that each, or the end of its link's path, gives. */
export function headKeys(note: Note): string[] {
	const heads = note.grids.flatMap((grid) => grid.heads);
	for (const { head } of note.attributes) if (head !== undefined) heads.push(head);
	return heads.map(headKey);
}

/** The target of a header cell that consists of one link, possibly in bold or italics; null otherwise. */
function linkTarget(head: string): string | null {
	const inside = head.replace(/^[*_]+|[*_]+$/g, '');
	return linkOf(inside)?.target ?? null;
}

function headKey(head: string): string {
	const target = linkTarget(head);
	if (target === null) return foldName(plainText(head));
	return foldName(target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/i, ''));
}
