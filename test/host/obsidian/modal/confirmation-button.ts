import { ButtonComponent } from '../settings/controls';

/** What a button of a confirmation may ask of the dialog it stands in. */
interface Confirmation {
	close: () => void;
	focusFirst: (button: ConfirmationButton) => void;
}

/** An answer of a confirmation: it closes the dialog when its work is done, and leaves it open when that fails. */
export class ConfirmationButton extends ButtonComponent {
	private readonly confirmation: Confirmation;
	private handler: (evt: MouseEvent) => unknown = () => undefined;

	constructor(containerEl: HTMLElement, confirmation: Confirmation) {
		super(containerEl);
		this.confirmation = confirmation;
		super.onClick(async (evt) => {
			await this.handler(evt);
			this.confirmation.close();
		});
	}

	override onClick(handler: (evt: MouseEvent) => unknown): this {
		this.handler = handler;
		return this;
	}

	setInitialFocus(): this {
		this.confirmation.focusFirst(this);
		return this;
	}

	setCancel(): this {
		return this.setClass('mod-cancel');
	}
}
