import { connect } from 'node:net';
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ServedVault, type Answer } from './served-vault';

/** An answer that has told nothing of the machine. */
function statusOf({ status, text }: Answer): number {
	expect(text).not.toContain(os.tmpdir());
	expect(text).not.toContain(import.meta.dirname);
	return status;
}

/** Sends bytes as they are, and gives the first line of what comes back. */
function raw(vault: ServedVault, bytes: string): Promise<string> {
	return new Promise((resolve, reject) => {
		let heard = '';
		const socket = connect(Number(vault.url.port), '127.0.0.1', () => socket.end(bytes, 'latin1'));
		socket.on('data', (part) => (heard += part.toString('latin1')));
		socket.on('close', () => resolve(heard.split('\r\n')[0] ?? ''));
		socket.on('error', reject);
	});
}

describe('who is answered', () => {
	it('has a token of its own in every address', async () => {
		const [one, other] = [await ServedVault.of({}), await ServedVault.of({})];
		expect(one.token).toMatch(/^[\w-]{32}$/);
		expect(one.token).not.toBe(other.token);
		expect(one.url.hostname).toBe('127.0.0.1');
	});

	it('tells nothing to those who do not know it', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'a' });
		const wrong = [
			'/', '/vault.json', '/host.js', '/plugin/main.js', '/vault/ACO.md', '/events',
			`/${vault.token.slice(1)}/vault.json`,
			`/${vault.token}x/`,
			`/${vault.token.toUpperCase()}/`,
			`/x/${vault.token}/`,
			`/?token=${vault.token}`,
			`//${vault.token}/`,
		];
		for (const target of wrong) expect([target, statusOf(await vault.ask(target))]).toEqual([target, 403]);
		expect(statusOf(await vault.ask('/vault/ACO.md', { method: 'PUT', body: 'x' }))).toBe(403);
		expect(statusOf(await vault.ask('vault.json'))).toBe(200);
	});

	it('answers under its own host name only, and to its own page only', async () => {
		const vault = await ServedVault.of({});
		const { port } = vault.url;
		const status = async (headers: Record<string, string>): Promise<number> => statusOf(await vault.ask('vault.json', { headers }));
		expect(await status({ host: `localhost:${port}` })).toBe(200);
		for (const host of ['vault.example.com', `vault.example.com:${port}`, '127.0.0.1', '127.0.0.1:1', `127.0.0.1.example.com:${port}`]) {
			expect([host, await status({ host })]).toEqual([host, 421]);
		}
		expect(await status({ origin: `http://127.0.0.1:${port}` })).toBe(200);
		for (const origin of ['http://vault.example.com', 'null', `https://127.0.0.1:${port}`, `http://localhost:${port}`]) {
			expect([origin, await status({ origin })]).toEqual([origin, 403]);
		}
	});

	it('gives no page of the web the address, nor a frame of it', async () => {
		const { headers } = await (await ServedVault.of({})).ask('');
		expect(headers).toMatchObject({
			'referrer-policy': 'no-referrer',
			'cross-origin-resource-policy': 'same-origin',
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-store',
		});
		expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
		expect(headers['access-control-allow-origin']).toBeUndefined();
	});
});

