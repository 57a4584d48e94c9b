/** A dataset with a fault is told in the development page, and nothing is half drawn. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { expect, test } from './fixture.ts';

const PORT = 4319;
const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, '.generated/broken');
const file = path.join(folder, 'results.json');

test.use({
  baseURL: `http://127.0.0.1:${PORT}`,
  // The development server talks to its page over a socket, and says so in the console.
  expectedTroubles: /\[vite\]|WebSocket/,
});

let server: ViteDevServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  await cp(path.join(root, 'tests/fixtures/invented'), folder, { recursive: true });
  process.env.EDITION = folder;
  server = await createServer({
    root,
    logLevel: 'silent',
    cacheDir: path.join(root, '.generated/vite-broken'),
    server: { port: PORT, strictPort: true, host: '127.0.0.1' },
  });
  await server.listen();
});
test.afterAll(async () => {
  // Other files run in the same process after this one.
  delete process.env.EDITION;
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('a saved fault is shown with its place, a saved mend brings the story back', async ({
  page,
}) => {
  test.slow();
  const whole = await readFile(file, 'utf8');
  await page.goto('/');
  await expect(page.locator('.story')).toBeVisible();

  await writeFile(file, whole.replace('"qualifier": "over"', '"qualifier": "ovr"'));
  const fault = page.getByRole('listitem');
  await expect(fault).toHaveCount(1);
  await expect(fault).toContainText(/results\.json:\d+:\d+: results\[0\]\.figures\[0\]\.qualifier/);
  await expect(fault).toContainText('"ovr"');
  await expect(fault).toContainText('exact or over or nearly or about');
  await expect(page.locator('.story')).toHaveCount(0);

  await writeFile(file, whole);
  await expect(page.locator('.story')).toBeVisible();
  await expect(page.locator('h1')).toContainText('The invented county');
});
