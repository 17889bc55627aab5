import { basesOf } from '../text/plurals';

/** The fewest letters of an acronym that is looked for behind its plural. */
const LEAST_ACRONYM = 3;
const SHORT = 5;

/** The words that a folded word may be the plural or possessive of. Capitals do not tell here, so that any short word in S may be an acronym's: ACOS. */
export function singularsOf(word: string): readonly string[] {
	const singulars = basesOf(word).slice(1);
	const stem = word.slice(0, -1);
	return word.endsWith('S') && word.length <= SHORT && stem.length >= LEAST_ACRONYM && !singulars.includes(stem) ? [...singulars, stem] : singulars;
}
