import type { Menu } from 'obsidian';
import { FINDING_KINDS, ignoreKey, type Cause } from '../../engine';
import { addMenuActions, type MenuAction } from '../parts/menu-actions';
import type { SettingsStore } from '../vault/settings-store';
import { notifyWithUndo } from '../writing/undo-notice';

/** What is ignored: one cause, or all of its kind. */
export type Ignored = 'cause' | 'kind';

/** Leaves a cause, or its kind, out of the list from now on, or takes it back in. */
export async function ignore(settings: SettingsStore, cause: Cause, what: Ignored): Promise<void> {
	const key = what === 'kind' ? cause.code : ignoreKey(cause);
	const wasIgnored = settings.current.ignoredFindings.includes(key);
	const turn = (isIgnored: boolean): Promise<boolean> => settings.change(({ ignoredFindings }) => {
		const others = ignoredFindings.filter((one) => one !== key);
		return { ignoredFindings: isIgnored ? [...others, key] : others };
	});
	if (!(await turn(!wasIgnored))) return;
	const named = what === 'kind' ? `“${FINDING_KINDS[cause.code].heading}”: findings of this kind are` : 'This finding is';
	notifyWithUndo(`${named} ${wasIgnored ? 'listed again' : 'no longer listed'}.`, async () => {
		await turn(wasIgnored);
	});
}

/** Adds what can be done about a cause to a menu. @param open opens its first place. */
export function addCauseActions(menu: Menu, settings: SettingsStore, cause: Cause, open: () => unknown): void {
	const { ignoredFindings } = settings.current;
	const action = (what: Ignored, key: string, words: readonly [ignore: string, list: string]): MenuAction => {
		const isIgnored = ignoredFindings.includes(key);
		const [icon, title] = isIgnored ? ['eye', words[1]] : ['eye-off', words[0]];
		return { section: 'ignore', icon, title, act: () => ignore(settings, cause, what) };
	};
	addMenuActions(menu, [
		{ section: 'open', icon: 'text-cursor', title: 'Open the place', act: open },
		action('cause', ignoreKey(cause), ['Ignore this', 'List this again']),
		action('kind', cause.code, ['Ignore this kind', 'List this kind again']),
	]);
}
