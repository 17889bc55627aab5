import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serve, type Served } from '../host/server.mjs';
import { launchBrowser } from './browser';
import { comparingJourneys } from './comparing.journey';
import type { Driver } from './driver';
import { popoverJourneys } from './entry-popover.journey';
import { glossaryJourneys } from './glossary.journey';
import { explainingJourneys } from './explaining.journey';
import { HostDriver } from './host-driver';
import { linkingJourneys } from './linking.journey';
import { mentionCommandJourneys } from './mention-commands.journey';
import { mentionsJourneys } from './mentions.journey';
import { readingJourneys } from './reading.journey';
import { searchingJourneys } from './searching.journey';
import { suggestingJourneys } from './suggesting.journey';
import { underliningJourneys } from './underlining.journey';

const root = path.resolve(import.meta.dirname, '../..');
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

for (const journeys of [readingJourneys, comparingJourneys, searchingJourneys, glossaryJourneys, suggestingJourneys, explainingJourneys, mentionsJourneys, underliningJourneys, popoverJourneys, mentionCommandJourneys, linkingJourneys]) {
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
