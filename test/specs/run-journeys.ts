import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useDemoHost } from './demo-host';
import type { Driver } from './driver';
import type { Harness } from './harness';
import type { HostDriver } from './host-driver';

/** Runs the journeys of one file, one after the other, in a browser of their own. Files run side by side. @param vault as for the host. */
export function runJourneys(journeys: (harness: Harness) => void, vault?: string): void {
	const demo = useDemoHost(vault);
	let host: HostDriver;

	beforeAll(async () => {
		host = await demo.open();
	});

	/** The driver comes into being after the journeys are told: each call goes to it then. */
	const driver: Driver = new Proxy({} as Driver, {
		get:
			(_, name) =>
			(...args: unknown[]) =>
				(host[name as keyof Driver] as (...all: unknown[]) => unknown).apply(host, args),
	});

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
