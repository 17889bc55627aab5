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
		['- **ACO - accountable care organization**'],
	])('may be written %s', (line) => expect(told(FOUR + line)[3]).toBe('ACO | accountable care organization'));

	test('may be lines of a paragraph, or one line in each paragraph', () => {
		const lines = FOUR.replace(/- /g, '');
		expect(told(`${lines}POS: point of service`)).toHaveLength(4);
		expect(told(`${lines.replace(/\n/g, '\n\n')}POS: point of service`)).toHaveLength(4);
	});

	test('in a note called a glossary goes on below other headings, but not with steps and with what stands elsewhere', () => {
		const text = `${FOUR}- ACO - accountable care organization\n\n## More\n\n- POS: point of service\n\n## How it runs\n\n`
			+ '1. **Receive**: A claim comes.\n2. **Check**: It is checked.\n\n## See also\n\n- [[Plans]]: our plans\n- [[Payers]]: who pays\n';
		expect(termsIn(text, 'Acronyms.md').map(({ names: [name] }) => name?.text)).toEqual(['HMO', 'PPO', 'EPO', 'ACO', 'POS']);
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

	test('of parts of a subject gives names to search by, and no words that would be found everywhere', () => {
		const text = '- **Body**: the largest part of the stomach\n- **Gastric fundus**: the dome at the top\n'
			+ '- **Pylorus**: a valve that leads on\n- **LES**: a ring of muscle above\n';
		expect(termsIn(text).map(({ names: [name] }) => [name?.text, name?.lookUpOnly ?? false])).toEqual([
			['Body', true], ['Gastric fundus', false], ['Pylorus', true], ['LES', false],
		]);
	});

	test.each([
		['below a heading about settings', '## Style settings\n\n- Font size: the size of a letter\n- Line width: the width of a line of text\n'
			+ '- Accent: the color of a link that is open\n- Border: a line that goes around\n'],
		['of what to do', '- Font size: Change the size of a letter\n- Wide lines: Enable this for lines that go on\n'
			+ '- Accent: Choose the color of a link that is open\n- Border: Show a line that goes around\n'],
		['of facts of several things, whose left sides come again', '- Steward: the firm that keeps it\n- Reporter: the plan that reports\n'
			+ '- Steward: the agency that keeps it\n- Reporter: the ward that reports\n- Steward: the office that keeps it\n'],
	])('is none %s', (_, text) => expect(told(text)).toEqual([]));

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

describe('a definition list', () => {
	const LIST = 'IRO\n: Independent review organization. Decides appeals.\n\n'
		+ 'Peer-to-peer\nP2P\n: A call between two doctors\n  about a denial.\n\n'
		+ '**Rebate** (drug)\n\n:   Money that is paid back.\n\nNCD\n: national coverage determination\n';

	test('has terms above their definitions, one or several below each other', () => {
		expect(told(LIST)).toEqual([
			'IRO | Independent review organization = Decides appeals.', 'Peer-to-peer | P2P = A call between two doctors about a denial.',
			'Rebate = Money that is paid back.', 'NCD | national coverage determination',
		]);
		expect(groupsIn(LIST)).toMatchObject([{ form: 'definition-list', why: '4 terms of the form “IRO” with “: text” below' }]);
	});

	test('is none where it gives instructions', () => {
		expect(told('The day before\n: Clear liquids only.\n\nTwo hours before\n: Nothing to drink.\n\nIn the morning\n: Take the rest.\n\n'
			+ 'Afterwards\n: Do not drive.\n')).toEqual([]);
	});
});

describe('a long form', () => {
	test.each([
		['ACO', 'accountable care organization', 'accountable care organization', null],
		['COB', 'Coordination of benefits: deciding who pays', 'Coordination of benefits', 'deciding who pays'],
		['MLR', 'medical loss ratio, the share of premium spent', 'medical loss ratio', 'the share of premium spent'],
		['ICD', 'International Classification of Diseases, 10th Revision', 'International Classification of Diseases', '10th Revision'],
		['InEK', 'Institut für das Entgeltsystem im Krankenhaus', 'Institut für das Entgeltsystem im Krankenhaus', null],
		['KHG', 'Krankenhausfinanzierungsgesetz', 'Krankenhausfinanzierungsgesetz', null],
		['DX', 'diagnosis', 'diagnosis', null],
		['MD', 'Medizinischer Dienst (bis 2020 anders)', 'Medizinischer Dienst', 'bis 2020 anders'],
		['HMO', 'health maintenance organization (HMO)', 'health maintenance organization', null],
		['prn', 'pro re nata, when needed', 'pro re nata', 'when needed'],
		['ADJ', 'adjusted, it was processed again', null, 'adjusted, it was processed again'],
		['SL', 'under the tongue', null, 'under the tongue'],
	])('of %s in "%s" is %s', (short, right, long, rest) => {
		const [first, ...names] = termsIn(`${FOUR}- ${short}: ${right}`)[3]?.names ?? [];
		expect(first?.text).toBe(short);
		expect(names.filter(({ kind }) => kind === 'alias').map(({ text }) => text)).toEqual(long === null ? [] : [long]);
		expect(termsIn(`${FOUR}- ${short}: ${right}`)[3]?.definition?.text ?? null).toBe(rest);
	});
});

describe('no list of terms are', () => {
	test.each([
		['the facts of a subject', '- **Class**: opioid antagonist\n- **Route**: nose or vein\n- **Dose**: 4 mg\n- **Risk**: sudden withdrawal'],
		['tasks', '- [ ] **HMO**: health maintenance organization\n'.repeat(5)],
		['links to other notes', '- [[Glossary]]: the words\n- [[Claims]]: how one is made\n- [[Fees]]: what is paid\n- [[Law]]: the rules'],
		['links to pages', '- [CMS](https://a.org) - the agency\n- [AHA](https://b.org) - the hospitals\n- [AMA](https://c.org) - the doctors\n'
			+ '- [NIH](https://d.org) - the institutes'],
		['what people said', '- **Nursing**: wants the scale back\n- **Billing**: said that the claims came back\n- **Lab**: will call them\n'
			+ '- **Desk**: reported that the door of the room is stuck'],
		['letters of a memory aid', '- F: the face droops\n- A: the arm is weak\n- S: the speech is slurred\n- T: the time to call'],
		['findings of a patient', '- CC: chest pain\n- HPI: since this morning\n- PMH: HTN, DM\n- ROS: negative'],
		['what a formula means', '- $a$ = the sum of all\n- $b$ = the mean of all\n- $c$ = the rate of all\n- $d$ = the share of all'],
		['facts of a term', '---\ntags: [term]\n---\n- **Network**: the doctors of the plan\n- **Referral**: what the plan asks for\n'
			+ '- **Premium**: a sum that is low\n- **Law**: the act of 1973'],
		['times of a day', '- 08:10 - the coffee\n- 09:00 - the orientation\n- 11:30 - the lunch\n- 14:00 - the module'],
		['amounts', '- NaCl: 2.6 g\n- KCl: 1.5 g\n- Glucose: 13.5 g\n- Citrate: 2.9 g'],
		['steps', '1. **Wash**: clean the jug\n2. **Measure**: fill the jug\n3. **Stir**: pour in the powder\n4. **Taste**: take a sip'],
		['versions', '- **2.4** - The lactate is repeated\n- **2.3** - The weights are there\n- **2.2** - A drug removed\n- **2.1** - A reason'],
		['instructions for cases', '- **If the doctor expects a stay of two midnights**: the order is asked for\n'.repeat(5)],
	])('%s', (_, text) => expect(told(text)).toEqual([]));
});
