import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote, renameNote, staysAsRead } from '../../../src/engine/note/note';
import { marked } from '../../marked';

const lines = (...all: string[]): string => all.join('\n');

const LEGACY = [
	'---',
	'tags: definition, him, hmo, glossary/him',
	'alias: HMO, prepaid plan',
	'created: 2022-04-25T11:06:29-04:00',
	'updated: 2022-08-05T23:57:51-04:00',
	'---',
	'# Health Maintenance Organization (HMO)',
	'*A health plan that pays a fixed price within its own network.*',
	'',
	'Many pay by [[capitation]]. #payer',
	'',
	'```ad-Info',
	'title: HOW DOES AN HMO DIFFER FROM AN ACO?',
	'An [[Accountable Care Organization|ACO]] has no network. ![[chart.png]]',
	'```',
	'',
];

const KEYS = ['alias: ACO, x\n', 'aliases: [A, "ACO (A)", Plan]\n', 'tags: [him]\n', 'owner: plan\n', ': bad\n'];
const WORDS = [
	'---\n', '# ACO (A)\n', '# Plan\n', '## Risk\n', 'Owner:: plan\n', '| a | b |\n', '| - | - |\n', '```ad-info\n', '```\n', '> [!tip] T\n',
	'[[IPA|x]] ', '%%', '\n', '\r\n', '*x* ', '\ufeff', '#him ',
];
const opening = fc.array(fc.constantFrom(...KEYS), { maxLength: 3 }).map((keys) => `---\n${keys.join('')}---\n`);
const body = fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((parts) => parts.join(''));
const someNote = fc.oneof(body, fc.tuple(opening, body).map((parts) => parts.join('')));

