/** What the owner of a vault says of a kind of admonition: it holds where a block itself says nothing. Null where nothing is said. */
interface OwnKind {
	/** As Markdown; empty for a kind without a title. */
	readonly title: string | null;
	readonly color: string | null;
	/** The name of an icon, of whatever set. */
	readonly icon: string | null;
}

/** Kinds by their names in lower case. */
export type OwnKinds = ReadonlyMap<string, OwnKind>;

/** Where the Admonition plugin keeps its settings, below the folder of the vault's settings. */
export const OWN_KINDS_FILE = 'plugins/obsidian-admonition/data.json';

/** Reads the kinds that an owner made, from the text of the Admonition plugin's settings. What cannot be read is left out. Never throws. */
export function readOwnKinds(source: string): OwnKinds {
	const kinds = new Map<string, OwnKind>();
	for (const [name, kind] of Object.entries(fieldsOf(fieldsOf(parsed(source)).userAdmonitions))) {
		const { title, color, icon, noTitle, injectColor } = fieldsOf(kind);
		kinds.set(name.toLowerCase(), {
			title: noTitle === true ? '' : textOf(title),
			color: injectColor === false ? null : textOf(color),
			icon: textOf(icon) ?? textOf(fieldsOf(icon).name),
		});
	}
	return kinds;
}

function parsed(source: string): unknown {
	try {
		return JSON.parse(source);
	} catch {
		return null;
	}
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** A text on one line, or null. */
function textOf(value: unknown): string | null {
	const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
	return text === '' ? null : text;
}
