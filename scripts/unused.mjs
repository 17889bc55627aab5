import { readFileSync } from 'node:fs';
import { cut, cutWords } from './cut.mjs';

/**
 * What of the libraries is never run here, by file: `parts` are cut out (see `cut`); `settled` are conditions whose outcome our options
 * decide, so that esbuild drops what hangs on them.
 */
const UNUSED = [
	// YAML is read into nodes, which are looked at and never changed, copied, written or turned into plain values; no alias is followed.
	{ file: /yaml[\\/].*[\\/]nodes[\\/]Node\.js$/, parts: of('NodeBase', 'clone toJS') },
	{ file: /yaml[\\/].*[\\/]nodes[\\/]Alias\.js$/, parts: of('Alias', 'resolve toJSON toString') },
	{ file: /yaml[\\/].*[\\/]nodes[\\/]Scalar\.js$/, parts: of('Scalar', 'toJSON toString') },
	{ file: /yaml[\\/].*[\\/]nodes[\\/]Pair\.js$/, parts: of('Pair', 'clone toJSON toString') },
	{ file: /yaml[\\/].*[\\/]nodes[\\/]Collection\.js$/, parts: of('Collection', 'clone addIn deleteIn getIn hasAllNullValues hasIn setIn') },
	{ file: /yaml[\\/].*[\\/]nodes[\\/]YAMLMap\.js$/, parts: of('YAMLMap', 'from add delete get has set toJSON toString') },
	{ file: /yaml[\\/].*[\\/]nodes[\\/]YAMLSeq\.js$/, parts: of('YAMLSeq', 'from add delete get has set toJSON toString') },
	{ file: /yaml[\\/].*[\\/]schema[\\/]common[\\/]map\.js$/, parts: ['map.createNode'] },
	{ file: /yaml[\\/].*[\\/]schema[\\/]common[\\/]seq\.js$/, parts: ['seq.createNode'] },
	{ file: /yaml[\\/].*[\\/]schema[\\/]common[\\/]string\.js$/, parts: ['string.stringify'] },
	{ file: /yaml[\\/].*[\\/]schema[\\/]Schema\.js$/, parts: ['Schema.clone'], settled: { 'sortMapEntries === true': 'false' } },
	{
		file: /yaml[\\/].*[\\/]doc[\\/]Document\.js$/,
		parts: [
			...of('Document', 'clone createAlias createNode createPair toJS toJSON toString'),
			...of('Document', 'add addIn delete deleteIn get getIn has hasIn set setIn'),
		],
	},
	{ file: /yaml[\\/].*[\\/]doc[\\/]directives\.js$/, parts: of('Directives', 'clone tagString toString') },
	{ file: /yaml[\\/].*[\\/]compose[\\/]composer\.js$/, parts: ['Composer.streamInfo'] },
	// One schema, without the tags of another that a document could be compatible with.
	{ file: /yaml[\\/].*[\\/]compose[\\/]compose-scalar\.js$/, settled: { 'schema.compat': 'false' } },
	// Repeated keys are found by us.
	{ file: /yaml[\\/].*[\\/]compose[\\/]util-map-includes\.js$/, settled: { 'uniqueKeys === false': 'true' } },
	// The places of errors are told as offsets.
	{
		file: /yaml[\\/].*[\\/]public-api\.js$/,
		settled: { 'options.prettyErrors !== false': 'false', 'if (prettyErrors && lineCounter)': 'if (false)' },
	},
	// Whole names are compared with a whole query: no keys, no operators, no tokens, no marking of what matched, no sorting.
	{
		file: /fuse\.js[\\/]dist[\\/]fuse\.basic\.mjs$/,
		parts: [
			...of('Fuse', 'add remove removeAt getIndex createIndex parseIndex match parseQuery use'),
			...of('Fuse', '_searchLogical _searchObjectList _normalizedKeys _findMatches _coversAllTokens'),
			...of('FuseIndex', 'add removeAt removeAll getValueForItemAtKeyId size _createObjectRecord toJSON'),
			...of('KeyStore', 'get keys toJSON'),
			...['createKey', 'get', 'convertMaskToIndices', 'mergeIndices', 'formatMatches', 'createAnalyzer'],
			...['stripDiacritics', 'NON_DECOMPOSABLE_RE'],
		],
		settled: {
			'this.options.useExtendedSearch': 'false',
			'this.options.useTokenSearch': 'false',
			'if (useHeap)': 'if (false)',
			'if (requireAllTokens)': 'if (false)',
			'!requireAllTokens || this._coversAllTokens(matches)': 'true',
			'isString(this._docs[0]) ? this._searchStringList(query) : this._searchObjectList(query)': 'this._searchStringList(query)',
			'this._searchLogical(query)': 'null',
			'if (computeMatches)': 'if (false)',
			'computeMatches && bestLocation >= 0': 'false',
			'computeMatches ?': 'false ?',
		},
	},
];

/** Where what YAML refuses is put in words, which nobody gets to read: the engine says in its own what is wrong with a line. */
const WORDED = /yaml[\\/].*[\\/](?:compose|parse)[\\/].*\.js$|[\\/]doc[\\/]directives\.js$/;

/** Whether something is cut out of a file. */
export const hasUnused = new RegExp([WORDED, ...UNUSED.map(({ file }) => file)].map(({ source }) => source).join('|'));

/** The source of a file of a library, without what is never run. @throws if a piece is not where it was. */
export function withoutUnused(path) {
	const { parts = [], settled = {} } = UNUSED.find(({ file }) => file.test(path)) ?? {};
	let source = cut(readFileSync(path, 'utf8'), parts);
	for (const [condition, outcome] of Object.entries(settled)) {
		if (!source.includes(condition)) throw new Error(`${path} has no "${condition}" any more: look at scripts/unused.mjs.`);
		source = source.replaceAll(condition, outcome);
	}
	return WORDED.test(path) ? cutWords(source) : source;
}

function of(owner, members) {
	return members.split(' ').map((member) => `${owner}.${member}`);
}
