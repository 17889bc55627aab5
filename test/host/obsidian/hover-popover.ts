import './dom';
import { Component } from './component';

type Point = { x: number; y: number };
type HoverParent = { hoverPopover: HoverPopover | null };

/** Where a popover is in its life. */
export enum PopoverState {
	Showing,
	Shown,
	Hiding,
	Hidden,
}

const WAIT_TIME = 300;
const GAP = 10;

const open = new Set<HoverPopover>();

/**
 * A preview beside the element under the pointer. It comes after a short wait and stays while the pointer is on either, or on a popover
 * opened from it.
 */
export class HoverPopover extends Component {
	hoverEl: HTMLElement;
	state: PopoverState = PopoverState.Showing;
	targetEl: HTMLElement | null;
	readonly parent: HoverParent;
	private readonly waitTime: number;
	private readonly staticPos: Point | null;
	private isOnTarget = true;
	private isOnHover = false;
	private timer = 0;
	private letGo: (() => void)[] = [];

	constructor(parent: HoverParent, targetEl: HTMLElement | null, waitTime = WAIT_TIME, staticPos: Point | null = null) {
		super();
		this.parent = parent;
		this.targetEl = targetEl;
		this.waitTime = waitTime;
		this.staticPos = staticPos;
		this.hoverEl = createDiv('popover hover-popover');
		parent.hoverPopover?.hide();
		parent.hoverPopover = this;
		this.watch();
		this.timer = window.setTimeout(() => this.show(), waitTime);
	}

	/** What fills the popover once it is on the page; before that its size is unknown. */
	onShow(): void {}

	onHide(): void {}

	/** Takes it away at once, with the popovers opened from it. */
	hide(): void {
		if (this.state === PopoverState.Hidden) return;
		const wasShown = this.hoverEl.isConnected;
		this.state = PopoverState.Hidden;
		window.clearTimeout(this.timer);
		for (const letGo of this.letGo.splice(0)) letGo();
		for (const child of this.childPopovers()) child.hide();
		open.delete(this);
		this.hoverEl.detach();
		if (this.parent.hoverPopover === this) this.parent.hoverPopover = null;
		if (wasShown) this.onHide();
		this.unload();
	}

	/** Puts it below the target, or above it where there is more room. To be called again when its content grew. */
	position(): void {
		const at = this.place();
		const { offsetWidth: width, offsetHeight: height } = this.hoverEl;
		const { clientWidth, clientHeight } = this.hoverEl.doc.documentElement;
		const below = clientHeight - at.bottom - GAP;
		const isAbove = height > below && at.top > clientHeight - at.bottom;
		const top = isAbove ? Math.max(GAP, at.top - GAP - height) : at.bottom + GAP;
		this.hoverEl.setCssStyles({
			left: `${Math.max(GAP, Math.min(at.left, clientWidth - width - GAP))}px`,
			top: `${Math.max(GAP, Math.min(top, clientHeight - height - GAP))}px`,
		});
	}

	private show(): void {
		if (this.targetEl && !this.targetEl.isConnected) return this.hide();
		this.state = PopoverState.Shown;
		open.add(this);
		(this.targetEl?.doc ?? activeDocument).body.appendChild(this.hoverEl);
		this.load();
		this.onShow();
		this.position();
	}

	private place(): { left: number; top: number; bottom: number } {
		if (this.staticPos) return { left: this.staticPos.x, top: this.staticPos.y, bottom: this.staticPos.y };
		return (this.targetEl ?? activeDocument.body).getBoundingClientRect();
	}

	private childPopovers(): HoverPopover[] {
		return [...open].filter((other) => other !== this && other.targetEl && this.hoverEl.contains(other.targetEl));
	}

	private isWanted(): boolean {
		return this.isOnTarget || this.isOnHover || this.childPopovers().some((child) => child.state !== PopoverState.Hidden);
	}

	private watch(): void {
		const { targetEl, hoverEl } = this;
		if (targetEl) {
			this.listen(targetEl, 'mouseover', () => this.onPointer({ target: true }));
			this.listen(targetEl, 'mouseleave', () => this.onPointer({ target: false }));
		}
		this.listen(hoverEl, 'mouseenter', () => this.onPointer({ hover: true }));
		this.listen(hoverEl, 'mouseleave', () => this.onPointer({ hover: false }));
		this.listen(document, 'keydown', (evt) => {
			if ((evt as KeyboardEvent).key === 'Escape') this.hide();
		});
		this.listen(document, 'mousedown', (evt) => {
			if (this.state === PopoverState.Shown && !this.owns(evt.target as Node)) this.hide();
		});
	}

	private owns(at: Node): boolean {
		return this.hoverEl.contains(at) || this.targetEl?.contains(at) === true || this.childPopovers().some((child) => child.owns(at));
	}

	private listen(target: EventTarget, type: string, callback: (evt: Event) => void): void {
		target.addEventListener(type, callback);
		this.letGo.push(() => target.removeEventListener(type, callback));
	}

	private onPointer({ target = this.isOnTarget, hover = this.isOnHover }: { target?: boolean; hover?: boolean }): void {
		this.isOnTarget = target;
		this.isOnHover = hover;
		if (this.isWanted()) return this.stay();
		if (this.state === PopoverState.Showing) return this.hide();
		this.leave();
	}

	private stay(): void {
		if (this.state !== PopoverState.Hiding) return;
		window.clearTimeout(this.timer);
		this.state = PopoverState.Shown;
	}

	/** The pointer has a moment to come back, or to come over from the target. */
	private leave(): void {
		this.state = PopoverState.Hiding;
		window.clearTimeout(this.timer);
		this.timer = window.setTimeout(() => (this.isWanted() ? this.leave() : this.hide()), this.waitTime);
	}
}
