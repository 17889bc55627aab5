import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditVault } from '../../../src/engine/audit/audit';
import type { Finding } from '../../../src/engine/audit/cause';
import { FINDING_CODES, FINDING_KINDS } from '../../../src/engine/audit/kinds';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { DEFAULT_SCOPE, type Scope } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';

/** What an audit finds with options. */
function findingsOf(notes: Readonly<Record<string, string>>, options: Parameters<typeof auditVault>[2]): Finding[] {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(notes)) lexicon.set(parseNote(path, text));
	return auditVault(lexicon, DEFAULT_SCOPE, options);
}

function audit(notes: Readonly<Record<string, string>>, scope: Partial<Scope> = {}, files: readonly string[] = []): Finding[] {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(notes)) lexicon.set(parseNote(path, text));
	for (const file of files) lexicon.addFile(file);
	return auditVault(lexicon, { ...DEFAULT_SCOPE, ...scope });
}

/** Findings as `code path:line`. */
function placesOf(findings: readonly Finding[]): string[] {
	return findings.map(({ code, path, line }) => `${code} ${path}:${line}`);
}

const HEALTHY = '# Benchmark\n*The spending against which savings are measured.*\n';

describe('an audit of a vault', () => {
	it('finds nothing in a vault where all is well', () => {
		expect(audit({
			'Benchmark.md': HEALTHY,
			'Capitation.md': '---\naliases: [PMPM payment]\n---\n*A fixed sum for each person and month.* '
				+ 'See [[Benchmark]], [[pmpm payment]] and [[Capitation#Rates]].',
		})).toEqual([]);
	});

	it('says nothing in more than 400 characters, however long names and paths are', () => {
		const [name, folder] = ['plan '.repeat(3000), 'ward '.repeat(40)];
		const links = `[[${name}]] [[no ${name}]] [[${folder}gone]]`;
		const note = (own: string): string => `---\naliases: [${name}, "${own}"]\n---\n*What ${own} means.*\n\n${links}\n`;
		const findings = audit(Object.fromEntries(['MA', 'QI', 'TP', 'IT', 'UR'].map((own) => [`${folder}/${folder}${own}.md`, note(own)])));
		expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['ambiguous-name', 'ambiguous-link', 'unresolved-link', 'short-name']));
		for (const { message } of findings) expect(message.length, message).toBeLessThanOrEqual(400);
		expect(findings.find(({ code }) => code === 'unresolved-link')?.message)
			.toMatch(/^The link to "no plan plan .*….* plan" leads nowhere\. It stands at 5 places in .*\. Create that note/);
	});

	it('reports what cannot be read in a note as an error, with its line', () => {
		const findings = audit({ 'Claim.md': '---\nowner: clinic\nowner: hospital\n---\n*A request for payment.*' });
		expect(findings).toMatchObject([{ code: 'frontmatter-duplicate-key', severity: 'error', path: 'Claim.md', line: 3 }]);
		expect(findings[0]?.message).toContain('owner');
	});

	it('reports a name that two notes share once, with both', () => {
		const findings = audit({
			'Medicare Shared Savings Program.md': '---\ntags: medicare\naliases: MSSP\n---\n*A program.*',
			'Managed Security Service Provider.md': '---\naliases:\n  - MSSP\n---\n*A firm.*',
		});
		expect(findings).toEqual([{
			code: 'ambiguous-name',
			severity: 'warning',
			path: 'Managed Security Service Provider.md',
			line: 3,
			message: '"MSSP" is a name of 2 notes: Managed Security Service Provider.md, Medicare Shared Savings Program.md. '
				+ 'A link or search by this name cannot tell which is meant.',
			count: 2,
			places: [{ path: 'Managed Security Service Provider.md', line: 3 }, { path: 'Medicare Shared Savings Program.md', line: 3 }],
		}]);
	});

	it('names three owners of a name that many share, and how many more there are', () => {
		const note = (name: string): string => `---\naliases: PCP\n---\n*A meaning, sense ${name}.*`;
		const [finding, ...others] = audit(Object.fromEntries(['e', 'b', 'd', 'a', 'c'].map((name) => [`Sense ${name}.md`, note(name)])));
		expect(others).toEqual([]);
		expect(finding).toMatchObject({ count: 5, places: [{ path: 'Sense a.md' }, { path: 'Sense b.md' }, { path: 'Sense c.md' }] });
		expect(finding?.message).toContain('a name of 5 notes: Sense a.md, Sense b.md, Sense c.md and 2 more.');
	});

	it('reports spellings of one name once, and two acronyms that only fold alike not at all', () => {
		const alias = (name: string): string => `---\naliases: ${name}\n---\n*What ${name} means.*`;
		expect(audit({ 'One.md': alias('care plan'), 'Two.md': alias('Care-Plan'), 'Three.md': alias('Care Plan') }))
			.toMatchObject([{ code: 'ambiguous-name', count: 3 }]);
		expect(audit({ 'One.md': alias('WHO'), 'Two.md': alias('who') })).toEqual([]);
	});

	it('reports a name shared with a template where a note outside has it, too', () => {
		const note = '---\naliases: MSSP\n---\n*A meaning.*';
		expect(audit({ 'Templates/A.md': note, 'Templates/B.md': note })).toEqual([]);
		expect(audit({ 'Templates/A.md': note, 'Program.md': note })).toMatchObject([{ code: 'ambiguous-name', path: 'Program.md', count: 2 }]);
	});

	it('reports the names that the same few notes share once, with these names', () => {
		const note = '---\naliases: [MSSP, shared savings, savings program, SSP]\n---\n*A meaning.*';
		const findings = audit({ 'One.md': note, 'Two.md': note, 'Three.md': '---\naliases: SSP\n---\n*A pump.*' });
		expect(findings.map(({ message }) => message)).toEqual([
			'"SSP" is a name of 3 notes: One.md, Three.md, Two.md. A link or search by this name cannot tell which is meant.',
			'"MSSP", "shared savings", "savings program" are names of 2 notes: One.md, Two.md. '
				+ 'A link or search by this name cannot tell which is meant.',
		]);
	});

	it.each(['index', 'README', '_Index', 'Untitled'])('says nothing of files that are called %s in several folders', (name) => {
		expect(audit({ [`a/${name}.md`]: '*A list.*', [`b/${name}.md`]: '*A list.*' })).toEqual([]);
		expect(audit({ 'a/Plan.md': '*A plan.*', 'b/Plan.md': '*A plan.*' })).toMatchObject([{ code: 'ambiguous-name' }]);
	});

	it('says nothing of titles that brackets tell apart already', () => {
		expect(audit({ 'Class (Taxonomy).md': '*A group.*', 'Class (School).md': '*A room.*', 'Class.md': '*A rank.*' })).toEqual([]);
		expect(audit({ 'Fee-For-Service (FFS).md': '*A price.*', 'Fee-For-Service.md': '*A payment.*' }))
			.toMatchObject([{ code: 'ambiguous-name', count: 2 }]);
	});

	it('does not call a name shared that one note has twice', () => {
		expect(audit({ 'Capitation.md': '---\naliases: [capitation, CAPITATION]\n---\n# Capitation\n*A fixed sum.*' })).toEqual([]);
	});

	it.each([
		['in prose', '*A group.*\n\nSee [[Nobody wrote this]].', 3],
		['in the frontmatter', '---\nowner: "[[Nobody wrote this]]"\n---\n*A group.*', 2],
		['as an embed', '*A group.*\n![[Chart]]', 2],
		['in an ad block', '*A group.*\n\n```ad-info\ntitle: Note\n[[Nobody wrote this]]\n```', 5],
		['as a Markdown link', '*A group.*\n\n[text](Nobody.md)', 3],
	])('reports a link that leads nowhere, %s', (_, text, line) => {
		expect(placesOf(audit({ 'ACO group.md': text }))).toEqual([`unresolved-link ACO group.md:${line}`]);
	});

	it.each([
		['in code', '*A group.* `[[Nobody]]`'],
		['out of the vault', '*A group.* [CMS](https://www.cms.gov)'],
		['to a heading of the note itself', '*A group.* [[#Rules]]'],
		['to a file that is no note', '*A group.* ![[fee table.pdf]]'],
	])('has nothing to say about a link %s', (_, text) => {
		expect(audit({ 'ACO group.md': text }, {}, ['files/fee table.pdf'])).toEqual([]);
	});

	it('reports a link by a shared name with the notes it may mean', () => {
		const note = '---\naliases: MSP\n---\n*A meaning.*';
		const findings = audit({ 'Medicare Secondary Payer.md': note, 'Managed Service Provider.md': note, 'Tour.md': '*A tour.*\n\n[[MSP]]' });
		const link = findings.find(({ path }) => path === 'Tour.md');
		expect(link).toMatchObject({ code: 'ambiguous-link', severity: 'warning', line: 3, count: 1 });
		expect(link?.message).toBe(
			'The link to "MSP" may mean 2 notes: Managed Service Provider.md, Medicare Secondary Payer.md. Link to the one you mean by its title.',
		);
	});

	it('reports the links by one shared name once, with three of the notes they may mean', () => {
		const meanings = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`Sense ${name}.md`, '---\naliases: MSP\n---\n*A meaning.*']));
		const links = audit({ ...meanings, 'Tour.md': '*A tour.* [[MSP]]\n\n[[MSP]]', 'Walk.md': '*A walk.* [[msp]]' })
			.filter(({ code }) => code === 'ambiguous-link');
		expect(links).toHaveLength(1);
		expect(links[0])
			.toMatchObject({ count: 3, places: [{ path: 'Tour.md', line: 1 }, { path: 'Tour.md', line: 3 }, { path: 'Walk.md', line: 1 }] });
		expect(links[0]?.message).toBe(
			'The link to "MSP" may mean 4 notes: Sense a.md, Sense b.md, Sense c.md and 1 more. '
			+ 'It stands at 3 places in Tour.md, Walk.md. Link to the one you mean by its title.',
		);
	});

	it('tells links apart that mean only those who have the name letter for letter', () => {
		const alias = (name: string): string => `---\naliases: ${name}\n---\n*A meaning.*`;
		const vault = { 'A.md': alias('ICE'), 'B.md': alias('ICE'), 'C.md': alias('ice'), 'Tour.md': '*A tour.* [[ICE]], [[ice]] and [[Ice]].' };
		const links = audit(vault).filter(({ code }) => code === 'ambiguous-link');
		expect(links.map(({ message }) => message.slice(0, 40)))
			.toEqual(['The link to "ICE" may mean 2 notes: A.md', 'The link to "Ice" may mean 3 notes: A.md']);
	});

	it.each(['MA', 'E\u0301R'])('reports the name %j, which has two letters, at its line', (name) => {
		const findings = audit({ 'Medicare Advantage.md': `---\ntags: [insurance]\naliases:\n  - ${name}\n---\n*A private plan.*` });
		expect(placesOf(findings)).toEqual(['short-name Medicare Advantage.md:4']);
		expect(findings[0]?.message).toContain(`"${name}"`);
	});

	it('has nothing against a name of three letters', () => {
		expect(audit({ 'Fee-for-service.md': '---\naliases: FFS\n---\n*A price for each service.*' })).toEqual([]);
	});

	it.each([
		'', '# Referral\n', '# Referral\n\n- a list\n', '```\ncode\n```\n',
	])('reports an entry without a definition, such as %j', (text) => {
		expect(placesOf(audit({ 'Referral.md': text }))).toEqual(['no-definition Referral.md:1']);
	});

	it('asks no definition of a note that sends its reader on to one that has it', () => {
		expect(audit({ 'Prior auth.md': 'See [[Authorization]].\n', 'Authorization.md': '*Consent before a service.*\n' })).toEqual([]);
		expect(audit({ 'Prior auth.md': 'See [[Authorization]].\n', 'Authorization.md': '- a list\n' }))
			.toMatchObject([{ code: 'no-definition', places: [{ path: 'Authorization.md' }, { path: 'Prior auth.md' }] }]);
	});

	it('asks no definition of a note outside the glossary', () => {
		expect(audit({ 'Journal/Monday.md': '# Monday\n', 'Lists/Codes.md': '- 0450\n' }, { folders: ['Terms'] })).toEqual([]);
		expect(placesOf(audit({ 'Journal/Monday.md': '', 'Terms/Payer.md': '' }, { folders: ['Terms'] })))
			.toEqual(['no-definition Terms/Payer.md:1']);
	});

	it('passes over the names, links and missing definition of a template, but not over its problems', () => {
		expect(audit({ 'Templates/Term.md': '---\naliases: [X]\n---\n[[{{title}}]]', 'Benchmark.md': HEALTHY })).toEqual([]);
		expect(placesOf(audit({ 'Templates/Term.md': '---\na: 1\na: 2\n---\n' }))).toEqual(['frontmatter-duplicate-key Templates/Term.md:3']);
	});

	it('reports a missing target once, however it is written, wherever links to it stand', () => {
		const findings = audit({
			'Tour.md': '*A tour.*\n\n[[Care-Plan]] and [[care plan]].\n\n[here](Care%20Plan.md)',
			'Walk.md': '*A walk.*\n\n[[/Care Plan#Goals|goals]]',
			'Notes/Ride.md': '*A ride.* [[../Care plan]]',
		});
		expect(findings).toEqual([{
			code: 'unresolved-link',
			severity: 'warning',
			path: 'Notes/Ride.md',
			line: 1,
			message: 'The link to "../Care plan" leads nowhere. It stands at 5 places in Notes/Ride.md, Tour.md, Walk.md. '
				+ 'Create that note, or link to an existing one.',
			count: 5,
			places: [{ path: 'Notes/Ride.md', line: 1 }, { path: 'Tour.md', line: 3 }, { path: 'Tour.md', line: 3 }],
		}]);
	});

	it('tells missing targets apart that are notes of different folders', () => {
		expect(
			audit({ 'A/Tour.md': '*A tour.* [[./Plan]]', 'B/Ride.md': '*A ride.* [[./Plan]]', 'Walk.md': '*A walk.* [[A/Plan]]' }),
		).toMatchObject([
			{ path: 'A/Tour.md', count: 2, places: [{ path: 'A/Tour.md' }, { path: 'Walk.md' }] },
			{ path: 'B/Ride.md', count: 1 },
		]);
	});

	it('reports problems of one kind in one note once, and one of properties once for all notes', () => {
		const tables = '*A table.*\n\n| a |\n|---|\n| [[Claim|a]] |\n| [[Claim|b]] |\n';
		const [finding, ...others] = audit({ 'Claim.md': tables });
		expect(others).toEqual([]);
		expect(finding).toMatchObject({ code: 'link-cut-by-cell', path: 'Claim.md', line: 5, count: 2, places: [{ line: 5 }, { line: 6 }] });
		expect(finding?.message).toMatch(/ This note has 2 problems of this kind\.$/);
		const twice = (key: string): string => `---\n${key}: a\n${key}: b\n---\n*A claim with its ${key}.*`;
		expect(audit({ 'One.md': twice('owner'), 'Two.md': twice('owner'), 'Three.md': twice('payer') })).toMatchObject([
			{ code: 'frontmatter-duplicate-key', count: 2, places: [{ path: 'One.md' }, { path: 'Two.md' }] },
			{ code: 'frontmatter-duplicate-key', count: 1, path: 'Three.md' },
		]);
	});

	it('reports entries without a definition once, however many', () => {
		const [finding, ...others] = audit({ 'Bed.md': '', 'Cot.md': '', 'Den.md': '', 'End.md': '', 'Claim.md': '*A request.*' });
		expect(others).toEqual([]);
		expect(finding).toMatchObject({ code: 'no-definition', count: 4, places: [{ path: 'Bed.md' }, { path: 'Cot.md' }, { path: 'Den.md' }] });
		expect(finding?.message).toMatch(/^4 entries have no definition: Bed\.md, Cot\.md, Den\.md and 1 more\. Begin an entry with one/);
	});

	it('asks for no definition of an index, and says where entries are chosen as long as all notes are entries', () => {
		const notes = { 'Terms/index.md': '', 'README.md': '', 'Terms/Bed.md': '' };
		const [message = '', ...others] = audit(notes).map((finding) => `${finding.path}: ${finding.message}`);
		expect(others).toEqual([]);
		expect(message).toMatch(/^Terms\/Bed\.md: This entry has no definition\. .* choose these in the overview or the settings\.$/);
		expect(audit(notes, { folders: ['Terms'] })[0]?.message).toMatch(/or add a property "definition"\.$/);
	});

	it('reports entries that begin with the same text as entries without a definition, where they are three or more', () => {
		const lesson = '---\ntags: [lesson]\n---\n*Back to the list.*';
		expect(audit({ 'Bed.md': lesson, 'Cot.md': lesson, 'Den.md': '*A room.*' })).toEqual([]);
		const [finding, ...others] = audit({ 'Bed.md': lesson, 'Cot.md': lesson, 'Den.md': lesson, 'End.md': '*A stop.*' });
		expect(others).toEqual([]);
		expect(finding).toMatchObject({ code: 'no-definition', count: 3, places: [{ path: 'Bed.md' }, { path: 'Cot.md' }, { path: 'Den.md' }] });
		expect(finding?.message).toContain('Begin an entry with one sentence of its own in italics');
		expect(audit({ 'Bed.md': lesson, 'Cot.md': lesson, 'Den.md': `${lesson}\n\n*A room.*` })).toMatchObject([{ count: 2 }]);
	});

	it('checks the links of files of other programs, and nothing else in them', () => {
		const board = '---\nkanban-plugin: board\nalias: MA\n---\n- [ ] ask [[Nobody]]\n';
		expect(placesOf(audit({ 'a/MA.md': board, 'b/MA.md': board }))).toEqual(['unresolved-link a/MA.md:5']);
	});

	it('reports a short name once for all notes that have it', () => {
		const note = '---\naliases: MA\n---\n*A meaning.*';
		expect(audit({ 'Medicare Advantage.md': note, 'Medical assistant.md': note }).filter(({ code }) => code === 'short-name')).toMatchObject([
			{
				path: 'Medical assistant.md', count: 2,
				message: 'The name "MA" is so short that it will be found where it is not meant. '
					+ 'It stands at 2 places in Medical assistant.md, Medicare Advantage.md.',
			},
		]);
	});

	describe('of a name that is one letter', () => {
		const letterOf = (properties: string): ReturnType<typeof audit> => audit({ 'Vitamin.md': `---\n${properties}\n---\n*A meaning.*` })
			.filter(({ code }) => code.endsWith('-name'));

		it('says once for all notes that it is found nowhere, and what to do', () => {
			const note = '---\naliases: [A]\n---\n*A meaning.*';
			expect(audit({ 'Grade.md': note, 'Vitamin.md': note }).filter(({ code }) => code === 'single-letter-name')).toMatchObject([{
				severity: 'info', path: 'Grade.md', line: 2, count: 2,
				message: 'The name "A" is one letter, and so found nowhere. It stands at 2 places in Grade.md, Vitamin.md. '
					+ 'Give the note a longer name, or mark the letter in its properties, as "lexicon-case: A: exact".',
			}]);
		});

		it('says that it is short where its note marks it, as the advice does', () => {
			expect(letterOf('aliases: [A]\nlexicon-case: "A: exact"').map(({ code }) => code)).toEqual(['short-name']);
			expect(letterOf('aliases: [A]\nlexicon-case: exact').map(({ code }) => code)).toEqual(['single-letter-name']);
		});

		it.each([['a word of one character', '癌', []], ['a syllable', '암', ['short-name']], ['a digit', '"7"', ['short-name']]])(
			'says nothing of the kind about %s', (_, name, codes) => {
				expect(letterOf(`aliases: [${name}]`).map(({ code }) => code)).toEqual(codes);
			},
		);

		it('says nothing if its note ignores it, and one thing of more than three', () => {
			expect(letterOf('aliases: [A]\nlexicon-ignore: A')).toEqual([]);
			expect(letterOf('aliases: [A, B, C, D]').map(({ code, count }) => [code, count])).toEqual([['single-letter-name', 4]]);
		});
	});

	it('sorts its findings by severity, by what is most pressing, by the number of places, and then by path and line', () => {
		expect(placesOf(audit({
			'Zone.md': '---\na: 1\na: 2\n---\n[[Nothing]] is the first sentence.\n\n[[Nobody]] and ![[x.png]]',
			'Area.md': '---\nalias: AB\n---\nAnother sentence.\n\n[[Nowhere]] and [[Nobody]]',
			'Bare.md': '',
		}))).toEqual([
			'frontmatter-duplicate-key Zone.md:3', 'not-read-by-obsidian Area.md:2',
			'unresolved-link Area.md:6', 'unresolved-link Area.md:6', 'unresolved-link Zone.md:5',
			'missing-file Zone.md:7', 'no-definition Bare.md:1', 'short-name Area.md:2',
		]);
	});

	it('finds in a folder only what stands there, counted there', () => {
		const vault = {
			'a/One.md': '*A first.* [[Nowhere]]', 'a/b/Two.md': '*A second.* [[Nowhere]]', 'ab/Three.md': '*A third.* [[Nowhere]] and [[Nobody]]',
			'a/Four.md': '', 'ab/Five.md': '',
		};
		const within = (folder: string): unknown => findingsOf(vault, { folder }).map(({ code, count, path }) => [code, count, path]);
		expect(within('A')).toEqual([['unresolved-link', 2, 'a/One.md'], ['no-definition', 1, 'a/Four.md']]);
		expect(within('a/b/')).toEqual([['unresolved-link', 1, 'a/b/Two.md']]);
		expect(within('c')).toEqual([]);
	});

	it('leaves out what is ignored: one cause, or a kind', () => {
		const vault = { 'One.md': '*A first.* [[Nowhere]] and [[Nobody]]', 'Two.md': '*A second.* [[nowhere]]', 'Three.md': '' };
		const left = (...ignored: string[]): unknown => findingsOf(vault, { ignored }).map(({ code, message }) => [code, message.slice(0, 22)]);
		expect(left('unresolved-link NOWHERE', 'no-definition ')).toEqual([['unresolved-link', 'The link to "Nobody" l']]);
		expect(left('unresolved-link')).toEqual([['no-definition', 'This entry has no defi']]);
		expect(left('missing-file', 'unresolved-link nowhere')).toHaveLength(3);
	});

	it('says of a note which names and tags Obsidian does not read', () => {
		expect(audit({ 'Blue plan.md': '---\nalias: Azure\ntag: a, b\n---\n*A plan.*' })).toEqual([{
			code: 'not-read-by-obsidian', severity: 'warning', path: 'Blue plan.md', line: 2, count: 1, places: [{ path: 'Blue plan.md', line: 2 }],
			message: 'Obsidian does not read "alias" and "tag" as written here. Lost: 1 name ("Azure") and 2 tags (#a, #b). '
				+ 'Since version 1.9 it knows only "aliases" and "tags", each with a list, as in aliases: [One, Two].',
		}]);
	});

	it('counts the notes with names and tags that Obsidian does not read, and these', () => {
		const findings = audit(manyNotes(602, (i) => `---\ntag: all, t${i}\nalias: Sense ${i}\n---\n*Lesson ${i}.*`));
		expect(findings).toMatchObject([{ code: 'not-read-by-obsidian', count: 602 }]);
		expect(findings[0]?.message).toBe(
			'602 notes have tags or aliases that Obsidian no longer reads: 602 names ("Sense 0", "Sense 1", "Sense 2" and 599 more) and '
			+ '603 tags (#all, #t0, #t1 and 600 more). Since version 1.9 it knows only "aliases" and "tags", each with a list, as in '
			+ 'aliases: [One, Two].',
		);
	});

	it('reports refused tags once for each reason, with the notes counted', () => {
		const findings = audit({
			'Plan.md': '---\ntags: [two words, g.h]\n---\n*A plan.*', 'Visit.md': '---\ntags: [three short words, 2024, ok]\n---\n*A visit.*',
		});
		expect(findings.map(({ code, path, count }) => [code, path, count])).toEqual([
			['tag-refused', 'Plan.md', 2], ['tag-refused', 'Plan.md', 1], ['tag-refused', 'Visit.md', 1],
		]);
		expect(findings[0]?.message).toBe(
			'Obsidian refuses 2 tags (#two words, #three short words) of 2 notes. A tag holds no blanks: put hyphens in their places.',
		);
	});

	it.each([
		['are not closed', '---\ntags: a\n---%% index\n', 'frontmatter-unclosed'],
		['stand behind an empty line', '\n---\ntags: a\n---\n', 'frontmatter-misplaced'],
		['hold a colon in a text', '---\ntitle: Heart: anatomy\n---\n', 'frontmatter-invalid'],
		['hold a link without quotation marks', '---\nup: [[Lesson 00000]]\n---\n', 'frontmatter-misread'],
	])('reports properties that %s once, with the number of notes and the first', (_, head, code) => {
		const findings = audit(manyNotes(53, (i) => `${head}*Lesson ${i}.*`));
		expect(findings).toMatchObject([{ code, severity: 'error', count: 53 }]);
		expect(findings[0]?.message).toContain('It stands at 53 places in Lesson 00000.md, Lesson 00001.md, Lesson 00002.md and 50 more.');
	});

	it('has nothing against the placeholders of a template, but against those that a note still has', () => {
		const text = '---\ncreated: {{date}}, {{time}}\ntags: ["{{tag}}"]\nalias: "<% x %>"\n---\n*A visit.*';
		expect(audit({ 'Templates/Visit.md': text })).toEqual([]);
		expect(audit({ 'Visit.md': text })).toMatchObject([{ code: 'frontmatter-placeholder', severity: 'warning', line: 2 }]);
	});

	it('says in every message what to do or what it leads to, in one line', () => {
		const findings = audit({ 'A.md': '---\na: [\n---\n[[Nowhere]]', 'b/A.md': '', 'T.md': '---\nt: 1\nt: 2\n---\n' });
		expect(findings.length).toBeGreaterThan(4);
		for (const { message } of findings) expect(message).toMatch(/^["A-Z\d][^\n]{20,}\.$/);
	});
});

