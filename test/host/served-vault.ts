import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { serve, type Served } from './server.mjs';

/** What the server has answered. */
export interface Answer {
	readonly status: number;
	readonly text: string;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

type Options = Omit<Parameters<typeof serve>[0], 'vault'>;
type Headers = Readonly<Record<string, string>>;

/** A folder with a vault, served over HTTP for as long as one test runs. */
export class ServedVault {
	private constructor(
		readonly folder: string,
		private readonly served: Served,
	) {}

	static async of(files: Readonly<Record<string, string | Uint8Array>>, options: Options = { write: true }): Promise<ServedVault> {
		const folder = path.join(realpathSync(mkdtempSync(path.join(os.tmpdir(), 'served-'))), 'Clinic');
		mkdirSync(folder);
		for (const [name, content] of Object.entries(files)) {
			mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
			writeFileSync(path.join(folder, name), content);
		}
		const served = await serve({ vault: folder, ...options });
		onTestFinished(async () => {
			await served.close();
			rmSync(path.dirname(folder), { recursive: true });
		});
		return new ServedVault(folder, served);
	}

	get url(): URL {
		return new URL(this.served.url);
	}

	/** The token as it stands in the address. */
	get token(): string {
		return this.url.pathname.split('/')[1] ?? '';
	}

	/** Asks for exactly that target, which `fetch` would tidy up first. Without a leading slash it is taken from the page's address. */
	ask(
		target: string,
		{ method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Headers; body?: string | Uint8Array } = {},
	): Promise<Answer> {
		const { hostname, port } = this.url;
		const whole = target.startsWith('/') || target === '*' ? target : `/${this.token}/${target}`;
		return new Promise((resolve, reject) => {
			const sent = request({ hostname, port, path: whole, method, headers }, (answer) => {
				const parts: Buffer[] = [];
				answer.on('data', (part: Buffer) => parts.push(part));
				answer.on('end', () =>
					resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('latin1'), headers: answer.headers }),
				);
			});
			sent.on('error', reject);
			sent.end(body);
		});
	}

	/** Puts a text or bytes into a file, made from the state with the hash; null: a new file. */
	put(name: string, body: string | Uint8Array, hash: string | null): Promise<Answer> {
		return this.ask(address('vault', name), {
			method: 'PUT',
			headers: { 'content-type': 'application/octet-stream', ...madeFrom(hash) },
			body,
		});
	}

	remove(name: string, hash?: string): Promise<Answer> {
		return this.ask(address('vault', name), { method: 'DELETE', headers: hash === undefined ? {} : madeFrom(hash) });
	}

	act(name: string, what: object, hash?: string): Promise<Answer> {
		const headers = { 'content-type': 'application/json', ...(hash === undefined ? {} : madeFrom(hash)) };
		return this.ask(address('vault', name), { method: 'POST', headers, body: JSON.stringify(what) });
	}

	/** What the page is given of the vault. */
	async listed(): Promise<{
		write: boolean;
		folders: string[];
		files: Record<string, { text: string | null; hash?: string; utf8?: false; size: number }>;
	}> {
		const { text } = await this.ask('vault.json');
		return JSON.parse(Buffer.from(text, 'latin1').toString('utf8')) as Awaited<ReturnType<ServedVault['listed']>>;
	}

	async hash(name: string): Promise<string> {
		return String((await this.ask(address('vault', name))).headers.etag).slice(1, -1);
	}

	read(name: string): string {
		return readFileSync(path.join(this.folder, name), 'utf8');
	}

	/** Every path below the folder that holds the vault, hidden ones too. */
	everything(): string[] {
		return pathsBelow(path.dirname(this.folder), '').sort();
	}
}

/** Links are names like others here: what they lead to is not gone into. */
function pathsBelow(folder: string, inside: string): string[] {
	return readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
		const name = path.join(inside, entry.name);
		return entry.isDirectory() ? [name, ...pathsBelow(folder, name)] : [name];
	});
}

function madeFrom(hash: string | null): Headers {
	return hash === null ? { 'if-none-match': '*' } : { 'if-match': `"${hash}"` };
}

/** Every character of a path but letters as its percent code, so that nothing on the way tidies it. */
function address(route: string, name: string): string {
	return `${route}/${name.split('/').map((part) => encodeURIComponent(part).replaceAll('.', '%2E')).join('/')}`;
}
