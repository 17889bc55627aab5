import type { Cause } from '../../engine';
import { FilterBar, type FilterCallbacks } from '../parts/filter-bar';
import { addNavButton } from '../parts/nav-button';
import { CHOSEN_PARTS, choicesIn, partsInForce, type CheckFilter, type FindingPart } from './model/filter';

/** What the header reports to its view. */
interface FindingsHeaderCallbacks extends FilterCallbacks<FindingPart> {
	/** Folds everything, or unfolds it if everything is folded. */
	foldAll(): void;
	showIgnored(isShown: boolean): void;
}

/** The header of the vault check: how many findings there are, and the filter. */
export class FindingsHeader {
	readonly statusEl: HTMLElement;
	private readonly ignoredEl: HTMLElement;
	private readonly filterEl: HTMLElement;
	private readonly filterBar: FilterBar<FindingPart>;
	private isShowingIgnored = false;

	constructor(
		parentEl: HTMLElement,
		private readonly callbacks: FindingsHeaderCallbacks,
	) {
		const header = parentEl.createDiv({ cls: 'nav-header' });
		const bar = header.createDiv({ cls: 'care-lexicon-bar' });
		this.statusEl = bar.createDiv({ cls: 'care-lexicon-summary', attr: { role: 'status' } });
		const buttons = bar.createDiv({ cls: 'nav-buttons-container' });
		addNavButton(buttons, { icon: 'list', label: 'Collapse all', act: () => callbacks.foldAll() });
		this.ignoredEl = addNavButton(buttons, { icon: 'eye-off', label: 'Show ignored', act: () => this.toggleIgnored() });
		this.filterEl = addNavButton(buttons, { icon: 'filter', label: 'Filter by kind, severity or folder', act: () => this.toggleChoices() });
		this.filterEl.setAttr('aria-expanded', 'false');
		this.filterBar = new FilterBar(header, CHOSEN_PARTS, 'Filter findings', callbacks);
	}

	/** Shows a filter. @param causes all that it may leave. */
	show(filter: CheckFilter, causes: readonly Cause[]): void {
		const inForce = partsInForce(filter);
		this.filterEl.toggleClass('is-active', inForce.some(({ part }) => part !== 'text'));
		this.ignoredEl.toggleClass('is-active', this.isShowingIgnored);
		this.ignoredEl.setAttr('aria-pressed', String(this.isShowingIgnored));
		this.filterBar.show(filter, inForce, (part) => choicesIn(causes, part));
	}

	private toggleIgnored(): void {
		this.isShowingIgnored = !this.isShowingIgnored;
		this.callbacks.showIgnored(this.isShowingIgnored);
	}

	private toggleChoices(): void {
		this.filterEl.setAttr('aria-expanded', String(this.filterBar.toggle()));
		this.callbacks.changeFilter({});
	}
}
