import { describe, expect, test } from 'vitest';
import { groupsIn, termsIn, told } from './read';

const FOUR = '- HMO: health maintenance organization\n- PPO: preferred provider organization\n- EPO: exclusive provider organization\n';

describe('a list of terms', () => {
	test.each([
		['- ACO: accountable care organization'],
		['- **ACO**: accountable care organization'],
		['- **ACO:** accountable care organization'],
		['- *ACO* - accountable care organization'],
		['- ACO — accountable care organization'],
		['- ACO – accountable care organization'],
		['- ACO = accountable care organization'],
		['- `ACO`: accountable care organization'],
		['- [[Models|ACO]]: [[accountable care organization]]'],
		['- 🏥 ACO: accountable care organization'],
		['- ACO: accountable care organization[^1]'],
	])('may be written %s', (line) => expect(told(FOUR + line)[3]).toBe('ACO | accountable care organization'));

	test('may be lines of a paragraph, or one line in each paragraph', () => {
		const lines = FOUR.replace(/- /g, '');
		expect(told(`${lines}POS: point of service`)).toHaveLength(4);
		expect(told(`${lines.replace(/\n/g, '\n\n')}POS: point of service`)).toHaveLength(4);
	});

	test('has at least four items', () => expect(told(FOUR)).toEqual([]));

	test('has a long form, a definition, or both', () => {
		expect(told(`${FOUR}- ACO: accountable care organization; a group of doctors\n- Copay: a fixed amount\n- UCR:`)).toEqual([
			'HMO | health maintenance organization', 'PPO | preferred provider organization', 'EPO | exclusive provider organization',
			'ACO | accountable care organization = a group of doctors', 'Copay = a fixed amount', 'UCR',
		]);
	});

	test.each([
		['HMO / HMOs', 'HMO | HMOs'],
		['UCI/UVI', 'UCI | UVI'],
		['DRG, MS-DRG', 'DRG | MS-DRG'],
		['Copay (copayment)', 'Copay | copayment'],
		['**Rebate** (drug)', 'Rebate'],
		['**Chargemaster** (CDM)', 'Chargemaster | CDM'],
		['Days in A/R', 'Days in A/R'],
	])('may have several names on the left: %s', (left, names) => {
		expect(told(`${FOUR}- ${left}: what is explained here`)[3]).toBe(`${names} = what is explained here`);
	});

	test('of other words than short forms is one where what explains them reads so, if other notes do not have them as facts', () => {
		const text = ['Copay: a fixed amount', 'Deductible: what is paid first', 'Premium: the price of a plan', 'Claim: a bill to the plan'];
		const [group] = groupsIn(text.map((line) => `- **${line.replace(':', '**:')}`).join('\n'));
		expect(group).toMatchObject({ needs: 'no-facts', why: '4 items of the form “Copay: text”' });
	});

	test('needs nothing more where a heading, the line above or the name of the note says that it explains words', () => {
		const list = '- Copay: fixed amount\n- Deductible: paid before anything else\n- Premium: monthly price\n- Claim: bill to the plan\n';
		expect(groupsIn(list)).toEqual([]);
		for (const [text, path] of [[`## Vocabulary\n\n${list}`, 'A.md'], [`Words to look up:\n\n${list}`, 'A.md'], [list, 'Glossary.md']]) {
			const [group] = groupsIn(text ?? '', path);
			expect(group?.terms).toHaveLength(4);
			expect(group?.needs).toBeUndefined();
		}
	});

	test('may go on below the letters of the alphabet', () => {
		expect(told('## A\n- ACO: accountable care organization\n## H\n- HMO: health maintenance organization\n'
			+ '## P\n- PPO: preferred provider organization\n- POS: point of service')).toHaveLength(4);
	});

	test('gives labelled items below an item as facts of its term', () => {
		const [, , , term] = termsIn(`${FOUR}- SNF: skilled nursing facility\n    - Payer: Medicare Part A\n`);
		expect(term?.attributes).toMatchObject([{ key: 'Payer', value: 'Medicare Part A', kind: 'label', line: 5 }]);
	});
});

describe('no list of terms are', () => {
	test.each([
		['the facts of a subject', '- **Class**: opioid antagonist\n- **Route**: nose or vein\n- **Dose**: 4 mg\n- **Risk**: sudden withdrawal'],
		['tasks', '- [ ] **HMO**: health maintenance organization\n'.repeat(5)],
		['links to other notes', '- [[Glossary]]: the words\n- [[Claims]]: how one is made\n- [[Fees]]: what is paid\n- [[Law]]: the rules'],
		['times of a day', '- 08:10 - the coffee\n- 09:00 - the orientation\n- 11:30 - the lunch\n- 14:00 - the module'],
		['amounts', '- NaCl: 2.6 g\n- KCl: 1.5 g\n- Glucose: 13.5 g\n- Citrate: 2.9 g'],
		['steps', '1. **Wash**: clean the jug\n2. **Measure**: fill the jug\n3. **Stir**: pour in the powder\n4. **Taste**: take a sip'],
		['versions', '- **2.4** - The lactate is repeated\n- **2.3** - The weights are there\n- **2.2** - A drug removed\n- **2.1** - A reason'],
		['instructions for cases', '- **If the doctor expects a stay of two midnights**: the order is asked for\n'.repeat(5)],
	])('%s', (_, text) => expect(told(text)).toEqual([]));
});
