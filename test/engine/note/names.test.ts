import { describe, expect, it } from 'vitest';
import { distinctNames, findNameSources, titleOf } from '../../../src/engine/note/names';
import { parseNote } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';

const lines = (...all: string[]): string => all.join('\n');
const headingOf = (text: string): string => findNameSources(scanNote(text), [], []).heading?.text ?? '';

/** The names as "kind: text", which a row of a table can show. */
function namesOf(path: string, text: string): string[] {
	return parseNote(path, text).names.map((name) => `${name.kind}: ${name.text}`);
}

describe('the title of a note', () => {
	it.each([
		['ACO.md', 'ACO'],
		['Glossary/Payment/Capitation.md', 'Capitation'],
		['Glossary/ICD-10-CM v2.1.md', 'ICD-10-CM v2.1'],
		['Codes/E11.9.md', 'E11.9'],
		['Care (draft).md/IPA.md', 'IPA'],
		['ACO.MD', 'ACO'],
		['seeds/004_13cb.txt', '004_13cb'],
		['Glossary/Ὑγεία.md', 'Ὑγεία'],
		['Glossary/糖尿病.md', '糖尿病'],
		['constructor.md', 'constructor'],
		['__proto__.md', '__proto__'],
	])('is, for the file at %s, its name %s', (path, title) => {
		expect(titleOf(path)).toBe(title);
	});
});

describe('the heading of a note', () => {
	it.each([
		['# Accountable Care Organization', 'Accountable Care Organization'],
		['# Capitation ##', 'Capitation'],
		['Capitation\n==========', 'Capitation'],
		['Independent\nPhysician Association\n===', 'Independent Physician Association'],
		['# **ACO** and `340B`', 'ACO and 340B'],
		['# [[Accountable Care Organization|ACO]] basics', 'ACO basics'],
		['# The [IPA](IPA.md) model', 'The IPA model'],
		['# ACO %% check the date %%', 'ACO'],
		['Some words first.\n\n## Purpose\n\n# ACO', 'ACO'],
		['# ACO\n\n# IPA', 'ACO'],
		['# ACO\r\n\r\nText\r\n', 'ACO'],
		['\ufeff# ACO', 'ACO'],
		['\ufeff---\ncreated: 2022-04-25\n---\n# ACO', 'ACO'],
		['---\n# a comment in YAML\ncreated: 2022-04-25\n---\n# ACO', 'ACO'],
	])('is the first H1 of %j as plain text: %j', (text, heading) => {
		expect(headingOf(text)).toBe(heading);
	});

	it.each([
		['a tag', '#ACO'],
		['an H2', '## ACO'],
		['a line of code', '```\n# ACO\n```'],
		['an indented line', '    # ACO'],
		['a line in a comment', '%%\n# ACO\n%%'],
		['a line in an HTML comment', '<!--\n# ACO\n-->'],
		['a quoted heading', '> # ACO'],
		['a heading in a callout', '> [!info] Models\n> # ACO'],
		['a heading in an ad block', '```ad-info\n# ACO\n```'],
		['a heading in a list', '- # ACO'],
	])('is not taken from %s such as %j', (_what, text) => {
		expect(headingOf(text)).toBe('');
	});
});

describe('the names of a note', () => {
	it('come as title, heading, aliases and derived names, in that order', () => {
		const text = lines('---', 'aliases: [capitated payment, PMPM]', '---', '# Capitation Payment (CP)');
		expect(namesOf('Glossary/Capitation.md', text)).toEqual([
			'title: Capitation',
			'heading: Capitation Payment (CP)',
			'alias: capitated payment',
			'alias: PMPM',
			'derived: Capitation Payment',
			'derived: CP',
		]);
	});

	it('derive from the title before they derive from the heading', () => {
		expect(namesOf('Fee-For-Service (FFS).md', '# Service Fees (Payment)')).toEqual([
			'title: Fee-For-Service (FFS)',
			'heading: Service Fees (Payment)',
			'derived: Fee-For-Service',
			'derived: FFS',
			'derived: Service Fees',
		]);
	});

	it('are the title alone for a note without text', () => {
		expect(namesOf('IPA.md', '')).toEqual(['title: IPA']);
	});

	it.each([
		['an H1 that repeats the title', 'ACO.md', '# ACO', ['title: ACO']],
		['an alias that repeats the title', 'ACO.md', '---\nalias: ACO\n---\n', ['title: ACO']],
		['an alias that repeats the heading', '1.md', '---\nalias: ACO\n---\n# ACO', ['title: 1', 'heading: ACO']],
		[
			'a derived name that is an alias already',
			'Fee-For-Service (FFS).md',
			'---\nalias: FFS\n---\n',
			['title: Fee-For-Service (FFS)', 'alias: FFS', 'derived: Fee-For-Service'],
		],
		[
			'an H1 that differs from the title only in composition',
			'Me\u0301nie\u0300re.md',
			'# M\u00e9ni\u00e8re',
			['title: Me\u0301nie\u0300re'],
		],
		[
			'an H1 with the same derived names as the title',
			'Medical Home (MH).md',
			'# Medical Home (MH)',
			['title: Medical Home (MH)', 'derived: Medical Home', 'derived: MH'],
		],
	])('do not repeat %s', (_what, path, text, names) => {
		expect(namesOf(path, text)).toEqual(names);
	});

	it('keep two forms that differ in letter case, since case tells IT from it', () => {
		expect(namesOf('IT.md', '---\naliases: [it]\n---\n')).toEqual(['title: IT', 'alias: it']);
	});

	it('read the legacy comma string and the plural list together', () => {
		const text = lines('---', 'alias: ACO, accountable care organization', 'aliases:', '  - "care organization, accountable"', '---');
		expect(namesOf('x.md', text)).toEqual([
			'title: x', 'alias: ACO', 'alias: accountable care organization', 'alias: care organization, accountable',
		]);
	});

	it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('hold %s as title, heading and alias like any word', (word) => {
		expect(namesOf(`${word}.md`, '')).toEqual([`title: ${word}`]);
		expect(namesOf('1.md', `# \`${word}\``)).toEqual(['title: 1', `heading: ${word}`]);
		expect(namesOf('x.md', `---\naliases:\n  - ${word}\n---\n`)).toEqual(['title: x', `alias: ${word}`]);
	});

	it.each([
		['Greek', 'Οργανισμός φροντίδας'], ['Han', '責任醫療組織'], ['Arabic', 'منظمة الرعاية المسؤولة'], ['Thai', 'องค์กรดูแลสุขภาพ'],
	])('hold %s letters as the author wrote them', (_script, name) => {
		expect(namesOf(`${name}.md`, '')).toEqual([`title: ${name}`]);
		expect(namesOf('1.md', `---\nalias: ${name}\n---\n# ${name} 2`)).toEqual(['title: 1', `heading: ${name} 2`, `alias: ${name}`]);
	});

	it('each say the line that gives them, and line 1 for the title', () => {
		const text = lines('---', 'alias: HIM', 'aliases:', '  - records', '  - 340B', '---', '', '# Records (Medical)');
		const names = parseNote('Medical Records (MR).md', text).names;
		expect(names.map((name) => [name.text, name.line])).toEqual([
			['Medical Records (MR)', 1], ['Records (Medical)', 8], ['HIM', 2], ['records', 4], ['340B', 5],
			['Medical Records', 1], ['MR', 1], ['Records', 8],
		]);
	});
});

