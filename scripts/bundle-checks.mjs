/** What a phone lacks, a reviewer refuses or a plugin without network does not need. */
const BANNED = [
	[/\beval\(/, 'eval'],
	[/new Function\b/, 'new Function'],
	[/\bBuffer\b\s*[.(]/, 'Buffer'],
	[/require\("(?!obsidian"|@codemirror\/|@lezer\/)/, 'a module that Obsidian does not give'],
	[/\(\?<[=!]/, 'a look-behind'],
	[/\bstatic\s*\{/, 'a static block, which older phones lack'],
	[/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|requestUrl/, 'a network call'],
	[/\.(?:inner|outer)HTML\s*=|insertAdjacentHTML/, 'HTML made of text'],
	[/js-yaml/, 'js-yaml'],
	[/\/\/# sourceMappingURL/, 'a source map'],
];

/** The most that main.js may have, in bytes. */
export const MOST_BYTES = 690 * 1024;

/** What is wrong with a bundle, in sentences; none if it may ship. */
export function faultsOfBundle(name, text) {
	return BANNED.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${name} holds ${what}, which must not ship.`);
}

/** The size of a text in a file, in words. */
export function sizeOf(text) {
	return `${(Buffer.byteLength(text) / 1024).toFixed(0)} KB`;
}
