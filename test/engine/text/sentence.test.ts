import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSentence } from '../../../src/engine/text/sentence';

/** A bar shows where the first sentence ends. */
function split(shown: string): [text: string, first: string] {
	const [first = '', rest = ''] = shown.split('|');
	return [first + rest, first];
}

describe('the first sentence of a text', () => {
	it.each([
		'An ACO shares savings.| It may share losses too.',
		'Who pays?| The plan does.',
		'Read the contract!| Then sign.',
		'What, no referral?!| None is needed.',
		'Payment is fixed...| Nothing else counts.',
		'Paid each month.|\nThe amount is fixed.',
		'The group said "we share risk."| Others did not.',
		'The group said “we share risk.”| Others did not.',
		'It owns no clinics (it only manages them).| Doctors own them.',
		'Care costs less.| (Most of the time.)',
		'It owns clinics.| “Owns” is meant in law.',
		'It began in 2012.| 477 groups take part.',
		'Ομάδα ιατρών.| Μοιράζεται τον κίνδυνο.',
		'قسط شهري ثابت.| يدفع لكل عضو.',
	])('ends where the bar stands in: %s', (shown) => {
		const [text, first] = split(shown);
		expect(firstSentence(text)).toBe(first);
	});

	it.each([
		'糖尿病是慢性病。|需要长期管理。',
		'誰が払うのか？|保険者である。',
		'按人头付费！|每月一次。',
		'誰が？！|保険者である。',
	])('ends at an ideographic mark, which needs no blank behind it: %s', (shown) => {
		const [text, first] = split(shown);
		expect(firstSentence(text)).toBe(first);
	});

	it.each([
		'Payers, e.g. Medicare, set the benchmark.| Groups meet it.',
		'Payers (i.e. Medicare) pay.| Groups bill.',
		'Fees vs. Capitation is the choice.| Both exist.',
		'Dr. Who may refer.| A nurse may not.',
		'It is led by J. D. Public.| He is a doctor.',
		'J. D. Public leads it.| He is a doctor.',
		'A fixed sum for a stay, z. B. for a birth.| It is paid once.',
		'Paid by the plan, d. h. by its members.| More.',
		'J. Public leads it.| He is a doctor.',
		'Led by A.B.C.D.E.F. Public it grew.| It shrank.',
		'The U.S.A. Congress made it law.| States followed.',
		'The U.S. Congress made it law.| States followed.',
		'See No. 3022 for the text.| It is short.',
		'Sold by Acme Inc. Boston.| Bought by groups.',
		'The margin is 1.5 Percent of spending.| It varies.',
		'Version 2.0 counts.| Version 1 is gone.',
		'Code E11.9 Means diabetes.| Code I10 does not.',
		'It is at cms.gov Today.| It moved once.',
		'about 5 pct. of the groups left.| Most stayed.',
		'Sie ist in 3. Lesung angenommen.| Sie gilt.',
		'Bezahlt wird am 15. Tag des Monats.| Dann ist Schluss.',
		'paid by Medicare ... and by nobody else.| So it is.',
	])('does not end at a dot that is no full stop: %s', (shown) => {
		const [text, first] = split(shown);
		expect(firstSentence(text)).toBe(first);
	});

	it.each([
		'It pays for drugs under Part D.| It is sold by insurers.',
		'It pays for visits under Medicare Part B.| The patient pays the rest.',
	])('ends behind the letter of a part of Medicare: %s', (shown) => {
		const [text, first] = split(shown);
		expect(firstSentence(text)).toBe(first);
	});

	it.each([
		'It pays for much (fees, visits, etc.)| Groups bill.',
		'J. (D.| Public) leads it.',
		'It began in 2012.| It ended later.',
		'The share is 12.| The rest is 88.',
		'It is called MedU.S.| It is new.',
		'It runs on A.Bc.| It is new.',
		'It has the code A.B.C.D.E.F.G.| It is new.',
		'It has the code 1A.| It is new.',
		'It is led by 1J. D.| It is new.',
	])('ends behind what only looks like an abbreviation: %s', (shown) => {
		const [text, first] = split(shown);
		expect(firstSentence(text)).toBe(first);
	});

	it.each([
		'', 'A fixed payment for each member', 'A fixed payment for each member.', 'องค์กรดูแลสุขภาพ', '糖尿病。', '...',
	])('is the whole of %j', (text) => {
		expect(firstSentence(text)).toBe(text);
	});

	it('is always a beginning of the text, and the whole of it again when read twice', () => {
		fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aB. .?"()\n。1é') }), (text) => {
			const first = firstSentence(text);
			expect(text.startsWith(first)).toBe(true);
			expect(firstSentence(first)).toBe(first);
			if (text !== '') expect(first).not.toBe('');
		}));
	});
});
