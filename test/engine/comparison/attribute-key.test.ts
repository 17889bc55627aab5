import { describe, expect, it } from 'vitest';
import { rowLabel } from '../../../src/engine/comparison/attribute-key';

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
