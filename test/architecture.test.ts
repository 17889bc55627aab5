import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { circlesIn, cli, engine, importsOf, neighboursOf, plugin, root, textOf, treeOf } from './import-graph';

/** What the compiler says of files, with those they import, where there is neither a DOM nor Node. */
function complaintsAbout(files: readonly string[]): ts.Diagnostic[] {
	const system = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
	const config = ts.getParsedCommandLineOfConfigFile(path.join(root, 'tsconfig.engine.json'), {}, system);
	expect(config?.options.lib).toEqual(['lib.es2022.d.ts']);
	expect(config?.options.types).toEqual([]);
	const program = ts.createProgram(files.map((file) => path.join(root, file)), config?.options ?? {});
	return [...ts.getPreEmitDiagnostics(program)];
}

describe('the engine knows nothing of its hosts', () => {
	test('there are engine files to check', () => expect(engine.length).toBeGreaterThan(30));

	test.each(engine)('%s imports nothing but the engine and the libraries it is allowed', (file) => {
		const foreign = importsOf(file).filter((specifier) => !specifier.startsWith('.'));
		const allowed = new Map([
			['src/engine/note/frontmatter/frontmatter.ts', ['gray-matter']],
			['src/engine/note/frontmatter/yaml.ts', ['yaml']],
			['src/engine/search/fuse-scores.ts', ['fuse.js/basic']],
		]);
		expect(foreign).toEqual(allowed.get(file) ?? []);
		expect(neighboursOf(file).filter((target) => !engine.includes(target))).toEqual([]);
	});

	test('it compiles without the types of the DOM and of Node', () => {
		const messages = complaintsAbout(engine).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
		expect(messages).toEqual([]);
	});

	test.each(engine)('%s has no state of its own outside its functions', (file) => {
		const statements = treeOf(file).statements.filter(ts.isVariableStatement);
		const variables = statements.filter(({ declarationList }) => (declarationList.flags & ts.NodeFlags.Const) === 0);
		expect(variables.map((statement) => statement.getText())).toEqual([]);
	});
});

