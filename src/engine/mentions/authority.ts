import type { Lexicon } from '../lexicon/lexicon';
import { findExactly } from '../lexicon/look-up';
import { isInFolder, isTagBelow } from '../lexicon/scope';
import type { Entry } from '../note/entry';
import type { NoteMeaning } from '../note/frontmatter/name-rules';
import type { Note } from '../note/note';
import { foldName, foldPath } from '../text/fold';
import { linkOf } from '../text/link-text';
import { plainText } from '../text/plain-text';
import type { NameOwner } from './occurrences';

/** A rule of the settings: in notes that fulfil its one condition, or in all if it has none, a name means one entry. */
export interface MeaningRule {
	readonly name: string;
	/** The id of the entry, or a name of it, `Note#Term`, or a link. */
	readonly entry: string;
	/** In this folder, or deeper. */
	readonly folder?: string;
	/** With this tag, or one below it. */
	readonly tag?: string;
	/** With this property, or with a value of it: `key`, `key: value`. */
	readonly property?: string;
}

/** What the user decided about names that several entries have. */
export interface Decisions {
	/** From a note's path to the id of the entry chosen for a name in it, by the name's `choiceKey`. */
	readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
	readonly meanings: readonly MeaningRule[];
}

/** A rule that decided: its words, without a full stop, and where it stands. */
export interface AppliedRule {
	readonly text: string;
	/** `note`: in the properties of the note with the name, at a line that counts from 1. */
	readonly source: 'settings' | { readonly path: string; readonly line: number };
}

/** The entry that a name means by the word of the user, and the rule that says so; null for a choice made in the note. */
export interface Ruling {
	readonly id: string;
	readonly rule: AppliedRule | null;
}

/** What the conditions of rules are about. */
type RuledNote = Pick<Note, 'path' | 'tags' | 'attributes' | 'meanings'>;
type AnyRule = MeaningRule | NoteMeaning;

/** The key under which a choice between the owners of a name is stored. */
export function choiceKey(name: string): string {
	return foldName(name);
}

/**
 * What the user and the note say about the meanings of names in one note. A choice made in it stands above all, then what the note says
 * itself, then the most specific rule of the settings. Two of the same rank that disagree decide nothing, and neither does a rule whose
 * entry is not there or does not have the name.
 */
export class Authority {
	private rules: ReadonlyMap<string, readonly AnyRule[]> | null = null;
	private readonly known = new Map<string, Ruling | null>();

	constructor(
		private readonly lexicon: Lexicon,
		private readonly decisions: Decisions,
		private readonly source: RuledNote,
	) {}

	/** What the note at a path, if there is one, and the user say. */
	static at(lexicon: Lexicon, decisions: Decisions, path: string): Authority {
		return new Authority(lexicon, decisions, lexicon.get(path) ?? { path, tags: [], attributes: [], meanings: [] });
	}

	/** Which of the owners of a name is meant; null if nobody says. */
	decide(owners: readonly NameOwner[]): Ruling | null {
		const chosen = this.choice(owners);
		if (chosen !== null && owners.some(({ id }) => id === chosen)) return { id: chosen, rule: null };
		if (this.source.meanings.length + this.decisions.meanings.length === 0) return null;
		const key = owners.map(({ id, name }) => `${id}\n${name.text}`).join('\n');
		const known = this.known.get(key);
		if (known !== undefined) return known;
		const ruling = this.byRules(owners);
		this.known.set(key, ruling);
		return ruling;
	}

	/** The id of the entry chosen for a name in the note, under any owner's form of the name. */
	private choice(owners: readonly NameOwner[]): string | null {
		const ofNote = new Map(Object.entries(new Map(Object.entries(this.decisions.choices)).get(this.source.path) ?? {}));
		for (const { name } of owners) {
			const chosen = ofNote.get(choiceKey(name.text));
			if (chosen !== undefined) return this.lexicon.meant(chosen);
		}
		return null;
	}

	private byRules(owners: readonly NameOwner[]): Ruling | null {
		this.rules ??= byName([...this.source.meanings, ...this.decisions.meanings]);
		let best: { readonly rank: number; readonly id: string | null; readonly rule: AnyRule } | null = null;
		for (const key of new Set(owners.map(({ name }) => foldName(name.text)))) {
			for (const rule of this.rules.get(key) ?? []) {
				const rank = rankOf(rule);
				if ((best && rank < best.rank) || !applies(rule, this.source)) continue;
				const id = idOf(this.lexicon, rule, this.source.path);
				if (id === null || !owners.some((owner) => owner.id === id)) continue;
				if (!best || rank > best.rank) best = { rank, id, rule };
				else if (best.id !== id) best = { rank, id: null, rule };
			}
		}
		if (!best || best.id === null) return null;
		const { id, rule } = best;
		const where = 'line' in rule ? 'This note says that' : `${whereWords(rule)},`;
		const text = `${where} ${rule.name} means ${titleFor(this.lexicon, id, rule.name)}`;
		return { id, rule: { text, source: 'line' in rule ? { path: this.source.path, line: rule.line } : 'settings' } };
	}
}

