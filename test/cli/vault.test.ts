import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMentionSources } from '../../cli/mention-sources.mjs';
import { UsageError } from '../../cli/usage-error.mjs';
import { listFiles, pathIn, readText, readVault } from '../../cli/vault.mjs';
import { mentionsBetween } from '../../src/engine/report/mentions';
import { parseNote, type Note } from '../../src/engine/note/note';
import { scanNote } from '../../src/engine/note/prose';
import { vaultOf } from './terminal';

describe('the files of a vault', () => {
	it('are those of all folders, relative to it, with /, sorted', () => {
		const vault = vaultOf({ 'b.md': '', 'a b.md': '', 'a/c.md': '', 'a/b/d.md': '', 'Z.md': '', 'a/plan.pdf': '' });
		expect(listFiles(vault)).toEqual(['Z.md', 'a b.md', 'a/b/d.md', 'a/c.md', 'a/plan.pdf', 'b.md']);
	});

	it('do not include what lies in folders that Obsidian hides, or in node_modules', () => {
		const vault = vaultOf({
			'a.md': '', '.git/c.md': '', '.trash/d/e.md': '', 'node_modules/e/README.md': '', 'notes/.hidden.md': '', 'a.b/f.md': '',
		});
		expect(listFiles(vault)).toEqual(['a.b/f.md', 'a.md']);
	});

	it('do not include what a symlink leads to, in or out of the vault', () => {
		const outside = vaultOf({ 'secret.md': 'x' });
		const vault = vaultOf({ 'a/b.md': '' });
		symlinkSync(path.join(outside, 'secret.md'), path.join(vault, 'link.md'));
		symlinkSync(outside, path.join(vault, 'folder'));
		symlinkSync(vault, path.join(vault, 'a', 'round'));
		symlinkSync(path.join(vault, 'nowhere.md'), path.join(vault, 'dangling.md'));
		expect(listFiles(vault)).toEqual(['a/b.md']);
	});

	it('may have any characters in their names', () => {
		const names = ['340B & 1.10 (#2).md', 'Krankenversicherung – Prüfung.md', '保険.md', '__proto__.md', "doctor's office.md"];
		expect(listFiles(vaultOf(Object.fromEntries(names.map((name) => [name, ''])))).sort()).toEqual([...names].sort());
	});

	it.each([
		['is not there', 'nowhere'], ['is a file', 'a.md'],
	])('cannot be listed where the vault %s: the error names it and says how to mend it', (_, name) => {
		const folder = path.join(vaultOf({ 'a.md': '' }), name);
		expect(() => listFiles(folder)).toThrow(UsageError);
		expect(() => listFiles(folder)).toThrow(folder);
		expect(() => listFiles(folder)).toThrow('--vault DIR');
	});
});

describe('a vault read from disk', () => {
	it('holds a note for each Markdown file, whatever the letter case of its ending', () => {
		const { lexicon } = readVault(vaultOf({ 'Payer.md': '', 'Claim.MD': '', 'table.csv': '', 'README': '', 'x.md.bak': '' }));
		expect([...lexicon.notes()].map((note) => note.path).sort()).toEqual(['Claim.MD', 'Payer.md']);
	});

	it('knows its other files as ends of links', () => {
		const { lexicon } = readVault(vaultOf({ 'Payer.md': '', 'files/rates.pdf': '' }));
		expect(lexicon.resolve('rates.pdf', 'Payer.md')).toEqual({ path: 'files/rates.pdf', via: 'path' });
	});

	it.runIf(process.platform === 'linux')('passes over a note and a folder that cannot be read, and tells of them', () => {
		const folder = vaultOf({ 'Payer.md': 'One who pays.' });
		writeFileSync(Buffer.concat([Buffer.from(`${folder}/Pr`), Buffer.from([0xfc]), Buffer.from('fung.md')]), 'text');
		mkdirSync(Buffer.concat([Buffer.from(`${folder}/M`), Buffer.from([0xe4]), Buffer.from('rz')]));
		const { lexicon, unread } = readVault(folder);
		expect([...lexicon.notes()].map((note) => note.path)).toEqual(['Payer.md']);
		expect([...unread].sort()).toEqual([
			'"M\ufffdrz" cannot be read (ENOENT) and is passed over. Its name is not written in UTF-8: rename it.',
			'"Pr\ufffdfung.md" cannot be read (ENOENT) and is passed over. Its name is not written in UTF-8: rename it.',
		]);
	});

	it('leaves out a note that the engine fails on, tells of it in one sentence, and reads the others', () => {
		const fail = (file: string, text: string): Note => {
			if (text === 'x') throw new RangeError('Maximum call stack size exceeded\nat line 1');
			return parseNote(file, text);
		};
		const { lexicon, unread } = readVault(vaultOf({ 'Claim.md': '[[Odd]]', 'Odd.md': 'x', 'Payer.md': '' }), { parse: fail });
		expect([...lexicon.notes()].map((note) => note.path)).toEqual(['Claim.md', 'Payer.md']);
		expect(unread).toEqual(['"Odd.md" makes Care Lexicon fail (Maximum call stack size exceeded) and is passed over. Please report it.']);
		expect(lexicon.resolve('Odd', 'Claim.md')).toEqual({ path: 'Odd.md', via: 'path' });
	});

	it('is searched for mentions in all other notes where the engine fails on the text of one', () => {
		const vault = readVault(vaultOf({ 'Claim.md': 'Of a payer.', 'Odd.md': 'x payer', 'Payer.md': '' }));
		const err: string[] = [];
		const sources = readMentionSources(vault, {
			err: (sentence) => void err.push(typeof sentence === 'string' ? sentence : sentence.text),
		}, (text) => {
			if (text.startsWith('x')) throw new RangeError('too deep');
			return scanNote(text);
		});
		const payer = vault.lexicon.get('Payer.md');
		expect(payer && mentionsBetween(sources, null, payer).map((mention) => mention.path)).toEqual(['Claim.md']);
		expect(err).toEqual(['"Odd.md" makes Care Lexicon fail (too deep) and is passed over. Please report it.']);
	});

	it('takes a path of a note from its own folder, from the current one, and whole', () => {
		const vault = readVault(vaultOf({ 'Payment/Claim.md': '' }));
		for (const given of [
			'Payment/Claim.md', './Payment/Claim.md', path.join(vault.folder, 'Payment/Claim.md'),
			path.relative(process.cwd(), path.join(vault.folder, 'Payment/Claim.md')),
		]) expect(pathIn(vault, given)).toBe('Payment/Claim.md');
		for (const given of ['Claim', 'Payment/Other.md', '']) expect(pathIn(vault, given)).toBe(given);
	});

	it('keeps the folder it was read from, and is empty if that is', () => {
		const folder = vaultOf({});
		const vault = readVault(folder);
		expect({ folder: vault.folder, size: vault.lexicon.size }).toEqual({ folder, size: 0 });
	});
});

describe('a text read from disk', () => {
	it('is what stands in the file, byte order mark and line ends included', () => {
		const text = '\ufeff---\r\ntags: claim\r\n---\r\n0450 \u{1F3E5}\r';
		expect(readText(path.join(vaultOf({ 'a.md': text }), 'a.md'))).toBe(text);
	});

	it('that cannot be read is bad usage, with the file\'s name and the reason', () => {
		const file = path.join(vaultOf({}), 'nowhere.md');
		expect(() => readText(file)).toThrow(UsageError);
		expect(() => readText(file)).toThrow(/nowhere\.md.*ENOENT/);
	});
});
