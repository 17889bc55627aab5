import { describe, expect, it } from 'vitest';
import type { Hit } from '../../src/engine/search/hits';
import { DEMO_VAULT, run, vaultOf } from './terminal';

const FILES = {
	'Models/Accountable Care Organization.md': '---\naliases: [ACO]\n---\n*A group that answers for cost and quality.*\n',
	'Models/ACO day.md': '',
	'Payment/Capitation.md': '*A fixed sum for each "head".*\n',
	'Templates/ACO form.md': '*A form.*',
	'files/aco.pdf': 'x',
};

interface Answer {
	readonly query: string;
	readonly hits: readonly Hit[];
}

/** The one JSON object that a search prints. */
function searchJson(vault: string, ...words: string[]): Answer {
	const { code, out, err } = run('search', ...words, '--json', '--vault', vault);
	expect({ code, err, lines: out.length }).toEqual({ code: 0, err: [], lines: 1 });
	return JSON.parse(out[0] ?? '') as Answer;
}

describe('a search as JSON', () => {
	it('is one line with the query and its hits, best first', () => {
		const { query, hits } = searchJson(vaultOf(FILES), 'aco');
		expect(query).toBe('aco');
		expect(hits).toEqual([
			{
				path: 'Models/Accountable Care Organization.md', name: 'ACO', kind: 'alias', reason: 'acronym', score: expect.any(Number) as number,
				ranges: [[0, 3]], definitionRanges: [], definition: 'A group that answers for cost and quality.',
			},
			{
				path: 'Models/ACO day.md', name: 'ACO day', kind: 'title', reason: 'prefix', score: expect.any(Number) as number, ranges: [[0, 3]],
				definitionRanges: [], definition: null,
			},
		]);
	});

	it('says of a definition where the words stand in it', () => {
		expect(searchJson(vaultOf(FILES), 'fixed', 'sum').hits)
			.toMatchObject([{ path: 'Payment/Capitation.md', name: 'Capitation', kind: 'definition', ranges: [[2, 7], [8, 11]] }]);
	});

	it('takes several words for one query, and a query in quotation marks for the same', () => {
		const vault = vaultOf(FILES);
		expect(searchJson(vault, 'accountable', 'organization')).toEqual(searchJson(vault, ' accountable organization '));
	});

	it('has no hits, and is no error, where nothing fits', () => {
		expect(searchJson(vaultOf(FILES), 'zzzz')).toEqual({ query: 'zzzz', hits: [] });
		expect(searchJson(vaultOf({}), 'aco')).toEqual({ query: 'aco', hits: [] });
	});

	it('says which words of the definition fit beside the name', () => {
		expect(searchJson(vaultOf(FILES), 'capitation', 'sum').hits)
			.toMatchObject([{ name: 'Capitation', kind: 'title', ranges: [[0, 10]], definitionRanges: [[8, 11]] }]);
	});

	it('reads the filters of a query', () => {
		const vault = vaultOf(FILES);
		const pathsOf = (...words: string[]): string[] => searchJson(vault, ...words).hits.map(({ path }) => path);
		expect(pathsOf('aco in:Models -day')).toEqual(['Models/Accountable Care Organization.md']);
		expect(pathsOf('in:payment')).toEqual(['Payment/Capitation.md']);
		expect(pathsOf('"fixed sum"')).toEqual(['Payment/Capitation.md']);
	});

	it('has at most 20 hits, or as many as --limit says', () => {
		const vault = vaultOf(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`Plan ${i + 10}.md`, ''])));
		expect(searchJson(vault, 'plan').hits).toHaveLength(20);
		expect(searchJson(vault, 'plan', '--limit', '3').hits).toHaveLength(3);
		expect(searchJson(vault, 'plan', '--limit=100').hits).toHaveLength(30);
	});
});

describe('many searches', () => {
	const withQueries = (text: string): string => vaultOf({ ...FILES, 'queries.txt': text });

	it('are read from a file, one a line, and answered one line each, in order', () => {
		const vault = withQueries('\ufeffaco\r\n\r\n  capitaton \nzzzz');
		const { code, out, err } = run('search', '--queries', `${vault}/queries.txt`, '--json', '--vault', vault);
		expect({ code, err }).toEqual({ code: 0, err: [] });
		const answers = out.map((line) => JSON.parse(line) as Answer);
		expect(answers.map(({ query, hits }) => [query, hits[0]?.name]))
			.toEqual([['aco', 'ACO'], ['capitaton', 'Capitation'], ['zzzz', undefined]]);
		for (const { query, hits } of answers) expect(searchJson(vault, query).hits).toEqual(hits);
	});

	it('have the limit each', () => {
		const vault = withQueries('aco\nc');
		const { out } = run('search', '--queries', `${vault}/queries.txt`, '--limit', '1', '--json', '--vault', vault);
		expect(out.map((line) => (JSON.parse(line) as Answer).hits.length)).toEqual([1, 1]);
	});

	it('are told apart for a reader', () => {
		const vault = withQueries('capitation\nzzzz');
		expect(run('search', '--queries', `${vault}/queries.txt`, '--vault', vault)).toEqual({
			code: 0,
			out: ['> capitation', 'Capitation  Payment/Capitation.md', '  A fixed sum for each "head".', '> zzzz'],
			err: ['Nothing in the glossary fits "zzzz".'],
		});
	});
});

