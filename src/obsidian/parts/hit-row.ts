import { Platform, setIcon } from 'obsidian';
import { tellDefinition, type Entry, type Hit, type Lexicon, type ToldDefinition } from '../../engine';
import { lineFor } from './definition';
import { titleOf, whereabouts } from '../vault/note-title';
import { lineAround } from './line-around';

/** The badge shown beside a hit, for reasons that are not obvious from the name itself. */
const BADGES: ReadonlyMap<Hit['reason'], string> = new Map([
	['acronym', 'acronym'],
	['initials', 'initials'],
	['typo', 'similar'],
	['definition', 'definition'],
	['tag', 'tag'],
	['recent', 'recent'],
]);

const MOST_TAGS = 2;

/** Draws a hit as a row of suggestions: the matching name and the title it leads to, the definition in one line, the reason, tags. */
export function drawHit(el: HTMLElement, hit: Hit, lexicon: Lexicon): void {
	const entry = lexicon.entry(hit.id);
	el.addClass('mod-complex');
	const content = el.createDiv({ cls: 'suggestion-content' });
	drawName(content.createDiv({ cls: 'suggestion-title' }), hit, titleOf(entry, hit.id), whereabouts(lexicon, entry));
	if (entry && isShared(lexicon, entry)) content.createDiv({ cls: 'suggestion-note', text: hit.path.replace(/\.md$/i, '') });
	const told = entry && tellDefinition(lexicon, entry);
	if (told) {
		// If the match is in the name, the definition is shown from its beginning.
		const isByDefinition = hit.kind === 'definition' || hit.reason === 'definition';
		const matched = shiftedRanges(hit.definitionRanges, told);
		const { text, ranges } = isByDefinition ? lineAround(told.text, matched) : { text: told.text, ranges: matched };
		showMarked(lineFor(content, 'suggestion-note', told), text, ranges);
	}
	const aux = el.createDiv({ cls: 'suggestion-aux' });
	for (const tag of entry?.tags.slice(0, MOST_TAGS) ?? []) aux.createSpan({ cls: 'care-lexicon-tag', text: `#${tag}` });
	drawReason(aux, hit);
}

/** Draws the badge that says why an entry is found, or which words of the query it lacks; none where the name itself shows it. */
function drawReason(parent: HTMLElement, { reason, without }: Hit): void {
	const text = reason === 'partial' ? 'without ' : BADGES.get(reason);
	if (text === undefined) return;
	const badge = parent.createSpan({ cls: 'care-lexicon-badge', text });
	badge.dataset.reason = reason;
	for (const [i, word] of without.entries()) {
		if (i > 0) badge.appendText(', ');
		badge.createEl('em', { text: word });
	}
}

/** Draws the badge of an entry that only comes near to what was asked for; none for others. */
export function drawNearness(parent: HTMLElement, hit: Hit): void {
	if (hit.reason === 'typo' || hit.reason === 'partial') drawReason(parent, hit);
}

/** Draws the row that creates a note for the typed text. @param isAlone whether nothing was found, so that Enter creates it. */
export function drawTerm(el: HTMLElement, term: string, isAlone: boolean): void {
	el.addClasses(['mod-complex', 'care-lexicon-create']);
	const content = el.createDiv({ cls: 'suggestion-content' });
	content.createDiv({ cls: 'suggestion-title', text: `Create “${term}”` });
	if (isAlone) content.createDiv({ cls: 'suggestion-note', text: 'No term matches.' });
	const aux = el.createDiv({ cls: 'suggestion-aux' });
	setIcon(aux.createSpan({ cls: 'suggestion-flair' }), 'lucide-file-plus');
	if (!Platform.isPhone) aux.createEl('kbd', { cls: 'suggestion-hotkey', text: isAlone ? 'Enter' : 'Shift Enter' });
}

/** Draws a button for a row's actions, for people who have neither modifier keys nor a secondary mouse button. */
export function drawMenuButton(el: HTMLElement, act: (event: MouseEvent) => void): void {
	const button = el.createDiv({ cls: 'clickable-icon care-lexicon-more', attr: { 'aria-label': 'More options' } });
	setIcon(button, 'lucide-more-vertical');
	button.addEventListener('click', act);
}

/** The matching name and, after an arrow, the title of its entry if that differs. @param where what is said behind both. */
export function drawName(el: HTMLElement, { name, kind, ranges }: Hit, title: string, where = ''): void {
	// What is said behind both belongs to the last of them, which may stand in a line of its own.
	let last = el.createSpan();
	showMarked(last, name, kind === 'definition' ? [] : ranges);
	if (name !== title) {
		const target = el.createSpan({ cls: 'care-lexicon-title' });
		setIcon(target.createSpan({ cls: 'suggestion-flair', attr: { 'aria-label': 'Alias of' } }), 'lucide-forward');
		last = target.createSpan({ text: title });
	}
	if (where !== '') last.createSpan({ cls: 'care-lexicon-where', text: `, ${where}` });
}

/** Whether another entry has the same title, so that only the path tells them apart. */
function isShared(lexicon: Lexicon, { id, names }: Entry): boolean {
	const title = names[0]?.text ?? id;
	return lexicon.ownersOf(title).some(({ entry, name }) => entry.id !== id && (name.kind === 'title' || name.kind === 'term'));
}

/** The ranges of a definition in the text as it is told; none if that is not its own. */
function shiftedRanges(ranges: Hit['ranges'], { isOwn, from }: ToldDefinition): Hit['ranges'] {
	return isOwn ? ranges.map(([start, end]) => [start + from, end + from]) : [];
}

/** Shows a text with some ranges highlighted. */
export function showMarked(el: HTMLElement, text: string, ranges: Hit['ranges']): void {
	let at = 0;
	for (const [from, to] of ranges) {
		el.appendText(text.slice(at, from));
		el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from, to) });
		at = to;
	}
	el.appendText(text.slice(at));
}
