import { Notice } from 'obsidian';

/** Long enough to read it and to reach for the link. */
const SHOWN_MS = 10_000;

/** Shows a notice of what was done, with a link that undoes it. */
export function notifyWithUndo(done: string, undo: () => Promise<void>): void {
	new Notice(createFragment((message) => {
		message.appendText(`${done} `);
		message.createEl('a', { cls: 'care-lexicon-undo', text: 'Undo', href: '#' }).addEventListener('click', (event) => {
			event.preventDefault();
			void undo();
		});
	}), SHOWN_MS);
}
