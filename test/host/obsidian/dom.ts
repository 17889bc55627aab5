/**
 * The app's additions to the language and to the DOM, as obsidian.d.ts declares them in `declare global`. Plugins take them for granted,
 * so they are installed on the prototypes themselves, before any plugin code runs.
 */
import { installCreators } from './dom/create';
import { installElements } from './dom/elements';
import { installEvents } from './dom/delegated-events';
import { installLanguage } from './dom/language';
import { installNodes } from './dom/nodes';
import { installWindow } from './dom/window';

let installed = false;

/** Installs every addition. The language's own come always; those of the DOM only where there is one (a test in Node has none). */
function installDom(): void {
	if (installed) return;
	installed = true;
	installLanguage();
	if (typeof document === 'undefined') return;
	installNodes();
	installElements();
	installCreators();
	installEvents();
	installWindow();
}

installDom();
