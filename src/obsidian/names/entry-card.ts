import { Menu, type Component } from 'obsidian';
import type { Candidate, Entry, Lexicon, Mention } from '../../engine';
import { CardDefinition, type DefinitionServices } from '../parts/card-definition';
import { drawOtherNames } from '../parts/definition';
import { addMentionActions } from '../parts/mention-menu';
import { openEntry, paneOf } from '../parts/open-place';
import { titleOf } from '../vault/note-title';
import type { Services } from '../vault/services';
import { linkMention } from '../writing/link-mention';
import { drawFoldedFacts } from './card-facts';
import { whereFrom } from './model/where-from';

/** What a card offers beside what it does itself. */
export interface CardActions {
	/** Lets the user pick what to compare entries with. @param ids the entries picked already. */
	compareWith(ids: readonly string[]): void;
	/** Shows where an entry is mentioned. */
	showMentionsOf(id: string): void;
}

/** What cards are drawn from. */
export type CardServices = DefinitionServices & Pick<Services, 'settings'> & { readonly actions: CardActions };

/** What shows a card. */
export interface CardHost {
	/** Owns what the card draws, and lives as long as the card. */
	readonly parent: Component;
	/** Called before an action runs. */
	readonly close: () => void;
}

/** How many of the possible entries are shown for a name of several, how many of them with the reasons for them, and how many in a row. */
const MOST_CANDIDATES = 12;
const MOST_WITH_REASONS = 3;
const MOST_COLUMNS = 3;
const MOST_REASONS = 3;

/** Draws what a name means: its entry, or each possible entry with the reasons for it, side by side where nothing decides between them. */
export function drawEntryCard(el: HTMLElement, services: CardServices, mention: Mention, host: CardHost): void {
	const card = new EntryCard(services, mention, host);
	const { text, ambiguous, candidates } = mention;
	if (ambiguous) {
		const isOfNotes = candidates.every(({ id }) => !services.index.lexicon.entry(id)?.anchor);
		el.createDiv({
			cls: 'care-lexicon-about',
			text: `“${text}” is a name of ${candidates.length} ${isOfNotes ? 'notes' : 'entries'}, and nothing here decides which is meant.`,
		});
		el.dataset.columns = String(Math.min(candidates.length, MOST_COLUMNS));
	}
	const shown = ambiguous ? el.createDiv({ cls: 'care-lexicon-candidates' }) : el;
	for (const [i, candidate] of candidates.slice(0, MOST_CANDIDATES).entries()) {
		if (i === 1 && !ambiguous) el.createDiv({ cls: 'care-lexicon-about', text: `“${text}” is also a name of:` });
		card.drawCandidate(shown, candidate, { isMeant: i === 0 && !ambiguous, hasReasons: i < MOST_WITH_REASONS });
	}
	const rest = candidates.length - MOST_CANDIDATES;
	if (rest > 0) el.createDiv({ cls: 'care-lexicon-about', text: `and ${rest.toLocaleString()} more` });
	if (ambiguous && mention.kind !== 'linked') card.addMore(el.createDiv({ cls: 'care-lexicon-buttons' }));
}

interface CandidateOptions {
	/** Whether it is the entry that is meant: then its other names and tags are shown, too. */
	readonly isMeant: boolean;
	readonly hasReasons: boolean;
}

class EntryCard {
	private readonly isOneOfSeveral: boolean;
	/** Whether anything speaks for one of the entries. */
	private readonly isAnyMoreLikely: boolean;

	constructor(
		private readonly services: CardServices,
		private readonly mention: Mention,
		private readonly host: CardHost,
	) {
		this.isOneOfSeveral = mention.candidates.length > 1;
		this.isAnyMoreLikely = mention.candidates.some(({ reasons }) => reasons.some(({ points }) => points > 0));
	}

