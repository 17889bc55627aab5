import {
	chmodSync, existsSync, linkSync, mkdirSync, readFileSync, statSync, symlinkSync, unlinkSync, utimesSync, writeFileSync,
} from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ServedVault } from './served-vault';

const CLOSED = [
	'.env', '.git/hooks/pre-commit', '.GIT/hooks/pre-commit', 'Terms/.git/config', '.obsidian/app.json', '.obsidian/workspace.json',
	'.obsidian/plugins/other/main.js', '.obsidian/plugins/other/data.json', '.obsidian/plugins/care-lexicon/main.js',
	'.obsidian/plugins/care-lexicon/MAIN.JS', '.obsidian/plugins/care-lexicon/Manifest.json', '.obsidian/plugins/care-lexicon/styles.css',
	'.Obsidian/Plugins/Care-Lexicon/MAIN.JS', '.OBSIDIAN/plugins/care-lexicon/data.json', '.obsidian/Plugins/care-lexicon/data.json',
	'.obsidian/plugins/care-lexicon/main.js.', '.obsidian/plugins/care-lexicon/main.js ', '.obsidian/plugins/care-lexicon/main.js::$DATA',
	'.obsidian/plugins/care-lexicon/\uff4dain.js', '.obsidian/plugins/care-lexicon/\u017ftyles.css',
	'.obsidian/plugins/care-lexicon/ma\u200bin.js', '.obsidian/plugins/care-lexicon/.git/config', '.obsidian/plugins/care-lexicon',
	'.care-lexicon', '.Care-Lexicon/a.json', '.care-lexicon/.env', '.trash/ACO.md', '.writing-1-0123456789abcdef', '.g\u200cit/config',
	'\u200b.git/config', '\ufeff.git/config', '\u202e.git/config', '.obsidian', '.obsidian/plugins',
];
const NO_PATHS = [
	'', '/', '..', '.', '../outside.md', 'a/../../outside.md', 'Terms/..', './ACO.md', '/etc/outside.md', 'a//b.md', 'a/', '..\\outside.md',
	'a\\b.md', 'a\u0000.md', 'a\nb.md', 'a\u007f.md',
];
const NOT_EVERYWHERE = [
	'C:/outside.md', 'C:outside.md', 'c:', 'ACO.md:stream', 'Terms./x.md', 'Terms /x.md', 'ACO.md.', 'ACO.md ', 'con', 'CON.md',
	'Terms/nul.txt', 'com1.md', 'LPT9', 'aux/x.md', 'prn.a.b', 'com\u00b9.md', '\u2025/outside.md', '\uff0egit/config',
];

/** Hooks into what the server does on the disk; the rest happens as ever. */
function handleThat(fails: 'writeFile' | 'sync' | 'chmod', code: string): typeof fs.open {
	return async (file, flags, mode) => {
		const handle = await fs.open(file, flags, mode);
		if (!path.basename(String(file)).startsWith('.writing-')) return handle;
		return new Proxy(handle, {
			get: (target, name) => {
				if (name === fails) {
					return async (bytes: unknown) => {
						if (fails === 'writeFile') await target.write((bytes as Buffer).subarray(0, 1));
						throw Object.assign(new Error(`${code}: ${String(file)}`), { code });
					};
				}
				const value: unknown = Reflect.get(target, name);
				return typeof value === 'function' ? value.bind(target) as unknown : value;
			},
		});
	};
}

const failWith = (code: string) => () => Promise.reject(Object.assign(new Error(`${code}: in a folder of the machine`), { code }));

