import type { ProblemCode } from '../text/problem';

/** How serious a finding is: a note cannot be read as meant, something misleads, or something could be better. */
export type Severity = 'error' | 'warning' | 'info';

/** What a finding is about. */
export type FindingCode =
	| 'unreadable' | ProblemCode | 'ambiguous-name' | 'ambiguous-link' | 'unresolved-link' | 'missing-file' | 'short-name'
	| 'single-letter-name' | 'name-in-use' | 'no-definition';

/** What one and what several of each are called. */
export const SEVERITY_WORDS: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
	error: ['Error', 'Errors'],
	warning: ['Warning', 'Warnings'],
	info: ['Hint', 'Hints'],
};

/** What is to be done about findings of several kinds; findings are listed by it. */
export type Task = 'notes' | 'properties' | 'blocks' | 'links' | 'names' | 'files' | 'definitions';

/** The heading of each task, the most pressing first. */
export const TASKS: ReadonlyMap<Task, string> = new Map([
	['notes', 'Make notes readable'],
	['properties', 'Mend properties'],
	['blocks', 'Mend blocks and tables'],
	['links', 'Mend links, or write the notes they ask for'],
	['definitions', 'Say what entries are'],
	['names', 'Tell names apart'],
	['files', 'Bring back missing files'],
]);

/** A kind of finding: its severity, its heading, and what is to be done. The heading is a phrase that may follow "12 notes have". */
interface FindingKind {
	readonly severity: Severity;
	readonly heading: string;
	/** Without one, properties are to be mended. */
	readonly task?: Task;
}

/** Every kind of finding, the most severe first. */
export const FINDING_KINDS: Readonly<Record<FindingCode, FindingKind>> = {
	'frontmatter-invalid': { severity: 'error', heading: 'Properties that cannot be read' },
	'frontmatter-refused': { severity: 'error', heading: 'Properties that are refused' },
	'frontmatter-misplaced': { severity: 'error', heading: 'Properties that begin wrongly' },
	'frontmatter-unclosed': { severity: 'error', heading: 'Properties without an end' },
	'frontmatter-language': { severity: 'error', heading: 'Properties in another language than YAML' },
	'frontmatter-not-a-map': { severity: 'error', heading: 'Properties without keys' },
	'frontmatter-duplicate-key': { severity: 'error', heading: 'Properties that stand twice' },
	'frontmatter-misread': { severity: 'error', heading: 'Properties that are read otherwise than meant' },
	'frontmatter-comment': { severity: 'error', heading: 'Properties cut by a comment' },
	'text-damaged': { severity: 'error', heading: 'Damaged characters', task: 'notes' },
	// Found by whoever reads files: the engine never sees such a note.
	'unreadable': { severity: 'error', heading: 'Texts that cannot be read', task: 'notes' },
	'not-read-by-obsidian': { severity: 'warning', heading: 'Names and tags that Obsidian no longer reads' },
	'tag-refused': { severity: 'warning', heading: 'Tags that Obsidian refuses' },
	'frontmatter-placeholder': { severity: 'warning', heading: 'Properties with a placeholder of a template' },
	'frontmatter-anchor': { severity: 'warning', heading: 'Anchors in properties' },
	'link-cut-by-cell': { severity: 'warning', heading: 'Links that a table cuts at their pipe', task: 'blocks' },
	'unresolved-link': { severity: 'warning', heading: 'Links that lead nowhere', task: 'links' },
	'ambiguous-link': { severity: 'warning', heading: 'Links that may mean several notes', task: 'links' },
	'ambiguous-name': { severity: 'warning', heading: 'Names that several notes have', task: 'names' },
	'missing-file': { severity: 'warning', heading: 'Links to missing files', task: 'files' },
	'no-definition': { severity: 'info', heading: 'Entries without a definition', task: 'definitions' },
	'name-in-use': { severity: 'info', heading: 'Names in use that are no aliases', task: 'names' },
	'single-letter-name': { severity: 'info', heading: 'Single letters as names', task: 'names' },
	'short-name': { severity: 'info', heading: 'Names of one or two letters', task: 'names' },
};

/** The codes of all kinds, the most severe first. */
export const FINDING_CODES = Object.keys(FINDING_KINDS) as readonly FindingCode[];

/** The worst first. */
export const SEVERITIES = Object.keys(SEVERITY_WORDS) as readonly Severity[];

/** What findings are sorted by. */
interface Ranked {
	readonly severity: Severity;
	readonly task: Task;
	readonly count: number;
}

/** What is to be done about a kind. */
export function taskOf(code: FindingCode): Task {
	return FINDING_KINDS[code].task ?? 'properties';
}

/** Sorts by severity, then by what is most pressing, then by the number of places; what is alike keeps its order. */
export function worstFirst<T extends Ranked>(all: readonly T[]): T[] {
	const tasks = [...TASKS.keys()];
	const rank = ({ severity, task }: Ranked): number => SEVERITIES.indexOf(severity) * tasks.length + tasks.indexOf(task);
	return all.map((one) => ({ one, at: rank(one) })).sort((a, b) => a.at - b.at || b.one.count - a.one.count).map(({ one }) => one);
}

/** A task, and what is to be done. */
export interface TaskGroup<T> {
	readonly task: Task;
	readonly heading: string;
	readonly members: readonly T[];
}

/** Findings by what is to be done: the task of the worst first, and in each the worst first. */
export function byTask<T extends Ranked>(all: readonly T[]): TaskGroup<T>[] {
	const groups = new Map<Task, T[]>();
	for (const one of worstFirst(all)) {
		const group = groups.get(one.task);
		if (group) group.push(one);
		else groups.set(one.task, [one]);
	}
	return [...groups].map(([task, members]) => ({ task, heading: TASKS.get(task) ?? '', members }));
}
