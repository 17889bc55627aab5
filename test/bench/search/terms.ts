import { DEFINITION, ENDINGS, EPONYM_FORMS, EPONYMS, FINDINGS, FORMS, KINDS, MANNERS, PREFIXES, ROOTS, TOPICS } from './words';
import { Random } from './random';
import { REAL_TERMS } from './real-terms';

/** An entry of the glossary that searches are measured on. */
export interface Term {
	readonly title: string;
	readonly aliases: readonly string[];
	readonly tag: string;
	readonly definition: string;
}

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'with', 'to', 'a', 'an', 'or', 'on', 'by', 'at', 'from']);

/** The initials of a name, small words passed over, in capitals. */
export function acronymOf(name: string): string {
	return name.split(/[\s-]+/).filter((word) => !SMALL.has(word.toLowerCase())).map((word) => word.charAt(0).toUpperCase()).join('');
}

/**
 * Makes so many terms, the same ones for the same seed, the real ones first: of any two numbers the smaller glossary is the beginning of
 * the larger.
 */
export function makeTerms(count: number, seed: number): Term[] {
	const random = new Random(seed);
	const terms: Term[] = REAL_TERMS.slice(0, count);
	const taken = new Set(terms.map(({ title }) => title.toLowerCase()));
	const conditions: string[] = ['pericarditis'];
	while (terms.length < count) {
		const title = makeTitle(random);
		if (taken.has(title.toLowerCase())) continue;
		taken.add(title.toLowerCase());
		terms.push({ title, aliases: makeAliases(title, random), tag: makeTag(random), definition: makeDefinition(conditions, random) });
	}
	return terms;
}

function makeTitle(random: Random): string {
	const kind = random.next();
	if (kind < 0.05)
		return `${random.pick(EPONYMS)} ${random.pick(EPONYM_FORMS)}${random.chance(0.8) ? ` of ${clinicalWord(random).toLowerCase()}` : ''}`;
	if (kind < 0.5) {
		const words = [
			...(random.chance(0.5) ? [random.pick(MANNERS)] : []),
			clinicalWord(random),
			...(random.chance(0.6) ? [random.pick(FINDINGS)] : []),
		];
		return words.length === 1 ? `${words.join('')} ${random.pick(FINDINGS)}` : words.join(' ');
	}
	const words = [random.pick(KINDS), random.pick(TOPICS), ...(random.chance(0.45) ? [random.pick(TOPICS)] : []), random.pick(FORMS)];
	if (random.chance(0.15)) return `${random.pick(FORMS)} for ${words.slice(0, -1).join(' ')}`;
	return [...words, ...(random.chance(0.1) ? [`${1 + random.below(20)}`] : [])].join(' ');
}

function clinicalWord(random: Random): string {
	const prefix = random.chance(0.45) ? random.pick(PREFIXES) : '';
	const letters = `${prefix}${random.pick(ROOTS)}${random.chance(0.25) ? `o${random.pick(ROOTS)}` : ''}`;
	const ending = random.pick(ENDINGS);
	const word = /[aeiou]$/.test(letters) || /^[aeiou]/.test(ending) ? `${letters}${ending}` : `${letters}o${ending}`;
	return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Two other names: for six in ten the initials and another wording, for the rest two wordings. */
function makeAliases(title: string, random: Random): string[] {
	const acronym = acronymOf(title);
	return [acronym.length > 1 && random.chance(0.6) ? acronym : makeWording(title, random), makeWording(title, random)];
}

function makeWording(title: string, random: Random): string {
	const words = title.split(' ').filter((word) => !SMALL.has(word.toLowerCase()));
	const last = words.slice(-1).join('');
	const way = random.next();
	if (way < 0.3) return `${words.slice(0, -1).join(' ')} ${random.pick(random.chance(0.5) ? FORMS : FINDINGS)}`;
	if (way < 0.55) return `${random.pick(MANNERS)} ${last.toLowerCase()} of ${random.pick(DEFINITION.peoples)}`;
	if (way < 0.8) return `${random.pick(TOPICS)} ${last} ${random.pick(FORMS)}`;
	return clinicalWord(random);
}

function makeTag(random: Random): string {
	const area = random.pick(['payment', 'clinical', 'policy', 'quality', 'coding', 'pharmacy', 'network', 'privacy']);
	return random.chance(0.5) ? area : `${area}/${random.pick(TOPICS).toLowerCase()}`;
}

/** One sentence of some eighty letters. It names a condition, mostly one that others name too. */
function makeDefinition(conditions: string[], random: Random): string {
	const { things, tells, acts, peoples } = DEFINITION;
	if (random.chance(0.3)) conditions.push(clinicalWord(random).toLowerCase());
	const what = `A ${random.pick(tells)} ${random.pick(things)} that ${random.pick(acts)} the ${random.pick(things)}`;
	return `${what} of ${random.pick(tells)} ${random.pick(peoples)} with ${random.pick(conditions)}.`;
}

/** The term as a note. */
export function noteText({ aliases, tag, definition }: Term): string {
	return `---\naliases: ${JSON.stringify(aliases)}\ntags: [${tag}]\n---\n*${definition}*\n`;
}

/** The path of a term's note: a title may hold what a file name may not. */
export function notePath({ title }: Term): string {
	return `Glossary/${title.replace(/[\\/:]/g, '-')}.md`;
}
