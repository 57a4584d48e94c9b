/** The loader script and its element, put in, changed and taken out again. */
import { expect, fits, open, test } from './embedded.ts';

test.describe('the loader', () => {
  test('a script put in later', async ({ page, servers, site }) => {
    await open(page, servers.around, 'inserted', site);
    await page.evaluate((src) => {
      for (const lang of ['vi', 'en']) {
        const script = document.createElement('script');
        Object.assign(script, { src });
        script.dataset.lang = lang;
        document.getElementById('later')?.append(script);
      }
    }, `${site}/embed.js`);
    const frames = page.locator('#later iframe');
    await expect(frames).toHaveCount(2);
    for (const frame of await frames.all()) await fits(frame);
    await expect(frames.nth(0)).toHaveAttribute('title', 'Trang');
    await expect(frames.nth(1)).toHaveAttribute('title', 'Page');
  });

  test('an element follows its attributes', async ({ page, servers, site }) => {
    const frame = await open(page, servers.around, 'element', site);
    const first = await fits(frame);
    const story = page.locator('year-story');
    await expect(story.getByRole('link'), 'the link for pages without scripts').toBeHidden();
    const steps = await page.evaluate(() => history.length);
    await story.evaluate((element) => {
      element.setAttribute('lang', 'en');
      element.setAttribute('data-scene', 'a');
      element.removeAttribute('theme');
      element.setAttribute('title', 'Named');
    });
    await expect(frame).toHaveAttribute('src', `${site}/en/?scene=a&shape=flat`);
    await expect(frame).toHaveAttribute('title', 'Named');
    await expect.poll(() => fits(frame)).not.toBe(first);
    expect(await page.evaluate(() => history.length), 'no step for the back button').toBe(steps);
    await story.evaluate((element) => element.setAttribute('title', ''));
    await expect(frame).toHaveAttribute('title', 'Page');
  });

  test('an element taken out leaves nothing behind, and comes back', async ({
    page,
    servers,
    site,
  }) => {
    const frame = await open(page, servers.around, 'element', site);
    await fits(frame);
    await page.evaluate(() => {
      const story = document.querySelector('year-story');
      const said = { listening: 0 };
      const { removeEventListener } = window;
      window.removeEventListener = (...parameters: Parameters<typeof removeEventListener>) => {
        said.listening -= 1;
        removeEventListener.apply(window, parameters);
      };
      story?.remove();
      Object.assign(window, { story, said });
    });
    await expect(frame).toHaveCount(0);
    expect(page.frames()).toHaveLength(1);
    expect(await page.evaluate(() => Object(Reflect.get(window, 'said')).listening)).toBe(-1);
    await page.evaluate(() => document.body.append(Reflect.get(window, 'story') as Element));
    await fits(page.locator('iframe'));
  });

  test('an element made before it is put in, at another site', async ({ page, servers, site }) => {
    await open(page, servers.around, 'strict', site);
    await page.evaluate((src) => {
      const story = document.createElement('year-story');
      story.setAttribute('src', src);
      story.setAttribute('lang', 'en');
      document.body.append(story);
    }, `${site}/en/../`);
    const frame = page.locator('body > year-story:last-child iframe');
    await expect(frame).toHaveAttribute('src', `${site}/en/?shape=flat`);
    await fits(frame);
  });
});
