import type { SettingDefinitionItem } from 'obsidian';
import type { Services } from '../vault/services';
import { pathList } from './path-list';

const LISTS = [
	{ key: 'termsInsideFolders', kind: 'folders', heading: 'Folders with terms inside notes', add: 'Add folder' },
	{ key: 'termsInsideTags', kind: 'tags', heading: 'Tags of notes with terms inside', add: 'Add tag' },
] as const;

/** The settings of which notes hold terms. @param changed called after a list has changed. */
export function termsInsideDefinitions(
	services: Pick<Services, 'app' | 'index' | 'settings'>, changed: () => void,
): SettingDefinitionItem[] {
	const { settings } = services;
	const change = async (key: typeof LISTS[number]['key'] | 'termsInsideExcept', to: (now: readonly string[]) => string[]): Promise<void> => {
		await settings.change((now) => ({ [key]: to(now[key]) }));
		changed();
	};
	const except = settings.current.termsInsideExcept;
	return [
		{
			type: 'group',
			heading: 'Terms inside notes',
			items: [{
				name: 'Read terms inside notes',
				desc: 'What lists of acronyms, tables of terms and headed definitions explain are entries, too. '
					+ 'A note decides for itself by the property lexicon: terms, or lexicon: none.',
				control: { type: 'toggle', key: 'termsInside' },
			}],
		},
		...LISTS.map(({ key, kind, heading, add }) => pathList(services, {
			kind, heading, add,
			emptyState: 'Terms are read in all notes. With folders or tags listed, they are read in those alone.',
			chosen: settings.current[key],
			change: (to) => change(key, to),
		})),
		{
			type: 'list',
			heading: 'Notes without terms',
			emptyState: 'None. “Show terms read in this note” can switch them off in a note.',
			items: except.map((path) => ({ name: path.replace(/\.md$/i, '') })),
			onDelete: (at: number) => void change('termsInsideExcept', (now) => now.filter((path) => path !== except[at])),
		},
	];
}
