import { embedAddress, embedOptions, type EmbedOption } from './embedAddress.ts';

/** Options of an embed, as its reader chose them; what is not set is left to the page. */
export type EmbedChoice = Partial<Record<EmbedOption, string>>;

/** Where the page is and how it is called. */
export interface EmbedPlace {
  /** The address of the site's root folder, with its slash. */
  site: string;
  /** The site's languages, the first one first. */
  languages: readonly string[];
  /** The page's title in the language that is chosen: names the frame. */
  title: string;
}

/** What is pasted into an article, in three ways. */
export interface Snippets {
  /** Needs no script around it; a tall frame, because most pages do not listen to heights. */
  frame: string;
  /** The loader script, which puts the page where it stands. */
  loader: string;
  /** The custom element, for pages that move or drop scripts. */
  element: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in HTML, between the quotes of an attribute or between tags. */
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

function tag(name: string, attributes: Readonly<Record<string, string | true>>, content = '') {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === true ? ` ${key}` : ` ${key}="${escaped(value)}"`,
  );
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** The snippets for a page and the options chosen. */
export function snippets({ site, languages, title }: EmbedPlace, choice: EmbedChoice): Snippets {
  const address = (options: EmbedChoice) =>
    embedAddress(site, languages, (option) => options[option]);
  /** The options as attributes, with something before the name of each. */
  const attributes = (prefix: string) =>
    Object.fromEntries(
      embedOptions.flatMap((option) => {
        const value = choice[option] || (option === 'shape' && 'flat');
        return value ? [[prefix + option, value]] : [];
      }),
    );
  const src = new URL('embed.js', site).href;
  // What a page shows that knows no such element, or runs no scripts.
  const link = tag('a', { href: address({ ...choice, shape: '' }) }, escaped(title));
  return {
    frame: tag('iframe', {
      src: address({ ...choice, shape: choice.shape || 'tall' }),
      title,
      width: '100%',
      height: '720',
      // An attribute, because a strict policy forbids inline styles.
      frameborder: '0',
      loading: 'lazy',
      allow: 'clipboard-write; web-share',
    }),
    loader: tag('script', { async: true, src, ...attributes('data-') }),
    element: [
      tag('script', { async: true, src, 'data-define': true }),
      tag('year-story', attributes(''), link),
    ].join('\n'),
  };
}
