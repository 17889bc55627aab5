import type { MeaningRule } from '../../../engine';

/** Where a rule holds. */
export type Where = 'everywhere' | 'folder' | 'tag' | 'property';

/** A rule as it is being typed. */
export interface RuleDraft {
	readonly name: string;
	/** The id of the entry; empty while none is chosen. */
	readonly entry: string;
	readonly where: Where;
	/** The folder, tag or property; means nothing for `everywhere`. */
	readonly value: string;
}

/** The draft that a rule is edited by; an empty one for a new rule. */
export function draftOf(rule: MeaningRule | null): RuleDraft {
	const { name = '', entry = '', folder, tag, property } = rule ?? {};
	const where = folder !== undefined ? 'folder' : tag !== undefined ? 'tag' : property !== undefined ? 'property' : 'everywhere';
	return { name, entry, where, value: folder ?? tag ?? property ?? '' };
}

/** The rule that a draft says; null while something is missing. */
export function ruleOf({ name, entry, where, value }: RuleDraft): MeaningRule | null {
	const path = value.trim().split('/').filter((part) => part !== '').join('/');
	const called = name.trim();
	const said = where === 'property' ? value.trim() : where === 'tag' ? path.replace(/^#/, '') : path;
	if (called === '' || entry === '' || (where !== 'everywhere' && !/[\p{L}\p{N}]/u.test(said))) return null;
	return { name: called, entry, ...(where === 'everywhere' ? {} : { [where]: said }) };
}