describe('dependencies point one way', () => {
	test('the terminal program reaches the engine only through its public face', () => {
		const reached = cli.flatMap((file) => neighboursOf(file)).filter((target) => target.startsWith('src/'));
		expect([...new Set(reached)]).toEqual(['src/engine/index.ts']);
	});

	test('the plugin reaches the engine only through its public face, and nothing of the terminal', () => {
		const reached = plugin.flatMap((file) => neighboursOf(file)).filter((target) => !plugin.includes(target));
		expect([...new Set(reached)]).toEqual(['src/engine/index.ts']);
	});

	test('the plugin imports no library but Obsidian, and the editor that Obsidian gives to plugins', () => {
		const editor = ['@codemirror/state', '@codemirror/view'];
		const foreign = plugin.flatMap((file) => importsOf(file)).filter((specifier) => !specifier.startsWith('.'));
		expect([...new Set(foreign)].filter((specifier) => !editor.includes(specifier))).toEqual(['obsidian']);
		expect(plugin.filter((file) => importsOf(file).some((specifier) => editor.includes(specifier))).length).toBeLessThanOrEqual(3);
	});

	test.each(plugin)('%s works in whatever window it is shown: it asks for no class and no clipboard of the main one', (file) => {
		const text = textOf(file);
		expect(text).not.toMatch(/instanceof (?:\w*Event|Node|Text|Element|Document|Window|(?:HTML|SVG)\w*Element)\b/);
		expect(text).not.toMatch(/(?<!activeWindow\.|\bwin\.)\bnavigator\./);
		expect(text).not.toMatch(/(?<![\w.'-])document\.\w/);
	});

	test('no file of the project imports itself through others', () => {
		expect(circlesIn([...engine, ...cli, ...plugin], neighboursOf)).toEqual([]);
	});
});

/** The room of a file: its first folder below the engine or the app's side; the file itself where it stands in none. */
const roomOf = (file: string): string => file.split('/')[3] === undefined ? path.basename(file) : (file.split('/')[2] ?? '');

/** The rooms that each room imports from, types included. */
function roomsSeen(files: readonly string[]): Map<string, Set<string>> {
	const seen = new Map(files.map((file) => [roomOf(file), new Set<string>()]));
	for (const file of files) {
		const rooms = neighboursOf(file).filter((one) => files.includes(one)).map(roomOf);
		for (const room of rooms) if (room !== roomOf(file)) seen.get(roomOf(file))?.add(room);
	}
	return seen;
}

describe('the rooms of the engine see each other as drawn', () => {
	const seen = roomsSeen(engine);
	const MAY_SEE = new Map([
		['text', []],
		['note', ['text']],
		['lexicon', ['note', 'text']],
		['names', ['note', 'text']],
		['mentions', ['lexicon', 'names', 'note', 'text']],
		['comparison', ['lexicon', 'note', 'text']],
		['search', ['lexicon', 'note', 'text']],
		['edits', ['comparison', 'mentions', 'note', 'text']],
		['audit', ['lexicon', 'note', 'text']],
		['export', ['note', 'text']],
		['settings', ['lexicon', 'mentions', 'note']],
	]);

	test('every folder is a room with a place in the drawing', () => {
		expect([...seen.keys()].sort()).toEqual([...MAY_SEE.keys(), 'index.ts', 'report'].sort());
	});

	test.each([...MAY_SEE])('%s sees %j and nothing else', (room, others: readonly string[]) => {
		expect([...(seen.get(room) ?? [])].filter((other) => !others.includes(other))).toEqual([]);
	});

	test('report is seen by the public face alone', () => {
		expect([...seen].filter(([, others]) => others.has('report')).map(([room]) => room)).toEqual(['index.ts']);
	});

	test('names knows of notes nothing but their types, and the rule for what is a name', () => {
		const reached = engine.filter((file) => roomOf(file) === 'names').flatMap((file) => neighboursOf(file, 'values'));
		expect(reached.filter((file) => roomOf(file) === 'note')).toEqual(['src/engine/note/frontmatter/name-rules.ts']);
	});

	test('no room sees itself through others', () => {
		expect(circlesIn(seen.keys(), (room) => [...(seen.get(room) ?? [])])).toEqual([]);
	});
});

const CAPABILITIES = [
	'callouts', 'comparison', 'findings', 'glossary', 'mentions', 'names', 'overview', 'search', 'settings', 'terms', 'typing',
];

describe('the rooms of the app side see each other as drawn: main, shell, capabilities, parts, writing, vault', () => {
	const seen = roomsSeen(plugin);
	const seenBy = (room: string): string[] => [...(seen.get(room) ?? [])].sort();

	test('every folder is a room with a place in the drawing', () => {
		expect([...seen.keys()].sort()).toEqual([...CAPABILITIES, 'main.ts', 'parts', 'shell', 'vault', 'writing'].sort());
	});

	test.each(CAPABILITIES)('%s imports no other capability, not even a type, and no shell', (capability) => {
		expect(seenBy(capability).filter((room) => !['parts', 'vault', 'writing'].includes(room))).toEqual([]);
	});

	test('parts imports no capability and no shell', () => {
		expect(seenBy('parts').filter((room) => !['vault', 'writing'].includes(room))).toEqual([]);
	});

	test('writing imports nothing but the vault', () => expect(seenBy('writing')).toEqual(['vault']));

	test('the vault imports no other room', () => expect(seenBy('vault')).toEqual([]));

	test('the shell is seen by main alone, and main by none', () => {
		expect([...seen].filter(([, others]) => others.has('shell')).map(([room]) => room)).toEqual(['main.ts']);
		expect([...seen].filter(([, others]) => others.has('main.ts'))).toEqual([]);
	});

	test('no room sees itself through others', () => {
		expect(circlesIn(seen.keys(), seenBy)).toEqual([]);
	});
});

describe('what a capability decides without the app is its model', () => {
	const isModel = (file: string): boolean => file.split('/')[3] === 'model';
	const models = plugin.filter(isModel);
	const importsApp = (file: string): boolean => importsOf(file).some((specifier) => /^(?:obsidian$|@codemirror\/)/.test(specifier));

	/** A file with all of the plugin that it imports, itself or through others, types included. */
	function closureOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
		if (!plugin.includes(file) || seen.has(file)) return seen;
		seen.add(file);
		for (const target of neighboursOf(file)) closureOf(target, seen);
		return seen;
	}

	test.each(models)('%s imports neither the app nor its editor, itself or through others', (file) => {
		expect([...closureOf(file)].filter(importsApp)).toEqual([]);
	});

	test('models compile without the types of the DOM and of Node', () => {
		expect(models.length).toBeGreaterThan(10);
		expect(complaintsAbout(models).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);
	});

	test('a file of a capability that neither imports the app, runs what does, nor names the DOM lies in its model', () => {
		const runsApp = (file: string): boolean => plugin.includes(file) && (importsApp(file) || neighboursOf(file, 'values').some(runsApp));
		const others = plugin.filter((file) => CAPABILITIES.includes(roomOf(file)) && !isModel(file) && !runsApp(file));
		const namesDom = new Set(complaintsAbout(others).map(({ file }) => path.relative(root, file?.fileName ?? '')));
		expect(others.filter((file) => !namesDom.has(file))).toEqual([]);
	});
});

describe('the vault and its editors are written by one room', () => {
	const WRITING = new RegExp([
		/\b(?:vault|adapter)\.(?:process|modify|append|create|createFolder|write|delete|trash|rename|copy|mkdir)(?:Binary)?\(/,
		/\bfileManager\.(?:processFrontMatter|trashFile|renameFile)\(/,
		/\.(?:transaction|replaceSelection|replaceRange|setLine)\(|editor\.setValue\(/,
		/\.dispatch\([^;]*\bchanges\b/,
	].map(({ source }) => source).join('|'), 'g');
	const DOORS = new Map([
		['src/obsidian/writing/create-term.ts', ['vault.createFolder(']],
		['src/obsidian/writing/new-file.ts', ['vault.create(']],
		['src/obsidian/writing/writable-note.ts', ['vault.process(', 'vault.create(', '.transaction(']],
	]);

	test.each(plugin)('%s', (file) => {
		const written = [...textOf(file).matchAll(WRITING)].map(([call]) => call);
		// Transactions of a database.
		const ofDatabase = file === 'src/obsidian/vault/note-cache.ts' ? written.filter((call) => call === '.transaction(') : [];
		expect(written).toEqual(DOORS.get(file) ?? ofDatabase);
	});

	test('the doors are in the room of writing', () => {
		expect([...DOORS.keys()].map(roomOf).filter((room) => room !== 'writing')).toEqual([]);
	});
});

describe('the house keeps its rules', () => {
	test('one word names one type', () => {
		const places = new Map<string, string[]>();
		for (const file of [...engine, ...cli, ...plugin]) {
			for (const statement of treeOf(file).statements) {
				const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isEnumDeclaration(statement);
				if (!isType && !ts.isClassDeclaration(statement)) continue;
				const name = statement.name?.text ?? file;
				places.set(name, [...(places.get(name) ?? []), file]);
			}
		}
		expect(places.size).toBeGreaterThan(300);
		expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
	});

	test.each([...engine, ...cli, ...plugin])('%s is seen on a few screens and named by its subject', (file) => {
		expect(textOf(file).split('\n').length).toBeLessThanOrEqual(251);
		expect(path.basename(file)).not.toMatch(/^(?:utils?|helpers?|common|types|constants)\.m?ts$/);
	});

	test.each([...engine, ...plugin])('%s says of each export what a caller must know', (file) => {
		const text = textOf(file);
		const modifiersOf = (one: ts.Node): readonly ts.Modifier[] => (ts.canHaveModifiers(one) ? (ts.getModifiers(one) ?? []) : []);
		const exported = treeOf(file).statements.filter((one) => modifiersOf(one).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
		const silent = exported.filter((one) => (ts.getLeadingCommentRanges(text, one.pos) ?? []).length === 0);
		expect(silent.map((one) => one.getText().split('\n')[0])).toEqual([]);
	});
});
