import { Component, FuzzySuggestModal, type App, type FuzzyMatch, type SettingDefinitionItem } from 'obsidian';
import { folderOf, isOfAllNotes, type Lexicon } from '../../engine';
import type { Services } from '../vault/services';
import { offeredPaths, type OfferedPath } from './model/offered-paths';
import { propertyProblem } from './model/typed-settings';

type ScopeServices = Pick<Services, 'app' | 'glossary' | 'index' | 'settings'>;

/** A list of a scope, with its words. */
interface ScopeList {
	readonly key: 'tags' | 'folders' | 'excluded';
	readonly heading: string;
	readonly emptyState: string;
	readonly add: string;
}

const LISTS: readonly ScopeList[] = [
	{ key: 'tags', heading: 'Tags of entries', emptyState: 'Notes with a tag listed here, or one below it, are entries.', add: 'Add tag' },
	{ key: 'folders', heading: 'Folders of entries', emptyState: 'Notes in a folder listed here are entries.', add: 'Add folder' },
	{ key: 'excluded', heading: 'Excluded folders', emptyState: 'Notes in a folder listed here are none, nor templates.', add: 'Add folder' },
];

/** The settings of which notes are entries. @param changed called after a list has changed. */
export function scopeDefinitions(services: ScopeServices, changed: () => void): SettingDefinitionItem[] {
	return [
		{
			type: 'group',
			heading: 'Glossary',
			items: [
				{ name: 'Entries', render: ({ descEl }) => showCount(services, descEl) },
				{
					name: 'Stated definitions',
					desc: 'Notes that state what they are, by a property, field, heading or callout of that name or in italics, are entries.',
					control: { type: 'toggle', key: 'defined' },
				},
				{
					name: 'Property',
					desc: 'Notes with this property, not empty, are entries.',
					control: {
						type: 'text',
						key: 'property',
						placeholder: 'Definition',
						validate: (value: string) => propertyProblem(value) ?? undefined,
					},
				},
			],
		},
		...LISTS.map((list) => listDefinition(services, list, changed)),
	];
}

/** Says how many notes are entries, as long as the settings are open. */
function showCount({ glossary, index: { lexicon }, settings }: ScopeServices, el: HTMLElement): () => void {
	const show = (): void => {
		const count = `${glossary.size.toLocaleString()} of ${lexicon.size.toLocaleString()} notes are entries`;
		el.setText(isOfAllNotes(settings.current.scope) ? `${count}, since nothing is chosen below.` : `${count}.`);
	};
	const listening = new Component();
	listening.load();
	listening.registerEvent(glossary.onChanged(show));
	show();
	return () => listening.unload();
}

/** A list of tags or folders: what is added is picked from those of the vault. */
function listDefinition({ app, index, settings }: ScopeServices, list: ScopeList, changed: () => void): SettingDefinitionItem {
	const { key, heading, emptyState, add } = list;
	const { [key]: chosen } = settings.current.scope;
	const mark = key === 'tags' ? '#' : '';
	const change = async (to: (now: readonly string[]) => string[]): Promise<void> => {
		await settings.change(({ scope }) => ({ scope: { ...scope, [key]: to(scope[key]) } }));
		changed();
	};
	const pick = (): void => {
		new PathPicker(app, mark, pathsOfVault(index.lexicon, key === 'tags', chosen), (path) => void change((now) => [...now, path])).open();
	};
	return {
		type: 'list',
		heading,
		emptyState,
		items: chosen.map((path) => ({ name: mark + path.replace(/^#/, '') })),
		onDelete: (at: number) => void change((now) => now.filter((path) => path !== chosen[at])),
		addItem: { name: add, action: pick },
	};
}

/** The tags or folders of a vault. @param taken those that are not wanted. */
export function pathsOfVault(lexicon: Lexicon, isOfTags: boolean, taken: readonly string[] = []): OfferedPath[] {
	return offeredPaths(Array.from(lexicon.notes(), ({ tags, path }) => (isOfTags ? tags : [folderOf(path)])), taken);
}

/** Picks one of the vault's tags or folders. */
class PathPicker extends FuzzySuggestModal<OfferedPath> {
	constructor(
		app: App,
		private readonly mark: string,
		private readonly offered: OfferedPath[],
		private readonly pick: (path: string) => void,
	) {
		super(app);
		this.setPlaceholder('Pick one; the number is that of its notes');
		this.emptyStateText = 'No note has more of these.';
	}

	override getItems(): OfferedPath[] {
		return this.offered;
	}

	override getItemText({ path }: OfferedPath): string {
		return this.mark + path;
	}

	override renderSuggestion(match: FuzzyMatch<OfferedPath>, el: HTMLElement): void {
		el.addClass('mod-complex');
		super.renderSuggestion(match, el.createDiv({ cls: 'suggestion-content' }));
		el.createDiv({ cls: 'suggestion-aux' }).createSpan({ cls: 'suggestion-flair', text: match.item.notes.toLocaleString() });
	}

	override onChooseItem({ path }: OfferedPath): void {
		this.pick(path);
	}
}
