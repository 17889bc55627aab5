import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import type { Mention } from '../../../src/engine/mentions/mentions';
import { parseNote } from '../../../src/engine/note/note';
import { backlinkJson, backlinkLines, type Backlink } from '../../../src/engine/report/backlinks';
import { mentionJson } from '../../../src/engine/report/mentions';
import { mentionOf, READABLE } from './made';

const ENTRY = parseNote('ACO.md', '---\naliases: [accountable group]\n---\n');
const backlinkOf = (said: Partial<Mention> = {}): Backlink => ({
	mention: mentionOf(said), context: { text: 'The ACO.', from: 4, to: 7 },
});
const named = (name: string): Mention['candidates'] => [{ id: 'ACO.md', name, score: 0, reasons: [] }];

describe('the mentions of a note in another', () => {
	it('are the path and how many there are, and below it each line with the words marked, and what they are', () => {
		const all = [backlinkOf({ suggested: true }), backlinkOf({ line: 12, kind: 'linked' })];
		expect(backlinkLines(ENTRY, all, READABLE).text.split('\n')).toEqual([
			'*Tour.md* _(2)_', '  _ 2_  The =ACO=.  _not linked, suggested_', '  _12_  The =ACO=.  _linked_',
		]);
	});

	it('have the words in quotation marks where nothing can be styled', () => {
		expect(backlinkLines(ENTRY, [backlinkOf()]).text).toBe('Tour.md (1)\n  2  The «ACO».  not linked');
	});

	it('have single blanks, with the words still marked', () => {
		const padded = { mention: mentionOf(), context: { text: 'Plan   | the  ACO    | full', from: 14, to: 17 } };
		expect(backlinkLines(ENTRY, [padded]).text.split('\n')[1]).toBe('  2  Plan | the «ACO» | full  not linked');
	});

	it('tell the name that was found if it is not the title', () => {
		const told = (name: string): string | undefined =>
			backlinkLines(ENTRY, [backlinkOf({ candidates: named(name) })]).text.split('\n')[1];
		expect(told('accountable group')).toBe('  2  The «ACO».  accountable group · not linked');
		expect(told('aco')).toBe('  2  The «ACO».  not linked');
	});

	it('are as JSON what they are among all mentions, with the line and what stands there', () => {
		const lexicon = new Lexicon();
		expect(backlinkJson(backlinkOf(), lexicon)).toEqual({ ...mentionJson(mentionOf(), lexicon), line: 2, context: 'The ACO.' });
	});
});
