import type { Size } from '../../scenes/types.ts';

/** Size of the share picture in pixels: the shape that networks ask for. */
export const shareSize: Size = { width: 1200, height: 630 };

/** Path of a language's share picture from the site's root folder. */
export const shareFile = (lang: string): string => `share/${lang}.png`;
