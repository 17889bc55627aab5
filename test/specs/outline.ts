import assert from 'node:assert/strict';
import type { Driver } from './driver';
import { until } from './harness';

/** What journeys see of a view that is a tree of rows. */
export interface TreeInView {
	/**
	 * The rows in the document, indented by level: headings and tags with their counts, entries by title, mentions by what is marked in
	 * them.
	 */
	readonly outline: (driver: Driver, rows?: string) => Promise<string[]>;
	/** Waits until these are the rows. */
	readonly shows: (driver: Driver, expected: readonly string[], what: string) => Promise<void>;
	/** Waits until the focus is on a row. */
	readonly focused: (driver: Driver, expected: string) => Promise<void>;
}

/** @param view the selector of the view. */
export function treeIn(view: string): TreeInView {
	const outline: TreeInView['outline'] = (driver, rows = '.care-lexicon-row') =>
		driver.exec(
			(_, selector) =>
				[...document.querySelectorAll(selector)].map((el) => {
					const part = (name: string): string => el.querySelector(name)?.textContent ?? '';
					const text = el.matches('.mod-entry')
						? part('.care-lexicon-term')
						: el.matches('.mod-mention')
							? part('.search-result-file-matched-text')
							: `${part('.tree-item-inner')} ${part('.tree-item-flair')}`;
					return '  '.repeat(Number(el.getAttribute('aria-level')) - 1) + (el.matches('.mod-empty') ? '–' : text);
				}),
			`${view} ${rows}`,
		);
	return {
		outline,
		shows: async (driver, expected, what) => {
			const found = await until(() => outline(driver), (now) => now.join('\n') === expected.join('\n'), what);
			assert.deepEqual(found, expected);
		},
		focused: async (driver, expected) => {
			await until(
				() => outline(driver, '.care-lexicon-row:focus'),
				([one = '']) => one.trim() === expected,
				`The focus should be on "${expected}"`,
			);
		},
	};
}
