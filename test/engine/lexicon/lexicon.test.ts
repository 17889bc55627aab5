import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import type { Owner } from '../../../src/engine/lexicon/shared-name';
import { parseNote, staysAsRead, type Note } from '../../../src/engine/note/note';

/** A vault as paths and texts. */
type Vault = Readonly<Record<string, string>>;

function lexiconOf(vault: Vault): Lexicon {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(vault)) lexicon.set(parseNote(path, text));
	return lexicon;
}

const alias = (...names: string[]): string => `---\naliases: ${JSON.stringify(names)}\n---\n`;
const lines = (...all: string[]): string => all.join('\n');
const pathsOf = (owners: readonly Owner[]): string[] => owners.map(({ entry }) => entry.path);
const owners = (lexicon: Lexicon, name: string): string[] => pathsOf(lexicon.ownersOf(name));

/** The attributes of the note at a path as "key: value (path of the source)". */
function facts(lexicon: Lexicon, path: string): string[] {
	const note = lexicon.get(path);
	return note ? lexicon.attributesOf(note).map((one) => `${one.key}: ${one.value} (${one.path})`) : [];
}

const MODELS: Vault = {
	'Glossary/Accountable Care Organization.md': alias('ACO', 'care group'),
	'Glossary/Independent Physician Association (IPA).md': '',
	'Glossary/MSO.md': '# Management Services Organization',
};

describe('the notes that own a name', () => {
	it.each([
		['the title', 'Accountable Care Organization', 'Glossary/Accountable Care Organization.md', 'title'],
		['an alias', 'ACO', 'Glossary/Accountable Care Organization.md', 'alias'],
		['a heading', 'Management Services Organization', 'Glossary/MSO.md', 'heading'],
		['derived words', 'Independent Physician Association', 'Glossary/Independent Physician Association (IPA).md', 'derived'],
		['derived letters', 'IPA', 'Glossary/Independent Physician Association (IPA).md', 'derived'],
	])('are found by %s', (_kind, name, path, kind) => {
		const [owner, ...others] = lexiconOf(MODELS).ownersOf(name);
		expect(others).toEqual([]);
		expect(owner?.entry.path).toBe(path);
		expect(owner?.name).toMatchObject({ text: name, kind });
	});

	it('are found in any letter case, with hyphens for blanks, and told with the form that the note has', () => {
		const [owner] = lexiconOf(MODELS).ownersOf('accountable-care organization');
		expect(owner?.name).toMatchObject({ text: 'Accountable Care Organization', kind: 'title' });
	});

	it.each(['', ' ', 'HMO', 'AC', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])('are none for %j, which no note has', (name) => {
		expect(lexiconOf(MODELS).ownersOf(name)).toEqual([]);
	});

	it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('are found by %s as title, heading and alias', (word) => {
		const byTitle = new Lexicon();
		byTitle.set(parseNote(`${word}.md`, ''));
		expect(owners(byTitle, word)).toEqual([`${word}.md`]);
		expect(owners(lexiconOf({ '1.md': `# \`${word}\``, 'b.md': alias(word) }), word)).toEqual(['1.md', 'b.md']);
	});

	it.each([
		['Greek', 'Οργανισμός Φροντίδας', 'ΟΡΓΑΝΙΣΜΌΣ ΦΡΟΝΤΊΔΑΣ'],
		['Han', '責任醫療組織', '責任醫療組織'],
		['Arabic', 'منظمة الرعاية', 'منظمة-الرعاية'],
		['Thai', 'องค์กรดูแลสุขภาพ', 'องค์กรดูแลสุขภาพ'],
		['composed letters', 'M\u00e9ni\u00e8re', 'Me\u0301nie\u0300re'],
		['decomposed letters', 'Me\u0301nie\u0300re', 'M\u00e9ni\u00e8re'],
		['a German ß', 'Straße', 'STRASSE'],
	])('are found by names in %s', (_script, name, asked) => {
		expect(owners(lexiconOf({ [`Words/${name}.md`]: '', 'other.md': alias('x') }), asked)).toEqual([`Words/${name}.md`]);
		expect(owners(lexiconOf({ 'a.md': alias(name) }), asked)).toEqual(['a.md']);
	});

	it('are those alone that have the name letter for letter, if some have', () => {
		const lexicon = lexiconOf({ 'Information Technology.md': alias('IT'), 'Pronoun.md': alias('it') });
		expect(owners(lexicon, 'IT')).toEqual(['Information Technology.md']);
		expect(owners(lexicon, 'it')).toEqual(['Pronoun.md']);
		expect(owners(lexicon, 'It')).toEqual(['Information Technology.md', 'Pronoun.md']);
	});

	it('count NFC and NFD as letter for letter the same', () => {
		const lexicon = lexiconOf({ 'a.md': alias('CAF\u00c9'), 'b.md': alias('cafe\u0301') });
		expect(owners(lexicon, 'caf\u00e9')).toEqual(['b.md']);
	});

	it('are all that have an ambiguous name, by their paths', () => {
		const lexicon = lexiconOf({ 'Shared Savings.md': alias('MSSP'), 'Security Provider.md': alias('MSSP'), 'a.md': alias('mssp') });
		expect(owners(lexicon, 'MSSP')).toEqual(['Security Provider.md', 'Shared Savings.md']);
		expect(owners(lexicon, 'Mssp')).toEqual(['Security Provider.md', 'Shared Savings.md', 'a.md']);
	});

	it('keep their order when one of them is read again', () => {
		const lexicon = lexiconOf({ 'a.md': alias('MSSP'), 'b.md': alias('MSSP') });
		lexicon.set(parseNote('a.md', `${alias('MSSP')}More.`));
		expect([...lexicon.notes()].map(({ path }) => path)).toEqual(['a.md', 'b.md']);
		expect(owners(lexicon, 'MSSP')).toEqual(['a.md', 'b.md']);
	});

	it('come once, with the form asked for, when a note has a name in two forms', () => {
		const [owner, ...others] = lexiconOf({ 'Fee for Service.md': alias('fee-for-service', 'FFS') }).ownersOf('fee-for-service');
		expect(others).toEqual([]);
		expect(owner?.name).toMatchObject({ text: 'fee-for-service', kind: 'alias' });
	});
});

