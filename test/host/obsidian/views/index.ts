export { EditableFileView, FileView } from './file-view';
export { ItemView } from './item-view';
export { MarkdownEditView } from './markdown-edit-view';
export { MarkdownView } from './markdown-view';
export { TextFileView } from './text-file-view';
export { View } from './view';
