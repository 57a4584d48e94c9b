/** What the address asks of the one file. Pure. */

/** What there is to ask for. */
export interface Filed {
  /** Languages of the edition, the first one first. */
  languages: readonly string[];
  /** Views in the file, without the story. */
  views: readonly string[];
  /** Views of the site that are not in the file. */
  unfiled: readonly string[];
}

/** What is shown. */
export interface Asked {
  lang: string;
  /** Name of the view; null for the story, and for what does not exist: the story tells of that. */
  view: string | null;
  /** A view that only the site has was asked for. */
  unfiled: boolean;
}

/** Reads the query of the file's address. */
export function askedOf(search: string, { languages, views, unfiled }: Filed): Asked {
  const asked = new URLSearchParams(search);
  const view = asked.get('view') ?? '';
  const lang = asked.get('lang') ?? '';
  return {
    lang: languages.includes(lang) ? lang : (languages[0] ?? ''),
    view: views.includes(view) ? view : null,
    unfiled: unfiled.includes(view),
  };
}

/**
 * A link between the site's documents as a link within the file: there, folders are views and
 * languages. Null for any other link: it stays as it is.
 */
export function linkInFile(href: string, { languages, views, unfiled }: Filed): string | null {
  const parts = /^((?:\.{1,2}\/)*)([\w-]*)\/?(?:index\.html)?(\?[^#]*)?(#.*)?$/.exec(href);
  const [, up = '', folder = '', query = '', hash = ''] = parts ?? [];
  // An address of the document itself is one of the file too.
  if (!parts || (up === '' && folder === '')) return null;
  const asked = new URLSearchParams(query);
  if (views.includes(folder) || unfiled.includes(folder)) asked.set('view', folder);
  else if (languages.includes(folder)) asked.set('lang', folder);
  else if (folder !== '') return null;
  else if (!asked.has('lang')) asked.set('lang', languages[0] ?? '');
  return `?${asked.toString().replaceAll('%2C', ',')}${hash}`;
}
