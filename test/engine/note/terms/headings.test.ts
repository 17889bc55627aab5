import { describe, expect, test } from 'vitest';
import { groupsIn, termsIn, told } from './read';

/** A section for each text `Heading: what stands below`. */
function sections(rank: string, ...texts: string[]): string {
	return texts.map((text) => `${rank} ${text.replace(': ', '\n\n')}\n\n`).join('');
}

const WORDS = ['Capitation: A fixed payment for each member and month.', 'Gatekeeper: The doctor whose referral is needed.',
	'Carve-out: Benefits that someone else runs.', 'Deductible: What a patient pays before the plan does.'];
const GLOSSARY = sections('##', ...WORDS);

describe('headings are terms', () => {
	test.each([
		['its title', 'Glossary of managed care.md', GLOSSARY],
		['its folder', 'Glossary/Managed care.md', GLOSSARY],
		['a tag', 'Managed care.md', `---\ntags: [him/terms]\n---\n${GLOSSARY}`],
		['a title in German', 'Begriffe.md', GLOSSARY],
		['a title in Spanish', 'Glosario.md', GLOSSARY],
		['"lexicon: terms"', 'Managed care.md', `---\nlexicon: terms\n---\n${GLOSSARY}`],
	])('in a note that is a glossary by %s', (_, path, text) => {
		expect(told(text, path)).toEqual(WORDS.map((word) => word.replace(': ', ' = ')));
		expect(groupsIn(text, path)[0]?.needs).toBeUndefined();
	});

	test('one by one in a glossary where they are short forms that are spelled out right below', () => {
		const text = '## Payers\n\nWho pays.\n\n- Text\n\n## HEDIS\n\nHealthcare Effectiveness Data and Information Set: measures.\n\n'
			+ '**Steward**: NCQA\n\n## Rules\n\nText.\n';
		expect(told(text, 'Acronyms.md')).toEqual(['HEDIS | Healthcare Effectiveness Data and Information Set = measures.']);
		expect(termsIn(text, 'Acronyms.md')[0]?.attributes.filter(({ needs }) => !needs).map(({ key }) => key)).toEqual(['Steward']);
		expect(groupsIn(text, 'Acronyms.md')[0]?.why).toBe('1 heading with a definition below, in a note called “Acronyms”');
		expect(told(text, 'Measures.md')).toEqual([]);
	});

	test('in any other note if the user says that it belongs to the glossary', () => {
		expect(groupsIn(GLOSSARY, 'Managed care.md')).toMatchObject([
			{ form: 'heading', needs: 'glossary', line: 1, why: '4 headings with a definition below' },
		]);
	});

	test('below letters of the alphabet, with names and long forms, and with facts of their sections', () => {
		const text = '# Glossary\n\n## D\n\n### DSH\n\nDisproportionate share hospital; one that serves many poor patients.\n\n'
			+ '- **Payer:** Medicare\n\n## P\n\n### PHI (protected health information)\n\nInformation that can be tied to a person.\n\n'
			+ '### Peer-to-peer / P2P\n\nA call between two doctors. It is short.\n';
		expect(told(text)).toEqual([
			'DSH | Disproportionate share hospital = one that serves many poor patients.',
			'PHI | protected health information = Information that can be tied to a person.',
			'Peer-to-peer | P2P = A call between two doctors. It is short.',
		]);
		expect(termsIn(text)[0]).toMatchObject({
			anchor: { kind: 'heading', subpath: '#DSH', line: 5 }, attributes: [{ key: 'Payer', value: 'Medicare', line: 9 }],
		});
		expect(termsIn(text)[1]?.anchor?.subpath).toBe('#PHI (protected health information)');
	});

	test('and a list of labels below one is about it', () => {
		const facts = '- **Paid by**: the plan of a member\n- **Who**: the doctor in charge\n- **Since**: the law\n- **Sum**: a fixed rate\n';
		expect(told(GLOSSARY + facts, 'Glossary.md')).toHaveLength(4);
	});
});

describe('headings are no terms', () => {
	test.each([
		['of rules for a glossary', sections('##', 'Adding: Look first for it.', 'Sources: Prefer the law.', 'Review: Every page is read once.',
			'Removing: Nothing is deleted.')],
		['of questions', sections('##', 'What is an HMO?: A plan that has a network.', 'What is a PPO?: A plan that is open.',
			'Who pays?: The plan that covers it.', 'When?: The day that it is due.')],
		['of usual sections', sections('##', 'Purpose: The reason that counts.', 'Scope: All staff that works here.',
			'Causes: The germs that live there.', 'Treatment: A drug that helps.')],
		['of lists', sections('##', 'Capitation: - a payment', 'Gatekeeper: - a doctor', 'Carve-out: - a contract', 'Deductible: - a sum')],
	])('%s', (_, text) => expect(told(text, 'Glossary/How we keep it.md')).toEqual([]));

	test('in a note that is a term itself', () => {
		expect(groupsIn(`---\ndefinition: A way to pay.\n---\n${GLOSSARY}`, 'Managed care.md')).toEqual([]);
	});
});
