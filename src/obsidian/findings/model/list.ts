import { ignoreKey, SEVERITIES, SEVERITY_WORDS, type Cause, type Severity, type TaskGroup } from '../../../engine';
import type { PlacedRow } from '../../parts/tree-keys';

/** The heading of what is to be done, which can fold the causes below it. */
export interface TaskRow extends PlacedRow {
	readonly type: 'task';
	readonly heading: string;
	/** Of the worst below it. */
	readonly severity: Severity;
	readonly count: number;
	readonly folded: boolean;
}

/** A row for one cause; one with several places can unfold them. */
export interface CauseRow extends PlacedRow {
	readonly type: 'cause';
	readonly cause: Cause;
	readonly isIgnored: boolean;
	readonly folded?: boolean;
}

/** A row for one of the places of a cause. */
interface PlaceRow extends PlacedRow {
	readonly type: 'place';
	readonly cause: Cause;
	readonly path: string;
	readonly line: number;
}

/** A row that says how many more places there are, and shows them. */
export interface MoreRow extends PlacedRow {
	readonly type: 'more';
	readonly cause: Cause;
	readonly count: number;
}

/** A row of the list of findings. */
export type FindingRow = TaskRow | CauseRow | PlaceRow | MoreRow;

/** What decides how a list of findings looks. */
interface ShownState {
	/** The keys of the rows that are not in their initial state: tasks are unfolded and causes folded at first. */
	readonly toggled: ReadonlySet<string>;
	readonly isIgnored: (cause: Cause) => boolean;
}

/** How many causes are turned into rows in one step. */
const STEP = 1024;
/** How many places of a cause are shown until all are asked for. */
const FEW = 3;

/** The rows of a list, step by step. */
export function* findingRows(groups: readonly TaskGroup<Cause>[], state: ShownState): Generator<void, FindingRow[]> {
	const rows: FindingRow[] = [];
	for (const [i, { task, heading, members }] of groups.entries()) {
		const key = `task ${task}`;
		const folded = state.toggled.has(key);
		const placed = { key, level: 1, position: i + 1, size: groups.length };
		rows.push({ type: 'task', ...placed, heading, severity: members[0]?.severity ?? 'info', count: members.length, folded });
		for (const [j, cause] of folded ? [] : members.entries()) {
			addCause(rows, cause, { key: ignoreKey(cause), level: 2, position: j + 1, size: members.length }, state);
			if (j % STEP === STEP - 1) yield;
		}
		yield;
	}
	return rows;
}

/** @param row the row of the cause, as far as it does not depend on the cause itself. */
function addCause(rows: FindingRow[], cause: Cause, row: PlacedRow, { toggled, isIgnored }: ShownState): void {
	const known = { type: 'cause' as const, ...row, cause, isIgnored: isIgnored(cause) };
	if (cause.count < 2) {
		rows.push(known);
		return;
	}
	const folded = !toggled.has(row.key);
	rows.push({ ...known, folded });
	if (folded) return;
	const more = `${row.key} more`;
	const places = toggled.has(more) ? cause.places : cause.places.slice(0, FEW);
	const rest = cause.count - places.length;
	const size = places.length + (rest > 0 ? 1 : 0);
	for (const [i, { path, line }] of places.entries()) {
		rows.push({ type: 'place', key: `${row.key} ${i}`, level: 3, position: i + 1, size, cause, path, line });
	}
	if (rest > 0) rows.push({ type: 'more', key: more, level: 3, position: size, size, cause, count: rest });
}

/** What the summary counts. */
interface Summed {
	readonly notes: number;
	readonly ignored: number;
	/** Whether a filter leaves some out. */
	readonly isFiltered: boolean;
}

/** The number of causes, in words. */
export function summaryOf(causes: readonly Cause[], { notes, ignored, isFiltered }: Summed): string {
	const counts = SEVERITIES.flatMap((severity) => {
		const count = causes.filter((cause) => cause.severity === severity).length;
		return count === 0 ? [] : [`${count.toLocaleString()} ${SEVERITY_WORDS[severity][count === 1 ? 0 : 1].toLowerCase()}`];
	});
	const left = ignored === 0 ? '' : ` ${ignored.toLocaleString()} ignored.`;
	if (counts.length === 0 && isFiltered) return `Nothing fits the filter.${left}`;
	if (counts.length === 0) return `Nothing to mend: every note can be read, every link leads somewhere, every entry says what it is.${left}`;
	return `${counts.join(', ')} in ${notes.toLocaleString()} ${notes === 1 ? 'note' : 'notes'}.${left}`;
}
