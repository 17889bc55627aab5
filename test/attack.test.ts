import { readFileSync } from 'node:fs';
import type { App } from 'obsidian';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditVault } from '../src/engine/audit/audit';
import { planComparison } from '../src/engine/edits/insert-block';
import { planInsert } from '../src/engine/edits/insert-link';
import { applyEdit, planLink, refused, type Edit } from '../src/engine/edits/link-mention';
import { readNoteBytes } from '../src/engine/edits/note-bytes';
import { DEFAULT_SCOPE } from '../src/engine/lexicon/scope';
import { parseNote } from '../src/engine/note/note';
import { editInFile, type Plan } from '../src/obsidian/writing/writable-note';
import { casesOf, filesOf, placed, textOf, type Case, type CaseFiles, type CaseText } from './attack-cases';
import { run, vaultOf } from './cli/terminal';
import {
	differing,
	expectOneComparisonMore,
	expectOneLinkMore,
	expectSameStructureButComparison,
	expectSameStructureButLink,
	sayingsOf,
	structureOf,
} from './engine/edits/readers';
import { expectGrowth } from './engine/linear-time';
import { Shelf } from './engine/mentions/shelf';
import { openVault } from './host/conformance/documented/open-vault';
import { ServedVault } from './host/served-vault';

/*
 * Inputs that try to stop the program, to hang it, or to damage a note. Those that need a browser are run in `specs/attack.test.ts`.
 */

/** One test for each case of an act. */
function each<T extends Case>(act: string, body: (one: T) => void | Promise<void>): void {
	describe(act, () => {
		it.each(casesOf<T>(act).map((one) => [one.id, one.why, one] as const))('%s: %s', (_, _why, one) => body(one));
	});
}

const SENTENCE = /^[A-Z“].*[a-z].*\.$/s;

interface ReadCase extends Case {
	readonly text: CaseText;
	readonly expect: { readonly [fact in 'names' | 'tags' | 'links' | 'attributes']?: readonly string[] } & { readonly problems?: boolean };
}

each<ReadCase>('read', ({ text: source, expect: wanted }) => {
	const text = textOf(source);
	const { names, tags, links, attributes, problems } = parseNote('Read.md', text);
	expect(names.map((name) => name.text)).toEqual(expect.arrayContaining([...(wanted.names ?? [])]));
	if (wanted.tags) expect(tags).toEqual(wanted.tags);
	if (wanted.links) expect(links.map(({ target }) => target)).toEqual(wanted.links);
	if (wanted.attributes) expect(attributes.map(({ key }) => key)).toEqual(wanted.attributes);
	if (wanted.problems !== undefined) expect(problems.map(({ code }) => code).length > 0).toBe(wanted.problems);
	const read = (one: string) => (): void => void parseNote('Read.md', one);
	if (typeof source !== 'string') expectGrowth(read, textOf(source, 1 / 4), text);
});

interface EditCase extends Case {
	readonly text: CaseText;
	readonly expect: 'refused' | 'safe' | readonly CaseText[];
}

const LINK = '[[Target]]';

each<EditCase>('link', ({ text: source, expect: wanted }) => {
	const { text, from, to } = placed(textOf(source));
	const { edit, refusal } = planInsert(text, { from, to }, { model: LINK, name: 'Target' });
	if (wanted === 'refused') expect(edit).toBeNull();
	if (!edit) {
		expect([wanted, refusal]).toEqual([expect.stringMatching(/^(?:refused|safe)$/), expect.stringMatching(SENTENCE)]);
		return;
	}
	const edited = applyEdit(text, edit);
	if (Array.isArray(wanted)) expect(wanted.map((one: CaseText) => textOf(one))).toContain(edited);
	if (edit.from < edit.to) expectLinkAround(text, edited, edit);
	else {
		expectOneLinkMore(text, edited, LINK);
		inShort(source, (part, at) =>
			expectSameStructureButLink(part, withEdit(part, planInsert(part, { from: at, to: at }, { model: LINK, name: 'Target' })), LINK),
		);
	}
});

