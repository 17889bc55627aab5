import type { SettingDefinitionItem } from 'obsidian';
import { counted } from '../../engine';
import { titleOf } from '../vault/note-title';
import type { Services } from '../vault/services';
import { learntFrom, withoutLearnt } from './model/learnt';

/** What the plugin has learnt from refused suggestions, to be read and forgotten. @param changed called after something was forgotten. */
export function learntDefinitions({ index, settings }: Pick<Services, 'index' | 'settings'>, changed: () => void): SettingDefinitionItem {
	const all = learntFrom(settings.current.refusals);
	return {
		type: 'list',
		heading: 'What Care Lexicon has learnt',
		emptyState: 'Nothing yet. Refuse a suggestion as an everyday word, or as a wrong meaning, and it is weighed from then on.',
		items: all.map(({ name, target, refusals }) => ({
			name: target === null ? `“${name}” is an everyday word` : `“${name}” seldom means ${titleOf(index.lexicon.entry(target), target)}`,
			desc: `Refused in ${counted(new Set(refusals.map(({ path }) => path)).size, 'note')}. Remove it to have it suggested as before.`,
		})),
		onDelete: (at: number) => {
			const one = all[at];
			if (one) void settings.change((now) => withoutLearnt(now, one)).then(changed);
		},
	};
}
