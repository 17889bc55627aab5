import { EventEmitter } from 'node:events';
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync, type FSWatcher } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { until } from '../specs/harness';
import { ServedVault } from './served-vault';

interface Hint {
	readonly path: string;
	readonly hash?: string;
	readonly from?: string;
}

/** Follows a vault as a page does. */
async function follow(vault: ServedVault): Promise<Hint[]> {
	const stop = new AbortController();
	onTestFinished(() => stop.abort());
	const { body } = await fetch(new URL('events', vault.url), { signal: stop.signal });
	const hints: Hint[] = [];
	const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
	let rest = '';
	const read = async (): Promise<void> => {
		for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
			rest += part.value;
			const lines = rest.split('\n\n');
			rest = lines.pop() ?? '';
			for (const line of lines) if (line.startsWith('data: ')) hints.push(JSON.parse(line.slice(6)) as Hint);
		}
	};
	void read().catch(() => undefined);
	return hints;
}

const heard = (hints: Hint[], ...paths: string[]): Promise<unknown> =>
	until(
		() => Promise.resolve(hints.map((hint) => hint.path)),
		(all) => paths.every((name) => all.includes(name)),
		`${paths.join(', ')} should be heard of`,
	);

describe('following a vault', () => {
	it('hears of what other programs make, change, move and remove, in new folders too', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'a', 'Terms/IPA.md': 'i' });
		const hints = await follow(vault);
		const at = (name: string): string => path.join(vault.folder, name);
		mkdirSync(at('New/Deep'), { recursive: true });
		writeFileSync(at('New/Deep/HMO.md'), 'h');
		await heard(hints, 'New', 'New/Deep', 'New/Deep/HMO.md');
		hints.length = 0;
		appendFileSync(at('New/Deep/HMO.md'), 'more');
		appendFileSync(at('ACO.md'), 'more');
		await heard(hints, 'New/Deep/HMO.md', 'ACO.md');
		hints.length = 0;
		renameSync(at('Terms'), at('Glossary'));
		await heard(hints, 'Terms', 'Terms/IPA.md', 'Glossary', 'Glossary/IPA.md');
		hints.length = 0;
		appendFileSync(at('Glossary/IPA.md'), 'more');
		rmSync(at('New'), { recursive: true });
		await heard(hints, 'Glossary/IPA.md', 'New/Deep/HMO.md', 'New');
	});

	it('hears of a folder that was made anew in the place of another', async () => {
		const vault = await ServedVault.of({ 'Terms/IPA.md': 'i' });
		const hints = await follow(vault);
		rmSync(path.join(vault.folder, 'Terms'), { recursive: true });
		mkdirSync(path.join(vault.folder, 'Terms'));
		await heard(hints, 'Terms/IPA.md');
		hints.length = 0;
		writeFileSync(path.join(vault.folder, 'Terms/MSO.md'), 'm');
		await heard(hints, 'Terms/MSO.md');
	});

	it('hears of each own change once, with its hash', async () => {
		const vault = await ServedVault.of({ 'ACO.md': 'a', 'Terms/IPA.md': 'i' });
		const hints = await follow(vault);
		await vault.put('ACO.md', 'b', await vault.hash('ACO.md'));
		const hash = await vault.hash('ACO.md');
		await vault.act('ACO.md', { act: 'move', to: 'Terms/ACO.md' }, hash);
		await vault.act('Terms', { act: 'move', to: 'Glossary' });
		await vault.act('Glossary/IPA.md', { act: 'trash' }, await vault.hash('Glossary/IPA.md'));
		// What another program does last is heard last.
		writeFileSync(path.join(vault.folder, 'Last.md'), 'l');
		await heard(hints, 'Last.md');
		expect(hints).toEqual([
			{ path: 'ACO.md', hash },
			{ path: 'Terms/ACO.md', from: 'ACO.md' },
			{ path: 'Glossary', from: 'Terms' },
			{ path: 'Glossary/IPA.md' },
			{ path: 'Last.md' },
		]);
	});

	it('hears nothing of what is hidden, nor of what the server writes on the way', async () => {
		const vault = await ServedVault.of({ '.git/index': 'g', 'ACO.md': 'a' });
		const hints = await follow(vault);
		writeFileSync(path.join(vault.folder, '.git/index'), 'changed');
		writeFileSync(path.join(vault.folder, '.hidden.md'), 'h');
		await vault.put('New.md', 'n', null);
		writeFileSync(path.join(vault.folder, 'Last.md'), 'l');
		await heard(hints, 'Last.md');
		expect(hints.map((hint) => hint.path)).toEqual(['New.md', 'Last.md']);
	});

	it.each([
		['throws', (): FSWatcher => {
			throw Object.assign(new Error('no watcher is left'), { code: 'ENOSPC' });
		}],
		['breaks', (): FSWatcher => {
			const watcher = Object.assign(new EventEmitter(), { close: () => undefined });
			setTimeout(() => watcher.emit('error', new Error('broken')), 10);
			return watcher as unknown as FSWatcher;
		}],
	])('looks by itself where the system’s watcher %s', async (_what, watchFolder) => {
		const vault = await ServedVault.of({ 'ACO.md': 'a' }, { write: true, watchFolder });
		const hints = await follow(vault);
		await new Promise((resume) => setTimeout(resume, 300));
		appendFileSync(path.join(vault.folder, 'ACO.md'), 'more');
		await heard(hints, 'ACO.md');
	});
});
