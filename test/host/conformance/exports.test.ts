import { describe, expect, test } from 'vitest';
import * as host from '../obsidian';
import { Component } from '../obsidian/component';
import { fillUnmodelled } from '../obsidian/fill-unmodelled';
import { unmodelledClass } from '../obsidian/not-modelled';
import { readTypings, type Member, type Typings } from '../typings.mjs';
import { functions } from './anchors';

const typings = readTypings();
const exported = (kind: string): string[] => typings.exports.filter((name) => name.kind === kind).map(({ name }) => name);

type Kinds = Record<string, Member['kind']>;

/** Typings that declare nothing but one class. */
function declaring(name: string, instance: Kinds, statics: Kinds = {}): Typings {
	const members = (kinds: Kinds): Member[] => Object.entries(kinds).map(([member, kind]) => ({ name: member, kind }));
	const classes = { [name]: { base: null, instance: members(instance), statics: members(statics) } };
	return { exports: [], classes, globals: { interfaces: {}, functions: [], variables: [] } };
}

describe('the module that stands for obsidian', () => {
	test('has all 158 names that obsidian.d.ts gives a value', () => {
		expect(typings.exports).toHaveLength(158);
		expect(typings.exports.map(({ name }) => name).filter((name) => !(name in host))).toEqual([]);
	});

	test('has no name that obsidian.d.ts lacks', () => {
		expect(Object.keys(host).filter((name) => !typings.exports.some((other) => other.name === name))).toEqual([]);
	});

	test('has functions where obsidian.d.ts has functions, each held against its type', () => {
		expect(exported('function').filter((name) => typeof functions[name as keyof typeof functions] !== 'function')).toEqual([]);
	});

	test('has classes where obsidian.d.ts has classes', () => {
		const isClass = (value: unknown): boolean => typeof value === 'function' && /^class\b/.test(String(value));
		expect(exported('class').filter((name) => !isClass(host[name as keyof typeof host]))).toEqual([]);
	});

	test('has classes that inherit as those of obsidian.d.ts do, where these say so', () => {
		const differing = exported('class').flatMap((name) => {
			const base = Object.getPrototypeOf(host[name as keyof typeof host]) as { name?: string };
			const wanted = typings.classes[name]?.base;
			return !wanted || wanted === base.name ? [] : [`${name} extends ${base.name}, not ${wanted}`];
		});
		expect(differing).toEqual([]);
	});
});

describe('what is not modelled', () => {
	test('can be extended and asked for, not made', () => {
		const Refused = unmodelledClass('Refused', Component);
		class Own extends (Refused as new () => Component) {}
		expect(() => new Own()).toThrow('not modelled: Refused');
		expect(Own.prototype).toBeInstanceOf(Component);
	});

	test('throws with its name once the gaps are filled, and leaves the rest alone', () => {
		class Vault {
			getName(): string {
				return 'Clinic';
			}
		}
		fillUnmodelled(
			{ Vault },
			declaring('Vault', { getName: 'method', readBinary: 'method', configDir: 'property' }, { recurseChildren: 'method' }),
		);
		const vault = new Vault() as Vault & { readBinary(): void; configDir: string };
		expect(vault.getName()).toBe('Clinic');
		expect(() => vault.readBinary()).toThrow('not modelled: Vault.readBinary');
		expect(() => vault.configDir).toThrow('not modelled: Vault.configDir');
		expect(() => (Vault as unknown as { recurseChildren(): void }).recurseChildren()).toThrow('not modelled: Vault.recurseChildren');
	});

	test('may still be set by a constructor', () => {
		class View {
			constructor(icon: string) {
				Object.assign(this, { icon });
			}
		}
		fillUnmodelled({ View }, declaring('View', { icon: 'property' }));
		expect(Object.keys(new View('search'))).toEqual(['icon']);
	});

	test('leaves no declared member of any class without an answer', () => {
		fillUnmodelled(host, typings);
		const missing = Object.entries(typings.classes).flatMap(([name, { instance, statics }]) => {
			const type = host[name as keyof typeof host] as unknown as { prototype: object } | undefined;
			if (!type) return [];
			const gaps = [...instance.filter((member) => !(member.name in type.prototype)), ...statics.filter((member) => !(member.name in type))];
			return gaps.map((member) => `${name}.${member.name}`);
		});
		expect(missing).toEqual([]);
	});
});
