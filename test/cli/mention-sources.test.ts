import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyVault } from '../engine/mentions/any-vault';
import { Shelf, UNSAID, type Texts } from '../engine/mentions/shelf';
import { DEFAULT_SETTINGS } from '../../src/engine';
import { mentionJson, mentionsBetween, sourcesBetween } from '../../src/engine/report/mentions';
import { runForMentions, vaultOf } from './terminal';

/** The mentions of a vault found in the plain way: whole notes and everything found kept in memory. */
function plainly(texts: Texts): string[] {
	const { scope, firstOnly, skipLinked, sureness } = DEFAULT_SETTINGS;
	const { sources } = new Shelf(texts, { ...UNSAID, scope, firstOnly, skipLinked, sureness });
	return sourcesBetween(sources, null, null)
		.flatMap((note) => mentionsBetween(sources, note, null))
		.map((mention) => JSON.stringify(mentionJson(mention, sources.lexicon)));
}

it('the terminal, which keeps little, finds the mentions that are found in the plain way, and judges them the same', () => {
	fc.assert(fc.property(anyVault, (texts) => {
		const vault = vaultOf(texts);
		const all = runForMentions('mentions', '--vault', vault);
		expect(all.map((one) => JSON.stringify(one))).toEqual(plainly(texts));
		for (const path of Object.keys(texts)) {
			const ofNote = runForMentions('backlinks', path, '--vault', vault).map(({ path: note, from }) => `${note} ${from}`);
			const wanted = runForMentions('mentions', '--to', path, '--vault', vault).map(({ path: note, from }) => `${note} ${from}`);
			expect(ofNote).toEqual(wanted);
		}
	}), { numRuns: 25 });
});
