import { Component, type SettingDefinitionItem } from 'obsidian';
import type { Services } from '../vault/services';
import { tellEntries } from './model/entries-told';
import { propertyProblem } from './model/typed-settings';
import { pathList } from './path-list';

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
	const show = (): void => el.setText(tellEntries(lexicon, settings.current.scope));
	const listening = new Component();
	listening.load();
	listening.registerEvent(glossary.onChanged(show));
	show();
	return () => listening.unload();
}

function listDefinition(services: ScopeServices, { key, ...words }: ScopeList, changed: () => void): SettingDefinitionItem {
	const { settings } = services;
	return pathList(services, {
		...words,
		kind: key === 'tags' ? 'tags' : 'folders',
		chosen: settings.current.scope[key],
		change: async (to) => {
			await settings.change(({ scope }) => ({ scope: { ...scope, [key]: to(scope[key]) } }));
			changed();
		},
	});
}
