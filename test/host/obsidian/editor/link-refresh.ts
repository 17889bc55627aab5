import { StateEffect } from '@codemirror/state';
import type { ViewUpdate } from '@codemirror/view';

const effect = StateEffect.define<null>();

/** Tells Live Preview that links may resolve to something else now (a note came or went). */
export const linkRefresh = {
	effect: effect.of(null),
	happenedIn: (update: ViewUpdate): boolean =>
		update.transactions.some((transaction) => transaction.effects.some((each) => each.is(effect))),
};
