import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../src/engine/mentions/mentions';
import { MentionOverview } from '../../../src/engine/report/mention-overview';
import { mentionOf, READABLE } from './made';

const unlinked = (name: string, id = `${name}.md`, said: Partial<Mention> = {}): Mention =>
	mentionOf({ targets: [id], candidates: [{ id, name, score: 0, reasons: [] }], ...said });

function shown(notes: Readonly<Record<string, readonly Mention[]>>): string[] {
	const overview = new MentionOverview();
	for (const [path, mentions] of Object.entries(notes)) overview.take(path, mentions);
	return overview.lines('List them.', READABLE).text.split('\n');
}

describe('the mentions of a vault in numbers', () => {
	it('are how many there are, which names are most often not linked, and where most are suggested', () => {
		const linked = mentionOf({ kind: 'linked' });
		expect(shown({
			'Tour.md': [linked, unlinked('ACO'), unlinked('group', 'ACO.md'), unlinked('ACO', 'ACO.md', { suggested: true })],
			'Walk.md': [unlinked('MSSP', 'a.md', { ambiguous: true, targets: ['a.md', 'b.md'] }), unlinked('IPA', 'IPA.md', { suggested: true })],
			'Way.md': [unlinked('ACO', 'ACO.md', { suggested: true }), unlinked('IPA', 'IPA.md', { suggested: true })],
		})).toEqual([
			'  *mentions   * 1 linked, 0 linked by name, 7 not linked', '  *suggested  * 4', '  *ambiguous  * 1', '',
			'*Names that are most often not linked*', '  3  ACO _-> ACO.md, 2 suggested_', '  2  IPA _-> IPA.md, 2 suggested_',
			'  1  MSSP _-> a.md or others, 0 suggested_', '  1  group _-> ACO.md, 0 suggested_', '',
			'*Notes with most suggestions*', '  2  Way.md', '  1  Tour.md', '  1  Walk.md', '',
			'_List them._',
		]);
	});

	it('name ten of each, however many there are', () => {
		const names = Array.from({ length: 30 }, (_, i) => `N${i}`);
		const told = shown(Object.fromEntries(names.map((name, i) =>
			[`${name}.md`, Array.from({ length: i + 1 }, () => unlinked(name, `${name}.md`, { suggested: true }))])));
		expect(told.filter((one) => one.includes('->'))).toHaveLength(10);
		expect(told[5]).toBe('  30  N29 _-> N29.md, 30 suggested_');
		const listed = told.filter((one) => /^ {2}\d\d {2}N\d+\.md$/.test(one));
		expect(listed).toEqual(names.slice(20).reverse().map((name) => `  ${Number(name.slice(1)) + 1}  ${name}.md`));
	});

	it('name nothing where there is nothing', () => {
		expect(shown({})).toEqual([
			'  *mentions   * 0 linked, 0 linked by name, 0 not linked', '  *suggested  * 0', '  *ambiguous  * 0', '', '_List them._',
		]);
	});
});
