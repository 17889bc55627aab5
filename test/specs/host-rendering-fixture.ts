import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from './browser';
import type { Browser, Page } from 'playwright-core';

let browser: Browser;

/** The page with the host's renderer; empty at the start of each test. */
export let page: Page;

/** Makes the page for the tests of a file. */
export function useRenderingPage(): void {
	beforeAll(async () => {
		const entryPoints = ['test/specs/host-rendering-page.ts'];
		const bundle = await build({ entryPoints, bundle: true, minify: true, format: 'iife', write: false, logLevel: 'error' });
		const sheets = ['app', 'markdown'].map((name) => readFile(`test/host/theme/${name}.css`, 'utf8'));
		const style = (await Promise.all(sheets)).join('\n');
		const html =
			`<!doctype html><style>${style}</style><body class="theme-light" style="margin: 0; height: 600px">` +
			'<script src="/rendering.js"></script>';
		browser = await launchBrowser();
		page = await browser.newPage({ viewport: { width: 900, height: 600 } });
		page.setDefaultTimeout(5000);
		await page.route('**/*', (route) => {
			const isScript = route.request().url().endsWith('/rendering.js');
			const script = { body: bundle.outputFiles[0]?.text ?? '', contentType: 'text/javascript' };
			return route.fulfill(isScript ? script : { body: html, contentType: 'text/html' });
		});
		await page.goto('http://rendering.test/');
	});

	afterAll(() => browser.close());

	beforeEach(async () => {
		await page.mouse.move(895, 595);
		await page.evaluate(() => {
			document.body.replaceChildren();
			window.rendering.log.length = 0;
		});
	});
}

/** The sections of a note with this text, beside a note "Benchmark". */
export const render = (text: string): Promise<string[]> =>
	page.evaluate(async (note) => {
		const benchmark = '# Benchmark\n\nThe spending that is expected. ^expected\n\n## How it is set\n\nFrom past claims.\n';
		const { view } = await window.rendering.open({ 'Note.md': note, 'Payment/Benchmark.md': benchmark });
		return window.rendering.sections(view);
	}, text);
