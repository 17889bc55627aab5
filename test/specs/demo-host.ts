import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serve, type Served } from '../host/server.mjs';
import { launchBrowser } from './browser';
import { HostDriver } from './host-driver';

/** The host as the tests of one file use it. */
export interface DemoHost {
	/** Opens it in a new page. @param address what to add to its address. @param screen the size of the window, in CSS pixels. */
	open(address?: string, screen?: { width: number; height: number }): Promise<HostDriver>;
	/** Opens it in a new page as a phone shows it. */
	openPhone(): Promise<HostDriver>;
	/** The browser that it is opened in. */
	browser(): Browser;
}

/**
 * Serves the host with a vault in it, and starts a browser, for as long as the tests of a file run.
 * @param vault its folder, from the top of the repository.
 */
export function useDemoHost(vault = 'test-vault'): DemoHost {
	let served: Served;
	let browser: Browser;

	beforeAll(async () => {
		served = await serve({ vault: path.join(import.meta.dirname, '../..', vault) });
		browser = await launchBrowser();
	});

	afterAll(async () => {
		await browser.close();
		await served.close();
	});

	const open: DemoHost['open'] = (address = '', screen) => HostDriver.open(browser, served.url + address, screen);
	return { open, openPhone: () => open('?mobile=1', { width: 390, height: 844 }), browser: () => browser };
}
