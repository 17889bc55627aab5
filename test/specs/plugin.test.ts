import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { EventRef } from 'obsidian';
import { afterEach, describe, expect, it } from 'vitest';
import { DEMO_VAULT, run } from '../cli/terminal';
import { serve } from '../host/server.mjs';
import { useDemoHost } from './demo-host';
import { until, waitForIndex } from './harness';
import { HostDriver } from './host-driver';

const root = path.resolve(import.meta.dirname, '../..');
const ACO = 'Models/Accountable Care Organization (ACO).md';
const LIVE = 'Comparisons/Live comparisons.md';
const DATA = '.obsidian/plugins/care-lexicon/data.json';
/** The index writes its cache when it has had nothing to do for two seconds. */
const CACHE_MS = 2600;
const demo = useDemoHost();
let host: HostDriver;

afterEach(() => host.close());

async function open(address = '', screen?: { width: number; height: number }): Promise<void> {
	host = await demo.open(address, screen);
}

const status = async (): Promise<string> => (await host.texts('.care-lexicon-status'))[0] ?? '';

/** Notes from the next start on whose texts the plugin reads. */
async function countReads(): Promise<void> {
	await host.page.addInitScript(() => {
		const reads: string[] = [];
		Object.assign(window, { reads });
		const timer = setInterval(() => {
			const app = window.host?.app;
			if (!app) return;
			clearInterval(timer);
			const read = app.vault.cachedRead.bind(app.vault);
			app.vault.cachedRead = (file) => {
				// The app reads notes too, for its own cache.
				if (new Error().stack?.includes('plugin:care-lexicon')) reads.push(file.path);
				return read(file);
			};
		}, 0);
	});
}

const readsSoFar = (): Promise<string[]> => host.page.evaluate(() => (window as unknown as { reads: string[] }).reads);

