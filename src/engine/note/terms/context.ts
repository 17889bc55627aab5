import type { Definition } from '../definition-paragraph';
import { explainsWords, glossaryWeight, GLOSSARY_WEIGHTS } from './glossary-name';
import type { TermSource } from './source';

/** A tag of notes that are a term each. */
const TERM_TAG = /(?:^|\/)(?:term|definition|concept|begriff|término|concepto)$/i;

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
		this.titled ??= explainsWords(heading ?? '') || names.some(({ text, kind }) => kind !== 'alias' && explainsWords(text));
		return this.titled;
	}

	/** Whether its title, its folder or a tag says that it is a glossary. */
	get isGlossary(): boolean {
		this.glossary ??= this.isTitled || this.parts().some((part) => glossaryWeight(part) === GLOSSARY_WEIGHTS.outright);
		return this.glossary;
	}

	/** Whether it is a term itself. */
	get isTerm(): boolean {
		this.term ??= !this.isTitled && (this.note.tags.some((tag) => TERM_TAG.test(tag)) || this.isDefined(this.note.definition));
		return this.term;
	}

	private parts(): string[] {
		return this.note.path.split('/').slice(0, -1).concat(this.note.tags.flatMap((tag) => tag.split('/')));
	}

	/** Whether what stands for its definition says what its title means. A `description` or a summary may be of any note. */
	private isDefined(definition: Definition | null): boolean {
		if (definition?.kind === 'property') return this.note.properties.some(({ key }) => key.toLowerCase() === 'definition');
		return definition !== null && (definition.kind !== 'sentence' || /^(?:an?|the|eine?|una?)\s/i.test(definition.text));
	}
}
