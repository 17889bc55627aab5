import { describe, expect, it } from 'vitest';
import { MentionIndex, parseNote, scanNote } from '../../../src/engine';
import { decodeMentions, decodeNote, encodeRecord, type CachedMentions } from '../../../src/obsidian/vault/cache-records';

const TEXT = [
	'---', 'aliases: [ACO, "340B"]', 'lexicon-ignore: [payer]', '---', '# Group', '',
	'*A group.* Of a `payer` and a payer.', '', '| a | b |', '| - | - |', '| c | [[d]] |', '',
].join('\n');
const NOTE = { path: 'Group.md', mtime: 7, size: TEXT.length, note: parseNote('Group.md', TEXT) };

function mentions(): CachedMentions {
	const index = new MentionIndex();
	const payer = parseNote('Payer.md', '');
	index.setNames('Payer.md', payer);
	index.setNames('Group.md', NOTE.note);
	index.scan(NOTE.note, scanNote(TEXT));
	const kept = index.keep('Group.md');
	if (!kept) throw new Error('It should be kept.');
	return { path: 'Group.md', mtime: 7, size: TEXT.length, mentions: kept };
}

/** A record as a database gives it back. */
const stored = (record: Parameters<typeof encodeRecord>[0]): Record<string, unknown> =>
	structuredClone(encodeRecord(record)) as Record<string, unknown>;

describe('a record of the cache', () => {
	it('is what it was, for the facts of a note', () => {
		expect(decodeNote(stored(NOTE))).toEqual(NOTE);
	});

	it('is what it was, for the mentions in one', () => {
		const record = mentions();
		expect(record.mentions.ignored).toEqual(['Payer.md']);
		expect(decodeMentions(stored(record))).toEqual(record);
	});

	it.each<[string, (record: Record<string, unknown>) => unknown]>([
		['null', () => null],
		['no object', () => 'Group.md'],
		['without a path', (record) => ({ ...record, path: 7 })],
		['without a time', (record) => ({ ...record, mtime: '7' })],
		['without a size', (record) => ({ ...record, size: null })],
		['without facts', (record) => ({ ...record, json: undefined })],
		['with facts that are cut off', (record) => ({ ...record, json: String(record.json).slice(0, -3) })],
		['with other facts', (record) => ({ ...record, json: '{"path":"Group.md"}' })],
		['with facts that are none', (record) => ({ ...record, json: 'null' })],
	])('is passed over if it is %s', (_what, damage) => {
		expect([decodeNote(damage(stored(NOTE))), decodeMentions(damage(stored(mentions())))]).toEqual([null, null]);
	});

	it('is passed over if it is of another note, or has no integers', () => {
		expect(decodeNote({ ...stored(NOTE), path: 'Payer.md' })).toBeNull();
		expect(decodeMentions({ ...stored(mentions()), integers: [1, 2, 3] })).toBeNull();
	});

	it('is passed over if its integers are cut off', () => {
		const record = stored(mentions());
		const { integers } = record;
		if (!(integers instanceof Int32Array)) throw new Error('They should be integers.');
		for (const length of [0, 2, 4]) expect(decodeMentions({ ...record, integers: integers.slice(0, length) })).toBeNull();
	});
});
