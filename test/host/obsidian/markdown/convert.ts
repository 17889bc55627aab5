import { notModelled } from '../not-modelled';

/** The app's conversion of pasted HTML. */
export function htmlToMarkdown(_html: string | HTMLElement | Document | DocumentFragment): string {
	return notModelled('htmlToMarkdown');
}
