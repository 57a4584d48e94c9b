import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { embedAddress, embedOptions } from '../../src/embed/embedAddress.ts';
import { snippets, type EmbedChoice } from '../../src/embed/snippets.ts';

const place = { site: 'https://site.example/a/', languages: ['vi', 'en'], title: 'Năm “2” & <b>' };

describe('the address of an embed', () => {
  const address = (options: EmbedChoice) =>
    embedAddress(place.site, place.languages, (option) => options[option]);

  test('a language is a document; one that is not there is left to the page', () => {
    expect(address({})).toBe('https://site.example/a/');
    expect(address({ lang: 'vi' })).toBe('https://site.example/a/');
    expect(address({ lang: 'en', theme: '' })).toBe('https://site.example/a/en/');
    expect(address({ lang: '../x' })).toBe('https://site.example/a/?lang=..%2Fx');
  });

  test('the other options are its query', () => {
    expect(address({ lang: 'en', theme: 'dark', scene: 's', shape: 'tall', scenes: 's,t' })).toBe(
      'https://site.example/a/en/?theme=dark&scene=s&shape=tall&scenes=s%2Ct',
    );
  });
});

describe('the snippets', () => {
  test('as they are pasted', () => {
    expect(snippets(place, { lang: 'en', theme: 'dark' })).toEqual({
      frame:
        '<iframe src="https://site.example/a/en/?theme=dark&amp;shape=tall" title="Năm “2” &amp; &lt;b&gt;" width="100%" height="720" frameborder="0" loading="lazy" allow="clipboard-write; web-share"></iframe>',
      loader:
        '<script async src="https://site.example/a/embed.js" data-lang="en" data-theme="dark" data-shape="flat"></script>',
      element:
        '<script async src="https://site.example/a/embed.js" data-define></script>\n' +
        '<year-story lang="en" theme="dark" shape="flat"><a href="https://site.example/a/en/?theme=dark">Năm “2” &amp; &lt;b&gt;</a></year-story>',
    });
  });

  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  const nasty = fc.oneof(
    text,
    fc.constantFrom('"><script>alert(1)</script>', "' onload='x", '</script>', '&quot;', 'a&amp;b'),
  );
  const choice = fc.record(
    { lang: nasty, theme: nasty, scene: nasty, shape: nasty, scenes: nasty },
    { requiredKeys: [] },
  );

  test('hold whatever is in the options and the title, and nothing else', () => {
    fc.assert(
      fc.property(choice, nasty, (options, title) => {
        const { frame, loader, element } = snippets({ ...place, title }, options);
        // What a browser's parser does to line ends and NUL is no matter of escaping.
        fc.pre(![...Object.values(options), title].some((value) => /[\r\0]/.test(value)));
        const parsed = (html: string) => [
          ...parseHTML(`<html><body>${html}</body></html>`).document.body.children,
        ];
        const [iframe, ...noMore] = parsed(frame);
        expect(noMore).toEqual([]);
        expect(iframe?.getAttribute('title')).toBe(title);
        const [script, ...none] = parsed(loader);
        expect(none).toEqual([]);
        const [define, story, ...nothing] = parsed(element);
        expect(nothing).toEqual([]);
        expect(define?.attributes).toHaveLength(3);
        expect(story?.children).toHaveLength(1);
        expect(story?.textContent).toBe(title);
        for (const option of embedOptions) {
          const value = options[option] || (option === 'shape' ? 'flat' : null);
          expect(script?.getAttribute(`data-${option}`)).toBe(value);
          expect(story?.getAttribute(option)).toBe(value);
          if (option === 'lang' || option === 'shape' || !value) continue;
          const src = iframe?.getAttribute('src') ?? '';
          expect(new URL(src).searchParams.get(option)).toBe(value);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no quote, tag or reference is left bare', () => {
    fc.assert(
      fc.property(choice, nasty, (options, title) => {
        const all = Object.values(snippets({ ...place, title }, options));
        for (const html of all) {
          const values = [...html.matchAll(/="([^"]*)"/g)].map(([, value]) => value ?? '');
          for (const value of values) {
            expect(value).not.toMatch(/[<>']|&(?!(amp|lt|gt|quot|#39);)/);
          }
          const bare = html.replace(/="[^"]*"/g, '').replace(/>[^<]*</g, '><');
          expect(bare).toMatch(/^(<\/?(iframe|script|year-story|a)( [a-z-]+)*>)+$/);
        }
      }),
    );
  });
});
