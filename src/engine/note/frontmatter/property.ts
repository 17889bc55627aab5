import { oneLine } from '../../text/plain-text';
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

/** A nested map. Obsidian has no such property type. `text` is what stands there. */
export interface MapValue extends Range {
	readonly kind: 'map';
	readonly text: string;
	readonly pairs: readonly Property[];
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

/**
 * Every text inside a value, in order, lists within lists laid flat; what YAML calls null (nothing, `~`, `null`) is left out. A map is one
 * text, on one line: "name: Ann, role: coder".
 */
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

function asScalar(map: MapValue): ScalarValue {
	return { kind: 'scalar', text: readable(map), quote: '', source: map.text, from: map.from, to: map.to };
}

/** A value on one line. What holds lists or maps itself is parted by semicolons, since these have commas. */
function readable(value: PropertyValue): string {
	if (value.kind === 'scalar') return isNull(value) ? '' : oneLine(value.text);
	// To YAML, the placeholder "{{title}}" is a map in a map.
	if (value.kind === 'map' && value.text.startsWith('{{')) return value.text;
	const members = value.kind === 'list' ? value.items : value.pairs.map((pair) => pair.value);
	const texts = value.kind === 'list' ? members.map(readable) : value.pairs.map(readablePair);
	return texts.filter((text) => text !== '').join(members.some(({ kind }) => kind !== 'scalar') ? '; ' : ', ');
}

function readablePair({ key, value }: Property): string {
	const text = readable(value);
	return text === '' ? oneLine(key) : `${oneLine(key)}: ${text}`;
}

function isNull(value: ScalarValue): boolean {
	return value.text.trim() === '' || (value.quote === '' && /^(?:~|null)$/i.test(value.text));
}
