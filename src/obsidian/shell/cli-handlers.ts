import type { CliData, CliFlags, Plugin } from 'obsidian';
import {
	auditVault, buildComparison, countLines, countVault, explainLookUp, filterFindings, findingJson, findingLine, findingSummary, hitJson, hitLines,
	jsonLine, line, lookUp, mentionJson, mentionLines, mentionsBetween, mentionSummary, nothingFits, readFindingFilter, visible, withoutControls,
	writeMarkdown, type Comparison, type Note,
} from '../../engine';
import { readList } from '../settings/model/typed-settings';
import type { Services } from '../vault/services';
import { whenComplete } from '../vault/when-complete';

type CliServices = Pick<Services, 'glossary' | 'index' | 'mentions' | 'settings'>;

/** One command of Obsidian's command line. */
interface CliCommand {
	/** What follows the id of the plugin. */
	readonly action: string;
	readonly description: string;
	readonly flags: CliFlags;
	/** @throws Refusal */
	readonly run: (services: CliServices, params: CliData) => string | Promise<string>;
}

/** What was asked for cannot be answered: the message says why and what to do. */
class Refusal extends Error {}

const FORMAT = { value: 'text|json', description: 'Lines to read, or one JSON object a line (default: text)' };

const COMMANDS: readonly CliCommand[] = [
	{
		action: 'search',
		description: 'Search the glossary: names, acronyms, slips of the keyboard, words of definitions',
		flags: { query: { value: '<text>', description: 'What to search for', required: true }, limit: { value: '<number>', description: 'How many entries at most (default: 20)' }, format: FORMAT },
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
		description: 'Every place where a note is meant, linked or not, and why',
		flags: { note: { value: '<name or path>', description: 'Only mentions in this note' }, to: { value: '<name or path>', description: 'Only mentions of this note' }, suggested: { description: 'Only those worth a link' }, format: FORMAT },
		run: listMentions,
	},
	{
		action: 'audit',
		description: 'What is wrong or missing: problems, shared names, broken links, missing definitions',
		flags: {
			code: { value: '<codes>', description: 'Only these kinds, with commas between, such as unresolved-link' },
			severity: { value: 'error|warning|info', description: 'Only findings that weigh as much' },
			format: FORMAT,
		},
		run: audit,
	},
];

/** Adds the plugin's commands to Obsidian's command line. They answer as the terminal program does, by the settings in force. */
export function addCliHandlers(plugin: Plugin, services: CliServices): void {
	const { id } = plugin.manifest;
	plugin.registerCliHandler(id, 'The vault on one screen: notes, names, tags, problems', { format: FORMAT }, (params) => answer(() => overview(id, services, params)));
	for (const { action, description, flags, run } of COMMANDS) {
		plugin.registerCliHandler(`${id}:${action}`, description, flags, (params) => answer(() => run(services, params)));
	}
}

async function answer(run: () => string | Promise<string>): Promise<string> {
	try {
		return await run();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return line`care-lexicon: ${error.message}`.text;
	}
}

async function overview(id: string, { index, settings }: CliServices, params: CliData): Promise<string> {
	const isJson = formatOf(params, ['text', 'json']) === 'json';
	await whenComplete(index);
	const counts = countVault(index.lexicon, settings.current.scope);
	if (isJson) return jsonLine({ ...counts, findings: counts.findings.map(findingJson) });
	// Bounded: the commands are a list of ours.
	const width = Math.max(...COMMANDS.map(({ action }) => action.length));
	return [countLines(counts).text, '', ...COMMANDS.map(({ action, description }) => `  ${id}:${action.padEnd(width)}  ${description}`)].join('\n');
}

async function search({ index, glossary }: CliServices, params: CliData): Promise<string> {
	const query = textOf(params, 'query');
	if (query === undefined) throw new Refusal('Give what to search for: query=aco.');
	const limit = Number(params.limit ?? 20);
	if (!Number.isInteger(limit) || limit < 1) throw new Refusal(`limit= takes a number from 1 on, not "${params.limit ?? ''}".`);
	const isJson = formatOf(params, ['text', 'json']) === 'json';
	await whenComplete(glossary);
	const hits = glossary.search(query, limit);
	if (isJson) return jsonLine({ query, hits: hits.map((hit) => hitJson(hit, index.lexicon)) });
	return hits.length === 0 ? visible(nothingFits(query)) : hits.map((hit) => hitLines(hit, index.lexicon).text).join('\n');
}

async function compare({ index, settings }: CliServices, params: CliData): Promise<string> {
	const notes = readList(textOf(params, 'names') ?? '');
	if (notes.length < 2) throw new Refusal('A comparison needs at least two names: names="ACO, IPA".');
	const attributes = params.attributes === undefined ? null : readList(params.attributes);
	if (attributes?.length === 0) throw new Refusal('attributes= names no attribute. Give them with commas between: attributes="risk, owner".');
	const isJson = formatOf(params, ['md', 'json']) === 'json';
	await whenComplete(index);
	const comparison = buildComparison(index.lexicon, { notes, differences: params.differences === 'true', sources: settings.current.sources, ...(attributes ? { attributes } : {}) });
	const fatal = comparison.problems.find(({ code }) => code === 'ambiguous-name' || code === 'unknown-name') ?? (comparison.notes.length < 2 ? comparison.problems[0] : undefined);
	if (fatal) throw new Refusal(fatal.message);
	return isJson ? jsonLine(comparison) : withoutControls(markdownOf(comparison));
}

/** The table, and below it what could not be followed. */
function markdownOf(comparison: Comparison): string {
	return [writeMarkdown(comparison).trimEnd(), ...comparison.problems.map(({ message }) => message)].join('\n');
}

async function listMentions({ index, mentions }: CliServices, params: CliData): Promise<string> {
	const isJson = formatOf(params, ['text', 'json']) === 'json';
	await whenComplete(index);
	await whenComplete(mentions);
	const wanted = (name: string | undefined): Note | null => {
		if (name === undefined) return null;
		const found = lookUp(index.lexicon, name);
		if (found.kind !== 'found') throw new Refusal(explainLookUp(name, found));
		return found.note;
	};
	const all = mentionsBetween(mentions.sources, wanted(textOf(params, 'note')), wanted(textOf(params, 'to')));
	const found = params.suggested === 'true' ? all.filter(({ suggested }) => suggested) : all;
	if (isJson) return found.map((mention) => jsonLine(mentionJson(mention))).join('\n');
	return [...found.map((mention) => mentionLines(mention).text), mentionSummary(found)].join('\n');
}

async function audit({ index, settings }: CliServices, params: CliData): Promise<string> {
	const isJson = formatOf(params, ['text', 'json']) === 'json';
	const filter = readFindingFilter(params.code, params.severity);
	if (typeof filter === 'string') throw new Refusal(filter);
	await whenComplete(index);
	const findings = filterFindings(auditVault(index.lexicon, settings.current.scope), filter);
	if (isJson) return findings.map((finding) => jsonLine(findingJson(finding))).join('\n');
	return [...findings.map((finding) => findingLine(finding).text), findingSummary(findings, index.lexicon.size)].join('\n');
}

function formatOf({ format }: CliData, formats: readonly string[]): string {
	const [usual = ''] = formats;
	if (format !== undefined && !formats.includes(format)) throw new Refusal(`There is no format "${format}". Choose one of: ${formats.join(', ')}.`);
	return format ?? usual;
}

/** What is said for a flag; undefined if nothing is. A flag without a value comes as "true". */
function textOf(params: CliData, flag: string): string | undefined {
	const text = params[flag]?.trim();
	return text === '' ? undefined : text;
}
