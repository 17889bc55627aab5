import { Menu } from 'obsidian';
import { distinctNames, type Candidate, type Mention, type Note } from '../../engine';
import { drawDefinition } from '../parts/definition';
import { addMentionActions } from '../parts/mention-menu';
import { openPlace, paneOf } from '../parts/open-place';
import type { Services } from '../vault/services';
import { linkMention } from '../writing/link-mention';

type CardServices = Pick<Services, 'app' | 'index' | 'settings'>;

/** How many of the possible notes are shown for an ambiguous name. */
const MOST_CANDIDATES = 3;

/** Draws what a name means: its entry, or each possible entry with the reasons for it. @param close called before an action runs. */
export function drawEntryCard(el: HTMLElement, services: CardServices, mention: Mention, close: () => void): void {
	const card = new EntryCard(services, mention, close);
	const { text, ambiguous, candidates } = mention;
	const [best, ...others] = candidates.slice(0, MOST_CANDIDATES);
	const rest = candidates.length - MOST_CANDIDATES;
	if (ambiguous) {
		el.createDiv({
			cls: 'care-lexicon-about',
			text: `“${text}” is a name of ${candidates.length} notes, and nothing here decides which is meant.`,
		});
		for (const candidate of [best, ...others]) if (candidate) card.drawCandidate(el, candidate, { isWhole: false, hasReasons: true });
	} else if (best) {
		card.drawCandidate(el, best, { isWhole: true, hasReasons: others.length > 0 });
		if (others.length > 0) el.createDiv({ cls: 'care-lexicon-about', text: `“${text}” is also a name of:` });
		for (const candidate of others) card.drawCandidate(el, candidate, { isWhole: false, hasReasons: true });
	}
	if (rest > 0) el.createDiv({ cls: 'care-lexicon-about', text: `and ${rest.toLocaleString()} more` });
}

interface CardOptions {
	/** Whether aliases and tags are shown, too. */
	readonly isWhole: boolean;
	readonly hasReasons: boolean;
}

class EntryCard {
	constructor(
		private readonly services: CardServices,
		private readonly mention: Mention,
		private readonly close: () => void,
	) {}

	drawCandidate(parent: HTMLElement, { path, reasons }: Candidate, { isWhole, hasReasons }: CardOptions): void {
		const note = this.services.index.lexicon.get(path);
		const el = parent.createDiv({ cls: 'care-lexicon-candidate', attr: { 'data-path': path } });
		el.createDiv({ cls: 'care-lexicon-entry-title', text: note?.names[0]?.text ?? path });
		drawDefinition(el, this.services.index.lexicon, note);
		if (note && isWhole) this.drawNames(el, note);
		if (hasReasons) this.drawReasons(el, reasons.map(({ text }) => text));
		this.drawButtons(el, path);
	}

	private drawNames(el: HTMLElement, { names, tags }: Note): void {
		const others = distinctNames(names).slice(1).map(({ text }) => text);
		if (others.length > 0) el.createDiv({ cls: 'care-lexicon-aliases', text: `Also ${others.join(', ')}` });
		if (tags.length === 0) return;
		const line = el.createDiv({ cls: 'care-lexicon-tags' });
		for (const tag of new Set(tags)) line.createSpan({ cls: 'care-lexicon-tag', text: `#${tag}` });
	}

	private drawReasons(el: HTMLElement, reasons: readonly string[]): void {
		if (reasons.length === 0) {
			el.createDiv({ cls: 'care-lexicon-reasons care-lexicon-nothing', text: 'Nothing here speaks for it' });
			return;
		}
		el.createDiv({ cls: 'care-lexicon-reasons', text: 'What speaks for it:' });
		const list = el.createEl('ul', { cls: 'care-lexicon-reasons' });
		for (const reason of reasons) list.createEl('li', { text: reason });
	}

	private drawButtons(el: HTMLElement, path: string): void {
		const { services, mention } = this;
		const buttons = el.createDiv({ cls: 'care-lexicon-buttons' });
		const add = (text: string, act: (event: MouseEvent, button: HTMLElement) => void): void => {
			const button = buttons.createEl('button', { text });
			button.addEventListener('click', (event) => act(event, button));
		};
		add('Open', (event) => {
			this.close();
			void openPlace(services.app, { path, line: 1 }, paneOf(event));
		});
		// Nothing to link: it is a link already, or explained text that cannot be linked here.
		if (mention.kind === 'linked') return;
		add('Link', () => {
			this.close();
			void linkMention(services, mention, path);
		});
		if (path !== mention.candidates[0]?.path) return;
		add('More', (_, button) => {
			const { left, bottom } = button.getBoundingClientRect();
			const menu = new Menu();
			addMentionActions(menu, services, mention);
			this.close();
			menu.showAtPosition({ x: left, y: bottom }, el.doc);
		});
	}
}
