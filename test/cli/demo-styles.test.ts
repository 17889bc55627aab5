import { describe, expect, it } from 'vitest';
import { readVault } from '../../cli/vault.mjs';
import type { Comparison } from '../../src/engine/comparison/comparison';
import type { SourcedAttribute } from '../../src/engine/lexicon/attribute-index';
import { lookUp } from '../../src/engine/lexicon/look-up';
import type { Note } from '../../src/engine/note/note';
import { DEMO_VAULT, run } from './terminal';

const { lexicon } = readVault(DEMO_VAULT);

describe('the notes of the demo vault that were not written for the product', () => {
	const noteOf = (name: string): Note | null => {
		const found = lookUp(lexicon, name);
		return found.kind === 'found' ? lexicon.get(found.entry.path) : null;
	};
	const factsOf = (name: string): SourcedAttribute[] => {
		const note = noteOf(name);
		return note ? lexicon.attributesOf(note) : [];
	};

	it.each([
		['in sections under a heading of the first level', 'POS plan', 'heading', 'Referral needed'],
		['in sections of lists', 'Prior authorization forms', 'heading', 'What they ask for'],
		['in an outline of headings', 'CPT modifiers', 'heading', 'Twice, or on both sides'],
		['in an outline whose headings have no text', 'HDHP', 'heading', 'Paid before the deductible'],
		['in bold labels', 'EPO plan', 'label', 'Referral needed'],
		['in a list of bold labels', 'Medigap', 'label', 'Does not go with'],
		['in blocks', 'DRG', 'heading', 'What decides the group'],
		['in a table of its own, behind JSON', 'LCD', 'table', 'Binding on'],
	])('hold facts %s: %s', (_, name, kind, key) => {
		expect(factsOf(name)).toContainEqual(expect.objectContaining({ kind, key, value: expect.stringMatching(/./) as string }));
	});

	it.each([
		['a list of bold names', 'Study notes/Billing acronyms.md', 'SNF', 'skilled nursing facility'],
		['a table', 'Study notes/Billing acronyms.md', 'CC', 'complication or comorbidity'],
		['a list in a note called so', 'Acronyms.md', 'MLR', 'medical loss ratio'],
	])('hold terms in %s: %s', (_, path, name, long) => {
		const [owner] = lexicon.ownersOf(name);
		expect([owner?.entry.id, owner?.entry.names[1]?.text]).toEqual([`${path}#${name}`, long]);
		expect(lexicon.ownersOf(long)[0]?.entry.id).toBe(`${path}#${name}`);
	});

	it.each([
		['a row', 'DRG', 'Study notes/Code sets in one table.md', 'Renewed', 'October'],
		['a column', 'PPO', 'Plans/Network plans side by side.md', 'Personal doctor', 'not needed'],
	])('state facts of other notes in %s: %s', (_, name, table, key, value) => {
		expect(factsOf(name).filter((fact) => fact.key === key).map((fact) => [fact.value, fact.path])).toEqual([[value, table]]);
	});

	it('are known by a heading where the file has a date for a name', () => {
		expect(noteOf('timely filing')?.path).toBe('Inbox/2023-01-12.md');
	});

	it('have two callouts where one closing fence serves both', () => {
		expect(noteOf('DRG')?.callouts.map(({ kind }) => kind)).toEqual(['example', 'info', 'note', 'tip']);
	});

	it('are none of the glossary where another plugin wrote them', () => {
		expect(noteOf('Reading board')?.program).toBe('Kanban');
	});

	it.each([[['DRG', 'APC']], [['POS', 'EPO']]])('compare well: %j share most of their rows', (names) => {
		const { rows } = JSON.parse(run('compare', ...names, '--json', '--vault', DEMO_VAULT).out[0] ?? '') as Comparison;
		const shared = rows.filter(({ cells }) => cells.every(({ state }) => state === 'ok'));
		expect(shared.length).toBeGreaterThan(rows.length / 2);
	});
});
