import { describe, expect, it } from 'vitest';
import { Machinery } from '../../../src/engine/comparison/machinery';

describe('keys by which programs and authors run a vault', () => {
	it.each([
		'created', 'Updated', 'date_modified', 'last-updated', 'Creation Date', 'id', 'dg-publish', 'dg-home', 'permalink', 'up', 'Jump',
		'sr-due', 'SR-ease', 'excalidraw-plugin', 'kanban-plugin', 'urls', 'cssclasses',
	])('hold "%s" in any spelling', (key) => expect(new Machinery().has(key)).toBe(true));

	it.each([
		'owner', 'period', 'signed', 'enacted', 'dated price list', 'date of birth', 'constructor', '__proto__', 'DG kappa', 'upper limit',
		'cover', 'children', 'srl',
	])('do not hold "%s", which may be a fact of the subject', (key) => expect(new Machinery().has(key)).toBe(false));

	it('hold what the settings add, whole keys and beginnings', () => {
		const added = new Machinery(['Course', 'exam-*', ' ', '*']);
		expect(['course', 'Exam-date', 'exam', 'owner'].map((key) => added.has(key))).toEqual([true, true, false, false]);
	});
});
