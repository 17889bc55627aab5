import { Notice, SuggestModal, type App, type Command, type Editor } from 'obsidian';
import { tellDefinition, type Candidate, type Mention, type Underline } from '../../engine';
import { lineFor } from '../parts/definition';
import { onlyMenu } from '../parts/only-menu';
import type { NameInNote } from '../names/names-in-notes';
import type { Underlines } from '../names/underlines';
import { keepOnDevice, readFromDevice } from '../vault/device-storage';
import { distinctTitleOf, titleOf } from '../vault/note-title';
import type { Services } from '../vault/services';
import { linkMention } from '../writing/link-mention';
import { ignoreName } from '../writing/mention-choices';

type MentionCommandServices = Pick<Services, 'app' | 'index' | 'settings'>;

/** The key under which this device remembers which names were underlined before underlines were turned off. */
const LAST_MODE = 'care-lexicon-underline';

/** The commands about mentions of other notes in the one that is open. */
export function mentionCommands(services: MentionCommandServices & { readonly underlines: Underlines }): Command[] {
	const { underlines } = services;
	const atCursor = (act: (mention: NameInNote, editor: Editor) => void) => (checking: boolean, editor: Editor): boolean => {
		const mention = underlines.mentionAt(editor);
		if (mention && !checking) act(mention, editor);
		return mention !== null;
	};
	return [
		{
			id: 'link-mention',
			name: 'Link mention at cursor',
			icon: 'link',
			editorCheckCallback: atCursor((mention) => linkOrAsk(services, mention)),
		},
		{
			id: 'next-mention',
			name: 'Next unlinked mention',
			icon: 'arrow-down-to-dot',
			editorCallback: (editor) => selectNext(underlines, editor),
		},
		{
			id: 'show-definition',
			name: 'Show definition',
			icon: 'message-square-text',
			editorCheckCallback: atCursor((mention, editor) => underlines.show(editor, mention)),
		},
		{ id: 'toggle-underlines', name: 'Toggle underlines', icon: 'underline', callback: () => void toggleUnderlines(services) },
		{
			id: 'ignore-name',
			name: 'Ignore name',
			icon: 'eye-off',
			editorCheckCallback: (checking, editor) => ignore(services, checking, editor),
		},
	];
}

/** Links a mention to the entry that is meant; if that is undecided, the user is asked. */
export function linkOrAsk(services: MentionCommandServices, mention: Mention): void {
	if (mention.ambiguous) new CandidateModal(services, mention).open();
	else void linkMention(services, mention, mention.targets[0] ?? '');
}

/** Selects the next mention after the selection, wrapping round to the first of the note. */
function selectNext(underlines: Underlines, editor: Editor): void {
	const mentions = underlines.mentionsIn(editor).filter(({ isShown }) => isShown);
	const at = editor.posToOffset(editor.getCursor('to'));
	const next = mentions.find(({ from }) => from >= at) ?? mentions[0];
	if (!next) {
		new Notice('No unlinked mentions in this note.');
		return;
	}
	const range = { from: editor.offsetToPos(next.from), to: editor.offsetToPos(next.to) };
	editor.setSelection(range.from, range.to);
	editor.scrollIntoView(range, true);
}

async function toggleUnderlines({ app, settings }: Pick<Services, 'app' | 'settings'>): Promise<void> {
	const { underline } = settings.current;
	const last = lastMode(app, underline);
	const next: Underline = underline !== 'off' ? 'off' : last === 'all' ? 'all' : 'first';
	await settings.change({ underline: next });
}

/**
 * Saves the current mode, unless underlines are off, and returns the last one saved. If this device stores nothing, the first mention of
 * each name is underlined.
 */
function lastMode(app: App, now: Underline): unknown {
	if (now !== 'off') keepOnDevice(app, LAST_MODE, now);
	return readFromDevice(app, LAST_MODE);
}

/** Ignores the selected name, if a note has it, or else the name of the mention at the cursor. */
function ignore(services: MentionCommandServices & { readonly underlines: Underlines }, checking: boolean, editor: Editor): boolean {
	const selected = editor.getSelection().trim();
	const isName = selected !== '' && services.index.lexicon.ownersOf(selected).length > 0;
	const name = isName ? selected : services.underlines.mentionAt(editor)?.candidates[0]?.name;
	if (name !== undefined && !checking) void ignoreName(services, name);
	return name !== undefined;
}

/** Asks which of the entries sharing a name the mention means, and links it. */
class CandidateModal extends SuggestModal<Candidate> {
	constructor(
		private readonly services: MentionCommandServices,
		private readonly mention: Mention,
	) {
		super(services.app);
		this.setPlaceholder(`Which note is “${mention.text}”?`);
		this.emptyStateText = 'No note matches.';
		onlyMenu(this.resultContainerEl);
	}

	override getSuggestions(query: string): Candidate[] {
		const wanted = query.toLowerCase();
		return this.mention.candidates.filter(({ id }) => id.toLowerCase().includes(wanted));
	}

	override renderSuggestion({ id, reasons }: Candidate, el: HTMLElement): void {
		const { lexicon } = this.services.index;
		const entry = lexicon.entry(id);
		const told = entry && tellDefinition(lexicon, entry);
		el.addClass('mod-complex');
		const content = el.createDiv({ cls: 'suggestion-content' });
		content.createDiv({ cls: 'suggestion-title', text: entry?.anchor ? distinctTitleOf(lexicon, id, []) : titleOf(entry, id) });
		if (told) lineFor(content, 'suggestion-note', told).setText(told.text);
		for (const { text } of reasons) content.createDiv({ cls: 'suggestion-note care-lexicon-reason', text });
	}

	override onChooseSuggestion({ id }: Candidate): void {
		void linkMention(this.services, this.mention, id);
	}
}
