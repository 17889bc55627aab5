/** How many code units of a note's own words a message quotes. */
const MOST = 60;

/**
 * Words of a note as a message quotes them: the middle of long ones is left out, so that a name of a megabyte makes no such message.
 * @param most how many code units they may have.
 */
export function shortened(text: string, most = MOST): string {
	if (text.length <= most) return text;
	const head = Math.floor(most * 2 / 3);
	const tail = text.length - (most - head - 1);
	return `${text.slice(0, head).replace(/[\ud800-\udbff]$/, '')}…${text.slice(tail).replace(/^[\udc00-\udfff]/, '')}`;
}
