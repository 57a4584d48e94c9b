/** How an edition's size is felt, as ratios to the smallest: `npm run bench:scale`. See bench/README.md. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../../scripts/build.mjs';
import { root, runMain } from '../../scripts/run.mjs';
import { serveFolder } from '../../scripts/serve.mjs';
import { onPhone } from '../reader/throttled.ts';
import { machineNow } from '../reader/report.ts';
import { median } from '../reader/stats.ts';
import { writeGenerated, type Scale } from './generated.ts';
import { framesOf } from './frames.ts';

const scales: Scale[] = [
  { districts: 10, results: 10 },
  { districts: 100, results: 10 },
  { districts: 700, results: 10 },
  { districts: 10, results: 40 },
  { districts: 700, results: 40 },
];

/** What is measured of an edition; the medians of several runs where there are some. */
interface Measured {
  /** Seconds of a whole build. */
  build: number;
  /** Bytes of the first load, gzipped. */
  bytes: number;
  /** Milliseconds to the first paint of a throttled phone. */
  first: number;
  /** Milliseconds for a frame of a chart. */
  frame: number;
  /** Milliseconds for a frame with the map's drawing. */
  whole: number;
  /** Bytes of the page's scripts and what they hold, at the explorer. */
  memory: number;
}

const rows: readonly [
  name: string,
  key: keyof Measured,
  show: (value: number) => string,
  limit?: string,
][] = [
  ['build', 'build', (value) => `${value.toFixed(1)} s`],
  [
    'first load',
    'bytes',
    (value) => `${(value / 1000).toFixed(1)} KB`,
    'at most 3× from 10 to 700',
  ],
  ['first frame', 'first', (value) => `${Math.round(value)} ms`, 'at most 3× from 10 to 700'],
  ['a frame, but the map', 'frame', (value) => `${value.toFixed(1)} ms`, 'under 16 ms at 700'],
  ['a frame with the map', 'whole', (value) => `${value.toFixed(1)} ms`],
  ['memory', 'memory', (value) => `${(value / 1e6).toFixed(1)} MB`],
];

/** Seconds that something takes. */
async function seconds(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

const originOf = (server: Server): string => {
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port');
  return `http://127.0.0.1:${address.port}`;
};

/** The first paint of a throttled phone, in milliseconds. */
const firstFrame = (origin: string): Promise<number> =>
  onPhone({ network: true }, async ({ page }) => {
    await page.goto(origin);
    return page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    );
  });

/** What the page holds once the reader is at the explorer, in bytes. */
const memoryOf = (origin: string): Promise<number> =>
  onPhone({ network: false }, async ({ page, protocol }) => {
    await page.goto(`${origin}/?scene=look`);
    await page.waitForSelector('[data-map="live"]', { timeout: 120_000 });
    await protocol.send('HeapProfiler.collectGarbage');
    await protocol.send('Performance.enable');
    const { metrics } = await protocol.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
  });

async function measured(scale: Scale, runs: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  const outDir = `.generated/bench/scale-${scale.districts}-${scale.results}`;
  writeGenerated(folder, scale);
  process.env.EDITION = folder;
  try {
    let bytes = NaN;
    const build = await seconds(async () => {
      const weighed = await buildSite({ outDir, quiet: true });
      bytes = weighed.find(({ part }) => part === 'first load')?.size ?? NaN;
    });
    const server = await serveFolder(join(root, outDir), 0);
    try {
      const origin = originOf(server);
      const firsts: number[] = [];
      for (let run = 0; run < runs; run++) firsts.push(await firstFrame(origin));
      const [frame, whole] = [
        await framesOf(origin, 'states', 'side-chart'),
        await framesOf(origin, 'states', 'full'),
      ];
      const memory = await memoryOf(origin);
      return { build, bytes, first: median(firsts), frame, whole, memory };
    } finally {
      server.closeAllConnections();
      server.close();
    }
  } finally {
    delete process.env.EDITION;
    rmSync(folder, { recursive: true });
  }
}

runMain(async () => {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
  const machine = machineNow();
  const found: { scale: Scale; measured: Measured }[] = [];
  for (const scale of scales) {
    console.error(`${scale.districts} districts, ${scale.results} results`);
    found.push({ scale, measured: await measured(scale, Number(values.runs)) });
  }
  const [smallest] = found;
  if (!smallest) return;
  const cells = [
    ['', ...scales.map(({ districts, results }) => `${districts} × ${results}`), 'to reach'],
    ...rows.map(([name, key, show, limit]) => [
      name,
      ...found.map(({ measured: own }) => {
        const ratio = own[key] / smallest.measured[key];
        return `${show(own[key])} (${ratio.toFixed(2)})`;
      }),
      limit ?? '',
    ]),
  ];
  const widths = cells[0]?.map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)));
  for (const line of cells) {
    console.log(
      line
        .map((cell, i) => cell.padEnd(widths?.[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
  console.log(
    `\nDistricts × results; in brackets the ratio to the smallest. ${machine.cores} cores, load ${machine.load} before.`,
  );
  const report = join(root, '.generated', 'bench', 'scale.json');
  mkdirSync(join(root, '.generated', 'bench'), { recursive: true });
  writeFileSync(report, `${JSON.stringify({ machine, found }, null, 2)}\n`);
});
