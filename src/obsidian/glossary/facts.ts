import type { App } from 'obsidian';
import { definedEntry, isNote, tellDefinition, type Entry, type Hit } from '../../engine';
import { whereabouts } from '../vault/note-title';
import type { Services } from '../vault/services';
import type { GlossaryFacts } from './model/built';
import { MOST_HITS } from './model/list';
import type { RowLook } from './row';

/** What the app and the vault know of entries, as the list goes by it and shows it. */
export class EntryFacts implements GlossaryFacts {
	constructor(
		private readonly app: App,
		private readonly services: Pick<Services, 'glossary' | 'index' | 'mentions'>,
	) {}

	search(query: string): readonly Hit[] {
		return this.services.glossary.search(query, MOST_HITS);
	}

	mentionsOf(entry: Entry): number {
		return this.services.mentions.countOf(entry) ?? 0;
	}

	timeOf({ path }: Entry): number {
		return this.app.vault.getFileByPath(path)?.stat.mtime ?? 0;
	}

	/** A note that sends its reader on is defined where that note is; of a term its long form says what it is. */
	isDefined(entry: Entry): boolean {
		const { lexicon } = this.services.index;
		return (isNote(entry) ? definedEntry(lexicon, entry) : tellDefinition(lexicon, entry)) !== null;
	}

	/** What the row of an entry shows beside its names. */
	tell(entry: Entry): Omit<RowLook, 'isSelected'> {
		const { lexicon } = this.services.index;
		const isOpen = entry.id === this.app.workspace.getActiveFile()?.path;
		return { told: tellDefinition(lexicon, entry), where: whereabouts(lexicon, entry), mentions: this.mentionsOf(entry), isOpen };
	}
}
