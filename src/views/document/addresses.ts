import type { Dataset } from '../../dataset/types.ts';

/** Addresses of the site's documents and files, as one of its documents writes them. */
export interface Addresses {
  /** The site's root folder with its slash, where the edition says its public address. */
  site: string | null;
  /** A file by its path from the root folder. */
  file: (path: string) => string;
  /** The document of a language. */
  document: (lang: string) => string;
}

/** Path of a language's document from the root folder: the first language stands in the root. */
export const folderOf = (languages: readonly string[], lang: string): string =>
  languages.indexOf(lang) > 0 ? `${lang}/` : '';

/**
 * Addresses as the document of a language writes them: whole ones where the edition says where it is
 * published, else relative to that document.
 */
export function addressesOf({ languages, url }: Dataset['edition'], lang: string): Addresses {
  const site = url ? new URL(url.endsWith('/') ? url : `${url}/`).href : null;
  const root = site ?? (folderOf(languages, lang) ? '../' : './');
  return {
    site,
    file: (path) => `${root}${path}`,
    document: (other) => `${root}${folderOf(languages, other)}`,
  };
}
