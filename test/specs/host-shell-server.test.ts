import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serve, type Served } from '../host/server.mjs';
import { until } from './harness';
import { ShellPage } from './host-shell-page';

const shell = new ShellPage();
const inVault = (name: string): string => path.join(shell.fixture.vault, name);
const onDisk = (name: string): string => (existsSync(inVault(name)) ? readFileSync(inVault(name), 'utf8') : 'no such file');
const untilOnDisk = (name: string, text: string): Promise<string> =>
	until(
		async () => onDisk(name),
		(is) => is === text,
		`${name} should be on disk`,
	);
const notices = (page: Page): Promise<string[]> => page.locator('.notice').allTextContents();
const typed = async (text: string): Promise<void> => {
	await shell.page.locator('.cm-content').click();
	await shell.page.keyboard.press('Control+End');
	await shell.page.keyboard.type(text);
};
const editorText = (page: Page): Promise<string> => page.evaluate(() => window.host.app?.workspace.activeEditor?.editor?.getValue() ?? '');

describe('a vault that is only looked at', () => {
	it('is not changed on disk', async () => {
		await shell.open();
		await shell.inApp((app) => app.vault.create('Only in the page.md', 'text'));
		expect(existsSync(inVault('Only in the page.md'))).toBe(false);
	});

	it('gives the bytes of a file that is no text', async () => {
		writeFileSync(inVault('seal.png'), new Uint8Array([0x89, 0x50, 0xff]));
		writeFileSync(inVault('Latin.md'), new Uint8Array([0x63, 0x61, 0x66, 0xe9]));
		await shell.open();
		const bytes = await shell.inApp(async (app) => {
			await app.vault.adapter.rename('seal.png', 'Moved.png');
			const read = async (name: string): Promise<number[]> => [
				...new Uint8Array(await app.vault.readBinary(app.vault.getFileByPath(name) as never)),
			];
			return Promise.all(['Moved.png', 'Latin.md', 'Billing/Claim 2.md'].map(read));
		});
		expect(bytes).toEqual([[0x89, 0x50, 0xff], [0x63, 0x61, 0x66, 0xe9], [...Buffer.from('Second.\n')]]);
		for (const name of ['seal.png', 'Latin.md']) rmSync(inVault(name));
	});

	it('opens a note whose properties and links have the names that every object has', async () => {
		const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
		writeFileSync(
			inVault('Odd names.md'),
			`---\n${names.map((name) => `${name}: x`).join('\n')}\ntags: [a]\n---\n${names.map((name) => `[[${name}]]`).join(' ')}\n`,
		);
		await shell.open();
		for (const mode of ['preview', 'source']) {
			await shell.openNote('Odd names.md', mode);
			const keys = shell.page.locator('.metadata-property:visible .metadata-property-key-input');
			await keys.first().waitFor();
			expect(await keys.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))).toEqual([...names, 'tags']);
		}
		await shell.inApp((app) => app.metadataCache.settled());
		expect(await shell.inApp((app) => Object.entries(app.metadataCache.unresolvedLinks['Odd names.md'] ?? {}))).toEqual(
			names.map((name) => [name, 1]),
		);
		expect(await shell.inApp((app) => Object.keys(app.metadataCache.getCache('Odd names.md')?.frontmatter ?? {}))).toEqual([
			...names,
			'tags',
		]);
		expect(await shell.errors()).toEqual([]);
		rmSync(inVault('Odd names.md'));
	});
});

