import { basesOf } from '../text/plurals';
import { LETTERS } from './ranking';

/**
 * The words that a folded word may be the plural or possessive of. Folding has removed letter case, so any short word ending in S may be an
 * acronym's plural: ACOS.
 */
export function singularsOf(word: string): readonly string[] {
	const singulars = basesOf(word).slice(1);
	const stem = word.slice(0, -1);
	const mayBeAcronyms = word.endsWith('S') && word.length <= LETTERS.mostInAcronyms && stem.length >= LETTERS.acronym;
	return mayBeAcronyms && !singulars.includes(stem) ? [...singulars, stem] : singulars;
}
