import { describe, expect, it } from 'vitest';
import { draftOf, ruleOf, type RuleDraft } from '../../../../src/obsidian/settings/model/rule-draft';

const DRAFT: RuleDraft = { name: 'MSP', entry: 'Payer.md', where: 'everywhere', value: '' };

describe('a rule that is edited', () => {
	it.each([
		{ name: 'MSP', entry: 'Payer.md' },
		{ name: 'MSP', entry: 'Payer.md', folder: 'Policies' },
		{ name: 'HMO', entry: 'Acronyms.md#HMO', tag: 'it/security' },
		{ name: 'MSP', entry: 'Payer.md', property: 'unit: 3' },
	])('is the same again if nothing changes: %j', (rule) => expect(ruleOf(draftOf(rule))).toEqual(rule));

	it('is none while something is missing', () => {
		expect(ruleOf(draftOf(null))).toBeNull();
		expect(ruleOf({ ...DRAFT, name: ' ' })).toBeNull();
		expect(ruleOf({ ...DRAFT, entry: '' })).toBeNull();
		for (const value of ['', ' ', '/', '#', ':']) expect(ruleOf({ ...DRAFT, where: 'tag', value })).toBeNull();
	});

	it('is written without blanks around it, and a tag without its sign, a folder without slashes', () => {
		expect(ruleOf({ ...DRAFT, name: ' MSP ', where: 'tag', value: ' #it ' })).toEqual({ name: 'MSP', entry: 'Payer.md', tag: 'it' });
		expect(ruleOf({ ...DRAFT, where: 'folder', value: ' /#1 Policies/IT/ ' })).toMatchObject({ folder: '#1 Policies/IT' });
	});

	it('forgets what was typed for a place if it holds everywhere', () => {
		expect(ruleOf({ ...DRAFT, value: 'Policies' })).toEqual({ name: 'MSP', entry: 'Payer.md' });
	});
});
