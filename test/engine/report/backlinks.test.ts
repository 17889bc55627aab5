import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { backlinkJson, backlinkLines, backlinkSummary } from '../../../src/engine/report/backlinks';
import { mentionJson } from '../../../src/engine/report/mentions';
import { mentionOf, READABLE } from './made';

describe('a mention of a note', () => {
	it('is its place and how it is meant, and below them what stands there', () => {
		expect(backlinkLines(mentionOf({ suggested: true }), 'The ACO.', READABLE).text)
			.toBe('*Tour.md:2* _not linked, suggested_\n  The ACO.');
		expect(backlinkLines(mentionOf(), 'The ACO.').text).toBe('Tour.md:2 not linked\n  The ACO.');
	});

	it('is as JSON what it is among all mentions, with its line and what stands there', () => {
		const lexicon = new Lexicon();
		expect(backlinkJson(mentionOf(), 'The ACO.', lexicon)).toEqual({ ...mentionJson(mentionOf(), lexicon), line: 2, context: 'The ACO.' });
	});
});

it('the mentions of a note are counted by kind', () => {
	const mentions = [mentionOf({ kind: 'linked' }), mentionOf({ kind: 'alias-linked' }), mentionOf(), mentionOf({ suggested: true })];
	expect(backlinkSummary(mentions, 'ACO.md')).toBe('4 mentions of ACO.md: 1 linked, 1 linked by name, 2 not linked (1 suggested).');
	expect(backlinkSummary([], 'ACO.md')).toBe('0 mentions of ACO.md: 0 linked, 0 linked by name, 0 not linked (0 suggested).');
});
