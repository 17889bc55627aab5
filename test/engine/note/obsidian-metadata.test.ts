import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { textsOf, type Property, type PropertyValue } from '../../../src/engine/note/frontmatter/property';
import type { Link } from '../../../src/engine/note/links';
import { parseNote } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';
import { itWithData } from '../../data';

interface Position {
	readonly start: { readonly line: number; readonly offset: number };
	readonly end: { readonly offset: number };
}

interface RecordedLink {
	readonly link: string;
	readonly displayText: string;
	readonly original: string;
	readonly position: Position;
}

/** The part that is compared of what the real Obsidian recorded for a note. */
interface Dump {
	readonly fileContents: string;
	readonly cachedMetadata: {
		readonly links?: readonly RecordedLink[];
		readonly embeds?: readonly RecordedLink[];
		readonly frontmatterLinks?: readonly Omit<RecordedLink, 'position'>[];
		readonly headings?: readonly { readonly heading: string; readonly level: number; readonly position: Position }[];
		readonly frontmatter?: Readonly<Record<string, unknown>>;
		readonly frontmatterPosition?: Position;
	};
}

/** Reads every dump and expects for each of them that what we read is what was recorded. */
function expectAgreement(folder: string, ours: (text: string) => unknown, recorded: (dump: Dump) => unknown): void {
	const dumps = join(folder, 'obsidian-metadata');
	const files = readdirSync(dumps).filter((file) => file.endsWith('.json'));
	expect(files).toHaveLength(89);
	const read = files.map((file) => ({ file, dump: JSON.parse(readFileSync(join(dumps, file), 'utf8')) as Dump }));
	const found = Object.fromEntries(read.map(({ file, dump }) => [file, ours(dump.fileContents)]));
	expect(found).toEqual(Object.fromEntries(read.map(({ file, dump }) => [file, recorded(dump)])));
}

function fromLink(text: string, { target, subpath, display, from, to, line }: Link): unknown {
	return { link: target + subpath, displayText: display, original: text.slice(from, to), from, to, line };
}

function fromRecord({ link, displayText, original, position }: RecordedLink): unknown {
	return { link, displayText, original, from: position.start.offset, to: position.end.offset, line: position.start.line + 1 };
}

function bodyLinks(text: string, embed: boolean): unknown[] {
	return parseNote('note.md', text)
		.links.filter((link) => link.place === 'body' && link.embed === embed)
		.map((link) => fromLink(text, link));
}

/** A value as plain data: scalars as texts, null where nothing stands, and for a map only that it is one. */
function fromValue(value: PropertyValue): unknown {
	if (value.kind === 'list') return value.items.map(fromValue);
	if (value.kind === 'map') return 'a map';
	return textsOf(value)[0]?.text ?? null;
}

/** A value that Obsidian recorded, in the same form: it turned `true` and `42` into more than text, we do not. */
function fromRecordedValue(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(fromRecordedValue);
	if (typeof value === 'object' && value !== null) return 'a map';
	return value === null || typeof value === 'string' ? value : JSON.stringify(value);
}

function properties(text: string): readonly Property[] {
	return scanNote(text).opening.frontmatter?.properties ?? [];
}

describe('what the real Obsidian recorded for 89 notes', () => {
	itWithData('has the same links with the same targets, texts and places', (folder) => {
		expectAgreement(folder, (text) => bodyLinks(text, false), ({ cachedMetadata }) => (cachedMetadata.links ?? []).map(fromRecord));
	});

	itWithData('has the same embeds with the same targets, texts and places', (folder) => {
		expectAgreement(folder, (text) => bodyLinks(text, true), ({ cachedMetadata }) => (cachedMetadata.embeds ?? []).map(fromRecord));
	});

	itWithData('has the same headings with the same levels and places', (folder) => {
		const ours = (text: string): unknown[] =>
			scanNote(text)
				.blocks.filter(({ kind }) => kind === 'heading')
				.map(({ lines, level, from, to }) => ({ heading: text.slice(lines[0], lines[1]), level, from, to }));
		expectAgreement(folder, ours, ({ cachedMetadata }) =>
			(cachedMetadata.headings ?? []).map(({ heading, level, position }) => ({
				heading,
				level,
				from: position.start.offset,
				to: position.end.offset,
			})),
		);
	});

	// Obsidian records no frontmatter where the block holds no key (empty_yaml.json).
	itWithData('has frontmatter in the same place, where it holds a key', (folder) => {
		const ours = (text: string): unknown => {
			const { frontmatter } = scanNote(text).opening;
			return frontmatter && frontmatter.properties.length > 0 ? { from: frontmatter.from, to: frontmatter.to } : null;
		};
		expectAgreement(folder, ours, ({ cachedMetadata: { frontmatterPosition: at } }) =>
			at ? { from: at.start.offset, to: at.end.offset } : null,
		);
	});

	itWithData('has the same properties with the same values, as the texts that stand there', (folder) => {
		const ours = (text: string): unknown => Object.fromEntries(properties(text).map(({ key, value }) => [key, fromValue(value)]));
		const recorded = ({ cachedMetadata }: Dump): unknown =>
			Object.fromEntries(Object.entries(cachedMetadata.frontmatter ?? {}).map(([key, value]) => [key, fromRecordedValue(value)]));
		expectAgreement(folder, ours, recorded);
	});

	itWithData('has the same links in the frontmatter', (folder) => {
		const ours = (text: string): unknown[] =>
			parseNote('note.md', text).links.filter(({ place }) => place === 'frontmatter')
				.map(({ target, subpath, display, from, to }) => ({ link: target + subpath, displayText: display, original: text.slice(from, to) }));
		expectAgreement(folder, ours, ({ cachedMetadata }) =>
			(cachedMetadata.frontmatterLinks ?? []).map(({ link, displayText, original }) => ({ link, displayText, original })),
		);
	});
});
