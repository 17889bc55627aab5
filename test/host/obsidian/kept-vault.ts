import type { StoredFile } from './disk-entries';

/** Where a vault comes from: bytes that are not in memory are had from there. */
export interface VaultSource {
	/** The bytes of a file as it lies there. */
	bytes(path: string): Promise<ArrayBuffer>;
	/** Where every change goes before it counts; null where the vault lives in memory alone. */
	readonly kept: KeptVault | null;
}

/**
 * The place where a vault is kept, and which other programs change too. A change is made from the state that has the hash (null: there is
 * no such file; undefined: whatever the file is now) and fails with `ChangedOutside` where the place has another one.
 */
export interface KeptVault {
	/** Whether something is on its way there that would not arrive if the page were left now. */
	readonly isUnfinished: boolean;
	/** A file as it is there now, `folder` for a folder, null where nothing is. */
	read(path: string): Promise<StoredFile | 'folder' | null>;
	/** Returns the new state, without the text. */
	write(path: string, text: string, hash: string | null): Promise<Omit<StoredFile, 'text'>>;
	remove(path: string, hash?: string): Promise<void>;
	/** Moves a file or folder to where nothing is. */
	move(path: string, newPath: string, hash?: string): Promise<void>;
	/** Moves a file or folder to the trash, out of the vault's sight. */
	trash(path: string, hash?: string): Promise<void>;
	makeFolder(path: string): Promise<void>;
	removeFolder(path: string): Promise<void>;
}

/** Another program has changed a file since it was read: what was to be written was not. */
export class ChangedOutside extends Error {
	constructor(readonly path: string) {
		super(`“${path}” has been changed by another program.`);
	}
}

/** What is heard of a change outside: where something came, changed or went, and, where it is known, its hash or whence it was moved. */
export interface OutsideHint {
	readonly path: string;
	readonly hash?: string;
	readonly from?: string;
}