describe('bad requests', () => {
	it('are answered as such, name no folder, and do not end the server', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'a', 'Terms/IPA.md': 'i' });
		const hash = await vault.hash('ACO.md');
		const bytes = { 'content-type': 'application/octet-stream', 'if-match': `"${hash}"` };
		const json = { 'content-type': 'application/json', 'if-match': `"${hash}"` };
		const requests: [number, string, Parameters<ServedVault['ask']>[1]?][] = [
			[400, 'vault/%'],
			[400, 'vault/%zz'],
			[400, 'vault/%C3%28'],
			[400, 'vault/%00'],
			[400, 'vault/a%00.md'],
			[400, 'vault/a%0Ab.md'],
			[400, 'vault/'],
			[400, 'vault//ACO.md'],
			[400, 'vault/Terms//IPA.md'],
			[404, 'vault/Terms'],
			[404, 'vault/ACO.md/x'],
			[404, 'vault/Missing.md'],
			[404, 'entry/Missing.md'],
			[404, 'nothing'],
			[404, 'plugin/other.js'],
			[404, 'constructor'],
			[404, '__proto__'],
			[404, 'plugin/../main.js'],
			[404, `/${'$'}{token}`],
			[405, '', { method: 'POST' }],
			[405, 'vault.json', { method: 'DELETE' }],
			[405, 'host.js', { method: 'PUT' }],
			[405, 'entry/ACO.md', { method: 'PUT' }],
			[405, 'vault/ACO.md', { method: 'PATCH' }],
			[405, 'vault/ACO.md', { method: 'OPTIONS' }],
			[405, 'events', { method: 'POST' }],
			[428, 'vault/ACO.md', { method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body: 'x' }],
			[428, 'vault/ACO.md', { method: 'DELETE' }],
			[428, 'vault/ACO.md', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"act":"trash"}' }],
			[400, 'vault/ACO.md', { method: 'PUT', headers: { ...bytes, 'if-match': hash }, body: 'x' }],
			[400, 'vault/ACO.md', { method: 'PUT', headers: { ...bytes, 'if-match': '*' }, body: 'x' }],
			[400, 'vault/ACO.md', { method: 'PUT', headers: { ...bytes, 'if-none-match': '*' }, body: 'x' }],
			[415, 'vault/ACO.md', { method: 'PUT', headers: { 'if-match': `"${hash}"` }, body: 'x' }],
			[415, 'vault/ACO.md', { method: 'PUT', headers: { ...bytes, 'content-type': 'text/plain' }, body: 'x' }],
			[415, 'vault/ACO.md', { method: 'POST', headers: bytes, body: '{}' }],
			[400, 'vault/ACO.md', { method: 'POST', headers: json, body: '{"act":' }],
			[400, 'vault/ACO.md', { method: 'POST', headers: json, body: 'null' }],
			[400, 'vault/ACO.md', { method: 'POST', headers: json, body: '[]' }],
			[400, 'vault/ACO.md', { method: 'POST', headers: json, body: '{"act":"burn"}' }],
			[400, 'vault/ACO.md', { method: 'POST', headers: json, body: '{"act":"move"}' }],
			[400, 'vault/ACO.md', { method: 'POST', headers: json, body: '{"act":"move","to":["a"]}' }],
			[413, 'vault/ACO.md', { method: 'PUT', headers: { ...bytes, 'content-length': String(60 * 1024 * 1024) } }],
		];
		for (const [status, target, what] of requests) {
			const whole = target.replace('${token}', vault.token);
			expect([whole, what, statusOf(await vault.ask(whole, what))]).toEqual([whole, what, status]);
		}
		expect([vault.read('ACO.md'), (await vault.ask('vault.json')).status]).toEqual(['a', 200]);
	});

	it('that are no HTTP are answered with 400', async () => {
		const vault = await ServedVault.of({});
		const head = `Host: 127.0.0.1:${vault.url.port}\r\n`;
		expect(await raw(vault, 'hello\r\n\r\n')).toBe('HTTP/1.1 400 Bad Request');
		expect(await raw(vault, `GET /${vault.token}/ HTTP/1.1\r\n${head}Content-Length: x\r\n\r\n`)).toBe('HTTP/1.1 400 Bad Request');
		expect(await raw(vault, `GET http://example.com/ HTTP/1.1\r\n${head}\r\n`)).toBe('HTTP/1.1 403 Forbidden');
		expect(await raw(vault, `OPTIONS * HTTP/1.1\r\n${head}\r\n`)).toBe('HTTP/1.1 403 Forbidden');
		// Half a body, and then nothing.
		await raw(
			vault,
			[
				`PUT /${vault.token}/vault/A.md HTTP/1.1\r\n${head}If-None-Match: *`,
				'Content-Type: application/octet-stream\r\nContent-Length: 9\r\n\r\nhalf',
			].join('\r\n'),
		);
		expect((await vault.listed()).files).toEqual({});
	});

	it('too large in pieces is refused before it is held', async () => {
		const vault = await ServedVault.of({});
		const body = new Uint8Array(51 * 1024 * 1024);
		const headers = { 'content-type': 'application/octet-stream', 'if-none-match': '*', 'transfer-encoding': 'chunked' };
		const status = await vault
			.ask('vault/Big.md', { method: 'PUT', headers, body })
			.then(statusOf, (error: Error & { code?: string }) => error.code);
		expect([413, 'ECONNRESET', 'EPIPE']).toContain(status);
		expect((await vault.listed()).files).toEqual({});
	});
});

