/** The one file: what its address asks for, where its links lead, how things lie in it, its weight. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE_LIMIT, guardFile } from '../../scripts/one-file.mjs';
import { otherViews } from '../../scripts/other-views.mjs';
import { inlineScript, packedText } from '../../src/views/document/packing.ts';
import { filePolicyOf } from '../../src/views/document/policy.ts';
import { askedOf, linkInFile } from '../../src/views/file/asked.ts';
import { unpackedText } from '../../src/views/file/packed.ts';
import { filedViews, unfiledViews } from '../../src/views/file/views.ts';
import { addressOn, siteOf } from '../../src/views/share/site.ts';
import { documentPath, readAddress, writeAddress } from '../../src/views/address.ts';

const languages = ['vi', 'en', 'fr'];
const filed = { languages, views: Object.keys(filedViews), unfiled: unfiledViews };

describe('what the address asks for', () => {
  it('is the story in the first language where it says nothing', () => {
    expect(askedOf('', filed)).toEqual({ lang: 'vi', view: null, unfiled: false });
    expect(askedOf('?view=story&lang=xx', filed)).toEqual(askedOf('', filed));
  });

  it('is any view of the table, in any language', () => {
    expect(filed.views).toContain('present');
    for (const view of filed.views) {
      expect(askedOf(`?view=${view}&lang=en`, filed)).toEqual({ lang: 'en', view, unfiled: false });
    }
  });

  it('may be a view that only the site has, or one that there is not', () => {
    expect(askedOf('?view=stage', filed)).toEqual({ lang: 'vi', view: null, unfiled: true });
    expect(askedOf('?view=toString', filed)).toEqual({ lang: 'vi', view: null, unfiled: false });
  });
});

describe('a link between documents of the site', () => {
  it('leads to the same language and view in the file, from wherever it stands', () => {
    const query = fc.constantFrom('', '?scene=port&step=1', '?scenes=a,b');
    const from = fc.constantFrom(...languages);
    fc.assert(
      fc.property(from, fc.constantFrom(...languages), query, (here, there, rest) => {
        const link = linkInFile(documentPath(here, there, languages) + rest, filed) ?? '';
        expect(askedOf(link, filed)).toEqual({ lang: there, view: null, unfiled: false });
        const asked = new URLSearchParams(link);
        for (const [key, value] of new URLSearchParams(rest)) expect(asked.get(key)).toBe(value);
      }),
    );
    for (const up of ['./', '../', '']) {
      for (const end of ['', '/', '/index.html']) {
        const link = linkInFile(`${up}present${end}?lang=en&scene=port#here`, filed) ?? '';
        expect(link).toBe('?lang=en&scene=port&view=present#here');
      }
    }
    expect(askedOf(linkInFile('../stage/?lang=en', filed) ?? '', filed).unfiled).toBe(true);
  });

  it.each([
    ...['#note-a', '?lang=en', 'https://news.example/en/', 'mailto:a@news.example'],
    ...['data:text/plain,en', 'blob:null/1-2', '../embed.js', './share/en.png', '/en/', ''],
  ])('is not %s, which stays as it is', (href) => {
    expect(linkInFile(href, filed)).toBeNull();
  });

  it('is led only once', () => {
    const link = linkInFile('./en/?scene=port', filed) ?? '';
    expect(linkInFile(link, filed)).toBeNull();
  });
});

describe('the story’s address in the file', () => {
  const page = { lang: 'en', languages, scenes: [{ id: 'a', steps: 2 }], pickable: [] };

  it('keeps the language, which no document says', () => {
    const file = { ...page, file: {} };
    const { address } = readAddress('?lang=en&step=1', file);
    expect(askedOf(writeAddress(address, file, '?lang=en'), filed).lang).toBe('en');
    expect(writeAddress(address, page, '?lang=en')).toBe('?step=1');
  });

  it('is shared only as an address that others can open', () => {
    const shared = (site?: string) => {
      const whole = { ...page, scenes: [{ id: 'a', kind: 'opening', name: 'A', steps: 2 }] };
      return { ...whole, file: { noAddress: '', ...(site !== undefined && { site }) } };
    };
    expect(siteOf(shared(), 'file:///home/a/year.html?lang=en')).toBeNull();
    for (const end of ['', '/']) {
      const own = shared(`https://news.example/year${end}`);
      const site = siteOf(own, 'file:///home/a/year.html?lang=en');
      const { address } = readAddress('?lang=en&step=1', own);
      expect(site && addressOn(site, address, own)).toBe('https://news.example/year/en/?step=1');
    }
  });
});

describe('what lies in the file', () => {
  it('comes out as it went in', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, (all) => {
        expect(unpackedText(packedText(all))).toBe(all);
      }),
    );
    expect(unpackedText(packedText('Hải Phòng '.repeat(999)))).toBe('Hải Phòng '.repeat(999));
  });

  it('ends no element too early, and says the same', () => {
    const part = fc.constantFrom(
      '</script>',
      '</SCRIPT ',
      '<!--',
      '<script>',
      '-->',
      '"',
      'a',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const said = parts.join('');
        const code = inlineScript(JSON.stringify(said));
        expect(code).not.toMatch(/<\/script|<!--/i);
        expect(new Function(`'use strict';return ${code}`)()).toBe(said);
      }),
    );
  });

  it('may load nothing from anywhere', () => {
    const policy = filePolicyOf(['a()', 'b()']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/'self'|https?:|\*|unsafe-eval|file:/);
    expect(policy.match(/'sha256-/g)).toHaveLength(2);
    expect(policy).toMatch(/script-src ('sha256-[\w+/=]+' ?)+;/);
  });

  it('weighs no more than a mail takes', () => {
    expect(FILE_LIMIT).toBe(3_000_000);
    expect(() => guardFile({ path: 'dist/a.html', size: FILE_LIMIT })).not.toThrow();
    expect(() => guardFile({ path: 'dist/a.html', size: FILE_LIMIT + 1 })).toThrow(/3000001 bytes/);
  });
});

it('every view with a document of its own is led to, and is in the file or said not to be', () => {
  const views = [...otherViews].sort();
  expect([...Object.keys(filedViews), ...unfiledViews].sort()).toEqual(views);
  // The script in the head stands alone, and has the list once more.
  const early = readFileSync(new URL('../../src/views/document/early.js', import.meta.url), 'utf8');
  const [, led = ''] = /\/\^\(([\w|]+)\)\$\/\.test\(view/.exec(early) ?? [];
  expect(led.split('|').sort()).toEqual(views);
});
