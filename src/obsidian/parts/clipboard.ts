import { Notice } from 'obsidian';

/** Copies a text and says so. A window without the focus may not use its clipboard, so the active window's is used. */
export async function copyText(text: string, done: string): Promise<void> {
	try {
		await activeWindow.navigator.clipboard.writeText(text);
		new Notice(done);
	} catch {
		new Notice('The clipboard refused. Click into the note or view, and try again.');
	}
}
