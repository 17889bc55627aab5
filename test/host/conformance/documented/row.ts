/** One behaviour of the app, where it is told, and a check that the host behaves so. */
export interface Row {
	says: string;
	source: string;
	check: () => void | Promise<void>;
}

/** Where a behaviour is told: `docs` are the pages of docs.obsidian.md, `typings` the comments of obsidian.d.ts 1.13.1. */
export const sources = {
	vaultDocs: 'docs, Plugins/Vault',
	eventsDocs: 'docs, Plugins/Events',
	typings: 'typings',
	importer: 'obsidian-importer 3.0.0, web/obsidian: measured against the app by the Obsidian team',
	tasks: 'obsidian-tasks, tests/Obsidian/__test_data__: recorded in the app',
	release: (version: string) => `release note of ${version}`,
	reported: 'reported by those who read the app; not documented',
};
