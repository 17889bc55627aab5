import { describe, expect, it } from 'vitest';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { countJson, countSteps, countVault } from '../../../src/engine/report/counts';
import { findingJson } from '../../../src/engine/report/findings';
import { lexiconOf } from './made';

const NOTES = {
	'ACO.md': '---\ntags: [models]\nalias: group\nsize:\n---\n*A group.* See [[IPA]], [[plan]] and [[gone]].\n\n'
		+ 'Owner:: providers\n\n> [!tip] Look\n> here\n',
	'IPA.md': '---\ntags: [models, payment]\nalias: plan\nowner: a\nowner: b\n---\n*A plan.*\n\n```ad-note\n[[Gone]]\n```\n',
	'Glossary/CIN.md': '---\ndefinition: A network.\n---\n## Members\n[[gone too]]\n\n| What | Says |\n| --- | --- |\n| Risk | none |\n',
};

describe('the counts of a vault', () => {
	const counts = countVault(lexiconOf(NOTES), { ...DEFAULT_SCOPE, tags: ['models'] });

	it('are those of its notes, their entries, names and tags', () => {
		expect(counts).toMatchObject({ notes: 3, entries: 2, names: { title: 3, heading: 0, alias: 2, derived: 0 }, ambiguousNames: 0 });
		expect(counts.tags).toEqual([['models', 2], ['payment', 1]]);
	});

	it('tell where definitions are from', () => {
		expect(counts.definitions).toEqual({ property: 1, inline: 0, heading: 0, callout: 0, italics: 1, sentence: 1, term: 0, none: 0 });
	});

	it('tell the kinds of attributes, and how many say nothing', () => {
		expect(counts.attributes).toBe(7);
		expect(counts.attributeKinds).toEqual({ property: 4, inline: 1, label: 0, heading: 1, table: 1 });
		expect(counts.emptyAttributes).toBe(1);
	});

	it('tell callouts and links, and which of them Obsidian does not read', () => {
		expect(counts.callouts).toEqual({ ad: 1, native: 1 });
		expect(counts.links).toEqual({ path: 1, alias: 1, unresolved: 3 });
		expect(counts.unreadByObsidian).toEqual({ notes: 2, callouts: 1, links: 1 });
	});

	it('tell the findings of each code, and their places', () => {
		expect(counts.problems).toMatchObject({
			'unresolved-link': { findings: 2, places: 3 },
			'frontmatter-duplicate-key': { findings: 1, places: 1 },
		});
		expect(counts.problems['ambiguous-name']).toBeUndefined();
	});

	it('tell what looks like the glossary, whatever the scope is', () => {
		expect(counts.candidates).toEqual([{ kind: 'folder', text: 'Glossary', count: 1 }, { kind: 'defined', text: '', count: 2 }]);
	});

	it('count a name that only templates share as one that nobody shares', () => {
		const template = '---\nalias: term\n---\n';
		expect(countVault(lexiconOf({ 'Templates/A.md': template, 'Templates/B.md': template }), DEFAULT_SCOPE).ambiguousNames).toBe(0);
		expect(countVault(lexiconOf({ 'Templates/A.md': template, 'B.md': template }), DEFAULT_SCOPE).ambiguousNames).toBe(1);
	});

	it('are the same as JSON, with the findings as the audit prints them', () => {
		const short = countVault(lexiconOf({ 'QI.md': '' }), DEFAULT_SCOPE);
		expect(countJson(short)).toEqual({ ...short, findings: short.findings.map(findingJson) });
		expect(short.findings.map(({ code }) => code)).toEqual(['no-definition', 'short-name']);
	});
});

describe('counting', () => {
	it('goes note by note, so that other work can be done in between', () => {
		const steps = countSteps(lexiconOf(NOTES), DEFAULT_SCOPE);
		let taken = 0;
		let step = steps.next();
		for (; step.done !== true; step = steps.next()) taken++;
		expect(taken).toBeGreaterThanOrEqual(2 * Object.keys(NOTES).length);
		expect(step.value[0]).toMatchObject({ notes: 3, entries: 3 });
	});

	it('goes through the links of one note, and through what they miss, a part in each step', () => {
		const links = Array.from({ length: 4096 }, (_, i) => `[[Missing ${i}]]`);
		const stepsOf = (text: string): number => [...countSteps(lexiconOf({ 'Claim.md': text }), DEFAULT_SCOPE)].length;
		const extra = stepsOf(links.join('\n')) - stepsOf('[[Missing 0]]');
		// In turn: resolved, checked, told from what is ignored, put together.
		expect(extra).toBeGreaterThanOrEqual(3 * (4096 / 512));
	});

	it('counts the keys of notes that have changed a few notes at a time, before anything asks for them', () => {
		const lexicon = lexiconOf(Object.fromEntries(Array.from({ length: 256 }, (_, i) => [`Claim ${i}.md`, '## Payer\n\nOnset: sudden\n'])));
		const steps = [1, 2].map(() => [...countSteps(lexicon, DEFAULT_SCOPE)].length);
		expect((steps[0] ?? 0) - (steps[1] ?? 0)).toBe(256 / 16);
	});

	it('leaves out findings that are ignored, by themselves or with their kind, and counts these', () => {
		const notes = { 'Claim.md': '*A demand.* [[Nobody]], [[Nowhere]] and ![[x.png]]', 'QI.md': '*Better care.*' };
		const all = countVault(lexiconOf(notes), DEFAULT_SCOPE);
		expect([Object.keys(all.problems), all.ignored]).toEqual([['unresolved-link', 'missing-file', 'short-name'], 0]);
		const counts = countVault(lexiconOf(notes), DEFAULT_SCOPE, ['unresolved-link NOBODY', 'short-name']);
		expect(counts.problems).toEqual({ 'unresolved-link': { findings: 1, places: 1 }, 'missing-file': { findings: 1, places: 1 } });
		expect(counts.findings.map(({ code }) => code).sort()).toEqual(['missing-file', 'unresolved-link']);
		expect(counts.ignored).toBe(2);
	});

	it('counts each name that notes share, also where these share several', () => {
		const both = '---\naliases: [MSP, secondary payer]\n---\n';
		expect(countVault(lexiconOf({ 'A plan.md': both, 'B plan.md': both }), DEFAULT_SCOPE)).toMatchObject({
			ambiguousNames: 2, problems: { 'ambiguous-name': { findings: 1 } },
		});
	});
});
