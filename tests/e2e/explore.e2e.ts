/** The explorer and the list of all results. */
import { expect, test } from './fixture.ts';
import { open, read, settled } from './story.ts';

test.use({ viewport: { width: 1280, height: 800 } });

test('a place leads to its results, a result to its places', async ({ page }) => {
  await open(page, { scene: 'explore' });
  await page.getByRole('searchbox').fill('thuy nguyen');
  const explorer = page.locator('.explorer');
  await expect(explorer.locator('.places button')).toHaveCount(1);
  await explorer.locator('.places button').click();
  const answer = explorer.locator('.answer');
  await expect(answer).toContainText('Kết quả 6');
  await expect(answer).toContainText('Đã được công nhận');
  // Its state beside the other six.
  await expect(answer.locator('ul li')).toHaveCount(7);
  await expect(answer.locator('li.chosen')).toContainText('Thủy Nguyên');
  await expect(page).toHaveURL(/pick=thuy-nguyen/);

  await explorer.locator('.results button').nth(3).click();
  await expect(answer.locator('ul')).toContainText('Khu công nghiệp Tiên Thanh');
  await expect(answer.locator('ul')).toContainText('Bến 3, 4');
  await page.getByRole('searchbox').fill('zzz');
  await expect(explorer.getByRole('status').filter({ hasText: 'Không có' })).toBeVisible();
});

test('a place chosen on the map is chosen in the words', async ({ page }) => {
  await open(page, { scene: 'explore' });
  await settled(page, 'live');
  await page.locator('.overlay svg [data-fact="cat-hai"]').first().click();
  await expect(page).toHaveURL(/pick=cat-hai/);
  await expect(page.locator('.answer h3')).toHaveText('Cát Hải');
});

test('in the explorer the map moves with the reader, elsewhere the page scrolls over it', async ({
  page,
}) => {
  await open(page, { scene: 'explore' });
  await settled(page, 'live');
  const place = () => page.locator('.overlay svg [data-fact="cat-hai"]').first().boundingBox();
  const before = await place();
  const map = await page.locator('.graphic').boundingBox();
  if (!map || !before) throw new Error('no map');
  await page.mouse.move(map.x + map.width / 2, map.y + map.height - 150);
  await page.mouse.down();
  await page.mouse.move(map.x + map.width / 2 - 120, map.y + map.height - 180, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await place())?.x ?? 0)).not.toBe(Math.round(before.x));

  await read(page, 'new-rural', 0);
  const scroll = await page.evaluate(() => scrollY);
  await page.mouse.move(map.x + map.width / 2, map.y + 200);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scroll);
});

test('all ten results open by keyboard with their figures and sources', async ({ page }) => {
  await open(page, { scene: 'results' });
  const results = page.locator('details[id^="result-"]');
  await expect(results).toHaveCount(10);
  await results.nth(6).locator('summary').focus();
  await page.keyboard.press('Enter');
  const body = results.nth(6).locator('.body');
  for (const words of [
    '7 triệu lượt khách',
    'hơn 54%',
    '610 nghìn lượt khách',
    'dưới khoảng 4,55',
  ]) {
    await expect(body).toContainText(words);
  }
  await body.locator('[data-fact="arrivals-international"]').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#note')).toContainText('kết quả 7');
});

test('the graphic shows the result that is open', async ({ page }) => {
  await open(page, { scene: 'results' });
  const place = page.locator('.overlay svg [data-fact="tien-thanh"]');
  await expect(place).toHaveCount(0);
  // A card of the chart opens its result in the list.
  await page.locator('.panel svg [data-fact="result-4"]').first().click();
  await expect(page.locator('details#result-4')).toHaveAttribute('open', '');
  await expect(place).not.toHaveCount(0);
  await page.locator('details#result-4 summary').click();
  await expect(place).toHaveCount(0);
});

test('each chart has a table that opens', async ({ page }) => {
  await open(page, { scene: 'tourism' });
  const table = page.locator('section:has([data-scene="tourism"]) details');
  await table.locator('summary').click();
  await expect(table.locator('tbody tr').first()).toBeVisible();
  await expect(table).toContainText('hơn 54%');
});
