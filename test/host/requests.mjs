import { refusal } from './disk/refusal.mjs';

const MOST_BYTES = 50 * 1024 * 1024;
const HASH = /^"([\da-f]{64})"$/;

/** The bytes of a request. */
export async function bodyOf(request, type) {
	const [given] = (request.headers['content-type'] ?? '').split(';');
	if (given.trim().toLowerCase() !== type) throw refusal(415, `Send ${type}.`);
	if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw refusal(413, 'Too large.');
	const parts = [];
	let size = 0;
	// Not by iterating: leaving that early would cut the connection before it has been answered.
	await new Promise((resolve, reject) => {
		request.on('data', (part) => {
			size += part.length;
			if (size <= MOST_BYTES) parts.push(part);
			else reject(refusal(413, 'Too large.'));
		});
		request.once('end', resolve);
		request.once('error', () => reject(refusal(400, 'The request broke off.')));
		request.once('aborted', () => reject(refusal(400, 'The request broke off.')));
	});
	return Buffer.concat(parts);
}

/** A request's body as an object. */
export async function objectOf(request) {
	const bytes = await bodyOf(request, 'application/json');
	let value = null;
	try {
		value = JSON.parse(bytes.toString('utf8'));
	} catch {
		throw refusal(400, 'This is not JSON.');
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refusal(400, 'Send an object.');
	return value;
}

/** The state from which a change was made: the hash of `If-Match`, null for `If-None-Match: *`. */
export function stateMeant({ headers }) {
	const { 'if-match': same, 'if-none-match': none } = headers;
	if (same === undefined && none === undefined) throw refusal(428, 'Say by If-Match or If-None-Match from which state this was made.');
	if (none !== undefined && (none !== '*' || same !== undefined)) throw refusal(400, 'If-None-Match takes * alone.');
	return none === '*' ? null : hashMeant({ headers });
}

/** The hash of `If-Match`, null where there is none. */
export function hashMeant({ headers }) {
	const same = headers['if-match'];
	if (same === undefined) return null;
	const hash = HASH.exec(same)?.[1];
	if (hash === undefined) throw refusal(400, 'If-Match takes the hash that came with the file.');
	return hash;
}
