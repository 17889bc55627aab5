import { describe, expect, it } from 'vitest';
import { readWikilink } from '../../../src/engine/text/link-text';

describe('what a wikilink says', () => {
	it.each([
		['[[ACO]]', 'ACO', '', 'ACO'],
		['[[ACO|the group]]', 'ACO', '', 'the group'],
		['[[Models/ACO]]', 'Models/ACO', '', 'Models/ACO'],
		['[[ACO.md]]', 'ACO.md', '', 'ACO.md'],
		['[[ACO#Risk]]', 'ACO', '#Risk', 'ACO > Risk'],
		['[[ACO#Risk#Two-sided]]', 'ACO', '#Risk#Two-sided', 'ACO > Risk > Two-sided'],
		['[[ACO#Risk|its risk]]', 'ACO', '#Risk', 'its risk'],
		['[[#Risk]]', '', '#Risk', 'Risk'],
		['[[#^id-1]]', '', '#^id-1', '^id-1'],
		['[[ACO#^id-1]]', 'ACO', '#^id-1', 'ACO > ^id-1'],
		['![[logo.png|300]]', 'logo.png', '', '300'],
		['[[ACO\\|the group]]', 'ACO', '', 'the group'],
		['[[ACO#Risk\\|its risk]]', 'ACO', '#Risk', 'its risk'],
		['[[ ACO | the group ]]', 'ACO', '', 'the group'],
		['[[ACO|]]', 'ACO', '', 'ACO'],
		['[[ACO||the group]]', 'ACO', '', '|the group'],
		['[[|the group]]', '|the group', '', '|the group'],
		['[[constructor]]', 'constructor', '', 'constructor'],
		['[[Fee-For-Service (FFS)|FFS]]', 'Fee-For-Service (FFS)', '', 'FFS'],
	])('is read from %j', (source, target, subpath, display) => {
		expect(readWikilink(source)).toEqual({ target, subpath, display });
	});
});
