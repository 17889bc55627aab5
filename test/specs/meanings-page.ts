import type { Driver } from './driver';
import { until } from './harness';

/** Two notes of the demo vault that share the name MSSP. */
export const PROGRAM = 'Programs/Medicare Shared Savings Program.md';
export const PROVIDER = 'Information/Managed Security Service Provider.md';

const FORM = '.modal.care-lexicon-rule';
const LIST = '.modal .care-lexicon-meanings';
const ROWS = `${LIST} .setting-items .setting-item:not(.setting-list-empty, .mod-add-item)`;

/** The rules in the settings, and the form for one. */
export class MeaningsPage {
	constructor(private readonly driver: Driver) {}

	async openSettings(): Promise<void> {
		await this.driver.exec(({ app }) => {
			const { setting } = app as unknown as { setting: { open(): void; openTabById(id: string): void } };
			setting.open();
			setting.openTabById('care-lexicon');
		});
		await this.driver.waitFor(LIST);
	}

	/** Opens the form for a new rule, by the button of a desktop or the row of a phone. */
	async add(): Promise<void> {
		await this.driver.click(`${LIST} :is([aria-label="Add meaning"], .mod-add-item)`);
		await this.driver.waitFor(FORM);
		await this.focusField(0);
	}

	async edit(at: number): Promise<void> {
		await this.driver.exec((_, css, row) => document.querySelectorAll<HTMLElement>(css)[row]?.click(), ROWS, at);
		await this.driver.waitFor(FORM);
	}

	/** Removes a rule as the keyboard does. */
	async remove(at: number): Promise<void> {
		await this.driver.exec((_, css, row) => document.querySelectorAll<HTMLElement>(css)[row]?.focus(), ROWS, at);
		await this.driver.press('Delete');
	}

	/** Waits until the rules are these: what is said and what is below. */
	async lists(rules: readonly string[]): Promise<void> {
		const rows = (): Promise<string[]> => this.driver.exec((_, css) =>
			[...document.querySelectorAll(css)].map((row) =>
				['name', 'description'].map((part) => row.querySelector(`.setting-item-${part}`)?.textContent?.trim()).join(' ')), ROWS);
		await until(rows, (now) => now.join('\n') === rules.join('\n'), 'The rules should be listed');
	}

	focusField(at: number): Promise<void> {
		return this.driver.exec((_, css, which) => document.querySelectorAll<HTMLElement>(css)[which]?.focus(), `${FORM} input`, at);
	}

	field(at: number): Promise<string | undefined> {
		return this.driver.exec((_, css, which) => document.querySelectorAll<HTMLInputElement>(css)[which]?.value, `${FORM} input`, at);
	}

	options(at: number): Promise<string[]> {
		return this.driver.exec((_, css, which) => {
			const select = document.querySelectorAll<HTMLSelectElement>(css)[which];
			return Array.from(select?.options ?? [], ({ text }) => text);
		}, `${FORM} select`, at);
	}

	/** Picks an option of a list. */
	select(at: number, value: string): Promise<void> {
		return this.driver.exec((_, css, which, wanted) => {
			const select = document.querySelectorAll<HTMLSelectElement>(css)[which];
			if (!select) return;
			select.value = wanted;
			select.dispatchEvent(new Event('change', { bubbles: true }));
		}, `${FORM} select`, at, value);
	}

	async save(): Promise<void> {
		await this.driver.click(`${FORM} button.mod-cta`);
		await this.driver.waitGone(FORM);
	}

	/** The rules on disk; none while no settings are saved. */
	saved(): Promise<object[]> {
		return this.driver.exec(async ({ app }) => {
			const file = `${app.vault.configDir}/plugins/care-lexicon/data.json`;
			if (!(await app.vault.adapter.exists(file))) return [];
			return (JSON.parse(await app.vault.adapter.read(file)) as { meanings: object[] }).meanings;
		});
	}

	/** Chooses an item of the open menu. */
	choose(title: string): Promise<void> {
		return this.driver.exec(
			(_, wanted) => [...document.querySelectorAll<HTMLElement>('.menu .menu-item')].find((item) => item.textContent === wanted)?.click(),
			title,
		);
	}
}
