import { Component, setTooltip } from 'obsidian';
import { findMentionsFrom, findMentionsIn, pathsMentioning } from '../../engine';
import { isIgnored } from '../mentions/model/filter';
import type { Services } from '../vault/services';
import { TimeSlice } from '../vault/time-slice';

/** How often other notes mention the open one, how many names in it are not linked, and how many of those are worth a link. */
interface MentionCounts {
	readonly of: number;
	readonly unlinked: number;
	readonly suggested: number;
}

/**
 * The status bar item: progress while the vault is read, then how often the open note is mentioned and how many names in it are not linked.
 * A click opens the mentions. `data-state` is reading, scanning or ready.
 */
export class Status extends Component {
	private path: string | null = null;
	private counts: MentionCounts | null = null;
	/** The notes whose mentions are in the current counts. */
	private counted: ReadonlySet<string> = new Set();
	private runs = 0;

	constructor(
		private readonly el: HTMLElement,
		private readonly services: Pick<Services, 'app' | 'index' | 'mentions'>,
		private readonly openMentions: () => void,
	) {
		super();
	}

	override onload(): void {
		const { app: { workspace }, index, mentions } = this.services;
		this.el.addClass('mod-clickable', 'care-lexicon-status');
		this.el.setAttrs({ role: 'button', tabindex: '0' });
		this.registerEvent(index.onProgress(() => this.show()));
		this.registerEvent(mentions.onChanged((paths) => this.update(paths)));
		this.registerEvent(workspace.on('file-open', () => this.follow()));
		this.registerDomEvent(this.el, 'click', () => this.openMentions());
		this.registerDomEvent(this.el, 'keydown', (event) => event.key === 'Enter' && this.openMentions());
		this.follow();
	}

	override onunload(): void {
		this.runs++;
	}

	private follow(): void {
		this.path = this.services.app.workspace.getActiveFile()?.path ?? null;
		void this.count();
	}

	private update(paths: ReadonlySet<string>): void {
		const { app: { workspace }, index, mentions } = this.services;
		const path = workspace.getActiveFile()?.path ?? null;
		const note = path === null ? null : index.lexicon.get(path);
		// Both the notes that mentioned this one before and those that do now.
		const concerned = [path ?? '', ...this.counted, ...(note ? pathsMentioning(mentions.sources, note) : [])];
		if (paths.size === 0 || path !== this.path || concerned.some((one) => paths.has(one))) this.follow();
		else this.show();
	}

	private async count(): Promise<void> {
		const run = ++this.runs;
		const { index: { lexicon }, mentions } = this.services;
		const note = this.path === null || !mentions.complete ? null : lexicon.get(this.path);
		const counted = note ? pathsMentioning(mentions.sources, note) : [];
		const slice = new TimeSlice();
		let of = 0;
		for await (const path of mentions.prepared(counted)) {
			await slice.rest();
			if (run !== this.runs) return;
			if (note) of += findMentionsFrom(mentions.sources, note, path).filter((one) => !isIgnored(one)).length;
		}
		if (note) await mentions.prepare([note.path]);
		if (run !== this.runs) return;
		this.counted = new Set(counted);
		const unlinked = note ? findMentionsIn(mentions.sources, note).filter((one) => !isIgnored(one)) : [];
		this.counts = note && { of, unlinked: unlinked.length, suggested: unlinked.filter(({ suggested }) => suggested).length };
		this.show();
	}

	private show(): void {
		const { index: { progress: { done, total }, complete, unreadable, lexicon }, mentions } = this.services;
		const isReady = complete && mentions.complete;
		this.el.setAttr('data-state', !complete ? 'reading' : isReady ? 'ready' : 'scanning');
		if (!isReady) {
			this.el.setText(complete ? 'Finding mentions' : `Reading ${done.toLocaleString()} of ${many(total, 'note')}`);
			setTooltip(this.el, complete ? 'Mentions are being looked for' : 'The vault is being read', { placement: 'top' });
			return;
		}
		const { of, unlinked, suggested } = this.counts ?? { of: 0, unlinked: 0, suggested: 0 };
		const unread = unreadable.size === 0 ? [] : [`${unreadable.size.toLocaleString()} not readable`];
		const parts = this.counts
			? [many(of, 'mention'), ...(unlinked === 0 ? [] : [`${unlinked.toLocaleString()} unlinked`])]
			: [`${many(lexicon.size, 'note')} in lexicon`];
		this.el.setText([...parts, ...unread].join(' · '));
		const words = this.counts
			? [`${many(of, 'mention')} of this note, ${unlinked.toLocaleString()} unlinked in it (${suggested.toLocaleString()} worth a link)`]
			: [];
		setTooltip(this.el, [...words, 'Show mentions'].join('\n'), { placement: 'top' });
	}
}

function many(count: number, what: string): string {
	return `${count.toLocaleString()} ${what}${count === 1 ? '' : 's'}`;
}
