import { labelBy, newId } from './label';

/** A tab: its id and its label. */
interface Tab<T extends string> {
	readonly value: T;
	readonly label: string;
}

/** A tab list inside a view, for one panel. Arrow keys move between the tabs. */
export class ViewTabs<T extends string> {
	private readonly buttons = new Map<T, { readonly el: HTMLElement; readonly countEl: HTMLElement }>();

	/** @param choose called with the tab that the user selects. */
	constructor(
		parentEl: HTMLElement,
		private readonly panelEl: HTMLElement,
		tabs: readonly Tab<T>[],
		private readonly choose: (tab: T) => void,
	) {
		const listEl = parentEl.createDiv({ cls: 'care-lexicon-tabs', attr: { role: 'tablist' } });
		panelEl.setAttr('role', 'tabpanel');
		panelEl.id ||= newId();
		for (const { value, label } of tabs) {
			const el = listEl.createEl('button', {
				cls: 'clickable-icon care-lexicon-tab',
				attr: { role: 'tab', 'aria-controls': panelEl.id, 'data-tab': value },
			});
			el.createSpan({ text: label });
			this.buttons.set(value, { el, countEl: el.createSpan({ cls: 'tree-item-flair' }) });
			el.addEventListener('click', () => choose(value));
		}
		listEl.addEventListener('keydown', (event) => this.move(event));
	}

	/** Marks the selected tab, and shows how many items each tab has. */
	show(shown: T, counts: Readonly<Record<T, number>>): void {
		for (const [value, { el, countEl }] of this.buttons) {
			const isShown = value === shown;
			el.setAttrs({ 'aria-selected': String(isShown), tabindex: isShown ? '0' : '-1' });
			el.toggleClass('is-active', isShown);
			countEl.setText(counts[value].toLocaleString());
			if (isShown) labelBy(this.panelEl, el);
		}
	}

	private move(event: KeyboardEvent): void {
		const values = [...this.buttons.keys()];
		const at = values.findIndex((value) => this.buttons.get(value)?.el === event.targetNode);
		const to = new Map([['ArrowRight', at + 1], ['ArrowLeft', at - 1], ['Home', 0], ['End', -1]]).get(event.key);
		const value = to === undefined ? undefined : values.at(to % values.length);
		if (value === undefined) return;
		event.preventDefault();
		this.choose(value);
		this.buttons.get(value)?.el.focus();
	}
}