describe('ambiguous names', () => {
	const shown = (lexicon: Lexicon): string[][] =>
		lexicon
			.ambiguousNames()
			.map((group) => [group[0]?.name.text ?? '', ...pathsOf(group).sort()])
			.sort();

	it('are those that more than one note has, with all their owners', () => {
		const lexicon = lexiconOf({
			'Shared Savings.md': alias('MSSP'),
			'Security.md': alias('MSSP', 'MSP'),
			'Secondary Payer (SP).md': alias('MSP'),
			'ACO.md': '',
		});
		expect(shown(lexicon)).toEqual([['MSP', 'Secondary Payer (SP).md', 'Security.md'], ['MSSP', 'Security.md', 'Shared Savings.md']]);
	});

	it('are not made by letter case alone, since the exact case decides', () => {
		expect(shown(lexiconOf({ 'Information Technology.md': alias('IT'), 'Pronoun.md': alias('it') }))).toEqual([]);
	});

	it('are both reported where two pairs of notes differ in letter case', () => {
		const lexicon = lexiconOf({ 'a.md': alias('IT'), 'b.md': alias('IT'), 'c.md': alias('it'), 'd.md': alias('it') });
		expect(shown(lexicon)).toEqual([['IT', 'a.md', 'b.md'], ['it', 'c.md', 'd.md']]);
	});

	it('are none in a lexicon where each name has one owner', () => {
		expect(lexiconOf(MODELS).ambiguousNames()).toEqual([]);
		expect(lexiconOf({ 'ACO.md': `${alias('aco', 'Aco')}# ACO` }).ambiguousNames()).toEqual([]);
	});
});

