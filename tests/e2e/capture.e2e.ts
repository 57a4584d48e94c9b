// Captures and browsers: files need none, and yet look as a browser shows them; MapLibre's do need one.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../scripts/run.mjs';
import type { FrameTask } from '../../src/export/frameWorker.ts';
import type { Pixels } from '../../src/export/pixels.ts';
import { pixelsOfPng } from '../../src/export/png.ts';
import { everyCombination, expect, test } from './fixture.ts';
import { languages, scenes } from './story.ts';

const staged = scenes.filter(({ kind }) => kind !== 'explorer' && kind !== 'sources');
const layouts = ['full', 'side-chart', 'side-map', 'lower-third'] as const;
const size = { width: 1920, height: 1080 };

/** The stage's picture with its own alpha. */
async function shown(page: Page, query: Record<string, string>): Promise<Pixels> {
  await page.setViewportSize(size);
  await page.goto(`/stage/?${new URLSearchParams({ size: '1920x1080', ...query }).toString()}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  return pixelsOfPng(await page.screenshot({ omitBackground: true }));
}

/** How far apart two pictures are, colours counted as far as they are seen. */
function apart(one: Pixels, two: Pixels): { mean: number; far: number } {
  expect(one.rgba.length).toBe(two.rgba.length);
  let [sum, far] = [0, 0];
  for (let at = 0; at < one.rgba.length; at += 4) {
    const [alpha = 0, other = 0] = [one.rgba[at + 3], two.rgba[at + 3]];
    let most = Math.abs(alpha - other);
    for (let channel = at; channel < at + 3; channel++) {
      const difference = (one.rgba[channel] ?? 0) * alpha - (two.rgba[channel] ?? 0) * other;
      most = Math.max(most, Math.abs(difference) / 255);
    }
    sum += most;
    far += most > 32 ? 1 : 0;
  }
  const pixels = one.rgba.length / 4;
  return { mean: sum / pixels, far: far / pixels };
}

/** A frame as Node makes it: its pixels, and its lines of text. */
function inNode(task: FrameTask): { pixels: Pixels; lines: string[] } {
  const script = path.join(import.meta.dirname, 'rasterisedInNode.ts');
  const args = ['--import', 'tsx', script, JSON.stringify(task)];
  const out = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const { png, lines } = JSON.parse(out) as { png: string; lines: string[] };
  return { pixels: pixelsOfPng(Buffer.from(png, 'base64')), lines };
}

test.describe('resvg and Chromium show the same', () => {
  // In the short run every third scene: each of them meets a layout of its own.
  const looked = staged.filter((_, index) => everyCombination || index % 3 === 0);
  for (const [index, { id: scene }] of looked.entries()) {
    const all = layouts.flatMap((layout) => languages.map((lang) => ({ layout, lang })));
    // Odd steps through the list meet every layout and both languages.
    const some = everyCombination ? all : all.slice((5 * index + 2) % all.length).slice(0, 1);
    for (const [number, own] of some.entries()) {
      test(`${scene}, ${own.layout}, ${own.lang}`, async ({ page }) => {
        const at = index + number;
        const theme = at % 2 ? 'dark' : 'light';
        const t = [1.6, 0.7, 4.36][at % 3] ?? 0;
        const request: FrameTask['request'] = {
          ...{ scene, ...own, theme, size, guides: false, bug: 'none' },
          background: 'transparent',
        };
        const task: FrameTask = { edition: path.join(root, 'data'), request, t, form: 'png' };
        const browsers = await shown(page, {
          ...{ scene, ...own, theme, t: String(t), background: 'transparent' },
        });
        const { pixels: ours, lines } = inNode(task);
        const { mean, far } = apart(ours, browsers);
        test.info().annotations.push({ type: 'apart', description: `${mean} ${far}` });
        expect(mean, 'mean difference of 255').toBeLessThanOrEqual(2);
        expect(far, 'share of pixels over 32').toBeLessThanOrEqual(0.005);
        const there = await page.locator('#stage > svg text').allTextContents();
        expect(there.length).toBeGreaterThan(0);
        expect(lines).toEqual(there);
      });
    }
  }
});

/** The command, in a process of its own. */
function command(args: readonly string[]) {
  const script = path.join(root, 'scripts', 'capture.mjs');
  const child = spawn(process.execPath, [script, ...args], { cwd: root });
  let told = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, ended, told: () => told, complained: () => complained };
}

/** A browser is a process with a port for the debugger; a page is one that the browser starts for it. */
const isBrowser = (line: string): boolean =>
  line.includes('--remote-debugging') && !line.includes('--type=');
const isPage = (line: string): boolean => line.includes('--type=renderer');

test.describe('--renderer chromium', () => {
  test.describe.configure({ timeout: 180_000 });
  const out = mkdtempSync(path.join(tmpdir(), 'capture-'));
  test.afterAll(() => rmSync(out, { recursive: true, force: true }));
  const live = ['--scene', 'new-rural', '--map', 'gl', '--renderer', 'chromium', '--out', out];
  const small = ['--size', '640x360', '--workers', '1', '--json'];

  test('a frame with MapLibre’s map is the stage’s own, with its alpha', async ({ page }) => {
    test.skip(!everyCombination, 'in the long run; the stage’s own is looked at in this one too');
    const args = [...live, '--layout', 'side-map', '--t', '1.6', '--output', 'still', '--json'];
    const run = command([...args, '--workers', '1']);
    expect(await run.ended, run.complained()).toBe(0);
    const [file = ''] = readdirSync(out).filter((name) => name.endsWith('.png'));
    const taken = pixelsOfPng(readFileSync(path.join(out, file)));
    const query = { scene: 'new-rural', layout: 'side-map', t: '1.6', map: 'gl' };
    const there = await shown(page, { ...query, background: 'transparent' });
    const { mean, far } = apart(taken, there);
    expect(mean).toBeLessThan(0.1);
    expect(far).toBe(0);
    // Nothing lies beside the panel.
    expect([...taken.rgba.slice(0, 4)]).toEqual([0, 0, 0, 0]);
    // It is MapLibre's map, not the drawn one.
    const ours = await shown(page, { ...query, background: 'transparent', map: 'drawn' });
    expect(apart(taken, ours).mean).toBeGreaterThan(mean);
  });

  const lost = {
    browser: { told: 'The browser was lost: ', found: isBrowser },
    page: { told: 'A page of the browser was lost: ', found: isPage },
  };
  for (const [name, { told, found }] of Object.entries(lost)) {
    test(`a lost ${name}: one sentence, whole files only, and --resume`, async () => {
      test.skip(name === 'page' && !everyCombination, 'in the long run');
      const own = path.join(out, name);
      const run = command([...live, ...small, '--out', own]);
      await expect.poll(run.told, { timeout: 120_000 }).toContain('"frame"');
      const pids = childrenOf(run.child.pid ?? 0, found);
      expect(pids.length).toBeGreaterThan(0);
      for (const pid of pids) process.kill(pid, 'SIGKILL');
      expect(await run.ended).toBe(1);
      expect(run.complained()).toMatch(new RegExp(`^${told}.*--resume.*\\n$`));
      const folder = readdirSync(own).find((one) => one.includes('640x360')) ?? '';
      const files = readdirSync(path.join(own, folder));
      expect(files.length).toBeGreaterThan(0);
      expect(files.filter((file) => file.startsWith('.part'))).toEqual([]);
      for (const file of files) {
        expect(pixelsOfPng(readFileSync(path.join(own, folder, file))).width).toBe(640);
      }
    });
  }
});

/** What a process has started, and what that has, as far as its command line is looked for. */
function childrenOf(parent: number, found: (line: string) => boolean): number[] {
  return readdirSync('/proc')
    .filter((one) => /^\d+$/.test(one))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [, , ppid] = stat.slice(stat.lastIndexOf(')')).split(' ');
        if (Number(ppid) !== parent) return [];
        const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        const own = found(line) ? [Number(name)] : [];
        return [...own, ...childrenOf(Number(name), found)];
      } catch {
        // It ended while we looked.
        return [];
      }
    });
}
