import { imageSize } from './image';
import { linkDisplay } from './links';

/** The place of an embed; `Embed` fills it once the section is there. */
export function embedElement(target: string, alias: string | null): HTMLElement {
	const { alt, width, height } = imageSize(alias ?? '');
	const span = document.createElement('span');
	span.setAttribute('alt', alt || linkDisplay(target));
	span.setAttribute('src', target);
	span.className = 'internal-embed';
	if (width) span.setAttribute('width', width);
	if (height) span.setAttribute('height', height);
	return span;
}
