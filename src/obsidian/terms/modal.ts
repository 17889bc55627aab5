import { Component, Modal, Setting } from 'obsidian';
import { distinctNames, type Term } from '../../engine';
import { openEntry, paneOf } from '../parts/open-place';
import type { Services } from '../vault/services';
import { groupHeading, readingOf, type TermsReading } from './model/reading';

/** Shows what was read as terms in a note, and why; terms can be switched off for it. */
export class TermsModal extends Modal {
	private readonly listening = new Component();
	private drawn: TermsReading | null = null;

	constructor(
		private readonly services: Pick<Services, 'app' | 'index' | 'settings'>,
		private readonly path: string,
	) {
		super(services.app);
		this.modalEl.addClass('care-lexicon-terms');
		this.setTitle(`Terms in ${path.replace(/^.*\/|\.md$/gi, '')}`);
	}

	override onOpen(): void {
		this.listening.load();
		this.listening.registerEvent(this.services.index.onChanged(() => this.draw()));
		this.draw();
	}

	override onClose(): void {
		this.listening.unload();
		this.contentEl.empty();
	}

	private draw(): void {
		const { contentEl, services: { index, settings }, path } = this;
		const reading = readingOf(index.lexicon, settings.current, path);
		const { groups, summary, isOff, about, canSwitch } = reading;
		// What has the focus stays, unless there is news.
		if (this.drawn?.groups === groups && this.drawn.summary === summary && this.drawn.about === about) return;
		this.drawn = reading;
		contentEl.empty();
		contentEl.createDiv({ cls: 'care-lexicon-summary', text: summary, attr: { role: 'status' } });
		for (const group of groups) {
			contentEl.createEl('h2', { text: groupHeading(group) });
			const list = contentEl.createEl('ul');
			for (const term of group.terms) this.drawTerm(list.createEl('li'), term);
		}
		if (about === '') return;
		const words = isOff ? 'Read terms here again' : 'Do not read terms in this note';
		const setting = new Setting(contentEl).setDesc(about);
		if (canSwitch) setting.addButton((button) => button.setButtonText(words).onClick(() => void this.switch(!isOff)));
	}

	private drawTerm(el: HTMLElement, term: Term): void {
		const button = el.createEl('button', { cls: 'care-lexicon-open' });
		const words = button.createDiv({ text: distinctNames(term.names).map(({ text }) => text).join(' · ') });
		if (term.definition) words.createDiv({ text: term.definition.text });
		button.createSpan({ text: `line ${term.anchor.line.toLocaleString()}` });
		button.addEventListener('click', (event) => {
			this.close();
			void openEntry(this.app, this.services.index, term.id, paneOf(event));
		});
	}

	private async switch(isOff: boolean): Promise<void> {
		const { settings } = this.services;
		await settings.change(({ termsInsideExcept: now }) => {
			const others = now.filter((path) => path !== this.path);
			return { termsInsideExcept: isOff ? [...others, this.path] : others };
		});
		if (!this.contentEl.isConnected) return;
		this.draw();
		this.contentEl.querySelector<HTMLElement>('.setting-item button')?.focus();
	}
}
