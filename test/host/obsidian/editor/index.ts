export { Editor } from './editor';
export { EditorSuggest } from './editor-suggest';
export { editorEditorField, editorInfoField, editorLivePreviewField, editorViewField, livePreviewState } from './fields';
export { createMarkdownEditor, type MarkdownEditor } from './markdown-editor';
export { EditorRegistry } from './registry';
