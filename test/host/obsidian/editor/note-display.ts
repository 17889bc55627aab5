import type { Extension } from '@codemirror/state';
import { activeLine } from './active-line';
import { mouseWatch } from './fields';
import { aroundProperties, frontmatterField } from './frontmatter-range';
import { highlighting } from './highlight';
import { inlineTitle } from './inline-title';
import { obsidianMarkdown } from './language';
import { linkEvents } from './links';
import { liveMarkPlugin } from './live-marks';
import { previewBlocks } from './preview-blocks';

/** How a note looks in an editor: its Markdown read and drawn, by Live Preview or as source, with links that can be followed. */
export const noteDisplay: Extension = [
	mouseWatch,
	frontmatterField,
	aroundProperties,
	obsidianMarkdown(),
	inlineTitle,
	previewBlocks,
	activeLine,
	// What is drawn by an earlier extension is nested inside: `.cm-hmd-internal-link > a.cm-underline`, as in the app.
	liveMarkPlugin,
	highlighting,
	linkEvents,
];