describe('without --write', () => {
	it('nothing is written, whatever is asked', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'a' }, {});
		const hash = await vault.hash('ACO.md');
		const before = vault.everything();
		const answers = [
			await vault.put('ACO.md', 'x', hash),
			await vault.put('New.md', 'x', null),
			await vault.remove('ACO.md', hash),
			await vault.act('ACO.md', { act: 'trash' }, hash),
			await vault.act('ACO.md', { act: 'move', to: 'B.md' }, hash),
			await vault.act('Folder', { act: 'folder' }),
		];
		expect(answers.map(statusOf)).toEqual([403, 403, 403, 403, 403, 403]);
		expect([vault.everything(), vault.read('ACO.md'), (await vault.listed()).write]).toEqual([before, 'a', false]);
	});
});

describe('what the page is given', () => {
	it('is each text with the hash of its bytes, and a mark where they are not UTF-8', async () => {
		const vault = await ServedVault.of({
			'ACO.md': 'a',
			'Old.md': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
			'seal.png': new Uint8Array([0xff, 0xd8]),
			'Sign.md': '\ufeff\ufffd',
		});
		expect((await vault.listed()).files).toMatchObject({
			'ACO.md': { text: 'a', hash: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', size: 1 },
			'Old.md': { text: 'caf\ufffd', utf8: false, size: 4 },
			'seal.png': { text: null, size: 2 },
			'Sign.md': { text: '\ufeff\ufffd' },
		});
		expect(Object.keys((await vault.listed()).files['Sign.md'] ?? {})).not.toContain('utf8');
		expect((await vault.ask('vault/Old.md')).text).toBe('caf\u00e9');
		expect((await vault.ask('vault/seal.png')).text).toBe('\u00ff\u00d8');
	});

	it('leaves out what is hidden, but for the app’s settings and what the plugin keeps, and never its code', async () => {
		const own = '.obsidian/plugins/care-lexicon';
		const vault = await ServedVault.of({
			'ACO.md': '',
			'.env': '',
			'.git/config': '',
			'Terms/.hidden.md': '',
			'.trash/Old.md': '',
			'.obsidian/app.json': '{}',
			'.obsidian/workspace.json': '{}',
			'.obsidian/hotkeys.json': '{}',
			'.obsidian/plugins/other/data.json': '{"key":"secret"}',
			[`${own}/data.json`]: '{}',
			[`${own}/main.js`]: '',
			[`${own}/manifest.json`]: '',
			[`${own}/styles.css`]: '',
			[`${own}/journal/1.json`]: '{}',
			[`${own}/.git/config`]: '',
			'.care-lexicon/journal/1.json': '{}',
			'.writing-1-0123456789abcdef': '',
		});
		expect(Object.keys((await vault.listed()).files).sort()).toEqual([
			'.care-lexicon/journal/1.json', '.obsidian/app.json', `${own}/data.json`, `${own}/journal/1.json`, 'ACO.md',
		]);
		for (const name of [
			'.env', '.git/config', 'Terms/.hidden.md', '.trash/Old.md', '.obsidian/workspace.json', '.obsidian/plugins/other/data.json',
			`${own}/main.js`,
			'.writing-1-0123456789abcdef',
		]) {
			expect([name, statusOf(await vault.ask(`vault/${name}`)), statusOf(await vault.ask(`entry/${name}`))]).toEqual([name, 403, 403]);
		}
	});

	it('follows no link, neither to a file nor to a folder, inside or outside', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'a', 'Terms/IPA.md': 'i' });
		const outside = path.join(vault.folder, '../Secret.md');
		writeFileSync(outside, 'secret');
		for (const [name, target] of [
			['Way out.md', outside],
			['Folder out', path.dirname(vault.folder)],
			['Again.md', 'ACO.md'],
			['Round', '.'],
			['Dangling.md', '../None.md'],
		] as const) {
			symlinkSync(target, path.join(vault.folder, name));
		}
		expect(Object.keys((await vault.listed()).files)).toEqual(['ACO.md', 'Terms/IPA.md']);
		for (const name of ['Way%20out.md', 'Folder%20out/Secret.md', 'Folder%20out', 'Again.md', 'Round/ACO.md', 'Dangling.md']) {
			expect([name, statusOf(await vault.ask(`vault/${name}`))]).toEqual([name, 403]);
		}
	});

	it('has names that every object has', async () => {
		const vault = await ServedVault.of({ '__proto__.md': 'p', constructor: 'c', ['__proto__']: 'x', 'toString/valueOf.md': 'v' });
		expect(Object.keys((await vault.listed()).files).sort()).toEqual(['__proto__', '__proto__.md', 'constructor', 'toString/valueOf.md']);
	});

	it.skipIf(process.getuid?.() === 0)('is the rest where one file may not be read', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'a', 'Closed.md': 'c' });
		chmodSync(path.join(vault.folder, 'Closed.md'), 0);
		expect((await vault.listed()).files).toMatchObject({ 'ACO.md': { text: 'a' }, 'Closed.md': { text: null } });
		expect(statusOf(await vault.ask('vault/Closed.md'))).toBe(403);
	});

	it('is the rest where one file fails to be read, or goes away meanwhile', async () => {
		const { open } = await import('node:fs/promises');
		const failing: typeof open = (file, ...rest) => {
			const code = String(file).endsWith('Broken.md') ? 'EIO' : String(file).endsWith('Gone.md') ? 'ENOENT' : null;
			return code === null ? open(file, ...rest) : Promise.reject(Object.assign(new Error(`${code}: ${String(file)}`), { code }));
		};
		const vault = await ServedVault.of({ 'ACO.md': 'a', 'Broken.md': 'b', 'Gone.md': 'g' }, { disk: { open: failing } });
		expect((await vault.listed()).files).toMatchObject({ 'ACO.md': { text: 'a' }, 'Broken.md': { text: null } });
		expect([statusOf(await vault.ask('vault/Broken.md')), statusOf(await vault.ask('vault/Gone.md'))]).toEqual([500, 404]);
	});
});

