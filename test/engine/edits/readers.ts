import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import type { Nodes } from 'mdast';
import { gfm } from 'micromark-extension-gfm';
import { expect } from 'vitest';
import { findRecipes } from '../../../src/engine/comparison/recipe-block';
import { parseNote } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';

/*
 * Two readers of a note that judge what an edit left of it. Neither knows how an edit is planned, and the second knows nothing of ours.
 */

/** What a note says besides the words of its text: properties, tags, aliases, keys of fields, callouts, headings, problems. */
export function sayingsOf(text: string): unknown {
	const note = parseNote('Note.md', text);
	const { blocks, opening } = scanNote(text);
	return {
		properties: opening.frontmatter?.properties.map(({ key, value }) => [key, text.slice(value.from, value.to)]) ?? null,
		tags: note.tags,
		aliases: note.names.filter(({ kind }) => kind === 'alias').map((name) => name.text),
		keys: note.attributes.filter(({ kind }) => kind === 'property' || kind === 'inline').map(({ key }) => key),
		callouts: note.callouts.map(({ kind, syntax, fold, depth, metadata }) => [kind, syntax, fold, depth, metadata]),
		headings: blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level),
		cells: blocks.filter(({ kind }) => kind === 'table').map(({ rows }) => rows.map((row) => row.length)),
		problems: note.problems.map(({ code }) => code),
	};
}

/** The targets of the links of a note, in order. */
export function linksOf(text: string): string[] {
	return parseNote('Note.md', text).links.map(({ target }) => target);
}

/** The nodes of a note's body as CommonMark and GFM have them, one a line with what it stands in; code and HTML with their text. */
export function structureOf(text: string): string[] {
	const found: string[] = [];
	const visit = (node: Nodes, path: string): void => {
		const own = `${path}/${labelOf(node)}`;
		if (node.type !== 'text' && node.type !== 'break' && node.type !== 'root') found.push(own);
		if ('children' in node) for (const child of node.children) visit(child, own);
	};
	visit(fromMarkdown(text.slice(scanNote(text).opening.body), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), '');
	return found;
}

function labelOf(node: Nodes): string {
	if (node.type === 'heading') return `heading ${node.depth}`;
	if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html') {
		return `${node.type} ${JSON.stringify(node.value.replace(/\r\n/g, '\n'))}`;
	}
	return node.type === 'link' || node.type === 'image' ? `${node.type} ${node.url}` : node.type;
}

/** One of two lists without what both begin and end with: what an edit took or brought. */
export function differing(before: readonly string[], after: readonly string[]): { gone: string[]; come: string[] } {
	let from = 0;
	while (from < before.length && before[from] === after[from]) from++;
	let end = 0;
	while (end < before.length - from && end < after.length - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
	return { gone: before.slice(from, before.length - end), come: after.slice(from, after.length - end) };
}

/** That a note says what it said, and has a link more. In a recipe a link is a name. @param link a wikilink without a text of its own. */
export function expectOneLinkMore(text: string, edited: string, link: string): void {
	const place = edited.indexOf(link);
	expect(edited.slice(0, place) + edited.slice(place + link.length)).toBe(text);
	const isName = recipesOf(edited).join() !== recipesOf(text).join();
	expect(linksOf(edited).filter((target) => target !== link.slice(2, -2))).toEqual(linksOf(text));
	expect(linksOf(edited).length).toBe(linksOf(text).length + (isName ? 0 : 1));
	const { properties, ...said } = sayingsOf(edited) as { properties: readonly (readonly string[])[] | null };
	const { properties: before, ...saidBefore } = sayingsOf(text) as { properties: readonly (readonly string[])[] | null };
	expect(said).toEqual(saidBefore);
	expect(properties?.map((one) => one.map((part) => part.replace(link, '')))).toEqual(before?.map((one) => [...one]));
}

/** That CommonMark reads a note as it did but for the link: a line that was empty may be a paragraph now, nothing else comes or goes. */
export function expectSameStructureButLink(text: string, edited: string, link: string): void {
	const { gone, come } = differing(structureOf(text), structureOf(edited).map((node) => node.replace(link, '')));
	expect([edited, gone, come.filter((node) => !node.endsWith('/paragraph'))]).toEqual([edited, [], []]);
	expect(come.length).toBeLessThan(2);
}

/** That a note says what it said, and has a recipe more. */
export function expectOneComparisonMore(text: string, edited: string, recipe: readonly string[]): void {
	expect(sayingsOf(edited)).toEqual(sayingsOf(text));
	expect(linksOf(edited)).toEqual(linksOf(text));
	const { gone, come } = differing(recipesOf(text), recipesOf(edited));
	expect(gone).toEqual([]);
	expect(come).toEqual([recipe.join('\n')]);
}

/** That CommonMark reads a note as it did but for the block, at which it may part a callout's title from the line below. */
export function expectSameStructureButComparison(text: string, edited: string, recipe: readonly string[]): void {
	const { gone, come } = differing(structureOf(text), structureOf(edited));
	// CommonMark takes the title of a callout and the line below it for one paragraph, which a block between them parts.
	const fresh = come.map((node) => node.replace(/^.*\/(?=code )/, '')).filter((node) => !/^\/root(?:\/blockquote)+\/paragraph$/.test(node));
	expect([edited, gone, fresh]).toEqual([edited, [], [`code ${JSON.stringify(recipe.join('\n'))}`]]);
}

function recipesOf(text: string): string[] {
	return findRecipes(scanNote(text)).map(({ source }) => source);
}
