export { FuzzySuggestModal } from './suggest/fuzzy-suggest-modal';
export { AbstractInputSuggest } from './suggest/input-suggest';
export { PopoverSuggest } from './suggest/popover-suggest';
export { SuggestModal } from './suggest/suggest-modal';
