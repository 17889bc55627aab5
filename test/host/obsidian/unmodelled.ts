import { Events } from './events';
import { notModelled, unmodelledClass } from './not-modelled';
import { BaseComponent } from './settings/controls';

type Api = typeof import('obsidian');

/** Disks of the real app; the host's is `MemoryAdapter`. */
export const CapacitorAdapter = unmodelledClass('CapacitorAdapter');
export const FileSystemAdapter = unmodelledClass('FileSystemAdapter');

/** The keychain, and the setting that chooses from it. */
export const SecretStorage = unmodelledClass('SecretStorage', Events);
export const SecretComponent = unmodelledClass('SecretComponent', BaseComponent);

/** The network: a plugin that never uses it is told apart from one that does. */
export const request: Api['request'] = () => notModelled('request');
export const requestUrl: Api['requestUrl'] = () => notModelled('requestUrl');

/** Libraries that the app loads when first needed. */
export const loadMermaid: Api['loadMermaid'] = () => notModelled('loadMermaid');
export const loadPdfJs: Api['loadPdfJs'] = () => notModelled('loadPdfJs');
export const loadPrism: Api['loadPrism'] = () => notModelled('loadPrism');

/** Bases, see bases.ts. */
export const parsePropertyId: Api['parsePropertyId'] = () => notModelled('parsePropertyId');

/** Bytes as text and back, icons by name, links of a note one by one, the language, pasted pages: nobody asks for them. */
export const arrayBufferToBase64: Api['arrayBufferToBase64'] = () => notModelled('arrayBufferToBase64');
export const arrayBufferToHex: Api['arrayBufferToHex'] = () => notModelled('arrayBufferToHex');
export const base64ToArrayBuffer: Api['base64ToArrayBuffer'] = () => notModelled('base64ToArrayBuffer');
export const getBlobArrayBuffer: Api['getBlobArrayBuffer'] = () => notModelled('getBlobArrayBuffer');
export const getIconIds: Api['getIconIds'] = () => notModelled('getIconIds');
export const getLanguage: Api['getLanguage'] = () => notModelled('getLanguage');
export const hexToArrayBuffer: Api['hexToArrayBuffer'] = () => notModelled('hexToArrayBuffer');
export const htmlToMarkdown: Api['htmlToMarkdown'] = () => notModelled('htmlToMarkdown');
export const iterateCacheRefs: Api['iterateCacheRefs'] = () => notModelled('iterateCacheRefs');
export const iterateRefs: Api['iterateRefs'] = () => notModelled('iterateRefs');
