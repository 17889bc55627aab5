import { moment, normalizePath, Notice, type TFile, type TFolder } from 'obsidian';
import {
	isEntry, isNote, parseNote, parseQuery, termTitle, withTermProperties, writeTermNote, type Entry, type Lexicon,
} from '../../engine';
import type { Services } from '../vault/services';
import { fileNameOf, fillTemplate, withPlace } from './term-note';
import { notifyWithLink } from './undo-notice';
import { createNote, readNote } from './writable-note';

/** The name for a new term that a query suggests; empty if it is only filters. */
export function termIn(query: string): string {
	const name = query.trim().replace(/^"([^"]*)"?$/, '$1').replace(/\s+/g, ' ').trim();
	return parseQuery(name).filter === '' && fileNameOf(name) !== '' ? name : '';
}

/** The note that already has a name, or holds a term with it, or null: a second one would make the name ambiguous. */
export function ownerOf({ app, index }: Pick<Services, 'app' | 'index'>, name: string): TFile | null {
	const [owner] = index.lexicon.ownersOf(name);
	return owner ? app.vault.getFileByPath(owner.entry.path) : null;
}

/**
 * Creates a note for a term, from the template and in the folder given in the settings. If a note already has the name, no second one is
 * created: a notice says so, and that note is returned. Null if the note could not be created; a notice says why.
 */
export async function createTerm(services: Pick<Services, 'app' | 'index' | 'settings'>, name: string): Promise<TFile | null> {
	const owner = ownerOf(services, name);
	if (owner) {
		new Notice(`“${name}” is a name of “${owner.basename}” already.`);
		return owner;
	}
	return make(services, name, (path, template) => {
		const text = withScope(services, path, withPlace(template));
		return withTermProperties(text, { aliases: fileNameOf(name) === name ? [] : [name], tags: [] });
	});
}

/**
 * Creates a note from what a list, a table or a section says of a term, and opens it in a new tab; the place stays as it is. If a note has
 * the name already, or is one with the term, a notice offers to open that instead.
 */
export async function createNoteFromTerm(services: Pick<Services, 'app' | 'index' | 'settings'>, entry: Entry): Promise<void> {
	const { app, index: { lexicon } } = services;
	const name = termTitle(entry);
	const open = async (path: string): Promise<void> => {
		const file = app.vault.getFileByPath(path);
		if (file) await app.workspace.getLeaf('tab').openFile(file, { active: true });
	};
	const note = noteOf(lexicon, entry, name);
	if (note !== null) {
		notifyWithLink(`“${name}” has a note already.`, 'Open', () => open(note));
		return;
	}
	const file = await make(services, name, (path, template) => {
		const inProperty = statesInProperties(lexicon);
		return withScope(services, path, writeTermNote(entry, { path, template, inProperty }));
	});
	if (file) await open(file.path);
}

/** The note that a term has already: one with it, or one that has the name it would be called by. */
function noteOf(lexicon: Lexicon, entry: Entry, name: string): string | null {
	const meant = lexicon.meant(entry.id);
	const owners = lexicon.ownersOf(name).filter((owner) => isNote(owner.entry) && !owner.name.lookUpOnly);
	return lexicon.get(meant)?.path ?? owners[0]?.entry.path ?? null;
}

/** Whether more notes state their definition in a property than in italics. */
function statesInProperties(lexicon: Lexicon): boolean {
	let more = 0;
	for (const { definition } of lexicon.notes()) more += definition?.kind === 'property' ? 1 : definition?.kind === 'italics' ? -1 : 0;
	return more > 0;
}

/** Creates the file of a term, unless it is there. @param write makes its text from the template. */
async function make(
	services: Pick<Services, 'app' | 'settings'>, name: string, write: (path: string, template: string) => string,
): Promise<TFile | null> {
	const { app } = services;
	try {
		const path = normalizePath(`${(await folderFor(services)).path}/${fileNameOf(name)}.md`);
		const there = app.vault.getFileByPath(path);
		if (there) new Notice(`“${path}” is there already.`);
		return there ?? (await createNote(app, path, write(path, await templateFor(services, name))));
	} catch (error) {
		new Notice(`The note could not be made: ${error instanceof Error ? error.message : String(error)}`);
		return null;
	}
}

/**
 * The folder given in the settings, created if need be; otherwise the first folder of entries, if the scope is set by folders; otherwise
 * the folder for new notes.
 */
async function folderFor({ app, settings }: Pick<Services, 'app' | 'settings'>): Promise<TFolder> {
	const { termFolder, scope } = settings.current;
	const isByFolder = scope.tags.length === 0 && scope.property === '';
	const wanted = termFolder || (isByFolder ? (scope.folders[0] ?? '') : '');
	if (wanted === '') return app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '');
	const path = normalizePath(wanted);
	return app.vault.getFolderByPath(path) ?? (await app.vault.createFolder(path));
}

/** The template given in the settings, filled in; empty without one. */
async function templateFor({ app, settings }: Pick<Services, 'app' | 'settings'>, name: string): Promise<string> {
	const { termTemplate } = settings.current;
	const template = termTemplate === '' ? null : app.vault.getFileByPath(termTemplate);
	if (termTemplate !== '' && !template) new Notice(`The template “${termTemplate}” is gone. The note begins without it.`);
	return fillTemplate(template ? await readNote(app, template) : '', {
		name,
		now: (format) => moment.unix(Date.now() / 1000).format(format),
	});
}

/** A note with the first tag of the glossary, if it is no entry without it. */
function withScope({ settings }: Pick<Services, 'settings'>, path: string, text: string): string {
	const { scope } = settings.current;
	const [tag] = isEntry(parseNote(path, text), scope) ? [] : scope.tags;
	return tag === undefined ? text : withTermProperties(text, { aliases: [], tags: [tag.replace(/^#/, '')] });
}
