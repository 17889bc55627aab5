/** The items of a list separated by commas or line breaks; marks such as `#` are kept. */
export function readList(text: string): string[] {
	return text.split(/[,\n]/).map((item) => item.trim()).filter((item) => item !== '');
}

/** The items of a list with one item on each line, without duplicates. */
export function readLines(text: string): string[] {
	return [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))];
}

/** What is wrong with a typed property name, or null. */
export function propertyProblem(text: string): string | null {
	return /[:,#[\]{}]/.test(text) ? 'A property is one name without punctuation, such as definition.' : null;
}

/** What is wrong with a typed trigger, or null. Brackets, backticks and the like mean something else to Obsidian. */
export function triggerProblem(text: string): string | null {
	return /^[^\s\p{L}\p{N}[\]`#$%<>|\\]{0,4}$/u.test(text.trim())
		? null
		: 'A trigger is one to four signs, such as ;; or @@, and none that Markdown needs.';
}
