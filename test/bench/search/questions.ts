import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Glossary, Lexicon, parseNote, tellDefinition } from '../../../src/engine';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { readVault } from '../../../cli/vault.mjs';
import { ENGINES } from './engines';
import type { Term } from './terms';

/*
 * Questions as people type them, each with the entries that are meant, asked of ours and of the other engines on the same entries:
 * node questions.mjs QUESTIONS DEMO DATA [VAULT] prints one JSON object, with `misses` before QUESTIONS what ours gets wrong. A source that
 * is absent is left out. Of a vault that is not ours, the file of questions has only digests of titles.
 */

interface Question {
	readonly source: string;
	readonly kind: string;
	readonly query: string;
	readonly accepted: readonly string[];
}

interface GivenTerm {
	readonly term: string;
	readonly aliases: readonly string[];
	readonly definition: string;
}

/** Entries to ask for, and their titles. */
interface Source {
	readonly glossary: Glossary;
	readonly lexicon: Lexicon;
	readonly titleOf: (id: string) => string;
}

/** How often an engine was right: with its first hit, and among five. */
interface Figures {
	readonly asked: number;
	readonly first: number;
	readonly five: number;
}

const [isMisses, words] = process.argv[2] === 'misses' ? [true, process.argv.slice(3)] : [false, process.argv.slice(2)];
const [file = '', demo = '', data = '', vault = ''] = words;

function readQuestions(text: string): Question[] {
	const rows = text.split(/\r?\n/).slice(1).filter((line) => line !== '');
	return rows.map((line): Question => {
		const [source = '', kind = '', query = '', accepted = ''] = line.split('\t');
		return { source, kind, query, accepted: accepted.split(' | ') };
	});
}

function sourceOfVault(folder: string): Source {
	const { lexicon } = readVault(folder);
	return { lexicon, glossary: Glossary.of(lexicon, DEFAULT_SCOPE), titleOf: (id) => lexicon.entry(id)?.names[0]?.text ?? '' };
}

/** Terms of others, each a note. The path counts for nothing: a name may hold signs that a path may not. */
function sourceOfTerms(folder: string): Source {
	const terms = JSON.parse(readFileSync(path.join(folder, 'terms.json'), 'utf8')) as GivenTerm[];
	const lexicon = new Lexicon();
	const titles = new Map(terms.map(({ term }, i) => [`${i}.md`, term]));
	for (const [i, { term, aliases, definition }] of terms.entries()) {
		const told = definition === '' ? '' : `*${definition.replace(/[*\n]/g, ' ')}*\n`;
		lexicon.set(parseNote(`${i}.md`, `---\naliases: ${JSON.stringify([term, ...aliases])}\n---\n${told}`));
	}
	return { lexicon, glossary: Glossary.of(lexicon, DEFAULT_SCOPE), titleOf: (id) => titles.get(id) ?? '' };
}

const digestOf = (title: string): string => createHash('sha256').update(title.normalize('NFC')).digest('hex').slice(0, 16);

function placeOf({ accepted }: Question, titles: readonly string[]): number {
	return titles.findIndex((title) => accepted.some((one) => one.toLowerCase() === title.toLowerCase() || one === digestOf(title)));
}

/** The entries as the other engines take them. */
function termsOf({ glossary, lexicon, titleOf }: Source): Term[] {
	return glossary.search('', Infinity).map(({ id }): Term => {
		const entry = lexicon.entry(id);
		const [alias = '', ...others] = (entry?.names ?? []).map(({ text }) => text).filter((text) => text !== titleOf(id));
		const told = entry ? (tellDefinition(lexicon, entry)?.text ?? '') : '';
		return { title: titleOf(id), aliases: [alias, others.join(' ')], tag: (entry?.tags ?? []).join(' '), definition: told };
	});
}

const figuresOf = (places: readonly number[]): Figures => ({
	asked: places.length,
	first: places.filter((place) => place === 0).length,
	five: places.filter((place) => place >= 0 && place < 5).length,
});

const sources = new Map<string, Source>();
sources.set('demo', sourceOfVault(demo));
if (existsSync(path.join(data, 'terms.json'))) sources.set('glossary', sourceOfTerms(data));
if (vault !== '' && existsSync(vault)) sources.set('vault', sourceOfVault(vault));

const asked = readQuestions(readFileSync(file, 'utf8')).filter(({ source }) => sources.has(source));
const places = new Map<string, number[]>();
for (const [name, source] of sources) {
	const own = asked.filter((one) => one.source === name);
	const terms = isMisses ? [] : termsOf(source);
	for (const [i, engine] of (isMisses ? ENGINES.slice(0, 1) : ENGINES).entries()) {
		const search = i === 0
			? (query: string): string[] => source.glossary.search(query, 5).map(({ id }) => source.titleOf(id))
			: engine.make({ terms, notes: [] }, () => undefined);
		const held = places.get(engine.name) ?? [];
		for (const question of own) held.push(placeOf(question, search(question.query, 5)));
		places.set(engine.name, held);
		for (const [at, question] of isMisses ? own.entries() : []) {
			const place = held[held.length - own.length + at] ?? -1;
			if (place === 0) continue;
			const hits = source.glossary.search(question.query, 5).map(({ id, reason }) => `${source.titleOf(id)} (${reason})`);
			const { kind, query, accepted } = question;
			process.stdout.write(`${[name, kind, query, `place ${place + 1}`, accepted.join(' | '), hits.join('; ')].join('\t')}\n`);
		}
	}
}

if (!isMisses) {
	const inOrder = [...sources.keys()].flatMap((name) => asked.filter(({ source }) => source === name));
	const groups = (key: (question: Question) => string): Record<string, Record<string, Figures>> =>
		Object.fromEntries([...new Set(inOrder.map(key))].map((group) => [group, Object.fromEntries([...places].map(([engine, all]) =>
			[engine, figuresOf(all.filter((_, i) => key(inOrder[i] as Question) === group))]))]));
	process.stdout.write(`${JSON.stringify({
		source: groups(({ source }) => source), kind: groups(({ kind }) => kind), all: groups(() => 'all'),
	})}\n`);
}
