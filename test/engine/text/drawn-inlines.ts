import type { Inline } from '../../../src/engine/text/inline-tree';

/** A tree as text: groups and objects in angle brackets with their kind, a line break as a slash. */
export function drawn(inlines: readonly Inline[]): string {
	return inlines.map((one) => {
		if (one.kind === 'break') return '/';
		if (one.kind === 'text') return one.text;
		if (!('children' in one)) return `<${one.kind} ${one.text}>`;
		return `<${one.kind}${one.to === '' ? '' : ` ${one.to}`}: ${drawn(one.children)}>`;
	}).join('');
}
