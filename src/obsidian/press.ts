/** What a click does, and Enter or Space. */
export function onPress(el: HTMLElement, act: (event: MouseEvent | KeyboardEvent) => void): void {
	el.addEventListener('click', act);
	el.addEventListener('auxclick', (event) => event.button === 1 && act(event));
	el.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' && event.key !== ' ') return;
		event.preventDefault();
		act(event);
	});
}
