import type { Entry } from '../note/entry';
import type { Attribute } from '../note/facts/attribute';
import { foldKey } from '../note/facts/keys';
import { parseNote, type Note } from '../note/note';
import { scanNote, type Scan } from '../note/prose';
import { isAcronym } from '../note/terms/short-forms';
import { foldName } from '../text/fold';
import type { Range } from '../text/range';
import { withTermProperties } from './term-properties';

/** A note that is to be written for a term. */
interface NewTermNote {
	/** Where it will stand. */
	readonly path: string;
	/** The template it is made from, filled in. */
	readonly template: string;
	/** Whether notes of this vault state their definition in a property rather than in italics. */
	readonly inProperty: boolean;
}

type Fact = Pick<Attribute, 'key' | 'value' | 'kind'>;

/** What a note for a term is called: by its long form, if its first name is short; words that begin small get a capital. */
export function termTitle({ names }: Entry): string {
	const [first] = names;
	const long = first && isAcronym(first.text) ? names.find(({ text, kind }) => kind === 'alias' && /\p{L}\s+\p{L}/u.test(text)) : first;
	return ((long ?? first)?.text ?? '').replace(/^\p{Ll}(?=[\p{Ll}-]*\s)/u, (letter) => letter.toUpperCase());
}

/**
 * The text of a note for a term: the template with the term's names as aliases, its definition in place of the template's own, and its
 * facts. Of several ways to write them the first is taken that the note, read again, understands as the term does.
 */
export function writeTermNote(entry: Entry, { path, template, inProperty }: NewTermNote): string {
	const known = parseNote(path, template);
	const has = new Set(known.names.map(({ text }) => foldName(text)));
	const aliases = entry.names.flatMap(({ text, lookUpOnly }) => (lookUpOnly || has.has(foldName(text)) ? [] : [text]));
	const isOwn = known.attributes.some(({ kind, key }) => kind === 'property' && /^definition$/i.test(key));
	const isFirst = isOwn || (inProperty && known.definition?.kind !== 'italics');
	const told = entry.definition?.text ?? '';
	const texts = [told, told.replace(/[\\`*_[\]<>=~$%#^{]/g, '\\$&')];
	const ways = [isFirst, !isFirst].flatMap((isProperty) => texts.map((text) => {
		const body = withBody(template, known, { told: isProperty ? '' : text, drops: told !== '', facts: entry.attributes });
		return withTermProperties(body, { aliases, tags: [], ...(isProperty && text !== '' ? { definition: text } : {}) });
	}));
	return ways.find((text) => understands(parseNote(path, text), entry)) ?? ways[0] ?? template;
}

/** Whether a note says what a term does. */
function understands(note: Note, { definition, attributes }: Entry): boolean {
	const isThere = ({ key, value }: Fact): boolean => note.attributes.some((one) => isSame(one, key, value));
	return (definition === null || note.definition?.text === definition.text) && attributes.every(isThere);
}

function isSame(one: Attribute, key: string, value: string): boolean {
	return foldKey(one.key) === foldKey(key) && one.value === value && one.needs === undefined;
}

/** What is to stand in the body of a note. */
interface Body {
	/** The definition as Markdown without its italics; empty if it stands elsewhere. */
	readonly told: string;
	/** Whether the template's own definition goes. */
	readonly drops: boolean;
	readonly facts: readonly Attribute[];
}

type Change = Range & { readonly after: string };

/** Puts a definition and facts below the title of a template, or where it has room for them; sections go behind all else. */
function withBody(text: string, { definition, attributes }: Note, { told, drops, facts }: Body): string {
	const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
	const changes: Change[] = [];
	const put = (range: Range, after: string): unknown => changes.push({ from: range.from, to: range.to, after: after.replaceAll('\n', eol) });
	const own = definition?.kind === 'italics' ? definition : null;
	const slot = drops ? own : null;
	const at = own?.to ?? belowTitle(scanNote(text));
	const shown = told === '' ? '' : `*${told}*`;
	if (slot) put(slot, shown);
	const left = facts.filter(({ key, value }) => {
		const room = attributes.find((one) => one.kind === 'inline' && one.value === '' && foldKey(one.key) === foldKey(key));
		if (!room || value.includes('\n') || changes.some(({ from }) => from === room.from)) return true;
		put(room, `${/\s/.test(text.charAt(room.from - 1)) ? '' : ' '}${value}`);
		return false;
	}).map(writeFact);
	const written = (form: RegExp, between: string): string => left.filter((one) => form.test(one)).join(between);
	const block = [slot ? '' : shown, written(/^[^#-]/, '\n'), written(/^-/, '\n')].filter((one) => one !== '').join('\n\n');
	if (block !== '') put({ from: at, to: at }, apart(text, at, block));
	const end = text.trimEnd().length;
	const sections = written(/^#/, '\n\n');
	if (sections !== '') put({ from: end, to: text.length }, `\n\n${sections}\n`);
	changes.reverse().sort((a, b) => b.from - a.from);
	return changes.reduce((made, { from, to, after }) => made.slice(0, from) + after + made.slice(to), text);
}

/** A text with blank lines around it where it stands between others. */
function apart(text: string, at: number, block: string): string {
	const [above, below] = [text.slice(Math.max(at - 4, 0), at), text.slice(at, at + 4)];
	const before = above === '' || /\n\r?\n$|---\r?\n$/.test(above) ? '' : above.endsWith('\n') ? '\n' : '\n\n';
	const after = /^(?:\r?\n){2}|^\r?\n$/.test(below) ? '' : /^\r?\n/.test(below) || below === '' ? '\n' : '\n\n';
	return before + block + after;
}

/** Where the body goes on below the heading that is the title, or else where it begins. */
function belowTitle({ blocks, opening }: Scan): number {
	const first = blocks.find(({ kind, container }) => kind === 'heading' && container === null);
	return first?.level === 1 ? first.to : opening.body;
}

/** A fact as the lines that are read as it: a field, a labelled item, or a section. */
function writeFact({ key, value, kind }: Fact): string {
	const [field, label, section] = [`${key}:: ${value}`, `- **${key}**: ${value}`, `## ${key}\n\n${value}`];
	const ways = kind === 'inline' ? [field, label, section] : [label, field, section];
	return ways.find((way) => parseNote('.md', way).attributes.some((one) => isSame(one, key, value))) ?? section;
}
