import { FuzzySuggestModal, type App, type FuzzyMatch, type SettingDefinitionItem } from 'obsidian';
import { folderOf, type Lexicon } from '../../engine';
import type { Services } from '../vault/services';
import { offeredPaths, type OfferedPath } from './model/offered-paths';

/** A list of tags or folders in the settings, with its words. */
interface PathList {
	readonly kind: 'tags' | 'folders';
	readonly heading: string;
	readonly emptyState: string;
	readonly add: string;
	readonly chosen: readonly string[];
	/** Changes the list as it is at that moment. */
	readonly change: (to: (now: readonly string[]) => string[]) => unknown;
}

/** A list of tags or folders: what is added is picked from those of the vault. */
export function pathList({ app, index }: Pick<Services, 'app' | 'index'>, list: PathList): SettingDefinitionItem {
	const { kind, heading, emptyState, add, chosen, change } = list;
	const mark = kind === 'tags' ? '#' : '';
	const pick = (): void => {
		new PathPicker(app, mark, pathsOfVault(index.lexicon, kind, chosen), (path) => change((now) => [...now, path])).open();
	};
	return {
		type: 'list',
		heading,
		emptyState,
		items: chosen.map((path) => ({ name: mark + path.replace(/^#/, '') })),
		onDelete: (at: number) => void change((now) => now.filter((path) => path !== chosen[at])),
		addItem: { name: add, action: pick },
	};
}

/** The tags or folders of a vault. @param taken those that are not wanted. */
export function pathsOfVault(lexicon: Lexicon, kind: PathList['kind'], taken: readonly string[] = []): OfferedPath[] {
	return offeredPaths(Array.from(lexicon.notes(), ({ tags, path }) => (kind === 'tags' ? tags : [folderOf(path)])), taken);
}

/** Picks one of the vault's tags or folders. */
class PathPicker extends FuzzySuggestModal<OfferedPath> {
	constructor(
		app: App,
		private readonly mark: string,
		private readonly offered: OfferedPath[],
		private readonly pick: (path: string) => unknown,
	) {
		super(app);
		this.setPlaceholder('Pick one; the number is that of its notes');
		this.emptyStateText = 'No note has more of these.';
	}

	override getItems(): OfferedPath[] {
		return this.offered;
	}

	override getItemText({ path }: OfferedPath): string {
		return this.mark + path;
	}

	override renderSuggestion(match: FuzzyMatch<OfferedPath>, el: HTMLElement): void {
		el.addClass('mod-complex');
		super.renderSuggestion(match, el.createDiv({ cls: 'suggestion-content' }));
		el.createDiv({ cls: 'suggestion-aux' }).createSpan({ cls: 'suggestion-flair', text: match.item.notes.toLocaleString() });
	}

	override onChooseItem({ path }: OfferedPath): void {
		this.pick(path);
	}
}
