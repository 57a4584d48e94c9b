// The control desk with MapLibre's map.
import { decoded, downloaded, field, openDesk } from './controlDesk.ts';
import { expect, test } from './fixture.ts';

test('MapLibre’s map is in a PNG too', async ({ page }) => {
  await openDesk(page, 'scene=new-rural&layout=full&t=1.6&size=640x360&map=gl');
  await expect(page.locator('[data-preview] canvas')).toBeVisible();
  const { bytes } = await downloaded(page, 'Save PNG');
  await field(page, 'Map').selectOption('drawn');
  const drawn = await downloaded(page, 'Save PNG');
  // Sea in the lower right, district in the middle of the map, panel at the left.
  const places: [number, number][] = [
    [560, 300],
    [422, 130],
    [20, 200],
  ];
  const [live, own] = [
    await decoded(page, bytes, places),
    await decoded(page, drawn.bytes, places),
  ];
  live.pixels.forEach((pixel, index) => {
    pixel.forEach((value, channel) => {
      expect(Math.abs(value - (own.pixels[index]?.[channel] ?? 0)), `place ${index}`).toBeLessThan(
        4,
      );
    });
  });
});
