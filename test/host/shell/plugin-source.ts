import { evaluatePlugin } from './module-loader';
import type { PluginManifest } from 'obsidian';
import type { PluginSource } from '../obsidian/core/plugins';

/** The plugin that the server has: its main.js is fetched anew each time it is switched on. Nothing where none was built. */
export async function fetchPlugin(base: string): Promise<PluginSource | null> {
	const answer = await fetch(`${base}/manifest.json`, { cache: 'no-store' });
	if (!answer.ok) return null;
	const manifest = (await answer.json()) as PluginManifest;
	const styles = await textOf(`${base}/styles.css`);
	return {
		manifest,
		styles: styles ?? '',
		load: async () => {
			const code = await textOf(`${base}/main.js`);
			if (code === null) throw new Error('main.js is missing: run `npm run build`');
			return evaluatePlugin(code, manifest.id);
		},
	};
}

async function textOf(url: string): Promise<string | null> {
	const answer = await fetch(url, { cache: 'no-store' });
	return answer.ok ? answer.text() : null;
}
