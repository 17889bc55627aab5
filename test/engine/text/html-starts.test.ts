import { describe, expect, it } from 'vitest';
import { htmlStart, htmlTagEnd } from '../../../src/engine/text/html-starts';

const start = (line: string) => htmlStart(line, 0, line.length);

describe('the start of an HTML block', () => {
	it.each([
		['1, raw text', '<script>'],
		['1, raw text in any case', '<PRE class="x">'],
		['1, raw text whose tag goes on below', '<style'],
		['1, raw text behind a tab', '<textarea\tname="icd">'],
		['2, a comment', '<!-- ACO'],
		['2, a comment of nothing', '<!---->'],
		['3, an instruction', '<?php'],
		['4, a declaration', '<!DOCTYPE html>'],
		['4, a declaration in small letters', '<!doctype html>'],
		['5, character data', '<![CDATA[ACO'],
		['6, a block tag', '<div>'],
		['6, a closing block tag', '</table>'],
		['6, a block tag without its end', '<DETAILS open'],
		['6, a block tag closed in itself', '<hr/>'],
		['6, a block tag with text behind', '<td>ACO'],
	])('of kind %s ends a paragraph: %j', (_kind, line) => {
		expect(start(line)).toMatchObject({ interrupts: true });
	});

	it.each([
		'<span class="x">', '</ins>', '<b>', '<br />  ', '<care-note\tid=1>', '<a href="x" title=\'y\' disabled>',
	])('of kind 7, a whole tag alone, ends no paragraph: %j', (line) => {
		expect(start(line)).toEqual({ until: [], interrupts: false });
	});

	it.each([
		'<b>ACO</b>',
		'<span',
		'<a href=>',
		'<a href="x>',
		'<1aco>',
		'< div>',
		'<>',
		'</>',
		'<!1>',
		'<![cdata[',
		'xdiv>',
		'<divx',
		'<div"',
		'<div">',
		'<div/x',
		'<pre/>',
		'<pre"',
		'<span ',
		'<!éA',
		'</span id="x">',
		'<https://www.cms.gov>',
		'<him@example.org>',
		'<% tp.date.now() %>',
		'ACO <div>',
		'',
	])('is none in %j', (line) => {
		expect(start(line)).toBeNull();
	});

	it.each([
		['<pre>', ['</script>', '</pre>', '</style>', '</textarea>']],
		['<!-- ACO', ['-->']],
		['<?php', ['?>']],
		['<!DOCTYPE', ['>']],
		['<![CDATA[', [']]>']],
		['<div>', []],
		['</ins>', []],
	])('says what ends it, one of some marks or a blank line: %j with %j', (line, until) => {
		expect(start(line)?.until).toEqual(until);
	});

	it('is not sought behind the end of its line', () => {
		expect(htmlStart('<divider', 0, 4)).toEqual({ until: [], interrupts: true });
	});
});

describe('the end of an HTML tag', () => {
	it.each([
		'<b>',
		'</b>',
		'</b  >',
		'<br/>',
		'<br />',
		'<a href=x>',
		'<a href = "a > b">',
		"<a title='ACO'>",
		'<input disabled data-x:y.z_1>',
		'<h1>',
		'<A>',
		'<Z>',
		'<z>',
		'<a\nhref="x"\n>',
		'<a\r\nhref="x">',
	])('is behind its last mark: %j', (tag) => {
		expect(htmlTagEnd(`${tag} ACO`, 0, tag.length + 4)).toBe(tag.length);
	});

	it.each([
		'<', '<b', '<b ACO', '</b x>', '<b "x">', '<b =x>', '<a href="x>', '<a href="x"title="y">', '<a href=>', '<a href=x`y>', '<a/ b>',
		'<5>', '<!b>',
		'</>',
	])('is nowhere in %j', (text) => {
		expect(htmlTagEnd(text, 0, text.length)).toBe(-1);
	});

	it.each(['a> <b c="', 'a> <b c=>'])('is not before its start: %j', (text) => {
		expect(htmlTagEnd(text, 3, text.length)).toBe(-1);
	});

	it('is not sought behind the end of the text given', () => {
		expect(htmlTagEnd('<b>', 0, 2)).toBe(-1);
	});
});
