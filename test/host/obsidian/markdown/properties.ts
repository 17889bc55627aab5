import { getFrontMatterInfo } from '../frontmatter';
import { setIcon } from '../icons';
import { setTooltip } from '../tooltip';
import { parseYaml } from '../yaml';
import { splitWikilink, linkDisplay } from './links';

type PropertyType = 'text' | 'multitext' | 'tags' | 'aliases' | 'number' | 'checkbox' | 'date' | 'datetime' | 'unknown';

const icons: Record<PropertyType, string> = {
	text: 'lucide-text',
	multitext: 'lucide-list',
	tags: 'lucide-tags',
	aliases: 'lucide-forward',
	number: 'lucide-binary',
	checkbox: 'lucide-check-square',
	date: 'lucide-calendar',
	datetime: 'lucide-clock',
	unknown: 'lucide-file-question',
};

/** Properties whose type the app fixes by their name. A map: a property may be called `constructor`. */
const fixed = new Map<string, PropertyType>([['tags', 'tags'], ['aliases', 'aliases'], ['cssclasses', 'multitext']]);

/**
 * Draws the note's properties as the app does above a note. To be looked at only: changing them there is not modelled, so the fields are
 * read-only.
 */
export function renderProperties(parentEl: HTMLElement, text: string): void {
	const container = child(parentEl, 'div', 'metadata-container');
	container.tabIndex = -1;
	const { exists, frontmatter } = getFrontMatterInfo(text);
	const properties = readProperties(frontmatter);
	container.setAttribute('data-property-count', String(properties?.length ?? 0));
	container.style.display = exists ? '' : 'none';
	const error = child(container, 'div', 'metadata-error-container');
	error.style.display = properties ? 'none' : '';
	addHeading(container);
	const list = child(child(container, 'div', 'metadata-content'), 'div', 'metadata-properties');
	if (properties) for (const [key, value] of properties) list.append(propertyElement(key, value));
	else showError(container, error, frontmatter);
}

function readProperties(frontmatter: string): [string, unknown][] | null {
	try {
		const value = parseYaml(frontmatter);
		if (value === null || value === undefined) return [];
		return typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : null;
	} catch {
		return null;
	}
}

function showError(container: HTMLElement, error: HTMLElement, frontmatter: string): void {
	container.classList.add('mod-error');
	child(error, 'div', 'metadata-error').textContent = 'Invalid properties';
	child(child(error, 'pre', 'metadata-error-source'), 'code', '').textContent = frontmatter;
}

function addHeading(container: HTMLElement): void {
	const heading = child(container, 'div', 'metadata-properties-heading');
	heading.tabIndex = 0;
	setIcon(child(heading, 'div', 'collapse-indicator collapse-icon'), 'right-triangle');
	child(heading, 'div', 'metadata-properties-title').textContent = 'Properties';
	const toggle = (): void => {
		container.classList.toggle('is-collapsed');
		heading.querySelector('.collapse-indicator')?.classList.toggle('is-collapsed');
	};
	heading.addEventListener('click', toggle);
	heading.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' || event.key === ' ') toggle();
	});
}

function propertyElement(key: string, value: unknown): HTMLElement {
	const actual = typeOf(value);
	const expected = fixed.get(key.toLowerCase());
	// 1.9: `tags` and `aliases` must be lists; the app then warns and shows the value as what it is. A single text is taken (1.9.3).
	const mismatch =
		expected !== undefined && actual !== 'multitext' && value !== null && !(typeof value === 'string' && !value.includes(','));
	const type = mismatch ? actual : (expected ?? actual);
	const row = document.createElement('div');
	row.className = 'metadata-property';
	row.tabIndex = 0;
	row.setAttribute('data-property-key', key);
	const keyEl = child(row, 'div', 'metadata-property-key');
	setIcon(child(keyEl, 'span', 'metadata-property-icon'), icons[type]);
	const name = child(keyEl, 'input', 'metadata-property-key-input') as HTMLInputElement;
	name.type = 'text';
	name.value = key;
	name.readOnly = true;
	name.tabIndex = -1;
	name.setAttribute('aria-label', key);
	const valueEl = child(row, 'div', 'metadata-property-value');
	valueEl.setAttribute('data-property-type', type);
	valueEl.append(valueElement(type, value));
	if (mismatch) addWarning(row, expected);
	return row;
}

