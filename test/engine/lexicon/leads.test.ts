import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { parseNote } from '../../../src/engine/note/note';

const ACRONYMS = [
	'## Payers', '',
	'- **HMO**: Health maintenance organization; pays inside its network only.',
	'- **PPO**: Preferred provider organization; members may leave the network.',
	'- **MSSP**: Medicare Shared Savings Program. ^mssp',
	'- **ACO**: Accountable care organization; shares what it saves.',
].join('\n');

/** What the links of a note lead to, in order. */
function leads(text: string, list = ACRONYMS): (string | null)[] {
	const lexicon = new Lexicon();
	lexicon.set(parseNote('Acronyms.md', list));
	const note = parseNote('Policy.md', text);
	lexicon.set(note);
	return note.links.map((link) => lexicon.leadsTo(link, 'Policy.md'));
}

describe('a link to a term', () => {
	it('leads to it by its block id, whatever it shows', () => {
		expect(leads('[[Acronyms#^mssp]] [[Acronyms#^mssp|the program]] [[Acronyms#^MSSP|HMO]]')).toEqual(Array(3).fill('Acronyms.md#MSSP'));
	});

	it('leads by the heading above to the one that it shows, in any spelling', () => {
		expect(leads('[[Acronyms#Payers|HMO]] [[Acronyms#payers|ppo]] [Health maintenance organization](Acronyms.md#Payers)'))
			.toEqual(['Acronyms.md#HMO', 'Acronyms.md#PPO', 'Acronyms.md#HMO']);
	});

	it('leads to its note where there is no heading above it', () => {
		expect(leads('[[Acronyms|HMO]] [[Acronyms]]', ACRONYMS.slice(ACRONYMS.indexOf('-')))).toEqual(['Acronyms.md#HMO', 'Acronyms.md']);
	});

	it('leads to the note alone if it shows none of the terms there, or goes elsewhere', () => {
		expect(leads('[[Acronyms#Payers]] [[Acronyms#Payers|who pays]] [[Acronyms#Payers|MSSP]] [[Acronyms|HMO]]')).toEqual(Array(4).fill('Acronyms.md'));
	});

	it('leads elsewhere once the list has changed', () => {
		expect(leads('[[Acronyms#Payers|HMO]]', ACRONYMS.replace('HMO', 'HMOP'))).toEqual(['Acronyms.md']);
	});

	it('counts as a link from its note to the term', () => {
		const lexicon = new Lexicon();
		lexicon.set(parseNote('Acronyms.md', ACRONYMS));
		const note = parseNote('Policy.md', '[[Acronyms#Payers|HMO]]');
		lexicon.set(note);
		expect([...lexicon.linkedFrom(note)]).toEqual(['Acronyms.md#HMO', 'Acronyms.md']);
	});
});
