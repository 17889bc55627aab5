import { readAliases } from '../note/frontmatter/aliases';
import { textsOf, type Property } from '../note/frontmatter/property';
import { readTags } from '../note/frontmatter/tags';
import { scanNote } from '../note/prose';
import type { Range } from '../text/range';

/** What to add to the properties of a note. */
interface TermProperties {
	readonly aliases: readonly string[];
	/** Without `#`. */
	readonly tags: readonly string[];
	/** What the property `definition` is to say; whatever it says stays if none is given. */
	readonly definition?: string;
}

const KEYS = { aliases: /^alias(?:es)?$/i, tags: /^tags?$/i };

/**
 * Adds aliases and tags to a note, as lists under `aliases` and `tags`, the form that current Obsidian reads. All other properties stay as
 * they are, byte for byte; a note without properties gets those that hold something. Meant for new notes, in which nobody has written yet.
 */
export function withTermProperties(text: string, more: TermProperties): string {
	const { frontmatter } = scanNote(text).opening;
	const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
	const defined = more.definition === undefined ? [] : [`definition: ${quoted(more.definition)}`];
	if (!frontmatter) {
		const lists = (['aliases', 'tags'] as const).flatMap((key) => (more[key].length > 0 ? [listOf(key, more[key], eol)] : []));
		return lists.length + defined.length === 0 ? text : ['---', ...lists, ...defined, '---', text].join(eol);
	}
	const { properties } = frontmatter;
	const own = properties.find(({ key }) => /^definition$/i.test(key));
	const aliases = [...readAliases(properties).map((alias) => alias.text), ...more.aliases];
	const tags = [...readTags(properties, []), ...more.tags];
	const edits = [
		...editsFor(text, properties, { key: 'aliases', items: aliases, eol }), ...editsFor(text, properties, { key: 'tags', items: tags, eol }),
	];
	for (const after of defined) edits.push({ from: own?.from ?? -1, to: own?.to ?? -1, after });
	const missing = edits.filter(({ from }) => from < 0).map(({ after }) => `${after}${eol}`).join('');
	const close = { from: frontmatter.to - 3, to: frontmatter.to - 3, after: missing };
	return [...edits.filter(({ from }) => from >= 0), close].sort((a, b) => b.from - a.from)
		.reduce((made, { from, to, after }) => made.slice(0, from) + after + made.slice(to), text);
}

interface Wanted {
	readonly key: keyof typeof KEYS;
	readonly items: readonly string[];
	readonly eol: string;
}

/**
 * The edits that merge one property into a single list of all items, in the place of the first that has some. A missing property has no
 * place (-1).
 */
function editsFor(text: string, properties: readonly Property[], { key, items, eol }: Wanted): (Range & { readonly after: string })[] {
	const own = properties.filter((property) => KEYS[key].test(property.key));
	const [first, ...others] = own;
	const after = listOf(key, items, eol);
	if (!first) return items.length === 0 ? [] : [{ from: -1, to: -1, after }];
	const isModern = others.length === 0 && first.key === key && (first.value.kind === 'list' || items.length === 0)
		&& textsOf(first.value).length === items.length;
	if (isModern) return [];
	const lines = others.map(({ from, to }) => ({ from, to: lineEnd(text, to), after: '' }));
	const to = first.to + (/^[ \t]*/.exec(text.slice(first.to))?.[0].length ?? 0);
	return [{ from: first.from, to, after }, ...lines];
}

/** The offset after the line that contains an offset. */
function lineEnd(text: string, offset: number): number {
	const end = text.indexOf('\n', offset);
	return end < 0 ? text.length : end + 1;
}

function listOf(key: string, items: readonly string[], eol: string): string {
	const each = [...new Set(items)];
	return each.length === 0 ? `${key}: []` : [`${key}:`, ...each.map((item) => `  - ${quoted(item)}`)].join(eol);
}

/**
 * A text so that YAML reads it as itself: quoted, unless it is words without any sign that could have a meaning, and neither a number nor a
 * word such as NO.
 */
function quoted(text: string): string {
	const isPlain = /^\p{L}[\p{L}\p{N}_/&'(). -]*$/u.test(text) && !/ {2}| $/.test(text)
		&& !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text);
	return isPlain ? text : JSON.stringify(text);
}
