import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { runProgram } from '../../cli/program.mjs';

/** The project's own folder, and the demo vault in it. */
export const PROJECT = path.resolve(import.meta.dirname, '../..');
export const DEMO_VAULT = path.join(PROJECT, 'test-vault');

/** What a command line did: its exit code, and the lines on stdout and stderr. */
export interface Outcome {
	readonly code: number;
	readonly out: readonly string[];
	readonly err: readonly string[];
}

/** Runs the terminal program in this process. */
export function run(...words: string[]): Outcome {
	const out: string[] = [];
	const err: string[] = [];
	const code = runProgram(words, {
		out: (text) => void out.push(...text.split('\n')),
		err: (text) => void err.push(...text.split('\n')),
		color: false,
		columns: 100,
	});
	return { code, out, err };
}

/** Writes files into a temporary folder that goes when the running test ends; answers the folder. */
export function vaultOf(files: Readonly<Record<string, string>>): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'care-lexicon-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), text);
	}
	return folder;
}

/** Why a mention is judged as it is. */
export interface Reasoned {
	readonly score: number;
	readonly reasons: readonly { readonly code: string; readonly points: number; readonly text: string }[];
}

/** A line of JSON that `mentions` prints. */
export interface MentionLine extends Reasoned {
	readonly path: string;
	readonly from: number;
	readonly to: number;
	readonly text: string;
	readonly kind: string;
	readonly targets: readonly string[];
	readonly anchors?: readonly (string | null)[];
	readonly ambiguous: boolean;
	readonly suggested: boolean;
	readonly rule?: object;
	readonly candidates?: readonly (Reasoned & { readonly path: string; readonly name: string })[];
}

/** A line of JSON that `backlinks` prints: a mention with its line and what stands there. */
export interface BacklinkLine extends MentionLine {
	readonly line: number;
	readonly context: string;
}

/** Runs a command that prints mentions, and reads them. */
export function runForMentions<T extends MentionLine>(command: string, ...words: string[]): T[] {
	const { code, out, err } = run(command, ...words, '--json');
	expect({ code, err }).toEqual({ code: 0, err: [] });
	return out.map((line) => JSON.parse(line) as T);
}
