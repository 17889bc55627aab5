import type {} from 'obsidian';
import { ExtraButtonComponent } from '../controls';
import { setIcon } from '../../icons';
import type { Setting } from '../rows/setting';

/** A button at the end of the row that deletes it. With the row itself focused, Delete and Backspace do the same (typings, `onDelete`). */
export function addDeleteButton(setting: Setting, onDelete: () => void): void {
	const { settingEl, controlEl } = setting;
	new ExtraButtonComponent(controlEl).setIcon('lucide-trash-2').setTooltip('Delete').onClick(onDelete);
	settingEl.tabIndex = 0;
	settingEl.addEventListener('keydown', (evt) => {
		if (evt.target !== settingEl || (evt.key !== 'Delete' && evt.key !== 'Backspace')) return;
		evt.preventDefault();
		onDelete();
	});
}

/** A handle to drag the row by. With the handle focused, Alt and an arrow key move the row, for those who cannot drag. */
export function addReorderHandle(setting: Setting, listEl: HTMLElement, onMove: (from: number, to: number) => void): void {
	const { settingEl } = setting;
	const handleEl = createDiv({
		cls: 'clickable-icon setting-item-drag-handle',
		attr: { role: 'button', tabindex: '0', 'aria-label': 'Drag to rearrange' },
	});
	setIcon(handleEl, 'lucide-grip-vertical');
	settingEl.prepend(handleEl);
	handleEl.addEventListener('pointerdown', (evt) => followDrag(evt, settingEl, listEl, onMove));
	handleEl.addEventListener('keydown', (evt) => {
		const step = { ArrowUp: -1, ArrowDown: 1 }[evt.key];
		const rows = rowsOf(listEl);
		const from = rows.indexOf(settingEl);
		if (!evt.altKey || !step || !rows[from + step]) return;
		evt.preventDefault();
		onMove(from, from + step);
	});
}

function rowsOf(listEl: HTMLElement): HTMLElement[] {
	return [...listEl.children].filter((el): el is HTMLElement => el.querySelector('.setting-item-drag-handle') !== null);
}

function followDrag(down: PointerEvent, settingEl: HTMLElement, listEl: HTMLElement, onMove: (from: number, to: number) => void): void {
	down.preventDefault();
	const rows = rowsOf(listEl);
	const from = rows.indexOf(settingEl);
	const middles = rows.map((row) => row.getBoundingClientRect().top + row.offsetHeight / 2);
	const targetOf = (y: number) => {
		const above = middles.filter((middle, index) => index !== from && middle < y).length;
		return Math.min(above, rows.length - 1);
	};
	settingEl.addClass('is-being-dragged');
	const { win } = settingEl;
	const move = (evt: PointerEvent) => settingEl.setCssStyles({ transform: `translateY(${evt.clientY - down.clientY}px)` });
	const stop = (evt: PointerEvent) => {
		win.removeEventListener('pointermove', move);
		win.removeEventListener('pointerup', stop);
		settingEl.removeClass('is-being-dragged');
		settingEl.setCssStyles({ transform: '' });
		const to = targetOf(evt.clientY);
		if (to !== from) onMove(from, to);
	};
	win.addEventListener('pointermove', move);
	win.addEventListener('pointerup', stop);
}
