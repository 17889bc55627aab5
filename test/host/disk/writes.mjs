import path from 'node:path';
import { hashOf, isBroken, readFileAt, stateOf } from './files.mjs';
import { placeOf, requirePlainName } from './paths.mjs';
import { refusal } from './refusal.mjs';
import { moveToFree, settle, writeBeside } from './replace.mjs';
import { Turns } from './turns.mjs';

const TRASH = '.trash';

/**
 * Changes of a vault's folder. Each is made from a state that the page knows, by its hash (null: no such file); where the disk has another
 * one, it is refused with 409 and the disk's hash, and nothing happens. A file is the old one or the new one, whenever the machine stops.
 */
export class VaultWrites {
	#vault;
	#turns = new Turns();
	#tell;

	/** @param tell hears of each change when it is made: `{path}`, for a file with its new `hash`, for a move with `from`. */
	constructor(vault, tell) {
		this.#vault = vault;
		this.#tell = tell;
	}

	/** Puts bytes in the place of those with the hash, or where nothing is. */
	put(name, bytes, hash) {
		if (isBroken(name, bytes)) throw refusal(400, 'This is not UTF-8.');
		return this.#turns.take([name], async () => {
			const place = await this.#placeFor(name, hash);
			const old = hash === null ? null : await this.#require(name, hash);
			if (old && isBroken(name, old.bytes)) throw refusal(422, `“${name}” is not UTF-8. Save it as UTF-8 first.`);
			await this.#makeFolders(place, place.missing.slice(0, -1));
			const { temporary, stat } = await writeBeside(this.#vault.disk, place.file, bytes, old?.stat);
			await this.#exchange(temporary, place.file, { name, hash });
			await settle(this.#vault.disk, path.dirname(place.file));
			const written = { hash: hashOf(bytes), ...stateOf(stat) };
			await this.#tell({ path: name, hash: written.hash });
			return written;
		});
	}

	/** Removes a file with the hash, or a folder that is empty. */
	remove(name, hash) {
		return this.#turns.take([name], async () => {
			const { file, found } = await this.#existing(name);
			if (found.isDirectory()) await this.#vault.disk.rmdir(file);
			else {
				await this.#require(name, hash);
				await this.#vault.disk.unlink(file);
			}
			await settle(this.#vault.disk, path.dirname(file));
			await this.#tell({ path: name });
		});
	}

	/** Moves a file with the hash, or a folder, to where nothing is. A folder takes along what is in it, so all else waits. */
	async move(name, target, hash) {
		const { found } = await this.#existing(name);
		const job = () => this.#move(name, target, hash);
		return found.isDirectory() ? this.#turns.takeAll(job) : this.#turns.take([name, target], job);
	}

	/** Moves a file with the hash, or a folder, into the vault's trash, under a name that is free there; returns its new path. */
	trash(name, hash) {
		return this.#turns.takeAll(async () => {
			const { file, found } = await this.#existing(name);
			if (!found.isDirectory()) await this.#require(name, hash);
			const { file: folder, found: trash } = await placeOf(this.#vault, TRASH);
			if (trash === null) await this.#vault.disk.mkdir(folder);
			const free = await this.#freeName(`${TRASH}/${path.posix.basename(name)}`);
			await this.#vault.disk.rename(file, path.join(this.#vault.folder, free));
			await settle(this.#vault.disk, path.dirname(file), folder);
			await this.#tell({ path: name });
			return free;
		});
	}

	/** Makes a folder and those above it. */
	makeFolder(name) {
		return this.#turns.takeAll(async () => {
			const place = await placeOf(this.#vault, name);
			if (place.found && !place.found.isDirectory()) throw refusal(409, 'A file has this name.');
			await this.#makeFolders(place, place.missing);
			await this.#tell({ path: name });
		});
	}

	async #move(name, target, hash) {
		const { disk } = this.#vault;
		const { file, found } = await this.#existing(name);
		if (!found.isDirectory()) await this.#require(name, hash);
		else if (`${target}/`.startsWith(`${name}/`)) throw refusal(400, 'A folder cannot be moved into itself.');
		const place = await placeOf(this.#vault, target);
		// Where case does not count, a new spelling of the name is the file itself.
		const isItself = place.found?.ino === found.ino && target.toLowerCase() === name.toLowerCase();
		if (place.found && !isItself) throw conflict(await this.#hashAt(target));
		requirePlainName(path.posix.basename(target));
		await this.#makeFolders(place, place.missing.slice(0, -1));
		if (found.isDirectory() || isItself) await disk.rename(file, place.file);
		else await moveToFree(disk, file, place.file);
		await settle(disk, path.dirname(file), path.dirname(place.file));
		await this.#tell({ path: target, from: name });
	}

	/** Gives what was written its name, unless the disk has changed meanwhile: writing has taken its time. */
	async #exchange(temporary, file, { name, hash }) {
		const { disk } = this.#vault;
		try {
			if (hash === null) return await moveToFree(disk, temporary, file);
			await this.#require(name, hash);
			await disk.rename(temporary, file);
		} catch (error) {
			await disk.rm(temporary, { force: true });
			throw error.code === 'EEXIST' ? conflict(await this.#hashAt(name)) : error;
		}
	}

	async #existing(name) {
		const place = await placeOf(this.#vault, name);
		if (place.found === null) throw conflict(null);
		return place;
	}

	async #placeFor(name, hash) {
		const place = await placeOf(this.#vault, name);
		const { found } = place;
		if (found?.isDirectory()) throw refusal(409, 'A folder has this name.');
		if (found && !found.isFile()) throw refusal(403, 'This is no file.');
		if ((hash === null) !== (found === null)) throw conflict(await this.#hashAt(name));
		// The folder's rights would let it be replaced; whoever took the file's right to be written did not mean that.
		if (found && (found.mode & 0o222) === 0) throw refusal(403, `“${name}” is read-only on the disk.`);
		return place;
	}

	/** The file as it is, if it has the hash. */
	async #require(name, hash) {
		if (hash === null) throw refusal(428, 'Say by If-Match which state of the file is meant.');
		const { file, found } = await this.#existing(name);
		if (!found.isFile()) throw refusal(409, 'This is no file any more.');
		const now = await readFileAt(this.#vault, file);
		const hashNow = hashOf(now.bytes);
		if (hashNow !== hash) throw conflict(hashNow);
		return now;
	}

	async #hashAt(name) {
		const { file, found } = await placeOf(this.#vault, name);
		return found?.isFile() ? hashOf((await readFileAt(this.#vault, file)).bytes) : null;
	}

	async #makeFolders({ base, missing }, folders) {
		missing.forEach(requirePlainName);
		let folder = base;
		for (const part of folders) {
			folder = path.join(folder, part);
			await this.#vault.disk.mkdir(folder).catch((error) => {
				if (error.code !== 'EEXIST') throw error;
			});
		}
	}

	async #freeName(wanted) {
		const { ext, name, dir } = path.posix.parse(wanted);
		for (let count = 1; ; count++) {
			const candidate = count === 1 ? wanted : `${dir}/${name} ${count}${ext}`;
			if ((await placeOf(this.#vault, candidate)).found === null) return candidate;
		}
	}
}

function conflict(hash) {
	return refusal(409, 'The file has been changed by another program.', { hash });
}
