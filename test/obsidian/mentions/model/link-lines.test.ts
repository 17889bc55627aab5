import { expect, it } from 'vitest';
import { writeLinkLines } from '../../../../src/obsidian/mentions/model/link-lines';

it('a list of links has a line for each mention, with its context; a name of several notes leads to each', () => {
	expect(writeLinkLines([
		{ links: ['[[Claim]]'], context: 'The ACO pays.' },
		{ links: ['[[Medicare Shared Savings Program]]', '[[Managed Security Service Provider]]'], context: 'Ask the MSSP.' },
	])).toBe('- [[Claim]]: The ACO pays.\n- [[Medicare Shared Savings Program]] or [[Managed Security Service Provider]]: Ask the MSSP.\n');
});
