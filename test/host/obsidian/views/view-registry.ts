import { Events } from '../events';
import type { View } from './view';
import type { WorkspaceLeaf } from '../workspace/workspace-leaf';

export type ViewCreator = (leaf: WorkspaceLeaf) => View;

/** Which types of view there are, and which of them opens files of an extension. */
export class ViewRegistry extends Events {
	readonly viewByType: Record<string, ViewCreator> = {};
	readonly typeByExtension: Record<string, string> = {};

	/** Throws for a type that is taken, as the app does. */
	registerView(type: string, creator: ViewCreator): void {
		if (Object.hasOwn(this.viewByType, type)) throw new Error(`Attempting to register an existing view type "${type}"`);
		this.viewByType[type] = creator;
		this.trigger('view-registered', type);
	}

	unregisterView(type: string): void {
		if (!Object.hasOwn(this.viewByType, type)) return;
		delete this.viewByType[type];
		this.trigger('view-unregistered', type);
	}

	registerExtensions(extensions: readonly string[], type: string): void {
		for (const extension of extensions) {
			if (Object.hasOwn(this.typeByExtension, extension)) throw new Error(`Attempting to register an existing file extension "${extension}"`);
			this.typeByExtension[extension] = type;
		}
	}

	getViewCreatorByType(type: string): ViewCreator | undefined {
		return Object.hasOwn(this.viewByType, type) ? this.viewByType[type] : undefined;
	}

	getTypeByExtension(extension: string): string | undefined {
		return Object.hasOwn(this.typeByExtension, extension) ? this.typeByExtension[extension] : undefined;
	}

	isExtensionRegistered(extension: string): boolean {
		return this.getTypeByExtension(extension) !== undefined;
	}
}