/** What the audit says of a vault, as text. */
function said(notes: Readonly<Record<string, string>>): string {
	return audit(notes).map(({ message }) => `${message}\n`).join('');
}

/** Notes 1 to n, each made from its number. */
function manyNotes(n: number, text: (i: number) => string): Record<string, string> {
	return Object.fromEntries(Array.from({ length: n }, (_, i) => [`Lesson ${String(i).padStart(5, '0')}.md`, text(i)]));
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRST';

describe('what an audit says', () => {
	it.each([
		['share a heading', (i: number) => `*A lesson of part ${i}.*\n\n# Summary\n\nText.`, 0],
		['have nothing above their first section', (i: number) => `# Summary\n\n*A lesson of part ${i}.*`, 1],
		['share the text where a definition would stand', () => '*A lesson.*', 1],
		['link to nothing', (i: number) => `*A lesson of part ${i}.* [[Nowhere]]`, 1],
		['share an alias and link by it', (i: number) => `---\naliases: [MSP]\n---\n*A lesson of part ${i}.* [[MSP]]`, 2],
		['share a name of two letters', (i: number) => `---\naliases: [MA]\n---\n*A lesson of part ${i}.*`, 2],
		['are all without a definition', () => '', 1],
		[
			'have names of two letters',
			(i: number) => `---\naliases: [${LETTERS.charAt(i % 20)}${LETTERS.charAt(i / 20)}]\n---\n*A lesson of part ${i}.*`, 1,
		],
		['have names that Obsidian does not read', (i: number) => `---\nalias: Sense ${i}\n---\n*A lesson of part ${i}.*`, 1],
		['have tags that Obsidian refuses', (i: number) => `---\ntags: [part no. ${i}]\n---\n*A lesson of part ${i}.*`, 1],
		['show images that are not there', (i: number) => `*A lesson of part ${i}.*\n\n![[figure ${i}.png]]`, 1],
		['have properties that nobody can read, each in its way', (i: number) => `---\nk${i}: 1\nk${i}: 2\n---\n*A lesson of part ${i}.*`, 1],
		['have properties that name people', (i: number) => `---\nauthor: "[[Writer ${i}]]"\n---\n*A lesson of part ${i}.*`, 1],
		[
			'share names in twos and link by them',
			(i: number) => {
				const topic = `Topic ${1000 + Math.floor(i / 2)}`;
				return `---\naliases: [${topic}]\n---\n*A lesson of part ${1000 + i}.* [[${topic}]]`;
			},
			Infinity,
		],
	])('of notes that %s grows no faster than they do', (_, text, causes) => {
		expect(said(manyNotes(400, text)).length).toBeLessThanOrEqual(said(manyNotes(200, text)).length * 2);
		expect(audit(manyNotes(400, text)).length).toBeLessThanOrEqual(Math.min(causes, 400));
	});

	it('is the same in whatever order the notes came in', () => {
		const vault = {
			...manyNotes(8, (i) => `---\nalias: [MSP, MA]\n---\n[[Nowhere ${i % 2}]] and [[MSP]]`), 'b/Lesson.md': '---\na: 1\na: 2\n---\n',
		};
		const usual = audit(vault);
		fc.assert(fc.property(fc.shuffledSubarray(Object.entries(vault), { minLength: 9 }), (entries) => {
			expect(audit(Object.fromEntries(entries))).toEqual(usual);
		}), { numRuns: 20 });
	});

	it('keeps three places at most of each cause, the first of them first', () => {
		const text = fc.array(fc.constantFrom('[[Nowhere]]', '[[MSP]]', '[[A]]', '\n', '*A sum.*'), { maxLength: 6 })
			.map((parts) => parts.join(' '));
		const path = fc.constantFrom('A.md', 'b.md', 'x/A.md', 'x/c.md', 'Templates/t.md');
		fc.assert(fc.property(fc.dictionary(
			path, fc.tuple(fc.constantFrom('', '---\nalias: [MSP, AB]\n---\n', '---\na: 1\na: 2\na: 3\n---\n'), text).map((parts) => parts.join('')),
		), (vault) => {
			for (const { path: first, line, count, places, code, severity, message } of audit(vault)) {
				expect(places).toHaveLength(Math.min(3, count));
				expect(places[0]).toEqual({ path: first, line });
				expect([...places].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line))).toEqual(places);
				expect(severity).toBe(FINDING_KINDS[code].severity);
				expect(message).not.toContain('undefined');
			}
		}));
	});

	it('is weighed and headed by kind, errors first', () => {
		const weights = FINDING_CODES.map((code) => ['error', 'warning', 'info'].indexOf(FINDING_KINDS[code].severity));
		expect(weights).toEqual([...weights].sort());
		expect(new Set(FINDING_CODES.map((code) => FINDING_KINDS[code].heading)).size).toBe(FINDING_CODES.length);
	});

	it('takes a vault with a hundred thousand findings', () => {
		const links = Array.from({ length: 125_000 }, (_, i) => `[[Missing ${i}]]`).join(' ');
		expect(audit({ 'List.md': `*A list.* ${links}` })).toHaveLength(125_000);
	});
});
