import type { MemoryAdapter } from './adapter';

/** What the app assumes where `app.json` says nothing (help, "Settings"; the attachment folder was measured by obsidian-importer). */
const DEFAULTS: Record<string, unknown> = {
	newLinkFormat: 'shortest',
	useMarkdownLinks: false,
	newFileLocation: 'root',
	newFileFolderPath: '/',
	attachmentFolderPath: '/',
};

/** The vault's own settings, from `app.json` in the config folder. */
export class VaultConfig {
	private readonly path: string;
	private readonly adapter: MemoryAdapter;
	private values: Record<string, unknown> = {};

	constructor(adapter: MemoryAdapter, configDir: string) {
		this.adapter = adapter;
		this.path = `${configDir}/app.json`;
	}

	/** A missing file means defaults. */
	async load(): Promise<void> {
		if (!(await this.adapter.exists(this.path))) return;
		this.values = JSON.parse(await this.adapter.read(this.path)) as Record<string, unknown>;
	}

	get(key: string): unknown {
		return this.values[key] ?? DEFAULTS[key];
	}
}