describe('the index keeps in step with the vault', () => {
	it('reads a burst of five hundred files that a sync brings, and counts them all', async () => {
		await open();
		await waitForIndex(host);
		const before = await host.exec(({ app }) => app.vault.getMarkdownFiles().length);
		await host.page.evaluate(async () => {
			for (let i = 0; i < 500; i++)
				await window.host.vault.external?.write(`Synced/Term ${i}.md`, `---\naliases: [T${i}x]\n---\n*Term number ${i}.*\n`);
		});
		await until(status, (text) => text === `${before + 500} notes in lexicon`, 'All files of the sync should be counted');
		expect(await host.errors()).toEqual([]);
	});

	it('finds a note under its new title after a rename, and no longer under the old one', async () => {
		await open();
		await waitForIndex(host);
		await host.write('Waiting.md', '```compare\nACO\nBundled Payment\n```\n');
		await host.write('Old name.md', '---\nowner: a hospital\n---\n');
		await host.openFile('Waiting.md');
		await host.waitFor('.care-lexicon-problem');
		await host.exec(async ({ app }) => app.fileManager.renameFile(app.vault.getFileByPath('Old name.md') as never, 'Bundled Payment.md'));
		await host.waitGone('.care-lexicon-problem');
		await host.exec(async ({ app }) =>
			app.fileManager.renameFile(app.vault.getFileByPath('Bundled Payment.md') as never, 'Something else.md'),
		);
		await host.waitFor('.care-lexicon-problem');
	});

	it('forgets a note that is deleted', async () => {
		await open();
		await waitForIndex(host);
		const before = await host.exec(({ app }) => app.vault.getMarkdownFiles().length);
		await host.exec(async ({ app }) => app.fileManager.trashFile(app.vault.getFileByPath('Payment/Capitation.md') as never));
		await until(status, (text) => text === `${before - 1} notes in lexicon`, 'The deleted note should be gone');
		await host.command('care-lexicon:check-vault');
		await until(
			() => host.texts('.care-lexicon-finding'),
			(found) => found.some((text) => text.includes('The link to "Capitation" leads nowhere')),
			'Links to it should be reported',
		);
	});

	it('says of a file that cannot be read that it cannot, and reads the others', async () => {
		await open();
		await waitForIndex(host);
		const before = await host.exec(({ app }) => app.vault.getMarkdownFiles().length);
		await host.exec(({ app }) => {
			const read = app.vault.cachedRead.bind(app.vault);
			app.vault.cachedRead = (file) => (file.path === 'Locked.md' ? Promise.reject(new Error('EACCES: permission denied')) : read(file));
		});
		await host.write('Locked.md', 'No one may see this.');
		await until(status, (text) => text === `${before} notes in lexicon · 1 not readable`, 'The unreadable file should be counted');
		await host.command('care-lexicon:check-vault');
		await host.waitFor('.care-lexicon-finding');
		expect((await host.texts('.care-lexicon-finding'))[0]).toMatch(
			/left out, since it cannot be read \(EACCES: permission denied\)\. It is tried again/,
		);
	});

	it('says of a note that the engine fails on that it does, reads the others, and has it once it is mended', async () => {
		await open();
		await host.page.addInitScript(() => {
			// A runtime that fails on one text, as where the stack of a phone is too small for it.
			const known: (form?: string) => string = Reflect.get(String.prototype, 'normalize');
			String.prototype.normalize = function (form?: string) {
				if (new Error().stack?.includes('plugin:care-lexicon') && this.includes('Too deep'))
					throw new RangeError('Maximum call stack size exceeded');
				return known.call(this, form);
			};
		});
		await host.reload();
		await waitForIndex(host);
		const before = await host.exec(({ app }) => app.vault.getMarkdownFiles().length);
		await host.write('Odd.md', '---\naliases: [Too deep]\n---\nA note that mentions capitation.\n');
		await host.write('Even.md', 'A note that mentions capitation.\n');
		await until(status, (text) => text === `${before + 1} notes in lexicon · 1 not readable`, 'The note should be counted as not readable');
		await host.command('care-lexicon:check-vault');
		await until(
			() => host.texts('.care-lexicon-findings'),
			([text = '']) => text.includes('Odd') && text.includes('Maximum call stack size exceeded'),
			'The check should name the note and the reason',
		);
		await host.write('Odd.md', 'A note that mentions capitation.\n');
		await until(status, (text) => text === `${before + 2} notes in lexicon`, 'The mended note should be read');
		await until(
			() => host.texts('.care-lexicon-findings'),
			([text = '']) => !text.includes('Maximum call stack size exceeded'),
			'The check should no longer name it',
		);
		expect(await host.errors()).toEqual([]);
	});

	it('starts from its cache the next time, and reads only what has changed since', async () => {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'care-lexicon-cache-'));
		cpSync(path.join(root, 'test-vault'), folder, { recursive: true });
		const own = await serve({ vault: folder });
		host = await HostDriver.open(demo.browser(), own.url);
		await waitForIndex(host);
		await host.page.waitForTimeout(CACHE_MS);
		appendFileSync(path.join(folder, 'Programs/Medicaid.md'), 'One line more.\n');
		await countReads();
		await host.reload();
		await waitForIndex(host);
		await host.waitFor('.care-lexicon-status[data-state="ready"]');
		const reads = await readsSoFar();
		// Once for its facts, once for the names in it.
		expect([...new Set(reads)]).toEqual(['Programs/Medicaid.md']);
		expect(reads.length).toBeLessThanOrEqual(2);
		await host.openFile(LIVE);
		await host.waitFor('.care-lexicon-table td[data-state="ok"]');
		await own.close();
		rmSync(folder, { recursive: true });
	});

	it('looks for names in all notes anew where the mentions of one could not be kept', async () => {
		await open();
		await host.exec(({ app }) => {
			// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its store below
			const { put } = IDBObjectStore.prototype;
			let left = app.vault.getMarkdownFiles().length;
			IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
				if (this.name === 'mentions' && --left === 0) throw new Error('The disk is full.');
				return put.call(this, value, key);
			};
		});
		await waitForIndex(host);
		await host.page.waitForTimeout(CACHE_MS);
		await countReads();
		await host.reload();
		await waitForIndex(host);
		const all = await host.exec(({ app }) => app.vault.getMarkdownFiles().map(({ path: name }) => name).sort());
		expect([...new Set(await readsSoFar())].sort()).toEqual(all);
	});

	it.each([
		['with records that are no notes', async (): Promise<void> => {
			await host.page.evaluate(async () => {
				const [{ name = '' } = {}] = (await indexedDB.databases()).filter((one) => one.name?.startsWith('care-lexicon'));
				const database = await new Promise<IDBDatabase>((resolve) => {
					const request = indexedDB.open(name);
					request.onsuccess = () => resolve(request.result);
				});
				const change = database.transaction('notes', 'readwrite');
				const store = change.objectStore('notes');
				const keys = await new Promise<IDBValidKey[]>((resolve) => {
					const request = store.getAllKeys();
					request.onsuccess = () => resolve(request.result);
				});
				for (const key of keys) store.put({ path: key, mtime: 'yesterday', note: { names: 7 } });
				await new Promise((resolve) => (change.oncomplete = resolve));
				database.close();
			});
		}],
		['of another plugin under its name', async (): Promise<void> => {
			await host.page.evaluate(async () => {
				const [{ name = '' } = {}] = (await indexedDB.databases()).filter((one) => one.name?.startsWith('care-lexicon'));
				await window.host.unloadPlugin();
				await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
				await new Promise<void>((resolve) => {
					const request = indexedDB.open(name, 1);
					request.onupgradeneeded = () => request.result.createObjectStore('foreign');
					request.onsuccess = () => {
						request.result.close();
						resolve();
					};
				});
			});
		}],
	])('reads the vault anew where the cache is damaged: %s', async (_, damage) => {
		await open();
		await waitForIndex(host);
		await host.page.waitForTimeout(CACHE_MS);
		await damage();
		await host.reload();
		await waitForIndex(host);
		await host.openFile(LIVE);
		await host.waitFor('.care-lexicon-table td[data-state="ok"]');
		expect(await host.errors()).toEqual([]);
	});
});

