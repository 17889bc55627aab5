import type { SettingControl } from 'obsidian';
import type { Setting } from '../rows/setting';
import { addControl } from './control-kinds';
import type { DefinitionsOwner } from './page-stack';

type Validate = (value: unknown) => string | void | Promise<string | void>;

/** A control bound to a key: it shows the stored value, and stores a changed one once that is valid. */
export class BoundControl {
	private readonly owner: DefinitionsOwner;
	private readonly setting: Setting;
	private control: SettingControl;
	private latest = 0;

	constructor(owner: DefinitionsOwner, setting: Setting, control: SettingControl) {
		this.owner = owner;
		this.setting = setting;
		this.control = control;
		const seeded = this.stored();
		addControl(owner.app, setting, control, {
			value: seeded,
			onChange: (value) => void this.onChange(value),
			onReject: (message) => this.reject(message),
		});
		if (control.validate && seeded !== undefined) void this.check(seeded);
	}

	redefine(control: SettingControl): void {
		this.control = control;
	}

	/** An answer of `validate` that is still to come has no effect any more. */
	tearDown(): void {
		this.latest += 1;
	}

	private stored(): unknown {
		return this.owner.getControlValue(this.control.key) ?? this.control.defaultValue;
	}

	private async onChange(value: unknown): Promise<void> {
		if (!(await this.check(value))) return;
		await this.owner.setControlValue(this.control.key, value);
		this.owner.refreshDomState();
	}

	/** Shows what is wrong with a value, and says whether it is the latest and nothing is. */
	private async check(value: unknown): Promise<boolean> {
		const turn = (this.latest += 1);
		const answer = (this.control.validate as Validate | undefined)?.(value);
		const message = answer instanceof Promise ? await answer : answer;
		if (turn !== this.latest) return false;
		this.setting.setErrorMessage(message || null);
		return !message;
	}

	private reject(message: string): void {
		this.latest += 1;
		this.setting.setErrorMessage(message);
	}
}
