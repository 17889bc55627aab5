import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_SETTINGS, parseNote, pathsMentioning, scanNote, type Note } from '../../../src/engine';
import { LiveEntries } from '../../../src/obsidian/glossary/live-entries';
import type { SettingsStore } from '../../../src/obsidian/vault/settings-store';
import { VaultGlossary } from '../../../src/obsidian/vault/glossary';
import { VaultIndex } from '../../../src/obsidian/vault/vault-index';
import { VaultMentions } from '../../../src/obsidian/vault/mentions';
import { openApp, type SmallApp } from '../a-vault';
import { openWindow, until } from '../a-window';

const BAD = '(fails)';

/** What the engine is made to fail on in a note whose text says so. */
type Fault = 'names' | 'text' | 'definition';

/** A note that throws where a fact of it is asked for. */
function faulty(note: Note, fact: keyof Note): Note {
	return Object.defineProperty({ ...note }, fact, { get: () => {
		throw new RangeError(`no ${fact}`);
	}, enumerable: true });
}

function parseWith(fault: Fault): typeof parseNote {
	return (path, text, scan) => {
		const note = parseNote(path, text, scan);
		if (!text.includes(BAD)) return note;
		if (fault === 'names') return faulty(note, 'nameRules');
		return fault === 'definition' ? { ...note, definition: { text: 7, line: 1, from: 0, to: 1 } as unknown as Note['definition'] } : note;
	};
}

interface Opened extends SmallApp {
	readonly index: VaultIndex;
	readonly mentions: VaultMentions;
	readonly glossary: VaultGlossary;
	readonly entries: LiveEntries;
	/** Waits until everything is in step with the vault. */
	readonly settled: () => Promise<void>;
}

async function open(fault: Fault, texts: Readonly<Record<string, string>>): Promise<Opened> {
	const small = await openApp(texts);
	const settings = { current: DEFAULT_SETTINGS, onChanged: () => ({}) } as unknown as SettingsStore;
	const scan: typeof scanNote = (text) => {
		const found = scanNote(text);
		return fault !== 'text' || !text.includes(BAD) ? found : Object.defineProperty(found, 'prose', { get: () => {
			throw new RangeError('no text');
		} });
	};
	const index = new VaultIndex(small.app, () => Promise.resolve(null), { parse: parseWith(fault), scan });
	const mentions = new VaultMentions(small.app, index, settings, scan);
	const glossary = new VaultGlossary(index, settings);
	let drawn = 0;
	const entries = new LiveEntries({ index, settings }, { isSeen: () => true, onChanged: () => void drawn++ });
	for (const part of [index, mentions, glossary, entries]) {
		// What is drawn from a settings store that never changes needs no event of it.
		part.registerEvent = () => undefined;
		part.load();
		onTestFinished(() => part.unload());
	}
	let scans = 0;
	mentions.onChanged(() => void scans++);
	const settled = async (): Promise<void> => {
		const before = scans;
		await until(() => scans > before && index.complete && mentions.complete && glossary.complete && entries.complete);
		await new Promise((resume) => window.setTimeout(resume, 60));
	};
	await until(() => index.complete && mentions.complete && glossary.complete && entries.complete);
	await new Promise((resume) => window.setTimeout(resume, 60));
	return { ...small, index, mentions, glossary, entries, settled };
}

beforeEach(() => void openWindow());

const TEXTS = { 'Copay.md': '*A sum.* Beside a premium.', 'Bad.md': `${BAD} The premium of Copay.`, 'Premium.md': '*A price.*' };

const sourcesOf = ({ index, mentions }: Opened, path: string): string[] => {
	const note = index.lexicon.get(path);
	return note ? pathsMentioning(mentions.sources, note) : [];
};

describe.each<[Fault, RegExp]>([
	['names', /^no nameRules$/],
	['text', /^no text$/],
	['definition', /is not a function$/],
])('a note whose %s the engine fails on', (fault, reason) => {
	it('is told of, and costs no other note anything', async () => {
		const opened = await open(fault, TEXTS);
		expect([...opened.index.unreadable]).toEqual([['Bad.md', expect.stringMatching(reason)]]);
		expect(sourcesOf(opened, 'Premium.md')).toContain('Copay.md');
		expect(opened.glossary.search('premium', 5).map(({ path }) => path)).toContain('Premium.md');
		expect(opened.entries.list.entries.map(({ title }) => title)).toEqual(expect.arrayContaining(['Copay', 'Premium']));
	});

	it('is mended by its next change, and breaks again by the one after', async () => {
		const opened = await open(fault, TEXTS);
		await opened.write('Bad.md', '*A note.* The premium of Copay.');
		await opened.settled();
		expect(opened.index.unreadable.size).toBe(0);
		expect(sourcesOf(opened, 'Premium.md')).toEqual(['Bad.md', 'Copay.md']);
		expect(opened.glossary.search('bad', 5).map(({ path }) => path)).toEqual(['Bad.md']);
		await opened.write('Bad.md', `${BAD} once more, of the premium.`);
		await opened.settled();
		if (fault === 'definition') expect(opened.glossary.search('bad', 5)).toEqual([]);
		await until(() => reason.test(opened.index.unreadable.get('Bad.md') ?? ''));
	});
});

describe('a list of the glossary', () => {
	it('leaves out an entry that cannot be listed, tells of it, and has it once it can', async () => {
		const notes = new Map(['Copay.md', 'Bad.md', 'Premium.md'].map((path) => [path, parseNote(path, '')]));
		const mended = parseNote('Bad.md', '');
		notes.set('Bad.md', faulty(mended, 'names'));
		const lost: string[] = [];
		let change: (paths: ReadonlySet<string>) => void = () => undefined;
		const index = {
			complete: true,
			lexicon: { get: (path: string) => notes.get(path) ?? null, notes: () => notes.values(), termsIn: () => [] },
			lose: (path: string) => void lost.push(path),
			onChanged: (callback: typeof change) => void (change = callback),
		} as unknown as VaultIndex;
		const settings = { current: DEFAULT_SETTINGS, onChanged: () => undefined } as unknown as SettingsStore;
		const entries = new LiveEntries({ index, settings }, { isSeen: () => true, onChanged: () => undefined });
		entries.registerEvent = () => undefined;
		entries.load();
		const titles = (): string[] => entries.list.entries.map(({ title }) => title);
		await until(() => entries.complete);
		expect([titles(), lost]).toEqual([['Copay', 'Premium'], ['Bad.md']]);
		notes.set('Bad.md', mended);
		change(new Set(['Bad.md']));
		await until(() => titles().length === 3);
		expect(lost).toEqual(['Bad.md']);
		entries.unload();
	});
});
