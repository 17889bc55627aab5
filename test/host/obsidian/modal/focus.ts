import type {} from 'obsidian';

const FOCUSABLE =
	'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), ' +
	'[tabindex], [contenteditable="true"]';

/** Keeps the focus within a dialog: Tab goes round in it, unless a key handler of the dialog took the Tab. Answers how to let go again. */
export function keepFocusInside(containerEl: HTMLElement): () => void {
	const { doc } = containerEl;
	const onKey = (evt: KeyboardEvent) => {
		const isTopmost = doc.body.findAll('.modal-container').last() === containerEl;
		if (evt.key === 'Tab' && !evt.defaultPrevented && isTopmost) goRound(containerEl, evt);
	};
	doc.addEventListener('keydown', onKey);
	return () => doc.removeEventListener('keydown', onKey);
}

function goRound(containerEl: HTMLElement, evt: KeyboardEvent): void {
	const stops = containerEl.findAll(FOCUSABLE).filter((el) => el.tabIndex >= 0 && el.getClientRects().length > 0);
	const first = stops.first();
	const last = stops.last();
	const at = containerEl.doc.activeElement;
	const isAtEdge = at === (evt.shiftKey ? first : last) || !stops.includes(at as HTMLElement);
	if (!isAtEdge) return;
	evt.preventDefault();
	(evt.shiftKey ? last : first)?.focus();
}

/** Gives the focus back to what had it. An editor keeps its own selection. */
export function restoreFocus(el: Element | null): void {
	if (el instanceof HTMLElement && el.isConnected && el !== el.doc.body) el.focus({ preventScroll: true });
}
