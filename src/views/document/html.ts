/** Words made safe as HTML, in text and in attributes. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** What goes into a template. */
export interface Filling {
  lang: string;
  /** Further attributes of the root element. */
  attributes: string;
  head: string;
  body: string;
}

/** Fills a template: its language, and its comments `head` and `body`. */
export function filled(template: string, { lang, attributes, head, body }: Filling): string {
  // As functions: "$&" in what is set in must not be taken for a pattern.
  return template
    .replace(/<html[^>]*>/, () => `<html lang="${escaped(lang)}"${attributes && ` ${attributes}`}>`)
    .replace('<!--head-->', () => head)
    .replace('<!--body-->', () => body);
}
