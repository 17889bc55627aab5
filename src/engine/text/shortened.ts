/** How many code units of a note's own words a message quotes. */
const MOST = 60;

/**
 * Words of a note for quotation in a message: the middle of long ones is left out, so that a megabyte-long name does not make a message as
 * long.
 * @param most how many code units they may have.
 */
export function shortened(text: string, most = MOST): string {
	if (text.length <= most) return text;
	const head = Math.floor(most * 2 / 3);
	const tail = text.length - (most - head - 1);
	return `${text.slice(0, head).replace(/[\ud800-\udbff]$/, '')}…${text.slice(tail).replace(/^[\udc00-\udfff]/, '')}`;
}
