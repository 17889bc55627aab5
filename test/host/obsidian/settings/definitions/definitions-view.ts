import type {
	SettingDefinitionGroup,
	SettingDefinitionItem,
	SettingDefinitionList,
	SettingDefinitionPage,
	SettingGroupItem,
} from 'obsidian';
import { GroupDrawing } from './group-drawing';
import type { DefinitionsOwner } from './page-stack';

/** A group or a list of the definitions, or the rows between two of those, which share a card as well. */
export type GroupDefinition = SettingDefinitionGroup | SettingDefinitionList;

/** Definitions as rows on the screen. Drawing again keeps what is being typed and where the focus is. */
export class DefinitionsView {
	private readonly owner: DefinitionsOwner;
	private readonly containerEl: HTMLElement;
	private readonly openPage: (definition: SettingDefinitionPage) => void;
	private groups: GroupDrawing[] = [];

	constructor(owner: DefinitionsOwner, containerEl: HTMLElement, openPage: (definition: SettingDefinitionPage) => void) {
		this.owner = owner;
		this.containerEl = containerEl;
		this.openPage = openPage;
	}

	draw(items: SettingDefinitionItem[]): void {
		const definitions = gather(items);
		const focused = this.groups.findIndex((group) => group.hasFocus);
		const place = this.groups[focused]?.focusPlace;
		for (const group of this.groups.slice(definitions.length)) group.tearDown();
		const groups = definitions.map((definition, index) => this.drawGroup(definition, this.groups[index]));
		this.groups = groups;
		this.containerEl.setChildrenInPlace(groups.map((group) => group.groupEl));
		this.refresh();
		if (place && !groups.some((group) => group.hasFocus)) groups[focused]?.restoreFocus(place);
	}

	/** Evaluates again what depends on other settings: what is shown, and what is disabled. */
	refresh(): void {
		for (const group of this.groups) group.refresh();
	}

	tearDown(): void {
		for (const group of this.groups.splice(0)) group.tearDown();
	}

	focusPage(name: string): void {
		for (const group of this.groups) group.focusRow(name);
	}

	private drawGroup(definition: GroupDefinition, before: GroupDrawing | undefined): GroupDrawing {
		const group = before?.canBecome(definition) ? before : new GroupDrawing(this.owner, this.openPage);
		if (before !== group) before?.tearDown();
		group.draw(definition);
		return group;
	}
}

function gather(items: SettingDefinitionItem[]): GroupDefinition[] {
	const groups: GroupDefinition[] = [];
	let loose: SettingGroupItem[] | null = null;
	for (const item of items) {
		if ('type' in item && item.type !== 'page') {
			loose = null;
			groups.push(item);
			continue;
		}
		if (!loose) groups.push({ type: 'group', items: (loose = []) });
		loose.push(item);
	}
	return groups;
}
