import { describe, expect, it } from 'vitest';
import { findTrigger, isInOpenLink } from '../../../../src/obsidian/typing/model/trigger';

const USUAL = { trigger: ';;', suggestCapitals: true };

/** What is asked for where the bar stands on a line. */
function asked(line: string, settings = USUAL): string | null {
	const [before = '', after = ''] = line.split('¦');
	const found = findTrigger(before, after, settings);
	return found && `${found.from}: ${found.query}${found.isCapitals ? ' (capitals)' : ''}`;
}

describe('the trigger', () => {
	it('asks for what follows it, blanks inside included', () => {
		expect(asked('Paid by ;;shared sav¦ today')).toBe('8: shared sav');
		expect(asked(';;a¦')).toBe('0: a');
		expect(asked('(;;ACO¦)')).toBe('1: ACO');
		expect(asked('保険;;aco¦')).toBe('2: aco');
	});

	it('asks for nothing until a letter follows, and no longer when a sentence has ended or the name would be too long', () => {
		expect(asked('Text;; ¦')).toBeNull();
		expect(asked(';;¦')).toBeNull();
		expect(asked(';; aco¦')).toBeNull();
		expect(asked(';;aco. The next¦')).toBeNull();
		expect(asked(';;aco  two blanks¦')).toBeNull();
		expect(asked(`;;${'long '.repeat(20)}¦`)).toBeNull();
		expect(asked(';;one two three four five six seven eight¦')).toBeNull();
	});

	it('does not part words, before or behind', () => {
		expect(asked('word;;aco¦')).toBeNull();
		expect(asked(';;ac¦ount')).toBeNull();
	});

	it('is the last one on the line, is what the settings say, and is none if they say none', () => {
		expect(asked(';;aco and ;;ip¦')).toBe('10: ip');
		expect(asked('Ask @@ip¦', { trigger: '@@', suggestCapitals: false })).toBe('4: ip');
		expect(asked('Ask ;;ip¦', { trigger: '', suggestCapitals: false })).toBeNull();
		expect(asked('Ask .*ip¦', { trigger: '.*', suggestCapitals: false })).toBe('4: ip');
	});
});

describe('two capitals', () => {
	it('ask for the word that begins with them', () => {
		expect(asked('Ask the HI¦')).toBe('8: HI (capitals)');
		expect(asked('Ask the ACOs¦.')).toBe('8: ACOs (capitals)');
		expect(asked('(COVID-19¦)')).toBe('1: COVID-19 (capitals)');
		expect(asked('ÄÖ¦')).toBe('0: ÄÖ (capitals)');
	});

	it('ask for nothing inside a longer word, in a tag, a path or an address, or after one capital', () => {
		for (const line of ['mcHIM¦', 'the_HIM¦', 'HI¦story', '#ACO¦', 'a/ACO¦', 'me@ACO¦', 'www.ACO¦', 'Hi¦', 'H¦', 'ACO ¦', '340B¦'])
			expect([line, asked(line)]).toEqual([line, null]);
	});

	it('ask for nothing if the settings say so', () => {
		expect(asked('Ask the HIM¦', { trigger: ';;', suggestCapitals: false })).toBeNull();
	});
});

describe('an open link', () => {
	it('is one whose end is still to come', () => {
		expect(isInOpenLink('See [[AC')).toBe(true);
		expect(isInOpenLink('See [it](AC')).toBe(true);
		expect(isInOpenLink('See [[ACO]] and AC')).toBe(false);
		expect(isInOpenLink('See [it](ACO) and AC')).toBe(false);
		expect(isInOpenLink('See [it] (AC')).toBe(false);
	});
});