describe('a write', () => {
	it('replaces the text that it was made from, and gives the new hash', async () => {
		const vault = await ServedVault.of({ 'Terms/ACO.md': 'old' });
		const first = await vault.put('Terms/ACO.md', 'new é', await vault.hash('Terms/ACO.md'));
		expect([first.status, vault.read('Terms/ACO.md')]).toEqual([200, 'new é']);
		const { hash } = JSON.parse(first.text) as { hash: string };
		expect(hash).toBe(await vault.hash('Terms/ACO.md'));
		expect((await vault.put('Terms/ACO.md', 'newer', hash)).status).toBe(200);
	});

	it('from an older text is refused with 409 and the hash there is now', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'old' });
		const old = await vault.hash('ACO.md');
		writeFileSync(path.join(vault.folder, 'ACO.md'), 'theirs');
		for (const answer of [
			await vault.put('ACO.md', 'ours', old),
			await vault.remove('ACO.md', old),
			await vault.act('ACO.md', { act: 'trash' }, old),
			await vault.act('ACO.md', { act: 'move', to: 'B.md' }, old),
		]) {
			expect([answer.status, JSON.parse(answer.text)]).toMatchObject([409, { hash: await vault.hash('ACO.md') }]);
		}
		expect([vault.read('ACO.md'), vault.everything()]).toEqual(['theirs', ['Clinic', 'Clinic/ACO.md']]);
	});

	it('of the same length at the same time is known by its hash', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'one' });
		const old = await vault.hash('ACO.md');
		const file = path.join(vault.folder, 'ACO.md');
		const { atime, mtime } = statSync(file);
		writeFileSync(file, 'two');
		utimesSync(file, atime, mtime);
		expect((await vault.put('ACO.md', 'ours', old)).status).toBe(409);
	});

	it('makes a file only where none is, and tells apart what has gone', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'theirs' });
		const hash = await vault.hash('ACO.md');
		expect((await vault.put('ACO.md', 'ours', null)).status).toBe(409);
		expect((await vault.put('New/Deep/IPA.md', 'i', null)).status).toBe(200);
		expect((await vault.put('New', 'x', null)).status).toBe(409);
		unlinkSync(path.join(vault.folder, 'ACO.md'));
		const gone = await vault.put('ACO.md', 'ours', hash);
		expect([gone.status, JSON.parse(gone.text), existsSync(path.join(vault.folder, 'ACO.md'))]).toMatchObject([409, { hash: null }, false]);
		expect(vault.read('New/Deep/IPA.md')).toBe('i');
	});

	it('keeps the rights of the file, and leaves alone one that is read-only', async () => {
		const vault = await ServedVault.of({ 'Run.md': 'a', 'Locked.md': 'l' });
		chmodSync(path.join(vault.folder, 'Run.md'), 0o750);
		chmodSync(path.join(vault.folder, 'Locked.md'), 0o444);
		expect((await vault.put('Run.md', 'b', await vault.hash('Run.md'))).status).toBe(200);
		expect(statSync(path.join(vault.folder, 'Run.md')).mode & 0o777).toBe(0o750);
		expect((await vault.put('Locked.md', 'x', await vault.hash('Locked.md'))).status).toBe(403);
		expect(vault.read('Locked.md')).toBe('l');
	});

	it('never changes a second name of the file outside the vault', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'a' });
		const outside = path.join(vault.folder, '../Elsewhere.md');
		linkSync(path.join(vault.folder, 'ACO.md'), outside);
		await vault.put('ACO.md', 'b', await vault.hash('ACO.md'));
		expect([vault.read('ACO.md'), readFileSync(outside, 'utf8')]).toEqual(['b', 'a']);
	});

	it('of a text file whose bytes are not UTF-8 is refused, and so are such bytes', async () => {
		const bytes = new Uint8Array([0x63, 0xe9]);
		const vault = await ServedVault.of({ 'Old.md': bytes, 'seal.png': bytes });
		const answer = await vault.put('Old.md', 'c\ufffd [[ACO]]', await vault.hash('Old.md'));
		expect([answer.status, Buffer.from(answer.text, 'latin1').toString()]).toMatchObject([
			422,
			expect.stringContaining('Save it as UTF-8 first.'),
		]);
		expect((await vault.put('New.md', bytes, null)).status).toBe(400);
		expect((await vault.put('seal.png', new Uint8Array([0xff]), await vault.hash('seal.png'))).status).toBe(200);
		expect([...readFileSync(path.join(vault.folder, 'Old.md'))]).toEqual([...bytes]);
	});
});

