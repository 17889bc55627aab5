import { PluginSettingTab, type Plugin, type SettingDefinitionItem } from 'obsidian';
import { DEFAULT_SETTINGS, SOURCES, SURENESS, UNDERLINES, type Scope, type Settings, type Source } from '../../engine';
import type { Services } from '../vault/services';
import type { SettingsChange, SettingsStore } from '../vault/settings-store';
import { learntDefinitions } from './learnt';
import { meaningDefinitions } from './meanings';
import { readLines, readList, triggerProblem } from './model/typed-settings';
import { scopeDefinitions } from './scope';
import { termsInsideDefinitions } from './terms-inside';

/** The settings as data; Obsidian draws, searches and validates them. */
export class CareLexiconSettingTab extends PluginSettingTab {
	private readonly store: SettingsStore;

	constructor(
		plugin: Plugin,
		private readonly services: Services,
	) {
		super(plugin.app, plugin);
		this.store = services.settings;
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const refusal = this.store.refusal;
		return [
			...(refusal === null ? [] : [{ name: 'Settings are not saved', desc: refusal }]),
			...scopeDefinitions(this.services, () => this.update()),
			...termsInsideDefinitions(this.services, () => this.update()),
			this.termsGroup(),
			this.mentionsGroup(),
			learntDefinitions(this.services, () => this.update()),
			meaningDefinitions(this.services, () => this.update()),
			this.suggesterGroup(),
			this.sourcesList(),
			{
				name: 'Attributes to leave out',
				desc: 'Comparisons leave these out unless asked for, as they do with keys of publishing, navigation and review. One may end in *.',
				control: { type: 'text', key: 'machinery', placeholder: 'Status, course-*' },
			},
		];
	}

	override getControlValue(key: string): unknown {
		const { scope, ...settings } = this.store.current;
		if (key === 'machinery') return settings.machinery.join(', ');
		if (key === 'ignoredNames') return settings.ignoredNames.join('\n');
		if (isPlainKey(key)) return settings[key];
		return scope[key as keyof Scope];
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		const { refusal } = this.store;
		await this.store.change(changeOf(key, value));
		// Adds or removes the row that says why nothing can be saved.
		if (this.store.refusal !== refusal) this.update();
	}

	private termsGroup(): SettingDefinitionItem {
		return {
			type: 'group',
			heading: 'New terms',
			items: [
				{
					name: 'Folder',
					desc: 'Where notes of new terms go. Leave empty for where new notes go.',
					control: { type: 'folder', key: 'termFolder', placeholder: 'Terms' },
				},
				{
					name: 'Template',
					desc: 'The note that notes of new terms are made from. It may hold {{title}}, {{date}} and {{time}}.',
					control: { type: 'file', key: 'termTemplate', placeholder: 'Templates/Term.md', filter: ({ path }) => path.endsWith('.md') },
				},
			],
		};
	}

	private mentionsGroup(): SettingDefinitionItem {
		return {
			type: 'group',
			heading: 'Mentions',
			items: [
				{
					name: 'Underline names',
					desc: 'Mark names of entries that are not linked. Hover over one for its definition.',
					control: { type: 'dropdown', key: 'underline', options: Object.fromEntries(UNDERLINES) },
				},
				{
					name: 'Follow links by any name',
					desc: 'A link that says a title or alias of a note opens that note, instead of a new one.',
					control: { type: 'toggle', key: 'followNames' },
				},
				{
					name: 'How sure suggestions are',
					desc: 'More: six in ten are links that you would make. Balanced: seven. Surer: eight. Your own links tell which.',
					control: { type: 'dropdown', key: 'sureness', options: Object.fromEntries(SURENESS) },
				},
				{
					name: 'Suggest each entry once in a note',
					desc: 'Of several mentions only the one in the best place is suggested as a link.',
					control: { type: 'toggle', key: 'firstOnly' },
				},
				{
					name: 'Skip what is linked already',
					desc: 'An entry that a note links somewhere is not suggested in it again.',
					control: { type: 'toggle', key: 'skipLinked' },
				},
				{
					name: 'Ignored names',
					desc: 'Names that are never suggested or underlined, one on each line.',
					control: { type: 'textarea', key: 'ignoredNames', placeholder: 'Benchmark\nClaim', rows: 4 },
				},
			],
		};
	}

	private suggesterGroup(): SettingDefinitionItem {
		return {
			type: 'group',
			heading: 'Suggestions while typing',
			items: [
				{
					name: 'Trigger',
					desc: 'Terms are suggested behind these signs. Leave empty for none.',
					control: {
						type: 'text',
						key: 'trigger',
						placeholder: DEFAULT_SETTINGS.trigger,
						validate: (value: string) => triggerProblem(value) ?? undefined,
					},
				},
				{
					name: 'Suggest after two capitals',
					desc: 'A word that begins with two capitals is completed to a name that begins so.',
					control: { type: 'toggle', key: 'suggestCapitals' },
				},
			],
		};
	}

	/** The kinds of attributes in order: can be reordered by dragging, removed, and added again. */
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
			...(missing.length > 0
				? {
						addItem: {
							name: `Add ${(SOURCES.get(missing[0] ?? 'property') ?? '').toLowerCase()}`,
							action: () => void this.changeSources([...sources, ...missing.slice(0, 1)]),
						},
					}
				: {}),
		};
	}

	private async changeSources(sources: readonly Source[]): Promise<void> {
		await this.store.change({ sources });
		this.update();
	}
}

/** The settings whose controls hold their values unconverted. */
type PlainKey = Extract<
	keyof Settings,
	| 'underline' | 'followNames' | 'sureness' | 'firstOnly' | 'skipLinked' | 'trigger' | 'suggestCapitals' | 'termFolder' | 'termTemplate'
	| 'termsInside'
>;

function isPlainKey(key: string): key is PlainKey {
	return [
		'underline', 'followNames', 'sureness', 'firstOnly', 'skipLinked', 'trigger', 'suggestCapitals', 'termFolder', 'termTemplate',
		'termsInside',
	].includes(key);
}

function changeOf(key: string, value: unknown): SettingsChange {
	const text = String(value).trim();
	if (key === 'ignoredNames') return { ignoredNames: readLines(text) };
	if (key === 'machinery') return { machinery: readList(text) };
	if (key === 'trigger') return { trigger: text };
	if (isPlainKey(key)) return { [key]: value };
	return ({ scope }) => ({ scope: { ...scope, [key]: key === 'property' ? text : value } });
}

function moved<T>(list: readonly T[], from: number, to: number): T[] {
	const rest = list.filter((_, i) => i !== from);
	const item = list.slice(from, from + 1);
	return [...rest.slice(0, to), ...item, ...rest.slice(to)];
}
