import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, resolveConfig, type InlineConfig } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edition } from '../../scripts/edition-plugin.ts';
import { loadEdition } from '../../src/dataset/load.ts';
import { formatProblems, type Problem } from '../../src/dataset/problems.ts';

describe('a broken edition', () => {
  let folder = '';
  let problems: Problem[] = [];
  const config = (): InlineConfig => ({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [edition({ folder })],
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'edition-'));
    const loaded = await loadEdition(folder);
    if (!loaded.ok) problems = loaded.problems;
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is what an empty folder is', () => {
    expect(problems).not.toEqual([]);
  });

  it('stops the build with its problems and nothing else', async () => {
    const error: unknown = await resolveConfig(config(), 'build').catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      message: formatProblems(problems),
      stack: formatProblems(problems),
    });
  });

  it('reaches the page in development as a list, with nothing to draw', async () => {
    const server = await createServer({ ...config(), server: { middlewareMode: true, ws: false } });
    try {
      expect(await server.ssrLoadModule('virtual:edition')).toMatchObject({
        dataset: null,
        problems: JSON.parse(JSON.stringify(problems)) as unknown,
      });
      expect(await server.ssrLoadModule('virtual:edition/geometry')).toMatchObject({
        geometry: null,
      });
    } finally {
      await server.close();
    }
  });
});
