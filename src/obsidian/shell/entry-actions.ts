import { MarkdownView } from 'obsidian';
import { CompareModal } from '../comparison/modal';
import { MentionsView } from '../mentions/view';
import { openEntry } from '../parts/open-place';
import { titleOf } from '../vault/note-title';
import type { Services } from '../vault/services';
import { openMentions } from './views';

/** Opens the dialog that compares entries with some of them picked already. */
export function compareAll(services: Pick<Services, 'app' | 'glossary' | 'index'>, ids: readonly string[]): void {
	const { app, index } = services;
	const view = app.workspace.getActiveViewOfType(MarkdownView);
	const place = view?.file && view.getMode() === 'source' ? { editor: view.editor, file: view.file } : null;
	new CompareModal(services, place, ids.map((id) => ({ id, name: titleOf(index.lexicon.entry(id), id) }))).open();
}

/** Opens an entry, and shows its mentions: of a term those below its heading. */
export async function showMentionsOf({ app, index }: Pick<Services, 'app' | 'index'>, id: string): Promise<void> {
	await openEntry(app, index, id, false);
	const { view } = await openMentions(app);
	if (index.lexicon.entry(id)?.anchor && view instanceof MentionsView) view.showTerm(id);
}
