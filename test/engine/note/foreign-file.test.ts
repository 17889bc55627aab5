import { describe, expect, it } from 'vitest';
import { parseNote, renameNote } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';

const program = (text: string, path = 'Board.md'): string | null => parseNote(path, text).program;

describe('the file of another program', () => {
	it.each([
		['a drawing', 'Excalidraw', '---\nexcalidraw-plugin: parsed\ntags: [excalidraw]\n---\n# Text Elements\nbox one ^a1\n'],
		['a drawing with blank lines in its frontmatter', 'Excalidraw', '---\n\nexcalidraw-plugin: raw\n\n---\n'],
		['a drawing that a publishing tool rewrote', 'Excalidraw', '---\n{"tags":["x"],"excalidraw-plugin":"parsed","dg-publish":true}\n---\n'],
		['a drawing whose properties are gone', 'Excalidraw', '==⚠  Switch to EXCALIDRAW VIEW in the MORE OPTIONS menu. ⚠==\n'],
		['a board', 'Kanban', '---\n\nkanban-plugin: board\n\n---\n\n## Waiting\n\n- [ ] call the payer\n'],
		['a board of an older make', 'Kanban', '\ufeff---\r\n"kanban-plugin": basic\r\n---\r\n## Waiting\r\n'],
		['a whiteboard', 'tldraw', '---\ntldraw-file: true\ntags: [tldraw]\n---\n```json !!!\n{}\n```\n'],
		['a database', 'Database Folder', '---\ndatabase-plugin: basic\n---\n```yaml:dbfolder\nname: codes\n```\n'],
		['a spreadsheet', 'Sheet Plus', '---\nexcel-pro-plugin: parsed\n---\n```sheet\n{}\n```\n'],
		['a file stored as such plugins store theirs', 'floorplan', '---\nfloorplan-plugin: parsed\n---\n{}\n'],
		['a canvas saved as a note', 'Canvas', '{\n\t"nodes":[\n\t\t{"id":"1","type":"text","text":"ACO"}\n\t],\n\t"edges":[]\n}\n'],
	])('is known by its marks: %s', (_, name, text) => {
		expect(program(text)).toBe(name);
	});

	it('is known by the name of a drawing', () => {
		expect(program('# Text Elements\nbox one ^a1\n', 'Wards.excalidraw.md')).toBe('Excalidraw');
		expect(program('How to draw.\n', 'Excalidraw.md')).toBeNull();
	});

	it.each([
		['nothing', ''],
		['frontmatter of its own', '---\ntags: [excalidraw]\naliases: [drawing board]\n---\nA board for drawings.\n'],
		['a word about such a property', '---\ntitle: How kanban-plugin marks boards\n---\nBoards have the property kanban-plugin: board.\n'],
		['such a property outside of frontmatter', 'First.\n\n---\nkanban-plugin: board\n---\n'],
		['a property that chooses a view of prose', '---\nmindmap-plugin: basic\n---\n# Triage\n\nSorting by urgency.\n'],
		['a plugin of another kind', '---\nhome-plugin: Dataview\n---\nA way to list notes.\n'],
		['a piece of JSON', '```json\n{"nodes":[]}\n```\n\nWhat an export looks like.\n'],
		['a warning about drawings', 'Staff who see "Switch to EXCALIDRAW VIEW" open the menu.\n'],
	])('is not a note with %s', (_, text) => {
		expect(program(text)).toBeNull();
	});

	it('has no name but its title, no definition and no facts; its links and tags count', () => {
		const text = '---\nkanban-plugin: board\naliases: [ward list]\ntags: [plan]\nowner: nurse\n---\n# Waiting\n\n'
			+ 'Cards of the week.\n\n- [ ] see [[ACO]] #urgent\n- Due:: today\n\n| a | b |\n|---|---|\n| c | d |\n';
		const note = parseNote('Boards/Ward plan (WP).md', text);
		expect(note).toMatchObject({
			names: [{ text: 'Ward plan (WP)', kind: 'title' }],
			tags: ['plan', 'urgent'],
			definition: null,
			attributes: [],
			grids: [],
			links: [{ target: 'ACO', line: 11 }],
		});
		expect(renameNote(note, 'Ward (W).md').names).toEqual([{ text: 'Ward (W)', kind: 'title', from: 0, line: 1 }]);
	});

	it('still says what is wrong with its frontmatter', () => {
		const [problem, ...others] = parseNote('Board.md', '---\nkanban-plugin: board\nb: 1\nb: 2\n---\n| [[a|b]] |\n|---|\n').problems;
		expect([problem?.code, problem?.line, others]).toEqual(['frontmatter-duplicate-key', 4, []]);
	});

	it('holds no prose', () => {
		expect(scanNote('---\nkanban-plugin: board\n---\n## Waiting\n\n- [ ] call the ACO\n').prose).toEqual([]);
		expect(scanNote('---\nkind: board\n---\n## Waiting\n').prose).toHaveLength(1);
	});
});
