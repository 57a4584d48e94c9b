// The packages as they are built, driven as real hosts drive them.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, everyCombination, test } from './fixture.ts';
import {
  alike,
  call,
  drawn,
  hashOf,
  isEmpty,
  mount,
  openTemplate,
  openRenderer,
  painted,
  settled,
  shot,
  type Mounted,
} from './playoutHost.ts';

const root = path.resolve(import.meta.dirname, '../../dist/playout');
const folders = readdirSync(path.join(root, 'ograf'));
const pages = readdirSync(path.join(root, 'html'));
const idOf = (part: string) => folders.find((id) => id.endsWith(part)) ?? '';
const budget = idOf('budget-full');
const tourism = idOf('tourism-lower-third');
const some = everyCombination ? folders : [idOf('new-rural-side-map'), tourism];

/** What a drawing says, in one line. */
const wordsIn = (svg: string): string => svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

/** How long a scene takes to go out, in milliseconds. */
const OUT = 800;

test('a folder holds one manifest, the module and a picture, and nothing else', () => {
  for (const id of folders) {
    expect(readdirSync(path.join(root, 'ograf', id)).sort()).toEqual(
      ['graphic.mjs', `${id}.ograf.json`, 'thumbnail.png'].sort(),
    );
  }
  expect(pages).toEqual(folders.map((id) => `${id}.html`));
});

