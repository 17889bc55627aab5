import { Notice } from '../notice';

/** What a user can do where a note was changed in the editor and by another program in the same place. */
interface ConflictChoices {
	keepOwn(): void;
	takeTheirs(): void;
}

/** Says that the editor's text stays and is not saved, and asks which text shall stand. Stays until somebody chooses. */
export function showConflict(name: string, choices: ConflictChoices): Notice {
	const message = createFragment((content) => {
		content.createDiv({
			text: `“${name}” has been modified externally, in a place that you have changed too. Your text is kept here and not saved yet.`,
		});
		const buttons = content.createDiv('notice-buttons');
		buttons.createEl('button', { cls: 'mod-cta', text: 'Keep my text' }).addEventListener('click', () => choices.keepOwn());
		buttons.createEl('button', { text: 'Take the text on disk' }).addEventListener('click', () => choices.takeTheirs());
	});
	const notice = new Notice(message, 0);
	// A click beside the buttons would hide the question and answer nothing.
	notice.containerEl.addEventListener(
		'click',
		(event) => event.target instanceof HTMLButtonElement || event.stopImmediatePropagation(),
		true,
	);
	return notice;
}
