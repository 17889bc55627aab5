import type { App, WorkspaceLeaf } from 'obsidian';
import { CompareModal } from '../comparison/modal';
import { MENTIONS_VIEW, MentionsView } from '../mentions/view';
import { lastEditor } from '../parts/last-editor';
import { titleOf } from '../vault/note-title';
import type { Services } from '../vault/services';

/** What a dialog that compares needs. */
export type CompareServices = Pick<Services, 'app' | 'glossary' | 'index'>;

/** Opens the dialog that compares entries with one of them picked already, ready for the next. */
export function compareWith(services: CompareServices, id: string): void {
	compareAll(services, [id]);
}

/** Opens the dialog that compares entries with some of them picked already. */
export function compareAll(services: CompareServices, ids: readonly string[]): void {
	const { app, index } = services;
	const picked = ids.map((id) => ({ id, name: titleOf(index.lexicon.entry(id), id) }));
	new CompareModal(services, lastEditor(app), picked).open();
}

/** Shows the mentions of the open note, in the right sidebar. */
export async function openMentions(app: App): Promise<void> {
	const { view } = await showMentionsView(app);
	if (view instanceof MentionsView) view.showNote(null);
}

/** Shows the mentions of an entry, whose note need not be open: of a term those below its heading. */
export async function showMentionsOf({ app, index }: Pick<Services, 'app' | 'index'>, id: string): Promise<void> {
	const entry = index.lexicon.entry(id);
	const { view } = await showMentionsView(app);
	if (!(view instanceof MentionsView)) return;
	view.showNote(entry?.path ?? id);
	if (entry?.anchor) view.showTerm(id);
}

function showMentionsView(app: App): Promise<WorkspaceLeaf> {
	return app.workspace.ensureSideLeaf(MENTIONS_VIEW, 'right', { active: true, reveal: true });
}