test.describe('OGraf', () => {
  for (const id of some) {
    test(`${id}: in a closed shadow root, by the renderer’s time, in any order`, async ({
      page,
    }) => {
      await openRenderer(page);
      const graphic = await mount(page, id);
      const loaded = await call(page, graphic, 'load', {
        renderType: 'non-realtime',
        renderCharacteristics: { resolution: { width: 640, height: 360 } },
        data: { title: 'Loaded with this' },
      });
      expect(loaded).toEqual({ statusCode: 200 });
      expect(await isEmpty(page), 'nothing before play').toBe(true);
      await call(page, graphic, 'setActionsSchedule', {
        schedule: [
          { timestamp: 9000, action: { type: 'stopAction', params: {} } },
          { timestamp: 1000, action: { type: 'playAction', params: {} } },
          { timestamp: 5000, action: { type: 'updateAction', params: { data: { lang: 'en' } } } },
          { timestamp: 6000, action: { type: 'playAction', params: { goto: 0 } } },
        ],
      });
      const times = [0, 1300, 2600, 5500, 9300, 9000 + OUT];
      const look = async (timestamp: number) => {
        await call(page, graphic, 'goToTime', { timestamp });
        const drawing = await drawn(page, graphic);
        if (timestamp === 2600) expect(wordsIn(drawing)).toContain('Loaded with this');
        return { hash: hashOf(drawing), picture: await shot(page) };
      };
      const seen = new Map<number, Awaited<ReturnType<typeof look>>>();
      for (const timestamp of times) {
        seen.set(timestamp, await look(timestamp));
        if (timestamp === 2600) expect(await painted(page), 'something on air').toBe(true);
      }
      for (const timestamp of [9300, 0, 2600, 9800, 1300, 5500]) {
        const [before, now] = [seen.get(timestamp), await look(timestamp)];
        expect(now.hash, `${timestamp} ms`).toBe(before?.hash);
        if (!everyCombination && timestamp !== 2600) continue;
        expect(await alike(page, now.picture, before?.picture ?? ''), `${timestamp} ms`).toBe(true);
      }
      await call(page, graphic, 'goToTime', { timestamp: 9000 + OUT });
      expect(await isEmpty(page), 'nothing after stop').toBe(true);
      const hashes = [...seen.values()].map(({ hash }) => hash);
      // Before and after there is nothing; all between are pictures of their own.
      expect(new Set(hashes).size).toBe(times.length - 1);
      await call(page, graphic, 'dispose');
    });
  }

  test('in real time: every method, with and without its parameters, out of order', async ({
    page,
  }) => {
    await openRenderer(page);
    const graphic = await mount(page, tourism);
    expect(await call(page, graphic, 'playAction')).toMatchObject({ statusCode: 409 });
    expect(await call(page, graphic, 'stopAction')).toMatchObject({ statusCode: 409 });
    expect(await isEmpty(page)).toBe(true);
    // Play does not wait for load.
    const [, first] = await page.evaluate(
      (element) => Promise.all([element.load?.(), element.playAction?.()]),
      graphic,
    );
    expect(first).toEqual({ statusCode: 200, currentStep: 0 });
    const still = await drawn(page, graphic);
    expect(await painted(page)).toBe(true);
    // A later action overtakes an earlier one; texts stand for numbers.
    const both = await page.evaluate(
      (element) =>
        Promise.all([
          element.playAction?.({ delta: '1' }),
          element.playAction?.({ goto: '2', skipAnimation: 'true' }),
          element.customAction?.({ id: 'none', payload: null }),
        ]),
      graphic,
    );
    expect(both[1]).toEqual({ statusCode: 200, currentStep: 2 });
    expect(both[2]).toMatchObject({ statusCode: 404 });
    expect(await drawn(page, graphic)).not.toBe(still);
    expect(await call(page, graphic, 'playAction', { goto: 0, skipAnimation: true })).toMatchObject(
      { currentStep: 0 },
    );
    expect(await drawn(page, graphic), 'a step is the same from either side').toBe(still);
    expect(await call(page, graphic, 'playAction', { delta: -9 })).toMatchObject({
      currentStep: 0,
    });
    await call(page, graphic, 'updateAction', { data: { title: 7, lang: 'xx', nested: {} } });
    expect(await drawn(page, graphic)).toContain('>7<');
    await call(page, graphic, 'updateAction');
    expect(await drawn(page, graphic)).toContain('>7<');
    const gone = await call(page, graphic, 'playAction', { goto: 99 });
    expect(gone).toEqual({ statusCode: 200 });
    expect(await isEmpty(page)).toBe(true);
    expect(await call(page, graphic, 'stopAction')).toEqual({ statusCode: 200 });
    await call(page, graphic, 'playAction', { skipAnimation: true });
    await call(page, graphic, 'stopAction', { skipAnimation: true });
    expect(await isEmpty(page)).toBe(true);
  });

  test('loaded anew it knows nothing of before; two of a kind do not meet', async ({ page }) => {
    await openRenderer(page);
    const one = await mount(page, tourism);
    await call(page, one, 'load', { data: { title: 'First' } });
    await call(page, one, 'playAction', { skipAnimation: true });
    expect(await drawn(page, one)).toContain('First');
    expect(await call(page, one, 'dispose')).toEqual({ statusCode: 200 });
    expect(await isEmpty(page)).toBe(true);
    expect(await call(page, one, 'updateAction', { data: {} })).toMatchObject({ statusCode: 409 });
    await call(page, one, 'load');
    expect(await isEmpty(page)).toBe(true);
    await call(page, one, 'playAction', { skipAnimation: true });
    expect(await drawn(page, one)).not.toContain('First');
    const two = await mount(page, idOf('new-rural-side-map'));
    await call(page, two, 'load', { data: { title: 'Second' } });
    await call(page, two, 'playAction', { skipAnimation: true });
    expect(await drawn(page, one)).not.toContain('Second');
    expect(await drawn(page, two)).toContain('Second');
    await call(page, one, 'dispose');
    expect(await painted(page), 'the other one stays').toBe(true);
  });

  test('loaded and played before it is in a page', async ({ page }) => {
    await openRenderer(page);
    const graphic = await mount(page, tourism, { detached: true });
    expect(await call(page, graphic, 'load', {})).toEqual({ statusCode: 200 });
    expect(await call(page, graphic, 'playAction', { skipAnimation: true })).toMatchObject({
      currentStep: 0,
    });
    await page.evaluate((element) => document.body.append(element), graphic);
    expect(await painted(page), 'something on air').toBe(true);
    await call(page, graphic, 'dispose');
    expect(await isEmpty(page)).toBe(true);
  });

  test('its fonts reach a closed shadow root', async ({ page }) => {
    await openRenderer(page);
    const graphic = await mount(page, budget);
    await call(page, graphic, 'load');
    const faces = await page.evaluate(() =>
      [...document.fonts].map(({ family, weight, status }) => `${family} ${weight} ${status}`),
    );
    expect(faces.map((face) => face.replace(/"/g, '')).sort()).toEqual([
      'Be Vietnam Pro 400 loaded',
      'Be Vietnam Pro 600 loaded',
      'Be Vietnam Pro 800 loaded',
    ]);
    await mount(page, tourism).then((other: Mounted) => call(page, other, 'load'));
    expect(await page.evaluate(() => document.fonts.size)).toBe(3);
  });
});

test.describe('pages for CasparCG, SPX-GC and OBS', () => {
  const hostile = `"q" 'q' \\ </script><script>window.hacked=1</script><img src=x onerror="window.hacked=1"> {x} **y**`;

  test('hostile data is shown as text and never run, by JSON and by XML', async ({ page }) => {
    await openTemplate(page, `/playout/html/${tourism}.html`);
    const escaped = hostile.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const xml = (text: string) =>
      `<templateData><componentData id="title"><data id="text" value="${text}"/></componentData></templateData>`;
    await page.evaluate(() => window.play?.());
    for (const sent of [JSON.stringify({ title: `a\n${hostile}` }), xml(escaped)]) {
      await page.evaluate((data) => {
        window.update?.('{"title":""}');
        window.update?.(data);
      }, sent);
      const said = await page.evaluate(() => document.querySelector('#graphic')?.textContent ?? '');
      const close = (text: string) => text.replace(/\s/g, '');
      expect(close(said)).toContain(close(hostile.slice(0, 80)));
    }
    // A bare & loses nothing; what cannot be read leaves all as it is.
    await page.evaluate((data) => window.update?.(data), xml('AT&T <b>'));
    expect(await drawn(page, null)).toContain('AT&amp;T');
    for (const broken of ['{', '<templateData>', 'x', '[]', 'null']) {
      await page.evaluate((data) => window.update?.(data), broken);
      expect(await drawn(page, null)).toContain('AT&amp;T');
    }
    // SPX-GC names fields that are empty, and escapes what is typed.
    await page.evaluate(() => window.update?.('{"title":"AT&amp;T &quot;5G&quot;"}'));
    expect(await page.evaluate(() => document.querySelector('#graphic')?.textContent)).toContain(
      'AT&T "5G"',
    );
    await page.evaluate(() => window.update?.('{"title":"undefined"}'));
    expect(await drawn(page, null)).not.toMatch(/undefined|AT&amp;T/);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.locator('#graphic').locator('script, img, b').count()).toBe(0);
  });

  test.describe('from a file', () => {
    // The page itself is the one request.
    test.use({ expectedTroubles: /^request to another origin: file:\S+\.html$/ });

    test('four functions at once: in, on, out to nothing', async ({ page }) => {
      await openTemplate(page, `file://${path.join(root, 'html', `${tourism}.html`)}`);
      await page.evaluate(() => {
        window.update?.('');
        window.next?.();
        window.stop?.();
      });
      expect(await page.evaluate(() => typeof window.remove)).toBe('undefined');
      expect(await isEmpty(page), 'nothing before play').toBe(true);
      await page.evaluate(() => window.play?.());
      const first = await settled(page);
      expect(await painted(page)).toBe(true);
      await page.evaluate(() => window.play?.());
      expect(await drawn(page, null), 'a second play changes nothing').toBe(first);
      await page.evaluate(() => window.next?.());
      await expect.poll(() => drawn(page, null)).not.toBe(first);
      expect(await settled(page)).not.toBe(first);
      await page.evaluate(() => {
        window.stop?.();
        window.stop?.();
      });
      await expect.poll(() => drawn(page, null)).toBe('');
      expect(await isEmpty(page), 'nothing after stop').toBe(true);
    });
  });

  test('SPX-GC finds its definition; OBS starts and stops by its event and the address', async ({
    page,
  }) => {
    await openTemplate(
      page,
      `/playout/html/${tourism}.html?lang=en&step=2&title=${encodeURIComponent('By <i>address</i>')}`,
    );
    const definition = await page.evaluate(() => window.SPXGCTemplateDefinition);
    expect(definition).toMatchObject({ dataformat: 'json', out: 'manual', steps: '3' });
    expect(await isEmpty(page)).toBe(true);
    const active = (state: boolean) =>
      page.evaluate(
        (detail) => dispatchEvent(new CustomEvent('obsSourceActiveChanged', { detail })),
        { active: state },
      );
    await active(true);
    expect(await settled(page)).toContain('By &lt;i&gt;address&lt;/i&gt;');
    await active(false);
    expect(await isEmpty(page)).toBe(true);
  });

  if (everyCombination) {
    for (const file of pages) {
      test(`${file}: plays and stops`, async ({ page }) => {
        await openTemplate(page, `/playout/html/${file}`);
        expect(await isEmpty(page)).toBe(true);
        await page.evaluate(() => window.play?.());
        await settled(page);
        expect(await painted(page)).toBe(true);
        await page.evaluate(() => window.stop?.());
        await expect.poll(() => drawn(page, null)).toBe('');
        expect(await isEmpty(page)).toBe(true);
      });
    }
  }
});