describe('a search for a reader', () => {
	it('prints each name with its path, and the definition below it if there is one', () => {
		expect(run('search', 'aco', '--vault', vaultOf(FILES))).toEqual({
			code: 0,
			out: [
				'ACO  Models/Accountable Care Organization.md  acronym', '  A group that answers for cost and quality.',
				'ACO day  Models/ACO day.md',
			],
			err: [],
		});
	});

	it('says on stderr when nothing fits, and is no failure', () => {
		expect(run('search', 'zzzz', '--vault', vaultOf(FILES))).toEqual({ code: 0, out: [], err: ['Nothing in the glossary fits "zzzz".'] });
	});
});

describe('a search that cannot be made', () => {
	it.each([
		['no query', [], 'search for'],
		['a blank query', ['  '], 'search for'],
		['a limit of zero', ['aco', '--limit', '0'], '"0"'],
		['a limit below zero', ['aco', '--limit=-1'], '"-1"'],
		['a limit that is no number', ['aco', '--limit', 'many'], '"many"'],
		['a limit that is not whole', ['aco', '--limit', '1.5'], '"1.5"'],
		['an empty limit', ['aco', '--limit='], '""'],
		['an unknown option', ['aco', '--fuzzy'], '--fuzzy'],
		['a query beside a file of queries', ['aco', '--queries', 'queries.txt'], '--queries queries.txt'],
		['a file of queries that is not there', ['--queries', '/no/such/queries.txt'], '/no/such/queries.txt'],
	])('is bad usage: %s', (_, words, says) => {
		const { code, out, err } = run('search', ...words, '--vault', vaultOf(FILES));
		expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
		expect(err[0]).toContain(says);
	});

	it('is an unreadable vault, said in one line', () => {
		const { code, out, err } = run('search', 'aco', '--vault', `${vaultOf(FILES)}/nowhere`);
		expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
		expect(err[0]).toContain('nowhere');
	});
});

describe('a search of the demo vault', () => {
	it.each([
		['aco', 'Models/Accountable Care Organization (ACO).md'],
		['acountable', 'Models/Accountable Care Organization (ACO).md'],
		['shared saving', 'Payment/Shared Savings.md'],
		['capitaton', 'Payment/Capitation.md'],
		['him in:Information', 'Information/Health Information Management (HIM).md'],
		['him', 'Information/Health Information Management (HIM).md'],
		['advance pay', 'Programs/Advance Payment ACO Model.md'],
		['upside', 'Payment/One-Sided Risk.md'],
		['ffs', 'Payment/Fee-For-Service (FFS).md'],
		['fee for service', 'Payment/Fee-For-Service (FFS).md'],
		['gpo', 'Models/Group Purchasing Organization.md'],
	])('finds first what a person means by %j', (query, path) => {
		expect(searchJson(DEMO_VAULT, query).hits[0]?.path).toBe(path);
	});

	it.each([
		['mssp', ['Information/Managed Security Service Provider.md', 'Programs/Medicare Shared Savings Program.md']],
		['msp', ['Information/Managed Service Provider.md', 'Programs/Medicare Secondary Payer.md']],
	])('lists both notes that %j names before any other', (query, paths) => {
		expect(searchJson(DEMO_VAULT, query).hits.slice(0, 2).map(({ path }) => path).sort()).toEqual(paths);
	});

	it('lists first the two that "aco hmo" names, in this order', () => {
		expect(searchJson(DEMO_VAULT, 'aco hmo').hits.slice(0, 2).map(({ path }) => path))
			.toEqual(['Models/Accountable Care Organization (ACO).md', 'Models/Health Maintenance Organization.md']);
	});

	it('never finds its template', () => {
		expect(searchJson(DEMO_VAULT, 'term', '--limit', '100').hits.map(({ path }) => path)).not.toContain('Templates/Term.md');
	});
});