describe('ten notes of the same base name', () => {
	const ten = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`Models/${String(i)}/Overview.md`, alias(`overview ${String(i)}`)]));
	const all = Object.keys(ten);

	it('all own the name, which is ambiguous, while each keeps its own alias', () => {
		const lexicon = lexiconOf(ten);
		expect(owners(lexicon, 'Overview')).toEqual(all);
		expect(lexicon.ambiguousNames().map(pathsOf)).toEqual([all]);
		for (const [i, path] of all.entries()) expect(owners(lexicon, `Overview ${String(i)}`)).toEqual([path]);
	});

	it('are each linked by path, from their folder, and by alias', () => {
		const lexicon = lexiconOf(ten);
		for (const [i, path] of all.entries()) {
			expect(lexicon.resolve('Overview', `Models/${String(i)}/x.md`)).toEqual({ path, via: 'path' });
			expect(lexicon.resolve(`Models/${String(i)}/Overview`, 'x.md')).toEqual({ path, via: 'path' });
			expect(lexicon.resolve(`overview ${String(i)}`, 'x.md')).toEqual({ path, via: 'alias' });
		}
	});

	it('leave the name to the last of them when nine are deleted', () => {
		const lexicon = lexiconOf(ten);
		for (const path of all.slice(0, 9)) lexicon.delete(path);
		expect(owners(lexicon, 'overview')).toEqual(['Models/9/Overview.md']);
		expect(lexicon.ambiguousNames()).toEqual([]);
		expect(lexicon.size).toBe(1);
	});
});

describe('a link is resolved', () => {
	const lexicon = lexiconOf({
		...MODELS, 'Shared Savings.md': alias('MSSP'), 'Security Provider.md': alias('MSSP', 'IPA basics'),
		'Notes/IPA basics.md': '', 'IT.md': '', 'Pronoun.md': alias('it', 'him'), 'HIM.md': '',
	});

	it.each([
		['by the path', 'Glossary/MSO', 'Glossary/MSO.md', 'path'],
		['by the base name', 'MSO', 'Glossary/MSO.md', 'path'],
		['by the base name in another letter case', 'mso', 'Glossary/MSO.md', 'path'],
		['by an alias', 'ACO', 'Glossary/Accountable Care Organization.md', 'alias'],
		['by an alias in another letter case', 'aco', 'Glossary/Accountable Care Organization.md', 'alias'],
		['by an alias as an address says it', 'ACO.md', 'Glossary/Accountable Care Organization.md', 'alias'],
		['by a heading', 'Management Services Organization', 'Glossary/MSO.md', 'alias'],
		['by a derived name', 'IPA', 'Glossary/Independent Physician Association (IPA).md', 'alias'],
		['by the path before any alias', 'IPA basics', 'Notes/IPA basics.md', 'path'],
		['as in Obsidian, by a file in another letter case before an alias', 'him', 'HIM.md', 'path'],
		['to the source where it has no target', '', 'Notes/x.md', 'path'],
		['to nothing where the name is ambiguous', 'MSSP', null, null],
		['to nothing where no note has the name', 'HMO', null, null],
		['to nothing for what every object has', 'constructor', null, null],
	])('%s: %s', (_how, target, path, via) => {
		expect(lexicon.resolve(target, 'Notes/x.md')).toEqual({ path, via });
	});

	it('to a file that is no note only while the file is known', () => {
		const files = lexiconOf({});
		expect(files.resolve('chart.png', 'x.md').path).toBeNull();
		files.addFile('Files/chart.png');
		expect(files.resolve('chart.png', 'x.md')).toEqual({ path: 'Files/chart.png', via: 'path' });
		files.rename('Files/chart.png', 'Files/risk.png');
		expect(files.resolve('chart.png', 'x.md').path).toBeNull();
		expect(files.resolve('risk.png', 'x.md').path).toBe('Files/risk.png');
		files.delete('Files/risk.png');
		expect(files.resolve('risk.png', 'x.md').path).toBeNull();
		expect(files.size).toBe(0);
	});
});

