import { MarkdownRenderChild, type Plugin } from 'obsidian';
import { buildComparison, COMPARE, idsOf, parseRecipe, type Comparison, type ParsedRecipe } from '../../engine';
import type { LinkProcessor } from '../parts/inline-drawing';
import type { Services } from '../vault/services';
import { ComparisonTable } from './table';

type ComparisonServices = Pick<Services, 'app' | 'index' | 'settings'>;

/** Renders every `compare` block as a live table. */
export function registerComparisonBlocks(plugin: Plugin, services: ComparisonServices & { readonly links: LinkProcessor }): void {
	plugin.registerMarkdownCodeBlockProcessor(COMPARE, async (source, el, context) => {
		const block = new ComparisonBlock(el, services, parseRecipe(source));
		context.addChild(block);
		// Other plugins' processors run over the section in this task. If text from other notes were in it, they would run its queries.
		await new Promise((resume) => window.setTimeout(resume));
		block.begin();
	});
}

/** The comparison for a recipe, with the current settings. */
export function followRecipe({ index, settings }: Pick<Services, 'index' | 'settings'>, { recipe, problems }: ParsedRecipe): Comparison {
	const comparison = buildComparison(index.lexicon, { ...recipe, sources: settings.current.sources, machinery: settings.current.machinery });
	return { ...comparison, problems: [...problems, ...comparison.problems] };
}

/** "ACO, IPA and MSO" */
export function listed(names: readonly string[]): string {
	return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;
}

class ComparisonBlock extends MarkdownRenderChild {
	private readonly table: ComparisonTable;
	private readonly problemsEl: HTMLElement;
	private readonly tableEl: HTMLElement;
	private shown = '';
	/** The paths the table was built from, and the owners of the recipe's names at that time. */
	private paths: ReadonlySet<string> = new Set();
	private owners = '';
	private isLoaded = false;
	private mayDraw = false;

	constructor(
		el: HTMLElement,
		private readonly services: ComparisonServices & { readonly links: LinkProcessor },
		private readonly parsed: ParsedRecipe,
	) {
		super(el);
		el.addClass('care-lexicon-comparison');
		this.problemsEl = el.createDiv({ cls: 'care-lexicon-problems', attr: { role: 'status' } });
		this.tableEl = el.createDiv({ cls: 'care-lexicon-scroll', attr: { role: 'region', tabindex: '0' } });
		this.table = this.addChild(new ComparisonTable(services, services.links, this.tableEl));
	}

	override onload(): void {
		const { index, settings } = this.services;
		this.registerEvent(index.onChanged((paths) => this.concerns(paths) && this.draw()));
		this.registerEvent(settings.onChanged(() => this.draw()));
		this.isLoaded = true;
		this.register(() => (this.isLoaded = false));
		this.draw();
	}

	/** Allows the block to draw from now on. */
	begin(): void {
		this.mayDraw = true;
		this.draw();
	}

	/**
	 * Whether a change affects the table. Searching for similar names walks the whole lexicon, so it happens only if a name's owners or a note
	 * in the table changed.
	 */
	private concerns(paths: ReadonlySet<string>): boolean {
		return (
			this.isUnfinished || this.namesOwners() !== this.owners || [...paths].some((path) => this.paths.has(path)) || this.hasNewColumn(paths) ||
			this.hangsOnOthers
		);
	}

	/** Whether a note in the table has facts that count only as long as other notes know their keys. */
	private get hangsOnOthers(): boolean {
		const { lexicon } = this.services.index;
		return [...this.paths].some((path) => lexicon.get(path)?.attributes.some(({ needs }) => needs !== undefined));
	}

	private get isUnfinished(): boolean {
		return this.shown === '';
	}

	/** Whether a note may add facts to others, through a table headed with their names. */
	private hasNewColumn(paths: ReadonlySet<string>): boolean {
		const { lexicon } = this.services.index;
		return [...paths].some((path) => {
			const note = lexicon.get(path);
			return note !== null && note.grids.length > 0;
		});
	}

	private namesOwners(): string {
		return JSON.stringify(this.parsed.recipe.notes.map((name) => idsOf(this.services.index.lexicon, name)));
	}

	private draw(): void {
		if (!this.mayDraw || !this.isLoaded) return;
		if (!this.services.index.complete) {
			this.problemsEl.setText('The vault is being read …');
			return;
		}
		const comparison = followRecipe(this.services, this.parsed);
		this.owners = this.namesOwners();
		this.paths = new Set([
			...comparison.notes.map(({ path }) => path),
			...comparison.rows.flatMap(({ cells }) => cells.flatMap(({ values }) => values.map(({ path }) => path))),
		]);
		const model = JSON.stringify(comparison);
		if (model === this.shown) return;
		this.shown = model;
		this.showProblems(comparison);
		const title = this.parsed.title ?? `Comparison of ${listed(comparison.notes.map(({ name }) => name))}`;
		const isComparison = comparison.notes.length > 1;
		this.tableEl.toggle(isComparison);
		if (isComparison) this.table.show(comparison, title);
		else this.table.clear();
	}

	private showProblems({ problems, rows, notes }: Comparison): void {
		const messages = problems.map(({ message }) => message);
		if (this.parsed.recipe.notes.length === 0 && messages.length < 2)
			messages.push('Name the notes to compare, such as "ACO vs IPA vs MSO", or one name a line.');
		if (notes.length > 1 && rows.length === 0)
			messages.push('These notes state no attributes. Give them properties, inline fields such as "Owner:: physicians", sections or tables.');
		this.problemsEl.empty();
		for (const message of messages) this.problemsEl.createDiv({ cls: 'care-lexicon-problem', text: message });
	}
}
