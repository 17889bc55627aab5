import type { Attribute } from '../facts/attribute';
import { lastAtMost } from '../../text/line-index';

/** The facts in the text of a note, by their places. */
export class PlacedFacts {
	private facts: readonly Attribute[] = [];
	private starts: readonly number[] | null = null;

	/** @param attributes those of the note, in the order of their places; properties are left out. */
	constructor(private readonly attributes: readonly Attribute[]) {}

	/** Those that lie between two offsets. */
	between(from: number, to: number): Attribute[] {
		const found: Attribute[] = [];
		if (this.starts === null) this.facts = this.attributes.filter(({ kind, value }) => kind !== 'property' && value !== '');
		const starts = (this.starts ??= this.facts.map((fact) => fact.from));
		for (let i = lastAtMost(starts, from); (starts[i] ?? Infinity) < to; i++) {
			const fact = this.facts[i] as Attribute;
			if (fact.from >= from && fact.to <= to) found.push(fact);
		}
		return found;
	}
}

/** A labelled item below a term, as a fact of the term: it stands under nothing else there, and needs nothing more to be one. */
export function asFactOfTerm({ key, value, kind, line, from, to }: Attribute): Attribute {
	return { key, value, kind, line, from, to };
}
