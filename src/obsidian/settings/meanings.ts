import type { SettingDefinitionItem } from 'obsidian';
import { ruleProblem, ruleTitle, whereWords, type MeaningRule } from '../../engine';
import type { Services } from '../vault/services';
import { MeaningModal } from './meaning-modal';

/** The rules that say which entry a name means, to be added, edited and removed. @param changed called after they have changed. */
export function meaningDefinitions(services: Pick<Services, 'app' | 'index' | 'settings'>, changed: () => void): SettingDefinitionItem {
	const { index, settings } = services;
	const rules = settings.current.meanings;
	const isSame = (a: MeaningRule, b: MeaningRule): boolean => JSON.stringify(a) === JSON.stringify(b);
	/** Puts a rule in the place of another; null for none. */
	const put = async (before: MeaningRule | null, after: MeaningRule | null): Promise<void> => {
		const added = after ? [after] : [];
		await settings.change(({ meanings }) => ({
			meanings: before ? meanings.flatMap((one) => (isSame(one, before) ? added : [one])) : [...meanings, ...added],
		}));
		changed();
	};
	const edit = (rule: MeaningRule | null): void => new MeaningModal(services, rule, (to) => void put(rule, to)).open();
	return {
		type: 'list',
		heading: 'Meanings',
		cls: 'care-lexicon-meanings',
		emptyState: 'Where several entries have a name, a rule says which is meant: everywhere, in a folder, with a tag or a property.',
		items: rules.map((rule) => {
			const problem = index.complete ? ruleProblem(index.lexicon, rule, rules) : null;
			const desc = createFragment((el) => {
				el.appendText(`${whereWords(rule)}. `);
				if (problem !== null) el.createSpan({ cls: 'mod-warning', text: problem });
			});
			return { name: `${rule.name} means ${ruleTitle(index.lexicon, rule)}`, desc, action: () => edit(rule) };
		}),
		onDelete: (at: number) => void put(rules[at] ?? null, null),
		addItem: { name: 'Add meaning', action: () => edit(null) },
	};
}
