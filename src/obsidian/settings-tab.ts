import { PluginSettingTab, type Plugin, type SettingDefinitionItem } from 'obsidian';
import type { Scope } from '../engine';
import { SOURCES, foldersProblem, propertyProblem, readList, tagsProblem, type Source } from './settings';
import type { SettingsStore } from './settings-store';

/** The settings as data; Obsidian draws, searches and validates them. */
export class CareLexiconSettingTab extends PluginSettingTab {
	constructor(
		plugin: Plugin,
		private readonly store: SettingsStore,
	) {
		super(plugin.app, plugin);
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const refusal = this.store.refusal;
		return [...(refusal === null ? [] : [{ name: 'Settings are not saved', desc: refusal }]), this.scopeGroup(), this.excludedGroup(), this.sourcesList()];
	}

	override getControlValue(key: string): unknown {
		const { scope } = this.store.current;
		const value = scope[key as keyof Scope];
		return typeof value === 'string' ? value : value.join(', ');
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		const { scope } = this.store.current;
		const text = String(value).trim();
		await this.store.change({ scope: { ...scope, [key]: key === 'property' ? text : readList(text) } });
	}

	private scopeGroup(): SettingDefinitionItem {
		return {
			type: 'group',
			heading: 'Glossary',
			items: [
				{ name: 'Tags', desc: 'Notes with one of these tags, or a tag below one, are entries. With no tag, folder or property given, every note is.', control: { type: 'text', key: 'tags', placeholder: 'Glossary, definition', validate: (value: string) => tagsProblem(value) ?? undefined } },
				{ name: 'Folders', desc: 'Notes in these folders are entries.', control: { type: 'text', key: 'folders', placeholder: 'Terms, reference/models', validate: (value: string) => this.foldersProblem(value) } },
				{ name: 'Property', desc: 'Notes with this property, not empty, are entries.', control: { type: 'text', key: 'property', placeholder: 'Definition', validate: (value: string) => propertyProblem(value) ?? undefined } },
			],
		};
	}

	private excludedGroup(): SettingDefinitionItem {
		const desc = 'No note in these folders is an entry. Templates never are.';
		return { name: 'Excluded folders', desc, control: { type: 'text', key: 'excluded', placeholder: 'Archive, journal', validate: (value: string) => this.foldersProblem(value) } };
	}

	private foldersProblem(value: string): string | undefined {
		return foldersProblem(value, (folder) => folder === '' || this.app.vault.getFolderByPath(folder) !== null) ?? undefined;
	}

	/** The kinds of attributes in order: dragged to another place, taken out, put back. */
	private sourcesList(): SettingDefinitionItem {
		const { sources } = this.store.current;
		const missing = [...SOURCES.keys()].filter((source) => !sources.includes(source));
		return {
			type: 'list',
			heading: 'What counts as an attribute',
			emptyState: 'Nothing counts, so comparisons are empty. Add a source.',
			items: sources.map((source) => ({ name: SOURCES.get(source) ?? source })),
			onReorder: (from: number, to: number) => void this.changeSources(moved(sources, from, to)),
			onDelete: (index: number) => void this.changeSources(sources.filter((_, i) => i !== index)),
			...(missing.length > 0 ? { addItem: { name: `Add ${(SOURCES.get(missing[0] ?? 'property') ?? '').toLowerCase()}`, action: () => void this.changeSources([...sources, ...missing.slice(0, 1)]) } } : {}),
		};
	}

	private async changeSources(sources: readonly Source[]): Promise<void> {
		await this.store.change({ sources });
		this.update();
	}
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
	const rest = list.filter((_, i) => i !== from);
	const item = list.slice(from, from + 1);
	return [...rest.slice(0, to), ...item, ...rest.slice(to)];
}
