import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { SteadyWork, type Job, type Steps } from '../../../src/obsidian/vault/steady-work';
import { openWindow, until } from '../a-window';

/** Work that writes down what was done: a key, `!` and a key that failed, `.` when nothing was left. */
function workOf(
	step: (key: string) => Steps,
	more: Partial<Job<string>> = {},
	budget?: number,
): { readonly work: SteadyWork<string>; readonly done: string[] } {
	const done: string[] = [];
	const work = new SteadyWork<string>(
		{
			step: (key) => {
				done.push(key);
				return step(key);
			},
			failed: (key) => void done.push(`!${key}`),
			emptied: () => void done.push('.'),
			...more,
		},
		budget,
	);
	work.load();
	return { work, done };
}

function start(work: SteadyWork<string>, ...keys: readonly string[]): void {
	for (const key of keys) work.add(key);
	work.resume();
}

/** A step that throws, in each of the ways a step can. */
const WAYS: Readonly<Record<string, () => Steps>> = {
	'at once': () => {
		throw new RangeError('Maximum call stack size exceeded');
	},
	'while it waits': async () => {
		await Promise.resolve();
		throw new Error('EIO');
	},
	*'between two steps'() {
		yield;
		throw new Error('late');
	},
};

let uncaught: unknown[];
beforeEach(() => {
	uncaught = openWindow();
});

/** Does something in a task of its own, the next one that comes. */
function inNextTask(act: () => void): void {
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => {
		port1.close();
		act();
	};
	port2.postMessage(null);
}

describe('steady work', () => {
	it('does the keys in the order in which they came, each once, and tells when nothing is left', async () => {
		const { work, done } = workOf(() => undefined);
		start(work, 'ACO', 'IPA', 'ACO', 'MSO');
		await until(() => done.includes('.'));
		expect(done).toEqual(['ACO', 'IPA', 'MSO', '.']);
		expect(work.size).toBe(0);
	});

	it('does a key again that is added while it is worked on', async () => {
		let isFirst = true;
		const { work, done } = workOf((key) => {
			if (isFirst) work.add(key);
			isFirst = false;
		});
		start(work, 'ACO', 'IPA');
		await until(() => done.includes('.'));
		expect(done).toEqual(['ACO', 'IPA', 'ACO', '.']);
	});

	it('does what came while it told that nothing was left, and tells again', async () => {
		const rest = ['MSO'];
		const { work, done } = workOf(() => undefined, {
			*emptied() {
				yield;
				done.push('.');
				for (const key of rest.splice(0)) work.add(key);
			},
		});
		start(work, 'ACO');
		await until(() => done.length === 4);
		expect(done).toEqual(['ACO', '.', 'MSO', '.']);
	});

	it('passes over a key that was taken back', async () => {
		const { work, done } = workOf(() => undefined);
		work.add('ACO');
		work.add('IPA');
		work.delete('ACO');
		expect([work.has('ACO'), work.has('IPA'), [...work.waiting()]]).toEqual([false, true, ['IPA']]);
		work.resume();
		await until(() => done.includes('.'));
		expect(done).toEqual(['IPA', '.']);
	});

	it('tells that nothing is left even where nothing was', async () => {
		const { work, done } = workOf(() => undefined);
		work.resume();
		await until(() => done.length > 0);
		expect(done).toEqual(['.']);
	});

	it('lets others have their turn between two keys and between two steps of one', async () => {
		const turns: string[] = [];
		const { work, done } = workOf(function* (key) {
			turns.push(`${key} 1`);
			inNextTask(() => turns.push('other'));
			yield;
			turns.push(`${key} 2`);
		} as (key: string) => Steps, {}, 0);
		start(work, 'ACO', 'IPA');
		await until(() => done.includes('.'));
		expect(turns).toEqual(['ACO 1', 'other', 'ACO 2', 'IPA 1', 'other', 'IPA 2']);
	});

	it('begins when it is loaded, if it was asked to before', async () => {
		const done: string[] = [];
		const work = new SteadyWork<string>({ step: (key) => void done.push(key), failed: () => undefined, emptied: () => void done.push('.') });
		start(work, 'ACO');
		await new Promise((resume) => window.setTimeout(resume, 5));
		expect(done).toEqual([]);
		work.load();
		await until(() => done.includes('.'));
		expect(done).toEqual(['ACO', '.']);
	});

	it('waits as long as it may not go on, also in the middle', async () => {
		let mayWork = false;
		const { work, done } = workOf((key) => void (mayWork = key !== 'IPA'), { mayWork: () => mayWork });
		start(work, 'ACO', 'IPA', 'MSO');
		expect(done).toEqual([]);
		mayWork = true;
		work.resume();
		await until(() => done.length === 2);
		await new Promise((resume) => window.setTimeout(resume, 5));
		expect([done, work.size]).toEqual([['ACO', 'IPA'], 1]);
		mayWork = true;
		work.resume();
		await until(() => done.includes('.'));
		expect(done).toEqual(['ACO', 'IPA', 'MSO', '.']);
	});

	it('stops with its component: no further key, no further step, nothing told', async () => {
		let steps = 0;
		const { work, done } = workOf(function* () {
			for (;;) {
				if (++steps === 3) work.unload();
				yield;
			}
		} as () => Steps, {}, 0);
		start(work, 'ACO', 'IPA');
		await until(() => steps === 3);
		await new Promise((resume) => window.setTimeout(resume, 20));
		expect([steps, done]).toEqual([3, ['ACO']]);
		work.resume();
		expect(done).toEqual(['ACO']);
	});
});

