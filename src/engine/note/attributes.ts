import type { Block } from './blocks/level';
import type { Attribute } from './facts/attribute';
import { findFields, findProperties } from './facts/fields';
import { findLabels } from './facts/labels';
import { findSections } from './facts/sections';
import type { Scan } from './prose';

/**
 * The attributes of a note in the order of their places: properties, inline fields, labels and sections; those with `needs` are candidates
 * until the vault is known. What stands in code, comments, HTML and generated comparisons is none.
 * @param title the H1 that is the title of the note: it names no attribute, every other H1 does.
 */
export function findAttributes(scan: Scan, title: Block | null): Attribute[] {
	const inBody = findFields(scan).concat(findLabels(scan), findSections(scan, title));
	return findProperties(scan).concat(inBody.length > 1 ? inBody.sort((a, b) => a.from - b.from) : inBody);
}
