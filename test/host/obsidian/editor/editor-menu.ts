import { selectAll } from '@codemirror/commands';
import { EditorView } from '@codemirror/view';
import { Menu } from '../menu';
import { Notice } from '../notice';
import { editorInfoField } from './fields';
import { linkUnder, openLink, type TextLink } from './links';

function addLinkItems(menu: Menu, view: EditorView, link: TextLink): void {
	const { app, file } = view.state.field(editorInfoField);
	if (link.kind === 'note') app.workspace.handleLinkContextMenu(menu, link.target, file?.path ?? '');
	if (link.kind !== 'address') return;
	menu.addItem((item) => item.setSection('open').setTitle('Open link').setIcon('lucide-globe').onClick(() => openLink(view, link, false)));
}

/** Runs something that needs the clipboard, which a browser may keep to itself. */
async function withClipboard(act: () => Promise<void>): Promise<void> {
	try {
		await act();
	} catch {
		new Notice('The browser does not let this page use the clipboard. Use the keyboard instead.');
	}
}

const copy = async ({ state }: EditorView): Promise<void> =>
	navigator.clipboard.writeText(state.sliceDoc(state.selection.main.from, state.selection.main.to));

function replace(view: EditorView, text: string, userEvent: string): void {
	view.focus();
	view.dispatch(view.state.replaceSelection(text), { userEvent, scrollIntoView: true });
}

const cut = async (view: EditorView): Promise<void> => {
	await copy(view);
	replace(view, '', 'delete.cut');
};

const paste = async (view: EditorView): Promise<void> => replace(view, await navigator.clipboard.readText(), 'input.paste');

function addClipboardItems(menu: Menu, view: EditorView): void {
	const add = (title: string, icon: string, act: () => void): void => {
		menu.addItem((item) => item.setSection('clipboard').setTitle(title).setIcon(icon).onClick(act));
	};
	if (!view.state.selection.main.empty) {
		add('Cut', 'lucide-scissors', () => void withClipboard(() => cut(view)));
		add('Copy', 'lucide-copy', () => void withClipboard(() => copy(view)));
	}
	add('Paste', 'lucide-clipboard-check', () => void withClipboard(() => paste(view)));
	add('Select all', 'lucide-box-select', () => void selectAll(view));
}

/** Tells plugins of a paste or drop before the editor takes it; one that prevents the default has dealt with it. */
function offer(name: 'editor-paste' | 'editor-drop', event: Event, view: EditorView): boolean {
	const owner = view.state.field(editorInfoField);
	owner.app.workspace.trigger(name, event, owner.editor, owner);
	return event.defaultPrevented;
}

/**
 * The menu of a right click into the text. Plugins add to it by `workspace.on('editor-menu')`, and may take over what is pasted or
 * dropped.
 */
export const editorMenu = EditorView.domEventHandlers({
	contextmenu: (event, view) => {
		if (event.target instanceof Element && event.target.closest('.cm-embed-block')) return false;
		const owner = view.state.field(editorInfoField);
		const link = linkUnder(view, event)?.link;
		const menu = Menu.forEvent(event);
		if (link) addLinkItems(menu, view, link);
		addClipboardItems(menu, view);
		owner.app.workspace.trigger('editor-menu', menu, owner.editor, owner);
		return true;
	},
	paste: (event, view) => offer('editor-paste', event, view),
	drop: (event, view) => offer('editor-drop', event, view),
});
