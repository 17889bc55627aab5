import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnKinds } from '../../../../src/engine/note/blocks/own-kinds';
import { parseNote } from '../../../../src/engine/note/note';
import { scanNote } from '../../../../src/engine/note/prose';
import { writeCallout } from '../../../../src/engine/note/write-callout';

const kindsOf = (userAdmonitions: unknown) => [...readOwnKinds(JSON.stringify({ userAdmonitions, version: '10.3.2' }))];

describe("the owner's kinds of admonitions", () => {
	it('are read from the settings of the Admonition plugin, by their names in small letters', () => {
		expect(
			kindsOf({
				Law: { type: 'Law', title: 'What the law says', color: '20, 90, 60', icon: { name: 'gavel', type: 'font-awesome' }, command: false },
				billing: { type: 'billing', color: '#123456', icon: 'coins' },
			}),
		).toEqual([
			['law', { title: 'What the law says', color: '20, 90, 60', icon: 'gavel' }],
			['billing', { title: null, color: '#123456', icon: 'coins' }],
		]);
	});

	it('may have no title, or leave the colour to the theme', () => {
		expect(kindsOf({ aside: { noTitle: true, title: 'Aside', injectColor: false, color: '1, 2, 3' } })).toEqual([
			['aside', { title: '', color: null, icon: null }],
		]);
	});

	it('say nothing where they have no text, or one of blanks', () => {
		expect(kindsOf({ law: { title: ' \n ', color: 7, icon: { name: null } }, bare: null, odd: 'x' })).toEqual(
			['law', 'bare', 'odd'].map((kind) => [kind, { title: null, color: null, icon: null }]),
		);
		expect(kindsOf({ law: { title: 'Two\nlines' } })).toMatchObject([['law', { title: 'Two lines' }]]);
	});

	it.each(['', '{', 'null', '7', '"x"', '[]', '{}', '{"userAdmonitions": null}', '{"userAdmonitions": 3}', '{"userAdmonitions": []}'])(
		'are none in %j',
		(source) => {
			expect(readOwnKinds(source).size).toBe(0);
		},
	);

	it('are read without a fault from any text', () => {
		const settings = fc.jsonValue().map((value) => JSON.stringify({ userAdmonitions: value }));
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json(), settings), (source) => {
				for (const [kind, own] of readOwnKinds(source)) {
					expect(kind).toBe(kind.toLowerCase());
					expect(Object.keys(own)).toEqual(['title', 'color', 'icon']);
				}
			}),
		);
	});
});

describe('a block of such a kind', () => {
	const kinds = readOwnKinds(JSON.stringify({
		userAdmonitions: {
			law: { title: 'What the [[Stark Law]] says', color: '20, 90, 60', icon: { name: 'gavel' } },
			aside: { noTitle: true },
			plain: { color: 'red' },
		},
	}));
	const titleOf = (text: string) => parseNote('Note.md', text, scanNote(text, kinds)).callouts.map(({ title }) => title);
	const headOf = (language: string, source: string) => writeCallout(language, source, kinds).markdown.split('\n')[0];

	it.each([
		['ad-law', 'Text.', 'What the [[Stark Law]] says', '> [!law] What the [[Stark Law]] says'],
		['ad-Law', 'Text.', 'What the [[Stark Law]] says', '> [!law] What the [[Stark Law]] says'],
		['ad-law', 'title: Mine\nText.', 'Mine', '> [!law] Mine'],
		['ad-law', 'title:\nText.', '', '> [!law]'],
		['ad-law', 'collapse: open\nText.', 'What the [[Stark Law]] says', '> [!law]+ What the [[Stark Law]] says'],
		['ad-aside', 'Text.', '', '> [!aside]'],
		['ad-aside', 'title: Mine\nText.', 'Mine', '> [!aside] Mine'],
		['ad-plain', 'Text.', 'Plain', '> [!plain]'],
		['ad-other', 'Text.', 'Other', '> [!other]'],
	])('has its title where the block has none, read and drawn alike: %s, %j', (language, source, title, head) => {
		expect(titleOf(`\`\`\`${language}\n${source}\n\`\`\``)).toEqual([title]);
		expect(headOf(language, source)).toBe(head);
		expect(writeCallout(language, source, kinds).untitled).toBe(title === '');
	});

	it('has its colour and icon where the block has none', () => {
		expect(writeCallout('ad-law', 'Text.', kinds)).toMatchObject({ color: 'rgb(20, 90, 60)', icon: 'gavel' });
		expect(writeCallout('ad-law', 'icon: coins\ncolor: blue', kinds)).toMatchObject({ color: 'blue', icon: 'coins' });
		expect(writeCallout('ad-aside', 'Text.', kinds)).toMatchObject({ color: null, icon: null });
	});

	it('makes no link of its title, which stands in no note', () => {
		expect(parseNote('Note.md', '```ad-law\nText.\n```', scanNote('```ad-law\nText.\n```', kinds)).links).toEqual([]);
	});
});
