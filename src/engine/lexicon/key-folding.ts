import { foldKey } from '../note/facts/keys';

/** Folds keys, each once: the same few stand in most notes. */
export class KeyFolding {
	private readonly known = new Map<string, string>();

	of(key: string): string {
		const known = this.known.get(key);
		if (known !== undefined) return known;
		const folded = foldKey(key);
		this.known.set(key, folded);
		return folded;
	}
}
