/** What an embed may be told, by attributes and by the address. */
export const embedOptions = ['lang', 'theme', 'scene', 'shape', 'scenes'] as const;
export type EmbedOption = (typeof embedOptions)[number];

/**
 * The address of the page with options: the document of the language (the first is at the site's
 * root), and the other options as its query.
 * @param site The address of the site's root folder, with its slash.
 * @param languages The site's languages, the first one first. Another is left to the page, which
 *   says so.
 * @param read An option's value; nothing where it is not set.
 */
export function embedAddress(
  site: string,
  languages: readonly string[],
  read: (option: EmbedOption) => string | null | undefined,
): string {
  const lang = read('lang') || '';
  const place = languages.indexOf(lang);
  const url = new URL(place > 0 ? `${lang}/` : '', site);
  for (const option of embedOptions) {
    const value = read(option);
    if (value && (option !== 'lang' || place < 0)) url.searchParams.set(option, value);
  }
  return url.href;
}