	drawCandidate(parent: HTMLElement, candidate: Candidate, options: CandidateOptions): void {
		const { services, host } = this;
		const { id } = candidate;
		const { lexicon } = services.index;
		const entry = lexicon.entry(id);
		const el = parent.createDiv({ cls: 'care-lexicon-candidate', attr: { 'data-path': id } });
		el.createDiv({ cls: 'care-lexicon-entry-title', text: titleOf(entry, id) });
		const definition = host.parent.addChild(new CardDefinition(el, services, entry, host.close));
		if (entry && options.isMeant) this.drawNames(el, entry, lexicon);
		if (entry) drawFoldedFacts(el, services, entry);
		const from = entry ? whereFrom(lexicon, entry, this.isOneOfSeveral) : '';
		this.drawOrigin(el, [definition.source, from], { ...options, candidate });
		this.drawButtons(el, id, options.isMeant);
	}

	private drawNames(el: HTMLElement, entry: Entry, lexicon: Lexicon): void {
		const { tags } = entry;
		drawOtherNames(el, lexicon, entry);
		if (tags.length === 0) return;
		const line = el.createDiv({ cls: 'care-lexicon-tags' });
		for (const tag of new Set(tags)) line.createSpan({ cls: 'care-lexicon-tag', text: `#${tag}` });
	}

	/** Draws, in one line, where an entry is from and why it is meant, or may be. */
	private drawOrigin(el: HTMLElement, sources: readonly string[], { candidate, isMeant, hasReasons }: CandidateOrigin): void {
		const line = el.createDiv({ cls: 'care-lexicon-origin' });
		for (const source of sources) if (source !== '') line.createSpan({ cls: 'care-lexicon-source', text: source });
		const reasons = [...candidate.reasons].filter(({ points }) => points > 0).sort((a, b) => b.points - a.points).slice(0, MOST_REASONS);
		if (hasReasons && reasons.length > 0) {
			line.createSpan({ cls: 'care-lexicon-why', text: isMeant ? 'Why:' : 'Speaks for it:' });
			const list = line.createEl('ul', { cls: 'care-lexicon-reasons' });
			for (const { text } of reasons) list.createEl('li', { text });
		} else if (hasReasons && this.isAnyMoreLikely) {
			line.createSpan({ cls: 'care-lexicon-why care-lexicon-nothing', text: 'Nothing here speaks for it' });
		}
		if (!line.hasChildNodes()) line.remove();
	}

	private drawButtons(el: HTMLElement, id: string, isMeant: boolean): void {
		const { services, mention, host } = this;
		const buttons = el.createDiv({ cls: 'care-lexicon-buttons' });
		const add = (text: string, act: (event: MouseEvent) => void): void => {
			buttons.createEl('button', { text }).addEventListener('click', (event) => {
				host.close();
				act(event);
			});
		};
		add('Open', (event) => void openEntry(services.app, services.index, id, paneOf(event)));
		// Nothing to link: it is a link already, or explained text that cannot be linked here.
		if (mention.kind !== 'linked') add('Link', () => void linkMention(services, mention, id));
		add('Compare with …', () => services.actions.compareWith([id, ...this.besides(id)]));
		add('Mentions', () => services.actions.showMentionsOf(id));
		if (mention.kind !== 'linked' && isMeant) this.addMore(buttons);
	}

	/** The other entries that stand beside one because nothing decides between them: they are what it is compared with first. */
	private besides(id: string): string[] {
		const { ambiguous, targets } = this.mention;
		return ambiguous ? targets.slice(0, MOST_COLUMNS).filter((other) => other !== id) : [];
	}

	/** Adds the button with what can be done about the mention itself. */
	addMore(buttons: HTMLElement): void {
		const { services, mention, host } = this;
		const button = buttons.createEl('button', { text: 'More' });
		button.addEventListener('click', () => {
			const { left, bottom } = button.getBoundingClientRect();
			const menu = new Menu();
			addMentionActions(menu, services, mention);
			host.close();
			menu.showAtPosition({ x: left, y: bottom }, button.doc);
		});
	}
}

interface CandidateOrigin extends CandidateOptions {
	readonly candidate: Candidate;
}
