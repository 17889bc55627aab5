import type { MenuPositionDef } from 'obsidian';

/** Moves a menu to its place, whole within the window: to the left of the point, or up from it, where there is no room. */
export function placeMenu(el: HTMLElement, { x, y, width = 0, overlap = false, left = false }: MenuPositionDef): void {
	const { offsetWidth, offsetHeight } = el;
	const { clientWidth, clientHeight } = el.doc.documentElement;
	const opensLeft = left || x + offsetWidth > clientWidth;
	const wanted = opensLeft ? x - offsetWidth - (overlap ? width : 0) : x;
	const placeX = Math.clamp(wanted, 0, Math.max(0, clientWidth - offsetWidth));
	const placeY = Math.clamp(y, 0, Math.max(0, clientHeight - offsetHeight));
	el.setCssStyles({ left: `${placeX}px`, top: `${placeY}px` });
}
