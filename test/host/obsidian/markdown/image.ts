/** `text|100` or `100x80`: the size that an image's text asks for. */
export function imageSize(text: string): { alt: string; width?: string; height?: string } {
	const size = /^(?:(.*)\|)?\s*(\d+)(?:x(\d+))?\s*$/s.exec(text);
	if (!size?.[2]) return { alt: text };
	return { alt: size[1] ?? '', width: size[2], ...(size[3] ? { height: size[3] } : {}) };
}

/** An image; its address tells the other side nothing about the vault. */
export function imageElement(url: string, text: string): HTMLImageElement {
	const { alt, width, height } = imageSize(text);
	const img = document.createElement('img');
	img.alt = alt;
	img.referrerPolicy = 'no-referrer';
	if (width) img.setAttribute('width', width);
	if (height) img.setAttribute('height', height);
	img.src = url;
	return img;
}
