import type { Comparison, Recipe, RecipeProblem } from './comparison';

/** What a command line asks to compare, as it was typed. */
export interface AskedComparison {
	readonly names: readonly string[];
	/** The attributes wanted, with commas or line ends between; undefined for all. */
	readonly attributes: string | undefined;
	readonly differences: boolean;
}

/** How a command line speaks: what it asks for, in sentences that name its own options. */
export interface RequestWords {
	/** How many names must be given; one may do where the word "ACO vs IPA" names two notes. */
	readonly leastNames: number;
	/** What is said where there are fewer. */
	readonly tooFewNames: string;
	/** What is said where attributes are asked for and none is named. */
	readonly noAttributes: string;
}

/** Reads what a command line asks to compare. @returns a sentence where that is nothing. */
export function readComparisonRequest({ names, attributes, differences }: AskedComparison, words: RequestWords): Recipe | string {
	const wanted = attributes?.split(/[,\n]/).map((name) => name.trim()).filter((name) => name !== '');
	if (wanted?.length === 0) return words.noAttributes;
	if (names.length < words.leastNames) return words.tooFewNames;
	return { notes: names, differences, ...(wanted ? { attributes: wanted } : {}) };
}

/** What makes a table worth nothing to who asked for it: a name that leads to no single note, or fewer than two notes; else null. */
export function fatalProblem({ notes, problems }: Comparison): RecipeProblem | null {
	const misnamed = problems.find(({ code }) => code === 'ambiguous-name' || code === 'unknown-name');
	return misnamed ?? (notes.length < 2 ? problems[0] : undefined) ?? null;
}
