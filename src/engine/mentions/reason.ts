/** A reason why an entry is meant, or why a mention is worth a link: its weight, and its wording. */
export interface Reason {
	readonly code: string;
	/** What it adds to the score, or to the log-odds of a link; 0 for what stands against a link whatever else is said. */
	readonly points: number;
	/** For people, without a full stop. */
	readonly text: string;
}
