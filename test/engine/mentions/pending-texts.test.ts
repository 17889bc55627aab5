import { describe, expect, it } from 'vitest';
import { PendingTexts } from '../../../src/engine/mentions/pending-texts';

const proseOf = (text: string): { text: string; prose: [] } => ({ text, prose: [] });

describe('texts that wait', () => {
	it('are handed out once', () => {
		const texts = new PendingTexts();
		texts.put('a.md', proseOf('An ACO'));
		expect([texts.take('a.md')?.text, texts.take('a.md'), texts.take('b.md')]).toEqual(['An ACO', null, null]);
	});

	it('are only as many as there is room for, and make room when they go', () => {
		const texts = new PendingTexts(10);
		texts.put('a.md', proseOf('123456'));
		texts.put('b.md', proseOf('12345'));
		texts.put('c.md', proseOf('1234'));
		expect(['a.md', 'b.md', 'c.md'].map((path) => texts.take(path) !== null)).toEqual([true, false, true]);
		texts.put('b.md', proseOf('1234567890'));
		expect(texts.take('b.md')).not.toBeNull();
	});

	it('take the place of what the same path had', () => {
		const texts = new PendingTexts(10);
		texts.put('a.md', proseOf('12345678'));
		texts.put('a.md', proseOf('123456789'));
		expect(texts.take('a.md')?.text).toBe('123456789');
	});
});
