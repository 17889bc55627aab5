import { ButtonComponent, Notice, Platform, SuggestModal, setIcon } from 'obsidian';
import { planComparison, writeRecipe, type Hit, type PickedEntry, type PlannedBlock } from '../../engine';
import { drawName, drawNearness } from '../parts/hit-row';
import { onlyMenu } from '../parts/only-menu';
import { titleOf, whereabouts } from '../vault/note-title';
import type { Services } from '../vault/services';
import { whenComplete } from '../vault/when-complete';
import { freePath } from '../writing/new-file';
import { createNote, editInEditor } from '../writing/writable-note';
import type { EditorPlace } from '../writing/writable-note';
import { listed } from './block';

const UNWRITABLE = 'The name of one of these notes holds signs that a recipe cannot have. Rename its file, then compare it.';

/** Picks notes one by one, then inserts a comparison of them at the cursor or into a new note. */
export class CompareModal extends SuggestModal<Hit> {
	private readonly picked: PickedEntry[];
	private readonly pickedEl: HTMLElement;

	/** @param place the editor that had the focus, if any. @param picked the notes picked from the start. */
	constructor(
		private readonly services: Pick<Services, 'app' | 'glossary' | 'index'>,
		private readonly place: EditorPlace | null,
		picked: readonly PickedEntry[] = [],
	) {
		super(services.app);
		this.picked = [...picked];
		this.limit = 50;
		this.setPlaceholder('Add a note to the comparison');
		this.pickedEl = createDiv({ cls: 'care-lexicon-picked', attr: { role: 'status' } });
		onlyMenu(this.resultContainerEl).before(this.pickedEl);
		this.registerKeys();
		this.showPicked();
	}

	override onOpen(): void {
		void super.onOpen();
		const { glossary } = this.services;
		// If the dialog is opened while the vault is being read, it shows results as soon as they are available.
		if (!glossary.complete)
			void whenComplete(glossary).then(() => this.inputEl.isConnected && this.inputEl.dispatchEvent(new Event('input')));
	}

	private registerKeys(): void {
		this.scope.register(['Shift'], 'Enter', () => this.finish(() => this.insert()));
		this.scope.register(['Mod'], 'Enter', () => this.finish(() => this.openAsNote()));
		this.scope.register([], 'Backspace', () => {
			if (this.inputEl.value !== '') return;
			this.picked.pop();
			this.showPicked();
			return false;
		});
		if (Platform.isPhone) return;
		this.setInstructions([
			{ command: '↵', purpose: 'to add' },
			...(this.place ? [{ command: 'shift ↵', purpose: 'to insert at cursor' }] : []),
			{ command: Platform.isMacOS ? '⌘ ↵' : 'Ctrl ↵', purpose: 'to open as new note' },
			{ command: 'esc', purpose: 'to dismiss' },
		]);
	}

	override getSuggestions(query: string): Hit[] {
		const { glossary } = this.services;
		const taken = new Set(this.picked.map(({ id }) => id));
		this.emptyStateText = glossary.complete ? 'No term matches.' : 'The vault is being read …';
		return glossary.search(query, this.limit + taken.size).filter(({ id }) => !taken.has(id));
	}

	override renderSuggestion(hit: Hit, el: HTMLElement): void {
		const { lexicon } = this.services.index;
		const entry = lexicon.entry(hit.id);
		drawName(el, hit, titleOf(entry, hit.id), whereabouts(lexicon, entry));
		drawNearness(el, hit);
	}

	/** Adds the chosen note to the comparison; the dialog stays open for the next. */
	override selectSuggestion(hit: Hit): void {
		this.picked.push(hit);
		this.inputEl.value = '';
		this.inputEl.dispatchEvent(new Event('input'));
		this.inputEl.focus();
		this.showPicked();
	}

	override onChooseSuggestion(): void {
		// Never called: choosing does not close this dialog.
	}

	private showPicked(): void {
		this.pickedEl.empty();
		if (this.picked.length === 0) this.pickedEl.createSpan({ cls: 'care-lexicon-nothing', text: 'Pick at least two notes.' });
		for (const hit of this.picked) {
			const chip = this.pickedEl.createEl('button', { cls: 'care-lexicon-chip', attr: { 'aria-label': `Remove ${hit.name}` } });
			chip.createSpan({ text: hit.name });
			setIcon(chip.createSpan(), 'x');
			chip.addEventListener('click', () => {
				this.picked.remove(hit);
				this.showPicked();
				this.inputEl.focus();
			});
		}
		if (this.picked.length < 2) return;
		const actions = this.pickedEl.createDiv({ cls: 'care-lexicon-actions' });
		if (this.place) new ButtonComponent(actions).setButtonText('Insert here').setCta().onClick(() => this.finish(() => this.insert()));
		new ButtonComponent(actions).setButtonText('Open as new note').onClick(() => this.finish(() => this.openAsNote()));
	}

	private finish(act: () => void | Promise<void>): false {
		if (this.picked.length < 2) {
			new Notice('Pick at least two notes to compare.');
		} else {
			this.close();
			void act();
		}
		return false;
	}

	/**
	 * Inserts the block at the cursor, or below the block that contains it, as one undo step. The cursor is moved after it, so that the table
	 * is shown.
	 */
	private async insert(): Promise<void> {
		if (!this.place) {
			new Notice('Open a note in an editor to insert a comparison.');
			return;
		}
		const { editor } = this.place;
		const recipe = this.recipe();
		if (!recipe) return;
		const plans: PlannedBlock[] = [];
		const { edit, refusal } = await editInEditor(this.services.app, this.place, (text) => {
			const planned = planComparison(text, editor.posToOffset(editor.getCursor()), recipe);
			plans.push(planned);
			return planned;
		});
		const [planned] = plans;
		if (edit && planned?.edit) editor.setCursor(editor.offsetToPos(planned.cursor));
		else if (refusal !== null) new Notice(refusal);
	}

	/** The lines of the recipe; null if there are none, and a notice says why. */
	private recipe(): string[] | null {
		const recipe = writeRecipe(this.services.index.lexicon, this.picked);
		if (!recipe) new Notice(UNWRITABLE);
		return recipe;
	}

	private async openAsNote(): Promise<void> {
		const { app } = this.services;
		const recipe = this.recipe();
		const block = recipe && planComparison('', 0, recipe).edit;
		if (!block) return;
		const names = this.picked.map(({ name }) => name);
		const title = `Comparison of ${listed(names)}`.replace(/[\\/:*?"<>|#^[\]]/g, ' ').replace(/\s+/g, ' ').trim();
		const file = await createNote(app, freePath(app, title, 'md'), block.after).catch((error: unknown) => {
			new Notice(`The note could not be made: ${error instanceof Error ? error.message : String(error)}`);
			return null;
		});
		if (!file) return;
		// In an editor the cursor would be inside the block, which would show its recipe.
		await app.workspace.getLeaf('tab').openFile(file, { state: { mode: 'preview' } });
	}
}
