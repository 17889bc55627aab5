import type { Setting } from './setting';

const NAMED_BY_SETTING = 'input, select, textarea, [role="progressbar"]';

let partCount = 0;

/** Names each control of a row for screen readers by the row's name, describes it by its description, and ties the error message to it. */
export function describeControls({ nameEl, descEl, controlEl, errorEl }: Setting): void {
	const describing = [descEl, errorEl].filter((el): el is HTMLElement => Boolean(el?.textContent));
	for (const el of controlEl.findAll(NAMED_BY_SETTING)) {
		if (nameEl.textContent && !el.hasAttribute('aria-label')) el.setAttr('aria-labelledby', idOf(nameEl));
		el.setAttr('aria-describedby', describing.map(idOf).join(' ') || null);
		el.setAttr('aria-invalid', errorEl ? true : null);
	}
}

function idOf(el: HTMLElement): string {
	return (el.id ||= `setting-part-${(partCount += 1)}`);
}
