import fc from 'fast-check';
import type { MentionIndex } from '../../../src/engine/mentions/mention-index';
import type { Occurrence } from '../../../src/engine/mentions/occurrences';
import { fronted, type Shelf, type Texts } from './shelf';

/** Names that get in each other's way, and what may be written of them. */
const FAMILIES: readonly (readonly [names: readonly string[], words: readonly string[]])[] = [
	[
		['Shared Savings', 'Shared Savings Program', 'Savings', 'Program Agreement', 'Program'],
		['shared savings programs', '**shared** savings', 'program agreement', 'savings', 'Shared-Savings Program Agreement', 'agreement'],
	],
	[
		['ACO', 'ACOs', 'aco', 'IT', 'it', 'ACO REACH'],
		['ACO', "ACO's", 'ACOs’', 'aco', 'its', 'ITs', 'IT', 'ACO REACH', 'aco reach', '`ACO`', '[[ACO]]'],
	],
	[
		['Research And Development', 'R&D', 'Research and Development', 'And Company', 'Development'],
		['research & development', 'Research And Development', 'R and D', 'R&D', '& company', 'and company', 'development'],
	],
	[
		['Diagnosis', 'Diagnoses', 'Index', 'Indices', 'Explanation of Benefits', 'Benefit'],
		['diagnoses', 'diagnosis', 'indexes', 'index', 'explanations of benefits', 'benefits', "benefit's"],
	],
	[
		['Pâté', 'Pate', 'Pâtés', 'Fee-for-Service', 'fee for service', "Nurse's station", 'Nurse'],
		[
			'pate',
			'PÂTÉ',
			'pâté'.normalize('NFD'),
			'patés',
			'fee–for–service',
			'fee-for-service',
			'Fee for services',
			'nurse’s stations',
			"nurses' station",
			'nurses',
		],
	],
	[
		['C', 'C++', '.NET', 'E11', 'E11.9', '糖尿病', '糖尿病足'],
		['C++', 'C', 'NET', '.NET', 'E11.9', 'E11.', '老年糖尿病足患者', '糖尿病'],
	],
	[
		['MSSP', 'MSSPs', 'Medicare', 'Medicare Shared Savings Program', 'Provider'],
		['the Medicare Shared Savings Program (MSSP)', 'MSSP (managed security service provider)', 'MSSPs', 'MSSP', 'provider', 'medicare'],
	],
];
/** The paths that notes of a random vault may have. */
export const PATHS = ['ACO.md', 'b.md', 'x/MSSP.md', 'Savings.md', 'z/Provider.md'];
/** Any of them. */
export const anyPath = fc.constantFrom(...PATHS);
const anyJoint = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '. ', '-', '/');

/** A note's text: some names of a family, now and then a rule about them, and what it says. */
export function textOf([names, words]: (typeof FAMILIES)[number]): fc.Arbitrary<string> {
	const name = fc.constantFrom(...names).map((one) => JSON.stringify(one));
	const rule = fc.oneof(
		{ weight: 3, arbitrary: fc.constant('') },
		name.map((one) => `lexicon-ignore: [${one}]`),
		name.map((one) => `lexicon-case: {${one}: any}`),
		fc.constant('lexicon-case: exact'),
	);
	const body = fc.array(fc.tuple(fc.constantFrom(...words), anyJoint), { maxLength: 6 }).map((parts) => parts.flat().join(''));
	return fc
		.tuple(fc.shuffledSubarray([...names], { maxLength: 3 }), rule, body)
		.map(([aliases, line, said]) => fronted(aliases, ...(line === '' ? [] : [line])) + said);
}

/** Any names that get in each other's way, and what may be written of them. */
export const anyFamily = fc.constantFrom(...FAMILIES);
/** Any text of a note. */
export const anyText = anyFamily.chain(textOf);
/** Any notes with names of one family. */
export const anyVault = anyFamily
	.chain((family) => fc.array(fc.tuple(anyPath, textOf(family)), { minLength: 2, maxLength: 6 }))
	.map((files): Texts => Object.fromEntries(files));

/** What may happen to a vault and its index. */
export type Change =
	| { readonly do: 'write'; readonly path: string; readonly text: string }
	| { readonly do: 'delete'; readonly path: string }
	| { readonly do: 'rename'; readonly path: string; readonly to: string }
	| { readonly do: 'scan' }
	| { readonly do: 'restart'; readonly order: readonly string[] };

const anyOrder = fc.shuffledSubarray(PATHS, { minLength: PATHS.length });

/** Any changes, one after the other. */
export const anyChanges = anyFamily.chain((family): fc.Arbitrary<Change[]> => fc.array(fc.oneof(
	{ weight: 6, arbitrary: fc.record({ do: fc.constant('write' as const), path: anyPath, text: textOf(family) }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), path: anyPath }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), path: anyPath, to: anyPath }) },
	{ weight: 4, arbitrary: fc.record({ do: fc.constant('scan' as const) }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), order: anyOrder }) },
), { minLength: 3, maxLength: 16 }));

/** All that can be asked of an index. A name's kind and place are the lexicon's to know. */
export function answers(index: MentionIndex, paths: Iterable<string>): unknown {
	const told = (path: string) => (one: Occurrence): unknown => ({
		...one,
		owners: one.owners.map(({ id, name }) => `${id}: ${name.text}`),
		counts: one.owners.map((owner) => index.habits.writtenOf(owner)),
		weights: one.owners.flatMap(({ id, name }) => {
			const { points } = index.habits.weigherOf(path)({ ...one, id, name, isShared: false });
			return points.map((weight) => Math.round(weight * 1e6) + 0);
		}),
	});
	const ofNote = (path: string): unknown => [path, index.in(path).map(told(path)), index.ownersIn(path).sort(), index.sourcesOf(path)];
	return { size: index.size, notes: [...paths].sort().map(ofNote) };
}

/** Does a change on the shelf and in the texts; scans nothing but when it is told to. */
export function change(shelf: Shelf, texts: Map<string, string>, one: Change): void {
	if (one.do === 'scan') shelf.scanPending();
	else if (one.do === 'restart') shelf.restart(one.order);
	else if (one.do === 'write') {
		texts.set(one.path, one.text);
		shelf.take(one.path, one.text);
	} else {
		const text = texts.get(one.path);
		texts.delete(one.path);
		shelf.drop(one.path);
		if (one.do === 'delete' || text === undefined) return;
		texts.set(one.to, text);
		shelf.take(one.to, text);
	}
}
