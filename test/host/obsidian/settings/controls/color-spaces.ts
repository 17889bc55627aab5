import type { HSL, RGB } from 'obsidian';

/** `#rrggbb` as its three parts from 0 to 255. */
export function hexToRgb(hex: string): RGB {
	const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
	return { r: part(1), g: part(3), b: part(5) };
}

/** Three parts from 0 to 255 as `#rrggbb`. */
export function rgbToHex({ r, g, b }: RGB): string {
	return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Hue from 0 to 360, saturation and lightness from 0 to 100. */
export function rgbToHsl({ r, g, b }: RGB): HSL {
	const parts = [r / 255, g / 255, b / 255] as const;
	const max = Math.max(...parts);
	const min = Math.min(...parts);
	const spread = max - min;
	const lightness = (max + min) / 2;
	const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
	return { h: Math.round(hueOf(parts, max, spread)), s: Math.round(saturation * 100), l: Math.round(lightness * 100) };
}

function hueOf([r, g, b]: readonly [number, number, number], max: number, spread: number): number {
	if (spread === 0) return 0;
	if (max === r) return (60 * ((g - b) / spread) + 360) % 360;
	return max === g ? 60 * ((b - r) / spread + 2) : 60 * ((r - g) / spread + 4);
}

/** The way back from hue, saturation and lightness. */
export function hslToRgb({ h, s, l }: HSL): RGB {
	const lightness = l / 100;
	const reach = (s / 100) * Math.min(lightness, 1 - lightness);
	const part = (offset: number) => {
		const k = (offset + h / 30) % 12;
		return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
	};
	return { r: part(0), g: part(8), b: part(4) };
}
