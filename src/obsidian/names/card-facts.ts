import { setIcon } from 'obsidian';
import { factsToCompare, type Entry } from '../../engine';
import { drawFacts, factsBesideDefinition } from '../parts/fact-list';
import type { Services } from '../vault/services';

/** How many facts unfold; the others are counted. */
const MOST = 12;

/** Draws the facts of an entry folded away below a button that tells how many there are; nothing if there are none. */
export function drawFoldedFacts(el: HTMLElement, { index, settings }: Pick<Services, 'index' | 'settings'>, entry: Entry): void {
	const facts = factsBesideDefinition(entry, factsToCompare(index.lexicon, entry, settings.current.machinery));
	if (facts.length === 0) return;
	const fold = el.createEl('button', { cls: 'care-lexicon-fold', attr: { 'aria-expanded': 'false' } });
	setIcon(fold.createSpan({ cls: 'care-lexicon-fold-icon' }), 'chevron-right');
	fold.appendText(facts.length === 1 ? '1 fact' : `${facts.length.toLocaleString()} facts`);
	const unfolded = el.createDiv();
	fold.addEventListener('click', () => {
		const isOpen = fold.getAttribute('aria-expanded') !== 'true';
		fold.setAttr('aria-expanded', String(isOpen));
		unfolded.empty();
		if (!isOpen) return;
		drawFacts(unfolded, facts.slice(0, MOST));
		const rest = facts.length - MOST;
		if (rest > 0) unfolded.createDiv({ cls: 'care-lexicon-nothing', text: `and ${rest.toLocaleString()} more` });
	});
}
