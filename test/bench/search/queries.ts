import { Random } from './random';
import { REAL_QUERIES } from './real-terms';
import { acronymOf, type Term } from './terms';

/** A query with every title that is a right answer to it. */
export interface Asked {
	readonly kind: string;
	readonly query: string;
	readonly right: readonly string[];
}

/** A term as queries are compared with it: small letters, no marks, one blank between words. */
interface Plain {
	readonly term: Term;
	readonly title: string;
	readonly names: readonly string[];
	readonly words: readonly string[];
	readonly text: readonly string[];
}

/**
 * Small letters and digits, without marks and apostrophes; all else is one blank. The bench's own, so that it does not borrow the
 * engine's idea of it.
 */
export function plainOf(text: string): string {
	const letters = text
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\u0300-\u036f'’]/g, '')
		.replace(/ø/g, 'o')
		.replace(/ł/g, 'l')
		.replace(/ß/g, 'ss');
	return letters.replace(/[^a-z0-9]+/g, ' ').trim();
}

/**
 * Makes queries of thirteen kinds, so many of each, and adds those made by hand. Right is every entry that fits as well as the one that was
 * thought of; a query with more than three right answers (six for initials) asks too little and is left out.
 */
export function makeQueries(terms: readonly Term[], seed: number, each: number): Asked[] {
	const maker = new QueryMaker(terms, new Random(seed));
	return [...maker.kinds().flatMap(([kind, make, most]) => maker.gather(kind, make, { each, most })), ...maker.byHand()];
}

type Made = readonly [query: string, isRight: (plain: Plain) => boolean] | null;

class QueryMaker {
	private readonly all: readonly Plain[];

	constructor(
		terms: readonly Term[],
		private readonly random: Random,
	) {
		this.all = terms.map((term): Plain => {
			const names = [term.title, ...term.aliases].map(plainOf);
			const words = names.join(' ').split(' ');
			return { term, title: names[0] ?? '', names, words, text: [...words, ...plainOf(`${term.definition} ${term.tag}`).split(' ')] };
		});
	}

	kinds(): [string, (plain: Plain) => Made, number?][] {
		return [
			['exact title', ({ title }) => [title, hasName(title)]],
			['exact alias', ({ term }) => this.exactAlias(term)],
			['prefix', (plain) => this.prefix(plain)],
			['initials', (plain) => initials(plain), 6],
			['one typo', (plain) => this.typos(plain, 1)],
			['two typos', (plain) => this.typos(plain, 2)],
			['swapped words', (plain) => this.swapped(plain)],
			['partial words', (plain) => this.partial(plain)],
			['title and alias', (plain) => this.titleAndAlias(plain)],
			['typo in prefix', (plain) => this.typoInPrefix(plain)],
			['missing space', (plain) => this.missingSpace(plain)],
			['definition', (plain) => this.definition(plain)],
			['diacritics', ({ term, title }) => (/[^ -~]/.test(term.title) ? [title, hasName(title)] : null)],
		];
	}

	gather(kind: string, make: (plain: Plain) => Made, { each, most = 3 }: { each: number; most?: number | undefined }): Asked[] {
		const asked: Asked[] = [];
		for (let tries = 0; asked.length < each && tries < 20_000; tries++) {
			const made = make(this.random.pick(this.all));
			if (!made || made[0].length < 2 || asked.some(({ query }) => query === made[0])) continue;
			const right = this.all.filter(made[1]).map(({ term }) => term.title);
			if (right.length > 0 && right.length <= most) asked.push({ kind, query: made[0], right });
		}
		return asked;
	}

	/** Right is also what has the query for a name, or, if nothing has, for the beginning of one, or each of its words for a name. */
	byHand(): Asked[] {
		return REAL_QUERIES.map(([query, titles]) => {
			const owners = this.all.filter(hasName(query));
			const words = query.split(' ').map((word) => this.all.filter(hasName(word)));
			const named = words.every((list) => list.length > 0)
				? words.flat()
				: this.all.filter(({ names }) => names.some((name) => name.startsWith(`${query} `)));
			return {
				kind: 'by hand',
				query,
				right: [...new Set([...titles, ...[...owners, ...(owners.length > 0 ? [] : named)].map(({ term }) => term.title)])],
			};
		});
	}

	private exactAlias({ aliases }: Term): Made {
		const alias = plainOf(this.random.pick(aliases));
		return [alias, hasName(alias)];
	}

	/** The shortest beginning of a title that three entries at most share. */
	private prefix({ title }: Plain): Made {
		let left = this.all;
		for (let length = 1; length < title.length; length++) {
			const start = title.slice(0, length);
			left = left.filter((one) => one.title.startsWith(start));
			if (length >= 4 && left.length <= 3) return [start.trim(), ({ names }) => names.some((name) => name.startsWith(start.trim()))];
		}
		return null;
	}

	private typos({ names }: Plain, count: 1 | 2): Made {
		const name = this.random.pick(names);
		if (name.length < (count === 1 ? 6 : 10)) return null;
		let query = name;
		for (let i = 0; i < count; i++) query = this.misspell(query);
		return query === name ? null : [query, (one) => one.names.some((other) => other === name || isNear(query, other, count))];
	}

