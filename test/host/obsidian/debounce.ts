import type { Debouncer } from 'obsidian';

/**
 * Calls back once, `timeout` milliseconds after the first call, with the last call's values; with `resetTimer` after the last call.
 * `cancel` drops the pending call, `run` makes it at once.
 */
export function debounce<T extends unknown[], V>(callback: (...values: [...T]) => V, timeout = 0, resetTimer = false): Debouncer<T, V> {
	let timer: ReturnType<typeof setTimeout> | null = null;
	let pending: { context: unknown; values: [...T] } | null = null;

	const call = (): V | void => {
		const { context, values } = pending ?? {};
		if (timer !== null) clearTimeout(timer);
		timer = null;
		pending = null;
		if (values) return callback.apply(context, values);
	};
	const debounced = function (this: unknown, ...values: [...T]) {
		pending = { context: this, values };
		if (timer !== null && !resetTimer) return debounced;
		if (timer !== null) clearTimeout(timer);
		timer = setTimeout(call, timeout);
		return debounced;
	} as unknown as Debouncer<T, V>;
	debounced.cancel = () => {
		if (timer !== null) clearTimeout(timer);
		timer = null;
		pending = null;
		return debounced;
	};
	debounced.run = call;
	return debounced;
}
