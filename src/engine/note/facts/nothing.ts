/** No longer text is a mere placeholder. */
const LONGEST = 60;
/** What authors write where something is still to come. "N/A", "none" and "unknown" are answers. */
const PLACEHOLDER =
	/^(?:to ?do|t\.?b\.?[adc]\.?|fixme|x{3,}|to be (?:added|announced|confirmed|decided|defined|determined|done)|&nbsp;)[.:!…]*$/i;
/** `{author}`, `{{title}}`: a template that nobody has filled in. */
const TEMPLATE = /^(?:\{[\p{L}_][\p{L}\p{N}_ .-]*\}|\{\{[^{}]*\}\})$/u;
/** Brackets and marks of emphasis around nothing, dots, dashes and question marks. The sign minus says "negative". */
const MARKS = '.…?–—-_*~=()[] \t';

/** Whether a value says nothing: it is empty, made of dots, dashes or question marks, or stands for one that is still to come. */
export function saysNothing(value: string): boolean {
	if (value.length > LONGEST) return false;
	let from = 0;
	while (from < value.length && MARKS.includes(value.charAt(from))) from++;
	if (from === value.length) return true;
	if (!'tTfFxX{&'.includes(value.charAt(from))) return false;
	let to = value.length;
	while (MARKS.includes(value.charAt(to - 1))) to--;
	const bare = value.slice(from, to);
	return PLACEHOLDER.test(bare) || TEMPLATE.test(bare);
}
