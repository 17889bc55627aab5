import { foldName, type NameRefusal, type Settings } from '../../../engine';
import { withPlace } from '../../vault/mention-decisions';

/** What was learnt from refusals of one name: that it is an everyday word, or does not mean an entry. */
export interface Learnt {
	readonly name: string;
	/** The id of the entry that it does not mean; null for an everyday word. */
	readonly target: string | null;
	readonly refusals: readonly NameRefusal[];
}

/** What was learnt from refusals, by name. */
export function learntFrom(refusals: readonly NameRefusal[]): Learnt[] {
	const found = new Map<string, { name: string; target: string | null; refusals: NameRefusal[] }>();
	for (const refusal of refusals) {
		const key = `${foldName(refusal.name)}\n${refusal.target ?? ''}`;
		const held = found.get(key);
		if (held) held.refusals.push(refusal);
		else found.set(key, { name: refusal.name, target: refusal.target ?? null, refusals: [refusal] });
	}
	return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Forgets what was learnt: links are suggested at the places of its refusals again, too. */
export function withoutLearnt(now: Settings, { refusals }: Learnt): Partial<Settings> {
	const isOf = (one: NameRefusal): boolean => refusals.some(({ path, fingerprint }) => one.path === path && one.fingerprint === fingerprint);
	const places = refusals.reduce((held, { path, fingerprint }) => ({ ...held, ...withPlace(held, path, fingerprint, false) }), now);
	return { ignoredPlaces: places.ignoredPlaces, refusals: now.refusals.filter((one) => !isOf(one)) };
}
