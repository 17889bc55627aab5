import { describe, expect, it } from 'vitest';
import { definedEntry, markedDefinition, tellDefinition } from '../../../src/engine/lexicon/definitions';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { parseNote } from '../../../src/engine/note/note';
import type { Inline } from '../../../src/engine/text/inline-tree';

function lexiconOf(texts: Readonly<Record<string, string>>): Lexicon {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(texts)) lexicon.set(parseNote(path, text));
	return lexicon;
}

const told = (lexicon: Lexicon, path: string): ReturnType<typeof tellDefinition> => {
	const note = lexicon.get(path);
	return note && tellDefinition(lexicon, note);
};

describe('a definition for people', () => {
	it('says where it was taken from, unless somebody has called it one', () => {
		const lexicon = lexiconOf({ 'a.md': '# a\n\nA payer. More.', 'b.md': '---\nsummary: A plan.\n---\n', 'c.md': '*A group.*', 'd.md': '' });
		expect(told(lexicon, 'a.md')).toEqual({ text: 'A payer.', from: 0, source: 'From the text, line 3', isOwn: true });
		expect(told(lexicon, 'b.md')).toEqual({ text: 'A plan.', from: 0, source: null, isOwn: true });
		expect(told(lexicon, 'c.md')).toEqual({ text: 'A group.', from: 0, source: null, isOwn: true });
		expect(told(lexicon, 'd.md')).toBeNull();
	});

	it('is, where a note sends its reader on, that of the other note', () => {
		const lexicon = lexiconOf({
			'Shared saving.md': '---\naliases: [gain]\n---\nMoney left over that is divided.', 'a.md': 'See [[Shared saving]].', 'b.md': 'See gain.',
		});
		const text = 'Money left over that is divided.';
		expect(told(lexicon, 'a.md')).toEqual({ text: `see Shared saving: ${text}`, from: 0, source: 'From the text, line 4', isOwn: false });
		expect(told(lexicon, 'b.md')?.text).toBe(`see gain: ${text}`);
	});

	it('is, of a term, its long form and what the list says behind it', () => {
		const lexicon = lexiconOf({
			'a.md': '---\nlexicon: terms\n---\n- HMO: health maintenance organization; pays inside its network\n'
				+ '- PPO: preferred provider organization\n- Copayment: what the patient pays at a visit\n- Deductible: what the patient pays first\n',
		});
		const ofTerm = (id: string): unknown => {
			const entry = lexicon.entry(id);
			return entry && tellDefinition(lexicon, entry);
		};
		const long = 'health maintenance organization';
		expect(ofTerm('a.md#HMO')).toEqual({ text: `${long}: pays inside its network`, from: long.length + 2, source: null, isOwn: true });
		expect(ofTerm('a.md#PPO')).toEqual({ text: 'preferred provider organization', from: 0, source: null, isOwn: false });
		expect(ofTerm('a.md#Copayment')).toEqual({ text: 'what the patient pays at a visit', from: 0, source: null, isOwn: true });
	});

	it.each([
		['leads nowhere', { 'a.md': 'See [[Nobody]].' }, 'see Nobody'],
		['leads to itself', { 'a.md': 'See [[a]].' }, 'see a'],
		['leads to a note that sends on too', { 'a.md': 'See [[b]].', 'b.md': 'See [[a]].' }, 'see b'],
	])('is the name alone where the reference %s', (_what, texts, text) => {
		expect(told(lexiconOf(texts), 'a.md')).toEqual({ text, from: 0, source: null, isOwn: false });
	});
});

describe('whose definition is told', () => {
	const lexicon = lexiconOf({
		'HMO.md': 'A plan with a network.',
		'Plan.md': 'See [[HMO]].',
		'Lost.md': 'See [[Nowhere]].',
		'List.md': '---\nlexicon: terms\n---\n- PPO: preferred provider organization\n- IPA: a group of practices that is paid together\n',
	});
	const whose = (id: string): string | undefined => {
		const entry = lexicon.entry(id);
		return (entry && definedEntry(lexicon, entry))?.id;
	};

	it('is that of the entry, or of the one its note sends the reader on to', () => {
		expect(whose('HMO.md')).toBe('HMO.md');
		expect(whose('Plan.md')).toBe('HMO.md');
	});

	it('is that of nobody where the note leads nowhere, or a term has its long form alone', () => {
		const [ppo, ipa] = lexicon.termsIn('List.md').flatMap(({ terms }) => terms);
		expect(whose('Lost.md')).toBeUndefined();
		expect(whose(ppo?.id ?? '')).toBeUndefined();
		expect(whose(ipa?.id ?? '')).toBe(ipa?.id);
	});
});

describe('a definition with its marks', () => {
	/** Groups in angle brackets with their kind. */
	function drawn(inlines: readonly Inline[]): string {
		return inlines
			.map((one) => ('children' in one ? `<${one.kind}: ${drawn(one.children)}>` : one.kind === 'text' ? one.text : `<${one.kind}>`))
			.join('');
	}

	/** @param later the text of the note by now. */
	function marked(text: string, later = text): string | null {
		const { definition } = parseNote('HMO.md', text);
		const found = definition && markedDefinition(definition, later);
		return found && drawn(found);
	}

	it.each([
		['a sentence of the text', 'An **HMO** is a [[plan]]. More.', 'An <strong: HMO> is a <link: plan>.'],
		['a property', '---\ndefinition: "A **plan** that pays"\n---\n', 'A <strong: plan> that pays'],
		['an inline field', 'Definition:: a ==plan== that pays\n', 'a <highlight: plan> that pays'],
		['a callout, without the marks of its quote', '> [!definition] HMO\n> A *plan*\n> that pays.\n', 'A <emphasis: plan> that pays.'],
		['italics, which only say that it is one', '*A plan with a **network** that pays.*\n', 'A plan with a <strong: network> that pays.'],
	])('is the part of %s', (_what, text, expected) => {
		expect(marked(text)).toBe(expected);
	});

	it('goes on with what stands below its paragraph', () => {
		expect(marked('An HMO is a **plan** with:\n- a network\n- a *fee*\n')).toBe('An HMO is a <strong: plan> with: a network; a fee');
	});

	it('is not told where the note says something else by now', () => {
		expect(marked('An **HMO** is a plan. More.', '# HMO\n\nAn **HMO** is a plan. More.')).toBeNull();
	});
});
