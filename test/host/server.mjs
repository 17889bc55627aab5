import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Followers } from './disk/followers.mjs';
import { asRefusal, refusal } from './disk/refusal.mjs';
import { sweep } from './disk/replace.mjs';
import { VaultWatch } from './disk/watch.mjs';
import { VaultWrites } from './disk/writes.mjs';
import { readVault } from './read-vault.mjs';
import { answerForVault } from './vault-routes.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const TYPES = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.map': 'application/json',
};

/** The page talks to its own server only; plugins are evaluated as the app does it. */
const POLICY = [
	"default-src 'self'",
	"script-src 'self' 'unsafe-eval'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' data: blob: https:",
	"frame-ancestors 'self'",
].join('; ');

/** The pages and files that are served beside the vault. Everything else does not exist. */
const FILES = new Map(Object.entries({
	'': path.join(here, 'index.html'),
	'host.js': path.join(root, 'dist/host/host.js'),
	'host.js.map': path.join(root, 'dist/host/host.js.map'),
	'host.css': path.join(root, 'dist/host/host.css'),
}));
const PLUGIN_FILES = new Map(['main.js', 'manifest.json', 'styles.css'].map((name) => [`plugin/${name}`, name]));

/**
 * Serves the host page and a vault on 127.0.0.1, to those who know the address: a random token is part of it. Port 0 takes any free one.
 * Only with `write` does anything on disk change, and then only inside the vault's folder. Requests under another host name are refused, so
 * that no page of the web reaches the vault by renaming itself. `plugin` is another folder to take main.js, manifest.json and styles.css
 * from; `disk` stands in for parts of `node:fs/promises`, `watchFolder` for `fs.watch`; `log` hears of faults that are not the request's.
 */
export async function serve({ vault, port = 0, write = false, plugin = root, disk = {}, watchFolder, log = () => undefined }) {
	if (!(await fs.stat(vault)).isDirectory()) throw new Error(`${vault} is no folder`);
	const site = {
		name: path.basename(path.resolve(vault)),
		folder: await fs.realpath(vault),
		disk: { ...fs, ...disk },
		plugin,
		log,
		token: randomBytes(24).toString('base64url'),
		followers: new Followers(),
		writes: null,
	};
	const watch = write ? await openForWriting(site, watchFolder) : null;
	const server = createServer((request, response) => {
		answer(site, request, response).catch((error) => refuse(site, response, error));
	});
	server.on('clientError', (_error, socket) => {
		if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
	});
	await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve)).catch((error) => {
		watch?.close();
		throw error;
	});
	return {
		url: `http://127.0.0.1:${server.address().port}/${site.token}/`,
		close: () => new Promise((resolve) => {
			watch?.close();
			server.close(() => resolve());
			server.closeAllConnections();
		}),
	};
}

async function openForWriting(site, watchFolder) {
	await sweep(site);
	const watch = new VaultWatch(site, (name) => site.followers.send({ path: name }), watchFolder);
	site.writes = new VaultWrites(site, async (change) => {
		await watch.note(change);
		site.followers.send(change);
	});
	await watch.start();
	return watch;
}

async function answer(site, request, response) {
	response.on('error', () => undefined);
	const route = routeOf(site, request);
	if (route.startsWith('vault/') || route.startsWith('entry/')) return answerForVault(site, { request, response, route, head: headersFor });
	const file = PLUGIN_FILES.has(route) ? path.join(site.plugin, PLUGIN_FILES.get(route)) : FILES.get(route);
	if (file === undefined && route !== 'vault.json' && route !== 'events') throw refusal(404, 'This is not here.');
	if (request.method !== 'GET' && request.method !== 'HEAD') throw refusal(405, 'Only GET is known here.', { allow: 'GET, HEAD' });
	if (route === 'events') return follow(site, request, response);
	if (route === 'vault.json')
		return send(response, 200, JSON.stringify({ write: site.writes !== null, ...(await readVault(site)) }), '.json');
	const bytes = await fs.readFile(file).catch(() => {
		throw refusal(404, 'This is not here.');
	});
	send(response, 200, bytes, path.extname(file) || '.html');
}

/** What is asked for, behind the token. Whoever does not know the token learns nothing. */
function routeOf({ token }, request) {
	const { host, origin } = request.headers;
	const own = `127.0.0.1:${request.socket.localPort}`;
	if (host !== own && host !== own.replace('127.0.0.1', 'localhost')) throw refusal(421, 'This server answers to 127.0.0.1 only.');
	if (origin !== undefined && origin !== `http://${host}`) throw refusal(403, 'Requests from other pages are refused.');
	const [, given = '', route] = /^\/([^/?#]*)(?:\/([^?#]*))?/.exec(request.url) ?? [];
	if (!isSame(given, token)) throw refusal(403, 'Open the address that npm start has printed.');
	if (route === undefined) throw refusal(404, 'This is not here.');
	return route;
}

/** Takes as long for any two texts. */
function isSame(given, token) {
	const [one, other] = [given, token].map((text) => createHash('sha256').update(text).digest());
	return timingSafeEqual(one, other);
}

/** Without `write` nothing is watched, and the stream stays silent. */
function follow({ followers }, request, response) {
	response.writeHead(200, { ...headersFor(''), 'Content-Type': 'text/event-stream; charset=utf-8' });
	if (request.method === 'HEAD') response.end();
	else followers.add(response);
}

function refuse({ log }, response, error) {
	const { status, message, more } = asRefusal(error);
	if (status >= 500) log(error);
	if (response.headersSent) return response.destroy();
	// The rest of a body that nobody reads would be taken for the next request.
	response.writeHead(status, { ...headersFor('.json'), Connection: 'close', ...(more?.allow ? { Allow: more.allow } : {}) });
	response.end(JSON.stringify({ message, ...(more && 'hash' in more ? { hash: more.hash } : {}) }));
	response.req.resume();
}

function send(response, status, body, extension) {
	response.writeHead(status, headersFor(extension));
	response.end(body);
}

function headersFor(extension) {
	return {
		'Content-Type': `${TYPES[extension] ?? 'text/plain'}; charset=utf-8`,
		'Cache-Control': 'no-store',
		'X-Content-Type-Options': 'nosniff',
		'Cross-Origin-Resource-Policy': 'same-origin',
		// The token is in the address.
		'Referrer-Policy': 'no-referrer',
		'Content-Security-Policy': POLICY,
	};
}
