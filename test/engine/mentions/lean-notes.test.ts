import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LeanNotes } from '../../../src/engine/mentions/lean-notes';
import { parseNote } from '../../../src/engine/note/note';
import { DEFAULT_SCOPE, isEntry } from '../../../src/engine/lexicon/scope';
import { anyVault } from './any-vault';
import { Shelf, UNSAID, type Texts } from './shelf';

/** All that is told of the mentions of a vault, whose notes were kept whole or lean. */
function told(texts: Texts, isLean: boolean, said: Partial<typeof UNSAID> = {}): unknown {
	const lean = new LeanNotes({ ...UNSAID, ...said });
	const shelf = new Shelf(texts, said, isLean ? (note) => lean.of(note) : undefined);
	return Object.keys(texts).sort().map((path) => [path, shelf.of(path), shelf.in(path), shelf.linkedIn(path)]);
}

const TERMS: Texts = {
	'Acronyms.md': '- HMO: health maintenance organization\n- POS: point of service\n- Owner: one who owns\n',
	'One.md': 'Owner:: a\nRisk:: b\n\nAn HMO, POS and [[Acronyms#HMO]].', 'Two.md': '**Owner**: c\n\nThe owner of an HMO.',
	'Three.md': '---\nowner: d\nlexicon: none\n---\n- ABC: one\n- DEF: two\n- GHI: three\n\nABC and POS.',
};

describe('lean notes', () => {
	it('have the same mentions, judged the same', () => {
		fc.assert(fc.property(anyVault, (texts) => {
			expect(told(texts, true)).toEqual(told(texts, false));
		}), { numRuns: 60 });
	});

	it('hold the same terms, whatever other notes call their facts', () => {
		expect(told(TERMS, true)).toEqual(told(TERMS, false));
	});

	it('are judged by the same rules about properties, in the settings and in the scope', () => {
		const texts = {
			'a.md': '---\naliases: [MSP]\n---\n', 'b.md': '---\naliases: [MSP]\n---\n', 'c.md': '---\nfield: payers, law\n---\nAn MSP.',
			'd.md': '---\nfield: ""\n---\nAn MSP.',
		};
		for (const property of ['field', 'field: law']) {
			const said = { meanings: [{ name: 'MSP', entry: 'b', property }] };
			expect(told(texts, true, said)).toEqual(told(texts, false, said));
		}
		for (const property of ['field', 'alias', 'tags']) {
			const scope = { ...DEFAULT_SCOPE, property };
			const lean = new LeanNotes({ scope, meanings: [] });
			for (const [path, text] of Object.entries(texts)) {
				const note = parseNote(path, text);
				expect([path, property, isEntry(lean.of(note), scope)]).toEqual([path, property, isEntry(note, scope)]);
			}
		}
	});

	it('hold nothing of what mentions do not need', () => {
		const note = parseNote('a.md', '# a\n\n## Purpose\nMany words.\n\n| A | B |\n| - | - |\n| c | d |\n\n> [!info] Title\n> Text\n\n'
			+ 'Owner:: who\n');
		const { attributes, grids, callouts, fieldSections } = new LeanNotes(UNSAID).of(note);
		expect({ grids, callouts, fieldSections }).toEqual({ grids: [], callouts: [], fieldSections: [] });
		expect(attributes.map(({ kind, key, value }) => [kind, key, value])).toEqual([['inline', 'Owner', '']]);
	});
});