function byName(rules: readonly AnyRule[]): ReadonlyMap<string, readonly AnyRule[]> {
	const found = new Map<string, AnyRule[]>();
	for (const rule of rules) {
		const key = foldName(rule.name);
		const same = found.get(key);
		if (same) same.push(rule);
		else found.set(key, [rule]);
	}
	return found;
}

/**
 * Why a rule of the settings decides nothing, for people: its entry is not there, or not called so, or another rule says otherwise; null if
 * it can decide.
 */
export function ruleProblem(lexicon: Lexicon, rule: MeaningRule, all: readonly MeaningRule[]): string | null {
	const id = idOf(lexicon, rule, '');
	const entry = lexicon.entry(id ?? '');
	if (!entry) return 'There is no such entry.';
	const isNamed = (names: Entry['names'] = []): boolean => names.some(({ text }) => foldName(text) === foldName(rule.name));
	if (!lexicon.placesOf(entry).some((place) => isNamed(lexicon.entry(place)?.names))) return 'The entry does not have this name.';
	const key = (one: MeaningRule): string => foldName(`${one.name}\n${whereWords(one)}`);
	const isDenied = all.some((one) => key(one) === key(rule) && idOf(lexicon, one, '') !== id);
	return isDenied ? 'Another rule says otherwise, so neither counts.' : null;
}

/** What the entry that a rule names is called beside the others with the name; as written if there is none. */
export function ruleTitle(lexicon: Lexicon, rule: MeaningRule): string {
	const id = idOf(lexicon, rule, '');
	return id === null ? rule.entry : titleFor(lexicon, id, rule.name);
}

/** Where a rule holds, in words: `In the folder Policies`. */
export function whereWords({ folder, tag, property }: MeaningRule): string {
	if (folder !== undefined) return `In the folder ${folder}`;
	if (tag !== undefined) return `With the tag #${tag.replace(/^#/, '')}`;
	return property === undefined ? 'Everywhere' : `With the property ${property}`;
}

/** The more specific a rule is, the higher it ranks: the note's own, a value, a property, a tag, a folder; deeper above shallower. */
function rankOf(rule: AnyRule): number {
	if ('line' in rule) return 5000;
	if (rule.property !== undefined) return readCondition(rule.property).value === '' ? 3000 : 4000;
	const [rank, path] = rule.tag !== undefined ? [2000, rule.tag] : [1000, rule.folder];
	return path === undefined ? 0 : rank + path.split('/').filter((part) => part !== '').length;
}

function applies(rule: AnyRule, { path, tags, attributes }: RuledNote): boolean {
	if ('line' in rule) return true;
	const { folder, tag, property } = rule;
	if (folder !== undefined) return isInFolder(path, folder);
	if (tag !== undefined) return tags.some((own) => isTagBelow(own, tag));
	if (property === undefined) return true;
	const wanted = readCondition(property);
	return attributes.some(({ kind, key, value }) => kind === 'property' && value !== '' && foldPath(key) === wanted.key
		&& (wanted.value === '' || [value, ...value.split(',')].some((one) => foldName(plainText(one)) === wanted.value)));
}

/** The key and the value, which may be empty, of the property that a rule asks for (`key: value`), folded. */
export function readCondition(property: string): { readonly key: string; readonly value: string } {
	const colon = property.indexOf(':');
	const key = colon < 0 ? property : property.slice(0, colon);
	return { key: foldPath(key.trim()), value: colon < 0 ? '' : foldName(plainText(property.slice(colon + 1).trim())) };
}

/** The id of the entry that a rule names, seen from the note at a path; null if there is none, or several. */
function idOf(lexicon: Lexicon, { name, entry }: AnyRule, path: string): string | null {
	const link = linkOf(entry);
	const led = link ? lexicon.entry(lexicon.follow({ ...link, display: name }, path)?.id ?? '') : null;
	// Where a link cannot lead to a term itself, its subpath may still say it.
	if (led && (led.anchor || !link?.subpath)) return led.id;
	const found = findExactly(lexicon, link ? (link.target || path) + link.subpath : entry);
	return found?.kind === 'found' ? lexicon.meant(found.entry.id) : null;
}

/** What an entry is called beside others with a name, which may be its title. */
function titleFor(lexicon: Lexicon, id: string, name: string): string {
	const entry = lexicon.entry(id);
	const title = entry?.names[0]?.text ?? id;
	if (entry?.anchor) return `${title}, in ${lexicon.get(entry.path)?.names[0]?.text ?? entry.path}`;
	return foldName(title) === foldName(name) ? id.replace(/\.md$/i, '') : title;
}
