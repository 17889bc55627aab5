import { expect, vi } from 'vitest';
import { Component } from '../../obsidian/component';
import { debounce } from '../../obsidian/debounce';
import { Events } from '../../obsidian/events';
import { normalizePath } from '../../obsidian/paths';
import { apiVersion, requireApiVersion } from '../../obsidian/platform';
import { sources, type Row } from './row';

/** What is told of paths, events, components and the like. */
export const small: Row[] = [
	{
		says: 'normalizePath collapses slashes, takes unbreakable blanks for blanks, composes letters, and makes "/" of nothing',
		source: sources.importer,
		check: () => {
			expect(['/a//b/', 'a\\b', 'a\u00a0b', 'a\u202fb', 'e\u0301', '', '///'].map(normalizePath)).toEqual([
				'a/b', 'a/b', 'a b', 'a b', 'é', '/', '/',
			]);
			expect(normalizePath('../a')).toBe('../a');
		},
	},
	{
		says: 'debounce calls once, a timeout after the first call, with the last values; resetTimer waits from the last',
		source: `${sources.typings}, debounce`,
		check: () => {
			vi.useFakeTimers();
			try {
				const called: string[] = [];
				const debounced = debounce((text: string) => called.push(text), 100);
				const reset = debounce((text: string) => called.push(`reset ${text}`), 100, true);
				for (const text of ['a', 'b']) {
					debounced(text);
					reset(text);
					vi.advanceTimersByTime(60);
				}
				expect(called).toEqual(['b']);
				vi.advanceTimersByTime(60);
				expect(called).toEqual(['b', 'reset b']);
			} finally {
				vi.useRealTimers();
			}
		},
	},
	{
		says: 'a debounced call can be cancelled, or run at once',
		source: `${sources.typings}, Debouncer`,
		check: () => {
			const called: string[] = [];
			const debounced = debounce((text: string) => called.push(text), 10_000);
			debounced('a').cancel().run();
			debounced('b').run();
			expect(called).toEqual(['b']);
		},
	},
	{
		says: 'a component takes down its children, events and what was registered, and can be loaded again',
		source: 'docs, Plugins/Guides/Manage plugin lifecycle; typings, Component',
		check: () => {
			const events = new Events();
			const heardBy = vi.fn();
			const parent = new Component();
			const child = new Component();
			const childUnloaded = vi.fn();
			child.onunload = childUnloaded;
			parent.load();
			parent.addChild(child);
			parent.registerEvent(events.on('changed', heardBy));
			parent.register(heardBy);
			parent.unload();
			events.trigger('changed');
			expect(heardBy).toHaveBeenCalledTimes(1);
			expect(childUnloaded).toHaveBeenCalledTimes(1);
		},
	},
	{
		says: 'listeners are called at once, in their order, with their context; one taken off is not',
		source: `${sources.eventsDocs}; ${sources.typings}, Events`,
		check: () => {
			const events = new Events();
			const calls: unknown[] = [];
			const first = events.on('x', function (this: unknown, value: string) {
				calls.push([this, value]);
			}, 'context');
			const second = (): number => calls.push('second');
			events.on('x', second);
			events.trigger('x', 'value');
			events.offref(first);
			events.off('x', second);
			events.trigger('x', 'again');
			expect(calls).toEqual([['context', 'value'], 'second']);
		},
	},
	{
		says: 'a plugin can ask for a version',
		source: `${sources.typings}, requireApiVersion`,
		check: () => {
			expect([apiVersion, '1.13.0', '1.9.14', '1.13.2', '2.0.0'].map(requireApiVersion)).toEqual([true, true, true, false, false]);
		},
	},
];
