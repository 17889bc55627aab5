import type { Definition } from '../definition-paragraph';
import { explainsWords, glossaryWeight, GLOSSARY_WEIGHTS } from './glossary-name';
import { own } from '../../text/range';
import type { TermSource } from './source';

/** A tag of notes that are a term each. */
const TERM_TAG = /(?:^|\/)(?:term|definition|concept|begriff|término|concepto)$/i;

/** Whether a folder of a path says that it is a glossary. */
export function isInGlossaryFolder(path: string): boolean {
	return saysGlossary(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
}

/** What folders and tags say, which the notes of a vault have in common. */
const KNOWN = new Map<string, boolean>();
const MOST_KNOWN = 5000;

/** Whether a part of the path of a folder, or of a tag, says that it is a glossary. */
function saysGlossary(path: string): boolean {
	const known = KNOWN.get(path);
	if (known !== undefined) return known;
	if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
	const says = path.split('/').some((part) => glossaryWeight(part) === GLOSSARY_WEIGHTS.outright);
	KNOWN.set(own(path), says);
	return says;
}

/** What a note says of itself as a whole that counts for all its terms. Each is found out when it is first asked for. */
export class TermContext {
	private titled: boolean | null = null;
	private glossary: boolean | null = null;
	private term: boolean | null = null;

	/** @param isForced whether `lexicon: terms` stands in its frontmatter. */
	constructor(
		private readonly note: TermSource,
		readonly isForced: boolean,
	) {}

	/** Whether its title says that it explains words. */
	get isTitled(): boolean {
		const { names, heading } = this.note;
		const isOther = heading !== null && heading !== names[0]?.text;
		this.titled ??= (isOther && explainsWords(heading)) || names.some(({ text, kind }) => kind !== 'alias' && explainsWords(text));
		return this.titled;
	}

	/** Whether its title, its folder or a tag says that it is a glossary. */
	get isGlossary(): boolean {
		const { path, tags } = this.note;
		this.glossary ??= this.isTitled || isInGlossaryFolder(path) || tags.some(saysGlossary);
		return this.glossary;
	}

	/** Whether it is a term itself. */
	get isTerm(): boolean {
		this.term ??= !this.isTitled && (this.note.tags.some((tag) => TERM_TAG.test(tag)) || this.isDefined(this.note.definition));
		return this.term;
	}

	/** Whether what stands for its definition says what its title means. A `description` or a summary may be of any note. */
	private isDefined(definition: Definition | null): boolean {
		if (definition?.kind === 'property') return this.note.properties.some(({ key }) => key.toLowerCase() === 'definition');
		return definition !== null && (definition.kind !== 'sentence' || /^(?:an?|the|eine?|una?)\s/i.test(definition.text));
	}
}
