import { ASCII, CharacterKind, kindOf } from '../text/characters';
import { entityAt } from '../text/entities';

/** What a word may have inside it as a character reference: a soft hyphen, an apostrophe. */
const INSIDE = /^[\u00ad'’]$/;

/** The end of the word at an offset, including apostrophes and escaped underscores inside it (`ACO\_2024` is one word). */
export function wordEnd(text: string, start: number, limit: number): number {
	let end = start + 1;
	while (end < limit) {
		const code = text.charCodeAt(end);
		if (code < 128 && ASCII[code] === CharacterKind.Word) {
			end++;
			continue;
		}
		const entity = code === 38 ? entityAt(text, end) : null;
		if (entity && INSIDE.test(entity.character) && end + entity.length < limit && kindOf(text, end + entity.length) === CharacterKind.Word) {
			end += entity.length;
			continue;
		}
		const kind = kindOf(text, end);
		// After an emphasis mark an apostrophe is not inside the word: _ACO_'s.
		const isInside =
			((kind === CharacterKind.Apostrophe && text.charCodeAt(end - 1) !== 95) || (code === 92 && text.charCodeAt(end + 1) === 95)) &&
			end + 1 < limit &&
			kindOf(text, end + 1) === CharacterKind.Word;
		if (kind !== CharacterKind.Word && kind !== CharacterKind.Rest && !isInside) break;
		end++;
	}
	return end;
}
