import type { Plugin } from 'esbuild';

/** A member that typings declare. */
export interface Member {
	name: string;
	kind: 'method' | 'property';
}

/** What obsidian.d.ts declares. Abstract and optional members are left out: they are the plugin's to write, or may be missing. */
export interface Typings {
	/** Everything exported that has a value at run time. */
	exports: { name: string; kind: 'class' | 'function' | 'enum' | 'variable' }[];
	/** The base and the members of each class, without those it inherits; `DataAdapter`, an interface, too. */
	classes: Record<string, { base: string | null; instance: Member[]; statics: Member[] }>;
	/** What `declare global` adds; interface names are those of lib.dom and lib.es, such as `HTMLElement` and `ArrayConstructor`. */
	globals: { interfaces: Record<string, Member[]>; functions: string[]; variables: string[] };
}

/** Reads obsidian.d.ts with the TypeScript compiler (about two seconds). */
export function readTypings(): Typings;

/** Makes `import typings from 'virtual:typings'` the table. */
export const typingsPlugin: Plugin;
