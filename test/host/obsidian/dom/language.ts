import type {} from 'obsidian';
import { defineMethods } from './define';

/** Additions to Object, Array, Math and String. */
export function installLanguage(): void {
	installObjects();
	installArrays();
	defineMethods(Math, {
		clamp: (value: number, min: number, max: number) => Math.min(Math.max(value, min), max),
	});
	defineMethods(String.prototype, {
		// What checks accessibility in a page asks for it where it finds it.
		contains(target: string) {
			return this.includes(target);
		},
		format(...args: string[]) {
			return this.replace(/\{(\d+)\}/g, (place, index: string) => args[Number(index)] ?? place);
		},
	});
}

function installObjects(): void {
	defineMethods(Object, {
		isEmpty: (object: object) => Object.keys(object).length === 0,
		/** Stops at the first callback that answers false, and says whether it came to the end. */
		each<T>(object: Record<string, T>, callback: (value: T, key?: string) => boolean | void, context?: unknown) {
			return Object.keys(object).every((key) => callback.call(context, object[key] as T, key) !== false);
		},
	});
}

function installArrays(): void {
	defineMethods(Array.prototype as unknown[], {
		first() {
			return this[0];
		},
		last() {
			return this[this.length - 1];
		},
		contains(target: unknown) {
			return this.includes(target);
		},
		/** Every occurrence goes, and in place: callers keep the same array. */
		remove(target: unknown) {
			for (let at = this.length - 1; at >= 0; at--) if (this[at] === target) this.splice(at, 1);
		},
		unique() {
			return [...new Set(this)];
		},
	});
}
