/** The same code, other editions: each invented from first to last, and unlike the others. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { buildSite } from '../../scripts/build.mjs';
import { writeEdition } from '../../scripts/new-edition.mjs';
import { serveFolder } from '../../scripts/serve.mjs';
import { writeHostile } from '../edition/hostile.ts';
import { editionTests } from '../edition/suite.ts';
import { inventedFolder, orchardFolder, wholeEdition } from '../unit/editions.ts';
import { everyCombination, expect, test } from './fixture.ts';

const root = path.resolve(import.meta.dirname, '../..');

// Each process has its own: they read the file at the same time.
const started = path.join(mkdtempSync(path.join(os.tmpdir(), 'edition-')), 'started');
writeEdition(started, ['de', 'en']);
const hostile = path.join(path.dirname(started), 'hostile');
writeHostile(hostile);
process.once('exit', () => rmSync(path.dirname(started), { recursive: true, force: true }));

const all = [
  { folder: orchardFolder, port: 4318, says: 'Applewick' },
  { folder: inventedFolder, port: 4319, says: 'Aldermoor' },
  { folder: started, port: 4320, says: 'Bridges built' },
  { folder: hostile, port: 4321, says: 'window.ran' },
];
// Each is built: the short run looks at one of them.
const editions = everyCombination ? all : all.slice(0, 1);

for (const { folder, port, says } of editions) {
  const { dataset } = await wholeEdition(folder);
  const name = path.basename(folder);
  const outDir = `.generated/built-${name}`;
  const site = path.join(root, outDir);
  test.describe(name, () => {
    test.use({ baseURL: `http://127.0.0.1:${port}` });
    test.describe.configure({ mode: 'serial' });

    let server: Server;
    test.beforeAll(async () => {
      test.setTimeout(120_000);
      process.env.EDITION = folder;
      await buildSite({ outDir, quiet: true });
      server = await serveFolder(site, port);
    });
    test.afterAll(() => {
      // Other files run in the same process after this one.
      delete process.env.EDITION;
      server.close();
    });

    test('says that it is invented, and nothing of another edition is in it', async ({ page }) => {
      await page.goto('/');
      await expect(page.locator('.invented')).toHaveCount(dataset.edition.invented ? 1 : 0);
      const files = (await readdir(site, { recursive: true })).filter((file) =>
        /\.(js|html|css|json|csv)$/.test(file),
      );
      const texts = await Promise.all(files.map((file) => readFile(path.join(site, file), 'utf8')));
      const all = texts.join('\n');
      expect(all).toContain(says);
      for (const other of ['Hải Phòng', 'Lạch Huyện', '374/VP-BC', 'Thủy Nguyên']) {
        expect(all).not.toContain(other);
      }
    });

    editionTests(dataset, site, !everyCombination);

    if (folder === hostile) {
      test('its texts are shown as they are, and none of them runs', async ({ page }) => {
        const onAir = (await readdir(path.join(site, 'playout', 'html')))[0] ?? '';
        for (const view of ['', 'present/', 'stage/', 'stage/?scene=start', 'files/']) {
          await page.goto(`/${view}`);
          await expect(page.locator('body'), view).toContainText('window.ran');
          expect(await page.evaluate(() => Reflect.get(window, 'ran') as unknown), view).toBe(
            undefined,
          );
        }
        await page.goto(`/playout/html/${onAir}`);
        await page.evaluate(() => {
          window.play?.();
        });
        await expect(page.locator('#graphic svg')).toContainText('window.ran');
        expect(await page.evaluate(() => Reflect.get(window, 'ran') as unknown)).toBe(undefined);
      });
    }
  });
}
