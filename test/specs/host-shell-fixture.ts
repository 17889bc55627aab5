import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A plugin that registers a little of everything and writes down the events it hears. */
const PLUGIN = `
const { ItemView, Notice, Platform, Plugin, PluginSettingTab } = require('obsidian');
class Slips extends ItemView {
	getViewType() { return 'slips'; }
	getDisplayText() { return 'Slips'; }
	getIcon() { return 'lucide-list'; }
	async onOpen() { heard.push('slips opened'); this.contentEl.createDiv({ cls: 'slips-list', text: 'No slips yet' }); }
	async onClose() { heard.push('slips closed'); }
}
class Tab extends PluginSettingTab {
	getSettingDefinitions() { return [{ name: 'Print slips', control: { type: 'toggle', key: 'print' } }]; }
}
const heard = (window.heard = []);
exports.default = class extends Plugin {
	async onload() {
		if (localStorage.getItem('break-plugin')) throw new Error('no slips today');
		this.settings = Object.assign({ print: false }, await this.loadData());
		this.registerView('slips', (leaf) => new Slips(leaf));
		this.addRibbonIcon('lucide-list', 'Slips', () => new Notice('Slips'));
		if (!Platform.isMobile) this.addStatusBarItem().setText('slips: 0');
		this.addSettingTab(new Tab(this.app, this));
		const { workspace } = this.app;
		this.addCommand({ id: 'show', name: 'Show slips', callback: () => workspace.ensureSideLeaf('slips', 'right', { active: true }) });
		this.addCommand({ id: 'insert', name: 'Insert a slip', editorCallback: (editor) => editor.replaceSelection('[slip]') });
		this.registerHoverLinkSource('slips', { display: 'Slips', defaultMod: true });
		this.registerCliHandler('desk-slips', 'Says how many', null, ({ unit }) => '0 ' + unit);
		this.registerEvent(workspace.on('file-open', (file) => heard.push('file-open ' + (file ? file.path : null))));
		this.registerEvent(workspace.on('active-leaf-change', (leaf) => heard.push('active ' + leaf.view.getViewType())));
		this.registerEvent(workspace.on('css-change', () => heard.push('css-change')));
		workspace.onLayoutReady(() => heard.push('ready'));
	}
	onExternalSettingsChange() { heard.push('settings changed outside'); }
	onUserEnable() { heard.push('enabled by the user'); }
};
`;

const MANIFEST = {
	id: 'desk-slips',
	name: 'Desk slips',
	version: '1.0.0',
	minAppVersion: '1.13.0',
	author: 'Front desk',
	description: 'Keeps slips.',
	isDesktopOnly: false,
};

const NOTES: Record<string, string> = {
	'Welcome.md': '# Welcome\n\nSee [[Referral]], [[Prior Authorization#Who decides]] and [[Billing/Superbill]].\n',
	'Referral.md': '---\naliases: [referral slip, RS]\n---\n# Referral\n\nA request for a specialist. Back to [[Welcome]].\n',
	'Prior Authorization.md':
		`# Prior Authorization\n\n${'Filler.\n\n'.repeat(80)}` +
		`## Who decides\n\nThe plan does.\n\n${'More.\n\n'.repeat(80)}`,
	'Billing/Claim 2.md': 'Second.\n',
	'Billing/Claim 10.md': 'Tenth.\n',
	'Billing/Denials/Appeal.md': 'An appeal of a denial.\n',
	'.hidden.md': 'Not part of the vault.\n',
	'.obsidian/app.json': '{}',
};

/** A folder with a plugin and one with a small vault, on disk. */
export function makeFixture(): { plugin: string; vault: string } {
	const base = mkdtempSync(path.join(os.tmpdir(), 'host-shell-'));
	const write = (file: string, text: string): void => {
		mkdirSync(path.dirname(path.join(base, file)), { recursive: true });
		writeFileSync(path.join(base, file), text);
	};
	write('plugin/main.js', PLUGIN);
	write('plugin/manifest.json', JSON.stringify(MANIFEST));
	write('plugin/styles.css', '.slips-list { color: rgb(1, 2, 3); }');
	for (const [file, text] of Object.entries(NOTES)) write(`Front desk/${file}`, text);
	return { plugin: path.join(base, 'plugin'), vault: path.join(base, 'Front desk') };
}
