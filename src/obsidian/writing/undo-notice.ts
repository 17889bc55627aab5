import { Notice } from 'obsidian';

/** Long enough to read it and to reach for the link. */
const SHOWN_MS = 10_000;

/** Shows a notice of what was done, with a link that undoes it. */
export function notifyWithUndo(done: string, undo: () => Promise<void>): void {
	notifyWithLink(done, 'Undo', undo);
}

/** Shows a notice with a link behind its text. */
export function notifyWithLink(text: string, link: string, act: () => Promise<void>): void {
	new Notice(createFragment((message) => {
		message.appendText(`${text} `);
		message.createEl('a', { cls: 'care-lexicon-undo', text: link, href: '#' }).addEventListener('click', (event) => {
			event.preventDefault();
			void act();
		});
	}), SHOWN_MS);
}
