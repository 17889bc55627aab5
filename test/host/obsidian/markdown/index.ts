export { sanitizeHTMLToDom } from './html';
export { attachLinks } from './link-events';
export { MarkdownPreviewRenderer } from './preview-renderer';
export { MarkdownPreviewView } from './preview-view';
export { MarkdownRegistry } from './registry';
export { MarkdownRenderChild } from './render-child';
export { MarkdownRenderer } from './renderer';
export { renderSection } from './section';
