/** The same code, another edition: small, and invented from first to last. */
import { readdir, readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import path from 'node:path';
import { buildSite } from '../../scripts/build.mjs';
import { serveFolder } from '../../scripts/serve.mjs';
import { expect, test } from './fixture.ts';

const PORT = 4318;
const root = path.resolve(import.meta.dirname, '../..');
const outDir = path.join(root, '.generated/invented');

test.use({ baseURL: `http://127.0.0.1:${PORT}` });
test.describe.configure({ mode: 'serial' });

let server: Server;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  process.env.EDITION = 'tests/fixtures/invented';
  await buildSite({ outDir: path.relative(root, outDir), quiet: true });
  server = await serveFolder(outDir, PORT);
});
test.afterAll(() => {
  // Other files run in the same process after this one.
  delete process.env.EDITION;
  server.close();
});

test('it builds, opens in its own first language and says that it is invented', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page).toHaveTitle('The invented county: a year for tests');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.invented')).toBeVisible();
  await expect(page.getByRole('navigation').locator('ol a')).toHaveCount(8);
});

test('every scene of it is drawn', async ({ page }) => {
  test.slow();
  await page.goto('/');
  const scenes = ['mill', 'fair', 'dues', 'dates', 'list', 'find', 'origin'];
  for (const scene of scenes) {
    await page.goto(`/?scene=${scene}`);
    await expect(page.locator('.story')).toHaveAttribute('data-at', new RegExp(`^${scene}/`));
    await expect(page.locator('.story')).toHaveAttribute('data-still', 'true');
    expect(await page.locator('.graphic svg').count()).toBeGreaterThan(0);
  }
});

test('its data and pictures are there to be taken', async ({ page }) => {
  await page.goto('/files/?scene=fair&theme=dark');
  await expect(page.locator('[data-picture] svg')).toHaveCount(2);
  await expect(page.locator('button[data-file="invented-county-fair-chart.en.csv"]')).toBeVisible();
});

test('nothing of the other edition is in what was built', async () => {
  const files = (await readdir(outDir, { recursive: true })).filter((file) =>
    /\.(js|html|css)$/.test(file),
  );
  const texts = await Promise.all(files.map((file) => readFile(path.join(outDir, file), 'utf8')));
  const all = texts.join('\n');
  const { id } = JSON.parse(
    await readFile(path.join(root, 'tests/fixtures/invented/edition.json'), 'utf8'),
  ) as { id: string };
  expect(files, 'the one file has its own name').toContain(`${id}.html`);
  expect(all).toContain('Aldermoor');
  for (const name of ['Hải Phòng', 'Lạch Huyện', '374/VP-BC', 'Thủy Nguyên']) {
    expect(all).not.toContain(name);
  }
});