describe('a start in which the device keeps nothing', () => {
	/** What is taken from the page before the app begins. */
	const FAULTS: readonly (readonly [string, () => void])[] = [
		['the database never answers', () => {
			IDBFactory.prototype.open = () =>
				Object.create(IDBOpenDBRequest.prototype, {
					onsuccess: { writable: true },
					onerror: { writable: true },
					onblocked: { writable: true },
					onupgradeneeded: { writable: true },
				}) as IDBOpenDBRequest;
		}],
		['the database hands out nothing of what is in it', () => {
			IDBObjectStore.prototype.getAll = () =>
				Object.create(IDBRequest.prototype, { onsuccess: { writable: true }, onerror: { writable: true } }) as IDBRequest<unknown[]>;
		}],
		['nothing is ever written to the end', () => {
			Object.defineProperty(IDBTransaction.prototype, 'oncomplete', { set: () => undefined });
		}],
		['local storage throws', () => {
			const timer = setInterval(() => {
				const app = window.host?.app;
				if (!app) return;
				clearInterval(timer);
				// The app's own is left to it: in the app it would not start either.
				for (const name of ['loadLocalStorage', 'saveLocalStorage'] as const) {
					const known: (key: string, value: unknown) => unknown = app[name].bind(app);
					app[name] = (key: string, value?: unknown) => {
						if (key.startsWith('care-lexicon')) throw new DOMException('Access is denied for this document.', 'SecurityError');
						return known(key, value);
					};
				}
			}, 0);
		}],
		['the page is not secure', () => void Reflect.deleteProperty(Crypto.prototype, 'randomUUID')],
	];

	it.each(FAULTS)('because %s, is complete all the same, and so is the next', async (_, damage) => {
		await open();
		await host.page.addInitScript(damage);
		for (let start = 0; start < 2; start++) {
			await host.reload();
			await waitForIndex(host);
			await host.openFile(ACO);
			await host.command('care-lexicon:open-mentions');
			await host.waitFor('.care-lexicon-mentions .tree-item');
			await host.command('care-lexicon:search-glossary');
			await host.type('capitation');
			await host.waitFor('.prompt .suggestion-item');
			await host.press('Enter');
			await until(
				() => host.exec(({ app }) => app.workspace.getActiveFile()?.basename),
				(name) => name === 'Capitation',
				'The entry should open',
			);
			expect(await host.errors()).toEqual([]);
		}
	});
});

describe('the search', () => {
	it('lists what the terminal lists, in the same order', async () => {
		await open();
		await waitForIndex(host);
		await host.command('care-lexicon:search-glossary');
		await host.waitFor('.prompt .suggestion-item');
		for (const query of ['acountable', 'mssp', 'shared saving', 'aco hmo', 'him', 'capitaton', 'advance pay']) {
			const { out } = run('search', query, '--json', '--vault', DEMO_VAULT);
			const expected = (JSON.parse(out[0] ?? '') as { hits: { name: string; path: string }[] }).hits.map(({ name }) => name);
			expect(expected.length).toBeGreaterThan(0);
			await host.page.fill('.prompt input', query);
			await until(
				() => host.texts('.prompt .suggestion-item:not(.care-lexicon-create) .suggestion-title > span:first-child'),
				(names) => names.join('\n') === expected.join('\n'),
				`"${query}" should list what it lists in the terminal`,
			);
		}
	});
});

