import { Component, setTooltip } from 'obsidian';
import type { VaultIndex } from './vault-index';

/** The status bar's word on the index: how far it is, then how many notes it holds. A click checks the vault. */
export class Status extends Component {
	constructor(
		private readonly el: HTMLElement,
		private readonly index: VaultIndex,
		private readonly checkVault: () => void,
	) {
		super();
	}

	override onload(): void {
		this.el.addClass('mod-clickable', 'care-lexicon-status');
		this.el.setAttrs({ role: 'button', tabindex: '0' });
		this.registerEvent(this.index.onProgress(() => this.show()));
		this.registerDomEvent(this.el, 'click', () => this.checkVault());
		this.registerDomEvent(this.el, 'keydown', (event) => event.key === 'Enter' && this.checkVault());
		this.show();
	}

	private show(): void {
		const { progress: { done, total }, complete, unreadable, lexicon } = this.index;
		const unread = unreadable.size === 0 ? '' : `, ${unreadable.size} not readable`;
		this.el.setText(complete ? `${counted(lexicon.size)} in lexicon${unread}` : `Reading ${done.toLocaleString()} of ${counted(total)}`);
		setTooltip(this.el, complete ? 'Check vault' : 'The vault is being read', { placement: 'top' });
	}
}

function counted(notes: number): string {
	return `${notes.toLocaleString()} ${notes === 1 ? 'note' : 'notes'}`;
}
