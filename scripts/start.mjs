import { execFileSync, spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { install, root } from './install.mjs';

const HELP = `npm start [-- OPTIONS]

Builds the plugin and opens a vault with it in the browser, on 127.0.0.1 only. The address holds a key that is new each time: only who
has the whole address can open the vault.

  --vault DIR   the vault to open (default: test-vault)
  --port N      the port (default: 4173, or the next one that is free)
  --write       write what is changed to the vault's folder; without it nothing on disk changes. What other programs and tabs change
                there is shown, and never written over: changes in different places are merged, else you are asked. Closed to it
                are paths with a dot in front (but for what the plugin keeps), links, and notes that are not UTF-8
  --no-open     do not open a browser
  --help        this text`;

const FIRST_PORT = 4173;
const PORTS_TRIED = 50;

const options = readOptions();
if (options.help) {
	console.log(HELP);
	process.exit(0);
}
install();
execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
const { buildHost } = await import('../test/host/build.mjs');
const { serve } = await import('../test/host/server.mjs');
await buildHost();
const { url, close } = await listen();
const address = openingAddress(url);
const whatIsWritten = options.write
	? `Changes are written to ${options.vault}.`
	: 'Nothing on disk changes: what you edit is gone when the page is closed. (--write keeps it.)';
console.log(`
${path.basename(options.vault)} is open at ${address}
As a phone: ${url}?mobile=1
In the dark theme: ${url}?theme=dark

${whatIsWritten}
Ctrl+P: commands. Ctrl+O: notes. Ctrl+E: read or edit. Ctrl+,: settings. \
(Ctrl+N, Ctrl+T and Ctrl+W belong to the browser: use the commands.)
Stop with Ctrl+C.`);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void close().then(() => process.exit(0)));
if (options.open && process.stdout.isTTY) openBrowser(address);

function readOptions() {
	try {
		const { values } = parseArgs({
			args: process.argv.slice(2),
			options: {
				vault: { type: 'string' },
				port: { type: 'string' },
				write: { type: 'boolean' },
				open: { type: 'boolean' },
				help: { type: 'boolean' },
			},
			allowNegative: true,
		});
		// npm runs scripts in the project's folder; INIT_CWD is where the user stands.
		const vault =
			values.vault === undefined ? path.join(root, 'test-vault') : path.resolve(process.env.INIT_CWD ?? process.cwd(), values.vault);
		if (!existsSync(vault) || !statSync(vault).isDirectory()) throw new Error(`--vault ${values.vault}: there is no such folder`);
		const port = values.port === undefined ? null : Number(values.port);
		if (port !== null && !(Number.isInteger(port) && port >= 0 && port < 65_536))
			throw new Error(`--port ${values.port}: give a number from 0 to 65535`);
		return { vault, port, write: values.write === true, open: values.open !== false, help: values.help === true };
	} catch (error) {
		const [line] = error.message.split(/\.?\s+To specify|\n/);
		console.error(`npm start: ${line} (--help lists the options)`);
		process.exit(2);
	}
}

/** The given port or none; without one the first that is free. */
async function listen() {
	const ports = options.port === null ? Array.from({ length: PORTS_TRIED }, (_, index) => FIRST_PORT + index) : [options.port];
	for (const port of ports) {
		try {
			return await serve({ vault: options.vault, port, write: options.write, log: (error) => console.error('npm start:', error) });
		} catch (error) {
			if (error.code !== 'EADDRINUSE') throw error;
		}
	}
	console.error(
		`npm start: port ${ports.length === 1 ? ports[0] : `${ports[0]} to ${ports[ports.length - 1]}`} is in use (--port chooses another)`,
	);
	process.exit(2);
}

function openingAddress(base) {
	const first = 'Start here.md';
	return existsSync(path.join(options.vault, first)) ? `${base}?open=${encodeURIComponent(first)}` : base;
}

/** A machine without a browser is no failure: the address is printed. */
function openBrowser(target) {
	const [command, ...words] = { darwin: ['open', target], win32: ['cmd', '/c', 'start', '', target] }[process.platform] ?? [
		'xdg-open',
		target,
	];
	spawn(command, words, { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
}
