import type { Menu } from 'obsidian';
import { folderOf, type Mention } from '../../engine';
import { distinctTitleOf } from '../vault/note-title';
import type { Services } from '../vault/services';
import { createNoteFromTerm } from '../writing/create-term';
import { linkMention } from '../writing/link-mention';
import {
	chooseCandidate, decideByContext, hasRuleIn, ignoreName, isChosen, refuse, ruleInFolder, suggestHere, suggestNames, type RefusalReason,
} from '../writing/mention-choices';
import { addMenuActions, type MenuAction } from './menu-actions';
import { openPlace } from './open-place';

type MentionServices = Pick<Services, 'app' | 'index' | 'settings'>;

/** What can be said against a link at a place, the plainest first. */
const REFUSALS: readonly { readonly reason: RefusalReason; readonly title: string; readonly icon: string }[] = [
	{ reason: 'not-here', title: 'Ignore here', icon: 'eye-off' },
	{ reason: 'everyday-word', title: 'Ignore: everyday word', icon: 'message-circle' },
	{ reason: 'wrong-meaning', title: 'Ignore: wrong meaning', icon: 'split' },
	{ reason: 'longer-name', title: 'Ignore: part of a longer name', icon: 'whole-word' },
];

/** Adds the actions for a mention to a menu. @param more actions of the list that it stands in. */
export function addMentionActions(menu: Menu, services: MentionServices, mention: Mention, more: readonly MenuAction[] = []): void {
	const act = (): Promise<void> => openPlace(services.app, mention, false);
	const open: MenuAction = { section: 'open', icon: 'text-cursor', title: 'Open the place', act };
	const actions = [linkActions, choiceActions, ignoreActions, noteActions].flatMap((actionsFor) => actionsFor(services, mention));
	addMenuActions(menu, [...actions, ...more, open]);
}

/** One action for each term inside a note that the mention may mean. */
function noteActions(services: MentionServices, { targets }: Mention): MenuAction[] {
	const { lexicon } = services.index;
	const entries = targets.flatMap((target) => lexicon.entry(target) ?? []).filter(({ anchor }) => anchor);
	return entries.map((entry) => ({
		section: 'note',
		icon: 'file-plus-2',
		title: entries.length === 1 ? 'Create note from this term' : `Create note from ${distinctTitleOf(lexicon, entry.id, targets)}`,
		act: () => createNoteFromTerm(services, entry),
	}));
}

function linkActions(services: MentionServices, mention: Mention): MenuAction[] {
	if (mention.kind === 'linked') return [];
	return mention.targets.map((target) => {
		const title = `Link to ${distinctTitleOf(services.index.lexicon, target, mention.targets)}`;
		return { section: 'link', icon: 'link', title, act: () => linkMention(services, mention, target) };
	});
}

/** One action for each candidate, the chosen one checked. Choosing it again, or the last action, leaves the decision to the context. */
function choiceActions(services: MentionServices, mention: Mention): MenuAction[] {
	const { candidates } = mention;
	const decide = (): Promise<void> => decideByContext(services, mention);
	const byContext: MenuAction = { section: 'choose', icon: 'undo-2', title: 'Decide by context', act: decide };
	const meant = candidates.length < 2 ? [] : candidates.map((candidate): MenuAction => {
		const checked = candidate.reasons.some(({ code }) => code === 'chosen');
		const title = `Means ${distinctTitleOf(services.index.lexicon, candidate.id, mention.targets)} in this note`;
		const choose = (): Promise<void> => chooseCandidate(services, mention, candidate.id);
		return { section: 'choose', icon: 'signpost', title, checked, act: checked ? decide : choose };
	});
	const folder = folderOf(mention.path);
	const ruled = candidates.length < 2 || folder === '' ? [] : candidates.map((candidate): MenuAction => {
		const title = `Means ${distinctTitleOf(services.index.lexicon, candidate.id, mention.targets)} in the folder ${folder}`;
		const checked = hasRuleIn(services, mention.path, candidate);
		return { section: 'rule', icon: 'folder', title, checked, act: () => ruleInFolder(services, mention, candidate) };
	});
	return [...meant, ...(isChosen(services, mention) ? [byContext] : []), ...ruled];
}

function ignoreActions(services: MentionServices, mention: Mention): MenuAction[] {
	const [best] = mention.candidates;
	if (mention.kind !== 'unlinked' || !best) return [];
	const isIgnored = (code: string): boolean => mention.reasons.some((reason) => reason.code === code);
	const names = mention.candidates.map(({ name }) => name);
	const again: MenuAction = { section: 'ignore', icon: 'eye', title: 'Suggest here again', act: () => suggestHere(services, [mention]) };
	const here = isIgnored('ignored-here') ? [again] : REFUSALS.map(({ reason, title, icon }): MenuAction =>
		({ section: 'ignore', icon, title, act: () => refuse(services, mention, reason) }));
	const everywhere: MenuAction = isIgnored('ignored-name')
		? { section: 'ignore', icon: 'eye', title: `Suggest “${best.name}” again`, act: () => suggestNames(services, names) }
		: { section: 'ignore', icon: 'ban', title: `Ignore “${best.name}” everywhere`, act: () => ignoreName(services, best.name) };
	return [...here, everywhere];
}