describe('settings', () => {
	const tab = async (): Promise<void> => host.exec(({ app }) => {
		const { setting } = app as unknown as { setting: { open(): void; openTabById(id: string): void } };
		setting.open();
		setting.openTabById('care-lexicon');
	});

	const settingRows = (): Promise<string[]> => host.texts('.modal .setting-item');

	it('narrow the glossary to a tag, at once', async () => {
		await open();
		await waitForIndex(host);
		await tab();
		expect((await settingRows()).some((row) => /^Entries81 of 84 notes are entries, since nothing is chosen below/.test(row))).toBe(true);
		await host.click('.modal [aria-label="Add tag"]');
		await host.waitFor('.prompt .suggestion-item');
		await host.type('guide');
		await until(() => host.texts('.prompt .suggestion-item'), ([first]) => first === '#guide1', 'The tag should be offered');
		await host.press('Enter');
		await until(settingRows, (rows) => rows.includes('#guide'), 'The tag should be listed');
		await until(settingRows, (rows) => rows.includes('Entries1 of 84 notes are entries.'), 'The entries should be counted');
		await host.press('Escape');
		// The count is right at once; the search follows in slices.
		const found = async (): Promise<string[]> => {
			await host.command('care-lexicon:search-glossary');
			await host.waitFor('.prompt .suggestion-item');
			const titles = await host.texts('.prompt .suggestion-item .suggestion-title');
			await host.press('Escape');
			await host.waitGone('.prompt');
			return titles;
		};
		// Terms inside notes are entries whatever the tag.
		const isEntry = (title: string): boolean => /Start here|tour| in (?:Billing a|A)cronyms/.test(title);
		await until(found, (titles) => titles.every(isEntry), 'The search should find entries alone');
	});

	it('leave out a source of attributes that is removed, at once', async () => {
		await open();
		await waitForIndex(host);
		await host.openFile(LIVE);
		await host.waitFor('.care-lexicon-table');
		const states = (state: string): Promise<number> =>
			host.exec(
				(_, wanted) => document.querySelectorAll(`.markdown-reading-view .care-lexicon-table td[data-state="${wanted}"]`).length,
				state,
			);
		expect(await states('missing')).toBe(0);
		await tab();
		await host.page.locator('.modal .setting-item', { hasText: 'Tables' }).getByRole('button').last().click();
		await until(() => states('missing'), (missing) => missing > 2, 'What only tables say should be stated no more');
	});

	it('offer only folders that there are, and take one out again', async () => {
		await open();
		await waitForIndex(host);
		await tab();
		await host.click('.modal [aria-label="Add folder"]');
		await host.waitFor('.prompt .suggestion-item');
		await host.type('No such folder');
		await host.waitGone('.prompt .suggestion-item');
		await host.press('ControlOrMeta+a');
		await host.type('Law');
		await host.waitFor('.prompt .suggestion-item');
		await host.press('Enter');
		await until(settingRows, (rows) => rows.includes('Law and roles'), 'The folder should be listed');
		await until(settingRows, (rows) => rows.includes('Entries13 of 84 notes are entries.'), 'The entries should be counted');
		await host.page.locator('.modal .setting-item', { hasText: 'Law and roles' }).getByRole('button').last().click();
		await until(settingRows, (rows) => !rows.includes('Law and roles'), 'The folder should be gone');
	});

	it.each([
		['damaged', '{"shape": 1, '],
		['newer', '{"shape": 99, "scope": {}}'],
	])('that are %s never stop the plugin and are not overwritten', async (_, text) => {
		await open();
		await host.page.evaluate(([file = '', content = '']) => window.host.vault.external?.write(file, content), [DATA, text]);
		await host.page.evaluate(async () => {
			await window.host.unloadPlugin();
			await window.host.loadPlugin();
		});
		await waitForIndex(host);
		await tab();
		await until(
			() => host.texts('.modal .setting-item'),
			(rows) => rows.some((row) => row.includes('The saved settings cannot be used')),
			'The tab should say why nothing is saved',
		);
		await host.page.getByRole('textbox').first().fill('guide');
		await host.page.getByRole('textbox').first().blur();
		await host.waitFor('.notice');
		expect(await host.exec(({ app }, file) => app.vault.adapter.read(file), DATA)).toBe(text);
	});
});

