import { element, type Attributes } from './svg.ts';

/** An element that draws a path: one with its data, or the path with that id, drawn here too. */
export const along = (document: Document, path: string, attributes: Attributes): SVGElement =>
  path.startsWith('#')
    ? element(document, 'use', { href: path, ...attributes })
    : element(document, 'path', { d: path, ...attributes });