describe('a path that may not be written', () => {
	it('is refused for every kind of change, as source and as target', async () => {
		const own = '.obsidian/plugins/care-lexicon';
		const vault = await ServedVault.of({
			'ACO.md': 'a',
			[`${own}/main.js`]: 'code',
			[`${own}/data.json`]: '{}',
			'.git/config': 'g',
			'.obsidian/app.json': '{}',
		});
		const before = vault.everything();
		const hash = await vault.hash('ACO.md');
		const any = 'a'.repeat(64);
		for (const [status, names] of [[403, CLOSED], [400, NO_PATHS]] as const) {
			for (const name of names) {
				const puts = [
					await vault.put(name, 'x', null),
					await vault.put(name, 'x', any),
					await vault.remove(name, any),
					await vault.remove(name),
					await vault.act(name, { act: 'trash' }, any),
					await vault.act(name, { act: 'move', to: 'B.md' }, any),
				];
				const moved = await vault.act('ACO.md', { act: 'move', to: name }, hash);
				expect([name, ...puts.map((answer) => answer.status), moved.status]).toEqual([name, ...puts.map(() => status), status]);
			}
		}
		expect([vault.everything(), vault.read(`${own}/main.js`), vault.read('ACO.md')]).toEqual([before, 'code', 'a']);
	});

	it('is refused where a new name could not be held by every system', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'a' });
		const hash = await vault.hash('ACO.md');
		for (const name of NOT_EVERYWHERE) {
			const answers = [
				await vault.put(name, 'x', null),
				await vault.act(name, { act: 'folder' }),
				await vault.act('ACO.md', { act: 'move', to: name }, hash),
			];
			expect([name, ...answers.map(({ status }) => status)]).toEqual([name, 403, 403, 403]);
		}
		expect((await vault.put(`${'x'.repeat(300)}.md`, 'x', null)).status).toBe(400);
		expect(vault.everything()).toEqual(['Clinic', 'Clinic/ACO.md']);
	});

	it('but what people name their notes goes, and what is there already may be called as it likes', async () => {
		const there = { 'Acme Inc./ACO.md': 'a', '\u2026 and more.md': 'm', 'aux.md': 'x', 'Visit: 10:30.md': 'v' };
		const vault = await ServedVault.of(there);
		for (const name of Object.keys(there)) expect([name, (await vault.put(name, 'new', await vault.hash(name))).status]).toEqual([name, 200]);
		const fine = [
			'What is an ACO?.md', 'HMO\uff1a plan.md', 'and\uff0for.md', 'Caf\u00e9 "1" <2>.md', '\ud83d\udc69\u200d\u2695\ufe0f Nurse.md',
			'a..b.md', 'console.md', '100 %.md', 'a#b.md', '\u533b\u7642.md',
		];
		for (const name of fine) expect([name, (await vault.put(name, 'x', null)).status]).toEqual([name, 200]);
		expect(Object.keys((await vault.listed()).files).sort()).toEqual([...Object.keys(there), ...fine].sort());
	});

	it('is open to what the plugin keeps', async () => {
		const vault = await ServedVault.of({});
		for (const name of [
			'.obsidian/plugins/care-lexicon/data.json',
			'.obsidian/plugins/care-lexicon/journal/main.js.json',
			'.care-lexicon/journal/2026.json',
		]) {
			expect([name, (await vault.put(name, '{}', null)).status, (await vault.put(name, '[]', await vault.hash(name))).status]).toEqual([
				name,
				200,
				200,
			]);
		}
		expect((await vault.act('.care-lexicon/more', { act: 'folder' })).status).toBe(200);
	});

	it('may come neither through a link nor by moving a folder with code in it', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'a', 'Evil/main.js': 'code', 'Terms/IPA.md': 'i' });
		const outside = path.dirname(vault.folder);
		for (const [name, target] of [
			['Way out', outside],
			['Dangling.md', '../outside.md'],
			['Dangling', '../Outside'],
			['Again.md', 'ACO.md'],
			['.care-lexicon', outside],
		] as const) {
			symlinkSync(target, path.join(vault.folder, name));
		}
		mkdirSync(path.join(vault.folder, '.obsidian'));
		symlinkSync(outside, path.join(vault.folder, '.obsidian/plugins'));
		const before = vault.everything();
		const hash = await vault.hash('ACO.md');
		for (const name of [
			'Way out/x.md', 'Way out', 'Dangling.md', 'Dangling/x.md', 'Again.md', '.care-lexicon/x.json',
			'.obsidian/plugins/care-lexicon/data.json',
		]) {
			const answers = [
				await vault.put(name, 'x', null),
				await vault.put(name, 'x', hash),
				await vault.remove(name, hash),
				await vault.act(name, { act: 'folder' }),
				await vault.act('ACO.md', { act: 'move', to: name }, hash),
			];
			expect([name, ...answers.map(({ status }) => status)]).toEqual([name, 403, 403, 403, 403, 403]);
		}
		expect((await vault.act('Evil', { act: 'move', to: '.obsidian/plugins/care-lexicon' })).status).toBe(403);
		expect((await vault.act('Evil', { act: 'move', to: '.care-lexicon' })).status).toBe(403);
		expect([vault.everything(), vault.read('ACO.md')]).toEqual([before, 'a']);
	});
});

