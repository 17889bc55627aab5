import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../../src/engine/edits/link-mention';
import { planTerm } from '../../../src/engine/edits/link-term';

/** A note after the typed text, which stands between the bars, became a link that shows a name; or why it cannot. */
function linked(marked: string, shown: string, model = '[[Models/ACO]]'): string {
	const [before = '', typed = '', after = ''] = marked.split('¦');
	const text = before + typed + after;
	const { edit, refusal } = planTerm(text, { from: before.length, to: before.length + typed.length }, shown, () => model);
	if (edit) expect(text.slice(edit.from, edit.to)).toBe(edit.before);
	return edit ? applyEdit(text, edit) : refusal;
}

describe('a term put in the place of what was typed for it', () => {
	test('is a link that shows the name, and nothing around it changes', () => {
		expect(linked('An ¦;;ac¦ met.', 'ACO')).toBe('An [[Models/ACO|ACO]] met.');
		expect(linked('# About ¦;;aco¦\r\n\r\nText.\r\n', 'ACO')).toBe('# About [[Models/ACO|ACO]]\r\n\r\nText.\r\n');
	});

	test('needs no text of its own where the target says it', () => {
		expect(linked('An ¦;;ac¦.', 'ACO', '[[ACO]]')).toBe('An [[ACO]].');
	});

	test('is a Markdown link where the app writes those', () => {
		expect(linked('An ¦;;ac¦.', 'ACO', '[ACO](Models/ACO.md)')).toBe('An [ACO](Models/ACO.md).');
	});

	test('keeps a table whole, in a callout too', () => {
		expect(linked('| a | b |\n| - | - |\n| ¦;;ac¦ | x |\n', 'ACO')).toBe('| a | b |\n| - | - |\n| [[Models/ACO\\|ACO]] | x |\n');
		expect(linked('> [!info]\n> a | b\n> - | -\n> ¦AC¦ | x\n', 'ACO')).toBe('> [!info]\n> a | b\n> - | -\n> [[Models/ACO\\|ACO]] | x\n');
	});

	test('is refused where brackets of the line are open around it', () => {
		expect(linked('See [[the ¦;;ac¦ plan]] now.', 'ACO')).toMatch(/^This place is between two pairs of brackets|takes no link\.$/);
	});

	test('leaves a line what it is, whatever the name begins with', () => {
		expect(linked('¦;;fi¦', '1. First')).not.toMatch(/^1\. /);
		expect(linked('Text.\n¦;;fi¦', '# First')).not.toContain('\n# ');
	});

	test('is refused, in one sentence, where no link would be read as one', () => {
		expect(linked('Run `¦;;ac¦` now.', 'ACO')).toMatch(/takes no link\.$/);
		expect(linked('See [¦;;ac¦', 'ACO')).toMatch(/^A bracket stands right before/);
	});

	test('leads to its place, if it is a term inside a note', () => {
		const { edit } = planTerm('An ;;hm.', { from: 3, to: 7 }, 'HMO', (subpath) => `[[Acronyms${subpath}]]`, '#^hmo');
		expect(edit?.after).toBe('[[Acronyms#^hmo|HMO]]');
	});
});
