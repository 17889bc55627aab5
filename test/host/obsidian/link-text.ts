/** `[[target]]`, or `[[target|alias]]` where the alias says something else. */
export function wikilink(target: string, alias: string): string {
	return alias === '' || alias === target ? `[[${target}]]` : `[[${target}|${alias}]]`;
}

/** `[text](target)`; blanks in the target are encoded (measured against the app by obsidian-importer). */
export function markdownLink(target: string, text: string): string {
	return `[${text}](${target.replace(/[\\\s]/g, encodeURIComponent)})`;
}

/** The same link with another target: its text, its form and whether it is an embed stay. */
export function retarget(link: string, target: string, subpath: string): string {
	const wiki = /^(!?)\[\[[^|\]]*(\|[\s\S]*)?]]$/.exec(link);
	if (wiki) return `${wiki[1]}[[${target}${subpath}${wiki[2] ?? ''}]]`;
	const markdown = /^(!?\[[\s\S]*])\([\s\S]*?(\s+["'(][\s\S]*)?\)$/.exec(link);
	return markdown ? `${markdown[1]}(${(target + subpath).replace(/[\\\s]/g, encodeURIComponent)}${markdown[2] ?? ''})` : link;
}
