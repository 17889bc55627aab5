import { findLinkPlace, type Linkable, type LinkPlace, type Refusal } from './link-place';
import { ALONE, InlineScanner } from '../text/inline/inline';
import { findLinks, type Link } from '../note/links';
import { linkOf } from '../text/link-text';
import { scanNote, type Scan } from '../note/prose';
import type { Range } from '../text/range';
import { isBesideTightMarks, shapeBeside } from './shape';

/** One range of a text: what stands there, and what comes into its place. */
export interface Edit extends Range {
	readonly before: string;
	readonly after: string;
}

/** The edit that makes a link, or why there can be none. */
export type PlannedLink = { readonly edit: Edit; readonly refusal: null } | (Refusal & { readonly edit: null });

/** Why no link goes behind a bracket. */
export const BRACKET =
	'A bracket stands right before the name, so a link would not be read as one. Put a blank between them, then link it.';
const MISREAD = 'What stands around the name, or in it, would keep a link from being read as one.';
/** Why no link goes between marks and letters. */
export const TIGHT =
	'Bold or italics begin or end at the name with a letter right beside them, and would be lost. Move their marks, then link it.';
const NESTED = 'The link shows an image or another link, which a wikilink cannot. Change it by hand.';
const FILE_NAME = 'The name of the note’s file holds a sign that no link can have. Rename the file, then link it.';
const TITLE = 'The link has a title, which a wikilink cannot keep. Take the title out, then link it.';

/**
 * Plans the edit that makes a link of a mention, or mends a link that says another name of its note. What a reader sees stays as written,
 * on one line; so do the subpath and the `!` of an embed. The text with the edit is read again: only what is read as the link meant is
 * answered.
 * @param write the link to the note as the app writes it with a subpath (`#` included) or without (''); what it shows does not matter.
 */
export function planLink(text: string, mention: Linkable, write: (subpath: string) => string): PlannedLink {
	const scan = scanNote(text);
	const place = findLinkPlace(scan, mention);
	if ('refusal' in place) return refused(place.refusal);
	const { from, to, link } = place;
	const before = text.slice(from, to);
	const model = write(link?.subpath ?? '');
	const title = link?.syntax === 'markdown' ? titleIn(before) : '';
	if (title !== '' && model.startsWith('[[')) return refused(TITLE);
	if (linkOf(model)?.subpath !== (link?.subpath ?? '')) return refused(FILE_NAME);
	if (link?.syntax === 'markdown' && model.startsWith('[[') && showsLink(link.display)) return refused(NESTED);
	if (!link && isBehindBracket(text, from)) return refused(BRACKET);
	if (!link && isBesideTightMarks(text, place)) return refused(TIGHT);
	const after = writeLink(place, { model, title, hasDisplay: link?.syntax !== 'wikilink' || before.includes('|') });
	const edit = { from, to, before, after };
	const edited = scanNote(applyEdit(text, edit));
	const isSame = shapeBeside(edited, { from, to: from + after.length }) === shapeBeside(scan, place);
	return isSame && isReadAs(edited, edit, model, place) ? { edit, refusal: null } : refused(MISREAD);
}

/** The title of a Markdown link, with the blanks around it; empty if it has none. */
function titleIn(markdown: string): string {
	const [span] = new InlineScanner(markdown).scan(0, markdown.length, ALONE);
	if (span?.kind !== 'link' && span?.kind !== 'image') return '';
	const title = markdown.slice(span.address.to, -1).replace(/^>/, '');
	return title.trim() === '' ? '' : title;
}

/** Whether an image, an embed or a link stands in what a link shows. */
function showsLink(display: string): boolean {
	return scanNote(display).spans.some(({ kind }) => kind === 'image' || kind === 'embed' || kind === 'link' || kind === 'wikilink');
}

/** Whether a bracket, not escaped, stands right before an offset. */
export function isBehindBracket(text: string, offset: number): boolean {
	// Bounded: it looks at eight characters.
	return /(?:^|[^\\])(?:\\\\)*\[$/.test(text.slice(Math.max(0, offset - 8), offset));
}

/** A text with one edit made. */
export function applyEdit(text: string, { from, to, after }: Edit): string {
	return text.slice(0, from) + after + text.slice(to);
}

/** No edit, for a reason. */
export function refused(refusal: string): PlannedLink {
	return { edit: null, refusal };
}

/** What makes a link besides its place. */
export interface LinkParts {
	/** The app's link to the note. */
	readonly model: string;
	/** The title of a Markdown link with the blanks before it; empty if it has none. */
	readonly title: string;
	/** Whether there is a text to show besides the target. */
	readonly hasDisplay: boolean;
}

/** The link for a place, in the app's manner. */
export function writeLink({ display, link, inTable }: LinkPlace, { model, title, hasDisplay }: LinkParts): string {
	const mark = link?.embed ? '!' : '';
	const address = addressOf(model);
	// Obsidian reads wikilinks alone in properties.
	const target = model.startsWith('[[') ? address : link?.place === 'frontmatter' ? decodeAddress(address) : null;
	// What a Markdown link shows is Markdown as it stands; a name is not.
	if (target === null) {
		return inCell(`${mark}[${link?.syntax === 'markdown' ? display : escapeBrackets(display)}](${address}${title})`, inTable);
	}
	const shown = link?.syntax === 'markdown' ? display.replace(/\\([[\]])/g, '$1') : display;
	const isPlain = shown === target || (link?.embed === true && !hasDisplay);
	return inCell(`${mark}[[${target}${isPlain ? '' : `|${shown}`}]]`, inTable);
}

/** What leads to the note in a link: the target of a wikilink with its subpath, or the address of a Markdown link. */
function addressOf(model: string): string {
	if (!model.startsWith('[[')) return model.slice(model.lastIndexOf('](') + 2, -1);
	const inside = model.slice(2, -2);
	const bar = inside.indexOf('|');
	return bar < 0 ? inside : inside.slice(0, bar);
}

function decodeAddress(address: string): string {
	try {
		return decodeURIComponent(address).replace(/\.md(?=#|$)/i, '');
	} catch {
		return address;
	}
}

function escapeBrackets(markdown: string): string {
	return markdown.replace(/\\[^]|[[\]]/g, (found) => (found.length > 1 ? found : `\\${found}`));
}

function inCell(markdown: string, inTable: boolean): string {
	return inTable ? markdown.replace(/\\[^]|\|/g, (found) => (found === '|' ? '\\|' : found)) : markdown;
}

/** Whether a text, with the edit made, has at its place the link that was meant. */
export function isReadAs(edited: Scan, { from, after }: Pick<Edit, 'from' | 'after'>, model: string, place: LinkPlace): boolean {
	const meant = linkOf(model);
	const link = findLinks(edited).find((one) => one.from === from && one.to === from + after.length);
	return meant !== null && link !== undefined && sameTarget(link, meant) && link.embed === (place.link?.embed ?? false);
}

function sameTarget(link: Pick<Link, 'target' | 'subpath'>, meant: Pick<Link, 'target' | 'subpath'>): boolean {
	const stem = (target: string): string => target.replace(/\.md$/i, '');
	return stem(link.target) === stem(meant.target) && link.subpath === meant.subpath;
}
