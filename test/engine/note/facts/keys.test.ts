import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKey, readKey, withoutNumber, withoutStop } from '../../../../src/engine/note/facts/keys';

describe('an attribute name as it is compared', () => {
	it.each([
		['Financial Model', 'financial_model', 'a blank and an underscore'],
		['Financial Model', 'financial-model', 'a blank and a hyphen'],
		['Financial Model', 'financialmodel', 'a blank and nothing'],
		['FINANCIAL MODEL', 'Financial model', 'letter case'],
		['role  in\tcare', 'Role in care', 'the number and kind of blanks'],
		['_owner_', 'owner', 'marks at both ends'],
		['fee\u2010for\u2013service', 'fee-for-service', 'the kind of hyphen or dash'],
		['co\u00fbt', 'cou\u0302t', 'composed and decomposed letters'],
		['Größe', 'GRÖSSE', 'letter case where two letters stand for one'],
	])('takes "%s" and "%s" for one, since they differ only in %s', (one, other) => {
		expect(foldKey(one)).toBe(foldKey(other));
	});

	it.each([
		['risk', 'risks'],
		['Owner / Payer', 'Owner Payer'],
		['A.B', 'AB'],
		['cost', 'coût'],
		['340B', '340'],
	])('keeps "%s" and "%s" apart, since other marks and letters count', (one, other) => {
		expect(foldKey(one)).not.toBe(foldKey(other));
	});

	it('does not mind where blanks, hyphens and underscores are put in', () => {
		const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 4 });
		const joints = fc.array(fc.constantFrom('', ' ', '-', '_', ' - ', '__'), { minLength: 4, maxLength: 4 });
		fc.assert(fc.property(words, joints, (parts, between) => {
			const joined = parts.map((part, i) => `${between[i] ?? ''}${part}`).join('');
			expect(foldKey(joined)).toBe(foldKey(parts.join('')));
		}));
	});

	it('changes nothing when a folded name is folded again', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (key) => {
			expect(foldKey(foldKey(key))).toBe(foldKey(key));
		}));
	});
});

describe('a key as it is read', () => {
	it.each([
		['**n3**', 'n3'],
		['**Onset:**', 'Onset'],
		['Causes:', 'Causes'],
		['病因：', '病因'],
		['Two<br>lines', 'Two lines'],
		['Two<br />lines', 'Two lines'],
		['==Dose==', 'Dose'],
		['**Dose', 'Dose'],
		['[[Dose|The dose]]', 'The dose'],
		['Dose {#dose .wide}', 'Dose'],
		['`__proto__`', '__proto__'],
		['Onset (acute)', 'Onset (acute)'],
		['###', '###'],
		['**', ''],
	])('%j is %j', (written, key) => expect(readKey(written)).toBe(key));

	it.each([
		['2. Dose', 'Dose'],
		['2) Dose', 'Dose'],
		['(2) Dose', 'Dose'],
		['2.1 Dose', 'Dose'],
		['2.1. Dose', 'Dose'],
		['一、背景', '背景'],
		['340B', '340B'],
		['5-year survival', '5-year survival'],
		['1.5 mg', '1.5 mg'],
		['24 hours', '24 hours'],
		['2.', '2.'],
	])('%j without the number of its author is %j', (key, rest) => expect(withoutNumber(key)).toBe(rest));
});

describe('the full stop behind a key', () => {
	it.each([
		['Aufteilung in zwei Tabellen.', 'Aufteilung in zwei Tabellen'],
		['Notes.', 'Notes'],
		['Signs (early).', 'Signs (early)'],
		['Störung.', 'Störung'],
	])('is taken off "%s"', (key, bare) => expect(withoutStop(key)).toBe(bare));

	it.each([
		'Fever, rash etc.', 'Drugs, e.g.', 'Forms of J. D.', 'Part v. 2.', 'Dosis z. B.', 'Max.', 'Acme Ltd.', 'And so on...', 'Notes', 'Step 2.',
	])('stays behind an abbreviation, initial or number: "%s"', (key) => expect(withoutStop(key)).toBe(key));
});
