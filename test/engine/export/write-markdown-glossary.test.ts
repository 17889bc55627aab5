import { describe, expect, it } from 'vitest';
import { writeMarkdownGlossary } from '../../../src/engine/export/write-markdown-glossary';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { parseNote } from '../../../src/engine/note/note';
import { AToZ, collatorOf } from '../../../src/engine/text/a-to-z';

const order = new AToZ(collatorOf('en'));
type Ways = Parameters<typeof writeMarkdownGlossary>[1];
const WIKI: Ways = {
	letterOf: ({ names }) => order.letterOf(names[0]?.text ?? ''),
	linkTo: ({ path, anchor }) => `[[${path.replace(/\.md$/, '')}${anchor?.subpath ?? ''}]]`,
};
const written = (entries: Parameters<typeof writeMarkdownGlossary>[0], ways: Partial<Ways> = {}): string =>
	[...writeMarkdownGlossary(entries, { ...WIKI, ...ways })].join('');

const ACO = parseNote(
	'Models/Accountable Care Organization (ACO).md', '---\naliases: [ACOs, risk_bearer]\n---\n*Physicians that answer for cost.*\n',
);
const BARE = parseNote('Copay.md', '');
const CLAIM = parseNote('Claim.md', '---\ndefinition: A *bill* for $5, "[sent] to a payer"\n---\n');
const NUMBER = parseNote('340B.md', '*Cheap drugs.*\n');
const SIGN = parseNote('….md', '');

describe('a glossary as Markdown', () => {
	it('has a heading for each letter, and an item with the link, the other names and the definition of each entry', () => {
		expect(written([SIGN, NUMBER, ACO, CLAIM, BARE])).toBe([
			'## \\#\n\n- **[[…]]**\n',
			'## 0–9\n\n- **[[340B]]**: Cheap drugs.\n',
			'## A\n\n- **[[Models/Accountable Care Organization (ACO)|Accountable Care Organization (ACO)]]** (ACOs, risk\\_bearer): '
				+ 'Physicians that answer for cost.\n',
			'## C\n\n- **[[Claim]]**: A bill for \\$5, "\\[sent\\] to a payer"\n- **[[Copay]]**\n',
		].join('\n'));
	});

	it('links as the vault does', () => {
		const linkTo: Ways['linkTo'] = ({ path }) => `[x](${encodeURI(path)})`;
		expect(written([ACO, parseNote('A [b].md', '')], { linkTo }).split('\n').slice(2, 4)).toEqual([
			'- **[Accountable Care Organization (ACO)](Models/Accountable%20Care%20Organization%20(ACO).md)** (ACOs, risk\\_bearer): '
				+ 'Physicians that answer for cost.',
			'- **[A \\[b\\]](A%20%5Bb%5D.md)**',
		]);
	});

	it('shows in a wikilink no sign that would end it, and links nothing that is gone', () => {
		const term = { ...BARE, names: [{ ...BARE.names[0], kind: 'term' as const, text: 'Co|pay]] [x', line: 1, from: 0, to: 0 }] };
		expect(written([term])).toBe('## C\n\n- **[[Copay|Co pay [x]]**\n');
		expect(written([term], { linkTo: () => null })).toBe('## C\n\n- **Co|pay\\]\\] \\[x**\n');
	});

	it('adds no entry beside those it was made of when it lies in the vault', () => {
		const lexicon = new Lexicon();
		for (const note of [ACO, CLAIM, NUMBER, parseNote('Deductible.md', '*What a member pays first.*')]) lexicon.set(note);
		const notes = [...lexicon.notes()];
		lexicon.set(parseNote('Glossary.md', written(notes)));
		const terms = lexicon.termsIn('Glossary.md').flatMap((group) => group.terms);
		expect(terms.filter(({ id }) => lexicon.meant(id) === id)).toEqual([]);
		expect(notes.flatMap(({ names }) => names).filter(({ text }) => lexicon.countOwners(text) > 1)).toEqual([]);
	});

	it('is written an entry a piece, and nothing for none', () => {
		expect([...writeMarkdownGlossary([ACO, CLAIM, BARE], WIKI)].length).toBe(3);
		expect(written([])).toBe('');
	});
});
