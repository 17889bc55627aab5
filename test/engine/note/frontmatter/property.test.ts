import { describe, expect, it } from 'vitest';
import { textsOf, valuesOf, type Property, type PropertyValue, type ScalarValue } from '../../../../src/engine/note/frontmatter/property';

function scalar(text: string, quote: ScalarValue['quote'] = ''): ScalarValue {
	return { kind: 'scalar', text, quote, source: `${quote}${text}${quote}`, from: 10, to: 10 + text.length + 2 * quote.length };
}

function list(...items: PropertyValue[]): PropertyValue {
	return { kind: 'list', items, from: 0, to: 99 };
}

function property(key: string, text = key): Property {
	return { key, value: scalar(text), from: 0, to: 99 };
}

function texts(value: PropertyValue): string[] {
	return textsOf(value).map(({ text }) => text);
}

describe('the values of a name', () => {
	const TAGS = /^tags?$/i;

	it('are found whatever the letter case of their key, in the order of the note', () => {
		const properties = ['alias', 'tags', 'ALIASES', 'Alias', 'aliases'].map((key) => property(key));
		expect(valuesOf(properties, /^alias(?:es)?$/i).flatMap(texts)).toEqual(['alias', 'ALIASES', 'Alias', 'aliases']);
	});

	it('are all those of a key that stands twice', () => {
		expect(valuesOf([property('tags', 'aco'), property('tags', 'him')], TAGS).flatMap(texts)).toEqual(['aco', 'him']);
	});

	it.each([
		'tagged', 'my tags', 'tags ', 'tag-list', 'tags\n', '__proto__', 'constructor', '',
	])('do not include that of the key %j, which is another', (key) => {
		expect(valuesOf([property(key)], TAGS)).toEqual([]);
	});

	it('are none where the note has none', () => {
		expect(valuesOf([], TAGS)).toEqual([]);
	});
});

describe('the texts of a value', () => {
	it('are the text itself, with its place, for a single text', () => {
		expect(textsOf(scalar('ACO'))).toEqual([{ kind: 'scalar', text: 'ACO', quote: '', source: 'ACO', from: 10, to: 13 }]);
	});

	it('are the items of a list in order', () => {
		expect(texts(list(scalar('ACO'), scalar('0450'), scalar('IPA, Inc.')))).toEqual(['ACO', '0450', 'IPA, Inc.']);
	});

	it('lay lists within lists flat', () => {
		expect(texts(list(list(scalar('ACO'), list(scalar('IPA'))), scalar('HMO'), list()))).toEqual(['ACO', 'IPA', 'HMO']);
	});

	it.each(['', '~', 'null', 'Null', 'NULL'])('leave out %j, which YAML calls null', (text) => {
		expect(texts(scalar(text))).toEqual([]);
		expect(texts(list(scalar('ACO'), scalar(text), scalar('IPA')))).toEqual(['ACO', 'IPA']);
	});

	it.each(['~', 'null'])('keep a quoted %j, which is a text', (text) => {
		expect(texts(scalar(text, '"'))).toEqual([text]);
		expect(texts(scalar(text, "'"))).toEqual([text]);
	});

	it('leave out an empty text in quotes, which says nothing', () => {
		expect(texts(list(scalar('', '"'), scalar('  ', "'")))).toEqual([]);
	});

	it.each(['NO', 'no', 'false', '0', '00123', 'nullify', '~x', '2024-01-05'])('keep %j, which is no null', (text) => {
		expect(texts(scalar(text))).toEqual([text]);
	});

	it.each([
		[[['name', scalar('Ann')], ['role', scalar('coder')]], 'name: Ann, role: coder'],
		[[['pays', scalar('')], ['owns', scalar('~')]], 'pays, owns'],
		[[['plan', list(scalar('HMO'), scalar('PPO'))], ['year', scalar('2026')]], 'plan: HMO, PPO; year: 2026'],
		[[['note', scalar('two\n  lines')]], 'note: two lines'],
	] as const)('are for a map one text on one line, with its place: %j', (pairs, text) => {
		const map: PropertyValue = {
			kind: 'map', text: 'as written', pairs: pairs.map(([key, value]) => ({ key, value, from: 0, to: 1 })), from: 5, to: 21,
		};
		expect(textsOf(map)).toEqual([{ kind: 'scalar', text, quote: '', source: 'as written', from: 5, to: 21 }]);
	});

	it('are for a placeholder of a template, which to YAML is a map in a map, what is written', () => {
		const inner: PropertyValue = { kind: 'map', text: '{title}', pairs: [property('title', '')], from: 1, to: 8 };
		const pairs = [{ key: '{title}', value: inner, from: 1, to: 8 }];
		const outer: PropertyValue = { kind: 'map', text: '{{title}}', pairs, from: 0, to: 9 };
		expect(texts(outer)).toEqual(['{{title}}']);
	});
});
