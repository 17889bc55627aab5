import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DEMO_VAULT, run, vaultOf } from './terminal';

const COMMANDS = ['overview', 'notes', 'compare', 'search', 'backlinks', 'mentions', 'audit'];

describe('help', () => {
	it.each([[[]], [['--help']], [['-h']], [['help']]])('lists every command and the way to more, for the words %j', (words) => {
		const { code, out, err } = run(...words);
		expect(code).toBe(0);
		expect(err).toEqual([]);
		for (const command of COMMANDS) expect(out.join('\n')).toMatch(new RegExp(`^ +${command} +\\S`, 'm'));
		expect(out.join('\n')).toContain('--vault DIR');
		expect(out.join('\n')).toContain('COMMAND --help');
	});

	it.each(COMMANDS)('tells of "%s" its usage and its options, asked in any of three ways', (command) => {
		const { code, out, err } = run(command, '--help');
		expect(code).toBe(0);
		expect(err).toEqual([]);
		expect(out[0]).toMatch(new RegExp(`^Usage: care-lexicon ${command}`));
		expect(out.join('\n')).toContain('--json');
		expect(out.join('\n')).toContain('--vault DIR');
		expect(run(command, '-h').out).toEqual(out);
		expect(run('help', command).out).toEqual(out);
	});

	it('of compare shows every one of its options', () => {
		const text = run('compare', '--help').out.join('\n');
		for (const option of ['--attributes', '--differences', '--format']) expect(text).toContain(option);
	});

	it('goes before all else, so that it needs no vault', () => {
		expect(run('notes', '--help', '--vault', '/no/such/folder').code).toBe(0);
	});

	it('fits a terminal of 130 columns', () => {
		for (const words of [[], ...COMMANDS.map((command) => [command])]) {
			for (const line of run('help', ...words).out) expect(line.length).toBeLessThanOrEqual(130);
		}
	});
});

describe('bad usage', () => {
	it.each([
		['an unknown command', ['compares', 'ACO', 'IPA'], ['"compares"', 'overview', 'notes', 'compare', 'audit']],
		['help for an unknown command', ['help', 'nothing'], ['"nothing"']],
		['an unknown option', ['audit', '--colour'], ['--colour', 'care-lexicon audit --help']],
		['a word that begins like an option', ['search', '-risk'], ['-r', 'goes behind "--"', 'care-lexicon search --help']],
		['a vault without a name', ['audit', '--vault', ''], ['--vault DIR']],
		['a file of queries without a name', ['search', '--queries', ''], ['--queries FILE']],
		['an unknown short option', ['audit', '-x'], ['-x', 'care-lexicon audit --help']],
		['an option of another command', ['notes', '--differences'], ['--differences', 'care-lexicon notes --help']],
		['an option without its value', ['audit', '--vault'], ['--vault', 'care-lexicon audit --help']],
		[
			'an option where a value should stand', ['compare', 'ACO', 'IPA', '--attributes', '--differences'],
			['--attributes', 'care-lexicon compare --help'],
		],
		['a value for a switch', ['audit', '--json=yes'], ['--json', 'care-lexicon audit --help']],
		['a word too much', ['audit', 'ACO'], ['care-lexicon audit --help']],
		['an option before the command', ['--vault', '.', 'audit'], ['--vault']],
		['a vault that is not there', ['audit', '--vault', path.join(DEMO_VAULT, 'nowhere')], ['nowhere', '--vault']],
		['a vault that is a file', ['audit', '--vault', path.join(DEMO_VAULT, 'Start here.md')], ['Start here.md', '--vault']],
	])('is %s: one line on stderr says what, the exit code is 2', (_, words, says) => {
		const { code, out, err } = run(...words);
		expect(code).toBe(2);
		expect(out).toEqual([]);
		expect(err).toHaveLength(1);
		for (const part of says) expect(err[0]).toContain(part);
	});

	it.each(COMMANDS)('of "%s" with an unreadable vault is an exit code, never an exception', (command) => {
		expect(run(command, 'ACO', 'IPA', '--vault', '/no/such/folder').code).toBe(2);
	});
});

describe('the vault', () => {
	it('is the folder that --vault names, in either spelling of the option', () => {
		const folder = vaultOf({ 'Capitation.md': '*A fixed sum for each person.*' });
		expect(run('notes', '--json', '--vault', folder).out).toHaveLength(1);
		expect(run('notes', `--vault=${folder}`, '--json').out).toHaveLength(1);
	});

	it('is the current folder if none is named', () => {
		const before = process.cwd();
		onTestFinished(() => process.chdir(before));
		process.chdir(vaultOf({ 'Payment/Capitation.md': '*A fixed sum for each person.*' }));
		expect(run('notes', '--json').out.map((line) => (JSON.parse(line) as { path: string }).path)).toEqual(['Payment/Capitation.md']);
	});
});

describe('data for machines', () => {
	it.each([
		[['overview']], [['notes']], [['compare', 'ACO', 'IPA', 'MSO']], [['audit']],
	])('of %j is one JSON object a line on stdout and nothing else', (words) => {
		const { code, out, err } = run(...words, '--json', '--vault', DEMO_VAULT);
		expect(code).toBe(0);
		expect(err).toEqual([]);
		expect(out.length).toBeGreaterThan(0);
		for (const line of out) expect(JSON.parse(line)).toBeTypeOf('object');
	});
});
