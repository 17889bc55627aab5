import { debounce, ItemView, type WorkspaceLeaf } from 'obsidian';
import type { Services } from '../vault/services';

/** What walks the whole vault does not run at every keystroke. */
const AGAIN_MS = 500;

/** A view of what is worked out from the whole vault: anew when notes or settings change, and only while it is seen. */
export abstract class VaultView extends ItemView {
	/** What is worked out is abandoned when this is another number than at its start. */
	protected runs = 0;
	/** Whether it was worked out once: until then the user waits for it. */
	protected isDone = false;
	/** The element whose size decides how much is seen. */
	protected abstract readonly sizedEl: HTMLElement;
	private width = 0;
	/** Whether something changed while the view was hidden. */
	private isStale = false;

	constructor(
		leaf: WorkspaceLeaf,
		protected readonly services: Pick<Services, 'index' | 'settings'>,
	) {
		super(leaf);
	}

	protected override async onOpen(): Promise<void> {
		const { index, settings } = this.services;
		const soon = debounce(() => this.follow(), AGAIN_MS, true);
		this.register(() => soon.cancel());
		this.registerEvent(index.onChanged(() => (this.isDone ? soon() : this.follow())));
		this.registerEvent(index.onProgress(() => !index.complete && this.follow()));
		this.registerEvent(settings.onChanged(() => this.onSettings()));
		const resized = new ResizeObserver(() => this.onResized());
		resized.observe(this.sizedEl);
		this.register(() => resized.disconnect());
		this.follow();
		await super.onOpen();
	}

	protected override async onClose(): Promise<void> {
		this.runs++;
		await super.onClose();
	}

	/** Works it out and shows it, in slices. */
	protected abstract work(): Promise<void>;

	/** Draws again what depends on the size. @param isWidth whether the width is another. */
	protected abstract fit(isWidth: boolean): void;

	/** What is to be done when settings change. */
	protected onSettings(): void {
		this.follow();
	}

	/** Whether the work that was begun as this number is to go on: nobody waits for what is hidden, or for what was begun before. */
	protected goesOn(run: number): boolean {
		if (run !== this.runs) return false;
		this.isStale = !this.contentEl.isShown();
		return !this.isStale;
	}

	private onResized(): void {
		if (this.isStale) this.follow();
		const { clientWidth } = this.sizedEl;
		const isWidth = clientWidth !== this.width;
		this.width = clientWidth;
		this.fit(isWidth);
	}

	/** Works it out, or once the view is visible. */
	private follow(): void {
		this.isStale = !this.contentEl.isShown();
		if (!this.isStale) void this.work();
	}
}
