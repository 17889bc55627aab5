import type { CliData, CliFlags, Plugin } from 'obsidian';
import {
	auditWithIgnored,
	buildComparison,
	countJson,
	countLines,
	countVault,
	explainLookUp,
	fatalProblem,
	filterFindings,
	findingJson,
	findingLines,
	hitJson,
	hitLines,
	jsonLine,
	line,
	lookUp,
	mentionJson,
	MentionReport,
	mentionLines,
	MentionOverview,
	mentionReasonLines,
	mentionsBetween,
	nothingFits,
	notesWithTerms,
	readComparisonRequest,
	readFindingFilter,
	readFormat,
	readLimit,
	termJson,
	termLines,
	termSummary,
	visible,
	withoutControls,
	writeMarkdown,
	sourcesBetween,
	type Comparison,
	type Entry,
	type Lexicon,
	type Mention,
} from '../../engine';
import { readList } from '../settings/model/typed-settings';
import type { Services } from '../vault/services';
import { whenComplete } from '../vault/when-complete';

type CliServices = Pick<Services, 'glossary' | 'index' | 'mentions' | 'settings'>;

/** One command of Obsidian's command line. */
interface CliCommand {
	/** What follows the plugin's id in the command's name. */
	readonly action: string;
	readonly description: string;
	readonly flags: CliFlags;
	/** @throws InvalidCall */
	readonly run: (services: CliServices, params: CliData) => string | Promise<string>;
}

/** The request cannot be answered; the message says why and what to do. */
class InvalidCall extends Error {}

const FORMAT = { value: 'text|json', description: 'Lines to read, or one JSON object a line (default: text)' };

/** The flags that ask for a list of mentions instead of their number. */
const LISTING = ['suggested', 'limit', 'all', 'why'] as const;
const COMPARISON_WORDS = {
	leastNames: 2,
	tooFewNames: 'A comparison needs at least two names: names="ACO, IPA".',
	noAttributes: 'attributes= names no attribute. Give them with commas between: attributes="risk, owner".',
};

const COMMANDS: readonly CliCommand[] = [
	{
		action: 'search',
		description: 'Search the glossary: names, acronyms, slips of the keyboard, words of definitions',
		flags: {
			query: { value: '<text>', description: 'What to search for', required: true },
			limit: { value: '<number>', description: 'How many entries at most (default: 20)' },
			format: FORMAT,
		},
		run: search,
	},
	{
		action: 'compare',
		description: 'A table of notes side by side, each known by any of its names',
		flags: {
			names: { value: '<names>', description: 'Two names or more, with commas between', required: true },
			attributes: { value: '<attributes>', description: 'Only these rows, in this order, with commas between' },
			differences: { description: 'Only rows in which the notes do not agree' },
			format: { value: 'md|json', description: 'A Markdown table, or every value with its note and line (default: md)' },
		},
		run: compare,
	},
	{
		action: 'mentions',
		description: 'How many mentions there are; with an option every place where a note is meant, linked or not',
		flags: {
			note: { value: '<name or path>', description: 'Only mentions in this note' },
			to: { value: '<name or path>', description: 'Only mentions of this note' },
			suggested: { description: 'Only those worth a link' },
			limit: { value: '<number>', description: 'Only the first of these' },
			all: { description: 'Every one of the vault' },
			why: { description: 'All that speaks for a link there and against it' },
			format: FORMAT,
		},
		run: listMentions,
	},
	{
		action: 'terms',
		description: 'What is read as terms inside notes, and why',
		flags: { path: { value: '<path>', description: 'Only in this note or folder' }, format: FORMAT },
		run: listTerms,
	},
	{
		action: 'audit',
		description: 'What is wrong or missing: problems, shared names, broken links, missing definitions',
		flags: {
			code: { value: '<codes>', description: 'Only these kinds, with commas between, such as unresolved-link' },
			severity: { value: 'error|warning|info', description: 'Only findings that weigh as much' },
			folder: { value: '<path>', description: 'Only places in this folder' },
			format: FORMAT,
		},
		run: audit,
	},
];

/** Adds the plugin's commands to Obsidian's command line. They answer as the terminal program does, with the settings in force. */
export function addCliHandlers(plugin: Plugin, services: CliServices): void {
	const { id } = plugin.manifest;
	const screen = 'The vault on one screen: notes, names, tags, problems';
	plugin.registerCliHandler(id, screen, { format: FORMAT }, (params) => answer(() => overview(id, services, params)));
	for (const { action, description, flags, run } of COMMANDS) {
		plugin.registerCliHandler(`${id}:${action}`, description, flags, (params) => answer(() => run(services, params)));
	}
}

async function answer(run: () => string | Promise<string>): Promise<string> {
	try {
		return await run();
	} catch (error) {
		if (!(error instanceof InvalidCall)) throw error;
		return line`care-lexicon: ${error.message}`.text;
	}
}

async function overview(id: string, { index, settings }: CliServices, params: CliData): Promise<string> {
	const isJson = wantsJson(params);
	await whenComplete(index);
	const { scope, ignoredFindings } = settings.current;
	const counts = countVault(index.lexicon, scope, ignoredFindings);
	if (isJson) return jsonLine(countJson(counts));
	// Bounded: the commands are a list of ours.
	const width = Math.max(...COMMANDS.map(({ action }) => action.length));
	const commands = COMMANDS.map(({ action, description }) => `  ${id}:${action.padEnd(width)}  ${description}`);
	return [countLines(counts, scope).text, '', ...commands].join('\n');
}