describe('reading a note', () => {
	it('finds all that a note in the legacy style says', () => {
		const note = parseNote('Glossary/Health Maintenance Organization.md', lines(...LEGACY));
		expect(note.path).toBe('Glossary/Health Maintenance Organization.md');
		expect(note.names.map(({ text, kind }) => [text, kind])).toEqual([
			['Health Maintenance Organization', 'title'],
			['Health Maintenance Organization (HMO)', 'heading'],
			['HMO', 'alias'],
			['prepaid plan', 'alias'],
		]);
		expect(note.tags).toEqual(['definition', 'him', 'hmo', 'glossary/him', 'payer']);
		expect(note.definition).toMatchObject({
			text: 'A health plan that pays a fixed price within its own network.',
			kind: 'italics',
			line: 8,
		});
		expect(note.attributes.map(({ key, value }) => [key, value])).toEqual([
			['created', '2022-04-25T11:06:29-04:00'],
			['updated', '2022-08-05T23:57:51-04:00'],
		]);
		expect(note.callouts).toMatchObject([{ syntax: 'ad', kind: 'info', title: 'HOW DOES AN HMO DIFFER FROM AN ACO?', depth: 0, line: 12 }]);
		expect(note.links.map(({ target, display, embed, line }) => [target, display, embed, line])).toEqual([
			['capitation', 'capitation', false, 10], ['Accountable Care Organization', 'ACO', false, 14], ['chart.png', 'chart.png', true, 14],
		]);
		expect(note.problems).toEqual([]);
	});

	it('finds nothing but the title in an empty note', () => {
		expect(parseNote('IPA.md', '')).toEqual({
			id: 'IPA.md', path: 'IPA.md', anchor: null, program: null, names: [{ text: 'IPA', kind: 'title', from: 0, line: 1 }], nameRules: null,
			nameSources: { heading: null, aliases: [], title: null },
			tags: [],
			definition: null,
			otherDefinitions: [],
			reference: null,
			attributes: [],
			terms: [],
			meanings: [],
			fieldSections: [],
			grids: [],
			callouts: [],
			links: [],
			problems: [],
			unread: null,
		});
	});

	it('tells the same of Windows line ends as of others, place for place on the same lines', () => {
		const unix = parseNote('x.md', lines(...LEGACY));
		const windows = parseNote('x.md', LEGACY.join('\r\n'));
		expect(windows.names.map(({ text, kind, line }) => [text, kind, line])).toEqual(
			unix.names.map(({ text, kind, line }) => [text, kind, line]),
		);
		expect(windows.tags).toEqual(unix.tags);
		expect([windows.definition?.text, windows.definition?.line]).toEqual([unix.definition?.text, unix.definition?.line]);
		for (const fact of ['attributes', 'callouts', 'links'] as const)
			expect(windows[fact].map(({ line }) => line)).toEqual(unix[fact].map(({ line }) => line));
		expect(windows.attributes.map(({ value }) => value)).toEqual(unix.attributes.map(({ value }) => value));
	});

	it('counts a byte order mark in every range and in no line', () => {
		const { text, ranges } = marked(
			'\ufeff---\nalias: HMO\nowner: «plan»\n---\n«*A health plan.*»\n\n«[[Capitation]]»\n\n«> [!info] Note\n> Text»',
		);
		const note = parseNote('x.md', text);
		const found = [...note.attributes, note.definition, ...note.links, ...note.callouts];
		expect(found.map((one) => one && { from: one.from, to: one.to })).toEqual(ranges);
		expect(found.map((one) => one?.line)).toEqual([3, 5, 7, 9]);
		expect(note.names.map(({ text: name, line }) => [name, line])).toEqual([['x', 1], ['HMO', 2]]);
	});

	it.each([
		['invalid YAML', lines('---', 'alias: HMO', 'owner: "plan', '---', '# HMO'), 'frontmatter-invalid'],
		['a key that stands twice', lines('---', 'owner: plan', 'owner: group', '---', '# HMO'), 'frontmatter-duplicate-key'],
		['frontmatter that is no map', lines('---', 'Aliases:HMO, plan', '---', '# HMO'), 'frontmatter-not-a-map'],
		['code as frontmatter', lines('---js', 'alert(1)', '---', '# HMO'), 'frontmatter-language'],
		['frontmatter that is never closed', lines('---', 'alias: HMO', '', '# HMO'), 'frontmatter-unclosed'],
		['tags that are a comment to YAML', lines('---', 'alias: HMO', 'tags: #him, #aco', '---'), 'frontmatter-comment'],
		['an alias that is a comment to YAML', lines('---', 'aliases:', '  - HMO', '  - #1 plan', '---'), 'frontmatter-comment'],
		['a damaged letter', lines('# HMO', '', 'A patient\ufffds choice'), 'text-damaged'],
	])('goes on past %s and names it as a problem', (_what, text, code) => {
		const note = parseNote('HMO plan.md', text);
		expect(note.problems.map((problem) => problem.code)).toEqual([code]);
		expect(note.names.map((name) => name.text)).toContain('HMO');
		for (const { message } of note.problems) expect(message.length).toBeGreaterThan(20);
	});

	it.each([
		lines('---', 'tags: him # and more', '---'),
		lines('---', 'tags: # these:', '  - him', '---'),
		lines('---', 'tags: "#him"', '---'),
		lines('---', 'tags: [him] #x', '---'),
		lines('---', '#tags: him', 'owner: #cms', '---'),
	])('finds nothing wrong in comments that take nothing away: %j', (text) => {
		expect(parseNote('x.md', text).problems).toEqual([]);
	});

	it.each([
		['the second key of a pair', lines('---', 'owner: plan', 'risk: none', 'owner: group', '---'), 4],
		['a damaged letter, with CRLF', '# HMO\r\n\r\nText\r\n\ufffd', 4],
		['a damaged letter behind a BOM', '\ufeff# HMO\n\ufffd', 2],
	])('places %s on its line, counted from 1', (_what, text, line) => {
		expect(parseNote('x.md', text).problems.map((problem) => problem.line)).toEqual([line]);
	});

	it('counts what stands in blocks that share a closing fence, and in one that is never closed, without a problem', () => {
		const answer = '- CMS, see [[Medicare]] #payer [share:: 80 %]';
		const shared = ['```ad-example', 'Who pays?', '', '```ad-check', 'title: Solution', answer, '```'];
		const open = ['- An item', '  ```ad-note', '  open [[IPA]]', '', '```ad-tip', '[[ACO]]'];
		const note = parseNote('x.md', lines(...shared, '', 'Text.', '', ...open));
		expect(note.callouts.map(({ kind, depth }) => [kind, depth])).toEqual([['example', 0], ['check', 1], ['note', 0], ['tip', 0]]);
		expect(note.links.map(({ target }) => target)).toEqual(['Medicare', 'IPA', 'ACO']);
		expect(note.tags).toEqual(['payer']);
		expect(note.attributes).toMatchObject([{ key: 'share', value: '80 %' }]);
		expect(note.definition?.text).toBe('Text.');
		expect(note.problems).toEqual([]);
	});

	it('takes neither definition nor section from a line that goes on with a callout', () => {
		const callout = ['> [!note] Who pays', 'the county [share:: half]'];
		const note = parseNote('x.md', lines(...callout, '', 'A clinic at home.', '', '> said', 'by the county'));
		expect(note.definition?.text).toBe('A clinic at home.');
		expect(note.callouts).toMatchObject([{ title: 'Who pays', from: 0, to: 44 }]);
		expect(note.attributes).toMatchObject([{ key: 'share', value: 'half' }]);
	});

	it('keeps the facts of a section, a field, a table and a grid apart', () => {
		const note = parseNote(
			'x.md',
			lines('## Purpose', 'Lower cost.', '', 'Risk:: none', '', '| | ACO | IPA |', '| - | - | - |', '| Owner | group | doctors |'),
		);
		expect(note.attributes.map(({ key, kind }) => [key, kind])).toEqual([['Purpose', 'heading'], ['Risk', 'inline']]);
		expect(note.grids.map(({ heads }) => heads)).toEqual([['ACO', 'IPA']]);
	});

	it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('treats %s as a tag, an alias and a key like any other', (word) => {
		const frontmatter = lines('---', `tags: [${word}]`, `aliases: ["${word}"]`, `${word}: plan`, '---');
		const note = parseNote('x.md', lines(frontmatter, '', `[${word}:: two-sided]`, '', '| a | b |', '| - | - |', `| \`${word}\` | c |`));
		expect(note.tags).toEqual([word]);
		expect(note.names.map(({ text }) => text)).toEqual(['x', word]);
		expect(note.attributes.map(({ key, value }) => [key, value])).toEqual([[word, 'plan'], [word, 'two-sided']]);
		expect(note.grids[0]?.rows[0]).toMatchObject({ key: word, cells: [{ value: 'c' }] });
	});

	it('never throws, places every fact inside the text and on its line, and reads the same twice', () => {
		fc.assert(fc.property(someNote, (text) => {
			const note = parseNote('Glossary/ACO (A).md', text);
			expect(parseNote('Glossary/ACO (A).md', text)).toEqual(note);
			for (const { from, to, line } of [
				...note.attributes,
				...note.links,
				...note.callouts,
				...note.problems,
				...(note.definition ? [note.definition] : []),
			]) {
				expect(0 <= from && from <= to && to <= text.length).toBe(true);
				expect(line).toBe(text.slice(0, from).split('\n').length);
			}
		}), { numRuns: 500 });
	});
});

