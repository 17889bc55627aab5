import { copyText } from '../parts/clipboard';
import type { MenuAction } from '../parts/menu-actions';
import { openEntry, openPlace } from '../parts/open-place';
import type { Services } from '../vault/services';
import { linkTo } from '../writing/insert-link';
import { ignoreHere, ignoreName, suggestHere, suggestNames } from '../writing/mention-choices';
import type { ContextLoader } from './context-loader';
import { isIgnored } from './model/filter';
import { writeLinkLines } from './model/link-lines';
import type { HeadRow, ListedMention } from './model/list';

/** What the actions of a list of mentions need. */
export interface ListServices extends Pick<Services, 'app' | 'index' | 'settings'> {
	readonly contexts: ContextLoader;
}

/** How a heading folds, and others with it. */
export interface Folding {
	toggle(key: string): void;
	foldOthers(key: string): void;
}

/** More tabs than this nobody asks for at once. */
const MOST_TABS = 10;
/** A link is written to so many of the entries that an ambiguous mention may mean. */
const MOST_MEANT = 3;

/** The actions for several mentions at once. */
export function actionsForSeveral(services: ListServices, listed: readonly ListedMention[]): MenuAction[] {
	const again = listed.map(({ mention }) => mention).filter(({ reasons }) => reasons.some(({ code }) => code === 'ignored-here'));
	const suggest: MenuAction = { section: 'ignore', icon: 'eye', title: 'Suggest here again', act: () => suggestHere(services, again) };
	return [
		...ignoring(services, listed, 'Ignore here'),
		...(again.length > 0 ? [suggest] : []),
		copying(services, listed),
		...opening(services, listed),
	];
}

/** The actions for a heading. @param below the mentions below it, folded away or not. */
export function actionsForHead(services: ListServices, row: HeadRow, below: readonly ListedMention[], folding: Folding): MenuAction[] {
	const { app, index } = services;
	const { id, key, type, text, folded } = row;
	const open = (title: string, icon: string, pane: false | 'tab'): MenuAction[] =>
		(id === null ? [] : [{ section: 'open', icon, title, act: () => openEntry(app, index, id, pane) }]);
	const fold: MenuAction = { section: 'fold', icon: 'list', title: folded ? 'Unfold' : 'Fold', act: () => folding.toggle(key) };
	const others: MenuAction = { section: 'fold', icon: 'list-collapse', title: 'Fold others', act: () => folding.foldOthers(key) };
	return [
		...open('Open', 'file', false),
		...open('Open in new tab', 'file-plus', 'tab'),
		...(type === 'note' ? ignoring(services, below, 'Ignore all here') : []),
		...(type === 'name' ? [ignoringName(services, text, below)] : []),
		...(below.length > 0 ? [copying(services, below)] : []),
		...(type === 'note' ? [others] : [fold]),
	];
}

/** Ignoring the places of names without a link; none if there are no such. */
function ignoring(services: ListServices, listed: readonly ListedMention[], title: string): MenuAction[] {
	const open = listed.map(({ mention }) => mention).filter((mention) => mention.kind === 'unlinked' && !isIgnored(mention));
	return open.length === 0 ? [] : [{ section: 'ignore', icon: 'eye-off', title, act: () => ignoreHere(services, open) }];
}

function ignoringName(services: ListServices, name: string, below: readonly ListedMention[]): MenuAction {
	return below.some(({ mention: { reasons } }) => reasons.some(({ code }) => code === 'ignored-name'))
		? { section: 'ignore', icon: 'eye', title: `Suggest “${name}” again`, act: () => suggestNames(services, [name]) }
		: { section: 'ignore', icon: 'ban', title: `Ignore “${name}” everywhere`, act: () => ignoreName(services, name) };
}

function copying(services: ListServices, listed: readonly ListedMention[]): MenuAction {
	return { section: 'copy', icon: 'copy', title: 'Copy as list of links', act: () => copyAsLinks(services, listed) };
}

async function copyAsLinks(services: ListServices, listed: readonly ListedMention[]): Promise<void> {
	const { contexts } = services;
	await contexts.load(listed.map(({ mention }) => mention));
	const lines = listed.map(({ mention, note }) => {
		// What is listed is the note around a mention of the open note, or what a mention inside it may mean.
		const ids = mention.ambiguous && mention.path !== note.path ? mention.targets.slice(0, MOST_MEANT) : [note.id];
		return { links: ids.flatMap((id) => linkFor(services, id) ?? []), context: contexts.get(mention)?.text ?? mention.text };
	});
	await copyText(writeLinkLines(lines), listed.length === 1 ? 'Copied 1 link.' : `Copied ${listed.length.toLocaleString()} links.`);
}

/** A link as the user's settings have them, from no note in particular. */
function linkFor({ app, index }: ListServices, id: string): string | null {
	const target = linkTo(app, index.lexicon, { id, name: '' });
	return target && app.fileManager.generateMarkdownLink(target.file, '', target.subpath);
}

/** Opens each note once, where the first of its mentions stands; of mentions inside the open note what they mean. */
function opening({ app, index }: ListServices, listed: readonly ListedMention[]): MenuAction[] {
	const first = [...new Map([...listed].reverse().map((one) => [one.note.id, one])).values()].reverse();
	if (first.length > MOST_TABS) return [];
	const act = async (): Promise<void> => {
		for (const { mention, note } of first)
			await (mention.path === note.path ? openPlace(app, mention, 'tab') : openEntry(app, index, note.id, 'tab'));
	};
	return [{ section: 'open', icon: 'file-plus', title: first.length === 1 ? 'Open in new tab' : 'Open in new tabs', act }];
}