describe('the notes and files that a note links to', () => {
	const leads = (lexicon: Lexicon, path: string): string[] => [...lexicon.linkedFrom(lexicon.get(path) ?? parseNote(path, ''))].sort();

	it.each([
		['a path', '[[Glossary/MSO]]', ['Glossary/MSO.md']],
		['a file name', '[[mso|them]]', ['Glossary/MSO.md']],
		['a name that one note alone has', '[[ACO]]', ['Glossary/Accountable Care Organization.md']],
		['a derived name', '[[IPA]]', ['Glossary/Independent Physician Association (IPA).md']],
		['a Markdown link', '[them](Glossary/MSO.md)', ['Glossary/MSO.md']],
		['an embed', '![[MSO]]', ['Glossary/MSO.md']],
		['a section', '[[MSO#Purpose]]', ['Glossary/MSO.md']],
		['the frontmatter', '---\nrelated: "[[ACO]]"\n---\n', ['Glossary/Accountable Care Organization.md']],
		['an admonition block', '```ad-info\n[[ACO]]\n```', ['Glossary/Accountable Care Organization.md']],
		[
			'several ways, each once',
			'[[ACO]], [[care group]], [[MSO]], [[MSO]]',
			['Glossary/Accountable Care Organization.md', 'Glossary/MSO.md'],
		],
		['nothing that is there', '[[HMO]], `[[ACO]]`, ACO', []],
		['the note itself', '[[Claim]], [[#Purpose]], [[own name]]', []],
	])('are found by %s', (_how, text, paths) => {
		const front = text.startsWith('---') ? text : alias('own name') + text;
		expect(leads(lexiconOf({ ...MODELS, 'Claim.md': front }), 'Claim.md')).toEqual(paths);
	});

	it('are none by a name that two notes have', () => {
		expect(leads(lexiconOf({ 'a.md': alias('MSSP'), 'b.md': alias('MSSP'), 'Claim.md': '[[MSSP]]' }), 'Claim.md')).toEqual([]);
	});

	it('may be files that are no notes', () => {
		const lexicon = lexiconOf({ 'Claim.md': '![[chart.png]]' });
		lexicon.addFile('Files/chart.png');
		expect(leads(lexicon, 'Claim.md')).toEqual(['Files/chart.png']);
	});

	it('follow the other notes as they come, change their names, move and go', () => {
		const lexicon = lexiconOf({ 'Claim.md': '[[ACO]]' });
		const seen = [leads(lexicon, 'Claim.md')];
		const changes = [
			() => lexicon.set(parseNote('Group.md', alias('ACO'))),
			() => lexicon.set(parseNote('Other.md', alias('ACO'))),
			() => lexicon.set(parseNote('Other.md', '')),
			() => lexicon.rename('Group.md', 'Old/Group.md'),
			() => lexicon.set(parseNote('ACO.md', '')),
			() => lexicon.delete('ACO.md'),
			() => lexicon.delete('Old/Group.md'),
		];
		for (const change of changes) {
			change();
			seen.push(leads(lexicon, 'Claim.md'));
		}
		expect(seen).toEqual([[], ['Group.md'], [], ['Group.md'], ['Old/Group.md'], ['ACO.md'], ['Old/Group.md'], []]);
	});

	it('are those of the note as it is given', () => {
		const lexicon = lexiconOf({ ...MODELS, 'Claim.md': '[[ACO]]' });
		expect([...lexicon.linkedFrom(parseNote('Claim.md', '[[MSO]]'))]).toEqual(['Glossary/MSO.md']);
		expect(leads(lexicon, 'Claim.md')).toEqual(['Glossary/Accountable Care Organization.md']);
	});
});

