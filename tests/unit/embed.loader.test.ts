import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Script } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildLoader } from '../../scripts/embed.mjs';
import { asksForHeight, heightIn, heightMessage } from '../../src/embed/heightMessage.ts';

describe('the message about heights', () => {
  test('is understood as it is written', () => {
    expect(heightIn(heightMessage(812))).toBe(812);
  });

  test.each([
    null,
    undefined,
    'height',
    812,
    [],
    { height: 812 },
    { sentinel: 'amp', type: 'embed-size' },
    { ...heightMessage(1), height: null },
    { ...heightMessage(1), height: '812' },
    { ...heightMessage(1), height: NaN },
    { ...heightMessage(1), height: Infinity },
    heightMessage(0),
    heightMessage(-4),
  ])('%j tells no height', (data) => {
    expect(heightIn(data)).toBe(0);
    expect(asksForHeight(data)).toBe(false);
  });
});

describe('the loader', () => {
  const titles = { vi: 'Thành phố', en: 'The “city”' };
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'embed-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is one small classic script of ASCII characters that leaves nothing behind', async () => {
    const file = path.join(folder, 'deep', 'embed.js');
    const size = await buildLoader(file, titles);
    expect(size).toBeLessThanOrEqual(3000);
    expect((await stat(file)).size).toBe(size);
    const code = await readFile(file, 'utf8');
    expect(code).toMatch(/^[\0-\x7f]+$/);
    expect(code.trim(), 'no global').toMatch(/^\(function\(\)\{.*\}\)\(\);?$/s);
    expect(code).not.toMatch(/\beval\b|\bFunction\(|\bimport\b/);
    expect(() => new Script(code)).not.toThrow();
    expect(code).toContain('The \\u201ccity\\u201d');
  });

  test('is refused where it is too large', async () => {
    const file = path.join(folder, 'large.js');
    await expect(buildLoader(file, { vi: 'x'.repeat(3000) })).rejects.toThrow(
      /and 3000 is the most/,
    );
    await expect(stat(file), 'nothing is written').rejects.toThrow();
  });
});
