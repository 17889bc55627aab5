import * as autocomplete from '@codemirror/autocomplete';
import * as collab from '@codemirror/collab';
import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as lint from '@codemirror/lint';
import * as search from '@codemirror/search';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as lezerCommon from '@lezer/common';
import * as lezerHighlight from '@lezer/highlight';
import * as lezerLr from '@lezer/lr';
import * as obsidian from '../obsidian';
import type { PluginManifest } from 'obsidian';
import type { App } from '../obsidian/app';

/**
 * All that the app hands to a plugin on every device. The objects are the host's own: two copies of CodeMirror's state would not know
 * each other.
 */
const MODULES: Record<string, unknown> = {
	obsidian,
	'@codemirror/autocomplete': autocomplete,
	'@codemirror/collab': collab,
	'@codemirror/commands': commands,
	'@codemirror/language': language,
	'@codemirror/lint': lint,
	'@codemirror/search': search,
	'@codemirror/state': state,
	'@codemirror/view': view,
	'@lezer/common': lezerCommon,
	'@lezer/highlight': lezerHighlight,
	'@lezer/lr': lezerLr,
};

/**
 * What a plugin's code calls as `require`. Electron and Node modules are refused on the desktop too: a plugin for phones must not need
 * them.
 */
function requireModule(name: string): unknown {
	if (Object.hasOwn(MODULES, name)) return MODULES[name];
	throw new Error(`Cannot find module '${name}'`);
}

type PluginClass = new (app: App, manifest: PluginManifest) => obsidian.Plugin;

/**
 * Evaluates a plugin's main.js as the app does: a function of `require`, `module` and `exports`, whose default export is the plugin's
 * class.
 */
export function evaluatePlugin(code: string, id: string): PluginClass {
	const module: { exports: { default?: unknown } } = { exports: {} };
	const run = new Function('require', 'module', 'exports', `${code}\n//# sourceURL=plugin:${id}`) as (...values: unknown[]) => void;
	run(requireModule, module, module.exports);
	const exported: unknown = module.exports.default ?? module.exports;
	if (typeof exported !== 'function') throw new Error(`Failed to load plugin ${id}. No exports detected.`);
	if (!(exported.prototype instanceof obsidian.Plugin))
		throw new Error(`Failed to load plugin ${id}. Its default export does not extend Plugin.`);
	return exported as PluginClass;
}
