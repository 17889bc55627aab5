import { plainText } from '../text/plain-text';
import { linkOf } from '../text/link-text';
import { textsOf, type Property } from '../note/frontmatter/property';
import { readYaml } from '../note/frontmatter/yaml';
import type { Recipe, RecipeProblem } from './comparison';

/** A parsed `compare` block: the recipe, the title of the table, if any, and the problems. */
export interface ParsedRecipe {
	readonly recipe: Recipe;
	readonly title: string | null;
	readonly problems: readonly RecipeProblem[];
}

const KEYS = ['notes', 'attributes', 'title', 'differences'];
const RECIPE_KEY = /^(?:notes|attributes|title|differences)\s*:/i;
const SEPARATOR = /\s(?:vs\.?|versus)\s/gi;

/**
 * Parses the lines of a `compare` block. Three forms: `ACO vs IPA vs MSO` on a line; one name on each line, with or without a list mark; or
 * the keys `notes`, `attributes`, `title` and `differences` in YAML. A name may be a wikilink.
 */
export function parseRecipe(source: string): ParsedRecipe {
	const lines = source.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
	if (lines.some((line) => RECIPE_KEY.test(line))) return fromYaml(source.replace(/\r\n?/g, '\n'));
	return { recipe: { notes: lines.flatMap(namesOnLine) }, title: null, problems: [] };
}

/** The names on one line. "Shared savings vs. fee-for-service" are two names; a wikilink is always one. */
function namesOnLine(line: string): string[] {
	const item = line.replace(/^(?:[-*+]|\d+[.)])\s+/, '');
	return splitNames(item).map(readName).filter((name) => name !== '');
}

/** Splits a line at its separators, except inside wikilinks. */
function splitNames(line: string): string[] {
	const names: string[] = [];
	let from = 0;
	let read = 0;
	let inLink = false;
	for (const { 0: separator, index } of line.matchAll(SEPARATOR)) {
		const part = line.slice(read, index);
		const [open, close] = [part.lastIndexOf('[['), part.lastIndexOf(']]')];
		if (open !== close) inLink = open > close;
		read = index + separator.length;
		if (inLink) continue;
		names.push(line.slice(from, index));
		from = read;
	}
	return [...names, line.slice(from)];
}

/** A name for look-up: where a wikilink leads, with its heading or block, or the text without quotes. */
function readName(text: string): string {
	const link = linkOf(text.trim());
	if (link) return link.target === '' ? '' : link.target + link.subpath;
	return plainText(text.trim()).replace(/^"(.*)"$|^\[([^[\]]*)\]$/, '$1$2').trim();
}

function fromYaml(source: string): ParsedRecipe {
	const { properties, problems } = readYaml(source, 0);
	const [first] = problems;
	if (first) {
		const reason = first.message.replace(/ Until then .*/, '').replace(/The (?:block of )?properties/g, 'The recipe');
		const message = reason.startsWith('The recipe') ? reason : `The recipe cannot be read. ${reason}`;
		return { recipe: { notes: [] }, title: null, problems: [{ code: 'unreadable-recipe', message }] };
	}
	const found = (key: string): Property | undefined => properties.find((one) => one.key.toLowerCase() === key);
	const attributes = listOf(source, found('attributes'));
	const title = found('title');
	const differences = found('differences');
	return {
		recipe: {
			notes: listOf(source, found('notes')).map(readName),
			differences: differences !== undefined && /^(?:true|yes|on)$/i.test(textOf(differences)),
			...(attributes.length > 0 ? { attributes } : {}),
		},
		title: title ? textOf(title) : null,
		problems: properties.filter(({ key }) => !KEYS.includes(key.toLowerCase())).map(({ key }) => ({
			code: 'unknown-key' as const,
			message: `A recipe has no key "${key}". Its keys are ${KEYS.join(', ')}.`,
		})),
	};
}

function textOf({ value }: Property): string {
	return textsOf(value).map(({ text }) => text).join(', ').trim();
}

/** The items of a list; a text is split at commas, or, like `ACO vs IPA`, at its separators. */
function listOf(source: string, property: Property | undefined): string[] {
	if (!property) return [];
	const { value } = property;
	// Unquoted, `[[ACO]]` is a nested list in YAML: its source is read as a link.
	const items = value.kind === 'list'
		? value.items.flatMap((item) => (item.kind === 'list' ? [source.slice(item.from, item.to)] : textsOf(item).map(({ text }) => text)))
		: textOf(property).split(',').flatMap(splitNames);
	return items.map((item) => item.trim()).filter((item) => item !== '');
}