function addWarning(row: HTMLElement, expected: PropertyType): void {
	const warning = child(row, 'div', 'clickable-icon metadata-property-warning-icon');
	setIcon(warning, 'lucide-alert-triangle');
	setTooltip(warning, `Type mismatch, expected ${expected === 'multitext' ? 'List' : expected.charAt(0).toUpperCase() + expected.slice(1)}`);
}

function typeOf(value: unknown): PropertyType {
	if (Array.isArray(value)) return value.every((item) => item === null || typeof item !== 'object') ? 'multitext' : 'unknown';
	if (typeof value === 'number') return 'number';
	if (typeof value === 'boolean') return 'checkbox';
	if (value !== null && typeof value === 'object') return 'unknown';
	const text = asText(value);
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'date';
	return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/.test(text) ? 'datetime' : 'text';
}

function valueElement(type: PropertyType, value: unknown): HTMLElement {
	if (type === 'multitext' || type === 'tags' || type === 'aliases')
		return pills(Array.isArray(value) ? value : value === null ? [] : [value]);
	if (type === 'checkbox') {
		const input = inputElement('checkbox', 'metadata-input-checkbox');
		input.checked = value === true;
		input.disabled = true;
		return input;
	}
	if (type === 'text' || type === 'unknown') return longText(type === 'text' ? asText(value) : JSON.stringify(value));
	const kinds = {
		number: ['number', 'number'],
		date: ['date', 'text mod-date'],
		datetime: ['datetime-local', 'text mod-datetime'],
	} as const;
	const [kind, name] = kinds[type];
	const input = inputElement(kind, `metadata-input metadata-input-${name}`);
	input.value = asText(value);
	return input;
}

function inputElement(type: string, className: string): HTMLInputElement {
	const input = document.createElement('input');
	input.className = className;
	input.type = type;
	input.readOnly = true;
	input.tabIndex = -1;
	return input;
}

function pills(values: unknown[]): HTMLElement {
	const container = document.createElement('div');
	container.className = 'multi-select-container';
	container.tabIndex = -1;
	for (const value of values) {
		const pill = child(container, 'div', 'multi-select-pill');
		pill.tabIndex = 0;
		const content = child(pill, 'div', 'multi-select-pill-content');
		const link = wikilinkIn(asText(value));
		if (link) {
			content.append(link);
			pill.classList.add('internal-link');
			pill.setAttribute('data-href', link.getAttribute('data-href') ?? '');
			link.removeAttribute('data-href');
		} else content.textContent = asText(value);
	}
	return container;
}

function longText(text: string): HTMLElement {
	const link = wikilinkIn(text);
	const el = document.createElement('div');
	if (link) {
		el.className = 'metadata-link';
		link.className = 'metadata-link-inner internal-link';
		el.append(link);
		return el;
	}
	el.className = 'metadata-input-longtext mod-truncate';
	el.textContent = text;
	return el;
}

/** A property that is one wikilink is shown as a link. */
function wikilinkIn(text: string): HTMLElement | null {
	const value = /^\[\[([^[\]]+)\]\]$/.exec(text.trim())?.[1];
	if (value === undefined) return null;
	const { target, alias } = splitWikilink(value);
	const el = document.createElement('div');
	el.setAttribute('data-href', target);
	el.textContent = alias ?? linkDisplay(target);
	return el;
}

function asText(value: unknown): string {
	if (value === null || value === undefined) return '';
	return typeof value === 'string' ? value : JSON.stringify(value);
}

function child(parentEl: HTMLElement, name: string, className: string): HTMLElement {
	const el = document.createElement(name);
	if (className !== '') el.className = className;
	parentEl.append(el);
	return el;
}
