import { findLinkPlace, type Linkable, type LinkPlace, type Refusal } from './link-place';
import { ALONE, InlineScanner } from '../text/inline/inline';
import { findLinks, type Link } from '../note/links';
import { linkOf } from '../text/link-text';
import { scanNote, type Scan } from '../note/prose';
import type { Range } from '../text/range';
import { isBesideTightMarks, shapeBeside } from './shape';

/** The replacement of one range of a text: its old and its new content. */
export interface Edit extends Range {
	readonly before: string;
	readonly after: string;
}

/** The edit that makes a link, or why there can be none. */
export type PlannedLink = { readonly edit: Edit; readonly refusal: null } | (Refusal & { readonly edit: null });

/** Why no link can follow a bracket. */
export const BRACKET =
	'A bracket stands right before the name, so a link would not be read as one. Put a blank between them, then link it.';
const MISREAD = 'What stands around the name, or in it, would keep a link from being read as one.';
/** Why no link can be placed between marks and letters. */
export const TIGHT =
	'Bold or italics begin or end at the name with a letter right beside them, and would be lost. Move their marks, then link it.';
const NESTED = 'The link shows an image or another link, which a wikilink cannot. Change it by hand.';
const FILE_NAME = 'The name of the note’s file holds a sign that no link can have. Rename the file, then link it.';
const TITLE = 'The link has a title, which a wikilink cannot keep. Take the title out, then link it.';

/**
 * Plans the edit that turns a mention into a link, or repairs a link written with another name of its note. Readers see the text unchanged,
 * on one line; the subpath and the `!` of an embed are kept. The edited text is parsed again: the edit is returned only if it is read as
 * the intended link.
 * @param write the link to the note as the app writes it with a subpath (including `#`) or without (''); its display text is ignored.
 * @param own the subpath of the entry, for what has none yet; empty for a whole note.
 */
export function planLink(text: string, mention: Linkable, write: (subpath: string) => string, own = ''): PlannedLink {
	const scan = scanNote(text);
	const place = findLinkPlace(scan, mention);
	if ('refusal' in place) return refused(place.refusal);
	const { from, to, link } = place;
	const before = text.slice(from, to);
	const subpath = link?.subpath || own;
	const model = write(subpath);
	const title = link?.syntax === 'markdown' ? titleIn(before) : '';
	if (title !== '' && model.startsWith('[[')) return refused(TITLE);
	if (linkOf(model)?.subpath !== subpath) return refused(FILE_NAME);
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

/** Whether the display text of a link contains an image, an embed or a link. */
function showsLink(display: string): boolean {
	return scanNote(display).spans.some(({ kind }) => kind === 'image' || kind === 'embed' || kind === 'link' || kind === 'wikilink');
}

/** Whether there is an unescaped bracket right before an offset. */
export function isBehindBracket(text: string, offset: number): boolean {
	// Bounded: it looks at eight characters.
	return /(?:^|[^\\])(?:\\\\)*\[$/.test(text.slice(Math.max(0, offset - 8), offset));
}

/** A text with one edit made. */
export function applyEdit(text: string, { from, to, after }: Edit): string {
	return text.slice(0, from) + after + text.slice(to);
}

/** No edit, with the reason. */
export function refused(refusal: string): PlannedLink {
	return { edit: null, refusal };
}

/** The parts of a link that do not depend on its place. */
interface LinkParts {
	/** The app's link to the note. */
	readonly model: string;
	/** The title of a Markdown link with the blanks before it; empty if it has none. */
	readonly title: string;
	/** Whether there is a display text besides the target. */
	readonly hasDisplay: boolean;
}

/** The link for a place, in the app's style. */
export function writeLink({ display, link, inTable }: LinkPlace, { model, title, hasDisplay }: LinkParts): string {
	const mark = link?.embed ? '!' : '';
	const address = addressOf(model);
	// In properties Obsidian recognises only wikilinks.
	const target = model.startsWith('[[') ? address : link?.place === 'frontmatter' ? decodeAddress(address) : null;
	// The display text of a Markdown link is already Markdown; a name is not.
	if (target === null) {
		return inCell(`${mark}[${link?.syntax === 'markdown' ? display : escapeBrackets(display)}](${address}${title})`, inTable);
	}
	const shown = link?.syntax === 'markdown' ? display.replace(/\\([[\]])/g, '$1') : display;
	const isPlain = shown === target || (link?.embed === true && !hasDisplay);
	return inCell(`${mark}[[${target}${isPlain ? '' : `|${shown}`}]]`, inTable);
}

/** The part of a link that leads to the note: the target of a wikilink with its subpath, or the address of a Markdown link. */
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

/** Whether an edited text has the intended link at its place. */
export function isReadAs(edited: Scan, { from, after }: Pick<Edit, 'from' | 'after'>, model: string, place: LinkPlace): boolean {
	const meant = linkOf(model);
	const link = findLinks(edited).find((one) => one.from === from && one.to === from + after.length);
	return meant !== null && link !== undefined && sameTarget(link, meant) && link.embed === (place.link?.embed ?? false);
}

function sameTarget(link: Pick<Link, 'target' | 'subpath'>, meant: Pick<Link, 'target' | 'subpath'>): boolean {
	const stem = (target: string): string => target.replace(/\.md$/i, '');
	return stem(link.target) === stem(meant.target) && link.subpath === meant.subpath;
}
