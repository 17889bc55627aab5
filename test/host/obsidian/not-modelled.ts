/** Refuses what this host does not stand in for: nothing here is silently a no-op. */
export function notModelled(name: string): never {
	throw new Error(`not modelled: ${name}`);
}

type AnyClass = abstract new (...values: never[]) => object;

/** A class that exists, so that `instanceof` and `extends` work, but cannot be made. */
export function unmodelledClass(name: string, base?: AnyClass): AnyClass {
	const unmodelled = base ? below(name, base as new () => object) : class {
		constructor() {
			notModelled(name);
		}
	};
	return Object.defineProperty(unmodelled, 'name', { value: name });
}

function below(name: string, base: new () => object): AnyClass {
	return class extends base {
		constructor() {
			notModelled(name);
			super();
		}
	};
}
