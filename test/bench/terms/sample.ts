import { readVault } from '../../../cli/vault.mjs';
import { Random } from '../search/random';

/*
 * What is read as terms in a vault: how many, by form, and some of them drawn by a seed for a reader to judge:
 * `node terms-sample.mjs VAULT [SEED [COUNT]]`. Every term has the same chance to be drawn.
 */

const [folder = '', seed = '1', count = '50'] = process.argv.slice(2);
const { lexicon } = readVault(folder);
const groups = [...lexicon.notes()].flatMap(({ path, terms }) => terms.map((group) => ({ ...group, path })));
const counts = new Map<string, { notes: Set<string>; terms: number }>();
for (const { form, needs, path, terms } of groups) {
	for (const kind of [`${form}${needs ? `, needs ${needs}` : ''}`, needs ? 'all that need something' : 'all that need nothing']) {
		const known = counts.get(kind) ?? { notes: new Set(), terms: 0 };
		counts.set(kind, { notes: known.notes.add(path), terms: known.terms + terms.length });
	}
}
for (const [kind, { notes, terms }] of [...counts].sort()) say(`${kind}: ${terms} terms in ${notes.size} notes`);

const random = new Random(Number(seed));
const left = groups.flatMap((group) => group.terms.map((term) => ({ group, term })));
for (let drawn = 1; drawn <= Number(count) && left.length > 0; drawn++) {
	const [{ group, term } = { group: null, term: null }] = left.splice(random.below(left.length), 1);
	if (!group) break;
	const facts = term.attributes.map(({ key, value }) => `${key} = ${value.slice(0, 40)}`).join('; ');
	const names = term.names.filter(({ kind }) => kind !== 'derived').map(({ text }) => text).join(' | ');
	say(`\n${drawn}. ${group.path}:${term.anchor?.line ?? 0} (${group.why}${group.needs ? `; needs ${group.needs}` : ''})`);
	say(`   ${names}\n   ${term.definition?.text.slice(0, 200) ?? '(no definition)'}${facts ? `\n   ${facts}` : ''}`);
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
