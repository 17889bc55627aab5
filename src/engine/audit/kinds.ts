import type { ProblemCode } from '../text/problem';

/** How serious a finding is: a note cannot be read as meant, something misleads, or something could be better. */
export type Severity = 'error' | 'warning' | 'info';

/** What a finding is about. */
export type FindingCode = ProblemCode | 'ambiguous-name' | 'ambiguous-link' | 'unresolved-link' | 'short-name' | 'no-definition';

/** A kind of finding: its severity, and its heading. */
interface FindingKind {
	readonly severity: Severity;
	readonly heading: string;
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
	'callout-unclosed': { severity: 'error', heading: 'Admonition blocks without an end' },
	'text-damaged': { severity: 'error', heading: 'Damaged characters' },
	'not-read-by-obsidian': { severity: 'warning', heading: 'Names and tags that Obsidian no longer reads' },
	'tag-refused': { severity: 'warning', heading: 'Tags that Obsidian refuses' },
	'frontmatter-placeholder': { severity: 'warning', heading: 'Properties with a placeholder of a template' },
	'frontmatter-anchor': { severity: 'warning', heading: 'Anchors in properties' },
	'link-cut-by-cell': { severity: 'warning', heading: 'Links that a table cuts at their pipe' },
	'unresolved-link': { severity: 'warning', heading: 'Links that lead nowhere' },
	'ambiguous-link': { severity: 'warning', heading: 'Links that may mean several notes' },
	'ambiguous-name': { severity: 'warning', heading: 'Names that several notes have' },
	'no-definition': { severity: 'info', heading: 'Entries without a definition' },
	'short-name': { severity: 'info', heading: 'Names of one or two letters' },
};

/** The codes of all kinds, the most severe first. */
export const FINDING_CODES = Object.keys(FINDING_KINDS) as readonly FindingCode[];
