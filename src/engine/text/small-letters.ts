/** Whether a range of a text is in lower case: lower-casing it would change nothing. */
export function isSmall(text: string, from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		if (code >= 65 && code <= 90) return false;
		if (code >= 128) return isSmallText(text.slice(from, to));
	}
	return true;
}

function isSmallText(text: string): boolean {
	return text === text.toLowerCase();
}