/** Looks at a text, or at one with a fiftieth of what is repeated in it: the reader of CommonMark takes its time. */
function inShort(source: CaseText, look: (text: string, at: number) => void): void {
	const { text, from } = placed(textOf(source, 1 / 50));
	look(text, from);
}

function withEdit(text: string, { edit }: { edit: Edit | null }): string {
	if (!edit) throw new Error('There should be an edit, as in the whole text.');
	return applyEdit(text, edit);
}

/** That a link shows what was selected, and that the note reads as before but for it. */
function expectLinkAround(text: string, edited: string, { before, after }: { before: string; after: string }): void {
	const unescaped = (one: string): string => one.replaceAll('\\|', '|');
	expect(unescaped(after)).toContain(unescaped(before.replace(/[ \t]*\\?\r?\n[ \t>]*/g, ' ')));
	expect(sayingsOf(edited)).toEqual(sayingsOf(text));
	expect([edited, differing(structureOf(text), structureOf(edited))]).toEqual([edited, { gone: [], come: [] }]);
}

const RECIPE = ['Alpha', 'Beta'];

each<EditCase>('comparison', ({ text: source, expect: wanted }) => {
	const { text, from } = placed(textOf(source));
	const { edit, ...planned } = planComparison(text, from, RECIPE);
	if (!edit) {
		expect([wanted, planned.refusal]).toEqual([expect.stringMatching(/^(?:refused|safe)$/), expect.stringMatching(SENTENCE)]);
		return;
	}
	const edited = applyEdit(text, edit);
	expect(edit.from).toBe(edit.to);
	if (Array.isArray(wanted)) expect(wanted.map((one: CaseText) => textOf(one))).toContain(edited);
	expectOneComparisonMore(text, edited, RECIPE);
	inShort(source, (part, at) => expectSameStructureButComparison(part, withEdit(part, planComparison(part, at, RECIPE)), RECIPE));
});

interface MentionsCase extends Case {
	readonly files: CaseFiles;
	readonly note: string;
	readonly expect: readonly (readonly [text: string, kind: string, target: string | null])[];
}

each<MentionsCase>('mentions', ({ files, note, expect: wanted }) => {
	const shelf = new Shelf(filesOf(files));
	const mentions = [...shelf.in(note), ...shelf.linkedIn(note)].sort((a, b) => a.from - b.from);
	const found = mentions.map(({ from, to, kind, ambiguous, targets }) => [
		shelf.textOf(note).slice(from, to),
		kind,
		ambiguous ? null : (targets[0] ?? null),
	]);
	expect(found).toEqual(wanted);
});

interface AuditCase extends Case {
	readonly files?: CaseFiles;
	readonly many?: { readonly path: string; readonly text: string; readonly times: number };
	readonly expect: Readonly<Record<string, number>>;
}

each<AuditCase>('audit', ({ files = {}, many, expect: wanted }) => {
	const numbered = Array.from(
		{ length: many?.times ?? 0 },
		(_, i) => [many?.path.replace('#', String(i + 1)) ?? '', many?.text ?? ''] as const,
	);
	const findings = auditVault(new Shelf({ ...filesOf(files), ...Object.fromEntries(numbered) }).lexicon, DEFAULT_SCOPE);
	const counts = Object.fromEntries(Object.keys(wanted).map((code) => [code, findings.filter((finding) => finding.code === code).length]));
	expect(counts).toEqual(wanted);
	for (const { message, places } of findings) {
		expect(message.length, message.slice(0, 800)).toBeLessThanOrEqual(400);
		expect(places.length).toBeLessThanOrEqual(3);
	}
});

interface TerminalCase extends Case {
	readonly files: CaseFiles;
	readonly words: readonly string[];
	readonly exit: number;
	readonly says: readonly string[];
	readonly never: readonly string[];
}

