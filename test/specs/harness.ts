import type { Driver } from './driver';

/** What journeys need of a test runner, and the app they go through. */
export interface Harness {
	readonly describe: (name: string, body: () => void) => void;
	readonly it: (name: string, body: () => Promise<void>) => void;
	readonly beforeEach: (body: () => Promise<void>) => void;
	readonly driver: Driver;
}

/** Waits until an answer is the wanted one: what is drawn follows a change after a moment. The last answer tells what went wrong. */
export async function until<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean, what: string): Promise<T> {
	const end = Date.now() + 10_000;
	for (;;) {
		const answer = await ask();
		if (isWanted(answer)) return answer;
		if (Date.now() > end) throw new Error(`${what}. It was: ${JSON.stringify(answer)}`);
		await new Promise((resume) => setTimeout(resume, 50));
	}
}

/** Waits until the plugin has read the whole vault and found its mentions. A phone has no status bar to tell by. */
export async function waitForIndex(driver: Driver): Promise<void> {
	await until(
		() => driver.exec(() => document.querySelector('.care-lexicon-status')?.getAttribute('data-state') ?? ''),
		(state) => state === 'ready',
		'The index should be finished',
	);
}
