import type { EventRef } from 'obsidian';

export type { EventRef };

/** What is called when an event is fired. */
export type Listener = (...data: never[]) => unknown;

/**
 * What `on` hands out is opaque to plugins: where it was registered and what it calls. `Component.registerEvent` finds the emitter
 * through it.
 */
export interface Registration extends EventRef {
	emitter: Events;
	name: string;
	callback: Listener;
	context: unknown;
}

/** The app's event emitter: listeners are called at once, in the order in which they came. */
export class Events {
	private readonly listeners = new Map<string, Registration[]>();

	on(name: string, callback: Listener, context?: unknown): EventRef {
		const ref: Registration = { emitter: this, name, callback, context };
		const refs = this.listeners.get(name);
		if (refs) refs.push(ref);
		else this.listeners.set(name, [ref]);
		return ref;
	}

	off(name: string, callback: Listener): void {
		this.keep(name, (ref) => ref.callback !== callback);
	}

	offref(ref: EventRef): void {
		this.keep((ref as Registration).name, (other) => other !== ref);
	}

	trigger(name: string, ...data: unknown[]): void {
		for (const ref of [...(this.listeners.get(name) ?? [])]) this.tryTrigger(ref, data);
	}

	/** A listener that throws does not keep the others from being called: its error is reported as an uncaught one, later. */
	tryTrigger(ref: EventRef, data: unknown[]): void {
		const { callback, context } = ref as Registration;
		try {
			callback.apply(context, data as never[]);
		} catch (error) {
			setTimeout(() => {
				throw error;
			}, 0);
		}
	}

	private keep(name: string, keeps: (ref: Registration) => boolean): void {
		const refs = (this.listeners.get(name) ?? []).filter(keeps);
		if (refs.length > 0) this.listeners.set(name, refs);
		else this.listeners.delete(name);
	}
}