describe('moving and removing', () => {
	it('takes a file or a folder to where nothing is, and never over another', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'a', 'Terms/IPA.md': 'i', 'Terms/.keep': 'k' });
		const hash = await vault.hash('ACO.md');
		expect((await vault.act('ACO.md', { act: 'move', to: 'Terms/IPA.md' }, hash)).status).toBe(409);
		expect((await vault.act('ACO.md', { act: 'move', to: 'Terms' }, hash)).status).toBe(409);
		expect((await vault.act('Terms', { act: 'move', to: 'Terms/Inner' })).status).toBe(400);
		expect((await vault.act('ACO.md', { act: 'move', to: 'Models/aco.md' }, hash)).status).toBe(200);
		expect((await vault.act('Terms', { act: 'move', to: 'Models/Terms' })).status).toBe(200);
		expect([vault.read('Models/aco.md'), vault.read('Models/Terms/IPA.md'), vault.read('Models/Terms/.keep')]).toEqual(['a', 'i', 'k']);
	});

	it('removes a file, and a folder only when nothing is left in it', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'a', 'Terms/.hidden': 'h' });
		expect((await vault.remove('ACO.md', await vault.hash('ACO.md'))).status).toBe(200);
		expect((await vault.remove('Terms')).status).toBe(409);
		expect((await vault.act('Empty/Folder', { act: 'folder' })).status).toBe(200);
		expect((await vault.remove('Empty/Folder')).status).toBe(200);
		expect(vault.everything()).toEqual(['Clinic', 'Clinic/Empty', 'Clinic/Terms', 'Clinic/Terms/.hidden']);
	});

	it('puts into the trash under a name that is free there', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'one', 'Old/ACO.md': 'two', '.trash/ACO.md': 'before' });
		const where = [await vault.act('ACO.md', { act: 'trash' }, await vault.hash('ACO.md')), await vault.act('Old', { act: 'trash' })];
		expect(where.map(({ text }) => JSON.parse(text) as unknown)).toEqual([{ path: '.trash/ACO 2.md' }, { path: '.trash/Old' }]);
		expect(['.trash/ACO.md', '.trash/ACO 2.md', '.trash/Old/ACO.md'].map((name) => vault.read(name))).toEqual(['before', 'one', 'two']);
	});
});

