import { describe, expect, it } from 'vitest';
import { likelyLanguages, storedLanguages } from '../../../../src/obsidian/callouts/model/languages';

describe('the languages of blocks that any vault may hold', () => {
	it('are the kinds of the Admonition plugin and those of the owner, each in two spellings', () => {
		const languages = likelyLanguages(['law', 'prior-auth']);
		for (const one of ['ad-note', 'ad-Note', 'ad-seealso', 'ad-Cite', 'ad-law', 'ad-Law', 'ad-Prior-auth']) expect(languages).toContain(one);
		expect(languages).not.toContain('ad-LAW');
		expect(likelyLanguages(['note'])).toEqual(likelyLanguages([]));
	});
});

describe('the languages that were stored on this device', () => {
	it('are those that can stand on a fence', () => {
		const stored = ['ad-Credentialing', 'AD-x', 'ad-', 'js', 7, null, 'ad-a b', `ad-${'x'.repeat(100)}`];
		expect(storedLanguages(stored)).toEqual(['ad-Credentialing', 'AD-x']);
	});

	it.each([null, undefined, 'ad-note', {}, 3])('are none in %j', (stored) => {
		expect(storedLanguages(stored)).toEqual([]);
	});
});
