import { describe, expect, it } from 'vitest';
import type { MarkdownView } from '../host/obsidian/views/markdown-view';
import { until } from './harness';
import { ShellPage } from './host-shell-page';

const shell = new ShellPage();

describe('a note', () => {
	it('changes between editing and reading by Ctrl+E and by the button in its header', async () => {
		const page = await shell.open();
		await shell.openNote('Welcome.md');
		const mode = (): Promise<string> => shell.inApp((app) => (app.workspace.activeLeaf?.view as MarkdownView).getMode());
		await page.keyboard.press('Control+e');
		expect(await mode()).toBe('preview');
		await page.click('.view-header [aria-label^="Current view: reading"]');
		expect(await mode()).toBe('source');
	});

	it('is made by Ctrl+N as Untitled, the next as Untitled 1', async () => {
		const page = await shell.open();
		await page.keyboard.press('Control+n');
		await until(() => shell.activeFile(), (file) => file === 'Untitled.md', 'The first new note');
		await page.keyboard.press('Control+n');
		await until(() => shell.activeFile(), (file) => file === 'Untitled 1.md', 'The second new note');
	});

	it('is saved two seconds after the last word, or at once by Ctrl+S', async () => {
		const page = await shell.open();
		await shell.openNote('Billing/Claim 2.md');
		await page.keyboard.type('Paid. ');
		expect(await shell.read('Billing/Claim 2.md')).toBe('Second.\n');
		await page.keyboard.press('Control+s');
		await until(() => shell.read('Billing/Claim 2.md'), (text) => text === 'Paid. Second.\n', 'The text should be saved');
	});

	it('follows a change from outside, keeping the cursor in its word and what is not saved yet', async () => {
		const page = await shell.open();
		await shell.openNote('Referral.md');
		await shell.inApp((app) => {
			const { editor } = app.workspace.activeLeaf?.view as MarkdownView;
			const at = editor.getValue().indexOf('specialist');
			editor.setCursor(editor.offsetToPos(at));
		});
		await page.keyboard.type('second ');
		const changed = (await shell.read('Referral.md')).replace('RS]', 'RS, referral form]');
		await page.evaluate((text) => window.host.vault.external?.write('Referral.md', text), changed);
		const seen = await until(() => shell.inApp((app) => {
			const { editor } = app.workspace.activeLeaf?.view as MarkdownView;
			return { text: editor.getValue(), after: editor.getValue().slice(editor.posToOffset(editor.getCursor())).slice(0, 10) };
		}), ({ text }) => text.includes('referral form'), 'The outside change should show');
		const wanted =
			'---\naliases: [referral slip, RS, referral form]\n---\n# Referral\n\nA request for a second specialist. Back to [[Welcome]].\n';
		expect(seen).toEqual({ text: wanted, after: 'specialist' });
	});

	it('opens at the heading that a link names', async () => {
		const page = await shell.open();
		await until(
			() => shell.inApp((app) => app.metadataCache.getCache('Prior Authorization.md') !== null),
			(read) => read,
			'The note should be read',
		);
		await shell.inApp((app) => app.workspace.openLinkText('Prior Authorization#Who decides', 'Welcome.md'));
		const heading = page.locator('.cm-line:has-text("Who decides")');
		await until(async () => (await heading.boundingBox())?.y ?? -1, (y) => y >= 0 && y < 400, 'The heading should be in sight');
	});

	it('is made where a link to it says, with the folder it needs', async () => {
		await shell.open();
		await shell.inApp((app) => app.workspace.openLinkText('Coding/Modifier', 'Welcome.md'));
		expect(await shell.activeFile()).toBe('Coding/Modifier.md');
	});

	it('gets another name by F2: links to it follow, and so does its tab', async () => {
		const page = await shell.open();
		await shell.openNote('Referral.md');
		const links = () => shell.inApp((app) => app.metadataCache.resolvedLinks['Welcome.md']?.['Referral.md']);
		await until(links, (count) => count === 1, 'The link should be known');
		await page.keyboard.press('F2');
		await page.keyboard.type('Specialist referral');
		await page.keyboard.press('Enter');
		await until(() => shell.tabs(), (titles) => titles.join() === 'Specialist referral', 'The tab should follow');
		await until(() => shell.read('Welcome.md'), (text) => text.includes('[[Specialist referral]]'), 'The link should follow');
	});

	it('previews under the pointer; a source that asks for Ctrl waits for it', async () => {
		const page = await shell.open();
		await shell.inApp((app) => {
			const link = document.body.createDiv({
				text: 'a link',
				attr: { id: 'probe', style: 'position: fixed; top: 300px; left: 500px; z-index: 99' },
			});
			const hoverParent = { hoverPopover: null };
			const place = { source: 'slips', hoverParent, targetEl: link, linktext: 'Referral', sourcePath: '' };
			link.addEventListener('mouseover', (event) => app.workspace.trigger('hover-link', { event, ...place }));
		});
		await page.hover('#probe');
		await page.waitForTimeout(500);
		expect(await page.locator('.hover-popover').count()).toBe(0);
		await page.keyboard.down('Control');
		await page.waitForSelector('.hover-popover:has-text("A request for a specialist")');
		await page.mouse.move(900, 700);
		await page.waitForSelector('.hover-popover', { state: 'detached' });
	});
});
