import type { Mention } from '../mentions/mentions';
import { counted } from '../text/counted';

/** Which mentions a reader wants to see, and how many at most. */
interface ListedMentions {
	readonly suggested?: boolean;
	readonly unlinked?: boolean;
	readonly limit?: number;
}

/** The numbers of mentions, counted while they are found, so that none of them need be kept. */
export class ListedCounts {
	private readonly kinds: Record<Mention['kind'], number> = { 'linked': 0, 'alias-linked': 0, 'unlinked': 0 };
	private worth = 0;
	private open = 0;

	add({ kind, suggested, ambiguous }: Mention): void {
		this.kinds[kind]++;
		if (suggested) this.worth++;
		if (ambiguous) this.open++;
	}

	/** How many are worth a link. */
	get suggested(): number {
		return this.worth;
	}

	/** How many may mean several entries. */
	get ambiguous(): number {
		return this.open;
	}

	/** How many there are of each kind, in words. */
	get words(): string {
		const { linked, 'alias-linked': named, unlinked } = this.kinds;
		return `${linked} linked, ${named} linked by name, ${unlinked} not linked`;
	}

	/** All of them in a sentence. @param what what they are mentions of; absent where it is everything. */
	sentence(what?: string): string {
		const { linked, 'alias-linked': named, unlinked } = this.kinds;
		const all = counted(linked + named + unlinked, 'mention');
		return `${all}${what === undefined ? '' : ` of ${what}`}: ${this.words} (${this.worth} suggested).`;
	}
}

/** Picks the mentions to be listed while they are found, and counts all. */
export class MentionReport {
	readonly counts = new ListedCounts();
	private listed = 0;
	private left = 0;

	constructor(private readonly wanted: ListedMentions = {}) {}

	/** Those of some mentions that are to be listed. */
	take(mentions: readonly Mention[]): Mention[] {
		const { suggested = false, unlinked = false, limit = Infinity } = this.wanted;
		return mentions.filter((mention) => {
			this.counts.add(mention);
			if ((suggested && !mention.suggested) || (unlinked && mention.kind !== 'unlinked')) return false;
			if (this.listed >= limit) {
				this.left++;
				return false;
			}
			this.listed++;
			return true;
		});
	}

	/** "and 12 more", for those beyond the limit; null if there are none. */
	get rest(): string | null {
		return this.left === 0 ? null : `and ${counted(this.left, 'more', 'more')}`;
	}
}
