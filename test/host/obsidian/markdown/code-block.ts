import { setIcon } from '../icons';

/** A fenced or indented code block with its copy button. Colours by language are not modelled. */
export function codeBlock(text: string, language: string): HTMLElement {
	const pre = document.createElement('pre');
	const code = document.createElement('code');
	if (language !== '') {
		pre.className = `language-${language}`;
		code.className = `language-${language}`;
	}
	code.textContent = text === '' ? '' : `${text}\n`;
	pre.append(code, copyButton(text));
	return pre;
}

function copyButton(text: string): HTMLElement {
	const button = document.createElement('button');
	button.className = 'copy-code-button';
	button.setAttribute('aria-label', 'Copy');
	setIcon(button, 'lucide-copy');
	button.addEventListener('click', () => {
		void navigator.clipboard.writeText(text);
		setIcon(button, 'lucide-check');
		window.setTimeout(() => setIcon(button, 'lucide-copy'), 1000);
	});
	return button;
}
