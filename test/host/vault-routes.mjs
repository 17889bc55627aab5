import { hashOf, readBytes, readEntry } from './disk/files.mjs';
import { decodePath, requireFolderWritable, requireShown, requireWritable } from './disk/paths.mjs';
import { refusal } from './disk/refusal.mjs';
import { bodyOf, hashMeant, objectOf, stateMeant } from './requests.mjs';

const READING = 'GET, HEAD';
const CHANGING = 'GET, HEAD, PUT, DELETE, POST';

/**
 * Answers for one file or folder of the vault. `GET vault/PATH` is its bytes, with the hash as ETag; `GET entry/PATH` is what `vault.json`
 * has of it. `PUT vault/PATH` puts bytes there, `DELETE` removes it, `POST` moves it (`{"act": "move", "to": PATH}`), moves it to the trash
 * (`"trash"`) or makes a folder (`"folder"`). `If-Match` holds the hash that a change was made from; `If-None-Match: *` says: a new file.
 */
export async function answerForVault(site, { request, response, route, head }) {
	const name = decodePath(route.slice(route.indexOf('/') + 1));
	const isBytes = route.startsWith('vault/');
	const json = (value) => {
		response.writeHead(200, head('.json'));
		response.end(JSON.stringify(value));
	};
	if (request.method === 'GET' || request.method === 'HEAD') {
		requireShown(name);
		return isBytes ? sendBytes(response, await readBytes(site, name), head) : json(await readEntry(site, name));
	}
	const changes = CHANGES.get(isBytes ? request.method : '');
	if (!changes) throw refusal(405, 'This is not known here.', { allow: isBytes ? CHANGING : READING });
	if (site.writes === null) throw refusal(403, 'This vault is read-only: start with --write to change files.');
	json(await changes(site.writes, name, request));
}

const CHANGES = new Map(Object.entries({
	PUT: async (writes, name, request) => {
		requireWritable(name);
		const hash = stateMeant(request);
		return writes.put(name, await bodyOf(request, 'application/octet-stream'), hash);
	},
	DELETE: async (writes, name, request) => {
		requireWritable(name);
		await writes.remove(name, hashMeant(request));
		return {};
	},
	POST: async (writes, name, request) => {
		const { act, to } = await objectOf(request);
		if (act === 'folder') {
			requireFolderWritable(name);
			await writes.makeFolder(name);
			return {};
		}
		requireWritable(name);
		if (act === 'trash') return { path: await writes.trash(name, hashMeant(request)) };
		if (act !== 'move') throw refusal(400, 'Say what to do: move, trash or folder.');
		requireWritable(to);
		await writes.move(name, to, hashMeant(request));
		return {};
	},
}));

function sendBytes(response, { bytes }, head) {
	response.writeHead(200, {
		...head(''),
		'Content-Type': 'application/octet-stream',
		'Content-Length': bytes.length,
		ETag: `"${hashOf(bytes)}"`,
	});
	response.end(bytes);
}
