/**
 * Formulas for plugins, as the typings have them: the library is loaded, then each formula becomes an element of MathJax's, then the
 * style sheet is brought up to date. MathJax itself is not modelled, so the element shows the formula's source.
 */
export function loadMathJax(): Promise<void> {
	return Promise.resolve();
}

export function renderMath(source: string, display: boolean): HTMLElement {
	const el = document.createElement('mjx-container');
	if (display) el.setAttribute('display', 'true');
	el.textContent = source;
	return el;
}

export function finishRenderMath(): Promise<void> {
	return Promise.resolve();
}
