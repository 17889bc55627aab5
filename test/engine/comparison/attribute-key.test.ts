import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKey, isBookkeeping, rowLabel } from '../../../src/engine/comparison/attribute-key';

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

describe('the keys by which a vault keeps its books', () => {
	it.each([
		'created', 'Updated', 'date_modified', 'last-updated', 'Creation Date', 'id',
	])('counts "%s" among them in any spelling', (key) => {
		expect(isBookkeeping(foldKey(key))).toBe(true);
	});

	it.each([
		'owner', 'period', 'signed', 'enacted', 'dated price list', 'constructor', '__proto__',
	])('leaves "%s" among the facts of the subject', (key) => {
		expect(isBookkeeping(foldKey(key))).toBe(false);
	});
});

describe('an attribute name as a row is headed', () => {
	it.each([
		['financial_model', 'Financial model'],
		['financial-model', 'Financial model'],
		['Financial_Model', 'Financial Model'],
		['role in care', 'Role in care'],
		['Fee-for-service rate', 'Fee-for-service rate'],
		['Primary Focus', 'Primary Focus'],
		['340B status', '340B status'],
		['éthique', 'Éthique'],
		['', ''],
	])('writes "%s" as "%s"', (key, label) => {
		expect(rowLabel(key)).toBe(label);
	});
});
