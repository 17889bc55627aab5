import path from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { line } from '../src/engine';
import { audit } from './audit.mjs';
import { backlinks } from './backlinks.mjs';
import type { Command } from './command.mjs';
import { compare } from './compare.mjs';
import { exportGlossary } from './export.mjs';
import { mentions } from './mentions.mjs';
import { notes } from './notes.mjs';
import { Printer, type Output } from './output.mjs';
import { overview } from './overview.mjs';
import { search } from './search.mjs';
import { terms } from './terms.mjs';
import { UsageError } from './usage-error.mjs';

const COMMANDS: readonly Command[] = [overview, notes, compare, search, backlinks, mentions, terms, audit, exportGlossary];

/**
 * Runs the terminal program.
 * @param words the arguments after the program's name.
 * @returns the exit code: 0 done, 1 found what it looks for as a failure, 2 bad usage or an unreadable vault.
 */
export function runProgram(words: readonly string[], to: Output): number {
	const output = new Printer(to);
	try {
		const [name, ...rest] = words;
		if (name === undefined || name === '--help' || name === '-h' || name === 'help') return help(rest[0], output);
		const command = findCommand(name);
		return runCommand(command, rest, output);
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		output.err(line`care-lexicon: ${error.message}`);
		return 2;
	}
}

function findCommand(name: string): Command {
	const command = COMMANDS.find((one) => one.name === name);
	if (!command) throw new UsageError(`There is no command "${name}". The commands are: ${COMMANDS.map((one) => one.name).join(', ')}.`);
	return command;
}

function runCommand(command: Command, words: readonly string[], output: Printer): number {
	const options: NonNullable<ParseArgsConfig['options']> = { vault: { type: 'string' }, help: { type: 'boolean', short: 'h' } };
	for (const [option, type] of Object.entries(command.options)) options[option] = { type };
	const { values, positionals } = readWords(command, words, options);
	if (values.help === true) return help(command.name, output);
	if (positionals.length > 0 && command.usage === '') {
		throw new UsageError(`"${command.name}" takes no names or paths. See: care-lexicon ${command.name} --help.`);
	}
	if (values.vault === '') throw new UsageError('--vault takes the folder that holds the notes: --vault DIR.');
	return command.run({
		vault: path.resolve(typeof values.vault === 'string' ? values.vault : '.'),
		words: positionals,
		text: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
		has: (option) => values[option] === true,
		output,
	});
}

function readWords(
	command: Command, words: readonly string[], options: NonNullable<ParseArgsConfig['options']>,
): ReturnType<typeof parseArgs> {
	try {
		return parseArgs({ args: [...words], options, allowPositionals: true });
	} catch (error) {
		const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(/\.?\n|\. /);
		const mend = /^Unknown option/.test(reason) ? ' What begins with "-" and is no option goes behind "--".' : '';
		throw new UsageError(`${reason.replace(/\.$/, '')}.${mend} See: care-lexicon ${command.name} --help.`);
	}
}

function help(name: string | undefined, output: Printer): number {
	if (name !== undefined) {
		const command = findCommand(name);
		output.out(`Usage: care-lexicon ${command.name} ${command.usage}`.trimEnd()
			+ `\n\n${command.help}\n  --vault DIR        the folder that holds the notes (default: the current folder)`);
		return 0;
	}
	const list = COMMANDS.map((command) => `  ${command.name.padEnd(10)} ${command.summary}`).join('\n');
	output.out(`Care Lexicon reads a vault of healthcare notes, in legacy and modern style, and never changes one.

Usage: care-lexicon COMMAND [...] [--vault DIR]

${list}

"care-lexicon COMMAND --help" tells more. The vault is the current folder unless --vault names another.
Try:  care-lexicon compare ACO IPA MSO --vault test-vault`);
	return 0;
}
