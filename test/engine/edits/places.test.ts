import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { planComparison } from '../../../src/engine/edits/insert-block';
import { planInsert } from '../../../src/engine/edits/insert-link';
import { applyEdit } from '../../../src/engine/edits/link-mention';
import { anyNote } from '../note/any-note';
import {
	expectOneComparisonMore, expectOneLinkMore, expectSameStructureButComparison, expectSameStructureButLink, sayingsOf,
} from './readers';
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

const everyCursor = (text: string): number[] => Array.from({ length: text.length + 1 }, (_, at) => at);

describe.each(Object.entries(WHOLE_NOTES))('a note of %s', (_, text) => {
	test('says the same with a link at any cursor', () => {
		for (const edited of withLinks(text, everyCursor(text))) {
			expectOneLinkMore(text, edited, LINK);
			expectSameStructureButLink(text, edited, LINK);
		}
	});

	test('says the same with a comparison at any cursor', () => {
		for (const edited of withComparisons(text, everyCursor(text))) {
			expectOneComparisonMore(text, edited, RECIPE);
			expectSameStructureButComparison(text, edited, RECIPE);
		}
	});
});

describe('whatever the note', () => {
	it('says the same with a link at the cursor, and the link is read', () => {
		fc.assert(fc.property(anyNote, fc.nat(), (text, at) => {
			for (const edited of withLinks(text, [at % (text.length + 1)])) expectOneLinkMore(text, edited, LINK);
		}), { numRuns: 400 });
	});

	it('says the same with a comparison at the cursor, and its recipe is read', () => {
		fc.assert(fc.property(anyNote, fc.nat(), (text, at) => {
			for (const edited of withComparisons(text, [at % (text.length + 1)])) expectOneComparisonMore(text, edited, RECIPE);
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
			if (edit.from < edit.to) {
				expect(edit.after.replace(/\\\|/g, '|')).toContain(edit.before.replace(/[ \t]*\\?\r?\n[ \t>]*/g, ' ').replace(/\\\|/g, '|'));
			}
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
	for (const edited of withLinks(text, besideSigns)) expectOneLinkMore(text, edited, LINK);
	for (const edited of withComparisons(text, everyCursor(text).filter((at) => text[at] === '\n'))) {
		expectOneComparisonMore(text, edited, RECIPE);
	}
});