describe('a property "title"', () => {
	it.each([
		['acp.md', 'Advance Care Planning'],
		['628a-glaucoma.md', 'Glaucoma'],
		['20240301.md', 'Bundled Payment'],
		['gout.md', '🦶 Gout (disease)'],
	])('of %s is a name if it fits as an H1 would: %j', (path, title) => {
		const names = namesOf(path, `---\ntitle: ${title}\n---\n# Causes\n\n# Treatment`);
		expect(names).toContain(`alias: ${title.replace('🦶 ', '')}`);
	});

	it('has its short form and its long form as names too', () => {
		expect(namesOf('nnt-basics.md', '---\ntitle: NNT basics (NB)\n---\n')).toEqual([
			'title: nnt-basics', 'alias: NNT basics (NB)', 'derived: NNT basics', 'derived: NB',
		]);
	});

	it.each([['gout.md', 'Causes'], ['gout.md', 'Treatment of gout'], ['gout.md', 'Gout is a kind of arthritis']])(
		'of %s is no name if it does not: %j',
		(path, title) => {
			expect(namesOf(path, `---\ntitle: ${title}\n---\n`)).toEqual(['title: gout']);
		},
	);
});

describe('a section is no name', () => {
	it.each([
		['Sunfever.md', 'Feed well.\n\n# Treatment\nfluids\n\n# Causes\nbugs\n'],
		['Anaemia.md', '# Severe\n\n# Anaemia in pregnancy\n'],
		['Board.md', 'Text.\n\n# Text Elements\n'],
		['Visit.md', '# {{title}}\n'],
		['2024-03-01.md', 'A day.\n\n# Bundled Payment\n'],
		['2024-03-01.md', '# Bundled Payment\n\n# Capitation\n'],
	])('in %s', (path, text) => {
		expect(namesOf(path, text)).toEqual([`title: ${titleOf(path)}`]);
	});

	it('but the sole H1 at the top is one where the file name is a date', () => {
		expect(namesOf('2024-03-01.md', '# Bundled Payment\nOne price.')).toEqual(['title: 2024-03-01', 'heading: Bundled Payment']);
	});
});

describe('a picture before a title', () => {
	it('is no part of the name', () => {
		expect(namesOf('🩺 Stethoscope.md', '')).toEqual(['title: 🩺 Stethoscope', 'derived: Stethoscope']);
		expect(namesOf('Gout.md', '# 👩🏽‍⚕️ Gout (arthritis)')).toContain('heading: Gout (arthritis)');
		expect(namesOf('🇺🇸 Medicare.md', '')).toContain('derived: Medicare');
	});

	it.each(['340B.md', '5 moments.md', '🩺.md', '#1.md'])('is not what %s begins with, or all that there is', (path) => {
		expect(namesOf(path, '')).toEqual([`title: ${titleOf(path)}`]);
	});
});

describe('names for people', () => {
	it('leave out what differs in capitals, plural, pictures or a bracket at the end', () => {
		const text = '---\naliases: [ACO, aco, Accountable care organizations, ACOs, care group]\n---\n';
		const { names } = parseNote('Accountable Care Organization (ACO).md', text);
		expect(distinctNames(names).map((name) => name.text)).toEqual(['Accountable Care Organization (ACO)', 'ACO', 'care group']);
	});

	it('hold the title, whatever it is', () => {
		expect(distinctNames(parseNote('(x).md', '').names).map((name) => name.text)).toEqual(['(x)']);
	});
});
