import type { Entry } from '../note/entry';
import { foldName } from '../text/fold';
import { Postings } from './postings';
import { isSameEntry } from './same-entry';
import { SharedName, type Owner } from './shared-name';

/** Which entries have which names, and which places in notes are one with another entry. */
export class Names {
	private readonly byName = new Postings();
	/** What ids mean, cached for one revision. */
	private readonly meanings = new Map<string, string>();
	private meaningsAt = -1;

	/** @param entryAt the entry with an id. */
	constructor(private readonly entryAt: (id: string) => Entry | null) {}

	/** Files an entry under its folded names. */
	add(id: string, keys: readonly string[]): void {
		for (const key of keys) this.byName.add(key, id);
	}

	remove(id: string, keys: readonly string[]): void {
		for (const key of keys) this.byName.remove(key, id);
	}

	/** Files an entry (1), or takes it out (-1). */
	file({ id, names }: Entry, by: 1 | -1): void {
		const keys = names.map(({ text }) => foldName(text));
		if (by === 1) this.add(id, keys);
		else this.remove(id, keys);
	}

	/** The paths of the notes that hold places with a name of an entry. */
	placesWith({ names }: Entry): string[] {
		const ids = names.flatMap(({ text }) => this.byName.get(foldName(text)));
		return ids.flatMap((id) => {
			const entry = this.entryAt(id);
			return entry?.anchor ? [entry.path] : [];
		});
	}

	/** The number of entries with a name, in any spelling. */
	count(name: string): number {
		return this.byName.count(foldName(name));
	}

	/**
	 * The owners of a name, by id; a place that is one with another entry stands for that one. If some have it whole, those that have it
	 * without their qualifier do not count; and if some have it letter for letter, the others do not: "IT" is then not the alias "it" of
	 * another.
	 */
	ownersOf(name: string, revision: number): Owner[] {
		const key = foldName(name);
		const exact = name.normalize('NFC');
		const owners = this.withName(key).flatMap((entry): Owner[] => {
			const forms = entry.names.filter(({ text }) => foldName(text) === key);
			const form = forms.find(({ text }) => text.normalize('NFC') === exact) ?? forms[0];
			return form ? [{ entry, name: form }] : [];
		});
		const whole = withAny(owners, ({ name }) => !name.lookUpOnly);
		const meant = withAny(whole, ({ name }) => name.text.normalize('NFC') === exact);
		return meant.some(({ entry }) => entry.anchor) ? this.onlyMeant(meant, revision) : meant;
	}

	/** Owners without places that are one with another entry, which stands for them. */
	private onlyMeant(owners: readonly Owner[], revision: number): Owner[] {
		const meant = new Map<string, Owner>();
		for (const { entry, name } of owners) {
			const id = this.meant(entry.id, revision);
			const one = id === entry.id ? entry : this.entryAt(id);
			if (one && (!meant.has(id) || id === entry.id)) meant.set(id, { entry: one, name });
		}
		return [...meant.values()].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
	}

	/** The names with more than one owner: the owners of each, one for each entry. */
	ambiguous(revision: number): Owner[][] {
		return this.byName.shared().flatMap((key) => {
			const shared = new SharedName();
			for (const entry of this.withName(key)) {
				if (this.meant(entry.id, revision) !== entry.id) continue;
				for (const name of entry.names) if (!name.lookUpOnly && foldName(name.text) === key) shared.add({ entry, name });
			}
			return shared.ambiguous();
		});
	}

	private withName(key: string): Entry[] {
		return [...this.byName.get(key)].sort().flatMap((id) => this.entryAt(id) ?? []);
	}

	/** The entry that an id means: itself, or the note, or else the first place, that is one with it. */
	meant(id: string, revision: number): string {
		const entry = this.entryAt(id);
		if (!entry?.anchor) return id;
		if (this.meaningsAt !== revision) this.meanings.clear();
		this.meaningsAt = revision;
		const known = this.meanings.get(id);
		if (known !== undefined) return known;
		const same = this.sameAs(entry);
		const first = same.find(({ anchor }) => anchor === null) ?? same[0];
		const meant = first && (first.anchor === null || first.id < id) ? first.id : id;
		this.meanings.set(id, meant);
		return meant === id ? id : this.meant(meant, revision);
	}

	/** The ids of an entry and of the places that mean it. */
	placesOf(entry: Entry, revision: number): string[] {
		return [entry.id, ...this.sameAs(entry).flatMap(({ id }) => (id !== entry.id && this.meant(id, revision) === entry.id ? [id] : []))];
	}

	/** The other entries, by id, that are one with this one, of which at least one is a place. */
	private sameAs(entry: Entry): Entry[] {
		const same = new Map<string, Entry>();
		for (const { text, lookUpOnly } of entry.names) {
			const key = foldName(text);
			if (lookUpOnly || this.byName.count(key) < 2) continue;
			for (const other of this.withName(key)) {
				if (other.id === entry.id || (!other.anchor && !entry.anchor) || same.has(other.id)) continue;
				const isName = other.names.some((name) => !name.lookUpOnly && foldName(name.text) === key);
				if (isName && isSameEntry(entry, other, text)) same.set(other.id, other);
			}
		}
		return [...same.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
	}
}

/** Those of some owners that fulfil a condition, if there are any, else all. */
function withAny(owners: readonly Owner[], isOne: (owner: Owner) => boolean): Owner[] {
	const some = owners.filter(isOne);
	return some.length > 0 ? some : owners.slice();
}
