import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../../cli/program.mjs';
import { explainUnread } from '../../cli/unreadable.mjs';
import { run, vaultOf, type Outcome } from './terminal';

const FILES = {
	'ACO.md': '*A group.*\n\nAn IPA is near.\n',
	'Claim.md': '*A claim.*\n\nPaid by the [[ACO]] and another ACO.\n',
	'Visit.md': '*A visit.*\n\nSeen by an ACO.\n',
	'IPA.md': '*A practice.*\n',
	// Settings that cannot be used are said of when all notes have been read once: then notes go.
	'.config/plugins/care-lexicon/data.json': 'no settings',
};

/** Runs the program, and changes the vault between the first reading and the second. */
function runWhile(change: () => void, ...words: string[]): Outcome {
	const [out, err]: string[][] = [[], []];
	const code = runProgram(words, {
		out: (text) => void out?.push(text),
		err: (text) => {
			if (/data\.json/.test(text)) change();
			else err?.push(text);
		},
		color: false,
		columns: 100,
	});
	return { code, out: out ?? [], err: err ?? [] };
}

const WAYS: readonly (readonly [what: string, how: (file: string) => void, says: string])[] = [
	['is gone', (file) => rmSync(file), 'it is not there, ENOENT'],
	['is a folder now', (file) => {
		rmSync(file);
		mkdirSync(file);
	}, 'it is a folder, EISDIR'],
	['is a link that leads to itself now', (file) => {
		rmSync(file);
		symlinkSync(path.basename(file), file);
	}, 'its links lead in a circle, ELOOP'],
];

describe('a note that cannot be read a second time', () => {
	it.each(WAYS)('because it %s is said once, and the others are searched for mentions', (_, how, says) => {
		const vault = vaultOf(FILES);
		const { code, out, err } = runWhile(() => how(path.join(vault, 'Visit.md')), 'backlinks', 'ACO', '--vault', vault);
		expect(code).toBe(0);
		expect(out).toEqual([expect.stringMatching(/^Claim\.md \(2\)\n.* linked\n.* not linked$/)]);
		expect(err).toEqual([
			expect.stringMatching(/^"Visit\.md" cannot be read \(.*\) and is passed over\. [A-Z].*\.$/),
			'2 mentions of ACO.md: 1 linked, 0 linked by name, 1 not linked (0 suggested).',
		]);
		expect(err[0]).toContain(says);
	});

	it.each(WAYS)('because it %s is no end of the list of all mentions', (_, how, says) => {
		const vault = vaultOf(FILES);
		const { code, out, err } = runWhile(() => how(path.join(vault, 'Visit.md')), 'mentions', '--json', '--vault', vault);
		expect(code).toBe(0);
		expect(out.map((line) => (JSON.parse(line) as { path: string }).path)).toEqual(['ACO.md', 'Claim.md', 'Claim.md']);
		expect(err).toEqual([expect.stringContaining(says)]);
	});

	it('leaves out the links in it, whose lines cannot be shown', () => {
		const vault = vaultOf(FILES);
		const { code, out, err } = runWhile(() => rmSync(path.join(vault, 'Claim.md')), 'backlinks', 'ACO', '--json', '--vault', vault);
		expect(code).toBe(0);
		expect(out.map((line) => (JSON.parse(line) as { path: string }).path)).toEqual(['Visit.md']);
		expect(err).toHaveLength(1);
	});

	it('may be every note there is', () => {
		const vault = vaultOf(FILES);
		const { code, out, err } = runWhile(() => rmSync(vault, { recursive: true }), 'mentions', '--all', '--vault', vault);
		expect(code).toBe(0);
		expect(out.map((line) => line.split('\n')[0])).toEqual(['Claim.md:3  ACO -> ACO.md']);
		// In the fourth note no name stands, so nobody needs its text.
		expect(err).toHaveLength(4);
	});
});

describe('what cannot be read at all', () => {
	it('is bad usage where it was asked for by its path, with the reason and what to do', () => {
		const vault = vaultOf(FILES);
		mkdirSync(path.join(vault, 'Folder.md'));
		symlinkSync('Loop.md', path.join(vault, 'Loop.md'));
		for (const [name, says] of [['Folder.md', 'it is a folder, EISDIR'], ['Loop.md', 'its links lead in a circle, ELOOP']] as const) {
			const { code, out, err } = run('notes', path.join(vault, name), '--vault', vault);
			expect({ code, out }).toEqual({ code: 2, out: [] });
			expect(err[err.length - 1]).toMatch(/\. [A-Z][^.]+\.$/);
			expect(err[err.length - 1]).toContain(says);
		}
	});

	it.each([
		['EACCES', '(reading it is not permitted, EACCES)', 'Check its permissions.'],
		['EIO', '(the disk reports a fault, EIO)', 'Check the disk, and restore the file from a backup.'],
		['EXYZ', '(EXYZ)', 'Check its permissions.'],
	])('is told with the reason in words: %s', (code, reason, mend) => {
		expect(explainUnread('Notes/ACO.md', Object.assign(new Error('x'), { code })))
			.toBe(`"Notes/ACO.md" cannot be read ${reason} and is passed over. ${mend}`);
	});
});
