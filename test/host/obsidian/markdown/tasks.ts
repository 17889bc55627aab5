import type { App } from '../app';
import type { Section } from './section';

/** A click on a task's check-box is written to the note: done, or open again. */
export function bindTasks(el: HTMLElement, app: App, place: { section: Section; sourcePath: string }): void {
	for (const checkbox of el.querySelectorAll<HTMLInputElement>('input.task-list-item-checkbox[data-line]')) {
		checkbox.addEventListener('click', () => {
			const line = place.section.lineStart + Number(checkbox.dataset['line']);
			const file = app.vault.getFileByPath(place.sourcePath);
			if (file) void app.vault.process(file, (text) => toggleTask(text, line));
		});
	}
}

/** The text with the task on that line done, or open if it had any mark. */
function toggleTask(text: string, line: number): string {
	return text
		.split('\n')
		.map((content, index) => {
			if (index !== line) return content;
			return content.replace(
				/^([\s>]*(?:[-*+]|\d+[.)])[ \t]+\[)(.)(?=\])/u,
				(_, before: string, mark: string) => before + (mark === ' ' ? 'x' : ' '),
			);
		})
		.join('\n');
}
