import type { Range } from '../../text/range';

/** One text of the frontmatter as its author wrote it, quotes taken off; `quote` tells which stood around it. */
export interface ScalarValue extends Range {
	readonly kind: 'scalar';
	readonly text: string;
	readonly quote: '"' | "'" | '';
	/** What stands in the note at the range, quotes and line ends included. */
	readonly source: string;
}

/** A list of values, in block or in flow style. */
export interface ListValue extends Range {
	readonly kind: 'list';
	readonly items: readonly PropertyValue[];
}

/** A nested map. Obsidian has no such property type, so nothing reads inside it: `text` is what stands there. */
interface MapValue extends Range {
	readonly kind: 'map';
	readonly text: string;
}

/** What may stand behind a key. */
export type PropertyValue = ScalarValue | ListValue | MapValue;

/** A key of the frontmatter with its value. The range reaches from the key to the end of the value. */
export interface Property extends Range {
	readonly key: string;
	readonly value: PropertyValue;
}

/** The values of the properties whose whole key fits. */
export function valuesOf(properties: readonly Property[], key: RegExp): PropertyValue[] {
	const values: PropertyValue[] = [];
	for (const property of properties) if (key.test(property.key)) values.push(property.value);
	return values;
}

/** Every text inside a value, in order, lists within lists laid flat; what YAML calls null (nothing, `~`, `null`) is left out. */
export function textsOf(value: PropertyValue): ScalarValue[] {
	const texts: ScalarValue[] = [];
	addTexts(value, texts);
	return texts;
}

function addTexts(value: PropertyValue, texts: ScalarValue[]): void {
	if (value.kind === 'list') for (const item of value.items) addTexts(item, texts);
	else if (value.kind === 'map') texts.push(asScalar(value));
	else if (!isNull(value)) texts.push(value);
}

function asScalar({ text, from, to }: MapValue): ScalarValue {
	return { kind: 'scalar', text, quote: '', source: text, from, to };
}

function isNull(value: ScalarValue): boolean {
	return value.text.trim() === '' || (value.quote === '' && /^(?:~|null)$/i.test(value.text));
}