describe('a lexicon that changes', () => {
	it('knows a note by its new names only, once it is set again', () => {
		const lexicon = lexiconOf({ 'a.md': alias('ACO') });
		const other = parseNote('b.md', alias('IPA'));
		lexicon.set(other);
		lexicon.set(parseNote('a.md', alias('CIN')));
		expect([owners(lexicon, 'ACO'), owners(lexicon, 'CIN'), owners(lexicon, 'a')]).toEqual([[], ['a.md'], ['a.md']]);
		expect(lexicon.size).toBe(2);
		expect(lexicon.get('b.md')).toBe(other);
	});

	it('knows nothing of a note that is deleted', () => {
		const lexicon = lexiconOf(MODELS);
		lexicon.delete('Glossary/MSO.md');
		expect(lexicon.get('Glossary/MSO.md')).toBeNull();
		expect([owners(lexicon, 'MSO'), owners(lexicon, 'Management Services Organization')]).toEqual([[], []]);
		expect(lexicon.resolve('MSO', 'x.md').path).toBeNull();
		expect([...lexicon.notes()].map(({ path }) => path)).toEqual(Object.keys(MODELS).slice(0, 2));
	});

	it('keeps heading and aliases of a renamed note and changes its title and derived names', () => {
		const lexicon = lexiconOf({ 'Old/Fee-For-Service (FFS).md': `${alias('volume payment')}# Bundled Payments` });
		lexicon.rename('Old/Fee-For-Service (FFS).md', 'New/Bundled Payment (BP).md');
		const kept = ['volume payment', 'Bundled Payments'];
		for (const name of ['Bundled Payment (BP)', 'Bundled Payment', 'BP', ...kept])
			expect(owners(lexicon, name)).toEqual(['New/Bundled Payment (BP).md']);
		for (const name of ['Fee-For-Service (FFS)', 'Fee-For-Service', 'FFS']) expect(owners(lexicon, name)).toEqual([]);
		expect(lexicon.resolve('Bundled Payment (BP)', 'x.md').via).toBe('path');
		expect([lexicon.get('Old/Fee-For-Service (FFS).md'), lexicon.size]).toEqual([null, 1]);
	});

	it('replaces the note that a renamed one takes the path of', () => {
		const lexicon = lexiconOf({ 'a.md': alias('ACO'), 'b.md': alias('IPA') });
		lexicon.rename('a.md', 'b.md');
		expect([owners(lexicon, 'ACO'), owners(lexicon, 'IPA'), owners(lexicon, 'a'), lexicon.size]).toEqual([['b.md'], [], [], 1]);
	});

	it('rises in revision with every change, and not when it is asked', () => {
		const lexicon = new Lexicon();
		const seen = [lexicon.revision];
		const changes = [
			() => lexicon.set(parseNote('a.md', alias('ACO'))),
			() => lexicon.set(parseNote('a.md', alias('CIN'))),
			() => lexicon.rename('a.md', 'b.md'),
			() => lexicon.addFile('chart.png'),
			() => lexicon.delete('b.md'),
		];
		for (const change of changes) {
			change();
			seen.push(lexicon.revision);
			lexicon.ownersOf('ACO');
			lexicon.resolve('ACO', 'x.md');
			lexicon.ambiguousNames();
			expect(lexicon.revision).toBe(seen[seen.length - 1]);
		}
		expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
	});

	it('is not changed by the deletion of a path that it does not have', () => {
		const lexicon = lexiconOf(MODELS);
		const before = lexicon.revision;
		lexicon.delete('Glossary/HMO.md');
		expect([lexicon.revision, lexicon.size]).toEqual([before, 3]);
	});
});

