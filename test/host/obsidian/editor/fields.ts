import { EditorView, ViewPlugin, type PluginValue, type ViewUpdate } from '@codemirror/view';
import { StateEffect, StateField } from '@codemirror/state';
import type { App } from '../app';
import type { TFile } from '../files';
import type { HoverPopover } from '../hover-popover';
import type { Editor } from './editor';

/** `MarkdownFileInfo` of the typings: the view an editor belongs to. */
interface EditorOwner {
	app: App;
	readonly file: TFile | null;
	editor?: Editor;
	hoverPopover: HoverPopover | null;
}

/**
 * The file, app and editor that an editor state belongs to. Set by `createMarkdownEditor`; plugins read it with
 * `state.field(editorInfoField)`.
 */
export const editorInfoField = StateField.define<EditorOwner>({
	create: () => {
		throw new Error('editorInfoField has no value: this state was not made by the host\'s Markdown editor');
	},
	update: (info) => info,
});

/** The typings call it deprecated in favour of `editorInfoField`; both are the same field. */
export const editorViewField = editorInfoField;

/** The EditorView that shows this state. */
export const editorEditorField = StateField.define<EditorView>({
	create: () => {
		throw new Error('editorEditorField has no value: this state was not made by the host\'s Markdown editor');
	},
	update: (view) => view,
});

/** Turns Live Preview on or off in a running editor. */
export const setLivePreview = StateEffect.define<boolean>();

/** Whether the editor is in Live Preview (true) or in source mode (false). */
export const editorLivePreviewField = StateField.define<boolean>({
	create: () => true,
	update: (on, transaction) => transaction.effects.reduce((value, effect) => (effect.is(setLivePreview) ? effect.value : value), on),
});

/** Says that the left mouse button went down or up in the editor. */
const setMouseDown = StateEffect.define<boolean>();

/** The same fact for state fields: decorations hold still while the mouse is down, so that text does not move under a drag. */
export const mouseDownField = StateField.define<boolean>({
	create: () => false,
	update: (down, transaction) => transaction.effects.reduce((value, effect) => (effect.is(setMouseDown) ? effect.value : value), down),
});

class LivePreviewState implements PluginValue {
	mousedown = false;

	update(update: ViewUpdate): void {
		this.mousedown = update.state.field(mouseDownField);
	}
}

/** The app's view plugin whose `mousedown` tells other extensions that a drag is under way. */
export const livePreviewState: ViewPlugin<LivePreviewState, undefined> = ViewPlugin.fromClass(LivePreviewState);

const endDrag = (view: EditorView): void => {
	const doc = view.dom.ownerDocument;
	const release = (): void => {
		doc.removeEventListener('mouseup', release, true);
		doc.removeEventListener('dragend', release, true);
		// After CodeMirror's own mouseup has settled the selection.
		setTimeout(() => view.state.field(mouseDownField, false) && view.dispatch({ effects: setMouseDown.of(false) }), 0);
	};
	doc.addEventListener('mouseup', release, true);
	doc.addEventListener('dragend', release, true);
};

/** Watches the mouse for `livePreviewState`. */
export const mouseWatch = [
	mouseDownField,
	livePreviewState,
	EditorView.domEventHandlers({
		mousedown: (event, view) => {
			if (event.button !== 0) return false;
			view.dispatch({ effects: setMouseDown.of(true) });
			endDrag(view);
			return false;
		},
	}),
];
