import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { parseNote } from '../../../src/engine/note/note';
import { itWithData } from '../../data';

/*
 * The manual test vault of the maintained Admonition fork, read by a person: which callouts must be found in each note. A row is the first
 * and the last line of a callout, its syntax, type, fold and depth, and its title: the title itself where it is made from the type or left
 * empty, else the number of the line on which the author wrote it.
 */
type Row = readonly [
	first: number,
	last: number,
	syntax: 'ad' | 'native',
	kind: string,
	fold: 'open' | 'closed' | null,
	depth: number,
	title: string | number,
];

const VAULT: Readonly<Record<string, readonly Row[]>> = {
	'00-index': [[38, 40, 'native', 'note', null, 0, 'Note']],
	'01-basic-options': [
		[7, 9, 'ad', 'note', null, 0, 'Note'],
		[11, 13, 'ad', 'note', null, 0, 'Note'],
		[19, 22, 'ad', 'note', null, 0, 20],
		[30, 33, 'ad', 'tip', null, 0, 31],
		[37, 40, 'ad', 'info', null, 0, 38],
		[48, 51, 'ad', 'note', null, 0, ''],
		[59, 63, 'ad', 'warning', 'open', 0, 60],
		[71, 75, 'ad', 'danger', 'closed', 0, 72],
		[83, 87, 'ad', 'success', null, 0, 84],
		[95, 99, 'ad', 'note', null, 0, 96],
		[107, 109, 'ad', 'abstract', null, 0, 108],
		[117, 123, 'ad', 'example', 'open', 0, 118],
	],
	'02-color-formats': [
		[13, 17, 'ad', 'note', null, 0, 14],
		[23, 27, 'ad', 'note', null, 0, 24],
		[33, 37, 'ad', 'note', null, 0, 34],
		[43, 47, 'ad', 'note', null, 0, 44],
		[55, 59, 'ad', 'note', null, 0, 56],
		[61, 65, 'ad', 'note', null, 0, 62],
		[73, 76, 'ad', 'warning', null, 0, 74],
	],
	'03-metadata': [
		[3, 6, 'native', 'note', null, 0, 'Note'],
		[14, 19, 'ad', 'note', null, 0, 15],
		[21, 25, 'ad', 'warning', null, 0, 22],
		[27, 31, 'ad', 'info', null, 0, 28],
		[39, 40, 'native', 'note', null, 0, 39],
		[42, 43, 'native', 'warning', null, 0, 42],
		[45, 46, 'native', 'tip', null, 0, 45],
	],
	'04-nesting': [
		[7, 26, 'ad', 'note', 'open', 0, 8],
		[13, 23, 'ad', 'warning', null, 1, 14],
		[17, 21, 'ad', 'danger', 'closed', 2, 18],
		[36, 43, 'ad', 'info', null, 0, 37],
		[49, 57, 'ad', 'tip', null, 0, 50],
		[65, 68, 'ad', 'note', null, 0, 66],
		[72, 75, 'ad', 'note', null, 0, 73],
		[81, 102, 'ad', 'example', 'open', 0, 82],
		[87, 95, 'ad', 'bug', null, 1, 88],
	],
	'05-callout-syntax': [
		[9, 10, 'native', 'note', null, 0, 'Note'],
		[12, 13, 'native', 'warning', null, 0, 'Warning'],
		[21, 22, 'native', 'tip', null, 0, 21],
		[24, 25, 'native', 'danger', null, 0, 24],
		[31, 32, 'native', 'abstract', 'open', 0, 31],
		[38, 39, 'native', 'question', 'closed', 0, 38],
		[47, 48, 'native', 'note', null, 0, 47],
		[50, 51, 'native', 'warning', null, 0, 50],
		[53, 54, 'native', 'success', null, 0, 53],
		[60, 62, 'native', 'example', 'open', 0, 60],
		[64, 65, 'native', 'bug', 'closed', 0, 64],
		[71, 76, 'native', 'note', null, 0, 71],
		[73, 76, 'native', 'warning', null, 1, 73],
		[75, 76, 'native', 'danger', null, 2, 75],
	],
	'06-limitations': [[7, 12, 'ad', 'note', 'open', 0, '']],
	'07-all-types': [
		[11, 12, 'native', 'note', null, 0, 'Note'],
		[14, 16, 'ad', 'note', null, 0, 'Note'],
		[18, 20, 'ad', 'seealso', null, 0, 19],
		[26, 27, 'native', 'abstract', null, 0, 'Abstract'],
		[29, 31, 'ad', 'abstract', null, 0, 'Abstract'],
		[33, 35, 'ad', 'summary', null, 0, 34],
		[37, 39, 'ad', 'tldr', null, 0, 38],
		[45, 46, 'native', 'info', null, 0, 'Info'],
		[48, 50, 'ad', 'info', null, 0, 'Info'],
		[52, 53, 'native', 'todo', null, 0, 'Todo'],
		[55, 57, 'ad', 'todo', null, 0, 'Todo'],
		[63, 64, 'native', 'tip', null, 0, 'Tip'],
		[66, 68, 'ad', 'tip', null, 0, 'Tip'],
		[70, 72, 'ad', 'hint', null, 0, 71],
		[74, 76, 'ad', 'important', null, 0, 75],
		[82, 83, 'native', 'success', null, 0, 'Success'],
		[85, 87, 'ad', 'success', null, 0, 'Success'],
		[89, 91, 'ad', 'check', null, 0, 90],
		[93, 95, 'ad', 'done', null, 0, 94],
		[101, 102, 'native', 'question', null, 0, 'Question'],
		[104, 106, 'ad', 'question', null, 0, 'Question'],
		[108, 110, 'ad', 'help', null, 0, 109],
		[112, 114, 'ad', 'faq', null, 0, 113],
		[120, 121, 'native', 'warning', null, 0, 'Warning'],
		[123, 125, 'ad', 'warning', null, 0, 'Warning'],
		[127, 129, 'ad', 'caution', null, 0, 128],
		[131, 133, 'ad', 'attention', null, 0, 132],
		[139, 140, 'native', 'failure', null, 0, 'Failure'],
		[142, 144, 'ad', 'failure', null, 0, 'Failure'],
		[146, 148, 'ad', 'fail', null, 0, 147],
		[150, 152, 'ad', 'missing', null, 0, 151],
		[158, 159, 'native', 'danger', null, 0, 'Danger'],
		[161, 163, 'ad', 'danger', null, 0, 'Danger'],
		[165, 167, 'ad', 'error', null, 0, 166],
		[173, 174, 'native', 'bug', null, 0, 'Bug'],
		[176, 178, 'ad', 'bug', null, 0, 'Bug'],
		[184, 185, 'native', 'example', null, 0, 'Example'],
		[187, 189, 'ad', 'example', null, 0, 'Example'],
		[195, 196, 'native', 'quote', null, 0, 'Quote'],
		[198, 200, 'ad', 'quote', null, 0, 'Quote'],
		[202, 204, 'ad', 'cite', null, 0, 203],
	],
	'08-mermaid': [
		[7, 18, 'ad', 'note', null, 0, 8],
		[24, 34, 'ad', 'note', 'open', 0, 25],
		[42, 51, 'ad', 'warning', 'closed', 0, 43],
		[57, 67, 'ad', 'info', null, 0, 58],
		[75, 78, 'ad', 'note', null, 0, 76],
		[84, 94, 'ad', 'note', null, 0, 85],
	],
	'09-image-icon': [
		[21, 25, 'ad', 'note', null, 0, 22],
		[31, 34, 'ad', 'image-png', null, 0, 32],
		[36, 38, 'native', 'image-png', null, 0, 36],
		[53, 56, 'ad', 'icon-css', null, 0, 54],
		[58, 59, 'native', 'icon-css', null, 0, 58],
	],
	'10-metabind': [
		[24, 27, 'ad', 'note', null, 0, 25],
		[29, 30, 'native', 'note', null, 0, 29],
		[34, 37, 'ad', 'warning', null, 0, 35],
		[39, 40, 'native', 'warning', null, 0, 39],
		[44, 47, 'ad', 'info', null, 0, 45],
		[49, 50, 'native', 'info', null, 0, 49],
	],
	'11-syntax-sample': [
		[6, 11, 'ad', 'warning', null, 0, 'Warning'],
		[13, 25, 'ad', 'success', null, 0, 'Success'],
		[27, 35, 'ad', 'note', null, 0, 'Note'],
		[37, 39, 'ad', 'info', null, 0, 'Info'],
		[41, 43, 'ad', 'quote', null, 0, 'Quote'],
		[45, 47, 'ad', 'tip', null, 0, 'Tip'],
		[49, 51, 'ad', 'question', null, 0, 'Question'],
		[53, 55, 'ad', 'abstract', null, 0, 'Abstract'],
		[57, 59, 'ad', 'bug', null, 0, 'Bug'],
		[61, 63, 'ad', 'example', null, 0, 'Example'],
		[65, 67, 'ad', 'failure', null, 0, 'Failure'],
		[69, 71, 'ad', 'danger', null, 0, 'Danger'],
	],
	'embedded-content': [],
};

