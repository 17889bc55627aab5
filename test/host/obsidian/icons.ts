import { icons as lucide } from 'lucide';
import './dom';

type Shape = (typeof lucide)[keyof typeof lucide][number];
type Icon = { draw: () => SVGSVGElement; cls: string };

const SVG = 'http://www.w3.org/2000/svg';
const PREFIX = 'lucide-';
const STROKES = { fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };

/** The app's own names for icons, from the time before Lucide: they still work. */
const OWN_NAMES: Record<string, string> = {
	'any-key': 'keyboard',
	'broken-link': 'unlink',
	'bullet-list': 'list',
	'checkmark': 'check',
	'cross': 'x',
	'cross-in-box': 'x-square',
	'document': 'file',
	'documents': 'files',
	'dot-network': 'git-fork',
	'gear': 'settings',
	'go-to-file': 'file-input',
	'horizontal-split': 'separator-horizontal',
	'links-coming-in': 'links-coming-in',
	'links-going-out': 'links-going-out',
	'magnifying-glass': 'search',
	'open-elsewhere': 'external-link',
	'plus-with-circle': 'plus-circle',
	'question-mark-glyph': 'help-circle',
	'three-horizontal-bars': 'menu',
	'vertical-split': 'separator-vertical',
	'vertical-three-dots': 'more-vertical',
};

/** Drawings of the app's that Lucide has not. */
const OWN_DRAWINGS: Record<string, string> = {
	'right-triangle': '<path d="M3 8L12 17L21 8"/>',
	'links-coming-in': '<path d="M8.7 10.7l3.3 3.3 3.3-3.3M12 14V3M4 15v3a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-3"/>',
	'links-going-out': '<path d="M8.7 6.3L12 3l3.3 3.3M12 3v11M4 15v3a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-3"/>',
};

const library = lucideLibrary();
const added = new Map<string, Icon>();

/** A new drawing of an icon, found with or without the prefix `lucide-`; null when there is none. */
export function getIcon(iconId: string): SVGSVGElement | null {
	const icon = findIcon(iconId);
	if (!icon) return null;
	const svg = icon.draw();
	svg.classList.add('svg-icon', icon.cls);
	return svg;
}

/**
 * Puts the icon in front of what the element holds, in place of the icon that was there (obsidian-api issue 72). An unknown one leaves no
 * icon.
 */
export function setIcon(parent: HTMLElement, iconId: string): void {
	for (const child of [...parent.children]) if (child.matches('svg.svg-icon')) child.remove();
	const svg = getIcon(iconId);
	if (svg) parent.insertBefore(svg, parent.firstChild);
}

/** Adds an icon drawn on a field of 100 by 100 (developer docs, "Icons"). */
export function addIcon(iconId: string, svgContent: string): void {
	added.set(iconId, { cls: iconId, draw: () => drawMarkup(svgContent, '0 0 100 100', {}) });
}

/** Takes away an icon that was added. */
export function removeIcon(iconId: string): void {
	added.delete(iconId);
}

function findIcon(iconId: string): Icon | undefined {
	const own = added.get(iconId);
	if (own) return own;
	const id = iconId.startsWith(PREFIX) ? iconId.slice(PREFIX.length) : iconId;
	const drawing = OWN_DRAWINGS[id];
	if (drawing) return { cls: id, draw: () => drawMarkup(drawing, '0 0 24 24', STROKES) };
	const name = library.has(id) ? id : OWN_NAMES[id];
	const shapes = name && library.get(name);
	return shapes ? { cls: PREFIX + name, draw: () => drawShapes(shapes) } : undefined;
}

function lucideLibrary(): Map<string, Shape[]> {
	const named = Object.entries(lucide).map(([name, shapes]) => [iconName(name), shapes] as const);
	return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Lucide's module names icons `Columns3` or `ArrowDownAZ`; their ids are `columns-3` and `arrow-down-a-z`. */
function iconName(moduleName: string): string {
	return moduleName
		.replace(/([a-z0-9])([A-Z])/g, '$1-$2')
		.replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
		.replace(/([a-zA-Z])(\d)/g, '$1-$2')
		.replace(/(\d)-?[xX]-?(\d)/g, '$1x$2')
		.toLowerCase()
		.replace(/^(arrow-(?:down|up)-)([01az])([01az])$/, '$1$2-$3');
}

function emptyDrawing(viewBox: string, attributes: Record<string, string>): SVGSVGElement {
	const svg = document.createElementNS(SVG, 'svg');
	const all = { xmlns: SVG, width: '24', height: '24', viewBox, ...attributes };
	for (const [name, value] of Object.entries(all)) svg.setAttribute(name, value);
	return svg;
}

function drawShapes(shapes: Shape[]): SVGSVGElement {
	const svg = emptyDrawing('0 0 24 24', STROKES);
	for (const [tag, attributes] of shapes) {
		const shape = svg.appendChild(document.createElementNS(SVG, tag));
		for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value));
	}
	return svg;
}

/** Read as a picture, not as a page: what would run in it does not. */
function drawMarkup(content: string, viewBox: string, attributes: Record<string, string>): SVGSVGElement {
	const svg = emptyDrawing(viewBox, attributes);
	const parsed = new DOMParser().parseFromString(`<svg xmlns="${SVG}">${content}</svg>`, 'text/html').querySelector('svg');
	svg.append(...(parsed?.childNodes ?? []));
	return svg;
}
