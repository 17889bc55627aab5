import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesOf, filesOf, placed, textOf, type Case, type CaseFiles, type CaseText } from '../attack-cases';
import { useDemoHost } from './demo-host';
import { until, waitForIndex } from './harness';
import type { HostDriver } from './host-driver';

/*
 * Inputs that try to have other programs run, to reach a network, or to turn a key of the writer into something else. One page of the host
 * goes through all cases of an act.
 */

const demo = useDemoHost();

/** The page that the cases of an act go through, with what it has asked of other servers. */
function usePage(): { readonly host: () => HostDriver; readonly asked: readonly string[] } {
	const asked: string[] = [];
	let host: HostDriver;

	beforeAll(async () => {
		host = await demo.open();
		await waitForIndex(host);
		const own = new URL(host.page.url()).host;
		await host.page.route(({ host: other }) => other !== own, async (route) => {
			asked.push(route.request().url());
			await route.abort();
		});
	});

	afterAll(() => host.close());
	return { host: () => host, asked };
}

interface DrawCase extends Case {
	readonly files: CaseFiles;
	readonly cells: readonly [CaseText, CaseText];
	readonly shows: readonly string[];
}

const RECIPE = '```compare\nAlpha\nBeta\n```\n';
const TABLE = '.markdown-reading-view .care-lexicon-table';

/**
 * Plays other programs: those that run blocks and inline queries, and one that runs over everything that is drawn. Each counts its runs.
 */
async function addPrograms(host: HostDriver): Promise<void> {
	await host.exec(({ obsidian: { MarkdownPreviewRenderer } }) => {
		const ran = (what: string): void => void (window as unknown as { runs: string[] }).runs.push(what);
		Object.assign(window, { runs: [], hurt: undefined });
		for (const language of ['dataviewjs', 'dataview', 'DataviewJS', 'tasks', 'mermaid', 'query', 'js']) {
			MarkdownPreviewRenderer.registerPostProcessor(
				MarkdownPreviewRenderer.createCodeBlockPostProcessor(language, (source) => ran(`${language}: ${source}`)),
			);
		}
		MarkdownPreviewRenderer.registerPostProcessor((el) => {
			for (const code of el.querySelectorAll('code')) if (/^\$?=/.test(code.textContent ?? '')) ran(code.textContent ?? '');
			if (/<%|\{\{/.test(el.textContent ?? '')) ran('template');
		});
	});
}

describe('draw', () => {
	const { host, asked } = usePage();
	beforeAll(() => addPrograms(host()));

	it('the programs run where a note itself has their blocks', async () => {
		await host().write('Own.md', '```dataviewjs\nown()\n```\n');
		await host().openFile('Own.md', 'reading');
		const runs = (): Promise<string[]> => host().exec(() => (window as unknown as { runs: string[] }).runs);
		await until(runs, (all) => all.some((run) => run.startsWith('dataviewjs: own()')), 'The block should run');
		await host().exec(() => Object.assign(window, { runs: [] }));
	});

	it.each(casesOf<DrawCase>('draw').map((one) => [one.id, one.why, one] as const))('%s: %s', async (_, _why, { files, cells, shows }) => {
		for (const [name, text] of Object.entries(filesOf(files))) await host().write(name, text);
		await host().openFile('Start here.md', 'reading');
		for (const [i, name] of ['Alpha.md', 'Beta.md'].entries())
			await host().write(name, `---\nx: ${JSON.stringify(textOf(cells[i] ?? ''))}\n---\nText.\n`);
		await host().write('View.md', RECIPE);
		await host().openFile('View.md', 'reading');
		await until(
			() => host().texts(`${TABLE} tbody td`),
			(texts) => shows.every((piece) => texts.join('\n').includes(piece)),
			`The cells should show ${shows.join(', ')}`,
		);
		const found = await host().exec(
			(_, css) => ({
				runs: (window as unknown as { runs: string[] }).runs,
				hurt: (window as unknown as { hurt?: unknown }).hurt ?? null,
				tables: document.querySelectorAll('.markdown-reading-view .care-lexicon-table').length,
				drawn: document.querySelectorAll(
					`${css} :is(img, iframe, object, embed, video, audio, style, script, link, meta, svg:not(.svg-icon), ` +
						'.internal-embed, .callout, .care-lexicon-comparison)',
				).length,
				led: [...document.querySelectorAll<HTMLAnchorElement>(`${css} a`)]
					.map(({ href }) => href)
					.filter((href) => /^(?:javascript|data|vbscript):/i.test(href)),
			}),
			TABLE,
		);
		expect(found).toEqual({ runs: [], hurt: null, tables: 1, drawn: 0, led: [] });
		expect(asked).toEqual([]);
		expect(await host().errors()).toEqual([]);
	});
});

interface KeysCase extends Case {
	readonly files: CaseFiles;
	readonly note: string;
	readonly text: string;
	readonly keys: readonly string[];
	readonly expect: readonly string[];
}

/** Keys that are no text. */
const NAMED = /^(?:Enter|Tab|Escape|Backspace|Delete|Home|End|Arrow\w+|(?:Shift|Control|Alt|Meta)\+\w+)$/;
const POPUP = '.suggestion-container .care-lexicon-suggestion';

describe('keys', () => {
	const { host } = usePage();

	// The notes of a case are all there are.
	beforeAll(() => host().exec(async ({ app }) => {
		for (const file of app.vault.getMarkdownFiles()) await app.vault.delete(file);
	}));

	/** The text in the open editor. */
	const written = (): Promise<string> => host().exec(({ app }) => app.workspace.activeEditor?.editor?.getValue() ?? '');

	/** Presses a key that has a name, once suggestions for what was typed have had their time; types what is a text. */
	async function take(key: string): Promise<void> {
		if (!NAMED.test(key)) await host().type(key);
		else {
			await host().page.waitForTimeout(100);
			await host().press(key);
		}
	}

	it.each(casesOf<KeysCase>('keys').map((one) => [one.id, one.why, one] as const))(
		'%s: %s',
		async (_, _why, { files, note, text: source, keys, expect: wanted }) => {
			for (const [name, text] of Object.entries(filesOf(files))) await host().write(name, text);
			await waitForIndex(host());
			const { text, from } = placed(source);
			// What was typed last is saved when the editor goes to another note.
			await host().openFile(Object.keys(files)[0] ?? note, 'editing');
			await host().write(note, '');
			await host().openFile(note, 'editing');
			await host().exec(
				({ app }, whole, at) => {
					const editor = app.workspace.activeEditor?.editor;
					editor?.setValue(whole);
					editor?.setCursor(editor.offsetToPos(at));
					editor?.focus();
				},
				text,
				from,
			);
			for (const key of keys) await take(key);
			await until(written, (now) => wanted.includes(now), `The note should be ${JSON.stringify(wanted)}`);
			await host().press('Escape');
			await host().waitGone(POPUP);
			expect(await host().errors()).toEqual([]);
		},
	);
});
