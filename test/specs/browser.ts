import { chromium, type Browser } from 'playwright-core';

/** Starts the browser that `npm test` has found. Nothing in it reaches out to a network. */
export function launchBrowser(): Promise<Browser> {
	const executablePath = process.env.CHROME_PATH;
	if (!executablePath) throw new Error('CHROME_PATH names no browser: run the journeys by "npm test", which finds one.');
	const quiet = [
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
	];
	return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet });
}