describe('any path at all', () => {
	it('never makes anything outside what is open, whatever it is called', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'a', '.git/config': 'g', '.obsidian/plugins/care-lexicon/main.js': 'code' });
		const part = fc.oneof(
			fc.constantFrom(
				'..',
				'.',
				'',
				'.git',
				'.GIT',
				'.g\u200cit',
				'\u200b.git',
				'.Obsidian',
				'.obsidian',
				'plugins',
				'Plugins',
				'care-lexicon',
				'main.js',
				'MAIN.JS',
				'main.js.',
				'C:',
				'\\',
				'..\\..',
				'con',
				'Terms',
				'a.md',
			),
			fc.string({ unit: 'binary', maxLength: 6 }),
		);
		await fc.assert(fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 5 }), fc.boolean(), async (parts, isEncoded) => {
			const name = parts.join('/');
			const target = `vault/${isEncoded ? encodeURIComponent(name) : name.split('/').map(encodeURIComponent).join('/')}`;
			const answer = await vault.ask(target, {
				method: 'PUT',
				headers: { 'content-type': 'application/octet-stream', 'if-none-match': '*' },
				body: 'x',
			});
			expect([200, 400, 403, 404, 409]).toContain(statusOf(answer));
		}), { numRuns: 300 });
		const inside = vault.everything().filter((name) => name !== 'Clinic').map((name) => path.relative('Clinic', name));
		expect(inside.filter((name) => name.startsWith('..'))).toEqual([]);
		const hidden = inside.filter((name) => /(?:^|\/)[\u200b\u200c]*\./.test(name) && !name.startsWith('.obsidian/plugins/care-lexicon/'));
		expect(hidden.sort()).toEqual(['.git', '.git/config', '.obsidian', '.obsidian/plugins', '.obsidian/plugins/care-lexicon']);
		expect(inside.filter((name) => /\.obsidian.*main/i.test(name))).toEqual(['.obsidian/plugins/care-lexicon/main.js']);
		expect([vault.read('.git/config'), vault.read('.obsidian/plugins/care-lexicon/main.js')]).toEqual(['g', 'code']);
	});
});
