import { Notice } from 'obsidian';

/** Copies a text and says so. A window that does not have the focus may not: the one that is being used does. */
export async function copyText(text: string, done: string): Promise<void> {
	try {
		await activeWindow.navigator.clipboard.writeText(text);
		new Notice(done);
	} catch {
		new Notice('The clipboard refused. Click into the note or view, and try again.');
	}
}
