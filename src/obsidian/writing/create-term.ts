import { moment, normalizePath, Notice, type TFile, type TFolder } from 'obsidian';
import { isEntry, parseNote, parseQuery, withTermProperties } from '../../engine';
import type { Services } from '../vault/services';
import { fileNameOf, fillTemplate } from './term-note';
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
	const { app } = services;
	const owner = ownerOf(services, name);
	if (owner) {
		new Notice(`“${name}” is a name of “${owner.basename}” already.`);
		return owner;
	}
	try {
		const path = normalizePath(`${(await folderFor(services)).path}/${fileNameOf(name)}.md`);
		const there = app.vault.getFileByPath(path);
		if (there) new Notice(`“${path}” is there already.`);
		return there ?? (await createNote(app, path, await textOf(services, path, name)));
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

async function textOf({ app, settings }: Pick<Services, 'app' | 'settings'>, path: string, name: string): Promise<string> {
	const { termTemplate, scope } = settings.current;
	const template = termTemplate === '' ? null : app.vault.getFileByPath(termTemplate);
	if (termTemplate !== '' && !template) new Notice(`The template “${termTemplate}” is gone. The note begins without it.`);
	const text = fillTemplate(template ? await readNote(app, template) : '', {
		name,
		now: (format) => moment.unix(Date.now() / 1000).format(format),
	});
	const [tag] = isEntry(parseNote(path, text), scope) ? [] : scope.tags;
	return withTermProperties(text, {
		aliases: fileNameOf(name) === name ? [] : [name],
		tags: tag === undefined ? [] : [tag.replace(/^#/, '')],
	});
}
