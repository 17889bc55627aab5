import { renameTo } from '../core/rename';
import type { FileView } from './file-view';

/** A click on the title of a file lets one write another: Enter or leaving it renames, Escape leaves it as it was. */
export function makeTitleEditable(view: FileView): void {
	const { titleEl } = view;
	titleEl.setAttrs({ tabindex: '-1', contenteditable: 'plaintext-only', spellcheck: 'false' });
	titleEl.addEventListener('keydown', (event) => {
		if (event.key === 'Escape') titleEl.setText(view.getDisplayText());
		if (event.key !== 'Enter' && event.key !== 'Escape') return;
		event.preventDefault();
		titleEl.blur();
	});
	titleEl.addEventListener('blur', () => void finish(view));
}

async function finish(view: FileView): Promise<void> {
	const { file, titleEl } = view;
	if (!file || titleEl.getText() === file.basename) return;
	if (!(await renameTo(view.app, file, titleEl.getText()))) titleEl.setText(file.basename);
}