describe('the attributes of a note', () => {
	/** A table with the row "Purpose": value 1, value 2 ... under these heads. */
	function table(...heads: string[]): string {
		const values = heads.map((_, i) => `value ${String(i + 1)}`);
		return lines(`| | ${heads.join(' | ')} |`, `| --- |${' --- |'.repeat(heads.length)}`, `| Purpose | ${values.join(' | ')} |`);
	}

	it('are its own first, then those that tables of other notes give it, each with its source', () => {
		const source = `Text.\n\n${table('ACO', 'MSO')}`;
		const lexicon = lexiconOf({ ...MODELS, 'Glossary/MSO.md': 'Owner:: investors', 'Compare.md': source });
		expect(facts(lexicon, 'Glossary/MSO.md')).toEqual(['Owner: investors (Glossary/MSO.md)', 'Purpose: value 2 (Compare.md)']);
		const given = lexicon.attributesOf(parseNote('Glossary/MSO.md', ''))[0];
		expect(given).toMatchObject({ kind: 'table', path: 'Compare.md', line: 5, value: 'value 2' });
		expect(source.slice(given?.from, given?.to)).toBe('value 2');
	});

	it.each([
		['a wikilink', '[[Accountable Care Organization]]'],
		['a wikilink by path', '[[Glossary/Accountable Care Organization]]'],
		['a wikilink with the ending of the file', '[[Accountable Care Organization.md]]'],
		['a wikilink with text of its own', '[[Accountable Care Organization\\|the group]]'],
		['a wikilink with a heading', '[[Accountable Care Organization#Purpose]]'],
		['a link by alias', '[[ACO]]'],
		['a plain title', 'Accountable Care Organization'],
		['a plain alias', 'ACO'],
		['a plain alias in another letter case', 'Care Group'],
		['a name in bold', '**ACO**'],
		['a link in bold', '**[[Accountable Care Organization\\|the group]]**'],
		['a Markdown link', '[ACO](Glossary/Accountable%20Care%20Organization.md)'],
	])('are given by a column headed by %s', (_what, head) => {
		const lexicon = lexiconOf({ ...MODELS, 'Compare.md': table('Fact', head) });
		expect(facts(lexicon, 'Glossary/Accountable Care Organization.md')).toEqual(['Purpose: value 2 (Compare.md)']);
	});

	it.each([
		'IPA', '[[IPA]]', 'Independent Physician Association', '[[Independent Physician Association (IPA)\\|IPAs]]',
	])('are given by a column headed by the derived or whole name %s', (head) => {
		const lexicon = lexiconOf({ ...MODELS, 'Compare.md': table(head, 'Fact') });
		expect(facts(lexicon, 'Glossary/Independent Physician Association (IPA).md')).toEqual(['Purpose: value 1 (Compare.md)']);
	});

	it('are not given by a head that names no note, or that more than one note could be', () => {
		const lexicon = lexiconOf({
			'Shared Savings.md': alias('MSSP'),
			'Security.md': alias('MSSP'),
			'HMO.md': '',
			'Compare.md': table('MSSP', '[[MSSP]]', 'HMOs', '[[PPO]]'),
		});
		for (const path of ['Shared Savings.md', 'Security.md', 'HMO.md', 'Compare.md']) expect(facts(lexicon, path)).toEqual([]);
	});

	it('are given where a link decides between notes of one name, and where letter case does', () => {
		const lexicon = lexiconOf({
			'A/MSP.md': '',
			'B/MSP.md': '',
			'IT.md': '',
			'Pronoun.md': alias('it'),
			'B/Compare.md': table('[[A/MSP]]', '[[MSP]]', 'IT'),
		});
		expect(facts(lexicon, 'A/MSP.md')).toEqual(['Purpose: value 1 (B/Compare.md)']);
		expect(facts(lexicon, 'B/MSP.md')).toEqual(['Purpose: value 2 (B/Compare.md)']);
		expect([facts(lexicon, 'IT.md'), facts(lexicon, 'Pronoun.md')]).toEqual([['Purpose: value 3 (B/Compare.md)'], []]);
	});

	it('come from the tables of several notes in one order, whichever note came in first', () => {
		const tables = { 'a.md': table('ACO', 'x'), 'b.md': table('x', 'ACO') };
		const expected = ['Purpose: value 1 (a.md)', 'Purpose: value 2 (b.md)'];
		expect(facts(lexiconOf({ 'ACO.md': '', ...tables }), 'ACO.md')).toEqual(expected);
		expect(facts(lexiconOf({ 'b.md': tables['b.md'], 'ACO.md': '', 'a.md': tables['a.md'] }), 'ACO.md')).toEqual(expected);
	});

	it('come from a table of the note itself too, but only from its own column', () => {
		const lexicon = lexiconOf({ 'ACO.md': table('ACO', 'IPA'), 'IPA.md': '' });
		expect(facts(lexicon, 'ACO.md')).toEqual(['Purpose: value 1 (ACO.md)']);
		expect(facts(lexicon, 'IPA.md')).toEqual(['Purpose: value 2 (ACO.md)']);
	});

	it('of a two-column table headed by another note’s name belong to that note and not to its own', () => {
		const lexicon = lexiconOf({ 'ACO.md': table('[[IPA]]'), 'IPA.md': '' });
		expect(facts(lexicon, 'ACO.md')).toEqual([]);
		expect(facts(lexicon, 'IPA.md')).toEqual(['Purpose: value 1 (ACO.md)']);
	});

	it.each(['ACO', 'Value', '', '[[PPO]]'])('of a two-column table headed by %j belong once to its own note', (head) => {
		expect(facts(lexiconOf({ 'ACO.md': table(head), 'IPA.md': '' }), 'ACO.md')).toEqual(['Purpose: value 1 (ACO.md)']);
	});

	it('follow the notes: a head gives to the note that has its name now', () => {
		const lexicon = lexiconOf({ 'Compare.md': table('IPA', 'MSO') });
		lexicon.set(parseNote('x.md', alias('IPA')));
		expect(facts(lexicon, 'x.md')).toEqual(['Purpose: value 1 (Compare.md)']);
		lexicon.set(parseNote('x.md', ''));
		expect(facts(lexicon, 'x.md')).toEqual([]);
		lexicon.rename('x.md', 'MSO.md');
		expect(facts(lexicon, 'MSO.md')).toEqual(['Purpose: value 2 (Compare.md)']);
		lexicon.rename('Compare.md', 'Table.md');
		expect(facts(lexicon, 'MSO.md')).toEqual(['Purpose: value 2 (Table.md)']);
		lexicon.delete('Table.md');
		expect(facts(lexicon, 'MSO.md')).toEqual([]);
	});

	it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('may be named %s, and so may the note they are given to', (word) => {
		const lexicon = lexiconOf({
			'a.md': alias(word),
			'Compare.md': lines(`| | \`${word}\` | x |`, '| - | - | - |', `| \`${word}\` | risk | y |`),
		});
		expect(facts(lexicon, 'a.md')).toEqual([`${word}: risk (Compare.md)`]);
	});
});

