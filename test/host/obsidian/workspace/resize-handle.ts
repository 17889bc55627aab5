import type { WorkspaceItem, WorkspaceParent } from './workspace-item';

/** Follows the pointer from a press on `handle` until it is let go; the cursor keeps its shape meanwhile. */
export function followDrag(handle: HTMLElement, onMove: (event: PointerEvent) => void, onEnd: () => void = () => undefined): void {
	handle.addEventListener('pointerdown', (down) => {
		if (down.button !== 0) return;
		down.preventDefault();
		handle.setPointerCapture(down.pointerId);
		document.body.addClass('is-grabbing-divider');
		const stop = (): void => {
			handle.removeEventListener('pointermove', onMove);
			handle.removeEventListener('pointerup', stop);
			handle.removeEventListener('pointercancel', stop);
			document.body.removeClass('is-grabbing-divider');
			onEnd();
		};
		handle.addEventListener('pointermove', onMove);
		handle.addEventListener('pointerup', stop);
		handle.addEventListener('pointercancel', stop);
	});
}

/** The draggable line after an item of a split. */
export function addResizeHandle(item: WorkspaceItem): void {
	const handle = createEl('hr', { cls: 'workspace-leaf-resize-handle' });
	item.containerEl.append(handle);
	followDrag(handle, (event) => resize(item, event), () => item.workspace.onResize());
}

const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 80;

function resize(item: WorkspaceItem, event: PointerEvent): void {
	const parent: WorkspaceParent | null = item.parent;
	const next = parent?.children[parent.children.indexOf(item) + 1];
	if (!parent || !next) return;
	const vertical = parent.containerEl.hasClass('mod-vertical');
	const box = item.containerEl.getBoundingClientRect();
	const nextBox = next.containerEl.getBoundingClientRect();
	const start = vertical ? box.left : box.top;
	const room = vertical ? nextBox.right - start : nextBox.bottom - start;
	const least = Math.min(vertical ? LEAST_WIDTH : LEAST_HEIGHT, room / 2);
	const size = Math.min(Math.max((vertical ? event.clientX : event.clientY) - start, least), room - least);
	const shared = item.dimension + next.dimension;
	item.setDimension((shared * size) / room);
	next.setDimension(shared - item.dimension);
}
