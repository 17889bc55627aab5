import { icons } from 'lucide';
import { describe, expect, it } from 'vitest';
import { lucideNames } from '../../../../src/obsidian/callouts/model/lucide-names';

/** As the app does, which has Lucide's icons under their names with `lucide-` before them. */
const known = new Set(
	Object.keys(icons).map((name) => `lucide-${name.replace(/([a-z])(?=[A-Z\d])|(\d)(?=[A-Z])/g, '$1$2-').toLowerCase()}`),
);
const iconOf = (name: string): string | null => lucideNames(name).find((one) => known.has(one)) ?? null;

describe('the icon of a block', () => {
	it.each([
		['coins', 'lucide-coins'],
		['lucide-coins', 'lucide-coins'],
		[' Coins ', 'lucide-coins'],
		['fas-gavel', 'lucide-gavel'],
		['far-star', 'lucide-star'],
		['ra-skull', 'lucide-skull'],
		['fa-book', 'lucide-book'],
	])('is the one of that name: %s', (name, icon) => {
		expect(iconOf(name)).toBe(icon);
	});

	it.each([
		['ra-aware', 'lucide-eye'],
		['fas-exclamation-triangle', 'lucide-triangle-alert'],
		['info-circle', 'lucide-info'],
		['fas-pencil-alt', 'lucide-pencil'],
		['fire-alt', 'lucide-flame'],
		['far-comment-alt', 'lucide-message-circle'],
		['fas-user-md', 'lucide-stethoscope'],
		['fas-balance-scale', 'lucide-scale'],
		['fas-question-circle', 'lucide-circle-question-mark'],
	])('is the nearest one that Lucide has: %s', (name, icon) => {
		expect(iconOf(name)).toBe(icon);
	});

	it.each(['', 'ra-', 'fas-no-such-icon', 'constructor', '😀', 'data:image/png'])('is none where there is no such: %j', (name) => {
		expect(iconOf(name)).toBeNull();
	});

	it.each(
		('balance-scale bolt bullhorn capsules check-circle circle-exclamation circle-info circle-question circle-xmark cog ' +
			'cogs comment comments edit envelope exclamation exclamation-circle file-alt file-invoice file-medical fire ' +
			'first-aid flask gear hand-holding-heart hand-holding-usd health heartbeat home lightning-bolt list-ol list-ul ' +
			'magnifying-glass map-marker medkit money-bill notes-medical pen-to-square pills question quill-ink quote-left ' +
			'quote-right scale-balanced scroll-unfurled skull-crossbones sync tasks times times-circle triangle-exclamation ' +
			'university user-doctor user-friends user-nurse vial wheelchair xmark').split(' '),
	)('is one that Lucide has: %s', (name) => {
		expect(iconOf(name)).not.toBeNull();
	});
});
