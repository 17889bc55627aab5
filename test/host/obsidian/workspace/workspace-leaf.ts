import { notModelled } from '../not-modelled';
import { DeferredView } from '../views/deferred-view';
import { EmptyView } from '../views/empty-view';
import { ItemView } from '../views/item-view';
import { UnknownView } from '../views/unknown-view';
import { LeafHistory, type HistoryPlace } from './leaf-history';
import { TabHeader } from './tab-header';
import { WorkspaceItem } from './workspace-item';
import type { IconName, OpenViewState, ViewState } from 'obsidian';
import type { App } from '../app';
import type { TFile } from '../files';
import type { HoverPopover } from '../hover-popover';
import type { View } from '../views/view';
import type { Workspace } from './workspace';
import type { WorkspaceMobileDrawer } from './workspace-mobile-drawer';
import type { WorkspaceTabs } from './workspace-tabs';

/** One place for a view: a tab. It keeps its place while the view in it changes. */
export class WorkspaceLeaf extends WorkspaceItem {
	parent: WorkspaceTabs | WorkspaceMobileDrawer | null = null;
	view: View;
	hoverPopover: HoverPopover | null = null;
	readonly app: App;
	readonly containerEl = createDiv('workspace-leaf');
	readonly tabHeader: TabHeader;
	readonly history = new LeafHistory(this);
	pinned = false;
	/** When the leaf was last active, for `getMostRecentLeaf`. */
	activeTime = 0;
	private working: Promise<void> = Promise.resolve();

	constructor(workspace: Workspace) {
		super(workspace);
		this.app = workspace.app;
		this.tabHeader = new TabHeader(this);
		this.view = new EmptyView(this);
		void this.view.open(this.containerEl);
		// Any press or focus inside a leaf makes it the active one, without taking the focus elsewhere.
		this.containerEl.addEventListener('mousedown', () => workspace.setActiveLeaf(this), true);
		this.containerEl.addEventListener('focusin', () => workspace.setActiveLeaf(this));
		this.updateHeader();
	}

	get isDeferred(): boolean {
		return this.view instanceof DeferredView;
	}

	/** Whether the leaf is the shown tab of its group, in a sidebar that is open. */
	isVisible(): boolean {
		return this.parent?.current === this && !this.isInClosedSidebar();
	}

	async loadIfDeferred(): Promise<void> {
		if (this.view instanceof DeferredView) await this.replaceDeferred(this.view);
		else await this.working;
	}

	/** Called when the leaf comes to be seen. */
	onShown(): void {
		if (this.isDeferred && this.isVisible()) void this.loadIfDeferred();
	}

	async open(view: View): Promise<View> {
		const old = this.view;
		if (old !== view) {
			this.view = view;
			await old.close();
			await view.open(this.containerEl);
			this.workspace.active.onViewChanged(this);
		}
		this.updateHeader();
		return view;
	}

	async openFile(file: TFile, openState: OpenViewState = {}): Promise<void> {
		const type = this.app.views.getTypeByExtension(file.extension);
		if (!type) throw new Error(`not modelled: a view for files with the extension "${file.extension}"`);
		const state = { ...openState.state, file: file.path };
		await this.setViewState({ type, state, active: openState.active ?? true, group: openState.group }, openState.eState);
	}

	getViewState(): ViewState {
		const state: ViewState = { type: this.view.getViewType(), state: this.view.getState() };
		return this.pinned ? { ...state, pinned: true } : state;
	}

	setViewState(viewState: ViewState, eState?: unknown): Promise<void> {
		const done = this.working.then(() => this.applyViewState(viewState, eState, true));
		this.working = done.catch(() => undefined);
		return done;
	}

	getEphemeralState(): unknown {
		return this.view.getEphemeralState();
	}

	setEphemeralState(state: unknown): void {
		this.view.setEphemeralState(state);
	}

	getPlace(): HistoryPlace {
		return { title: this.getDisplayText(), state: this.getViewState(), eState: this.getEphemeralState() };
	}

	/** Shows a remembered place without remembering the present one again. */
	goTo(place: HistoryPlace): Promise<void> {
		const done = this.working.then(() => this.applyViewState({ ...place.state, active: true }, place.eState, false));
		this.working = done.catch(() => undefined);
		return done;
	}

	togglePinned(): void {
		this.setPinned(!this.pinned);
	}

	setPinned(pinned: boolean): void {
		if (pinned === this.pinned) return;
		this.pinned = pinned;
		this.updateHeader();
		this.trigger('pinned-change', pinned);
		this.workspace.onLayoutChange();
	}

	/** Takes the leaf out of the layout and closes its view. */
	detach(): void {
		const { parent, workspace } = this;
		if (!parent) return;
		workspace.closedTabs.add(this);
		const siblings = parent.children;
		const neighbour = siblings[siblings.indexOf(this) + 1] ?? siblings[siblings.indexOf(this) - 1] ?? null;
		parent.removeChild(this);
		workspace.active.onDetached(this, neighbour);
		void this.view.close();
	}

	getIcon(): IconName {
		return this.view.getIcon();
	}

	getDisplayText(): string {
		return this.view.getDisplayText();
	}

	onResize(): void {
		if (this.isVisible()) this.view.onResize();
	}

	/** Writes the tab anew from what the view says of itself. */
	updateHeader(): void {
		this.tabHeader.update();
		if (this.view instanceof ItemView) this.view.updateHeader();
		this.workspace.active.onHeaderChanged(this);
	}

	private async applyViewState(viewState: ViewState, eState: unknown, remember: boolean): Promise<void> {
		if (viewState.group) notModelled('linked views (ViewState.group)');
		const place = this.getPlace();
		if (viewState.active) this.workspace.setActiveLeaf(this, { focus: false });
		if (!viewState.active && !this.isVisible()) {
			await this.open(new DeferredView(this, viewState, eState));
		} else {
			const result = { history: false };
			await this.openViewOfType(viewState.type);
			await this.view.setState(viewState.state ?? {}, result);
			if (result.history && remember && place.state.type !== 'empty') this.history.push(place);
			if (eState !== undefined && eState !== null) this.view.setEphemeralState(eState);
		}
		if (viewState.pinned !== undefined) this.pinned = viewState.pinned;
		this.updateHeader();
		this.workspace.active.onViewChanged(this);
		if (viewState.active) this.workspace.setActiveLeaf(this, { focus: true });
		this.workspace.onLayoutChange();
	}

	private async openViewOfType(type: string): Promise<void> {
		if (this.view.getViewType() === type && !(this.view instanceof DeferredView) && !(this.view instanceof UnknownView)) return;
		const create = this.app.views.getViewCreatorByType(type);
		await this.open(create ? create(this) : new UnknownView(this, type));
	}

	private replaceDeferred(view: DeferredView): Promise<void> {
		const done = this.working.then(async () => {
			if (this.view !== view) return;
			const result = { history: false };
			await this.openViewOfType(view.getViewType());
			await this.view.setState(view.getState(), result);
			if (view.eState !== undefined && view.eState !== null) this.view.setEphemeralState(view.eState);
			this.updateHeader();
			this.workspace.active.onViewChanged(this);
			this.workspace.onLayoutChange();
		});
		this.working = done.catch(() => undefined);
		return done;
	}
}
