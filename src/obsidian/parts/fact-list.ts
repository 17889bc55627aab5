import { partsOf, plainText, type Entry } from '../../engine';

/** A fact of an entry as it is shown. */
export type ShownFact = Pick<Entry['attributes'][number], 'key' | 'value' | 'kind'>;

/** So much of the text of a value is shown, in code units: a section may be long. */
const LONGEST = 400;

/** Those facts of an entry that say something which its definition does not. */
export function factsBesideDefinition({ definition }: Entry, facts: readonly ShownFact[]): readonly ShownFact[] {
	const said = definition?.text.slice(0, LONGEST);
	return facts.filter(({ value }) => value.trim() !== '' && plainText(value.slice(0, LONGEST)) !== said);
}

/** Draws facts as a list of keys with their values, each in one line of words. */
export function drawFacts(parent: HTMLElement, facts: readonly ShownFact[]): HTMLElement {
	const list = parent.createEl('dl', { cls: 'care-lexicon-facts' });
	for (const { key, value, kind } of facts) {
		const [first = '', ...others] = partsOf({ text: value.slice(0, LONGEST), kind }).map(({ text }) => plainText(text));
		list.createEl('dt', { text: key });
		list.createEl('dd', { text: others.reduce((line, part) => `${line}${/[.,:;!?]$/.test(line) ? '' : ';'} ${part}`, first) });
	}
	return list;
}
