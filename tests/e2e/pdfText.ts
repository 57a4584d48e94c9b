/** What a PDF that Chromium printed says: its text as it can be selected, and what it tells of itself. */
import { inflateSync } from 'node:zlib';

export interface PdfWords {
  /** Text in drawing order, without spaces: runs are broken where letters are kerned. */
  text: string;
  title: string;
  lang: string;
  /** Size of each page in points. */
  pages: [width: number, height: number][];
  /** Every font carries its letters with it. */
  embedded: boolean;
}

const utf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');

/** Characters by glyph, as a font's table of Unicode gives them. */
function charactersOf(table: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, section = ''] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', to = ''] of section.matchAll(/<(\w+)> <(\w+)>/g)) {
      found.set(Number.parseInt(glyph, 16), utf16(to));
    }
  }
  for (const [, section = ''] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', last = '', to = ''] of section.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let glyph = first; glyph <= Number.parseInt(last, 16); glyph++) {
        found.set(glyph, String.fromCharCode(Number.parseInt(to, 16) + glyph - first));
      }
    }
  }
  return found;
}

/** Reads a PDF of Chromium's. */
export function wordsOfPdf(pdf: Uint8Array): PdfWords {
  const raw = Buffer.from(pdf).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    objects.set(id, body);
  }
  const streamOf = (body: string): string => {
    const [head = '', data] = body.split(/stream\r?\n/, 2);
    if (data === undefined || !head.includes('/FlateDecode')) return '';
    const bytes = Buffer.from(body.slice(body.indexOf(data)), 'latin1');
    return inflateSync(bytes).toString('latin1');
  };
  const fonts = new Map<string, Map<number, string>>();
  for (const [, name = '', id = ''] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const [, table = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '') ?? [];
    fonts.set(name, charactersOf(streamOf(objects.get(table) ?? '')));
  }
  // Letters with a halo are drawings (Type 3): they need no file.
  const files = [...objects.values()]
    .filter((body) => body.includes('/Subtype /CIDFontType'))
    .map((body) => /\/FontDescriptor (\d+) 0 R/.exec(body)?.[1] ?? '')
    .map((id) => /\/FontFile[23]? \d+ 0 R/.test(objects.get(id) ?? ''));
  let text = '';
  for (const body of objects.values()) {
    if (!body.includes('/FlateDecode') || body.includes('/Length1')) continue;
    const content = streamOf(body);
    let font = new Map<number, string>();
    for (const [, name, shown = ''] of content.matchAll(
      /\/(F\d+) [\d.]+ Tf|((?:<[0-9A-F]+>[\s-\d.]*)+)\]? ?T[jJ]/g,
    )) {
      if (name !== undefined) font = fonts.get(name) ?? font;
      for (const [, hex = ''] of shown.matchAll(/<(\w+)>/g)) {
        for (const glyph of hex.match(/.{4}/g) ?? []) {
          text += font.get(Number.parseInt(glyph, 16)) ?? '';
        }
      }
    }
  }
  return {
    text: text.replace(/\s/g, '').normalize('NFC'),
    title: utf16(/^1 0 obj\n<<\/Title <FEFF(\w+)>/m.exec(raw)?.[1] ?? ''),
    lang: /\/Lang \((\w+)\)/.exec(raw)?.[1] ?? '',
    pages: [...raw.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]),
    embedded: files.length > 0 && files.every(Boolean),
  };
}
