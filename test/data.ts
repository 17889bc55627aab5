import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { it } from 'vitest';

/**
 * The folder of the test data that no one on this project wrote (`CARE_LEXICON_DATA`, else `../shared/data`), or null where it is absent.
 */
export function dataFolder(): string | null {
	const folder = resolve(import.meta.dirname, '..', process.env.CARE_LEXICON_DATA ?? '../shared/data');
	return existsSync(folder) ? folder : null;
}

/** A test that reads the test data. Without the data it fails under CI, and is visibly skipped elsewhere. */
export function itWithData(name: string, test: (folder: string) => void | Promise<void>): void {
	const isSkipped = dataFolder() === null && !process.env.CI;
	it.skipIf(isSkipped)(isSkipped ? `${name} (skipped: no test data, see CARE_LEXICON_DATA)` : name, () => {
		const folder = dataFolder();
		if (folder === null) throw new Error('The test data is absent. Put it at ../shared/data, or name its folder in CARE_LEXICON_DATA.');
		return test(folder);
	});
}
