import type { Mention } from '../mentions/mentions';
import { line as lineOf, lines, PLAIN_STYLE, type StyledText, type TextStyle } from './styled';
import { ListedCounts } from './mention-list';

/** How many names and notes are told. */
const MOST = 10;

/** A name of an entry in running text. */
interface NamedEntry {
	readonly name: string;
	readonly id: string;
	count: number;
	suggested: number;
	/** Whether any of these may mean another entry. */
	isOpen: boolean;
}

/** A note with suggestions. */
interface SuggestingNote {
	readonly path: string;
	readonly suggested: number;
}

/** The mentions of a vault in a few numbers: taken note by note, so that none of them need be kept. */
export class MentionOverview {
	private readonly counts = new ListedCounts();
	/** By entry, then by name. */
	private readonly named = new Map<string, NamedEntry | NamedEntry[]>();
	private notes: SuggestingNote[] = [];

	/** Takes the mentions in a note. */
	take(path: string, mentions: readonly Mention[]): void {
		let suggested = 0;
		for (const mention of mentions) {
			this.counts.add(mention);
			if (mention.suggested) suggested++;
			if (mention.kind === 'unlinked') this.count(mention);
		}
		const least = this.notes.length < MOST ? 0 : (this.notes[MOST - 1]?.suggested ?? 0);
		if (suggested > least) this.notes = [...this.notes, { path, suggested }].sort((a, b) => b.suggested - a.suggested).slice(0, MOST);
	}

	private count({ candidates: [best], suggested, ambiguous }: Mention): void {
		if (!best) return;
		const named = this.namedAs(best.id, best.name);
		named.count++;
		if (suggested) named.suggested++;
		named.isOpen ||= ambiguous;
	}

	private namedAs(id: string, name: string): NamedEntry {
		const held = this.named.get(id);
		const known = Array.isArray(held) ? held.find((one) => one.name === name) : held?.name === name ? held : undefined;
		if (known) return known;
		const added = { name, id, count: 0, suggested: 0, isOpen: false };
		// Most entries are mentioned under one name: a list for each would take as much again.
		if (Array.isArray(held)) held.push(added);
		else this.named.set(id, held ? [held, added] : added);
		return added;
	}

	/** The numbers for people, on one screen. @param wayOn how to see the mentions themselves. */
	lines(wayOn: string, { bold, dim }: TextStyle = PLAIN_STYLE): StyledText {
		const { counts, notes } = this;
		const line = (label: string, text: string): StyledText => lineOf`  ${bold(label.padEnd(11))} ${text}`;
		const names = this.topNames();
		return lines([
			line('mentions', counts.words),
			line('suggested', `${counts.suggested}`),
			line('ambiguous', `${counts.ambiguous}`),
			...(names.length > 0 ? [lineOf``, lineOf`${bold('Names that are most often not linked')}`] : []),
			...names.map(({ name, id, count, suggested, isOpen }) =>
				lineOf`  ${pad(count, names[0]?.count)}  ${name} ${dim(`-> ${id}${isOpen ? ' or others' : ''}, ${suggested} suggested`)}`),
			...(notes.length > 0 ? [lineOf``, lineOf`${bold('Notes with most suggestions')}`] : []),
			...notes.map(({ path, suggested }) => lineOf`  ${pad(suggested, notes[0]?.suggested)}  ${path}`),
			lineOf``,
			lineOf`${dim(wayOn)}`,
		]);
	}

	private topNames(): readonly NamedEntry[] {
		let top: NamedEntry[] = [];
		for (const held of this.named.values()) {
			for (const one of Array.isArray(held) ? held : [held]) {
				if (top.length < MOST || one.count > (top[MOST - 1]?.count ?? 0)) top = [...top, one].sort(byCount).slice(0, MOST);
			}
		}
		return top;
	}
}

function byCount(a: NamedEntry, b: NamedEntry): number {
	return b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

/** A number as wide as the widest of its list. */
function pad(number: number, widest = number): string {
	return `${number}`.padStart(`${widest}`.length);
}
