import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ClickOptions, Driver, Inside } from './driver';

/** The driver for our own host: a page of it in a browser. */
export class HostDriver implements Driver {
	private constructor(
		private readonly makePage: () => Promise<Page>,
		private readonly url: string,
		private current: Page,
	) {}

	/** Opens the host at an address. @param screen the size of the window, in CSS pixels. */
	static async open(browser: Browser, url: string, screen = { width: 1280, height: 860 }): Promise<HostDriver> {
		const makePage = async (): Promise<Page> => {
			const context = await browser.newContext({ viewport: screen, reducedMotion: 'reduce' });
			await context.grantPermissions(['clipboard-read', 'clipboard-write']);
			return context.newPage();
		};
		const driver = new HostDriver(makePage, url, await makePage());
		await driver.reload();
		return driver;
	}

	get page(): Page {
		return this.current;
	}

	async close(): Promise<void> {
		await this.page.context().close();
	}

	/** The faults that the page has seen: exceptions nobody caught, and what the host does not model. */
	errors(): Promise<string[]> {
		return this.page.evaluate(() => window.host.errors);
	}

	/** What the accessibility rules have against a part of the page. */
	async faultsIn(selector: string): Promise<string[]> {
		await this.page.evaluate(readFileSync(path.join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8'));
		return this.page.evaluate(async (part) => {
			const { axe } = window as unknown as {
				axe: { run(part: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
			};
			return (await axe.run(part)).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
		}, selector);
	}

	/** Has the plugin begin anew, with no note's text to be had before the gate is opened. */
	async restartBehindGate(): Promise<void> {
		await this.page.evaluate(() => window.host.unloadPlugin());
		await this.exec(({ app }) => {
			const read = app.vault.cachedRead.bind(app.vault);
			const gate = new Promise<void>((open) => Object.assign(window, { openGate: open }));
			app.vault.cachedRead = async (file) => {
				await gate;
				return read(file);
			};
			// What the plugin keeps from the last time would spare it the reading.
			for (const file of app.vault.getMarkdownFiles()) file.stat.mtime++;
		});
		await this.page.evaluate(() => window.host.loadPlugin());
	}

	/** Lets the plugin read. */
	async openGate(): Promise<void> {
		await this.page.evaluate(() => (window as unknown as { openGate: () => void }).openGate());
	}

	/** The vault lives in the page: a page without a past has it as it is on disk. */
	async resetVault(): Promise<void> {
		await this.close();
		this.current = await this.makePage();
		await this.reload();
	}

	/** Starts the app once more, with what it keeps on this device. */
	async reload(): Promise<void> {
		await this.page.goto(this.url);
		await this.page.evaluate(() => window.host.ready);
	}

	exec<R, A extends unknown[]>(act: (inside: Inside, ...args: A) => R, ...args: A): Promise<Awaited<R>> {
		const call = `(${act.toString()})({ app: window.host.app, obsidian: window.host.obsidian }, ...${JSON.stringify(args)})`;
		return this.page.evaluate(call);
	}

	async command(id: string): Promise<void> {
		const ran = await this.exec(
			({ app }, command) => (app as unknown as { commands: { executeCommandById(id: string): boolean } }).commands.executeCommandById(command),
			id,
		);
		if (!ran) throw new Error(`The command ${id} does not exist, or does not apply here.`);
	}

	async openFile(path: string, mode: 'reading' | 'editing' = 'reading'): Promise<void> {
		await this.exec(async ({ app }, name, reading) => {
			const file = app.vault.getFileByPath(name);
			if (!file) throw new Error(`${name} is not in the vault.`);
			await app.workspace.getLeaf(false).openFile(file, { state: { mode: reading ? 'preview' : 'source', source: false } });
		}, path, mode === 'reading');
	}

	read(path: string): Promise<string> {
		return this.exec(async ({ app }, name) => {
			const file = app.vault.getFileByPath(name);
			return file ? app.vault.read(file) : '';
		}, path);
	}

	async write(path: string, text: string): Promise<void> {
		await this.exec(async ({ app }, name, content) => {
			const file = app.vault.getFileByPath(name);
			if (file) await app.vault.modify(file, content);
			else await app.vault.create(name, content);
		}, path, text);
	}

	async click(selector: string, { modifiers = [], button = 'left' }: ClickOptions = {}): Promise<void> {
		await this.page.locator(selector).filter({ visible: true }).first().click({ modifiers: [...modifiers], button });
	}

	async hover(selector: string): Promise<void> {
		await this.page.locator(selector).filter({ visible: true }).first().hover();
	}

	async type(text: string): Promise<void> {
		await this.page.keyboard.type(text);
	}

	async press(key: string): Promise<void> {
		await this.page.keyboard.press(key);
	}

	async texts(selector: string): Promise<string[]> {
		const texts = await this.page.locator(selector).allTextContents();
		return texts.map((text) => text.replace(/\s+/g, ' ').trim());
	}

	async waitFor(selector: string): Promise<void> {
		await this.page.locator(selector).filter({ visible: true }).first().waitFor({ timeout: 10_000 });
	}

	async waitGone(selector: string): Promise<void> {
		await this.page.locator(selector).filter({ visible: true }).first().waitFor({ state: 'hidden', timeout: 10_000 });
	}
}
