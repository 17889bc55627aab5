import { describe, expect, it } from 'vitest';
import { auditVault } from '../../../src/engine/audit/audit';
import type { Finding } from '../../../src/engine/audit/cause';
import { fileKind } from '../../../src/engine/audit/dead-ends';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';

function audit(notes: Readonly<Record<string, string>>, files: readonly string[] = []): Finding[] {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(notes)) lexicon.set(parseNote(path, text));
	for (const file of files) lexicon.addFile(file);
	return auditVault(lexicon, DEFAULT_SCOPE);
}

function told(link: string): string[] {
	return audit({ 'ACO group.md': `*A group.*\n\nSee ${link}.` }).map(({ code, message }) => `${code}: ${message}`);
}

describe('a link that leads nowhere', () => {
	it.each([
		'![[chart.PNG]]', '[[Fees 2026.xlsx]]', '![chart](img/chart.png)', '[[Ward.canvas]]', '![[talk.m4a]]', '[[Board.excalidraw]]',
		'[x](a.pdf#page=2)',
	])('is of a missing file: %s', (link) => {
		const [message, ...others] = told(link);
		expect(others).toEqual([]);
		expect(message).toMatch(/^missing-file: The link to ".*" leads nowhere: there is no such file\. Put it into the vault, or mend/);
	});

	it.each(['[[Dr. Watson]]', '[[Node.js]]', '[[Plan.md]]', '![[Plan]]', '[[ICD-10.2]]'])('is of a missing note: %s', (link) => {
		expect(told(link)[0]).toMatch(/^unresolved-link: The link to ".*" leads nowhere\. Create that note, or link to an existing one\.$/);
	});

	it('may be of a note or file that lies in another folder', () => {
		const links = '[[Old/Payer]], [p](Old/Payer.md), ![[img/chart.png]] and [[Old/index]]';
		const notes = { 'List.md': `*A list.* ${links}`, 'Terms/Payer.md': '*Who pays.*', 'Terms/index.md': '' };
		expect(audit(notes, ['files/chart.png']).map(({ message }) => message)).toEqual([
			'The link to "Old/Payer" leads nowhere. It stands at 2 places in List.md. Did you mean "Terms/Payer.md"? Then link to that.',
			'The link to "Old/index" leads nowhere. Create that note, or link to an existing one.',
			'The link to "img/chart.png" leads nowhere: there is no such file. Did you mean "files/chart.png"? Then link to that.',
		]);
	});

	it('may be an address on the web', () => {
		expect(told('[[https://www.cms.gov]]')[0]).toMatch(/^unresolved-link: .*: it is an address on the web\. Write it as \[words\]/);
		expect(told('[[www.cms.gov]]')[0]).toMatch(/an address on the web/);
	});

	it('is no finding where a template will fill it in', () => {
		const links = ['[[{{title}}]]', '![[{{date}}.png]]', '[[<% tp.file.title %>]]', '[[Visits/{{date}}|today]]'];
		for (const link of links) expect(told(link)).toEqual([]);
	});

	it('is one finding for all names with square brackets', () => {
		const text = '*A list.*\n\n[[[2024] Sepsis]]\n\n[[[2025] Stroke]]\n';
		expect(audit({ 'List.md': text, '[2024] Sepsis.md': '*A study.*' })).toMatchObject([{
			code: 'unresolved-link', count: 2,
			message: 'A link to a name with square brackets leads nowhere in Obsidian. It stands at 2 places in List.md. '
				+ 'Take the brackets out of the file names and out of the links.',
		}]);
	});
});

describe('links to missing files', () => {
	const showing = (count: number, more = ''): Record<string, string> =>
		Object.fromEntries(Array.from({ length: count }, (_, i) => [`Step ${i + 10}.md`, `*Step no. ${i}.*\n\n![[step ${i}.png]] ${more}`]));

	it('are one finding a file, wherever they stand', () => {
		expect(audit({ 'Act.md': '*A.* ![[x.png]]', 'Bed.md': '*B.* ![[X.png|300]]', 'Cot.md': '*C.* ![[y.png]]' }))
			.toMatchObject([{ code: 'missing-file', count: 2, severity: 'warning' }, { code: 'missing-file', count: 1 }]);
	});

	it('are one finding where a copy of a vault holds none of that sort', () => {
		const [finding, ...others] = audit({ ...showing(60), 'Guide.md': '*A guide.* [[guide.pdf]]' }, ['other.jpg.md', 'notes.txt']);
		expect(finding).toMatchObject({ code: 'missing-file', count: 60 });
		expect(finding?.message).toBe(
			'There are no such files: the vault has none of 60 images in its links: Step 10.md, Step 11.md, Step 12.md and 57 more. '
			+ 'Put them into the vault; if it is a copy of notes alone, ignore this.',
		);
		expect(others).toMatchObject([{ code: 'missing-file', count: 1, path: 'Guide.md' }]);
	});

	it('stay apart where the vault has files of that sort, or where they are few', () => {
		expect(audit(showing(60, '![[logo.jpg]]'), ['logo.jpg'])).toHaveLength(60);
		expect(audit(showing(10))).toHaveLength(10);
	});
});

describe('links in properties that lead nowhere', () => {
	const clip = (author: string): string => `---\nauthor: "[[${author}]]"\n---\n*A text by ${author}.*\n`;

	it('are findings of their own while they are few', () => {
		expect(audit({ 'Act.md': clip('Ann'), 'Bed.md': clip('Ann'), 'Cot.md': clip('Ben') }).map(({ count }) => count)).toEqual([2, 1]);
	});

	it('are one finding where they are many', () => {
		const clips = { 'Act.md': clip('Ann'), 'Bed.md': clip('Ben'), 'Cot.md': clip('Cyd'), 'Den.md': clip('Dan') };
		const [finding, ...others] = audit({ ...clips, 'End.md': '*An end.* [[Eve]]' });
		expect(finding?.message).toBe(
			'Links in properties lead nowhere: "Ann", "Ben", "Cyd" and 1 more, in Act.md, Bed.md, Cot.md and 1 more. '
			+ 'Create these notes where you want them; else ignore this.',
		);
		expect(others).toMatchObject([{ count: 1, path: 'End.md' }]);
	});

	it('are one finding with the links in texts to the same note', () => {
		expect(audit({ 'Act.md': `${clip('Ann')} [[ann]]`, 'Bed.md': '*A bed.* [[Ann]]', 'Cot.md': clip('Ann') })).toMatchObject([
			{ count: 4, places: [{ path: 'Act.md', line: 2 }, { path: 'Act.md', line: 5 }, { path: 'Bed.md', line: 1 }] },
		]);
	});
});

describe('a kind of file', () => {
	it('is told by its ending', () => {
		expect(['a.png', 'A.JPEG', 'b.pdf', 'c.opus', 'd.canvas', 'e.docx', 'f.md', 'g.v2', 'h'].map(fileKind)).toEqual([
			'images', 'images', 'PDF files', 'recordings', 'drawings and boards', 'documents', null, null, null,
		]);
	});
});
