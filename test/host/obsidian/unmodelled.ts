import { Events } from './events';
import { notModelled, unmodelledClass } from './not-modelled';

type Api = typeof import('obsidian');

/** Disks of the real app; the host's is `MemoryAdapter`. */
export const CapacitorAdapter = unmodelledClass('CapacitorAdapter');
export const FileSystemAdapter = unmodelledClass('FileSystemAdapter');

/** The keychain. */
export const SecretStorage = unmodelledClass('SecretStorage', Events);

/** The network: a plugin that never uses it is told apart from one that does. */
export const request: Api['request'] = () => notModelled('request');
export const requestUrl: Api['requestUrl'] = () => notModelled('requestUrl');

/** Libraries that the app loads when first needed. */
export const loadMermaid: Api['loadMermaid'] = () => notModelled('loadMermaid');
export const loadPdfJs: Api['loadPdfJs'] = () => notModelled('loadPdfJs');
export const loadPrism: Api['loadPrism'] = () => notModelled('loadPrism');

/** Bases, see bases.ts. */
export const parsePropertyId: Api['parsePropertyId'] = () => notModelled('parsePropertyId');
