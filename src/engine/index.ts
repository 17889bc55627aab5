/** The engine's public face: names only. What each one does is said where it is made. */
export { auditVault, type Finding } from './audit/audit';
export { rowLabel } from './comparison/attribute-key';
export { buildComparison, type Cell, type Comparison, type Recipe, type RecipeProblem, type Row, type SourcedValue } from './comparison/comparison';
export { distinctTexts, escapeCell, writeMarkdown } from './comparison/write-markdown';
export { foldName } from './lexicon/fold';
export { Lexicon, type Owner, type Resolution, type SourcedAttribute } from './lexicon/lexicon';
export { lookUp, type LookUp } from './lexicon/look-up';
export { DEFAULT_SCOPE, isEntry, type Scope } from './lexicon/scope';
export type { Attribute } from './note/attributes';
export type { Callout } from './note/blocks/callouts';
export type { Link } from './note/links';
export type { Name } from './note/names';
export { parseNote, type Note } from './note/note';
export type { Problem } from './note/problem';
export { scanNote, type Scan } from './note/prose';
