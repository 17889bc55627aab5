import type { Finding, Severity } from '../../../engine';
import type { PlacedRow } from '../../parts/tree-keys';

/** A cause to be listed, the engine's or the plugin's own. Its wording is created when it is drawn, since there may be very many. */
export interface ListedCause {
	/** Unique within its kind, and stable between checks. */
	readonly key: string;
	readonly count: number;
	readonly gist: string;
	/** Its first places, up to three. */
	readonly finding: Pick<Finding, 'path' | 'line' | 'places'>;
}

/** The causes of one kind. */
export interface ListedKind {
	readonly code: string;
	readonly severity: Severity;
	readonly heading: string;
	readonly causes: readonly ListedCause[];
}

/** The heading of a kind, which can fold the causes below it. */
export interface KindRow extends PlacedRow {
	readonly type: 'kind';
	readonly kind: Omit<ListedKind, 'causes'>;
	readonly count: number;
	readonly folded: boolean;
}

/** A row for one cause; one with several places can unfold them. */
export interface CauseRow extends PlacedRow {
	readonly type: 'cause';
	readonly severity: Severity;
	readonly cause: ListedCause;
	readonly folded?: boolean;
}

/** A row for one of the places of a cause. */
interface PlaceRow extends PlacedRow {
	readonly type: 'place';
	readonly path: string;
	readonly line: number;
}

/** A row that says how many more places there are. */
interface MoreRow extends PlacedRow {
	readonly type: 'more';
	readonly count: number;
}

/** A row of the list of findings. */
export type FindingRow = KindRow | CauseRow | PlaceRow | MoreRow;

/** How many causes are turned into rows in one step. */
const STEP = 1024;

/**
 * The rows of a list, step by step. Initially kinds are unfolded and causes folded.
 * @param toggled the keys of the rows that are not in their initial state.
 */
export function* findingRows(kinds: readonly ListedKind[], toggled: ReadonlySet<string>): Generator<void, FindingRow[]> {
	const rows: FindingRow[] = [];
	const found = kinds.filter(({ causes }) => causes.length > 0);
	for (const [i, { code, severity, heading, causes }] of found.entries()) {
		const key = `kind ${code}`;
		const folded = toggled.has(key);
		const placed = { key, level: 1, position: i + 1, size: found.length };
		rows.push({ type: 'kind', ...placed, kind: { code, severity, heading }, count: causes.length, folded });
		for (const [j, cause] of folded ? [] : causes.entries()) {
			addCause(rows, cause, { key: `${code} ${cause.key}`, level: 2, position: j + 1, size: causes.length, severity }, toggled);
			if (j % STEP === STEP - 1) yield;
		}
		yield;
	}
	return rows;
}

/** @param row the row of the cause, as far as it does not depend on the cause itself. */
function addCause(
	rows: FindingRow[], cause: ListedCause, row: PlacedRow & { readonly severity: Severity }, toggled: ReadonlySet<string>,
): void {
	if (cause.count < 2) {
		rows.push({ type: 'cause', ...row, cause });
		return;
	}
	const folded = !toggled.has(row.key);
	rows.push({ type: 'cause', ...row, cause, folded });
	if (folded) return;
	const { places } = cause.finding;
	const rest = cause.count - places.length;
	const size = places.length + (rest > 0 ? 1 : 0);
	for (const [i, { path, line }] of places.entries()) {
		rows.push({ type: 'place', key: `${row.key} ${i}`, level: 3, position: i + 1, size, path, line });
	}
	if (rest > 0) rows.push({ type: 'more', key: `${row.key} more`, level: 3, position: size, size, count: rest });
}

const WORDS: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
	error: ['error', 'errors'],
	warning: ['warning', 'warnings'],
	info: ['hint', 'hints'],
};

/** The number of causes, in words. */
export function summaryOf(kinds: readonly ListedKind[], notes: number): string {
	const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
		const count = kinds.reduce((sum, kind) => sum + (kind.severity === severity ? kind.causes.length : 0), 0);
		return count === 0 ? [] : [`${count.toLocaleString()} ${WORDS[severity][count === 1 ? 0 : 1]}`];
	});
	if (counts.length === 0) return 'Nothing to mend: every note can be read, every link leads somewhere, every entry says what it is.';
	return `${counts.join(', ')} in ${notes.toLocaleString()} ${notes === 1 ? 'note' : 'notes'}.`;
}