each<TerminalCase>('terminal', ({ files, words, exit, says, never }) => {
	const { code, out, err } = run(...words, '--vault', vaultOf(filesOf(files)));
	const shown = [...out, ...err].join('\n');
	expect([shown, code]).toEqual([shown, exit]);
	for (const piece of says) expect(shown).toContain(piece);
	for (const piece of never) expect(shown).not.toContain(piece);
	expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
});

interface BytesCase extends Case {
	readonly hex: string;
	readonly expect: 'refused' | 'written';
}

each<BytesCase>('bytes', async ({ hex, expect: wanted }) => {
	const bytes = new Uint8Array(Buffer.from(hex, 'hex'));
	expect(readNoteBytes(bytes).text === null ? 'refused' : 'written').toBe(wanted);
	const { vault } = await openVault({});
	const file = await vault.createBinary('Note.md', bytes.buffer);
	const shown = await vault.read(file);
	const [mention] = new Shelf({ 'Target.md': 'A goal.\n', 'Note.md': shown }).in('Note.md');
	const app = { vault } as unknown as App;
	const plan: Plan = (text) => mention ? planLink(text, mention, () => LINK) : refused('There is nothing to link.');
	const { edit, refusal } = await editInFile(app, file as unknown as Parameters<typeof editInFile>[1], plan);
	const after = Buffer.from(await vault.readBinary(file)).toString('hex');
	if (wanted === 'refused') expect([edit, after, refusal]).toEqual([null, hex, expect.stringContaining('Save it as UTF-8 first')]);
	else expect([refusal, after]).toEqual([null, hex.replace(hexOf('Target'), hexOf(LINK))]);
});

function hexOf(text: string): string {
	return Buffer.from(text).toString('hex');
}

interface RequestCase extends Case {
	readonly method: string;
	readonly path: CaseText;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	readonly status: readonly number[];
	readonly token?: false;
}

each<RequestCase>('requests', async (one) => {
	const { method, path: name, body, status, token } = one;
	const vault = await ServedVault.of({ 'Note.md': 'A note.\n' });
	const before = onDisk(vault);
	const target = `vault/${textOf(name).replace(/[^\x21-\x7e]/g, encodeURIComponent)}`;
	const answer = await vault.ask(token === false ? `/${target}` : target, {
		method,
		headers: headersOf(one, await vault.hash('Note.md')),
		body,
	});
	expect(status, answer.text).toContain(answer.status);
	for (const folder of [vault.folder, os.tmpdir(), path.resolve(import.meta.dirname, '..')])
		expect(answer.text + JSON.stringify(answer.headers)).not.toContain(folder);
	if (answer.status >= 400) expect(onDisk(vault)).toEqual(before);
	if (method === 'PUT' && answer.status < 300) expect(vault.read('Note.md')).toBe(body);
});

/**
 * The headers of a case as the page would send them: a hash in quotation marks, what is sent as bytes, and a file that is not there as a
 * new one.
 */
function headersOf({ method, path: name, headers }: RequestCase, hash: string): Record<string, string> {
	const quoted = ([header, value]: [string, string]): [string, string] => [
		header.toLowerCase(),
		value.replace('{hash}', hash).replace(/^[0-9a-f]{64}$/, '"$&"'),
	];
	const own = Object.fromEntries(Object.entries(headers).map(quoted));
	if (method !== 'PUT') return own;
	return { 'content-type': 'application/octet-stream', ...(name === 'Note.md' ? {} : { 'if-none-match': '*' }), ...own };
}

/** Everything below the folder that holds the vault, with the texts of files. */
function onDisk(vault: ServedVault): [string, string][] {
	const outside = path.dirname(vault.folder);
	return vault.everything().map((name) => {
		try {
			return [name, readFileSync(path.join(outside, name), 'utf8')];
		} catch {
			return [name, 'a folder'];
		}
	});
}
