/** One run of Lighthouse as it comes: its mobile profile, with simulated throttling. */
import lighthouse, { type Result } from 'lighthouse';
import { withChromium } from './chromium.ts';
import { bytesOf, firstAnswers, type Answer, type Meter } from './meter.ts';

/** Categories of Lighthouse, with the names of their rows. */
export const categories = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'SEO',
} as const;
export type Category = keyof typeof categories;

/** Metrics of Lighthouse that stand in an audit of their own: milliseconds, but for the shift. */
const audits = {
  paint: 'first-contentful-paint',
  largest: 'largest-contentful-paint',
  blocking: 'total-blocking-time',
  shift: 'cumulative-layout-shift',
  index: 'speed-index',
} as const;
export type Metric = keyof typeof audits;

/** What one run says of one document. */
export interface Lab {
  metrics: Record<Metric, number>;
  /** Bytes on the wire of all that came without a touch, headers included. */
  bytes: number;
  requests: number;
  /** What came, in order. */
  files: Answer[];
  /** 0 to 100. */
  scores: Record<Category, number>;
  /** Audits that are not passed in full, by id, with what Lighthouse says of them. */
  lost: Record<string, string>;
  /** Lighthouse's own mark of how fast the machine was. */
  machine: number;
}

const mapped = <Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
const keysOf = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[];

/** The audits that take points off, but for the metrics, which have rows of their own. */
function lostIn(result: Result): Record<string, string> {
  const shown = new Set<string>(Object.values(audits));
  const lost = keysOf(categories)
    .flatMap((category) => result.categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && !shown.has(id))
    .map(({ id }) => result.audits[id])
    .filter((audit) => audit !== undefined && (audit.score ?? 1) < 1)
    .map((audit) => [audit?.id ?? '', audit?.displayValue ?? audit?.title ?? '']);
  return Object.fromEntries(lost) as Record<string, string>;
}

/** Runs Lighthouse on an address, in a browser of its own. */
export async function runLighthouse(url: string, server: Meter): Promise<Lab> {
  server.take();
  const outcome = await withChromium((port) =>
    lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: keysOf(categories),
      disableFullPageScreenshot: true,
    }),
  );
  const result = outcome?.lhr;
  if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
  if (result.runtimeError) throw new Error(`Lighthouse on ${url}: ${result.runtimeError.message}`);
  const answers = firstAnswers(server.take());
  return {
    metrics: mapped(keysOf(audits), (key) => result.audits[audits[key]]?.numericValue ?? NaN),
    bytes: bytesOf(answers),
    requests: answers.length,
    files: answers,
    scores: mapped(keysOf(categories), (key) =>
      Math.round((result.categories[key]?.score ?? NaN) * 100),
    ),
    lost: lostIn(result),
    machine: result.environment.benchmarkIndex,
  };
}
