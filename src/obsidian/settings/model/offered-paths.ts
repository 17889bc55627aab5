/** A tag or folder that can be picked, and how many notes have it or lie in it. */
export interface OfferedPath {
	readonly path: string;
	readonly notes: number;
}

/**
 * The tags or folders of some notes with all that they lie below, those of most notes first.
 * @param pathsOf the tags, or the folder, of each note. @param taken what is not offered, in any letter case.
 */
export function offeredPaths(pathsOf: Iterable<readonly string[]>, taken: readonly string[]): OfferedPath[] {
	const found = new Map<string, { path: string; notes: number }>();
	for (const paths of pathsOf) {
		const seen = new Set<string>();
		for (const path of paths) {
			for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
				const part = end < 0 ? path : path.slice(0, end);
				const key = part.toLowerCase();
				const known = found.get(key) ?? { path: part, notes: 0 };
				if (part !== '' && !seen.has(key)) known.notes++;
				if (part !== '') found.set(key, known);
				seen.add(key);
				if (end < 0) break;
			}
		}
	}
	for (const path of taken) found.delete(path.replace(/^#/, '').toLowerCase());
	return [...found.values()].sort((a, b) => b.notes - a.notes || (a.path < b.path ? -1 : 1));
}
