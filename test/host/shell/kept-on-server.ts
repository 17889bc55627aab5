import { Notice } from '../obsidian/notice';
import { ChangedOutside, type KeptVault } from '../obsidian/kept-vault';
import type { StoredFile } from '../obsidian/disk-entries';

/** A request that outlives its page carries at most 64 KB (Fetch standard, "keepalive"); its head counts too. */
const OUTLIVES_THE_PAGE = 60_000;

/** The bytes of a file as the server has it. */
export async function bytesFrom(base: string, path: string): Promise<ArrayBuffer> {
	const answer = await fetch(addressOf(base, 'vault', path), { cache: 'no-store' });
	if (!answer.ok) throw new Error(`“${path}” was not read: ${await reasonOf(answer)}`);
	return answer.arrayBuffer();
}

/** The vault's folder behind the server that it is served by. What the server refuses is said in a notice. */
export class KeptOnServer implements KeptVault {
	private unfinished = 0;
	private readonly base: string;

	constructor(base: string) {
		this.base = base;
	}

	/** A large text on its way to the disk does not outlive the page. */
	get isUnfinished(): boolean {
		return this.unfinished > 0;
	}

	async read(path: string): Promise<StoredFile | 'folder' | null> {
		const answer = await fetch(addressOf(this.base, 'entry', path), { cache: 'no-store' });
		if (answer.status === 404) return null;
		if (!answer.ok) throw new Error(`“${path}” was not read: ${await reasonOf(answer)}`);
		const entry = (await answer.json()) as StoredFile | { folder: true };
		return 'folder' in entry ? 'folder' : entry;
	}

	async write(path: string, text: string, hash: string | null): Promise<Omit<StoredFile, 'text'>> {
		const bytes = new TextEncoder().encode(text);
		if (new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) !== text) throw this.said(path, 'half of a character stands in its text');
		const headers = { 'Content-Type': 'application/octet-stream', ...(hash === null ? { 'If-None-Match': '*' } : ifMatch(hash)) };
		const answer = await this.send(path, 'PUT', headers, bytes);
		return (await answer.json()) as Omit<StoredFile, 'text'>;
	}

	async remove(path: string, hash?: string): Promise<void> {
		await this.send(path, 'DELETE', ifMatch(hash ?? (await this.hashOf(path))));
	}

	async move(path: string, newPath: string, hash?: string): Promise<void> {
		await this.act(path, { act: 'move', to: newPath }, hash);
	}

	async trash(path: string, hash?: string): Promise<void> {
		await this.act(path, { act: 'trash' }, hash);
	}

	async makeFolder(path: string): Promise<void> {
		await this.send(path, 'POST', JSON_TYPE, JSON.stringify({ act: 'folder' }));
	}

	async removeFolder(path: string): Promise<void> {
		await this.send(path, 'DELETE', {});
	}

	private async act(path: string, what: object, hash: string | undefined): Promise<void> {
		const headers = { ...JSON_TYPE, ...ifMatch(hash ?? (await this.hashOf(path))) };
		await this.send(path, 'POST', headers, JSON.stringify(what));
	}

	/** The hash of a file that has come without a text; a folder has none. */
	private async hashOf(path: string): Promise<string | undefined> {
		const answer = await fetch(addressOf(this.base, 'vault', path), { method: 'HEAD', cache: 'no-store' });
		return answer.headers.get('ETag')?.slice(1, -1);
	}

	private async send(
		path: string,
		method: string,
		headers: Record<string, string>,
		body: string | Uint8Array<ArrayBuffer> = '',
	): Promise<Response> {
		const isLarge = body.length > OUTLIVES_THE_PAGE;
		if (isLarge) this.unfinished++;
		try {
			const request = { method, headers, keepalive: !isLarge, ...(body === '' ? {} : { body }) };
			const answer = await fetch(addressOf(this.base, 'vault', path), request).catch(() => null);
			if (answer?.ok) return answer;
			if (answer?.status === 409 && 'hash' in ((await answer.clone().json()) as object)) throw new ChangedOutside(path);
			throw this.said(path, answer ? await reasonOf(answer) : 'the server does not answer');
		} finally {
			if (isLarge) this.unfinished--;
		}
	}

	private said(path: string, reason: string): Error {
		const sentence = `“${path}” was not changed on disk: ${reason}`;
		new Notice(sentence, 0);
		return new Error(sentence);
	}
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

function ifMatch(hash: string | undefined): Record<string, string> {
	return hash === undefined ? {} : { 'If-Match': `"${hash}"` };
}

function addressOf(base: string, route: string, path: string): string {
	return `${base}${route}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

async function reasonOf(answer: Response): Promise<string> {
	const text = await answer.text();
	try {
		return (JSON.parse(text) as { message: string }).message;
	} catch {
		return text;
	}
}
