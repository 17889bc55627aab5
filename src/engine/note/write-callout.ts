import { adKind, readAdHeader } from './blocks/callouts';
import type { OwnKinds } from './blocks/own-kinds';
import { LineIndex } from '../text/line-index';

/** An admonition block as a native callout, and what Markdown has no word for. */
interface CalloutMarkdown {
	/** `> [!kind|metadata]± title` and the body, each line quoted. Lines end in `\n`; none behind the last. */
	readonly markdown: string;
	/** The name of an icon that the author, or else the owner of the kind, asked for, as written. */
	readonly icon: string | null;
	/** The author's colour, or else that of the kind, as CSS. It is not checked: any text may stand here. */
	readonly color: string | null;
	/** Whether the author left the title empty on purpose, which Obsidian would fill in. */
	readonly untitled: boolean;
}

/**
 * Writes one admonition block as a callout of Obsidian's own. Blocks inside its body stay as they are, to be written in their turn.
 * @param language the word on its fence, such as `ad-Info`. @param source the lines between its fences.
 * @param kinds what the vault's owner says of kinds of admonitions.
 */
export function writeCallout(language: string, source: string, kinds?: OwnKinds): CalloutMarkdown {
	const text = source.replace(/\r\n?/g, '\n').replace(/\n$/, '');
	const pairs = linePairs(text);
	const { header, taken } = readAdHeader(text, pairs, adKind(language) ?? 'note', kinds);
	const { kind, title, titleAt, fold } = header;
	const own = kinds?.get(kind);
	const color = header.color ?? own?.color ?? null;
	const metadata = header.metadata === null ? '' : `|${header.metadata.replace(/[[\]]/g, '').trim()}`;
	const mark = fold === null ? '' : fold === 'open' ? '+' : '-';
	const head = `[!${kind.replace(/[[\]|]/g, '') || 'note'}${metadata === '|' ? '' : metadata}]${mark}`;
	const shown = titleAt || own?.title ? ` ${title}`.trimEnd() : '';
	const body = text === '' || taken * 2 >= pairs.length ? [] : text.slice(pairs[taken * 2]).split('\n');
	return {
		markdown: [head + shown, ...body].map((line) => (line.trim() === '' ? '>' : `> ${line}`)).join('\n'),
		icon: header.icon ?? own?.icon ?? null,
		color: color === null ? null : cssColor(color),
		untitled: titleAt === null && title === '',
	};
}

/** Where each line starts and ends: from, to, from, to. */
function linePairs(text: string): number[] {
	const { starts } = new LineIndex(text);
	return starts.flatMap((from, i) => [from, (starts[i + 1] ?? text.length + 1) - 1]);
}

/** The Admonition plugin's ways to write a colour, as CSS: `200, 10, 10` and `hsb(0, 95%, 78%)` are not; anything else is left alone. */
function cssColor(color: string): string {
	const numbers = color.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [];
	const [a = 0, b = 0, c = 0] = numbers;
	if (/^\s*\d+\s*,\s*\d+\s*,\s*\d+\s*$/.test(color)) return `rgb(${a}, ${b}, ${c})`;
	if (!/^\s*hs[bv]\(/i.test(color) || numbers.length < 3) return color.trim();
	// HSB to HSL: https://en.wikipedia.org/wiki/HSL_and_HSV#HSV_to_HSL
	const [saturation, brightness] = [Math.min(b, 100) / 100, Math.min(c, 100) / 100];
	const lightness = brightness * (1 - saturation / 2);
	const shade = lightness === 0 || lightness === 1 ? 0 : (brightness - lightness) / Math.min(lightness, 1 - lightness);
	return `hsl(${a}, ${Math.round(shade * 100)}%, ${Math.round(lightness * 100)}%)`;
}
