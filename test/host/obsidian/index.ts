/** The module that `require('obsidian')` gives to the plugin: every name that has a value at run time in obsidian.d.ts. */
import './dom';

export { App } from './app';
export {
	BasesEntry, BasesEntryGroup, BasesQueryResult, BasesView, BasesViewConfig, BooleanValue, DateValue, DurationValue, FileValue, HTMLValue,
	IconValue, ImageValue, LinkValue, ListValue, NotNullValue, NullValue, NumberValue, ObjectValue, PrimitiveValue, QueryController,
	RegExpValue, RelativeDateValue, RenderContext, StringValue, TagValue, UrlValue, Value,
} from './bases';
export { Component } from './component';
export {
	AbstractTextComponent, BaseComponent, ButtonComponent, ColorComponent, DisplayValueComponent, DropdownComponent, ExtraButtonComponent,
	MomentFormatComponent, ProgressBarComponent, SearchComponent, SliderComponent, TextAreaComponent, TextComponent, ToggleComponent,
	ValueComponent,
} from './settings/controls';
export { debounce } from './debounce';
export {
	Editor, EditorSuggest, editorEditorField, editorInfoField, editorLivePreviewField, editorViewField, livePreviewState,
} from './editor';
export { Events } from './events';
export { FileManager } from './file-manager';
export { TAbstractFile, TFile, TFolder } from './files';
export {
	getAllTags, getFrontMatterInfo, parseFrontMatterAliases, parseFrontMatterEntry, parseFrontMatterStringArray, parseFrontMatterTags,
} from './frontmatter';
export { HoverPopover, PopoverState } from './hover-popover';
export { addIcon, getIcon, removeIcon, setIcon } from './icons';
export { getLinkpath, parseLinktext, resolveSubpath, stripHeading, stripHeadingForLink } from './links';
export {
	MarkdownPreviewRenderer, MarkdownPreviewView, MarkdownRenderChild, MarkdownRenderer, sanitizeHTMLToDom,
} from './markdown';
export { finishRenderMath, loadMathJax, renderMath } from './math';
export { Menu, MenuItem, MenuSeparator } from './menu';
export { MetadataCache } from './metadata-cache';
export { ConfirmationButton, ConfirmationModal, Modal } from './modal';
export { Notice } from './notice';
export { normalizePath } from './paths';
export { apiVersion, moment, Platform, requireApiVersion } from './platform';
export { Plugin } from './plugin';
export { Keymap, Scope } from './scope';
export { prepareFuzzySearch, prepareSimpleSearch, renderMatches, renderResults, sortSearchResults } from './search';
export { PluginSettingTab, Setting, SettingGroup, SettingPage, SettingTab } from './settings';
export { AbstractInputSuggest, FuzzySuggestModal, PopoverSuggest, SuggestModal } from './suggest';
export { displayTooltip, setTooltip } from './tooltip';
export {
	arrayBufferToBase64, arrayBufferToHex, base64ToArrayBuffer, CapacitorAdapter, FileSystemAdapter, getBlobArrayBuffer, getIconIds,
	getLanguage, hexToArrayBuffer, htmlToMarkdown, iterateCacheRefs, iterateRefs, loadMermaid, loadPdfJs, loadPrism, parsePropertyId,
	request, requestUrl, SecretComponent, SecretStorage,
} from './unmodelled';
export { Vault } from './vault';
export { EditableFileView, FileView, ItemView, MarkdownEditView, MarkdownView, TextFileView, View } from './views';
export {
	Tasks, Workspace, WorkspaceContainer, WorkspaceFloating, WorkspaceItem, WorkspaceLeaf, WorkspaceMobileDrawer, WorkspaceParent,
	WorkspaceRibbon, WorkspaceRoot, WorkspaceSidedock, WorkspaceSplit, WorkspaceTabs, WorkspaceWindow,
} from './workspace';
export { parseYaml, stringifyYaml } from './yaml';
