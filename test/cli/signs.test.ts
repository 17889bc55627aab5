import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../../cli/program.mjs';
import { run, vaultOf } from './terminal';

/** Everything that a terminal obeys or does not show, but line ends, blanks and our own bold and dim. */
const UNSEEN = /\p{Cc}|\p{Cs}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Variation_Selector}/u;
const OURS = ['\u001b[1m', '\u001b[2m', '\u001b[22m', '\n', '\t'];
const withoutOurs = (text: string): string => OURS.reduce((rest, ours) => rest.replaceAll(ours, ''), text);

/** Runs the program as on a terminal, and gives all that it prints. */
function shownBy(...words: string[]): { code: number; text: string } {
	let text = '';
	const add = (part: string): void => void (text += `${part}\n`);
	const code = runProgram(words, { out: add, err: add, color: true, columns: 80, isTerminal: true });
	return { code, text };
}

const NASTY = [
	'\u001b[31m', '\u001b[1m', '\u001b]0;owned\u0007', '\u009b2J', '\u202e', '\u2066', '\u200f', '\u200b', '\u00ad', '\ufeff', '\u{E0041}',
	'\u2028', '\b', '\u007f', '\ud83d', '\ufe0f', '\r',
];
const nasty = fc.array(fc.constantFrom(...NASTY, 'ACO', 'plan', ' ', 'é'), { minLength: 2, maxLength: 6 })
	.map((parts) => `A${parts.join('')}b`);

/** A vault in which every kind of text that commands print is of the notes' making. */
function vaultSaying(text: string): string {
	// On disk half a character is a damaged one; escaped in YAML it is read as it is.
	const quoted = JSON.stringify(text);
	const name = [...text].filter((char) => char !== '/' && char !== '\0' && !/\p{Cs}/u.test(char)).join('');
	const note = [
		'---', `tags: [${quoted}]`, `aliases: [${quoted}, ${JSON.stringify(`${text} two`)}, PQR]`, `${quoted}: ${quoted}`,
		`owner: ${quoted}`, `owner: ${quoted}`, '---', `# ${text}`, '', `*It is ${text} indeed.*`, '',
		`See [[${text} gone]], PQR and [[PQR]].`, '', `\`\`\`ad-${text}`, `title: ${text}`, '```', '',
	].join('\n');
	return vaultOf({
		[`${name}.md`]: note, [`Other ${name}.md`]: note, 'ACO.md': `Owner:: ${text}\n\n*A ${text}.* It speaks of PQR and ${text} two.`,
		'IPA.md': `Owner:: b${text}\n`,
	});
}

describe('a terminal', () => {
	it('neither obeys nor hides anything that a note, a file or an argument says, whatever the command', () => {
		fc.assert(fc.property(nasty, (text) => {
			const vault = vaultSaying(text);
			const commands = [
				['overview'], ['notes'], ['notes', text], ['audit'], ['audit', '--code', text],
				['mentions'], ['mentions', '--all'], ['mentions', '--to', text],
				['mentions', '--note', 'ACO', '--why'], ['backlinks', text], ['backlinks', 'PQR'],
				['search', 'PQR'], ['search', text], ['compare', 'ACO', 'IPA'], ['compare', 'ACO', 'IPA', '--format', 'text'],
				['compare', 'ACO', text], ['compare', 'ACO', 'IPA', '--format', text],
				['compare', 'ACO', 'IPA', '--attributes', text], [text], [`--${text}`], ['search', `--${text}`], ['search', 'x', '--limit', text],
				...['overview', 'notes', 'audit', 'mentions'].map((command) => [command, '--json']), ['compare', 'ACO', 'IPA', '--json'],
				['search', 'PQR', '--json'], ['backlinks', 'ACO', '--json'],
			];
			for (const words of commands) {
				const { text: shown } = shownBy(...words, '--vault', vault);
				expect(UNSEEN.exec(withoutOurs(shown))?.[0], words.join(' ')).toBeUndefined();
			}
			expect(UNSEEN.exec(withoutOurs(shownBy('audit', '--vault', `/nowhere/${text}`).text))).toBeNull();
		}), { numRuns: 12 });
	}, 60_000);

	it('shows what is there by signs, each kind once', () => {
		const { out } = run(
			'notes', 'ACO', '--vault', vaultOf({ 'ACO.md': '---\ntags: ["a\\e[2J"]\naliases: ["A\\u202EC"]\n---\n*A group\u200b of \u0007.*\n' }),
		);
		expect(out.slice(0, 5)).toEqual(['ACO', '  ACO.md', '  also called: A<U+202E>C', '  tags: a␛[2J', '  definition: A group<U+200B> of ␇.']);
	});

	it('is no place for a second line in a name', () => {
		const { out } = run(
			'search', 'PQR', '--vault', vaultOf({ 'ACO.md': '---\naliases: ["PQR\\nFake.md:1: error: all is lost"]\n---\n*A group.*' }),
		);
		expect(out).toEqual(['PQR Fake.md:1: error: all is lost  ACO.md', '  A group.']);
	});
});
