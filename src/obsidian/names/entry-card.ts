import { Menu } from 'obsidian';
import { folderOf, plainText, type Candidate, type Entry, type Lexicon, type Mention } from '../../engine';
import { drawDefinition, drawOtherNames } from '../parts/definition';
import { addMentionActions } from '../parts/mention-menu';
import { openEntry, paneOf } from '../parts/open-place';
import { titleOf, whereabouts } from '../vault/note-title';
import type { Services } from '../vault/services';
import { linkMention } from '../writing/link-mention';

type CardServices = Pick<Services, 'app' | 'index' | 'settings'>;

/** How many of the possible entries are shown for a name of several, and how many of them with the reasons for them. */
const MOST_CANDIDATES = 12;
const MOST_WITH_REASONS = 3;

/** Draws what a name means: its entry, or each possible entry with the reasons for it. @param close called before an action runs. */
export function drawEntryCard(el: HTMLElement, services: CardServices, mention: Mention, close: () => void): void {
	const card = new EntryCard(services, mention, close);
	const { text, ambiguous, candidates } = mention;
	if (ambiguous) {
		const isOfNotes = candidates.every(({ id }) => !services.index.lexicon.entry(id)?.anchor);
		el.createDiv({
			cls: 'care-lexicon-about',
			text: `“${text}” is a name of ${candidates.length} ${isOfNotes ? 'notes' : 'entries'}, and nothing here decides which is meant.`,
		});
	}
	for (const [i, candidate] of candidates.slice(0, MOST_CANDIDATES).entries()) {
		if (i === 1 && !ambiguous) el.createDiv({ cls: 'care-lexicon-about', text: `“${text}” is also a name of:` });
		card.drawCandidate(el, candidate, { isWhole: i === 0 && !ambiguous, hasReasons: candidates.length > 1 && i < MOST_WITH_REASONS });
	}
	const rest = candidates.length - MOST_CANDIDATES;
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

	drawCandidate(parent: HTMLElement, { id, reasons }: Candidate, { isWhole, hasReasons }: CardOptions): void {
		const { lexicon } = this.services.index;
		const entry = lexicon.entry(id);
		const el = parent.createDiv({ cls: 'care-lexicon-candidate', attr: { 'data-path': id } });
		el.createDiv({ cls: 'care-lexicon-entry-title', text: titleOf(entry, id) });
		drawDefinition(el, lexicon, entry);
		const from = entry ? whereFrom(lexicon, entry, this.mention.candidates.length > 1) : '';
		if (from !== '') el.createDiv({ cls: 'care-lexicon-source', text: from });
		if (entry && isWhole) this.drawNames(el, entry, lexicon);
		if (hasReasons) this.drawReasons(el, reasons.map(({ text }) => text));
		this.drawButtons(el, id);
	}

	private drawNames(el: HTMLElement, entry: Entry, lexicon: Lexicon): void {
		const { tags } = entry;
		drawOtherNames(el, lexicon, entry);
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

	private drawButtons(el: HTMLElement, id: string): void {
		const { services, mention } = this;
		const buttons = el.createDiv({ cls: 'care-lexicon-buttons' });
		const add = (text: string, act: (event: MouseEvent, button: HTMLElement) => void): void => {
			const button = buttons.createEl('button', { text });
			button.addEventListener('click', (event) => act(event, button));
		};
		add('Open', (event) => {
			this.close();
			void openEntry(services.app, services.index, id, paneOf(event));
		});
		// Nothing to link: it is a link already, or explained text that cannot be linked here.
		if (mention.kind === 'linked') return;
		add('Link', () => {
			this.close();
			void linkMention(services, mention, id);
		});
		if (id !== mention.candidates[0]?.id) return;
		add('More', (_, button) => {
			const { left, bottom } = button.getBoundingClientRect();
			const menu = new Menu();
			addMentionActions(menu, services, mention);
			this.close();
			menu.showAtPosition({ x: left, y: bottom }, el.doc);
		});
	}
}

const SOURCE = /^(?:source|authority)$/i;
const LONGEST_SOURCE = 100;

/** Where an entry is from: its note, if it is a place in one; beside others with its name also what it says of that, or else its folder. */
function whereFrom(lexicon: Lexicon, entry: Entry, isOneOfSeveral: boolean): string {
	const where = whereabouts(lexicon, entry).replace(/^i/, 'I');
	if (!isOneOfSeveral) return where;
	const facts = [entry, ...(entry.anchor ? [lexicon.get(entry.path)] : [])].flatMap((one) => one?.attributes ?? []);
	const said = facts.find(({ key, kind, value }) => kind !== 'heading' && value !== '' && SOURCE.test(key))?.value ?? '';
	const source = plainText(said).replace(/\s+/g, ' ').trim();
	const folder = folderOf(entry.path);
	if (source === '') return where !== '' || folder === '' ? where : `In the folder ${folder}`;
	const shown = source.length > LONGEST_SOURCE ? `${source.slice(0, LONGEST_SOURCE).trimEnd()}…` : source;
	return where === '' ? `Source: ${shown}` : `${where}. Source: ${shown}`;
}
