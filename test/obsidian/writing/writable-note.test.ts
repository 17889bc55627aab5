import type { App } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { refused } from '../../../src/engine';
import { createNote, editInFile, readNote, type Plan } from '../../../src/obsidian/writing/writable-note';
import { openVault } from '../../host/conformance/documented/open-vault';

/** Puts a word in front of a text. */
const add = (word: string): Plan => () => ({ edit: { from: 0, to: 0, before: '', after: word }, refusal: null });

/** A vault with one note of these bytes, as the plugin sees it. */
async function withNote(bytes: Uint8Array<ArrayBuffer>) {
	const { vault } = await openVault({});
	const file = await vault.createBinary('Ward.md', bytes.buffer);
	const bytesNow = async (): Promise<Uint8Array> => new Uint8Array(await vault.readBinary(file));
	return { vault, file: file as unknown as Parameters<typeof editInFile>[1], app: { vault } as unknown as App, bytesNow };
}

describe('the door to notes', () => {
	it('writes a note whose bytes are UTF-8, and leaves all others of its bytes as they are', async () => {
		const { app, file, bytesNow } = await withNote(new TextEncoder().encode('\ufeffcafé \ufffd\r\n'));
		const { edit } = await editInFile(app, file, (text) => ({
			edit: { from: text.length, to: text.length, before: '', after: 'x' },
			refusal: null,
		}));
		expect(edit?.after).toBe('x');
		expect(await bytesNow()).toEqual(new TextEncoder().encode('\ufeffcafé \ufffd\r\nx'));
	});

	it('never asks for an edit of a note whose bytes are not', async () => {
		const bytes = Uint8Array.of(0x63, 0x61, 0x66, 0xe9);
		const { app, file, bytesNow } = await withNote(bytes);
		const { refusal } = await editInFile(app, file, () => {
			throw new Error('asked');
		});
		expect(refusal).toBe('“Ward” is not saved as UTF-8, so letters would be lost. Save it as UTF-8 first, then try again.');
		await expect(readNote(app, file)).rejects.toThrow('Save it as UTF-8 first');
		expect(await bytesNow()).toEqual(bytes);
	});

	it('writes nothing into what was changed after it was looked at', async () => {
		const { app, file, vault, bytesNow } = await withNote(new TextEncoder().encode('old'));
		const look = vault.readBinary.bind(vault);
		vault.readBinary = async (one) => {
			const bytes = await look(one);
			await vault.modify(one, 'new');
			return bytes;
		};
		expect((await editInFile(app, file, add('x'))).refusal).toBe('The note was changed at the same moment. Try again.');
		vault.readBinary = look;
		expect(await bytesNow()).toEqual(new TextEncoder().encode('new'));
	});

	it('takes no half of a character, neither into a note nor as a new one', async () => {
		const { app, file, vault, bytesNow } = await withNote(new TextEncoder().encode('old'));
		expect((await editInFile(app, file, add('\ud83c'))).refusal).toMatch(/^“Ward” holds half of a character/);
		expect(await bytesNow()).toEqual(new TextEncoder().encode('old'));
		await expect(createNote(app, 'New.md', 'a \udfe5')).rejects.toThrow('What was to be written holds half of a character on line 1');
		expect(vault.getFileByPath('New.md')).toBeNull();
	});

	it('hands on why there is no edit, and what the app says where it cannot write', async () => {
		const { app, file, vault } = await withNote(new TextEncoder().encode('old'));
		expect(await editInFile(app, file, () => refused('No.'))).toEqual({ edit: null, refusal: 'No.' });
		await vault.adapter.remove(file.path);
		expect((await editInFile(app, file, add('x'))).refusal).toMatch(/^The note could not be changed: ENOENT/);
	});
});
