import type { Plugin } from 'obsidian';
import type { MenuNames, NameInMenu } from '../names/menu-names';
import { addToSection, type MenuAction } from '../parts/menu-actions';
import { distinctTitleOf } from '../vault/note-title';
import type { Services } from '../vault/services';
import { compareWith } from './entry-actions';
import { linkOrAsk } from './mention-commands';

type EditorMenuServices = Pick<Services, 'app' | 'glossary' | 'index' | 'settings'> & { readonly menuNames: MenuNames };

const MOST_LETTERS_SHOWN = 30;

/** Adds to the menu of an editor what can be done with what is selected, or with the name or link at the cursor. */
export function addEditorMenu(plugin: Plugin, services: EditorMenuServices): void {
	plugin.registerEvent(services.app.workspace.on('editor-menu', (menu, editor, { file }) => {
		const name = file && services.menuNames.inEditor(editor, file.path);
		if (name) addToSection(menu, 'action', actionsFor(services, name));
	}));
}

function actionsFor(services: EditorMenuServices, name: NameInMenu): Omit<MenuAction, 'section'>[] {
	const { text, id, toLink } = name;
	const linkTo = id === null ? `Link “${shortened(text)}” to …` : `Link to ${shortened(distinctTitleOf(services.index.lexicon, id, []))}`;
	const link = async (): Promise<void> => {
		const mention = await toLink?.();
		if (mention) linkOrAsk(services, mention);
	};
	return [
		explainAction(name),
		...(toLink ? [{ icon: 'link', title: linkTo, act: link }] : []),
		...(id === null ? [] : [compareAction(services, id)]),
	];
}

/** The action that shows what a name means. */
export function explainAction({ text, explain }: NameInMenu): Omit<MenuAction, 'section'> {
	return { icon: 'message-circle-question', title: `Explain “${shortened(text)}”`, act: explain };
}

/** The action that compares an entry with others. */
export function compareAction(services: Parameters<typeof compareWith>[0], id: string): Omit<MenuAction, 'section'> {
	return { icon: 'columns-3', title: 'Compare with …', act: () => compareWith(services, id) };
}

function shortened(text: string): string {
	return text.length > MOST_LETTERS_SHOWN ? `${text.slice(0, MOST_LETTERS_SHOWN).trimEnd()}…` : text;
}
