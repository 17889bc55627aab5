import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve } from '../host/server.mjs';
import { until } from './harness';
import { ShellPage } from './host-shell-page';

const shell = new ShellPage();

describe('the server', () => {
	const headers = { 'Content-Type': 'application/json' };
	const post = (url: string, body: unknown): Promise<Response> => fetch(`${url}vault`, { method: 'POST', headers, body: JSON.stringify(body) });

	it('writes nothing unless it is told to', async () => {
		await shell.open();
		expect((await post(shell.url, { path: 'Welcome.md', text: 'gone' })).status).toBe(403);
		await shell.inApp((app) => app.vault.create('Only in the page.md', 'text'));
		expect(existsSync(path.join(shell.fixture.vault, 'Only in the page.md'))).toBe(false);
	});

	it('writes what changes in the page where it may, and nowhere outside the folder', async () => {
		const writing = await serve({ ...shell.fixture, write: true });
		await shell.open('', undefined, writing.url);
		await shell.inApp((app) => app.vault.create('Kept.md', 'on disk'));
		await until(async () => existsSync(path.join(shell.fixture.vault, 'Kept.md')), (is) => is, 'The note should be on disk');
		expect(readFileSync(path.join(shell.fixture.vault, 'Kept.md'), 'utf8')).toBe('on disk');
		symlinkSync(path.dirname(shell.fixture.vault), path.join(shell.fixture.vault, 'Way out'));
		for (const name of ['../outside.md', 'Way out/outside.md', '/tmp/outside.md', 'a/../../outside.md', '.obsidian/app.json', '.obsidian/plugins/desk-slips/main.js', '']) {
			expect([name, (await post(writing.url, { path: name, text: 'x' })).status]).toEqual([name, 403]);
		}
		expect(existsSync(path.join(shell.fixture.vault, '../outside.md'))).toBe(false);
		await shell.inApp((app) => app.fileManager.trashFile(app.vault.getFileByPath('Kept.md') as never));
		await until(async () => existsSync(path.join(shell.fixture.vault, 'Kept.md')), (is) => !is, 'The note should be gone from its place');
		await writing.close();
	});

	it('hands on a note that is no UTF-8 by its bytes', async () => {
		const [old, bytes] = [path.join(shell.fixture.vault, 'Old.md'), [0x63, 0x61, 0x66, 0xe9]];
		writeFileSync(old, Uint8Array.from(bytes));
		await shell.open();
		const read = await shell.inApp(async (app) => {
			const file = app.vault.getFileByPath('Old.md');
			return file ? [await app.vault.read(file), ...new Uint8Array(await app.vault.readBinary(file))] : [];
		});
		rmSync(old);
		expect(read).toEqual(['caf\ufffd', ...bytes]);
	});

	it('answers to its own address only', async () => {
		await shell.open();
		const { hostname, port } = new URL(shell.url);
		const status = (headers: Record<string, string>): Promise<number | undefined> => new Promise((resolve) => {
			request({ hostname, port, path: '/vault.json', headers }, (answer) => {
				answer.resume();
				resolve(answer.statusCode);
			}).end();
		});
		expect(await status({})).toBe(200);
		expect(await status({ host: 'vault.example.com' })).toBe(421);
		expect(await status({ origin: 'http://vault.example.com' })).toBe(403);
	});
});
