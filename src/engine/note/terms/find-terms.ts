import { deriveNames } from '../derived-names';
import { textsOf, valuesOf } from '../frontmatter/property';
import type { Definition } from '../definition-paragraph';
import type { Name } from '../names';
import type { Scan } from '../prose';
import { own, type Range } from '../../text/range';
import { explainsWords, glossaryWeight, GLOSSARY_WEIGHTS } from './glossary-name';
import { findHeadings } from './headings';
import { findLists } from './lists';
import { PlacedFacts } from './placed-facts';
import { Anchors } from './anchors';
import type { Draft, DraftGroup, TermContext, TermSource } from './source';
import { findTables } from './tables';
import type { Term, TermGroup } from './term';

/**
 * The terms inside a note, in the groups in which they stand: lists of them, tables, definition lists, and sections under headings. What
 * is a group, and why, is in `docs/design.md`; `lexicon: terms` and `lexicon: none` in the frontmatter decide. Never throws.
 */
export function findTerms(scan: Scan, note: TermSource): readonly TermGroup[] {
	const said = valuesOf(note.properties, /^lexicon$/i).flatMap(textsOf).map(({ text }) => text.trim().toLowerCase());
	if (said.includes('none')) return [];
	const context = contextOf(note, said.includes('terms'));
	const facts = new PlacedFacts(note.attributes);
	const headings = findHeadings(scan, context, { note, facts });
	const sections: Range[] = [];
	for (const draft of headings.flatMap(({ drafts, needs }) => (needs ? [] : drafts)).sort((a, b) => a.from - b.from)) {
		if (draft.from >= (sections[sections.length - 1]?.to ?? 0)) sections.push(draft);
	}
	const groups = [...headings, ...findTables(scan, context), ...findLists(scan, context, facts, sections)];
	return groups.length === 0 ? [] : new TermBuilder(scan, note).build(groups);
}

function contextOf({ path, names, tags, definition, properties }: TermSource, isForced: boolean): TermContext {
	const isTitled = names.some(({ text, kind }) => kind !== 'alias' && explainsWords(text));
	const parts = path.split('/').slice(0, -1).concat(tags.flatMap((tag) => tag.split('/')));
	const isGlossary = isTitled || parts.some((part) => glossaryWeight(part) === GLOSSARY_WEIGHTS.outright);
	const isTerm = tags.some((tag) => TERM_TAG.test(tag)) || (definition !== null && isOfTerm(definition, properties));
	return { isForced, isTitled, isGlossary, isTerm: !isTitled && isTerm };
}

/** A tag of notes that are a term each. */
const TERM_TAG = /(?:^|\/)(?:term|definition|concept|begriff|término|concepto)$/i;

/** Whether what stands for the definition of a note says what its title means. A `description` or a summary may be of any note. */
function isOfTerm({ kind, text }: Definition, properties: TermSource['properties']): boolean {
	if (kind === 'property') return properties.some(({ key }) => key.toLowerCase() === 'definition');
	return kind !== 'sentence' || /^(?:an?|the|eine?|una?)\s/i.test(text);
}

class TermBuilder {
	private readonly anchors: Anchors;
	private readonly taken = new Set<string>();

	constructor(
		private readonly scan: Scan,
		private readonly note: TermSource,
	) {
		this.anchors = new Anchors(scan);
	}

	build(groups: readonly DraftGroup[]): TermGroup[] {
		const sorted = groups.filter(({ drafts }) => drafts.length > 0).sort((a, b) => (a.drafts[0]?.from ?? 0) - (b.drafts[0]?.from ?? 0));
		return sorted.map(({ form, needs, why, range, drafts }) => {
			const from = range?.from ?? drafts[0]?.from ?? 0;
			const to = range?.to ?? drafts.reduce((end, draft) => Math.max(end, draft.to), from);
			const terms = drafts.map((draft) => this.termOf(draft, form));
			return { form, line: this.scan.lines.lineAt(from), ...(needs ? { needs } : {}), why, terms, from, to };
		});
	}

	private termOf({ from, to, at, names, definition, attributes }: Draft, form: TermGroup['form']): Term {
		const { path, tags, nameRules } = this.note;
		const { lines } = this.scan;
		const anchor = form === 'heading' ? this.anchors.ofSection({ from, to }) : this.anchors.of({ from, to }, at);
		const explained = definition && { ...definition, text: own(definition.text), line: lines.lineAt(definition.from) };
		const id = own(`${path}#${this.keyOf(names[0] ?? '')}`);
		return { id, path, anchor, names: namesOf(names, at, anchor.line), nameRules, tags, definition: explained, attributes, from, to, form };
	}

	private keyOf(name: string): string {
		let key = name;
		for (let count = 2; this.taken.has(key); count++) key = `${name} ${count}`;
		this.taken.add(key);
		return key;
	}
}

/** The names of a place: what stands first, its other names, and what is derived from these. */
function namesOf(texts: readonly string[], from: number, line: number): Name[] {
	const names = new Map<string, Name>();
	const add = (name: Name): void => {
		if (name.text !== '' && !names.has(name.text)) names.set(name.text, name);
	};
	texts.forEach((text, i) => add({ text: own(text.normalize('NFC')), kind: i === 0 ? 'term' : 'alias', from, line }));
	for (const text of texts) for (const derived of deriveNames(text)) add({ ...derived, kind: 'derived', from, line });
	return [...names.values()];
}
