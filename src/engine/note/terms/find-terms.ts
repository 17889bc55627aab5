import type { Block } from '../blocks/level';
import { deriveNames } from '../derived-names';
import { textsOf } from '../frontmatter/property';
import type { Name } from '../names';
import type { Scan } from '../prose';
import { own, type Range } from '../../text/range';
import { findHeadings } from './headings';
import { findLists } from './lists';
import { PlacedFacts } from './placed-facts';
import { isAcronym } from './short-forms';
import { Anchors } from './anchors';
import { TermContext } from './context';
import type { Draft, DraftGroup, TermSource } from './source';
import { findTables } from './tables';
import type { Term, TermGroup } from './term';

/**
 * The terms inside a note, in the groups in which they stand: lists of them, tables, definition lists, and sections under headings. What
 * is a group, and why, is in `docs/design.md`; `lexicon: terms` and `lexicon: none` in the frontmatter decide. Never throws.
 */
export function findTerms(scan: Scan, note: TermSource): readonly TermGroup[] {
	const said = note.properties.find(({ key }) => key.length === 7 && key.toLowerCase() === 'lexicon');
	const words = said ? textsOf(said.value).map(({ text }) => text.trim().toLowerCase()) : [];
	if (words.includes('none')) return [];
	const context = new TermContext(note, words.includes('terms'));
	const facts = new PlacedFacts(note.attributes);
	const seen = glanceAt(scan.blocks);
	const least = context.isForced ? 1 : LEAST;
	const mayHead = seen.sections > least || (seen.sections > 0 && (context.isForced || context.isGlossary));
	const headings = !mayHead ? [] : findHeadings(scan, context, { note, facts });
	const sections: Range[] = [];
	for (const draft of headings.flatMap(({ drafts, needs }) => (needs ? [] : drafts)).sort((a, b) => a.from - b.from)) {
		if (draft.from >= (sections[sections.length - 1]?.to ?? 0)) sections.push(draft);
	}
	const tables = seen.tables === 0 ? [] : findTables(scan, context);
	const groups = [...headings, ...tables, ...(seen.lines < least ? [] : findLists(scan, context, facts, sections))];
	return groups.length === 0 ? [] : new TermBuilder(scan, note).build(groups);
}

/** Fewer sections, or lines and items, make nothing. */
const LEAST = 3;

/** How many sections begin with a paragraph, how many tables there are, and how many lines of paragraphs. */
function glanceAt(blocks: readonly Block[]): Readonly<Record<'sections' | 'tables' | 'lines', number>> {
	let [sections, tables, lines] = [0, 0, 0];
	let isHeading = false;
	for (const block of blocks) {
		if (block.kind === 'paragraph') {
			lines += block.lines.length / 2;
			if (isHeading) sections++;
		} else if (block.kind === 'table') tables++;
		isHeading = block.kind === 'heading';
	}
	return { sections, tables, lines };
}

class TermBuilder {
	private readonly anchors: Anchors;
	private readonly taken = new Set<string>();
	/** How often a name came first so far. */
	private readonly counts = new Map<string, number>();

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
			const terms = drafts.map((draft) => this.termOf(draft, form, needs === 'no-facts'));
			return { form, line: this.scan.lines.lineAt(from), ...(needs ? { needs } : {}), why, terms, from, to };
		});
	}

	/** @param isSubject whether it stands in a list that may as well be one of parts of a subject. */
	private termOf({ from, to, at, names, definition, attributes }: Draft, form: TermGroup['form'], isSubject: boolean): Term {
		const { path, tags, nameRules } = this.note;
		const { lines } = this.scan;
		const anchor = form === 'heading' ? this.anchors.ofSection({ from, to }) : this.anchors.of({ from, to }, at);
		const explained = definition && { ...definition, text: own(definition.text), line: lines.lineAt(definition.from) };
		const id = own(`${path}#${this.keyOf(names[0] ?? '')}`);
		const called = namesOf(names, at, anchor.line).map((name): Name => {
			return isSubject && isPlainWord(name.text) ? { ...name, lookUpOnly: true } : name;
		});
		return { id, path, anchor, names: called, nameRules, tags, definition: explained, attributes, from, to, form };
	}

	private keyOf(name: string): string {
		let count = (this.counts.get(name) ?? 0) + 1;
		while (this.taken.has(count > 1 ? `${name} ${count}` : name)) count++;
		const key = count > 1 ? `${name} ${count}` : name;
		this.counts.set(name, count);
		this.taken.add(key);
		return key;
	}
}

/** "Body" in a list of the parts of the stomach is no name of that part anywhere else, though it can be searched for. */
function isPlainWord(name: string): boolean {
	return !/[\s\p{Pd}]/u.test(name) && !isAcronym(name);
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
