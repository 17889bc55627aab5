import { expect, it } from 'vitest';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';
import { Glossary } from '../../../src/engine/search/glossary';

it('finds every name as typed, whatever signs are in it', () => {
	const names = [
		'\u0001 \u0002', '\u0001\u0002', '\u0001', '? !', '?!', 'AB', 'A B', 'A B C D', 'A B C', 'A-B C E', 'ABÉ', 'AB É', '糖 尿', '糖', 'ABCDEFGH',
		'ABCDEFG', 'ABCDEFGÉ',
	];
	const glossary = new Glossary(DEFAULT_SCOPE);
	for (const [i, name] of names.entries()) glossary.set(parseNote(`${i}.md`, `---\naliases: ${JSON.stringify([name])}\n---\n`));
	expect(names.map((name) => glossary.search(name, 1)[0]?.name)).toEqual(names);
});