describe('a vault that is written', () => {
	let writing: Served;

	beforeEach(async () => {
		writing = await serve({ ...shell.fixture, write: true });
		writeFileSync(inVault('Slip.md'), 'first\n\nmiddle\n\nlast');
		await shell.open('', undefined, writing.url);
	});

	afterEach(async () => {
		await writing.close();
		for (const name of readdirSync(shell.fixture.vault).filter((file) => /^(?:Slip|Kept|New|Moved|\.trash)/.test(file)))
			rmSync(inVault(name), { recursive: true });
	});

	it('has on disk what was made, changed, moved and deleted in the page', async () => {
		await shell.inApp((app) => app.vault.create('Kept.md', 'on disk'));
		expect(onDisk('Kept.md')).toBe('on disk');
		await shell.inApp(async (app) => {
			const file = app.vault.getFileByPath('Kept.md');
			await app.vault.process(file as never, (text) => `${text}, changed`);
			await app.vault.createFolder('New');
			await app.vault.rename(file as never, 'New/Moved.md');
		});
		expect([onDisk('Kept.md'), onDisk('New/Moved.md')]).toEqual(['no such file', 'on disk, changed']);
		await shell.inApp((app) => app.fileManager.trashFile(app.vault.getFileByPath('New/Moved.md') as never));
		expect([onDisk('New/Moved.md'), onDisk('.trash/Moved.md')]).toEqual(['no such file', 'on disk, changed']);
		expect(await shell.errors()).toEqual([]);
	});

	it('says what may not be written, and does not hold it', async () => {
		const tried = await shell.inApp(async (app) => {
			const { adapter } = app.vault;
			return Promise.allSettled([adapter.mkdir('.git/hooks'), adapter.write('.hidden.md', 'x'), adapter.write('Half.md', '\ud83d')]).then(
				(all) => all.map(({ status }) => status),
			);
		});
		expect(tried).toEqual(['rejected', 'rejected', 'rejected']);
		expect(await notices(shell.page)).toHaveLength(3);
		expect(await shell.inApp((app) => Promise.all(['.git', '.hidden.md', 'Half.md'].map((name) => app.vault.adapter.exists(name))))).toEqual([
			false,
			false,
			false,
		]);
	});

	it('shows what another program changes, makes, moves and removes', async () => {
		await shell.openNote('Slip.md');
		await shell.inApp((app) => {
			const events: string[] = [];
			for (const name of ['create', 'modify', 'delete', 'rename'])
				app.vault.on(name, (file) => events.push(`${name} ${(file as { path: string }).path}`));
			Object.assign(window, { events });
		});
		const events = (): Promise<string[]> => shell.page.evaluate(() => (window as unknown as { events: string[] }).events);
		writeFileSync(inVault('Slip.md'), 'from outside');
		await until(() => editorText(shell.page), (text) => text === 'from outside', 'The editor should show the new text');
		mkdirSync(inVault('New'));
		writeFileSync(inVault('New/Term.md'), 'new');
		await until(events, (all) => all.includes('create New/Term.md'), 'The new note should be heard of');
		renameSync(inVault('New/Term.md'), inVault('Moved.md'));
		await until(events, (all) => all.includes('delete New/Term.md') && all.includes('create Moved.md'), 'The move should be heard of');
		await shell.inApp((app) => app.vault.process(app.vault.getFileByPath('Moved.md') as never, (text) => `${text}, own`));
		writeFileSync(inVault('Slip.md'), 'last');
		await until(() => editorText(shell.page), (text) => text === 'last', 'The editor should show the last text');
		expect(await events()).toEqual([
			'modify Slip.md',
			'create New',
			'create New/Term.md',
			'create Moved.md',
			'delete New/Term.md',
			'modify Moved.md',
			'modify Slip.md',
		]);
	});

	it('merges what another program changes elsewhere in a note that is being edited', async () => {
		await shell.openNote('Slip.md');
		await typed(' and typed');
		writeFileSync(inVault('Slip.md'), 'FIRST\n\nmiddle\n\nlast');
		await untilOnDisk('Slip.md', 'FIRST\n\nmiddle\n\nlast and typed');
		expect(await editorText(shell.page)).toBe('FIRST\n\nmiddle\n\nlast and typed');
		expect(await notices(shell.page)).toEqual(['“Slip.md” has been modified externally, merging changes automatically.']);
	});

	it('keeps both texts where the same place was changed, and asks which shall stand', async () => {
		const theirs = 'first\n\nmiddle\n\nlast, theirs';
		const own = 'first\n\nmiddle\n\nlast, own';
		const conflict = async (): Promise<void> => {
			writeFileSync(inVault('Slip.md'), 'first\n\nmiddle\n\nlast');
			await until(() => editorText(shell.page), (text) => text.endsWith('last'), 'The editor should show the text on disk');
			await typed(', own');
			writeFileSync(inVault('Slip.md'), theirs);
			await shell.page.locator('.notice-buttons').waitFor();
			// Past the time after which an edit is saved.
			await shell.page.waitForTimeout(2500);
			expect([onDisk('Slip.md'), await editorText(shell.page)]).toEqual([theirs, own]);
		};
		await shell.openNote('Slip.md');
		await conflict();
		await shell.page.getByText('Take the text on disk').click();
		expect([await editorText(shell.page), await notices(shell.page)]).toEqual([theirs, []]);
		await conflict();
		await shell.page.getByText('Keep my text').click();
		await untilOnDisk('Slip.md', own);
		await typed(' again');
		await untilOnDisk('Slip.md', `${own} again`);
		await conflict();
		await shell.inApp((app) => app.workspace.activeLeaf?.detach());
		await untilOnDisk('Slip (my changes).md', own);
		expect(onDisk('Slip.md')).toBe(theirs);
	});

	it('puts a note that was deleted outside there again if something in it was not saved', async () => {
		await shell.openNote('Slip.md');
		await typed(', own');
		rmSync(inVault('Slip.md'));
		await untilOnDisk('Slip.md', 'first\n\nmiddle\n\nlast, own');
		await until(
			() => notices(shell.page),
			(all) => all.some((text) => text.includes('was deleted by another program')),
			'The user should be told',
		);
	});

	it('loses nothing of what two tabs write at once', async () => {
		const other = await shell.page.context().newPage();
		await other.goto(writing.url);
		await other.evaluate(() => window.host.ready);
		const addTo = (page: Page, mark: string): Promise<unknown> => page.evaluate(async (letter) => {
			const vault = window.host.app?.vault;
			const file = vault?.getFileByPath('Slip.md');
			for (let count = 0; count < 10; count++) await vault?.process(file as never, (text) => `${text}${letter}`);
		}, mark);
		await Promise.all([addTo(shell.page, 'A'), addTo(other, 'B')]);
		const marks = [...onDisk('Slip.md').slice('first\n\nmiddle\n\nlast'.length)].sort().join('');
		expect(marks).toBe('A'.repeat(10) + 'B'.repeat(10));
		const both = [shell.page, other].map((page) =>
			until(
				() => page.evaluate(() => window.host.app?.vault.adapter.read('Slip.md')),
				(text) => text === onDisk('Slip.md'),
				'Both tabs should have the text',
			),
		);
		await Promise.all(both);
	});

	it('has a second tab follow a move, with the note that it shows', async () => {
		await shell.openNote('Slip.md');
		const other = await shell.page.context().newPage();
		await other.goto(writing.url);
		await other.evaluate(() => window.host.ready);
		await other.evaluate(async () => window.host.app?.vault.rename(window.host.app.vault.getFileByPath('Slip.md') as never, 'Moved.md'));
		await until(() => shell.activeFile(), (name) => name === 'Moved.md', 'The first tab should show the note under its new name');
	});

	it('refuses a write from a text that another program has replaced, and has that text then', async () => {
		await shell.page.route('**/events', (route) => route.abort());
		await shell.reload();
		writeFileSync(inVault('Slip.md'), 'theirs');
		const tried = await shell.inApp(async (app) =>
			app.vault.modify(app.vault.getFileByPath('Slip.md') as never, 'ours').then(
				() => 'written',
				(error: Error) => error.message,
			),
		);
		expect([tried, onDisk('Slip.md'), await shell.read('Slip.md')]).toEqual([
			'“Slip.md” has been changed by another program.',
			'theirs',
			'theirs',
		]);
	});

	it('never writes over a note that is not UTF-8', async () => {
		const bytes = Buffer.from([0x63, 0x61, 0x66, 0xe9]);
		writeFileSync(inVault('Slip.md'), bytes);
		await until(() => shell.read('Slip.md'), (text) => text === 'caf\ufffd', 'The new text should have come');
		const tried = await shell.inApp(async (app) =>
			app.vault
				.process(app.vault.getFileByPath('Slip.md') as never, (text) => `${text} [[ACO]]`)
				.then(
					() => 'written',
					(error: Error) => error.message,
				),
		);
		expect(tried).toContain('Save it as UTF-8 first.');
		expect(readFileSync(inVault('Slip.md')).equals(bytes)).toBe(true);
	});

	it('saves what was typed when the page is left, and asks where that would come too late', async () => {
		await shell.openNote('Slip.md');
		await typed(', own');
		await shell.page.goto('about:blank');
		await untilOnDisk('Slip.md', 'first\n\nmiddle\n\nlast, own');
		writeFileSync(inVault('Slip.md'), 'long '.repeat(20_000));
		await shell.page.goto(writing.url);
		await shell.page.evaluate(() => window.host.ready);
		await shell.openNote('Slip.md');
		await typed('own');
		const asked = shell.page.waitForEvent('dialog').then(async (dialog) => {
			await dialog.dismiss();
			return dialog.type();
		});
		await shell.page.goto('about:blank').catch(() => undefined);
		expect(await asked).toBe('beforeunload');
		expect(shell.page.url()).toBe(writing.url);
		await until(async () => onDisk('Slip.md').endsWith('own'), (is) => is, 'The text should be saved once the user stays');
	});
});
