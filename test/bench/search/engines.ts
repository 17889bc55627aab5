import uFuzzy from '@leeoniya/ufuzzy';
import { Charset, Document } from 'flexsearch';
import Fuse from 'fuse.js';
import fuzzysort from 'fuzzysort';
import MiniSearch from 'minisearch';
import { Glossary, type Note } from '../../../src/engine';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { plainOf } from './queries';
import type { Term } from './terms';

/** The terms in the forms that engines take; notes only for the engine that takes them. */
export interface Material {
	readonly terms: readonly Term[];
	readonly notes: readonly Note[];
}

/** How much of the queries an engine is asked, always the same kinds in the same shares: some engines take seconds for one. */
export interface Sample {
	/** So many queries of each kind of thirty; of the kinds with more, as many more. */
	readonly ofThirty: number;
	/** So many queries are typed letter by letter, and of their keystrokes every so many is timed, so many times. */
	readonly typed: number;
	readonly every: number;
	readonly passes: number;
}

/** A search engine as the bench drives it: made of all terms, asked for titles. */
export interface Engine {
	readonly name: string;
	/** Its version and settings. */
	readonly settings: string;
	readonly takesNotes: boolean;
	readonly sample: Sample;
	/** Makes it and answers how it is asked. Work in steps goes through `slice`, which times them. */
	readonly make: (material: Material, slice: (steps: Iterable<unknown>) => void) => (query: string, limit: number) => string[];
}

const WHOLE: Sample = { ofThirty: 30, typed: 40, every: 1, passes: 5 };
const THIRD: Sample = { ofThirty: 10, typed: 5, every: 1, passes: 3 };
const LITTLE: Sample = { ofThirty: 2, typed: 5, every: 6, passes: 1 };
const LEAST: Sample = { ofThirty: 1, typed: 5, every: 6, passes: 1 };

interface Document4 {
	readonly id: number;
	readonly title: string;
	readonly alias0: string;
	readonly alias1: string;
	readonly tag: string;
	readonly definition: string;
	[field: string]: string | number;
}

/** The terms as plain documents. @param fold what is done to each text. */
function documents(terms: readonly Term[], fold: (text: string) => string = (text) => text): Document4[] {
	return terms.map(({ title, aliases: [one = '', other = ''], tag, definition }, id) => ({
		id,
		title: fold(title),
		alias0: fold(one),
		alias1: fold(other),
		tag: fold(tag),
		definition: fold(definition),
	}));
}

const titlesAt = (terms: readonly Term[], places: readonly number[]): string[] => places.flatMap((place) => terms[place]?.title ?? []);

const careLexicon: Engine = {
	name: 'Care Lexicon',
	settings: '',
	takesNotes: true,
	sample: WHOLE,
	make({ terms, notes }, slice) {
		const titles = new Map(notes.map(({ path }, i) => [path, terms[i]?.title ?? '']));
		const glossary = new Glossary(DEFAULT_SCOPE);
		slice(function* () {
			for (const [i, note] of notes.entries()) {
				glossary.set(note);
				if (i % 16 === 0) yield;
			}
			yield* glossary.fold();
		}());
		slice(glossary.warmUp());
		return (query, limit) => glossary.search(query, limit).map(({ path }) => titles.get(path) ?? '');
	},
};

const miniSearch: Engine = {
	name: 'MiniSearch',
	settings: '7.2.0, prefix and fuzzy 0.2, all words',
	takesNotes: false,
	sample: THIRD,
	make({ terms }) {
		const index = new MiniSearch<Document4>({ fields: ['title', 'alias0', 'alias1', 'tag', 'definition'], processTerm: plainOf });
		index.addAll(documents(terms));
		const options = {
			prefix: true,
			fuzzy: 0.2,
			combineWith: 'AND',
			boost: { title: 3, alias0: 3, alias1: 3, tag: 0.5, definition: 0.5 },
		} as const;
		return (query, limit) => titlesAt(terms, index.search(query, options).slice(0, limit).map(({ id }) => Number(id)));
	},
};

const microFuzzy: Engine = {
	name: 'uFuzzy',
	settings: '1.0.19, one error a word, any order',
	takesNotes: false,
	sample: THIRD,
	make({ terms }) {
		const haystack = documents(terms, plainOf).map(({ title, alias0, alias1, definition }) =>
			[title, alias0, alias1, definition].join(' | '),
		);
		const engine = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
		return (query, limit) => {
			const [places, info, order] = engine.search(haystack, plainOf(query), 1, 1000);
			if (!places) return [];
			return titlesAt(terms, (info && order ? order.map((place) => info.idx[place] ?? 0) : places).slice(0, limit));
		};
	},
};

const sorted: Engine = {
	name: 'fuzzysort',
	settings: '4.0.2, keys title, aliases and definition',
	takesNotes: false,
	sample: THIRD,
	make({ terms }) {
		const prepared = documents(terms, plainOf).map(({ id, title, alias0, alias1, definition }) => ({
			id,
			title: fuzzysort.prepare(title),
			alias0: fuzzysort.prepare(alias0),
			alias1: fuzzysort.prepare(alias1),
			definition: fuzzysort.prepare(definition),
		}));
		return (query, limit) =>
			titlesAt(
				terms,
				fuzzysort.go(plainOf(query), prepared, { keys: ['title', 'alias0', 'alias1', 'definition'], limit }).map(({ obj }) => obj.id),
			);
	},
};

const flexSearch: Engine = {
	name: 'FlexSearch',
	settings: '0.8.212, forward, balanced, suggestions',
	takesNotes: false,
	sample: THIRD,
	make({ terms }) {
		const fields = ['title', 'alias0', 'alias1', 'tag', 'definition'];
		const index = new Document<Document4>({
			document: { id: 'id', index: fields.map((field) => ({ field, tokenize: 'forward' as const, encoder: Charset.LatinBalance })) },
		});
		for (const document of documents(terms)) index.add(document);
		return (query, limit) => {
			const found = index.search(query, { limit, suggest: true }) as unknown as readonly { readonly result: readonly number[] }[];
			return titlesAt(terms, [...new Set(found.flatMap(({ result }) => result))].slice(0, limit));
		};
	},
};

const fuseDefault: Engine = {
	name: 'fuse.js',
	settings: '7.5.0 alone, default settings',
	takesNotes: false,
	sample: LEAST,
	make({ terms }) {
		const fuse = new Fuse(documents(terms), { keys: ['title', 'alias0', 'alias1', 'tag', 'definition'] });
		return (query, limit) => titlesAt(terms, fuse.search(query, { limit }).map(({ refIndex }) => refIndex));
	},
};

const fuseTuned: Engine = {
	name: 'fuse.js, tuned',
	settings: '7.5.0 alone, weights, threshold 0.35, location ignored',
	takesNotes: false,
	sample: LITTLE,
	make({ terms }) {
		const weights = [['title', 3], ['alias0', 3], ['alias1', 3], ['tag', 0.3], ['definition', 0.3]] as const;
		const keys = weights.map(([name, weight]) => ({ name, weight }));
		const fuse = new Fuse(documents(terms, plainOf), { keys, threshold: 0.35, ignoreLocation: true, minMatchCharLength: 2 });
		return (query, limit) => titlesAt(terms, fuse.search(plainOf(query), { limit }).map(({ refIndex }) => refIndex));
	},
};

/** Ours first, then the others with sensible settings from their own documents. */
export const ENGINES: readonly Engine[] = [careLexicon, sorted, miniSearch, microFuzzy, flexSearch, fuseTuned, fuseDefault];