describe('writes at once', () => {
	it('to one path: one wins, the others are told, and no text is a mixture', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'start' });
		const hash = await vault.hash('ACO.md');
		const texts = Array.from({ length: 12 }, (_, index) => String(index).repeat(200_000));
		const answers = await Promise.all(texts.map((text) => vault.put('ACO.md', text, hash)));
		const won = answers.findIndex(({ status }) => status === 200);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, ...texts.slice(1).map(() => 409)]);
		expect(vault.read('ACO.md') === texts[won]).toBe(true);
		const made = await Promise.all(texts.map((text) => vault.put('New.md', text, null)));
		expect(made.filter(({ status }) => status === 200)).toHaveLength(1);
		expect(vault.everything()).toEqual(['Clinic', 'Clinic/ACO.md', 'Clinic/New.md']);
	});

	it('in any order end in a state that one after another could have made', async () => {
		type Act = { readonly kind: 'put' | 'remove' | 'move' | 'trash'; readonly name: string; readonly to: string };
		const act = fc
			.record<Act>({
				kind: fc.constantFrom('put', 'put', 'remove', 'move', 'trash'),
				name: fc.constantFrom('A.md', 'B.md', 'F/C.md'),
				to: fc.constantFrom('A.md', 'D.md', 'F/E.md'),
			})
			// A move onto itself leaves the state as it was.
			.filter(({ name, to }) => name !== to);
		await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 8 }), async (acts) => {
			const vault = await ServedVault.of({ 'A.md': 'text of A', 'B.md': 'text of B', 'F/C.md': 'text of C' });
			const { files } = await vault.listed();
			const done = await Promise.all(acts.map(({ kind, name, to }, index) => {
				const hash = files[name]?.hash ?? '';
				if (kind === 'put') return vault.put(name, `text ${index}`, hash);
				return kind === 'remove' ? vault.remove(name, hash) : vault.act(name, kind === 'move' ? { act: 'move', to } : { act: 'trash' }, hash);
			}));
			expect(done.every(({ status }) => status === 200 || status === 409)).toBe(true);
			// Each file's first state is used up by one change; no text is there twice, and none is lost but by removing or replacing.
			const used = new Set(acts.filter((_, index) => done[index]?.status === 200).map(({ name }) => name));
			expect(used.size).toBe(done.filter(({ status }) => status === 200).length);
			const lost = acts.filter(({ kind }, index) => done[index]?.status === 200 && kind === 'remove').length;
			const names = vault.everything().filter((name) => name.endsWith('.md'));
			expect(names).toHaveLength(3 - lost);
			expect(new Set(names.map((name) => vault.read(path.relative('Clinic', name)))).size).toBe(names.length);
			expect(vault.everything().filter((name) => name.includes('.writing-'))).toEqual([]);
		}), { numRuns: 25 });
	});

	it('wait for a folder that moves', async () => {
		const vault = await ServedVault.of(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`Terms/${index}.md`, `${index}`])));
		const { files } = await vault.listed();
		const writes = Object.keys(files).map((name) => vault.put(name, `new ${name}`, files[name]?.hash ?? ''));
		const [moved, ...written] = await Promise.all([vault.act('Terms', { act: 'move', to: 'Glossary' }), ...writes]);
		expect(moved.status).toBe(200);
		expect(written.every(({ status }) => status === 200 || status === 409)).toBe(true);
		expect(vault.everything().filter((name) => name.includes('.writing-') || name === 'Clinic/Terms')).toEqual([]);
		expect(vault.everything().filter((name) => name.endsWith('.md'))).toHaveLength(20);
	});
});

