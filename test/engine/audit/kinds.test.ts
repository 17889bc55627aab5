import { describe, expect, it } from 'vitest';
import { byTask, FINDING_CODES, FINDING_KINDS, TASKS, taskOf, worstFirst, type Severity, type Task } from '../../../src/engine/audit/kinds';

interface Ranked {
	readonly severity: Severity;
	readonly task: Task;
	readonly count: number;
}

const ranked = (severity: Severity, task: Task, count: number): Ranked => ({ severity, task, count });
const said = (all: readonly Ranked[]): string[] => all.map(({ severity, task, count }) => `${severity} ${task} ${count}`);

describe('the kinds of findings', () => {
	it('have each a task that has a heading', () => {
		for (const code of FINDING_CODES) expect(TASKS.get(taskOf(code)), code).toMatch(/^[A-Z][a-z ,]+$/);
		expect(FINDING_CODES.filter((code) => taskOf(code) === 'properties')).toEqual(
			FINDING_CODES.filter((code) => code.startsWith('frontmatter-') || code === 'not-read-by-obsidian' || code === 'tag-refused'),
		);
	});

	it('have headings that may follow a number of notes', () => {
		for (const code of FINDING_CODES) expect(FINDING_KINDS[code].heading).toMatch(/^[A-Z][^.:]+$/);
	});
});

describe('findings', () => {
	it('stand with the worst first: by severity, then by task, then by how many places', () => {
		expect(said(worstFirst([
			ranked('info', 'definitions', 300), ranked('warning', 'files', 400), ranked('warning', 'links', 1), ranked('warning', 'links', 9),
			ranked('error', 'blocks', 1), ranked('error', 'properties', 1),
		]))).toEqual(['error properties 1', 'error blocks 1', 'warning links 9', 'warning links 1', 'warning files 400', 'info definitions 300']);
	});

	it('stand in groups of one task, which keep the place of their worst', () => {
		const groups = byTask([
			ranked('warning', 'names', 2), ranked('info', 'definitions', 9), ranked('info', 'names', 5), ranked('error', 'blocks', 1),
		]);
		expect(groups.map(({ heading, members }) => [heading, ...said(members)])).toEqual([
			['Mend blocks and tables', 'error blocks 1'],
			['Tell names apart', 'warning names 2', 'info names 5'],
			['Say what entries are', 'info definitions 9'],
		]);
	});
});
