import type { Comparison, Recipe, RecipeProblem } from './comparison';

/** The comparison requested on a command line, as typed. */
interface AskedComparison {
	readonly names: readonly string[];
	/** The attributes wanted, separated by commas or line breaks; undefined for all. */
	readonly attributes: string | undefined;
	readonly differences: boolean;
}

/** The wording of a command line, whose messages name its own options. */
interface RequestWords {
	/** The minimum number of names; 1 where a single argument such as "ACO vs IPA" can name two notes. */
	readonly leastNames: number;
	/** The message for too few names. */
	readonly tooFewNames: string;
	/** The message for an empty list of attributes. */
	readonly noAttributes: string;
}

/** Reads the comparison requested on a command line. @returns a sentence if the request is invalid. */
export function readComparisonRequest({ names, attributes, differences }: AskedComparison, words: RequestWords): Recipe | string {
	const wanted = attributes?.split(/[,\n]/).map((name) => name.trim()).filter((name) => name !== '');
	if (wanted?.length === 0) return words.noAttributes;
	if (names.length < words.leastNames) return words.tooFewNames;
	return { notes: names, differences, ...(wanted ? { attributes: wanted } : {}) };
}

/** The problem that makes a requested table worthless: a name that leads to no single note, or fewer than two notes; null otherwise. */
export function fatalProblem({ notes, problems }: Comparison): RecipeProblem | null {
	const misnamed = problems.find(({ code }) => code === 'ambiguous-name' || code === 'unknown-name');
	return misnamed ?? (notes.length < 2 ? problems[0] : undefined) ?? null;
}
