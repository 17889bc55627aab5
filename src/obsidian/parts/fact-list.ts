import { plainText, type Entry } from '../../engine';

/** A fact of an entry as it is shown. */
export interface ShownFact {
	readonly key: string;
	readonly value: string;
}

/** So much of the text of a value is shown, in code units: a section may be long. */
const LONGEST = 400;

/** Those facts of an entry that say something which its definition does not. */
export function factsBesideDefinition({ definition }: Entry, facts: readonly ShownFact[]): readonly ShownFact[] {
	const said = definition?.text.slice(0, LONGEST);
	return facts.filter(({ value }) => value.trim() !== '' && plainText(value.slice(0, LONGEST)) !== said);
}

/** Draws facts as a list of keys with their values. */
export function drawFacts(parent: HTMLElement, facts: readonly ShownFact[]): HTMLElement {
	const list = parent.createEl('dl', { cls: 'care-lexicon-facts' });
	for (const { key, value } of facts) {
		list.createEl('dt', { text: key });
		list.createEl('dd', { text: plainText(value.slice(0, LONGEST)) });
	}
	return list;
}