async function search({ index, glossary }: CliServices, params: CliData): Promise<string> {
	const query = textOf(params, 'query');
	if (query === undefined) throw new InvalidCall('Give what to search for: query=aco.');
	const limit = accepted(readLimit(params.limit, 'limit='));
	const isJson = wantsJson(params);
	await whenComplete(glossary);
	const hits = glossary.search(query, limit);
	if (isJson) return jsonLine({ query, hits: hits.map((hit) => hitJson(hit, index.lexicon)) });
	return hits.length === 0 ? visible(nothingFits(query)) : hits.map((hit) => hitLines(hit, index.lexicon).text).join('\n');
}

async function compare({ index, settings }: CliServices, params: CliData): Promise<string> {
	const asked = { names: readList(params.names ?? ''), attributes: params.attributes, differences: params.differences === 'true' };
	const request = accepted(readComparisonRequest(asked, COMPARISON_WORDS));
	const isJson = accepted(readFormat(params.format, ['md', 'json'])).format === 'json';
	await whenComplete(index);
	const { sources, machinery } = settings.current;
	const comparison = buildComparison(index.lexicon, { ...request, sources, machinery });
	const fatal = fatalProblem(comparison);
	if (fatal) throw new InvalidCall(fatal.message);
	return isJson ? jsonLine(comparison) : withoutControls(markdownOf(comparison));
}

/** The table, followed by its problems. */
function markdownOf(comparison: Comparison): string {
	return [writeMarkdown(comparison).trimEnd(), ...comparison.problems.map(({ message }) => message)].join('\n');
}

async function listMentions({ index, mentions }: CliServices, params: CliData): Promise<string> {
	const isJson = wantsJson(params);
	const limit = params.limit === undefined ? Infinity : accepted(readLimit(params.limit, 'limit='));
	await whenComplete(index);
	await whenComplete(mentions);
	const wanted = (name: string | undefined): Entry | null => {
		if (name === undefined) return null;
		const found = lookUp(index.lexicon, name);
		if (found.kind !== 'found') throw new InvalidCall(explainLookUp(name, found));
		return found.entry;
	};
	const [inside, target] = [wanted(textOf(params, 'note')), wanted(textOf(params, 'to'))];
	const source = inside && index.lexicon.get(inside.path);
	const isList = isJson || source !== null || target !== null || LISTING.some((flag) => params[flag] !== undefined);
	const overview = new MentionOverview();
	const list = new MentionReport({ suggested: params.suggested === 'true', limit });
	const told: string[] = [];
	for (const note of sourcesBetween(mentions.sources, source, target)) {
		await mentions.prepare([note.path]);
		const found = mentionsBetween(mentions.sources, note, target);
		if (!isList) overview.take(note.path, found);
		else for (const mention of list.take(found)) told.push(wordsFor(mention, index.lexicon, params));
	}
	if (!isList) return overview.lines('List them: suggested, all, or note=NAME why').text;
	return [...told, ...(isJson ? [] : [...(list.rest === null ? [] : [list.rest]), list.counts.sentence()])].join('\n');
}

function wordsFor(mention: Mention, lexicon: Lexicon, params: CliData): string {
	if (params.format === 'json') return jsonLine(mentionJson(mention, lexicon));
	return (params.why === 'true' ? mentionReasonLines(mention) : mentionLines(mention)).text;
}

async function listTerms({ index }: CliServices, params: CliData): Promise<string> {
	const [isJson, path] = [wantsJson(params), textOf(params, 'path')];
	await whenComplete(index);
	const found = accepted(notesWithTerms(index.lexicon, path === undefined ? [] : [path]));
	if (!isJson) return [...found.map((note) => termLines(note.path, note.groups).text), termSummary(found)].join('\n');
	return found.flatMap(({ groups }) => groups.flatMap((group) => group.terms.map((term) => jsonLine(termJson(term, group))))).join('\n');
}

async function audit({ index, settings }: CliServices, params: CliData): Promise<string> {
	const isJson = wantsJson(params);
	const filter = accepted(readFindingFilter(params.code, params.severity));
	await whenComplete(index);
	const { scope, ignoredFindings: ignored } = settings.current;
	const found = auditWithIgnored(index.lexicon, scope, { folder: textOf(params, 'folder'), ignored });
	const findings = filterFindings(found.findings, filter);
	if (isJson) return findings.map((finding) => jsonLine(findingJson(finding))).join('\n');
	return findingLines(findings, { notes: index.lexicon.size, ignored: found.ignored }).text;
}

function wantsJson({ format }: CliData): boolean {
	return accepted(readFormat(format, ['text', 'json'])).format === 'json';
}

/** What was read from flags. @throws InvalidCall if the result is a sentence saying why they cannot be read. */
function accepted<T>(read: T | string): T {
	if (typeof read === 'string') throw new InvalidCall(read);
	return read;
}

/** The value of a flag; undefined if it has none. A flag given without a value arrives as "true". */
function textOf(params: CliData, flag: string): string | undefined {
	const text = params[flag]?.trim();
	return text === '' ? undefined : text;
}
