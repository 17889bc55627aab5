/** Adds methods to a prototype or a constructor, hidden from `for … in` loops as the language's own methods are. */
export function defineMethods<T extends object>(target: T, methods: object & ThisType<T>): void {
	for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(methods))) {
		Object.defineProperty(target, name, { ...descriptor, enumerable: false, configurable: true });
	}
}