describe('what a step throws', () => {
	it.each(Object.entries(WAYS))('%s costs its own key and never the others', async (_, fail) => {
		const { work, done } = workOf((key) => (key === 'IPA' ? fail() : undefined));
		start(work, 'ACO', 'IPA', 'MSO');
		await until(() => done.includes('.'));
		expect(done).toEqual(['ACO', 'IPA', '!IPA', 'MSO', '.']);
		expect(uncaught).toEqual([]);
	});

	it('is forgotten when the key is added again', async () => {
		let isMended = false;
		const { work, done } = workOf((key) => (key === 'IPA' && !isMended ? WAYS['at once']?.() : undefined));
		start(work, 'IPA');
		await until(() => done.includes('.'));
		isMended = true;
		start(work, 'IPA');
		await until(() => done.filter((one) => one === '.').length === 2);
		expect(done).toEqual(['IPA', '!IPA', '.', 'IPA', '.']);
	});

	it('is told with its key, also where what is told throws in turn: that alone is left uncaught', async () => {
		const told: [string, unknown][] = [];
		const { work, done } = workOf(() => {
			throw new Error('bad note');
		}, {
			failed: (key, error) => {
				told.push([key, error]);
				throw new Error('bad listener');
			},
		});
		start(work, 'ACO', 'IPA');
		await until(() => done.includes('.') && uncaught.length === 2);
		expect(told).toEqual([['ACO', new Error('bad note')], ['IPA', new Error('bad note')]]);
		expect(uncaught).toEqual([new Error('bad listener'), new Error('bad listener')]);
	});

	it.each(Object.entries(WAYS))('does not stop later keys where it was told that nothing was left: %s', async (_, emptied) => {
		const { work, done } = workOf(() => undefined, { emptied });
		start(work, 'ACO');
		await until(() => uncaught.length === 1);
		start(work, 'IPA');
		await until(() => uncaught.length === 2);
		expect(done).toEqual(['ACO', 'IPA']);
	});

	it('leaves all others done, whichever keys throw and however', async () => {
		const ways = [...Object.values(WAYS), () => undefined, async () => Promise.resolve()];
		await fc.assert(fc.asyncProperty(fc.array(fc.nat(ways.length - 1), { maxLength: 40 }), async (chosen) => {
			const { work, done } = workOf((key) => ways[chosen[Number(key)] ?? 0]?.());
			start(work, ...chosen.map((_, key) => String(key)));
			await until(() => done.includes('.'));
			const throwing = Object.keys(WAYS).length;
			expect(done).toEqual([...chosen.flatMap((way, key) => (way < throwing ? [String(key), `!${key}`] : [String(key)])), '.']);
		}), { numRuns: 50 });
	});
});
