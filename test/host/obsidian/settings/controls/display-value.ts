import { setIcon } from '../../icons';
import '../../dom';

/** A value to read at the end of a row, with a sign when it wants attention. */
export class DisplayValueComponent {
	valueEl: HTMLElement;
	private readonly statusEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		this.statusEl = containerEl.createSpan({ cls: 'setting-item-status', attr: { role: 'img' } });
		this.valueEl = containerEl.createSpan('setting-item-value');
		this.setStatus(null);
		this.setValue(null);
	}

	setValue(value: string | null): this {
		this.valueEl.setText(value ?? '');
		this.valueEl.toggle(Boolean(value));
		return this;
	}

	setStatus(status: 'warning' | null): this {
		this.statusEl.empty();
		this.statusEl.toggle(status !== null);
		this.statusEl.toggleClass('mod-warning', status === 'warning');
		this.statusEl.setAttr('aria-label', status && 'Needs attention');
		if (status) setIcon(this.statusEl, 'lucide-triangle-alert');
		return this;
	}
}
