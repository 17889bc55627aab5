import type { Member, Typings } from '../typings.mjs';
import { MemoryAdapter } from './adapter';
import { notModelled } from './not-modelled';

/**
 * Gives every class of the host the members that obsidian.d.ts declares and the host leaves out: each throws 'not modelled:
 * Class.member'. Does the same for what obsidian.d.ts adds to the language and the DOM. To be called once, after all modules have loaded
 * and before a plugin does.
 */
export function fillUnmodelled(obsidian: Record<string, unknown>, typings: Typings): void {
	const classes: Record<string, unknown> = { ...obsidian, DataAdapter: MemoryAdapter };
	for (const [name, { instance, statics }] of Object.entries(typings.classes)) {
		const host = classes[name] as (abstract new () => object) | undefined;
		if (!host) continue;
		fill(host.prototype as object, instance, name);
		fill(host, statics, name);
	}
	for (const [name, members] of Object.entries(typings.globals.interfaces)) {
		const target = globalTarget(name);
		if (target) fill(target, members, name);
	}
	const { functions, variables } = typings.globals;
	fill(globalThis, functions.map((name) => ({ name, kind: 'method' })));
	if (typeof window !== 'undefined') fill(globalThis, variables.map((name) => ({ name, kind: 'property' })));
}

/** What an interface of lib.dom or lib.es describes at run time; nothing where there is no DOM. */
function globalTarget(name: string): object | undefined {
	const globals = globalThis as unknown as Record<string, { prototype: object } | undefined>;
	if (name === 'Math') return Math;
	if (name === 'Window') return typeof window === 'undefined' ? undefined : window;
	if (name.endsWith('Constructor')) return globals[name.slice(0, -'Constructor'.length)];
	return globals[name]?.prototype;
}

/** Inherited members count as there. A constructor may still set a property: it becomes the object's own. */
function fill(target: object, members: Member[], owner?: string): void {
	for (const { name, kind } of members) {
		if (name in target) continue;
		const full = owner ? `${owner}.${name}` : name;
		if (kind === 'method') Object.defineProperty(target, name, { value: () => notModelled(full), writable: true, configurable: true });
		else Object.defineProperty(target, name, throwingProperty(name, full));
	}
}

function throwingProperty(name: string, full: string): PropertyDescriptor {
	return {
		configurable: true,
		get: () => notModelled(full),
		set(this: object, value: unknown) {
			Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
		},
	};
}
