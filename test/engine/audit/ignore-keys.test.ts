import { describe, expect, it } from 'vitest';
import { resultOf, VaultAudit } from '../../../src/engine/audit/audit';
import { ignoreKey } from '../../../src/engine/audit/cause';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';

function keysIn(notes: Readonly<Record<string, string>>): string[] {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(notes)) lexicon.set(parseNote(path, text));
	const audit = new VaultAudit(lexicon, DEFAULT_SCOPE);
	resultOf(audit.steps());
	return resultOf(audit.causes()).open.map(ignoreKey);
}

const keysOf = (text: string): string[] => keysIn({ 'Claim.md': text });
/** The keys of properties in a note with nothing else to find. */
const keysFor = (properties: string): string[] => keysOf(`---\n${properties}\n---\n*A request for payment.*`);

describe('the key by which a finding is ignored', () => {
	it.each([
		['owner: a\nowner: b', ['frontmatter-duplicate-key owner']],
		['tags: #billing', ['frontmatter-comment tags']],
		['owner: @billing', ['frontmatter-invalid @ owner']],
		['title: "Claim" form', ['frontmatter-invalid quoted title']],
		['title: "Claim', ['frontmatter-invalid open-quote title']],
		['title: Claim: form', ['frontmatter-invalid : title']],
		['related: [[Payer]], [[Plan]]', ['frontmatter-invalid link related']],
		['aliases: [bill, demand', ['frontmatter-invalid [ aliases']],
		['aliases:\n\t- bill', ['frontmatter-invalid tab']],
		['aliases:\n  -bill\n  - demand', ['frontmatter-misread dash aliases']],
		['due: {{date}} or {{time}', ['frontmatter-placeholder ']],
		['owner:: a', ['frontmatter-misread key owner:']],
		['up: [[Payer]]', ['frontmatter-misread link up']],
		['owner: *billing', ['frontmatter-anchor *billing']],
		['alias: bill', ['not-read-by-obsidian ']],
		['tags: [two words]', ['tag-refused blank']],
		['tags: [g.h]', ['tag-refused sign']],
		['tags: ["2024"]', ['tag-refused digits']],
		['just words', ['frontmatter-not-a-map key']],
	])('of the properties %j is %j', (properties, keys) => expect(keysFor(properties)).toEqual(keys));

	it.each([
		['---js\na: 1\n---\n*A claim.*', ['frontmatter-language js']],
		['+++\na = 1\n+++\n*A claim.*', ['frontmatter-language toml']],
		['\n---\ntags: [a]\n---\n*A claim.*', ['frontmatter-misplaced line']],
		[' ---\ntags: [a]\n---\n*A claim.*', ['frontmatter-misplaced blank']],
		['—\ntags: [a]\n---\n*A claim.*', ['frontmatter-misplaced start —']],
		['---\ntags: [a]\n--\n\n*A claim.*', ['frontmatter-unclosed end --']],
		['*A claim* \ufffd.', ['text-damaged Claim.md']],
		['*A claim.* [[Nobody]] ![[scan.png]]', ['unresolved-link NOBODY', 'missing-file SCAN.PNG']],
	])('of the note %j is %j', (text, keys) => expect(keysOf(text)).toEqual(keys));

	it('holds for all notes with the fault, whatever else they say, and not for another fault of the property', () => {
		const note = (value: string): string => `---\nowner: ${value}\n---\n*What ${value.length} of them say.*`;
		expect(keysIn({ 'One.md': note('@billing'), 'Two.md': note('@coding and more'), 'Three.md': note('a: b') }))
			.toEqual(['frontmatter-invalid @ owner', 'frontmatter-invalid : owner']);
	});
});