describe('after any changes', () => {
	const PATHS = [
		'ACO.md',
		'Glossary/ACO.md',
		'Glossary/Accountable Care Organization (ACO).md',
		'Old/IT.md',
		'it.md',
		'Me\u0301nie\u0300re.md',
		'constructor.md',
	];
	const NAMES = ['ACO', 'aco', 'IT', 'it', 'M\u00e9ni\u00e8re', 'constructor', '__proto__', 'Accountable Care Organization', 'IPA', 'risk'];
	const TEXTS = [
		'',
		'# ACO',
		alias('IT', 'IPA'),
		alias('it', 'aco'),
		alias('Ménière', '__proto__'),
		'# Independent Association (IA)\n\nRisk:: none',
		'| | ACO | [[Old/IT]] |\n| - | - | - |\n| Owner | a | b |',
		'| Fact | [[IPA]] |\n| - | - |\n| Owner | c |',
		'| | constructor |\n| - | - |\n| Fee | d |',
		'Risk: none\n\n## Fee\n',
		'**Risk**: shared\n\n## Fee\n',
		'| Model | Fee |\n| - | - |\n| ACO | e |\n| IT | f |',
	];
	const path = fc.constantFrom(...PATHS);
	const change = fc.oneof(
		{ weight: 4, arbitrary: fc.record({ do: fc.constant('set' as const), path, text: fc.constantFrom(...TEXTS) }) },
		fc.record({ do: fc.constant('delete' as const), path }),
		fc.record({ do: fc.constant('rename' as const), path, to: path }),
	);

	/** All that can be asked of a lexicon, in an order that does not depend on how it came about. */
	function answers(lexicon: Lexicon): unknown {
		const sorted = (all: readonly Owner[]): unknown[] => all.map(({ entry, name }) => [entry.path, name.text, name.kind]).sort();
		const notes = [...lexicon.notes()].sort((a, b) => (a.path < b.path ? -1 : 1));
		return {
			notes,
			size: lexicon.size,
			owners: NAMES.map((name) => sorted(lexicon.ownersOf(name))),
			ambiguous: lexicon.ambiguousNames().map((group) => sorted(group).join()).sort(),
			links: PATHS.flatMap((source) => [...NAMES, ...PATHS, './ACO', '../ACO'].map((target) => lexicon.resolve(target, source))),
			facts: notes.map((note) => lexicon.attributesOf(note)),
			doubts: notes.map((note) => lexicon.doubtsAbout(note)),
		};
	}

	it('a lexicon answers as one built fresh from the resulting notes', () => {
		fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 14 }), (changes) => {
			const lexicon = new Lexicon();
			const texts = new Map<string, string>();
			for (const one of changes) {
				const before = lexicon.revision;
				const text = texts.get(one.path);
				if (one.do === 'set') {
					lexicon.set(parseNote(one.path, one.text));
					texts.set(one.path, one.text);
				} else if (one.do === 'delete') {
					lexicon.delete(one.path);
					texts.delete(one.path);
				} else if (text !== undefined) {
					lexicon.rename(one.path, one.to);
					// As the plugin does: under another title a note has to be read again.
					if (!staysAsRead(one.path, one.to)) lexicon.set(parseNote(one.to, text));
					texts.delete(one.path);
					texts.set(one.to, text);
				}
				if (one.do === 'set' || text !== undefined) expect(lexicon.revision).toBeGreaterThan(before);
			}
			const fresh = new Lexicon();
			for (const [at, text] of texts) fresh.set(parseNote(at, text));
			expect(answers(lexicon)).toEqual(answers(fresh));
		}), { numRuns: 200 });
	});
});

describe('a note that makes the lexicon throw', () => {
	/** A note in which a fact of the last kind asked for cannot be had: everything before it can. */
	const broken = (path: string): Note => ({ ...parseNote(path, '---\naliases: [half]\ntags: [half]\n---\n'), get names(): never[] {
		throw new RangeError('Maximum call stack size exceeded');
	} });
	const state = (lexicon: Lexicon): unknown => [
		lexicon.size,
		lexicon.revision,
		owners(lexicon, 'half'),
		owners(lexicon, 'ACO'),
		lexicon.resolve('New', 'x.md'),
	];

	it.each(['New.md', 'Models/ACO.md'])('leaves it as it was: %s', (path) => {
		const lexicon = lexiconOf({ 'Models/ACO.md': '---\ntags: [model]\n---\n' });
		const before = state(lexicon);
		expect(() => lexicon.set(broken(path))).toThrow(RangeError);
		expect(state(lexicon)).toEqual(before);
		lexicon.delete('Models/ACO.md');
		expect(owners(lexicon, 'ACO')).toEqual([]);
	});
});
