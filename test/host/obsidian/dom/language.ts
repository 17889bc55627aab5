import type {} from 'obsidian';
import { defineMethods } from './define';

/** Additions to Object, Array, Math, String and Number. */
export function installLanguage(): void {
	installObjects();
	installArrays();
	defineMethods(Math, {
		clamp: (value: number, min: number, max: number) => Math.min(Math.max(value, min), max),
		square: (value: number) => value * value,
	});
	defineMethods(String, { isString: (value: unknown) => typeof value === 'string' });
	defineMethods(Number, { isNumber: (value: unknown) => typeof value === 'number' });
	defineMethods(String.prototype, {
		contains(target: string) {
			return this.includes(target);
		},
		format(...args: string[]) {
			return this.replace(/\{(\d+)\}/g, (place, index: string) => args[Number(index)] ?? place);
		},
	});
	Object.defineProperty(globalThis, 'isBoolean', { value: (value: unknown) => typeof value === 'boolean', writable: true, configurable: true });
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
	defineMethods(Array, { combine: <T>(arrays: T[][]): T[] => arrays.flat() });
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
		shuffle() {
			for (let at = this.length - 1; at > 0; at--) {
				const other = Math.floor(Math.random() * (at + 1));
				[this[at], this[other]] = [this[other], this[at]];
			}
			return this;
		},
		unique() {
			return [...new Set(this)];
		},
	});
}
