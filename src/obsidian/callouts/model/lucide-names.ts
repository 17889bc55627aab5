/** Icons of Font Awesome and RPG Awesome that Lucide has under another name: theirs, then Lucide's. */
const OTHERS = new Map(
	('aware eye|balance-scale scale|bolt zap|bullhorn megaphone|capsules pill|circle-info info|' +
		'circle-question circle-question-mark circle-help|circle-xmark circle-x|cog settings|cogs settings|' +
		'comment message-circle|comments messages-square|edit square-pen|envelope mail|exclamation circle-alert|' +
		'circle-exclamation circle-alert|file-alt file-text|file-invoice receipt-text|file-medical file-plus|fire flame|' +
		'first-aid briefcase-medical|flask flask-conical|gear settings|hand-holding-heart hand-heart|' +
		'hand-holding-usd hand-coins|health heart-pulse|heartbeat heart-pulse|home house|lightning-bolt zap|' +
		'list-ol list-ordered|list-ul list|magnifying-glass search|map-marker map-pin|medkit briefcase-medical|' +
		'money-bill banknote|notes-medical clipboard-plus|pen-to-square square-pen|pills pill|' +
		'question circle-question-mark circle-help|quill-ink feather|quote-left quote|quote-right quote|scale-balanced scale|' +
		'scroll-unfurled scroll|skull-crossbones skull|sync refresh-cw|tasks list-checks|times x|circle-times circle-x|' +
		'triangle-exclamation triangle-alert|university landmark|user-doctor stethoscope|user-friends users|' +
		'user-md stethoscope|user-nurse stethoscope|vial test-tube|wheelchair accessibility|xmark x')
		.split('|')
		.map((row) => row.split(' '))
		.map(([theirs = '', ...names]) => [theirs, names] as const),
);

/** The names that an icon of some set may have in Lucide, the likeliest first: each as the app has it, with `lucide-` before it. */
export function lucideNames(icon: string): string[] {
	const name = icon.trim().toLowerCase().replace(/^(?:lucide|fa[bdlrs]?|ra)-/, '');
	const plain = name.replace(/-(?:alt|o)$/, '');
	// What Font Awesome 5 calls "check-circle" is "circle-check" in Lucide, as in Font Awesome 6.
	const turned = plain.replace(/^(\w+)-(circle|triangle|square)$/, '$2-$1');
	return [name, plain, turned].flatMap((one) => [one, ...(OTHERS.get(one) ?? [])]).map((one) => `lucide-${one}`);
}
