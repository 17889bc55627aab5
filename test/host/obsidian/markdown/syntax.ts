import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
	interface TokenTypeMap {
		wikilink: 'wikilink';
		wikiEmbed: 'wikiEmbed';
		highlight: 'highlight';
		comment: 'comment';
		formula: 'formula';
		displayFormula: 'displayFormula';
		tag: 'tag';
		inlineFootnote: 'inlineFootnote';
		obsidianData: 'obsidianData';
	}
}

/** The names of Obsidian's own pieces of syntax. */
export type ObsidianToken = 'wikilink' | 'wikiEmbed' | 'highlight' | 'comment' | 'formula' | 'displayFormula' | 'tag' | 'inlineFootnote';

interface Delimited {
	token: ObsidianToken;
	open: string;
	close: string;
	/** Whether it may go over a line end inside its paragraph. */
	multiline?: boolean;
	/** A character that opens an inner pair, which the closing character must close first. */
	nested?: string;
	/** Whether this text between the delimiters, followed by that character, is the thing meant. */
	accepts: (text: string, next: string) => boolean;
}

/** Opening and closing marks of every delimited piece; what stands between is kept as written. */
export const delimited: readonly Delimited[] = [
	{ token: 'wikilink', open: '[[', close: ']]', accepts: (text) => text.trim() !== '' && !text.includes('[[') },
	{ token: 'wikiEmbed', open: '![[', close: ']]', accepts: (text) => text.trim() !== '' && !text.includes('[[') },
	{
		token: 'highlight',
		open: '==',
		close: '==',
		multiline: true,
		accepts: (text, next) => /^[^\s=]/.test(text) && /\S$/.test(text) && next !== '=',
	},
	// 1.13: `%%%%` no longer opens a comment (release note).
	{ token: 'comment', open: '%%', close: '%%', multiline: true, accepts: (text) => text !== '' },
	{ token: 'displayFormula', open: '$$', close: '$$', multiline: true, accepts: (text) => text.trim() !== '' },
	{
		token: 'formula',
		open: '$',
		close: '$',
		multiline: true,
		accepts: (text, next) => /^[^\s$]/.test(text) && /\S$/.test(text) && !/\d/.test(next),
	},
	{ token: 'inlineFootnote', open: '^[', close: ']', nested: '[', accepts: (text) => text.trim() !== '' },
];

const isLineEnd = (code: Code): boolean => code !== null && code < -2;
const textOf = (code: Code): string => (code === null ? '' : isLineEnd(code) ? '\n' : code < 0 ? ' ' : String.fromCharCode(code));

/** Takes characters into tokens that end with their line: micromark needs a token of its own to hang each line on. */
class Lines {
	private open = false;

	constructor(private readonly effects: Effects) {}

	take(code: Code): void {
		if (isLineEnd(code)) {
			this.end();
			this.effects.enter('lineEnding');
			this.effects.consume(code);
			this.effects.exit('lineEnding');
			return;
		}
		if (!this.open) this.effects.enter('obsidianData');
		this.open = true;
		this.effects.consume(code);
	}

	end(): void {
		if (this.open) this.effects.exit('obsidianData');
		this.open = false;
	}
}

function inline(rule: Delimited): Construct {
	const tokenize = function (effects: Effects, ok: State, nok: State): State {
		const lines = new Lines(effects);
		let at = 0;
		let depth = 0;
		let text = '';
		const opening: State = (code) => {
			if (code !== rule.open.charCodeAt(at)) return nok(code);
			if (at === 0) effects.enter(rule.token);
			lines.take(code);
			at += 1;
			return at < rule.open.length ? opening : inside;
		};
		const inside: State = (code) => {
			if (code === null || (isLineEnd(code) && !rule.multiline)) return nok(code);
			if (textOf(code) === rule.nested) depth += 1;
			else if (code === rule.close.charCodeAt(0)) {
				at = 0;
				if (depth === 0) return closing(code);
				depth -= 1;
			}
			text += textOf(code);
			lines.take(code);
			return inside;
		};
		const closing: State = (code) => {
			if (at === rule.close.length) return closed(code);
			if (code !== rule.close.charCodeAt(at)) {
				text += rule.close.slice(0, at);
				return inside(code);
			}
			lines.take(code);
			at += 1;
			return closing;
		};
		const closed: State = (code) => {
			if (!rule.accepts(text, textOf(code))) return nok(code);
			lines.end();
			effects.exit(rule.token);
			return ok(code);
		};
		return opening;
	};
	return { name: rule.token, tokenize };
}

/** The characters the app takes into a tag: all but spaces, general punctuation and the ASCII signs that are not `-`, `_`, `/`. */
const tagCharacter = /[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]/;

const tag: Construct = {
	name: 'tag',
	previous: (code) => code === null || code < 0 || code === 32,
	tokenize(effects, ok, nok) {
		const lines = new Lines(effects);
		let name = '';
		const start: State = (code) => {
			effects.enter('tag');
			lines.take(code);
			return inside;
		};
		const inside: State = (code) => {
			if (code !== null && code > 0 && tagCharacter.test(String.fromCharCode(code))) {
				name += String.fromCharCode(code);
				lines.take(code);
				return inside;
			}
			// A tag needs a character that is no digit (help: "Tags").
			if (!/[^\d/]/.test(name)) return nok(code);
			lines.end();
			effects.exit('tag');
			return ok(code);
		};
		return start;
	},
};

/** Looks whether another line of the same container follows. */
const nextLine: Construct = {
	partial: true,
	tokenize(this: TokenizeContext, effects, ok, nok) {
		return (code) => {
			if (code === null) return nok(code);
			new Lines(effects).take(code);
			return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next));
		};
	},
};

/** A block that a doubled mark opens at a line's start and closes at a later line's end; without the closing mark it runs to the end. */
function block(token: ObsidianToken, mark: string): Construct {
	const sign = mark.charCodeAt(0);
	const tokenize = function (this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
		const lines = new Lines(effects);
		let marks = 0;
		let first = true;
		const start: State = (code) => {
			if (this.interrupt || code !== sign) return nok(code);
			effects.enter(token);
			return opening(code);
		};
		const opening: State = (code) => {
			if (marks === 2) {
				marks = 0;
				return line(code);
			}
			if (code !== sign) return nok(code);
			lines.take(code);
			marks += 1;
			return opening;
		};
		const line: State = (code) => {
			if (marks === 2) return first ? nok(code) : closed(code);
			if (code === null) return end(code);
			if (isLineEnd(code)) {
				first = false;
				marks = 0;
				lines.end();
				return effects.check(nextLine, continuation, end)(code);
			}
			marks = code === sign ? marks + 1 : 0;
			lines.take(code);
			return line;
		};
		const continuation: State = (code) => {
			lines.take(code);
			return line;
		};
		const closed: State = (code) => {
			if (code === null || isLineEnd(code)) return end(code);
			if (code !== 32 && code > 0) return nok(code);
			lines.take(code);
			return closed;
		};
		const end: State = (code) => {
			lines.end();
			effects.exit(token);
			return ok(code);
		};
		return start;
	};
	return { name: `${token}Block`, concrete: true, tokenize };
}

/** Micromark's extension for what Obsidian adds to the text of GFM. */
export const obsidianSyntax: Extension = {
	text: {
		...Object.fromEntries(
			[...new Set(delimited.map((rule) => rule.open.charCodeAt(0)))].map((code) => [
				code,
				delimited.filter((rule) => rule.open.charCodeAt(0) === code).map(inline),
			]),
		),
		35: tag,
	},
	flow: { 36: block('displayFormula', '$$'), 37: block('comment', '%%') },
};
