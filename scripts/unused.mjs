import { readFileSync } from 'node:fs';
import { cut, cutWords } from './cut.mjs';

/**
 * What of the libraries is never run here, by file: `parts` are cut out (see `cut`); `settled` are conditions whose outcome our options
 * decide, so that esbuild drops what hangs on them, and statements without which nothing is missed.
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
	{
		file: /yaml[\\/].*[\\/]schema[\\/]Schema\.js$/,
		parts: ['Schema.clone'],
		settled: { "typeof sortMapEntries === 'function'": 'false', 'sortMapEntries === true': 'false', 'Array.isArray(compat)': 'false' },
	},
	{
		file: /yaml[\\/].*[\\/]doc[\\/]Document\.js$/,
		parts: [
			...of('Document', 'clone createAlias createNode createPair toJS toJSON toString'),
			...of('Document', 'add addIn delete deleteIn get getIn has hasIn set setIn'),
		],
		// A document is made of a text, with options, and knows its version.
		settled: {
			"typeof replacer === 'function' || Array.isArray(replacer)": 'false',
			'options?._directives': 'true',
			'value === undefined ? null : this.createNode(value, _replacer, options)': 'null',
			"typeof version === 'number'": 'false',
			'if (this.directives)': 'if (true)',
			'options.schema instanceof Object': 'false',
			'else if (opt)': 'else if (true)',
		},
	},
	{ file: /yaml[\\/].*[\\/]doc[\\/]directives\.js$/, parts: of('Directives', 'clone tagString toString') },
	// Nobody asks for comments, nor for the tokens of a node. (Whether a comment stands before an empty node tells where that ends.)
	{
		file: /yaml[\\/].*[\\/]compose[\\/]composer\.js$/,
		parts: ['Composer.streamInfo'],
		settled: {
			'const { comment, afterEmptyLine } = parsePrelude(this.prelude);': '',
			'if (comment)': 'if (false)',
			'if (end.comment)': 'if (false)',
		},
	},
	{ file: /yaml[\\/].*[\\/]compose[\\/]compose-doc\.js$/, settled: { 'if (re.comment)': 'if (false)' } },
	{
		file: /yaml[\\/].*[\\/]compose[\\/]compose-node\.js$/,
		settled: {
			'ctx.options.stringKeys': 'false',
			'ctx.options.keepSourceTokens': 'false',
			'if (spaceBefore)': 'if (false)',
			'if (re.comment)': 'if (false)',
		},
	},
	{
		file: /yaml[\\/].*[\\/]compose[\\/]resolve-block-map\.js$/,
		settled: {
			'tag?.nodeClass ?? ': '',
			'ctx.options.keepSourceTokens': 'false',
			'ctx.schema.compat': 'false',
			'if (keyProps.comment)': 'if (false)',
			'if (valueProps.comment)': 'if (false)',
		},
	},
	{
		file: /yaml[\\/].*[\\/]compose[\\/]resolve-block-seq\.js$/,
		settled: { 'tag?.nodeClass ?? ': '', 'ctx.schema.compat': 'false', 'if (props.comment)': 'if (false)' },
	},
	{
		file: /yaml[\\/].*[\\/]compose[\\/]resolve-flow-collection\.js$/,
		settled: {
			'tag?.nodeClass ?? ': '',
			'ctx.options.keepSourceTokens': 'false',
			'if (valueProps.comment)': 'if (false)',
			'if (end.comment)': 'if (false)',
		},
	},
	// One schema, whose tags have no tests, without those of another that a document could be compatible with.
	{
		file: /yaml[\\/].*[\\/]compose[\\/]compose-scalar\.js$/,
		settled: {
			'ctx.options.stringKeys': 'false',
			'findScalarTagByTest(ctx, value, token, onError);': 'ctx.schema[SCALAR];',
			'tag.default && tag.test': 'false',
			'if (tag.format)': 'if (false)',
			'if (comment)': 'if (false)',
		},
	},
	// A map and a list have no tag that is not their own.
	{
		file: /yaml[\\/].*[\\/]compose[\\/]compose-collection\.js$/,
		settled: {
			'= ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType)': '',
			'if (!tag)': 'if (true)',
			'kt?.collection === expType': 'false',
			'if (kt)': 'if (false)',
		},
	},
	// Repeated keys are found by us.
	{ file: /yaml[\\/].*[\\/]compose[\\/]util-map-includes\.js$/, settled: { 'uniqueKeys === false': 'true' } },
	// The places of errors are told as offsets.
	{
		file: /yaml[\\/].*[\\/]public-api\.js$/,
		settled: {
			'options.prettyErrors !== false': 'false',
			'if (prettyErrors && lineCounter)': 'if (false)',
			'options.lineCounter || (prettyErrors && new LineCounter()) || null': 'null',
			'new Parser(lineCounter?.addNewLine)': 'new Parser()',
		},
	},
	{ file: /yaml[\\/].*[\\/]parse[\\/]parser\.js$/, settled: { 'if (this.onNewLine': 'if (false', 'this.onNewLine = onNewLine;': '' } },
	// Only a text between two fences is split, and only our engine asked to read it.
	{
		file: /gray-matter[\\/]index\.js$/,
		parts: of('matter', 'engines stringify read test cache clearCache'),
		settled: {
			"const fs = require('fs');": '',
			"const sections = require('section-matter');": '',
			"const stringify = require('./lib/stringify');": '',
			"const excerpt = require('./lib/excerpt');": '',
			"const engines = require('./lib/engines');": '',
			'const cached = matter.cache[file.content];': '',
			'if (!options)': 'if (false)',
			'excerpt(file, opts);': '',
			'matter.test(str)': 'false',
			"opts.sections === true || typeof opts.section === 'function'": 'false',
		},
	},
	{
		file: /gray-matter[\\/]lib[\\/]to-file\.js$/,
		settled: { "const stringify = require('./stringify');": '', 'return stringify(file, data, options);': '' },
	},
	{ file: /gray-matter[\\/]lib[\\/]engine\.js$/, parts: ['aliase'], settled: { ' || options.engines[aliase(name)]': '' } },
	// Whole names are compared with a whole query: no keys, no operators, no tokens, no marking of what matched, no sorting.
	{
		file: /fuse\.js[\\/]dist[\\/]fuse\.basic\.mjs$/,
		parts: [
			...of('Fuse', 'add remove removeAt getIndex createIndex parseIndex match parseQuery use'),
			...of('Fuse', '_searchLogical _searchObjectList _normalizedKeys _findMatches _coversAllTokens'),
			...of('FuseIndex', 'add removeAt removeAll getValueForItemAtKeyId setKeys size _createObjectRecord toJSON'),
			...['get', 'stripDiacritics', 'NON_DECOMPOSABLE_RE'],
		],
		settled: {
			'this.options.useExtendedSearch': 'false',
			'this.options.useTokenSearch': 'false',
			'this._keyStore = new KeyStore(this.options.keys);': '',
			'myIndex.setKeys(keys.map(createKey));': '',
			'isString(this.docs[0])': 'true',
			'index && !(index instanceof FuseIndex)': 'false',
			'isNumber(limit) && limit > -1': 'false',
			'const useHeap = shouldSort && isNumber(limit) && limit > 0 && isString(query);': '',
			'if (useHeap)': 'if (false)',
			'if (shouldSort)': 'if (false)',
			'if (heap)': 'if (false)',
			'heap ? null : []': '[]',
			'this._invertedIndex ?': 'false ?',
			'i < len; i += 1) {\n\t\tconst searcherClass': 'false;) {\n\t\tconst searcherClass',
			'isCaseSensitive ?': 'true ?',
			'ignoreDiacritics ?': 'false ?',
			'if (ignoreLocation) return': 'return',
			'findAllMatches ?': 'false ?',
			'if (includeMatches)': 'if (false)',
			'hasMatches && includeMatches': 'false',
			'isMatch && indices': 'false',
			// Words are not counted, since short names are worth no more.
			'this.norm = norm(fieldNormWeight, 3);': '',
			'this.norm.clear();': '',
			'this.norm.get(doc)': '1',
			'key ? key.weight : null': 'null',
			'score === 0 && weight ? Number.EPSILON : score, (weight || 1) * (ignoreFieldNorm ? 1 : norm)': 'score, 1',
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
