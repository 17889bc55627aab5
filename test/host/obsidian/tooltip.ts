import type { TooltipOptions, TooltipPlacement } from 'obsidian';
import './dom';
import { Platform } from './platform';

const GAP = 8;
/** What the host itself names for screen readers only: the app shows no tooltip over all of a dialog or a list. */
const NAMED_SILENTLY = '.modal, .prompt, .prompt-results, .suggestion';

let shown: { el: HTMLElement; target: Element } | null = null;
let pending = 0;

/** Names an element for screen readers and shows that name when the pointer rests on it. An empty text takes both away. */
export function setTooltip(el: HTMLElement, tooltip: string, options: TooltipOptions = {}): void {
	el.setAttr('aria-label', tooltip || null);
	el.setAttr('data-tooltip-position', options.placement ?? null);
	el.setAttr('data-tooltip-delay', options.delay ?? null);
	el.setAttr('data-tooltip-gap', options.gap ?? null);
	el.setAttr('data-tooltip-classes', options.classes?.join(' ') ?? null);
}

/** Shows a tooltip at once over an element, until the pointer leaves it. */
export function displayTooltip(newTargetEl: HTMLElement, content: string | DocumentFragment, options: TooltipOptions = {}): void {
	hideTooltip();
	const placement = options.placement ?? 'bottom';
	const el = newTargetEl.doc.body.createDiv({ cls: ['tooltip', ...(options.classes ?? [])], attr: { role: 'tooltip' } });
	el.setText(content);
	el.createDiv('tooltip-arrow');
	if (placement !== 'bottom') el.addClass(`mod-${placement}`);
	shown = { el, target: newTargetEl };
	place(el, newTargetEl, placement, options.gap ?? GAP);
}

/** Takes away the tooltip that is shown, or about to be. */
function hideTooltip(): void {
	window.clearTimeout(pending);
	shown?.el.detach();
	shown = null;
}

/**
 * The app shows the `aria-label` of whatever the pointer rests on: one pair of listeners on the document serves all. Phones have no
 * pointer.
 */
function watchHovers(): void {
	document.addEventListener('mouseover', (evt) => onPointer(evt.target));
	document.addEventListener('mouseout', (evt) => {
		if (!evt.relatedTarget) hideTooltip();
	});
	for (const type of ['mousedown', 'keydown', 'scroll', 'blur']) window.addEventListener(type, hideTooltip, true);
}

function onPointer(at: EventTarget | null): void {
	const target = at instanceof Element ? at.closest('[aria-label]') : null;
	if (target === shown?.target) return;
	hideTooltip();
	if (!(target instanceof HTMLElement) || Platform.isMobile || target.matches(NAMED_SILENTLY)) return;
	if (target.getCssPropertyValue('--no-tooltip') === 'true') return;
	pending = window.setTimeout(() => displayOwnTooltip(target), Number(target.getAttr('data-tooltip-delay') ?? 0));
}

function displayOwnTooltip(target: HTMLElement): void {
	const label = target.getAttr('aria-label');
	if (!label || !target.isConnected || !target.matches(':hover')) return;
	const gap = target.getAttr('data-tooltip-gap');
	displayTooltip(target, label, {
		placement: (target.getAttr('data-tooltip-position') ?? 'bottom') as TooltipPlacement,
		classes: target.getAttr('data-tooltip-classes')?.split(' ') ?? [],
		...(gap !== null && { gap: Number(gap) }),
	});
}

/** The tooltip's own style moves it by half its width (or height) to centre it, so centred coordinates are given. */
function place(el: HTMLElement, target: HTMLElement, placement: TooltipPlacement, gap: number): void {
	const at = target.getBoundingClientRect();
	const { offsetWidth: width, offsetHeight: height } = el;
	const { innerWidth: winWidth, innerHeight: winHeight } = target.win as Window & typeof globalThis;
	if (placement === 'left' || placement === 'right') {
		el.setCssStyles({ left: `${placement === 'left' ? at.left - gap - width : at.right + gap}px`, top: `${at.top + at.height / 2}px` });
		return;
	}
	const fitsAbove = at.top - gap - height >= 0;
	const above = fitsAbove && (placement === 'top' || at.bottom + gap + height > winHeight);
	el.toggleClass('mod-top', above);
	const middle = at.left + at.width / 2;
	const left = Math.clamp(middle, width / 2 + 4, Math.max(width / 2 + 4, winWidth - width / 2 - 4));
	el.setCssStyles({ left: `${left}px`, top: `${above ? at.top - gap - height : at.bottom + gap}px` });
	el.find('.tooltip-arrow').setCssStyles({ left: `${width / 2 + middle - left}px` });
}

if (typeof document !== 'undefined') watchHovers();
