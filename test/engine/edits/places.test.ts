import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findRecipes } from '../../../src/engine/comparison/recipe-block';
import { planComparison } from '../../../src/engine/edits/insert-block';
import { planInsert } from '../../../src/engine/edits/insert-link';
import { applyEdit } from '../../../src/engine/edits/link-mention';
import { scanNote } from '../../../src/engine/note/prose';
import { anyNote } from '../note/any-note';
import { differing, linksOf, sayingsOf, structureOf } from './readers';
import { WHOLE_NOTES } from './whole-notes';

/*
 * At every cursor a link and a comparison are either refused, or the note says what it said before, and one thing more.
 */

const LINK = '[[Kept]]';
const RECIPE = ['One', 'Two words'];

/** The texts that a link at the cursors of a note gives, each once. */
function withLinks(text: string, cursors: Iterable<number>): Set<string> {
	const found = new Set<string>();
	for (const at of cursors) {
		const { edit, refusal } = planInsert(text, { from: at, to: at }, { model: LINK, name: 'Kept' });
		if (edit) found.add(applyEdit(text, edit));
		else expect(refusal).toMatch(/^[A-Z].*[a-z].*\.$/s);
	}
	return found;
}

function withComparisons(text: string, cursors: Iterable<number>): Set<string> {
	const found = new Set<string>();
	for (const at of cursors) {
		const planned = planComparison(text, at, RECIPE);
		if (!planned.edit) continue;
		const edited = applyEdit(text, planned.edit);
		expect(planned.cursor).toBe(planned.edit.from + cursorIn(planned.edit.after));
		found.add(edited);
	}
	return found;
}

/** Where the line behind the block begins, in what was put in. */
function cursorIn(after: string): number {
	const fence = after.lastIndexOf('```') + 3;
	const end = /^\r?\n/.exec(after.slice(fence))?.[0].length;
	return fence + (end ?? (after.includes('\r\n') ? 2 : 1));
}

function expectOneLinkMore(text: string, edited: string): void {
	const place = edited.indexOf(LINK);
	expect(edited.slice(0, place) + edited.slice(place + LINK.length)).toBe(text);
	// In a recipe a link is a name.
	const recipes = (one: string): string[] => findRecipes(scanNote(one)).map(({ source }) => source);
	const isName = recipes(edited).join() !== recipes(text).join();
	expect(linksOf(edited).filter((target) => target !== 'Kept')).toEqual(linksOf(text));
	expect(linksOf(edited).length).toBe(linksOf(text).length + (isName ? 0 : 1));
	const { properties, ...said } = sayingsOf(edited) as { properties: readonly (readonly string[])[] | null };
	const { properties: before, ...saidBefore } = sayingsOf(text) as { properties: readonly (readonly string[])[] | null };
	expect(said).toEqual(saidBefore);
	expect(properties?.map((one) => one.map((part) => part.replace(LINK, '')))).toEqual(before?.map((one) => [...one]));
}

function expectOneComparisonMore(text: string, edited: string): void {
	expect(sayingsOf(edited)).toEqual(sayingsOf(text));
	expect(linksOf(edited)).toEqual(linksOf(text));
	const sources = (one: string): string[] => findRecipes(scanNote(one)).map(({ source }) => source);
	const { gone, come } = differing(sources(text), sources(edited));
	expect(gone).toEqual([]);
	expect(come).toEqual([RECIPE.join('\n')]);
}

const everyCursor = (text: string): number[] => Array.from({ length: text.length + 1 }, (_, at) => at);

describe.each(Object.entries(WHOLE_NOTES))('a note of %s', (_, text) => {
	test('says the same with a link at any cursor', () => {
		for (const edited of withLinks(text, everyCursor(text))) {
			expectOneLinkMore(text, edited);
			const { gone, come } = differing(structureOf(text), structureOf(edited).map((node) => node.replace(LINK, '')));
			// A line that was empty may be a paragraph now; nothing else comes, nothing goes.
			expect([edited, gone, come.filter((node) => !node.endsWith('/paragraph'))]).toEqual([edited, [], []]);
			expect(come.length).toBeLessThan(2);
		}
	});

	test('says the same with a comparison at any cursor', () => {
		for (const edited of withComparisons(text, everyCursor(text))) {
			expectOneComparisonMore(text, edited);
			const { gone, come } = differing(structureOf(text), structureOf(edited));
			// CommonMark takes the title of a callout and the line below it for one paragraph, which a block between them parts.
			const fresh = come.map((node) => node.replace(/^.*\/(?=code )/, '')).filter((node) => node !== '/root/blockquote/paragraph');
			expect([edited, gone, fresh]).toEqual([edited, [], [`code ${JSON.stringify(RECIPE.join('\n'))}`]]);
		}
	});
});

describe('whatever the note', () => {
	it('says the same with a link at the cursor, and the link is read', () => {
		fc.assert(fc.property(anyNote, fc.nat(), (text, at) => {
			for (const edited of withLinks(text, [at % (text.length + 1)])) expectOneLinkMore(text, edited);
		}), { numRuns: 400 });
	});

	it('says the same with a comparison at the cursor, and its recipe is read', () => {
		fc.assert(fc.property(anyNote, fc.nat(), (text, at) => {
			for (const edited of withComparisons(text, [at % (text.length + 1)])) expectOneComparisonMore(text, edited);
		}), { numRuns: 400 });
	});

	it('says the same with a link around a selection, which a reader still sees', () => {
		fc.assert(fc.property(anyNote, fc.nat(), fc.integer({ min: 1, max: 30 }), (text, at, length) => {
			const from = at % (text.length + 1);
			const to = Math.min(text.length, from + length);
			const { edit } = planInsert(text, { from, to }, { model: LINK, name: 'Kept' });
			if (!edit) return;
			const edited = applyEdit(text, edit);
			const { tags, ...said } = sayingsOf(edited) as { tags: readonly string[]; properties: unknown };
			expect(tags).toEqual((sayingsOf(text) as typeof said & { tags: unknown }).tags);
			if (edit.from < edit.to) expect(edit.after.replace(/\\\|/g, '|')).toContain(edit.before.replace(/[ \t]*\\?\r?\n[ \t>]*/g, ' ').replace(/\\\|/g, '|'));
			expect({ ...said, properties: null }).toEqual({ ...(sayingsOf(text) as object), tags: undefined, properties: null });
		}), { numRuns: 600 });
	});
});

const vault = path.resolve(import.meta.dirname, '../../../test-vault');
const notes = readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));

test.each(notes)('%s says the same with a link or a comparison beside any sign', (file) => {
	const text = readFileSync(path.join(vault, file), 'utf8');
	// Among words one place is as good as another, and so is one on a line for what goes below it.
	const besideSigns = everyCursor(text).filter((at) => !/^[\p{L} ]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1)));
	for (const edited of withLinks(text, besideSigns)) expectOneLinkMore(text, edited);
	for (const edited of withComparisons(text, everyCursor(text).filter((at) => text[at] === '\n'))) expectOneComparisonMore(text, edited);
});
