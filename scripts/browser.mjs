import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The program file of a Chrome, Chromium or Edge: one that is there (`CHROME_PATH` first), else one that can be installed here. Says what
 * it installs. Throws with one line that says what to install if there is no way.
 */
export function browser() {
	const found = installed();
	if (found) return found;
	for (const [what, install] of [['npx playwright install chromium', installWithPlaywright], ['apt-get install chromium', installWithApt]]) {
		if (install === installWithApt && !(process.getuid?.() === 0 && existsSync('/etc/debian_version'))) continue;
		console.log(`No Chrome, Chromium or Edge is here; trying: ${what} …`);
		const file = attempt(install) && installed();
		if (file) return file;
	}
	throw new Error('The journeys need a browser: install Google Chrome, Chromium or Microsoft Edge, or set CHROME_PATH to one.');
}

function installed() {
	const onPath = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
	return [process.env.CHROME_PATH ?? '', ...onPath, ...PLACES, ...ofPlaywright()].find((file) => file !== '' && existsSync(file)) ?? null;
}

/** Where Playwright keeps the browsers that it has installed. */
function ofPlaywright() {
	const caches = [
		process.env.PLAYWRIGHT_BROWSERS_PATH,
		path.join(os.homedir(), '.cache/ms-playwright'),
		path.join(os.homedir(), 'Library/Caches/ms-playwright'),
		path.join(process.env.LOCALAPPDATA ?? os.homedir(), 'ms-playwright'),
	];
	const programs = [
		'chrome-linux/chrome',
		'chrome-linux64/chrome',
		'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
		'chrome-win/chrome.exe',
		'chrome-win64/chrome.exe',
	];
	return caches
		.filter((folder) => folder && existsSync(folder))
		.flatMap((folder) =>
			readdirSync(folder)
				.filter((name) => /^chromium-\d+$/.test(name))
				.flatMap((name) => programs.map((program) => path.join(folder, name, program))),
		);
}

function installWithPlaywright() {
	execFileSync(process.platform === 'win32' ? 'npx.cmd' : 'npx', ['playwright-core', 'install', 'chromium'], {
		stdio: 'ignore',
		timeout: 300_000,
		shell: process.platform === 'win32',
	});
}

function installWithApt() {
	execFileSync('apt-get', ['update'], { stdio: 'ignore', timeout: 300_000 });
	execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
		stdio: 'ignore',
		timeout: 600_000,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
}

function attempt(install) {
	try {
		install();
		return true;
	} catch {
		return false;
	}
}
