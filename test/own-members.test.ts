import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Each case is a function of its own, with names that no other has. */
const SOURCE = `
export interface Kept { keptKey: { keptInner: number }[]; keptCall?: (by: Handed) => void }
export interface Handed { handedKey: number }
export const keep = (one: Kept): string => JSON.stringify({ keptAround: [one] });

export interface Read { readKey: Map<string, { readInner: string }> }
export const read = (text: string): Read => JSON.parse(text);
export interface Guessed { guessedKey: string }
export const isGuessed = (value: unknown): value is Guessed => typeof value === 'object';
export interface Told { toldKey: string }
export const told = (value: unknown): Told => value as Told;

export interface Listed { listedKey: number }
export const list = (one: Listed): string[] => Object.keys(one);
export interface Indexed { indexedKey: number; indexedToo: number }
export const at = (one: Indexed, key: keyof Indexed): number => one[key];
export interface Quoted { quotedKey: number; unquotedKey: number }
export const quoted = (one: Quoted): number => one['quotedKey'] + one.unquotedKey;
export interface Asked { askedKey: number }
export const asked = (one: Asked | Inner): boolean => 'askedKey' in one;
export const TABLE: Readonly<Record<string, { cellKey: number }>> = { rowKey: { cellKey: 1 } };
export const named = (name: string): number => TABLE[name]?.cellKey ?? 0;

export interface Passed { passedKey: number }
function show<T>(one: T): string { return JSON.stringify(one); }
export const passed = (one: Passed): string => show(one);
export interface Mapped { mappedKey: number }
export const mapped = (all: Mapped[]): string[] => all.map(show);
function labels<K extends string>(kinds: Record<K, string>): K[] { return Object.keys(kinds) as K[]; }
export const labelled = (): string[] => labels({ labelKey: 'x' });
function cut<K extends string>(texts: { readonly [P in K]: string }, key: K): string { return texts[key]; }
export const short = (key: 'cutKey' | 'cutToo'): string => cut({ cutKey: 'x', cutToo: 'y' }, key);
export class Box<T> { constructor(private readonly boxed: T) {} text(): string { return JSON.stringify(this.boxed); } }
export interface Boxed { boxedKey: number }
export const box = (one: Boxed): string => new Box(one).text();
export interface Spread { spreadKey: number }
export const log = (all: Spread[]): void => console.log(...all);
export interface Heard { heardKey: number }
export const hear = (on: (heard: (data: unknown) => void) => void, use: (one: Heard) => void): void => on((one) => use(one as Heard));

export class Field extends HTMLElement { shownKey = 1; private hiddenKey = 2; sum(): number { return this.shownKey + this.hiddenKey; } }
export interface Foreign { align: string; foreignKey?: number }
export const foreign = (el: HTMLDivElement): Foreign => el;
declare global { interface Window { globalKey: number } }
export const ofWindow = (): number => window.globalKey;

export interface Inner { innerKey: number; wideKey: readonly Inner[] }
export class Reader { private partKey = 0; wholeKey = 0; count(one: Inner): number { return one.innerKey + this.partKey + this.wholeKey; } }
export function taken(one: Inner): [number, number] { const [{ innerKey }, rest] = [one, one.wideKey]; return [innerKey, rest.length]; }
export const spread = (one: Inner): Inner => ({ ...one, innerKey: new Reader().count(one) });
export const sorted = (all: Map<string, Inner>): Inner[] => [...all.values()].filter(({ innerKey }) => innerKey > 1);
`;

describe('members that only our own code can ask for', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'members-'));
	let closed: string[] = [];
	beforeAll(() => {
		const file = path.join(folder, 'source.ts');
		writeFileSync(file, SOURCE);
		const script = `
			import { closedMembers } from './scripts/own-members.mjs';
			console.log(JSON.stringify([...closedMembers([${JSON.stringify(file)}])]));
		`;
		const root = path.resolve(import.meta.dirname, '..');
		closed = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' })) as string[];
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	it.each(['innerKey', 'wideKey', 'partKey', 'wholeKey', 'handedKey', 'unquotedKey', 'hiddenKey', 'count'])('%s may have a short name', (name) => {
		expect(closed).toContain(name);
	});

	it.each([
		['what is saved', ['keptKey', 'keptInner', 'keptAround', 'keptCall']],
		['what is read', ['readKey', 'readInner', 'guessedKey', 'toldKey', 'heardKey']],
		['keys that are listed, computed, quoted or asked for', ['listedKey', 'indexedKey', 'indexedToo', 'quotedKey', 'askedKey', 'rowKey']],
		['what is let out as of any type', ['passedKey', 'mappedKey', 'labelKey', 'cutKey', 'boxedKey', 'spreadKey']],
		['what others may know', ['shownKey', 'sum', 'align', 'foreignKey', 'globalKey']],
	])('%s keeps its names', (_, names) => {
		expect(closed.filter((name) => names.includes(name))).toEqual([]);
	});
});
