import type { SettingDefinitionList, SettingDefinitionPage } from 'obsidian';
import { ExtraButtonComponent, SearchComponent } from '../controls';
import { Platform } from '../../platform';
import { SettingGroup } from '../rows/setting-group';
import type { GroupDefinition } from './definitions-view';
import { isTrue } from './evaluate';
import { addDeleteButton, addReorderHandle } from './list-row';
import type { DefinitionsOwner } from './page-stack';
import { RowDrawing } from './row-drawing';

/** What can have the focus within a row. */
const FOCUSABLE = 'input, select, textarea, button, [tabindex="0"]';

/** Where the focus was, so that it finds the same place in a new drawing: in the header (row -1) or a row, the how-manieth control. */
type FocusPlace = { row: number; control: number };

/** One group of the definitions on the screen. */
export class GroupDrawing {
	private readonly owner: DefinitionsOwner;
	private readonly openPage: (definition: SettingDefinitionPage) => void;
	private readonly group: SettingGroup;
	private definition: GroupDefinition = { type: 'group' };
	private rows: RowDrawing[] = [];
	private search: SearchComponent | null = null;
	private addRowEl: HTMLElement | null = null;

	constructor(owner: DefinitionsOwner, openPage: (definition: SettingDefinitionPage) => void) {
		this.owner = owner;
		this.openPage = openPage;
		this.group = new SettingGroup(createDiv());
	}

	get groupEl(): HTMLElement {
		return this.group.groupEl;
	}

	get hasFocus(): boolean {
		return this.groupEl.contains(this.groupEl.doc.activeElement);
	}

	get focusPlace(): FocusPlace {
		const at = this.groupEl.doc.activeElement;
		const row = this.rows.findIndex(({ setting }) => setting.settingEl.contains(at));
		return { row, control: this.stops(row).indexOf(at as HTMLElement) };
	}

	/** Whether a new definition can be drawn into this one: it is of the same kind. */
	canBecome(definition: GroupDefinition): boolean {
		return (
			definition.type === this.definition.type && definition.cls === this.definition.cls && Boolean(definition.search) === Boolean(this.search)
		);
	}

	draw(definition: GroupDefinition): void {
		this.definition = definition;
		this.groupEl.toggleClass('mod-list', definition.type === 'list');
		if (definition.cls) this.group.addClass(...definition.cls.split(' '));
		this.drawHeader();
		this.drawRows();
	}

	refresh(): void {
		this.groupEl.toggle(isTrue(this.definition.visible, true));
		for (const row of this.rows) row.refresh();
		this.filter();
	}

	tearDown(): void {
		for (const row of this.rows.splice(0)) row.tearDown();
		this.groupEl.detach();
	}

	/** Gives the focus to the place it had, or the nearest that is left. */
	restoreFocus({ row, control }: FocusPlace): void {
		const near = Math.min(row, this.rows.length - 1);
		const stops = this.stops(near);
		(stops[Math.max(0, control)] ?? stops.last())?.focus({ preventScroll: true });
	}

	focusRow(name: string): void {
		this.rows.find((row) => row.definition.name === name)?.setting.settingEl.focus();
	}

	private stops(row: number): HTMLElement[] {
		const el = this.rows[row]?.setting.settingEl ?? this.group.headerEl;
		return el.findAllSelf(FOCUSABLE);
	}

	private drawHeader(): void {
		const { heading, search, extraButtons } = this.definition;
		const add = this.list?.addItem;
		this.group.controlEl.empty();
		if (heading !== undefined) this.group.setHeading(heading);
		for (const configure of extraButtons ?? []) this.group.addExtraButton((button: ExtraButtonComponent) => configure(button));
		if (add && !Platform.isMobile) {
			this.group.addExtraButton((button) => {
				button.setIcon('lucide-plus').setTooltip(add.name);
				button.onClick(() => add.action(button.extraSettingsEl));
			});
		}
		if (!search || this.search) return;
		this.group.addSearch((component) => {
			this.search = component.setPlaceholder(search.placeholder ?? 'Search...').onChange(() => this.filter());
		});
	}

	/** A row whose control has the focus stays the same element: what is half typed in it is kept. */
	private drawRows(): void {
		const { items = [] } = this.definition;
		const before = [...this.rows];
		this.rows = items.map((definition) => {
			const kept = before.find((row) => row.hasControlFocus && row.isSameControl(definition));
			if (!kept) return this.createRow(definition);
			kept.redefine(definition);
			return kept;
		});
		for (const row of before) if (!this.rows.includes(row)) row.tearDown();
		this.addRowEl = this.createAddRow();
		const rowEls = this.rows.map(({ setting }) => setting.settingEl);
		const extraEls = [items.length === 0 ? this.createEmptyState() : null, this.addRowEl].filter((el) => el !== null);
		this.group.listEl.setChildrenInPlace([...rowEls, ...extraEls]);
	}

	private createRow(definition: RowDrawing['definition']): RowDrawing {
		const row = new RowDrawing(this.owner, this.group, definition, { openPage: this.openPage, indexOf: (own) => this.rows.indexOf(own) });
		const list = this.list;
		if (list?.onReorder) addReorderHandle(row.setting, this.group.listEl, (from, to) => this.reorder(from, to));
		if (list?.onDelete) addDeleteButton(row.setting, () => this.list?.onDelete?.(this.rows.indexOf(row)));
		return row;
	}

	/** The row moves first; the definitions are told after (developer docs, "Lists": "The DOM is already reordered"). */
	private reorder(from: number, to: number): void {
		const [row] = this.rows.splice(from, 1);
		if (row) this.rows.splice(to, 0, row);
		const focused = this.groupEl.doc.activeElement;
		this.group.listEl.setChildrenInPlace([...this.rows.map(({ setting }) => setting.settingEl), ...(this.addRowEl ? [this.addRowEl] : [])]);
		if (focused instanceof HTMLElement) focused.focus();
		this.list?.onReorder?.(from, to);
	}

	private get list(): SettingDefinitionList | null {
		return this.definition.type === 'list' ? (this.definition as SettingDefinitionList) : null;
	}

	private createEmptyState(): HTMLElement | null {
		const text = this.list?.emptyState;
		if (!text) return null;
		return createDiv({
			cls: 'setting-item setting-list-empty',
			text: typeof text === 'string' ? text : (text.cloneNode(true) as DocumentFragment),
		});
	}

	private createAddRow(): HTMLElement | null {
		const add = this.list?.addItem;
		if (!add || !Platform.isMobile) return null;
		const el = createDiv({ cls: 'setting-item mod-add-item', text: `+ ${add.name}`, attr: { role: 'button', tabindex: '0' } });
		el.addEventListener('click', () => add.action(el));
		return el;
	}

	private filter(): void {
		const { search } = this.definition;
		const query = this.search?.getValue() ?? '';
		if (!search || !this.search) return;
		for (const row of this.rows) {
			const { definition } = row;
			const isAlways = 'searchable' in definition && !isTrue(definition.searchable, true);
			row.toggleFound(query === '' || isAlways || search.match(definition, query));
		}
	}
}
