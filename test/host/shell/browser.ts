import typings from 'virtual:typings';
import * as obsidian from '../obsidian';
import { App } from '../obsidian/app';
import { fillUnmodelled } from '../obsidian/fill-unmodelled';
import { choosePlatform } from '../obsidian/platform';
import { mount } from './mount';
import { fetchPlugin } from './plugin-source';
import { fetchVault } from './vault-source';
import type { MemoryAdapter } from '../obsidian/adapter';

/** What the tests hold the host by. */
interface Host {
	app: App | null;
	readonly obsidian: typeof obsidian;
	/** Ends when the layout is ready. */
	readonly ready: Promise<void>;
	readonly vault: { readonly external: MemoryAdapter['external'] | null };
	readonly errors: string[];
	setTheme(scheme: 'dark' | 'light'): void;
	/** Loads the page anew as a phone, or as a desktop. */
	setPhone(phone: boolean): void;
	loadPlugin(): Promise<boolean>;
	unloadPlugin(): Promise<void>;
}

declare global {
	interface Window {
		host: Host;
		app: App;
	}
}

const query = new URLSearchParams(location.search);
const errors: string[] = [];
let external: MemoryAdapter['external'] | null = null;

async function start(): Promise<void> {
	choosePlatform(query.get('mobile') === '1' ? 'phone' : 'desktop');
	fillUnmodelled({ ...obsidian }, typings);
	const theme = query.get('theme');
	if (theme === 'dark' || theme === 'light') localStorage.setItem('host-theme', theme);
	const [adapter, plugin] = await Promise.all([fetchVault(''), fetchPlugin('plugin')]);
	external = adapter.external;
	const app = new App(adapter, plugin ? [plugin] : [], errors);
	window.host.app = app;
	window.app = app;
	mount(app);
	quitOnLeave(app);
	await app.start();
	await openFromAddress(app);
}

/** `?open=PATH` opens a note at the start, as obsidian://open does, unless it is open from last time. */
async function openFromAddress(app: App): Promise<void> {
	const file = app.vault.getFileByPath(query.get('open') ?? '');
	if (file && app.workspace.getActiveFile() === null) await app.workspace.getLeaf(false).openFile(file, { state: { mode: 'preview' } });
}

/**
 * Leaving the page is quitting the app: what is not saved yet is saved. Promises that wait for nothing go on between two listeners, so the
 * second one knows what is on its way, and has the user asked where that would not arrive.
 */
function quitOnLeave(app: App): void {
	const { adapter } = app.vault;
	const quit = (): void => {
		adapter.isLeaving = true;
		app.workspace.trigger('quit', new obsidian.Tasks());
	};
	window.addEventListener('beforeunload', quit);
	window.addEventListener('beforeunload', (event) => {
		adapter.isLeaving = false;
		if (adapter.isUnfinished) event.preventDefault();
	});
	window.addEventListener('pagehide', quit);
}

function pluginId(): string {
	return Object.keys(window.host.app?.plugins.manifests ?? {})[0] ?? '';
}

window.addEventListener('error', (event) => errors.push(String((event.error as Error | null)?.stack ?? event.message)));
window.addEventListener('unhandledrejection', (event) => errors.push(String((event.reason as Error | null)?.stack ?? event.reason)));

window.host = {
	app: null,
	obsidian,
	errors,
	vault: {
		get external() {
			return external;
		},
	},
	setTheme: (scheme) => window.host.app?.theme.set(scheme),
	setPhone: (phone) => {
		const next = new URL(location.href);
		if (phone) next.searchParams.set('mobile', '1');
		else next.searchParams.delete('mobile');
		location.assign(next);
	},
	loadPlugin: async () => (await window.host.app?.plugins.enablePlugin(pluginId())) ?? false,
	unloadPlugin: async () => window.host.app?.plugins.disablePlugin(pluginId()),
	ready: start(),
};