function read(folder: string, name: string): string {
	return readFileSync(join(folder, 'admonition-vault', 'ad-test-vault', `${name}.md`), 'utf8');
}

/**
 * The lines from `first` to `last`, from the callout's first mark: the title on a line stands behind `title:`, or behind `]` and the fold
 * mark.
 */
function expected(text: string, [first, last, syntax, kind, fold, depth, title]: Row) {
	const lines = text.split('\n');
	const whole = lines.slice(first - 1, last).join('\n').replace(/^(> )*(?=> \[!)/, '');
	const written = typeof title === 'number' ? (lines[title - 1] ?? '').replace(/^title:|^[> ]*\[!.*?\][+-]?/, '').trim() : title;
	return { syntax, kind, fold, depth, title: written, line: first, whole };
}

describe('the Admonition test vault', () => {
	for (const [name, rows] of Object.entries(VAULT)) {
		itWithData(`has ${rows.length} callouts in ${name}, each with its type, title, fold, depth and lines`, (folder) => {
			const text = read(folder, name);
			const found = parseNote(`${name}.md`, text).callouts;
			const seen = found.map(({ syntax, kind, fold, depth, title, line, from, to }) => ({
				syntax,
				kind,
				fold,
				depth,
				title,
				line,
				whole: text.slice(from, to),
			}));
			expect(seen).toEqual(rows.map((row) => expected(text, row)));
		});

		itWithData(`gives no problem for ${name}`, (folder) => {
			expect(parseNote(`${name}.md`, read(folder, name)).problems).toEqual([]);
		});
	}

	itWithData('keeps icons, colours and metadata as their authors wrote them', (folder) => {
		const look = (name: string, line: number) => parseNote(name, read(folder, name)).callouts.find((callout) => callout.line === line);
		expect(look('01-basic-options', 95)).toMatchObject({ icon: 'triforce', color: null, metadata: null });
		expect(look('01-basic-options', 117)).toMatchObject({ icon: 'star', color: '100, 149, 237' });
		expect([13, 23, 33, 43, 55, 61, 73].map((line) => look('02-color-formats', line)?.color)).toEqual([
			'100, 149, 237', 'rgb(0, 0, 128)', '#9370DB', 'hsl(120, 60%, 40%)', 'hsb(300, 100%, 100%)', 'hsv(25, 70%, 65%)', null,
		]);
		expect([14, 21, 27, 39, 42, 45].map((line) => look('03-metadata', line)?.metadata)).toEqual([
			'highlight', 'priority-high', '', 'highlight', 'priority-high', 'custom-style',
		]);
	});

	itWithData('is expected here note by note, none left out', (folder) => {
		const notes = readdirSync(join(folder, 'admonition-vault', 'ad-test-vault')).filter((name) => name.endsWith('.md'));
		expect(notes.map((name) => name.slice(0, -'.md'.length)).sort()).toEqual(Object.keys(VAULT).sort());
	});
});
