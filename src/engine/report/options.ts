/** Reads the number of results wanted. @param option its name as typed, for the message. @returns a sentence if it is not a number. */
export function readLimit(text: string | undefined, option: string, usual = 20): number | string {
	const limit = Number(text ?? usual);
	return Number.isInteger(limit) && limit >= 1 ? limit : `${option} takes a number from 1 on, not "${text ?? ''}".`;
}

/** Reads the output format wanted; the first is the default. @returns a sentence if it does not exist. */
export function readFormat<T extends string>(text: string | undefined, formats: readonly [T, ...T[]]): { readonly format: T } | string {
	const format = text === undefined ? formats[0] : formats.find((one) => one === text);
	return format === undefined ? `There is no format "${text ?? ''}". Choose one of: ${formats.join(', ')}.` : { format };
}
