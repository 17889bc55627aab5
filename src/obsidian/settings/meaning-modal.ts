import { AbstractInputSuggest, Modal, Setting, type App, type ButtonComponent, type DropdownComponent, type TextComponent } from 'obsidian';
import type { MeaningRule } from '../../engine';
import { distinctTitleOf } from '../vault/note-title';
import type { Services } from '../vault/services';
import { draftOf, ruleOf, type RuleDraft, type Where } from './model/rule-draft';
import { pathsOfVault } from './path-list';

const WHERE: Readonly<Record<Where, string>> = {
	everywhere: 'Everywhere', folder: 'In a folder', tag: 'With a tag', property: 'With a property',
};
const EXAMPLES: Readonly<Record<Where, string>> = { everywhere: '', folder: 'Policies', tag: 'it/security', property: 'department: IT' };

/** Edits a rule, or makes one: a name, what it means, and where. */
export class MeaningModal extends Modal {
	private draft: RuleDraft;
	private entries: DropdownComponent | null = null;
	private value: Setting | null = null;
	private typed: TextComponent | null = null;
	private save: ButtonComponent | null = null;

	/** @param done called with the rule when it is saved. */
	constructor(
		private readonly services: Pick<Services, 'app' | 'index'>,
		rule: MeaningRule | null,
		private readonly done: (rule: MeaningRule) => void,
	) {
		super(services.app);
		this.modalEl.addClass('care-lexicon-rule');
		this.setTitle(rule ? 'Edit meaning' : 'Add meaning');
		this.draft = draftOf(rule);
	}

	override onOpen(): void {
		const { contentEl, draft } = this;
		new Setting(contentEl).setName('Name').setDesc('A name that several entries have.').addText((text) => {
			text.setPlaceholder('MSSP').setValue(draft.name).onChange((name) => this.change({ name }));
			this.equip(text, () => this.sharedNames());
		});
		new Setting(contentEl).setName('Means').addDropdown((dropdown) => {
			this.entries = dropdown.onChange((entry) => this.change({ entry }));
		});
		new Setting(contentEl).setName('Where').addDropdown((dropdown) => {
			dropdown.addOptions(WHERE).setValue(draft.where).onChange((where) => this.change({ where: where as Where, value: '' }));
		});
		this.value = new Setting(contentEl).addText((text) => {
			this.typed = text.setValue(draft.value).onChange((value) => this.change({ value }));
			this.equip(text, () => this.offered());
		});
		new Setting(contentEl).addButton((button) => {
			this.save = button.setButtonText('Save').setCta().onClick(() => this.finish());
		});
		this.change({});
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	/** Suggests texts below an input, and saves by Enter there. */
	private equip(text: TextComponent, offered: () => string[]): void {
		new TextSuggest(this.app, text, offered);
		text.inputEl.addEventListener('keydown', (event) => {
			// A suggestion that is chosen by Enter prevents the event.
			if (event.key === 'Enter' && !event.defaultPrevented) this.finish();
		});
	}

	private change(change: Partial<RuleDraft>): void {
		this.draft = { ...this.draft, ...change };
		if (change.name !== undefined || !this.entries?.selectEl.options.length) this.offerEntries();
		const { where, value } = this.draft;
		this.value?.setName(WHERE[where].replace(/^.* a /, '').replace(/^./, (letter) => letter.toUpperCase()));
		this.value?.settingEl.toggle(where !== 'everywhere');
		this.typed?.setPlaceholder(EXAMPLES[where]);
		if (this.typed?.getValue() !== value) this.typed?.setValue(value);
		this.save?.setDisabled(ruleOf(this.draft) === null);
	}

	/** The entries that have the name; one alone is chosen. */
	private offerEntries(): void {
		const { index: { lexicon } } = this.services;
		const ids = lexicon.ownersOf(this.draft.name).map(({ entry }) => entry.id);
		const entry = ids.length === 1 ? (ids[0] ?? '') : ids.includes(this.draft.entry) ? this.draft.entry : '';
		this.draft = { ...this.draft, entry };
		const { entries } = this;
		if (!entries) return;
		entries.selectEl.empty();
		entries.addOption('', ids.length > 0 ? 'Choose an entry' : 'No entry has this name');
		for (const id of ids) entries.addOption(id, distinctTitleOf(lexicon, id, ids));
		entries.setValue(entry).setDisabled(ids.length === 0);
	}

	private sharedNames(): string[] {
		const names = this.services.index.lexicon.ambiguousNames().map(([first]) => first?.name.text ?? '');
		return [...new Set(names)].sort((a, b) => a.localeCompare(b));
	}

	private offered(): string[] {
		const { where } = this.draft;
		const { lexicon } = this.services.index;
		if (where !== 'property') return pathsOfVault(lexicon, where === 'tag' ? 'tags' : 'folders').map(({ path }) => path);
		const keys = Array.from(lexicon.notes(), ({ attributes }) => attributes.flatMap(({ kind, key }) => (kind === 'property' ? [key] : [])));
		return [...new Set(keys.flat())].sort((a, b) => a.localeCompare(b));
	}

	private finish(): void {
		const rule = ruleOf(this.draft);
		if (!rule) return;
		this.close();
		this.done(rule);
	}
}

/** Suggests texts below an input. */
class TextSuggest extends AbstractInputSuggest<string> {
	private texts: readonly string[] | null = null;

	constructor(app: App, private readonly input: TextComponent, private readonly offered: () => string[]) {
		super(app, input.inputEl);
		// What is offered is looked up once for as long as the input has the focus.
		input.inputEl.addEventListener('blur', () => { this.texts = null; });
	}

	override getSuggestions(query: string): string[] {
		this.texts ??= this.offered();
		const wanted = query.trim().toLowerCase();
		return this.texts.filter((text) => text.toLowerCase().includes(wanted) && text !== query);
	}

	override renderSuggestion(text: string, el: HTMLElement): void {
		el.setText(text);
	}

	override selectSuggestion(text: string): void {
		this.input.setValue(text);
		this.input.onChanged();
		this.close();
	}
}