	/** One slip, rarely at the first letter. */
	private misspell(text: string): string {
		const at = this.random.chance(0.05) ? 0 : 1 + this.random.below(text.length - 1);
		const letter = this.random.pick([...'abcdefghijklmnopqrstuvwxyz']);
		const way = this.random.below(4);
		if (way === 0) return `${text.slice(0, at)}${letter}${text.slice(at)}`.trim();
		if (way === 1) return `${text.slice(0, at)}${text.slice(at + 1)}`.trim();
		if (way === 2) return `${text.slice(0, at)}${letter}${text.slice(at + 1)}`.trim();
		return `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`.trim();
	}

	private swapped({ title }: Plain): Made {
		const words = title.split(' ');
		if (words.length < 2 || words.length > 5) return null;
		const at = this.random.below(words.length - 1);
		const swapped = [...words.slice(0, at), words[at + 1] ?? '', words[at] ?? '', ...words.slice(at + 2)].join(' ');
		return swapped === title ? null : [swapped, ({ names }) => names.some((name) => sameWords(name, swapped))];
	}

	private partial({ title }: Plain): Made {
		const words = title.split(' ').filter((word) => word.length > 3).slice(0, this.random.chance(0.5) ? 2 : 3);
		if (words.length < 2) return null;
		const parts = words.map((word) => word.slice(0, 3 + this.random.below(3)));
		return [parts.join(' '), (one) => parts.every((part) => one.words.some((word) => word.startsWith(part)))];
	}

	private titleAndAlias({ title, names }: Plain): Made {
		const own = title.split(' ').filter((word) => word.length > 3);
		const others = names.slice(1).join(' ').split(' ').filter((word) => word.length > 1 && word !== 'of' && !title.split(' ').includes(word));
		if (own.length === 0 || others.length === 0) return null;
		const pair = [this.random.pick(own), this.random.pick(others)];
		if (this.random.chance(0.5)) pair.reverse();
		return [pair.join(' '), (one) => pair.every((word) => one.words.includes(word))];
	}

	private typoInPrefix({ title }: Plain): Made {
		let left = this.all;
		for (let length = 1; length < title.length - 2; length++) {
			const start = title.slice(0, length);
			left = left.filter((one) => one.title.startsWith(start));
			if (length < 7 || left.length > 3) continue;
			const query = this.misspell(title.slice(0, length + 2).trim());
			return [query, ({ names }) => names.some((name) => [-1, 0, 1].some((more) => isNear(query, name.slice(0, query.length + more), 1)))];
		}
		return null;
	}

	private missingSpace({ title }: Plain): Made {
		const words = title.split(' ');
		if (words.length < 2 || words.length > 3) return null;
		const at = this.random.below(words.length - 1);
		const query = words.map((word, i) => (i === at + 1 || i === 0 ? word : ` ${word}`)).join('');
		return [query, ({ names }) => names.some((name) => name.replaceAll(' ', '') === query.replaceAll(' ', ''))];
	}

	private definition({ term, words }: Plain): Made {
		const told = plainOf(term.definition).split(' ').filter((word) => word.length >= 5 && !words.includes(word));
		if (told.length < 2) return null;
		const pair = [this.random.pick(told), this.random.pick(told)];
		return pair[0] === pair[1] ? null : [pair.join(' '), ({ text }) => pair.every((word) => text.includes(word))];
	}
}

function hasName(wanted: string): (plain: Plain) => boolean {
	return ({ names }) => names.includes(wanted);
}

function initials({ term, title, names }: Plain): Made {
	const letters = plainOf(acronymOf(term.title));
	if (!/^[a-z]{3,6}$/.test(letters) || names.includes(letters) || title === letters) return null;
	return [letters, (one) => one.names.includes(letters) || plainOf(acronymOf(one.term.title)) === letters];
}

function sameWords(name: string, other: string): boolean {
	return name.length === other.length && name.split(' ').sort().join(' ') === other.split(' ').sort().join(' ');
}

/** Whether two texts are at most so many edits apart, an exchange of neighbours being one (optimal string alignment). */
function isNear(a: string, b: string, most: number): boolean {
	// An edit spoils two of these pieces at most, where it is an exchange across their border: one at least is left.
	const size = Math.floor(a.length / (2 * most + 1));
	if (
		Math.abs(a.length - b.length) > most ||
		(size > 0 && !Array.from({ length: 2 * most + 1 }, (_, i) => a.slice(i * size, (i + 1) * size)).some((piece) => b.includes(piece)))
	)
		return false;
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
			row.push(edits);
		}
		if (Math.min(...row) > most) return false;
		[beforeLast, last] = [last, row];
	}
	return (last[b.length] ?? 0) <= most;
}

/** Reads queries as `queries.tsv` has them: kind, query and right titles in columns, titles separated by ` | `. */
export function readQueries(tsv: string): Asked[] {
	return tsv.trim().split('\n').slice(1).map((line) => {
		const [kind = '', query = '', right = ''] = line.split('\t');
		return { kind, query, right: right.split(' | ') };
	});
}

/** Writes queries as `readQueries` reads them. */
export function writeQueries(asked: readonly Asked[]): string {
	return `${['kind\tquery\tright', ...asked.map(({ kind, query, right }) => [kind, query, right.join(' | ')].join('\t'))].join('\n')}\n`;
}
