import type {} from 'obsidian';
import { defineMethods } from './define';

type Delegated = { _EVENTS?: Record<string, Known[]> };
type Known = { selector: string; listener: Listener; options?: ListenerOptions; callback: EventListener };
type Listener = (this: unknown, evt: Event, delegateTarget: HTMLElement) => unknown;
type ListenerOptions = boolean | AddEventListenerOptions;

/** `on`/`off` for events of elements matching a selector, and the event of an element that enters the page. */
export function installEvents(): void {
	const delegation = {
		on(type: string, selector: string, listener: Listener, options?: ListenerOptions) {
			const callback = (evt: Event) => {
				const target = evt.target instanceof Node && (evt.target instanceof Element ? evt.target : evt.target.parentElement);
				const match = target && target.matchParent(selector, evt.currentTarget instanceof Element ? evt.currentTarget : undefined);
				if (match) listener.call(this, evt, match as HTMLElement);
			};
			const known = (this._EVENTS ??= {});
			(known[type] ??= []).push({ selector, listener, options, callback });
			this.addEventListener(type, callback, options);
		},
		off(type: string, selector: string, listener: Listener, options?: ListenerOptions) {
			const known = this._EVENTS?.[type] ?? [];
			for (const info of [...known]) {
				if (info.selector !== selector || info.listener !== listener || info.options !== options) continue;
				this.removeEventListener(type, info.callback, options);
				known.remove(info);
			}
		},
	} satisfies ThisType<EventTarget & Delegated> & object;
	defineMethods(HTMLElement.prototype, delegation);
	defineMethods(HTMLElement.prototype, {
		onNodeInserted(listener: () => unknown, once?: boolean) {
			return onNodeInserted(this, listener, once);
		},
		trigger(eventType: string) {
			this.dispatchEvent(new Event(eventType, { bubbles: true }));
		},
	});
}

/** The class whose animation starts whenever an element enters the page (the app's own way of noticing). */
const INSERT_CLASS = 'node-insert-event';
const INSERT_ANIMATION = 'node-inserted';

function onNodeInserted(el: HTMLElement, listener: () => unknown, once = false): () => void {
	ensureInsertAnimation();
	el.addClass(INSERT_CLASS);
	const stop = () => el.removeEventListener('animationstart', onStart);
	const onStart = (evt: AnimationEvent) => {
		if (evt.target !== el || evt.animationName !== INSERT_ANIMATION) return;
		if (once) stop();
		listener();
	};
	el.addEventListener('animationstart', onStart);
	return stop;
}

function ensureInsertAnimation(): void {
	if (document.getElementById(INSERT_ANIMATION)) return;
	const rule = `@keyframes ${INSERT_ANIMATION} { from { outline-color: transparent; } to { outline-color: transparent; } }
.${INSERT_CLASS} { animation: ${INSERT_ANIMATION} 0.01s; }`;
	document.head.createEl('style', { text: rule, attr: { id: INSERT_ANIMATION } });
}