describe('beside the Admonition plugin', () => {
	it('leaves its blocks to it, and only indexes them', async () => {
		await open();
		await host.page.evaluate(async () => {
			await window.host.unloadPlugin();
			window.host.app?.plugins.enabledPlugins.add('obsidian-admonition');
			await window.host.loadPlugin();
		});
		await waitForIndex(host);
		await host.openFile(ACO);
		await host.waitFor('pre > code.language-ad-Info');
		expect(await host.texts('.care-lexicon-callout')).toEqual([]);
		await host.openFile('Payment/Capitation.md');
		await host.command('care-lexicon:open-mentions');
		await until(
			() => host.texts('.care-lexicon-mentions [data-path="Examples/Callouts in every form.md"]'),
			(found) => found.length > 0,
			'A link inside an ad-block should still count',
		);
	});
});

describe('the palette', () => {
	it.each([
		['Search glossary', '.prompt .suggestion-note'],
		['Insert link to a term', '.prompt .suggestion-note'],
		['Compare notes', '.care-lexicon-picked'],
		['Show mentions', '.care-lexicon-mentions'],
		['Check vault', '.care-lexicon-finding'],
		['Copy comparison as Markdown', '.notice'],
	])('runs "%s"', async (name, effect) => {
		await open();
		await waitForIndex(host);
		await host.openFile(LIVE, 'editing');
		await host.page.locator('.cm-content').click();
		await host.press('ControlOrMeta+p');
		await host.waitFor('.prompt');
		await host.type(`Care Lexicon: ${name}`);
		await until(
			() => host.texts('.prompt .suggestion-item.is-selected'),
			([first = '']) => first.includes(name),
			`${name} should be offered`,
		);
		await host.press('Enter');
		await host.waitFor(effect);
		expect(await host.errors()).toEqual([]);
	});
});

