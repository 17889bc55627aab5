/** A yes or no of a definition, which may be a question asked anew each time. */
export function isTrue(answer: boolean | (() => boolean) | undefined, fallback: boolean): boolean {
	return typeof answer === 'function' ? answer() : (answer ?? fallback);
}
