/** What the service worker keeps, and which requests it answers. */
import { describe, expect, it } from 'vitest';
import { filesOf, keptOf } from '../../scripts/service-worker.mjs';
import { askedFor } from '../../src/offline/kept.ts';

const part = (file: string, rest: object = {}) => ({ file: `assets/${file}`, ...rest });

/** A site as Vite tells of it: a page, what it loads later, and the live map. */
const manifest = {
  'index.html': part('index-1.js', {
    dynamicImports: ['src/late.ts', 'src/embed/height.ts', 'src/embed/other.ts'],
    css: ['assets/index-1.css'],
    assets: ['assets/font-1.woff2'],
  }),
  'src/late.ts': part('late-1.js', {
    imports: ['_shared', 'index.html'],
    dynamicImports: ['src/map/live.ts'],
  }),
  'src/embed/height.ts': part('height-1.js'),
  'src/embed/other.ts': part('other-1.js'),
  _shared: part('shared-1.js'),
  'src/map/live.ts': part('live-1.js', {
    imports: ['_shared'],
    css: ['assets/live-1.css'],
    assets: ['assets/worker-1.js'],
  }),
};

describe('the list of what is kept', () => {
  it('has all that a page may load, but for the live map and what only frames need', () => {
    const { documents, files, map } = keptOf(manifest, ['', 'en']);
    expect(documents).toEqual(['', 'en/']);
    expect(files.map((file) => file.replace('assets/', ''))).toEqual([
      'font-1.woff2',
      'index-1.css',
      'index-1.js',
      'late-1.js',
      'other-1.js',
      'shared-1.js',
      'icon.svg',
    ]);
    expect(map).toEqual(['assets/live-1.css', 'assets/live-1.js', 'assets/worker-1.js']);
  });

  it('ends where parts import each other', () => {
    expect(filesOf(manifest, 'src/late.ts', ['src/map/live.ts']).size).toBe(7);
  });
});

describe('a request', () => {
  const root = 'https://news.example/specials/year/';
  const kept = { version: '1', ...keptOf(manifest, ['', 'en']) };
  const asked = (path: string) => askedFor(new URL(path, root).href, root, kept);

  it.each([
    ['', 'documents', ''],
    ['?scene=a&t=2#there', 'documents', ''],
    ['index.html', 'documents', ''],
    ['en/?scene=a', 'documents', 'en/'],
    ['en/index.html', 'documents', 'en/'],
    ['assets/late-1.js', 'files', 'assets/late-1.js'],
    ['assets/late-1.js?again', 'files', 'assets/late-1.js'],
    ['assets/worker-1.js', 'map', 'assets/worker-1.js'],
  ])('for %j is answered', (path, name, file) => {
    expect(asked(path)).toEqual({ part: name, path: file });
  });

  it.each([
    'embed.js',
    'oembed.json',
    'share/vi.png',
    'assets/late-2.js',
    'de/',
    'other/index.html',
    '../',
    'https://elsewhere.example/specials/year/',
  ])('for %j is left alone', (path) => {
    expect(asked(path)).toBeNull();
  });
});