describe('a disk that fails', () => {
	it.each([
		['is full half way', 'writeFile', 'ENOSPC', 507],
		['breaks half way', 'writeFile', 'EIO', 500],
		['cannot be written out', 'sync', 'EIO', 500],
		['keeps rights to itself', 'chmod', 'EPERM', 403],
	] as const)('and %s leaves the old file whole and nothing else', async (_what, fails, code, status) => {
		const logged: unknown[] = [];
		const vault = await ServedVault.of(
			{ 'ACO.md': 'old' },
			{ write: true, disk: { open: handleThat(fails, code) }, log: (error) => logged.push(error) },
		);
		const answer = await vault.put('ACO.md', 'new and longer', await vault.hash('ACO.md'));
		expect([answer.status, answer.text.includes('Clinic'), logged.length > 0]).toEqual([status, false, status >= 500]);
		if (fails !== 'chmod') expect((await vault.put('New.md', 'new', null)).status).toBe(status);
		expect([vault.read('ACO.md'), vault.everything()]).toEqual(['old', ['Clinic', 'Clinic/ACO.md']]);
	});

	it('at the last step leaves the old file whole and nothing else', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'old' }, { write: true, disk: { rename: failWith('EIO'), link: failWith('EROFS') } });
		expect((await vault.put('ACO.md', 'new', await vault.hash('ACO.md'))).status).toBe(500);
		expect((await vault.put('New.md', 'new', null)).status).toBe(403);
		expect((await vault.put('Made/New.md', 'new', null)).text).toContain('The disk is read-only.');
		expect([vault.read('ACO.md'), vault.everything()]).toEqual(['old', ['Clinic', 'Clinic/ACO.md', 'Clinic/Made']]);
	});

	it('and knows no second names still makes and moves files, and never over another', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'a' }, { write: true, disk: { link: failWith('EPERM') } });
		expect((await vault.put('New.md', 'n', null)).status).toBe(200);
		expect((await vault.act('ACO.md', { act: 'move', to: 'New.md' }, await vault.hash('ACO.md'))).status).toBe(409);
		expect((await vault.act('ACO.md', { act: 'move', to: 'B.md' }, await vault.hash('ACO.md'))).status).toBe(200);
		expect([vault.read('B.md'), vault.read('New.md')]).toEqual(['a', 'n']);
	});

	it('hears of a change that comes while a text is being written', async () => {
		let vault: ServedVault | null = null;
		const open: typeof fs.open = async (file, flags, mode) => {
			const handle = await fs.open(file, flags, mode);
			// Another program is quicker than the slow disk.
			if (path.basename(String(file)).startsWith('.writing-'))
				for (const name of ['ACO.md', 'New.md']) writeFileSync(path.join(vault?.folder ?? '', name), 'theirs');
			return handle;
		};
		vault = await ServedVault.of({ 'ACO.md': 'old' }, { write: true, disk: { open } });
		expect((await vault.put('ACO.md', 'ours', await vault.hash('ACO.md'))).status).toBe(409);
		unlinkSync(path.join(vault.folder, 'New.md'));
		expect((await vault.put('New.md', 'ours', null)).status).toBe(409);
		expect([vault.read('ACO.md'), vault.read('New.md'), vault.everything()]).toEqual([
			'theirs',
			'theirs',
			['Clinic', 'Clinic/ACO.md', 'Clinic/New.md'],
		]);
	});

	it('is tidied of what a killed server has left, and of nothing else', async () => {
		const gone = '.writing-999999999-0123456789abcdef';
		const alive = `.writing-${process.pid}-0123456789abcdef`;
		const files = {
			[`Terms/${gone}`]: 'half',
			[`Terms/${alive}`]: 'busy',
			[gone]: 'fresh',
			'Terms/.writing-notes': 'mine',
			'Terms/ACO.md': 'a',
		};
		const first = await ServedVault.of(files);
		utimesSync(path.join(first.folder, `Terms/${gone}`), 1, 1);
		utimesSync(path.join(first.folder, `Terms/${alive}`), 1, 1);
		const { serve } = await import('./server.mjs');
		await (await serve({ vault: first.folder })).close();
		expect(existsSync(path.join(first.folder, `Terms/${gone}`))).toBe(true);
		await (await serve({ vault: first.folder, write: true })).close();
		expect(Object.keys(files).filter((name) => !existsSync(path.join(first.folder, name)))).toEqual([`Terms/${gone}`]);
	});
});
