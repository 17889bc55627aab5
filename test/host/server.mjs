import { createReadStream } from 'node:fs';
import { mkdir, realpath, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readVault } from './read-vault.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.map': 'application/json' };

/** The pages and files that are served beside the vault. Everything else does not exist. */
const FILES = {
	'/': path.join(here, 'index.html'),
	'/host.js': path.join(root, 'dist/host/host.js'),
	'/host.js.map': path.join(root, 'dist/host/host.js.map'),
	'/host.css': path.join(root, 'dist/host/host.css'),
	'/plugin/main.js': path.join(root, 'main.js'),
	'/plugin/manifest.json': path.join(root, 'manifest.json'),
	'/plugin/styles.css': path.join(root, 'styles.css'),
};

const MOST_BYTES = 50 * 1024 * 1024;

/**
 * Serves the host page and a vault on 127.0.0.1. Port 0 takes any free one. Only with `write` does anything on disk change, and then only
 * inside the vault's folder. Requests under another host name are refused, so that no page of the web reaches the vault by renaming itself.
 * `plugin` is another folder to take main.js, manifest.json and styles.css from.
 */
export async function serve({ vault, port = 0, write = false, plugin = root }) {
	const folder = path.resolve(vault);
	if (!(await stat(folder)).isDirectory()) throw new Error(`${vault} is no folder`);
	const site = { folder, write, plugin };
	const server = createServer((request, response) => {
		answer(site, request, response).catch((error) => send(response, error.status ?? 500, error.message));
	});
	await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${server.address().port}/`,
		close: () => new Promise((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		}),
	};
}

async function answer(site, request, response) {
	const own = `127.0.0.1:${request.socket.localPort}`;
	const { host, origin } = request.headers;
	if (host !== own && host !== own.replace('127.0.0.1', 'localhost')) throw refusal(421, 'This server answers to 127.0.0.1 only.');
	if (origin !== undefined && origin !== `http://${host}`) throw refusal(403, 'Requests from other pages are refused.');
	const { pathname } = new URL(request.url, `http://${own}`);
	if (request.method === 'POST' && pathname === '/vault') return writeFileOf(site, request, response);
	if (request.method !== 'GET' && request.method !== 'HEAD') throw refusal(405, 'Only GET is known here.');
	if (pathname === '/vault.json') return send(response, 200, JSON.stringify({ write: site.write, ...(await readVault(site.folder)) }), '.json');
	const file = pathname.startsWith('/plugin/') && Object.hasOwn(FILES, pathname) ? path.join(site.plugin, path.basename(pathname)) : FILES[pathname];
	if (!Object.hasOwn(FILES, pathname) || !(await isFile(file))) throw refusal(404, `${pathname} is not here.`);
	response.writeHead(200, headersFor(path.extname(file)));
	createReadStream(file).pipe(response);
}

/** Writes (or, for null, removes) one file of the vault. */
async function writeFileOf({ folder, write }, request, response) {
	if (!write) throw refusal(403, 'This vault is read-only: start with --write to change files.');
	if (request.headers['content-type'] !== 'application/json') throw refusal(415, 'Send JSON.');
	const { path: name, text } = JSON.parse(await bodyOf(request));
	if (typeof name !== 'string' || (typeof text !== 'string' && text !== null)) throw refusal(400, 'Send {path, text}.');
	const target = path.resolve(folder, name);
	if (!isAllowed(folder, target) || !(await isReallyInside(folder, target))) throw refusal(403, `${name} may not be written.`);
	if (text === null) await remove(target);
	else {
		await mkdir(path.dirname(target), { recursive: true });
		await writeFile(target, text);
	}
	send(response, 200, '');
}

/** Inside the folder, and of the app's own folder only what plugins keep for themselves. */
function isAllowed(folder, target) {
	const inside = path.relative(folder, target);
	if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return false;
	const [first, second, , last, ...more] = inside.split(path.sep);
	return first !== '.obsidian' || (second === 'plugins' && last === 'data.json' && more.length === 0);
}

/** A link in the vault may lead out of it: what counts is where the file, or the nearest folder above it that exists, really lies. */
async function isReallyInside(folder, target) {
	const real = await realpath(target).catch((error) => {
		if (error.code !== 'ENOENT') throw error;
		return null;
	});
	if (real === null) return isReallyInside(folder, path.dirname(target));
	const inside = path.relative(await realpath(folder), real);
	return !inside.startsWith('..') && !path.isAbsolute(inside);
}

/** A folder goes only when nothing is left in it: the page does not know of hidden files. */
async function remove(target) {
	const found = await stat(target).catch(() => null);
	if (found?.isDirectory()) await rmdir(target);
	else await rm(target, { force: true });
}

async function bodyOf(request) {
	const parts = [];
	let size = 0;
	for await (const part of request) {
		size += part.length;
		if (size > MOST_BYTES) throw refusal(413, 'Too large.');
		parts.push(part);
	}
	return Buffer.concat(parts).toString('utf8');
}

async function isFile(file) {
	return stat(file).then((found) => found.isFile(), () => false);
}

function send(response, status, text, extension = '.html') {
	if (response.headersSent) return response.destroy();
	response.writeHead(status, { ...headersFor(extension), ...(status === 200 ? {} : { 'Content-Type': 'text/plain; charset=utf-8' }) });
	response.end(text);
}

function headersFor(extension) {
	return {
		'Content-Type': `${TYPES[extension] ?? 'text/plain'}; charset=utf-8`,
		'Cache-Control': 'no-store',
		'X-Content-Type-Options': 'nosniff',
		// The page talks to its own server only; plugins are evaluated as the app does it.
		'Content-Security-Policy': "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: https:",
	};
}

function refusal(status, message) {
	return Object.assign(new Error(message), { status });
}
