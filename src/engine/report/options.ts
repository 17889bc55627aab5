/** Reads how many of something are wanted. @param option as it is typed, for the sentence. @returns a sentence where that is no number. */
export function readLimit(text: string | undefined, option: string, usual = 20): number | string {
	const limit = Number(text ?? usual);
	return Number.isInteger(limit) && limit >= 1 ? limit : `${option} takes a number from 1 on, not "${text ?? ''}".`;
}

/** Reads in which format something is wanted; the first is the usual one. @returns a sentence where there is none such. */
export function readFormat<T extends string>(text: string | undefined, formats: readonly [T, ...T[]]): { readonly format: T } | string {
	const format = text === undefined ? formats[0] : formats.find((one) => one === text);
	return format === undefined ? `There is no format "${text ?? ''}". Choose one of: ${formats.join(', ')}.` : { format };
}
