import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serve, type Served } from '../host/server.mjs';
import { launchBrowser } from './browser';
import type { Driver } from './driver';
import type { Harness } from './harness';
import { HostDriver } from './host-driver';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs journeys one after the other in a browser of their own. Files of journeys run side by side. */
export function runJourneys(all: readonly ((harness: Harness) => void)[]): void {
	let served: Served;
	let browser: Browser;
	let host: HostDriver;

	beforeAll(async () => {
		served = await serve({ vault: path.join(root, 'test-vault') });
		browser = await launchBrowser();
		host = await HostDriver.open(browser, served.url);
	});

	afterAll(async () => {
		await browser.close();
		await served.close();
	});

	/** The driver comes into being after the journeys are told: each call goes to it then. */
	const driver: Driver = new Proxy({} as Driver, { get: (_, name) => (...args: unknown[]) => (host[name as keyof Driver] as (...all: unknown[]) => unknown).apply(host, args) });

	for (const journeys of all) {
		journeys({
			describe,
			it: (name, body) => it(name, async () => {
				await body();
				expect(await host.errors()).toEqual([]);
			}),
			beforeEach,
			driver,
		});
	}
}
