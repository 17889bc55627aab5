import type { App } from 'obsidian';
import { OWN_KINDS_FILE, readOwnKinds, type OwnKinds } from '../../engine';

/** The kinds of admonitions that the vault's owner made with the Admonition plugin; none if there is no such file. Never throws. */
export async function readOwnKindsIn({ vault: { adapter, configDir } }: App): Promise<OwnKinds> {
	try {
		return readOwnKinds(await adapter.read(`${configDir}/${OWN_KINDS_FILE}`));
	} catch {
		return new Map();
	}
}
