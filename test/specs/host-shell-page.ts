import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { App } from '../host/obsidian/app';
import { serve, type Served } from '../host/server.mjs';
import { launchBrowser } from './browser';
import { makeFixture } from './host-shell-fixture';

/** The host with a small vault and a plugin that registers a little of everything, in a page that each test opens anew. */
export class ShellPage {
	readonly fixture = makeFixture();
	page!: Page;
	private served!: Served;
	private browser!: Browser;

	constructor() {
		beforeAll(async () => {
			this.served = await serve({ ...this.fixture });
			this.browser = await launchBrowser();
		});
		afterEach(() => this.page.context().close());
		afterAll(async () => {
			await this.browser.close();
			await this.served.close();
			rmSync(path.dirname(this.fixture.vault), { recursive: true });
		});
	}

	get url(): string {
		return this.served.url;
	}

	async open(address = '', viewport = { width: 1200, height: 800 }, url = this.url): Promise<Page> {
		this.page = await (await this.browser.newContext({ viewport, reducedMotion: 'reduce' })).newPage();
		await this.page.goto(url + address);
		await this.page.evaluate(() => window.host.ready);
		return this.page;
	}

	async reload(): Promise<void> {
		await this.page.reload();
		await this.page.evaluate(() => window.host.ready);
	}

	/** Runs a function in the page on the app. It goes there as text: nothing from around it goes along. */
	inApp<R, A extends unknown[]>(act: (app: App, ...args: A) => R, ...args: A): Promise<Awaited<R>> {
		return this.page.evaluate(`(${act.toString()})(window.host.app, ...${JSON.stringify(args)})`);
	}

	openNote(path: string, mode = 'source'): Promise<void> {
		return this.inApp((app, name, shown) => {
			const file = app.vault.getFileByPath(name);
			if (!file) throw new Error(`${name} is not in the vault`);
			return app.workspace.getLeaf(false).openFile(file, { state: { mode: shown } });
		}, path, mode);
	}

	/** The text of a note as it is on the vault's disk. */
	read(path: string): Promise<string> {
		return this.inApp(async (app, name) => ((await app.vault.adapter.exists(name)) ? app.vault.adapter.read(name) : ''), path);
	}

	tabs(): Promise<string[]> {
		return this.page.locator('.mod-root .workspace-tab-header').allTextContents();
	}

	activeFile(): Promise<string | undefined> {
		return this.inApp((app) => app.workspace.getActiveFile()?.path);
	}

	/** What the plugin has written down of the events it heard. */
	heard(): Promise<string[]> {
		return this.page.evaluate(() => (window as unknown as { heard: string[] }).heard);
	}

	errors(): Promise<string[]> {
		return this.page.evaluate(() => window.host.errors);
	}
}

/** A row of the file explorer. */
export const row = (path: string): string => `.nav-files-container [data-path="${path}"]`;
