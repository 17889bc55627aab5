import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../../src/engine/note/note';

/** The labels of a note with what they stand in. */
function pathsIn(text: string): string[] {
	const labels = parseNote('Note.md', text).attributes.filter(({ kind }) => kind === 'label');
	return labels.map(({ key, inside = [] }) => [...inside, key].join(' > '));
}

describe('a label in a list stands under', () => {
	it.each([
		['the label of the item around it', '- **Lisinopril**: 5 mg\n  - **Dose**: daily', ['Lisinopril', 'Lisinopril > Dose']],
		['the label of an item that has nothing else', '1. **Lisinopril**:\n\t- **Dose**: daily', ['Lisinopril', 'Lisinopril > Dose']],
		['a plain label', '- Lisinopril: 5 mg\n  - Dose: daily', ['Lisinopril', 'Lisinopril > Dose']],
		['the text of the item, if it is short', '- Lisinopril\n  - **Dose**: daily', ['Lisinopril > Dose']],
		['that text, without marks', '- (1) *[[Lisinopril|ACE inhibitor]]*\n  - **Dose**: daily', ['ACE inhibitor > Dose']],
		['bold words at the start of an item', '- **Lisinopril** lowers pressure in most of us\n  - **Dose**: daily', ['Lisinopril > Dose']],
		['the words before a dash', '- Lisinopril \u2013 lowers pressure in most people\n  - **Dose**: daily', ['Lisinopril > Dose']],
		['a label that is empty for now', '- **Lisinopril**: ???\n  - **Dose**: daily', ['Lisinopril', 'Lisinopril > Dose']],
		['all items around it', '- Drugs\n  - Lisinopril\n    - **Dose**: daily', ['Drugs > Lisinopril > Dose']],
		['the label before its list', '**Adults:**\n- **Dose**: daily\n\n**Dose:** 5', ['Adults', 'Adults > Dose', 'Dose']],
		['a label in an item and one below that', '- Drugs\n\n  **Adults:**\n  - **Dose**: daily', ['Drugs > Adults', 'Drugs > Adults > Dose']],
		['the title of its callout', '> [!info] Adults\n> **Dose**: daily', ['Adults > Dose']],
		['its item, as a paragraph of it', '- Lisinopril\n\n  **Dose**: daily', ['Lisinopril > Dose']],
	])('%s', (_what, text, expected) => expect(pathsIn(text)).toEqual(expected));

	it.each([
		['its own item', '- **Dose**: daily\n- **Fee**: 3', ['Dose', 'Fee']],
		['an item that is a text', '- It lowers the pressure of the blood.\n  - **Dose**: daily', ['Dose']],
		['an item of two lines', '- Lisinopril\n  and others\n  - **Dose**: daily', ['Dose']],
		['an aside', '- Note: ask first\n  - **Dose**: daily', ['Dose']],
		['the item above its own', '- Lisinopril\n- **Dose**: daily', ['Dose']],
		['an item of another list', '- Lisinopril\n  - x\n\nText.\n\n- y\n  - **Dose**: daily', ['Dose']],
		['a quote', '> **Dose**: daily', ['Dose']],
		['a callout without a title', '> [!info]\n> **Dose**: daily', ['Dose']],
	])('no %s', (_what, text, expected) => expect(pathsIn(text)).toEqual(expected));
});