describe('every surface suits its user', () => {
	it('keeps its colours apart in the dark theme', async () => {
		await open('?theme=dark');
		await waitForIndex(host);
		await host.openFile(LIVE);
		await host.waitFor('.care-lexicon-table');
		const lightness = await host.exec(() => {
			const of = (selector: string, property: string): number => {
				const context = document.createElement('canvas').getContext('2d');
				if (!context) return 0;
				context.fillStyle = getComputedStyle(document.querySelector(selector) ?? document.body).getPropertyValue(property);
				context.fillRect(0, 0, 1, 1);
				const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
				return (r + g + b) / 3;
			};
			return { text: of('.care-lexicon-table td', 'color'), head: of('.care-lexicon-table th', 'background-color') };
		});
		expect(lightness.head).toBeLessThan(80);
		expect(lightness.text).toBeGreaterThan(150);
	});

	it('passes the accessibility rules in the comparison, the search, the mentions and the check', async () => {
		await open();
		await waitForIndex(host);
		await host.openFile(LIVE);
		await host.waitFor('.care-lexicon-table');
		await host.command('care-lexicon:open-mentions');
		await host.waitFor('.care-lexicon-mentions .tree-item');
		await host.command('care-lexicon:check-vault');
		await host.waitFor('.care-lexicon-finding');
		// The colour of links is the theme's.
		const faults = async (part: string): Promise<string[]> =>
			(await host.faultsIn(part)).filter((fault) => !/^color-contrast: <a [^>]*internal-link/.test(fault));
		for (const surface of ['.care-lexicon-mentions', '.care-lexicon-findings']) expect(await faults(surface)).toEqual([]);
		await host.openFile(LIVE);
		await host.waitFor('.care-lexicon-table');
		expect(await faults('.care-lexicon-comparison')).toEqual([]);
		await host.command('care-lexicon:search-glossary');
		await host.waitFor('.prompt .suggestion-item');
		expect(await faults('.prompt-results')).toEqual([]);
	});

	it('works on a phone: no status bar, the table scrolls inside the note, targets are large', async () => {
		await open('?mobile=1', { width: 390, height: 844 });
		await host.openFile(LIVE);
		await host.waitFor('.care-lexicon-table td[data-state="ok"]');
		expect(await host.texts('.care-lexicon-status')).toEqual([]);
		await host.exec(() => document.querySelector('.markdown-reading-view .care-lexicon-scroll')?.scrollTo({ left: 60 }));
		await host.write(
			'Models/Independent Physician Association (IPA).md',
			(await host.read('Models/Independent Physician Association (IPA).md')).replace(/(## Owner\n+)[^\n]*/, '$1only its members'),
		);
		await until(() => host.texts('.care-lexicon-table td'), (cells) => cells.includes('only its members'), 'The cell should follow the note');
		expect(await host.exec(() => document.querySelector('.markdown-reading-view .care-lexicon-scroll')?.scrollLeft)).toBe(60);
		const sizes = await host.exec(() => ({
			page: document.documentElement.scrollWidth,
			screen: innerWidth,
			scroll: document.querySelector('.markdown-reading-view .care-lexicon-scroll')?.clientWidth ?? 0,
		}));
		expect(sizes.page).toBeLessThanOrEqual(sizes.screen);
		expect(sizes.scroll).toBeLessThanOrEqual(sizes.screen);
		await host.command('care-lexicon:search-glossary');
		await host.waitFor('.prompt .suggestion-item');
		await host.type('hmo');
		await until(() => host.texts('.prompt .suggestion-item'), ([first = '']) => first.startsWith('HMO'), 'The search should work');
		await host.click('.prompt .suggestion-item');
		await until(
			() => host.exec(({ app }) => app.workspace.getActiveFile()?.basename),
			(name) => name === 'Health Maintenance Organization',
			'A tap should open the entry',
		);
	});

	it('loads where Buffer, process and the modules of Node do not exist', async () => {
		await open('?mobile=1', { width: 390, height: 844 });
		expect(await host.page.evaluate(() => ['Buffer', 'process', 'require', 'module'].filter((name) => name in window))).toEqual([]);
		await host.openFile(ACO);
		await host.waitFor('.care-lexicon-callout > .callout[data-callout="info"]');
		expect(await host.errors()).toEqual([]);
	});
});

describe('the plugin unloaded', () => {
	it('takes back every listener that it has put on the app', async () => {
		await open();
		await waitForIndex(host);
		const counts = await host.page.evaluate(async () => {
			const { prototype } = window.host.obsidian.Events;
			const live = new Set<unknown>();
			const [on, offref] = [Reflect.get(prototype, 'on'), Reflect.get(prototype, 'offref')] as [
				(...given: unknown[]) => EventRef,
				(ref: EventRef) => void,
			];
			prototype.on = function (...given: unknown[]) {
				const ref = on.apply(this, given);
				if (new Error().stack?.includes('plugin:care-lexicon')) live.add(ref);
				return ref;
			};
			prototype.offref = function (ref: EventRef) {
				live.delete(ref);
				offref.call(this, ref);
			};
			await window.host.unloadPlugin();
			await window.host.loadPlugin();
			await new Promise((resolve) => setTimeout(resolve, 1000));
			const loaded = live.size;
			await window.host.unloadPlugin();
			return { loaded, left: live.size };
		});
		expect(counts.loaded).toBeGreaterThan(4);
		expect(counts.left).toBe(0);
	});

	it('leaves nothing behind: no command, view, style, registered block or listener, and loads again', async () => {
		await open();
		await waitForIndex(host);
		await host.openFile(LIVE);
		await host.waitFor('.care-lexicon-table');
		await host.command('care-lexicon:open-mentions');
		await host.command('care-lexicon:check-vault');
		await host.waitFor('.care-lexicon-finding');
		await host.page.evaluate(() => window.host.unloadPlugin());
		const left = (): Promise<unknown> => host.exec(({ app }) => {
			const inner = app as unknown as {
				commands: { commands: Record<string, unknown> };
				markdown: { hasCodeBlock(language: string): boolean };
			};
			return {
				commands: Object.keys(inner.commands.commands).filter((id) => id.startsWith('care-lexicon')),
				blocks: ['compare', 'ad-Info', 'ad-note'].filter((language) => inner.markdown.hasCodeBlock(language)),
				views: ['care-lexicon-mentions', 'care-lexicon-findings'].filter((type) =>
					app.workspace
						.getLeavesOfType(type)
						.some(
							(leaf) => leaf.view.getViewType() === type && leaf.view.containerEl.querySelector('.tree-item, .care-lexicon-finding') !== null,
						),
				),
				styles: [...document.querySelectorAll('style')].filter((style) => style.textContent?.includes('care-lexicon-')).length,
				drawn: document.querySelectorAll('.care-lexicon-status, .care-lexicon-table').length,
			};
		});
		const nothing = JSON.stringify({ commands: [], blocks: [], views: [], styles: 0, drawn: 0 });
		await until(left, (found) => JSON.stringify(found) === nothing, 'Nothing of the plugin should be left');
		await host.write('After.md', 'A change that no one listens to. [[ACO]]\n');
		await host.page.evaluate(() => window.host.loadPlugin());
		await waitForIndex(host);
		await host.openFile(ACO);
		await host.waitFor('.care-lexicon-callout');
		expect(await host.errors()).toEqual([]);
	});
});
