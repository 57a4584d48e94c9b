import { documentPath, writeAddress, type Address } from '../address.ts';
import type { PageData } from '../pageData.ts';

/**
 * The site's root folder, as others can open it; null for a file whose edition has no public address.
 * @param here The page's own address.
 */
export function siteOf({ file, lang, languages }: PageData, here: string): URL | null {
  if (file) return file.site === undefined ? null : new URL(file.site.replace(/\/?$/, '/'));
  return new URL(documentPath(lang, languages[0] ?? '', languages), here.replace(/[?#].*$/, ''));
}

/** The address of what is read, on that site. */
export function addressOn(site: URL, asked: Address, { file: _, ...page }: PageData): string {
  const path = documentPath(page.languages[0] ?? '', page.lang, page.languages);
  return new URL(path + writeAddress(asked, page), site).href;
}
