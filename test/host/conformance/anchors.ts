import type * as real from 'obsidian';
import * as host from '../obsidian';

type Api = typeof real;

/** The names of obsidian.d.ts that are functions and not classes. */
type FunctionName = {
	[Name in keyof Api]: Api[Name] extends abstract new (...values: never[]) => unknown
		? never
		: Api[Name] extends (...values: never[]) => unknown
			? Name
			: never;
}[keyof Api];

/**
 * The host's functions, held against the real signatures: the type check fails where one is missing, takes other values or returns
 * others.
 */
export const functions: Pick<Api, FunctionName> = host;

/** The same for what is neither a function nor a class. `moment` is a function, and is among those. */
export const values: Pick<Api, 'apiVersion' | 'Platform'> = host;
