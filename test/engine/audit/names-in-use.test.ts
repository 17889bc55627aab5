import { describe, expect, it } from 'vitest';
import { auditVault } from '../../../src/engine/audit/audit';
import type { Finding } from '../../../src/engine/audit/cause';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';

const HMO = 'Health Maintenance Organization.md';
const PPO = 'Preferred Provider Organization.md';

/** The names in use that are found in a vault of two plans, and of notes with these texts. */
function namesInUse(...texts: readonly string[]): Finding[] {
	const lexicon = new Lexicon();
	lexicon.set(parseNote(HMO, '---\naliases: [HMO]\n---\n*A plan with a network of its own.*'));
	lexicon.set(parseNote(PPO, '*A plan that pays outside of its network, too.*'));
	for (const [i, text] of texts.entries()) lexicon.set(parseNote(`Reports/${i}.md`, `*A report.*\n\n${text}`));
	return auditVault(lexicon, DEFAULT_SCOPE).filter(({ code }) => code === 'name-in-use');
}

const link = (text: string, target = 'Health Maintenance Organization'): string => `An [[${target}|${text}]] pays.`;
const thrice = (text: string): string[] => [text, text, text];

describe('a name in use that is no alias', () => {
	it('is a text by which the links of three notes call a note, whatever its letters', () => {
		const [finding, ...others] = namesInUse(link('HMO plan'), link('HMO Plan'), link('hmo plan'));
		expect(others).toEqual([]);
		expect(finding).toMatchObject({ severity: 'info', count: 3, path: 'Reports/0.md', line: 3 });
		expect(finding?.message).toBe(
			'Links to "Health Maintenance Organization" say "HMO plan" (3 notes), which is no name of it. '
			+ 'Add what is a name to its aliases, so that mentions and searches find it.',
		);
	});

	it('is one finding for all such names of a note, those of most notes first', () => {
		const [finding] = namesInUse(...thrice(`${link('closed plan')} ${link('network plan')}`), link('network plan'));
		expect(finding?.message).toMatch(/say "network plan" \(4 notes\)[, and]+"closed plan" \(3 notes\), which are no names of it/);
		expect(finding?.count).toBe(7);
	});

	it.each([
		['in fewer notes', [link('HMO plan'), link('HMO plan'), 'Nothing.']],
		['more often in fewer notes', [`${link('HMO plan')} ${link('HMO plan')}`, link('HMO plan')]],
		['that is a name of it in other letters', thrice(link('hmo'))],
		['that is a name of it behind an article', thrice(link('the HMO'))],
		['that is the plural of a name', thrice(link('health maintenance organizations'))],
		['that is a name of another', thrice(link('Preferred Provider Organization'))],
		['by which others are called, too', [...thrice(link('this plan')), link('this plan', 'Preferred Provider Organization')]],
		['that is a sentence', thrice(link('a plan that pays for care in its own network'))],
		['that is a path', thrice(link('Plans/HMO'))],
		['that leads to a section', thrice('[[Health Maintenance Organization#History|its history]]')],
		['of embeds', thrice('![[Health Maintenance Organization|closed plan]]')],
		['without letters', thrice(link('→ 7'))],
	])('is no text %s', (_what, texts) => {
		expect(namesInUse(...texts)).toEqual([]);
	});
});