describe('a renamed note', () => {
	const note = parseNote(
		'Old/Service Fee (SF).md',
		'---\nalias: volume payment\n---\n# Service Fees (SF)\n\nPaid by visit. [[ACO]]',
	);

	it('has the new title and what is derived from it, and keeps heading and aliases', () => {
		expect(renameNote(note, 'New/Fee of a Service (FS).md').names).toEqual([
			{ text: 'Fee of a Service (FS)', kind: 'title', from: 0, line: 1 },
			{ text: 'Service Fees (SF)', kind: 'heading', from: 30, line: 4 },
			{ text: 'volume payment', kind: 'alias', from: 11, line: 2 },
			{ text: 'Fee of a Service', kind: 'derived', from: 0, line: 1 },
			{ text: 'FS', kind: 'derived', from: 0, line: 1 },
			{ text: 'Service Fees', kind: 'derived', from: 30, line: 4 },
			{ text: 'SF', kind: 'derived', from: 30, line: 4 },
		]);
	});

	it('shows a heading or an alias again that the old title had hidden', () => {
		const hidden = parseNote('ACO.md', '---\naliases: [care group, ACO]\n---\n# ACO');
		expect(hidden.names.map(({ text }) => text)).toEqual(['ACO', 'care group']);
		expect(renameNote(hidden, 'care group.md').names.map(({ text, kind }) => `${kind}: ${text}`)).toEqual([
			'title: care group',
			'heading: ACO',
		]);
	});

	it('leaves the note it was made from as it was', () => {
		const before = structuredClone(note);
		renameNote(note, 'Capitation.md');
		expect(note).toEqual(before);
	});

	it('has, also when it is renamed again, the names that its text has under the new path', () => {
		const path = fc.constantFrom('ACO.md', 'a/Plan (P).md', 'Plan.md', 'x.md', 'ACO (A).md', 'constructor.md');
		fc.assert(fc.property(someNote, path, path, path, (text, first, second, third) => {
			const [renamed, read] = [renameNote(renameNote(parseNote(first, text), second), third), parseNote(third, text)];
			expect(renamed.names).toEqual(read.names);
			if (staysAsRead(first, third)) expect(renamed).toEqual(read);
		}), { numRuns: 300 });
	});
});
